"""What several workers reach over one PostgreSQL: claims alone, and prompts with all that is in them."""

import asyncio
import json
import sys
from pathlib import Path

from sqlalchemy import text

from benchmarks.bench import LATENCY_S, Bench
from benchmarks.crowd import DUE, copy
from benchmarks.stage import START_S, Row, Stats
from benchmarks.standin import Plan
from storage.copying import copy_rows
from storage.db import open_database
from tests.databases import Server, serve, sqlite_url, why_not

WORKERS = (1, 2, 4)
PAID = 1000
"""Messages a second that Telegram takes of a bot that pays."""
PEOPLE = text(
    "INSERT INTO people (telegram_user_id, chat_id, locale, created_at, last_seen_at, quiet_from, quiet_to,"
    " heavy_days, light_habit, test) SELECT n, n, 'en', :at, :at, 0, 0, 3, 'some', 'sit'"
    " FROM generate_series(1, :most) AS n"
)
PROMPTS = text(
    "INSERT INTO prompts (person_id, kind, key, payload, created_at, due_at, snoozed, attempts)"
    " SELECT id, 'daily', 'daily:bench', '{}', :at, :at, false, 0 FROM people"
)


async def measure_workers(bench: Bench) -> list[Row]:
    """Two rows, with one, two and four workers each; or why there is no PostgreSQL here."""
    reason = why_not()
    if reason is not None:
        return [Row("workers on PostgreSQL", f"left out: {reason}", f">= {PAID} claims/s")]
    with serve() as server:
        return [await _claims(server, bench.sizes.claims), await _prompts(bench, server, bench.sizes.worked)]


async def _claims(server: Server, count: int) -> Row:
    rates = [await _claim_rate(server, count, workers) for workers in WORKERS]
    said = ", ".join(f"{workers}: {rate:,.0f} /s" for workers, rate in zip(WORKERS, rates, strict=True))
    bar = f">= {PAID:,} /s, the paid rate"
    return Row(
        f"{count:,} prompts claimed and marked on PostgreSQL, by workers", said, bar, good=min(rates) >= PAID
    )


async def _claim_rate(server: Server, count: int, workers: int) -> float:
    with server.database(migrated=True) as url:
        database = open_database(url)
        async with database.write() as session:
            await session.execute(PEOPLE, {"at": DUE, "most": count})
            await session.execute(PROMPTS, {"at": DUE})
        await database.close()
        server.run("VACUUM ANALYZE")
        processes = [await _start(url) for _ in range(workers)]
        done = await asyncio.gather(*(process.communicate(b"\n") for process in processes))
        found: list[Stats] = [json.loads(said.decode().splitlines()[-1]) for said, _ in done]
    if sum(each["taken"] for each in found) != count:
        raise RuntimeError("prompts were claimed twice, or not at all")
    return count / max(each["seconds"] for each in found)


async def _start(url: str) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.claimer", url, DUE.isoformat(),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    async with asyncio.timeout(START_S):
        await process.stdout.readline()
    return process


async def _prompts(bench: Bench, server: Server, count: int) -> Row:
    """Everybody's morning, sent by several workers under the paid limit."""
    crowd = bench.stage.folder / "worked.db"
    await asyncio.to_thread(copy, bench.played, crowd, count)
    rates = [await _prompt_rate(bench, server, crowd, count, workers) for workers in WORKERS]
    said = ", ".join(f"{workers}: {rate:,.0f} /s" for workers, rate in zip(WORKERS, rates, strict=True))
    return Row(
        f"{count:,} prompts sent by workers on PostgreSQL, limit {PAID:,}/s",
        said,
        "more with each, up to the cores",
    )


async def _prompt_rate(bench: Bench, server: Server, crowd: Path, count: int, workers: int) -> float:
    with server.database(migrated=True) as url:
        source, target = open_database(sqlite_url(crowd)), open_database(url)
        await copy_rows(source, target)
        await source.close()
        await target.close()
        server.run("VACUUM ANALYZE")
        await bench.stage.play(Plan(rate=PAID, latency=LATENCY_S))
        given = (bench.stage.url, url, PAID * 0.97, bench.hour)
        processes = [await bench.stage.start("benchmarks.ours", "worker", *given) for _ in range(workers)]
        seen = await bench.stage.until(lambda s: s["chats"] >= count, count / 10 + 60)
        for process in processes:
            await bench.stage.stop(process)
    if seen["chats"] < count or seen["doubled"]:
        raise RuntimeError(f"{count - seen['chats']} prompts were lost and {seen['doubled']} sent twice")
    return count / (seen["last"] - seen["first"])
