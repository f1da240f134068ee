"""Two sore sides: decided apart, put together with care (rule 3.10 "Sides", invariant I12, example 50)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from content.both_legs import merge_workouts
from content.doses import make_item
from content.log import Equipment, Lift, Log, OneSide, Setting, Tier, Training
from content.phases import criteria
from content.programme import plan_day
from content.progression.counterfactual import explain_alternative
from content.progression.gate import gate_day, step_back_now
from content.progression.review import Review, Suggestion
from content.sides import BOTH, for_side
from content.tracks import track_of
from content.workout import Workout
from tests.content.progression.diary import DAY, START, Diary, at, codes
from tests.content.progression.two_sides import both, decide

KILO_BELLS = Equipment("dumbbell", "kg", tuple(range(100, 2001, 100)))
BRIDGE, RDL, HOLD = "B4_bridge_sl", "H1_rdl", "I2_bridge_hold_sl"
LOADED_BRIDGE = 11


def of(found: Review, exercise: str, side: OneSide | None = None) -> Suggestion:
    return next(each for each in found.suggestions if each.exercise == exercise and each.side == side)


def lifting(baseline: int, exercise: str = BRIDGE, load: int = 800, step: int = LOADED_BRIDGE) -> Diary:
    diary = Diary(baseline=baseline, phase="P2a", equipment=(KILO_BELLS,))
    return diary.prescribe(exercise, load, step=step, target=15)


def trained(diary: Diary, *sessions: Mapping[str, int]) -> Diary:
    usual = diary.baseline
    for session in (*sessions, *[{}] * (3 - len(sessions))):
        diary.train(**{"p24": usual, **session})  # type: ignore[arg-type]
    return diary


def test_example_50_the_sore_left_stays_and_the_clean_right_goes_on():
    left, right = trained(lifting(2), {"p24": 4, "p48": 2}), trained(lifting(0))
    found = decide(both(left, right), left)
    sore, fine = of(found, BRIDGE, "left"), of(found, BRIDGE, "right")
    assert (sore.action, sore.proposed) == ("HOLD", Setting(BRIDGE, LOADED_BRIDGE, 800, 3, 15))
    assert codes(sore) == ("SETTLED_ONLY_BY_48H",)
    assert (fine.action, fine.proposed) == ("PROGRESS", Setting(BRIDGE, LOADED_BRIDGE, 900, 3, 10))
    assert codes(fine) == ("LOAD_UP_COARSE",)


def test_what_both_legs_lift_follows_the_sorer_side():
    left, right = (trained(lifting(b, RDL, 800, 0), week) for b, week in ((2, {"p24": 4, "p48": 2}), (0, {})))
    found = decide(both(left, right), left)
    (only,) = found.suggestions
    assert (only.side, only.action, only.decided_by) == (None, "HOLD", "left")
    assert only.proposed is not None
    assert only.proposed.load == 800


def test_two_sides_that_fare_alike_are_told_once():
    left, right = trained(lifting(1)), trained(lifting(1))
    (only,) = decide(both(left, right), left).suggestions
    assert (only.side, only.action) == (None, "PROGRESS")


def test_one_side_without_an_answer_holds_that_side_only():
    left, right = trained(lifting(1), {"p24": None}), trained(lifting(1))  # type: ignore[dict-item]
    found = decide(both(left, right), left)
    assert codes(of(found, BRIDGE, "left")) == ("MISSING_24H",)
    assert of(found, BRIDGE, "right").action == "PROGRESS"
    assert [(gap.what, gap.side) for gap in found.gaps] == [("p24", "left")]


def test_an_answer_that_both_sides_owe_is_one_question():
    left, right = (trained(lifting(1), {"p24": None, "during": None}) for _ in BOTH)  # type: ignore[dict-item]
    gaps = decide(both(left, right), left).gaps
    assert [(gap.what, gap.side) for gap in gaps] == [("p24", None), ("during", None)]


def test_a_side_named_later_begins_its_own_record():
    left = trained(lifting(1).clean_week())
    log = replace(left.log(), side="both", facts={"right_since": (left.monday + DAY).toordinal()})
    right = for_side(log, "right")
    assert (right.daily, len(right.trainings)) == ((), 2)
    assert for_side(log, "left").daily == log.daily
    found = decide(log, left)
    assert of(found, BRIDGE, "left").action == "PROGRESS"
    assert of(found, BRIDGE, "right").action == "HOLD"
    assert found.gaps == ()


def test_a_hurt_that_was_named_on_one_leg_is_not_the_other_legs():
    left, right = trained(lifting(1), {"during": 5}), trained(lifting(1), {"during": 5})
    log = both(left, right)
    sore = log.trainings[0]
    lifts = tuple(
        replace(lift, side=side, during=10 if side == "left" else None)
        for side in BOTH
        for lift in sore.lifts
    )
    log = replace(log, trainings=(replace(sore, lifts=lifts), *log.trainings[1:]))
    found = decide(log, left)
    assert codes(of(found, BRIDGE, "left")) == ("PAIN_DURING_MODERATE",)
    assert of(found, BRIDGE, "right").action == "PROGRESS"


def test_soreness_past_48_hours_sends_one_side_back_at_once():
    left, right = trained(lifting(1), {}, {}, {"p24": 4, "p48": 4}), trained(lifting(1))
    today = left.sunday
    (back,) = step_back_now(both(left, right), today, at(today, 20))
    assert (back.side, back.action) == ("left", "BACK")


@pytest.mark.parametrize(("p24", "tiers"), [(1, ("heavy", "heavy")), (5, ("isometric", "heavy"))])
def test_the_morning_gate_is_each_sides_own(p24: int, tiers: tuple[str, str]):
    left, right = trained(lifting(1), {}, {}, {"p24": p24}), trained(lifting(1))
    day = left.sunday
    gate = gate_day(both(left, right), day, at(day, 8))
    assert tuple(gate.sides[side].tier for side in BOTH) == tiers
    assert (gate.tier, gate.widest.tier) == (tiers[0], "heavy")


def workout(tier: Tier, *steps: tuple[str, int]) -> Workout:
    rungs = [(exercise, step, track_of(exercise)[step]) for exercise, step in steps]
    settings = [Setting(exercise, step, 0, rung.sets, rung.target) for exercise, step, rung in rungs]
    return Workout(tier, "P2a", tuple(make_item(each, tier == "heavy", False) for each in settings), 20)


def test_the_session_of_two_gates_leaves_out_what_only_the_freer_side_may_do_with_both_legs():
    calm = workout("easy", (HOLD, 7), ("I3_heel_dig", 0))
    heavy = workout("heavy", (BRIDGE, 4), ("K1_ball_two_up_one_down", 0), ("I3_heel_dig", 2))
    merged = merge_workouts({"left": calm, "right": heavy}, "left")
    assert {(item.setting.exercise, item.setting.step, item.side) for item in merged.items} == {
        (BRIDGE, 4, "right"), ("I3_heel_dig", 0, None), (HOLD, 7, "left"),
    }  # fmt: skip
    assert merged.tier == "heavy"
    alone = merge_workouts({"right": heavy}, "left").items
    assert [(item.setting.exercise, item.side) for item in alone] == [(BRIDGE, "right")]


def test_the_session_says_both_legs_where_they_do_the_same():
    log = replace(lifting(1).log(), side="both")
    heavy = {side: plan_day(for_side(log, side), START, "heavy") for side in BOTH}
    assert merge_workouts(heavy) == heavy["left"]


def test_both_sides_have_to_pass_a_phase_gate():
    left, right = trained(lifting(1)), trained(lifting(1), {"p24": 5, "p48": 4})
    log, today = both(left, right), left.sunday
    own = {side: criteria(for_side(log, side), today, at(today)) for side in BOTH}
    met = [all(gate[place].met for gate in own.values()) for place in range(len(own["left"]))]
    found = criteria(log, today, at(today))
    assert [bool(each.met) for each in found] == met
    assert not all(each.met for each in found if each.key == "nothing_persisted_week")


def test_what_would_have_changed_it_is_looked_for_on_that_side():
    left, right = trained(lifting(2), {"p24": 4, "p48": 2}), trained(lifting(0))
    log, today = both(left, right), left.sunday
    sore = of(decide(log, left), BRIDGE, "left")
    other = explain_alternative(log, today, at(today, 19), sore)
    assert other is not None
    assert (other.what, other.training) == ("p24", left.trainings[0].id)
    assert other.proposed.load > 800


def test_lifts_of_one_leg_are_no_lifts_of_the_other():
    setting = Setting(BRIDGE, LOADED_BRIDGE, 800, 3, 12)
    lifts = (Lift(setting, 800, (12,) * 3, side="left"), Lift(setting, 900, (12,) * 3, side="right"))
    training = Training(1, START, "heavy", "P2a", "done", at(START), 4, lifts)
    log = Log(started=START, side="both", trainings=(training,))
    loads = [lift.done_load for side in BOTH for lift in for_side(log, side).trainings[0].lifts]
    assert loads == [800, 900]


SORE_WEEKS = [
    ("left", {"p24": 4, "p48": 2}, {"p24": 2, "p48": 2}, "p24"),
    ("right", {"p24": 4, "p48": 2}, {"p24": 2, "p48": 2}, "p24"),
    ("left", {"p24": None}, {"p24": 2}, "p24_missing"),
]


@pytest.mark.parametrize(("side", "told", "as_said", "what"), SORE_WEEKS)
@pytest.mark.parametrize(("exercise", "step"), [(BRIDGE, LOADED_BRIDGE), (RDL, 0)])
def test_doing_what_would_have_changed_it_changes_it(
    side: OneSide, told: Any, as_said: Any, what: str, exercise: str, step: int
) -> None:
    def weeks(sore: Any) -> tuple[Log, Diary]:
        worse, fine = trained(lifting(0, exercise, 800, step), sore), trained(lifting(0, exercise, 800, step))
        return (both(worse, fine) if side == "left" else both(fine, worse)), worse

    log, diary = weeks(told)
    said = next(each for each in decide(log, diary).suggestions if side in (each.side, each.decided_by))
    other = explain_alternative(log, diary.sunday, at(diary.sunday, 19), said)
    assert other is not None
    assert (other.what, other.value) == (what, as_said["p24"])
    changed = weeks(as_said)
    again = next(each for each in decide(*changed).suggestions if each.side in (None, side))
    assert (said.action, again.action, again.proposed) == ("HOLD", "PROGRESS", other.proposed)
