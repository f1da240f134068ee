"""Questions that were answered long ago go: a year of them takes more room than all that was told.

What a person told (sessions, runs, numbers, settings, decisions) lies in tables of its own and always stays.
A prompt goes `KEPT` after it was answered or closed, if it is of one of `KINDS`, and unless

- another prompt rides in its message, or it shows a workout of which another prompt was never answered: their
  buttons work however old they are, and look at it (`bot.questions.flags`, `storage.agenda.shown_at`);
- it was shown once more in an answer of the last days (`replies`);
- none of its kind was sent within `KEPT`: the last one of a kind is asked for at any time
  (`storage.prompts.newest_of`), and a clock that was set months ahead for an hour takes nothing away.

Planning looks back 40 days (`storage.bundle.PROMPT_MEMORY`), `/undo` less. A button of a prompt that is gone
says that it is no longer in use; a text that answers its message is read as it was before.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Integer, Select, and_, bindparam, delete, exists, or_, select
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement

from storage import people
from storage.agenda import SHOWING
from storage.db import Database, Session
from storage.models import Instant, Person, Prompt, Reply

KEPT = timedelta(days=60)
SURE = timedelta(days=1)
"""What was sent before that shows that days have passed, and not the clock alone."""
KINDS = (
    "checkin", "daily", "daily_score", "followup", "gap", "peak", "review", "runcheck", "runfollow",
    "session",
)  # fmt: skip
"""Kinds that come again and again, and of which everything that was answered is kept elsewhere. The others
are few, or are remembered: lists of warning signs, questions that are asked once."""
AT_ONCE = 50
"""People who are looked at together."""
ROWS = 500
"""Prompts deleted in one transaction, so that nobody's answer waits for long."""
BEFORE, SURELY = bindparam("before", type_=Instant()), bindparam("surely", type_=Instant())
PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)


def _never() -> bool:
    return False


async def thin_prompts(database: Database, now: datetime, stopped: Callable[[], bool] = _never) -> int:
    """Delete the prompts of everybody that nothing asks for any more; return how many there were.

    Many small transactions: whatever ends it, the next night goes on. `stopped` is asked between them.
    """
    removed, last = 0, 0
    while not stopped():
        async with database.read() as session:
            ids = list(await session.scalars(FOLK, {"after": last, "size": AT_ONCE}))
        if not ids:
            break
        found = await _thin(database, ids, now)
        # What rode with others went first: only now may those go.
        last, removed = last if found else ids[-1], removed + found
    return removed


async def _thin(database: Database, ids: Sequence[int], now: datetime) -> int:
    values = {"people": ids, "before": now - KEPT, "surely": now - SURE}
    async with database.read() as session:
        old = list(await session.scalars(OLD, values))
    removed = 0
    for start in range(0, len(old), ROWS):
        async with database.write() as session:
            removed += await remove(session, old[start : start + ROWS], now)
    return removed


async def remove(session: Session, ids: Sequence[int], now: datetime) -> int:
    """Delete those of these prompts that still nothing asks for; the number."""
    await people.lock_all(session, select(Prompt.person_id).where(Prompt.id.in_(ids)))
    connection = await session.connection()
    return len((await connection.execute(REMOVE, {"ids": ids, "before": now - KEPT})).all())


def _is_done(row: type[Prompt]) -> ColumnElement[bool]:
    """Answered or closed long ago, and nothing that stays looks at it."""
    other = aliased(Prompt)
    past = row.created_at < BEFORE, row.answered_at < BEFORE, or_(row.sent_at.is_(None), row.sent_at < BEFORE)
    carries = exists().where(other.rides_with == row.id)
    open_beside = exists().where(other.workout_id == row.workout_id, other.answered_at.is_(None))
    looked_at = row.kind.in_(SHOWING) & open_beside
    shown_again = exists().where(Reply.prompt_id == row.id)
    return and_(row.kind.in_(KINDS), *past, ~carries, ~looked_at, ~shown_again)


def _old() -> Select[int]:
    row, later = aliased(Prompt), aliased(Prompt)
    recent = select(later.person_id, later.kind).where(
        later.person_id.in_(PEOPLE), later.kind.in_(KINDS), later.sent_at >= BEFORE, later.sent_at < SURELY
    )
    goes_on = recent.distinct().cte("goes_on")
    same = and_(goes_on.c.person_id == row.person_id, goes_on.c.kind == row.kind)
    return select(row.id).join(goes_on, same).where(row.person_id.in_(PEOPLE), _is_done(row)).order_by(row.id)


FOLK = (
    select(Person.id)
    .where(Person.id > bindparam("after", type_=Person.id.type))
    .order_by(Person.id)
    .limit(bindparam("size", type_=Integer()))
)
OLD = _old()
REMOVE = (
    delete(Prompt)
    .where(Prompt.id.in_(bindparam("ids", expanding=True)), _is_done(Prompt))
    .returning(Prompt.id)
)
