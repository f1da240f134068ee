"""The `Log` that every rule looks at, made of the tables for many people at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, cast

from content import log as logs
from content.sides import answers_to, for_side
from storage.db import Session
from storage.memory import LOG, Copies, keep, read_people
from storage.models import Person
from storage.workouts import setting_of, side_of


async def load_logs(session: Session, people: Sequence[Person], now: datetime) -> dict[int, logs.Log]:
    """Return the Log of each person, with one query however many there are and none when nothing changed."""
    await session.flush()
    rows = await read_people(session, [person.id for person in people], now)
    return {
        person.id: keep(session, (LOG, person.id), partial(_log, person, rows[person.id]))
        for person in people
    }


async def load_log(session: Session, person: Person, now: datetime) -> logs.Log:
    """Return one person's Log."""
    return (await load_logs(session, [person], now))[person.id]


def _log(person: Person, rows: Copies) -> logs.Log:
    log = logs.Log(
        started=(person.set_up_at or person.created_at).date(),
        side=cast(logs.Side, person.side or "left"),
        unit=cast(logs.Unit, person.unit or "kg"),
        phases=tuple(logs.PhaseEntry(row.phase, row.date) for row in rows["phases"]),
        equipment=tuple(logs.Equipment(row.kind, row.unit, tuple(row.loads)) for row in rows["equipment"]),
        daily=_daily(rows["scores"], rows["workouts"]),
        trainings=_trainings(rows["workouts"], rows["lifts"], rows["scores"]),
        changes=tuple(_change(row) for row in rows["changes"]),
        flags=tuple(logs.Flag(row.sign, row.urgency, row.opened_at, row.cleared_at) for row in rows["flags"]),
        runs=tuple(run_of(row) for row in rows["runs"]),
        reviewed=tuple(row.date for row in rows["reviews"]),
        reviewed_at=tuple(row.decided_at for row in rows["reviews"] if row.decided_at),
        facts={row.name: row.value for row in rows["facts"]},
        ceiling=person.ceiling,
    )
    return log if log.side == "both" else for_side(log, log.side)


def _daily(scores: Iterable[Any], workouts: Iterable[Any]) -> tuple[logs.Score, ...]:
    """Answers that belong to no workout, or to one that is out of reach: these still say what is usual."""
    near = {row.id for row in workouts}
    return tuple(
        _score(row)
        for row in scores
        if row.workout_id is None or (row.kind == "p24" and row.workout_id not in near)
    )


def _score(row: Any) -> logs.Score:
    return logs.Score(row.half_points, row.at, row.masked, side_of(row))


def _change(row: Any) -> logs.Change:
    return logs.Change(row.at, row.date, setting_of(row), row.cause, row.action, side_of(row))


def run_of(row: Any) -> logs.Run:
    """A run as the rules see it."""
    late = logs.Score(row.p24, row.p24_at) if row.p24 is not None and row.p24_at is not None else None
    return logs.Run(
        id=row.id,
        date=row.date,
        finished_at=row.finished_at,
        rung=row.rung,
        minutes=row.minutes,
        distance=row.distance,
        unit=row.unit,
        during=row.during,
        climbed=row.climbed,
        sharp=row.sharp,
        p24=late,
    )


def _lifts(rows: Iterable[Any]) -> dict[int, list[logs.Lift]]:
    """What was done in each workout; a setting that comes again and again is one value."""
    found: dict[int, list[logs.Lift]] = defaultdict(list)
    known: dict[tuple[Any, ...], logs.Setting] = {}
    for row in rows:
        asked = (row.exercise, row.step, row.load, row.sets, row.target)
        setting = known.get(asked) or known.setdefault(asked, setting_of(row))
        done = None if row.done is None else tuple(row.done)
        lift = logs.Lift(
            setting, row.done_load, done, row.during, row.form_ok, row.more_left, row.side or None
        )
        found[row.workout_id].append(lift)
    return found


def _trainings(
    workouts: Iterable[Any], lifts: Iterable[Any], scores: Iterable[Any]
) -> tuple[logs.Training, ...]:
    lifts_of = _lifts(lifts)
    told: dict[int, list[tuple[str, logs.Score]]] = defaultdict(list)
    for score in scores:
        if score.workout_id:
            told[score.workout_id].append((score.kind, _score(score)))
    return tuple(
        logs.Training(
            id=row.id,
            date=row.date,
            tier=row.tier,
            phase=row.phase,
            status=row.status,
            finished_at=row.finished_at,
            during=row.during,
            lifts=tuple(lifts_of[row.id]),
            **answers_to(told[row.id]),
        )
        for row in workouts
    )
