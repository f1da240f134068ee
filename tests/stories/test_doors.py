"""Doors: who is let in, how often a stranger is answered, and how much one person may write in a minute."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.config import ConfigError
from bot.inviting import invite
from storage import doors
from storage.db import Database
from storage.models import Flag, Invite, Knock, Person, Prompt
from tests.stories.steps import Athlete
from tests.world import World, open_world

Open = Callable[..., World]


@pytest.fixture
async def open_door(database: Database) -> AsyncIterator[Callable]:
    """Open the world of one test with other settings."""
    async with AsyncExitStack() as stack:
        yield lambda **environ: stack.enter_async_context(open_world(database, **environ))


async def count(world: World, table: type) -> int:
    async with world.database.read() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def make_link(world: World, capsys: pytest.CaptureFixture[str], wanted: str = "1") -> list[str]:
    """What `python -m bot invite` prints, on this world's database."""
    url = world.database.url.render_as_string(hide_password=False)
    settings = world.settings.model_copy(update={"database_url": url})
    capsys.readouterr()
    assert await invite(wanted, settings, world.clock.now, world.clock.sleep) == 0
    return capsys.readouterr().out.split()


def raw_start(user_id: int, update_id: int, text: str) -> dict[str, Any]:
    """An update as it comes in, for several at once."""
    person = {"id": user_id, "first_name": "Ada", "is_bot": False}
    chat = {"id": user_id, "type": "private"}
    message = {"message_id": update_id, "date": 1, "from": person, "chat": chat, "text": text}
    return {"update_id": update_id, "message": message}


def start_of(link: str) -> str:
    """What Telegram sends when somebody follows the link."""
    return f"/start {link.partition('?start=')[2]}"


async def test_only_an_invitation_lets_in_and_only_once(open_door, capsys):
    world = await open_door(ACCESS="invite")
    ada, eve = Athlete(world), Athlete(world, "Eve")
    assert "open to invited people" in await ada.says("/start")
    (link,) = await make_link(world, capsys)
    assert link.startswith("https://t.me/")
    assert await count(world, Person) == 0
    assert "18 or older" in "".join([await ada.says(start_of(link)), *ada.buttons()])
    assert "used already" in await eve.says(start_of(link))
    assert await count(world, Person) == 1
    assert "Which sit bone" in await ada.walks_through("I am 18 or older", "None of these")


async def test_an_invitation_ends_after_a_month_and_its_code_is_nowhere(open_door, capsys):
    world = await open_door(ACCESS="invite")
    ada = Athlete(world)
    links = await make_link(world, capsys, "2")
    async with world.database.read() as session:
        kept = [row.code_hash for row in await session.scalars(select(Invite))]
    assert len(set(kept)) == 2
    assert not [code for code in kept for link in links if code in link or link[-22:] in code]
    world.clock.at += doors.VALID + timedelta(minutes=1)
    assert "older than a month" in await ada.says(start_of(links[0]))
    async with world.database.write() as session:
        assert await doors.prune(session, world.now) >= 2
    assert await count(world, Invite) == 0


async def test_who_is_in_stays_in_and_a_forgotten_person_is_outside(open_door, capsys):
    world = await open_door(ACCESS="invite")
    ada = Athlete(world)
    (link,) = await make_link(world, capsys)
    await ada.says(start_of(link))
    assert "18 or older" in "".join([await ada.says("/start anything"), *ada.buttons()])
    await ada.says("/forget")
    await ada.walks_through("Delete everything", "Yes, delete all of it now")
    assert "open to invited people" in await ada.says("/start")


async def test_a_stranger_is_answered_three_times_a_day_and_leaves_a_count_for_a_day(open_door):
    world = await open_door(ACCESS="invite")
    eve = Athlete(world, "Eve")
    await eve.chat.sends_sticker()
    assert "open to invited people" in eve.reads()
    assert "open to invited people" in await eve.says("4")
    assert "clinician" in await eve.says("I heard a pop")
    assert await eve.says("hello?") == ""
    assert (await count(world, Person), await count(world, Prompt), await count(world, Flag)) == (0, 0, 0)
    assert await count(world, Knock) == 1
    world.clock.at += doors.REMEMBERED + timedelta(minutes=1)
    async with world.database.write() as session:
        await doors.prune(session, world.now)
    assert "open to invited people" in await eve.says("hello?")


