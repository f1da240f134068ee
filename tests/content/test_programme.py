from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.locales import LOCALES, t
from content.log import Change, Equipment, Log, Phase, PhaseEntry, Setting
from content.programme import (
    PROGRAMME,
    WEEKS,
    chosen,
    first_settings,
    needs,
    plan_day,
    tier_on,
)
from content.tracks import track_of
from content.tryout import Try, first_weight, next_try
from content.workout import Workout

MONDAY = date(2027, 1, 4)
NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)
HABITS = ("some", "daily", "none")
PHASES: tuple[Phase, ...] = get_args(Phase)
DUMBBELLS = Equipment("dumbbell", "kg", (200, 400, 600, 1000))
BAND = Equipment("band", "kg", (100, 200))
STACK = Equipment("stack", "kg", (500, 1000, 1500))
THINGS = {"has_ball": 1, "has_slider": 1}
SETS_OF_EQUIPMENT = [(), (DUMBBELLS,), (BAND,), (STACK,), (DUMBBELLS, BAND, STACK)]

weekdays = st.integers(0, 6)
heavy_counts = st.integers(1, 3)
habits = st.sampled_from(HABITS)
phases = st.sampled_from(PHASES)


def log_in(phase: Phase, *equipment: Equipment, **facts: int) -> Log:
    return Log(MONDAY, phases=(PhaseEntry(phase, MONDAY),), equipment=equipment, facts=facts)


def with_settings(log: Log, *settings: Setting) -> Log:
    changes = tuple(Change(NOON, MONDAY, setting, "review") for setting in settings)
    return replace(log, changes=log.changes + changes)


def ids(workout: Workout) -> list[str]:
    return [item.setting.exercise for item in workout.items]


def later(days: int) -> date:
    return MONDAY + timedelta(days=days)


def test_the_usual_week() -> None:
    week = [tier_on(later(n), 0, 3, "some", "P2a") for n in range(7)]
    assert week == ["heavy", "easy", "heavy", None, "heavy", "easy", None]


def test_the_week_starts_on_the_person_s_own_day() -> None:
    assert tier_on(later(2), 2, 3, "some", "P2a") == "heavy"
    assert tier_on(later(1), 2, 3, "some", "P2a") is None


@pytest.mark.parametrize("pattern", WEEKS.values())
def test_heavy_days_are_never_neighbours_across_weeks(pattern: str) -> None:
    assert len(pattern) == 7
    assert "HH" not in pattern * 2


@given(weekdays, heavy_counts, habits, phases)
def test_heavy_days_have_a_day_between_them(start: int, heavy: int, habit: str, phase: Phase) -> None:
    days = [later(n) for n in range(28) if tier_on(later(n), start, heavy, habit, phase) == "heavy"]
    assert all((after - before).days >= 2 for before, after in pairwise(days))
    assert len(days) == 4 * min(heavy, PROGRAMME[phase].heavy_days)


@given(weekdays, st.integers(0, 6), heavy_counts, habits, phases, st.integers(0, 20))
def test_a_moved_heavy_day_keeps_its_distance(
    start: int, new_start: int, heavy: int, habit: str, phase: Phase, moved: int
) -> None:
    last = later(moved) if tier_on(later(moved), start, heavy, habit, phase) == "heavy" else None
    for ahead in range(1, 8):
        tier = tier_on(later(moved + ahead), new_start, heavy, habit, phase, last)
        assert tier != "heavy" or last is None or ahead >= 2


@given(weekdays, heavy_counts, phases)
def test_a_light_habit_fills_the_week_and_none_leaves_heavy_days(
    start: int, heavy: int, phase: Phase
) -> None:
    daily = [tier_on(later(n), start, heavy, "daily", phase) for n in range(7)]
    bare = [tier_on(later(n), start, heavy, "none", phase) for n in range(7)]
    assert None not in daily
    assert "easy" not in bare or not PROGRAMME[phase].heavy_days


