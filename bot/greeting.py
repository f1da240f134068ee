"""What Telegram shows of the bot: menu and descriptions, in every language. Best effort, never a reason to stop."""

import asyncio
import logging
from typing import Any

from telegram import BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.context import Deps
from bot.polling import ALLOWED
from bot.routes import MENU
from content.locales import FALLBACK, LOCALES, t

logger = logging.getLogger(__name__)

RETRY_SECONDS = 5.0


async def introduce(deps: Deps, *, polling: bool) -> None:
    """Set menu and descriptions; a server that cannot is left alone."""
    if polling:
        await _try(deps.bot.delete_webhook(), "delete_webhook")
    for locale in LOCALES:
        code = None if locale == FALLBACK else locale[:2]
        await _try(deps.bot.set_my_commands(menu(locale), language_code=code), "set_my_commands")
        await _try(deps.bot.set_my_description(t(locale, "bot.description"), language_code=code), "description")
        short = t(locale, "bot.short_description")
        await _try(deps.bot.set_my_short_description(short, language_code=code), "short_description")


def menu(locale: str) -> list[BotCommand]:
    """Every command of the table with its line."""
    return [BotCommand(row.name, t(locale, f"command.{row.name}")) for row in MENU]


async def _try(call: Any, name: str) -> bool:
    try:
        await call
    except TelegramError as error:
        logger.info("start-up call failed", extra={"call": name, "error": type(error).__name__})
        return False
    return True


async def register_webhook(deps: Deps, stopping: asyncio.Event) -> None:
    """Tell Telegram where to send updates, until it has taken that; then introduce the bot."""
    settings = deps.settings
    while not stopping.is_set():
        try:
            await deps.bot.set_webhook(
                settings.require_webhook(), secret_token=settings.webhook_secret, allowed_updates=ALLOWED
            )
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("webhook not set", extra={"error": type(error).__name__})
            await deps.sleep(RETRY_SECONDS)
            continue
        break
    await introduce(deps, polling=False)
