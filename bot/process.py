"""The processes: all in one, web, worker. Each starts what it needs; told to stop it ends in ten seconds."""

import asyncio
import gc
import logging
import os
import secrets
import signal
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot import errors
from bot.app import build
from bot.config import ConfigError, Settings
from bot.context import Deps
from bot.greeting import introduce, register_webhook
from bot.house import keep_house, thin
from bot.inbox import Inbox
from bot.marks import STALE
from bot.metrics import Metrics
from bot.opening import database_of, meet, open_port
from bot.polling import poll
from bot.prompts import make_courier
from bot.transport import AiohttpRequest
from bot.watching import VERSION, watched
from bot.web import make_site
from scheduler.courier import BUGS
from scheduler.delivery import sweep
from scheduler.runner import Runner
from storage.waiting import look

logger = logging.getLogger(__name__)

GRACE = 7.0
"""Seconds that work in hand has to end when told to stop; the rest of ten is for closing connections."""
YOUNG = 20_000
"""New objects between two looks for garbage: more than the rows of the people in one transaction."""
SIGNALS = (signal.SIGTERM, signal.SIGINT)
Now = Callable[[], datetime]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class Process:
    """One running process: what it was built from, and whether it is to end."""

    inbox: Inbox
    stopping: asyncio.Event
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)
    thinned: date | None = None
    """The day on which it last looked for what nothing asks for any more."""

    @property
    def deps(self) -> Deps:
        """What everything is built from."""
        return self.inbox.deps

    async def sweep(self) -> None:
        """Send answers that were left unsent and what is due; a bug in it never stops the clockwork."""
        if self.stopping.is_set() or self.busy.locked():
            return
        async with self.busy:
            await self.sweep_now()

    async def sweep_now(self) -> None:
        """The same for one who holds `busy`: whoever winds a clock keeps the clockwork's sweeps away."""
        if await errors.guard("sweep failed", self._sweep_waiting) is not None:
            self.deps.metrics.count_sweep(self.deps.now())

    async def _sweep_waiting(self) -> int:
        """Send what waits; with nothing to do that is one read, however many people there are."""
        async with self.deps.database.read() as session:
            waiting = await look(session, self.deps.now(), STALE)
        if waiting.replies or self.inbox.owes_pace:
            await self._sweep_replies()
        if not waiting.prompts:
            return 0
        return await sweep(make_courier(self.deps), self.stopping.is_set, self._go_on)

    async def _go_on(self) -> None:
        """Between two batches: a long sweep is no stale one, and answers do not wait for its end."""
        self.deps.metrics.count_sweep(self.deps.now())
        await self._sweep_replies()

    async def _sweep_replies(self) -> None:
        await errors.guard("reply sweep failed", self.inbox.sweep_replies)

    async def keep_house(self) -> None:
        """Forget what is no longer needed, copy what is there; a bug in it never stops the clockwork."""
        await errors.guard("housekeeping failed", partial(keep_house, self.deps))
        thinning = partial(thin, self.deps, self.thinned, self.stopping.is_set)
        self.thinned = await errors.guard("thinning failed", thinning)

    async def finish(self) -> None:
        """Wait for the sweep in hand."""
        async with self.busy:
            return


def bot_id_of(token: str) -> int:
    """The bot's id: the number before the colon, else one made of the token for a server of one's own."""
    head = token.partition(":")[0]
    return int(head) if head.isdigit() else zlib.crc32(token.encode())


async def serve(
    settings: Settings,
    now: Now,
    sleep: Sleep,
    work: Callable[[Process], Awaitable[None]],
    signals: Sequence[signal.Signals] = SIGNALS,
    role: str = "run",
) -> None:
    """Open what a process needs and let it work until it is told to stop, by one of `signals` for example.

    `role` is what others read in its heartbeat.
    """
    stopping, metrics = asyncio.Event(), Metrics(role, VERSION)
    _keep_what_is_loaded()
    async with (
        _until_stopped(stopping, signals),
        _open(settings, now, sleep, stopping, metrics) as process,
        watched(process.deps, stopping),
    ):
        await _check_token(process.deps)
        await work(process)
    logger.info("stopped")


