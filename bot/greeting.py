"""What Telegram shows of the bot, in every language: menu, descriptions; best effort, no reason to stop."""

import logging
from collections.abc import Awaitable

from telegram import BotCommand
from telegram.error import TelegramError

from bot.context import Deps
from bot.polling import ALLOWED, LONGEST_PAUSE
from bot.routes import MENU
from content.locales import FALLBACK, LOCALES, t
from scheduler.courier import BUGS

logger = logging.getLogger(__name__)

RETRY_SECONDS = 5.0


async def introduce(deps: Deps, *, polling: bool) -> None:
    """Set menu and descriptions; a server that cannot is left alone."""
    if polling:
        await _try(deps.bot.delete_webhook(), "delete_webhook")
    for locale in LOCALES:
        code = None if locale == FALLBACK else locale[:2]
        await _try(deps.bot.set_my_commands(menu(locale), language_code=code), "set_my_commands")
        await _try(
            deps.bot.set_my_description(t(locale, "bot.description"), language_code=code), "description"
        )
        short = t(locale, "bot.short_description")
        await _try(deps.bot.set_my_short_description(short, language_code=code), "short_description")


def menu(locale: str) -> list[BotCommand]:
    """Every command of the table with its line."""
    return [BotCommand(row.name, t(locale, f"command.{row.name}")) for row in MENU]


async def _try(call: Awaitable[object], name: str) -> bool:
    try:
        await call
    except (TelegramError, *BUGS) as error:
        logger.info("start-up call failed", extra={"call": name, "error": type(error).__name__})
        return False
    return True


async def register_webhook(deps: Deps) -> None:
    """Tell Telegram where to send updates, until it has taken that; then introduce the bot."""
    settings = deps.settings
    url, secret = settings.require_webhook(), settings.webhook_secret
    pause = RETRY_SECONDS
    while not await _try(
        deps.bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED), "set_webhook"
    ):
        logger.warning("webhook not set")
        await deps.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
    await introduce(deps, polling=False)
