"""What a message costs the database: few statements, and never one that reads a whole table."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import event

from bot.process import Process
from storage.db import Database
from storage.thinning import KEPT, thin_prompts
from tests.stories.steps import Athlete

TABLES = (
    "people|prompts|workouts|lifts|scores|runs|changes|phases|reviews|equipment|flags|facts|journal|updates"
    "|failed_updates|replies"
)
SCANNED = re.compile(rf"^SCAN (?:{TABLES}|done|other)(?:_\d+)?\b(?!.* INDEX ix_\w*(?:due|expiring|unsent))")
"""A table from end to end; the indexes of what waits hold a few rows however many there are."""


@contextmanager
def noting(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Every statement but the beginnings of transactions, with its parameters."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        if not statement.startswith("BEGIN"):
            seen.append((statement, values[0] if isinstance(values, list) else values))

    engines = {engine.sync_engine for engine in (database.writer, database.reader)}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)


async def costs(bea: Athlete, text: str) -> int:
    """How many statements a typed message takes, from its arrival to the mark of its answer."""
    with noting(bea.world.database) as seen:
        await bea.says(text)
    return len(seen)


MOST = {"hello": 14, "4": 28, "what next?": 15, "/why": 13, "/help": 10, "done": 27, "Done, 0-3": 14}
"""Statements from a message's arrival to the mark of its answer; a number here brings the day's session."""


async def test_a_message_takes_few_statements(bea: Athlete) -> None:
    await bea.trains()
    await bea.waits_until("08:00", days=1)
    found = {message: await costs(bea, message) for message in MOST}
    assert {message: count for message, count in found.items() if count > MOST[message]} == {}


async def test_a_sweep_with_nothing_to_do_is_one_read(bea: Athlete) -> None:
    process = Process(bea.world.inbox(), asyncio.Event())
    with noting(bea.world.database) as seen:
        await process.sweep()
    assert [statement.split()[0] for statement, _ in seen] == ["SELECT"]
    assert bea.world.metrics.swept_at == bea.world.now


async def test_no_statement_of_a_week_reads_a_whole_table(bea: Athlete) -> None:
    with noting(bea.world.database) as seen:
        await bea.trains()
        await bea.lives(8, score=4)
        for message in ("/week", "/why", "/progress", "/settings", "undo", "what next?", "export", "/run"):
            await bea.says(message)
        assert await thin_prompts(bea.world.database, bea.world.now + KEPT - timedelta(days=3))
    found: dict[str, str] = {}
    async with bea.world.database.read() as session:
        connection = await session.connection()
        for statement, values in dict(seen).items():
            if statement.startswith(("SAVEPOINT", "PRAGMA")):
                continue
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", tuple(values))
            scans = [step for *_, step in plan if SCANNED.match(step)]
            found |= {statement: "; ".join(scans)} if scans else {}
    assert found == {}
