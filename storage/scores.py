"""Pain scores: of a day, and of a workout the next day and the day after."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from content.log import OneSide
from storage import journal
from storage.db import Session, by_person
from storage.models import Score


async def scores_of(session: Session, person_ids: Sequence[int], since: datetime) -> dict[int, list[Score]]:
    """The scores of each person since an instant, oldest first."""
    query = select(Score).where(Score.person_id.in_(person_ids), Score.at >= since)
    return await by_person(session, query.order_by(Score.at, Score.id))


async def save_score(
    session: Session,
    person_id: int,
    kind: str,
    half_points: int,
    at: datetime,
    *,
    update_id: int,
    workout_id: int | None = None,
    masked: bool = False,
    side: OneSide | None = None,
) -> int | None:
    """Keep a score; return the half points it replaced, `None` when it is new. The change can be undone.

    `side`: of this one of two sore sides alone.
    """
    query = select(Score).where(Score.person_id == person_id, Score.kind == kind, Score.side == (side or ""))
    query = (
        query.where(Score.workout_id == workout_id) if workout_id else query.where(Score.workout_id.is_(None))
    )
    old = await session.scalar(query.order_by(Score.at.desc()).limit(1)) if kind != "daily" else None
    if old is None:
        row = Score(
            person_id=person_id,
            workout_id=workout_id,
            kind=kind,
            half_points=half_points,
            masked=masked,
            at=at,
            side=side or "",
        )
        await journal.add(session, row, update_id, at)
        return None
    before = old.half_points
    await journal.change(session, old, update_id, at, half_points=half_points, masked=masked, at=at)
    return before
