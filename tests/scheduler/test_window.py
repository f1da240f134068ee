"""No second holds more messages than the rate, and prompts leave room for answers."""

from datetime import datetime, timedelta

import pytest

from scheduler.window import SPAN, Window
from tests.world import MONDAY, Clock

SECOND = timedelta(seconds=1)


def fullest(moments: list[datetime]) -> int:
    """The most that any second holds."""
    return max(sum(begin <= each < begin + SECOND for each in moments) for begin in moments)


async def prompt(window: Window, clock: Clock, rate: float) -> datetime:
    await window.let_prompt(clock.now, clock.sleep, rate, lambda: False)
    return clock.now()


async def answer(window: Window, clock: Clock, rate: float) -> datetime:
    await window.let_answer(clock.now, clock.sleep, rate)
    return clock.now()


@pytest.mark.parametrize("rate", [0.5, 1, 28, 30])
async def test_no_second_holds_more_than_the_rate(rate: float) -> None:
    window, clock = Window(), Clock(MONDAY)
    moments = [await prompt(window, clock, rate) for _ in range(120)]
    assert fullest(moments) == max(1, int(rate))
    assert moments[-1] - MONDAY <= 1.03 * SECOND * 120 / max(1, int(rate))


async def test_a_late_start_is_made_good_within_the_second() -> None:
    window, clock = Window(), Clock(MONDAY)
    early = [await prompt(window, clock, 30) for _ in range(10)]
    await clock.sleep(0.9)
    late = [await prompt(window, clock, 30) for _ in range(20)]
    assert late[-1] - early[0] <= SPAN
    assert fullest([*early, *late]) <= 30


async def test_answers_are_counted_and_go_as_long_as_there_is_room() -> None:
    window, clock = Window(), Clock(MONDAY)
    moments = [await answer(window, clock, 30) for _ in range(10)]
    assert set(moments) == {MONDAY}
    moments += [await prompt(window, clock, 30) for _ in range(30)]
    assert fullest(moments) == 30


async def test_an_answer_overtakes_a_prompt_that_waits() -> None:
    window, clock = Window(), Clock(MONDAY)
    moments = [await prompt(window, clock, 30)]
    await clock.sleep(0.5)
    moments += [await prompt(window, clock, 30) for _ in range(29)]
    asked: list[datetime] = []

    async def sleep_while_somebody_asks(seconds: float) -> None:
        if not asked:
            asked.append(await answer(window, clock, 30))
        else:
            await clock.sleep(seconds)

    await window.let_prompt(clock.now, sleep_while_somebody_asks, 30, lambda: False)
    assert asked == [MONDAY + SPAN]
    assert clock.now() > asked[0]
    assert fullest([*moments, *asked, clock.now()]) == 30


async def test_an_answer_never_waits_for_more_than_a_second() -> None:
    window, clock = Window(), Clock(MONDAY)
    for _ in range(30):
        await answer(window, clock, 30)
    window.answers = 200
    asked = clock.now()
    assert await answer(window, clock, 30) - asked <= SPAN
    assert window.answers == 200


async def test_a_clock_that_is_set_back_stops_nobody() -> None:
    window, clock = Window(), Clock(MONDAY)
    for _ in range(30):
        await prompt(window, clock, 30)
    clock.at -= timedelta(hours=1)
    assert await prompt(window, clock, 30) == clock.at
    assert clock.at == MONDAY - timedelta(hours=1)


async def test_who_has_given_up_does_not_wait() -> None:
    window, clock = Window(), Clock(MONDAY)
    await prompt(window, clock, 1)
    await window.let_prompt(clock.now, clock.sleep, 1, lambda: True)
    assert clock.now() == MONDAY


async def test_behind_answers_without_end_a_prompt_waits_no_longer_than_its_lease() -> None:
    window, clock = Window(), Clock(MONDAY)
    window.answers = 100
    ends = MONDAY + timedelta(seconds=40)

    async def sleep_beside_answers(seconds: float) -> None:
        await clock.sleep(seconds)
        window.moments.append(clock.now())

    await sleep_beside_answers(0)
    await window.let_prompt(clock.now, sleep_beside_answers, 28, lambda: clock.now() > ends)
    assert ends < clock.now() <= ends + SPAN
