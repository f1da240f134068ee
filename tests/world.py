"""A whole bot in a test: the real Application and database, Telegram's stand-in, a clock that is wound."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram.ext import ExtBot

from bot.app import build
from bot.config import Settings, load_settings
from bot.context import Deps
from bot.inbox import Inbox
from bot.metrics import Metrics
from bot.prompts import make_courier
from bot.sandbox import Server
from bot.transport import AiohttpRequest
from scheduler.delivery import sweep
from storage import prompts
from storage.db import Database
from tests.chat import Chat

MONDAY = datetime(2027, 1, 4, 7, 0, tzinfo=UTC)


class Clock:
    """Time stands still until it is wound; waiting winds it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class World:
    """One bot, its people and their time. Every update meets a new Application: nothing is in memory."""

    def __init__(self, database: Database, server: Server, clock: Clock, settings: Settings) -> None:
        self.database, self.server, self.clock, self.settings = database, server, clock, settings
        self.metrics = Metrics()
        self.request = AiohttpRequest(settings.telegram_timeout, clock.now)
        self.is_replayable = True
        """Whether everything was written by the bot, with what it was decided from."""
        self._people = 100

    @property
    def now(self) -> datetime:
        return self.clock.at

    def inbox(self) -> Inbox:
        token = self.settings.require_token()
        root = self.settings.telegram_api_url
        bot: ExtBot[None] = ExtBot(
            token, base_url=f"{root}/bot", request=self.request, get_updates_request=self.request
        )
        bot_id = int(token.split(":")[0])
        now, sleep = self.clock.now, self.clock.sleep
        deps = Deps(self.settings, self.database, bot, bot_id, "test", now, sleep, self.metrics)
        return Inbox(build(bot), deps)

    def person(self, name: str, language: str = "en") -> Chat:
        self._people += 1
        return Chat(self.server, self.server.user(self._people, name, language), self.deliver)

    async def deliver(self, raw: dict[str, Any]) -> None:
        # A failed update is delivered again until it is set aside, as Telegram would.
        accepted = await self.inbox().accept(raw)
        assert accepted, "the bot failed on an update; see the log"

    async def sweep(self) -> None:
        inbox = self.inbox()
        await sweep(make_courier(inbox.deps))
        await inbox.sweep_replies()

    async def wind(self, to: datetime) -> None:
        """Go to an instant, stopping at everything that is due on the way."""
        await self.sweep()
        while (due := await self._next_due()) is not None and due <= to:
            self.clock.at = max(self.clock.at, due)
            await self.sweep()
        self.clock.at = max(self.clock.at, to)
        await self.sweep()

    async def pass_time(self, **span: float) -> None:
        await self.wind(self.clock.at + timedelta(**span))

    async def _next_due(self) -> datetime | None:
        async with self.database.read() as session:
            return await prompts.next_due(session)


@asynccontextmanager
async def open_world(database: Database, start: datetime = MONDAY, **environ: str) -> AsyncIterator[World]:
    clock = Clock(start)
    server = Server(clock.now)
    url = await server.start()
    settings = load_settings(
        {
            "TELEGRAM_TOKEN": server.state.token,
            "TELEGRAM_API_URL": url,
            "DEFAULT_ZONE": "Europe/London",
            # Time stands still in a test, so a whole week may be said in one minute.
            "UPDATES_PER_MINUTE": "100000",
            **environ,
        },
        None,
    )
    world = World(database, server, clock, settings)
    await world.request.initialize()
    try:
        yield world
    finally:
        await world.request.shutdown()
        await server.stop()
