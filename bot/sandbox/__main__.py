"""`python -m bot.sandbox [port]`: run the stand-in alone and print where it listens."""

import asyncio
import signal
import sys
from datetime import UTC, datetime

from bot.sandbox.server import Server


async def run(port: int) -> None:
    """Serve until interrupted. Ids begin at the second of the start, so they rise over restarts."""
    server = Server(lambda: datetime.now(UTC), first_id=int(datetime.now(UTC).timestamp()))
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


def main() -> None:
    """Read the port from the command line; without one, any free port."""
    try:
        asyncio.run(run(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
    except (OSError, ValueError, OverflowError) as error:
        sys.exit(f"The stand-in cannot start: {error}")


if __name__ == "__main__":
    main()
