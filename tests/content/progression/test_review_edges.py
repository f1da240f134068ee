"""The weekly review around its table: phases back, holds between reviews, what is still owed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from content.log import Flag, Score
from content.progression.review import review, review_holds
from content.progression.rules import Reason
from content.progression.suggestion import Entry, Gap
from tests.content.progression.diary import DAY, Diary, at, codes
from tests.content.progression.test_amended import hinge, week
from tests.content.progression.test_word_for_word import flare, two
from tests.content.progression.two_sides import both

RDL, BRIDGE, HOLD, PLANK = "H1_rdl", "B4_bridge_sl", "I2_bridge_hold_sl", "G3_side_plank"


@pytest.mark.parametrize(
    ("ago", "action", "lasting", "down"),
    [
        (None, None, True, False),
        (3, "BACK", True, False),
        (4, "BACK", True, True),
        (14, "BACK", True, True),
        (15, "BACK", True, False),
        (7, "HOLD", True, False),
        (7, "BACK", False, False),
    ],
)
def test_a_second_back_week_that_lasted_too_is_a_phase_back(
    ago: int | None, action: str | None, lasting: bool, down: bool
) -> None:
    diary = hinge().prescribe(BRIDGE, 0, step=4)
    if ago is not None:
        diary.prescribe(BRIDGE, 0, step=4, day=diary.sunday - ago * DAY, action=action)
    week(diary, {"p24": 3, "p48": 3} if lasting else {"during": 7})
    assert diary.suggestion().action == "BACK"
    assert diary.review().phase_down is down


def test_back_weeks_that_calmed_are_no_phase_back() -> None:
    diary = hinge().prescribe(BRIDGE, 0, step=4)
    diary.prescribe(BRIDGE, 0, step=4, day=diary.sunday - 7 * DAY, action="BACK")
    held = week(diary, {"p24": 3, "p48": 2})
    assert not held.review().phase_down


def test_a_review_knows_its_day_and_a_restart_is_no_flare() -> None:
    diary = week(hinge())
    assert diary.review().date == diary.sunday
    away = hinge().review(days_later=61)
    assert [each.action for each in away.suggestions] == ["STEP_DOWN"]
    assert not away.flare
    assert week(hinge(), {"p24": 7}).review().flare


def test_of_two_sore_sides_running_takes_the_week_of_both() -> None:
    log, diary = both(week(hinge()), week(hinge())), week(hinge())
    found = review(log, diary.sunday, at(diary.sunday, 19), run_step=True)
    assert codes(found.suggestions[0]) == ("RUN_STEP_THIS_WEEK",)
    assert found.date == diary.sunday


def test_a_warning_sign_ends_the_way_back_from_a_flare() -> None:
    diary = flare(2, 2)
    diary.flags.append(Flag("F03", "U", at(diary.monday, 9)))
    found = diary.suggestion()
    assert (found.action, found.proposed, found.advice) == ("REFER", None, "U")
    assert found.reasons == (Reason("RED_FLAG", {"sign": "F03"}, "judgement"),)


def test_a_suggestion_tells_every_number_it_was_made_from() -> None:
    diary = week(hinge(), {"p24": 3, "p48": 2, "during": 1, "reps": (12, 11, 10), "load": 3750})
    day = diary.trainings[-1].date
    assert diary.suggestion().entries[-1] == Entry(6, day, 3750, (12, 11, 10), 1, 3, 2)


def held(**how: Any) -> Diary:
    diary = Diary(phase="P1", equipment=()).prescribe(HOLD, 0, step=7)
    return diary.train(**how).train().train()


def longer(diary: Diary) -> list[tuple[str, int]]:
    found = review_holds(diary.log(), diary.sunday, at(diary.sunday, 19))
    return [(each.exercise, each.proposed.step) for each in found if each.proposed is not None]


def test_holds_get_longer_between_reviews_and_weights_do_not() -> None:
    assert longer(held()) == [(HOLD, 8)]
    assert longer(held(form_ok=False)) == []
    assert longer(held().prescribe(HOLD, 0, step=7, sets=0, action="BACK")) == []
    more = Diary(phase="P1").prescribe(RDL, 4000).prescribe(HOLD, 0, step=7).prescribe(PLANK, 0, step=1)
    assert longer(more.train().train().train()) == [(HOLD, 8), (PLANK, 2)]


@pytest.mark.parametrize(("hour", "ready"), [(17, True), (18, False)])
def test_a_session_counts_from_the_minute_after_a_change(hour: int, ready: bool) -> None:
    """The first of three sessions ended at six, the hold had got longer that day."""
    diary = Diary(phase="P1", equipment=()).prescribe(HOLD, 0, step=6)
    diary.prescribe(HOLD, 0, step=7, action="PROGRESS", day=diary.monday, hour=hour, cause="daily")
    assert bool(longer(diary.train().train().train())) is ready


def test_a_session_without_an_end_is_not_known_to_be_after_a_change() -> None:
    diary = held()
    diary.trainings[0] = replace(diary.trainings[0], finished_at=None)
    assert longer(diary) == []
    assert longer(diary.train(day=diary.monday + 3 * DAY)) == [(HOLD, 8)]


def test_of_two_sore_sides_only_the_one_that_is_ready_holds_longer() -> None:
    left, right = held(), held(p24=3)
    today, now = left.sunday, at(left.sunday, 19)
    (found,) = review_holds(both(left, right), today, now)
    assert found.proposed is not None
    assert (found.exercise, found.side, found.proposed.step) == (HOLD, "left", 8)
    (same,) = review_holds(both(held(), held()), today, now)
    assert (same.exercise, same.side) == (HOLD, None)


@pytest.mark.parametrize(
    ("p24", "p48", "hours", "ended", "owed"),
    [
        (3, None, 36, True, ("p48",)),
        (3, None, 35, True, ()),
        (3, None, 35, False, ("p48",)),
        (3, 2, 60, True, ()),
        (2, None, 60, True, ()),
        (None, None, 60, True, ("p24",)),
        (6, None, 60, True, ("p48",)),
    ],
)
def test_what_is_asked_before_a_review(
    p24: int | None, p48: int | None, hours: int, ended: bool, owed: tuple[str, ...]
) -> None:
    """The last session ended so many hours before the review."""
    diary = hinge().train()
    now = at(diary.sunday, 19)
    end = now - timedelta(hours=hours)
    diary.train(p24, p48, day=end.date())
    last = diary.trainings[-1]
    answers = {
        "p24": last.p24 and Score(last.p24.half_points, end + timedelta(hours=20)),
        "p48": last.p48 and Score(last.p48.half_points, end + timedelta(hours=40)),
    }
    diary.trainings[-1] = replace(last, finished_at=end if ended else None, **answers)  # type: ignore[arg-type]
    gaps = review(diary.log(), diary.sunday, now).gaps
    assert gaps == tuple(Gap(last.id, end.date(), what) for what in owed)


def test_every_gap_of_a_session_is_asked_for() -> None:
    diary = hinge().train(None, during=None).train(3, during=None)
    first, second = (each.date for each in diary.trainings[-2:])
    assert diary.review().gaps == (
        Gap(4, first, "p24"), Gap(4, first, "during"), Gap(5, second, "p48"), Gap(5, second, "during"),
    )  # fmt: skip


def test_only_what_stayed_sore_together_with_another_back_is_a_phase_back() -> None:
    assert not two(p24=3, p48=4).review().phase_down
