"""Runs and brisk walks, as they were reported."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from storage.db import Session, by_person
from storage.models import Run


async def recent_runs(session: Session, person_ids: Sequence[int], since: date) -> dict[int, list[Run]]:
    """The runs of each person since a date, oldest first."""
    query = select(Run).where(Run.person_id.in_(person_ids), Run.date >= since)
    return await by_person(session, query.order_by(Run.finished_at, Run.id))


async def get_run(session: Session, person_id: int, run_id: int) -> Run | None:
    """A run by its id, only if it belongs to this person."""
    return await session.scalar(select(Run).where(Run.person_id == person_id, Run.id == run_id))
