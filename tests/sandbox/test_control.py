"""What people send over HTTP: as much as anybody can paste, and nothing that no phone would send."""

import io
import json
import time
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.sandbox import Server
from bot.sandbox.updates import LONGEST, split_text
from bot.sandbox.winding import LOOK_S, Stage
from scheduler.courier import CHAT_GAP
from tests.sandbox.player import Player


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def post(http: ClientSession, url: str, path: str, body: object) -> tuple[int, dict]:
    async with http.post(f"{url}/sandbox/{path}", json=body) as response:
        return response.status, await response.json()


async def test_a_long_paste_becomes_messages_as_telegram_s_apps_make_them(
    own_sandbox: Stage, http: ClientSession
) -> None:
    sandbox, ada = own_sandbox, Player(own_sandbox, 41)
    await ada.says("/start")
    paste = "\n".join(f"{number}. my hamstring hurts when I sit " * 3 for number in range(2000))
    assert len(paste) > 200_000
    status, _ = await post(http, sandbox.url, "say", {"user": 41, "text": paste})
    assert status == 200
    said = [m.text for m in ada.user.messages if not m.by_bot][1:]
    assert len(paste) // LONGEST <= len(said) <= len(paste) // LONGEST + 2
    assert all(len(text) <= LONGEST for text in said)
    assert "".join("".join(said).split()) == "".join(paste.split())
    # The page is answered while the bot works through it.
    began = time.monotonic()
    async with http.get(f"{sandbox.url}/sandbox/clock") as response:
        assert response.status == 200
    assert time.monotonic() - began < 30
    # One chat gets an answer a second, by the sandbox's clock.
    bot = (await sandbox.get_process()).inbox
    while sandbox.state.queue.pending or bot.is_answering:
        sandbox.clock.wind(CHAT_GAP)
        await sandbox.state.chats.changed.wait(LOOK_S)
    assert ada.reads()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        (" \n\t ", []),
        (" hello ", ["hello"]),
        ("a" * LONGEST, ["a" * LONGEST]),
        ("a" * (LONGEST + 1), ["a" * LONGEST, "a"]),
        ("a" * 3000 + " " + "b" * 3000, ["a" * 3000, "b" * 3000]),
        ("a" * 100 + " " + "b" * 5000, ["a" * 100 + " " + "b" * (LONGEST - 101), "b" * 1005]),
        ("\N{RUNNER}" * 2049, ["\N{RUNNER}" * 2048, "\N{RUNNER}"]),
        ("a" + "\N{RUNNER}" * 2048, ["a" + "\N{RUNNER}" * 2047, "\N{RUNNER}"]),
        ("half \ud83c", ["half \N{REPLACEMENT CHARACTER}"]),
    ],
)
def test_texts_are_cut_where_a_line_or_a_word_ends(text: str, pieces: list[str]) -> None:
    assert split_text(text) == pieces


@pytest.mark.parametrize(
    ("path", "body", "words"),
    [
        ("say", {"user": 1, "text": "  "}, "empty text"),
        ("say", {"user": 1}, "'text'"),
        ("say", {"text": "hi"}, "'user'"),
        ("say", {"user": 0, "text": "hi"}, "whole number"),
        ("say", {"user": -7, "text": "hi"}, "whole number"),
        ("say", {"user": 10**20, "text": "hi"}, "whole number"),
        ("say", {"user": "9" * 30, "text": "hi"}, "whole number"),
        ("say", {"user": True, "text": "hi"}, "whole number"),
        ("say", {"user": 1.5, "text": "hi"}, "whole number"),
        ("say", {"user": 1, "text": "hi", "reply_to": 99}, "99"),
        ("tap", {"user": 1, "label": "4"}, "no button"),
        ("act", {"user": 1, "act": "dance"}, "'dance'"),
        ("act", {"user": 1, "act": "location", "latitude": "NaN", "longitude": 0}, "degrees"),
        ("act", {"user": 1, "act": "location", "latitude": 0, "longitude": 181}, "degrees"),
        ("act", {"user": 1, "act": "location", "latitude": 10**400, "longitude": 0}, "degrees"),
        ("act", {"user": 1, "act": "edit", "message_id": 1, "text": "x" * 5000}, "longer than one message"),
        ("fault", {"kind": "flood"}, "kind must be"),
    ],
)
async def test_mistakes_are_answered_with_a_sentence(
    server: Server, http: ClientSession, path: str, body: dict, words: str
) -> None:
    status, said = await post(http, server.url, path, body)
    assert status == 400
    assert words in said["description"]
    assert server.state.queue.pending == []


