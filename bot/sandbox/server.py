"""A Bot API server for one bot on this machine: nothing leaves the loopback interface."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import web

from bot.sandbox import control
from bot.sandbox.deliveries import get_updates, post_updates
from bot.sandbox.faults import Fault, Kind
from bot.sandbox.guard import guard
from bot.sandbox.limit import Limit
from bot.sandbox.methods import find_method
from bot.sandbox.params import Params
from bot.sandbox.refusals import Raw, RefusedError, forbidden, too_many_requests
from bot.sandbox.requests import check_token, get_target, read_params
from bot.sandbox.state import TOKEN, Call, Clock, State
from bot.sandbox.users import User, make_person

HOST = "127.0.0.1"
BODY_BYTES = 50 * 1024 * 1024
STOP_WITHIN_S = 0.1
AddRoutes = Callable[[web.Application, State], None]
FILE_GUARDS = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
"""A person's file opened in a browser runs nothing in the name of the stand-in."""
DOUBTFUL: tuple[Kind, ...] = ("drop_after", "late", "delay")
"""Faults after which the bot does not know that the call took effect, unless it is very patient."""
BROKEN_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Server:
    """The stand-in. `clock` dates the messages (without one, see `make_step_clock`).

    `rate` is how many messages a second are accepted before 429 (`None`: any number); `retry_s` how
    long the webhook rests after a refusal. Each of `routes` may serve more paths (a page, a clock); /bot,
    /file and the paths of `control` are taken. Raises OSError from `start` when the port is taken.
    """

    def __init__(
        self,
        clock: Clock | None = None,
        *,
        token: str = TOKEN,
        first_id: int = 1,
        rate: int | None = None,
        retry_s: float = 0.05,
        routes: Sequence[AddRoutes] = (),
    ) -> None:
        self.state = State(clock, token, first_id)
        self.limit = Limit(rate, lambda: asyncio.get_running_loop().time())
        self.url = ""
        self._retry_s = retry_s
        self.routes = list(routes)
        self._runner: web.AppRunner | None = None
        self._posting: asyncio.Task[None] | None = None

    @property
    def base_url(self) -> str:
        """What a bot library takes as its base URL; the token follows directly."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """The same for fetching files."""
        return f"{self.url}/file/bot"

    @property
    def calls(self) -> list[Call]:
        """Every call so far, oldest first."""
        return self.state.calls

    async def start(self, port: int = 0) -> str:
        """Listen (0: any free port) and return the address, `http://127.0.0.1:<port>`."""
        self._runner = web.AppRunner(self._make_app(), access_log=None, shutdown_timeout=STOP_WITHIN_S)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, port).start()
        self.url = f"http://{HOST}:{self._runner.addresses[0][1]}"
        loop = asyncio.get_running_loop()
        self._posting = loop.create_task(post_updates(self.state, self._retry_s))
        return self.url

    async def stop(self) -> None:
        """Close every connection; what was said stays known."""
        self.state.faults.clear()
        if self._posting is not None:
            self._posting.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._posting
        if self._runner is not None:
            await self._runner.cleanup()

    def user(
        self, user_id: int, first_name: str = "Ada", language_code: str | None = "en", started: bool = True
    ) -> User:
        """A person; `started` False for one whom the bot may not write to yet."""
        return make_person(self.state, user_id, first_name, language_code, started)

    def fault(self, kind: Kind, method: str | None = None, **details: Any) -> Fault:
        """Make calls fail: see `Fault` for the details."""
        return self.state.faults.add(Fault(kind, method, **details))

    def _make_app(self) -> web.Application:
        app = web.Application(client_max_size=BODY_BYTES, middlewares=[guard])
        for add_routes in (control.add_routes, *self.routes):
            add_routes(app, self.state)
        app.router.add_get("/file/bot{token}/files/{file_id}/{name}", self._serve_file)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        return app

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params = Params({})
        try:
            check_token(request.match_info["token"], self.state.token)
            params = await read_params(request)
            return await self._answer(request, method, params)
        except RefusedError as refusal:
            self._record(method, params, refusal.code, False, refusal.description)
            return web.json_response(refusal.payload(), status=refusal.code)

    async def _answer(self, request: web.Request, method: str, params: Params) -> web.StreamResponse:
        fault = self.state.faults.take(method, get_target(params))
        if fault is not None:
            early = await self._break_early(request, fault)
            if early is not None:
                self._record(method, params, 0 if fault.kind == "drop_before" else early.status, False)
                return early
        self.limit.count(method)
        result = await self._call(method, params)
        dropped = fault is not None and fault.kind == "drop_after"
        doubtful = _has_left(request) or (fault is not None and fault.kind in DOUBTFUL)
        self._record(method, params, 0 if dropped else 200, True, doubtful=doubtful)
        if fault is not None and fault.kind == "late":
            await fault.hold()
        return _drop(request) if dropped else web.json_response({"ok": True, "result": result})

    async def _break_early(self, request: web.Request, fault: Fault) -> web.Response | None:
        match fault.kind:
            case "429":
                raise too_many_requests(fault.retry_after)
            case "429_bare":
                raise too_many_requests(None)
            case "403":
                raise forbidden("bot was blocked by the user")
            case "5xx":
                raise RefusedError(500, "Internal Server Error")
            case "html_502":
                return web.Response(status=502, text=BROKEN_GATEWAY, content_type="text/html")
            case "drop_before":
                return _drop(request)
            case "delay":
                await fault.hold()
        return None

    async def _call(self, method: str, params: Params) -> Any:
        if method.lower() == "getupdates":
            return await get_updates(self.state, params)
        return find_method(method)(self.state, params)

    async def _serve_file(self, request: web.Request) -> web.Response:
        check_token(request.match_info["token"], self.state.token)
        stored = self.state.files.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = stored.mime.partition(";")[0].strip() or "application/octet-stream"
        return web.Response(body=stored.data, content_type=kind, headers=FILE_GUARDS)

    def _record(
        self,
        method: str,
        params: Params,
        status: int,
        accepted: bool,
        description: str = "",
        doubtful: bool = False,
    ) -> None:
        said: Raw = params.describe()
        call = Call(method, said, self.state.clock(), status, accepted, description, doubtful)
        self.state.calls.append(call)
        self.state.chats.changed.ring()


def _has_left(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


def _drop(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
