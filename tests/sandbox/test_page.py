"""The page's own routes, as a browser uses them: its files, the feed of changes, people, files, cities."""

import asyncio
import re
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession, FormData

from bot.sandbox import Server, User
from bot.sandbox.page import add_routes
from bot.sandbox.page.cities import CITIES
from bot.sandbox.page.routes import HERE, list_parts

ADA = 42


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server(routes=[add_routes])
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http(server: Server) -> AsyncIterator[ClientSession]:
    async with ClientSession(server.url) as session:
        yield session


@pytest.fixture
def ada(server: Server) -> User:
    return server.user(ADA, "Ada")


async def get(http: ClientSession, path: str, **query: object):
    async with http.get(path, params={name: str(value) for name, value in query.items()}) as response:
        return await response.json()


async def call(http: ClientSession, server: Server, method: str, **params: object):
    async with http.post(f"/bot{server.state.token}/{method}", json=params) as response:
        answer = await response.json()
    assert answer["ok"], answer
    return answer["result"]


async def send_file(http: ClientSession, server: Server, name: str, mime: str, data: bytes) -> str:
    form = FormData({"chat_id": str(ADA)})
    form.add_field("document", data, filename=name, content_type=mime)
    async with http.post(f"/bot{server.state.token}/sendDocument", data=form) as response:
        return (await response.json())["result"]["document"]["file_id"]


# The page


async def test_the_page_and_everything_it_names_is_served(http):
    async with http.get("/") as response:
        page = await response.text()
        assert response.content_type == "text/html"
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")
    named = re.findall(r'(?:href|src)="(/[^"]+)"', page)
    assert named
    for path in named:
        async with http.get(path) as response:
            assert response.status == 200, path


async def test_every_script_finds_what_it_imports(http):
    scripts = [name for name in list_parts() if name.endswith(".js")]
    assert "main.js" in scripts
    for name in scripts:
        async with http.get(f"/page/{name}") as response:
            assert response.content_type == "text/javascript"
            source = await response.text()
        for path, names in (
            (path, names) for names, path in re.findall(r'import (.*?) from "\./(.+?)"', source)
        ):
            exported = re.findall(
                r"export (?:async )?(?:const|function|class) (\w+)", (HERE / path).read_text()
            )
            assert set(re.findall(r"\w+", names)) <= set(exported), (name, path)


async def test_the_page_loads_nothing_from_elsewhere_and_builds_no_markup_from_text():
    for name in list_parts():
        source = (HERE / name).read_text()
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source), name
        found = re.findall(r"https?://[\w.]+", source)
        assert set(found) <= {"http://www.w3.org"}, name


@pytest.mark.parametrize("name", ["nothing.js", "routes.py", "..%2Froutes.py", "main.js%00"])
async def test_only_the_page_is_served_below_page(http, name):
    async with http.get(f"/page/{name}") as response:
        assert response.status in (403, 404)


# The feed


async def test_the_feed_gives_all_chats_once_and_then_what_changed(http, server, ada):
    server.user(7, "Bo", "de")
    ada.say("hello")
    whole = await get(http, "/sandbox/feed")
    assert [(chat["name"], chat["language"]) for chat in whole["chats"]] == [("Ada", "en"), ("Bo", "de")]
    assert [raw["text"] for raw in whole["chats"][0]["fresh"]] == ["hello"]
    answer = await call(http, server, "sendMessage", chat_id=ADA, text="hi")
    (chat,) = (await get(http, "/sandbox/feed", born=whole["born"], seen=whole["version"]))["chats"]
    assert (chat["id"], [raw["text"] for raw in chat["fresh"]]) == (ADA, ["hi"])
    assert chat["ids"] == [1, answer["message_id"]]


async def test_an_edit_comes_again_and_a_deleted_message_leaves_the_ids(http, server, ada):
    first, second = [await call(http, server, "sendMessage", chat_id=ADA, text=text) for text in "ab"]
    before = await get(http, "/sandbox/feed")
    await call(http, server, "editMessageText", chat_id=ADA, message_id=first["message_id"], text="c")
    await call(http, server, "deleteMessage", chat_id=ADA, message_id=second["message_id"])
    (chat,) = (await get(http, "/sandbox/feed", born=before["born"], seen=before["version"]))["chats"]
    assert ([raw["text"] for raw in chat["fresh"]], chat["ids"]) == (["c"], [first["message_id"]])


