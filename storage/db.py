"""Where rows live: a SQLite file or a PostgreSQL database, behind the same two doors, `write` and `read`."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import URL, Engine, Select, event, exc, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from storage.memory import Remembering
from storage.models import Table

Session = AsyncSession
"""One transaction. Other packages only pass it on to functions of `storage`."""


class Owned(Protocol):
    """A row that belongs to a person."""

    @property
    def person_id(self) -> int:
        """The owner's id."""


Row = TypeVar("Row", bound=Owned)

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
BUSY_MS = 10_000
WAL_ATTEMPTS = 20
SERVER_STATES = ("08", "40", "53", "55", "57", "58")
"""PostgreSQL's classes of errors that pass: connection, rollback, resources, state, operator, system."""
PRAGMAS = (
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
)


@dataclass(frozen=True, slots=True)
class Database:
    """Open engines. On SQLite `reader` is a second, read-only one; on PostgreSQL both share one pool."""

    url: URL
    writer: AsyncEngine
    reader: AsyncEngine
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.url.get_backend_name()

    @property
    def path(self) -> Path | None:
        """The SQLite file, `None` on PostgreSQL."""
        return file_of(self.url)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Session]:
        """One transaction: committed at the end, rolled back when the block raises."""
        # PostgreSQL locks rows; SQLite has one writer, and waiting here is fairer than its own back-off.
        if self.dialect == "postgresql":
            with _naming_trouble():
                async with _session(self.writer) as session, session.begin():
                    yield session
            return
        async with self._turn, _session(self.writer) as session, session.begin():
            yield session

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Session]:
        """A snapshot that waits for no writer; writing through it raises."""
        with _naming_trouble():
            async with _session(self.reader) as session:
                yield session

    async def close(self) -> None:
        """Give every connection back; a `Database` is not used again after this."""
        await self.writer.dispose()
        await self.reader.dispose()


@contextmanager
def _naming_trouble() -> Iterator[None]:
    """Call what the server itself is at fault for operational: asyncpg's dialect leaves it without a name."""
    try:
        yield
    except exc.DBAPIError as error:
        if str(getattr(error.orig, "sqlstate", None))[:2] not in SERVER_STATES:
            raise
        raise exc.OperationalError(error.statement, None, error.orig or error) from error


def open_database(url: str) -> Database:
    """Open `sqlite:///file` or `postgresql://...`; a connection is only made when one is needed.

    Raises ValueError for another database, and for SQLite without a file.
    """
    parsed = parse_url(url)
    if parsed.get_backend_name() == "postgresql":
        # An error would quote the values of the statement that met it.
        engine = create_async_engine(
            parsed, pool_size=10, max_overflow=10, pool_pre_ping=True, hide_parameters=True
        )
        reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        return Database(parsed, engine, reading)
    return Database(parsed, _sqlite_writer(parsed), _sqlite_reader(parsed))


def parse_url(url: str) -> URL:
    """The address with the driver we use; the spellings that hosting platforms hand out are understood."""
    parsed = make_url(url)
    backend = parsed.drivername.partition("+")[0]
    if backend not in DRIVERS:
        raise ValueError(f"only SQLite and PostgreSQL are supported, not {backend}")
    parsed = parsed.set(drivername=DRIVERS[backend])
    if backend == "sqlite":
        _prepare_folder(parsed)
        return parsed
    # asyncpg calls libpq's `sslmode` `ssl`.
    mode = parsed.query.get("sslmode")
    return parsed.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode} if mode else {})


def file_of(url: URL) -> Path | None:
    """The file of a SQLite address, `None` for PostgreSQL."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def url_of(file: Path) -> str:
    """The address of a SQLite file, also where its name needs quoting."""
    return URL.create("sqlite", database=str(file)).render_as_string(hide_password=False)


def inserting(session: Session, table: type[Table]) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say ON CONFLICT, in the words of the session's database."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def prepare_sqlite(engine: Engine, begin: str, *pragmas: str) -> None:
    """Set up every new connection with `pragmas` and start every transaction with `begin`.

    WAL and the busy timeout are the same for all.
    """

    def connect(connection: Any, _record: Any) -> None:
        # The driver must not open transactions by itself: it would never say IMMEDIATE.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        _use_wal(cursor)
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))


def _use_wal(cursor: Any) -> None:
    # While another process does the same to a new file this fails at once, whatever the busy timeout;
    # asking for the write lock waits for that process.
    for _ in range(WAL_ATTEMPTS):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("ROLLBACK")
        else:
            return
    cursor.execute("PRAGMA journal_mode=WAL")


def _sqlite_writer(url: URL) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=1, max_overflow=1, hide_parameters=True)
    prepare_sqlite(engine.sync_engine, "BEGIN IMMEDIATE", *PRAGMAS)
    return engine


def _sqlite_reader(url: URL) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=4, max_overflow=4, hide_parameters=True)
    prepare_sqlite(engine.sync_engine, "BEGIN", *PRAGMAS, "PRAGMA query_only=ON")
    return engine


def _session(engine: AsyncEngine) -> AsyncSession:
    return AsyncSession(engine, sync_session_class=Remembering, expire_on_commit=False, autoflush=False)


def _prepare_folder(url: URL) -> None:
    path = file_of(url)
    if path is None or str(path) == ":memory:":
        raise ValueError("SQLite needs a file: sqlite:///data/sitbone.db")
    path.parent.mkdir(parents=True, exist_ok=True)


async def by_person(session: Session, query: Select[Row]) -> dict[int, list[Row]]:
    """Return the rows of a query by their owner, in the query's order; nobody's list is missing."""
    found: dict[int, list[Row]] = defaultdict(list)
    for row in await session.scalars(query):
        found[row.person_id].append(row)
    return found
