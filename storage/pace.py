"""What all processes of one bot token share: the next free moment to send, and the halt after a 429."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from storage.db import Session, inserting
from storage.models import Pace

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
ANSWERS_AHEAD = timedelta(seconds=5)
"""How far answers, which go at once, push the prompts' slots into the future."""
WRONG = timedelta(minutes=1)
"""A slot further ahead than any number of workers takes it was made by a clock that was wrong."""


async def read(session: Session, bot_id: int) -> Pace | None:
    """The row of this token, `None` before its first message."""
    return await session.get(Pace, bot_id, populate_existing=True)


async def halted_until(session: Session, bot_id: int, now: datetime) -> datetime | None:
    """When sending may go on after a 429, `None` when it may now."""
    found = await session.scalar(select(Pace.halt_until).where(Pace.bot_id == bot_id))
    return found if found is not None and found > now else None


async def halt(session: Session, bot_id: int, until: datetime) -> datetime:
    """Stop every process of this token until then, or until the end of a later halt; return which."""
    row = await _locked(session, bot_id)
    latest = max(row.halt_until, until)
    await _set(session, bot_id, halt_until=latest)
    return latest


async def charge(session: Session, bot_id: int, n: int, rate: float, now: datetime) -> datetime:
    """Take `n` slots of 1/`rate` seconds for prompts and return the first; nobody else gets one of them.

    Called last in a transaction: until it commits, the other processes of the token wait here.
    """
    row = await _locked(session, bot_id)
    first = _first(row, now)
    await _set(session, bot_id, next_slot=first + timedelta(seconds=n / rate))
    return max(first, row.halt_until)


async def charge_answers(session: Session, bot_id: int, n: int, rate: float, now: datetime) -> None:
    """Note that `n` answers went out: prompts take what answers leave."""
    row = await _locked(session, bot_id)
    first = _first(row, now)
    after = min(first + timedelta(seconds=n / rate), now + ANSWERS_AHEAD)
    await _set(session, bot_id, next_slot=max(first, after))


def _first(row: Pace, now: datetime) -> datetime:
    return row.next_slot if now < row.next_slot <= now + WRONG else now


async def _locked(session: Session, bot_id: int) -> Pace:
    wanted = select(Pace).where(Pace.bot_id == bot_id).with_for_update()
    known = await session.scalar(wanted, execution_options={"populate_existing": True})
    if known is not None:
        return known
    row = inserting(session, Pace).values(bot_id=bot_id, next_slot=NEVER, halt_until=NEVER)
    await session.execute(row.on_conflict_do_nothing())
    return (await session.execute(wanted, execution_options={"populate_existing": True})).scalar_one()


async def _set(session: Session, bot_id: int, **values: datetime) -> None:
    await session.execute(update(Pace).where(Pace.bot_id == bot_id).values(values))
