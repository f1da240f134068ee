"""The world a story plays in, once on each engine."""

from collections.abc import AsyncIterator

import pytest

from storage.db import Database
from tests.stories.steps import Athlete
from tests.world import World, open_world


@pytest.fixture
async def world(database: Database) -> AsyncIterator[World]:
    async with open_world(database) as opened:
        yield opened


@pytest.fixture
def ada(world: World) -> Athlete:
    return Athlete(world)