async def test_the_feed_waits_for_something_to_show_whatever_else_the_bot_does(http, server, ada):
    before = await get(http, "/sandbox/feed")
    where = {"born": before["born"], "seen": before["version"]}
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(get(http, "/sandbox/feed", **where, timeout=30))
        await call(http, server, "getMe")
        assert not waiting.done()
        ada.say("hello")
    assert waiting.result()["chats"][0]["fresh"][0]["text"] == "hello"


async def test_the_feed_ends_empty_when_nothing_happens(http, ada):
    before = await get(http, "/sandbox/feed")
    same = await get(http, "/sandbox/feed", born=before["born"], seen=before["version"], timeout=0.01)
    assert same == before | {"chats": []}


async def test_a_page_from_before_a_restart_gets_everything(http, ada):
    ada.say("hello")
    whole = await get(http, "/sandbox/feed", born="another run", seen=99, timeout=30)
    assert whole["chats"][0]["fresh"][0]["text"] == "hello"


async def test_blocking_flashes_and_keyboards_reach_the_feed(http, server, ada):
    keyboard = {"keyboard": [[{"text": "Here I am", "request_location": True}]], "one_time_keyboard": True}
    key = {"inline_keyboard": [[{"text": "4", "callback_data": "7:4"}]]}
    await call(http, server, "sendMessage", chat_id=ADA, text="where?", reply_markup=keyboard)
    await call(http, server, "sendMessage", chat_id=ADA, text="how much?", reply_markup=key)
    await call(http, server, "sendChatAction", chat_id=ADA, action="typing")
    query = ada.tap("4")["callback_query"]["id"]
    await call(http, server, "answerCallbackQuery", callback_query_id=query, text="noted", show_alert=True)
    ada.block()
    (chat,) = (await get(http, "/sandbox/feed"))["chats"]
    assert chat["keyboard"] == keyboard
    assert chat["answers"] == [{"query": query, "text": "noted", "alert": True}]
    assert (chat["actions"], chat["blocked"]) == (1, True)


async def test_a_group_is_nobodys_phone(http, ada):
    ada.say_in_group(-5, "hello")
    assert [chat["id"] for chat in (await get(http, "/sandbox/feed"))["chats"]] == [ADA]


# People


async def add(http: ClientSession, **body: object):
    async with http.post("/sandbox/people", json=body) as response:
        return response.status, await response.json()


async def test_somebody_new_has_an_id_and_a_language_and_has_not_started(http, server, ada):
    status, answer = await add(http, name=" Zoë <b> ", language="pt-BR")
    person = {"id": ADA + 1, "name": "Zoë <b>", "language": "pt-BR", "started": False, "blocked": False}
    assert (status, answer["result"]) == (200, person)
    async with http.post("/sandbox/say", json={"user": ADA + 1, "text": "oi"}):
        (update,) = server.state.queue.pending
    assert (update["message"]["from"]["first_name"], update["message"]["from"]["language_code"]) == (
        "Zoë <b>",
        "pt-BR",
    )
    assert [row["name"] for row in await get(http, "/sandbox/people")] == ["Ada", "Zoë <b>"]


async def test_somebody_known_stays_as_they_are(http, ada):
    ada.say("hello")
    _, answer = await add(http, id=ADA, name="Eve", language="de")
    assert (answer["result"]["name"], answer["result"]["started"]) == ("Ada", True)
    (chat,) = (await get(http, "/sandbox/feed"))["chats"]
    assert len(chat["ids"]) == 1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "   "},
        {"name": "x" * 65},
        {"name": "Bo", "language": "<b>"},
        {"name": "Bo", "id": 0},
        {"name": "Bo", "id": "7"},
        {"name": "Bo", "id": True},
        {"name": "Bo", "id": 2**60},
    ],
)
async def test_nobody_comes_in_without_a_usable_name_language_and_id(http, body):
    status, answer = await add(http, **body)
    assert status == 400
    assert answer["description"].endswith(".")
    assert await get(http, "/sandbox/people") == []


@pytest.mark.parametrize("body", ["[]", "no json", ""])
async def test_a_body_that_is_no_object_is_refused(http, body):
    async with http.post(
        "/sandbox/people", data=body, headers={"Content-Type": "application/json"}
    ) as response:
        assert response.status == 400


