"""SQLite in a thread of its own, with one trip there and back for a statement.

The driver that SQLAlchemy brings goes there four times for each: for a cursor, to run the statement, for its
rows, and to close the cursor. A trip costs more than most statements, and an answer takes a dozen of these.
"""

import sqlite3
from collections import deque
from collections.abc import Callable
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util import EMPTY_DICT

Ran = tuple[sqlite3.Cursor, deque[Any]]
"""A finished cursor, which still says what its columns were called, and the rows."""


class Cursor(AsyncAdapt_aiosqlite_cursor):
    """Runs a statement, fetches its rows and lets go of it, all in one trip to the thread."""

    __slots__ = ()
    _awaitable_cursor_close = False
    _adapt_connection: "Connection"

    def __init__(self, adapt_connection: "Connection") -> None:
        """Remember the connection; the thread makes the cursor together with its first statement."""
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._soft_closed_memoized = EMPTY_DICT
        self._rows = deque()

    async def _execute_async(self, operation: Any, parameters: Any = None) -> Any:
        return await self._trip(_run, operation, () if parameters is None else parameters)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> Any:
        return await self._trip(_run_many, operation, seq_of_parameters)

    async def _trip(self, run: Callable[..., Ran], operation: Any, parameters: Any) -> None:
        connection: Any = self._connection
        begin = self._adapt_connection.start()
        self._cursor, self._rows = await connection._execute(
            run, connection._conn, begin, operation, parameters
        )

    def close(self) -> None:
        """Forget the rows: the thread let go of its cursor long ago."""
        self._rows.clear()


class Connection(AsyncAdapt_aiosqlite_connection):
    """A connection whose transactions begin with their first statement, and end only if there was one.

    `waiting` is the statement that begins a transaction: it goes along with the first one in it. `busy` is
    set from there to the end, also when whoever waited for a statement was cancelled and it ran all the same.
    """

    __slots__ = ("busy", "waiting")
    _cursor_cls: type[AsyncAdapt_aiosqlite_cursor] = Cursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        """Nothing waits yet."""
        super().__init__(dbapi, connection)
        self.waiting, self.busy = "", False

    def start(self) -> str:
        """What goes along with a statement: the beginning of its transaction, where it is the first."""
        begin, self.waiting, self.busy = self.waiting, "", True
        return begin

    def cursor(self, server_side: bool = False) -> Any:
        """A cursor; one that stays at the server fetches part by part, in a transaction that has begun."""
        if server_side and self.waiting:
            super().cursor().execute(self.start())
        return super().cursor(server_side)

    def commit(self) -> None:
        """Commit; what never began needs no trip."""
        self.waiting = ""
        if self.busy:
            super().commit()
            self.busy = False

    def rollback(self) -> None:
        """Take back; SQLAlchemy asks for it once more whenever a connection comes back to the pool."""
        self.waiting = ""
        if self.busy:
            super().rollback()
            self.busy = False


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """The driver as SQLAlchemy takes it: `create_async_engine(url, module=make_driver())`."""

    def connect(self, *arg: Any, **kw: Any) -> Connection:
        """Connect as usual; only the connection differs."""
        return Connection(self, super().connect(*arg, **kw)._connection)


def make_driver() -> Driver:
    """The driver, for one engine."""
    return Driver(aiosqlite, sqlite3)


def _run(connection: sqlite3.Connection, begin: str, operation: str, parameters: Any) -> Ran:
    if begin:
        connection.execute(begin)
    return _finish(connection.execute(operation, parameters))


def _run_many(connection: sqlite3.Connection, begin: str, operation: str, parameters: Any) -> Ran:
    if begin:
        connection.execute(begin)
    return _finish(connection.executemany(operation, parameters))


def _finish(cursor: sqlite3.Cursor) -> Ran:
    rows = deque(cursor.fetchall() if cursor.description else ())
    cursor.close()
    return cursor, rows
