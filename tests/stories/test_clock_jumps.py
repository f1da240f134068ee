"""The host's clock is set wrong and put right again: nothing comes twice, and what was missed is one line."""

from collections import Counter
from datetime import timedelta

import pytest

from storage.models import Prompt
from tests.stories.steps import Athlete

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
async def starter(bea: Athlete) -> Athlete:
    await bea.taps("Done, 0-3")
    return bea


def asked_twice(athlete: Athlete, before: int) -> list[str]:
    """The prompts that more than one new message of the bot asks; its first button names the prompt."""
    calls = athlete.world.server.calls[before:]
    rows = [
        call.params.get("reply_markup", {}).get("inline_keyboard", [[]]) for call in calls if call.accepted
    ]
    named = Counter(row[0][0]["callback_data"].partition(":")[0] for row in rows if row and row[0])
    return [prompt for prompt, times in named.items() if times > 1 and prompt]


async def test_an_hour_back_sends_nothing_again(starter: Athlete) -> None:
    await starter.waits_until("07:45", days=1)
    before = starter.chat.last.id
    starter.world.clock.at -= HOUR
    assert await starter.waits(minutes=59) == ""
    assert starter.chat.last.id == before
    assert asked_twice(starter, 0) == []


async def test_somebody_who_writes_while_the_clock_is_behind_is_answered(starter: Athlete) -> None:
    await starter.waits_until("07:45", days=1)
    starter.world.clock.at -= HOUR
    await starter.answers(2)
    assert await starter.says("/plan")
    starter.world.clock.at += HOUR
    assert await starter.waits(minutes=30) == ""


async def test_a_day_forward_tells_of_the_missed_day_in_one_line(starter: Athlete) -> None:
    starter.world.clock.at += DAY
    assert await starter.waits(seconds=1) == ""
    said = await starter.waits_until("07:45")
    assert said.count("could not reach") + said.count("comes late") <= 1
    assert asked_twice(starter, 0) == []


async def test_two_days_forward_and_back_again_double_nothing(starter: Athlete) -> None:
    before = len(starter.world.server.calls)
    starter.world.clock.at += 2 * DAY
    said = await starter.waits(hours=1)
    assert said.count("could not reach") + said.count("comes late") <= 1
    starter.world.clock.at -= 2 * DAY
    heard = [await starter.waits(hours=12) for _ in range(10)]
    assert sum(one.count("could not reach") for one in heard) <= 1
    sent = [row for row in await starter.rows(Prompt) if row["kind"] == "daily" and row["sent_at"]]
    assert len({row["key"] for row in sent}) == len(sent)
    assert asked_twice(starter, before) == []
