"""Nightly copies of a SQLite file: made while the bot runs, checked, and the oldest thrown away.

A backup is an ordinary database file. PostgreSQL has its own tools for this (docs/operations.md).
"""

import os
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

FOLDER = "backups"


COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite may put beside a file."""
LEFT_OVER = timedelta(days=2)
"""A part that is so old belongs to a process that was killed."""


class BackupError(Exception):
    """There is no copy; the message is a sentence that names the files and says why."""


class UnsoundError(BackupError):
    """The file itself is at fault."""


def folder_of(file: Path) -> Path:
    """Where the backups of a database file are kept: a folder beside it."""
    return file.parent / FOLDER


def list_backups(file: Path) -> list[Path]:
    """The nightly copies of a database file, oldest first, without those that an operator made."""
    # Another database's may lie here too: those of one.db and of one-2.db differ by more than a prefix.
    nightly = re.compile(re.escape(file.stem) + r"-\d{8}\.db", re.ASCII)
    return sorted(copy for copy in folder_of(file).glob("*.db") if nightly.fullmatch(copy.name))


def make_nightly(file: Path, today: date, keep: int) -> Path | None:
    """Copy the file unless today's copy is there, keep the newest `keep`; return the new copy.

    `today` is the date in UTC. Raises BackupError when there can be none; the older copies then stay.
    """
    target = folder_of(file) / f"{file.stem}-{today:%Y%m%d}.db"
    made = None
    if keep and not target.exists():
        made = copy_sqlite(file, target)
    for old in list_backups(file)[: -keep or None]:
        old.unlink(missing_ok=True)
    _delete_left_over(folder_of(file), today - LEFT_OVER)
    return made


def _delete_left_over(folder: Path, before: date) -> None:
    for part in folder.glob("*.part*"):
        if datetime.fromtimestamp(part.stat().st_mtime, UTC).date() < before:
            part.unlink(missing_ok=True)


def copy_sqlite(source: Path, target: Path) -> Path:
    """Copy a database that may be in use, check the copy, and only then give it its name.

    The copy is readable by the same people as the original. Raises BackupError, UnsoundError where the
    database is at fault and not the disk.
    """
    try:
        return _copy_checked(source, target)
    except (OSError, sqlite3.OperationalError) as error:
        # Locked, or the disk is full: that says nothing about the file.
        why = error.strerror if isinstance(error, OSError) else error
        raise BackupError(f"{source} cannot be copied to {target}: {why}.") from None


def _copy_checked(source: Path, target: Path) -> Path:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Two processes may be at it at once: each writes its own, and both are whole.
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        part.touch(mode=0o600)
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(part)) as new:
            shutil.copymode(source, part)
            _copy_pages(old, new, source)
        part.replace(target)
    finally:
        # On a full disk SQLite cannot tidy up after itself.
        for end in ("", *COMPANIONS):
            part.with_name(f"{part.name}{end}").unlink(missing_ok=True)
    return target


def _copy_pages(old: sqlite3.Connection, new: sqlite3.Connection, source: Path) -> None:
    """Raise UnsoundError unless SQLite finds the whole copy in order, and for every row the rows it names."""
    try:
        old.backup(new)
        found = new.execute("PRAGMA quick_check(1)").fetchone()[0]
        lost = new.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        found, lost = "no database", None
    if found != "ok" or lost is not None:
        raise UnsoundError(f"{source} is not a sound database.")
