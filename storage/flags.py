"""Warning signs: open until the person says what closes them, or until a date that was named."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import or_, select

from storage import journal
from storage.db import Session, by_person
from storage.memory import known_rows
from storage.models import Flag


async def open_flags(session: Session, person_ids: Sequence[int], now: datetime) -> dict[int, list[Flag]]:
    """The warning signs that are open; one closed from a later date on is open until then."""
    still = or_(Flag.cleared_at.is_(None), Flag.cleared_at > now)
    return await by_person(session, select(Flag).where(Flag.person_id.in_(person_ids), still))


async def open_urgencies(session: Session, person_id: int, now: datetime) -> set[str]:
    """How urgent the warning signs are that are open."""
    known = known_rows(session, person_id, "flags")
    flags = (await open_flags(session, [person_id], now))[person_id] if known is None else known
    return {flag.urgency for flag in flags if flag.cleared_at is None or flag.cleared_at > now}


async def raise_flag(
    session: Session,
    person_id: int,
    sign: str,
    urgency: str,
    now: datetime,
    *,
    update_id: int,
    until: datetime | None = None,
) -> bool:
    """Open a warning sign, by itself only `until` then; named again it stays as it is: False."""
    opened = (await open_flags(session, [person_id], now)).get(person_id, [])
    if any(flag.sign == sign for flag in opened):
        return False
    flag = Flag(person_id=person_id, sign=sign, urgency=urgency, opened_at=now, cleared_at=until)
    await journal.add(session, flag, update_id, now)
    return True


async def clear_flags(
    session: Session,
    person_id: int,
    signs: Collection[str],
    now: datetime,
    *,
    update_id: int,
    at: datetime | None = None,
) -> None:
    """Close open warning signs of these ids, now or from a later instant on."""
    for flag in (await open_flags(session, [person_id], now)).get(person_id, []):
        if flag.sign in signs:
            await journal.change(session, flag, update_id, now, cleared_at=at or now)
