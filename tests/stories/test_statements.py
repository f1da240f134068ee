"""What a message costs the database: few statements, and never one that reads a whole table."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.db import Database
from tests.stories.steps import Athlete

TABLES = (
    "people|prompts|workouts|lifts|scores|runs|changes|phases|reviews|equipment|flags|facts|journal|updates"
    "|failed_updates|replies"
)
SCANNED = re.compile(rf"^SCAN (?:{TABLES})\b(?!.*USING (?:COVERING )?INDEX ix_\w*(?:due|expiring|unsent))")


@contextmanager
def noting(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Every statement but the beginnings of transactions, with its parameters."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if not statement.startswith("BEGIN"):
            seen.append((statement, values[0] if many else values))

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


async def a_check_in(bea: Athlete) -> None:
    """A number is asked on a rest day, so that no session waits for it."""
    await bea.says("/rest daily")
    await bea.trains()
    while "0-10?" not in bea.chat.last.text or "Sit bone" not in bea.chat.last.text:
        await bea.waits(hours=1)


async def test_a_message_takes_few_statements(bea: Athlete) -> None:
    await bea.trains()
    await bea.waits_until("08:00", days=1)
    found = {text: await costs(bea, text) for text in ("hello", "4", "what next?", "/why", "/help", "done")}
    assert found == {}
