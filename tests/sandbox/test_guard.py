"""Who may speak to the stand-in, and what else a caller may let it serve."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web

from bot.sandbox import Server
from bot.sandbox.refusals import Raw
from bot.sandbox.state import State

SAY = {"user": 1, "text": "hello"}
OPENING = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "cross-site"}


def serve_page(app: web.Application, state: State) -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(text=f"{len(state.chats.rooms)} chats")

    app.router.add_get("/", page)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server(routes=[serve_page])
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def ask(
    http: ClientSession,
    server: Server,
    method: str,
    path: str,
    headers: dict[str, str],
    body: Raw | None = None,
) -> tuple[int, str]:
    filled = {name: value.format(port=server.url.rpartition(":")[2]) for name, value in headers.items()}
    async with http.request(method, server.url + path, headers=filled, json=body) as response:
        return response.status, await response.text()


async def test_a_caller_adds_pages_that_see_the_chats(server, http):
    server.user(1)
    assert await ask(http, server, "GET", "/", {}) == (200, "1 chats")


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LocalHost:{port}", "[::1]:{port}"])
async def test_names_of_this_machine_are_answered(server, http, host):
    status, _ = await ask(http, server, "GET", "/", {"Host": host})
    assert status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:{port}",
        "127.0.0.1.evil.example:{port}",
        "127.0.0.1:1",
        "localhost",
        "10.0.0.1:{port}",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/sandbox/say", "/bot{token}/sendMessage"])
async def test_other_names_are_refused(server, http, host, path):
    path = path.replace("{token}", server.state.token)
    status, text = await ask(http, server, "POST", path, {"Host": host}, SAY)
    assert status == 403
    assert "127.0.0.1 or localhost" in text
    assert server.state.chats.rooms == {}


@pytest.mark.parametrize("origin", ["http://127.0.0.1:{port}", "http://localhost:{port}"])
async def test_pages_of_its_own_may_act(server, http, origin):
    headers = {"Origin": origin, "Sec-Fetch-Site": "same-origin"}
    assert (await ask(http, server, "POST", "/sandbox/say", headers, SAY))[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        OPENING,
        OPENING | {"Origin": "null"},
    ],
)
async def test_pages_from_elsewhere_may_not_act(server, http, headers):
    status, text = await ask(http, server, "POST", "/sandbox/say", headers, SAY)
    assert status == 403
    assert "elsewhere" in text
    assert (await ask(http, server, "DELETE", "/sandbox/fault", headers))[0] == 403
    assert server.state.chats.rooms == {}


async def test_a_link_to_the_page_can_be_followed(server, http):
    assert (await ask(http, server, "GET", "/", OPENING))[0] == 200
    assert (await ask(http, server, "GET", "/", OPENING | {"Sec-Fetch-Dest": "iframe"}))[0] == 403


async def test_no_link_or_picture_elsewhere_makes_the_bot_write(server, http):
    server.user(1)
    path = f"/bot{server.state.token}/sendMessage?chat_id=1&text=gotcha"
    assert (await ask(http, server, "GET", path, {"Sec-Fetch-Site": "cross-site"}))[0] == 403
    assert (await ask(http, server, "GET", path, OPENING))[0] == 403
    assert server.user(1).messages == []
    assert (await ask(http, server, "GET", path, {}))[0] == 200
