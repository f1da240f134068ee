"""Two workers on one PostgreSQL share one rate, and when one dies the other goes on with its work."""

import asyncio
from pathlib import Path

from storage import people
from storage.agenda import add_prompt
from tests.databases import Server as Postgres
from tests.faults.ground import PAST_THE_LEASE, PATIENCE_S, Ground, open_ground
from tests.nursery import Child, Nursery

RATE, CROWD = 60, 240
MARKED_S = 0.05


async def owe_everybody(ground: Ground, size: int) -> list[int]:
    """So many people who are all owed a prompt since this moment."""
    chats, now = await ground.people(size), ground.clock()
    async with ground.database.write() as session:
        for chat_id in chats:
            person = await people.get_by_user(session, chat_id)
            assert person is not None
            await add_prompt(session, person.id, "hour", f"hour:{chat_id}", now, due_at=now)
    return chats


async def two_workers(ground: Ground) -> list[Child]:
    workers = [await ground.launch("worker", SEND_RATE=str(RATE)) for _ in range(2)]
    await ground.until(lambda: ground.count("getMe") == len(workers))
    return workers


async def test_two_workers_share_one_rate_and_one_goes_on_alone(
    nursery: Nursery, tmp_path: Path, postgres: Postgres
) -> None:
    with postgres.database(migrated=True) as url:
        async with open_ground(tmp_path, url, nursery) as ground:
            workers = await two_workers(ground)
            await check_rate(ground)
            await check_succession(ground, workers)


async def check_rate(ground: Ground) -> None:
    """By the stand-in's own clock: at no moment more than the rate allows since the first was due.

    A worker that was held up goes on at the rate, so a moment may hold what was saved up before it.
    """
    since = ground.clock()
    chats = await owe_everybody(ground, CROWD)
    await ground.until(lambda: ground.count("sendMessage") == CROWD)
    at = [call.at for call in ground.server.calls if call.method == "sendMessage"]
    print(f"two workers, SEND_RATE {RATE}: {(CROWD - 1) / (at[-1] - at[0]).total_seconds():.1f} a second")
    allowed = [RATE * 1.05 * (sent - since).total_seconds() + 1 for sent in at]
    assert [place for place, most in enumerate(allowed) if place > most] == []
    assert {ground.copies(chat_id) for chat_id in chats} == {1}


async def check_succession(ground: Ground, workers: list[Child]) -> None:
    """One is killed in the middle: all arrive, doubled exactly what it had sent and not marked."""
    before = ground.count("sendMessage")
    chats = await owe_everybody(ground, CROWD // 2)
    await ground.until(lambda: ground.count("sendMessage") >= before + 10)
    await workers[0].kill()
    in_flight = await ground.in_flight(workers[0].pid)
    held = await ground.held_by(workers[0].pid)
    await ground.until(lambda: all(ground.copies(chat_id) for chat_id in {*chats} - held))
    async with asyncio.timeout(PATIENCE_S):
        # The living one's leases end with the dead one's.
        while await ground.held_by(workers[1].pid):
            await ground.server.state.chats.changed.wait(MARKED_S)
    ground.clock.wind(PAST_THE_LEASE)
    expected = {chat_id: 1 + (chat_id in in_flight) for chat_id in chats}
    await ground.until(lambda: all(ground.copies(chat_id) >= n for chat_id, n in expected.items()))
    print(f"killed one of two workers: {len(in_flight)} of {len(chats)} doubled")
    assert {chat_id: ground.copies(chat_id) for chat_id in chats} == expected
    # One batch that is being sent, and the one before while it is being marked.
    assert len(in_flight) <= 2 * RATE
