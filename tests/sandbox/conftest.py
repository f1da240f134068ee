"""A sandbox for tests that leave its time and its people as they are, and a stand-in alone."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession
from telegram import Bot

from bot.sandbox import Server, User
from bot.sandbox.winding import Stage
from tests.sandbox.library import ADA, make_bot
from tests.sandbox.player import open_sandbox


@pytest.fixture(scope="session")
async def sandbox(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """One for all of them; who talks in it takes an id of their own."""
    async with open_sandbox(tmp_path_factory.mktemp("sandbox") / "home") as stage:
        yield stage


@pytest.fixture
async def own_sandbox(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    """One whose clock may be wound."""
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(migrated_file, home / "sitbone.db")
    async with open_sandbox(home) as stage:
        yield stage


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """The stand-in alone."""
    server = Server(retry_s=0.001)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def ada(server: Server) -> User:
    return server.user(ADA, "Ada")


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    """The library, with its own client."""
    async with make_bot(server) as bot:
        yield bot


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session
