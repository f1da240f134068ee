"""The worlds stories play in: Ada's once on each engine, Bea's on SQLite where that makes no difference.

Bea begins after her set-up, which is played once for all and copied.
"""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest

from storage.db import Database, open_database
from tests.databases import sqlite_url
from tests.stories.replaying import check_replays
from tests.stories.steps import Athlete
from tests.world import MONDAY, World, open_world

USED_IDS = 1000
"""More updates and messages than a set-up takes; those of a copied one are not used again."""


@pytest.fixture
async def world(database: Database) -> AsyncIterator[World]:
    async with open_world(database) as opened:
        yield opened
        await check_replays(opened)


@pytest.fixture
def ada(world: World) -> Athlete:
    return Athlete(world)


@asynccontextmanager
async def begin(
    file: Path, name: str = "Bea", language: str = "en", start: datetime = MONDAY
) -> AsyncIterator[Athlete]:
    database = open_database(sqlite_url(file))
    try:
        async with open_world(database, start) as opened:
            yield Athlete(opened, name, language)
            await check_replays(opened)
    finally:
        await database.close()


@asynccontextmanager
async def go_on(before: Path, file: Path, name: str = "Bea", language: str = "en") -> AsyncIterator[Athlete]:
    async with begin(Path(shutil.copy(before, file)), name, language) as bea:
        state = bea.world.server.state
        for _ in range(USED_IDS):
            state.queue.take_id()
            state.chats.take_id()
        yield bea


@pytest.fixture
async def newcomer(sqlite_file: Path) -> AsyncIterator[Athlete]:
    """Bea before set-up."""
    async with begin(sqlite_file) as bea:
        yield bea


@pytest.fixture(scope="session")
async def starter_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("starter") / "sitbone.db"
    async with begin(Path(shutil.copy(migrated_file, file))) as bea:
        await bea.sets_up()
        await bea.skips()
    return file


@pytest.fixture(scope="session")
async def lifter_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("lifter") / "sitbone.db"
    async with begin(Path(shutil.copy(migrated_file, file))) as bea:
        await bea.sets_up_lifting()
        await bea.skips()
    return file


@pytest.fixture
async def bea(starter_file: Path, tmp_path: Path) -> AsyncIterator[Athlete]:
    """A starter on a Monday at 07:00, the first session open."""
    async with go_on(starter_file, tmp_path / "bea.db") as starter:
        await starter.says("/today")
        yield starter


@pytest.fixture
async def lifter(lifter_file: Path, tmp_path: Path) -> AsyncIterator[Athlete]:
    """P2a at 10 kg on a Monday at 07:00, the first session open."""
    async with go_on(lifter_file, tmp_path / "lifter.db") as somebody:
        await somebody.says("/today")
        yield somebody
