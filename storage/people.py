"""Who writes to the bot. A person's row is locked first by every transaction about them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import BigInteger, Select, bindparam, func, or_, select, update
from sqlalchemy import Table as Columns
from sqlalchemy import delete as deleting
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.dml import ReturningUpdate

from storage.db import Session, inserting
from storage.memory import PENDING
from storage.models import Person, Reply, Table

FRESH = {"populate_existing": True}
VALUE = bindparam("value", type_=BigInteger())
# Built once, unlocked and locked: every update begins with one of them.
BY_USER, BY_ID = (
    (wanted, wanted.with_for_update())
    for wanted in (select(Person).where(column == VALUE) for column in (Person.telegram_user_id, Person.id))
)

PEOPLE = Table.metadata.tables["people"]
LOOK = (
    update(PEOPLE)
    .where(PEOPLE.c.id == bindparam("person"))
    .values(
        {name: bindparam(f"new_{name}") for name in ("last_seen_at", "chat_id", "busy_since", "busy_times")}
    )
)


async def get_by_user(session: Session, telegram_user_id: int, lock: bool = True) -> Person | None:
    """The person with this Telegram user id; locked, no other transaction about them runs meanwhile."""
    return await _get(session, BY_USER[lock], telegram_user_id)


async def get(session: Session, person_id: int, lock: bool = True) -> Person | None:
    """The person with this id, `None` once they are forgotten."""
    return await _get(session, BY_ID[lock], person_id)


async def create(
    session: Session, telegram_user_id: int, chat_id: int, now: datetime, locale: str = "en"
) -> Person:
    """A new, locked row; when another process was faster, theirs."""
    row = inserting(session, Person).values(
        telegram_user_id=telegram_user_id, chat_id=chat_id, locale=locale, created_at=now, last_seen_at=now
    )
    await session.execute(row.on_conflict_do_nothing(index_elements=["telegram_user_id"]))
    person = await get_by_user(session, telegram_user_id)
    assert person is not None
    return person


async def note_look(
    session: Session, person: Person, now: datetime, chat_id: int, busy_since: datetime, busy_times: int
) -> None:
    """They wrote, in this chat: the so-manieth time in the minute that began at `busy_since`.

    Every update does this, and planning does not look at it: it goes past the unit of work.
    """
    looks = {
        "last_seen_at": now, "chat_id": chat_id, "busy_since": busy_since, "busy_times": busy_times,
    }  # fmt: skip
    connection = await session.connection()
    await connection.execute(LOOK, {"person": person.id, **{f"new_{name}": looks[name] for name in looks}})
    for name, value in looks.items():
        set_committed_value(person, name, value)


async def delete(session: Session, person_id: int) -> dict[str, int]:
    """Delete everything about a person and return the number of rows per table, for the receipt.

    Raises RuntimeError, and so rolls back, should a row have outlived them.
    """
    person = await get(session, person_id)
    if person is None:
        return {}
    await session.flush()
    counts = await _count(session, person)
    session.info.pop(PENDING, None)
    await session.execute(deleting(Reply).where(Reply.chat_id == person.chat_id))
    await session.execute(deleting(Person).where(Person.id == person_id))
    left = await _count(session, person)
    if left:
        raise RuntimeError(f"rows outlived a deleted person: {sorted(left)}")
    session.expunge_all()
    return counts


async def delete_declined(session: Session, before: datetime) -> int:
    """Delete everything about people who were declined before then, because they are under 18."""
    found = select(Person.id).where(Person.declined_at.is_not(None), Person.declined_at < before)
    ids = list(await session.scalars(found.order_by(Person.id)))
    for person_id in ids:
        await delete(session, person_id)
    return len(ids)


async def mark_unreachable(session: Session, person_id: int, now: datetime) -> bool:
    """They blocked the bot: nothing is sent until they write again. False when that was known."""
    change = update(Person).where(Person.id == person_id, Person.unreachable_at.is_(None))
    return await _changed(session, change.values(unreachable_at=now).returning(Person.id))


async def mark_reachable(session: Session, person_id: int) -> bool:
    """They wrote, or lifted the block. False when they had not been unreachable."""
    change = update(Person).where(Person.id == person_id, Person.unreachable_at.is_not(None))
    return await _changed(session, change.values(unreachable_at=None).returning(Person.id))


async def migrate_chat(session: Session, chat_id: int, new_chat_id: int) -> bool:
    """Telegram gave a chat another id. False when nobody has this chat."""
    await session.execute(update(Reply).where(Reply.chat_id == chat_id).values(chat_id=new_chat_id))
    change = update(Person).where(Person.chat_id == chat_id).values(chat_id=new_chat_id)
    return await _changed(session, change.returning(Person.id))


async def lock_all(session: Session, ids: Collection[int] | Select[int] | Select[int | None]) -> None:
    """Lock people in the order of their ids, so that two batches cannot deadlock.

    A batch calls this before it touches any row of theirs. `ids` may be a query that names them.
    """
    if session.get_bind().dialect.name != "postgresql":
        return
    people = select(Person.id).where(Person.id.in_(ids)).order_by(Person.id)
    await session.execute(people.with_for_update())


async def _get(session: Session, wanted: Select[Person], value: int) -> Person | None:
    return (await session.execute(wanted, {"value": value}, execution_options=FRESH)).scalar_one_or_none()


async def _changed(session: Session, change: ReturningUpdate[tuple[int]]) -> bool:
    return (await session.execute(change)).first() is not None


async def _count(session: Session, person: Person) -> dict[str, int]:
    counts: dict[str, int] = {}
    for table in Table.metadata.sorted_tables:
        owned = _owned(table, person)
        if owned is not None:
            counts[table.name] = (
                await session.scalar(select(func.count()).select_from(table).where(owned)) or 0
            )
    return {name: count for name, count in counts.items() if count}


def _owned(table: Columns, person: Person) -> ColumnElement[bool] | None:
    """Which rows of a table are about this person, `None` for tables about nobody."""
    if table.name == Person.__tablename__:
        return table.c.id == person.id
    if table.name == Reply.__tablename__:
        return or_(table.c.person_id == person.id, table.c.chat_id == person.chat_id)
    return table.c.person_id == person.id if "person_id" in table.c else None
