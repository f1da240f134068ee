"""Whether the database answers, and whether everything in it has moved on."""

from datetime import datetime

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import String, case, cast, exc, exists, func, or_, select
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement

from content.safety import STOPPING
from storage.db import Session
from storage.models import Flag, Person, Prompt

TROUBLE = (
    OSError,
    exc.OperationalError,
    exc.InterfaceError,
    exc.TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
)
"""What a database that is away, busy or refuses us raises: the work itself is not at fault."""


STATES = ("declined", "unreachable", "in_set_up", "on_hold", "paused", "set_up")


async def ping(session: Session) -> None:
    """Raises one of `TROUBLE` when the database does not answer."""
    await session.scalar(select(1))


async def count_overdue(session: Session, before: datetime) -> int:
    """Prompts that were due before an instant and are neither sent nor settled."""
    waiting = Prompt.sent_at.is_(None) & Prompt.answered_at.is_(None) & (Prompt.due_at < before)
    query = select(func.count()).select_from(Prompt).where(waiting, Prompt.rides_with.is_(None))
    return await session.scalar(query) or 0


async def count_due(session: Session, now: datetime) -> int:
    """Prompts that a sweep should send by now, with those in hand."""
    query = select(func.count()).select_from(Prompt).join(Person, Person.id == Prompt.person_id)
    return await session.scalar(query.where(*_due(Prompt, now), Person.unreachable_at.is_(None))) or 0


async def oldest_waiting(session: Session, now: datetime) -> datetime | None:
    """When the oldest prompt was due that nobody has tried to send, though nothing holds its person up."""
    in_hand = aliased(Prompt)
    held_up = exists().where(
        in_hand.person_id == Prompt.person_id,
        in_hand.sent_at.is_(None),
        in_hand.answered_at.is_(None),
        in_hand.claimed_until > now,
    )
    query = select(Prompt.due_at).join(Person, Person.id == Prompt.person_id)
    query = query.where(*_due(Prompt, now), Prompt.attempts == 0, Person.unreachable_at.is_(None), ~held_up)
    return await session.scalar(query.order_by(Prompt.due_at).limit(1))


def _due(row: type[Prompt], now: datetime) -> tuple[ColumnElement[bool], ...]:
    timely = or_(row.expires_at.is_(None), row.expires_at > now)
    return (
        row.sent_at.is_(None),
        row.answered_at.is_(None),
        row.due_at <= now,
        row.rides_with.is_(None),
        timely,
    )


async def busiest_minute(session: Session, since: datetime, until: datetime) -> tuple[datetime, int] | None:
    """The minute in which most prompts are due, as far as they are planned, and how many; `None`: no prompt.

    Of each person only the next prompt of a kind is planned.
    """
    # The text of an instant up to its minute: the same on both engines, in whatever zone it is written.
    minute = func.substr(cast(Prompt.due_at, String), 1, 16)
    number, first = func.count().label("number"), func.min(Prompt.due_at)
    waiting = Prompt.sent_at.is_(None), Prompt.answered_at.is_(None), Prompt.rides_with.is_(None)
    query = select(first, number).where(*waiting, Prompt.due_at >= since, Prompt.due_at < until)
    found = (await session.execute(query.group_by(minute).order_by(number.desc(), first).limit(1))).first()
    return (found[0].replace(second=0, microsecond=0), found[1]) if found and found[0] else None


async def count_people(session: Session, now: datetime) -> dict[str, int]:
    """People by the first of `STATES` that is true of them; on hold is who has a warning sign that stops."""
    held = select(Flag.person_id).where(
        Flag.urgency.in_(STOPPING), or_(Flag.cleared_at.is_(None), Flag.cleared_at > now)
    )
    # A day's difference between zones makes none here.
    paused = Person.paused_at.is_not(None) & or_(
        Person.paused_until.is_(None), Person.paused_until > now.date()
    )
    state = case(
        (Person.declined_at.is_not(None), "declined"),
        (Person.unreachable_at.is_not(None), "unreachable"),
        (Person.set_up_at.is_(None), "in_set_up"),
        (Person.id.in_(held), "on_hold"),
        (paused, "paused"),
        else_="set_up",
    ).label("state")
    counted = await session.execute(select(state, func.count()).group_by(state))
    return dict.fromkeys(STATES, 0) | dict(counted.all())
