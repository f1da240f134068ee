"""A ground for each test, on each engine."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.databases import Server, sqlite_url
from tests.faults.ground import Ground, open_ground
from tests.nursery import Nursery


@pytest.fixture
async def ground(tmp_path: Path, database_url: str, nursery: Nursery) -> AsyncIterator[Ground]:
    async with open_ground(tmp_path, database_url, nursery) as opened:
        yield opened


@pytest.fixture
async def sqlite_ground(tmp_path: Path, sqlite_file: Path, nursery: Nursery) -> AsyncIterator[Ground]:
    """For what has nothing to do with the engine."""
    async with open_ground(tmp_path, sqlite_url(sqlite_file), nursery) as opened:
        yield opened


@pytest.fixture
async def postgres_ground(tmp_path: Path, postgres: Server, nursery: Nursery) -> AsyncIterator[Ground]:
    """For what needs several machines, or takes too long to try twice."""
    with postgres.database(migrated=True) as url:
        async with open_ground(tmp_path, url, nursery) as opened:
            yield opened
