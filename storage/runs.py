"""Runs and brisk walks, as they were reported."""

from sqlalchemy import select

from storage.db import Session
from storage.models import Run


async def get_run(session: Session, person_id: int, run_id: int) -> Run | None:
    """A run by its id, only if it belongs to this person."""
    return await session.scalar(select(Run).where(Run.person_id == person_id, Run.id == run_id))
