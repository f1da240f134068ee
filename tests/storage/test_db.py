import asyncio
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from storage import health
from storage.db import Database, open_database, parse_url
from storage.models import Fact, HandledUpdate, Person
from tests.databases import Server
from tests.storage.rows import NOW, a_person


async def add(database: Database, update_id: int, at: datetime = NOW) -> None:
    async with database.write() as session:
        session.add(HandledUpdate(bot_id=1, update_id=update_id, at=at))


async def all_updates(database: Database) -> list[HandledUpdate]:
    async with database.read() as session:
        return list(await session.scalars(select(HandledUpdate).order_by(HandledUpdate.update_id)))


async def test_a_transaction_is_kept_as_a_whole_or_not_at_all(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as session:
            session.add(HandledUpdate(bot_id=1, update_id=1, at=NOW))
            await session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    await add(database, 2)
    assert [row.update_id for row in await all_updates(database)] == [2]


async def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError):
        async with database.read() as session:
            await session.execute(text("DELETE FROM updates"))


async def test_instants_come_back_aware_and_in_utc(database: Database) -> None:
    await add(database, 1, datetime(2027, 3, 14, 13, 0, tzinfo=timezone(timedelta(hours=5))))
    (row,) = await all_updates(database)
    assert row.at == NOW
    assert row.at.utcoffset() == timedelta(0)


async def test_a_naive_instant_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="naive"):
        await add(database, 1, NOW.replace(tzinfo=None))
    assert await all_updates(database) == []


async def test_instants_with_and_without_a_fraction_compare_rightly(database: Database) -> None:
    await add(database, 1, NOW)
    await add(database, 2, NOW + timedelta(microseconds=1))
    async with database.read() as session:
        later = await session.scalars(select(HandledUpdate.update_id).where(HandledUpdate.at > NOW))
        assert list(later) == [2]


async def test_nobody_loses_an_increment(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        session.add(Fact(person_id=person_id, name="n", value=0, at=NOW))

    async def increment() -> None:
        async with database.write() as session:
            row = (await session.scalars(select(Fact).with_for_update())).one()
            row.value += 1

    await asyncio.gather(*(increment() for _ in range(20)))
    async with database.read() as session:
        assert await session.scalar(select(Fact.value)) == 20


async def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    async with database.write() as session:
        session.add(HandledUpdate(bot_id=1, update_id=1, at=NOW))
        await session.flush()
        assert await all_updates(database) == []


async def test_a_row_must_refer_to_a_person(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(Fact(person_id=999, name="n", value=1, at=NOW))


async def test_sqlite_is_set_up_as_measured(sqlite_database: Database) -> None:
    expected = {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1, "synchronous": 1}
    for door in (sqlite_database.write, sqlite_database.read):
        async with door() as session:
            found = {name: await session.scalar(text(f"PRAGMA {name}")) for name in expected}
            assert found == expected
            assert await session.scalar(text("PRAGMA busy_timeout")) == 10_000


async def test_two_processes_on_one_disk_take_turns(sqlite_database: Database) -> None:
    person_id = await a_person(sqlite_database)
    other = open_database(sqlite_database.url.render_as_string(hide_password=False))

    async def rename(database: Database, n: int) -> None:
        async with database.write() as session:
            row = await session.get_one(Person, person_id)
            row.quiet_from += n

    await asyncio.gather(*(rename(database, 1) for database in (sqlite_database, other) for _ in range(5)))
    await other.close()
    async with sqlite_database.read() as session:
        assert (await session.get_one(Person, person_id)).quiet_from == 22 * 60 + 10


async def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/deep/er/sitbone.db")
    async with database.read() as session:
        assert await session.scalar(text("SELECT 1")) == 1
    await database.close()
    assert database.path == tmp_path / "deep/er/sitbone.db"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("postgres://u:p@h:5/d", "postgresql+asyncpg://u:p@h:5/d"),
        ("postgresql://u@h/d?sslmode=require", "postgresql+asyncpg://u@h/d?ssl=require"),
        ("postgresql+psycopg://h/d", "postgresql+asyncpg://h/d"),
    ],
)
def test_platforms_spell_addresses_in_their_own_ways(given: str, meant: str) -> None:
    assert parse_url(given).render_as_string(hide_password=False) == meant


@pytest.mark.parametrize("url", ["mysql://h/d", "sqlite://", "sqlite:///:memory:"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="SQLite"):
        parse_url(url)


@pytest.mark.parametrize("state", ["57P01", "57P03", "53300", "53100", "40P01"])
async def test_what_the_server_is_at_fault_for_is_trouble(postgres: Server, state: str) -> None:
    """It shuts down, it starts up, too many connections, a full disk, a deadlock."""
    with pytest.raises(health.TROUBLE):
        await raise_in_postgres(postgres, state)


async def test_a_text_that_does_not_fit_is_no_trouble_of_the_server(postgres: Server) -> None:
    with pytest.raises(DBAPIError) as mistake:
        await raise_in_postgres(postgres, "22001")
    assert not isinstance(mistake.value, health.TROUBLE)


async def raise_in_postgres(postgres: Server, state: str) -> None:
    with postgres.database(migrated=False) as url:
        database = open_database(url)
        try:
            async with database.write() as session:
                await session.execute(
                    text(f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END $$")
                )
        finally:
            await database.close()
