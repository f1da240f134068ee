"""A forking process for each test: the bot's processes start in no time."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chaos.nursery import Nursery


@pytest.fixture
async def nursery(tmp_path: Path) -> AsyncIterator[Nursery]:
    opened = Nursery(tmp_path)
    await opened.open()
    yield opened
    await opened.close()
