"""Everything from one database into another, and nothing by halves."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage import people
from storage.copying import CopyError, copy_rows
from storage.db import Database, open_database
from storage.migrate import migrate
from storage.models import Person, Prompt, Table
from tests.databases import sqlite_url
from tests.storage.rows import NOW, a_person, a_prompt
from tests.storage.test_people import live_a_little


@pytest.fixture
async def other(tmp_path: Path) -> AsyncIterator[Database]:
    """A second migrated database, in a file."""
    url = sqlite_url(tmp_path / "other.db")
    await migrate(url)
    opened = open_database(url)
    yield opened
    await opened.close()


async def all_rows(database: Database) -> dict[str, list[dict]]:
    async with database.read() as session:
        return {
            table.name: [
                dict(row)
                for row in (
                    await session.execute(select(table).order_by(*table.primary_key.columns))
                ).mappings()
            ]
            for table in Table.metadata.sorted_tables
        }


async def test_every_row_arrives_on_the_other_side_and_comes_back(database: Database, other: Database):
    for user in (7, 8, 9):
        await live_a_little(database, await a_person(database, user))
    before = await all_rows(database)
    counts = await copy_rows(database, other)
    assert counts == {name: len(rows) for name, rows in before.items()}
    assert counts["people"] == 3
    assert await all_rows(other) == before
    assert await copy_rows(other, database, replace=True) == counts
    assert await all_rows(database) == before


async def test_a_prompt_may_ride_with_a_later_one(database: Database, other: Database):
    person = await a_person(database)
    rider = await a_prompt(database, person)
    host = await a_prompt(database, person)
    async with database.write() as session:
        row = await session.get(Prompt, rider)
        assert row is not None
        row.rides_with = host
    await copy_rows(database, other)
    assert (await all_rows(other))["prompts"][0]["rides_with"] == host


async def test_ids_of_deleted_rows_are_not_given_again(database: Database, other: Database):
    gone = await a_person(database)
    last = await a_prompt(database, gone)
    async with database.write() as session:
        await people.delete(session, gone)
    await copy_rows(database, other)
    for place in (database, other):
        fresh = await a_person(place)
        assert fresh > gone
        assert await a_prompt(place, fresh) > last
    await copy_rows(other, database, replace=True)
    assert await a_person(database, 8) > fresh


async def test_where_people_are_nothing_is_overwritten_unasked(database: Database, other: Database):
    await a_person(database)
    await a_person(other)
    before = await all_rows(other)
    with pytest.raises(CopyError, match="already knows people"):
        await copy_rows(database, other)
    assert await all_rows(other) == before


async def test_more_rows_than_one_hand_holds(database: Database, other: Database):
    person = await a_person(database)
    async with database.write() as session:
        session.add_all(
            [Prompt(person_id=person, kind="daily", key=f"daily:{n}", created_at=NOW) for n in range(1201)]
        )
    await copy_rows(database, other)
    async with other.read() as session:
        assert await session.scalar(select(func.count()).select_from(Prompt)) == 1201
        assert await session.scalar(select(func.count()).select_from(Person)) == 1


async def test_rows_that_do_not_fit_are_not_copied(database: Database, other: Database):
    person = await a_person(other)
    await a_prompt(other, person)
    assert other.path is not None
    with closing(sqlite3.connect(other.path)) as spoilt:
        # Without its foreign keys SQLite lets rows outlive those they name.
        spoilt.execute("DELETE FROM people")
        spoilt.commit()
    await a_person(database, 8)
    before = await all_rows(database)
    with pytest.raises(CopyError, match="do not fit"):
        await copy_rows(other, database, replace=True)
    assert await all_rows(database) == before
