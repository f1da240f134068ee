"""Every change a person's message makes, with what was there before, so that `/undo` can put it back.

Rows are changed through `add`, `change` and `remove`; one message's changes are undone together, newest
first. What the sweep does (claims, marks) is not a person's change and is not written here.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Date, Select, delete, event, insert, orm, select
from sqlalchemy.orm import class_mapper

from storage.db import Session
from storage.memory import PENDING, Remembering
from storage.models import Instant, JournalEntry, Table

NOUNS: dict[str, type[Table]] = {
    mapper.class_.__tablename__: mapper.class_ for mapper in Table.registry.mappers
}
FRESH = {"synchronize_session": False, "populate_existing": True}
INSERT = insert(Table.metadata.tables["journal"])


async def add(session: Session, row: Table, update_id: int, now: datetime) -> None:
    """Insert a row; undoing deletes it."""
    session.add(row)
    await session.flush()
    _write(session, row, update_id, now, None)


async def change(session: Session, row: Table, update_id: int, now: datetime, **values: Any) -> bool:
    """Set columns of a row; undoing sets these, and only these, back. False when nothing would change."""
    return await change_all(session, [(row, values)], update_id, now)


async def change_all(
    session: Session, changes: Sequence[tuple[Table, Mapping[str, Any]]], update_id: int, now: datetime
) -> bool:
    """The same for several rows, in one statement where they are of one table and get the same columns."""
    done = []
    for row, values in changes:
        before = {name: getattr(row, name) for name, value in values.items() if getattr(row, name) != value}
        for name in before:
            setattr(row, name, values[name])
        done += [(row, before)] if before else []
    if done:
        await session.flush()
    for row, before in done:
        _write(session, row, update_id, now, before)
    return bool(done)


async def remove(session: Session, row: Table, update_id: int, now: datetime) -> None:
    """Delete a row; undoing inserts it again with its id. Rows that hang on it do not come back."""
    _write(session, row, update_id, now, _image(row))
    await session.delete(row)
    await session.flush()


async def undo_last(session: Session, person_id: int, now: datetime, within: timedelta) -> tuple[str, ...]:
    """Take back the person's newest message that changed something and was not taken back yet.

    Return the tables touched, in the order they were changed; empty when there is nothing newer than
    `within`. Calling it again goes one message further back.
    """
    await session.run_sync(_add_pending)
    await session.flush()
    update_id = await _last(session, person_id, now - within)
    if update_id is None:
        return ()
    wanted = _open(person_id).where(JournalEntry.update_id == update_id).order_by(JournalEntry.id.desc())
    entries = (await session.scalars(wanted)).all()
    for entry in entries:
        await _restore(session, entry)
        entry.undone_at = now
    await session.flush()
    return tuple(dict.fromkeys(entry.noun for entry in reversed(entries)))


async def prune(session: Session, before: datetime) -> int:
    """Delete entries written before then; their changes can no longer be undone. The number."""
    old = delete(JournalEntry).where(JournalEntry.at < before).returning(JournalEntry.id)
    return len((await session.scalars(old, execution_options=FRESH)).all())


def _write(
    session: Session, row: Table, update_id: int, now: datetime, before: dict[str, Any] | None
) -> None:
    image = _image(row)
    entry = {
        "person_id": image.get("person_id", image["id"]),
        "update_id": update_id,
        "at": now,
        "noun": row.__tablename__,
        "row_id": image["id"],
        "before": None if before is None else {name: _dump(value) for name, value in before.items()},
    }
    session.info.setdefault(PENDING, []).append(entry)


@event.listens_for(Remembering, "before_commit")
def _add_pending(session: orm.Session) -> None:
    """All entries of a message at once, in the order of its changes."""
    entries = session.info.pop(PENDING, None)
    if entries:
        # What they tell of is in the database first, its owner above all.
        session.flush()
        session.connection().execute(INSERT, entries)


async def _last(session: Session, person_id: int, since: datetime) -> int | None:
    newest = _open(person_id).where(JournalEntry.at >= since).order_by(JournalEntry.id.desc()).limit(1)
    entry = (await session.scalars(newest)).one_or_none()
    return entry.update_id if entry else None


async def _restore(session: Session, entry: JournalEntry) -> None:
    kind = NOUNS[entry.noun]
    row = await session.get(kind, entry.row_id, populate_existing=True)
    if entry.before is None:
        if row is not None:
            await session.delete(row)
            await session.flush()
        return
    values = {name: _load(kind, name, value) for name, value in entry.before.items()}
    if row is None and "id" in values:
        row = kind(**values)
        session.add(row)
    elif row is not None:
        for name, value in values.items():
            setattr(row, name, value)
    await session.flush()


def _open(person_id: int) -> Select[JournalEntry]:
    return select(JournalEntry).where(JournalEntry.person_id == person_id, JournalEntry.undone_at.is_(None))


def _image(row: Table) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in class_mapper(type(row)).column_attrs}


def _dump(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _load(kind: type[Table], name: str, value: Any) -> Any:
    column = class_mapper(kind).columns[name]
    if value is None or not isinstance(column.type, Instant | Date):
        return value
    return datetime.fromisoformat(value) if isinstance(column.type, Instant) else date.fromisoformat(value)
