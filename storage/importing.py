"""Puts a person's file back into the tables: every row that `storage.export` reads, under new ids."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from pydantic import BaseModel

from content.export_parts import Export
from content.export_rows import RunPart, WorkoutPart
from content.locales import spoken
from storage.db import Session
from storage.kept import KEPT, PERSON, has_any
from storage.models import Person

NOON = time(12)
Ids = Mapping[int, int]
"""New ids of rows by their number in the file."""


async def has_history(session: Session, person_id: int) -> bool:
    """Whether anything is kept about somebody beyond that they once wrote."""
    person = await session.get_one(Person, person_id)
    return person.set_up_at is not None or await has_any(session, person_id)


async def restore(session: Session, person: Person, export: Export) -> dict[str, int]:
    """Give a person without any history the one of a file; return the number of rows by their key there."""
    for name in PERSON:
        setattr(person, name, getattr(export.person, name))
    person.locale = spoken(person.locale)
    person.set_up_at = datetime.combine(export.person.started, NOON, UTC)
    workouts = await _add_workouts(session, person.id, export.workouts)
    runs = await _add_runs(session, person.id, export.runs)
    for name in ("phases", "equipment", "facts", "flags", "scores", "changes"):
        session.add_all(_row(name, person.id, each, runs) for each in getattr(export, name))
    for review in export.reviews:
        row = _row("reviews", person.id, review, runs)
        row.suggestions = _reviewed(_dump(review), workouts, runs)
        session.add(row)
    await session.flush()
    parts = {name: getattr(export, name) for name in Export.model_fields}
    return {name: len(found) for name, found in parts.items() if isinstance(found, tuple)}


async def _add_workouts(session: Session, owner: int, parts: tuple[WorkoutPart, ...]) -> Ids:
    """In the order of their numbers, so that the next file numbers them the same."""
    ids: dict[int, int] = {}
    for part in sorted(parts, key=lambda each: each.id):
        row = _row("workouts", owner, part, {})
        session.add(row)
        await session.flush()
        ids[part.id] = row.id
        for place, lift in enumerate(part.lifts):
            session.add(_row("lifts", owner, lift, {}, workout_id=row.id, position=place))
        session.add_all(_row("scores", owner, each, {}, workout_id=row.id) for each in part.answers)
    await session.flush()
    return ids


async def _add_runs(session: Session, owner: int, parts: tuple[RunPart, ...]) -> Ids:
    ids: dict[int, int] = {}
    for part in sorted(parts, key=lambda each: each.id):
        row = _row("runs", owner, part, ids)
        session.add(row)
        await session.flush()
        ids[part.id] = row.id
    return ids


def _row(name: str, owner: int, part: BaseModel, runs: Ids, **more: Any) -> Any:
    """A new row with the columns that the file has of it."""
    values = {column: getattr(part, column) for column in KEPT[name].columns if column != "id"}
    values = {column: list(value) if isinstance(value, tuple) else value for column, value in values.items()}
    if "side" in values:
        values["side"] = values["side"] or ""
    if values.get("given") is not None:
        values["given"] = _with_run(_dump(values["given"]), runs)
    return KEPT[name].table(person_id=owner, **values, **more)


def _with_run(given: dict[str, Any], runs: Ids) -> dict[str, Any]:
    """What a decision knew, with the id of the last run instead of its number."""
    last = max((row for number, row in runs.items() if number <= given["runs"]), default=0)
    return {**given, "runs": last}


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
    phase = {"phase": kept["phase"]} if kept.get("phase") is not None else {}
    return {"suggestions": suggestions, **given, **phase}


def _dump(part: BaseModel) -> dict[str, Any]:
    """A part as JSON keeps it, instants as they are written everywhere; what it did not say stays out."""
    found: dict[str, Any] = _as_json(part.model_dump(exclude_unset=True))
    return found


def _as_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _as_json(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_json(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
