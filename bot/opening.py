"""What a process or a command opens first: the database, and ports to listen on."""

import logging
import socket
from collections.abc import Awaitable
from typing import TypeVar

from bot.config import ConfigError, Settings
from storage import health
from storage.db import Database, open_database
from storage.migrate import ensure_schema, schema_state

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


async def find(database: Database) -> None:
    """ConfigError where there is no database yet: a command that only reads does not make an empty one."""
    missing = database.path is not None and not database.path.is_file()
    if missing or await say_trouble(schema_state(database)) == "empty":
        raise ConfigError(("DATABASE_URL names no database of the bot's: is this the right folder?",))


async def say_trouble(work: Awaitable[Result], database: str = "DATABASE_URL") -> Result:
    """Wait for the first use of a database; ConfigError with a sentence when it cannot be used."""
    try:
        return await work
    except health.TROUBLE as error:
        raise _unusable(error, database) from None


def _unusable(error: Exception, database: str = "DATABASE_URL") -> ConfigError:
    return ConfigError((f"{database} cannot be used now ({type(error).__name__}).",))


def open_port(host: str, port: int, prefix: str = "") -> socket.socket:
    """Listen there; ConfigError, with the settings' names after `prefix`, when that cannot be."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError:
        raise ConfigError(
            (f"{prefix}PORT {port} on {prefix}HOST {host} is taken, or not this machine's.",)
        ) from None
