"""What would have put running on a higher rung: doing exactly what the sentence says does it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from content.locales import LOCALES, catalogue
from content.log import Answers, Log, OneSide, PhaseEntry, Run, Score, Training
from content.progression.run_counterfactual import RunCounterfactual, explain_run
from content.progression.run_gate import find_place
from content.sides import BOTH
from tests.content.progression.diary import DAY, START, at
from tests.content.progression.test_runs import CLEAN, WALKED, Row, after, log_of, runner

TWO: Row = (2, 1, 1, None)
FIRST_RUNG = [CLEAN, CLEAN]


def rung(log: Log, rows: list[Row]) -> int:
    today = after(rows)
    return find_place(log, today, at(today, 19)).rung


def explain(log: Log, rows: list[Row]) -> RunCounterfactual | None:
    today = after(rows)
    return explain_run(log, today, at(today, 19))


@pytest.mark.parametrize(
    ("rows", "last", "what", "score", "higher"),
    [
        ([*FIRST_RUNG, TWO, (2, 4, 1, None)], (2, 3, 1, None), "during", 3, 3),
        ([*FIRST_RUNG, TWO, (2, None, 1, None)], (2, 3, 1, None), "during_missing", 3, 3),
        ([*FIRST_RUNG, TWO, (2, 1, 3, 1)], (2, 1, 2, 1), "p24", 2, 3),
        ([*FIRST_RUNG, TWO, (2, 1, None, None)], (2, 1, 2, None), "p24_missing", 2, 3),
        ([*FIRST_RUNG, (2, 1, 3, 3)], (2, 1, 3, 2), "p48", 2, 2),
        ([*FIRST_RUNG, (2, 6, 1, None)], (2, 3, 1, None), "during", 3, 2),
        ([*FIRST_RUNG, (2, 1, 5, 1)], (2, 1, 2, 1), "p24", 2, 2),
    ],
)
def test_the_altered_answer_leads_to_the_rung_that_was_said(
    rows: list[Row], last: Row, what: str, score: int, higher: int
) -> None:
    found = explain(runner(rows), rows)
    assert found is not None
    altered = [*rows[:-1], last]
    assert rung(runner(rows), rows) < higher
    assert rung(runner(altered), altered) == higher == found.rung
    # A next day of 2 would also have kept the rung of the run that lasted: the first entry that does is told.
    assert (found.what, found.value) in ((what, score), ("p24", score))
    assert found.day == runner(rows).runs[-1].date
    assert all(f"would_change.run.{found.what}" in catalogue(locale).texts for locale in LOCALES)


def test_a_run_before_the_last_one_counts_too() -> None:
    rows: list[Row] = [*FIRST_RUNG, (2, 5, 1, None), TWO]
    found = explain(runner(rows), rows)
    assert found is not None
    assert (found.what, found.run, found.rung) == ("during", 3, 3)
    better = [*FIRST_RUNG, (2, 3, 1, None), TWO]
    assert (rung(runner(rows), rows), rung(runner(better), better)) == (2, 3)


def test_a_painkiller_and_a_climb() -> None:
    rows: list[Row] = [*FIRST_RUNG, TWO, TWO]
    log = runner(rows)
    last = log.runs[-1]
    hidden = tuple(replace(each, masked=each.at > last.finished_at) for each in log.daily)
    found = explain(replace(log, daily=hidden), rows)
    assert found is not None
    assert (found.what, found.value, found.rung, rung(log, rows)) == ("masked", 1, 3, 3)
    climbed = replace(log, runs=(*log.runs[:-1], replace(last, climbed=True)))
    found = explain(climbed, rows)
    assert found is not None
    assert (found.what, found.value, found.rung, rung(climbed, rows)) == ("climbed", 1, 3, 2)
    painless = replace(log, runs=(*log.runs[:-1], replace(last, climbed=True, during=0)))
    found = explain(painless, rows)
    assert found is not None
    assert (found.what, found.value) == ("climbed", 0)


@pytest.mark.parametrize(
    "rows",
    [
        [CLEAN],
        FIRST_RUNG,
        [*FIRST_RUNG, TWO, (2, 5, None, None)],
        [*FIRST_RUNG, (None, 1, 1, None)],
        [(1, 4, 1, None), (1, 4, 1, None)],
        [(1, 2, 3, 1), (1, 2, 3, 1)],
    ],
)
def test_nothing_is_said_where_no_single_entry_would_do_it(rows: list[Row]) -> None:
    assert explain(runner(rows), rows) is None


def test_a_shut_gate_is_no_answers_fault() -> None:
    rows: list[Row] = [*FIRST_RUNG, TWO, (2, 5, 1, None)]
    assert explain(log_of(rows), rows) is None


def both_sides(p24: Mapping[OneSide, int]) -> Log:
    """Two runs on the first rung with two sore sides; after the second one they differ."""
    days = [START + 40 * DAY, START + 43 * DAY]
    runs = tuple(Run(n + 1, day, at(day), 1, during=2) for n, day in enumerate(days))
    usual = [Score(2, at(START + n * DAY, 8), side=side) for n in range(9) for side in BOTH]
    calm = [Score(2, at(days[0] + DAY), side=side) for side in BOTH]
    told = [Score(2 * p24[side], at(days[1] + DAY), side=side) for side in p24]
    return Log(
        started=START, side="both", phases=(PhaseEntry("P3", START),), daily=(*usual, *calm, *told),
        runs=runs, facts=WALKED, trainings=runner([]).trainings,
    )  # fmt: skip


@pytest.mark.parametrize(("p24", "what"), [({"left": 4, "right": 1}, "p24"), ({"right": 1}, "p24_missing")])
def test_with_two_sore_sides_the_sorer_ones_answer_decides(p24: Mapping[OneSide, int], what: str) -> None:
    log = both_sides(p24)
    today = log.runs[-1].date + timedelta(days=3)
    now = at(today, 19)
    found = explain_run(log, today, now)
    assert found is not None
    assert (found.what, found.value, found.rung) == (what, 2, 2)
    as_said = both_sides({"left": 2, "right": 1})
    assert (find_place(log, today, now).rung, find_place(as_said, today, now).rung) == (1, 2)


def test_who_runs_as_before_needs_no_rung() -> None:
    rows: list[Row] = [CLEAN, (1, 2, 3, 1)]
    log = runner(rows)
    assert explain(log, rows) is not None
    freely = {**WALKED, "running_now": 1, "running_now_day": log.runs[0].date.toordinal()}
    assert explain(replace(log, facts=freely), rows) is None


@pytest.mark.parametrize(("minutes", "said"), [(0, True), (1, False)])
def test_runs_of_a_fortnight_are_looked_at(minutes: int, said: bool) -> None:
    log = runner([CLEAN, (1, 2, 3, 1)])
    now = log.runs[-1].finished_at + timedelta(days=14, minutes=minutes)
    assert bool(explain_run(log, now.date(), now)) is said


def test_a_run_that_has_just_ended_is_looked_at() -> None:
    log = runner([*FIRST_RUNG, (2, 6, None, None)])
    last = log.runs[-1]
    assert explain_run(log, last.date, last.finished_at) == RunCounterfactual("during", 3, last.date, 3, 2)


def test_a_walk_is_no_run() -> None:
    rows: list[Row] = [CLEAN, (0, 4, 1, None)]
    assert explain(runner(rows), rows) is None


def test_the_newest_run_that_would_do_it_is_told() -> None:
    rows: list[Row] = [CLEAN, (1, 4, 1, None), CLEAN, (1, 4, 1, None)]
    found = explain(runner(rows), rows)
    assert found is not None
    assert (found.run, found.what, found.rung) == (4, "during", 2)


def test_a_missing_answer_would_have_come_after_a_day() -> None:
    log = runner([CLEAN, (1, 2, None, None)])
    now = log.runs[-1].finished_at + timedelta(hours=25)
    found = explain_run(log, now.date(), now)
    assert found is not None
    assert (found.what, found.value, found.rung) == ("p24_missing", 2, 2)


Told = tuple[int | None, int | None]


def shared(
    p24: int, p48: int | None = None, sides: Mapping[OneSide, Told] | None = None, runs: int = 2
) -> Log:
    """Runs whose last one fell on the day of a workout: its answers are the run's as well."""
    log = runner([*[CLEAN, CLEAN, TWO][:runs], (2, 2, None, None)])
    day = log.runs[-1].date

    def score(value: int | None, days: int) -> Score | None:
        return None if value is None else Score(2 * value, at(day) + days * DAY)

    told = {side: Answers(score(one, 1), score(two, 2)) for side, (one, two) in (sides or {}).items()}
    worked = Training(99, day, "easy", "P2a", "done", at(day), 4, (), score(p24, 1), score(p48, 2), told)
    return replace(log, trainings=(*log.trainings, worked))


