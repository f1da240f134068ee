"""Wording a fan-out reads a fixed number of times, however many people it is for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, select

from bot.prompts import compose
from content.log import Setting
from scheduler.agenda import load_rows, replan
from scheduler.planner import plan
from scheduler.rows import Wanted
from storage.agenda import get_people
from storage.db import Database
from storage.models import Lift, Person, PhaseEntry, Prompt, Score, Workout
from storage.people import create
from storage.settings import add_change
from tests.world import open_world

NOW = datetime(2027, 1, 6, 7, 30, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=30)
HOLD = Setting("I2_bridge_hold_sl", 0, 0, 3, 20)


@contextmanager
def counting_reads(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(connection, cursor, statement: str, *rest: object) -> None:
        seen.extend([statement] if statement.lstrip().startswith("SELECT") else [])

    engine = database.writer.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def a_crowd(database: Database, size: int) -> list[Prompt]:
    """People in the middle of the first phase whose daily prompt asks for yesterday's number first."""
    async with database.write() as session:
        for number in range(size):
            person = await create(session, 1000 + number, chat_id=1000 + number, now=LONG_AGO)
            person.set_up_at = person.last_seen_at = LONG_AGO
            person.time_zone, person.session_minute, person.side = "Europe/London", 450, "left"
            person.week_start, person.light_habit, person.last_seen_at = 0, "daily", NOW - timedelta(hours=20)
            session.add(PhaseEntry(person_id=person.id, phase="P1", date=LONG_AGO.date()))
            await add_change(session, person.id, HOLD, "start", LONG_AGO.date(), now=LONG_AGO)
            await has_trained(session, person)
        ids = list(await session.scalars(select(Person.id)))
        await replan(session, ids, NOW)
        return list(await session.scalars(select(Prompt).where(Prompt.kind == "daily")))


async def has_trained(session, person: Person) -> None:
    """Four clean sessions, so that the hold grows today."""
    for back in (4, 3, 2, 1):
        ended = NOW - timedelta(days=back)
        workout = Workout(
            person_id=person.id, date=ended.date(), tier="easy", phase="P1", status="done",
            opened_at=ended, finished_at=ended, during=2, minutes=10, notes="",
        )  # fmt: skip
        session.add(workout)
        await session.flush()
        session.add(
            Lift(
                person_id=person.id,
                workout_id=workout.id,
                position=0,
                exercise=HOLD.exercise,
                step=0,
                load=0,
                sets=3,
                target=20,
                tempo="",
                rest_s=60,
                per_side=False,
                key=True,
                done=[20, 20, 20],
                done_load=0,
            )
        )
        if back > 1:
            at = ended + timedelta(hours=24)
            session.add(
                Score(
                    person_id=person.id, workout_id=workout.id, kind="p24", half_points=2, masked=False, at=at
                )
            )


async def reads_for(database: Database, size: int) -> int:
    prompts = await a_crowd(database, size)
    assert len(prompts) == size
    async with open_world(database, NOW) as world:
        with counting_reads(database) as seen:
            calls = await compose(world.inbox().deps, prompts, NOW)
    assert len(calls) == size
    assert all(call is not None and "0-10" in call["text"] for call in calls.values())
    async with database.read() as session:
        opened = list(await session.scalars(select(Workout).where(Workout.date == NOW.date())))
    assert len(opened) == size
    return len(seen)


@pytest.mark.parametrize("size", [2, 50])
async def test_a_batch_of_sessions_reads_a_fixed_number_of_times(
    sqlite_database: Database, size: int
) -> None:
    assert await reads_for(sqlite_database, size) <= 25


async def test_planning_a_batch_reads_a_fixed_number_of_times(sqlite_database: Database) -> None:
    await a_crowd(sqlite_database, 50)
    with counting_reads(sqlite_database) as seen:
        async with sqlite_database.write() as session:
            people = await get_people(session, list(await session.scalars(select(Person.id))))
            await replan(session, [person.id for person in people], NOW)
    assert len(seen) <= 25


async def test_planning_twice_changes_nothing(sqlite_database: Database) -> None:
    await a_crowd(sqlite_database, 3)
    before = await waiting(sqlite_database)
    async with sqlite_database.write() as session:
        await replan(session, list(await session.scalars(select(Person.id))), NOW)
    assert await waiting(sqlite_database) == before
    assert {kind for _, kind, *_ in before} == {"daily", "checkin", "safety"}


def a_past(person_id: int, kind: str, key: str, days: int, answer: str | None) -> Prompt:
    """A prompt that went out so many days ago, or came too late to."""
    at = NOW - timedelta(days=days)
    sent, answered = (None if answer == "dropped" else at), (at if answer else None)
    return Prompt(
        person_id=person_id, kind=kind, key=key, payload={}, created_at=at, due_at=at, expires_at=at,
        sent_at=sent, answered_at=answered, answer=answer, snoozed=False, attempts=1, claimed_by="one",
    )  # fmt: skip


Past = tuple[str, str, int, str | None]
PASTS: dict[str, list[Past]] = {
    "asked for signs three weeks ago": [("safety", "safety:2026-12-16", 21, "none")],
    "reviewed twelve days ago": [("review", "review:2026-W52", 12, None)],
    "silent for three weeks": [("daily", f"daily:{day}", day, None) for day in (18, 19, 20)],
    "nudged two weeks ago": [
        ("daily", "daily:16", 16, None),
        ("daily", "daily:17", 17, None),
        ("daily", "daily:18", 18, None),
        ("nudge", "nudge:2026-12-16", 15, None),
    ],
    "not reached yesterday": [("daily", "daily:2027-01-05", 1, "dropped")],
    "nothing": [],
}


async def test_planned_together_everybody_gets_what_they_get_alone(sqlite_database: Database) -> None:
    await a_crowd(sqlite_database, len(PASTS))
    async with sqlite_database.write() as session:
        people = list(await session.scalars(select(Person).order_by(Person.id)))
        for person, (name, rows) in zip(people, PASTS.items(), strict=True):
            session.add_all(a_past(person.id, *row) for row in rows)
            if name.startswith(("silent", "nudged")):
                person.last_seen_at = NOW - timedelta(days=21)
    async with sqlite_database.write() as session:
        people = await get_people(session, [person.id for person in people])
        together = {
            person_id: plan(rows, NOW) for person_id, rows in (await load_rows(session, people, NOW)).items()
        }
    alone: dict[int, Sequence[Wanted]] = {}
    for person in people:
        async with sqlite_database.write() as session:
            alone |= {
                owner: plan(rows, NOW) for owner, rows in (await load_rows(session, [person], NOW)).items()
            }
    assert together == alone
    kinds = {name: {one.kind for one in together[p.id]} for name, p in zip(PASTS, people, strict=True)}
    assert "safety" in kinds["nothing"]
    assert "safety" not in kinds["asked for signs three weeks ago"]
    assert kinds["silent for three weeks"] == {"nudge"}
    assert kinds["nudged two weeks ago"] == {"note"}


async def waiting(database: Database) -> list[tuple[object, ...]]:
    async with database.read() as session:
        found = await session.scalars(select(Prompt).order_by(Prompt.id))
        return [(p.id, p.kind, p.key, p.due_at, p.expires_at, p.rides_with) for p in found]
