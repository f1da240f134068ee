"""Rendered answers, kept with the update they answer until Telegram has taken them.

A chat's answers go out in order: while one of them is in hand, nobody else takes the next.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    BindParameter,
    Exists,
    Integer,
    Select,
    Update,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.dml import ReturningUpdate

from storage import people
from storage.agenda import PROMPTS
from storage.claims import AT, FRESH
from storage.db import Session
from storage.models import Instant, Pace, Reply, Table

Call = tuple[dict[str, Any], int | None]
"""Method and parameters of one call to Telegram, and the prompt that its message asks."""
REPLIES = Table.metadata.tables["replies"]
IDS: BindParameter[Any] = bindparam("ids", expanding=True)
Moment = datetime | BindParameter[datetime]


async def add_replies(
    session: Session,
    bot_id: int,
    person_id: int | None,
    chat_id: int,
    update_id: int,
    calls: Sequence[Call],
    now: datetime,
    lease_until: datetime,
) -> tuple[list[Reply], datetime | None]:
    """Keep the answers to an update; return those to be sent at once, and until when a 429 forbids it.

    None are returned while the chat has older ones unsent: whoever sends those takes these next, with
    `claim_more`. `person_id` is `None` for somebody unknown, or just forgotten.
    """
    connection = await session.connection()
    busy, halt = (await connection.execute(AHEAD, {"chat": chat_id, "bot": bot_id})).one()
    given: dict[str, Any] = {
        "person_id": person_id,
        "chat_id": chat_id,
        "update_id": update_id,
        "created_at": now,
        "claimed_until": None if busy else lease_until,
        "attempts": 0 if busy else 1,
    }
    rows = [given | {"call": call, "prompt_id": prompt_id} for call, prompt_id in calls]
    ids = (await connection.execute(ADD, rows)).scalars()
    mine = [Reply(id=row_id, **row) for row_id, row in zip(ids, rows, strict=True)]
    return [] if busy else mine, halt if halt and halt > now else None


async def claim_more(session: Session, person_id: int, now: datetime, lease_until: datetime) -> list[Reply]:
    """Take what else waits for this person, oldest first; nothing while somebody sends to them."""
    return await _claim(session, MORE, {"person": person_id, "at": now, "lease_end": lease_until})


async def claim_stale(
    session: Session, now: datetime, older_than: timedelta, lease_until: datetime, limit: int
) -> list[Reply]:
    """Take up to `limit` answers that are still unsent after `older_than`: their process died, or failed."""
    values = {"at": now, "since": now - older_than, "size": limit, "lease_end": lease_until}
    return await _claim(session, OLDEST, values)


async def answered_since(
    session: Session, person_ids: Collection[int], since: datetime, now: datetime
) -> dict[int, datetime]:
    """Those of these people who got an answer after `since`, and when; `now` while it is on its way."""
    lately = or_(Reply.sent_at > since, Reply.sent_at.is_(None) & (Reply.created_at > since))
    query = select(Reply.person_id, Reply.sent_at).where(Reply.person_id.in_(person_ids), lately)
    found: dict[int, datetime] = {}
    for person_id, sent_at in await session.execute(query):
        if person_id is not None:
            found[person_id] = max(sent_at or now, found.get(person_id, since))
    return found


def any_stale(now: Moment, since: Moment) -> Exists:
    """Whether an answer is at `now` unsent since `since` or longer, for a query of one's own."""
    return _stale(aliased(Reply), now, since).limit(1).exists()


async def next_stale(session: Session, older_than: timedelta, after: datetime) -> datetime | None:
    """The first instant after `after` at which an answer that is still unsent can be claimed by a sweep."""
    unsent = select(Reply.created_at, Reply.claimed_until).where(Reply.sent_at.is_(None))
    rows = await session.execute(unsent)
    instants = [max(created + older_than, claimed or created) for created, claimed in rows]
    return min((instant for instant in instants if instant > after), default=None)


async def mark_sent(session: Session, sent: Mapping[int, int | None], now: datetime) -> dict[int, bool]:
    """Telegram took these answers: forget their texts, and note where their prompts were asked.

    `sent` holds the id of each one's message, `None` for calls that make none, such as the answer to a
    button. Return whether more waits for the chat of each; what was marked before is left out.
    """
    await people.lock_all(session, select(Reply.person_id).where(Reply.id.in_(sent)))
    connection = await session.connection()
    found = (await connection.execute(MARK, {"ids": list(sent), "at": now})).all()
    asked = [
        {"asked": row.prompt_id, "message": sent[row.id], "at": now}
        for row in found
        if row.prompt_id is not None and sent[row.id] is not None
    ]
    if asked:
        await connection.execute(ASK, asked)
    for row in found:
        if row.person_id is None:
            await drop(session, row.id)
    waiting = await connection.scalars(WAITING, {"chats": [row.chat_id for row in found]})
    chats = set(waiting.all())
    return {row.id: row.chat_id in chats for row in found}


