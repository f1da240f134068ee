"""Who may come in: invitations that work once, strangers who knocked, and how many people there are."""

from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, func, select, text, update

from storage.db import Session, inserting
from storage.models import Invite, Knock, Person

VALID = timedelta(days=30)
"""How long an invitation can be used."""
REMEMBERED = timedelta(days=1)
"""How long a stranger's knocks are counted; nothing else is ever kept about somebody who was not let in."""
LOCK = 7202


async def add_invite(session: Session, code: str, now: datetime) -> None:
    """Keep a new invitation; only its hash, so that a copy of the database opens no door."""
    session.add(Invite(code_hash=_hash(code), created_at=now))
    await session.flush()


async def use_invite(session: Session, code: str, now: datetime) -> bool:
    """Take an invitation, once; False for a code that is unknown, used or older than `VALID`."""
    fresh = update(Invite).where(
        Invite.code_hash == _hash(code), Invite.used_at.is_(None), Invite.created_at > now - VALID
    )
    return (await session.execute(fresh.values(used_at=now).returning(Invite.code_hash))).first() is not None


async def count_invites(session: Session, now: datetime) -> int:
    """How many invitations can still be used."""
    usable = Invite.used_at.is_(None) & (Invite.created_at > now - VALID)
    return await session.scalar(select(func.count()).select_from(Invite).where(usable)) or 0


async def count_people(session: Session) -> int:
    """How many people the bot knows, with those who are only half set up."""
    return await session.scalar(select(func.count()).select_from(Person)) or 0


async def lock_door(session: Session) -> None:
    """Let newcomers in one by one until this transaction ends, so that their number is exact.

    SQLite has done that with its write lock.
    """
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})


async def count_knock(session: Session, telegram_user_id: int, now: datetime) -> int:
    """Note that a stranger wrote; return how often they did since their first time of the day."""
    row = inserting(session, Knock).values(telegram_user_id=telegram_user_id, at=now, times=1)
    again = row.on_conflict_do_update(
        index_elements=["telegram_user_id"], set_={"times": Knock.times + 1}
    ).returning(Knock.times)
    return (await session.execute(again)).scalar_one()


async def prune(session: Session, now: datetime) -> int:
    """Forget strangers after a day and invitations that can no longer be used. The number."""
    old = delete(Knock).where(Knock.at < now - REMEMBERED).returning(Knock.telegram_user_id)
    stale = delete(Invite).where(Invite.created_at < now - VALID).returning(Invite.code_hash)
    return len([*(await session.execute(old)).all(), *(await session.execute(stale)).all()])


def _hash(code: str) -> str:
    return sha256(code.encode()).hexdigest()
