"""Everything about one person as plain values: what `content.export` describes and reads back."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select

from content.export_parts import FORMAT
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
    Run,
    Score,
    Table,
    Workout,
)

SETTING = ("exercise", "step", "load", "sets", "target")
LIFT = (
    *SETTING,
    "tempo",
    "rest_s",
    "per_side",
    "key",
    "done_load",
    "done",
    "during",
    "form_ok",
    "more_left",
    "side",
)
WORKOUT = (
    "id", "date", "tier", "phase", "status", "minutes", "notes", "opened_at", "finished_at", "during",
)  # fmt: skip
PERSON = (
    "side", "unit", "test", "ceiling", "ceiling_by", "locale", "time_zone", "session_minute", "quiet_from",
    "quiet_to", "week_start", "review_weekday", "heavy_days", "light_habit",
)  # fmt: skip
SCORE = ("kind", "half_points", "masked", "at", "side")
RUN = (
    "id", "date", "finished_at", "rung", "minutes", "distance", "unit", "during", "climbed", "sharp", "p24",
    "p24_at", "given",
)  # fmt: skip
CHANGE = ("cause", "action", "at", "date", "side", "given")
ANSWERS = ("p24", "p48")


async def read_export(session: Session, person_id: int, now: datetime) -> dict[str, Any] | None:
    """Return the export of one person, without any id of theirs at Telegram; `None`: nobody has this id."""
    person = await session.scalar(select(Person).where(Person.id == person_id))
    if person is None:
        return None
    scores = await _rows(
        session, select(Score).where(Score.person_id == person_id).order_by(Score.at, Score.id)
    )
    numbers = await _number(session, person_id)
    changes = await _table(session, person_id, Change, (*SETTING, *CHANGE))
    return {
        "format": FORMAT,
        "exported_at": now.isoformat(),
        "person": {"started": _started(person), **_pick(person, PERSON)},
        "phases": await _table(session, person_id, PhaseEntry, ("phase", "date")),
        "equipment": await _table(session, person_id, Equipment, ("kind", "unit", "loads")),
        "facts": await _table(session, person_id, Fact, ("name", "value", "at")),
        "flags": await _table(session, person_id, Flag, ("sign", "urgency", "opened_at", "cleared_at")),
        "scores": [_pick(row, SCORE) for row in scores if row.workout_id is None],
        "workouts": await _workouts(session, person_id, scores, numbers),
        "runs": await _runs(session, person_id, numbers),
        "changes": [{**each, "given": numbers.given(each["given"])} for each in changes],
        "reviews": await _reviews(session, person_id, numbers),
    }


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The numbers of a person's own workouts and runs in the file, by id: 1 is the first that was kept."""

    workouts: Mapping[int, int]
    runs: Mapping[int, int]

    def given(self, given: dict[str, Any] | None) -> dict[str, Any] | None:
        """What a decision knew, with the number of the last run instead of its id."""
        if given is None:
            return None
        last = max((number for row, number in self.runs.items() if row <= given["runs"]), default=0)
        return {**given, "runs": last}


async def _number(session: Session, person_id: int) -> _Numbers:
    found = []
    for table in (Workout, Run):
        ids = await session.scalars(select(table.id).where(table.person_id == person_id).order_by(table.id))
        found.append({row: number for number, row in enumerate(ids, start=1)})
    return _Numbers(*found)


async def person_of_chat(session: Session, chat_id: int) -> int | None:
    """The id of the person of a chat, `None` where nobody has it."""
    found: int | None = await session.scalar(select(Person.id).where(Person.chat_id == chat_id))
    return found


def _started(person: Person) -> str:
    return (person.set_up_at or person.created_at).date().isoformat()


async def _rows(session: Session, query: Select[Any]) -> list[Any]:
    return list(await session.scalars(query))


async def _table(
    session: Session, person_id: int, table: Any, names: tuple[str, ...]
) -> list[dict[str, Any]]:
    rows = await _rows(session, select(table).where(table.person_id == person_id).order_by(table.id))
    return [_pick(row, names) for row in rows]


async def _runs(session: Session, person_id: int, numbers: _Numbers) -> list[dict[str, Any]]:
    wanted = select(Run).where(Run.person_id == person_id).order_by(Run.finished_at, Run.id)
    return [
        {**_pick(row, RUN), "id": numbers.runs[row.id], "given": numbers.given(row.given)}
        for row in await _rows(session, wanted)
    ]


async def _workouts(
    session: Session, person_id: int, scores: list[Score], numbers: _Numbers
) -> list[dict[str, Any]]:
    lifts: dict[int, list[dict[str, Any]]] = defaultdict(list)
    wanted = select(Lift).where(Lift.person_id == person_id).order_by(Lift.workout_id, Lift.position)
    for lift in await _rows(session, wanted):
        lifts[lift.workout_id].append(_pick(lift, LIFT))
    answers: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for score in scores:
        if score.workout_id and score.kind in ANSWERS:
            answers[score.workout_id].append(_pick(score, SCORE))
    rows = await _rows(
        session, select(Workout).where(Workout.person_id == person_id).order_by(Workout.date, Workout.id)
    )
    return [
        {
            **_pick(row, WORKOUT),
            "id": numbers.workouts[row.id],
            "lifts": lifts[row.id],
            "answers": answers[row.id],
        }
        for row in rows
    ]


async def _reviews(session: Session, person_id: int, numbers: _Numbers) -> list[dict[str, Any]]:
    rows = await _rows(
        session, select(Review).where(Review.person_id == person_id).order_by(Review.date, Review.id)
    )
    return [
        {
            **_pick(row, ("week", "date", "decided_at", "choice")),
            "suggestions": [_suggestion(each, numbers) for each in row.suggestions["suggestions"]],
            "given": numbers.given(row.suggestions.get("given")),
        }
        for row in rows
    ]


def _suggestion(kept: dict[str, Any], numbers: _Numbers) -> dict[str, Any]:
    entries = [{**each, "training": numbers.workouts.get(each["training"], 0)} for each in kept["entries"]]
    return {**kept, "entries": entries}


def _pick(row: Table, names: tuple[str, ...]) -> dict[str, Any]:
    """Columns of a row; the side is `null` where a row is about whatever is sore."""
    values = {name: _value(getattr(row, name)) for name in names}
    return {**values, "side": values["side"] or None} if "side" in values else values


def _value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else value