def test_calming_down_has_no_heavy_day() -> None:
    week = [tier_on(later(n), 0, 3, "some", "P1") for n in range(7)]
    assert week.count("easy") == 5
    assert "heavy" not in week


@pytest.mark.parametrize("equipment", SETS_OF_EQUIPMENT, ids=str)
@pytest.mark.parametrize("facts", [{}, {"has_ball": 1}, {"has_slider": 1}, THINGS, {"has_ball": 0}], ids=str)
@pytest.mark.parametrize(
    ("phase", "count", "most"), [("P1", 3, 13), ("P2a", 3, 27), ("P2b", 4, 38), ("P3", 4, 40)]
)
def test_a_session_has_the_size_it_promises(
    phase: Phase, count: int, most: int, facts: dict[str, int], equipment: tuple[Equipment, ...]
) -> None:
    workout = plan_day(log_in(phase, *equipment, **facts), later(10), "heavy")
    assert len(set(ids(workout))) == count
    assert most * 0.6 <= workout.minutes <= most
    assert workout.tier == ("heavy" if PROGRAMME[phase].heavy_days else "easy")


@pytest.mark.parametrize("phase", PHASES)
def test_a_light_day_takes_about_ten_minutes(phase: Phase) -> None:
    strong = with_settings(log_in(phase), Setting("I2_bridge_hold_sl", 11, 0, 5, 45))
    for log in (log_in(phase), strong if phase != "P1" else log_in(phase)):
        workout = plan_day(log, later(10), "easy")
        assert workout.tier == "easy"
        assert 7 <= workout.minutes <= 13


def test_a_calm_day_stays_near_a_quarter_of_an_hour_as_it_grows() -> None:
    grown = (
        Setting("I2_bridge_hold_sl", 5, 0, 5, 45),
        Setting("I3_heel_dig", 1, 0, 2, 30),
        Setting("G3_side_plank", 2, 0, 3, 30),
    )
    workout = plan_day(with_settings(log_in("P1"), *grown), later(10), "easy")
    assert [item.setting.sets for item in workout.items] == [5, 2, 3]
    assert workout.minutes <= 16


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("tier", ["heavy", "easy"])
def test_a_session_fits_the_phase_and_what_is_owned(phase: Phase, tier: str) -> None:
    for equipment in SETS_OF_EQUIPMENT:
        log = log_in(phase, *equipment)
        kinds = {owned.kind for owned in equipment}
        for item in plan_day(log, later(10), tier).items:  # type: ignore[arg-type]
            row = EXERCISES[item.setting.exercise]
            assert PHASES.index(row.phase) <= PHASES.index(phase)
            assert not row.equipment
            assert not row.needs_load or kinds & set(row.loadable)


@pytest.mark.parametrize("phase", PHASES)
def test_notes_and_tempos_have_words(phase: Phase) -> None:
    log = log_in(phase, DUMBBELLS, **THINGS)
    workouts = [plan_day(log, MONDAY, tier) for tier in ("heavy", "easy")]
    workouts += [
        plan_day(log, MONDAY, "heavy", load="back"),
        plan_day(log, MONDAY, "heavy", isometric_only=True),
    ]
    for locale in LOCALES:
        for workout in workouts:
            assert all(t(locale, f"note.{note}") for note in workout.notes)
            assert all(t(locale, f"tempo.{item.tempo}") for item in workout.items)
        assert t(locale, f"phase.{phase}.name")
        assert t(locale, f"phase.{phase}.about")


def test_stopping_to_stretch_is_said_on_the_first_days_only() -> None:
    assert "no_stretch" in plan_day(log_in("P1"), MONDAY, "easy").notes
    assert "no_stretch" not in plan_day(log_in("P1"), later(3), "easy").notes


