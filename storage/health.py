"""Whether the database answers, and whether everything in it has moved on."""

from datetime import datetime

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import exc, func, select

from storage.db import Session
from storage.models import Prompt

TROUBLE = (
    OSError,
    exc.OperationalError,
    exc.InterfaceError,
    exc.TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
)
"""What a database that is away, busy or refuses us raises: the work itself is not at fault."""


async def ping(session: Session) -> None:
    """Raises one of `TROUBLE` when the database does not answer."""
    await session.scalar(select(1))


async def count_overdue(session: Session, before: datetime) -> int:
    """Prompts that were due before an instant and are neither sent nor settled."""
    waiting = Prompt.sent_at.is_(None) & Prompt.answered_at.is_(None) & (Prompt.due_at < before)
    query = select(func.count()).select_from(Prompt).where(waiting, Prompt.rides_with.is_(None))
    return await session.scalar(query) or 0
