"""A rendered call to Telegram: the one place that talks to the Bot API."""

import asyncio
import logging
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest, TelegramError

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
    if key := params.get("photo"):
        # Drawn now, not kept; small enough for the time of any other call.
        params["photo"] = await asyncio.to_thread(draw, key)
        params |= {"filename": "exercise.png", "read_timeout": bot.request.read_timeout}
    if content := params.get("document"):
        params |= {"document": content.encode(), "filename": "sitbone.json"}
        params["read_timeout"] = bot.request.read_timeout
    if markup := params.get("reply_markup"):
        params["reply_markup"] = InlineKeyboardMarkup.de_json(markup, bot)
    if options := params.get("link_preview_options"):
        params["link_preview_options"] = LinkPreviewOptions(**options)
    result = await _methods(bot)[call["method"]](**params)
    return result.message_id if isinstance(result, Message) else 0


def _methods(bot: Bot) -> dict[str, Any]:
    return {
        "sendMessage": bot.send_message,
        "sendPhoto": bot.send_photo,
        "sendDocument": bot.send_document,
        "editMessageText": bot.edit_message_text,
        "editMessageReplyMarkup": bot.edit_message_reply_markup,
        "answerCallbackQuery": bot.answer_callback_query,
    }


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
