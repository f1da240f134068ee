from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.log import Change, Equipment, Kind, Log, OneSide, Setting
from content.refits import Refit, refit
from content.tracks import TRACKS, track_of

MONDAY = date(2027, 1, 4)
NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)
LOADED = len(TRACKS["T-BRIDGE"]) - 1
ONE_LEG = Setting("B4_bridge_sl", 6, 0, 3, 15)


def kit(kind: Kind, *loads: int) -> Equipment:
    return Equipment(kind, "kg", loads)


DUMBBELLS = kit("dumbbell", 200, 400, 800, 1000)
BAR = kit("barbell", 2000, 2500, 4000)


def bridge(load: int) -> Setting:
    return Setting("B4_bridge_sl", LOADED, load, 3, 12)


def hinge(load: int) -> Setting:
    return Setting("H1_rdl", 0, load, 3, 12)


def log_of(*settings: Setting, owned: tuple[Equipment, ...]) -> Log:
    changes = tuple(Change(NOON, MONDAY, setting, "review") for setting in settings)
    return Log(MONDAY, equipment=owned, changes=changes)


def moved(setting: Setting, before: tuple[Equipment, ...], after: tuple[Equipment, ...]) -> tuple[Refit, ...]:
    log = log_of(setting, owned=before)
    return refit(log, replace(log, equipment=after))


@pytest.mark.parametrize(
    ("before", "setting", "after", "then", "how"),
    [
        (DUMBBELLS, bridge(1000), kit("dumbbell", 500, 900), bridge(900), "lighter"),
        (DUMBBELLS, bridge(800), kit("dumbbell", 1050), bridge(1050), "nearest"),
        (DUMBBELLS, bridge(800), kit("dumbbell", 1051), ONE_LEG, "easier"),
        (BAR, hinge(4000), kit("dumbbell", 1000, 2000, 4000), hinge(2000), "halved"),
        (BAR, hinge(4000), kit("dumbbell", 2200), hinge(2200), "nearest"),
        (DUMBBELLS, hinge(1000), BAR, hinge(0), "easier"),
        (BAR, hinge(4000), kit("kettlebell", 1600, 2400), hinge(2400), "lighter"),
        (BAR, bridge(4000), kit("band", 100, 200, 300), ONE_LEG, "easier"),
        (kit("band", 100, 200, 300), bridge(300), kit("band", 100, 200), bridge(200), "lighter"),
        (DUMBBELLS, bridge(1000), Equipment("dumbbell", "lb", (500, 1000)), ONE_LEG, "easier"),
        (DUMBBELLS, bridge(1000), kit("dumbbell"), ONE_LEG, "easier"),
    ],
)
def test_a_weight_that_is_gone(
    before: Equipment, setting: Setting, after: Equipment, then: Setting, how: str
) -> None:
    assert moved(setting, (before,), (after,)) == (Refit(setting, then, how),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "setting", "after"),
    [
        ((DUMBBELLS,), bridge(1000), (DUMBBELLS, BAR)),
        ((DUMBBELLS,), bridge(900), (BAR, DUMBBELLS)),
        ((DUMBBELLS,), bridge(1000), (kit("dumbbell", 1000),)),
        ((DUMBBELLS,), ONE_LEG, (BAR,)),
        ((BAR,), hinge(4000), ()),
    ],
    ids=("one more kind", "a weight outside the list", "still there", "no weight", "nothing to do it with"),
)
def test_what_stays(before: tuple[Equipment, ...], setting: Setting, after: tuple[Equipment, ...]) -> None:
    assert moved(setting, before, after) == ()


def test_the_kind_that_was_used_comes_first() -> None:
    after = (kit("dumbbell", 500), kit("kettlebell", 1600), kit("barbell", 2000))
    assert moved(hinge(4000), (BAR,), after)[0].after == hinge(2000)


def test_each_leg_moves_from_its_own_weight() -> None:
    own: tuple[tuple[OneSide, int], ...] = (("left", 800), ("right", 1000))
    changes = tuple(Change(NOON, MONDAY, bridge(load), "review", None, side) for side, load in own)
    log = Log(MONDAY, side="both", equipment=(DUMBBELLS,), changes=changes)
    found = refit(log, replace(log, equipment=(kit("dumbbell", 600, 900),)))
    assert [(each.side, each.after.load) for each in found] == [("left", 600), ("right", 900)]
    alike = replace(log, changes=(Change(NOON, MONDAY, bridge(1000), "start"),))
    found = refit(alike, replace(alike, equipment=()))
    assert [(each.side, each.after) for each in found] == [(None, ONE_LEG)]


LOADS = st.lists(st.integers(1, 8000), min_size=0, max_size=6, unique=True).map(sorted)
KINDS = st.sampled_from(["dumbbell", "kettlebell", "barbell", "stack", "band"])
SHELF = st.dictionaries(KINDS, LOADS, max_size=3).map(
    lambda found: tuple(Equipment(kind, "kg", tuple(loads)) for kind, loads in found.items())  # type: ignore[arg-type]
)
LOADABLE = sorted(each.id for each in EXERCISES.values() if each.loadable and each.key)


@given(SHELF, SHELF, st.sampled_from(LOADABLE), st.integers(1, 8000))
def test_nothing_gets_heavier_than_a_small_step(
    before: tuple[Equipment, ...], after: tuple[Equipment, ...], exercise: str, load: int
) -> None:
    track = track_of(exercise)
    setting = Setting(exercise, len(track) - 1, load, 3, 12)
    for found in moved(setting, before, after):
        assert found.after.step <= setting.step
        assert found.after.load * 100 <= load * 110 or found.after.load - load <= 250
        owned = [each for each in after if each.kind in EXERCISES[exercise].loadable]
        assert not found.after.load or any(found.after.load in each.loads for each in owned)
        assert (found.how == "easier") is (found.after.load == 0)
