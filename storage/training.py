"""Workouts, scores and settings: written one at a time, read as the `Log` that every rule looks at."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeVar, cast

from sqlalchemy import Select, delete, select

from content import log as logs
from content.workout import Item, Workout
from storage import journal
from storage.db import Session
from storage.models import (
    Change,
    Equipment,
    Fact,
    Flag,
    Lift,
    Person,
    PhaseEntry,
    Review,
    Score,
    Table,
)
from storage.models import Workout as WorkoutRow

HORIZON = timedelta(days=200)
"""How far back a Log reaches: the ledger of proven loads needs 90 days, phases need 12 weeks."""

Row = TypeVar("Row", bound=Table)


async def _by_person(session: Session, query: Select[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in await session.scalars(query):
        found[cast(Any, row).person_id].append(row)
    return found


async def load_logs(session: Session, people: Sequence[Person], now: datetime) -> dict[int, logs.Log]:
    """Return the Log of each person, with a fixed number of queries however many there are."""
    ids = [person.id for person in people]
    since = now - HORIZON
    workouts = await _by_person(
        session,
        select(WorkoutRow)
        .where(WorkoutRow.person_id.in_(ids), WorkoutRow.date >= since.date())
        .order_by(WorkoutRow.date),
    )
    lifts = await _by_person(
        session,
        select(Lift)
        .join(WorkoutRow, WorkoutRow.id == Lift.workout_id)
        .where(Lift.person_id.in_(ids), WorkoutRow.date >= since.date())
        .order_by(Lift.workout_id, Lift.position),
    )
    scores = await _by_person(
        session, select(Score).where(Score.person_id.in_(ids), Score.at >= since).order_by(Score.at, Score.id)
    )
    changes = await _by_person(session, select(Change).where(Change.person_id.in_(ids)).order_by(Change.id))
    phases = await _by_person(session, select(PhaseEntry).where(PhaseEntry.person_id.in_(ids)).order_by(PhaseEntry.id))
    flags = await _by_person(session, select(Flag).where(Flag.person_id.in_(ids)).order_by(Flag.id))
    owned = await _by_person(session, select(Equipment).where(Equipment.person_id.in_(ids)).order_by(Equipment.kind))
    facts = await _by_person(session, select(Fact).where(Fact.person_id.in_(ids)))
    reviews = await _by_person(session, select(Review).where(Review.person_id.in_(ids)).order_by(Review.date))
    return {
        person.id: logs.Log(
            started=(person.set_up_at or person.created_at).date(),
            side=cast(logs.Side, person.side or "left"),
            unit=cast(logs.Unit, person.unit or "kg"),
            phases=tuple(logs.PhaseEntry(cast(logs.Phase, row.phase), row.date) for row in phases[person.id]),
            equipment=tuple(_equipment(row) for row in owned[person.id]),
            daily=tuple(_score(row) for row in scores[person.id] if row.workout_id is None),
            trainings=_trainings(workouts[person.id], lifts[person.id], scores[person.id]),
            changes=tuple(_change(row) for row in changes[person.id]),
            flags=tuple(logs.Flag(row.sign, row.urgency, row.opened_at, row.cleared_at) for row in flags[person.id]),
            reviewed=tuple(row.date for row in reviews[person.id]),
            facts={row.name: row.value for row in facts[person.id]},
            ceiling=person.ceiling,
        )
        for person in people
    }


async def load_log(session: Session, person: Person, now: datetime) -> logs.Log:
    """Return one person's Log."""
    return (await load_logs(session, [person], now))[person.id]


def _score(row: Score) -> logs.Score:
    return logs.Score(row.half_points, row.at, row.masked)


def _equipment(row: Equipment) -> logs.Equipment:
    return logs.Equipment(cast(logs.Kind, row.kind), cast(logs.Unit, row.unit), tuple(row.loads))


def setting_of(row: Lift | Change) -> logs.Setting:
    """The setting that a lift or a change row holds."""
    return logs.Setting(row.exercise, row.step, row.load, row.sets, row.target)


