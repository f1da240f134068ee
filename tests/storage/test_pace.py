import asyncio
from datetime import datetime, timedelta

from storage import pace
from storage.db import Database
from tests.storage.rows import BOT, MINUTE, NOW

SECOND = timedelta(seconds=1)


async def charge(database: Database, n: int = 1, now: datetime = NOW, rate: float = 10) -> datetime:
    async with database.write() as session:
        return await pace.charge(session, BOT, n, rate, now)


async def test_slots_are_spread_over_the_second(database: Database) -> None:
    assert await charge(database, n=5) == NOW
    assert await charge(database) == NOW + SECOND / 2
    assert await charge(database) == NOW + SECOND * 0.6
    assert await charge(database, now=NOW + MINUTE) == NOW + MINUTE


async def test_everybody_gets_a_slot_of_their_own(database: Database) -> None:
    slots = await asyncio.gather(*(charge(database) for _ in range(6)))
    assert sorted(slots) == [NOW + SECOND * place / 10 for place in range(6)]


async def test_a_dozen_workers_share_one_rate(database: Database) -> None:
    batches = await asyncio.gather(*(charge(database, n=10) for _ in range(12)))
    assert sorted(batches) == [NOW + SECOND * place for place in range(12)]


async def test_answers_push_prompts_at_most_five_seconds_ahead(database: Database) -> None:
    for _ in range(100):
        async with database.write() as session:
            await pace.charge_answers(session, BOT, 1, 10, NOW)
    assert await charge(database) == NOW + 5 * SECOND
    async with database.write() as session:
        await pace.charge_answers(session, BOT, 1, 10, NOW)
    assert await charge(database) == NOW + 5.1 * SECOND


async def test_a_clock_that_was_wrong_blocks_nothing(database: Database) -> None:
    await charge(database, now=NOW + 1000 * MINUTE)
    assert await charge(database) == NOW
    async with database.write() as session:
        await pace.charge_answers(session, BOT, 1, 10, NOW + 1000 * MINUTE)
    assert await charge(database) == NOW


async def test_a_halt_is_only_ever_lengthened(database: Database) -> None:
    for until in (NOW + MINUTE, NOW + SECOND):
        async with database.write() as session:
            await pace.halt(session, BOT, until)
    async with database.read() as session:
        assert await pace.halted_until(session, BOT, NOW) == NOW + MINUTE
        assert await pace.halted_until(session, BOT, NOW + MINUTE) is None
        assert await pace.halted_until(session, BOT + 1, NOW) is None
    assert await charge(database) == NOW + MINUTE


async def test_the_row_appears_with_the_first_message(database: Database) -> None:
    async with database.read() as session:
        assert await pace.read(session, BOT) is None
    await charge(database)
    async with database.read() as session:
        row = await pace.read(session, BOT)
    assert row is not None
    assert row.next_slot == NOW + SECOND / 10
