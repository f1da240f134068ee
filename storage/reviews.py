"""Weekly reviews, as they were decided."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from storage import journal
from storage.db import Session
from storage.models import Review


async def get_review(session: Session, person_id: int, week: str) -> Review | None:
    """The review of an ISO week."""
    return await session.scalar(select(Review).where(Review.person_id == person_id, Review.week == week))


async def keep_review(
    session: Session,
    person_id: int,
    week: str,
    day: date,
    suggestions: dict[str, Any],
    choice: str,
    now: datetime,
    *,
    update_id: int,
) -> None:
    """Keep a decided review; the week's row is replaced when it is decided again."""
    row = await get_review(session, person_id, week)
    if row is None:
        row = Review(
            person_id=person_id,
            week=week,
            date=day,
            suggestions=suggestions,
            choice=choice[:48],
            decided_at=now,
        )
        await journal.add(session, row, update_id, now)
    else:
        await journal.change(
            session,
            row,
            update_id,
            now,
            date=day,
            suggestions=suggestions,
            choice=choice[:48],
            decided_at=now,
        )
