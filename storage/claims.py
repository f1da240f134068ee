"""Prompts in hand: claimed for a while by one sender, then marked sent, given back, or failed.

A claim is a lease. Whoever lets it run out loses the row to the next claimer, and its marks are ignored.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import CTE, Integer, Select, String, Update, bindparam, exists, or_, select, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement

from storage import pace, people
from storage.db import Session
from storage.models import Instant, Person, Prompt

AT = bindparam("at", type_=Instant())
FRESH = {"synchronize_session": False, "populate_existing": True}

Sent = tuple[int, str, int | None]
"""A prompt's id, who claimed it, and the id of its message at Telegram."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Prompts in the order they were due; the first may go at `first_slot`, each next one 1/rate s later."""

    prompts: tuple[Prompt, ...]
    first_slot: datetime


async def claim_due(
    session: Session,
    bot_id: int,
    now: datetime,
    limit: int,
    lease: timedelta,
    claimer: str,
    rate: float,
) -> Claim:
    """Take up to `limit` due prompts, one a person, for `lease`; none during a 429 halt.

    A batch never exceeds what `rate` (messages a second) sends in one second. Concurrent claimers get
    different rows.
    """
    halt = await pace.halted_until(session, bot_id, now)
    if halt is not None:
        return Claim((), halt)
    size = min(limit, max(1, int(rate)))
    values = {"at": now, "size": size, "lease_end": now + lease, "claimer": claimer}
    found = (await session.scalars(CLAIM, values, execution_options=FRESH)).all()
    if not found:
        return Claim((), now)
    first = await pace.charge(session, bot_id, len(found), rate, now)
    return Claim(tuple(sorted(found, key=_order)), first)


async def mark_sent(session: Session, rows: Collection[Sent], now: datetime) -> set[int]:
    """Mark what Telegram accepted, with the prompts riding along; return the ids of all rows marked.

    A row that somebody else claimed meanwhile, or that is marked already, is left alone.
    """
    sent = {prompt_id: (claimer, message) for prompt_id, claimer, message in rows}
    await _lock(session, sent)
    riding = Prompt.rides_with.in_(sent) & Prompt.answered_at.is_(None)
    rows_at_hand = await _unsent(session, or_(Prompt.id.in_(sent), riding))
    hosts = {row[0] for row in rows_at_hand if row[0] in sent and row[1] == sent[row[0]][0]}
    marks = [(prompt_id, sent[prompt_id][1]) for prompt_id in hosts]
    marks += [(row[0], sent[row[2]][1]) for row in rows_at_hand if row[2] in hosts and row[0] not in hosts]
    await _mark(session, sorted(marks), now)
    return {prompt_id for prompt_id, _ in marks}


async def release(
    session: Session, prompt_id: int, claimer: str, until: datetime | None = None, tried: bool = True
) -> bool:
    """Give a row back unsent, not to be claimed before `until`; `tried=False` takes the attempt back."""
    await _lock(session, [prompt_id])
    attempts = Prompt.attempts if tried else Prompt.attempts - 1
    back = _mine([prompt_id], claimer).values(claimed_until=until, claimed_by=None, attempts=attempts)
    return bool((await session.scalars(back.returning(Prompt.id), execution_options=FRESH)).all())


async def mark_failed(session: Session, prompt_id: int, claimer: str, now: datetime) -> bool:
    """Telegram refused this message for good: it is not tried again, what rode with it goes by itself."""
    return bool(await withdraw(session, [prompt_id], claimer, now, answer="failed"))


async def withdraw(
    session: Session, prompt_ids: Collection[int], claimer: str, now: datetime, answer: str = "withdrawn"
) -> set[int]:
    """Close claimed prompts without a message, because there is nothing to say any more."""
    await _lock(session, prompt_ids)
    closed = _mine(prompt_ids, claimer).values(answered_at=now, answer=answer, claimed_until=None)
    found = (await session.scalars(closed.returning(Prompt.id), execution_options=FRESH)).all()
    await free_riders(session, found)
    return set(found)


async def drop_expired(session: Session, now: datetime, limit: int = 500) -> list[Prompt]:
    """Close up to `limit` prompts that came too late to be sent; what rode with them goes by itself."""
    found = (await session.scalars(DROP, {"at": now, "size": limit}, execution_options=FRESH)).all()
    await free_riders(session, [prompt.id for prompt in found])
    return sorted(found, key=_order)


async def free_riders(session: Session, hosts: Sequence[int]) -> None:
    """Let unsent prompts go by themselves, at their own time, when the message they rode in will not."""
    if hosts:
        free = update(Prompt).where(Prompt.rides_with.in_(hosts), Prompt.sent_at.is_(None))
        await session.execute(free.values(rides_with=None), execution_options=FRESH)


