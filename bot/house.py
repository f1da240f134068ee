"""Housekeeping, once an hour: what is no longer needed is forgotten, what is there is copied."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from bot import errors
from bot.context import Deps
from storage import doors, heartbeats, inbox, journal, people, replies
from storage.backups import make_nightly
from storage.migrate import delete_copies
from storage.thinning import thin_prompts

logger = logging.getLogger(__name__)

KEPT = timedelta(days=7)
SLIP = timedelta(days=1)
"""How long somebody who said that they are under 18 can take it back before everything about them goes."""


async def keep_house(deps: Deps) -> None:
    """Forget handled updates, sent answers, old before-images, and who is not to stay; copy the database."""
    before = deps.now() - KEPT
    async with deps.database.write() as session:
        await inbox.prune(session, before)
        await replies.prune(session, before)
        await journal.prune(session, before)
        await people.delete_declined(session, deps.now() - SLIP)
        await doors.prune(session, deps.now())
        await heartbeats.prune(session, deps.now())
    await asyncio.to_thread(delete_copies, deps.database, before)
    await errors.guard("backup failed", partial(_back_up, deps))


async def _back_up(deps: Deps) -> None:
    file, keep = deps.database.path, deps.settings.backups
    today = deps.now().date()
    if file is not None and await asyncio.to_thread(make_nightly, file, today, keep) is not None:
        logger.info("backed up")


async def thin(deps: Deps, thinned: date | None, stopped: Callable[[], bool]) -> date:
    """Delete the prompts that nothing asks for any more, unless that was done today; return the date.

    It walks through everybody, which is too much for every hour; done twice it finds nothing.
    """
    today = deps.now().date()
    if thinned != today:
        removed = await thin_prompts(deps.database, deps.now(), stopped)
        logger.info("thinned", extra={"prompts": removed})
    return today
