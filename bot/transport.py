"""python-telegram-bot's HTTP over one aiohttp session.

The library's own client costs eight times the processor time per send and collapses above some sixty
calls at once. No error raised here quotes an address: it contains the token.
"""

import json
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.answers import repair
from bot.pace import NotSentError

OFFICIAL = "https://api.telegram.org/"
CONNECTIONS = 64
MEDIA_FACTOR = 4
"""A call that carries a file may take this many times as long."""

NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)

JSON = {"Content-Type": "application/json"}
FAILURES_FROM = 400
UNREADABLE = json.dumps({"ok": False, "description": "no JSON came back"}).encode()


class AiohttpRequest(BaseRequest):
    """One session for all calls. `timeout` bounds a whole call in seconds, connecting takes half of it.

    A long poll may take its own seconds on top, an upload four times as long. `now` dates what servers
    other than the official one leave undated; their answers are repaired. Raises NotSentError when a
    request surely never left, TimedOut and NetworkError when its outcome is unknown.
    """

    def __init__(self, timeout: float, now: Callable[[], datetime], connections: int = CONNECTIONS) -> None:
        self._timeout = timeout
        self._now = now
        self._connections = connections
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds a call may take when nothing else is said."""
        return self._timeout

    async def initialize(self) -> None:
        """Open the session; a second call changes nothing."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._connections),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the session and its connections; a second call changes nothing."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Make one call and return the status and the body; see the class for what it raises."""
        limit = self._limit(method, request_data, read_timeout, connect_timeout)
        status, payload = await self._exchange(url, method, request_data, limit)
        if method == "GET":
            return status, payload
        if not url.startswith(OFFICIAL):
            sent = request_data.parameters if request_data else {}
            now = int(self._now().timestamp())
            status, payload = repair(url.rpartition("/")[2], status, payload, sent, now)
        return _readable(status, payload)

    async def _exchange(
        self, url: str, method: str, data: RequestData | None, limit: ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSentError("the transport is not initialised")
        try:
            async with self._session.request(method, url, timeout=limit, **_encode(data)) as response:
                return response.status, await response.read()
        except NEVER_LEFT as error:
            raise NotSentError(f"no connection: {type(error).__name__}") from None
        except TimeoutError:
            raise TimedOut from None
        except (ClientError, OSError) as error:
            raise NetworkError(f"connection broken: {type(error).__name__}") from None

    def _limit(self, method: str, data: RequestData | None, read: Any, connect: Any) -> ClientTimeout:
        half = self._timeout / 2
        return ClientTimeout(
            total=self._allow(method, data) if read is self.DEFAULT_NONE else read,
            connect=half if connect is self.DEFAULT_NONE else connect,
        )

    def _allow(self, method: str, data: RequestData | None) -> float:
        if method == "GET" or (data is not None and data.contains_files):
            return self._timeout * MEDIA_FACTOR
        polling = data.parameters.get("timeout", 0) if data else 0
        return self._timeout + (polling if isinstance(polling, int | float) else 0)


def _readable(status: int, payload: bytes) -> tuple[int, bytes]:
    """A web page instead of an answer is a failure; the library would copy it into the log."""
    if payload.lstrip().startswith(b"{"):
        return status, payload
    return status if status >= FAILURES_FROM else HTTPStatus.BAD_GATEWAY, UNREADABLE


def _encode(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": json.dumps(data.parameters).encode(), "headers": JSON}
    form = FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}
