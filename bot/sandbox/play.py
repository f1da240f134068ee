"""The whole bot in one process without Telegram: stand-in, page and the real bot, which speak HTTP."""

import asyncio
import errno
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from signal import Signals
from typing import Any

from bot.config import ConfigError, Settings, load_settings
from bot.process import SIGNALS, Now, Process, poll_and_sweep, serve
from bot.sandbox import dial, page
from bot.sandbox.clock import WoundClock
from bot.sandbox.home import NO_DATABASE, Home
from bot.sandbox.scenes import Director, make_routes
from bot.sandbox.server import HOST, AddRoutes, Server
from bot.sandbox.winding import Stage

logger = logging.getLogger(__name__)

PORTS = range(8791, 8801)
"""Where the sandbox listens, the first of these that is free, when nobody names a port."""
ZONE = "Europe/London"
"""The zone offered first to people whose language suggests none."""
TAKEN = (errno.EADDRINUSE, errno.EACCES)
PAGES: Sequence[AddRoutes] = (page.add_routes,)
"""What is served beside the clock."""
Say = Callable[[str], None]


def make_settings(server: Server, home: Home) -> Settings:
    """What the bot is told; nothing of it comes from the environment."""
    given = {
        "TELEGRAM_API_URL": server.url,
        "TELEGRAM_TOKEN": server.state.token,
        "DATABASE_URL": home.database_url,
        "DEFAULT_ZONE": ZONE,
        "LOG_LEVEL": "WARNING",
        # A scene taps faster than people do.
        "UPDATES_PER_MINUTE": "100000",
        "BACKUPS": "0",
    }
    return load_settings(given, None)


async def play(
    home: Home,
    real: Now,
    say: Say,
    port: int | None = None,
    *,
    fresh: bool = False,
    opened: Callable[[Stage], None] | None = None,
    signals: Sequence[Signals] = SIGNALS,
) -> None:
    """Serve until told to stop. `real` is the real clock; `say` is given every line for the person.

    `opened` is called once with the stage, as soon as the bot answers. Raises ConfigError with sentences when
    the folder is in use, the port is taken or the database cannot be used.
    """
    with home.claim():
        if fresh:
            home.empty()
        home.check_database()
        kept, first_id, trouble = home.load(real())
        if trouble is not None:
            say(trouble)
        clock = WoundClock(home.clock_file, real)
        server = Server(clock, first_id=first_id)
        if kept is not None:
            clock.wind_to(kept.now)
            kept.put_back(server.state)
        stage = Stage(server.state, clock)
        director = Director(stage)
        server.routes += [dial.make_routes(stage), make_routes(director), *PAGES]
        try:
            stage.url = await listen(server, port)
            work = partial(_work, home=home, stage=stage, director=director, opened=opened)
            settings = make_settings(server, home)
            with _naming_the_way_out(home):
                await serve(settings, clock, clock.sleep, work, signals, role="sandbox")
        finally:
            await server.stop()
            home.try_save(server.state, clock())


@contextmanager
def _naming_the_way_out(home: Home) -> Iterator[None]:
    """All that can be wrong with settings made here is the database."""
    try:
        yield
    except ConfigError:
        raise ConfigError((NO_DATABASE.format(path=home.folder / "sitbone.db"),)) from None


async def listen(server: Server, port: int | None) -> str:
    """Start the server on this port, or on the first free one of the usual; ConfigError if there is none."""
    for wanted in PORTS if port is None else (port,):
        try:
            return await server.start(wanted)
        except OSError as error:
            await server.stop()
            if error.errno not in TAKEN:
                raise
    if port is None:
        sentence = f"The ports {PORTS[0]} to {PORTS[-1]} are taken: name another one with --port."
    else:
        sentence = f"Port {port} on {HOST} is taken, or not yours to use: name another one with --port."
    raise ConfigError((sentence,))


async def _work(
    process: Process, home: Home, stage: Stage, director: Director, opened: Callable[[Stage], None] | None
) -> None:
    async with asyncio.TaskGroup() as group:
        keeping = group.create_task(home.keep(stage.state, stage.clock))
        stage.open(process)
        if opened is not None:
            opened(stage)
        try:
            await poll_and_sweep(process)
        finally:
            await director.close()
        keeping.cancel()


@asynccontextmanager
async def open_stage(home: Home, real: Now, port: int = 0) -> AsyncIterator[Stage]:
    """The same for a program that plays in it: the stage is there inside the block, and ends with it.

    Signals are the program's own business.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Future[Any] = loop.create_future()
    playing: asyncio.Future[Any] = loop.create_task(
        play(home, real, logger.warning, port, opened=arrived.set_result, signals=())
    )
    try:
        await asyncio.wait({playing, arrived}, return_when=asyncio.FIRST_COMPLETED)
        if playing.done():
            playing.result()
        stage: Stage = await arrived
        yield stage
        stage.stop()
        await playing
    finally:
        playing.cancel()
        await asyncio.wait({playing})
