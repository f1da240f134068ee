"""What comes next, at the edges: the aim, the rebuild, coarse steps, first weights, the top (rule 3.6)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.log import Equipment, Setting
from content.progression.ceilings import Ceiling, combine, keep_telling, most_cautious
from content.tracks import track_of
from tests.content.progression.diary import Diary, at, codes
from tests.content.progression.test_amended import hinge, week

RDL, HINGE, BRIDGE, SLIDER, HOLD, CURL = (
    "H1_rdl", "H2_hip_hinge", "B4_bridge_sl", "K2_slider_glide", "I2_bridge_hold_sl",
    "K1_ball_two_up_one_down",
)  # fmt: skip
FINE = Equipment("barbell", "kg", tuple(range(2000, 20001, 100)))
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800, 1000, 1200))


def rises(load: int, equipment: Equipment = FINE, reps: int = 12, **how: object) -> tuple[str, int, int]:
    diary = week(Diary(equipment=(equipment,), **how).prescribe(load=load), reps=reps)  # type: ignore[arg-type]
    found = diary.suggestion()
    assert found.proposed is not None
    return codes(found)[0], found.proposed.load, found.proposed.target


@pytest.mark.parametrize(
    ("load", "now"), [(2000, 2100), (4000, 4200), (4100, 4300), (10000, 10500), (11900, 12400), (2900, 3000)]
)
def test_the_aim_is_a_twentieth_floored_and_at_least_one_step(load: int, now: int) -> None:
    assert rises(load) == ("LOAD_UP", now, 12)


@pytest.mark.parametrize(
    ("now", "proven", "wanted"), [(8000, 10000, 8800), (9500, 10000, 10000), (3000, 10000, 3300)]
)
def test_up_to_a_proven_load_the_aim_is_a_tenth(now: int, proven: int, wanted: int) -> None:
    finest = Equipment("barbell", "kg", tuple(range(2000, 12000, 10)))
    diary = Diary(equipment=(finest,)).prescribe(load=proven).clean_week().clean_week()
    diary.change(Setting(RDL, 0, now, 3, 12), cause="person")
    found = week(diary).suggestion()
    assert found.proposed is not None
    assert (codes(found), found.proposed.load) == (("LOAD_UP",), wanted)


@pytest.mark.parametrize(("sessions", "wanted"), [(3, 8400), (4, 8800)])
def test_four_clean_sessions_prove_a_load(sessions: int, wanted: int) -> None:
    diary = Diary(equipment=(FINE,)).prescribe(load=10000)
    for _ in range(sessions):
        diary.train()
        if len(diary.trainings) == 2:
            diary.close()
    diary.close().change(Setting(RDL, 0, 8000, 3, 12), cause="person")
    found = week(diary).suggestion()
    assert found.proposed is not None
    assert found.proposed.load == wanted


@pytest.mark.parametrize(
    ("equipment", "load", "reps", "code", "now", "target"),
    [
        (BELLS, 800, 14, "REPS_UP", 800, 15),
        (BELLS, 800, 15, "LOAD_UP_COARSE", 1000, 10),
        (BELLS, 400, 15, "LOAD_UP_COARSE", 600, 10),
        (BELLS, 1200, 15, "EQUIPMENT_TOP", 1200, 12),
        (BELLS, 1200, 13, "REPS_UP", 1200, 14),
        (Equipment("kettlebell", "kg", (800, 1000)), 800, 15, "LOAD_UP_COARSE", 1000, 10),
        (Equipment("kettlebell", "kg", (800, 1200)), 800, 15, "EQUIPMENT_TOO_COARSE", 800, 12),
        (Equipment("kettlebell", "kg", (1600, 2000)), 1600, 15, "LOAD_UP_COARSE", 2000, 10),
        (Equipment("kettlebell", "kg", (1600, 2001)), 1600, 15, "EQUIPMENT_TOO_COARSE", 1600, 12),
        (Equipment("band", "kg", (100, 200)), 100, 14, "REPS_UP", 100, 15),
        (Equipment("band", "kg", (100, 200)), 100, 15, "LOAD_UP_COARSE", 200, 10),
        (Equipment("band", "kg", (1000, 1050)), 1000, 12, "REPS_UP", 1000, 13),
        (Equipment("band", "kg", (1000, 2000)), 1000, 15, "LOAD_UP_COARSE", 2000, 10),
        (Equipment("barbell", "kg", (4000, 4400)), 4000, 12, "LOAD_UP", 4400, 12),
        (Equipment("barbell", "kg", (4000, 4401)), 4000, 12, "REPS_UP", 4000, 13),
    ],
)
def test_a_coarse_step_waits_for_fifteen(
    equipment: Equipment, load: int, reps: int, code: str, now: int, target: int
) -> None:
    exercise = "H4_pull_through" if equipment.kind == "band" else RDL
    found = week(Diary(equipment=(equipment,)).prescribe(exercise, load, target=12), reps=reps).suggestion(
        exercise
    )
    assert found.proposed is not None
    assert (codes(found)[0], found.proposed.load, found.proposed.target) == (code, now, target)


@pytest.mark.parametrize(
    ("owned", "reps", "code", "load", "target"),
    [
        ((), 12, "REPS_UP", 0, 13),
        ((), 15, "EQUIPMENT_TOP", 0, 12),
        ((500,), 14, "REPS_UP", 0, 15),
        ((500, 1000), 15, "LOAD_UP_COARSE", 500, 10),
        ((501,), 15, "EQUIPMENT_TOO_COARSE", 0, 12),
    ],
)
def test_the_first_weight_of_a_hinge(
    owned: tuple[int, ...], reps: int, code: str, load: int, target: int
) -> None:
    kit = (Equipment("dumbbell", "kg", owned),) if owned else ()
    found = week(Diary(equipment=kit).prescribe(HINGE, 0, target=12), reps=reps).suggestion(HINGE)
    assert found.proposed is not None
    assert (codes(found), found.proposed.load, found.proposed.target) == ((code,), load, target)
    assert found.action == ("HOLD" if code.startswith("EQUIPMENT") else "PROGRESS")


def test_the_first_weight_of_a_hold_keeps_its_seconds() -> None:
    top = max(n for n, rung in enumerate(track_of(HOLD)) if not rung.loaded)
    diary = Diary(phase="P1", equipment=(BELLS,)).prescribe(HOLD, 0, step=top)
    found = week(diary).suggestion(HOLD)
    assert found.proposed is not None
    rung = track_of(HOLD)[found.proposed.step]
    assert (codes(found), found.proposed.load, rung.loaded) == (("LOAD_UP_HOLD",), 200, True)
    assert (found.proposed.target, found.proposed.sets) == (rung.target, rung.sets)


@pytest.mark.parametrize(("reps", "code", "load"), [(20, "LOAD_UP_HOLD", 400), (15, "REPS_BELOW_RANGE", 200)])
def test_a_hold_with_a_weight_gets_heavier_by_its_seconds(reps: int, code: str, load: int) -> None:
    loaded = next(n for n, rung in enumerate(track_of(HOLD)) if rung.loaded)
    diary = Diary(phase="P1", equipment=(BELLS,)).prescribe(HOLD, 200, step=loaded)
    found = week(diary, reps=reps).suggestion(HOLD)
    assert found.proposed is not None
    assert (codes(found)[0], found.proposed.load, found.proposed.target) == (code, load, 20)
    fine = Diary(phase="P1", equipment=(replace(FINE, kind="dumbbell"),)).prescribe(HOLD, 4000, step=loaded)
    up = week(fine, reps=20).suggestion(HOLD)
    assert up.proposed is not None
    assert (codes(up)[0], up.proposed.load, up.proposed.target) == ("LOAD_UP", 4200, 20)


@pytest.mark.parametrize(
    ("exercise", "step", "reps", "code", "target", "to"),
    [
        (BRIDGE, 0, 10, "REPS_UP", 11, 0),
        (BRIDGE, 0, 14, "REPS_UP", 15, 0),
        (BRIDGE, 0, 15, "STEP_UP", 15, 3),
        (BRIDGE, 3, 10, "REPS_UP", 11, 3),
        (BRIDGE, 3, 15, "STEP_UP", 10, 4),
        (SLIDER, 0, 15, "STEP_UP", 10, 3),
        ("K3_nordic", 0, 3, "STEP_UP", 4, 1),
        (CURL, 0, 10, "STEP_UP", 10, 1),
        (CURL, 2, 10, "STEP_UP", 10, 3),
        ("K3_nordic", 0, 5, "STEP_UP", 4, 1),
    ],
)
def test_repetitions_are_free_within_a_lever(
    exercise: str, step: int, reps: int, code: str, target: int, to: int
) -> None:
    diary = Diary(equipment=(), phase="P3").prescribe(exercise, 0, step=step)
    found = week(diary, reps=reps).suggestion(exercise)
    assert found.proposed is not None
    assert (codes(found), found.proposed.target, found.proposed.step) == ((code,), target, to)


@pytest.mark.parametrize(
    ("exercise", "step", "reps", "action", "code"),
    [
        ("K3_nordic", 0, None, "PROGRESS", "STEP_UP"),
        (BRIDGE, 4, 15, "HOLD", "FOUR_REPS_ONLY"),
        (BRIDGE, 4, 12, "PROGRESS", "REPS_UP"),
        ("K3_nordic", 5, None, "HOLD", "TRACK_TOP"),
    ],
)
def test_a_four_that_is_clean_changes_no_lever_but_a_dose_of_the_same(
    exercise: str, step: int, reps: int | None, action: str, code: str
) -> None:
    diary = Diary(baseline=3, equipment=(), phase="P3").prescribe(exercise, 0, step=step)
    found = week(diary, {"p24": 4}, p24=3, reps=reps).suggestion(exercise)
    assert (found.action, codes(found)) == (action, (code,))


def test_a_heavier_load_begins_at_the_repetitions_that_are_enough() -> None:
    found = week(Diary().prescribe(load=4000, target=15)).suggestion()
    assert found.proposed == Setting(RDL, 0, 4250, 3, 12)


def test_sets_of_a_lighter_week_come_back_with_the_next_rise() -> None:
    diary = hinge().prescribe(load=4000, sets=2)
    found = week(diary).suggestion()
    assert found.proposed == Setting(RDL, 0, 4250, 3, 12)
    more = week(Diary().prescribe(load=4000, sets=4)).suggestion()
    assert more.proposed is not None
    assert more.proposed.sets == 4


def ceiling(action: str, load: int, sets: int = 3, code: str = "X") -> Ceiling:
    return Ceiling(action, Setting(RDL, 0, load, sets, 12), code)  # type: ignore[arg-type]


def test_the_lowest_action_and_the_lowest_setting_win_with_the_fewest_sets() -> None:
    both = [ceiling("HOLD", 3000, 3), ceiling("BACK", 4000, 2)]
    assert combine(both) == ("BACK", Setting(RDL, 0, 3000, 2, 12))
    left_out = [ceiling("HOLD", 3000, 1), ceiling("STEP_DOWN", 0, 0)]
    assert combine(left_out) == ("STEP_DOWN", Setting(RDL, 0, 0, 0, 12))
    assert combine([ceiling("HOLD", 3000, 2)]) == ("HOLD", Setting(RDL, 0, 3000, 2, 12))


def test_not_clean_is_told_only_alone() -> None:
    alone, other = ceiling("HOLD", 1, code="NOT_CLEAN"), ceiling("HOLD", 1, code="MISSING_24H")
    assert keep_telling([alone]) == [alone]
    assert keep_telling([alone, other]) == [other]
    assert most_cautious([alone, ceiling("BACK", 1), other]) == ceiling("BACK", 1)
    assert most_cautious([]) is None


def test_a_new_exercise_that_goes_out_is_no_reason_to_ask() -> None:
    diary = Diary(equipment=()).prescribe(BRIDGE, 0, step=4).clean_week()
    diary.prescribe(SLIDER, 0, day=diary.monday).prescribe(
        SLIDER, 0, action="BACK", day=diary.monday, hour=20
    )
    found = week(diary, {"p24": 3, "p48": 3}).suggestion(SLIDER)
    assert (found.action, found.advice) == ("BACK", None)


def test_what_went_back_already_says_the_day_of_its_session() -> None:
    diary = hinge().train(3, 3)
    day = diary.monday
    diary.prescribe(load=3750, day=diary.monday + timedelta(days=2), hour=19, cause="daily", action="BACK")
    found = diary.train().train().suggestion()
    assert {reason.code: reason.args for reason in found.reasons}["ALREADY_BACK"] == {"day": day}
    assert at(day).date() == day


@pytest.mark.parametrize(
    ("exercise", "load", "step", "reps", "code"),
    [
        (RDL, 4000, 0, 10, "REPS_UP"),
        (RDL, 8000, 0, 15, "EQUIPMENT_TOP"),
        (RDL, 4000, 0, 15, "ONE_NEW_STRESS"),
        (SLIDER, 0, 0, 15, "ONE_NEW_STRESS"),
        (SLIDER, 0, 0, 12, "REPS_UP"),
    ],
)
def test_repetitions_and_what_is_at_its_top_wait_for_no_other_exercise(
    exercise: str, load: int, step: int, reps: int, code: str
) -> None:
    """A hinge with a bent hip got heavier within the week; only a weight or a rung waits for that."""
    bar = Equipment("barbell", "kg", tuple(range(2000, 8001, 250)))
    diary = Diary(equipment=(bar, BELLS)).prescribe(HINGE, 400).prescribe(exercise, load, step=step)
    diary.clean_week().prescribe(HINGE, 600, action="PROGRESS", day=diary.monday)
    assert codes(week(diary, reps=reps).suggestion(exercise))[0] == code


def test_a_hip_that_bends_a_little_waits_for_no_other_exercise() -> None:
    """The hip thrust has compression rank 1; a deadlift came in this week."""
    bar = Equipment("barbell", "kg", tuple(range(2000, 8001, 250)))
    diary = Diary(equipment=(bar,)).prescribe("G1_hip_thrust", 4000).clean_week()
    diary.prescribe(RDL, 3000, day=diary.monday)
    assert codes(week(diary).suggestion("G1_hip_thrust")) == ("LOAD_UP",)
    assert codes(diary.suggestion("G1_hip_thrust", run_step=True)) == ("LOAD_UP",)
