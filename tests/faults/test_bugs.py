"""Trouble of our own: a bug meets one person only, and a database that is gone costs nobody an update."""

import asyncio
from datetime import timedelta

from sqlalchemy import make_url

from tests.databases import Server as Postgres
from tests.faults.ground import PAST_THE_LEASE, PATIENCE_S, Ground


async def test_a_poison_update_is_set_aside_after_three_tries_and_listed(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    chat_id, other = await ground.person(), await ground.person()
    queue = ground.server.state.queue
    poison = ground.server.user(chat_id).say("harmless")
    poison["message"]["text"] = 5
    ground.server.user(chat_id).say("/pain 3")
    ground.server.user(other).say("/pain 4")
    process = await ground.begin()
    await ground.until(lambda: ground.copies(chat_id) == 1 and ground.copies(other) == 1)
    await ground.until(lambda: not queue.pending)
    assert await ground.stop(process) == 0
    assert ground.log().count("update failed") == 3
    assert "harmless" not in ground.log()
    code, said = await ground.run("check")
    assert code == 1
    assert f"FAULT updates set aside: {poison['update_id']}\n" in said


async def test_a_prompt_that_cannot_be_worded_does_not_stop_the_others(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    broken = await ground.person()
    await ground.owe(broken, "fact")
    unknown = await ground.person()
    await ground.owe(unknown, "of-a-newer-release")
    crowd = await ground.crowd(3)
    worker = await ground.begin("worker")
    await ground.until(lambda: ground.count("sendMessage") == len(crowd))
    assert await ground.stop(worker) == 0
    assert {chat_id: ground.copies(chat_id) for chat_id in (broken, unknown, *crowd)} == {
        broken: 0,
        unknown: 0,
    } | dict.fromkeys(crowd, 1)
    assert "prompts not worded" in ground.log()


async def test_a_database_that_is_gone_for_a_moment_loses_no_update(
    postgres_ground: Ground, postgres: Postgres
) -> None:
    ground, chat_id = postgres_ground, await postgres_ground.person()
    name = make_url(ground.environ["DATABASE_URL"]).database
    process = await ground.begin()
    await ground.database.close()
    postgres.run(
        f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
    )
    update = ground.server.user(chat_id).say("/pain 3")
    before = len(ground.server.calls)
    # More often than an update may fail by its own fault.
    await ground.until(lambda: ground.count("getUpdates", before) >= 5)
    assert update in ground.server.state.queue.pending
    assert ground.copies(chat_id) == 0
    postgres.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await ground.until(
        lambda: update not in ground.server.state.queue.pending and ground.copies(chat_id) == 1
    )
    assert await ground.stop(process) == 0
    assert "set aside" not in ground.log()


async def test_what_went_out_while_the_database_was_away_is_marked_when_it_is_back(
    postgres_ground: Ground, postgres: Postgres
) -> None:
    ground = postgres_ground
    name = make_url(ground.environ["DATABASE_URL"]).database
    (owed,), chat_id = await ground.crowd(1), await ground.person()
    late = [ground.server.fault("late", "sendMessage", chat_id=who) for who in (owed, chat_id)]
    ground.server.user(chat_id).say("/pain 3")
    process = await ground.begin(TELEGRAM_TIMEOUT=str(PATIENCE_S))
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(fault.held.wait() for fault in late))
    await ground.database.close()
    postgres.run(
        f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
    )
    for fault in late:
        fault.gate.set()
    before = len(ground.server.calls)
    await ground.until(lambda: ground.count("getUpdates", before) >= 2)
    postgres.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    async with asyncio.timeout(PATIENCE_S):
        while await ground.unsent(chat_id) or not (await ground.prompts([owed]))[owed].sent_at:
            await ground.server.state.chats.changed.wait(1)
    before = len(ground.server.calls)
    ground.clock.wind(PAST_THE_LEASE + timedelta(seconds=2 * PATIENCE_S))
    await ground.until(lambda: ground.count("getUpdates", before) >= 3)
    assert await ground.stop(process) == 0
    assert (ground.copies(owed), ground.copies(chat_id)) == (1, 1)
