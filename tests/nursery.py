"""A process that has everything imported and forks the bot's processes: a start takes no time.

A child is a process like any other, with a memory and connections of its own, and dies of SIGKILL like one.
"""

import asyncio
import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

START_S = 600.0
"""Seconds for all imports: a crowded machine has been seen to take more than sixty."""
REAP_S = 0.02


def main() -> None:
    """Read one order a line: bear a child and answer with its id, or tell how one has ended."""
    from bot import __main__ as program  # noqa: PLC0415

    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_reap(order["reap"]) if "reap" in order else _bear(order, program.main)), flush=True)


def _bear(order: dict[str, Any], run: Callable[[list[str]], int]) -> int:
    child = os.fork()
    if child == 0:
        _become(order, run)
    return child


def _reap(pid: int) -> int | None:
    """The exit code of a child, minus the signal that ended it; `None` while it lives."""
    ended, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def _become(order: dict[str, Any], run: Callable[[list[str]], int]) -> None:
    code = 70
    try:
        said = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        null = os.open(os.devnull, os.O_RDONLY)
        for target, source in ((0, null), (1, said), (2, said)):
            os.dup2(source, target)
        os.chdir(order["folder"])
        os.environ.clear()
        os.environ.update(order["environ"])
        code = run(order["arguments"])
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


class Child:
    """One forked process of the bot. `returncode` is known once somebody has waited for its end."""

    def __init__(self, nursery: "Nursery", pid: int, role: str) -> None:
        self._nursery = nursery
        self.pid = pid
        self.role = role
        self.returncode: int | None = None

    def send_signal(self, number: signal.Signals) -> None:
        """Tell it something; nothing happens to one that has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def kill(self) -> None:
        """End it as a power cut would."""
        self.send_signal(signal.SIGKILL)
        await self.wait()

    async def stop(self, seconds: float) -> int:
        """End it as a platform would; TimeoutError when it takes longer than that."""
        self.send_signal(signal.SIGTERM)
        async with asyncio.timeout(seconds):
            return await self.wait()

    async def wait(self) -> int:
        """Wait for its end; the exit code, minus the signal that ended it."""
        while self.returncode is None:
            self.returncode = await self._nursery.reap(self.pid)
            if self.returncode is None:
                await asyncio.sleep(REAP_S)
        return self.returncode

    def fill_disk(self, full: bool) -> None:
        """Let every write to a file fail, as on a full disk, or let them succeed again."""
        with suppress(ProcessLookupError):
            _, hard = resource.prlimit(self.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (1 if full else hard, hard))


class Nursery:
    """The forking process, as the tests see it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._turn = asyncio.Lock()

    async def bear(self, arguments: Sequence[str], environ: dict[str, str], folder: Path, log: Path) -> Child:
        """Fork a process that does in `folder` what `python -m bot <arguments>` does; it writes to `log`."""
        order = {
            "arguments": list(arguments), "environ": environ, "folder": str(folder), "log": str(log),
        }  # fmt: skip
        pid = await self._tell(order)
        assert pid is not None
        return Child(self, pid, arguments[0] if arguments else "run")

    async def reap(self, pid: int) -> int | None:
        """The exit code of a child, `None` while it lives; to be asked once after its end."""
        return await self._tell({"reap": pid})

    async def _tell(self, order: dict[str, Any]) -> int | None:
        async with self._turn:
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            await self._process.stdin.drain()
            answer: int | None = json.loads(await read_line(self._process))
            return answer


async def read_line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(START_S):
        return (await process.stdout.readline()).decode().strip()


@asynccontextmanager
async def open_nursery() -> AsyncIterator[Nursery]:
    """Start one that has everything imported; its children are ended by whoever had them born."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "from tests.nursery import main; main()",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert await read_line(process) == "ready"
        yield Nursery(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
