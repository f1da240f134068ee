"""Coming back after time off, day by day: lighter at once, once, and a first week without a rise."""

from datetime import timedelta

import pytest

from content.progression.reentry import reenter_now
from content.progression.review import Suggestion
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import DAY, Diary, at, codes

RDL, HOLD, BRIDGE = "H1_rdl", "I2_bridge_hold_sl", "B4_bridge_sl"


def away(days: int, exercise: str = RDL, load: int = 4000, step: int = 0) -> Diary:
    """Somebody who trains calmly and then stays away for so many days."""
    diary = Diary().prescribe(exercise, load, step=step).clean_week()
    diary.monday = diary.trainings[-1].date + days * DAY
    return diary


def back(diary: Diary) -> tuple[Suggestion, ...]:
    return reenter_now(diary.log(), diary.monday, at(diary.monday, 8))


def take(diary: Diary) -> Suggestion:
    (found,) = back(diary)
    assert found.proposed is not None
    diary.change(found.proposed, day=diary.monday, hour=8, cause="return", action=found.action)
    return found


@pytest.mark.parametrize(
    ("days", "action", "load", "code"),
    [
        (10, "HOLD", 4000, "GAP_ABOUT_A_WEEK"),
        (16, "HOLD", 4000, "GAP_ABOUT_A_WEEK"),
        (17, "REDUCE", 3000, "GAP_2_4_WEEKS"),
        (30, "REDUCE", 3000, "GAP_2_4_WEEKS"),
        (31, "REDUCE", 2250, "GAP_MONTH"),
    ],
)
def test_the_day_of_the_return_is_lighter_at_once(days: int, action: str, load: int, code: str) -> None:
    (found,) = back(away(days))
    assert found.proposed is not None
    assert (found.action, found.proposed.load, found.proposed.sets, codes(found)) == (
        action, load, 2, (code,),
    )  # fmt: skip
    assert placeholders(code) == set(found.reasons[0].args)


def test_less_than_ten_days_change_nothing() -> None:
    assert back(away(9)) == ()


def test_two_months_away_leave_a_weight_out_and_no_flare_is_made_of_it() -> None:
    diary = away(70)
    found = take(diary)
    assert found.proposed is not None
    assert (found.action, found.proposed.sets, found.advice) == ("STEP_DOWN", 0, "restart")
    assert codes(diary.suggestion(days_later=1)) == ("REENTRY",)


@pytest.mark.parametrize(("exercise", "step", "load"), [(HOLD, 8, 0), (BRIDGE, 11, 800)])
def test_two_months_away_begin_on_the_easiest_rung(exercise: str, step: int, load: int) -> None:
    (found,) = back(away(70, exercise, load, step))
    assert found.proposed is not None
    assert (found.proposed.step, found.proposed.load) == (0, 0)
    assert found.proposed.sets


@pytest.mark.parametrize("days", [12, 20, 40, 70])
def test_what_was_answered_is_not_answered_twice(days: int) -> None:
    diary = away(days)
    take(diary)
    diary.monday += DAY
    assert back(diary) == ()


def test_a_longer_absence_counts_from_the_setting_before_it() -> None:
    diary = away(20)
    assert take(diary).proposed is not None
    diary.monday += 15 * DAY
    (found,) = back(diary)
    assert found.proposed is not None
    assert found.proposed.load == 2250


def test_a_review_during_the_absence_does_not_take_off_twice() -> None:
    diary = away(20)
    take(diary)
    found = diary.suggestion(days_later=-3)
    assert found.proposed == found.current


def test_the_first_week_back_does_not_rise_and_is_no_setback() -> None:
    diary = away(20)
    take(diary)
    diary.train(day=diary.monday).train(day=diary.monday + 2 * DAY)
    found = diary.suggestion(days_later=-2)
    assert (found.action, codes(found)) == ("HOLD", ("FIRST_WEEK_BACK",))
    assert found.proposed == found.current


def test_after_a_clean_week_it_climbs_towards_the_proven_load() -> None:
    diary = Diary().prescribe(load=4000).clean_week().clean_week()
    diary.monday = diary.trainings[-1].date + 17 * DAY
    assert take(diary).proposed is not None
    found = diary.train().train().train().suggestion()
    assert found.proposed is not None
    assert (found.action, found.proposed.load, found.proposed.sets) == ("PROGRESS", 3250, 3)


def test_only_what_today_asks_for_comes_back() -> None:
    diary = away(20)
    day = diary.monday
    assert reenter_now(diary.log(), day, at(day), (HOLD,)) == ()
    assert len(reenter_now(diary.log(), day, at(day), (RDL, HOLD))) == 1


def test_a_rung_accepted_before_the_absence_was_never_done() -> None:
    diary = Diary().prescribe(HOLD, 0, step=6).clean_week()
    diary.prescribe(HOLD, 0, step=7, action="PROGRESS")
    diary.monday = diary.trainings[-1].date + 12 * DAY
    (found,) = back(diary)
    assert found.proposed is not None
    assert (found.proposed.step, found.proposed.sets) == (6, 2)


def test_half_a_year_later_it_is_still_known_what_was_done() -> None:
    diary = away(300)
    diary.trainings += [
        each.__class__(
            id=9 + n, date=each.date + timedelta(days=280), tier="easy", phase="P2b", status="done"
        )
        for n, each in enumerate(diary.trainings[:1])
    ]
    assert [codes(each) for each in back(diary)] == [("GAP_RESTART",)]
