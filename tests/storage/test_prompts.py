from datetime import timedelta

import pytest

from storage import people, prompts
from storage.db import Database
from storage.models import Prompt
from tests.storage.rows import MINUTE, NOW, a_person, a_prompt


async def opened(database: Database, person_id: int) -> list[int]:
    async with database.read() as session:
        return [prompt.id for prompt in await prompts.open_prompts(session, person_id, NOW)]


async def owe(database: Database, person_id: int, **values: object) -> Prompt:
    async with database.write() as session:
        return await prompts.upsert(session, person_id, "owed:1", kind="chart", now=NOW, **values)  # type: ignore[arg-type]


async def test_nobody_sees_somebody_elses_prompt(database: Database) -> None:
    person_id, other = await a_person(database, 1), await a_person(database, 2)
    prompt_id = await a_prompt(database, person_id, sent_at=NOW, telegram_message_id=5)
    async with database.read() as session:
        assert await prompts.get_prompt(session, other, prompt_id) is None
        assert await prompts.by_message(session, other, 5) == []
        assert await prompts.get_prompt(session, person_id, prompt_id) is not None


async def test_the_open_questions_are_the_sent_and_unanswered_ones_newest_first(database: Database) -> None:
    person_id, other = await a_person(database, 1), await a_person(database, 2)
    older = await a_prompt(database, person_id, sent_at=NOW - 2 * MINUTE, expires_at=NOW + MINUTE)
    newer = await a_prompt(database, person_id, sent_at=NOW - MINUTE)
    newest = await a_prompt(database, person_id, sent_at=NOW - MINUTE)
    await a_prompt(database, person_id)
    await a_prompt(database, person_id, sent_at=NOW - MINUTE, answered_at=NOW)
    await a_prompt(database, person_id, sent_at=NOW - MINUTE, expires_at=NOW)
    await a_prompt(database, other, sent_at=NOW)
    assert await opened(database, person_id) == [newest, newer, older]


async def test_a_message_names_all_it_asked(database: Database) -> None:
    person_id = await a_person(database)
    host = await a_prompt(database, person_id, sent_at=NOW, telegram_message_id=5)
    rider = await a_prompt(database, person_id, sent_at=NOW, telegram_message_id=5, rides_with=host)
    await a_prompt(database, person_id, sent_at=NOW, telegram_message_id=6)
    async with database.read() as session:
        assert [prompt.id for prompt in await prompts.by_message(session, person_id, 5)] == [host, rider]
        assert await prompts.by_message(session, person_id, 7) == []


async def test_planning_the_same_key_again_moves_the_row(database: Database) -> None:
    person_id = await a_person(database)
    first = await owe(database, person_id, due_at=NOW, payload={"weeks": 4})
    again = await owe(database, person_id, due_at=NOW + MINUTE, expires_at=NOW + 2 * MINUTE)
    assert (again.id, again.due_at, again.expires_at) == (first.id, NOW + MINUTE, NOW + 2 * MINUTE)
    assert (first.payload, again.payload) == ({"weeks": 4}, {})
    assert (again.created_at, again.attempts, again.snoozed) == (NOW, 0, False)


@pytest.mark.parametrize("closed", ["sent_at", "answered_at"])
async def test_planning_does_not_touch_what_was_sent_or_answered(database: Database, closed: str) -> None:
    person_id = await a_person(database)
    first = await owe(database, person_id, due_at=NOW)
    async with database.write() as session:
        prompt = await session.get_one(Prompt, first.id)
        setattr(prompt, closed, NOW)
    again = await owe(database, person_id, due_at=NOW + MINUTE)
    assert (again.id, again.due_at) == (first.id, NOW)


async def test_two_people_may_have_the_same_key(database: Database) -> None:
    one, two = await a_person(database, 1), await a_person(database, 2)
    assert (await owe(database, one, due_at=NOW)).id != (await owe(database, two, due_at=NOW)).id


async def test_the_next_thing_to_do_is_the_earliest_due(database: Database) -> None:
    person_id, gone = await a_person(database, 1), await a_person(database, 2)

    async def next_due() -> timedelta | None:
        async with database.read() as session:
            found = await prompts.next_due(session)
        return found - NOW if found else None

    assert await next_due() is None
    host = await a_prompt(database, person_id, NOW + 9 * MINUTE)
    await a_prompt(database, person_id, NOW + MINUTE, rides_with=host)
    await a_prompt(database, person_id, NOW + MINUTE, sent_at=NOW)
    await a_prompt(database, person_id, NOW + MINUTE, answered_at=NOW)
    await a_prompt(database, person_id, None)
    await a_prompt(database, gone, NOW)
    async with database.write() as session:
        await people.mark_unreachable(session, gone, NOW)
    assert await next_due() == 9 * MINUTE
    await a_prompt(database, person_id, NOW, claimed_until=NOW + 5 * MINUTE)
    assert await next_due() == 5 * MINUTE
    await a_prompt(database, person_id, NOW + 2 * MINUTE)
    assert await next_due() == 2 * MINUTE
