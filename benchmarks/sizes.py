"""What many people cost while nothing is due: memory, the start, an idle sweep, bytes a person-year."""

import asyncio
import math
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.crowd import DUE, copy
from benchmarks.stage import Row, Stage
from benchmarks.standin import Plan

IDLE_S = 10.0
SETTLED_S = 4.0


async def measure_sizes(stage: Stage, played: Path, people: tuple[int, int]) -> list[Row]:
    """One row for each; `people` is a small and a large number."""
    small, large = [await _run(stage, played, count) for count in people]
    jobs = await stage.end(
        await stage.start("benchmarks.peers", "jobs", stage.url, min(people[1], 100_000)), 300
    )
    return [
        Row(
            f"memory, {people[0]:,} to {people[1]:,} people",
            f"{small['mb']:.0f} to {large['mb']:.0f} MB",
            "<= 10 MB more",
            f"a JobQueue of {min(people[1], 100_000):,}: {jobs.get('peak_mb', 0):.0f} MB",
            large["mb"] - small["mb"] <= 10,
        ),
        Row(
            f"start to the first claim, {people[1]:,} people",
            f"{large['start']:.2f} s ({small['start']:.2f} s with {people[0]:,})",
            "<= 1.2 x",
            good=large["start"] <= 1.2 * small["start"] < math.inf,
        ),
        Row(
            f"processor time with nothing due, {people[1]:,} people",
            f"{large['idle']:.2%} of a core ({small['idle']:.2%} with {people[0]:,})",
            "< 1 %",
            good=large["idle"] < 0.01,
        ),
    ]


async def _run(stage: Stage, played: Path, people: int) -> dict[str, float]:
    """Start over so many people of whom one is due at once; then watch it doing nothing."""
    bare, file = stage.folder / "bare.db", stage.folder / "sizes.db"
    await asyncio.to_thread(_strip, played, bare)
    await asyncio.to_thread(copy, bare, file, people)
    await stage.play(Plan())
    at = DUE - timedelta(days=1)
    await asyncio.to_thread(_let_one_be_due, file, at)
    process = await stage.start("benchmarks.ours", "all", stage.url, f"sqlite:///{file}", 30, at)
    seen = await stage.until(lambda s: s["chats"] >= 1, 60)
    await asyncio.sleep(SETTLED_S)
    before = _cpu(process.pid)
    await asyncio.sleep(IDLE_S)
    idle = (_cpu(process.pid) - before) / IDLE_S
    megabytes = _resident(process.pid)
    await stage.stop(process)
    return {"start": seen["first"] or math.inf, "idle": idle, "mb": megabytes}


def _strip(played: Path, file: Path) -> None:
    """The person alone with one prompt far ahead."""
    file.unlink(missing_ok=True)
    with sqlite3.connect(played) as connection:
        connection.execute("VACUUM INTO ?", (str(file),))
    connection.close()
    connection = sqlite3.connect(file)
    for table in (
        "lifts",
        "scores",
        "changes",
        "reviews",
        "journal",
        "replies",
        "prompts",
        "workouts",
        "runs",
    ):
        connection.execute(f"DELETE FROM {table}")
    row = (
        "INSERT INTO prompts (person_id, kind, key, payload, created_at, due_at, snoozed, attempts)"
        " SELECT id, 'hour', 'hour:bench', '{}', created_at, '2099-01-01 00:00:00.000000', 0, 0 FROM people"
    )
    connection.execute(row)
    connection.commit()
    connection.close()


def _let_one_be_due(file: Path, at: datetime) -> None:
    with sqlite3.connect(file) as connection:
        row = "UPDATE prompts SET due_at = ? WHERE id = (SELECT min(id) FROM prompts)"
        connection.execute(row, (f"{at:%Y-%m-%d %H:%M:%S}.000000",))
    connection.close()


def _cpu(pid: int) -> float:
    """Seconds of processor time of a process so far, from the kernel's table of processes."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0
