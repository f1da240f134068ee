"""The sandbox's clock over HTTP.

    GET  /sandbox/clock   ?user=1 -> {"now", "winding", "zone", "local"}
    POST /sandbox/wind    {"user"?: 1, "to": "hour"} (or next, morning, day, review, zone_change),
                          {"hours": 3} or {"at": "2027-01-04T07:30:00Z"} -> {"now", "stops", "sent"}
    POST /sandbox/settle  waits until the bot has handled and answered everything

Mistakes are answered with 400 and a sentence, and change nothing.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.sandbox.control import read_body
from bot.sandbox.state import State
from bot.sandbox.targets import describe, read_user, wind
from bot.sandbox.winding import Stage

Serve = Callable[[web.Request], Awaitable[web.Response]]
Act = Callable[[web.Request], Awaitable[Any]]


def make_routes(stage: Stage) -> Callable[[web.Application, State], None]:
    """What adds the clock of this stage to a stand-in."""

    async def look(request: web.Request) -> Any:
        return await describe(stage, read_user(request.query.get("user")))

    async def turn(request: web.Request) -> Any:
        wound = await wind(stage, await read_body(request))
        return {"ok": True, "result": wound.describe()}

    async def settle(_request: web.Request) -> Any:
        await stage.settle()
        return {"ok": True, "result": True}

    def add(app: web.Application, _state: State) -> None:
        app.router.add_get("/sandbox/clock", _serve(look))
        app.router.add_post("/sandbox/wind", _serve(turn))
        app.router.add_post("/sandbox/settle", _serve(settle))

    return add


def _serve(act: Act) -> Serve:
    async def serve(request: web.Request) -> web.Response:
        try:
            return web.json_response(await act(request))
        except ValueError as error:
            return web.json_response({"ok": False, "description": str(error)}, status=400)

    return serve
