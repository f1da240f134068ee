"""All rows of one database into another, from SQLite to PostgreSQL and back, in one transaction."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, exc, func, insert, select, text, update
from sqlalchemy import Table as Columns
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.db import Database, Session
from storage.health import TROUBLE
from storage.models import Person, Table

AT_ONCE = 500
"""Rows handed over together."""


class CopyError(Exception):
    """Nothing was copied; the message says why."""


Counts = dict[str, int]


async def knows_people(database: Database) -> bool:
    """Whether somebody would be lost if everything in this database were replaced."""
    async with database.read() as session:
        return await session.scalar(select(Person.id).limit(1)) is not None


async def copy_rows(source: Database, target: Database, *, replace: bool = False) -> Counts:
    """Copy everything and return the rows by table, which are the same on both sides.

    Both must have this code's schema. The source may be in use: what is copied is how it was at one
    instant. Raises CopyError, and changes nothing, when the target already knows people (unless `replace`,
    which empties it first), when rows do not fit, or when the counts differ at the end.
    """
    try:
        return await _copy(source, target, replace)
    except exc.DBAPIError as error:
        if isinstance(error, TROUBLE):
            raise
        raise CopyError(
            f"Rows do not fit ({type(error).__name__}): nothing was copied. Is the bot still running there?"
        ) from None


async def _copy(source: Database, target: Database, replace: bool) -> Counts:
    async with source.read() as reading, target.write() as writing:
        to = await writing.connection()
        if not replace and await writing.scalar(select(Person.id).limit(1)) is not None:
            raise CopyError("The database to copy into already knows people: nothing was copied.")
        await to.run_sync(_empty)
        for table in Table.metadata.sorted_tables:
            rows = await reading.stream(select(table).order_by(*table.primary_key.columns))
            async for part in rows.mappings().partitions(AT_ONCE):
                await to.run_sync(_insert, table, [dict(row) for row in part])
            if _own_references(table):
                await _refer_all(reading, to, table)
        come_from = await reading.connection()
        highest = await come_from.run_sync(_highest_ids)
        await to.run_sync(_go_on_from, highest)
        counts = await come_from.run_sync(_count)
        if await to.run_sync(_count) != counts:
            raise CopyError("The counts differ at the end: nothing was copied.")
    return counts


async def _refer_all(reading: Session, to: AsyncConnection, table: Columns) -> None:
    rows = await reading.stream(select(table).order_by(*table.primary_key.columns))
    async for part in rows.mappings().partitions(AT_ONCE):
        await to.run_sync(_refer, table, [dict(row) for row in part])


def _count(connection: Connection) -> Counts:
    tables = Table.metadata.sorted_tables
    return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def _empty(connection: Connection) -> None:
    for table in reversed(Table.metadata.sorted_tables):
        connection.execute(table.delete())


def _insert(connection: Connection, table: Columns, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows as they are, except for what they say about others of their own table."""
    own = _own_references(table)
    connection.execute(insert(table), [row | dict.fromkeys(own) for row in rows])


def _refer(connection: Connection, table: Columns, rows: Sequence[dict[str, Any]]) -> None:
    """Fill in what rows say about others of their own table, now that all of them are there."""
    for name in _own_references(table):
        said = [{"row": row["id"], "other": row[name]} for row in rows if row[name] is not None]
        if said:
            change = update(table).where(table.c.id == bindparam("row"))
            connection.execute(change.values({name: bindparam("other")}), said)


def _own_references(table: Columns) -> list[str]:
    return [key.parent.name for key in table.foreign_keys if key.column.table is table]


def _numbered() -> list[Columns]:
    """The tables whose ids the database hands out."""
    return [table for table in Table.metadata.sorted_tables if "id" in table.c]


def _highest_ids(connection: Connection) -> dict[str, int]:
    """The highest id each table ever gave; ids live on in the buttons of a chat when their rows are gone."""
    if connection.dialect.name == "postgresql":
        return {table.name: connection.scalar(text(_LAST.format(table.name))) or 0 for table in _numbered()}
    rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
    kept: dict[str, int] = {row.name: row.seq for row in rows}
    return {table.name: max(kept.get(table.name, 0), _highest(connection, table)) for table in _numbered()}


def _highest(connection: Connection, table: Columns) -> int:
    return connection.scalar(select(func.max(table.c.id))) or 0


_LAST = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {}_id_seq"


def _go_on_from(connection: Connection, highest: dict[str, int]) -> None:
    for name, last in highest.items():
        given: dict[str, Any] = {"name": name, "last": last}
        if connection.dialect.name == "postgresql":
            called = f"SELECT setval('{name}_id_seq', {max(last, 1)}, {'true' if last else 'false'})"
            connection.execute(text(called))
        elif name in _never_reused():
            connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), given)
            connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), given)


def _never_reused() -> set[str]:
    """The tables for which SQLite keeps the highest id; elsewhere it goes on from the highest there is."""
    return {table.name for table in _numbered() if table.dialect_options["sqlite"]["autoincrement"]}
