"""What a run is judged by, at the edges: every verdict word for word, which answers are its own, and where
runs lead (rule 3.12).
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from content.log import ONE_SIDES, Log, OneSide, Run, Score, Training
from content.progression.rules import Reason
from content.progression.runs import (
    BEYOND,
    LAST,
    Outcome,
    Standing,
    Told,
    Verdict,
    is_raised,
    is_spike,
    judge,
    rise,
    stand,
    tell,
    unsettled,
)
from tests.content.progression.diary import DAY, START, at
from tests.content.progression.test_runs import CLEAN, FIRST, SPACE, Row, after, log_of

ENDED = at(FIRST)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MODEL = "pain-monitoring model"


def ran(**more: Any) -> Run:
    return replace(Run(1, FIRST, ENDED, 1, during=2), **more)


def told(
    during: int | None = 2, p24: int | None = 1, p48: int | None = None, *, masked: bool = False, **more: Any
) -> Told:
    return Told(ran(**more), during, p24, p48, masked=masked)


@pytest.mark.parametrize(
    ("one", "usual", "outcome", "reason"),
    [
        (told(), 1, "clean", Reason("RUN_CLEAN", {"day": FIRST, "during": 2, "p24": 1}, "S003 L158")),
        (told(3, 2, 2), 1, "clean", Reason("RUN_CLEAN", {"day": FIRST, "during": 3, "p24": 2}, "S003 L158")),
        (told(0, 0), 1, "clean", Reason("RUN_CLEAN", {"day": FIRST, "during": 0, "p24": 0}, "S003 L158")),
        (told(p24=5), 1, "spike",
         Reason("RUN_SPIKE", {"day": FIRST, "p24": 5, "usual": 1}, "S003 L146, judgement")),
        (told(p24=7), 5, "spike",
         Reason("RUN_SPIKE", {"day": FIRST, "p24": 7, "usual": 5}, "S003 L146, judgement")),
        (told(8), 1, "spike", Reason("RUN_SEVERE", {"day": FIRST, "during": 8}, "judgement")),
        (told(8, 5), 1, "spike",
         Reason("RUN_SPIKE", {"day": FIRST, "p24": 5, "usual": 1}, "S003 L146, judgement")),
        (told(p24=3, p48=3), 1, "back",
         Reason("RUN_PERSISTED", {"day": FIRST, "p48": 3, "usual": 1, "settled": 2}, "S000 L71")),
        (told(p24=1, p48=5), 3, "back",
         Reason("RUN_PERSISTED", {"day": FIRST, "p48": 5, "usual": 3, "settled": 4}, "S000 L71")),
        (told(p24=4), 1, "back", Reason("RUN_UNCONFIRMED", {"day": FIRST, "p24": 4}, "judgement")),
        (told(p24=6), 5, "back", Reason("RUN_UNCONFIRMED", {"day": FIRST, "p24": 6}, "judgement")),
        (told(2, sharp=True), 1, "back", Reason("RUN_SHARP", {"day": FIRST}, "judgement, A5")),
        (told(6, sharp=True), 1, "back", Reason("RUN_SHARP", {"day": FIRST}, "judgement, A5")),
        (told(6), 1, "back", Reason("RUN_STOPPED", {"day": FIRST, "during": 6}, MODEL)),
        (told(7), 1, "back", Reason("RUN_STOPPED", {"day": FIRST, "during": 7}, MODEL)),
        (told(p24=3), 1, "hold",
         Reason("RUN_RAISED", {"day": FIRST, "p24": 3, "usual": 1, "limit": 2}, "S003 L160, judgement")),
        (told(p24=5), 3, "hold",
         Reason("RUN_RAISED", {"day": FIRST, "p24": 5, "usual": 3, "limit": 3}, "S003 L160, judgement")),
        (told(p24=6, p48=6), 5, "hold",
         Reason("RUN_RAISED", {"day": FIRST, "p24": 6, "usual": 5, "limit": 3}, "S003 L160, judgement")),
        (told(p24=4), 3, "hold", Reason("RUN_NEXT_DAY", {"day": FIRST, "p24": 4, "limit": 3}, MODEL)),
        (told(4), 1, "hold", Reason("RUN_DURING", {"day": FIRST, "during": 4}, "S003 L158")),
        (told(5), 1, "hold", Reason("RUN_DURING", {"day": FIRST, "during": 5}, "S003 L158")),
        (told(climbed=True), 1, "hold", Reason("RUN_CLIMBED", {"day": FIRST}, "S003 L158")),
        (told(masked=True), 1, "hold", Reason("RUN_MASKED", {"day": FIRST}, "judgement")),
        (told(p24=None), 1, "hold", Reason("RUN_MISSING", {"day": FIRST}, "judgement")),
        (told(None), 1, "hold", Reason("RUN_DURING_MISSING", {"day": FIRST}, "judgement")),
    ],
)  # fmt: skip
def test_a_verdict_word_for_word(one: Told, usual: int, outcome: Outcome, reason: Reason) -> None:
    assert judge(one, usual, ENDED + 9 * DAY) == Verdict(outcome, reason)


@pytest.mark.parametrize(
    ("p48", "hours", "code"), [(None, 72, "RUN_RAISED"), (None, 73, "RUN_UNCONFIRMED"), (2, 73, "RUN_RAISED")]
)
def test_about_a_jump_silence_speaks_after_three_days(p48: int | None, hours: int, code: str) -> None:
    assert judge(told(p24=4, p48=p48), 1, ENDED + hours * HOUR).reason.code == code


@pytest.mark.parametrize(
    ("p24", "usual", "above", "raised", "spiked"),
    [
        (None, 1, 0, False, False),
        (2, 1, 1, False, False),
        (3, 1, 2, True, False),
        (4, 1, 3, True, False),
        (5, 1, 4, True, True),
        (6, 5, 1, True, False),
        (7, 5, 2, True, True),
        (5, 5, 0, False, False),
        (0, 1, -1, False, False),
    ],
)
def test_how_far_a_next_day_lies_above_the_usual(
    p24: int | None, usual: int, above: int, raised: bool, spiked: bool
) -> None:
    one = told(p24=p24)
    assert (rise(p24, usual), is_raised(one, usual), is_spike(one, usual)) == (above, raised, spiked)


def answers(*hours: float, run: Run | None = None) -> tuple[datetime | None, datetime | None]:
    """When the answers of the two days after a run were given, out of one after so many hours each."""
    log = Log(START, daily=tuple(Score(2, ENDED + each * HOUR) for each in hours), runs=(run or ran(),))
    (one,) = tell(log, ENDED + 9 * DAY)
    return one.p24_at, one.p48_at


@pytest.mark.parametrize(
    ("hours", "p24", "p48"),
    [
        ((15.9,), None, None),
        ((16,), 16, None),
        ((35,), 35, None),
        ((36,), 36, 36),
        ((36.1,), None, 36.1),
        ((72,), None, 72),
        ((72.1,), None, None),
        ((18, 25), 25, None),
        ((25, 18), 25, None),
        ((20, 28), 20, None),
        ((20, 27), 27, None),
        ((23.5, 24.5), 23.5, None),
        ((40, 47), None, 47),
        ((49, 47), None, 47),
        ((46, 49), None, 49),
        ((24, 48), 24, 48),
    ],
)
def test_the_answer_nearest_to_a_day_and_to_two_is_a_runs_own(
    hours: tuple[float, ...], p24: float | None, p48: float | None
) -> None:
    wanted = tuple(None if each is None else ENDED + each * HOUR for each in (p24, p48))
    assert answers(*hours) == wanted


def test_a_next_day_told_late_counts_where_no_other_answer_does() -> None:
    late = ran(p24=Score(5, ENDED + 5 * DAY, masked=True))
    assert answers(run=late) == (ENDED + 5 * DAY, None)
    assert answers(24, run=late) == (ENDED + DAY, None)
    log = Log(START, runs=(late,))
    (found,) = tell(log, ENDED + 5 * DAY)
    assert (found.p24, found.masked) == (3, True)
    (before,) = tell(log, ENDED + 5 * DAY - MINUTE)
    assert (before.p24, before.masked) == (None, False)


def test_every_answer_of_a_day_can_be_a_runs_own() -> None:
    first, second = Score(3, ENDED + DAY), Score(5, ENDED + 2 * DAY, masked=True)
    training = Training(1, FIRST, "heavy", "P3", "done", ENDED, p24=first, p48=second)
    log = Log(START, trainings=(training,), runs=(ran(during=5),))
    assert tell(log, second.at) == (Told(ran(during=5), 3, 2, 3, first.at, second.at, masked=True),)
    (early,) = tell(log, second.at - MINUTE)
    assert (early.p24, early.p48, early.masked) == (2, None, False)
    hidden = replace(log, trainings=(replace(training, p24=replace(first, masked=True), p48=None),))
    assert tell(hidden, second.at)[0].masked
    impossible = replace(log, trainings=(), daily=(Score(21, ENDED + DAY),))
    assert tell(impossible, second.at)[0].p24 is None


def test_runs_are_told_in_order_and_later_ones_not_yet() -> None:
    runs = tuple(ran(id=number, finished_at=ENDED + days * DAY) for number, days in ((1, 3), (2, 0), (3, 5)))
    assert [one.run.id for one in tell(Log(START, runs=runs), ENDED + 3 * DAY)] == [2, 1]


def standing(rows: list[Row], days: int = SPACE, **how: Any) -> Standing:
    today = after(rows, days)
    return stand(log_of(rows, **how), today, at(today, 19))


def clean(rung: int | None, number: int = 1) -> list[Row]:
    return [(rung, 2, 1, None)] * number


LADDER: list[Row] = [row for rung in range(1, BEYOND) for row in clean(rung, 2)]


def why(code: str, number: int) -> Reason:
    day = FIRST + (number - 1) * SPACE * DAY
    return Reason(code, {"day": day, "during": 2, "p24": 1}, "S003 L158")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], Standing(1, 0, None, Reason("RUN_FIRST", {}, "S003 L157"))),
        ([(0, 2, 5, 5)], Standing(1, 0, None, Reason("RUN_FIRST", {}, "S003 L157"))),
        ([(0, 2, 1, None), *clean(1)], Standing(1, 1, FIRST + 3 * DAY, why("RUN_CLEAN", 2))),
        (clean(1), Standing(1, 1, FIRST, why("RUN_CLEAN", 1))),
        (clean(1, 2), Standing(2, 0, None, why("RUN_EARNED", 2))),
        (clean(1, 3), Standing(2, 0, None, why("RUN_CLEAN", 3))),
        ([*clean(1), (1, 2, 3, 1), *clean(1)], Standing(1, 1, FIRST + 6 * DAY, why("RUN_CLEAN", 3))),
        ([*clean(1, 2), *clean(2), *clean(1)], Standing(2, 1, FIRST + 6 * DAY, why("RUN_CLEAN", 4))),
        ([*clean(1), *clean(None), *clean(1)], Standing(2, 0, None, why("RUN_EARNED", 3))),
        (clean(5, 2), Standing(2, 0, None, why("RUN_EARNED", 2))),
        (LADDER, Standing(BEYOND, 0, None, why("RUN_EARNED", 18))),
        ([*LADDER, *clean(3)], Standing(BEYOND, 1, FIRST + 54 * DAY, why("RUN_CLEAN", 19))),
        ([*LADDER, *clean(None, 5)], Standing(BEYOND, 5, FIRST + 54 * DAY, why("RUN_CLEAN", 23))),
        ([*LADDER, *clean(None, 6)], Standing(BEYOND + 1, 0, None, why("RUN_STEADY", 24))),
        ([*LADDER, *clean(BEYOND, 12)], Standing(BEYOND + 2, 0, None, why("RUN_STEADY", 30))),
    ],
)
def test_where_runs_have_led(rows: list[Row], found: Standing) -> None:
    assert standing(rows) == found


@pytest.mark.parametrize(
    ("last", "down"),
    [
        ((3, 4, 1, None), 0),
        ((3, 2, 3, 1), 0),
        ((3, 2, 3, 3), 1),
        ((3, 6, 1, None), 1),
        ((3, 8, 1, None), 2),
        ((3, 2, 5, 1), 2),
    ],
)
@pytest.mark.parametrize("rungs", [0, 1, 3])
def test_a_run_that_was_not_clean_costs_up_to_two_rungs(last: Row, down: int, rungs: int) -> None:
    rows = [*LADDER[: 2 * rungs], last]
    found = standing(rows)
    assert (found.place, found.clean, found.since) == (max(1, 1 + rungs - down), 0, None)


@pytest.mark.parametrize(
    ("space", "runs", "place"),
    [
        (5, 3, BEYOND),
        (5, 4, BEYOND + 1),
        (4, 4, BEYOND),
        (4, 5, BEYOND + 1),
        (2, 7, BEYOND),
        (2, 8, BEYOND + 1),
        (7, 3, BEYOND),
    ],
)
def test_four_runs_in_two_weeks_are_steady(space: int, runs: int, place: int) -> None:
    rows = [*LADDER, *clean(None, runs)]
    log = log_of(rows, space=space)
    today = log.runs[-1].date + DAY
    assert stand(log, today, at(today, 19)).place == place


def test_the_last_variable_has_no_next() -> None:
    rows = [*LADDER, *clean(None, 6 * (LAST - BEYOND))]
    assert (standing(rows).place, standing(rows).why.code) == (LAST, "RUN_STEADY")
    more = standing([*rows, *clean(None, 7)])
    assert (more.place, more.clean, more.why.code) == (LAST, 7, "RUN_CLEAN")


@pytest.mark.parametrize(
    ("days", "place"), [(9, 4), (10, 4), (16, 4), (17, 3), (30, 3), (31, 2), (60, 2), (61, 1), (300, 1)]
)
def test_what_a_break_costs_and_says(days: int, place: int) -> None:
    rows = LADDER[:7]
    found = standing(rows, days)
    if days < 10:
        assert found == Standing(4, 1, FIRST + 18 * DAY, why("RUN_CLEAN", 7))
    else:
        gap = Reason("RUN_GAP", {"count": days}, "direction from the literature, numbers judgement")
        assert found == Standing(place, 0, None, gap)


@pytest.mark.parametrize(("days", "place"), [(16, BEYOND + 1), (17, BEYOND - 2), (31, BEYOND - 3), (61, 1)])
def test_after_the_ladder_a_break_leads_back_to_it(days: int, place: int) -> None:
    assert standing([*LADDER, *clean(None, 6)], days).place == place
    assert standing(LADDER[:2], days).place == (2 if days == 16 else 1)


def test_a_break_between_two_runs_counts_too() -> None:
    log = log_of([*clean(1, 2), *clean(2)])
    later = replace(log.runs[-1], date=FIRST + 30 * DAY, finished_at=at(FIRST + 30 * DAY))
    calm = Score(2, at(FIRST + 31 * DAY))
    broken = replace(log, runs=(*log.runs[:-1], later), daily=(*log.daily, calm))
    found = stand(broken, FIRST + 32 * DAY, at(FIRST + 32 * DAY))
    assert (found.place, found.clean, found.since) == (1, 1, FIRST + 30 * DAY)


def test_with_two_sore_sides_the_lower_of_both_stands() -> None:
    runs = tuple(
        ran(id=n + 1, date=day, finished_at=at(day)) for n, day in enumerate((FIRST, FIRST + SPACE * DAY))
    )
    usual = [Score(2, at(START + n * DAY, 8)) for n in range(9)]

    def log(right: int) -> Log:
        sides: tuple[OneSide, ...] = ONE_SIDES
        told_ = [
            Score(2 * each, run.finished_at + DAY, side=side)
            for run, sore in zip(runs, (1, right), strict=True)
            for side, each in zip(sides, (1, sore), strict=True)
        ]  # fmt: skip
        return Log(START, side="both", runs=runs, daily=(*usual, *told_))

    today = FIRST + 5 * DAY
    assert stand(log(1), today, at(today)).place == 2
    assert stand(log(3), today, at(today)).why.code == "RUN_RAISED"


@pytest.mark.parametrize(
    ("rows", "days", "found"),
    [
        ([CLEAN], 2, None),
        ([(1, 2, 3, None)], 2, (1, False)),
        ([(1, 2, 5, None)], 2, (1, True)),
        ([(1, 2, 3, None), (1, 2, 3, None)], 5, (2, False)),
        ([(1, 2, 3, None), CLEAN], 5, None),
        ([(1, 2, 5, None), CLEAN], 4, (1, True)),
    ],
)
def test_the_newest_run_that_is_not_settled(
    rows: list[Row], days: int, found: tuple[int, bool] | None
) -> None:
    unsettled_ = unsettled(log_of(rows), at(FIRST + days * DAY, 20))
    assert (unsettled_ and (unsettled_[0].run.id, unsettled_[1])) == found


@pytest.mark.parametrize(("p24", "hours", "lasts"), [(3, 2, True), (3, 7, False), (5, 2, True)])
def test_a_second_answer_of_the_same_day_settles_nothing(p24: int, hours: int, lasts: bool) -> None:
    """The next day's answer came at six in the evening."""
    log = log_of([(1, 2, p24, None)])
    again = Score(2, ENDED + DAY + hours * HOUR)
    assert bool(unsettled(replace(log, daily=(*log.daily, again)), ENDED + 2 * DAY)) is lasts


@pytest.mark.parametrize(("minutes", "lasts"), [(0, True), (1, False)])
def test_a_raised_run_is_forgotten_after_a_fortnight(minutes: int, lasts: bool) -> None:
    log = log_of([(1, 2, 6, None)])
    assert bool(unsettled(log, ENDED + 14 * DAY + minutes * MINUTE)) is lasts


def test_of_two_sore_sides_the_one_with_a_spike_is_told() -> None:
    usual = tuple(Score(2, at(START + n * DAY, 8)) for n in range(9))
    sides: tuple[tuple[Any, int], ...] = (("left", 3), ("right", 5))
    told_ = tuple(Score(2 * score, ENDED + DAY, side=side) for side, score in sides)
    log = Log(START, side="both", runs=(ran(),), daily=(*usual, *told_))
    found = unsettled(log, ENDED + 2 * DAY)
    assert found is not None
    assert (found[0].p24, found[1]) == (5, True)
    calm = replace(log, daily=(*log.daily, *(Score(2, ENDED + n * DAY, side="right") for n in (2, 3))))
    left = unsettled(calm, ENDED + 3 * DAY)
    assert left is not None
    assert (left[0].p24, left[1]) == (3, False)
