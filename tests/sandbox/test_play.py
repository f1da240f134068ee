"""`python -m bot sandbox` as a user starts it: one process, no token, nothing to configure."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.__main__ import main
from tests.chat import RemoteChat

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120.0


async def start(folder: Path, *arguments: str) -> asyncio.subprocess.Process:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in ("PATH", "HOME", "VIRTUAL_ENV", "PYTHONPATH")
    }
    # What is set for a real bot is nothing to the sandbox.
    other = {"PYTHONPATH": str(ROOT), "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/x", "PORT": "1"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        cwd=folder, env=kept | other, stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip


async def read_address(process: asyncio.subprocess.Process) -> tuple[str, list[str]]:
    """Where it listens, and the lines it printed until then."""
    assert process.stdout is not None
    lines: list[str] = []
    async with asyncio.timeout(PATIENCE_S):
        while line := (await process.stdout.readline()).decode():
            lines.append(line)
            if "open http://127.0.0.1:" in line:
                return line.split("open ")[1].strip(), lines
    raise AssertionError(f"no address in {lines}")


@asynccontextmanager
async def playing(
    folder: Path, *arguments: str
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str, str]]:
    """A running one, its address and what it printed; killed at the end unless it has ended."""
    process = await start(folder, *arguments)
    try:
        url, lines = await read_address(process)
        yield process, url, "".join(lines)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def fail(folder: Path, *arguments: str) -> tuple[int | None, str]:
    """One that does not start: its exit code and what it said."""
    process = await start(folder, *arguments)
    async with asyncio.timeout(PATIENCE_S):
        said, _ = await process.communicate()
    return process.returncode, said.decode()


async def test_it_is_killed_and_started_again_and_the_open_page_goes_on(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    async with ClientSession() as http:
        async with playing(tmp_path, "sandbox", "--port", "0") as (process, url, _):
            ada = RemoteChat(http, url, 7)
            await ada.says("/start")
            await ada.hears("I am Sitbone")
            async with http.post(f"{url}/sandbox/wind", json={"user": 7, "to": "day"}) as response:
                assert (await response.json())["result"]["sent"] == 1
            await ada.looks()
            shown, version = ada.messages, ada._version

            port = url.rpartition(":")[2]
            second, taken = await asyncio.gather(
                fail(tmp_path, "sandbox", "--port", "0"), fail(elsewhere, "sandbox", "--port", port)
            )
            assert second[0] == taken[0] == 2
            assert second[1] == "Another sandbox is running on .sandbox: end it first.\n"
            assert taken[1].startswith(f"Port {port} on 127.0.0.1 is taken")
            # It takes a second until the last message is on the disk.
            async with asyncio.timeout(PATIENCE_S):
                while not is_kept(tmp_path, shown[-1].id):
                    await ada.looks(0.1)
            process.kill()
            await process.wait()

        async with playing(tmp_path, "sandbox", "--port", port) as (process, url, _):
            # The page still asks for what comes after the version that it saw before the kill.
            async with http.get(f"{url}/sandbox/chat/7?seen={version}&timeout=50") as response:
                chat = await response.json()
            assert [message["id"] for message in chat["messages"]] == [message.id for message in shown]
            await ada.looks()
            ada.reads()
            await ada.taps("I am 18 or older")
            await ada.hears("Is any of this new")
            process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(PATIENCE_S):
                assert await process.wait() == 0

        async with playing(tmp_path, "sandbox", "--fresh", "--port", "0") as (process, url, _):
            fresh = RemoteChat(http, url, 7)
            await fresh.looks()
            assert fresh.messages == []
            process.send_signal(signal.SIGINT)
            async with asyncio.timeout(PATIENCE_S):
                assert await process.wait() == 0


def is_kept(folder: Path, message_id: int) -> bool:
    return f'"{message_id}"' in (folder / ".sandbox" / "chat.json").read_text()


async def test_without_a_token_it_is_the_sandbox_that_starts(tmp_path: Path) -> None:
    async with playing(tmp_path, "run") as (process, url, said):
        assert "@BotFather" in said
        assert "TELEGRAM_TOKEN=" in said
        async with ClientSession() as http, http.get(f"{url}/sandbox/clock") as response:
            assert (await response.json())["winding"] is False
        process.terminate()
        async with asyncio.timeout(PATIENCE_S):
            assert await process.wait() == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--port", "99999"], "a port is a number from 0 to 65535"),
        (["--port", "-1"], "port"),
        (["--port", "\N{SUPERSCRIPT TWO}"], "a port is a number"),
        (["please"], "usage: python -m bot"),
    ],
)
def test_wrong_words_after_the_command_are_told_so(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["sandbox", *arguments])
    assert ended.value.code == 2
    assert words in capsys.readouterr().err
