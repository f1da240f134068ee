"""`python -m bot invite [N]`: links that each let one person in."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from telegram.error import TelegramError
from telegram.helpers import create_deep_linked_url

from bot.checkup import connect
from bot.config import ConfigError, Settings
from bot.opening import database_of, meet, say_trouble
from bot.process import Now, Sleep
from scheduler.courier import BUGS
from storage.db import Database
from storage.doors import add_invite

MOST = 100


async def invite(wanted: str, settings: Settings, now: Now, sleep: Sleep) -> int:  # noqa: ARG001
    """Print so many new links, each for one person and a month; 1 when the bot's name cannot be learnt.

    ConfigError unless 1 to `MOST` are wanted.
    """
    count = _number_of(wanted)
    name = await _bot_name(settings, now)
    if name is None:
        print("The Bot API server did not accept the token, so there is no link: try python -m bot check")
        return 1
    codes = [secrets.token_urlsafe(16) for _ in range(count)]
    database = database_of(settings)
    try:
        await meet(database)
        await say_trouble(_keep(database, codes, now()))
    finally:
        await database.close()
    for code in codes:
        print(create_deep_linked_url(name, code))
    return 0


async def _keep(database: Database, codes: Sequence[str], now: datetime) -> None:
    async with database.write() as session:
        for code in codes:
            await add_invite(session, code, now)


def _number_of(text: str) -> int:
    inside = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST)) and 1 <= int(text) <= MOST
    if not inside:
        raise ConfigError((f"How many invitations? A whole number from 1 to {MOST}.",))
    return int(text)


async def _bot_name(settings: Settings, now: Now) -> str | None:
    async with connect(settings, settings.require_token(), now) as bot:
        try:
            return (await bot.get_me()).username
        except (TelegramError, *BUGS):
            return None
