"""`python -m bot COMMAND`: the one place with a real clock; `bot.command_line` has the commands."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.checkup import check
from bot.command_line import parse
from bot.config import ConfigError, Settings, load_settings
from bot.exporting import export_chat, replay_file
from bot.importing import import_file
from bot.inviting import invite
from bot.logs import configure_logging
from bot.moving import backup, copy, restore
from bot.opening import say_trouble
from bot.process import Now, Sleep, run_all, run_web, run_worker
from bot.sandbox.clock import WoundClock
from bot.sandbox.home import Home
from bot.sandbox.play import play
from bot.sandbox.winding import Stage
from storage.backups import BackupError
from storage.migrate import SchemaError, migrate

NO_TOKEN = (
    "There is no TELEGRAM_TOKEN, so this is the sandbox: the same bot, without Telegram.",
    "For the real one: open Telegram, write /newbot to @BotFather and choose a name. Put the line it gives",
    "you into a file named .env here, TELEGRAM_TOKEN=123456789:AA..., and start again with: make run",
)
SANDBOX = Path(".sandbox")
INTERRUPTED = 130
"""What a shell says of a program that Ctrl-C ended."""


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
    given = parse(arguments)
    if given.command == "sandbox":
        return play_sandbox(given.port, fresh=given.fresh)
    if given.command == "replay":
        return replay_file(given.file)
    return run_command(given.command, command_of(given))


def command_of(given: Namespace) -> Run:
    """The command with its arguments."""
    match given.command:
        case "export":
            return partial(export_chat, given.chat)
        case "import":
            return partial(import_file, given.chat, given.file, given.replace)
        case "backup":
            return partial(backup, given.file)
        case "restore":
            return partial(restore, given.file, given.replace)
        case "copy":
            return partial(copy, given.come_from, given.go_to)
        case "invite":
            return partial(invite, given.count)
        case name:
            return COMMANDS[name]


def run_command(name: str, command: Run) -> int:
    """Run what needs the settings; 2 when it cannot be done as things are, `INTERRUPTED` on Ctrl-C."""
    try:
        settings = load_settings()
        if name == "run" and settings.telegram_token is None:
            print("\n".join(NO_TOKEN), flush=True)
            return play_sandbox()
        configure_logging(settings.log_level, settings.log_format)
        return asyncio.run(_run(command, settings)) or 0
    except ConfigError as error:
        print("\n".join(error.mistakes), file=sys.stderr)
    except (SchemaError, BackupError) as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        return INTERRUPTED
    return 2


def play_sandbox(port: int | None = None, *, fresh: bool = False) -> int:
    """Run the sandbox until it is told to stop; 2 when it cannot start."""
    configure_logging("WARNING")
    try:
        asyncio.run(play(Home(SANDBOX), now, _say, port, fresh=fresh, opened=_greet))
    except ConfigError as error:
        print("\n".join(error.mistakes), file=sys.stderr)
        return 2
    except SchemaError as error:
        print(f"{error} The sandbox starts over with: python -m bot sandbox --fresh", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        # Ctrl-C before the bot was there to end by itself.
        return 0
    return 0


def _say(line: str) -> None:
    print(line, flush=True)


def _greet(stage: Stage) -> None:
    _say(f"Sitbone's sandbox: open {stage.url}")
    _say("Ctrl-C ends it; nothing leaves this machine. It listens on the loopback only.")


async def _run(command: Run, settings: Settings) -> int:
    clock = WoundClock(settings.clock_file, now) if settings.clock_file else now
    return await command(settings, clock, asyncio.sleep) or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