async def test_a_full_bot_says_so_and_keeps_the_invitation(open_door, capsys):
    world = await open_door(ACCESS="invite", MAX_PEOPLE="1")
    ada, eve = Athlete(world), Athlete(world, "Eve")
    first, second = await make_link(world, capsys, "2")
    await ada.says(start_of(first))
    assert "no place left" in await eve.says(start_of(second))
    await ada.says("/forget")
    await ada.walks_through("Delete everything", "Yes, delete all of it now")
    assert "18 or older" in "".join([await eve.says(start_of(second)), *eve.buttons()])


async def test_beyond_twenty_a_minute_one_answer_and_nothing_is_taken(open_door):
    world = await open_door(UPDATES_PER_MINUTE="20")
    ada, eve = Athlete(world), Athlete(world, "Eve")
    await ada.sets_up()
    world.clock.at += timedelta(minutes=2)
    ada.reads()
    heard = [await ada.says("what's today's session") for _ in range(40)]
    assert all(heard[:20])
    assert "more than 20 messages" in heard[20]
    assert not any(heard[21:])
    before = await ada.everything()
    assert await ada.says("/forget") == ""
    assert {name: len(rows) for name, rows in (await ada.everything()).items()} == {
        name: len(rows) for name, rows in before.items()
    }
    assert await eve.says("/start")
    world.clock.at += timedelta(minutes=1)
    assert "deleted" in (await ada.says("/forget")).lower() or ada.buttons()


async def test_a_warning_sign_is_heard_in_a_flood_and_asked_about_once(open_door):
    world = await open_door(UPDATES_PER_MINUTE="20")
    ada = Athlete(world)
    await ada.sets_up()
    world.clock.at += timedelta(minutes=2)
    for _ in range(25):
        await ada.says("blah")
    assert await ada.says("4") == ""
    assert "None of these" in "".join([await ada.says("I heard a pop and cannot walk"), *ada.buttons()])
    assert await ada.says("I heard a pop and cannot walk") == ""
    assert len([row for row in await ada.rows(Prompt) if row["kind"] == "flags"]) == 1


async def test_taps_beyond_the_number_stop_spinning_and_change_nothing(open_door):
    world = await open_door(UPDATES_PER_MINUTE="20")
    ada = Athlete(world)
    await ada.sets_up()
    world.clock.at += timedelta(minutes=2)
    for _ in range(22):
        await ada.says("help")
    toasts = len(ada.chat.toasts)
    assert await ada.taps("Done, 0-3") == ""
    assert len(ada.chat.toasts) >= toasts
    async with world.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Person).where(Person.busy_times > 20))


@pytest.mark.parametrize("environ", [{"ACCESS": "invite"}, {"MAX_PEOPLE": "1"}])
async def test_two_messages_of_a_newcomer_at_once_are_one_person_let_in(open_door, capsys, environ):
    world = await open_door(**environ)
    (link,) = await make_link(world, capsys)
    start = [raw_start(501, number, start_of(link)) for number in (71, 72, 73)]
    inbox = world.inbox()
    outcomes = await asyncio.gather(*(inbox.handle(raw) for raw in start))
    assert all(outcome is not None and outcome.person_id is not None for outcome in outcomes)
    assert await count(world, Person) == 1


@pytest.mark.parametrize("environ", [{"ACCESS": "invite"}, {"MAX_PEOPLE": "1"}])
async def test_of_two_people_at_once_one_is_let_in(open_door, capsys, environ):
    world = await open_door(**environ)
    (link,) = await make_link(world, capsys)
    start = [raw_start(user, user, start_of(link)) for user in (501, 502, 503)]
    inbox = world.inbox()
    outcomes = await asyncio.gather(*(inbox.handle(raw) for raw in start))
    inside = [outcome for outcome in outcomes if outcome is not None and outcome.person_id is not None]
    assert (len(outcomes), len(inside), await count(world, Person)) == (3, 1, 1)


@pytest.mark.parametrize("wanted", ["0", "101", "-1", "", "1e2", "²", "000000100999"])
async def test_an_odd_number_of_invitations_is_refused(open_door, wanted):
    world = await open_door(ACCESS="invite")
    with pytest.raises(ConfigError, match="1 to 100"):
        await invite(wanted, world.settings, world.clock.now, world.clock.sleep)
