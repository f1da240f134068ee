"""`python -m bot backup | restore | copy`: a copy of everything, back again, and on to another database."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import addresses
from bot.config import ConfigError, Settings
from bot.opening import database_of, find, meet, say_trouble
from bot.process import Now, Sleep
from storage import backups
from storage.copying import CopyError, Counts, copy_rows, knows_people
from storage.db import Database, open_database, url_of
from storage.migrate import migrate, schema_state

FROM, TO = "The database to copy from", "The database to copy into"


async def backup(file: Path | None, settings: Settings, now: Now, sleep: Sleep) -> int:  # noqa: ARG001
    """Write everything into one SQLite file while the bot goes on; `None` names it by the time."""
    database = database_of(settings)
    try:
        await find(database)
        target = file or _named_by(database, now)
        _refuse_existing(target)
        if database.path is not None:
            backups.copy_sqlite(database.path, target)
        else:
            await meet(database)
            await _fill(database, target)
    finally:
        await database.close()
    print(f"Everything is in {target}.")
    return 0


async def restore(file: Path, replace: bool, settings: Settings, now: Now, sleep: Sleep) -> int:  # noqa: ARG001
    """Put a backup into the database of the settings; people who are there are only replaced when told to."""
    database = database_of(settings)
    try:
        async with _opened(file) as source:
            await say_trouble(migrate(settings.database_url))
            if replace and database.path is not None and await knows_people(database):
                kept = _named_by(database, now)
                backups.copy_sqlite(database.path, kept)
                print(f"What was there before is in {kept}.")
            _tell(await _copy(source, database, replace=replace))
    finally:
        await database.close()
    return 0


async def copy(come_from: str, go_to: str, settings: Settings, now: Now, sleep: Sleep) -> int:  # noqa: ARG001
    """Copy everything from one database into another, by default the one of the settings."""
    source, target = _open(come_from), _open(go_to or settings.database_url)
    try:
        if source.url == target.url:
            raise ConfigError(("Both addresses name the same database.",))
        if source.path is not None:
            _require_file(source.path)
        if await say_trouble(schema_state(source), FROM) != "current":
            raise ConfigError(("The database to copy from has another schema: migrate it first.",))
        await say_trouble(migrate(_url(target)), TO)
        _tell(await _copy(source, target))
    finally:
        await source.close()
        await target.close()
    return 0


async def _copy(source: Database, target: Database, *, replace: bool = False) -> Counts:
    try:
        return await say_trouble(copy_rows(source, target, replace=replace), "One of the databases")
    except CopyError as error:
        raise ConfigError((str(error),)) from None


async def _fill(database: Database, target: Path) -> None:
    """A SQLite file with all rows of a PostgreSQL database; a file that is not whole is not left."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    file = _open_file(part)
    try:
        await migrate(_url(file))
        await _copy(database, file)
        await file.close()
        backups.copy_sqlite(part, target)
    finally:
        await file.close()
        _remove(part)


@asynccontextmanager
async def _opened(file: Path) -> AsyncIterator[Database]:
    """A backup, migrated to this code's schema in a copy of its own; ConfigError for any other file."""
    _require_file(file)
    with tempfile.TemporaryDirectory(prefix="sitbone-") as folder:
        try:
            own = backups.copy_sqlite(file, Path(folder) / "restored.db")
        except backups.UnsoundError:
            raise ConfigError((f"{file} is no sound database: nothing was changed.",)) from None
        database = _open_file(own)
        try:
            if await migrate(_url(database)) == "empty":
                raise ConfigError((f"{file} holds no Sitbone database: nothing was changed.",))
            yield database
        finally:
            await database.close()


def _refuse_existing(file: Path) -> None:
    if file.exists():
        raise ConfigError((f"{file} exists already: name a file that does not.",))


def _require_file(file: Path) -> None:
    if not file.is_file():
        raise ConfigError((f"{file} is no file.",))


def _open(address: str) -> Database:
    try:
        return open_database(addresses.database_address(address))
    except ValueError as error:
        raise ConfigError((f"The address {error}.",)) from None


def _open_file(file: Path) -> Database:
    return open_database(url_of(file))


def _url(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)


def _named_by(database: Database, now: Now) -> Path:
    """A new name among the nightly backups, or here for a database that is no file."""
    stamp = f"{now():%Y%m%d-%H%M%S}"
    path = database.path
    return backups.folder_of(path) / f"{path.stem}-{stamp}.db" if path else Path(f"sitbone-{stamp}.db")


def _remove(part: Path) -> None:
    for file in part.parent.glob(f"{part.name}*"):
        file.unlink(missing_ok=True)


def _tell(counts: Counts) -> None:
    width = max(map(len, counts))
    for name, count in counts.items():
        print(f"{name:<{width}}  {count}")
    print(f"{sum(counts.values())} rows, the same on both sides.")
