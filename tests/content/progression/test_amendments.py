"""Examples for the amendments A1 to A17, each a week somebody could have."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.log import Equipment, Flag, Score
from content.progression.facts import is_raised
from content.progression.history import read_history
from content.progression.review import review_holds
from tests.content.progression.diary import BAR, DAY, START, Diary, at, codes

SLIDER, HINGE, RDL, BRIDGE, HOLD = (
    "K2_slider_glide",
    "H2_hip_hinge",
    "H1_rdl",
    "B4_bridge_sl",
    "I2_bridge_hold_sl",
)


def hinge(**how: object) -> Diary:
    return Diary(**how).prescribe(load=3750).clean_week().prescribe(load=4000, action="PROGRESS")  # type: ignore[arg-type]


def test_a1_a_partly_done_session_alone_holds() -> None:
    found = hinge().train().train().train(status="partly").suggestion()
    assert (found.action, codes(found)) == ("HOLD", ("NOT_CLEAN",))


def test_a1_pain_in_one_exercise_holds_the_others() -> None:
    diary = Diary().prescribe(load=4000).prescribe(BRIDGE, 0, step=4)
    diary.train().train().train(during=4, hurt={RDL: 4})
    assert codes(diary.suggestion(RDL)) == ("PAIN_DURING_MODERATE",)
    assert codes(diary.suggestion(BRIDGE)) == ("NOT_CLEAN",)


def test_a2_a_session_known_only_from_its_check_in_holds() -> None:
    found = hinge().train().train().train(during=None).suggestion()
    assert (found.action, codes(found)) == ("HOLD", ("MISSING_DURING",))


def test_a2_repetitions_nobody_told_hold() -> None:
    diary = hinge().train().train().train()
    last = diary.trainings[-1]
    diary.trainings[-1] = replace(last, lifts=tuple(replace(lift, done=None) for lift in last.lifts))
    assert codes(diary.suggestion()) == ("REPS_BELOW_RANGE",)


def test_a3_a_new_exercise_goes_back_to_nothing_for_a_week() -> None:
    diary = Diary(equipment=(BAR,)).prescribe(load=4000).clean_week()
    diary.prescribe(SLIDER, 0, day=diary.monday - DAY)
    found = diary.train().train().train(3, 3).suggestion(SLIDER)
    assert found.action == "BACK"
    assert found.proposed is not None
    assert found.proposed.sets == 0
    assert diary.suggestion(RDL).action == "HOLD"


def test_a3_after_the_week_out_it_comes_back_at_its_easiest() -> None:
    diary = Diary(equipment=()).prescribe(BRIDGE, 0, step=4).prescribe(SLIDER, 0, step=3).clean_week()
    diary.change(replace(diary.settings()[SLIDER], step=0, sets=0), action="BACK")
    found = diary.train().train().train().suggestion(SLIDER)
    assert (found.action, codes(found)) == ("PROGRESS", ("REENTRY",))
    assert found.proposed is not None
    assert (found.proposed.step, found.proposed.sets) == (0, 3)


def test_a3_only_one_bent_exercise_rises_in_a_week() -> None:
    rose = []
    diary = Diary(equipment=(BAR, Equipment("dumbbell", "kg", tuple(range(100, 2001, 100)))))
    diary.prescribe(RDL, 4000, target=12).prescribe(HINGE, 1000, target=12).clean_week()
    for _ in range(2):
        found = diary.train().train().train().review()
        rose.append({each.exercise for each in found.suggestions if each.action == "PROGRESS"})
        diary.close()
    assert sorted(map(tuple, rose)) == [(RDL,), (HINGE,)]


def test_a4_a_high_usual_alone_is_not_irritable() -> None:
    diary = Diary(baseline=3).prescribe(load=4000).prescribe(BRIDGE, 0, step=4)
    diary.train(3).train(3).train(3)
    assert "STAGGERED" not in codes(diary.suggestion(RDL)) + codes(diary.suggestion(BRIDGE))


def test_a4_after_a_setback_only_the_weeks_owner_rises() -> None:
    diary = Diary(equipment=()).prescribe(BRIDGE, 0, step=4).prescribe("K3_nordic", 0, step=1).clean_week()
    diary.prescribe("K3_nordic", 0, step=0, action="BACK").clean_week().clean_week()
    diary.train(reps=15).train(reps=15).train(reps=15)
    seen = [codes(diary.suggestion(each)) for each in (BRIDGE, "K3_nordic")]
    assert seen.count(("STAGGERED",)) == 1


def test_a6_one_answer_from_memory_is_fine_two_hold() -> None:
    one = hinge().train(late=80).train().train()
    assert one.suggestion().action == "PROGRESS"
    two = hinge().train(late=100).train(late=80).train()
    found = two.suggestion()
    assert (found.action, codes(found)) == ("HOLD", ("RECALLED",))


def test_a6_a_second_overshoot_is_not_taken_over() -> None:
    diary = hinge().train(load=4500).train(load=4500).train(load=4500).close()
    found = diary.train(load=4500).train(load=4500).train(load=4500).suggestion()
    assert codes(found) == ("OVERSHOOT",)
    assert found.proposed is not None
    assert found.proposed.load == 4000


def test_a6_more_than_a_quarter_over_is_not_taken_over() -> None:
    found = hinge().train(load=5250).train(load=5250).train(load=5250).suggestion()
    assert found.proposed is not None
    assert found.proposed.load == 4000


def test_a8_a_kettlebell_at_its_top_never_owns_the_week() -> None:
    top = Equipment("kettlebell", "kg", (800,))
    diary = Diary(equipment=(top,)).prescribe(RDL, 800).prescribe(SLIDER, 0)
    for _ in range(3):
        assert "ONE_NEW_STRESS" not in codes(
            diary.train(reps=15).train(reps=15).train(reps=15).suggestion(SLIDER)
        )
        diary.close()


@pytest.mark.parametrize(("answers", "action"), [(2, "HOLD"), (3, "PROGRESS")])
def test_a9_three_answers_make_a_usual(answers: int, action: str) -> None:
    diary = Diary(baseline_answers=0, monday=START).prescribe(load=4000, target=12)
    for _ in range(answers):
        diary.train()
    assert diary.suggestion().action == action


def test_a9_a_usual_of_nought_counts_as_one() -> None:
    assert hinge(baseline=0).train(1).train(1).train(1).suggestion().action == "PROGRESS"


def test_a9_the_usual_falls_after_two_calmer_reviews() -> None:
    diary = Diary(baseline=3).prescribe(load=4000)
    for _ in range(5):
        diary.clean_week(p24=1)
    four = diary.train(4).trainings[-1]
    early = replace(diary.log(), reviewed=diary.log().reviewed[:3])
    assert not is_raised(early, four, at(diary.sunday))
    assert is_raised(diary.log(), four, at(diary.sunday))


def test_a10_a_four_is_clean_with_a_usual_of_three_but_only_repetitions_rise() -> None:
    found = hinge(baseline=3).train(4).train(3).train(3).suggestion()
    assert (found.action, codes(found)) == ("PROGRESS", ("REPS_UP",))
    full = hinge(baseline=3).train(4, reps=15).train(3, reps=15).train(3, reps=15).suggestion()
    assert (full.action, codes(full)) == ("HOLD", ("FOUR_REPS_ONLY",))


def test_a10_a_physio_moves_the_ceiling() -> None:
    assert codes(hinge(baseline=4, ceiling=5).train(5).train(4).train(4).suggestion()) == ("REPS_UP",)
    assert codes(hinge(baseline=4).train(5).train(4).train(4).suggestion()) == ("NEXT_DAY_MODERATE",)


def test_a10_a_hold_may_get_longer_with_a_four() -> None:
    found = (
        Diary(baseline=3, phase="P1", equipment=())
        .prescribe(HOLD, 0, step=8)
        .train(4)
        .train(3)
        .train(3)
        .suggestion(HOLD)
    )
    assert codes(found) == ("STEP_UP",)


def test_a14_running_takes_the_week_from_the_hinge() -> None:
    assert codes(hinge().train().train().train().suggestion(run_step=True)) == ("RUN_STEP_THIS_WEEK",)


def test_a15_fifteen_in_both_last_sessions_skips_to_the_next_lever() -> None:
    diary = Diary(equipment=()).prescribe(BRIDGE, 0, step=4).train(reps=15).train(reps=15).train(reps=15)
    found = diary.suggestion(BRIDGE)
    assert codes(found) == ("STEP_UP",)
    assert found.proposed is not None
    assert found.proposed.step == 7


def test_a15_with_a_weight_at_home_load_follows_the_one_leg_bridge() -> None:
    bells = Equipment("dumbbell", "kg", (200, 400))
    diary = (
        Diary(equipment=(bells,)).prescribe(BRIDGE, 0, step=4).train(reps=15).train(reps=15).train(reps=15)
    )
    found = diary.suggestion(BRIDGE)
    assert found.proposed is not None
    assert (codes(found), found.proposed.load, found.proposed.step) == (("LOAD_UP_COARSE",), 200, 11)


def test_a16_after_four_clean_weeks_fewer_repetitions_at_the_same_load() -> None:
    diary = Diary().prescribe(load=4000, target=12)
    for _ in range(4):
        diary.clean_week()
    found = diary.train().train().train().suggestion()
    assert (found.action, codes(found)) == ("HOLD", ("RANGE_CHANGE",))
    assert found.proposed is not None
    assert (found.proposed.load, found.proposed.target) == (4000, 10)
    diary.close().change(found.proposed, action="HOLD")
    after = diary.train().train().train().suggestion()
    assert (after.action, codes(after)) == ("PROGRESS", ("LOAD_UP",))


def test_a17_a_rise_of_three_is_severe_only_from_five() -> None:
    assert hinge().train().train().train(3, 4).suggestion().action == "BACK"
    assert hinge(baseline=2).train().train().train(4, 5).suggestion().action == "STEP_DOWN"


def test_a17_two_back_weeks_go_a_phase_down_only_if_the_second_lasted() -> None:
    diary = hinge().train().train().train(during=6)
    assert not diary.review().phase_down
    diary.close().prescribe(load=3750, action="BACK")
    assert not diary.train().train().train(during=6).review().phase_down
    diary.trainings.pop()
    assert diary.train(3, 3).review().phase_down


def test_a17_after_a_flare_four_fifths_of_the_last_clean_load() -> None:
    diary = hinge().train().train().train(7).close()
    diary.change(
        replace(diary.settings()[RDL], load=0, sets=0), action="STEP_DOWN", day=diary.monday - 1 * DAY
    )
    waiting = diary.suggestion()
    assert codes(waiting) == ("FLARE_NOT_SETTLED",)
    diary.daily += [Score(2, at(diary.monday + n * DAY, 8)) for n in (1, 2)]
    back = diary.suggestion()
    assert (back.action, codes(back)) == ("REDUCE", ("FLARE_SETTLED",))
    assert back.proposed is not None
    assert (back.proposed.load, back.proposed.sets) == (3000, 3)


def test_a17_a_flare_of_more_than_a_week_is_a_phase_down() -> None:
    diary = hinge().train().train().train(7).close()
    diary.change(replace(diary.settings()[RDL], load=0, sets=0), action="STEP_DOWN")
    found = diary.review(days_later=3)
    assert found.phase_down
    assert codes(found.suggestions[0]) == ("FLARE_LONG",)


def test_a18_an_open_sign_for_a_doctor_freezes_every_rise() -> None:
    diary = hinge().train().train().train()
    diary.flags.append(Flag("F08", "P", at(diary.sunday, 9)))
    found = diary.suggestion()
    assert (found.action, found.advice) == ("HOLD", "P")
    diary.flags[0] = replace(diary.flags[0], cleared_at=at(diary.sunday, 10))
    assert diary.suggestion().action == "PROGRESS"


def test_i7_holds_are_reviewed_after_three_clean_sessions() -> None:
    diary = Diary(phase="P1", equipment=()).prescribe(HOLD, 0, step=1).train().train()
    today = diary.monday + 3 * DAY
    assert review_holds(diary.log(), today, at(today, 19)) == ()
    diary.train()
    today = diary.monday + 5 * DAY
    (found,) = review_holds(diary.log(), today, at(today, 19))
    assert found.proposed is not None
    assert found.proposed.step == 2


def test_a_session_still_within_its_day_waits_for_the_next_review() -> None:
    diary = hinge().train().train().train(day=None)
    diary.train(None, day=diary.sunday - DAY)
    early = diary.sunday
    found = diary.review()
    assert not found.gaps or found.gaps[0].date != early
    late = replace(diary.trainings[-1], finished_at=at(diary.sunday, 10))
    diary.trainings[-1] = late
    assert diary.suggestion().action == "PROGRESS"
    diary.close()
    assert diary.week_sessions() == 1


def test_a_setting_that_went_back_at_once_does_not_go_back_twice() -> None:
    diary = hinge().train(3, 3)
    diary.prescribe(load=3750, day=diary.monday + 2 * DAY, hour=19, cause="daily", action="BACK")
    found = diary.train().train().suggestion()
    assert found.proposed is not None
    assert (found.action, found.proposed.load) == ("HOLD", 3750)
    assert set(codes(found)) == {"ALREADY_BACK", "COOLDOWN_AFTER_BACK"}


def test_a_late_48_hour_answer_counts_at_the_next_review() -> None:
    diary = hinge().train().train().train(3).close()
    last = diary.trainings[-1]
    diary.trainings[-1] = replace(last, p48=Score(6, diary.reviewed[-1] + timedelta(hours=3)))
    found = diary.train().train().train().suggestion()
    assert "PERSISTED_PAST_48H" in codes(found)


def test_a_review_without_an_instant_covers_the_days_before_it() -> None:
    diary = hinge().train().train().train().close().train()
    known = diary.log()
    unknown = replace(known, reviewed_at=known.reviewed_at[:1])
    for log in (known, unknown):
        week = read_history(log, diary.sunday, at(diary.sunday, 19)).week
        assert [session.id for session in week] == [diary.trainings[-1].id]
