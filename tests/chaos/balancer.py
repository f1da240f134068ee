"""What stands before several web processes: hands each update to one of them, 502 when that one is gone."""

import random
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout, web

TIMEOUT = ClientTimeout(total=10)


class Balancer:
    """A reverse proxy that picks among `ports` by chance."""

    def __init__(self, rng: random.Random) -> None:
        self.ports: list[int] = []
        self.url = ""
        self._rng = rng
        self._runner: web.AppRunner | None = None
        self._session: ClientSession | None = None

    async def open(self) -> None:
        app = web.Application()
        app.router.add_post("/hook", self._pass_on)
        self._session = ClientSession(timeout=TIMEOUT)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/hook"

    async def _pass_on(self, request: web.Request) -> web.Response:
        assert self._session is not None
        body, port = await request.read(), self._rng.choice(self.ports)
        headers = {name: value for name, value in request.headers.items() if name.startswith("X-")}
        url = f"http://127.0.0.1:{port}/hook"
        try:
            async with self._session.post(url, data=body, headers=headers) as response:
                return web.Response(status=response.status)
        except (ClientError, TimeoutError):
            return web.Response(status=HTTPStatus.BAD_GATEWAY)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()
