"""What the database says of how everything does: people by state, what waits, the busiest minute."""

from datetime import date, timedelta
from typing import Any

from storage import health, heartbeats, people
from storage.db import Database
from storage.models import Flag
from tests.storage.rows import MINUTE, NOW, a_person, a_prompt

HOUR = timedelta(hours=1)


async def change(database: Database, user: int, **values: Any) -> int:
    person_id = await a_person(database, user)
    async with database.write() as session:
        person = await people.get(session, person_id)
        for name, value in values.items():
            setattr(person, name, value)
    return person_id


async def hold(database: Database, person_id: int, **values: Any) -> None:
    async with database.write() as session:
        session.add(Flag(person_id=person_id, sign="F1", urgency="E", opened_at=NOW, **values))


async def test_people_are_counted_once_by_the_first_state_that_is_true(database: Database) -> None:
    await change(database, 1, declined_at=NOW)
    await change(database, 2)
    await change(database, 3, set_up_at=NOW, unreachable_at=NOW)
    await change(database, 4, set_up_at=NOW, paused_at=NOW)
    await change(database, 5, set_up_at=NOW, paused_at=NOW, paused_until=NOW.date() + timedelta(days=3))
    await change(database, 6, set_up_at=NOW, paused_at=NOW, paused_until=date(2027, 1, 1))
    held = await change(database, 7, set_up_at=NOW, paused_at=NOW)
    freed = await change(database, 8, set_up_at=NOW)
    await hold(database, held)
    await hold(database, freed, cleared_at=NOW - MINUTE)
    async with database.read() as session:
        found = await health.count_people(session, NOW)
    assert found == {
        "declined": 1, "in_set_up": 1, "unreachable": 1, "paused": 2, "on_hold": 1, "set_up": 2
    }  # fmt: skip


async def test_the_oldest_prompt_that_nobody_took_in_hand(database: Database) -> None:
    one, two, three, gone = [await a_person(database, user) for user in (1, 2, 3, 4)]
    await change(database, 4, unreachable_at=NOW)
    await a_prompt(database, gone, NOW - 9 * HOUR)
    await a_prompt(database, one, NOW - 8 * HOUR, sent_at=NOW)
    await a_prompt(database, one, NOW - 7 * HOUR, expires_at=NOW - MINUTE)
    await a_prompt(database, two, NOW - 6 * HOUR, claimed_until=NOW + MINUTE, attempts=1)
    await a_prompt(database, two, NOW - 5 * HOUR)
    await a_prompt(database, three, NOW - 4 * HOUR, attempts=3)
    async with database.read() as session:
        assert await health.oldest_waiting(session, NOW) is None
        assert await health.count_due(session, NOW) == 3
    await a_prompt(database, one, NOW - 3 * HOUR)
    await a_prompt(database, one, NOW + MINUTE)
    async with database.read() as session:
        assert await health.oldest_waiting(session, NOW) == NOW - 3 * HOUR
        assert await health.oldest_waiting(session, NOW - 8 * HOUR) is None
        assert await health.count_due(session, NOW) == 4


async def test_the_busiest_minute_of_the_coming_day(database: Database) -> None:
    person = await a_person(database)
    async with database.read() as session:
        assert await health.busiest_minute(session, NOW, NOW + 24 * HOUR) is None
    nine = NOW.replace(hour=9)
    for seconds in (0, 1.5, 59.9):
        await a_prompt(database, person, nine + timedelta(seconds=seconds))
    for seconds in (-0.1, 60):
        await a_prompt(database, person, nine + timedelta(seconds=seconds))
    host = await a_prompt(database, person, nine + 25 * HOUR)
    for _ in range(4):
        await a_prompt(database, person, nine + 25 * HOUR)
        await a_prompt(database, person, nine, sent_at=NOW)
        await a_prompt(database, person, nine + HOUR, rides_with=host)
    async with database.read() as session:
        assert await health.busiest_minute(session, NOW, NOW + 24 * HOUR) == (nine, 3)
        assert await health.busiest_minute(session, NOW, NOW + 27 * HOUR) == (nine + 25 * HOUR, 5)


async def test_a_heartbeat_is_written_over_and_forgotten_after_a_day(database: Database) -> None:
    values = {
        "role": "worker",
        "version": "1",
        "started_at": NOW,
        "last_sweep_at": None,
        "last_update_at": None,
    }
    async with database.write() as session:
        await heartbeats.beat(session, "one", **values, beat_at=NOW)
        await heartbeats.beat(session, "two", **values | {"role": "web"}, beat_at=NOW + HOUR)
        await heartbeats.beat(session, "one", **values | {"last_sweep_at": NOW}, beat_at=NOW + MINUTE)
        rows = await heartbeats.list_all(session)
        assert [(row.claimer, row.beat_at) for row in rows] == [("two", NOW + HOUR), ("one", NOW + MINUTE)]
        assert rows[1].last_sweep_at == NOW
        assert await heartbeats.prune(session, NOW + heartbeats.REMEMBERED + 2 * MINUTE) == 1
        assert [row.claimer for row in await heartbeats.list_all(session)] == ["two"]
