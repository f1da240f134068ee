"""Alembic's entry: migrates the connection it is handed, or the database of `DATABASE_URL` from a shell."""

import asyncio
import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from storage.db import parse_url
from storage.models import Instant, Packed, Table


def render(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Write plain types into revisions: they must not change when a class of the models does."""
    if kind == "type" and isinstance(item, Instant):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Packed):
        return "sa.LargeBinary()"
    return False


def run(connection: Connection) -> None:
    """Migrate inside the caller's transaction, which also holds the lock."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=True,
        render_item=render,
        compare_type=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_from_shell() -> None:
    engine = create_async_engine(parse_url(os.environ["DATABASE_URL"]))
    async with engine.begin() as connection:
        await connection.run_sync(run)
    await engine.dispose()


given = context.config.attributes.get("connection")
if given is None:
    asyncio.run(run_from_shell())
else:
    run(given)
