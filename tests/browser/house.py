"""The sandbox as a user starts it, a process with a folder of its own, and the people who live in it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from aiohttp import ClientSession

from bot.sandbox.home import Home
from tests.browser.phone import LAST_OFFER, STARTER
from tests.chat import RemoteChat
from tests.nursery import Child, Nursery
from tests.sandbox.player import MONDAY, set_clock

KEPT = ("PATH", "HOME", "VIRTUAL_ENV")
PATIENCE_S = 120.0
LOOK_S = 0.02
NAMES = ("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea", "Max", "Nora")


class House:
    """A sandbox that may be ended and started again at the same address; it begins on a Monday at 07:00."""

    process: Child

    def __init__(self, folder: Path, nursery: Nursery) -> None:
        self.folder, self.nursery = folder, nursery
        self.environ = {name: os.environ[name] for name in KEPT if name in os.environ}
        self.port = "0"
        self.url = ""
        self.numbers, self.starts = count(1), count(1)
        self.people: dict[str, int] = {}
        set_clock(Home(folder / ".sandbox"), MONDAY)

    async def start(self) -> None:
        log = self.folder / f"said-{next(self.starts)}"
        arguments = ("sandbox", "--port", self.port)
        self.process = await self.nursery.bear(arguments, self.environ, self.folder, log)
        async with asyncio.timeout(PATIENCE_S):
            while "\n" not in (said := log.read_text(encoding="utf-8") if log.exists() else ""):
                assert self.process.returncode is None, said
                await asyncio.sleep(LOOK_S)
        line = said.splitlines()[0]
        assert "open http://127.0.0.1:" in line, line
        self.url = line.split("open ")[1]
        self.port = self.url.rpartition(":")[2]

    async def end(self) -> None:
        """End it as Ctrl-C does; it ends well."""
        self.process.send_signal(signal.SIGINT)
        async with asyncio.timeout(PATIENCE_S):
            assert await self.process.wait() == 0

    async def let_in(self, language: str = "en") -> str:
        """Another person, whose name nobody else in this house has."""
        number = next(self.numbers)
        name = f"{NAMES[(number - 1) % len(NAMES)]} {number}"
        body = {"name": name, "language": language}
        async with ClientSession() as http, http.post(f"{self.url}/sandbox/people", json=body) as response:
            answer = await response.json()
        assert answer["ok"]
        self.people[name] = answer["result"]["id"]
        return name

    async def says(self, name: str, text: str) -> None:
        """Let somebody write from another phone of theirs."""
        async with ClientSession() as http:
            await RemoteChat(http, self.url, self.people[name], name).says(text)

    async def set_up(self, name: str) -> None:
        """Let somebody go through set-up without a page: a starter who trains at 07:30 in London."""
        async with ClientSession() as http, asyncio.timeout(PATIENCE_S):
            chat = RemoteChat(http, self.url, self.people[name], name)
            await chat.says("/start")
            for label in STARTER:
                await chat.looks()
                while not (found := [button for button in chat.buttons() if button.startswith(label)]):
                    await chat.looks(PATIENCE_S)
                await chat.taps(found[0])
            await chat.hears(LAST_OFFER)


@asynccontextmanager
async def open_house(folder: Path, nursery: Nursery) -> AsyncIterator[House]:
    """A running sandbox, killed at the end unless it has ended."""
    house = House(folder, nursery)
    await house.start()
    try:
        yield house
    finally:
        await house.process.kill()
