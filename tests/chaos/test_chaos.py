"""A short storm on each engine; `make chaos ARGS=600` for a long one, `SEED=...` for the same once more."""

import os
import random
from pathlib import Path

import pytest

from tests.chaos.storm import Storm
from tests.databases import Server as Postgres
from tests.databases import sqlite_url
from tests.faults.ground import open_ground
from tests.nursery import Nursery

ACTS = 100
CI = os.environ.get("CI") == "true"
SEED = 200


@pytest.fixture
def seed() -> int:
    """A new one each time, so that every run of the tests is another storm; in CI always the same."""
    return int(os.environ.get("SEED") or (SEED if CI else random.SystemRandom().randrange(10**6)))


async def test_one_box_in_a_storm(nursery: Nursery, tmp_path: Path, sqlite_file: Path, seed: int) -> None:
    async with open_ground(tmp_path, sqlite_url(sqlite_file), nursery) as ground:
        outcome = await Storm(ground, seed, ["run", "worker"], None).rage(ACTS)
        print(outcome)
        assert outcome.mistakes == (), f"{outcome}\n{ground.log()[-3000:]}"


async def test_two_web_and_two_workers_in_a_storm(
    nursery: Nursery, tmp_path: Path, postgres: Postgres, seed: int, unused_tcp_port_factory
) -> None:
    roles, ports = ["web", "web", "worker", "worker"], [unused_tcp_port_factory() for _ in range(2)]
    with postgres.database(migrated=True) as url:
        async with open_ground(tmp_path, url, nursery) as ground:
            outcome = await Storm(ground, seed, roles, postgres).rage(ACTS, ports)
            print(outcome)
            assert outcome.mistakes == (), f"{outcome}\n{ground.log()[-3000:]}"
