"""The usual: how it is learned, when it falls, and when the person may set it anew (A9)."""

from dataclasses import replace
from datetime import date

import pytest

from content.log import Change, Equipment, Log, Score, Setting
from content.progression.baseline import Baseline, read_baseline
from content.progression.new_usual import (
    CHOSEN,
    CHOSEN_DAY,
    TOLD,
    NewUsual,
    NotYet,
    lighter_settings,
    read_new_usual,
)
from content.tracks import track_of
from tests.content.progression.diary import BAR, DAY, START, Diary, at

TODAY = START + 20 * DAY
RDL, HOLD, NORDIC = "H1_rdl", "I2_bridge_hold_sl", "K3_nordic"


def log_of(*scores: float, first: date = START, **more: object) -> Log:
    """One answer a day at eight."""
    daily = tuple(Score(round(2 * each), at(first + n * DAY, 8)) for n, each in enumerate(scores))
    return replace(Log(started=START, daily=daily), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ((), Baseline(0, 0, 0)),
        ((4,), Baseline(4, 4, 1)),
        ((4, 2), Baseline(2, 2, 2)),
        ((4, 2, 3), Baseline(3, 3, 3)),
        ((4, 2, 5, 2), Baseline(4, 4, 4)),
        ((2.5, 2.5, 2.5), Baseline(2, 2, 3)),
        ((2, 2, 2, 5, 5, 5), Baseline(2, 2, 6)),
        ((2, 2, 2, 5, 5, 5, 5), Baseline(2, 2, 7)),
        ((5, 5, 5, 2, 2, 2, 2), Baseline(2, 2, 7)),
        ((5, 5, 5, 2, 2, 2), Baseline(5, 5, 6)),
        ((5, 5, 5, 2, 2, 5, 2, 2, 2), Baseline(5, 5, 9)),
    ],
)
def test_how_the_usual_is_learned(scores: tuple[float, ...], found: Baseline) -> None:
    assert read_baseline(log_of(*scores), at(TODAY)) == found


@pytest.mark.parametrize(
    ("calmer", "reviews", "level"),
    [
        (8, (13, 20), 3),
        (8, (13,), 4),
        (8, (), 4),
        (7, (13, 20), 4),
        (8, (13, 20, 27), 3),
        (30, (20, 27, 33, 34), 2),
        (8, (40, 47), 4),
        (8, (13, 31), 3),
        (8, (13, 32), 4),
    ],
)
def test_it_falls_by_one_after_two_calmer_reviews(calmer: int, reviews: tuple[int, ...], level: int) -> None:
    """Eight answers of 28 days, three quarters of them below the usual, at two reviews."""
    known = {"usual": 4, "usual_day": START.toordinal() + 3}
    log = log_of(9, 9, 9, *[2] * calmer, facts=known, reviewed=tuple(START + n * DAY for n in reviews))
    assert read_baseline(log, at(START + 50 * DAY)).level == level
    assert read_baseline(log, at(START + 50 * DAY)).first == 4


@pytest.mark.parametrize(("high", "level"), [(2, 3), (3, 4)])
def test_the_upper_quartile_decides(high: int, level: int) -> None:
    known = {"usual": 4, "usual_day": START.toordinal()}
    log = log_of(*[4] * high, *[3] * (8 - high), facts=known, reviewed=(START + 8 * DAY, START + 9 * DAY))
    assert read_baseline(log, at(TODAY)).level == level
    halves = log_of(*[3.5] * high, *[3] * (8 - high), facts=known, reviewed=log.reviewed)
    assert read_baseline(halves, at(TODAY)).level == level


def test_a_review_of_today_has_no_say_yet() -> None:
    known = {"usual": 4, "usual_day": START.toordinal()}
    log = log_of(*[2] * 9, facts=known, reviewed=(START + 9 * DAY, START + 10 * DAY))
    assert read_baseline(log, at(START + 10 * DAY)).level == 4
    assert read_baseline(log, at(START + 11 * DAY)).level == 3


def test_a_chosen_usual_is_at_most_five_and_a_later_test_ends_it() -> None:
    day = START.toordinal()
    log = log_of(*[2] * 10)
    assert read_baseline(replace(log, facts={"usual": 7, "usual_day": day}), at(TODAY)).level == 5
    assert read_baseline(replace(log, facts={"usual": -1, "usual_day": day}), at(TODAY)).level == 0
    same_day = {"usual": 4, "usual_day": day, "test_day": day}
    assert read_baseline(replace(log, facts=same_day), at(TODAY)).level == 4
    later = {"usual": 4, "usual_day": day, "test_day": day + 5}
    assert read_baseline(replace(log, facts=later), at(TODAY)) == Baseline(2, 2, 5)


