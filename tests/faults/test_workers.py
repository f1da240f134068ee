"""Two workers on one database: each prompt goes out once, and what Telegram tells one holds for both."""

import asyncio
from datetime import timedelta

from tests.faults.ground import PAST_THE_LEASE, PATIENCE_S, Ground

RATE = 10


async def test_two_workers_send_every_prompt_once_and_a_halt_told_to_one_holds_for_both(
    ground: Ground,
) -> None:
    crowd = await ground.crowd(3 * RATE)
    ground.server.fault("429", "sendMessage", skip=2, retry_after=600)
    workers = [await ground.launch("worker", SEND_RATE=str(RATE)) for _ in range(2)]
    refused = [429]
    await ground.until(lambda: [call.status for call in ground.server.calls if call.status == 429] == refused)
    await ground.until(lambda: ground.count("getMe") == 2)
    # Both had a batch in hand at that moment; without the halt the rest would follow within a second.
    assert not await ground.happens(lambda: ground.count("sendMessage") > 2 * RATE, 3)
    ground.clock.wind(timedelta(seconds=601))
    await ground.until(lambda: ground.count("sendMessage") == len(crowd))
    assert [await ground.stop(worker) for worker in workers] == [0, 0]
    assert {chat_id: ground.copies(chat_id) for chat_id in crowd} == dict.fromkeys(crowd, 1)
    assert all(prompt.telegram_message_id for prompt in (await ground.prompts(crowd)).values())


async def test_what_a_dead_worker_had_in_hand_the_other_takes_over(postgres_ground: Ground) -> None:
    ground = postgres_ground
    crowd = await ground.crowd(4)
    faults = [ground.server.fault("delay", "sendMessage", chat_id=chat_id) for chat_id in crowd]
    first = await ground.launch("worker")
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(fault.held.wait() for fault in faults))
    second = await ground.begin("worker")
    await ground.kill(first)
    assert not await ground.happens(lambda: ground.count("sendMessage") > 0, 1.5)
    ground.clock.wind(PAST_THE_LEASE)
    await ground.until(lambda: ground.count("sendMessage") == len(crowd))
    assert await ground.stop(second) == 0
    assert [prompt.attempts for prompt in (await ground.prompts(crowd)).values()] == [2] * len(crowd)
