"""What a process or a command opens first: the database, and ports to listen on."""

import logging
import socket
from collections.abc import Awaitable
from typing import TypeVar

from bot.config import ConfigError, Settings
from storage import health
from storage.db import Database, open_database
from storage.migrate import ensure_schema

logger = logging.getLogger(__name__)

MEETINGS = 5
"""A database that keeps silent at first is called again: it may be waking up, or this machine be busy."""
Result = TypeVar("Result")


def database_of(settings: Settings) -> Database:
    """The database alone, for commands that need nothing else."""
    return open_database(settings.database_url)


async def meet(database: Database) -> None:
    """Use the database for the first time; ConfigError when it cannot be, or keeps silent."""
    for left in reversed(range(MEETINGS)):
        try:
            return await ensure_schema(database)
        except health.TROUBLE as error:
            if not left or not isinstance(error, TimeoutError):
                raise _unusable(error) from None
            logger.warning("database keeps silent")
    return None


async def say_trouble(work: Awaitable[Result]) -> Result:
    """Wait for the first use of the database; ConfigError with a sentence when it cannot be used."""
    try:
        return await work
    except health.TROUBLE as error:
        raise _unusable(error) from None


def _unusable(error: Exception) -> ConfigError:
    return ConfigError((f"DATABASE_URL cannot be used now ({type(error).__name__}).",))


def open_port(host: str, port: int, prefix: str = "") -> socket.socket:
    """Listen there; ConfigError, with the settings' names after `prefix`, when that cannot be."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError:
        raise ConfigError(
            (f"{prefix}PORT {port} on {prefix}HOST {host} is taken, or not this machine's.",)
        ) from None
