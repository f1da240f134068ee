from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.locales import LOCALES, has, t
from content.log import Cause, Change, Lift, Log, Phase, PhaseEntry, Score, Setting, Tier, Training
from content.phases import (
    FACTS,
    GATES,
    NORDIC_GATE,
    RUNNING_GATE,
    Criterion,
    criteria,
    is_open,
    next_phase,
    nordic_criteria,
    previous_phase,
    running_criteria,
    unasked,
)
from content.running import CLEAN_RUNS, LADDER, VARIABLES

START = date(2027, 1, 4)
PHASES: tuple[Phase, ...] = get_args(Phase)
ROWS = [row for rows in (*GATES.values(), RUNNING_GATE, NORDIC_GATE) for row in rows]
ONE_LEG_HOLD = Setting("I2_bridge_hold_sl", 7, 0, 3, 30)
BRIDGE = Setting("B4_bridge_sl", 5, 0, 3, 12)


def day(number: int) -> date:
    return START + timedelta(days=number)


def at(number: int, hour: int = 18) -> datetime:
    return datetime.combine(day(number), time(hour), UTC)


def train(number: int, setting: Setting, phase: Phase, during: int = 2, p24: int | None = 1) -> Training:
    tier: Tier = "easy" if phase == "P1" else "heavy"
    lift = Lift(setting, setting.load, (setting.target,) * setting.sets)
    score = None if p24 is None else Score(2 * p24, at(number + 1))
    return Training(number, day(number), tier, phase, "done", at(number), 2 * during, (lift,), score)


def calm_log(sessions: int = 5, spacing: int = 2) -> Log:
    daily = tuple(Score(2, at(n, 9)) for n in range(3))
    trainings = tuple(train(n * spacing, ONE_LEG_HOLD, "P1") for n in range(sessions))
    return Log(START, phases=(PhaseEntry("P1", START),), daily=daily, trainings=trainings)


def strong_log(phase: Phase = "P2a", sessions: int = 6) -> Log:
    trainings = tuple(train(n * 3, BRIDGE, phase) for n in range(sessions))
    daily = tuple(Score(2, at(n, 9)) for n in range(3))
    return Log(START, phases=(PhaseEntry(phase, START),), daily=daily, trainings=trainings)


def found(gate: tuple[Criterion, ...], key: str) -> Criterion:
    return next(criterion for criterion in gate if criterion.key == key)


def with_training(log: Log, number: int, **changes: Any) -> Log:
    trainings = [replace(each, **changes) if i == number else each for i, each in enumerate(log.trainings)]
    return replace(log, trainings=tuple(trainings))


def test_phases_follow_each_other_and_none_is_skipped() -> None:
    order = [PHASES[0]]
    while (after := next_phase(order[-1])) is not None:
        order.append(after)
    assert tuple(order) == PHASES
    assert [previous_phase(phase) for phase in PHASES] == ["P1", *PHASES[:-1]]


def test_a_calm_fortnight_opens_strength() -> None:
    gate = criteria(calm_log(), day(10), at(10))
    assert is_open(gate)
    assert unasked(gate) == ()


@pytest.mark.parametrize(
    ("log", "today", "key", "have"),
    [
        (calm_log(5, 1), 6, "days_in_phase", 6),
        (calm_log(4), 10, "hold_sessions", 4),
        (with_training(calm_log(), 4, during=12), 10, "one_leg_hold", 1),
        (with_training(calm_log(), 4, during=None), 10, "one_leg_hold", 1),
        (with_training(calm_log(), 4, p48=Score(6, at(10, 18))), 11, "nothing_persisted_week", 1),
    ],
)
def test_one_thing_missing_keeps_the_gate_closed(log: Log, today: int, key: str, have: int) -> None:
    gate = criteria(log, day(today), at(today, 20))
    assert found(gate, key) == Criterion(key, False, have, found(gate, key).need)
    assert [criterion.key for criterion in gate if not criterion.met] == [key]


def test_two_loud_answers_of_the_last_five_keep_it_closed() -> None:
    log = with_training(with_training(calm_log(), 4, p24=Score(8, at(9))), 3, p24=Score(7, at(7)))
    gate = criteria(log, day(10), at(10))
    assert found(gate, "quiet_answers").have == 3
    assert not is_open(gate)