def _keep_what_is_loaded() -> None:
    """Modules and tables stay as long as the process does: collecting garbage never looks at them again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])


@asynccontextmanager
async def _until_stopped(stopping: asyncio.Event, signals: Sequence[signal.Signals]) -> AsyncIterator[None]:
    """Set `stopping` on one of the signals; what then still runs after the grace is cut short."""
    loop = asyncio.get_running_loop()
    limit = asyncio.timeout(None)

    def stop() -> None:
        if not stopping.is_set():
            stopping.set()
            limit.reschedule(loop.time() + GRACE)

    try:
        async with limit:
            for name in signals:
                loop.add_signal_handler(name, stop)
            yield
    except TimeoutError:
        if not limit.expired():
            raise
        logger.warning("stopped with work in hand")
    finally:
        for name in signals:
            loop.remove_signal_handler(name)


@asynccontextmanager
async def _open(
    settings: Settings, now: Now, sleep: Sleep, stopping: asyncio.Event, metrics: Metrics
) -> AsyncIterator[Process]:
    """Open database and connection; close both at the end, whatever happens."""
    token = settings.require_token()
    database = database_of(settings)
    request = AiohttpRequest(settings.telegram_timeout, now)
    root = settings.telegram_api_url
    bot: ExtBot[None] = ExtBot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=request,
        get_updates_request=request,
    )
    try:
        await meet(database)
        await request.initialize()
        # Two containers may share name and number; marks of one must not pass for the other's.
        claimer = f"{os.uname().nodename[-24:]}:{os.getpid()}:{secrets.token_hex(4)}"
        deps = Deps(settings, database, bot, bot_id_of(token), claimer, now, sleep, metrics)
        yield Process(Inbox(build(bot), deps), stopping)
    finally:
        await request.shutdown()
        await database.close()


@asynccontextmanager
async def _clockwork(process: Process) -> AsyncIterator[None]:
    runner = Runner(process.sweep, process.keep_house)
    runner.start()
    try:
        yield
        runner.stop()
        await process.finish()
    finally:
        runner.close()


async def _check_token(deps: Deps) -> None:
    """Stop on a token that Telegram does not know; any other trouble is for later."""
    try:
        await deps.bot.get_me()
    except (TelegramError, *BUGS) as error:
        # Only Telegram itself says 404 of a token; elsewhere a server may merely lack the method.
        unknown = isinstance(error, InvalidToken) and (
            deps.settings.official_api or "unauthorized" in error.message.lower()
        )
        if unknown:
            raise ConfigError(
                ("TELEGRAM_TOKEN is not known to Telegram: copy it from @BotFather again.",)
            ) from None
        logger.warning("first call failed", extra={"error": type(error).__name__})


async def run_all(settings: Settings, now: Now, sleep: Sleep) -> None:
    """Polling and sweep in one process."""
    await serve(settings, now, sleep, poll_and_sweep)


async def poll_and_sweep(process: Process) -> None:
    """What the bot does all day where everything runs in one process."""
    async with _clockwork(process), asyncio.TaskGroup() as group:
        greeting = group.create_task(introduce(process.deps, polling=True))
        logger.info("polling")
        await poll(process.inbox, process.stopping)
        greeting.cancel()


async def run_worker(settings: Settings, now: Now, sleep: Sleep) -> None:
    """The sweep alone."""
    settings.require_shared_database()
    await serve(settings, now, sleep, _sweep, role="worker")


async def _sweep(process: Process) -> None:
    async with _clockwork(process):
        logger.info("sweeping")
        await process.stopping.wait()


async def run_web(settings: Settings, now: Now, sleep: Sleep) -> None:
    """The webhook and the health check."""
    settings.require_shared_database()
    settings.require_webhook()
    await serve(settings, now, sleep, _listen, role="web")


async def _listen(process: Process) -> None:
    settings = process.deps.settings
    path = urlsplit(settings.require_webhook()).path or "/"
    with open_port(settings.host, settings.port) as port:
        async with asyncio.TaskGroup() as group:
            site = make_site(process.inbox, path, answering=group)
            runner = web.AppRunner(site, access_log=None, shutdown_timeout=GRACE)
            await runner.setup()
            try:
                await web.SockSite(runner, port).start()
                logger.info("listening", extra={"port": settings.port})
                register = group.create_task(register_webhook(process.deps))
                await process.stopping.wait()
                register.cancel()
            finally:
                await runner.cleanup()
