"""The processes: all in one, web, worker. Each starts what it needs and ends within ten seconds of SIGTERM."""

import asyncio
import logging
import os
import signal
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot import errors
from bot.app import build
from bot.config import ConfigError, Settings
from bot.context import Deps
from bot.greeting import introduce, register_webhook
from bot.inbox import Inbox
from bot.polling import poll
from bot.prompts import make_courier
from bot.transport import AiohttpRequest
from bot.web import make_site
from scheduler.delivery import sweep
from scheduler.runner import Runner
from storage import inbox, journal, replies
from storage.db import Database, open_database
from storage.migrate import ensure_schema

logger = logging.getLogger(__name__)

GRACE = 10.0
KEPT = timedelta(days=7)
Now = Callable[[], datetime]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class Process:
    """One running process: what it was built from, and whether it is to end."""

    inbox: Inbox
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def deps(self) -> Deps:
        """What everything is built from."""
        return self.inbox.deps

    async def sweep(self) -> None:
        """Deliver what is due and answers that were left unsent; a bug in it never stops the clockwork."""
        if self.stopping.is_set() or self.busy.locked():
            return
        async with self.busy:
            courier = make_courier(self.deps)
            await errors.guard("sweep failed", lambda: sweep(courier, self.stopping.is_set))
            await errors.guard("reply sweep failed", self.inbox.sweep_replies)

    async def keep_house(self) -> None:
        """Forget what is no longer needed: handled updates, sent answers, old before-images."""
        await errors.guard("housekeeping failed", self._prune)

    async def _prune(self) -> None:
        before = self.deps.now() - KEPT
        async with self.deps.database.write() as session:
            await inbox.prune(session, before)
            await replies.prune(session, before)
            await journal.prune(session, before)

    async def finish(self) -> None:
        """Wait for the sweep in hand, at most the grace that a platform gives."""
        waiting = asyncio.ensure_future(self.busy.acquire())
        await asyncio.wait([waiting], timeout=GRACE)
        waiting.cancel()


def bot_id_of(token: str) -> int:
    """The bot's id: the number before the colon, else one made of the token for a server of one's own."""
    head = token.partition(":")[0]
    return int(head) if head.isdigit() else zlib.crc32(token.encode())


@asynccontextmanager
async def open_process(settings: Settings, now: Now, sleep: Sleep) -> AsyncIterator[Process]:
    """Open database and connection; close both at the end, whatever happens."""
    token = settings.require_token()
    database = open_database(settings.database_url)
    request = AiohttpRequest(settings.telegram_timeout, now)
    root = settings.telegram_api_url
    bot: ExtBot[None] = ExtBot(
        token, base_url=f"{root}/bot", base_file_url=f"{root}/file/bot", request=request, get_updates_request=request
    )
    try:
        await ensure_schema(database)
        await request.initialize()
        claimer = f"{os.uname().nodename[:24]}:{os.getpid()}"
        deps = Deps(settings, database, bot, bot_id_of(token), claimer, now, sleep)
        yield Process(Inbox(build(bot), deps))
    finally:
        await request.shutdown()
        await database.close()


def _listen_for_signals(process: Process) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, process.stopping.set)


@asynccontextmanager
async def _clockwork(process: Process) -> AsyncIterator[None]:
    runner = Runner(process.sweep, process.keep_house)
    runner.start()
    try:
        yield
    finally:
        runner.stop()
        await process.finish()
        runner.close()


async def _check_token(process: Process) -> None:
    """Stop on a token that Telegram does not know; any other trouble is for later."""
    try:
        await process.deps.bot.get_me()
    except InvalidToken:
        raise ConfigError(("TELEGRAM_TOKEN is not known to Telegram: copy it from @BotFather again.",)) from None
    except Exception as error:  # noqa: BLE001
        logger.warning("first call failed", extra={"error": type(error).__name__})


async def run_all(settings: Settings, now: Now, sleep: Sleep) -> None:
    """Polling and sweep in one process."""
    async with open_process(settings, now, sleep) as process:
        _listen_for_signals(process)
        await _check_token(process)
        async with _clockwork(process), asyncio.TaskGroup() as group:
            greeting = group.create_task(introduce(process.deps, polling=True))
            logger.info("polling")
            await poll(process.inbox, process.stopping)
            greeting.cancel()


async def run_worker(settings: Settings, now: Now, sleep: Sleep) -> None:
    """The sweep alone."""
    settings.require_shared_database()
    async with open_process(settings, now, sleep) as process:
        _listen_for_signals(process)
        async with _clockwork(process):
            logger.info("sweeping")
            await process.stopping.wait()


async def run_web(settings: Settings, now: Now, sleep: Sleep) -> None:
    """The webhook and the health check."""
    settings.require_shared_database()
    path = urlsplit(settings.require_webhook()).path or "/"
    async with open_process(settings, now, sleep) as process:
        _listen_for_signals(process)
        runner = web.AppRunner(make_site(process.inbox, path), access_log=None, shutdown_timeout=GRACE)
        await runner.setup()
        try:
            await web.TCPSite(runner, settings.host, settings.port).start()
            logger.info("listening", extra={"port": settings.port})
            async with asyncio.TaskGroup() as group:
                register = group.create_task(register_webhook(process.deps, process.stopping))
                await process.stopping.wait()
                register.cancel()
        finally:
            await runner.cleanup()


def database_of(settings: Settings) -> Database:
    """The database alone, for commands that need nothing else."""
    return open_database(settings.database_url)
