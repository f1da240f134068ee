"""Nightly copies of a SQLite file: made while the bot runs, checked, and the oldest thrown away.

A backup is an ordinary database file. PostgreSQL has its own tools for this (docs/operations.md).
"""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

FOLDER = "backups"


class BackupError(Exception):
    """A file is not sound, so there is no copy of it; the message names the file."""


def folder_of(file: Path) -> Path:
    """Where the backups of a database file are kept: a folder beside it."""
    return file.parent / FOLDER


def list_backups(file: Path) -> list[Path]:
    """The nightly copies of a database file, oldest first."""
    return sorted(folder_of(file).glob(f"{file.stem}-[0-9]*.db"))


def make_nightly(file: Path, today: date, keep: int) -> Path | None:
    """Copy the file unless today's copy is there, keep the newest `keep`; return the new copy.

    `today` is the date in UTC. Raises BackupError when it is not sound; the older copies then stay.
    """
    target = folder_of(file) / f"{file.stem}-{today:%Y%m%d}.db"
    made = None
    if keep and not target.exists():
        made = copy_sqlite(file, target)
    for old in list_backups(file)[: -keep or None]:
        old.unlink(missing_ok=True)
    return made


def copy_sqlite(source: Path, target: Path) -> Path:
    """Copy a database that may be in use, check the copy, and only then give it its name.

    The copy is readable by the same people as the original. Raises BackupError.
    """
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
        part.unlink(missing_ok=True)
    return target


def _copy_pages(old: sqlite3.Connection, new: sqlite3.Connection, source: Path) -> None:
    """Raise BackupError unless SQLite finds the whole copy in order, and for every row the rows it names."""
    try:
        old.backup(new)
        found = new.execute("PRAGMA quick_check(1)").fetchone()[0]
        lost = new.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.OperationalError:
        # Locked, or the disk is full: that says nothing about the file.
        raise
    except sqlite3.DatabaseError:
        found, lost = "no database", None
    if found != "ok" or lost is not None:
        raise BackupError(f"{source} is not a sound database.")
