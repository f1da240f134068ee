"""A process that has everything imported and forks the bot's processes: a start takes no time.

A child is a process like any other, with a memory and connections of its own, and dies of SIGKILL like one.
"""

import asyncio
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

START_S = 60.0
REAP_S = 0.05


def main() -> None:
    """Read one order a line; answer each with the child's process id."""
    from bot import __main__ as program  # noqa: PLC0415

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(json.loads(line), program.main)
        print(child, flush=True)


def _become(order: dict[str, Any], run: Callable[[list[str]], int]) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    code = 70
    try:
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        null = os.open(os.devnull, os.O_RDONLY)
        for target, source in ((0, null), (1, log), (2, log)):
            os.dup2(source, target)
        os.chdir(order["folder"])
        os.environ.clear()
        os.environ.update(order["environ"])
        code = run(order["arguments"])
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


class Child:
    """One forked process of the bot."""

    def __init__(self, pid: int, role: str) -> None:
        self.pid = pid
        self.role = role

    @property
    def is_alive(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    async def kill(self) -> None:
        """End it as a power cut would."""
        await self._end(signal.SIGKILL, START_S)

    async def stop(self, seconds: float) -> None:
        """End it as a platform would; TimeoutError when it takes longer than that."""
        await self._end(signal.SIGTERM, seconds)

    async def _end(self, how: signal.Signals, seconds: float) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, how)
        until = time.monotonic() + seconds
        while self.is_alive:
            if time.monotonic() > until:
                raise TimeoutError(f"process {self.pid} does not end")
            await asyncio.sleep(REAP_S)

    def fill_disk(self, full: bool) -> None:
        """Let every write to a file fail, as on a full disk, or let them succeed again."""
        with suppress(ProcessLookupError):
            _, hard = resource.prlimit(self.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (1 if full else hard, hard))


class Nursery:
    """The forking process, as the tests see it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    async def open(self) -> None:
        """Start it and wait until it has imported everything."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", "from tests.chaos.nursery import main; main()",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        await self._answer()

    async def bear(self, role: str, environ: dict[str, str]) -> Child:
        """Fork a process that does what `python -m bot <role>` does."""
        assert self._process is not None
        assert self._process.stdin is not None
        order = {
            "arguments": [role], "environ": environ,
            "folder": str(self._folder), "log": str(self._folder / "log"),
        }  # fmt: skip
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        await self._process.stdin.drain()
        return Child(int(await self._answer()), role)

    async def _answer(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        async with asyncio.timeout(START_S):
            return (await self._process.stdout.readline()).decode().strip()

    async def close(self) -> None:
        """End it; its children are ended by whoever had them born."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
