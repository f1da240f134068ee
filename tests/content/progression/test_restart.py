"""After two months, and what a lighter start answers, at the edges (rule 3.9)."""

from dataclasses import replace
from typing import Any

import pytest

from content.log import Change, Equipment, Log, Setting
from content.progression.dose import PAUSED_ON
from content.progression.flare_mode import BEGAN, OVER
from content.progression.new_usual import CHOSEN, CHOSEN_DAY, TOLD, NotYet, read_new_usual
from content.progression.reentry import (
    SEEN_DAYS,
    SEEN_ON,
    find_absence,
    reenter_now,
    restart_settings,
)
from content.progression.rules import Reason
from content.tracks import track_of
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.test_reentry import away

RDL, HINGE, BRIDGE, HOLD, PLANK = (
    "H1_rdl",
    "H2_hip_hinge",
    "B4_bridge_sl",
    "I2_bridge_hold_sl",
    "G3_side_plank",
)
BELLS = Equipment("dumbbell", "kg", (200, 400, 800, 1000))


def rung(exercise: str, step: int, load: int = 0) -> Setting:
    here = track_of(exercise)[step]
    return Setting(exercise, step, load, here.sets, here.target)


@pytest.mark.parametrize(
    ("now", "fresh"),
    [
        (rung(HOLD, 8), rung(HOLD, 0)),
        (rung(HOLD, 5), rung(HOLD, 0)),
        (rung(HOLD, 0), None),
        (rung(BRIDGE, 11, 800), rung(BRIDGE, 4)),
        (rung(BRIDGE, 5), rung(BRIDGE, 4)),
        (rung(BRIDGE, 3), None),
        (rung(RDL, 0, 4000), rung(RDL, 0)),
        (rung(RDL, 0), None),
        (rung(PLANK, 3), rung(PLANK, 0)),
        (replace(rung(HOLD, 8), sets=0), None),
        (Setting("W2_leg_swing", 0, 0, 1, 10), None),
        (Setting("Z9_gone", 3, 0, 1, 10), None),
    ],
)
def test_where_each_exercise_begins_anew(now: Setting, fresh: Setting | None) -> None:
    """A good try-out of day 0 says nothing any more."""
    log = Log(START, facts={"hold_try_out": 1, "goal": 1}, changes=(Change(at(START), START, now, "start"),))
    assert restart_settings(log) == ((fresh,) if fresh else ())


def test_every_exercise_once_in_the_order_they_came() -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(HOLD, 0, step=8).prescribe(RDL, 4250)
    assert restart_settings(diary.log()) == (rung(RDL, 0), rung(HOLD, 0))


def test_a_shorter_absence_that_was_seen_to_is_none_yet() -> None:
    diary = away(40)
    seen = {SEEN_ON: diary.monday.toordinal(), SEEN_DAYS: 5}
    assert find_absence(replace(diary.log(), facts=seen), diary.monday) is not None


def test_facts_keep_the_names_under_which_they_are_stored() -> None:
    log, today, now = away(40).log(), START, at(START)
    assert (SEEN_ON, SEEN_DAYS, find_absence(log, today)) == ("back_day", "back_days", None)
    assert (CHOSEN, CHOSEN_DAY, TOLD) == ("usual", "usual_day", "usual_told")
    assert read_new_usual(log, today, now) == NotYet("few", count=1)
    assert (BEGAN, OVER, PAUSED_ON) == ("flare_day", "flare_over", "pause_day")


@pytest.mark.parametrize(("ago", "asked"), [(39, False), (40, True), (41, True)])
def test_what_was_seen_to_on_the_day_of_the_last_training_was_another_absence(ago: int, asked: bool) -> None:
    diary = away(40)
    seen = {SEEN_ON: (diary.monday - ago * DAY).toordinal(), SEEN_DAYS: 40}
    assert bool(find_absence(replace(diary.log(), facts=seen), diary.monday)) is asked


@pytest.mark.parametrize(
    ("status", "days"), [("done", 31), ("partly", 31), ("stopped", 31), ("planned", 40), ("skipped", 40)]
)
def test_whatever_was_done_ends_an_absence(status: Any, days: int) -> None:
    diary = away(40).train(status=status)
    diary.trainings[-1] = replace(diary.trainings[-1], date=diary.monday - 31 * DAY)
    found = find_absence(diary.log(), diary.monday)
    assert found is not None
    assert found.days == days


def again(diary: Diary, **how: Any) -> tuple[Any, ...]:
    found = reenter_now(diary.log(), diary.monday, at(diary.monday, 8), **how)
    return tuple((each.exercise, each.action, each.proposed) for each in found)


def test_all_that_was_not_done_for_long_comes_back_lighter() -> None:
    diary = (
        Diary(equipment=(BELLS,))
        .prescribe(RDL, 1000)
        .prescribe(BRIDGE, 800, step=11)
        .prescribe(HOLD, 0, step=8)
    )
    diary.clean_week()
    diary.monday = diary.trainings[-1].date + 20 * DAY
    lighter = (
        (HOLD, "REDUCE", replace(rung(HOLD, 7), sets=2)),
        (BRIDGE, "REDUCE", replace(rung(BRIDGE, 11, 400), sets=2)),
        (RDL, "REDUCE", replace(rung(RDL, 0, 800), sets=2)),
    )
    assert again(diary) == lighter
    assert again(diary, exercises=(RDL, BRIDGE)) == lighter[1:]
    assert again(diary, exercises=()) == ()


def test_of_two_sore_sides_too_only_what_is_asked_for_comes_back() -> None:
    diary = away(20)
    log = replace(diary.log(), side="both")
    now = at(diary.monday, 8)
    assert reenter_now(log, diary.monday, now, (HOLD,)) == ()
    assert len(reenter_now(log, diary.monday, now, (RDL,))) == 1


def test_two_sets_already_are_no_lighter_with_two_sets() -> None:
    diary = Diary().prescribe(RDL, 4000, sets=2).clean_week()
    diary.monday = diary.trainings[-1].date + 12 * DAY
    assert again(diary) == ()


@pytest.mark.parametrize(
    ("cause", "action", "days", "answered"),
    [
        ("return", "HOLD", 3, True),
        ("return", None, 3, True),
        ("review", "HOLD", 3, True),
        ("review", "REDUCE", 3, True),
        ("daily", "STEP_DOWN", 3, True),
        ("person", None, 3, False),
        ("review", "PROGRESS", 3, False),
        ("review", "BACK", 3, False),
        ("return", "REDUCE", 4, False),
    ],
)
def test_a_lighter_start_of_the_same_weight_answers(
    cause: Any, action: str | None, days: int, answered: bool
) -> None:
    """Twenty days away: a change of the seventeenth knew the same row of the table, one before did not."""
    diary = away(20)
    diary.change(rung(RDL, 0, 4000), day=diary.monday - days * DAY, cause=cause, action=action, hour=7)
    assert (again(diary) == ()) is answered


def test_after_two_months_it_is_said_why() -> None:
    diary = away(61)
    (found,) = reenter_now(diary.log(), diary.monday, at(diary.monday, 8))
    assert found.reasons == (Reason("GAP_RESTART", {"count": 61}, "judgement"),)
    assert (found.action, found.advice) == ("STEP_DOWN", "restart")
