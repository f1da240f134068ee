"""What the measurements share: the server and the processes around it, and what a row of the table says."""

import asyncio
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from benchmarks.standin import Plan

START_S, STOP_S = 60.0, 30.0
Stats = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, what came out, the bar, and what others reach."""

    what: str
    ours: str
    bar: str
    peers: str = ""
    good: bool | None = None


@dataclass(slots=True)
class Stage:
    """A running stand-in, the folder for databases, and the processes that were started."""

    url: str
    folder: Path
    http: ClientSession
    processes: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def play(self, plan: Plan) -> None:
        """Begin anew on the server."""
        async with self.http.post(f"{self.url}/x/plan", json=asdict(plan)) as response:
            await response.read()

    async def ask(self, *, after: str = "met") -> None:
        """Let the questions come as soon as somebody has said hello, or at once: after nothing."""
        await self.until(lambda stats: not after or stats[after] > 0, START_S)
        async with self.http.post(f"{self.url}/x/ask") as response:
            await response.read()

    async def stats(self) -> Stats:
        """What the server saw."""
        async with self.http.get(f"{self.url}/x/stats") as response:
            found: Stats = await response.json(content_type=None)
            return found

    async def until(self, done: Callable[[Stats], bool], seconds: float) -> Stats:
        """Look twice a second until something has happened or the time is over."""
        end = time.monotonic() + seconds
        while True:
            stats = await self.stats()
            if done(stats) or time.monotonic() > end:
                return stats
            await asyncio.sleep(0.5)

    async def start(self, module: str, *arguments: object) -> asyncio.subprocess.Process:
        """Start a process whose last line will say what it cost; what it logs goes to a file."""
        with (self.folder / "log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", module, *map(str, arguments),
                stdout=asyncio.subprocess.PIPE, stderr=log,
                env=os.environ | {"PYTHONPATH": os.getcwd()},
            )  # fmt: skip
        self.processes.append(process)
        return process

    async def stop(self, process: asyncio.subprocess.Process) -> Stats:
        """Tell it to stop; what it cost, empty when it was killed."""
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        return await self.end(process, STOP_S)

    async def end(self, process: asyncio.subprocess.Process, seconds: float) -> Stats:
        """Wait for its end; what it cost, empty when the time was over."""
        try:
            async with asyncio.timeout(seconds):
                said, _ = await process.communicate()
        except TimeoutError:
            process.kill()
            await process.wait()
            return {}
        lines = said.decode().strip().splitlines()
        found: Stats = json.loads(lines[-1]) if lines else {}
        return found


@asynccontextmanager
async def open_stage(folder: Path) -> AsyncIterator[Stage]:
    """Start the server; end everything at the end."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.standin", stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    url = (await server.stdout.readline()).decode().strip()
    async with ClientSession() as http:
        stage = Stage(url, folder, http)
        try:
            yield stage
        finally:
            for process in (*stage.processes, server):
                if process.returncode is None:
                    process.kill()
                    await process.wait()


def free_port() -> int:
    """A port on which nobody listens right now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def percentile(waits: list[float], share: float) -> float:
    """In milliseconds; 0 when nothing was measured."""
    return waits[min(len(waits) - 1, int(share * len(waits)))] * 1000 if waits else 0.0
