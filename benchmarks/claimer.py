"""A process that claims and marks what is due as fast as it can: `python -m benchmarks.claimer DATABASE AT`.

It says "ready", begins at a line on its input, and says how many it got once nothing is left.
"""

import asyncio
import json
import os
import sys
import time
from datetime import datetime, timedelta

from scheduler.courier import MOST
from storage import claims
from storage.db import open_database

BOT, LEASE, RATE = 1, timedelta(minutes=5), 1000.0


async def main(url: str, at: str) -> None:
    """Claim and mark until nothing is due."""
    database, now, name = open_database(url), datetime.fromisoformat(at), f"bench:{os.getpid()}"
    async with database.write() as session:
        await claims.claim_due(
            session, BOT, datetime.fromisoformat("2000-01-01T00:00+00:00"), 1, LEASE, name, RATE
        )
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    start, taken, last = time.monotonic(), 0, 0.0
    while True:
        async with database.write() as session:
            claim = await claims.claim_due(session, BOT, now, MOST, LEASE, name, RATE)
        if not claim.prompts:
            break
        async with database.write() as session:
            await claims.mark_sent(session, [(prompt.id, name, prompt.id) for prompt in claim.prompts], now)
        taken, last = taken + len(claim.prompts), time.monotonic() - start
    await database.close()
    print(json.dumps({"taken": taken, "seconds": last}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
