"""Rows that storage tests start from."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from storage import people
from storage.db import Database
from storage.models import Prompt

NOW = datetime(2027, 3, 14, 8, 0, tzinfo=UTC)
BOT = 42
MINUTE = timedelta(minutes=1)
_numbers = count(1)


async def a_person(database: Database, user: int = 7) -> int:
    async with database.write() as session:
        return (await people.create(session, user, chat_id=user, now=NOW)).id


async def a_prompt(database: Database, person_id: int, due: datetime | None = NOW, **values: Any) -> int:
    row = Prompt(
        person_id=person_id,
        key=f"key:{next(_numbers)}",
        kind="daily",
        created_at=NOW - MINUTE,
        due_at=due,
        **values,
    )
    async with database.write() as session:
        session.add(row)
    return row.id


async def the_prompt(database: Database, prompt_id: int) -> Prompt:
    async with database.read() as session:
        return await session.get_one(Prompt, prompt_id)
