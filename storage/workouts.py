"""Workouts: written down as they are first shown, read as they were prescribed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from sqlalchemy import select

from content import log as logs
from content.workout import Item, Workout
from storage.db import Session, by_person
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


def _prescribe(lift: Lift, item: Item) -> None:
    """Prescribe a lift anew; nothing was reported of it."""
    setting = item.setting
    lift.exercise, lift.step, lift.load = setting.exercise, setting.step, setting.load
    lift.sets, lift.target, lift.tempo, lift.rest_s = setting.sets, setting.target, item.tempo, item.rest_s
    lift.per_side, lift.key, lift.side = item.per_side, item.key, item.side or ""
    lift.done_load = lift.done = lift.during = lift.form_ok = lift.more_left = None


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


async def open_workout(
    session: Session, person_id: int, day: date, workout: Workout, now: datetime, workout_id: int | None
) -> WorkoutRow:
    """Keep a day's prescription as it is first shown; its unreported workout so far is written over."""
    row = await get_workout(session, person_id, workout_id) if workout_id else None
    lifts = (await lifts_of(session, person_id, [row.id]))[row.id] if row else []
    if row is None:
        row = WorkoutRow(person_id=person_id, date=day, opened_at=now, status="planned", tier="", phase="")
        session.add(row)
    row.tier, row.phase, row.minutes = workout.tier, workout.phase, workout.minutes
    row.notes = " ".join(workout.notes)
    await session.flush()
    for place, item in enumerate(workout.items):
        if place == len(lifts):
            lifts.append(Lift(person_id=person_id, workout_id=row.id, position=place))
            session.add(lifts[place])
        _prescribe(lifts[place], item)
    for lift in lifts[len(workout.items) :]:
        await session.delete(lift)
    await session.flush()
    return row
