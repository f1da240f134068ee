"""Which processes are alive: each writes its row every few seconds."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from storage.db import Session, inserting
from storage.models import Heartbeat

REMEMBERED = timedelta(days=1)
"""How long the row of a process that ended is kept."""


async def beat(session: Session, claimer: str, **values: object) -> None:
    """Write the row of one process, new or again."""
    row = inserting(session, Heartbeat).values(claimer=claimer, **values)
    await session.execute(row.on_conflict_do_update(index_elements=["claimer"], set_=values))


async def list_all(session: Session) -> Sequence[Heartbeat]:
    """The processes of the last day, by role and name; one that ended keeps its row until it is pruned."""
    return (await session.scalars(select(Heartbeat).order_by(Heartbeat.role, Heartbeat.claimer))).all()


async def prune(session: Session, now: datetime) -> int:
    """Forget processes that have not been heard of for a day. The number."""
    old = delete(Heartbeat).where(Heartbeat.beat_at < now - REMEMBERED).returning(Heartbeat.claimer)
    return len((await session.execute(old)).all())
