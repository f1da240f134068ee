"""The plan in a real table, delivered by real sweeps: the daily budget, outages, and prompts in hand."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.sandbox.state import Call
from scheduler.agenda import replan
from storage.db import Database
from storage.models import Person, Prompt
from tests.chat import Chat
from tests.world import MONDAY, World, open_world

LONDON = ZoneInfo("Europe/London")


async def set_up(world: World, hour: str = "07:30") -> Chat:
    """A starter in London; the answer to the last question is the first session."""
    ada = world.person("Ada")
    await ada.says("/start")
    for label in (*[ada.buttons, ada.buttons, ada.buttons, ada.buttons],):
        await ada.taps(label()[0])
    await ada.says(hour)
    await ada.taps(ada.buttons()[0])
    await ada.taps("2")
    return ada


async def change(world: World, **values: object) -> None:
    """Set a person's wishes, and plan anew as an update would."""
    async with world.database.write() as session:
        await session.execute(update(Person).values(**values))
        await replan(session, list(await session.scalars(select(Person.id))), world.now)


async def waiting(world: World) -> dict[str, Prompt]:
    async with world.database.read() as session:
        found = await session.scalars(
            select(Prompt).where(
                Prompt.sent_at.is_(None), Prompt.answered_at.is_(None), Prompt.due_at.is_not(None)
            )
        )
        return {prompt.key: prompt for prompt in found}


class Sent:
    """What the sweeps sent, apart from the answers."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.calls: list[Call] = []

    async def wind(self, **span: float) -> list[str]:
        before = len(self.world.server.calls)
        await self.world.pass_time(**span)
        news = [call for call in self.world.server.calls[before:] if call.method == "sendMessage"]
        self.calls += news
        return [str(call.params["text"]) for call in news]

    def per_day(self) -> Counter[date]:
        return Counter(call.at.astimezone(LONDON).date() for call in self.calls)

    def in_quiet_hours(self) -> list[datetime]:
        hours = [call.at.astimezone(LONDON) for call in self.calls]
        return [at for at in hours if not 7 <= at.hour < 22]


@pytest.mark.parametrize(("seed", "hour"), [(1, "07:30"), (3, "20:00")])
async def test_the_budget_holds_in_the_chat(sqlite_database: Database, seed: int, hour: str) -> None:
    random = Random(seed)
    async with open_world(sqlite_database) as world:
        ada = await set_up(world, hour)
        await change(world, light_habit="daily", review_weekday=3)
        sent = Sent(world)
        for _ in range(30):
            await sent.wind(minutes=random.choice((45, 240, 700, 1000)))
            labels = [
                label for label in ada.buttons() if label in ("Done, 0-3", "Done, 4-5", "2", "5", "Accept")
            ]
            if labels and random.random() < 0.6:
                await ada.taps(random.choice(labels))
        assert len(sent.calls) > 5
        assert max(sent.per_day().values()) <= 3
        assert sum(count > 2 for count in sent.per_day().values()) <= follow_ups(sent)
        assert sent.in_quiet_hours() == []


def follow_ups(sent: Sent) -> int:
    return sum(
        "48" in str(call.params["text"]) or "two days" in str(call.params["text"]) for call in sent.calls
    )


async def test_a_number_that_an_evening_outage_held_up_is_asked_in_the_morning(
    sqlite_database: Database,
) -> None:
    async with open_world(sqlite_database, datetime(2027, 1, 4, 21, 30, tzinfo=UTC)) as world:
        ada = await set_up(world)
        await change(world, light_habit="none")
        await ada.taps("Done, 0-3")
        assert [key for key in await waiting(world) if key.startswith("checkin")]
        sent = Sent(world)
        world.clock.at += timedelta(hours=25, minutes=30)
        assert await sent.wind(minutes=1) == []
        assert await sent.wind(hours=7) == []
        world.clock.at = datetime(2027, 1, 6, 6, 59, tzinfo=UTC)
        assert len(await sent.wind(minutes=2)) == 1


async def test_what_is_in_hand_is_left_alone(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        await set_up(world)
        await world.pass_time(minutes=1)
        lease = world.now + timedelta(hours=40)
        async with world.database.write() as session:
            await session.execute(
                update(Prompt)
                .where(Prompt.kind == "daily", Prompt.sent_at.is_(None))
                .values(claimed_until=lease)
            )
        before = {
            key: prompt.due_at for key, prompt in (await waiting(world)).items() if prompt.claimed_until
        }
        await change(world, session_minute=1200)
        after = {key: prompt.due_at for key, prompt in (await waiting(world)).items() if prompt.claimed_until}
        assert before == after
        assert len(before) == 1


async def test_a_new_hour_moves_what_is_unsent_at_once(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        await set_up(world)
        await change(world, session_minute=1200)
        daily = [prompt for prompt in (await waiting(world)).values() if prompt.kind == "daily"]
        assert [prompt.due_at for prompt in daily] == [datetime(2027, 1, 5, 20, 0, tzinfo=UTC)]
        await change(world, time_zone="Asia/Tokyo")
        moved = [prompt for prompt in (await waiting(world)).values() if prompt.kind == "daily"]
        assert [prompt.due_at for prompt in moved] == [datetime(2027, 1, 5, 11, 0, tzinfo=UTC)]
        assert moved[0].id == daily[0].id


@pytest.mark.parametrize("values", [{"paused_at": MONDAY}, {"unreachable_at": MONDAY}], ids=str)
async def test_what_is_no_longer_wanted_is_taken_back(sqlite_database: Database, values: dict) -> None:
    async with open_world(sqlite_database) as world:
        await set_up(world)
        assert await waiting(world)
        await change(world, **values)
        assert await waiting(world) == {}


async def test_a_session_put_off_past_the_evening_still_comes(sqlite_database: Database) -> None:
    async with open_world(sqlite_database, datetime(2027, 1, 4, 20, 40, tzinfo=UTC)) as world:
        ada = await set_up(world)
        await ada.says("later")
        await ada.taps("later 30m" if "later 30m" in ada.buttons() else ada.buttons()[0])
        said = await Sent(world).wind(minutes=31)
        assert len(said) == 1
