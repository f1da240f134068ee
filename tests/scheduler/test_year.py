"""A year of daily prompts in zones with awkward clocks: one for every local date, at the right instant."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from content.log import Phase
from scheduler.agenda import replan
from scheduler.due_times import local_due
from storage.db import Database
from storage.models import Person, PhaseEntry, Prompt
from tests.scheduler.life import Life, a_person
from tests.scheduler.test_due_times import AWKWARD_ZONES
from tests.world import World, open_world

ZONES = sorted(AWKWARD_ZONES)
HOURS = ("02:30", "07:30", "00:15", "23:30", "03:00")
DAYS = 366


def test_there_are_enough_zones() -> None:
    assert len(ZONES) >= 40


@pytest.mark.parametrize("zone", ZONES)
def test_every_date_has_its_prompt(zone: str) -> None:
    hour = HOURS[ZONES.index(zone) % len(HOURS)]
    start = datetime(2026, 2, 20, 12, 0, tzinfo=UTC)
    person = a_person(hour, zone, light_habit="daily", last_seen_at=start, created_at=start, set_up_at=start)
    life = Life(person, now=start)
    for day in range(DAYS):
        for message in life.wind(start + timedelta(days=day)):
            life.skips(message.prompt)
        del life.prompts[:-9], life.workouts[:-9]
    found = {message.prompt.key: message.at for message in life.sent}
    first = date.fromisoformat(life.sent[0].prompt.key.removeprefix("daily:"))
    days = [first + timedelta(days=n) for n in range(len(found))]
    # Somebody who starts after their hour is sent the first one at once.
    right = {f"daily:{day}": max(start, local_due(day, person.session_minute or 0, zone)) for day in days}
    assert found == right
    assert len(life.sent) == len(found)
    assert DAYS - 1 <= len(found) <= DAYS + 1


async def settle_in(world: World, zone: str, hour: str) -> int:
    """A person of this zone, set up, who wants a session every day."""
    kept = a_person(hour, zone, light_habit="daily")
    names = (
        "time_zone",
        "session_minute",
        "quiet_from",
        "quiet_to",
        "week_start",
        "heavy_days",
        "light_habit",
    )
    values: dict[str, Any] = {name: getattr(kept, name) for name in names}
    chat = world.person("Ada")
    await chat.says("/start")
    async with world.database.write() as session:
        person = (await session.scalars(select(Person).order_by(Person.id.desc()))).first()
        assert person is not None
        for name, value in {**values, "set_up_at": world.now, "side": "left"}.items():
            setattr(person, name, value)
        phase: Phase = "P1"
        await session.execute(
            insert(PhaseEntry).values(person_id=person.id, phase=phase, date=world.now.date())
        )
        await session.flush()
        await replan(session, [person.id], world.now)
    return person.id


async def test_the_clocks_change_under_a_real_bot(sqlite_database: Database) -> None:
    zones = {"Pacific/Auckland": "02:30", "Australia/Lord_Howe": "01:45", "America/Santiago": "00:00"}
    async with open_world(sqlite_database, datetime(2027, 4, 1, 12, 0, tzinfo=UTC)) as world:
        people = {zone: await settle_in(world, zone, hour) for zone, hour in zones.items()}
        for _ in range(5):
            await world.pass_time(days=1)
            async with world.database.write() as session:
                for person in await session.scalars(select(Person)):
                    person.last_seen_at = world.now
        for zone, person_id in people.items():
            await check_days(world, person_id, zone, 5)


async def check_days(world: World, person_id: int, zone: str, days: int) -> None:
    async with world.database.read() as session:
        person = await session.get_one(Person, person_id)
        query = select(Prompt).where(
            Prompt.person_id == person_id, Prompt.kind == "daily", Prompt.sent_at.is_not(None)
        )
        sent = {
            prompt.key: prompt.sent_at for prompt in await session.scalars(query.order_by(Prompt.sent_at))
        }
    first = date.fromisoformat(next(iter(sent)).removeprefix("daily:"))
    keys = [f"daily:{first + timedelta(days=n)}" for n in range(len(sent))]
    assert list(sent) == keys
    assert len(sent) in (days, days + 1)
    minute = person.session_minute or 0
    for n, key in enumerate(keys[1:], 1):
        at = sent[key]
        assert at is not None
        late = at - local_due(first + timedelta(days=n), minute, zone)
        assert timedelta(0) <= late < timedelta(seconds=5), (zone, key)