def test_holds_with_both_legs_do_not_count_as_one_leg() -> None:
    both = Setting("I2_bridge_hold_sl", 5, 0, 5, 45)
    log = replace(calm_log(), trainings=tuple(train(n * 2, both, "P1") for n in range(5)))
    assert found(criteria(log, day(10), at(10)), "one_leg_hold").have == 0


def test_four_clean_sessions_and_twelve_bridges_open_hinges() -> None:
    assert is_open(criteria(strong_log(), day(16), at(16, 20)))
    assert found(criteria(strong_log(), day(13), at(13)), "days_in_phase").met is False
    sore = with_training(strong_log(), 5, p24=Score(8, at(16)))
    assert found(criteria(sore, day(17), at(17)), "test_now") == Criterion("test_now", False, 4, 3)


def sent_back(number: int, cause: Cause = "daily", sets: int = 3, action: str | None = "BACK") -> Log:
    setting = Setting("B4_bridge_sl", 4, 0, sets, 10)
    return replace(strong_log(), changes=(Change(at(number), day(number), setting, cause, action),))


@pytest.mark.parametrize(
    ("log", "key"),
    [
        (with_training(strong_log(), 4, p48=Score(6, at(15, 19))), "nothing_persisted_week"),
        (sent_back(10), "no_setback"),
        (sent_back(10, "person", 0, "STEP_DOWN"), "no_setback"),
        (sent_back(10, "person", 0, None), "no_setback"),
    ],
)
def test_no_phase_begins_in_the_middle_of_a_flare(log: Log, key: str) -> None:
    gate = criteria(log, day(16), at(16, 20))
    assert found(gate, key) == Criterion(key, False, 1, 0)
    assert not is_open(gate)


@pytest.mark.parametrize("log", [sent_back(1), sent_back(10, "return"), sent_back(10, "return", 0)])
def test_an_old_setback_or_a_lighter_return_keeps_nobody_back(log: Log) -> None:
    assert is_open(criteria(log, day(16), at(16, 20)))


@pytest.mark.parametrize(
    "changes",
    [
        {"p24": None},
        {"during": None},
        {"during": 8},
        {"p24": Score(2, at(4), masked=True)},
        {"status": "partly"},
    ],
    ids=str,
)
def test_a_session_that_is_not_clean_does_not_count(changes: dict[str, object]) -> None:
    log = strong_log(sessions=4)
    assert found(criteria(log, day(16), at(16)), "clean_sessions").have == 4
    assert found(criteria(with_training(log, 1, **changes), day(16), at(16)), "clean_sessions").have == 3


def test_twelve_bridges_are_the_third_best_set_at_three_or_less() -> None:
    lift = Lift(BRIDGE, 0, (15, 12, 10))
    log = replace(strong_log(sessions=1), trainings=(replace(strong_log().trainings[0], lifts=(lift,)),))
    assert found(criteria(log, day(16), at(16)), "one_leg_bridges").have == 10
    loud = with_training(log, 0, during=8)
    assert found(criteria(loud, day(16), at(16)), "one_leg_bridges").have == 0


def test_facts_are_asked_only_when_they_are_all_that_is_left() -> None:
    ready = strong_log("P2b")
    assert unasked(criteria(ready, day(16), at(16, 20))) == ("walk_30_min", "daily_life", "sit_30_min")
    assert unasked(criteria(strong_log("P2b", 2), day(16), at(16))) == ()
    answered = replace(ready, facts={"walk_30_min": 2, "daily_life": 1, "sit_30_min": 1})
    assert is_open(criteria(answered, day(16), at(16, 20)))
    sore = replace(ready, facts={"walk_30_min": 3, "daily_life": 1, "sit_30_min": 1})
    assert found(criteria(sore, day(16), at(16)), "walk_30_min").met is False


def test_both_sides_sore_count_bridges_instead_of_comparing() -> None:
    both = replace(strong_log("P3"), side="both")
    keys = {criterion.key for criterion in criteria(both, day(16), at(16))}
    assert "bridges_each_side" in keys
    assert "side_ratio" not in keys
    assert "bridges_each_side" not in {c.key for c in criteria(strong_log("P3"), day(16), at(16))}


