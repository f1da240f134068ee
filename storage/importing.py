"""Puts a person's file back into the tables: every row that `storage.export` reads, under new ids."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from pydantic import BaseModel
from sqlalchemy import func, select

from content.export_parts import Export, ReviewPart
from content.export_rows import ChangePart, RunPart, ScorePart, WorkoutPart
from content.locales import spoken
from storage.db import Session
from storage.export import LIFT, PERSON, SETTING
from storage.models import (
    Change,
    Equipment,
    Fact,
    Flag,
    Lift,
    Person,
    PhaseEntry,
    Review,
    Run,
    Score,
    Table,
    Workout,
)

NOON = time(12)
OWNED: tuple[type[Table], ...] = (
    Workout, Score, Run, Change, PhaseEntry, Review, Equipment, Flag, Fact,
)  # fmt: skip
Ids = Mapping[int, int]
"""New ids of rows by their number in the file."""


async def has_history(session: Session, person_id: int) -> bool:
    """Whether anything is kept about somebody beyond that they once wrote."""
    person = await session.get_one(Person, person_id)
    if person.set_up_at is not None:
        return True
    for table in OWNED:
        owner: Any = table
        count = select(func.count()).select_from(table).where(owner.person_id == person_id)
        if await session.scalar(count):
            return True
    return False


async def restore(session: Session, person: Person, export: Export) -> dict[str, int]:
    """Give a person without any history the one of a file; return the number of rows by their key there."""
    for name in PERSON:
        setattr(person, name, getattr(export.person, name))
    person.locale = spoken(person.locale)
    person.set_up_at = datetime.combine(export.person.started, NOON, UTC)
    owner = person.id
    workouts = await _add_workouts(session, owner, export.workouts)
    runs = await _add_runs(session, owner, export.runs)
    rows: list[Table] = [
        *(PhaseEntry(person_id=owner, **_plain(each)) for each in export.phases),
        *(Equipment(person_id=owner, **_listed(_plain(each))) for each in export.equipment),
        *(Fact(person_id=owner, **_plain(each)) for each in export.facts),
        *(Flag(person_id=owner, **_plain(each)) for each in export.flags),
        *(_score(owner, each, None) for each in export.scores),
        *(_change(owner, each, runs) for each in export.changes),
    ]
    session.add_all(rows)
    session.add_all(_review(owner, each, workouts, runs) for each in export.reviews)
    await session.flush()
    parts = {name: getattr(export, name) for name in Export.model_fields}
    return {name: len(found) for name, found in parts.items() if isinstance(found, tuple)}


async def _add_workouts(session: Session, owner: int, parts: tuple[WorkoutPart, ...]) -> Ids:
    """In the order of their numbers, so that the next file numbers them the same."""
    ids: dict[int, int] = {}
    for part in sorted(parts, key=lambda each: each.id):
        row = Workout(person_id=owner, **_plain(part, leave=("id", "lifts", "answers")))
        session.add(row)
        await session.flush()
        ids[part.id] = row.id
        for place, lift in enumerate(part.lifts):
            session.add(_lift(owner, row.id, place, {name: getattr(lift, name) for name in LIFT}))
        session.add_all(_score(owner, each, row.id) for each in part.answers)
    await session.flush()
    return ids


def _lift(owner: int, workout: int, place: int, values: dict[str, Any]) -> Lift:
    done = None if values["done"] is None else list(values["done"])
    side = values["side"] or ""
    return Lift(person_id=owner, workout_id=workout, position=place, **{**values, "done": done, "side": side})


def _score(owner: int, part: ScorePart, workout: int | None) -> Score:
    return Score(person_id=owner, workout_id=workout, **{**_plain(part), "side": part.side or ""})


async def _add_runs(session: Session, owner: int, parts: tuple[RunPart, ...]) -> Ids:
    ids: dict[int, int] = {}
    for part in sorted(parts, key=lambda each: each.id):
        row = Run(person_id=owner, **_plain(part, leave=("id", "given")), given=_given(part.given, ids))
        session.add(row)
        await session.flush()
        ids[part.id] = row.id
    return ids


def _change(owner: int, part: ChangePart, runs: Ids) -> Change:
    setting = {name: getattr(part, name) for name in SETTING}
    return Change(
        person_id=owner, **setting, cause=part.cause, action=part.action, at=part.at, date=part.date,
        side=part.side or "", given=_given(part.given, runs),
    )  # fmt: skip


def _given(part: BaseModel | None, runs: Ids) -> dict[str, Any] | None:
    return None if part is None else _with_run(_dump(part), runs)


def _with_run(given: dict[str, Any], runs: Ids) -> dict[str, Any]:
    """What a decision knew, with the id of the last run instead of its number."""
    last = max((row for number, row in runs.items() if number <= given["runs"]), default=0)
    return {**given, "runs": last}


def _review(owner: int, part: ReviewPart, workouts: Ids, runs: Ids) -> Review:
    return Review(
        person_id=owner, week=part.week, date=part.date, choice=part.choice, decided_at=part.decided_at,
        suggestions=_reviewed(_dump(part), workouts, runs),
    )  # fmt: skip


def _reviewed(kept: dict[str, Any], workouts: Ids, runs: Ids) -> dict[str, Any]:
    suggestions = [
        {
            **each,
            "entries": [
                {**entry, "training": workouts.get(entry["training"], 0)} for entry in each["entries"]
            ],
        }
        for each in kept["suggestions"]
    ]
    given = {"given": _with_run(kept["given"], runs)} if kept["given"] is not None else {}
    return {"suggestions": suggestions, **given}


def _plain(part: BaseModel, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    return {name: getattr(part, name) for name in type(part).model_fields if name not in leave}


def _listed(values: dict[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _dump(part: BaseModel) -> dict[str, Any]:
    """A part as JSON keeps it, instants as they are written everywhere here."""
    found: dict[str, Any] = _as_json(part.model_dump())
    return found


def _as_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _as_json(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_json(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
