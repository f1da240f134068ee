"""Bring a database's tables to the shape this code knows, under a lock, or refuse."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.backups import copy_sqlite
from storage.db import PRAGMAS, Database, file_of, parse_url, prepare_sqlite
from storage.models import Table

State = Literal["empty", "older", "current", "newer"]

SCRIPTS = Path(__file__).parent / "migrations"
LOCK = 7_482_653
"""The advisory lock that migrating processes of one PostgreSQL database queue for."""


class SchemaError(Exception):
    """The tables are not the ones this code knows; the message says what to do."""


async def migrate(url: str, target: str = "head", scripts: Path = SCRIPTS) -> State:
    """Migrate to `target` and return the state found; a SQLite file with data is copied first.

    Two processes may call this at once: the second waits, then finds nothing to do. Raises SchemaError
    when a newer release has migrated the database, or when rows lost the row they refer to.
    """
    parsed = parse_url(url)
    config = _config(scripts)
    engine = _engine(parsed)
    try:
        async with engine.connect() as connection, connection.begin():
            await _lock(connection)
            return await _migrate(connection, parsed, config, target)
    finally:
        await engine.dispose()


async def schema_state(database: Database, scripts: Path = SCRIPTS) -> State:
    """How the tables compare with the ones this code knows."""
    async with database.read() as session:
        connection = await session.connection()
        return await connection.run_sync(_state, _config(scripts))


async def ensure_schema(database: Database) -> None:
    """Make sure the tables fit before anything else is done.

    SQLite is migrated on the spot. Raises SchemaError on PostgreSQL when they are missing or older,
    because there the release step migrates, and everywhere when they are newer.
    """
    if database.dialect == "sqlite":
        await migrate(database.url.render_as_string(hide_password=False))
        return
    state = await schema_state(database)
    if state == "newer":
        raise SchemaError(_NEWER)
    if state != "current":
        raise SchemaError(f"The database is {state}: run `python -m bot migrate` first.")


async def check_models(url: str) -> list[Any]:
    """The differences between the tables of a migrated database and the models, none when all is well."""
    engine = _engine(parse_url(url))
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_compare)
    finally:
        await engine.dispose()


_NEWER = "The database was migrated by a newer release: install that one, or restore the copy made before it."


async def _migrate(connection: AsyncConnection, url: URL, config: Config, target: str) -> State:
    state: State = await connection.run_sync(_state, config)
    if state == "newer":
        raise SchemaError(_NEWER)
    if state == "older":
        await _copy_first(url, ScriptDirectory.from_config(config).as_revision_number(target))
    if state != "current":
        await connection.run_sync(_upgrade, config, target)
        await _check_references(connection)
    return state


async def _lock(connection: AsyncConnection) -> None:
    # SQLite is locked by BEGIN IMMEDIATE already; this one is released with the transaction.
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})


async def _copy_first(url: URL, revision: Any) -> None:
    path = file_of(url)
    if path is not None:
        await asyncio.to_thread(copy_sqlite, path, path.with_name(f"{path.name}.before-{revision}.bak"))


def delete_copies(database: Database, before: datetime) -> int:
    """Delete the copies made by migrations before then: "forget me" cannot reach into them. The number."""
    path = database.path
    if path is None:
        return 0
    copies = path.parent.glob(f"{path.name}.before-*.bak")
    old = [copy for copy in copies if copy.stat().st_mtime < before.timestamp()]
    for copy in old:
        copy.unlink(missing_ok=True)
    return len(old)


async def _check_references(connection: AsyncConnection) -> None:
    if connection.dialect.name != "sqlite":
        return
    lost = (await connection.execute(text("PRAGMA foreign_key_check"))).all()
    if lost:
        raise SchemaError(f"The migration would break {len(lost)} references, nothing was changed.")


def _config(scripts: Path) -> Config:
    config = Config()
    # Alembic reads percent signs as interpolation.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _engine(url: URL) -> AsyncEngine:
    engine = create_async_engine(url, poolclass=NullPool)
    if url.get_backend_name() == "sqlite":
        # Rebuilding a table drops the old one, and with foreign keys on that deletes every child row.
        prepare_sqlite(engine.sync_engine, "BEGIN IMMEDIATE", *PRAGMAS, "PRAGMA foreign_keys=OFF")
    return engine


def _state(connection: Connection, config: Config) -> State:
    scripts = ScriptDirectory.from_config(config)
    here = set(MigrationContext.configure(connection).get_current_heads())
    if not here:
        return "empty"
    if here == set(scripts.get_heads()):
        return "current"
    return "older" if here <= {script.revision for script in scripts.walk_revisions()} else "newer"


def _upgrade(connection: Connection, config: Config, target: str) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _compare(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Table.metadata))
