import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import journal, people, replies
from storage.db import Database
from storage.models import (
    Change,
    Equipment,
    Fact,
    Flag,
    Lift,
    PhaseEntry,
    Prompt,
    Reply,
    Review,
    Run,
    Score,
    Table,
    Workout,
)
from tests.storage.rows import BOT, MINUTE, NOW, a_person, a_prompt

DAY = NOW.date()
NOBODYS = {"updates", "failed_updates", "pace", "invites", "knocks", "heartbeats"}


async def live_a_little(database: Database, person_id: int) -> None:
    """One row about this person in every table that has them."""
    owned = {"person_id": person_id}
    workout = Workout(**owned, date=DAY, tier="heavy", phase="P2a", opened_at=NOW)
    async with database.write() as session:
        await journal.add(session, workout, 1, NOW)
        setting = {"exercise": "bridge", "step": 1, "load": 1000, "sets": 3, "target": 12}
        how = {"tempo": "3-1-3", "rest_s": 90, "per_side": True, "key": True}
        host = Prompt(**owned, kind="daily", key="daily:1", created_at=NOW, due_at=NOW, workout_id=workout.id)
        session.add_all(
            [
                Lift(**owned, workout_id=workout.id, position=1, **setting, **how),
                Score(**owned, workout_id=workout.id, kind="p24", half_points=6, at=NOW),
                Change(**owned, **setting, cause="review", at=NOW, date=DAY),
                PhaseEntry(**owned, phase="P2a", date=DAY),
                Review(**owned, week="2027-W11", date=DAY, suggestions={}),
                Equipment(**owned, kind="dumbbell", unit="kg", loads=[200, 400]),
                Flag(**owned, sign="F01", urgency="E", opened_at=NOW),
                Fact(**owned, name="walk_30_min", value=1, at=NOW),
                Run(**owned, date=DAY, finished_at=NOW, rung=0),
                host,
            ]
        )
        await session.flush()
        rider = Prompt(**owned, kind="checkin", key="checkin:1", created_at=NOW, rides_with=host.id)
        session.add(rider)
        await session.flush()
        calls = [({"method": "sendMessage"}, host.id)]
        await replies.add_replies(session, BOT, person_id, 7, 1, calls, NOW, NOW + MINUTE)
        await replies.add_replies(session, BOT, None, 7, 2, calls, NOW, NOW + MINUTE)


async def rows_per_table(database: Database) -> dict[str, int]:
    async with database.read() as session:
        counts = {
            table.name: await session.scalar(select(func.count()).select_from(table)) or 0
            for table in Table.metadata.sorted_tables
        }
    return {name: count for name, count in counts.items() if count}


async def test_forgetting_deletes_every_row_and_says_how_many(database: Database) -> None:
    await a_prompt(database, await a_person(database, 8))
    others = await rows_per_table(database)
    person_id = await a_person(database, 7)
    await live_a_little(database, person_id)
    full = await rows_per_table(database)
    assert set(full) == {table.name for table in Table.metadata.sorted_tables} - NOBODYS
    async with database.write() as session:
        receipt = await people.delete(session, person_id)
    assert await rows_per_table(database) == others
    assert receipt == {name: full[name] - others.get(name, 0) for name in full}


async def test_forgetting_somebody_unknown_is_no_error(database: Database) -> None:
    async with database.write() as session:
        assert await people.delete(session, 999) == {}


async def test_ids_are_not_used_again_after_forgetting(database: Database) -> None:
    person_id = await a_person(database)
    prompt_id = await a_prompt(database, person_id)
    async with database.write() as session:
        await people.delete(session, person_id)
    again = await a_person(database)
    assert again > person_id
    assert await a_prompt(database, again) > prompt_id


async def test_the_receipt_leaves_no_trace_once_it_is_sent(database: Database) -> None:
    async with database.write() as session:
        calls = [({"method": "sendMessage"}, None)]
        (receipt,), _ = await replies.add_replies(session, BOT, None, 7, 1, calls, NOW, NOW + MINUTE)
    async with database.write() as session:
        assert await replies.mark_sent(session, {receipt.id: 5}, NOW) == {receipt.id: False}
        assert await session.scalar(select(func.count()).select_from(Reply)) == 0


async def test_two_starts_make_one_person(database: Database) -> None:
    assert len(set(await asyncio.gather(*(a_person(database) for _ in range(4))))) == 1


@pytest.mark.parametrize("lock", [True, False])
async def test_people_are_found_by_their_telegram_id(database: Database, lock: bool) -> None:
    person_id = await a_person(database, 7_000_000_000)
    async with database.write() as session:
        found = await people.get_by_user(session, 7_000_000_000, lock=lock)
        assert found is not None
        assert found.id == person_id
        assert (found.locale, found.heavy_days, found.light_habit) == ("en", 3, "some")
        assert await people.get_by_user(session, 8, lock=lock) is None


async def test_one_persons_transactions_run_one_after_the_other(database: Database) -> None:
    person_id = await a_person(database)

    async def pause() -> bool:
        async with database.write() as session:
            person = await people.get(session, person_id)
            assert person is not None
            first = person.paused_at is None
            await asyncio.sleep(0)
            person.paused_at = NOW
            return first

    assert sorted(await asyncio.gather(*(pause() for _ in range(4)))) == [False, False, False, True]


async def test_a_block_is_noted_once_and_lifted_once(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        assert await people.mark_unreachable(session, person_id, NOW)
        assert not await people.mark_unreachable(session, person_id, NOW + timedelta(days=1))
        person = await people.get(session, person_id)
        assert person is not None
        assert person.unreachable_at == NOW
        assert await people.mark_reachable(session, person_id)
        assert not await people.mark_reachable(session, person_id)


async def test_a_chat_that_moved_takes_its_unsent_answers_along(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        calls = [({"method": "sendMessage"}, None)]
        await replies.add_replies(session, BOT, person_id, 7, 1, calls, NOW, NOW + MINUTE)
        assert await people.migrate_chat(session, 7, -100_7)
        assert not await people.migrate_chat(session, 7, -1)
        assert await session.scalar(select(Reply.chat_id)) == -100_7
