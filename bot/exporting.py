"""`python -m bot export CHAT_ID`, `python -m bot replay FILE`: a person's file, its suggestions again."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.config import Settings
from bot.opening import database_of, find, meet, say_trouble
from bot.process import Now, Sleep
from content.differences import Difference
from content.export import ExportError, parse_export
from content.replay import replay
from storage.db import Database
from storage.export import person_of_chat, read_export


async def export_chat(chat_id: int, settings: Settings, now: Now, sleep: Sleep) -> int:  # noqa: ARG001
    """Print everything about the person of a chat as JSON; 1 when nobody has this chat."""
    database = database_of(settings)
    try:
        await find(database)
        await meet(database)
        found = await say_trouble(_read(database, chat_id, now()))
    finally:
        await database.close()
    if found is None:
        print("Nobody here has this chat.")
        return 1
    print(json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False))
    return 0


async def _read(database: Database, chat_id: int, now: datetime) -> dict[str, Any] | None:
    async with database.read() as session:
        person_id = await person_of_chat(session, chat_id)
        return await read_export(session, person_id, now) if person_id is not None else None


def replay_file(file: Path) -> int:
    """Make every past decision of an export again and name those that differ.

    0: all the same, or explained by what was changed afterwards; 1: the rules say something else now; 2: the
    file cannot be used.
    """
    try:
        found = replay(parse_export(file.read_bytes()))
    except OSError as error:
        print(f"{file}: {error.strerror}")
        return 2
    except ExportError as error:
        print("\n".join(error.mistakes))
        return 2
    for each in found.differences:
        print(_tell(each))
    if found.unknown:
        print(f"Not made again, an earlier version did not note enough: {', '.join(found.unknown)}.")
    same = found.compared - len(found.differences)
    print(f"{found.compared} decisions made again, {same} the same.")
    return 1 if any(not each.edited for each in found.differences) else 0


def _tell(found: Difference) -> str:
    why = (
        "what it was made from was changed afterwards" if found.edited else "the rules say something else now"
    )
    return f"{found.place} {found.exercise}: {why}\n  shown {found.shown}\n  now   {found.now}"
