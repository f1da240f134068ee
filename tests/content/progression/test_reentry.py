"""Coming back after time off, day by day: lighter at once, once, and a first week without a rise."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.progression.reentry import SEEN_DAYS, SEEN_ON, Absence, find_absence, reenter_now
from content.progression.review import Suggestion
from content.progression.rules import Reason
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


@pytest.mark.parametrize(
    ("days", "step", "sets", "code"),
    [(12, 8, 2, "GAP_ABOUT_A_WEEK"), (20, 7, 2, "GAP_2_4_WEEKS"), (40, 6, 2, "GAP_MONTH")],
)
def test_without_a_weight_it_is_one_rung_or_two(days: int, step: int, sets: int, code: str) -> None:
    (found,) = back(away(days, HOLD, 0, 8))
    assert found.proposed is not None
    assert (found.proposed.step, found.proposed.load, found.proposed.sets) == (step, 0, sets)
    assert found.reasons == (Reason(code, {"count": days}, "judgement"),)
    assert found.advice is None


@pytest.mark.parametrize(("step", "lower"), [(1, 0), (0, 0)])
def test_below_the_easiest_rung_there_is_none(step: int, lower: int) -> None:
    (found,) = back(away(40, HOLD, 0, step))
    assert found.proposed is not None
    assert (found.proposed.step, found.proposed.sets) == (lower, 2)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (9, None), (30, None), (31, Absence(31, False)), (60, Absence(60, False)), (61, Absence(61, True)),
    ],
)  # fmt: skip
def test_a_month_away_and_two(days: int, found: Absence | None) -> None:
    diary = away(days)
    assert find_absence(diary.log(), diary.monday) == found
    untrained = replace(diary.log(), trainings=(), started=diary.monday - days * DAY)
    assert find_absence(untrained, diary.monday) == found


@pytest.mark.parametrize(
    ("days", "seen_days", "ago", "asked"),
    [(40, 35, 3, False), (62, 35, 20, True), (62, 61, 1, False), (40, 40, 41, True), (40, 0, 3, True)],
)
def test_an_absence_is_seen_to_once_until_it_weighs_more(
    days: int, seen_days: int, ago: int, asked: bool
) -> None:
    diary = away(days)
    seen = {SEEN_ON: (diary.monday - ago * DAY).toordinal(), SEEN_DAYS: seen_days}
    assert bool(find_absence(replace(diary.log(), facts=seen), diary.monday)) is asked


def test_a_skipped_day_is_no_training() -> None:
    diary = away(31).skip()
    assert find_absence(diary.log(), diary.monday) == Absence(31, False)


def test_two_sore_sides_come_back_with_the_more_careful_of_both() -> None:
    diary = away(20)
    log = replace(diary.log(), side="both")
    (found,) = reenter_now(log, diary.monday, at(diary.monday, 8))
    assert found.proposed is not None
    assert (found.action, found.proposed.load, found.proposed.sets, found.side) == ("REDUCE", 3000, 2, None)
