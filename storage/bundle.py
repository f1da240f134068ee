"""Rows of many tables and many people in one query: as read-only copies, a tenth of the price of the rows.

Each table's rows of a person come as one JSON array, which both databases build and Python reads quickly.
"""

import json
from collections import namedtuple
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    JSON,
    BindParameter,
    Boolean,
    Date,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)  # fmt: skip
from sqlalchemy import Table as Columns
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import ColumnElement, CompoundSelect, Join

from storage.models import Instant, Table

HORIZON = timedelta(days=200)
"""How far back workouts reach: the ledger of proven loads needs 90 days, phases need 12 weeks.

The usual score rests on the very first answers, so answers reach back to the start.
"""
WINDOW = timedelta(days=9)
"""How far back planning looks at workouts, runs and scores: a missing number is asked for within a week."""
PROMPT_MEMORY = timedelta(days=40)
"""How far back planning looks at prompts; a question without an end stays open for longer."""
PROMPTS_NEAR = timedelta(days=14)
"""How far back it looks at most of them: what hangs on a workout of `WINDOW`, and on its day."""
REMEMBERED = ("flags", "note", "nudge", "review", "safety", "setup_nudge")
"""Kinds of prompts that decide for longer whether one more is asked."""
PRECISE = 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
LAST_KNOWN = 12
"""Workouts that are known however long ago: time off is counted from them (rule 3.9)."""
REPORTED = ("done", "partly", "stopped")
NAMES = {
    "workouts": ("id", "date", "tier", "phase", "status", "finished_at", "during"),
    "lifts": (
        "id", "workout_id", "position", "exercise", "step", "load", "sets", "target", "done_load", "done",
        "during", "form_ok", "more_left", "side",
    ),
    "scores": ("id", "at", "workout_id", "kind", "half_points", "masked", "side"),
    "changes": (
        "id", "exercise", "step", "load", "sets", "target", "cause", "action", "at", "date", "side",
    ),
    "phases": ("id", "phase", "date"),
    "flags": ("id", "sign", "urgency", "opened_at", "cleared_at"),
    "runs": (
        "id", "finished_at", "date", "rung", "minutes", "distance", "unit", "during", "climbed", "sharp",
        "p24", "p24_at",
    ),
    "equipment": ("id", "kind", "unit", "loads"),
    "facts": ("id", "name", "value"),
    "reviews": ("id", "date", "decided_at"),
    "prompts": (
        "id", "kind", "key", "workout_id", "payload", "rides_with", "created_at", "due_at", "expires_at",
        "snoozed", "claimed_until", "claimed_by", "sent_at", "answered_at", "answer",
    ),
}  # fmt: skip
"""The columns that the rules look at, by table."""
ORDER: dict[str, Callable[[Any], Any]] = {
    "workouts": attrgetter("date"),
    "lifts": attrgetter("workout_id", "position"),
    "scores": attrgetter("at", "id"),
    "runs": attrgetter("finished_at", "id"),
    "equipment": attrgetter("kind"),
    "reviews": attrgetter("date"),
}
"""In which order the rows of a table are read; where nothing is said, as they were written."""
Rows = dict[str, dict[int, Any]]
"""One person's rows by table and id."""

TABLES: dict[str, Columns] = {name: Table.metadata.tables[name] for name in NAMES}
COPY: dict[str, Any] = {name: namedtuple(name, columns) for name, columns in NAMES.items()}  # noqa: PYI024
PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
SINCE, SINCE_AT = bindparam("since", type_=Date()), bindparam("since_at", type_=Instant())
SETTLED, NEAR = bindparam("settled", type_=Instant()), bindparam("near", type_=Instant())


async def read_whole(session: AsyncSession, ids: Sequence[int], now: datetime) -> dict[int, Rows]:
    """Everything the rules look at of these people: within the horizon, and the last workouts before it."""
    values = {"since": (now - HORIZON).date(), **_reach_of_prompts(now)}
    return await _read(session, _whole(_is_postgres(session)), ids, values)


async def read_window(session: AsyncSession, ids: Sequence[int], now: datetime) -> dict[int, Rows]:
    """What planning looks at of these people: workouts, runs and scores of a few days."""
    since = now - WINDOW
    values = {"since": since.date(), "since_at": since, **_reach_of_prompts(now)}
    return await _read(session, _window(_is_postgres(session)), ids, values)


def _reach_of_prompts(now: datetime) -> dict[str, datetime]:
    return {"settled": now - PROMPT_MEMORY, "near": now - PROMPTS_NEAR}


def _is_postgres(session: AsyncSession) -> bool:
    return bool(session.get_bind().dialect.name == "postgresql")


async def _read(
    session: AsyncSession, query: CompoundSelect[Any], ids: Sequence[int], values: dict[str, Any]
) -> dict[int, Rows]:
    found: dict[int, Rows] = {person_id: {table: {} for table in NAMES} for person_id in ids}
    connection = await session.connection()
    for table, person_id, rows in (await connection.execute(query, {"people": list(ids), **values})).all():
        found[person_id][table] = _copies(table, json.loads(rows))
    return found


