import asyncio

import pytest

from storage import inbox
from storage.db import Database
from tests.storage.rows import BOT, MINUTE, NOW


async def register(database: Database, update_id: int = 1, bot_id: int = BOT) -> bool:
    async with database.write() as session:
        return await inbox.register_update(session, bot_id, update_id, NOW)


async def fail(database: Database, update_id: int = 1, error: str = "KeyError") -> int:
    async with database.write() as session:
        return await inbox.count_failure(session, BOT, update_id, error, NOW)


async def test_an_update_is_handled_once_however_often_it_comes(database: Database) -> None:
    came = await asyncio.gather(*(register(database) for _ in range(4)))
    assert sorted(came) == [False, False, False, True]
    assert await register(database, 2)
    assert await register(database, 1, bot_id=BOT + 1)


async def test_an_update_whose_handler_failed_may_come_again(database: Database) -> None:
    async def handle() -> None:
        async with database.write() as session:
            assert await inbox.register_update(session, BOT, 1, NOW)
            raise LookupError

    for _ in range(2):
        with pytest.raises(LookupError):
            await handle()
    assert await register(database)

    for attempts in (1, 2, 3):
        async with database.read() as session:
            assert list(await inbox.list_set_aside(session)) == []
        assert await fail(database, error=f"Error{attempts}") == attempts
    await fail(database, 2)
    async with database.read() as session:
        (row,) = await inbox.list_set_aside(session)
        assert (row.update_id, row.attempts, row.error) == (1, 3, "Error3")


async def test_a_long_error_name_is_no_second_error(database: Database) -> None:
    assert await fail(database, error="E" * 500) == 1


async def test_old_updates_are_forgotten(database: Database) -> None:
    await register(database)
    await fail(database, 2)
    async with database.write() as session:
        assert await inbox.prune(session, NOW) == 0
        assert await inbox.prune(session, NOW + MINUTE) == 2
    assert await register(database)