def test_answers_of_the_old_test_do_not_count() -> None:
    log = log_of(5, 5, 5, 5, 2, 2, 2, facts={"test_day": START.toordinal() + 4})
    assert read_baseline(log, at(TODAY)) == Baseline(2, 2, 3)


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([4] * 5, NotYet("few", count=5)),
        ([4] * 6, NewUsual(4, 2)),
        ([4, 4, 4, 4, 4, 6], NewUsual(4, 2)),
        ([4, 4, 4, 4, 4, 7], NotYet("unsteady")),
        ([4, 4, 4, 5, 5, 5], NewUsual(4, 2)),
        ([4, 4, 5, 5, 5, 5], NewUsual(5, 2)),
        ([2, 4, 5, 5, 5, 5], NotYet("unsteady")),
        ([3, 3, 3, 4, 5, 5, 5], NewUsual(4, 2)),
        ([2] * 6, NotYet("same", count=2)),
        ([5] * 6, NewUsual(5, 2)),
        ([6] * 6, NotYet("high")),
        ([1] * 6, NewUsual(1, 2)),
    ],
)
def test_a_new_usual_needs_two_steady_weeks(scores: list[int], found: NewUsual | NotYet) -> None:
    old = log_of(*[2] * 7, first=START)
    new = log_of(*scores, first=TODAY - 6 * DAY)
    log = replace(old, daily=(*old.daily[:7], *new.daily))
    today = TODAY + 3 * DAY
    assert read_new_usual(log, today, at(today)) == found


def test_six_weeks_lie_between_two_changes() -> None:
    told = TODAY - 41 * DAY
    log = log_of(*[2] * 30, facts={TOLD: told.toordinal()})
    assert read_new_usual(log, TODAY, at(TODAY)) == NotYet("soon", TODAY + DAY)
    earlier = replace(log, facts={TOLD: told.toordinal() - 1})
    assert read_new_usual(earlier, TODAY, at(TODAY)) == NotYet("same", count=2)


def test_a_new_usual_takes_a_fifth_off_every_weight_and_a_rung_off_every_hold() -> None:
    diary = Diary(equipment=(BAR,)).prescribe(RDL, 4000).prescribe(HOLD, 0, step=6).prescribe(NORDIC, 0)
    diary.prescribe("H2_hip_hinge", 2500).prescribe("K2_slider_glide", 0, step=2, sets=0)
    today = diary.monday
    found = {setting.exercise: setting for setting, side in lighter_settings(diary.log(), today, at(today))}
    assert found[RDL] == Setting(RDL, 0, 3000, 3, 12)
    assert (found[HOLD].step, found[HOLD].load) == (5, 0)
    assert "H2_hip_hinge" in found
    assert found["H2_hip_hinge"].load == 2000
    assert not {NORDIC, "K2_slider_glide"} & set(found)


def test_settings_of_later_do_not_count_yet() -> None:
    diary = Diary().prescribe(RDL, 4000)
    diary.prescribe(RDL, 6000, day=diary.monday + DAY)
    ((setting, side),) = lighter_settings(diary.log(), diary.monday, at(diary.monday))
    assert (setting.load, side) == (3000, None)
    tomorrow = Change(at(diary.monday, 9), diary.monday + DAY, replace(setting, load=6000), "review")
    abroad = replace(diary.log(), changes=(*diary.log().changes, tomorrow))
    ((setting, _),) = lighter_settings(abroad, diary.monday, at(diary.monday))
    assert setting.load == 3000


@pytest.mark.parametrize(("owned", "step"), [(True, 6), (False, 10)])
def test_the_rung_before_lies_on_the_persons_own_way(owned: bool, step: int) -> None:
    bells = Equipment("dumbbell", "kg", (200, 400))
    diary = Diary(equipment=(bells,) if owned else ()).prescribe("B4_bridge_sl", 0, step=11)
    ((setting, _),) = lighter_settings(diary.log(), TODAY, at(TODAY))
    assert (setting.step, setting.load) == (step, 0)


def test_what_is_chosen_is_what_is_read() -> None:
    log = log_of(*[2] * 10, facts={CHOSEN: 4, CHOSEN_DAY: START.toordinal(), "usual_told": 0})
    assert read_baseline(log, at(TODAY)).level == 4
    assert TOLD == "usual_told"


@pytest.mark.parametrize(("days", "found"), [(14, NewUsual(4, 2)), (15, NotYet("few", count=5))])
def test_a_fortnight_to_the_hour(days: int, found: NewUsual | NotYet) -> None:
    old = log_of(*[2] * 7)
    first = Score(8, at(TODAY + 20 * DAY, 18) - days * DAY)
    later = log_of(*[4] * 5, first=TODAY + 8 * DAY).daily
    today = TODAY + 20 * DAY
    log = replace(old, daily=(*old.daily, first, *later))
    assert read_new_usual(log, today, at(today, 18)) == found


def test_four_fifths_exactly_in_the_kind_that_is_used() -> None:
    fine = Equipment("barbell", "kg", tuple(range(2000, 9000, 10)))
    bells = Equipment("dumbbell", "kg", (200, 400))
    diary = Diary(equipment=(bells, fine)).prescribe(RDL, 5000).prescribe("B4_bridge_sl", 0, step=7)
    found = {setting.exercise: setting for setting, _ in lighter_settings(diary.log(), TODAY, at(TODAY))}
    assert found[RDL].load == 4000
    rung = track_of("B4_bridge_sl")[found["B4_bridge_sl"].step]
    assert (found["B4_bridge_sl"].sets, found["B4_bridge_sl"].target) == (rung.sets, rung.target)
    assert found["B4_bridge_sl"].step < 7


def test_a_setting_of_this_minute_counts() -> None:
    diary = Diary().prescribe(RDL, 4000)
    diary.prescribe(RDL, 5000, day=diary.monday, hour=18)
    ((setting, _),) = lighter_settings(diary.log(), diary.monday, at(diary.monday, 18))
    assert setting.load == 4000
