"""`python -m bot.sandbox [port]`: run the stand-in alone and print where it listens."""

import asyncio
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.config import ConfigError, load_settings
from bot.sandbox.clock import WoundClock
from bot.sandbox.server import Server


async def run(port: int, clock_file: Path | None) -> None:
    """Serve until interrupted. Ids begin at the second of the start, so they rise over restarts."""
    clock = WoundClock(clock_file, now) if clock_file else now
    server = Server(clock, first_id=int(now().timestamp()))
    await server.start(port)
    print(
        f"base url  {server.base_url}\ntoken     {server.state.token}\npeople    {server.url}/sandbox/",
        flush=True,
    )
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
    await server.stop()


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


def main() -> None:
    """Read the port from the command line; without one, any free port."""
    try:
        asyncio.run(run(int(sys.argv[1]) if len(sys.argv) > 1 else 0, load_settings().clock_file))
    except (ConfigError, OSError, ValueError, OverflowError) as error:
        sys.exit(f"The stand-in cannot start: {error}")


if __name__ == "__main__":
    main()
