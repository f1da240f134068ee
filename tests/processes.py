"""Sitbone as real processes: started as a user starts it, on the stand-in, with a clock that can be wound."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import ClientSession
from sqlalchemy import select

from bot.sandbox.clock import WoundClock
from storage.db import open_database
from storage.models import Prompt
from tests.chat import RemoteChat
from tests.nursery import Child, Nursery

GRACE_S = 120.0
START_S = 600.0


def real_now() -> datetime:
    return datetime.now(UTC)


class Stage:
    """A stand-in in a process of its own, and the bot's processes around it."""

    def __init__(self, folder: Path, start: datetime, nursery: Nursery) -> None:
        self.folder, self.nursery = folder, nursery
        self.clock = WoundClock(folder / "clock", real_now)
        self.clock.wind(start - real_now())
        self.environ = {
            name: value
            for name, value in os.environ.items()
            if name in ("PATH", "HOME", "LANG", "VIRTUAL_ENV", "PYTHONPATH")
        }
        self.environ |= {
            "CLOCK_FILE": str(self.clock.file),
            "DATABASE_URL": f"sqlite:///{folder / 'sitbone.db'}",
            "DEFAULT_ZONE": "Europe/London",
            "UPDATES_PER_MINUTE": "100000",
            "TELEGRAM_TIMEOUT": "10",
            # A stand-in tells of a request for news when it is over.
            "TELEGRAM_POLL_SECONDS": "1",
        }
        self.url = ""
        self.standin: asyncio.subprocess.Process | None = None
        self.processes: list[Child] = []

    async def launch(self, *arguments: str) -> Child:
        """Start what `python -m bot ...` starts and remember it, so that it ends with the stage."""
        log = self.folder / "log"
        process = await self.nursery.bear(arguments, self.environ, self.folder, log)
        self.processes.append(process)
        return process

    async def open(self) -> None:
        """Start the stand-in and learn its address and token."""
        self.standin = standin = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.sandbox",
            env=self.environ, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        assert standin.stdout is not None
        said: dict[str, str] = {}
        async with asyncio.timeout(START_S):
            while len(said) < 3:
                name, _, value = (await standin.stdout.readline()).decode().strip().partition("  ")
                said[name.strip()] = value.strip()
        self.url = said["people"].removesuffix("/sandbox/")
        self.environ |= {"TELEGRAM_API_URL": self.url, "TELEGRAM_TOKEN": said["token"]}

    async def settle(self, http: ClientSession) -> None:
        """Wait until the bot asks for news again: everything before is answered and marked."""
        async with asyncio.timeout(GRACE_S):
            while True:
                async with http.get(f"{self.url}/sandbox/calls") as response:
                    calls = await response.json()
                if calls and calls[-1]["method"] == "getUpdates":
                    return

    async def rest(self) -> None:
        """Wait until what was sent is marked as sent: nobody answers faster than that, except a program."""
        database = open_database(self.environ["DATABASE_URL"])
        in_hand = Prompt.claimed_until.is_not(None) & Prompt.sent_at.is_(None)
        try:
            async with asyncio.timeout(GRACE_S):
                while True:
                    async with database.read() as session:
                        if await session.scalar(select(Prompt.id).where(in_hand).limit(1)) is None:
                            return
        finally:
            await database.close()

    async def wind_to(self, instant: datetime) -> None:
        """Put everybody's clock forward to an instant."""
        self.clock.wind(instant - self.clock())

    async def close(self) -> None:
        for process in self.processes:
            await process.kill()
        if self.standin is not None:
            self.standin.kill()
            await self.standin.wait()


@asynccontextmanager
async def open_stage(
    folder: Path, start: datetime, nursery: Nursery
) -> AsyncIterator[tuple[Stage, RemoteChat]]:
    """A stage with one person in front of it."""
    stage = Stage(folder, start, nursery)
    try:
        await stage.open()
        async with ClientSession() as http:
            yield stage, RemoteChat(http, stage.url, 7, "Ada")
    finally:
        await stage.close()
