"""Many people chose the same hour: nobody is early, all leave evenly, and not always the same are last."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, select, update

from content.log import Phase
from scheduler.agenda import replan
from storage.db import Database
from storage.models import Person, PhaseEntry
from tests.world import World, open_world

RATE, PEOPLE, DAYS = 4, 12, 4
HOUR = timedelta(hours=7, minutes=30)
MONDAY = datetime(2027, 1, 4, 5, 0, tzinfo=UTC)


async def settle_in(world: World) -> None:
    """People who all want their session at half past seven, every day."""
    chats = [world.person(f"Person {number}") for number in range(PEOPLE)]
    for chat in chats:
        await chat.says("/start")
    phase: Phase = "P1"
    minute = int(HOUR.total_seconds()) // 60
    async with world.database.write() as session:
        for person in await session.scalars(select(Person).order_by(Person.id)):
            person.set_up_at, person.side, person.time_zone = world.now, "left", "UTC"
            person.session_minute, person.week_start, person.light_habit = minute, 0, "daily"
            person.quiet_from, person.quiet_to = 22 * 60, 7 * 60
            row = insert(PhaseEntry).values(person_id=person.id, phase=phase, date=world.now.date())
            await session.execute(row)
            await session.flush()
            await replan(session, [person.id], world.now)


async def a_morning(world: World) -> list[tuple[datetime, int]]:
    """When and to whom the next day's first messages went; nobody has fallen silent."""
    async with world.database.write() as session:
        await session.execute(update(Person).values(last_seen_at=world.now))
    before = len(world.server.calls)
    await world.wind(world.now + timedelta(days=1))
    calls = [call for call in world.server.calls[before:] if call.method.startswith("send")]
    return [(call.at, call.params["chat_id"]) for call in calls[:PEOPLE]]


async def test_a_round_hour_is_spread_evenly_and_in_turns(sqlite_database: Database) -> None:
    async with open_world(sqlite_database, MONDAY, SEND_RATE=str(RATE)) as world:
        await settle_in(world)
        days = [await a_morning(world) for _ in range(DAYS)]
    for number, day in enumerate(days):
        due = MONDAY.replace(hour=0) + HOUR + timedelta(days=number)
        assert sorted(chat for _, chat in day) == list(range(101, 101 + PEOPLE))
        # The wound clock does not wait for HTTP: within a batch, a second's worth, all look like its end.
        for place, (at, _) in enumerate(day):
            assert timedelta(0) <= at - due - place * timedelta(seconds=1 / RATE) < timedelta(seconds=1)
    half = [{chat for _, chat in day[: PEOPLE // 2]} for day in days]
    late = [{chat for _, chat in day[PEOPLE // 2 :]} for day in days]
    for yesterday, today in zip(late, half[1:], strict=False):
        assert len(yesterday & today) >= PEOPLE // 3, "who was late yesterday is early today"
