"""Workouts: written down as they are first shown, read as they were prescribed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import select

from content import log as logs
from content.workout import Item, Workout
from storage.db import Session, by_person
from storage.memory import hold, insert_rows
from storage.models import Change, Lift, Score
from storage.models import Workout as WorkoutRow


def setting_of(row: Lift | Change) -> logs.Setting:
    """The setting that a lift or a change row holds."""
    return logs.Setting(row.exercise, row.step, row.load, row.sets, row.target)


def side_of(row: Lift | Change | Score) -> logs.OneSide | None:
    """The one of two sore sides that a row is about, `None` where it is about whatever is sore."""
    return cast(logs.OneSide, row.side) if row.side else None


async def get_workout(session: Session, person_id: int, workout_id: int) -> WorkoutRow | None:
    """A workout by its id, only if it belongs to this person."""
    row = await session.get(WorkoutRow, workout_id)
    if row is not None:
        # One message asks for the same workout several times.
        hold(session, row)
    return row if row is not None and row.person_id == person_id else None


async def recent_workouts(
    session: Session, person_ids: Sequence[int], since: date
) -> dict[int, list[WorkoutRow]]:
    """The workouts of each person since a date, oldest first."""
    query = select(WorkoutRow).where(WorkoutRow.person_id.in_(person_ids), WorkoutRow.date >= since)
    return await by_person(session, query.order_by(WorkoutRow.date))


async def lifts_of(session: Session, person_id: int, workout_ids: Sequence[int]) -> dict[int, list[Lift]]:
    """The lifts of several workouts of one person, in order."""
    query = select(Lift).where(Lift.person_id == person_id, Lift.workout_id.in_(workout_ids))
    found: dict[int, list[Lift]] = defaultdict(list)
    for lift in await session.scalars(query.order_by(Lift.workout_id, Lift.position)):
        found[lift.workout_id].append(lift)
    return found


def _lift(item: Item) -> dict[str, Any]:
    """The columns of a lift as it is prescribed; nothing was reported of it."""
    setting = item.setting
    return {
        "exercise": setting.exercise,
        "step": setting.step,
        "load": setting.load,
        "sets": setting.sets,
        "target": setting.target,
        "tempo": item.tempo,
        "rest_s": item.rest_s,
        "per_side": item.per_side,
        "key": item.key,
        "side": item.side or "",
        **dict.fromkeys(("done_load", "done", "during", "form_ok", "more_left")),
    }


def _item(lift: Lift) -> Item:
    return Item(setting_of(lift), lift.tempo, lift.rest_s, lift.per_side, lift.key, side_of(lift))


async def read_workouts(session: Session, person_id: int, workout_ids: Sequence[int]) -> dict[int, Workout]:
    """Workouts as they were prescribed, by id, only those of this person."""
    query = select(WorkoutRow).where(WorkoutRow.person_id == person_id, WorkoutRow.id.in_(workout_ids))
    lifts = await lifts_of(session, person_id, workout_ids)
    return {
        row.id: Workout(
            cast(logs.Tier, row.tier),
            cast(logs.Phase, row.phase),
            tuple(_item(lift) for lift in lifts[row.id]),
            row.minutes,
            tuple(row.notes.split()),
        )
        for row in await session.scalars(query)
    }


@dataclass(frozen=True, slots=True)
class Prescribed:
    """A person's day as it is to be kept; `row` is its unreported workout so far, as it was read."""

    person_id: int
    day: date
    workout: Workout
    row: int | None


async def open_workouts(session: Session, days: Sequence[Prescribed], now: datetime) -> dict[int, int]:
    """Keep days' prescriptions as they are first shown; return the ids of the workouts by person.

    Unreported ones so far are written over.
    """
    found = {each.person_id: await _write_over(session, each) for each in days if each.row is not None}
    new = [each for each in days if each.row is None]
    return {**found, **await _insert(session, new, now)} if new else found


async def _insert(session: Session, days: Sequence[Prescribed], now: datetime) -> dict[int, int]:
    """Many rows in a few statements: a batch of prompts opens as many days."""
    rows = [
        {"person_id": each.person_id, "date": each.day, "opened_at": now, "status": "planned", **_head(each)}
        for each in days
    ]
    found = dict(await insert_rows(session, WorkoutRow, rows, "person_id"))
    lifts = [
        {"person_id": each.person_id, "workout_id": found[each.person_id], "position": place, **_lift(item)}
        for each in days
        for place, item in enumerate(each.workout.items)
    ]
    await insert_rows(session, Lift, lifts)
    return found


def _head(each: Prescribed) -> dict[str, Any]:
    workout = each.workout
    return {
        "tier": workout.tier,
        "phase": workout.phase,
        "minutes": workout.minutes,
        "notes": " ".join(workout.notes),
    }


async def _write_over(session: Session, each: Prescribed) -> int:
    row = await get_workout(session, each.person_id, each.row or 0)
    if row is None:
        raise LookupError("a workout that was just read is gone")
    for name, value in _head(each).items():
        setattr(row, name, value)
    lifts = (await lifts_of(session, each.person_id, [row.id]))[row.id]
    for place, item in enumerate(each.workout.items):
        if place == len(lifts):
            lifts.append(Lift(person_id=each.person_id, workout_id=row.id, position=place))
            session.add(lifts[place])
        for name, value in _lift(item).items():
            setattr(lifts[place], name, value)
    for lift in lifts[len(each.workout.items) :]:
        await session.delete(lift)
    await session.flush()
    return row.id
