"""Rendered answers, kept with the update they answer until Telegram has taken them.

A chat's answers go out in order: while one of them is in hand, nobody else takes the next.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, exists, func, or_, select, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement

from storage import people
from storage.claims import FRESH
from storage.db import Session
from storage.models import Prompt, Reply

Call = tuple[dict[str, Any], int | None]
"""Method and parameters of one call to Telegram, and the prompt that its message asks."""


async def add_replies(
    session: Session,
    person_id: int | None,
    chat_id: int,
    update_id: int,
    calls: Sequence[Call],
    now: datetime,
    lease_until: datetime,
) -> list[Reply]:
    """Keep the answers to an update; return those to be sent at once.

    None are returned while the chat has older ones unsent: whoever sends those takes these next, with
    `claim_more`. `person_id` is `None` for somebody unknown, or just forgotten.
    """
    busy = await session.scalar(select(exists().where(Reply.chat_id == chat_id, Reply.sent_at.is_(None))))
    rows = [
        Reply(
            person_id=person_id,
            chat_id=chat_id,
            update_id=update_id,
            prompt_id=prompt_id,
            call=call,
            created_at=now,
            claimed_until=None if busy else lease_until,
            attempts=0 if busy else 1,
        )
        for call, prompt_id in calls
    ]
    session.add_all(rows)
    await session.flush()
    return [] if busy else rows


async def claim_more(session: Session, person_id: int, now: datetime, lease_until: datetime) -> list[Reply]:
    """Take what else waits for this person, oldest first; nothing while somebody sends to them."""
    return await _claim(session, lease_until, Reply.person_id == person_id, *_free(Reply, now))


async def claim_stale(
    session: Session, now: datetime, older_than: timedelta, lease_until: datetime, limit: int
) -> list[Reply]:
    """Take up to `limit` answers that are still unsent after `older_than`: their process died, or failed."""
    row = aliased(Reply)
    wanted = select(row.id).where(row.created_at <= now - older_than, *_free(row, now))
    wanted = wanted.order_by(row.created_at, row.id).limit(limit).with_for_update(skip_locked=True, of=row)
    picked = wanted.cte("picked").prefix_with("MATERIALIZED")
    return await _claim(session, lease_until, Reply.id.in_(select(picked.c.id)))


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


async def next_stale(session: Session, older_than: timedelta, after: datetime) -> datetime | None:
    """The first instant after `after` at which an answer that is still unsent can be claimed by a sweep."""
    unsent = select(Reply.created_at, Reply.claimed_until).where(Reply.sent_at.is_(None))
    rows = await session.execute(unsent)
    instants = [max(created + older_than, claimed or created) for created, claimed in rows]
    return min((instant for instant in instants if instant > after), default=None)


async def mark_sent(
    session: Session, reply_id: int, now: datetime, telegram_message_id: int | None, chat_id: int = 0
) -> bool | None:
    """Telegram took it: forget its text, and note where its prompt was asked. Whether more waits for
    `chat_id`, `None` when it was marked before.

    `telegram_message_id` is `None` for calls that make no message, such as the answer to a button.
    """
    await people.lock_all(session, select(Reply.person_id).where(Reply.id == reply_id))
    unsent = update(Reply).where(Reply.id == reply_id, Reply.sent_at.is_(None))
    other = aliased(Reply)
    more = exists().where(other.chat_id == chat_id, other.sent_at.is_(None), other.id != reply_id)
    done = unsent.values(sent_at=now, call=None, claimed_until=None).returning(
        Reply.prompt_id, Reply.person_id, more
    )
    found = (await session.execute(done, execution_options=FRESH)).one_or_none()
    if found is None:
        return None
    prompt_id, person_id, waits = found
    if person_id is None:
        await drop(session, reply_id)
    if prompt_id is not None and telegram_message_id is not None:
        await _mark_asked(session, prompt_id, now, telegram_message_id)
    return bool(waits)


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


async def _claim(session: Session, lease_until: datetime, *conditions: ColumnElement[bool]) -> list[Reply]:
    claim = update(Reply).where(*conditions)
    claim = claim.values(claimed_until=lease_until, attempts=Reply.attempts + 1)
    found = await session.scalars(claim.returning(Reply), execution_options=FRESH)
    return sorted(found.all(), key=lambda reply: reply.id)


async def _mark_asked(session: Session, prompt_id: int, now: datetime, telegram_message_id: int) -> None:
    rides = (Prompt.rides_with == prompt_id) & Prompt.answered_at.is_(None)
    asked = update(Prompt).where(or_(Prompt.id == prompt_id, rides))
    sent_at = func.coalesce(Prompt.sent_at, now)
    values = asked.values(sent_at=sent_at, telegram_message_id=telegram_message_id)
    await session.execute(values, execution_options=FRESH)


def _free(row: type[Reply], now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Unsent, in nobody's hand, and no other answer to the same chat is."""
    other = aliased(Reply)
    in_hand = exists().where(
        other.chat_id == row.chat_id,
        other.sent_at.is_(None),
        other.claimed_until > now,
        other.id != row.id,
    )
    return row.sent_at.is_(None), or_(row.claimed_until.is_(None), row.claimed_until <= now), ~in_hand
