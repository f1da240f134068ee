"""Workouts: written down as they are first shown, read as they were prescribed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from sqlalchemy import delete, select

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
    query = select(WorkoutRow).where(WorkoutRow.person_id == person_id, WorkoutRow.id == workout_id)
    return await session.scalar(query)


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


def _lift_row(person_id: int, workout_id: int, position: int, item: Item) -> Lift:
    return Lift(
        person_id=person_id,
        workout_id=workout_id,
        position=position,
        exercise=item.setting.exercise,
        step=item.setting.step,
        load=item.setting.load,
        sets=item.setting.sets,
        target=item.setting.target,
        tempo=item.tempo,
        rest_s=item.rest_s,
        per_side=item.per_side,
        key=item.key,
        side=item.side or "",
    )


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
    session: Session, person_id: int, day: date, workout: Workout, now: datetime, row: WorkoutRow | None
) -> WorkoutRow:
    """Keep a day's prescription as it is first shown; `row`, its unreported workout so far, is replaced."""
    if row is None:
        row = WorkoutRow(person_id=person_id, date=day, opened_at=now, status="planned", tier="", phase="")
        session.add(row)
    row.tier, row.phase, row.minutes = workout.tier, workout.phase, workout.minutes
    row.notes = " ".join(workout.notes)
    await session.flush()
    await session.execute(delete(Lift).where(Lift.workout_id == row.id, Lift.person_id == person_id))
    session.add_all(_lift_row(person_id, row.id, place, item) for place, item in enumerate(workout.items))
    await session.flush()
    return row
