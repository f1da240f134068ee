"""How many bytes a year of one person takes, with indexes, on both databases."""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import text

from benchmarks.bench import Bench
from benchmarks.crowd import at_the_hour, compact, copy, play
from benchmarks.stage import Row
from bot.house import KEPT
from storage import inbox, journal, replies
from storage.copying import copy_rows
from storage.db import open_database
from storage.thinning import thin_prompts
from tests.databases import Server, serve, sqlite_url, why_not

YEAR = 365
COPIES = 100
GOAL_KB = 65
"""1.3 times what a sane schema for the same facts took before this one was written."""
SIZE = text(
    "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = 'public' AND c.relkind = 'r'"
)


async def measure_year(bench: Bench) -> Row:
    """A year that was played, or what the last quarter of a shorter time grew by, drawn out to one.

    That quarter must lie beyond `storage.thinning.KEPT`: before it nothing goes.
    """
    folder, days = bench.stage.folder, bench.sizes.year
    spans = [days] if days >= YEAR else [days * 3 // 4, days]
    crowds = [await _crowds(folder, span) for span in spans]
    found = {"SQLite": [_file_bytes(*files) for files in crowds]}
    reason = why_not()
    if reason is None:
        with serve() as server:
            found["PostgreSQL"] = [await _server_bytes(server, *files) for files in crowds]
    years = {name: _draw_out(spans, sizes) for name, sizes in found.items()}
    said = [f"{name} {size / 1000:.0f} kB" for name, size in years.items()]
    said += [f"PostgreSQL left out: {reason}"] if reason else []
    basis = f"{days} days played" if len(spans) == 1 else f"drawn out from days {spans[0]} to {days}"
    good = max(years.values()) <= 1000 * GOAL_KB
    return Row(
        f"bytes of one person's year with indexes, {basis}", ", ".join(said), f"<= {GOAL_KB} kB", good=good
    )


async def _crowds(folder: Path, days: int) -> tuple[Path, Path]:
    """One person after so many days and the night's housekeeping, and the same with a hundred more."""
    alone, crowd = folder / f"alone-{days}.db", folder / f"hundred-{days}.db"
    draft = folder / "pruned.db"
    shutil.copy(await play(folder, days), draft)
    database, before = open_database(sqlite_url(draft)), at_the_hour(days) - KEPT
    async with database.write() as session:
        for kept in (inbox, replies, journal):
            await kept.prune(session, before)
    await thin_prompts(database, at_the_hour(days))
    await database.close()
    for people, file in ((1, alone), (1 + COPIES, crowd)):
        await asyncio.to_thread(copy, draft, folder / "copied.db", people)
        file.unlink(missing_ok=True)
        await asyncio.to_thread(compact, folder / "copied.db", file)
    return alone, crowd


def _file_bytes(alone: Path, crowd: Path) -> float:
    return (crowd.stat().st_size - alone.stat().st_size) / COPIES


async def _server_bytes(server: Server, alone: Path, crowd: Path) -> float:
    one, many = [await _size_on(server, file) for file in (alone, crowd)]
    return (many - one) / COPIES


async def _size_on(server: Server, file: Path) -> int:
    with server.database(migrated=True) as url:
        source, target = open_database(sqlite_url(file)), open_database(url)
        await copy_rows(source, target)
        async with target.read() as session:
            size = int(await session.scalar(SIZE) or 0)
        await source.close()
        await target.close()
    return size


def _draw_out(spans: Sequence[int], sizes: Sequence[float]) -> float:
    """A year's bytes: as they are, else at the pace of the last days; what set-up took comes once."""
    if len(spans) == 1:
        return sizes[0]
    pace = (sizes[1] - sizes[0]) / (spans[1] - spans[0])
    return sizes[1] + pace * (YEAR - spans[1])
