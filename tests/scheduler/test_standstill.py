"""When a message leaves the plan as it is: nothing was written, and it ends no silence."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from scheduler.agenda import replan
from scheduler.standstill import LATELY, stands
from storage.db import Database
from storage.models import Fact, Person, Prompt
from tests.chat import Chat
from tests.scheduler.test_agenda import set_up, waiting
from tests.world import World, open_world


@pytest.fixture
async def world(sqlite_database: Database) -> AsyncIterator[World]:
    async with open_world(sqlite_database) as opened:
        yield opened


@pytest.fixture
async def ada(world: World) -> Chat:
    return await set_up(world)


pytestmark = pytest.mark.usefixtures("ada")


async def is_left(world: World, ago: timedelta = timedelta(hours=1), **values: Any) -> bool:
    """Whether a message would leave the plan of somebody with these columns, seen so long ago."""
    async with world.database.write() as session:
        await session.execute(update(Person).values(**values or {"test": "sit"}))
    async with world.database.write() as session:
        person = (await session.scalars(select(Person))).one()
        return await stands(session, person, world.now - ago, world.now)


async def test_a_look_leaves_the_plan(world: World) -> None:
    assert await is_left(world)
    assert await is_left(world, LATELY - timedelta(seconds=1))


async def test_a_sign_of_life_may_change_it(world: World) -> None:
    assert not await is_left(world, LATELY)
    assert not await is_left(world, timedelta(hours=-1))
    assert not await is_left(world, paused_at=world.now)
    assert not await is_left(world, paused_at=None, set_up_at=None)


async def test_somebody_for_whom_nothing_waits_is_planned(world: World) -> None:
    async with world.database.write() as session:
        await session.execute(delete(Prompt).where(Prompt.sent_at.is_(None)))
    assert not await is_left(world)


async def test_whatever_is_written_plans_anew(world: World) -> None:
    async with world.database.write() as session:
        person = (await session.scalars(select(Person))).one()
        session.add(Fact(person_id=person.id, name="walk_30_min", value=1, at=world.now))
        await session.flush()
        assert not await stands(session, person, world.now, world.now)
    async with world.database.write() as session:
        await session.execute(update(Fact).values(value=0))
        person = (await session.scalars(select(Person))).one()
        assert not await stands(session, person, world.now, world.now)


async def test_looking_around_for_a_week_plans_the_same(world: World, ada: Chat) -> None:
    """Each day's messages are answered without a plan; a new one would say the same."""
    for _ in range(7):
        await world.pass_time(hours=24)
        for text in ("/help", "hello", "/week", "/settings"):
            await ada.says(text)
            before = await planned(world)
            async with world.database.write() as session:
                await replan(session, list(await session.scalars(select(Person.id))), world.now)
            assert await planned(world) == before


async def planned(world: World) -> dict[str, Any]:
    return {key: (p.due_at, p.expires_at, p.rides_with) for key, p in (await waiting(world)).items()}
