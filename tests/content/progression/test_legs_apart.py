"""Settings of one leg and of both, mixed over time: what lowers everything makes no leg harder (I12)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from content.log import ONE_SIDES, Change, Equipment, Log, OneSide, Setting
from content.progression.flare_mode import calm_settings
from content.progression.new_usual import lighter_settings
from content.progression.reentry import restart_settings
from content.sides import for_side

BRIDGE, LOADED = "B4_bridge_sl", 11
BEGIN, LATER = datetime(2027, 1, 4, tzinfo=UTC), datetime(2027, 2, 1, tzinfo=UTC)
KIT = Equipment("dumbbell", "kg", (200, 400, 500, 600, 800, 1000))
Told = tuple[OneSide | None, Setting]


def bridge(load: int, step: int = LOADED) -> Setting:
    return Setting(BRIDGE, step, load, 3, 12)


def log_of(*told: Told) -> Log:
    """Settings of both legs or of one, a day apart each."""
    days = [BEGIN + timedelta(days=number) for number in range(len(told))]
    changes = tuple(
        Change(day, day.date(), setting, "start", None, side)
        for day, (side, setting) in zip(days, told, strict=True)
    )
    return Log(started=date(2027, 1, 4), side="both", equipment=(KIT,), changes=changes)


def level_of(log: Log, side: OneSide) -> tuple[int, int]:
    setting = for_side(log, side).setting(BRIDGE)
    assert setting is not None
    return setting.step, setting.load


@pytest.mark.parametrize(
    "told",
    [
        [(None, bridge(1000)), ("left", bridge(1000)), (None, bridge(500))],
        [(None, bridge(1000)), ("left", bridge(0, 0))],
        [("left", bridge(400)), ("right", bridge(1000))],
    ],
)
def test_a_new_usual_makes_no_leg_heavier(told: list[Told]) -> None:
    before = log_of(*told)
    lighter = lighter_settings(before, LATER.date(), LATER)
    after = log_of(*told, *((side, setting) for setting, side in lighter))
    for side in ONE_SIDES:
        assert level_of(after, side) <= level_of(before, side)
    assert lighter


def test_beginning_anew_makes_no_leg_harder() -> None:
    log = log_of((None, bridge(1000)), ("left", bridge(0, 1)))
    assert [(each.step, each.load) for each in restart_settings(log)] == [(1, 0)]


def test_a_flare_rests_the_leg_that_was_not_resting() -> None:
    log = log_of((None, bridge(1000)), ("left", replace(bridge(0), sets=0)))
    assert [each.sets for each in calm_settings(log)] == [0]
