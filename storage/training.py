"""The `Log` that every rule looks at, read from the tables for many people at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import and_, func, or_, select
from sqlalchemy.sql import ColumnElement

from content import log as logs
from content.sides import answers_to, for_side
from storage.db import Session, by_person
from storage.models import Change, Equipment, Fact, Flag, Lift, Person, PhaseEntry, Review, Run, Score
from storage.models import Workout as WorkoutRow
from storage.workouts import setting_of, side_of

HORIZON = timedelta(days=200)
"""How far back workouts reach: the ledger of proven loads needs 90 days, phases need 12 weeks.

The usual score rests on the very first answers, so answers reach back to the start.
"""
LAST_KNOWN = 12
"""Workouts that are known however long ago: time off is counted from them (rule 3.9)."""
REPORTED = ("done", "partly", "stopped")


async def load_logs(session: Session, people: Sequence[Person], now: datetime) -> dict[int, logs.Log]:
    """Return the Log of each person, with a fixed number of queries however many there are."""
    ids = [person.id for person in people]
    wanted = _within_reach(ids, now)
    workouts = await by_person(session, select(WorkoutRow).where(wanted).order_by(WorkoutRow.date))
    lifts = await by_person(
        session,
        select(Lift)
        .join(WorkoutRow, WorkoutRow.id == Lift.workout_id)
        .where(wanted)
        .order_by(Lift.workout_id, Lift.position),
    )
    scores = await by_person(
        session, select(Score).where(Score.person_id.in_(ids)).order_by(Score.at, Score.id)
    )
    changes = await by_person(session, select(Change).where(Change.person_id.in_(ids)).order_by(Change.id))
    phases = await by_person(
        session, select(PhaseEntry).where(PhaseEntry.person_id.in_(ids)).order_by(PhaseEntry.id)
    )
    flags = await by_person(session, select(Flag).where(Flag.person_id.in_(ids)).order_by(Flag.id))
    runs = await by_person(session, select(Run).where(Run.person_id.in_(ids)).order_by(Run.finished_at))
    owned = await by_person(
        session, select(Equipment).where(Equipment.person_id.in_(ids)).order_by(Equipment.kind)
    )
    facts = await by_person(session, select(Fact).where(Fact.person_id.in_(ids)))
    reviews = await by_person(session, select(Review).where(Review.person_id.in_(ids)).order_by(Review.date))
    every = {
        person.id: logs.Log(
            started=(person.set_up_at or person.created_at).date(),
            side=cast(logs.Side, person.side or "left"),
            unit=cast(logs.Unit, person.unit or "kg"),
            phases=tuple(logs.PhaseEntry(cast(logs.Phase, row.phase), row.date) for row in phases[person.id]),
            equipment=tuple(_equipment(row) for row in owned[person.id]),
            daily=_daily(scores[person.id], workouts[person.id]),
            trainings=_trainings(workouts[person.id], lifts[person.id], scores[person.id]),
            changes=tuple(_change(row) for row in changes[person.id]),
            flags=tuple(
                logs.Flag(row.sign, row.urgency, row.opened_at, row.cleared_at) for row in flags[person.id]
            ),
            runs=tuple(run_of(row) for row in runs[person.id]),
            reviewed=tuple(row.date for row in reviews[person.id]),
            reviewed_at=tuple(row.decided_at for row in reviews[person.id] if row.decided_at),
            facts={row.name: row.value for row in facts[person.id]},
            ceiling=person.ceiling,
        )
        for person in people
    }
    return {i: log if log.side == "both" else for_side(log, log.side) for i, log in every.items()}


async def load_log(session: Session, person: Person, now: datetime) -> logs.Log:
    """Return one person's Log."""
    return (await load_logs(session, [person], now))[person.id]


def _within_reach(ids: Sequence[int], now: datetime) -> ColumnElement[bool]:
    """The workouts since the horizon, and the last ones done however long ago they were."""
    nth = func.row_number().over(partition_by=WorkoutRow.person_id, order_by=WorkoutRow.date.desc())
    done = select(WorkoutRow.id, nth.label("nth")).where(
        WorkoutRow.person_id.in_(ids), WorkoutRow.status.in_(REPORTED)
    )
    last = done.subquery()
    known = WorkoutRow.id.in_(select(last.c.id).where(last.c.nth <= LAST_KNOWN))
    return and_(WorkoutRow.person_id.in_(ids), or_(WorkoutRow.date >= (now - HORIZON).date(), known))


def _daily(scores: Iterable[Score], workouts: Iterable[WorkoutRow]) -> tuple[logs.Score, ...]:
    """Answers that belong to no workout, or to one that is out of reach: these still say what is usual."""
    near = {row.id for row in workouts}
    return tuple(
        _score(row)
        for row in scores
        if row.workout_id is None or (row.kind == "p24" and row.workout_id not in near)
    )


def _score(row: Score) -> logs.Score:
    return logs.Score(row.half_points, row.at, row.masked, side_of(row))


def _equipment(row: Equipment) -> logs.Equipment:
    return logs.Equipment(cast(logs.Kind, row.kind), cast(logs.Unit, row.unit), tuple(row.loads))


def _change(row: Change) -> logs.Change:
    return logs.Change(
        row.at, row.date, setting_of(row), cast(logs.Cause, row.cause), row.action, side_of(row)
    )


def run_of(row: Run) -> logs.Run:
    """A run as the rules see it."""
    late = logs.Score(row.p24, row.p24_at) if row.p24 is not None and row.p24_at is not None else None
    return logs.Run(
        id=row.id,
        date=row.date,
        finished_at=row.finished_at,
        rung=row.rung,
        minutes=row.minutes,
        distance=row.distance,
        unit=cast(logs.Distance | None, row.unit),
        during=row.during,
        climbed=row.climbed,
        sharp=row.sharp,
        p24=late,
    )


def _lift(row: Lift) -> logs.Lift:
    done = None if row.done is None else tuple(row.done)
    return logs.Lift(
        setting_of(row), row.done_load, done, row.during, row.form_ok, row.more_left, side_of(row)
    )


def _trainings(
    workouts: Iterable[WorkoutRow], lifts: Iterable[Lift], scores: Iterable[Score]
) -> tuple[logs.Training, ...]:
    lifts_of: dict[int, list[Lift]] = defaultdict(list)
    for lift in lifts:
        lifts_of[lift.workout_id].append(lift)
    told: dict[int, list[Score]] = defaultdict(list)
    for score in scores:
        if score.workout_id:
            told[score.workout_id].append(score)
    return tuple(
        logs.Training(
            id=row.id,
            date=row.date,
            tier=cast(logs.Tier, row.tier),
            phase=cast(logs.Phase, row.phase),
            status=cast(logs.Status, row.status),
            finished_at=row.finished_at,
            during=row.during,
            lifts=tuple(_lift(lift) for lift in lifts_of[row.id]),
            **answers_to([(score.kind, _score(score)) for score in told[row.id]]),
        )
        for row in workouts
    )
