"""What may stand behind `python -m bot`: the commands, their arguments, and a line of help for each."""

import argparse
from pathlib import Path

HIGHEST_PORT = 65535
MOST_DIGITS = 16
"""Digits of the id of a chat: Telegram gives none that need more than 52 bits."""
PROCESSES = {
    "run": "polling and reminders in one process; without a token the sandbox",
    "web": "the webhook alone",
    "worker": "the reminders alone",
    "migrate": "bring the database to this release's tables",
    "check": "look at settings, token, database and clock",
}


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command and its arguments, "run" when none is named; a wrong one ends with the usage and 2."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Sitbone, a Telegram companion.")
    parser.set_defaults(command="run")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, says in PROCESSES.items():
        commands.add_parser(name, help=says)
    _add_sandbox(commands)
    _add_doors(commands)
    _add_moving(commands)
    _add_files(commands)
    return parser.parse_args(arguments or ["run"])


def _add_sandbox(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sandbox = commands.add_parser("sandbox", help="the whole bot without Telegram, in the browser")
    sandbox.add_argument("--fresh", action="store_true", help="forget what the sandbox kept, and start over")
    sandbox.add_argument("--port", type=_port, help="where to listen; 0 takes any free port")


def _add_doors(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    invite = commands.add_parser("invite", help="a link that lets one person in (ACCESS=invite)")
    invite.add_argument("count", nargs="?", default="1", help="how many links")


def _add_moving(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = commands.add_parser("backup", help="everything in one SQLite file, while the bot goes on")
    backup.add_argument("file", nargs="?", type=Path, help="a new file; by default named by the time")
    restore = commands.add_parser("restore", help="a backup into the database of DATABASE_URL")
    restore.add_argument("file", type=Path)
    restore.add_argument("--replace", action="store_true", help="also where people are in it already")
    copy = commands.add_parser("copy", help="everything from one database into another")
    copy.add_argument("come_from", metavar="FROM_URL")
    copy.add_argument("go_to", metavar="TO_URL", nargs="?", default="", help="by default DATABASE_URL")


def _add_files(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="everything about one person, as JSON")
    export.add_argument("chat", type=_chat, help="the id of their chat")
    back = commands.add_parser("import", help="an export put back for one person")
    back.add_argument("chat", type=_person, help="the id of their private chat")
    back.add_argument("file", type=Path)
    back.add_argument("--replace", action="store_true", help="also where they have a history already")
    replay = commands.add_parser("replay", help="make every decision in an export again")
    replay.add_argument("file", type=Path)


def _chat(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        raise argparse.ArgumentTypeError("the id of a chat is a whole number")
    return int(text)


def _person(text: str) -> int:
    if _chat(text) <= 0:
        raise argparse.ArgumentTypeError("the id of a private chat is a number above 0")
    return int(text)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= HIGHEST_PORT):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {HIGHEST_PORT}")
    return int(text)