def test_sport_waits_for_twelve_weeks_and_eight_of_running() -> None:
    log = strong_log("P3")
    log = replace(
        log,
        phases=(PhaseEntry("P2a", START), PhaseEntry("P2b", day(20)), PhaseEntry("P3", day(40))),
        facts={"running_since": day(40).toordinal(), "run_30_min": 1, "side_ratio": 95},
    )
    early = criteria(log, day(83), at(83))
    assert found(early, "days_since_strength").have == 83
    assert found(early, "weeks_running").have == 6
    assert is_open(criteria(log, day(96), at(96)))
    back = Change(at(90), day(90), Setting("H1_rdl", 0, 800, 3, 12), "review", "BACK")
    assert found(criteria(replace(log, changes=(back,)), day(96), at(96)), "no_hinge_setback").have == 1


def test_keeping_it_is_open_from_any_phase_after_four_clean_weeks() -> None:
    log = replace(strong_log("P2b", 10), facts={"goal_reached": 1})
    assert is_open(criteria(log, day(28), at(28, 20), "maintenance"))
    loud = with_training(log, 8, p24=Score(10, at(25)))
    assert found(criteria(loud, day(28), at(28, 20), "maintenance"), "clean_weeks").have == 0
    assert criteria(strong_log("maintenance"), day(28), at(28)) == ()


def test_the_first_run_needs_three_weeks_of_strength_and_a_walk() -> None:
    log = replace(strong_log(sessions=8), facts={"walk_30_min": 3})
    assert is_open(running_criteria(log, day(23), at(23)))
    assert not is_open(running_criteria(log, day(20), at(20)))
    assert unasked(running_criteria(replace(log, facts={}), day(23), at(23))) == ("walk_30_min",)
    assert not is_open(running_criteria(calm_log(), day(40), at(40)))


def test_the_nordic_needs_four_weeks_of_hinges_and_the_ball() -> None:
    ball = Change(at(0), START, Setting("K1_ball_two_up_one_down", 7, 0, 3, 12), "review")
    log = replace(strong_log("P2b"), changes=(ball,))
    assert is_open(nordic_criteria(log, day(28), at(28)))
    assert not is_open(nordic_criteria(log, day(27), at(27)))
    assert not is_open(nordic_criteria(strong_log("P2b"), day(28), at(28)))


@given(st.integers(0, 5), st.integers(0, 20), st.sampled_from(["during", "p24"]))
def test_a_worse_score_never_opens_a_gate(number: int, half_points: int, which: str) -> None:
    log = strong_log()
    training = log.trainings[number]
    score = Score(half_points, at(number * 3 + 1))
    worse = replace(training, during=half_points) if which == "during" else replace(training, p24=score)
    changed = replace(log, trainings=(*log.trainings[:number], worse, *log.trainings[number + 1 :]))
    before, after = (criteria(each, day(13), at(13)) for each in (log, changed))
    if half_points >= 4:
        assert all(not new.met or old.met for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_row_can_be_said_in_every_language(row) -> None:
    for locale in LOCALES:
        text = t(locale, f"criterion.{row.key}", have=17, need=row.need)
        # What is answered with yes or no counts nothing.
        assert "17" in text or FACTS.get(row.fact or "") == "yes_no"
        if row.fact:
            assert row.fact in FACTS
            assert has(locale, f"criterion.{row.key}.unknown")


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_has_a_question_and_a_use(fact: str) -> None:
    assert all(t(locale, f"ask.{fact}").endswith("?") for locale in LOCALES)
    used = {row.fact for row in ROWS} | {"hold_30_s", "bridges_12"}
    assert fact in used


def test_the_ladder_climbs_to_half_an_hour() -> None:
    assert [rung.id for rung in LADDER] == [f"R-{n}" for n in range(10)]
    assert [rung.running_min for rung in LADDER] == [0, 5, 10, 15, 16, 20, 21, 24, 25, 30]
    assert CLEAN_RUNS == 2
    assert all(t(locale, f"run.variable.{name}") for locale in LOCALES for name in VARIABLES)
