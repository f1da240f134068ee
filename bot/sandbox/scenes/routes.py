"""Scenes over HTTP.

    GET    /sandbox/scenes        [{"id", "title", "text"}]
    POST   /sandbox/scenes/{id}   {"speed": "reading"} or "at once" -> {"person": id}
    GET    /sandbox/scenes/state  {"playing", "step", "of", "note"}; `playing` is null when nothing plays
    DELETE /sandbox/scenes        stops what plays, and waits until it has stopped

Mistakes are answered with 400 and a sentence.
"""

from collections.abc import Callable

from aiohttp import web

from bot.sandbox.control import read_body
from bot.sandbox.scenes.director import Director
from bot.sandbox.state import State


def make_routes(director: Director) -> Callable[[web.Application, State], None]:
    """What adds this director's scenes to a stand-in."""

    async def show(_request: web.Request) -> web.Response:
        return web.json_response(director.list_scenes())

    async def look(_request: web.Request) -> web.Response:
        return web.json_response(director.describe())

    async def begin(request: web.Request) -> web.Response:
        try:
            speed = (await read_body(request)).get("speed", "reading")
            person = await director.begin(request.match_info["id"], speed)
        except ValueError as error:
            return web.json_response({"ok": False, "description": str(error)}, status=400)
        return web.json_response({"ok": True, "result": {"person": person}})

    async def stop(_request: web.Request) -> web.Response:
        await director.stop()
        return web.json_response({"ok": True, "result": True})

    def add(app: web.Application, _state: State) -> None:
        app.router.add_get("/sandbox/scenes", show)
        app.router.add_get("/sandbox/scenes/state", look)
        app.router.add_post("/sandbox/scenes/{id}", begin)
        app.router.add_delete("/sandbox/scenes", stop)

    return add
