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
    """Keep a decided review; the week's row is replaced when it is decided again, and says when it was."""
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
        suggestions = _note_replaced(row, suggestions)
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


def _note_replaced(row: Review, suggestions: dict[str, Any]) -> dict[str, Any]:
    """The decision that is replaced was a review too when this one was made: a replay must know of it."""
    before = row.suggestions.get("given", {}).get("replaced", [])
    instants = [*before, row.decided_at.isoformat()] if row.decided_at else before
    return {**suggestions, "given": {**suggestions["given"], "replaced": instants}}
