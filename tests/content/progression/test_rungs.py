"""Sets are judged by what was asked of them, and a hold that only goes along does not grow on paper."""

import pytest

from content.progression.gate import gate_day
from content.progression.review import review_holds
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import DAY, Diary, at, codes

HOLD, DIG, RDL, BRIDGE = "I2_bridge_hold_sl", "I3_heel_dig", "H1_rdl", "B4_bridge_sl"


def risen(after: int, day: int) -> Diary:
    """A hold that got longer between two sessions of the week."""
    diary = Diary(phase="P1", equipment=()).prescribe(HOLD, 0, step=0)
    for number in range(3):
        if number == after:
            diary.prescribe(HOLD, 0, step=1, cause="daily", action="PROGRESS", day=diary.monday + day * DAY)
        diary.train()
    return diary


def test_seconds_asked_for_before_a_rise_are_not_too_few_after_it() -> None:
    found = risen(2, 3).suggestion(HOLD)
    assert found.action == "HOLD"
    assert found.proposed == found.current
    assert "REPS_BELOW_RANGE" not in codes(found)
    assert codes(found) == ("TOO_FEW_HERE",)
    assert placeholders("TOO_FEW_HERE") == set(found.reasons[0].args)


def test_two_sessions_on_the_new_rung_are_enough_for_the_next() -> None:
    found = risen(1, 1).suggestion(HOLD)
    assert found.proposed is not None
    assert (codes(found), found.proposed.step) == (("STEP_UP",), 2)


def test_what_was_asked_and_not_reached_still_holds() -> None:
    diary = risen(1, 1)
    diary.trainings.pop()
    found = diary.train(reps=25).suggestion(HOLD)
    assert "REPS_BELOW_RANGE" in codes(found)
    assert found.reasons[0].args["floor"] == 30


@pytest.mark.parametrize(
    ("phase", "exercise", "step", "sets"), [("P1", DIG, 1, 2), ("P2a", HOLD, 7, 3), ("P2b", HOLD, 11, 3)]
)
def test_a_hold_that_goes_along_stays_short(phase: str, exercise: str, step: int, sets: int) -> None:
    diary = Diary(phase=phase, equipment=()).prescribe(exercise, 0, step=step)  # type: ignore[arg-type]
    found = diary.train().train().train().suggestion(exercise)
    assert found.proposed is not None
    assert (found.action, codes(found)) == ("HOLD", ("LIGHT_TOP",))
    assert (found.proposed.step, found.proposed.sets) == (step, sets)
    assert placeholders("LIGHT_TOP") == set(found.reasons[0].args)
    today = diary.sunday
    assert review_holds(diary.log(), today, at(today, 19)) == ()


@pytest.mark.parametrize(("phase", "exercise"), [("P1", HOLD), ("P2a", DIG)])
def test_a_hold_that_matters_grows(phase: str, exercise: str) -> None:
    diary = Diary(phase=phase, equipment=()).prescribe(exercise, 0, step=1)  # type: ignore[arg-type]
    assert codes(diary.train().train().train().suggestion(exercise)) == ("STEP_UP",)


def seen_to(*, calm: bool) -> Diary:
    """A strong reaction to a light day; what was raised went back on the day it was told."""
    diary = Diary(phase="P2a", baseline=2).prescribe(RDL, 4000).prescribe(HOLD, 0, step=7).clean_week()
    diary.prescribe(HOLD, 0, step=8, action="PROGRESS")
    diary.train(2, only=(RDL,)).train(7, 4, tier="easy", only=(HOLD,), day=diary.monday + DAY)
    told = diary.monday + 3 * DAY
    diary.prescribe(HOLD, 0, step=7, cause="daily", action="BACK", day=told, hour=20)
    return diary.train(3 if calm else 5, day=told + DAY, only=(HOLD,)).train(3, day=told + 2 * DAY)


def test_a_reaction_that_was_seen_to_begins_no_second_flare() -> None:
    diary = seen_to(calm=True)
    found = diary.suggestion(RDL)
    assert (found.action, codes(found)[0]) == ("HOLD", "REACTION_OVER")
    assert codes(diary.suggestion(HOLD))[0] == "ALREADY_BACK"
    assert not diary.review().flare


def test_a_reaction_that_has_not_calmed_does() -> None:
    diary = seen_to(calm=False)
    found = diary.suggestion(RDL)
    assert (found.action, codes(found)[0]) == ("STEP_DOWN", "SEVERE_RESPONSE")
    assert diary.review().flare


def test_a_flare_is_told_by_the_day_of_its_session_and_keeps_its_name() -> None:
    diary = Diary(phase="P2a", equipment=()).prescribe(BRIDGE, 0, step=6).clean_week().train(8)
    bad = diary.trainings[-1].date
    found = diary.suggestion(BRIDGE)
    assert found.proposed is not None
    assert (found.proposed.step, found.proposed.sets) == (6, 0)
    diary.close().change(found.proposed, action=found.action)
    waiting = diary.suggestion(BRIDGE)
    assert waiting.reasons[0].args["day"] == bad


def test_sent_back_on_the_minute_of_the_answer_is_sent_back() -> None:
    diary = Diary(baseline=2).prescribe(RDL, 4000).clean_week()
    diary.train(4, 4)
    at_once = at(diary.monday + 2 * DAY)
    diary.prescribe(RDL, 3500, cause="daily", action="BACK", day=at_once.date(), hour=at_once.hour)
    day = at_once.date() + DAY
    assert gate_day(diary.log(), day, at(day)).load == "current"
