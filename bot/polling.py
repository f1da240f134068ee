"""Long polling: updates are asked for again until their effects are committed."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.inbox import Inbox, Raw

logger = logging.getLogger(__name__)

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
LIMIT = 100
PAUSE = 1.0
"""Seconds to wait after an error, and after an empty answer that came at once."""
LONGEST_PAUSE = 30.0


async def poll(inbox: Inbox, stopping: asyncio.Event) -> None:
    """Fetch and handle updates until `stopping`; the offset moves only past what is committed."""
    offset: int | None = None
    pause = PAUSE
    while not stopping.is_set():
        try:
            batch = await _unless_stopping(_fetch(inbox, offset), stopping)
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("polling failed", extra={"error": type(error).__name__})
            await inbox.deps.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            continue
        pause = PAUSE
        offset = await _take(inbox, batch, offset)


async def _unless_stopping(work: Coroutine[Any, Any, list[Raw]], stopping: asyncio.Event) -> list[Raw]:
    """Give up waiting for news when the process is to end: what was not acknowledged comes again."""
    fetching = asyncio.ensure_future(work)
    stopped = asyncio.ensure_future(stopping.wait())
    await asyncio.wait([fetching, stopped], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if fetching.done():
        return fetching.result()
    fetching.cancel()
    return []


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
    batch: list[Raw] = list(result) if isinstance(result, list) else []
    if not batch and (deps.now() - started).total_seconds() < PAUSE < deps.settings.telegram_poll_seconds:
        # A server that ignores the long-poll time would be asked thousands of times a second.
        await deps.sleep(PAUSE)
    return batch


async def _take(inbox: Inbox, batch: list[Raw], offset: int | None) -> int | None:
    """Handle a batch; return the offset that acknowledges everything before the first failure."""
    for update_id, accepted in await inbox.accept_batch(batch):
        if not accepted:
            await inbox.deps.sleep(PAUSE)
            break
        offset = update_id + 1
    return offset