def seen(log: Log) -> tuple[str, int, int] | None:
    today = log.runs[-1].date + 3 * DAY
    found = explain_run(log, today, at(today, 19))
    return (found.what, found.value, found.rung) if found else None


def test_one_number_of_a_workout_and_a_run_is_altered_in_both() -> None:
    assert seen(shared(3, 3)) == ("p48", 2, 2)
    assert seen(shared(5, 2)) == ("p24", 2, 2)
    late = runner([CLEAN, (1, 2, None, None)])
    last = late.runs[-1]
    told = replace(last, p24=Score(8, last.finished_at + 2.5 * DAY))
    assert seen(replace(late, runs=(late.runs[0], told))) == ("p24", 2, 2)


@pytest.mark.parametrize(
    ("sides", "found"),
    [
        ({"left": (5, 2), "right": (1, 1)}, ("p24", 2, 2)),
        ({"left": (1, 1), "right": (5, 2)}, ("p24", 2, 2)),
        ({"left": (3, 3), "right": (1, 1)}, ("p48", 2, 2)),
        ({"left": (3, 3), "right": (3, 3)}, ("p48", 2, 2)),
    ],
)
def test_each_sides_own_answer_to_a_workout_is_altered_where_it_was_sore(
    sides: Mapping[OneSide, Told], found: tuple[str, int, int]
) -> None:
    log = shared(5, 3, sides)
    assert seen(replace(log, side="both")) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [(3, 1, ("p24", 2, 3)), (1, 3, ("p24", 2, 3)), (3, None, None), (None, 3, None)],
)
def test_the_other_sides_answer_stays_what_it_was(
    left: int | None, right: int | None, found: tuple[str, int, int] | None
) -> None:
    sides: dict[OneSide, Told] = {"left": (left, None), "right": (right, None)}
    log = shared(3, None, sides, runs=3)
    assert seen(replace(log, side="both")) == found
