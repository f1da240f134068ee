from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage import journal, people
from storage.db import Database
from storage.models import Equipment, Fact, Flag, Person, Prompt, Score, Table, Workout
from tests.storage.rows import MINUTE, NOW, a_person, a_prompt

HOUR = timedelta(hours=1)


async def undo(database: Database, person_id: int, now=NOW) -> tuple[str, ...]:
    async with database.write() as session:
        await people.get(session, person_id)
        return await journal.undo_last(session, person_id, now, HOUR)


async def all_of(database: Database, kind: type[Table]) -> list:
    async with database.read() as session:
        return list(await session.scalars(select(kind)))


async def train(database: Database, person_id: int, update_id: int = 1) -> int:
    """A person reports yesterday's workout with a score."""
    workout = Workout(
        person_id=person_id, date=date(2027, 3, 13), tier="heavy", phase="P2a", opened_at=NOW - HOUR
    )
    async with database.write() as session:
        await journal.add(session, workout, update_id, NOW)
        score = Score(person_id=person_id, workout_id=workout.id, kind="p24", half_points=6, at=NOW)
        await journal.add(session, score, update_id, NOW)
    return workout.id


async def test_what_was_added_is_gone_again(database: Database) -> None:
    person_id = await a_person(database)
    await train(database, person_id)
    assert await undo(database, person_id) == ("workouts", "scores")
    assert (await all_of(database, Workout), await all_of(database, Score)) == ([], [])
    assert await undo(database, person_id) == ()


async def test_what_the_same_transaction_changed_is_taken_back(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        workout = Workout(person_id=person_id, date=NOW.date(), tier="easy", phase="P1", opened_at=NOW)
        await journal.add(session, workout, 1, NOW)
        assert await journal.undo_last(session, person_id, NOW, HOUR) == ("workouts",)
    assert await all_of(database, Workout) == []


async def test_every_kind_of_value_comes_back_as_it_was(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        owned = Equipment(person_id=person_id, kind="dumbbell", unit="kg", loads=[200, 400])
        session.add(owned)
        person = await session.get_one(Person, person_id)
        before = {"paused_at": NOW - HOUR, "paused_until": date(2027, 3, 20), "unit": None, "test": "sit"}
        for name, value in before.items():
            setattr(person, name, value)
        await session.flush()
        after = {"paused_at": None, "paused_until": None, "unit": "lb", "test": "bridge"}
        assert await journal.change(session, person, 1, NOW, **after)
        assert await journal.change(session, owned, 1, NOW, loads=[100])
    assert await undo(database, person_id) == ("people", "equipment")
    (found,) = await all_of(database, Person)
    assert {name: getattr(found, name) for name in before} == before
    assert (await all_of(database, Equipment))[0].loads == [200, 400]


async def test_what_was_removed_is_back_under_its_id(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        flag = Flag(person_id=person_id, sign="F01", urgency="E", opened_at=NOW)
        session.add(flag)
        await session.flush()
        await journal.remove(session, flag, 1, NOW)
    assert await all_of(database, Flag) == []
    assert await undo(database, person_id) == ("flags",)
    (back,) = await all_of(database, Flag)
    assert (back.id, back.sign, back.opened_at, back.cleared_at) == (flag.id, "F01", NOW, None)


async def test_one_message_is_undone_as_a_whole_and_only_that(database: Database) -> None:
    person_id = await a_person(database)
    await train(database, person_id, update_id=1)
    async with database.write() as session:
        (score,) = await session.scalars(select(Score))
        await journal.change(session, score, 2, NOW, half_points=8)
        await journal.change(session, score, 2, NOW, masked=True, half_points=10)
    assert await undo(database, person_id) == ("scores",)
    (found,) = await all_of(database, Score)
    assert (found.half_points, found.masked) == (6, False)
    assert await undo(database, person_id) == ("workouts", "scores")


async def test_undo_reaches_back_no_further_than_asked(database: Database) -> None:
    person_id = await a_person(database)
    await train(database, person_id)
    assert await undo(database, person_id, NOW + HOUR + MINUTE) == ()
    assert len(await all_of(database, Score)) == 1
    assert await undo(database, person_id, NOW + HOUR) == ("workouts", "scores")


async def test_nobody_undoes_for_somebody_else(database: Database) -> None:
    person_id, other = await a_person(database, 1), await a_person(database, 2)
    await train(database, person_id)
    assert await undo(database, other) == ()
    assert len(await all_of(database, Score)) == 1


async def test_only_what_the_message_changed_is_put_back(database: Database) -> None:
    person_id = await a_person(database)
    await a_prompt(database, person_id, sent_at=NOW)
    async with database.write() as session:
        (prompt,) = await session.scalars(select(Prompt))
        await journal.change(session, prompt, 1, NOW, answered_at=NOW, answer="4")
    async with database.write() as session:
        (prompt,) = await session.scalars(select(Prompt))
        prompt.telegram_message_id = 99
    assert await undo(database, person_id) == ("prompts",)
    (found,) = await all_of(database, Prompt)
    assert (found.answered_at, found.answer, found.telegram_message_id) == (None, None, 99)


async def test_setting_what_is_set_already_leaves_no_entry(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        person = await session.get_one(Person, person_id)
        assert not await journal.change(session, person, 1, NOW, locale="en", heavy_days=3)
    assert await undo(database, person_id) == ()


async def test_undoing_a_change_of_a_row_that_is_gone_is_no_error(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        fact = Fact(person_id=person_id, name="walk_30_min", value=0, at=NOW)
        session.add(fact)
        await session.flush()
        await journal.change(session, fact, 1, NOW, value=1)
        await session.delete(fact)
    assert await undo(database, person_id) == ("facts",)
    assert await all_of(database, Fact) == []


@pytest.mark.parametrize(("before", "left"), [(NOW, 2), (NOW + MINUTE, 0)])
async def test_old_entries_are_forgotten(database: Database, before, left: int) -> None:
    person_id = await a_person(database)
    await train(database, person_id)
    async with database.write() as session:
        assert await journal.prune(session, before) == 2 - left
    assert len(await undo(database, person_id)) == left
