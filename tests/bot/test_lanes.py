"""Prompts and answers have lanes of their own: who pays, who waits, and how much may be in hand."""

import asyncio
from datetime import timedelta
from typing import Any

from aiohttp import ClientSession, web

from bot.hands import IN_HAND, Outcome
from bot.inbox import BURST, Inbox
from bot.polling import LIMIT, poll
from bot.sandbox.state import Call
from bot.web import SECRET_HEADER, make_site
from scheduler.courier import CHAT_GAP
from storage import people
from storage.agenda import add_prompt
from storage.db import Database
from tests.world import World, open_world


def sent(world: World) -> list[Call]:
    return [call for call in world.server.calls if call.method.startswith("send") and call.accepted]


async def a_prompt_for_ada(world: World) -> None:
    """Somebody who stopped in the middle of set-up is asked once, a day later."""
    await world.person("Ada").says("/start")
    await world.pass_time(days=2)


async def test_only_prompts_are_paid_for(sqlite_database: Database) -> None:
    async with open_world(sqlite_database, PAID_BROADCAST="1") as world:
        await a_prompt_for_ada(world)
        *answers, prompt = sent(world)
        assert answers
        assert prompt.params.get("allow_paid_broadcast") in (True, "true")
        assert not any("allow_paid_broadcast" in answer.params for answer in answers)