def test_without_a_ball_the_heel_dig_takes_its_place() -> None:
    assert ids(plan_day(log_in("P2a", has_ball=0), later(9), "heavy"))[1] == "I3_heel_dig"
    assert ids(plan_day(log_in("P2a", has_ball=1), later(9), "heavy"))[1] == "K1_ball_two_up_one_down"


@pytest.mark.parametrize(
    ("equipment", "hinge"),
    [
        ((), "H2_hip_hinge"),
        ((BAND,), "H4_pull_through"),
        ((DUMBBELLS, BAND), "H1_rdl"),
        ((DUMBBELLS, STACK), "H4_pull_through"),
    ],
    ids=str,
)
def test_the_hinge_follows_what_is_owned(equipment: tuple[Equipment, ...], hinge: str) -> None:
    assert chosen(log_in("P2b", *equipment), "P2b")["hinge"] == hinge


def test_a_hinge_in_training_is_not_swapped_by_a_purchase() -> None:
    log = with_settings(log_in("P2b", DUMBBELLS, STACK), Setting("H1_rdl", 0, 400, 3, 12))
    assert chosen(log, "P2b")["hinge"] == "H1_rdl"


def test_the_nordic_is_never_given_unasked() -> None:
    facts = {**THINGS, "has_anchor": 1}
    assert "K3_nordic" not in ids(plan_day(log_in("P4", **facts), later(9), "heavy"))
    assert "K3_nordic" in ids(plan_day(log_in("P4", **facts, wants_nordic=1), later(9), "heavy"))


def test_the_newest_setting_is_prescribed() -> None:
    log = with_settings(
        log_in("P2a", DUMBBELLS),
        Setting("B4_bridge_sl", 11, 200, 3, 10),
        Setting("B4_bridge_sl", 11, 400, 3, 12),
    )
    bridge = plan_day(log, later(9), "heavy").items[0]
    assert bridge.setting == Setting("B4_bridge_sl", 11, 400, 3, 12)
    assert (bridge.tempo, bridge.per_side, bridge.key) == ("3-0-3", True, True)
    assert 120 <= bridge.rest_s <= 180


def test_the_way_back_takes_a_setting_that_was_prescribed_before() -> None:
    log = with_settings(
        log_in("P2a", DUMBBELLS),
        Setting("B4_bridge_sl", 11, 400, 3, 12),
        Setting("B4_bridge_sl", 11, 600, 3, 12),
    )
    workout = plan_day(log, later(9), "heavy", load="back")
    assert workout.items[0].setting.load == 400
    assert "back_load" in workout.notes
    assert plan_day(log, later(9), "easy", load="back").notes == plan_day(log, later(9), "easy").notes


def test_the_way_back_from_a_first_weight_is_a_lighter_one_that_is_owned() -> None:
    log = with_settings(log_in("P2b", DUMBBELLS), Setting("H1_rdl", 0, 600, 3, 12))
    loads = {i.setting.exercise: i.setting.load for i in plan_day(log, later(9), "heavy", load="back").items}
    assert loads["H1_rdl"] == 400


def test_a_flare_leaves_holds_in_any_phase() -> None:
    for phase in PHASES:
        workout = plan_day(log_in(phase, DUMBBELLS, **THINGS), later(9), "heavy", isometric_only=True)
        assert workout.tier == "easy"
        assert all(EXERCISES[exercise].isometric for exercise in ids(workout))
        assert "calm" in workout.notes


