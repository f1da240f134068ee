"""Long polling: updates are asked for again until their effects are committed."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram.error import Conflict, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot import errors
from bot.inbox import Inbox, Raw
from scheduler.courier import BUGS

logger = logging.getLogger(__name__)

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
LIMIT = 100
PAUSE = 1.0
"""Seconds to wait after an error, and after an answer with nothing new in it."""
EARLY = 0.25
"""Seconds to wait after an empty answer that came sooner than this."""
LONGEST_PAUSE = 30.0

Result = TypeVar("Result")


@dataclass(slots=True)
class _Patience:
    """What errors in a row ask for: longer and longer pauses, except after silence, which was one."""

    pause: float = PAUSE
    silent: bool = False

    def note(self, error: Exception) -> float:
        """Log an error and return the seconds to wait; of silences in a row the first is enough."""
        known, self.silent = self.silent, isinstance(error, TimedOut)
        if not (known and self.silent):
            logger.warning("polling failed", extra={"error": type(error).__name__})
        pause = PAUSE if self.silent else self.pause
        self.pause = min(2 * pause, LONGEST_PAUSE)
        return pause


async def poll(inbox: Inbox, stopping: asyncio.Event) -> None:
    """Fetch and handle updates until `stopping`, then wait for the answers that are being sent.

    The offset moves only past what is committed.
    """
    offset: int | None = None
    patience = _Patience()
    async with asyncio.TaskGroup() as answering:
        while not stopping.is_set():
            # What is not asked for waits at Telegram and costs no memory here.
            await _unless_stopping(inbox.hands.wait_for_room(LIMIT), stopping)
            if stopping.is_set():
                break
            try:
                batch = await _unless_stopping(_fetch(inbox, offset), stopping) or []
            except (TelegramError, *BUGS) as error:
                await _unless_stopping(_mend(inbox, error, patience.note(error)), stopping)
                continue
            patience = _Patience()
            fresh = await _take(inbox, batch, offset, answering, stopping)
            if batch and fresh == offset:
                await _unless_stopping(_rest(inbox, PAUSE), stopping)
            offset = fresh


async def _unless_stopping(work: Coroutine[Any, Any, Result], stopping: asyncio.Event) -> Result | None:
    """Give up waiting for something when the process is to end: what was not acknowledged comes again."""
    loop = asyncio.get_running_loop()
    working, stopped = loop.create_task(work), loop.create_task(stopping.wait())
    try:
        await asyncio.wait([working, stopped], return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopped.cancel()


async def _rest(inbox: Inbox, seconds: float) -> None:
    await inbox.deps.sleep(seconds)


async def _mend(inbox: Inbox, error: Exception, pause: float) -> None:
    """Wait before asking again; a webhook that was left behind, and that forbids polling, is taken away."""
    await _rest(inbox, pause)
    if isinstance(error, Conflict) and "webhook" in error.message.lower():
        await errors.guard("webhook not taken away", inbox.deps.bot.delete_webhook)


async def _fetch(inbox: Inbox, offset: int | None) -> list[Raw]:
    deps = inbox.deps
    started = deps.now()
    parameters = {
        "limit": LIMIT, "timeout": deps.settings.telegram_poll_seconds, "allowed_updates": list(ALLOWED),
    }  # fmt: skip
    if offset is not None:
        parameters["offset"] = offset
    data = RequestData([RequestParameter.from_input(name, value) for name, value in parameters.items()])
    result = await deps.bot.request.post(f"{deps.bot.base_url}/getUpdates", data)
    batch: list[Raw] = [raw for raw in result if _is_update(raw)] if isinstance(result, list) else []
    if not batch and (deps.now() - started).total_seconds() < EARLY:
        # A server that ignores the long-poll time would be asked thousands of times a second.
        await deps.sleep(EARLY)
    return batch


def _is_update(raw: object) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("update_id"), int)


async def _take(
    inbox: Inbox, batch: list[Raw], offset: int | None, answering: asyncio.TaskGroup, stopping: asyncio.Event
) -> int | None:
    """Handle a batch; return the offset that acknowledges everything before the first failure."""
    accepted = await inbox.accept_batch(batch, answering, stopping.is_set)
    failed = next((update_id for update_id, done in accepted.items() if not done), None)
    if failed is not None:
        return offset if failed == next(iter(accepted)) else failed
    return max(accepted) + 1 if accepted else offset