async def test_too_much_at_a_time_is_refused(server: Server, http: ClientSession) -> None:
    async def trickle() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * 100_000

    whole = io.BytesIO(json.dumps({"user": 1, "text": "a" * 1_100_000}).encode())
    async with http.post(f"{server.url}/sandbox/say", data=whole) as response:
        assert response.status == 413
        assert (await response.json())["description"] == "Send at most 1 MB at a time."
    async with http.post(f"{server.url}/sandbox/say", data=trickle()) as response:
        assert response.status == 413
    assert server.state.chats.rooms == {}
    assert (await post(http, server.url, "say", {"user": 1, "text": "still there"}))[0] == 200


async def test_a_reply_to_a_reply_carries_one_message(server: Server) -> None:
    ada = server.user(1)
    first = ada.say("one")["message"]
    second = ada.reply(first["message_id"], "two")["message"]
    third = ada.reply(second["message_id"], "three")["message"]
    assert third["reply_to_message"]["text"] == "two"
    assert "reply_to_message" not in third["reply_to_message"]


@pytest.mark.parametrize("query", ["timeout=soon", "timeout=nan&seen=0", "timeout=-1&seen=0", "timeout=inf"])
async def test_a_page_that_asks_nonsense_is_answered_at_once(
    server: Server, http: ClientSession, query: str
) -> None:
    async with http.get(f"{server.url}/sandbox/chat/1?{query}") as response:
        assert response.status in (200, 400)


@pytest.mark.parametrize(
    "details",
    [
        {"name": ["Ada"]},
        {"name": "x" * 65},
        {"name": "\ud800"},
        {"name": "a\0b"},
        {"language": {"code": "en"}},
        {"language": "English, please"},
    ],
)
async def test_nobody_speaks_under_a_name_or_language_that_no_phone_has(server, http, details):
    body = {"user": 5, "text": "hi", **details}
    status, answer = await post(http, server.url, "say", body)
    assert status == 400
    assert answer["description"].startswith(("A name", "A language"))
    assert 5 not in server.state.chats.rooms


@pytest.mark.parametrize(
    "details",
    [
        {"count": "x"},
        {"count": 0},
        {"count": 10**9},
        {"skip": -1},
        {"retry_after": -3},
        {"retry_after": True},
        {"seconds": "nan"},
        {"seconds": 1e12},
        {"method": 5},
        {"chat_id": "me"},
    ],
)
async def test_a_fault_that_makes_no_sense_is_refused_before_it_hits_the_bot(server, http, details):
    status, answer = await post(http, server.url, "fault", {"kind": "429", **details})
    assert (status, answer["ok"]) == (400, False)
    assert "number" in answer["description"]
    assert server.state.faults.pending == ()


async def test_what_the_bot_wrote_is_changed_by_nobody_else(sandbox: Stage, http: ClientSession) -> None:
    bo = Player(sandbox, 42)
    await bo.says("/start")
    hello = next(m for m in bo.user.messages if m.by_bot)
    body = {"user": 42, "act": "edit", "message_id": hello.id, "text": "forged"}
    status, answer = await post(http, sandbox.url, "act", body)
    assert (status, answer["description"]) == (400, "Only one's own messages can be changed.")
    assert hello.text in [m.text for m in bo.user.messages]
