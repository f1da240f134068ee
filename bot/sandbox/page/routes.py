"""The page itself and what it asks for beyond `control`.

    GET  /                    the page; its styles and scripts are below /page/
    GET  /sandbox/feed        ?born=<run>&seen=<version>&timeout=<seconds>: every private chat's changes
    GET  /sandbox/people      everybody; POST {"name", "language"?, "id"?} lets another person in
    GET  /sandbox/bot         ?user=1: the bot's description and commands as that person sees them
    GET  /sandbox/file/{id}   a file that was sent
    POST /sandbox/file        ?user=1&name=<name>, the file as the body: this person sends it to the bot
    GET  /sandbox/cities      places to share a location from
    GET  /sandbox/faults      what can go wrong, and what is about to

Mistakes are answered with 400 and a sentence. Nothing that the page loads comes from anywhere else.
"""

from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.sandbox.faults import KINDS
from bot.sandbox.fields import read_id
from bot.sandbox.page.attachments import show_file, take_file
from bot.sandbox.page.cities import list_cities
from bot.sandbox.page.feed import Feed
from bot.sandbox.page.people import add_person, describe_bot, list_people
from bot.sandbox.state import State

HERE = Path(__file__).parent
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
LONGEST_WAIT_S = 60.0
GUARDS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache"}
PAGE_GUARDS = GUARDS | {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'",
}
Answer = Callable[[web.Request], Any]


def add_routes(app: web.Application, state: State) -> None:
    """Serve the page and its endpoints on the stand-in's own server."""
    app.router.add_get("/", _serve_index)
    app.router.add_get("/page/{name}", _serve_part)
    app.router.add_get("/sandbox/feed", _make_feed(state))
    app.router.add_get("/sandbox/people", _json(lambda _request: list_people(state)))
    app.router.add_post("/sandbox/people", _make_door(state))
    app.router.add_get("/sandbox/bot", _json(lambda request: describe_bot(state, _read_user(request))))
    app.router.add_get("/sandbox/file/{id}", _make_files(state))
    app.router.add_post("/sandbox/file", _make_drop(state))
    app.router.add_get("/sandbox/cities", _json(lambda _request: list_cities()))
    app.router.add_get("/sandbox/faults", _json(lambda _request: _list_faults(state)))


def list_parts() -> list[str]:
    """The names of the files that the page consists of."""
    return sorted(path.name for path in HERE.iterdir() if path.suffix in TYPES)


async def _serve_index(_request: web.Request) -> web.Response:
    return _serve("index.html")


async def _serve_part(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in list_parts():
        raise web.HTTPNotFound
    return _serve(name)


def _serve(name: str) -> web.Response:
    return web.Response(
        text=_read(name), content_type=TYPES[Path(name).suffix], charset="utf-8", headers=PAGE_GUARDS
    )


@cache
def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _json(answer: Answer) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        try:
            return web.json_response(answer(request))
        except ValueError as error:
            return _refuse(error)

    return serve


def _refuse(error: ValueError) -> web.Response:
    return web.json_response({"ok": False, "description": str(error)}, status=400)


def _read_user(request: web.Request) -> int:
    try:
        return read_id(request.query.get("user", ""))
    except ValueError:
        raise ValueError("Say whose phone it is: ?user= and a number.") from None


def _make_feed(state: State) -> Callable[[web.Request], Awaitable[web.Response]]:
    feed = Feed(state)

    async def serve(request: web.Request) -> web.Response:
        query = request.query
        try:
            seen = int(query.get("seen", 0)) if query.get("born") == feed.born else 0
            asked = float(query.get("timeout", 0))
            seconds = min(asked, LONGEST_WAIT_S) if asked > 0 else 0.0
        except ValueError:
            return _refuse(ValueError("seen and timeout are numbers."))
        if seen:
            await feed.wait(seen, seconds)
        return web.json_response(feed.take(seen))

    return serve


def _make_door(state: State) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        try:
            body = await request.json()
            if not isinstance(body, dict):
                raise ValueError("Send a JSON object with a name.")
            return web.json_response({"ok": True, "result": add_person(state, body)})
        except ValueError as error:
            return _refuse(error)

    return serve


def _make_files(state: State) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        stored = state.files.get(request.match_info["id"])
        if stored is None:
            raise web.HTTPNotFound
        return show_file(stored, GUARDS)

    return serve


def _make_drop(state: State) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        data = await request.read()
        try:
            name = request.query.get("name", "")
            sent = take_file(state, _read_user(request), name, request.content_type, data)
            return web.json_response({"ok": True, "result": {"message_id": sent}})
        except ValueError as error:
            return _refuse(error)

    return serve


def _list_faults(state: State) -> dict[str, Any]:
    coming = [
        {"kind": fault.kind, "method": fault.method, "count": fault.count} for fault in state.faults.pending
    ]
    return {"kinds": KINDS, "coming": coming}
