"""What we owe or have asked a person: planning rows, finding the open question, closing it.

Sending them is in `storage.claims`.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import case, exists, func, select

from storage.agenda import live_prompts
from storage.claims import FRESH
from storage.db import Session, inserting
from storage.memory import known_rows, memory_of
from storage.models import Person, Prompt


async def upsert(
    session: Session,
    person_id: int,
    key: str,
    *,
    kind: str,
    now: datetime,
    due_at: datetime | None,
    expires_at: datetime | None = None,
    payload: dict[str, Any] | None = None,
) -> Prompt:
    """Plan a prompt, or plan again the unsent one with this key; one sent or answered stays as it is."""
    plan = {"due_at": due_at, "expires_at": expires_at, "payload": payload or {}}
    row = inserting(session, Prompt).values(
        person_id=person_id, key=key, kind=kind, created_at=now, snoozed=False, attempts=0, **plan
    )
    waiting = Prompt.sent_at.is_(None) & Prompt.answered_at.is_(None)
    again = row.on_conflict_do_update(index_elements=["person_id", "key"], set_=plan, where=waiting)
    await session.execute(again)
    found = await get_by_key(session, person_id, key)
    assert found is not None
    return found


async def created_since(session: Session, person_id: int, kind: str, since: datetime) -> bool:
    """Whether a prompt of this kind was made for this person after an instant (UTC) of the last weeks."""
    settled, live = known_rows(session, person_id, "prompts"), memory_of(session).prompts.get(person_id)
    if settled is not None and live is not None:
        return any(prompt.kind == kind and prompt.created_at > since for prompt in (*settled, *live))
    wanted = exists().where(Prompt.person_id == person_id, Prompt.kind == kind, Prompt.created_at > since)
    return bool(await session.scalar(select(wanted)))


async def open_prompts(session: Session, person_id: int, now: datetime) -> list[Prompt]:
    """What the person may be answering: sent, unanswered, not expired; newest first."""
    await session.flush()
    at_hand = (await live_prompts(session, [person_id], now))[person_id]
    asked = [(prompt.sent_at, prompt) for prompt in at_hand if prompt.sent_at and _is_open(prompt, now)]
    return [prompt for _, prompt in sorted(asked, key=lambda pair: (pair[0], pair[1].id), reverse=True)]


async def mark_arrived(session: Session, prompt: Prompt, message_id: int, now: datetime) -> None:
    """A pressed button proves that its message arrived, even if its sender has not noted that yet.

    What rides in the message arrived with it; the sender's own mark then finds nothing left to do.
    """
    host = await _host_of(session, prompt)
    if host is None or host.sent_at is not None or host.claimed_by is None:
        return
    riding = select(Prompt).where(Prompt.person_id == host.person_id, Prompt.rides_with == host.id)
    riders = await session.scalars(riding.where(Prompt.answered_at.is_(None)))
    for row in (host, *riders):
        row.sent_at, row.telegram_message_id, row.claimed_until = now, message_id, None
    await session.flush()


async def _host_of(session: Session, prompt: Prompt) -> Prompt | None:
    if prompt.rides_with is None:
        return prompt
    return await get_prompt(session, prompt.person_id, prompt.rides_with)


def _is_open(prompt: Prompt, now: datetime) -> bool:
    return prompt.answered_at is None and (prompt.expires_at is None or prompt.expires_at > now)


def _at_hand(session: Session, person_id: int) -> list[Prompt]:
    return memory_of(session).prompts.get(person_id, [])


async def get_prompt(session: Session, person_id: int, prompt_id: int) -> Prompt | None:
    """The prompt, `None` when it is somebody else's or gone."""
    for prompt in _at_hand(session, person_id):
        if prompt.id == prompt_id:
            return prompt
    wanted = select(Prompt).where(Prompt.person_id == person_id, Prompt.id == prompt_id)
    return (await session.scalars(wanted, execution_options=FRESH)).one_or_none()


async def get_by_key(session: Session, person_id: int, key: str) -> Prompt | None:
    """The person's prompt with this key, for example `daily:2027-03-14`."""
    for prompt in _at_hand(session, person_id):
        if prompt.key == key:
            return prompt
    wanted = select(Prompt).where(Prompt.person_id == person_id, Prompt.key == key)
    return (await session.scalars(wanted, execution_options=FRESH)).one_or_none()


async def by_message(session: Session, person_id: int, telegram_message_id: int) -> list[Prompt]:
    """The prompts asked in one message, in the order they were planned; none for other messages."""
    wanted = select(Prompt).where(
        Prompt.person_id == person_id, Prompt.telegram_message_id == telegram_message_id
    )
    return list((await session.scalars(wanted.order_by(Prompt.id), execution_options=FRESH)).all())


async def next_due(
    session: Session,
    *,
    after: datetime | None = None,
    telegram_user_id: int | None = None,
    kind: str | None = None,
) -> datetime | None:
    """When a sweep next has something to do: the earliest due time, or end of a lease or a back-off.

    Narrowed down to what lies after an instant, to one person, to one kind of prompt.
    """
    free_at = case((Prompt.claimed_until > Prompt.due_at, Prompt.claimed_until), else_=Prompt.due_at)
    unreachable = exists().where(Person.id == Prompt.person_id, Person.unreachable_at.is_not(None))
    wanted = select(func.min(free_at)).where(
        Prompt.sent_at.is_(None), Prompt.answered_at.is_(None), Prompt.due_at.is_not(None)
    )
    wanted = wanted.where(Prompt.rides_with.is_(None), ~unreachable)
    if after is not None:
        wanted = wanted.where(free_at > after)
    if telegram_user_id is not None:
        whose = select(Person.id).where(Person.telegram_user_id == telegram_user_id)
        wanted = wanted.where(Prompt.person_id.in_(whose))
    if kind is not None:
        wanted = wanted.where(Prompt.kind == kind)
    found: datetime | None = await session.scalar(wanted)
    return found


async def newest_of(session: Session, person_id: int, kind: str) -> Prompt | None:
    """The person's prompt of a kind that was asked last."""
    await session.flush()
    asked = select(Prompt).where(
        Prompt.person_id == person_id, Prompt.kind == kind, Prompt.sent_at.is_not(None)
    )
    newest = asked.order_by(Prompt.sent_at.desc(), Prompt.id.desc()).limit(1)
    return (await session.scalars(newest, execution_options=FRESH)).one_or_none()


async def last_sent(session: Session, telegram_user_id: int | None, kind: str) -> datetime | None:
    """When a prompt of this kind was last sent, to this person or to anybody."""
    wanted = select(func.max(Prompt.sent_at)).where(Prompt.kind == kind)
    if telegram_user_id is not None:
        whose = select(Person.id).where(Person.telegram_user_id == telegram_user_id)
        wanted = wanted.where(Prompt.person_id.in_(whose))
    found: datetime | None = await session.scalar(wanted)
    return found