async def test_nothing_is_paid_for_unless_somebody_says_so(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        await a_prompt_for_ada(world)
        assert len(sent(world)) > 1
        assert not any("allow_paid_broadcast" in call.params for call in sent(world))


class Site:
    """The webhook of a world on a port of its own."""

    def __init__(self, inbox: Inbox, http: ClientSession, url: str) -> None:
        self.inbox, self.http, self.url = inbox, http, url

    async def post(self, update: dict[str, Any]) -> int:
        async with self.http.post(self.url, json=update) as response:
            return response.status


async def flood(inbox: Inbox, answering: asyncio.TaskGroup, updates: int) -> asyncio.Event:
    """Let as many answers hang as if Telegram kept silent; the event lets them go."""
    silence = asyncio.Event()

    async def hang() -> None:
        with inbox.hands.hold():
            await silence.wait()

    for _ in range(updates):
        answering.create_task(hang())
    await asyncio.sleep(0)
    return silence


async def test_the_webhook_says_503_while_too_much_is_in_hand(
    sqlite_database: Database, unused_tcp_port: int
) -> None:
    async with open_world(sqlite_database) as world, ClientSession() as http, asyncio.TaskGroup() as group:
        inbox = world.inbox()
        runner = web.AppRunner(make_site(inbox, "/hook", group), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", unused_tcp_port).start()
        site = Site(inbox, http, f"http://127.0.0.1:{unused_tcp_port}/hook")
        update = world.server.user(7).say("/start")
        silence = await flood(inbox, group, IN_HAND)
        assert await site.post(update) == 503
        assert inbox.hands.count == IN_HAND
        silence.set()
        await asyncio.sleep(0)
        assert await site.post(update) == 200
        await runner.cleanup()


async def test_polling_waits_while_too_much_is_in_hand(sqlite_database: Database) -> None:
    async with (
        open_world(sqlite_database, TELEGRAM_POLL_SECONDS="1") as world,
        asyncio.TaskGroup() as group,
    ):
        inbox, stopping = world.inbox(), asyncio.Event()
        silence = await flood(inbox, group, IN_HAND - LIMIT + 1)
        world.server.user(7).say("/start")
        polling = group.create_task(poll(inbox, stopping))
        async with ClientSession() as http, http.get(world.server.url):
            # A round trip later it would long have asked.
            assert not any(call.method == "getUpdates" for call in world.server.calls)
        silence.set()
        while not sent(world):
            await world.server.state.chats.changed.wait()
        stopping.set()
        await polling


async def test_a_chat_gets_a_short_burst_and_then_one_answer_a_second(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox, ada = world.inbox(), world.server.user(7)
        held = [await inbox.handle(ada.say("/help")) for _ in range(2 * BURST)]
        began, first = world.now, held[0]
        assert first is not None
        await inbox.answer(first)
        at = [(call.at - began).total_seconds() for call in sent(world)]
        assert at[:BURST] == [0.0] * BURST
        assert at[BURST : 2 * BURST] == [1.0, 2.0, 3.0]


async def owe(world: World, *users: int) -> None:
    """A prompt for each that is due now."""
    async with world.database.write() as session:
        for user in users:
            person = await people.create(session, user, user, world.now)
            key = f"hour:{world.now}"
            await add_prompt(session, person.id, "hour", key, world.now, due_at=world.now, payload={})


async def test_a_prompt_keeps_its_distance_from_the_answer_before_it(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        ada, bea = world.person("Ada"), world.person("Bea")
        await bea.says("/help")
        # By its row hers would be the first.
        await owe(world, ada.user.id, bea.user.id)
        await world.sweep()
        answer, other, prompt = sent(world)
        assert [call.params["chat_id"] for call in (answer, other, prompt)] == [
            bea.user.id, ada.user.id, bea.user.id,
        ]  # fmt: skip
        assert CHAT_GAP <= prompt.at - answer.at < 2 * CHAT_GAP


async def test_a_prompt_lets_an_answer_on_its_way_go_first(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox, ada = world.inbox(), world.person("Ada")
        await owe(world, ada.user.id)
        held = await inbox.handle(ada.user.say("/help"))
        assert held is not None
        began = world.now
        await world.sweep()
        (prompt,) = sent(world)
        assert prompt.at - began >= CHAT_GAP


async def test_an_answer_of_some_time_ago_holds_up_no_prompt(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        ada = world.person("Ada")
        await ada.says("/help")
        world.clock.at += CHAT_GAP + timedelta(milliseconds=1)
        await owe(world, ada.user.id)
        began = world.now
        await world.sweep()
        assert [call.at for call in sent(world)][1:] == [began]


async def test_answers_that_wait_go_to_the_chat_that_a_group_has_become(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox, ada, rooms = world.inbox(), world.server.user(7), world.server.state.chats.rooms
        held = [await inbox.handle(ada.say("/help")) for _ in range(2 * BURST)]
        world.server.user(8).say_in_group(-1007, "hello")
        rooms[7].moved_to = -1007
        first, began = held[0], world.now
        assert first is not None
        await inbox.answer(first)
        assert [call.params["chat_id"] for call in sent(world)] == [-1007] * len(held)
        assert world.now - began <= BURST * CHAT_GAP
        await owe(world, 7)
        await world.sweep()
        assert sent(world)[-1].params["chat_id"] == -1007
        refused = [call for call in world.server.calls if not call.accepted]
        assert len(refused) == 1


async def test_what_a_dead_process_left_goes_to_the_new_chat_too(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox, ada, rooms = world.inbox(), world.server.user(7), world.server.state.chats.rooms
        for text in ("/help", "/privacy", "/help"):
            assert await inbox.handle(ada.say(text)) is not None
        world.server.user(8).say_in_group(-1007, "hello")
        rooms[7].moved_to = -1007
        world.clock.at += inbox.deps.lease
        await world.inbox().sweep_replies()
        assert [call.params["chat_id"] for call in sent(world)] == [-1007] * 3
        # A chat that moves on and on does not keep anybody busy.
        rooms[-1007].moved_to, rooms[7].moved_to = 7, -1007
        await world.inbox().accept(ada.say("/help"))
        assert sum(not call.accepted for call in world.server.calls) <= 3


async def test_what_is_in_hand_is_counted_down_even_when_it_fails(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox = world.inbox()
        poison = world.server.user(7).say("hello")
        poison["message"]["text"] = 5
        assert await inbox.handle(poison) is None
        await inbox.answer(Outcome())
        assert inbox.hands.count == 0


async def test_a_secret_that_is_no_text_is_a_wrong_one(
    sqlite_database: Database, unused_tcp_port: int
) -> None:
    async with open_world(sqlite_database, WEBHOOK_SECRET="a-word") as world, asyncio.TaskGroup() as group:
        runner = web.AppRunner(make_site(world.inbox(), "/hook", group), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", unused_tcp_port).start()
        reader, writer = await asyncio.open_connection("127.0.0.1", unused_tcp_port)
        head = b"POST /hook HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\nConnection: close\r\n"
        writer.write(head + SECRET_HEADER.encode() + b": \xff\xfe\r\n\r\n{}")
        assert b" 403 " in await reader.readline()
        writer.close()
        await runner.cleanup()
