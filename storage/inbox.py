"""Which updates were handled, and which could not be."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.db import Session, inserting
from storage.models import FailedUpdate, HandledUpdate, Table

ATTEMPTS = 3
"""After so many failures an update is set aside: acknowledged, and listed for the operator."""
UPDATES = Table.metadata.tables["updates"]
REGISTER = {
    dialect.__name__.rpartition(".")[2]: dialect.insert(UPDATES)
    .on_conflict_do_nothing()
    .returning(UPDATES.c.update_id)
    for dialect in (postgresql, sqlite)
}
"""Built once for each database: it comes first in every update."""


async def register_update(session: Session, bot_id: int, update_id: int, now: datetime) -> bool:
    """Note that this transaction handles the update; False when an earlier one did.

    When two processes get it at once the second waits here for the first to commit or roll back.
    """
    row = {"bot_id": bot_id, "update_id": update_id, "at": now}
    connection = await session.connection()
    return (await connection.execute(REGISTER[connection.dialect.name], row)).first() is not None


async def count_failure(session: Session, bot_id: int, update_id: int, error: str, now: datetime) -> int:
    """Count a failed attempt (`error` is the exception's class name, never its text); return how many."""
    row = inserting(session, FailedUpdate).values(
        bot_id=bot_id, update_id=update_id, attempts=1, error=error[:120], at=now
    )
    again = row.on_conflict_do_update(
        index_elements=["bot_id", "update_id"],
        set_={"attempts": FailedUpdate.attempts + 1, "error": error[:120], "at": now},
    )
    return (await session.execute(again.returning(FailedUpdate.attempts))).scalar_one()


async def list_set_aside(session: Session) -> Sequence[FailedUpdate]:
    """The updates that were given up, oldest first."""
    wanted = select(FailedUpdate).where(FailedUpdate.attempts >= ATTEMPTS)
    return (await session.scalars(wanted.order_by(FailedUpdate.at, FailedUpdate.update_id))).all()


async def prune(session: Session, before: datetime) -> int:
    """Forget updates from before then, handled or failed; Telegram redelivers for a day. The number."""
    handled = delete(HandledUpdate).where(HandledUpdate.at < before).returning(HandledUpdate.update_id)
    failed = delete(FailedUpdate).where(FailedUpdate.at < before).returning(FailedUpdate.update_id)
    removed = [*(await session.execute(handled)).all(), *(await session.execute(failed)).all()]
    return len(removed)