def _copies(table: str, rows: list[list[Any]]) -> dict[int, Any]:
    """Rows as they come out of JSON: instants and dates are text there, and SQLite has no booleans."""
    for place, convert in _conversions(table):
        for row in rows:
            if row[place] is not None:
                row[place] = convert(row[place])
    make = COPY[table]._make
    return {row[0]: make(row) for row in rows}


@cache
def _conversions(table: str) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    kinds = [TABLES[table].c[name].type for name in NAMES[table]]
    found = [(place, _conversion(kind)) for place, kind in enumerate(kinds)]
    return tuple((place, convert) for place, convert in found if convert is not None)


def _conversion(kind: Any) -> Callable[[Any], Any] | None:
    if isinstance(kind, Instant):
        return datetime.fromisoformat
    if isinstance(kind, Date):
        return date.fromisoformat
    if isinstance(kind, Boolean):
        return bool
    return None


def _arm(
    table: str, postgres: bool, where: ColumnElement[bool] | None = None, within: Join | None = None
) -> Select[Any]:
    """One table's rows of each person as one JSON array of arrays."""
    columns = TABLES[table].c
    named = [_written(columns[name], postgres) for name in NAMES[table]]
    row = (func.json_build_array if postgres else func.json_array)(*named)
    rows = cast((func.json_agg if postgres else func.json_group_array)(row), Text)
    query = select(literal(table, literal_execute=True), columns.person_id, rows)
    if within is not None:
        query = query.select_from(within)
    query = query.where(columns.person_id.in_(PEOPLE))
    return (query if where is None else query.where(where)).group_by(columns.person_id)


def _written(column: Any, postgres: bool) -> Any:
    """A column as it goes into JSON. An instant says that it is UTC: then it is read in one call."""
    if isinstance(column.type, Instant):
        if postgres:
            return func.to_char(func.timezone("UTC", column), PRECISE)
        return type_coerce(column, Text) + literal("+00:00", literal_execute=True)
    return func.json(column) if isinstance(column.type, JSON) and not postgres else column


def _reach() -> tuple[Any, ColumnElement[bool]]:
    """From when on a person's workouts are read: the horizon, or their last ones done before it."""
    people, workouts = Table.metadata.tables["people"], TABLES["workouts"]
    done = workouts.alias("done")
    last = select(done.c.date).where(done.c.person_id == people.c.id, done.c.status.in_(REPORTED))
    last_known = last.order_by(done.c.date.desc()).limit(1).offset(LAST_KNOWN - 1).scalar_subquery()
    reach = (
        select(people.c.id.label("person"), func.coalesce(last_known, date.min).label("last_known"))
        .where(people.c.id.in_(PEOPLE))
        .cte("reach")
    )
    start = case((reach.c.last_known < SINCE, reach.c.last_known), else_=SINCE)
    near = or_(workouts.c.date >= SINCE, workouts.c.status.in_(REPORTED))
    return reach, and_(reach.c.person == workouts.c.person_id, workouts.c.date >= start, near)


@cache
def _whole(postgres: bool) -> CompoundSelect[Any]:
    workouts, lifts = TABLES["workouts"], TABLES["lifts"]
    reach, near = _reach()
    seen: Join = reach.join(workouts, near)
    return union_all(
        _arm("workouts", postgres, within=seen),
        _arm("lifts", postgres, within=seen.join(lifts, lifts.c.workout_id == workouts.c.id)),
        _settled(postgres),
        *(_arm(table, postgres) for table in NAMES if table not in ("workouts", "lifts", "prompts")),
    )


@cache
def _window(postgres: bool) -> CompoundSelect[Any]:
    return union_all(
        _arm("workouts", postgres, TABLES["workouts"].c.date >= SINCE),
        _arm("runs", postgres, TABLES["runs"].c.date >= SINCE),
        _arm("scores", postgres, TABLES["scores"].c.at >= SINCE_AT),
        _settled(postgres),
        *(_arm(table, postgres) for table in ("phases", "flags", "facts")),
    )


def _settled(postgres: bool) -> Select[Any]:
    """Prompts of late that were sent or closed: those that still wait are read as the rows they are.

    Of somebody silent all that were sent since count (`scheduler.planner`).
    """
    c, people = TABLES["prompts"].c, Table.metadata.tables["people"].c
    seen = select(people.last_seen_at).where(people.id == c.person_id).scalar_subquery()
    wanted = or_(c.kind.in_(REMEMBERED), c.sent_at > seen)
    since = case((wanted, SETTLED), else_=NEAR)
    recent = or_(c.created_at >= since, c.sent_at >= since, c.answered_at >= since)
    return _arm("prompts", postgres, and_(recent, or_(c.sent_at.is_not(None), c.answered_at.is_not(None))))
