"""What every measurement needs: sizes, a crowd, the bot's processes and the peers'."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.crowd import at_the_hour, copy
from benchmarks.stage import START_S, Stage, Stats
from benchmarks.standin import Plan

LATENCY_S = 0.04


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything; `days` of history behind each person."""

    days: int
    paid: int
    free: int
    faulty: int
    bare: int
    questions: int
    people: tuple[int, int]
    claims: int
    worked: int
    year: int


SHORT = Sizes(
    days=14,
    paid=5_000,
    free=300,
    faulty=1_000,
    bare=1_000,
    questions=200,
    people=(1_000, 100_000),
    claims=10_000,
    worked=200,
    year=120,
)
FULL = Sizes(
    days=42,
    paid=100_000,
    free=1_800,
    faulty=3_000,
    bare=5_000,
    questions=1_000,
    people=(1_000, 1_000_000),
    claims=100_000,
    worked=2_000,
    year=365,
)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measurement needs."""

    stage: Stage
    sizes: Sizes
    played: Path

    @property
    def hour(self) -> datetime:
        """When everybody's prompt is due."""
        return at_the_hour(self.sizes.days)

    @asynccontextmanager
    async def ours(
        self,
        plan: Plan,
        people: int,
        rate: float,
        quiet: int = 0,
        late: float = 0,
        kinds: Sequence[str] = ("all",),
        port: int = 8080,
    ) -> AsyncIterator[list[Stats]]:
        """The bot over a fresh database, a process for each of `kinds`; their cost is in the list later."""
        file = self.stage.folder / "bench.db"
        await asyncio.to_thread(copy, self.played, file, people, quiet)
        await self.stage.play(plan)
        at = self.hour - timedelta(seconds=late)
        cost: list[Stats] = []
        database = f"sqlite:///{file}"
        processes = [
            await self.stage.start("benchmarks.ours", kind, self.stage.url, database, rate, at, port)
            for kind in kinds
        ]
        try:
            if "web" in kinds:
                await self.stage.until(lambda stats: stats["hooked"] > 0, START_S)
            if plan.questions:
                await self.stage.ask()
            yield cost
        finally:
            cost += [await self.stage.stop(process) for process in processes]

    async def peer(self, kind: str, plan: Plan, count: int, seconds: float) -> tuple[Stats, Stats]:
        """A peer's run: what the server saw and what it cost, empty where it did not end in time."""
        await self.stage.play(plan)
        process = await self.stage.start("benchmarks.peers", kind, self.stage.url, count)
        if plan.questions:
            await self.stage.ask()
        cost = await self.stage.end(process, seconds)
        return await self.stage.stats(), cost
