"""SIGKILL at every step that the stand-in can see: nothing is lost, doubled only what may be (decision 7)."""

import asyncio
from collections.abc import Awaitable, Callable

from sqlalchemy import func, select

from bot.sandbox import Fault
from storage.models import Person, Score
from tests.faults.ground import PAST_THE_LEASE, PATIENCE_S, Ground

Moment = Callable[[Ground, int], Awaitable[None]]
CROWD = 12


async def handed_out(ground: Ground, chat_id: int) -> None:
    """The update has just been handed out."""
    before = len(ground.server.calls)
    ground.server.user(chat_id).say("/pain 3")
    await ground.until(lambda: ground.count("getUpdates", before) > 0)


async def asked(ground: Ground, chat_id: int) -> None:
    """The answer was requested and never arrives."""
    await _held(ground, chat_id, ground.server.fault("delay", "sendMessage", chat_id=chat_id))


async def accepted(ground: Ground, chat_id: int) -> None:
    """The answer is in the chat, the bot does not know."""
    await _held(ground, chat_id, ground.server.fault("late", "sendMessage", chat_id=chat_id))


async def _held(ground: Ground, chat_id: int, fault: Fault) -> None:
    ground.server.user(chat_id).say("/pain 3")
    async with asyncio.timeout(PATIENCE_S):
        await fault.held.wait()


async def answered(ground: Ground, chat_id: int) -> None:
    """The answer is in the chat and the bot is being told so."""
    ground.server.user(chat_id).say("/pain 3")
    await ground.until(lambda: ground.copies(chat_id) > 0)


async def acknowledged(ground: Ground, chat_id: int) -> None:
    """The update is acknowledged while its answer is refused for now."""
    ground.server.fault("5xx", "sendMessage", chat_id=chat_id)
    update = ground.server.user(chat_id).say("/pain 3")
    await ground.until(lambda: update not in ground.server.state.queue.pending)


async def scores_of(ground: Ground, chat_id: int) -> int:
    wanted = select(func.count()).select_from(Score).join(Person).where(Person.chat_id == chat_id)
    async with ground.database.read() as session:
        return await session.scalar(wanted) or 0


async def test_an_update_takes_effect_once_and_is_answered_wherever_the_process_dies(ground: Ground) -> None:
    process = await ground.begin()
    most: dict[str, tuple[int, int]] = {}
    for moment in (handed_out, asked, accepted, answered, acknowledged):
        chat_id = await ground.person()
        await moment(ground, chat_id)
        await ground.kill(process)
        update_id = ground.server.state.queue.next_id - 1
        done = await ground.is_handled(update_id) and not await ground.unsent(chat_id)
        allowed = 1 if done or moment in (asked, handed_out) else 2
        most[moment.__name__] = (chat_id, allowed)
        ground.clock.wind(PAST_THE_LEASE)
        process = await ground.begin()
        await ground.settles(chat_id, update_id)
    assert await ground.stop(process) == 0
    found = {name: ground.copies(chat_id) for name, (chat_id, _) in most.items()}
    assert {name: n for name, n in found.items() if not 1 <= n <= most[name][1]} == {}
    assert {name: await scores_of(ground, chat_id) for name, (chat_id, _) in most.items()} == dict.fromkeys(
        most, 1
    )
    assert [await ground.unsent(chat_id) for chat_id, _ in most.values()] == [0] * len(most)


async def test_a_prompt_arrives_wherever_the_process_dies(ground: Ground) -> None:
    crowd = await ground.crowd(CROWD)
    asking, told = crowd[CROWD // 3], crowd[CROWD // 2]
    held = [
        ground.server.fault("delay", "sendMessage", chat_id=asking),
        ground.server.fault("late", "sendMessage", chat_id=told),
    ]
    worker = await ground.begin("worker")
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(fault.held.wait() for fault in held))
    await ground.kill(worker)
    in_flight = await ground.in_flight(worker.pid)
    assert told in in_flight
    assert asking not in in_flight
    marked = {chat_id for chat_id, prompt in (await ground.prompts(crowd)).items() if prompt.sent_at}
    ground.clock.wind(PAST_THE_LEASE)
    before = len(ground.server.calls)
    worker = await ground.begin("worker")
    await ground.until(lambda: ground.count("sendMessage", before) == len(crowd) - len(marked))
    assert await ground.stop(worker) == 0
    assert {chat_id: ground.copies(chat_id) for chat_id in crowd} == {
        chat_id: 1 + (chat_id in in_flight) for chat_id in crowd
    }
    assert all(prompt.sent_at for prompt in (await ground.prompts(crowd)).values())
