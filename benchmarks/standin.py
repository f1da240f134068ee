"""A minimal Bot API server for measuring: `python -m benchmarks.standin`, which prints its address.

One asyncio protocol and no framework, so that it is never the bottleneck (some 10,000 calls a second beside
the bot on one core); only what it posts to a webhook goes through a client. It knows a rate limit, latency,
faults that are the same in every run, questions that arrive at a rate, and it measures what it sees: who got
what, when, how long a question waited.
"""

import asyncio
import json
import re
import time
from collections import Counter, deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession, TCPConnector

CHAT = re.compile(rb'chat_id"?(?:[=:]|\r\n(?:Content-[^\r]*\r\n)*\r\n)\s*"?(-?\d+)')
LENGTH = re.compile(rb"content-length:\s*(\d+)", re.IGNORECASE)
OFFSET = re.compile(rb'offset"?(?:[=:]|\r\n(?:Content-[^\r]*\r\n)*\r\n)\s*"?(\d+)')
ME = {"id": 1, "is_bot": True, "first_name": "bench", "username": "bench_bot"}
LONG_POLL_S = 1.0
BATCH = 100
POSTS, AGAIN_S = 40, 0.2
"""Updates that are posted at once, as Telegram does by default, and the pause before one is posted again."""


@dataclass(slots=True)
class Plan:
    """What is played: `rate` messages in any second (0: no limit), `latency` in seconds, and in thousandths
    of the calls: `bad` gateways, connections cut `before` or `after` the message counts; `blocked` chats.

    `questions` of `text` arrive `question_rate` times a second (0: all at once) from chats from
    `first_chat` on; they are posted to `webhook`, if there is one, else they wait to be fetched.
    """

    rate: float = 0
    latency: float = 0
    bad: int = 0
    before: int = 0
    after: int = 0
    blocked: int = 0
    questions: int = 0
    question_rate: float = 0
    first_chat: int = 0
    text: str = "/help"
    webhook: str = ""
    secret: str = ""


@dataclass(slots=True)
class Seen:
    """What happened so far; instants are seconds of `time.monotonic`."""

    began: float
    taken: Counter[int] = field(default_factory=Counter)
    lost_answers: set[int] = field(default_factory=set)
    refused: int = 0
    calls: int = 0
    met: int = 0
    hooked: int = 0
    first: float = 0
    last: float = 0
    asked: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)


