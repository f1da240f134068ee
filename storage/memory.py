"""What a transaction has read of people: nothing is read twice while it lasts.

The rules look at a person's whole log several times in one update. It is read once, and every write of the
same transaction is noted here, so that the next look sees it without another query.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import event, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

from storage.bundle import COPY, NAMES, ORDER, WINDOW, Rows, read_whole, read_window
from storage.models import Prompt, Table

KEY = "memory"
PENDING = "journal"
"""Where a session keeps the journal's entries until it commits."""
BY_ID = attrgetter("id")
Copies = Mapping[str, Sequence[Any]]
"""One person's rows by table, as read-only copies that have the attributes of the rows."""
Kept = TypeVar("Kept")
UNPLANNED = {"replies", "journal", "updates", "failed_updates", "pace", "invites", "knocks"}
"""Tables that planning does not look at."""
LOG = "log"
OUTSIDE_LOGS = {"prompts", *UNPLANNED}
"""Tables that are no part of a log: what the rules have read of it still holds after writing there."""


@dataclass(slots=True)
class Memory:
    """What is known so far: rows by person and table and id, prompts by person, and what was made of them."""

    rows: dict[int, Rows] = field(default_factory=dict)
    prompts: dict[int, list[Prompt]] = field(default_factory=dict)
    """Those that wait or may be answered, as rows; settled ones are among the copies."""
    made: dict[Hashable, Any] = field(default_factory=dict)
    held: list[Any] = field(default_factory=list)
    """Rows that would be read again: a session forgets those that nobody looks at any more."""
    touched: bool = False
    """Whether this transaction has written anything that planning looks at."""

    def unmake(self, written: set[str]) -> None:
        """Make anew what was made of rows like those that were written; logs are made of no prompts."""
        logs = {key: made for key, made in self.made.items() if isinstance(key, tuple) and key[0] == LOG}
        self.made.clear()
        if written <= OUTSIDE_LOGS:
            self.made.update(logs)

    def forget(self) -> None:
        """Know nothing: something was written past the rows."""
        self.rows.clear()
        self.prompts.clear()
        self.made.clear()


class Remembering(Session):
    """A session whose writes reach its memory."""


def memory_of(session: AsyncSession) -> Memory:
    """The memory of this transaction."""
    found: Memory = session.info.setdefault(KEY, Memory())
    return found


def keep(session: AsyncSession, key: Hashable, make: Callable[[], Kept]) -> Kept:
    """What was made of the rows before, made anew after each write."""
    made = memory_of(session).made
    if key not in made:
        made[key] = make()
    found: Kept = made[key]
    return found


def hold(session: AsyncSession, row: Any) -> None:
    """Keep a row at hand as long as this transaction lasts."""
    memory_of(session).held.append(row)


async def read_people(session: AsyncSession, ids: Sequence[int], now: datetime) -> dict[int, Copies]:
    """Everything the rules look at of these people."""
    memory = memory_of(session)
    missing = [person_id for person_id in ids if person_id not in memory.rows]
    if missing:
        await session.flush()
        memory.rows |= await read_whole(session, missing, now)
    return {
        person_id: keep(session, ("copies", person_id), partial(_in_order, memory.rows[person_id]))
        for person_id in ids
    }


async def read_recent(session: AsyncSession, ids: Sequence[int], now: datetime) -> dict[int, Copies]:
    """The rows of these people that planning looks at: workouts, runs and scores of a few days."""
    known = memory_of(session).rows
    if len(ids) == 1 or all(person_id in known for person_id in ids):
        # Of one person the rules will want the rest as well.
        every = await read_people(session, ids, now)
        return {person_id: _recent(rows, now - WINDOW) for person_id, rows in every.items()}
    await session.flush()
    found = await read_window(session, ids, now)
    return {person_id: _in_order(rows) for person_id, rows in found.items()}


def known_rows(session: AsyncSession, person_id: int, table: str) -> Sequence[Any] | None:
    """The rows of one table as far as they are in memory; `None` when this person was not read."""
    rows = memory_of(session).rows.get(person_id)
    return None if rows is None else _sorted(table, rows[table].values())


async def insert_rows(
    session: AsyncSession, table: type[Table], rows: Sequence[dict[str, Any]], *named: str
) -> Sequence[Any]:
    """Insert many rows in one statement; return their ids, each after the columns `named`, if there are any.

    What was read of their owners is forgotten.
    """
    memory = memory_of(session)
    memory.touched = True
    known: dict[int, Any] = memory.prompts if table is Prompt else memory.rows
    for row in rows:
        known.pop(row["person_id"], None)
    memory.made.clear()
    if not rows:
        return []
    await session.flush()
    connection = await session.connection()
    columns = table.__table__.c
    wanted = [columns[name] for name in (*named, "id")] if named else []
    found = await connection.execute(insert(table).returning(*wanted) if wanted else insert(table), rows)
    return found.all() if wanted else []


def _recent(rows: Copies, since: datetime) -> Copies:
    day = since.date()
    return {
        **rows,
        "workouts": [row for row in rows["workouts"] if row.date >= day],
        "runs": [row for row in rows["runs"] if row.date >= day],
        "scores": [row for row in rows["scores"] if row.at >= since],
    }


def _in_order(rows: Rows) -> Copies:
    return {table: _sorted(table, found.values()) for table, found in rows.items()}


def _sorted(table: str, rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=ORDER.get(table, BY_ID))


@event.listens_for(Remembering, "after_flush")
def _note_flush(session: Session, _context: Any) -> None:
    if not (session.new or session.dirty or session.deleted):
        return
    memory: Memory = session.info.setdefault(KEY, Memory())
    changed = [row for row in session.dirty if session.is_modified(row)]
    written = {row.__tablename__ for row in (*session.new, *changed, *session.deleted)}
    memory.touched = memory.touched or not written <= UNPLANNED
    memory.unmake(written)
    for row in session.deleted:
        _note_gone(memory, row)
    for row in session.new:
        _note(memory, row, new=True)
    for row in session.dirty:
        _note(memory, row, new=False)


def _note_gone(memory: Memory, row: Any) -> None:
    """What hung on a deleted row went with it, in the database alone."""
    if row.__tablename__ == "prompts":
        known = memory.prompts.get(row.person_id, [])
        known[:] = [prompt for prompt in known if prompt is not row]
        memory.rows.get(row.person_id, {}).get("prompts", {}).pop(row.id, None)
    elif row.__tablename__ != "journal":
        memory.forget()


def _note(memory: Memory, row: Any, *, new: bool) -> None:
    table = row.__tablename__
    if table == "prompts" and new and row.person_id in memory.prompts:
        memory.prompts[row.person_id].append(row)
    if table in NAMES and row.person_id in memory.rows:
        copy = COPY[table](*(getattr(row, name) for name in NAMES[table]))
        memory.rows[row.person_id][table][row.id] = copy


@event.listens_for(Remembering, "do_orm_execute")
def _note_statement(state: ORMExecuteState) -> None:
    """A statement that writes leaves no trace in the rows at hand: what it touched is read anew."""
    if state.is_select or not (state.is_insert or state.is_update or state.is_delete):
        return
    memory: Memory = state.session.info.setdefault(KEY, Memory())
    table = getattr(state.statement, "table", None)
    name = getattr(table, "name", "")
    memory.touched = memory.touched or name not in UNPLANNED
    if name in NAMES or name == "people":
        memory.forget()
