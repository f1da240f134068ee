"""A rendered call to Telegram: the one place that talks to the Bot API."""

import asyncio
import logging
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot import errors
from bot.pace import SendFailed, classify
from bot.pictures.gallery import draw
from bot.view import as_text
from scheduler.courier import BUGS, Call, Failed, Sent

logger = logging.getLogger(__name__)

ASSUMED_HALT = 5.0
"""Seconds of silence after a 429 that names none."""


async def call_telegram(bot: Bot, call: Call) -> int:
    """Make a call, after the pieces that come `first`; return the id of the message it left (0: none).

    Raises TelegramError.
    """
    for piece in call.get("first", ()):
        await _make(bot, piece)
    return await _make(bot, {name: value for name, value in call.items() if name != "first"})


async def _make(bot: Bot, call: Call) -> int:
    """One call; a picture that cannot be drawn or that Telegram does not take goes as its words alone."""
    words = as_text(call)
    try:
        return await _send(bot, call)
    except BadRequest as error:
        failure = classify(error)
        if words is None or failure is None or failure.kind != "refused":
            raise
        logger.warning("picture refused", extra={"picture": call["photo"]})
    except BUGS as error:
        if words is None:
            raise
        errors.report("picture not drawn", error, picture=str(call["photo"]))
    return await _send(bot, words)


async def _send(bot: Bot, call: Call) -> int:
    params = {name: value for name, value in call.items() if name != "method"}
    if "photo" in params or "document" in params:
        return await _upload(bot, call["method"], params)
    # The calls are rendered as Telegram takes them; the library would read them, and the whole answer.
    data = RequestData([RequestParameter(name, value, None) for name, value in params.items()])
    result = await bot.request.post(f"{bot.base_url}/{call['method']}", data)
    return int(result.get("message_id", 0)) if isinstance(result, dict) else 0


async def _upload(bot: Bot, method: str, params: dict[str, Any]) -> int:
    """A call with a file may take longer than others."""
    if key := params.get("photo"):
        # Drawn now, not kept; small enough for the time of any other call.
        params["photo"] = await asyncio.to_thread(draw, key)
        params |= {"filename": "exercise.png", "read_timeout": bot.request.read_timeout}
    if content := params.get("document"):
        params |= {"document": content.encode(), "filename": "sitbone.json"}
        params["read_timeout"] = bot.request.read_timeout
    if markup := params.get("reply_markup"):
        params["reply_markup"] = InlineKeyboardMarkup.de_json(markup, bot)
    send_file = bot.send_photo if method == "sendPhoto" else bot.send_document
    result: Message = await send_file(**params)
    return result.message_id


async def send(bot: Bot, call: Call) -> Sent | Failed:
    """Make a call for the sweep or the replies: what came of it, as a value."""
    try:
        return Sent(await call_telegram(bot, call))
    except TelegramError as error:
        failure = classify(error)
        if failure is None:
            return Sent(int(call.get("message_id", 0)))
        logger.warning("send failed", extra={"kind": failure.kind, "method": call["method"]})
        return _failed(failure, call)
    except BUGS as error:
        errors.report("send failed", error, method=str(call.get("method")))
        return Failed()


def _failed(failure: SendFailed, call: Call) -> Failed:
    wait = ASSUMED_HALT if failure.kind == "halt" and failure.retry_after is None else failure.retry_after
    return Failed(
        permanent=failure.kind == "blocked",
        refused=failure.kind == "refused",
        retry_after=wait,
        migrate_to=failure.migrate_to,
        chat_id=int(call.get("chat_id", 0)),
        reason=failure.kind,
    )


async def send_quietly(bot: Bot, call: Call) -> None:
    """Make a call that nobody misses when it fails: a button's toast, a menu."""
    try:
        await call_telegram(bot, call)
    except (TelegramError, *BUGS) as error:
        logger.debug("cosmetic call failed", extra={"method": call["method"], "error": type(error).__name__})