def _change(row: Change) -> logs.Change:
    return logs.Change(row.at, row.date, setting_of(row), cast(logs.Cause, row.cause), row.action)


def _lift(row: Lift) -> logs.Lift:
    done = None if row.done is None else tuple(row.done)
    return logs.Lift(setting_of(row), row.done_load, done, row.during, row.form_ok, row.more_left)


def _trainings(
    workouts: Iterable[WorkoutRow], lifts: Iterable[Lift], scores: Iterable[Score]
) -> tuple[logs.Training, ...]:
    lifts_of: dict[int, list[Lift]] = defaultdict(list)
    for lift in lifts:
        lifts_of[lift.workout_id].append(lift)
    score_of = {(score.workout_id, score.kind): _score(score) for score in scores if score.workout_id}
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
            p24=score_of.get((row.id, "p24")),
            p48=score_of.get((row.id, "p48")),
        )
        for row in workouts
    )


async def workout_on(session: Session, person_id: int, day: date) -> WorkoutRow | None:
    """The workout of one local date."""
    query = select(WorkoutRow).where(WorkoutRow.person_id == person_id, WorkoutRow.date == day)
    return await session.scalar(query)


async def get_workout(session: Session, person_id: int, workout_id: int) -> WorkoutRow | None:
    """A workout by its id, only if it belongs to this person."""
    query = select(WorkoutRow).where(WorkoutRow.person_id == person_id, WorkoutRow.id == workout_id)
    return await session.scalar(query)


async def recent_workouts(session: Session, person_ids: Sequence[int], since: date) -> dict[int, list[WorkoutRow]]:
    """The workouts of each person since a date, oldest first."""
    query = select(WorkoutRow).where(WorkoutRow.person_id.in_(person_ids), WorkoutRow.date >= since)
    return await _by_person(session, query.order_by(WorkoutRow.date))


async def lifts_of(session: Session, person_id: int, workout_ids: Sequence[int]) -> dict[int, list[Lift]]:
    """The lifts of several workouts of one person, in order."""
    query = select(Lift).where(Lift.person_id == person_id, Lift.workout_id.in_(workout_ids))
    found: dict[int, list[Lift]] = defaultdict(list)
    for lift in await session.scalars(query.order_by(Lift.workout_id, Lift.position)):
        found[lift.workout_id].append(lift)
    return found


async def scores_of(session: Session, person_ids: Sequence[int], since: datetime) -> dict[int, list[Score]]:
    """The scores of each person since an instant, oldest first."""
    query = select(Score).where(Score.person_id.in_(person_ids), Score.at >= since)
    return await _by_person(session, query.order_by(Score.at, Score.id))


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
    )


def _item(lift: Lift) -> Item:
    return Item(setting_of(lift), lift.tempo, lift.rest_s, lift.per_side, lift.key)


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


async def open_workout(session: Session, person_id: int, day: date, workout: Workout, now: datetime) -> WorkoutRow:
    """Keep a day's prescription as it is first shown; an unreported one of the same day is replaced."""
    row = await workout_on(session, person_id, day)
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


async def save_score(
    session: Session,
    person_id: int,
    kind: str,
    half_points: int,
    at: datetime,
    *,
    update_id: int,
    workout_id: int | None = None,
    masked: bool = False,
) -> int | None:
    """Keep a score; return the half points it replaced, `None` when it is new. The change can be undone."""
    query = select(Score).where(Score.person_id == person_id, Score.kind == kind)
    query = query.where(Score.workout_id == workout_id) if workout_id else query.where(Score.workout_id.is_(None))
    old = await session.scalar(query.order_by(Score.at.desc()).limit(1)) if kind != "daily" else None
    if old is None:
        row = Score(
            person_id=person_id, workout_id=workout_id, kind=kind, half_points=half_points, masked=masked, at=at
        )
        await journal.add(session, row, update_id, at)
        return None
    before = old.half_points
    await journal.change(session, old, update_id, at, half_points=half_points, masked=masked, at=at)
    return before


