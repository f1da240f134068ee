"""How PostgreSQL finds what some days ask for among thousands of people: it reads no table whole."""

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from sqlalchemy import Table as Columns
from sqlalchemy import text

from storage.db import Database, Session, open_database
from storage.models import Table
from storage.thinning import remove, thin_prompts
from tests.databases import Server
from tests.stories.steps import Athlete
from tests.stories.test_statements import noting
from tests.world import open_world

CROWD = 1000
"""Copies of the one who plays: enough that reading a table whole would be the dearer plan."""
LATER = (
    "UPDATE prompts SET due_at = due_at + interval '90 days', expires_at = expires_at + interval '90 days'"
    " WHERE id > 1000000 AND sent_at IS NULL AND answered_at IS NULL"
)
PLANNED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
CLOCK = "SELECT min(CASE"
"""How the stories' clock finds the next instant; it does read everything that waits."""
FOLK = [table for table in Table.metadata.sorted_tables if table.name == "people" or "person_id" in table.c]


def own(table: Columns, name: str) -> str:
    """What a column of the n-th copy holds: ids are moved on, so that they refer to the copy's own rows."""
    moved = name in ("id", "telegram_user_id", "chat_id") or any(
        key.parent.name == name for key in table.foreign_keys
    )
    return f'row."{name}" + n * 1000000' if moved else f'row."{name}"'


async def crowd(session: Session) -> set[str]:
    """So many more people with the same days behind them, nothing due; which tables are large by now."""
    large = set()
    for table in FOLK:
        names = list(table.c.keys())
        listed = ", ".join(f'"{name}"' for name in names)
        values = ", ".join(own(table, name) for name in names)
        copies = f"SELECT {values} FROM {table.name} AS row, generate_series(1, {CROWD}::bigint) AS n"
        added = await session.execute(text(f"INSERT INTO {table.name} ({listed}) {copies} RETURNING 1"))
        large |= {table.name} if added.all() else set()
    await session.execute(text(LATER))
    await session.execute(text("ANALYZE"))
    return large


def scans(plan: dict[str, Any], large: set[str]) -> Iterator[str]:
    """The large tables that a plan reads whole."""
    if plan["Node Type"] == "Seq Scan" and plan["Relation Name"] in large:
        yield f"{plan['Relation Name']} {plan.get('Filter', '')}"
    for part in plan.get("Plans", ()):
        yield from scans(part, large)


async def whole_tables(database: Database, seen: dict[str, Any], large: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    async with database.write() as session:
        connection = await session.connection()
        for statement, values in seen.items():
            if statement.startswith(PLANNED) and not statement.startswith(CLOCK):
                explained = await connection.exec_driver_sql(
                    f"EXPLAIN (FORMAT JSON) {statement}", tuple(values)
                )
                plan = explained.scalar_one()
                reads = list(scans((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"], large))
                found |= {statement: reads} if reads else {}
    return found


@pytest.fixture
async def database(postgres: Server) -> AsyncIterator[Database]:
    with postgres.database(migrated=True) as url:
        opened = open_database(url)
        yield opened
        await opened.close()


async def test_no_statement_reads_a_whole_table_on_postgresql(database: Database) -> None:
    async with open_world(database) as world:
        bea = Athlete(world, "Bea")
        with noting(database) as seen:
            await bea.sets_up()
            await bea.skips()
            await bea.trains()
            await bea.lives(1, score=4)
            for message in ("/week", "/why", "/progress", "undo", "what next?", "export", "/run"):
                await bea.says(message)
            await thin_prompts(database, world.now)
            async with database.write() as session:
                await remove(session, [1], world.now)
    async with database.write() as session:
        large = await crowd(session)
    assert large > {"people", "prompts", "workouts", "lifts", "scores", "journal", "replies"}
    assert await whole_tables(database, dict(seen), large) == {}