async def test_the_menu_is_in_the_persons_language_and_for_their_chat(http, server, ada):
    server.user(7, "Bo", "de-AT")
    rows = {
        "": [{"command": "today", "description": "Today"}],
        "de": [{"command": "today", "description": "Heute"}],
    }
    for code, commands in rows.items():
        await call(http, server, "setMyCommands", commands=commands, language_code=code)
    await call(http, server, "setMyDescription", description="A bot")
    assert (await get(http, "/sandbox/bot", user=ADA))["commands"] == rows[""]
    german = await get(http, "/sandbox/bot", user=7)
    assert (german["commands"], german["description"]) == (rows["de"], "A bot")
    own = [{"command": "mine", "description": "Mine"}]
    await call(http, server, "setMyCommands", commands=own, scope={"type": "chat", "chat_id": ADA})
    assert (await get(http, "/sandbox/bot", user=ADA))["commands"] == own


@pytest.mark.parametrize("path", ["/sandbox/bot", "/sandbox/bot?user=x", "/sandbox/feed?timeout=soon"])
async def test_a_question_without_sense_is_refused_with_a_sentence(http, path):
    async with http.get(path) as response:
        assert response.status == 400
        assert (await response.json())["description"].endswith(".")


# Files, places, faults


@pytest.mark.parametrize(
    ("mime", "shown_as", "saved"),
    [
        ("application/pdf", "application/pdf", False),
        ("application/json", "text/plain", False),
        ("text/html", "application/octet-stream", True),
        ("image/svg+xml", "application/octet-stream", True),
    ],
)
async def test_a_file_is_shown_only_when_nothing_in_it_can_run(http, server, ada, mime, shown_as, saved):
    file_id = await send_file(http, server, "a.file", mime, b"<script>1</script>")
    async with http.get(f"/sandbox/file/{file_id}") as response:
        assert await response.read() == b"<script>1</script>"
        assert response.content_type == shown_as
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert ("Content-Disposition" in response.headers) == saved
    async with http.get("/sandbox/file/unknown") as response:
        assert response.status == 404


async def test_a_person_sends_a_file_and_the_bot_fetches_it(http, server, ada):
    path = f"/sandbox/file?user={ADA}&name=C:%5Chome%5Cmine.json"
    async with http.post(path, data=b"{}", headers={"Content-Type": "application/json"}) as response:
        sent = (await response.json())["result"]
    document = ada.messages[-1].raw["document"]
    assert (sent["message_id"], document["file_name"]) == (ada.messages[-1].id, "mine.json")
    assert (document["mime_type"], document["file_size"]) == ("application/json", 2)
    found = await call(http, server, "getFile", file_id=document["file_id"])
    async with http.get(f"/file/bot{server.state.token}/{found['file_path']}") as response:
        assert await response.read() == b"{}"


@pytest.mark.parametrize(
    ("query", "data"),
    [
        (f"user={ADA}&name=", b"x"),
        (f"user={ADA}&name={'x' * 200}", b"x"),
        (f"user={ADA}&name=a", b""),
        ("user=7&name=a", b"x"),
        ("name=a", b"x"),
    ],
)
async def test_a_file_without_name_content_or_sender_is_refused(http, server, ada, query, data):
    async with http.post(f"/sandbox/file?{query}", data=data) as response:
        assert response.status == 400
        assert (await response.json())["description"].endswith(".")
    assert server.state.queue.pending == []


async def test_cities_lie_all_over_the_world_and_know_their_zone(http):
    cities = await get(http, "/sandbox/cities")
    assert 25 <= len(cities) == len(CITIES)
    zones = [ZoneInfo(city["zone"]).key for city in cities]
    assert {zone.partition("/")[0] for zone in zones} >= {
        "Africa", "America", "Asia", "Australia", "Europe", "Pacific",
    }  # fmt: skip
    assert {"Europe/London", "America/Phoenix", "Asia/Kathmandu", "America/St_Johns"} <= set(zones)
    assert {city["name"]: city["country"] for city in cities}["Berlin"] == "Germany"


async def test_what_is_about_to_go_wrong_is_listed(http, server):
    server.fault("429", "sendMessage", count=2)
    faults = await get(http, "/sandbox/faults")
    assert faults["coming"] == [{"kind": "429", "method": "sendMessage", "count": 2}]
    assert "drop_after" in faults["kinds"]