async def add_change(
    session: Session,
    person_id: int,
    setting: logs.Setting,
    cause: logs.Cause,
    day: date,
    *,
    now: datetime,
    update_id: int,
    action: str | None = None,
) -> None:
    """Prescribe a new setting of one exercise from `day` on."""
    row = Change(
        person_id=person_id,
        exercise=setting.exercise,
        step=setting.step,
        load=setting.load,
        sets=setting.sets,
        target=setting.target,
        cause=cause,
        action=action,
        at=now,
        date=day,
    )
    await journal.add(session, row, update_id, now)


async def save_fact(session: Session, person_id: int, name: str, value: int, now: datetime, *, update_id: int) -> None:
    """Keep the newest answer to a gate question."""
    row = await session.scalar(select(Fact).where(Fact.person_id == person_id, Fact.name == name))
    if row is None:
        await journal.add(session, Fact(person_id=person_id, name=name, value=value, at=now), update_id, now)
    else:
        await journal.change(session, row, update_id, now, value=value, at=now)


async def save_equipment(
    session: Session, person_id: int, owned: logs.Equipment, now: datetime, *, update_id: int
) -> None:
    """Keep what the person owns of one kind."""
    query = select(Equipment).where(Equipment.person_id == person_id, Equipment.kind == owned.kind)
    row = await session.scalar(query)
    loads = list(owned.loads)
    if row is None:
        new = Equipment(person_id=person_id, kind=owned.kind, unit=owned.unit, loads=loads)
        await journal.add(session, new, update_id, now)
    else:
        await journal.change(session, row, update_id, now, unit=owned.unit, loads=loads)


async def enter_phase(
    session: Session, person_id: int, phase: logs.Phase, day: date, *, now: datetime, update_id: int
) -> None:
    """Note the day on which a person enters a phase."""
    await journal.add(session, PhaseEntry(person_id=person_id, phase=phase, date=day), update_id, now)


async def open_flags(session: Session, person_ids: Sequence[int]) -> dict[int, list[Flag]]:
    """The warning signs that nobody has cleared yet."""
    query = select(Flag).where(Flag.person_id.in_(person_ids), Flag.cleared_at.is_(None))
    return await _by_person(session, query)


async def raise_flag(
    session: Session, person_id: int, sign: str, urgency: str, now: datetime, *, update_id: int
) -> None:
    """Open a warning sign, once however often it is named."""
    query = select(Flag).where(Flag.person_id == person_id, Flag.sign == sign, Flag.cleared_at.is_(None))
    if await session.scalar(query) is None:
        flag = Flag(person_id=person_id, sign=sign, urgency=urgency, opened_at=now)
        await journal.add(session, flag, update_id, now)


async def clear_flags(session: Session, person_id: int, now: datetime, *, update_id: int) -> None:
    """Close all open warning signs: the person says that a clinician has seen and cleared them."""
    for flag in (await open_flags(session, [person_id])).get(person_id, []):
        await journal.change(session, flag, update_id, now, cleared_at=now)


async def get_review(session: Session, person_id: int, week: str) -> Review | None:
    """The review of an ISO week."""
    return await session.scalar(select(Review).where(Review.person_id == person_id, Review.week == week))


async def last_review(session: Session, person_id: int) -> Review | None:
    """The newest review that was shown."""
    query = select(Review).where(Review.person_id == person_id).order_by(Review.date.desc()).limit(1)
    return await session.scalar(query)


async def keep_review(
    session: Session,
    person_id: int,
    week: str,
    day: date,
    suggestions: dict[str, Any],
    choice: str,
    now: datetime,
    *,
    update_id: int,
) -> None:
    """Keep a decided review; the week's row is replaced when it is decided again."""
    row = await get_review(session, person_id, week)
    if row is None:
        row = Review(
            person_id=person_id, week=week, date=day, suggestions=suggestions, choice=choice[:48], decided_at=now
        )
        await journal.add(session, row, update_id, now)
    else:
        await journal.change(
            session, row, update_id, now, date=day, suggestions=suggestions, choice=choice[:48], decided_at=now
        )
