"""Where a move between phases leads: up by one through an open gate, back at once, never up by going back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.log import Change, Log, Phase, PhaseEntry
from content.phase_moves import may_enter, may_go_back, move_phase, offered_phase, start_phase
from content.phases import criteria, is_open
from content.progression.review import review
from tests.content.test_phases import BRIDGE, PHASES, START, at, day, strong_log, train


def entered(*phases: Phase) -> Log:
    entries = tuple(PhaseEntry(phase, START + timedelta(days=n)) for n, phase in enumerate(phases))
    return Log(START, phases=entries)


@pytest.mark.parametrize(
    ("phases", "wanted"),
    [
        (("P2b",), ("P1", "P2a")),
        (("P1",), ()),
        (("P2a", "maintenance"), ("P1", "P2a")),
        (("P4", "maintenance"), ("P1", "P2a", "P2b", "P3", "P4")),
        (("P4", "P2a", "maintenance"), ("P1", "P2a")),
    ],
)
def test_nobody_goes_back_to_a_phase_that_was_not_opened(
    phases: tuple[Phase, ...], wanted: tuple[Phase, ...]
) -> None:
    log = entered(*phases)
    assert tuple(each for each in PHASES if may_go_back(log, each)) == wanted
    for each in PHASES:
        assert move_phase("back", log, day(9), at(9), each) == (each if each in wanted else log.phase)


def test_a_month_away_leads_to_where_one_came_from() -> None:
    log = entered("P2a", "maintenance")
    assert move_phase("away", log, day(20), at(20)) == "maintenance"
    assert move_phase("away", log, day(40), at(40)) == "P2a"
    assert move_phase("away", log, day(70), at(70)) == "P1"


def test_up_is_one_phase_through_an_open_gate() -> None:
    log = strong_log()
    now = at(18, 20)
    assert is_open(criteria(log, day(18), now))
    assert [each for each in PHASES if may_enter(log, day(18), now, each)] == ["P2b"]
    assert move_phase("up", log, day(18), now, "P3") == "P2a"
    assert move_phase("up", log, day(18), now, "P2b") == "P2b"


def test_no_phase_is_offered_in_a_week_that_sends_something_back() -> None:
    known = replace(strong_log(), changes=(Change(at(0, 8), START, BRIDGE, "start"),))
    sore = train(18, BRIDGE, "P2a", during=6)
    log = replace(known, trainings=(*known.trainings, sore))
    now = at(19, 20)
    assert offered_phase(review(known, day(18), at(18, 20)), known, at(18, 20)) == "P2b"
    found = review(log, day(19), now)
    assert [each.action for each in found.suggestions] == ["BACK"]
    assert is_open(criteria(log, day(19), now))
    assert offered_phase(found, log, now) is None


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "P1"),
        ({"settles_in_a_day": 1, "hold_30_s": 0, "bridges_12": 1}, "P1"),
        ({"settles_in_a_day": 1, "hold_30_s": 1, "bridges_12": 0}, "P2a"),
        ({"settles_in_a_day": 1, "hold_30_s": 1, "bridges_12": 1}, "P2b"),
    ],
)
def test_somebody_who_lifts_already_begins_where_the_gates_say(facts: dict[str, int], wanted: Phase) -> None:
    assert start_phase(facts) == wanted