def _due(row: type[Prompt]) -> Select[int]:
    """The claim's choice: due, not expired, free, alone, the person's earliest, nothing else in hand."""
    other = aliased(Prompt)
    earlier = or_(other.due_at < row.due_at, (other.due_at == row.due_at) & (other.id < row.id))
    goes_first = (other.due_at <= AT) & _timely(other) & other.rides_with.is_(None) & earlier
    # The index of waiting prompts is only used when its condition is repeated word for word.
    waiting = other.sent_at.is_(None) & other.answered_at.is_(None)
    rival = exists().where(
        other.person_id == row.person_id,
        waiting,
        other.id != row.id,
        or_(other.claimed_until > AT, goes_first),
    )
    wanted = select(row.id).where(*_free(row), row.due_at <= AT, row.rides_with.is_(None), _timely(row))
    wanted = wanted.where(~rival, Person.unreachable_at.is_(None))
    # Tomorrow's rows are made in the order of today's sends: newest first, nobody is always the last.
    return _of_people(wanted.order_by(row.due_at, row.id.desc()), row)


def _late(row: type[Prompt]) -> Select[int]:
    # Not `due_at <= :at`: during a backlog that is nearly every row, and those that expired are few.
    wanted = select(row.id).where(*_free(row), row.expires_at <= AT)
    return _of_people(wanted.order_by(row.expires_at, row.id), row)


def _of_people(wanted: Select[int], row: type[Prompt]) -> Select[int]:
    return wanted.join(Person, Person.id == row.person_id)


def _pick(choose: Callable[[type[Prompt]], Select[int]]) -> CTE:
    row = aliased(Prompt)
    # Somebody who is just being answered is left for the next sweep: their row is locked.
    wanted = choose(row).limit(bindparam("size", type_=Integer()))
    wanted = wanted.with_for_update(skip_locked=True, of=(row, Person))
    # Not materialised, PostgreSQL may run the choice once per row it updates, and so claim them all.
    return wanted.cte("picked").prefix_with("MATERIALIZED")


def _free(row: type[Prompt]) -> tuple[ColumnElement[bool], ...]:
    unclaimed = or_(row.claimed_until.is_(None), row.claimed_until <= AT)
    return row.sent_at.is_(None), row.answered_at.is_(None), row.due_at.is_not(None), unclaimed


def _timely(row: type[Prompt]) -> ColumnElement[bool]:
    return or_(row.expires_at.is_(None), row.expires_at > AT)


def _order(prompt: Prompt) -> tuple[datetime, int]:
    return prompt.due_at or prompt.created_at, -prompt.id


async def _lock(session: Session, prompt_ids: Collection[int]) -> None:
    await people.lock_all(session, select(Prompt.person_id).where(Prompt.id.in_(prompt_ids)))


def _mine(prompt_ids: Collection[int], claimer: str) -> Update:
    return update(Prompt).where(
        Prompt.id.in_(prompt_ids), Prompt.claimed_by == claimer, Prompt.sent_at.is_(None)
    )


async def _unsent(session: Session, *conditions: ColumnElement[bool]) -> list[tuple[int, str | None, int]]:
    columns = select(Prompt.id, Prompt.claimed_by, Prompt.rides_with)
    wanted = columns.where(*conditions, Prompt.sent_at.is_(None)).order_by(Prompt.id)
    rows = await session.execute(wanted.with_for_update())
    return [(prompt_id, claimer, host or 0) for prompt_id, claimer, host in rows]


async def _mark(session: Session, marks: Sequence[tuple[int, int | None]], now: datetime) -> None:
    if not marks:
        return
    # The ORM's own bulk update would take one row at a time from `marks` by primary key alone.
    mark = update(Prompt.__table__).where(Prompt.id == bindparam("row"))  # type: ignore[arg-type]
    mark = mark.values(sent_at=now, claimed_until=None, telegram_message_id=bindparam("message"))
    connection = await session.connection()
    await connection.execute(mark, [{"row": row, "message": message} for row, message in marks])


# Built once: putting the claim together takes several times as long as running it.
CLAIM = (
    update(Prompt)
    .where(Prompt.id.in_(select(_pick(_due).c.id)))
    .values(
        claimed_until=bindparam("lease_end", type_=Instant()),
        claimed_by=bindparam("claimer", type_=String()),
        attempts=Prompt.attempts + 1,
    )
    .returning(Prompt)
)
DROP = (
    update(Prompt)
    .where(Prompt.id.in_(select(_pick(_late).c.id)))
    .values(answered_at=AT, answer="dropped")
    .returning(Prompt)
)
ANY_DUE = _due(aliased(Prompt)).limit(1).exists()
"""Whether there is anything to claim at `at`."""
ANY_LATE = _late(aliased(Prompt)).limit(1).exists()
"""Whether anything came too late at `at`."""