def test_an_exercise_that_is_left_out_gives_way_to_the_hold() -> None:
    log = with_settings(log_in("P2b", DUMBBELLS, **THINGS), Setting("K2_slider_glide", 0, 0, 0, 10))
    workout = plan_day(log, later(9), "heavy")
    assert "K2_slider_glide" not in ids(workout)
    assert "I2_bridge_hold_sl" in ids(workout)
    assert all(item.setting.sets for item in workout.items)


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("equipment", SETS_OF_EQUIPMENT, ids=str)
def test_first_settings_are_what_the_plan_then_prescribes(
    phase: Phase, equipment: tuple[Equipment, ...]
) -> None:
    log = log_in(phase, *equipment, **THINGS)
    settings = first_settings(log, phase)
    planned = {*ids(plan_day(log, later(9), "heavy")), *ids(plan_day(log, later(9), "easy"))}
    assert {setting.exercise for setting in settings} == planned
    for setting in settings:
        step = track_of(setting.exercise)[setting.step]
        assert (setting.sets, setting.target, setting.load) == (step.sets, step.target, 0)
    started = with_settings(log, *settings)
    assert first_settings(started, phase) == ()
    assert plan_day(started, later(9), "heavy") == plan_day(log, later(9), "heavy")


def test_a_good_try_out_starts_further_up() -> None:
    hold = {setting.exercise: setting for setting in first_settings(log_in("P1", hold_try_out=1), "P1")}
    assert hold["I2_bridge_hold_sl"] == Setting("I2_bridge_hold_sl", 5, 0, 5, 45)
    slow = {setting.exercise: setting for setting in first_settings(log_in("P1"), "P1")}
    assert slow["I2_bridge_hold_sl"] == Setting("I2_bridge_hold_sl", 0, 0, 3, 20)


def test_weights_already_trained_with_are_kept() -> None:
    log = log_in("P2b", DUMBBELLS)
    given = {s.exercise: s for s in first_settings(log, "P2b", {"H1_rdl": 1000, "B4_bridge_sl": 600})}
    assert given["H1_rdl"] == Setting("H1_rdl", 0, 1000, 3, 12)
    bridge = given["B4_bridge_sl"]
    assert (bridge.load, bridge.sets, bridge.target) == (600, 3, 12)
    assert track_of("B4_bridge_sl")[bridge.step].loaded


def test_things_are_asked_when_first_needed_and_only_once() -> None:
    assert needs(log_in("P1"), "P1") == ()
    assert needs(log_in("P2a"), "P2a") == ("equipment", "has_ball")
    assert needs(log_in("P2a", owns_weights=0, has_ball=0), "P2a") == ()
    assert needs(log_in("P2b", DUMBBELLS, has_ball=0), "P2b") == ("has_slider", "first_weight")
    owned = log_in("P2b", DUMBBELLS, **THINGS)
    assert needs(with_settings(owned, Setting("H1_rdl", 0, 400, 3, 12)), "P2b") == ()


@pytest.mark.parametrize("phase", PHASES)
def test_every_need_has_a_question(phase: Phase) -> None:
    wanted = {*needs(log_in(phase), phase), *needs(log_in(phase, DUMBBELLS, **THINGS), phase)}
    assert all(t(locale, f"need.{need}") for locale in LOCALES for need in wanted)


def test_a_first_weight_is_the_heaviest_with_some_left() -> None:
    assert next_try(DUMBBELLS, []) == 200
    easy, fair, hard = Try(200, 8, 2), Try(400, 4, 4), Try(400, 1, 2)
    assert next_try(DUMBBELLS, [easy]) == 400
    assert next_try(DUMBBELLS, [easy, fair]) is None
    assert first_weight([easy, fair]) == 400
    assert first_weight([easy, hard]) == 200
    assert first_weight([Try(200, 8, 7)]) == 0


def test_a_first_weight_stops_after_three_sets_and_at_ten_kilograms() -> None:
    tries = [Try(200, 8, 0), Try(400, 8, 0), Try(600, 8, 0)]
    assert next_try(DUMBBELLS, tries) is None
    heavy = Equipment("kettlebell", "kg", (800, 1200))
    assert next_try(heavy, [Try(800, 9, 0)]) is None
    assert next_try(Equipment("barbell", "kg", (2000, 2500)), []) == 2000
    assert next_try(Equipment("barbell", "lb", (4500,)), []) is None
