"""The clockwork: one sweep job and housekeeping. The only file that knows APScheduler."""

import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

SWEEP_SECONDS = 1
HOUSEKEEPING_SECONDS = 3600


class Runner:
    """Runs the sweep every second and housekeeping every hour, each never beside itself."""

    def __init__(
        self, sweep: Callable[[], Awaitable[None]], keep_house: Callable[[], Awaitable[None]]
    ) -> None:
        """Take the two jobs; neither starts before `start`."""
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._add(sweep, SWEEP_SECONDS)
        self._add(keep_house, HOUSEKEEPING_SECONDS)

    def _add(self, job: Callable[[], Awaitable[None]], seconds: int) -> None:
        self._scheduler.add_job(
            job, IntervalTrigger(seconds=seconds), coalesce=True, max_instances=1, misfire_grace_time=None
        )

    def start(self) -> None:
        """Start ticking on the running loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Claim nothing more; what is in flight is awaited by whoever owns the jobs."""
        self._scheduler.pause()

    def close(self) -> None:
        """End the clockwork."""
        self._scheduler.shutdown(wait=False)