class Server:
    """The state behind all connections."""

    def __init__(self) -> None:
        self.plan = Plan()
        self.seen = Seen(time.monotonic())
        self.window: deque[float] = deque()
        self.queue: deque[dict[str, Any]] = deque()
        self.pollers: list[asyncio.Future[None]] = []
        self.update_id = 1
        self.asking: asyncio.Task[None] | None = None

    def set(self, plan: Plan) -> None:
        """Begin anew."""
        if self.asking is not None:
            self.asking.cancel()
        self.plan, self.seen = plan, Seen(time.monotonic())
        self.window.clear()
        self.queue.clear()

    def ask(self) -> None:
        """Let the questions come, now that somebody listens."""
        self.asking = asyncio.get_running_loop().create_task(self._ask())

    async def _ask(self) -> None:
        if self.plan.webhook:
            await self._post_all()
            return
        async for update in self._updates():
            self.queue.append(update)
            self._wake()

    async def _post_all(self) -> None:
        """Post each update until it is taken, over as many connections as Telegram opens by default."""
        gate = asyncio.Semaphore(POSTS)
        async with ClientSession(connector=TCPConnector(limit=POSTS)) as http, asyncio.TaskGroup() as group:
            async for update in self._updates():
                await gate.acquire()
                group.create_task(self._post(http, update, gate))

    async def _post(self, http: ClientSession, update: dict[str, Any], gate: asyncio.Semaphore) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.plan.secret}
        taken = False
        while not taken:
            async with http.post(self.plan.webhook, json=update, headers=headers) as response:
                taken = response.status == 200
            if not taken:
                await asyncio.sleep(AGAIN_S)
        gate.release()

    async def _updates(self) -> AsyncIterator[dict[str, Any]]:
        """Each at its time. Who asks waits from then on, also while no connection is free to say so."""
        start, rate = time.monotonic(), self.plan.question_rate
        for number in range(self.plan.questions):
            due = start + (number / rate if rate else 0.0)
            if rate:
                await asyncio.sleep(max(0.0, due - time.monotonic()))
            chat = self.plan.first_chat + number
            self.update_id += 1
            who = {"id": chat, "is_bot": False, "first_name": "Q"}
            message = {
                "message_id": number + 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": who,
                "text": self.plan.text,
            }  # fmt: skip
            self.seen.asked[chat] = due
            yield {"update_id": self.update_id, "message": message}

    def _wake(self) -> None:
        for poller in self.pollers:
            if not poller.done():
                poller.set_result(None)
        self.pollers.clear()

    async def updates(self, body: bytes) -> dict[str, Any]:
        """What waits, at once or within a second."""
        found = OFFSET.search(body)
        offset = int(found[1]) if found else 0
        while self.queue and self.queue[0]["update_id"] < offset:
            self.queue.popleft()
        if not self.queue:
            poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self.pollers.append(poller)
            await asyncio.wait([poller], timeout=LONG_POLL_S)
        return {"ok": True, "result": list(self.queue)[:BATCH]}

    def take(self, body: bytes) -> tuple[int, dict[str, Any]] | None:
        """One message: status and answer, `None` where the connection is cut."""
        now, plan, seen = time.monotonic(), self.plan, self.seen
        found = CHAT.search(body)
        chat = int(found[1]) if found else 0
        seen.calls += 1
        dice = (seen.calls * 7919) % 1000
        if plan.blocked and (chat * 31) % 1000 < plan.blocked:
            return 403, {
                "ok": False,
                "error_code": 403,
                "description": "Forbidden: bot was blocked by the user",
            }
        if dice < plan.bad:
            return 502, {"ok": False, "error_code": 502, "description": "Bad Gateway"}
        if dice < plan.bad + plan.before:
            return None
        if plan.rate and not self._has_room(now):
            seen.refused += 1
            return 429, {
                "ok": False, "error_code": 429, "description": "Too Many Requests: retry after 1",
                "parameters": {"retry_after": 1},
            }  # fmt: skip
        self._count(chat, now)
        if dice < plan.bad + plan.before + plan.after:
            seen.lost_answers.add(chat)
            return None
        sent = {"message_id": seen.calls, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "."}
        return 200, {"ok": True, "result": sent}

    def _has_room(self, now: float) -> bool:
        window = self.window
        while window and window[0] <= now - 1:
            window.popleft()
        if len(window) >= self.plan.rate:
            return False
        window.append(now)
        return True

    def _count(self, chat: int, now: float) -> None:
        seen = self.seen
        asked = seen.asked.pop(chat, None)
        if asked is not None:
            seen.waits.append(now - asked)
            return
        if not self.plan.questions or chat < self.plan.first_chat:
            seen.first = seen.first or now
            seen.last = now
            seen.taken[chat] += 1

    def stats(self) -> dict[str, Any]:
        """What was seen, for the driver."""
        seen = self.seen
        return {
            "chats": len(seen.taken),
            "doubled": sum(count > 1 for count in seen.taken.values()),
            "doubled_without_cause": len(
                [chat for chat, count in seen.taken.items() if count > 1 and chat not in seen.lost_answers]
            ),
            "cut_after": len(seen.lost_answers),
            "refused": seen.refused,
            "calls": seen.calls,
            "met": seen.met,
            "hooked": seen.hooked,
            "first": seen.first - seen.began if seen.first else None,
            "last": seen.last - seen.began if seen.last else None,
            "answered": len(seen.waits),
            "unanswered": len(seen.asked),
            "waits": sorted(seen.waits),
        }


class Connection(asyncio.Protocol):
    """One kept-alive connection; calls on it come one after the other."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.buffer = b""
        self.transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while True:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self.buffer[:end]
            found = LENGTH.search(head)
            size = int(found[1]) if found else 0
            if len(self.buffer) < end + 4 + size:
                return
            body = self.buffer[end + 4 : end + 4 + size]
            self.buffer = self.buffer[end + 4 + size :]
            self._call(head.split(b" ", 2)[1].decode(), body)

    def _call(self, path: str, body: bytes) -> None:
        method = path.rpartition("/")[2].partition("?")[0].lower()
        loop = asyncio.get_running_loop()
        if method == "plan":
            self.server.set(Plan(**json.loads(body)))
            self._write(200, {"ok": True})
        elif method == "ask":
            self.server.ask()
            self._write(200, {"ok": True})
        elif method == "stats":
            self._write(200, self.server.stats())
        elif method == "getupdates":
            task = loop.create_task(self.server.updates(body))
            task.add_done_callback(lambda done: self._write(200, done.result()))
        elif method.startswith(("send", "edit")):
            loop.call_later(self.server.plan.latency, self._answer, self.server.take(body))
        else:
            self.server.seen.met += method == "getme"
            self.server.seen.hooked += method == "setwebhook"
            self._write(200, {"ok": True, "result": ME if method == "getme" else True})

    def _answer(self, answer: tuple[int, dict[str, Any]] | None) -> None:
        if answer is None:
            self.transport.abort()
        else:
            self._write(*answer)

    def _write(self, status: int, body: dict[str, Any]) -> None:
        if self.transport.is_closing():
            return
        content = json.dumps(body).encode()
        self.transport.write(
            b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (status, len(content), content)
        )


async def main() -> None:
    """Serve until killed."""
    state = Server()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(state), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
