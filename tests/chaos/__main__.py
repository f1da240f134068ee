"""Storm after storm until the time is up: `python -m tests.chaos 600`, with `SEED=...` the same once more.

Rounds change between one box (SQLite, polling) and two web and two worker processes (PostgreSQL, webhook),
the latter only where PostgreSQL may be had. Ends with 1 at the first mistake.
"""

import asyncio
import os
import random
import socket
import sys
import tempfile
from contextlib import ExitStack
from itertools import count, cycle
from pathlib import Path
from time import monotonic

from storage.migrate import migrate
from tests.chaos.storm import Outcome, Storm
from tests.databases import Server, serve, sqlite_url, why_not
from tests.faults.ground import open_ground
from tests.nursery import open_nursery

SECONDS, LONGEST_S, ACTS = 120, 24 * 3600, 200
BOX, CLUSTER = ("run", "worker"), ("web", "web", "worker", "worker")


def free_ports(number: int) -> list[int]:
    """Ports that nobody listens on at the moment."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


async def one_round(seed: int, server: Server | None) -> Outcome:
    """One storm in a folder and on a database of its own; the log's end on a mistake."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sitbone-chaos-")))
        if server is None:
            url = sqlite_url(folder / "sitbone.db")
            await migrate(url)
        else:
            url = stack.enter_context(server.database(migrated=True))
        async with open_nursery() as nursery, open_ground(folder, url, nursery) as ground:
            storm = Storm(ground, seed, CLUSTER if server else BOX, server)
            outcome = await storm.rage(ACTS, free_ports(2) if server else ())
            if outcome.mistakes:
                print(ground.log()[-5000:])
            return outcome


def main(arguments: list[str]) -> int:
    """Run rounds until the time is up; 1 when one of them found a mistake."""
    until = monotonic() + min(int(arguments[0]) if arguments else SECONDS, LONGEST_S)
    given = os.environ.get("SEED")
    seeds = count(int(given) if given else random.SystemRandom().randrange(10**6))
    reason = why_not()
    with ExitStack() as stack:
        servers = [None, None if reason else stack.enter_context(serve())]
        if reason:
            print(f"SQLite only: {reason}")
        for seed, server in zip(seeds, cycle(servers), strict=False):
            if monotonic() > until:
                return 0
            outcome = asyncio.run(one_round(seed, server))
            print("PostgreSQL" if server else "SQLite", outcome, flush=True)
            for mistake in outcome.mistakes:
                print("  MISTAKE", mistake)
            if outcome.mistakes:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
