"""How far running may go, at the edges: the gates, and whose week it is (rule 3.12, amendment A14)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from content.log import (
    Log,
    Phase,
    PhaseEntry,
)
from content.phases import criteria, running_criteria
from content.progression.rules import Reason
from content.progression.run_day import RunDay, run_day
from content.progression.run_gate import CADENCE_FROM, Place, find_place, last_rung, last_step, takes_week
from content.progression.runs import BEYOND, LAST, stand
from content.running import PLAIN_ROAD
from tests.content.progression.diary import DAY, START, at
from tests.content.progression.test_run_verdicts import LADDER, clean
from tests.content.progression.test_runs import CLEAN, FIRST, SPACE, WALKED, Row, after, log_of, runner

GATE = "S003 L153, A14"


def in_phase(phase: Phase, rows: list[Row], **more: Any) -> Log:
    return replace(runner(rows), phases=(PhaseEntry("P2a", START - DAY), PhaseEntry(phase, START)), **more)


def place(log: Log, rows: list[Row], days: int = SPACE) -> Place:
    today = after(rows, days)
    return find_place(log, today, at(today, 19))


def test_before_the_first_run_the_gate_says_how_much_is_there() -> None:
    today, now = FIRST, at(FIRST)
    for facts, walked in ((WALKED, 1), ({}, 0), ({"walk_30_min": 4}, 0)):
        log = log_of([], facts=facts)
        gate = running_criteria(log, today, now)
        met = walked + sum(bool(each.met) for each in gate if each.fact is None)
        shut = Reason("RUN_GATE", {"met": met, "need": 3}, GATE)
        found = find_place(log, today, now)
        assert found == Place(0, stand(log, today, now), shut, gate)
        assert run_day(log, today, now) == RunDay("walk", 0, (shut,), gate)


@pytest.mark.parametrize(
    ("phase", "rungs", "rung", "code"),
    [
        ("P2a", 3, 4, None),
        ("P2a", 4, 4, "RUN_PLAIN_ROAD"),
        ("P2b", 4, 4, "RUN_PLAIN_ROAD"),
        ("P2a", 6, 4, "RUN_PLAIN_ROAD"),
        ("P3", 4, 5, None),
        ("P4", 6, 7, None),
        ("maintenance", 6, 7, None),
        ("P1", 4, 4, "RUN_PLAIN_ROAD"),
    ],
)
def test_a_plain_road_needs_the_rest_of_the_gate(
    phase: Phase, rungs: int, rung: int, code: str | None
) -> None:
    rows = LADDER[: 2 * rungs]
    log = in_phase(phase, rows)
    found, today = place(log, rows), after(rows)
    if code is None:
        assert found == Place(rung, stand(log, today, at(today, 19)))
        return
    rest = criteria(log, today, at(today, 19), "P3")
    met = sum(bool(each.met) for each in rest)
    assert met
    assert found.rung == rung
    assert found.held == Reason(code, {"met": met, "need": len(rest)}, GATE)
    assert found.gate == rest


@pytest.mark.parametrize(("phase", "rung"), [("P1", 4), ("P2a", 4), ("P2b", 5)])
def test_before_the_hinges_the_plain_road_waits_even_where_all_is_answered(phase: Phase, rung: int) -> None:
    rows = LADDER[:8]
    facts = {**WALKED, "daily_life": 1, "sit_30_min": 1}
    log = in_phase(phase, rows, facts=facts)
    today = after(rows)
    rest = criteria(log, today, at(today, 19), "P3")
    assert all(each.met for each in rest)
    shut = Reason("RUN_PLAIN_ROAD", {"met": len(rest), "need": len(rest)}, GATE)
    here = stand(log, today, at(today, 19))
    assert place(log, rows) == (Place(5, here) if rung == 5 else Place(4, here, shut, rest))


@pytest.mark.parametrize(("phase", "rung"), [("P3", LAST - 1), ("P4", LAST), ("maintenance", LAST - 1)])
def test_sprinting_comes_with_sport(phase: Phase, rung: int) -> None:
    rows = [*LADDER, *clean(None, 6 * (LAST - BEYOND))]
    log = still_strong(in_phase(phase, rows))
    found, today = place(log, rows), after(rows)
    assert found.standing == stand(log, today, at(today, 19))
    assert found.rung == rung
    assert found.held == (None if rung == LAST else Reason("RUN_SPRINT_LATER", {}, "S003 L119, judgement"))
    before = rows[:-6]
    earlier = place(still_strong(in_phase("P3", before)), before)
    assert (earlier.held, earlier.rung) == (None, LAST - 1)


def still_strong(log: Log) -> Log:
    """The same strength work, half as long ago."""
    days = timedelta(days=90)
    later = tuple(
        replace(
            each, date=each.date + days, finished_at=each.finished_at and each.finished_at + days,
            p24=each.p24 and replace(each.p24, at=each.p24.at + days),
        )
        for each in log.trainings
    )  # fmt: skip
    return replace(log, trainings=later)


@pytest.mark.parametrize(
    ("rungs", "last", "step"),
    [
        ([], 0, None),
        ([0], 0, None),
        ([None], 0, None),
        ([1], 1, 0),
        ([1, 1, 2], 2, 2),
        ([1, 2, 2], 2, 1),
        ([2, 1, 2], 2, 2),
        ([1, 2, 1], 1, 1),
        ([1, 2, None], 2, 1),
        ([1, 2, 0], 2, 1),
    ],
)
def test_the_newest_rung_and_the_day_of_the_newest_step(
    rungs: list[int | None], last: int, step: int | None
) -> None:
    log, now = log_of([(rung, 2, 1, None) for rung in rungs]), at(FIRST + 90 * DAY)
    assert last_rung(log, now) == last
    assert last_step(log, now) == (None if step is None else FIRST + step * SPACE * DAY)


@pytest.mark.parametrize(
    ("rows", "days", "bent", "takes"),
    [
        ([], 0, 0, False),
        (LADDER[:1], 6, None, True),
        (LADDER[:1], 7, None, False),
        (LADDER[:2], 6, None, True),
        (LADDER[:2], 7, 1, True),
        (LADDER[:2], 7, 0, False),
        (LADDER[:2], 7, -1, False),
        (LADDER[:2], 7, None, False),
        (LADDER[:1], 7, 1, False),
        ([*LADDER[:6], CLEAN], 18 + 21, 30, True),
        ([*LADDER[:6], CLEAN], 18 + 22, 30, False),
        ([*LADDER[:6], *clean(None)], 18 + 3, 30, True),
        ([*clean(1, 2), (0, 2, 1, None)], 7, 1, True),
    ],
)
def test_running_takes_the_week_of_its_step_or_of_one_that_waited_longer(
    rows: list[Row], days: int, bent: int | None, takes: bool
) -> None:
    """So many days after the first run; exercises with a bent hip wait since `bent` days after it."""
    log, today = runner(rows), FIRST + days * DAY
    since = None if bent is None else FIRST + bent * DAY
    assert takes_week(log, today, at(today, 19), since) is takes


def test_quicker_steps_may_be_tried_from_the_plain_road_on() -> None:
    rows = LADDER[: 2 * CADENCE_FROM]
    assert last_rung(log_of(rows), at(after(rows))) == PLAIN_ROAD == 5
