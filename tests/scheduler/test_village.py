"""A year for twenty people in mixed zones: eighteen as the planner sees them, two through the whole bot."""

from collections import Counter

import pytest

from tests.scheduler.village import DAYS, HOMES, Villager


@pytest.mark.parametrize("number", range(len(HOMES)), ids=[home.zone for home in HOMES])
def test_a_year_keeps_every_promise(number: int) -> None:
    villager = Villager(HOMES[number], seed=number)
    villager.live_through(DAYS)
    assert villager.mistakes == []
    assert DAYS - 20 <= villager.days <= DAYS + 20
    assert villager.checked > DAYS // 12, "most of the year was left unchecked"
    assert {"daily", "checkin", "review", "travelled"} <= set(villager.did), villager.did


def test_the_village_lives() -> None:
    """Pauses, silence, and every kind of message happen to somebody."""
    assert len({home.zone for home in HOMES}) == 18
    assert len(Counter(home.habit for home in HOMES)) == 3
