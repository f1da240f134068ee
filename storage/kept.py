"""What a person's file holds: the tables of their history and the columns that go into it, in its order.

The one list that writing a file (`storage.export`) and putting it back (`storage.importing`) share.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from storage.db import Session
from storage.models import (
    Change,
    Equipment,
    Fact,
    Flag,
    Lift,
    PhaseEntry,
    Review,
    Run,
    Score,
    Table,
    Workout,
)

PERSON = (
    "side", "unit", "test", "ceiling", "ceiling_by", "locale", "time_zone", "session_minute", "quiet_from",
    "quiet_to", "week_start", "review_weekday", "heavy_days", "light_habit",
)  # fmt: skip
SETTING = ("exercise", "step", "load", "sets", "target")


@dataclass(frozen=True, slots=True)
class Kept:
    """One table of a person's history: its columns in the file and the order of its rows there."""

    table: Any
    columns: tuple[str, ...]
    order: tuple[str, ...] = field(default=("id",))


KEPT: dict[str, Kept] = {
    "phases": Kept(PhaseEntry, ("phase", "date", "given")),
    "equipment": Kept(Equipment, ("kind", "unit", "loads")),
    "facts": Kept(Fact, ("name", "value", "at")),
    "flags": Kept(Flag, ("sign", "urgency", "opened_at", "cleared_at")),
    "scores": Kept(Score, ("kind", "half_points", "masked", "at", "side"), ("at", "id")),
    "workouts": Kept(
        Workout,
        ("id", "date", "tier", "phase", "status", "minutes", "notes", "opened_at", "finished_at", "during"),
        ("date", "id"),
    ),
    "lifts": Kept(
        Lift,
        (
            *SETTING, "tempo", "rest_s", "per_side", "key", "done_load", "done", "during", "form_ok",
            "more_left", "side",
        ),
        ("workout_id", "position"),
    ),
    "runs": Kept(
        Run,
        (
            "id", "date", "finished_at", "rung", "minutes", "distance", "unit", "during", "climbed", "sharp",
            "p24", "p24_at", "given",
        ),
        ("finished_at", "id"),
    ),
    "changes": Kept(Change, (*SETTING, "cause", "action", "at", "date", "side", "given")),
    "reviews": Kept(Review, ("week", "date", "decided_at", "choice", "suggestions"), ("date", "id")),
}  # fmt: skip
"""By their names in the file, where lifts and next-day answers stand inside their workouts."""


async def read_kept(session: Session, person_id: int) -> dict[str, Sequence[Any]]:
    """Return every row of a person's history, by table and in the order of the file."""
    found = {}
    for name, kept in KEPT.items():
        order = [getattr(kept.table, column) for column in kept.order]
        query = select(kept.table).where(kept.table.person_id == person_id).order_by(*order)
        found[name] = (await session.scalars(query)).all()
    return found


async def has_any(session: Session, person_id: int) -> bool:
    """Whether a person has a row in any of these tables."""
    for kept in KEPT.values():
        query = select(kept.table.person_id).where(kept.table.person_id == person_id).limit(1)
        if await session.scalar(query) is not None:
            return True
    return False


def pick(row: Table, names: Sequence[str]) -> dict[str, Any]:
    """Columns of a row as the file has them; the side is `null` where a row is about whatever is sore."""
    values = {name: _plain(getattr(row, name)) for name in names}
    return {**values, "side": values["side"] or None} if "side" in values else values


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else value
