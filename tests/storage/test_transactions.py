import asyncio
import contextlib

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage.db import Database, open_database
from storage.models import HandledUpdate
from tests.databases import sqlite_url
from tests.storage.rows import NOW


async def add(database: Database, update_id: int) -> None:
    async with database.write() as session:
        session.add(HandledUpdate(bot_id=1, update_id=update_id, at=NOW))


async def ids(database: Database) -> list[int]:
    async with database.read() as session:
        return list(await session.scalars(select(HandledUpdate.update_id).order_by(HandledUpdate.update_id)))


async def test_a_read_goes_on_seeing_one_instant(sqlite_database: Database) -> None:
    for update_id in (1, 2, 3):
        await add(sqlite_database, update_id)
    async with sqlite_database.read() as session:
        rows = await session.stream_scalars(select(HandledUpdate.update_id))
        await add(sqlite_database, 4)
        assert len(list(await rows.all())) == 3
        assert len(list(await session.scalars(select(HandledUpdate.update_id)))) == 3


async def test_many_rows_in_one_statement_say_their_ids(sqlite_database: Database) -> None:
    async with sqlite_database.write() as session:
        session.add_all(HandledUpdate(bot_id=1, update_id=n, at=NOW) for n in range(5))
    assert await ids(sqlite_database) == [0, 1, 2, 3, 4]


async def test_a_statement_that_fails_leaves_nothing_open(sqlite_database: Database) -> None:
    await add(sqlite_database, 1)
    with pytest.raises(IntegrityError):
        await add(sqlite_database, 1)
    await add(sqlite_database, 2)
    assert await ids(sqlite_database) == [1, 2]


@pytest.mark.parametrize("turns", range(0, 24, 3))
async def test_whoever_is_cut_short_leaves_nothing_open(sqlite_database: Database, turns: int) -> None:
    task = asyncio.get_running_loop().create_task(add(sqlite_database, 1))
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await add(sqlite_database, 2)
    other = open_database(sqlite_url(sqlite_database.path or pytest.fail("a file")))
    await add(other, 3)
    await other.close()
    assert (await ids(sqlite_database))[-2:] == [2, 3]
