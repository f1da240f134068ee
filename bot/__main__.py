"""`python -m bot [run|web|worker|migrate|check]`: the one place with a real clock."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bot.checkup import check
from bot.config import ConfigError, Settings, load_settings
from bot.logs import configure_logging
from bot.process import Now, Sleep, run_all, run_web, run_worker, say_trouble
from bot.sandbox.clock import WoundClock
from storage.migrate import SchemaError, migrate

USAGE = "usage: python -m bot [run | web | worker | migrate | check]"
NO_TOKEN = (
    "Sitbone needs a bot token: open Telegram, write /newbot to @BotFather and choose a name.",
    "Put the line it gives you into a file named .env here: TELEGRAM_TOKEN=123456789:AA...",
    "Then start it again with: make run",
)


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


async def migrate_database(settings: Settings, now: Now, sleep: Sleep) -> None:  # noqa: ARG001
    """Bring the database to the schema of this code."""
    before = await say_trouble(migrate(settings.database_url))
    print(f"The database was {before} and fits now." if before != "current" else "The database fits already.")


Run = Callable[[Settings, Now, Sleep], Awaitable[int | None]]
COMMANDS: dict[str, Run] = {
    "run": run_all, "web": run_web, "worker": run_worker, "migrate": migrate_database, "check": check,
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run a command; 0 when it ended as it should, 2 on a wrong command or setting."""
    name = arguments[0] if arguments else "run"
    if name not in COMMANDS or len(arguments) > 1:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        settings = load_settings()
        if name == "run" and settings.telegram_token is None:
            print("\n".join(NO_TOKEN))
            return 0
        configure_logging(settings.log_level)
        return asyncio.run(_run(COMMANDS[name], settings)) or 0
    except ConfigError as error:
        print("\n".join(error.mistakes), file=sys.stderr)
    except SchemaError as error:
        print(error, file=sys.stderr)
    return 2


async def _run(command: Run, settings: Settings) -> int:
    clock = WoundClock(settings.clock_file, now) if settings.clock_file else now
    return await command(settings, clock, asyncio.sleep) or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
