import asyncio
import json
import os
import shutil
import sqlite3
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import MetaData, create_engine, func, inspect, select, text

from storage.db import Database, open_database
from storage.migrate import (
    SCRIPTS,
    SchemaError,
    check_models,
    delete_copies,
    ensure_schema,
    migrate,
    schema_state,
)
from storage.models import Fact, Person, Prompt, Review, Table
from tests.databases import sqlite_url
from tests.storage.rows import NOW, a_person, a_prompt

REBUILD = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "HEAD"


def upgrade():
    # SQLite rebuilds a table for many changes that PostgreSQL makes in place.
    rebuild = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("people", recreate=rebuild) as table:
        table.add_column(sa.Column("nickname", sa.String(8)))
"""
BREAK = """
from alembic import op

revision = "9001"
down_revision = "HEAD"


def upgrade():
    op.execute("CREATE TABLE half_done (id INTEGER)")
    op.execute("DELETE FROM people")
"""

ADD_PERSON = """
INSERT INTO people (telegram_user_id, chat_id, locale, created_at, last_seen_at, quiet_from, quiet_to,
    heavy_days, light_habit, test)
VALUES (7, 7, 'en', '2027-03-14 08:00:00', '2027-03-14 08:00:00', 1320, 420, 3, 'some', 'sit') RETURNING id
"""
ADD_REVIEW = """
INSERT INTO reviews (person_id, week, date, suggestions) VALUES (:owner, :week, '2027-03-14', :kept)
"""


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """A copy of the migrations, to which a test adds a revision."""
    return Path(shutil.copytree(SCRIPTS, tmp_path / "later", ignore=shutil.ignore_patterns("__pycache__")))


def add_revision(scripts: Path, source: str) -> None:
    head = max(path.name[:4] for path in (scripts / "versions").glob("0*.py"))
    (scripts / "versions" / "9001_later.py").write_text(source.replace("HEAD", head))


def url_of(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)


async def counted(database: Database) -> list[int | None]:
    async with database.read() as session:
        return [
            await session.scalar(select(func.count()).select_from(table)) for table in (Person, Prompt, Fact)
        ]


async def test_migrations_from_nothing_give_the_models(empty_url: str) -> None:
    assert await migrate(empty_url) == "empty"
    assert await check_models(empty_url) == []
    assert await migrate(empty_url) == "current"


async def test_two_processes_may_start_at_once(empty_url: str) -> None:
    assert sorted(await asyncio.gather(migrate(empty_url), migrate(empty_url))) == ["current", "empty"]


async def test_what_older_reviews_suggested_is_the_same_after_it_was_packed(empty_url: str) -> None:
    await migrate(empty_url, "0008")
    kept = {
        number: {"suggestions": [{"reps": [number, 12.5], "side": None}], "é": "kg"} for number in range(1201)
    }
    database = open_database(empty_url)
    async with database.write() as session:
        owner = await session.scalar(text(ADD_PERSON))
        rows = [
            {"owner": owner, "week": f"w{number}", "kept": json.dumps(each)} for number, each in kept.items()
        ]
        await session.execute(text(ADD_REVIEW), rows)
    assert await migrate(empty_url) == "older"
    assert await check_models(empty_url) == []
    async with database.read() as session:
        found = {int(row.week[1:]): row.suggestions for row in await session.scalars(select(Review))}
    await database.close()
    assert found == kept
    assert json.dumps(found[7]) == json.dumps(kept[7])


def test_migrated_tables_are_word_for_word_the_models(migrated_file: Path, tmp_path: Path) -> None:
    engine = create_engine(sqlite_url(tmp_path / "models.db"))
    Table.metadata.create_all(engine)
    engine.dispose()
    assert described(migrated_file) == described(tmp_path / "models.db")


def described(path: Path) -> dict[str, object]:
    engine = create_engine(sqlite_url(path))
    found = MetaData()
    found.reflect(engine, only=lambda name, _: name != "alembic_version")
    inspector = inspect(engine)
    tables: dict[str, object] = {
        table.name: (
            [
                (column.name, str(column.type), column.nullable, column.primary_key)
                for column in table.columns
            ],
            sorted(str(key) for key in inspector.get_foreign_keys(table.name)),
            sorted(str(key) for key in inspector.get_unique_constraints(table.name)),
        )
        for table in found.sorted_tables
    }
    with engine.connect() as connection:
        indexes = connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > ''")
        )
        tables["indexes"] = {row.name: row.sql for row in indexes if row.sql}
        counted_up = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name"
        tables["never reused"] = list(connection.scalars(text(counted_up)))
    engine.dispose()
    return tables


async def test_rebuilding_a_table_keeps_the_rows_that_hang_on_it(database: Database, later: Path) -> None:
    person_id = await a_person(database)
    await a_prompt(database, person_id)
    async with database.write() as session:
        session.add(Fact(person_id=person_id, name="walk_30_min", value=1, at=NOW))
    add_revision(later, REBUILD)
    assert await schema_state(database, later) == "older"
    assert await migrate(url_of(database), scripts=later) == "older"
    assert await schema_state(database, later) == "current"
    assert await counted(database) == [1, 1, 1]


async def test_a_file_is_copied_before_it_is_migrated(sqlite_database: Database, later: Path) -> None:
    await a_person(sqlite_database)
    assert sqlite_database.path is not None
    sqlite_database.path.chmod(0o600)
    add_revision(later, REBUILD)
    await migrate(url_of(sqlite_database), scripts=later)
    copy = sqlite_database.path.with_name("sitbone.db.before-9001.bak")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    before = open_database(sqlite_url(copy))
    assert await counted(before) == [1, 0, 0]
    assert await schema_state(before) == "current"
    await before.close()


async def test_nothing_is_copied_when_there_is_nothing_to_do(sqlite_database: Database) -> None:
    assert sqlite_database.path is not None
    await migrate(url_of(sqlite_database))
    assert list(sqlite_database.path.parent.glob("*.bak")) == []


async def test_a_migration_that_breaks_references_changes_nothing(
    sqlite_database: Database, later: Path
) -> None:
    person_id = await a_person(sqlite_database)
    await a_prompt(sqlite_database, person_id)
    add_revision(later, BREAK)
    with pytest.raises(SchemaError, match="references"):
        await migrate(url_of(sqlite_database), scripts=later)
    assert await schema_state(sqlite_database) == "current"
    assert await counted(sqlite_database) == [1, 1, 0]
    with sqlite3.connect(sqlite_database.path or "") as plain:
        assert plain.execute("SELECT name FROM sqlite_master WHERE name = 'half_done'").fetchall() == []
    plain.close()


async def test_tables_of_a_newer_release_are_refused(database: Database, later: Path) -> None:
    add_revision(later, REBUILD)
    await migrate(url_of(database), scripts=later)
    assert await schema_state(database) == "newer"
    with pytest.raises(SchemaError, match="newer release"):
        await ensure_schema(database)
    with pytest.raises(SchemaError, match="newer release"):
        await migrate(url_of(database))


async def test_sqlite_migrates_at_the_start_and_postgresql_asks_for_it(empty_url: str) -> None:
    database = open_database(empty_url)
    assert await schema_state(database) == "empty"
    if database.dialect == "sqlite":
        await ensure_schema(database)
    else:
        with pytest.raises(SchemaError, match="python -m bot migrate"):
            await ensure_schema(database)
        await migrate(empty_url)
        await ensure_schema(database)
    assert await schema_state(database) == "current"
    await database.close()


def test_copies_of_before_a_migration_are_deleted_when_they_are_old(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'sitbone.db'}")
    old, fresh = tmp_path / "sitbone.db.before-0001.bak", tmp_path / "sitbone.db.before-0002.bak"
    for copy, day in ((old, 1), (fresh, 20)):
        copy.touch()
        os.utime(copy, (datetime(2027, 1, day, tzinfo=UTC).timestamp(),) * 2)
    assert delete_copies(database, datetime(2027, 1, 10, tzinfo=UTC)) == 1
    assert [copy.exists() for copy in (old, fresh)] == [False, True]
