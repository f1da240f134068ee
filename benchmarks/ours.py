"""The real bot in a process of its own: `python -m benchmarks.ours all|web|worker URL DATABASE RATE TIME`.

It runs until it is told to stop and then prints what it cost. Its clock starts at TIME as it starts.
"""

import asyncio
import json
import resource
import sys
import time
from datetime import datetime, timedelta

from bot.config import load_settings
from bot.process import run_all, run_web, run_worker

TOKEN = "1:bench-token-of-nobody-in-particular-at-all"
WORK = {"all": run_all, "web": run_web, "worker": run_worker}
SECRET = "bench-secret"


def main(kind: str, url: str, database: str, rate: str, at: str, port: str = "8080") -> None:
    """Run, then say the seconds of processor time since the start and the peak of memory in MB.

    `port` is where `web` listens.
    """
    environ = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": database,
        "SEND_RATE": rate,
        "SQLITE_SHARED": "1",
        "TELEGRAM_POLL_SECONDS": "1",
        "DEFAULT_ZONE": "Europe/London",
        "WEBHOOK_URL": f"https://127.0.0.1:{port}/hook",
        "WEBHOOK_SECRET": SECRET,
        "HOST": "127.0.0.1",
        "PORT": port,
    }
    start, base = time.monotonic(), datetime.fromisoformat(at)
    before = resource.getrusage(resource.RUSAGE_SELF)
    settings = load_settings(environ, None)
    asyncio.run(
        WORK[kind](settings, lambda: base + timedelta(seconds=time.monotonic() - start), asyncio.sleep)
    )
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"cpu": cpu, "peak_mb": used.ru_maxrss / 1024}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
