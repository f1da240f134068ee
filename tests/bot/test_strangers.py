"""Bot API servers by other people, sloppier than any that was met: the bot goes on, rests, and acts once."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, cast

import pytest
from aiohttp import web

from bot.polling import EARLY, poll
from storage.db import Database
from storage.inbox import ATTEMPTS
from tests.world import World, open_world

Answer = Callable[[dict[str, Any]], tuple[int, str]]
PATIENCE_S = 120
ROUNDS = 8
PAGE = "<html>Bad Gateway</html>"


def ok(result: Any) -> Answer:
    return lambda _: (200, json.dumps({"ok": True, "result": result}))


def text_from(user_id: int, update_id: int, text: str = "/start", **fields: Any) -> dict[str, Any]:
    person = {"id": user_id, "first_name": "Ada"}
    message = {"message_id": update_id, "from": person, "chat": {"id": user_id}, "text": text}
    return {"update_id": update_id, "message": message | fields}


class Stranger:
    """A server that says what it was told to, whatever it is asked; nothing is ever acknowledged."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {"getUpdates": ok([]), "sendMessage": ok({"message_id": 9})}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.changed = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.calls.append((method, json.loads(await request.read() or "{}")))
        status, body = self.answers.get(method, ok(None))(self.calls[-1][1])
        self.changed.set()
        return web.Response(status=status, text=body, content_type="text/plain")

    def count(self, method: str) -> int:
        return Counter(name for name, _ in self.calls)[method]

    def chats(self) -> list[int]:
        return [params["chat_id"] for name, params in self.calls if name == "sendMessage"]

    async def wait_for(self, method: str, count: int) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while self.count(method) < count:
                self.changed.clear()
                await self.changed.wait()


@asynccontextmanager
async def serve(stranger: Stranger) -> AsyncIterator[str]:
    site = web.Application()
    site.router.add_route("*", "/bot{token}/{method}", stranger.take)
    runner = web.AppRunner(site, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
def stranger() -> Stranger:
    return Stranger()


@asynccontextmanager
async def at(stranger: Stranger, database: Database, **environ: Any) -> AsyncIterator[World]:
    async with (
        serve(stranger) as url,
        open_world(database, TELEGRAM_API_URL=url, TELEGRAM_TOKEN="5:sampleToken", **environ) as world,
    ):
        yield world


async def poll_rounds(world: World, stranger: Stranger, rounds: int = ROUNDS) -> None:
    """Poll until so many requests for updates were answered, and everything they led to was sent."""
    stopping = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(poll(world.inbox(), stopping))
        await stranger.wait_for("getUpdates", stranger.count("getUpdates") + rounds)
        stopping.set()


async def test_what_is_delivered_for_ever_is_answered_once(stranger, sqlite_database):
    stranger.answers["getUpdates"] = ok([text_from(7, 1), text_from(8, 2)])
    async with at(stranger, sqlite_database) as world:
        start = world.now
        await poll_rounds(world, stranger)
        assert sorted(stranger.chats()) == [7, 8]
        assert world.now - start >= timedelta(seconds=ROUNDS - 2)


@pytest.mark.parametrize(
    "odd",
    [
        {"message": {"text": "x"}},
        {"update_id": 1},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": "hello"},
        {"update_id": 1, "message": {"text": "/start"}},
        {"update_id": 1, "callback_query": {"data": "1:yes"}},
        {"update_id": 1, "callback_query": {"data": "1:yes", "message": "x"}},
        {"update_id": 1, "my_chat_member": {"from": "nobody"}},
        {"update_id": 1, "my_chat_member": {"from": {"id": "nobody"}}},
        {"update_id": 1, "poll": {"id": 1}},
        {"update_id": {}},
        text_from(9, 1, text=cast(str, 5)),
        text_from(9, 1, entities="rubbish"),
        text_from(9, 1, reply_to_message={"message_id": 3}),
        "rubbish",
        None,
        7,
    ],
)
async def test_an_odd_update_keeps_nobody_else_waiting(stranger, sqlite_database, odd):
    stranger.answers["getUpdates"] = ok([odd, text_from(8, 2)])
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger)
    assert stranger.chats().count(8) == 1
    assert stranger.chats().count(9) <= 1


async def test_an_update_that_was_set_aside_stays_there(stranger, sqlite_database, caplog):
    stranger.answers["getUpdates"] = ok([text_from(9, 1, text=cast(str, 5))])
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger)
    assert [record.message for record in caplog.records].count("update failed") == ATTEMPTS


@pytest.mark.parametrize("text_number", [7, "7"])
async def test_numbers_may_come_as_text(stranger, sqlite_database, text_number):
    person = {"id": text_number}
    message = {"message_id": str(4), "from": person, "chat": person, "date": "1767603600", "text": "/start"}
    stranger.answers["getUpdates"] = ok([{"update_id": "1", "message": message}])
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger)
    assert stranger.chats() == [7]


