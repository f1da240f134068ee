"""What happens when Telegram says no: silence for those who left, and for everybody after a 429."""

from datetime import timedelta

import pytest

from bot.sandbox.faults import Kind
from bot.sandbox.state import Call
from bot.sender import ASSUMED_HALT
from tests.stories.steps import Athlete

TICK = timedelta(milliseconds=1)


def tried(athlete: Athlete, since: int) -> list[Call]:
    """Everything that was sent, or was to be sent, after so many calls."""
    calls = athlete.world.server.calls[since:]
    return [call for call in calls if call.method.startswith(("send", "edit"))]


@pytest.mark.parametrize("how", ["blocked", "deleted", "unknown"])
async def test_who_left_is_tried_once_and_left_alone_until_they_write(bea: Athlete, how: str) -> None:
    await bea.taps("Done, 0-3")
    room, rooms = bea.chat.user.room, bea.world.server.state.chats.rooms
    before = len(bea.world.server.calls)
    if how == "unknown":
        del rooms[bea.chat.user.id]
    else:
        room.blocked, room.gone = how == "blocked", how == "deleted"
    for _ in range(10):
        await bea.waits(days=1)
    assert [call.accepted for call in tried(bea, before)] == [False]
    rooms[bea.chat.user.id], room.gone = room, False
    before = len(bea.world.server.calls)
    await bea.says("/today")
    assert [call.accepted for call in tried(bea, before)] == [True]
    before = len(bea.world.server.calls)
    await bea.waits(days=2)
    assert [call.accepted for call in tried(bea, before)][:1] == [True]


async def test_an_answer_that_is_refused_for_good_ends_it_too(bea: Athlete) -> None:
    await bea.taps("Done, 0-3")
    before = len(bea.world.server.calls)
    bea.world.server.fault("403", "sendMessage")
    await bea.says("/help")
    for _ in range(3):
        await bea.waits(days=1)
    assert [call.status for call in tried(bea, before)] == [403]


@pytest.mark.parametrize(("kind", "seconds"), [("429", 17.0), ("429_bare", ASSUMED_HALT)])
async def test_a_429_silences_everybody_for_exactly_the_seconds_it_names(
    bea: Athlete, kind: Kind, seconds: float
) -> None:
    await bea.taps("Done, 0-3")
    due, clock = bea.world.now.replace(day=5, hour=7, minute=30), bea.world.clock
    clock.at, before = due, len(bea.world.server.calls)
    bea.world.server.fault(kind, "sendMessage", retry_after=int(seconds))
    await bea.world.sweep()
    clock.at = due + timedelta(seconds=seconds) - TICK
    await bea.world.sweep()
    assert [call.status for call in tried(bea, before)] == [429]
    clock.at += TICK
    await bea.world.sweep()
    assert [call.status for call in tried(bea, before)] == [429, 200]


async def test_an_answer_waits_out_a_429_that_a_prompt_met(bea: Athlete) -> None:
    await bea.taps("Done, 0-3")
    due, clock = bea.world.now.replace(day=5, hour=7, minute=30), bea.world.clock
    clock.at = due
    bea.world.server.fault("429", "sendMessage", retry_after=17)
    await bea.world.sweep()
    before = len(bea.world.server.calls)
    await bea.says("/help")
    (answer,) = tried(bea, before)
    assert answer.at == due + timedelta(seconds=17)
