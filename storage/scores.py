"""Pain scores: of a day, and of a workout the next day and the day after."""

from datetime import datetime

from sqlalchemy import select

from content.log import OneSide
from storage import journal
from storage.db import Session
from storage.memory import known_rows
from storage.models import Score


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
    old = None
    if kind != "daily" and _may_exist(session, person_id, kind, workout_id):
        old = await _newest(session, person_id, kind, workout_id, side or "")
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


def _may_exist(session: Session, person_id: int, kind: str, workout_id: int | None) -> bool:
    known = known_rows(session, person_id, "scores")
    return known is None or any(row.kind == kind and row.workout_id == workout_id for row in known)


async def _newest(
    session: Session, person_id: int, kind: str, workout_id: int | None, side: str
) -> Score | None:
    query = select(Score).where(Score.person_id == person_id, Score.kind == kind, Score.side == side)
    query = (
        query.where(Score.workout_id == workout_id) if workout_id else query.where(Score.workout_id.is_(None))
    )
    return await session.scalar(query.order_by(Score.at.desc()).limit(1))