@pytest.mark.parametrize("chat", [7, None, {"id": 7, "type": None}])
async def test_a_person_stands_in_for_their_chat(stranger, sqlite_database, chat):
    stranger.answers["getUpdates"] = ok([text_from(7, 1, chat=chat)])
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger)
    assert stranger.chats() == [7]


async def test_a_tap_without_its_message_is_a_tap(stranger, sqlite_database):
    stranger.answers["getUpdates"] = ok([text_from(7, 1)])
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger, 2)
        buttons = [params["reply_markup"] for name, params in stranger.calls if name == "sendMessage"]
        data = buttons[0]["inline_keyboard"][0][0]["callback_data"]
        tap = {"update_id": 2, "callback_query": {"id": 5, "from": {"id": 7}, "data": data}}
        stranger.answers["getUpdates"] = ok([tap])
        await poll_rounds(world, stranger)
    assert stranger.chats() == [7, 7]
    assert stranger.count("answerCallbackQuery") == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        "OK",
        "true",
        "{}",
        '{"message_id": 5}',
        '{"ok": true}',
        '{"ok": "true", "result": {"message_id": "5", "chat": "x", "date": "yesterday"}}',
        '{"ok": true, "result": null}',
        '{"ok": true, "result": true}',
        '{"ok": true, "result": {"message_id": 5, "chat": 7, "from": 1, "date": 1e20, "entities": 7}}',
        '{"ok": true, "result": {"message_id": 5, "reply_markup": "x", "date": NaN}}',
    ],
)
async def test_what_was_taken_is_not_sent_again(stranger, sqlite_database, body):
    stranger.answers["getUpdates"] = ok([text_from(7, 1)])
    stranger.answers["sendMessage"] = lambda _: (200, body)
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger)
        world.clock.at += timedelta(hours=1)
        await world.inbox().sweep_replies()
    assert stranger.chats() == [7]


@pytest.mark.parametrize(
    "failure",
    [(200, PAGE), (502, PAGE), (500, ""), (200, '{"ok": false, "error_code": 500}'), (404, '{"ok": false}')],
)
async def test_what_was_not_taken_is_sent_later(stranger, sqlite_database, failure):
    stranger.answers["getUpdates"] = ok([text_from(7, 1)])
    stranger.answers["sendMessage"] = lambda _: failure
    async with at(stranger, sqlite_database) as world:
        await poll_rounds(world, stranger)
        stranger.answers["sendMessage"] = ok(None)
        world.clock.at += timedelta(hours=1)
        await world.inbox().sweep_replies()
        await world.inbox().sweep_replies()
    assert stranger.chats() == [7, 7]


@pytest.mark.parametrize("body", ["", "[]", "null", '{"ok": true}', '{"ok": true, "result": {}}'])
@pytest.mark.parametrize("seconds", ["0", "1", "25"])
async def test_no_news_at_once_is_no_reason_to_ask_at_once(stranger, sqlite_database, body, seconds):
    stranger.answers["getUpdates"] = lambda _: (200, body)
    async with at(stranger, sqlite_database, TELEGRAM_POLL_SECONDS=seconds) as world:
        start = world.now
        await poll_rounds(world, stranger)
        assert world.now - start >= timedelta(seconds=(ROUNDS - 1) * EARLY)


@pytest.mark.parametrize(
    "failure",
    [
        (409, '{"ok": false, "error_code": 409, "description": "Conflict: terminated by other getUpdates"}'),
        (401, '{"ok": false, "description": "Unauthorized"}'),
        (404, '{"ok": false}'),
        (429, '{"ok": false, "description": "Too Many Requests"}'),
        (200, PAGE),
        (502, PAGE),
        (500, '{"message": "no"}'),
    ],
)
async def test_a_server_that_comes_to_its_senses_is_heard(stranger, sqlite_database, failure, caplog):
    stranger.answers["getUpdates"] = lambda _: failure
    async with at(stranger, sqlite_database) as world:
        start = world.now
        await poll_rounds(world, stranger, 3)
        assert world.now - start >= timedelta(seconds=3)
        stranger.answers["getUpdates"] = ok([text_from(7, 1)])
        await poll_rounds(world, stranger, 2)
    assert stranger.chats() == [7]
    assert not [record for record in caplog.records if "html" in record.getMessage()]


async def test_silence_is_told_once_and_asked_again_at_the_same_pace(stranger, sqlite_database, caplog):
    async def hang(request: web.Request) -> web.Response:
        stranger.calls.append(("getUpdates", {}))
        stranger.changed.set()
        await asyncio.sleep(PATIENCE_S)
        return web.Response()

    stranger.take = hang
    environ, rounds = {"TELEGRAM_TIMEOUT": "1", "TELEGRAM_POLL_SECONDS": "0"}, 4
    async with at(stranger, sqlite_database, **environ) as world:
        start = world.now
        await poll_rounds(world, stranger, rounds)
        assert timedelta(seconds=rounds - 2) <= world.now - start <= timedelta(seconds=rounds)
    assert caplog.messages.count("polling failed") == 1
