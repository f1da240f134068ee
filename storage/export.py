"""Everything about one person as plain values: what `content.export` describes and reads back."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from content.export_parts import FORMAT
from storage.db import Session
from storage.kept import KEPT, PERSON, pick, read_kept
from storage.models import Person

ANSWERS = ("p24", "p48")
LISTS = tuple(name for name in KEPT if name != "lifts")


async def read_export(session: Session, person_id: int, now: datetime) -> dict[str, Any] | None:
    """Return the export of one person, without any id of theirs at Telegram; `None`: nobody has this id."""
    person = await session.scalar(select(Person).where(Person.id == person_id))
    if person is None:
        return None
    rows = await read_kept(session, person_id)
    numbers = _Numbers(_number(rows["workouts"]), _number(rows["runs"]))
    lists = {name: [pick(row, KEPT[name].columns) for row in rows[name]] for name in LISTS}
    within = _within_workouts(rows)
    lists["scores"] = [pick(row, KEPT["scores"].columns) for row in rows["scores"] if row.workout_id is None]
    lists["workouts"] = [{**each, **within[each["id"]]} for each in lists["workouts"]]
    lists["reviews"] = [_review(each) for each in lists["reviews"]]
    return {
        "format": FORMAT,
        "exported_at": now.isoformat(),
        "person": {"started": _started(person), **pick(person, PERSON)},
        **{name: [numbers.put_in(name, each) for each in found] for name, found in lists.items()},
    }


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The numbers of a person's own workouts and runs in the file, by id: 1 is the first that was kept."""

    workouts: Mapping[int, int]
    runs: Mapping[int, int]

    def put_in(self, name: str, row: dict[str, Any]) -> dict[str, Any]:
        """The row with numbers wherever it had ids."""
        found = dict(row)
        if "id" in found:
            found["id"] = (self.workouts if name == "workouts" else self.runs)[found["id"]]
        if found.get("given") is not None:
            last = max((n for row_id, n in self.runs.items() if row_id <= found["given"]["runs"]), default=0)
            found["given"] = {**found["given"], "runs": last}
        if name == "reviews":
            found["suggestions"] = [self._suggestion(each) for each in found["suggestions"]]
        return found

    def _suggestion(self, kept: dict[str, Any]) -> dict[str, Any]:
        entries = [{**each, "training": self.workouts.get(each["training"], 0)} for each in kept["entries"]]
        return {**kept, "entries": entries}


def _number(rows: Sequence[Any]) -> dict[int, int]:
    return {row_id: number for number, row_id in enumerate(sorted(row.id for row in rows), start=1)}


def _within_workouts(rows: Mapping[str, Sequence[Any]]) -> dict[int, dict[str, list[dict[str, Any]]]]:
    """What stands inside each workout: its exercises, and its next-day and second-day answers."""
    found: dict[int, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: {"lifts": [], "answers": []})
    for lift in rows["lifts"]:
        found[lift.workout_id]["lifts"].append(pick(lift, KEPT["lifts"].columns))
    for score in rows["scores"]:
        if score.workout_id and score.kind in ANSWERS:
            found[score.workout_id]["answers"].append(pick(score, KEPT["scores"].columns))
    return found


def _review(row: dict[str, Any]) -> dict[str, Any]:
    """What was kept of a review lies beside its columns; an early version kept less."""
    kept = row["suggestions"]
    noted = {"phase": kept["phase"]} if "phase" in kept else {}
    return {**row, "suggestions": kept["suggestions"], "given": kept.get("given"), **noted}


def _started(person: Person) -> str:
    return (person.set_up_at or person.created_at).date().isoformat()


async def person_of_chat(session: Session, chat_id: int) -> int | None:
    """The id of the person of a chat, `None` where nobody has it."""
    found: int | None = await session.scalar(select(Person.id).where(Person.chat_id == chat_id))
    return found
