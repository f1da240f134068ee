"""`backup`, `restore` and `copy` as an operator calls them: everything arrives, nothing is lost on a slip."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.__main__ import main
from storage.db import open_database, url_of
from storage.migrate import migrate
from tests.databases import in_a_thread
from tests.storage.rows import a_person
from tests.storage.test_copying import all_rows

Call = Callable[..., tuple[int, str]]


@pytest.fixture
def operator(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Call]:
    """Call a command with a DATABASE_URL and read its exit code and what it says."""
    root = logging.getLogger()
    before = root.level, list(root.handlers)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELEGRAM_TOKEN", raising=False)

    def call(url: str, *arguments: str) -> tuple[int, str]:
        monkeypatch.setenv("DATABASE_URL", url)
        monkeypatch.setenv("LOG_LEVEL", "ERROR")
        # `main` starts an event loop of its own.
        with ThreadPoolExecutor(1) as pool:
            code = pool.submit(main, list(arguments)).result()
        said = capfd.readouterr()
        return code, said.out + said.err

    yield call
    # A command sets up the log of its whole process, which here is also the tests'.
    root.setLevel(before[0])
    root.handlers[:] = before[1]


def with_people(url: str, *users: int) -> str:
    async def fill() -> None:
        await migrate(url)
        database = open_database(url)
        for user in users:
            await a_person(database, user)
        await database.close()

    in_a_thread(fill())
    return url


def rows_of(url: str) -> dict[str, list[dict]]:
    async def look() -> dict[str, list[dict]]:
        database = open_database(url)
        found = await all_rows(database)
        await database.close()
        return found

    return in_a_thread(look())


def test_a_backup_is_restored_into_an_empty_place(operator: Call, database_url: str, tmp_path: Path):
    with_people(database_url, 1, 2)
    code, said = operator(database_url, "backup", "all.db")
    assert (code, (tmp_path / "all.db").is_file()) == (0, True), said
    fresh = url_of(tmp_path / "fresh.db")
    code, said = operator(fresh, "restore", "all.db")
    assert code == 0
    assert "people" in said
    assert "the same on both sides" in said
    assert rows_of(fresh) == rows_of(database_url)


def test_without_a_name_a_backup_lies_among_the_nightly_ones(operator: Call, tmp_path: Path):
    url = with_people(url_of(tmp_path / "sitbone.db"), 1)
    code, said = operator(url, "backup")
    (made,) = (tmp_path / "backups").iterdir()
    assert (code, made.name in said) == (0, True)
    assert rows_of(url_of(made)) == rows_of(url)


def test_a_backup_never_overwrites(operator: Call, tmp_path: Path):
    url = with_people(url_of(tmp_path / "sitbone.db"), 1)
    (tmp_path / "all.db").write_text("mine")
    code, said = operator(url, "backup", "all.db")
    assert (code, "exists already" in said) == (2, True)
    assert (tmp_path / "all.db").read_text() == "mine"


def test_people_are_replaced_when_told_and_kept_beside(operator: Call, database_url: str, tmp_path: Path):
    old = with_people(url_of(tmp_path / "old.db"), 1)
    with_people(database_url, 2, 3)
    before = rows_of(database_url)
    code, said = operator(database_url, "restore", "old.db")
    assert (code, "already knows people" in said) == (2, True)
    assert rows_of(database_url) == before
    code, said = operator(database_url, "restore", "old.db", "--replace")
    assert code == 0, said
    assert rows_of(database_url) == rows_of(old)
    kept = list(tmp_path.rglob("backups/*.db"))
    assert [rows_of(url_of(file)) for file in kept] == [before] * (database_url.startswith("sqlite"))


@pytest.mark.parametrize("name", ["missing.db", "text.db", "empty.db", "."])
def test_what_is_no_backup_is_refused_by_name(operator: Call, tmp_path: Path, name: str):
    url = with_people(url_of(tmp_path / "sitbone.db"), 1)
    (tmp_path / "text.db").write_text("not a database " * 100)
    (tmp_path / "empty.db").touch()
    code, said = operator(url, "restore", name, "--replace")
    assert (code, name in said, "Traceback" in said) == (2, True, False)
    assert len(rows_of(url)["people"]) == 1


def test_from_one_database_to_another_and_back(operator: Call, database_url: str, tmp_path: Path):
    with_people(database_url, 1, 2, 3)
    file, before = url_of(tmp_path / "moved.db"), rows_of(database_url)
    code, said = operator(file, "copy", database_url)
    assert (code, told(said)) == (0, {name: len(rows) for name, rows in before.items()})
    assert rows_of(file) == before
    back = url_of(tmp_path / "back.db")
    assert operator(file, "copy", file, back) == (0, said)
    assert rows_of(back) == before


@pytest.mark.parametrize("empty_url", ["postgres"], indirect=True)
def test_from_a_file_to_postgres_and_back(operator: Call, empty_url: str, tmp_path: Path):
    file = with_people(url_of(tmp_path / "sitbone.db"), 1, 2, 3)
    code, said = operator(file, "copy", file, empty_url)
    assert (code, told(said)) == (0, {name: len(rows) for name, rows in rows_of(file).items()})
    assert rows_of(empty_url) == rows_of(file)
    back = url_of(tmp_path / "back.db")
    assert operator(back, "copy", empty_url) == (0, said)
    assert rows_of(back) == rows_of(file)


def told(said: str) -> dict[str, int]:
    """How many rows of each table it says that it copied; the last line says that it counted both sides."""
    *lines, last = said.splitlines()
    counts = {name: int(count) for name, count in (line.split() for line in lines)}
    assert last == f"{sum(counts.values())} rows, the same on both sides."
    return counts


def test_a_copy_onto_itself_and_an_odd_address_are_refused(operator: Call, tmp_path: Path):
    url = with_people(url_of(tmp_path / "sitbone.db"), 1)
    assert "the same database" in operator(url, "copy", url)[1]
    code, said = operator(url, "copy", "mysql://me:hidden@host/name")
    assert (code, "supported" in said, "hidden" in said) == (2, True, False)
    (tmp_path / "nothing.db").touch()
    code, said = operator(url, "copy", url_of(tmp_path / "nothing.db"))
    assert (code, "schema" in said) == (2, True)
    assert len(rows_of(url)["people"]) == 1


@pytest.mark.parametrize("arguments", [("backup",), ("backup", "all.db"), ("export", "5")])
def test_where_there_is_no_database_a_command_that_reads_makes_none(
    operator: Call, tmp_path: Path, arguments: tuple[str, ...]
):
    code, said = operator(url_of(tmp_path / "elsewhere.db"), *arguments)
    assert (code, "no database" in said, "Traceback" in said) == (2, True, False)
    assert list(tmp_path.rglob("*.db")) == []


def test_a_backup_leaves_an_older_database_as_it_is(operator: Call, tmp_path: Path):
    url = url_of(tmp_path / "older.db")
    in_a_thread(migrate(url, "0003"))
    assert operator(url, "backup", "kept.db")[0] == 0
    assert in_a_thread(migrate(url, "0003")) == "older"
    assert operator(url_of(tmp_path / "new.db"), "restore", "kept.db")[0] == 0


def test_a_place_where_nothing_can_be_written_is_named(operator: Call, tmp_path: Path):
    url = with_people(url_of(tmp_path / "sitbone.db"), 1)
    (tmp_path / "taken").write_text("a file, no folder")
    code, said = operator(url, "backup", "taken/all.db")
    assert (code, "taken/all.db" in said, "Traceback" in said) == (2, True, False)


def test_a_wrong_name_leaves_nothing_behind(operator: Call, tmp_path: Path):
    assert operator(url_of(tmp_path / "new.db"), "restore", "missing.db")[0] == 2
    code, said = operator(url_of(tmp_path / "new.db"), "copy", url_of(tmp_path / "typo.db"))
    assert (code, "typo.db is no file" in said) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [("export", "9" * 30), ("import", "9" * 30, "x"), ("import", "-5", "x"), ("import", "²", "x")],
)
def test_a_chat_that_cannot_be_is_refused(operator: Call, tmp_path: Path, arguments: tuple[str, ...]):
    with pytest.raises(SystemExit) as ended:
        operator(url_of(tmp_path / "sitbone.db"), *arguments)
    assert ended.value.code == 2


def test_it_is_said_which_database_cannot_be_used(operator: Call, tmp_path: Path):
    url = with_people(url_of(tmp_path / "sitbone.db"), 1)
    away = "postgresql://me:hidden@127.0.0.1:1/name"
    for arguments, which in (((away,), "to copy from"), ((url, away), "to copy into")):
        code, said = operator(url, "copy", *arguments)
        assert (code, which in said, "hidden" in said, "Traceback" in said) == (2, True, False, False)
