"""On which days there may be a run, at the edges: bone, hinges, heavy days, and days between."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from content.log import (
    ONE_SIDES,
    Equipment,
    Flag,
    Lift,
    Log,
    Score,
    Setting,
    Training,
)
from content.phases import running_criteria
from content.progression.rules import Reason
from content.progression.run_day import RunDay, needs_bone_look, plan_runs, run_day, wants_to_run
from content.progression.run_free import (
    Length,
)
from content.progression.runs import BEYOND
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.test_run_gates import in_phase
from tests.content.progression.test_run_lengths import FREE, free, km
from tests.content.progression.test_run_verdicts import LADDER, clean
from tests.content.progression.test_runs import CLEAN, FIRST, SPACE, WALKED, Row, after, log_of, runner

BELLS = Equipment("dumbbell", "kg", (200, 400, 600))


def day_of(log: Log, rows: list[Row], days: int = SPACE, **how: Any) -> RunDay:
    today = after(rows, days)
    return run_day(log, today, at(today, 19), **how)


@pytest.mark.parametrize("tier", [None, "easy"])
def test_the_first_day_on_the_ladder(tier: Any) -> None:
    first = Reason("RUN_FIRST", {}, "S003 L157")
    assert run_day(runner([]), FIRST, at(FIRST), tier) == RunDay(
        "ladder", 1, (first,), step=True, ask_signs=True
    )
    again = day_of(runner([CLEAN]), [CLEAN])
    calm = Reason("RUN_CLEAN", {"day": FIRST, "during": 2, "p24": 1}, "S003 L158")
    assert again == RunDay("ladder", 1, (calm,))


def test_after_the_ladder_the_longest_run_sets_the_length() -> None:
    rows = [*LADDER, *clean(None)]
    log = in_phase("P3", rows)
    ran = replace(log, runs=(*log.runs[:-1], replace(log.runs[-1], **km(800))))
    found = day_of(ran, rows)
    assert (found.kind, found.rung, found.cap, found.step) == ("beyond", BEYOND, Length("km", 880), True)
    assert not found.ask_signs
    nine = LADDER[:-2]
    known = in_phase("P3", nine)
    told = replace(known, runs=(*known.runs[:-1], replace(known.runs[-1], **km(800))))
    last = day_of(told, nine)
    assert (last.kind, last.rung, last.cap) == ("ladder", BEYOND - 1, None)


@pytest.mark.parametrize(("rungs", "asked"), [(0, True), (1, False), (3, False), (4, True), (5, False)])
def test_before_the_first_rung_and_the_plain_road_bone_is_asked_about(rungs: int, asked: bool) -> None:
    rows = LADDER[: 2 * rungs]
    found = day_of(in_phase("P3", rows), rows)
    assert (found.rung, found.step, found.ask_signs) == (rungs + 1, True, asked)


@pytest.mark.parametrize(
    ("rung", "ago", "asks"),
    [(1, 14, False), (1, 15, True), (5, 15, True), (2, 15, False), (None, 15, False), (1, None, True)],
)
def test_bone_is_asked_about_again_after_a_fortnight(rung: int | None, ago: int | None, asks: bool) -> None:
    facts = {} if ago is None else {"bone_clear": (FIRST - ago * DAY).toordinal()}
    assert needs_bone_look(log_of([], facts=facts), FIRST, at(FIRST), rung) is asks


def hinged(days: int, *, load: int = 4000, ready: bool = False, action: str = "PROGRESS") -> Diary:
    """A hinge that got heavier so many days before the first run, trained since then in calm."""
    diary = Diary(phase="P2a", monday=START + 7 * DAY).prescribe(load=3750)
    diary.prescribe(load=load, day=FIRST - days * DAY, action=action)
    diary.monday = FIRST - 8 * DAY
    for _ in range(2 if ready else 1):
        diary.train(reps=13)
    return diary


def with_hinge(rows: list[Row], diary: Diary) -> Log:
    log = runner(rows)
    return replace(
        log, changes=tuple(diary.changes), equipment=diary.equipment,
        trainings=(*log.trainings, *(replace(each, id=each.id + 50) for each in diary.trainings)),
    )  # fmt: skip


@pytest.mark.parametrize(("days", "waits"), [(0, True), (6, True), (7, False)])
def test_after_a_heavier_hinge_a_first_run_waits_for_its_week(days: int, waits: bool) -> None:
    log = with_hinge([], hinged(days))
    found = run_day(log, FIRST, at(FIRST, 20))
    first = Reason("RUN_FIRST", {}, "S003 L157")
    hinge = Reason("RUN_WAITS_FOR_HINGE", {"day": FIRST - days * DAY}, "S003 L161, A14")
    if waits:
        assert found == RunDay("wait", 1, (hinge, first))
    else:
        assert found == RunDay("ladder", 1, (first,), step=True, ask_signs=True)


@pytest.mark.parametrize(
    ("tiers", "kind", "code"), [(None, "ladder", "RUN_FIRST"), ("heavy", "wait", "RUN_HEAVY_DAY")]
)
def test_a_heavy_day_is_no_running_day(tiers: Any, kind: str, code: str) -> None:
    found = run_day(runner([]), FIRST, at(FIRST), tiers)
    first = Reason("RUN_FIRST", {}, "S003 L157")
    reasons = (first,) if code == "RUN_FIRST" else (Reason(code, {}, "judgement"), first)
    assert (found.kind, found.rung, found.reasons, found.step) == (kind, 1, reasons, True)
    assert found.ask_signs is (kind == "ladder")


def spaced(log: Log, *days: int, hour: int = 18) -> Log:
    """The same runs on other days after the first."""
    runs = tuple(
        replace(run, date=FIRST + day * DAY, finished_at=at(FIRST + day * DAY, hour))
        for run, day in zip(log.runs, days, strict=True)
    )
    quiet = tuple(Score(2, at(FIRST + day * DAY, hour) + DAY) for day in days)
    return replace(log, runs=runs, daily=(*log.daily[:9], *quiet))


@pytest.mark.parametrize(
    ("days", "today", "code", "args"),
    [
        ((0, 2, 4), 6, "RUN_ENOUGH", {"count": 3}),
        ((0, 2, 4), 7, "RUN_EARNED", None),
        ((0, 2, 5), 6, "RUN_REST_DAY", {"day": FIRST + 5 * DAY}),
        ((0, 2, 6), 6, "RUN_DONE_TODAY", {"day": FIRST + 6 * DAY}),
        ((0, 2, 5), 7, "RUN_CLEAN", None),
    ],
)
def test_the_days_between(days: tuple[int, ...], today: int, code: str, args: dict[str, Any] | None) -> None:
    log = spaced(runner([CLEAN, CLEAN, (2, 2, 1, None)]), *days)
    now = FIRST + today * DAY
    found = run_day(log, now, at(now, 20))
    if args is None:
        assert found.kind == "ladder"
        return
    source = "A13" if code == "RUN_ENOUGH" else "S003 L162"
    assert (found.kind, found.reasons[0]) == ("wait", Reason(code, args, source))


@pytest.mark.parametrize(
    ("more", "runs", "kind"), [(0, 3, "wait"), (6, 3, "beyond"), (6, 4, "wait"), (12, 3, "beyond")]
)
def test_a_fourth_run_a_week_comes_after_the_longer_ones(more: int, runs: int, kind: str) -> None:
    """Runs on three days of six (a fourth one on the first of them), when nothing, one thing and two things
    were learned after the ladder.
    """
    rows = [*LADDER, *clean(None, more), *clean(None, runs)]
    log = in_phase("P3", rows)
    first = (len(rows) - runs) * SPACE
    days = [n * SPACE for n in range(len(rows) - runs)]
    log = spaced(log, *days, *[first] * (runs - 2), first + 2, first + 4)
    today = FIRST + (first + 6) * DAY
    found = run_day(log, today, at(today, 20))
    assert (found.kind, found.rung) == (kind, BEYOND + more // 6)


@pytest.mark.parametrize(
    ("exercise", "tier", "status", "waits"),
    [
        ("H1_rdl", "heavy", "done", True),
        ("H2_hip_hinge", "heavy", "stopped", True),
        ("G1_hip_thrust", "heavy", "done", False),
        ("H1_rdl", "easy", "done", False),
        ("H1_rdl", "heavy", "skipped", False),
        ("Z9_gone", "heavy", "done", False),
    ],
)
def test_the_day_after_bent_heavy_work_waits(exercise: str, tier: Any, status: Any, waits: bool) -> None:
    lift = Lift(Setting(exercise, 0, 2000, 3, 12))
    ended = at(FIRST - DAY, 20)
    worked = Training(99, FIRST - DAY, tier, "P2a", status, ended, 4, (lift,))
    log = runner([])
    log = replace(log, trainings=(*log.trainings, worked))
    for hours, count in ((1, 23), (2, 22), (23, 1)):
        found = run_day(log, (ended + timedelta(hours=hours)).date(), ended + timedelta(hours=hours))
        wait = Reason("RUN_AFTER_HEAVY", {"count": count}, "judgement")
        assert (found.kind, found.reasons[0]) == (("wait", wait) if waits else ("ladder", found.reasons[0]))
    almost = run_day(log, FIRST, ended + timedelta(hours=23, seconds=-1))
    assert almost.reasons[0].args.get("count") == (2 if waits else None)
    open_ = replace(log, trainings=(*log.trainings, replace(worked, id=100, finished_at=None)))
    assert run_day(open_, FIRST + DAY, ended + DAY).kind == "ladder"


def test_who_runs_already_runs_freely() -> None:
    log, today = free((0, km(500), 1)), FIRST + 3 * DAY
    found = run_day(log, today, at(today, 19))
    assert found == RunDay("free", 0, (Reason("RUN_FREE", {}, "A13"),), cap=Length("km", 500))
    grown = replace(runner([]), runs=log.runs, daily=log.daily, facts={**FREE, **WALKED})
    found = run_day(grown, today, at(today, 19))
    assert found == RunDay("free", 0, (Reason("RUN_FREE_LONGER", {}, "A13"),), cap=Length("km", 550))
    assert run_day(log, FIRST + DAY, at(FIRST + DAY, 19)).kind == "wait"
    sore = replace(log, runs=(replace(log.runs[0], during=8),))
    assert run_day(sore, today, at(today, 19)).ask_signs
    heavy = run_day(log, today, at(today, 19), "heavy")
    assert [each.code for each in heavy.reasons] == ["RUN_HEAVY_DAY", "RUN_FREE"]
    assert heavy.kind == "wait"


def test_a_rung_that_was_reached_waits_for_no_hinge() -> None:
    """Only a higher one would be a second new stress in the week."""
    log = with_hinge([CLEAN], hinged(2))
    today = FIRST + 2 * DAY
    found = run_day(log, today, at(today, 20))
    assert (found.kind, found.rung, [each.code for each in found.reasons]) == ("ladder", 1, ["RUN_CLEAN"])


@pytest.mark.parametrize(
    ("exercise", "since", "clean_", "waits"),
    [
        ("H1_rdl", -8, True, True),
        ("H1_rdl", 0, True, True),
        ("H1_rdl", 1, True, False),
        ("H2_hip_hinge", -8, True, True),
        ("H1_rdl", -8, False, False),
        ("B4_bridge_sl", -8, True, False),
    ],
)
def test_a_hinge_that_waited_longer_and_is_ready_goes_first(
    exercise: str, since: int, clean_: bool, waits: bool
) -> None:
    """Two clean runs have earned the second rung; the exercise came in `since` days after the first."""
    loaded = 11 if exercise == "B4_bridge_sl" else 0
    diary = Diary(phase="P2a", monday=START + 7 * DAY, equipment=(BELLS,))
    diary.prescribe(exercise, 400, step=loaded, day=FIRST + since * DAY)
    if exercise == "B4_bridge_sl":
        diary.prescribe("H1_rdl", 400, day=FIRST - 8 * DAY)
    diary.monday = FIRST + 2 * DAY
    for number in range(2):
        diary.train(only=(exercise,), reps=15, form_ok=clean_, day=FIRST + (2 + number) * DAY)
    log = with_hinge([CLEAN, CLEAN], diary)
    today = FIRST + 8 * DAY
    found = run_day(log, today, at(today, 19))
    codes = [each.code for each in found.reasons]
    if waits:
        assert found.reasons[0] == Reason("RUN_HINGE_NEXT", {}, "S003 L161, A14")
        assert (found.rung, found.step) == (1, False)
    else:
        assert "RUN_HINGE_NEXT" not in codes
        assert (found.rung, found.step) == (2, True)


def test_worse_the_next_day_walks_until_the_gate_is_open() -> None:
    worse = {"running_now": 2}
    found = run_day(log_of([], facts=worse), FIRST, at(FIRST))
    gate = running_criteria(log_of([], facts=worse), FIRST, at(FIRST))
    assert found == RunDay("walk", 0, (Reason("RUN_WORSE", {}, "A13"),), gate)
    opened = replace(runner([]), facts={**WALKED, **worse})
    assert run_day(opened, FIRST, at(FIRST)).kind == "ladder"


def test_what_stops_a_strength_day_stops_running_and_is_said_once() -> None:
    told = tuple(Score(6, at(FIRST + DAY), side=side) for side in ONE_SIDES)
    log = replace(
        log_of([CLEAN]), side="both",
        daily=(*log_of([]).daily, *told),
    )  # fmt: skip
    today = FIRST + 2 * DAY
    flagged = replace(log, flags=(Flag("F05R", "R", at(FIRST)), Flag("F12", "R", at(FIRST))))
    reasons = (
        Reason("GATE_RUN_NOT_SETTLED", {"day": FIRST, "p24": 3}), Reason("RUN_FLAG", {"sign": "F05R"}, "A5"),
    )  # fmt: skip
    assert run_day(flagged, today, at(today, 8)) == RunDay("stop", 0, reasons)


def test_the_day_after_a_workout_with_a_straight_hip_may_be_run() -> None:
    log = runner([])
    bridge = Lift(Setting("B4_bridge_sl", 4, 0, 3, 10))
    worked = Training(99, FIRST - DAY, "heavy", "P2a", "done", at(FIRST - DAY, 20), 4, (bridge,))
    log = replace(log, trainings=(*log.trainings, worked))
    assert run_day(log, FIRST, at(FIRST, 18)).kind == "ladder"


@pytest.mark.parametrize(
    ("log", "days"),
    [
        (runner([]), [0, 2, 4]),
        (free((-2, km(500), 1)), [0, 2, 5]),
        (free((0, km(500), 1)), [2, 4]),
        (free((-1, km(500), 1)), [1, 3, 6]),
        (free((-6, km(500), 1), (-4, km(500), 1), (-2, km(500), 1)), [1, 3, 5]),
        (log_of([]), []),
        (replace(runner([]), flags=(Flag("F05R", "R", at(FIRST, 6)),)), []),
    ],
)
def test_the_days_of_a_week_that_fit_a_run(log: Log, days: list[int]) -> None:
    tiers: dict[date, Any] = {FIRST + n * DAY: None for n in range(7)}
    found = plan_runs(log, FIRST, at(FIRST, 19), tiers)
    assert [(each - FIRST).days for each in found] == days


def test_after_the_ladder_today_fits_too() -> None:
    rows = [*LADDER, *clean(None)]
    today = after(rows)
    tiers: dict[date, Any] = {today + n * DAY: None for n in range(5)}
    found = plan_runs(in_phase("P3", rows), today, at(today, 19), tiers)
    assert [(each - today).days for each in found] == [0, 2, 4]


def test_who_has_run_wants_to_run() -> None:
    assert wants_to_run(free((0, km(500), 1), running_now=0))
    assert not wants_to_run(free(running_now=0))


def test_a_day_that_waits_is_planned_without_today() -> None:
    tiers: dict[date, Any] = {FIRST + n * DAY: "heavy" if n == 0 else None for n in range(4)}
    found = plan_runs(runner([]), FIRST, at(FIRST, 8), tiers)
    assert [(each - FIRST).days for each in found] == [1, 3]
    raised = with_hinge([], hinged(0))
    assert FIRST not in plan_runs(raised, FIRST, at(FIRST, 20), {FIRST: None, FIRST + DAY: None})
