from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from bot.questions import QUESTIONS
from scheduler.planner import LONG_SILENCE
from storage import journal, people, replies
from storage.bundle import PROMPT_MEMORY, REMEMBERED
from storage.db import Database
from storage.models import Prompt, Workout
from storage.thinning import AT_ONCE, KEPT, KINDS, SURE, thin_prompts
from tests.storage.rows import BOT, MINUTE, NOW, a_person

LONG_AGO = NOW - KEPT - MINUTE
DAY = timedelta(days=1)
_numbers = count(1)


async def a_question(
    database: Database, person_id: int, at: datetime = LONG_AGO, kind: str = "daily", **values: Any
) -> int:
    """A prompt that was made, sent and answered at one instant."""
    known = {"created_at": at, "sent_at": at, "answered_at": at, "answer": "3", **values}
    row = Prompt(person_id=person_id, kind=kind, key=f"{kind}:{next(_numbers)}", **known)
    async with database.write() as session:
        session.add(row)
    return row.id


async def goes_on(database: Database, person_id: int, *kinds: str) -> set[int]:
    """Prompts of these kinds that were sent of late."""
    return {await a_question(database, person_id, NOW - 2 * DAY, kind) for kind in kinds or ("daily",)}


async def left(database: Database) -> set[int]:
    async with database.read() as session:
        return set(await session.scalars(select(Prompt.id)))


async def test_what_was_answered_long_ago_goes_and_nothing_else(database: Database) -> None:
    ada = await a_person(database)
    stay = await goes_on(database, ada)
    await a_question(database, ada)
    await a_question(database, ada, sent_at=None, answer="dropped")
    for values in (
        {"answered_at": NOW - KEPT},
        {"created_at": NOW - KEPT},
        {"sent_at": NOW - KEPT},
        {"answered_at": None, "answer": None},
        {"sent_at": None, "answered_at": None, "answer": None},
        {"answered_at": None, "answer": None, "expires_at": LONG_AGO},
    ):
        stay.add(await a_question(database, ada, **values))
    assert await thin_prompts(database, NOW) == 2
    assert await left(database) == stay
    assert await thin_prompts(database, NOW) == 0


async def test_only_kinds_that_come_again_and_again_go(database: Database) -> None:
    ada = await a_person(database)
    await goes_on(database, ada, *QUESTIONS)
    old = {kind: await a_question(database, ada, kind=kind) for kind in QUESTIONS}
    assert await thin_prompts(database, NOW) == len(KINDS)
    assert {kind for kind, row in old.items() if row not in await left(database)} == set(KINDS)


def test_the_kinds_are_known_and_none_is_remembered_for_longer() -> None:
    assert set(KINDS) <= set(QUESTIONS)
    assert set(KINDS) & set(REMEMBERED) == {"review"}
    assert max(PROMPT_MEMORY, LONG_SILENCE) + timedelta(days=14) <= KEPT


async def test_a_message_goes_as_a_whole_or_stays(database: Database) -> None:
    ada = await a_person(database)
    stay = await goes_on(database, ada, "daily", "checkin")
    for kind, goes in (("checkin", True), ("safety", False)):
        host = await a_question(database, ada)
        rider = await a_question(database, ada, kind=kind, rides_with=host)
        stay |= set() if goes else {host, rider}
    assert await thin_prompts(database, NOW) == 2
    assert await left(database) == stay


@pytest.mark.parametrize("open_kind", ["checkin", "when", "session"])
async def test_a_shown_workout_stays_while_a_question_about_it_is_open(
    database: Database, open_kind: str
) -> None:
    ada = await a_person(database)
    stay = await goes_on(database, ada, *KINDS)
    for day, answered_at in ((1, None), (2, LONG_AGO)):
        async with database.write() as session:
            date = (LONG_AGO + day * DAY).date()
            session.add(workout := Workout(person_id=ada, date=date, tier="easy", phase="P1", opened_at=NOW))
        daily = await a_question(database, ada, workout_id=workout.id)
        await a_question(database, ada, kind="peak", workout_id=workout.id)
        asked = await a_question(
            database, ada, kind=open_kind, workout_id=workout.id, answered_at=answered_at
        )
        stay |= set() if answered_at and open_kind in KINDS else {asked}
        stay |= set() if answered_at else {daily}
    await thin_prompts(database, NOW)
    assert await left(database) == stay


async def test_what_was_shown_again_of_late_stays(database: Database) -> None:
    ada = await a_person(database)
    stay = await goes_on(database, ada)
    asked = await a_question(database, ada)
    async with database.write() as session:
        await replies.add_replies(session, BOT, ada, 7, 1, [({"method": "sendMessage"}, asked)], NOW, NOW)
    assert await thin_prompts(database, NOW) == 0
    assert await left(database) == stay | {asked}


@pytest.mark.parametrize("newest", [NOW - KEPT - MINUTE, NOW - SURE, NOW])
async def test_nothing_goes_where_none_of_its_kind_came_of_late(database: Database, newest: datetime) -> None:
    """Of somebody who is away, and after a clock that runs months ahead for an hour."""
    ada = await a_person(database)
    rows = {await a_question(database, ada), await a_question(database, ada, newest)}
    await goes_on(database, ada, "checkin")
    await goes_on(database, await a_person(database, 8))
    assert await thin_prompts(database, NOW) == 0
    assert rows < await left(database)


async def test_everybody_is_thinned_however_many_there_are(database: Database) -> None:
    async with database.write() as session:
        ids = [
            (await people.create(session, user, chat_id=user, now=NOW)).id for user in range(AT_ONCE * 2 + 1)
        ]
    stay = set[int]()
    for person_id in ids:
        stay |= await goes_on(database, person_id)
        await a_question(database, person_id)
    assert await thin_prompts(database, NOW, lambda: True) == 0
    assert await thin_prompts(database, NOW) == len(ids)
    assert await left(database) == stay


async def test_undoing_what_was_answered_just_now_keeps_its_prompt(database: Database) -> None:
    ada = await a_person(database)
    await goes_on(database, ada)
    row_id = await a_question(database, ada)
    async with database.write() as session:
        row = await session.get_one(Prompt, row_id)
        await journal.change(session, row, 5, NOW, answer="4", answered_at=NOW)
    assert await thin_prompts(database, NOW) == 0
    async with database.write() as session:
        assert await journal.undo_last(session, ada, NOW, DAY) == ("prompts",)
    assert await thin_prompts(database, NOW) == 1
