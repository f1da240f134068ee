"""The start of a process, where its surroundings are slow."""

from typing import Any

import pytest
from sqlalchemy import event

from bot.config import ConfigError
from bot.opening import MEETINGS, meet
from storage.db import Database, open_database

NOBODY_LISTENS = "postgresql://sitbone:secret@127.0.0.1:1/sitbone"


def keep_silent(database: Database, times: int) -> list[int]:
    """Let the first attempts to connect time out; what is returned grows with every attempt."""
    attempts: list[int] = []

    def connect(*_: Any) -> None:
        attempts.append(len(attempts))
        if len(attempts) <= times:
            raise TimeoutError

    event.listen(database.writer.sync_engine, "do_connect", connect)
    return attempts


async def test_a_database_that_wakes_up_is_met(postgres):
    with postgres.database(migrated=True) as url:
        database = open_database(url)
        attempts = keep_silent(database, MEETINGS - 1)
        await meet(database)
        await database.close()
    assert len(attempts) == MEETINGS


@pytest.mark.parametrize(("times", "expected"), [(0, 1), (2, 3), (99, MEETINGS)])
async def test_a_database_that_refuses_or_keeps_silent_is_given_up(times, expected):
    database = open_database(NOBODY_LISTENS)
    attempts = keep_silent(database, times)
    with pytest.raises(ConfigError, match="DATABASE_URL") as error:
        await meet(database)
    await database.close()
    assert len(attempts) == expected
    assert "secret" not in str(error.value)
