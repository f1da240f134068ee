"""The sandbox as a user starts it, a process with a folder of its own, and the people who live in it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from aiohttp import ClientSession

from bot.sandbox.home import Home
from tests.sandbox.player import MONDAY, set_clock

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
NAMES = ("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea", "Max", "Nora")


class House:
    """A sandbox that may be ended and started again at the same address; it begins on a Monday at 07:00."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = "0"
        self.url = ""
        self.numbers = count(1)
        set_clock(Home(folder / ".sandbox"), MONDAY)

    async def start(self) -> None:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in ("PATH", "HOME", "VIRTUAL_ENV", "PYTHONPATH")
        }
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "sandbox", "--port", self.port,
            cwd=self.folder, env=kept | {"PYTHONPATH": str(ROOT)}, stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            line = (await self.process.stdout.readline()).decode().strip()
        assert "open http://127.0.0.1:" in line, line
        self.url = line.split("open ")[1]
        self.port = self.url.rpartition(":")[2]

    async def end(self) -> None:
        """End it as Ctrl-C does; it says nothing that was not asked for and ends well."""
        self.process.send_signal(signal.SIGINT)
        async with asyncio.timeout(PATIENCE_S):
            await self.process.communicate()
        assert self.process.returncode == 0

    async def let_in(self, language: str = "en") -> str:
        """Another person, whose name nobody else in this house has."""
        number = next(self.numbers)
        name = f"{NAMES[(number - 1) % len(NAMES)]} {number}"
        body = {"name": name, "language": language}
        async with ClientSession() as http, http.post(f"{self.url}/sandbox/people", json=body) as response:
            assert (await response.json())["ok"]
        return name


@asynccontextmanager
async def open_house(folder: Path) -> AsyncIterator[House]:
    """A running sandbox, killed at the end unless it has ended."""
    house = House(folder)
    await house.start()
    try:
        yield house
    finally:
        if house.process.returncode is None:
            house.process.kill()
            await house.process.communicate()
