"""What would have put running on a higher rung: doing exactly what the sentence says does it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from content.locales import LOCALES, catalogue
from content.log import Log, OneSide, PhaseEntry, Run, Score
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
    assert (found.what, found.rung, rung(log, rows)) == ("masked", 3, 3)
    climbed = replace(log, runs=(*log.runs[:-1], replace(last, climbed=True)))
    found = explain(climbed, rows)
    assert found is not None
    assert (found.what, found.rung, rung(climbed, rows)) == ("climbed", 3, 2)


@pytest.mark.parametrize(
    "rows",
    [
        [CLEAN],
        FIRST_RUNG,
        [*FIRST_RUNG, TWO, (2, 5, None, None)],
        [*FIRST_RUNG, (None, 1, 1, None)],
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
