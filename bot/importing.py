"""`python -m bot import CHAT_ID FILE [--replace]`: put a person's file back for the person of a chat."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.config import Settings
from bot.opening import database_of, meet, say_trouble
from bot.process import Now, Sleep
from content.export import ExportError, parse_export
from content.export_parts import Export
from scheduler.agenda import replan
from storage import people
from storage.db import Database, Session
from storage.importing import has_history, restore

MOST_BYTES = 20_000_000
"""Some decades of training; a larger file is something else."""
AHEAD = timedelta(days=1)
"""How far a file's clock may be before ours."""


async def import_file(
    chat_id: int,
    file: Path,
    replace: bool,
    settings: Settings,
    now: Now,
    sleep: Sleep,  # noqa: ARG001
) -> int:
    """Put a file back in one transaction and print what is there then.

    0: done; 1: the person has a history and `replace` was not asked for; 2: the file cannot be used, and
    nothing was changed.
    """
    try:
        export = _read(file, now())
    except OSError as error:
        print(f"{file}: {error.strerror}")
        return 2
    except ExportError as error:
        print("\n".join(error.mistakes))
        return 2
    database = database_of(settings)
    try:
        await meet(database)
        found = await say_trouble(_put_back(database, chat_id, export, now(), replace))
    finally:
        await database.close()
    if found is None:
        print("This person has a history here; nothing was changed. --replace puts the file in its place.")
        return 1
    print(f"Put back: {', '.join(f'{count} {name}' for name, count in found.items())}.")
    return 0


def _read(file: Path, now: datetime) -> Export:
    if file.stat().st_size > MOST_BYTES:
        raise ExportError([f"{file}: more than {MOST_BYTES // 1_000_000} MB"])
    export = parse_export(file.read_bytes())
    if export.exported_at > now + AHEAD:
        raise ExportError([f"exported_at: {export.exported_at:%Y-%m-%d} has not come yet"])
    person = export.person
    if None in (person.side, person.time_zone, person.session_minute):
        raise ExportError(["person: set-up was not finished, so there is nothing to put back"])
    return export


async def _put_back(
    database: Database, chat_id: int, export: Export, now: datetime, replace: bool
) -> dict[str, int] | None:
    async with database.write() as session:
        return await put_back(session, chat_id, export, now, replace=replace)


async def put_back(
    session: Session, chat_id: int, export: Export, now: datetime, *, replace: bool
) -> dict[str, int] | None:
    """Give the person of a private chat the history of a file, and plan what comes next; `None`: they have
    one already and it is not to be replaced. A private chat has the id of its person.
    """
    person = await people.get_by_user(session, chat_id)
    if person is not None:
        if await has_history(session, person.id) and not replace:
            return None
        await people.delete(session, person.id)
    person = await people.create(session, chat_id, chat_id, now)
    found = await restore(session, person, export)
    await replan(session, [person.id], now)
    return found
