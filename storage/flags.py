"""Warning signs: open until the person says that a clinician cleared them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from storage import journal
from storage.db import Session, by_person
from storage.models import Flag


async def open_flags(session: Session, person_ids: Sequence[int]) -> dict[int, list[Flag]]:
    """The warning signs that nobody has cleared yet."""
    query = select(Flag).where(Flag.person_id.in_(person_ids), Flag.cleared_at.is_(None))
    return await by_person(session, query)


async def raise_flag(
    session: Session, person_id: int, sign: str, urgency: str, now: datetime, *, update_id: int
) -> None:
    """Open a warning sign, once however often it is named."""
    query = select(Flag).where(Flag.person_id == person_id, Flag.sign == sign, Flag.cleared_at.is_(None))
    if await session.scalar(query) is None:
        flag = Flag(person_id=person_id, sign=sign, urgency=urgency, opened_at=now)
        await journal.add(session, flag, update_id, now)


async def clear_flags(session: Session, person_id: int, now: datetime, *, update_id: int) -> None:
    """Close all open warning signs: the person says that a clinician has seen and cleared them."""
    for flag in (await open_flags(session, [person_id])).get(person_id, []):
        await journal.change(session, flag, update_id, now, cleared_at=now)
