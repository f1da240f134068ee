"""When somebody is advised to see somebody, at the edges (rule 3.5, global fall-backs)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from content.log import Log, Phase, PhaseEntry, Run, Score, Setting
from content.progression.advice import find_advice, find_held, told_now
from content.progression.baseline import Baseline, read_baseline
from content.progression.history import read_history
from content.progression.rules import Reason
from content.progression.suggestion import Suggestion
from tests.content.progression.diary import DAY, START, Diary, at

RDL, PLANK = "H1_rdl", "G3_side_plank"
SUN = START + 48 * DAY
NOW = at(SUN, 19)


def advice(log: Log, baseline: Baseline | None = None) -> tuple[Reason, ...]:
    return find_advice(read_history(log, SUN, NOW), baseline or read_baseline(log, NOW))


@pytest.mark.parametrize(
    ("days", "minutes", "scores", "seen"),
    [
        (14, 0, (6, 6, 6), True),
        (14, 1, (6, 6, 6), False),
        (14, 1, (6, 6, 6, 6), True),
        (9, 0, (6, 5, 6, 6), False),
        (9, 0, (6, 6), False),
        (9, 0, (5.5, 6, 10), True),
        (2, 0, (6, 6, 6), True),
    ],
)
def test_three_bad_days_of_the_last_fortnight(
    days: int, minutes: int, scores: tuple[float, ...], seen: bool
) -> None:
    first = NOW - days * DAY - timedelta(minutes=minutes)
    log = Log(START, daily=tuple(Score(round(2 * each), first + n * DAY) for n, each in enumerate(scores)))
    found = advice(log, Baseline(1, 1, 9))
    assert found == ((Reason("THREE_BAD_DAYS", {"score": 6}),) if seen else ())


@pytest.mark.parametrize(
    ("level", "days", "seen"), [(4, 28, True), (4, 27, True), (4, 26, False), (3, 28, False), (5, 60, True)]
)
def test_a_usual_of_four_for_four_weeks(level: int, days: int, seen: bool) -> None:
    found = advice(Log(SUN - days * DAY), Baseline(level, 1, 9))
    assert found == ((Reason("HIGH_USUAL", {"usual": level}),) if seen else ())


def trained(weeks: int, per_week: int, skipped: int, *, first_day: int = 0) -> Diary:
    """So many weeks up to Sunday, the newest first; skipped ones all in the newest."""
    diary = Diary(baseline_answers=0).prescribe(RDL, 4000)
    for week in range(weeks):
        for number in range(per_week):
            diary.train(None, day=SUN - (7 * week + first_day + number) * DAY)
    for number in range(skipped):
        diary.train(status="skipped", day=SUN - (number % 7) * DAY)
    return diary


@pytest.mark.parametrize(
    ("weeks", "per_week", "skipped", "seen"),
    [(6, 2, 0, True), (5, 2, 0, False), (6, 2, 6, True), (6, 2, 7, False), (8, 2, 6, True), (8, 2, 7, False)],
)
def test_six_weeks_of_two_thirds_of_the_plan(weeks: int, per_week: int, skipped: int, seen: bool) -> None:
    """Only the newest six weeks with training count."""
    diary = trained(weeks, per_week, skipped)
    diary.daily = [Score(6, at(SUN - n * DAY, 8)) for n in range(5)]
    found = advice(diary.log(), Baseline(3, 3, 9))
    assert found == ((Reason("NO_BETTER", {"usual": 3, "mean": 3.0}),) if seen else ())


@pytest.mark.parametrize("first_day", [0, 6])
def test_a_week_goes_back_from_the_day_of_the_review(first_day: int) -> None:
    diary = trained(6, 1, 0, first_day=first_day)
    diary.daily = [Score(6, at(SUN, 8))]
    assert advice(diary.log(), Baseline(3, 3, 9))


@pytest.mark.parametrize(
    ("first", "scores", "mean"),
    [
        (3, (3,) * 1 + (2,) * 9, None),
        (3, (3,) * 2 + (2,) * 8, 2.2),
        (3, (3,) + (2,) * 7, 2.1),
        (8, (6,) * 10, None),
        (8, (6,) * 9 + (7,), 6.1),
        (2, (2,) * 4 + (1,) * 6, None),
        (2, (2,) * 5 + (1,) * 5, 1.5),
        (1, (3,) * 9, None),
        (3, (), None),
        (3, (3, 3, 2), 2.7),
    ],
)
def test_thirty_percent_or_two_points_are_better(
    first: int, scores: tuple[int, ...], mean: float | None
) -> None:
    diary = trained(6, 2, 0)
    diary.daily = [Score(2 * each, at(SUN - n * DAY, 8)) for n, each in enumerate(scores)]
    found = [each for each in advice(diary.log(), Baseline(1, first, 9)) if each.code == "NO_BETTER"]
    assert found == ([] if mean is None else [Reason("NO_BETTER", {"usual": first, "mean": mean})])


@pytest.mark.parametrize(
    ("entered", "count"),
    [
        ((("P3", 50), ("P2b", 40), ("P2a", 30), ("P1", 0)), 3),
        ((("P3", 50), ("P2b", 40), ("P2b", 30), ("P2a", 0)), 2),
        ((("P3", 50), ("P2b", 40), ("P2b", 30)), 0),
    ],
)
def test_phases_back_are_counted(entered: tuple[tuple[Phase, int], ...], count: int) -> None:
    log = Log(START, phases=tuple(PhaseEntry(phase, SUN - ago * DAY) for phase, ago in entered))
    assert advice(log, Baseline(1, 1, 9)) == ((Reason("PHASES_BACK", {"count": count}),) if count else ())


def held(days: int, *, sessions: int = 8, asked: int = 8, **how: Any) -> Reason | None:
    """Nothing harder for so many days; the sessions lie in the last four weeks, the newest today."""
    diary = Diary(monday=SUN).prescribe(RDL, 4000)
    first = SUN - days * DAY
    for number in range(asked):
        done = number < sessions
        diary.train(status="done" if done else "skipped", day=SUN - 3 * number * DAY)
    log = replace(diary.log(), started=first, **how)
    return find_held(read_history(log, SUN, NOW), [said()])


def said(exercise: str = RDL, action: Any = "HOLD", code: str = "NOT_CLEAN", *more: str) -> Suggestion:
    setting = Setting(exercise, 0, 4000, 3, 12)
    return Suggestion(exercise, action, setting, setting, tuple(Reason(each) for each in (code, *more)))


@pytest.mark.parametrize(
    ("days", "seen"),
    [
        (26, False),
        (27, True),
        (28, True),
        (33, True),
        (34, False),
        (40, False),
        (41, True),
        (47, True),
        (48, False),
    ],
)
def test_after_four_weeks_and_then_every_other_week(days: int, seen: bool) -> None:
    found = held(days)
    assert found == (Reason("HELD_FOR_WEEKS", {"day": SUN - days * DAY, "done": 8}) if seen else None)


@pytest.mark.parametrize(
    ("sessions", "asked", "seen"),
    [(8, 8, True), (7, 8, False), (8, 10, True), (6, 6, False), (9, 9, True), (8, 9, True)],
)
def test_eight_sessions_of_four_weeks(sessions: int, asked: int, seen: bool) -> None:
    assert bool(held(28, sessions=sessions, asked=asked)) is seen


@pytest.mark.parametrize(("skipped", "seen"), [(4, True), (5, False)])
@pytest.mark.parametrize("ago", [0, 27])
def test_two_thirds_of_what_was_asked_in_four_weeks(skipped: int, seen: bool, ago: int) -> None:
    diary = Diary(monday=SUN).prescribe(RDL, 4000)
    for number in range(8):
        diary.train(day=SUN - (1 + 3 * number) * DAY)
    for _ in range(skipped):
        diary.train(status="skipped", day=SUN - ago * DAY)
    for _ in range(9):
        diary.train(status="skipped", day=SUN - 28 * DAY)
        diary.train(status="planned", day=SUN + DAY)
    log = replace(diary.log(), started=SUN - 28 * DAY)
    assert bool(find_held(read_history(log, SUN, NOW), [said()])) is seen


@pytest.mark.parametrize(("ago", "seen"), [(27, True), (28, False)])
def test_a_session_of_four_weeks_ago_is_too_old(ago: int, seen: bool) -> None:
    diary = Diary(monday=SUN).prescribe(RDL, 4000)
    for number in range(7):
        diary.train(day=SUN - number * DAY)
    log = replace(diary.train(day=SUN - ago * DAY).log(), started=SUN - 34 * DAY + 7 * DAY)
    assert bool(find_held(read_history(log, SUN, NOW), [said()])) is seen


@pytest.mark.parametrize(
    ("suggestions", "seen"),
    [
        ([said()], True),
        ([said(action="PROGRESS")], False),
        ([said(action="STEP_DOWN")], False),
        ([said(action="REFER")], False),
        ([said(action="BACK")], True),
        ([said(code="RANGE_CHANGE")], False),
        ([said(), said("B4_bridge_sl", "PROGRESS")], False),
        ([said(), said(PLANK, "PROGRESS")], True),
        ([said(code="EQUIPMENT_TOP")], False),
        ([said(code="EQUIPMENT_TOO_COARSE")], False),
        ([said(code="TRACK_TOP")], False),
        ([said(RDL, "HOLD", "NOT_CLEAN", "LIGHT_TOP")], False),
        ([said(), said("B4_bridge_sl", "HOLD", "TRACK_TOP")], True),
        ([said(PLANK)], False),
        ([], False),
        ([said(RDL, "HOLD", "NOT_CLEAN", "RANGE_CHANGE")], True),
    ],
)
def test_what_goes_on_or_is_at_the_top_is_not_held(suggestions: list[Suggestion], seen: bool) -> None:
    diary = Diary(monday=SUN).prescribe(RDL, 4000)
    for number in range(8):
        diary.train(day=SUN - 3 * number * DAY)
    log = replace(diary.log(), started=SUN - 28 * DAY)
    assert bool(find_held(read_history(log, SUN, NOW), suggestions)) is seen


@pytest.mark.parametrize(("ago", "seen"), [(28, True), (20, False), (35, False), (41, True)])
def test_time_is_counted_from_the_newest_step_of_any_kind(ago: int, seen: bool) -> None:
    """A first run so many days ago, when nothing else had got harder for longer."""
    ran = Run(1, SUN - ago * DAY, at(SUN - ago * DAY), 1, during=2)
    found = held(47, runs=(ran,))
    assert found == (Reason("HELD_FOR_WEEKS", {"day": SUN - ago * DAY, "done": 8}) if seen else None)


@pytest.mark.parametrize(
    ("days", "weekly"),
    [(12, False), (13, True), (19, True), (20, False), (26, False), (27, True), (33, True)],
)
def test_a_routine_visit_is_advised_every_other_week(days: int, weekly: bool) -> None:
    """Counted from the start; what is urgent does not wait."""
    history = read_history(Log(SUN - days * DAY), SUN, NOW)
    usual, bad = Reason("HIGH_USUAL", {"usual": 4}), Reason("THREE_BAD_DAYS", {"score": 6})
    assert told_now(history, (bad, usual)) == ((bad, usual) if weekly else (bad,))
