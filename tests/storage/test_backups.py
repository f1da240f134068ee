"""Nightly copies: whole, rotated, readable by nobody else, and never a half one."""

import os
import resource
import signal
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from storage.backups import BackupError, UnsoundError, copy_sqlite, list_backups, make_nightly
from storage.db import Database
from storage.models import Person
from tests.storage.rows import NOW, a_person

DAY = date(2027, 3, 1)


def people_in(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM people").fetchone()[0])


async def test_a_copy_made_while_somebody_writes_is_whole(sqlite_database: Database, tmp_path: Path):
    await a_person(sqlite_database)
    assert sqlite_database.path is not None
    async with sqlite_database.write() as session:
        row = Person(telegram_user_id=8, chat_id=8, created_at=NOW, last_seen_at=NOW)
        session.add(row)
        await session.flush()
        copy_sqlite(sqlite_database.path, tmp_path / "copies" / "one.db")
    assert people_in(tmp_path / "copies" / "one.db") == 1
    assert people_in(sqlite_database.path) == 2


def test_one_a_day_and_the_oldest_goes(sqlite_file: Path):
    made = [make_nightly(sqlite_file, DAY + timedelta(days=n // 2), keep=3) for n in range(10)]
    assert [file is not None for file in made] == [True, False] * 5
    assert [file.stem[-8:] for file in list_backups(sqlite_file)] == ["20270303", "20270304", "20270305"]
    assert make_nightly(sqlite_file, DAY + timedelta(days=9), keep=0) is None


def test_fewer_are_kept_as_soon_as_fewer_are_wanted(sqlite_file: Path):
    for n in range(4):
        make_nightly(sqlite_file, DAY + timedelta(days=n), keep=7)
    make_nightly(sqlite_file, DAY + timedelta(days=3), keep=2)
    assert len(list_backups(sqlite_file)) == 2
    make_nightly(sqlite_file, DAY + timedelta(days=3), keep=0)
    assert list_backups(sqlite_file) == []


def test_nobody_else_can_read_it(sqlite_file: Path):
    sqlite_file.chmod(0o600)
    made = make_nightly(sqlite_file, DAY, keep=1)
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("spoilt", [b"no database at all" * 400, None])
def test_a_file_that_is_not_sound_gives_no_copy_and_keeps_the_old_ones(
    sqlite_file: Path, spoilt: bytes | None
):
    kept = make_nightly(sqlite_file, DAY, keep=1)
    content = sqlite_file.read_bytes()
    sqlite_file.write_bytes(spoilt or content[:4096] + b"\xff" * 8192 + content[12288:])
    with pytest.raises(UnsoundError):
        make_nightly(sqlite_file, DAY + timedelta(days=1), keep=1)
    assert list_backups(sqlite_file) == [kept]
    assert not list(sqlite_file.parent.glob("backups/*.part*"))


@pytest.mark.parametrize("name", ["{0}-2-20270101.db", "{0}-20270101-120000.db", "other-20270101.db"])
def test_a_night_touches_only_its_own_copies(sqlite_file: Path, name: str):
    theirs = sqlite_file.parent / "backups" / name.format(sqlite_file.stem)
    copy_sqlite(sqlite_file, theirs)
    for n in range(3):
        make_nightly(sqlite_file, DAY + timedelta(days=n), keep=1)
    make_nightly(sqlite_file, DAY, keep=0)
    assert list(theirs.parent.iterdir()) == [theirs]


def test_what_a_killed_process_left_goes_after_some_days(sqlite_file: Path):
    part = sqlite_file.parent / "backups" / f"{sqlite_file.stem}-20270301.db.77.part"
    part.parent.mkdir()
    part.write_text("half a database")
    written = datetime(2027, 3, 1, 2, tzinfo=UTC).timestamp()
    os.utime(part, (written, written))
    make_nightly(sqlite_file, DAY + timedelta(days=1), keep=7)
    assert part.exists()
    make_nightly(sqlite_file, DAY + timedelta(days=3), keep=7)
    assert not part.exists()


def test_a_place_that_takes_no_copy_is_not_the_files_fault(sqlite_file: Path):
    (sqlite_file.parent / "taken").write_text("a file, no folder")
    with pytest.raises(BackupError, match="cannot be copied") as failed:
        copy_sqlite(sqlite_file, sqlite_file.parent / "taken" / "one.db")
    assert not isinstance(failed.value, UnsoundError)


def test_a_full_disk_leaves_nothing_of_the_copy(sqlite_file: Path):
    folder = sqlite_file.parent / "backups"
    with closing(sqlite3.connect(sqlite_file)) as connection:
        # More than SQLite holds in its cache, so that the copy fails in the middle.
        connection.execute("CREATE TABLE heavy AS SELECT zeroblob(12000000)")
        connection.commit()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, before[1]))
    try:
        with pytest.raises(BackupError, match="cannot be copied"):
            make_nightly(sqlite_file, DAY, keep=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert list(folder.iterdir()) == []
