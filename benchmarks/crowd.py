"""People for measuring: one who really played some days, copied by SQL as often as is wanted."""

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.db import open_database
from storage.migrate import migrate
from tests.databases import sqlite_url
from tests.stories.steps import Athlete
from tests.world import open_world

DUE = datetime(2027, 1, 4, 7, 30, tzinfo=UTC)
"""The hour of everybody's first day."""
FIRST_CHAT = 1_000_000
QUIET_CHAT = 900_000_000
"""The chats of people to whom nothing is due yet; they ask."""
OWNERS = {
    "person_id": "people", "workout_id": "workouts", "rides_with": "prompts", "prompt_id": "prompts",
}  # fmt: skip


async def play(folder: Path, days: int) -> Path:
    """One person's first days: every number, list, session and review is answered."""
    file = folder / f"played-{days}.db"
    if file.exists():
        return file
    draft = folder / "draft.db"
    draft.unlink(missing_ok=True)
    await migrate(sqlite_url(draft))
    database = open_database(sqlite_url(draft))
    async with open_world(database) as world:
        somebody = Athlete(world)
        await somebody.sets_up()
        await somebody.skips()
        await somebody.trains()
        for _ in range(days):
            await somebody.lives(1)
            for label in ("None of these", "Accept"):
                if label in somebody.all_buttons():
                    await somebody.taps(label)
    await database.close()
    compact(draft, file)
    return file


def compact(draft: Path, file: Path) -> None:
    """The same database without free pages."""
    with sqlite3.connect(draft) as connection:
        connection.execute("VACUUM INTO ?", (str(file),))
    connection.close()


def copy(played: Path, file: Path, people: int, quiet: int = 0) -> None:
    """Copy that person: `people` whose chats begin at FIRST_CHAT, `quiet` ones with nothing due yet."""
    for suffix in ("", "-wal", "-shm"):
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    shutil.copy(played, file)
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("foreign_keys=OFF", "synchronous=OFF", "journal_mode=MEMORY", "cache_size=-200000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    _number(connection, people + quiet)
    for table in _tables(connection):
        _copy_table(connection, table)
    connection.execute("UPDATE people SET chat_id = telegram_user_id")
    _quieten(connection, people)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()


def _number(connection: sqlite3.Connection, people: int) -> None:
    connection.execute("CREATE TEMP TABLE number (n INTEGER PRIMARY KEY)")
    connection.execute(
        "INSERT INTO number WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < ?)"
        " SELECT n FROM up WHERE n < ?",
        (people - 1, people),
    )
    connection.execute("UPDATE people SET telegram_user_id = ?", (FIRST_CHAT,))


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = [name for (name,) in rows if not name.startswith("sqlite_")]
    return [name for name in names if name == "people" or "person_id" in _columns(connection, name)]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _copy_table(connection: sqlite3.Connection, table: str) -> None:
    columns = _columns(connection, table)
    values = [_value(table, column) for column in columns]
    steps = {
        owner: _most(connection, owner)
        for owner in {table, *OWNERS.values()}
        if "id" in _columns(connection, owner)
    }
    listed = ", ".join(f'"{column}"' for column in columns)
    query = f"INSERT INTO {table} ({listed}) SELECT {', '.join(values)} FROM {table} AS row, number"
    connection.execute(query, {f"step_{owner}": step for owner, step in steps.items()})


def _value(table: str, column: str) -> str:
    if column == "telegram_user_id":
        return "row.telegram_user_id + n"
    if column == "chat_id":
        return f"{FIRST_CHAT} + n"
    if (table, column) == ("prompts", "key"):
        # A question about a session is named after it.
        named = "rtrim(row.key, '0123456789') || (row.workout_id + n * :step_workouts)"
        return f"CASE WHEN row.key LIKE '%:' || row.workout_id THEN {named} ELSE row.key END"
    owner = table if column == "id" else OWNERS.get(column)
    return f'row."{column}" + n * :step_{owner}' if owner else f'row."{column}"'


def _most(connection: sqlite3.Connection, table: str) -> int:
    """Ids of the one that is copied: measured once, before anything is copied."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS most (name TEXT PRIMARY KEY, step INTEGER)")
    connection.execute(f"INSERT OR IGNORE INTO most SELECT '{table}', coalesce(max(id), 0) + 1 FROM {table}")
    found: int = connection.execute("SELECT step FROM most WHERE name = ?", (table,)).fetchone()[0]
    return found


def _quieten(connection: sqlite3.Connection, people: int) -> None:
    """The last ones train an hour later, as their plan says; they have chats of their own.

    With nothing planned their first message would plan them anew, and a prompt would follow every answer.
    """
    first = FIRST_CHAT + people
    mine = f"person_id IN (SELECT id FROM people WHERE telegram_user_id >= {first})"
    later = "strftime('%Y-%m-%d %H:%M:%S.000000', due_at, '+1 hour')"
    connection.execute(
        f"UPDATE prompts SET due_at = {later} WHERE sent_at IS NULL AND answered_at IS NULL AND {mine}"
    )
    connection.execute(
        "UPDATE people SET session_minute = session_minute + 60 WHERE telegram_user_id >= ?", (first,)
    )
    shift = QUIET_CHAT - first
    for column in ("chat_id", "telegram_user_id"):
        connection.execute(f"UPDATE people SET {column} = {column} + {shift} WHERE {column} >= {first}")


def at_the_hour(days: int) -> datetime:
    """When the next daily prompt of somebody who played so many days is due."""
    return DUE + timedelta(days=days + 1)