async def release(session: Session, reply_id: int, until: datetime | None = None) -> None:
    """Give it back unsent; the sweep tries again, not before `until`."""
    back = update(Reply).where(Reply.id == reply_id, Reply.sent_at.is_(None))
    await session.execute(back.values(claimed_until=until), execution_options=FRESH)


async def drop(session: Session, reply_id: int) -> None:
    """Forget it: Telegram refused it for good, or there is nobody left it belongs to."""
    await session.execute(delete(Reply).where(Reply.id == reply_id), execution_options=FRESH)


async def prune(session: Session, before: datetime) -> int:
    """Delete what was sent, or could not be sent, since before then. The number."""
    old = delete(Reply).where(Reply.created_at < before).returning(Reply.id)
    return len((await session.scalars(old, execution_options=FRESH)).all())


async def _claim(session: Session, claim: ReturningUpdate[Any], values: dict[str, Any]) -> list[Reply]:
    found = await session.scalars(claim, values, execution_options=FRESH)
    return sorted(found.all(), key=lambda reply: reply.id)


def _claiming(*conditions: ColumnElement[bool]) -> ReturningUpdate[Any]:
    lease_end = bindparam("lease_end", type_=Instant())
    claim = update(Reply).where(*conditions).values(claimed_until=lease_end, attempts=Reply.attempts + 1)
    return claim.returning(Reply)


def _oldest() -> CTE:
    row = aliased(Reply)
    wanted = _stale(row, AT, bindparam("since", type_=Instant())).order_by(row.created_at, row.id)
    wanted = wanted.limit(bindparam("size", type_=Integer())).with_for_update(skip_locked=True, of=row)
    return wanted.cte("picked").prefix_with("MATERIALIZED")


def _stale(row: type[Reply], now: Moment, since: Moment) -> Select[int]:
    return select(row.id).where(row.created_at <= since, *_free(row, now))


def _free(row: type[Reply], now: Moment) -> tuple[ColumnElement[bool], ...]:
    """Unsent, in nobody's hand, and no other answer to the same chat is."""
    other = aliased(Reply)
    in_hand = exists().where(
        other.chat_id == row.chat_id,
        other.sent_at.is_(None),
        other.claimed_until > now,
        other.id != row.id,
    )
    return row.sent_at.is_(None), or_(row.claimed_until.is_(None), row.claimed_until <= now), ~in_hand


def _marking() -> ReturningUpdate[Any]:
    mine = REPLIES.c
    mark = update(REPLIES).where(mine.id.in_(IDS), mine.sent_at.is_(None))
    mark = mark.values(sent_at=AT, call=None, claimed_until=None)
    return mark.returning(mine.id, mine.prompt_id, mine.person_id, mine.chat_id)


def _waiting() -> Select[Any]:
    chats = REPLIES.c.chat_id.in_(bindparam("chats", expanding=True))
    return select(REPLIES.c.chat_id).where(chats, REPLIES.c.sent_at.is_(None)).distinct()


def _asking() -> Update:
    row, asked = PROMPTS.c, bindparam("asked", type_=PROMPTS.c.id.type)
    rides = (row.rides_with == asked) & row.answered_at.is_(None)
    ask = update(PROMPTS).where(or_(row.id == asked, rides))
    return ask.values(sent_at=func.coalesce(row.sent_at, AT), telegram_message_id=bindparam("message"))


def _looking_ahead() -> Select[bool, datetime]:
    waits = exists().where(REPLIES.c.chat_id == bindparam("chat"), REPLIES.c.sent_at.is_(None))
    halt = select(Pace.halt_until).where(Pace.bot_id == bindparam("bot"))
    return select(waits, halt.scalar_subquery())


# Built once: putting a statement together takes longer than running it.
AHEAD = _looking_ahead()
MORE = _claiming(Reply.person_id == bindparam("person", type_=BigInteger()), *_free(Reply, AT))
OLDEST = _claiming(Reply.id.in_(select(_oldest().c.id)))
ADD = insert(REPLIES).returning(REPLIES.c.id, sort_by_parameter_order=True)
MARK = _marking()
WAITING = _waiting()
ASK = _asking()
