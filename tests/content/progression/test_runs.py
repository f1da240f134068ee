"""The ladder of walking and running: what each run leads to, the gates, and whose week it is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.log import Change, Flag, Log, PhaseEntry, Run, Score
from content.progression.facts import level
from content.progression.review import review
from content.progression.run_day import plan_runs, run_day, wants_to_run
from content.progression.run_free import Length, longest_allowed, longest_longer, runs_freely
from content.progression.run_gate import find_place, last_step, may_quicken
from content.progression.runs import ARGS, BEYOND, LAST, stand, tell, unsettled
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import DAY, START, Diary, at

quick = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FIRST = date(2027, 3, 2)
WALKED = {"walk_30_min": 2}
SPACE = 3
"""Days between two runs here: the answers of one cannot be taken for those of the next."""
Row = tuple[int | None, int | None, int | None, int | None]
"""Rung, worst during, next day, the day after that."""


def log_of(rows: list[Row], usual: int = 1, space: int = SPACE, **more: object) -> Log:
    """Somebody in P2a for a long time, and their runs."""
    days = [FIRST + n * space * DAY for n in range(len(rows))]
    runs = tuple(
        Run(n + 1, day, at(day), rung, during=None if during is None else 2 * during)
        for n, (day, (rung, during, _, _)) in enumerate(zip(days, rows, strict=True))
    )
    told = [
        Score(2 * answer, at(day) + after * DAY)
        for day, row in zip(days, rows, strict=True)
        for after, answer in ((1, row[2]), (2, row[3]))
        if answer is not None
    ]
    first = [Score(2 * usual, at(START + n * DAY, 8)) for n in range(9)]
    known = Log(started=START, phases=(PhaseEntry("P2a", START),), daily=(*first, *told), runs=runs)
    return replace(known, **more)  # type: ignore[arg-type]


def after(rows: list[Row], days: int = SPACE) -> date:
    return FIRST + (SPACE * (len(rows) - 1) + days) * DAY


def place(rows: list[Row], usual: int = 1, days: int = SPACE) -> tuple[int, str]:
    found = stand(log_of(rows, usual), after(rows, days), at(after(rows, days), 19))
    return found.place, found.why.code


CLEAN: Row = (1, 2, 1, None)


@pytest.mark.parametrize(
    ("rows", "wanted", "code"),
    [
        ([], 1, "RUN_FIRST"),
        ([CLEAN], 1, "RUN_CLEAN"),
        ([CLEAN, CLEAN], 2, "RUN_EARNED"),
        ([CLEAN, CLEAN, (2, 3, 2, None), (2, 0, 0, None)], 3, "RUN_EARNED"),
        ([CLEAN, (1, 2, None, None)], 1, "RUN_MISSING"),
        ([CLEAN, (1, 2, None, None), CLEAN], 1, "RUN_CLEAN"),
        ([CLEAN, (1, None, 1, None)], 1, "RUN_DURING_MISSING"),
        ([CLEAN, (1, 4, 1, None)], 1, "RUN_DURING"),
        ([CLEAN, CLEAN, (2, 2, 3, 1)], 2, "RUN_RAISED"),
        ([CLEAN, CLEAN, (2, 2, 3, 3)], 1, "RUN_PERSISTED"),
        ([CLEAN, CLEAN, (2, 2, 4, None)], 1, "RUN_UNCONFIRMED"),
        ([CLEAN, CLEAN, (2, 6, 1, None)], 1, "RUN_STOPPED"),
        ([CLEAN, CLEAN, CLEAN, CLEAN, (2, 1, 1, None), (2, 1, 1, None), (3, 2, 5, 1)], 1, "RUN_SPIKE"),
        ([CLEAN, CLEAN, (2, 8, 1, None)], 1, "RUN_SEVERE"),
        ([(3, 2, 1, None), (3, 2, 1, None)], 2, "RUN_EARNED"),
        ([CLEAN, CLEAN, (None, 1, 1, None), (None, 1, 1, None)], 2, "RUN_CLEAN"),
        ([CLEAN, CLEAN, (None, 1, 5, 3)], 1, "RUN_SPIKE"),
    ],
)
def test_what_a_run_leads_to(rows: list[Row], wanted: int, code: str) -> None:
    assert place(rows, days=SPACE + 1) == (wanted, code)


def test_a_high_usual_does_not_make_a_four_clean() -> None:
    assert place([(1, 2, 4, None), (1, 2, 4, None)], usual=3) == (1, "RUN_NEXT_DAY")
    assert place([(1, 2, 3, None), (1, 2, 3, None)], usual=3) == (2, "RUN_EARNED")


@pytest.mark.parametrize(("days", "wanted"), [(9, 4), (10, 4), (17, 3), (31, 2), (61, 1)])
def test_a_break_costs_rungs(days: int, wanted: int) -> None:
    rows: list[Row] = [(rung, 1, 1, None) for rung in (1, 1, 2, 2, 3, 3)]
    assert place(rows, days=days)[0] == wanted


@pytest.mark.parametrize(
    ("rungs", "days", "wanted"),
    [
        ((), 3, False),
        ((1, 1), 9, False),
        ((4, 4, 5), 9, True),
        ((4, 4, 5), 3, False),
        ((5, 5, 5, 5), 3, True),
    ],
)
def test_quicker_steps_wait_for_rung_five_and_a_week_without_a_new_one(
    rungs: tuple[int, ...], days: int, wanted: bool
) -> None:
    rows: list[Row] = [(rung, 1, 1, None) for rung in rungs]
    today = after(rows, days)
    assert may_quicken(log_of(rows), today, at(today)) is wanted


def test_a_painkiller_a_climb_and_a_sharp_pain_earn_nothing() -> None:
    log = log_of([CLEAN, CLEAN])
    today, now = after([CLEAN, CLEAN]), at(after([CLEAN, CLEAN]), 19)
    masked = replace(log, daily=tuple(replace(each, masked=True) for each in log.daily))
    assert stand(masked, today, now).why.code == "RUN_MASKED"
    first, last = log.runs
    climbed = replace(log, runs=(first, replace(last, climbed=True)))
    assert stand(climbed, today, now).why.code == "RUN_CLIMBED"
    sharp = replace(log, runs=(first, replace(last, sharp=True)))
    assert stand(sharp, today, now).why.code == "RUN_SHARP"
    assert run_day(replace(sharp, facts=WALKED), today, now).ask_signs is False


def test_one_number_serves_a_run_and_a_workout() -> None:
    diary = Diary(phase="P3").prescribe()
    diary.train(2, day=diary.monday)
    run = Run(1, diary.monday, at(diary.monday, 15), 1, during=2)
    (told,) = tell(replace(diary.log(), runs=(run,)), at(diary.monday + 2 * DAY))
    assert told.p24 == 2
    late = replace(run, date=diary.monday - 5 * DAY, finished_at=at(diary.monday - 5 * DAY))
    told_late = replace(late, p24=Score(6, at(diary.monday - 2 * DAY)))
    (told,) = tell(replace(diary.log(), runs=(told_late,)), at(diary.monday))
    assert told.p24 == 3


def test_after_the_ladder_one_thing_takes_two_steady_weeks() -> None:
    ladder: list[Row] = [(rung, 1, 1, None) for rung in range(1, BEYOND) for _ in range(2)]
    assert place(ladder)[0] == BEYOND
    assert place([*ladder, *[(None, 1, 1, None)] * 4])[0] == BEYOND
    assert place([*ladder, *[(None, 1, 1, None)] * 6])[0] == BEYOND + 1
    assert place([*ladder, *[(None, 1, 1, None)] * 60])[0] == LAST
    assert (
        place([*ladder, *[(None, 1, 1, None)] * 3, (None, 1, 3, 1), *[(None, 1, 1, None)] * 3])[0] == BEYOND
    )


def runner(rows: list[Row]) -> Log:
    """The same with the gate to R-1 open."""
    strength = Diary(phase="P2a", equipment=()).prescribe("B4_bridge_sl", 0, step=4)
    for _ in range(3):
        strength.clean_week()
    ended = strength.monday
    assert ended < FIRST
    return log_of(rows, trainings=tuple(strength.trainings), facts=WALKED)


def test_the_gate_counts_weeks_sessions_and_the_walk() -> None:
    now = at(FIRST)
    assert find_place(log_of([]), FIRST, now).rung == 0
    assert run_day(log_of([]), FIRST, now).kind == "walk"
    open_ = run_day(runner([]), FIRST, now)
    assert (open_.kind, open_.rung, open_.step, open_.ask_signs) == ("ladder", 1, True, True)
    denied = replace(runner([]), facts={**WALKED, "bone_clear": FIRST.toordinal()})
    assert run_day(denied, FIRST, now).ask_signs is False


def test_a_logged_walk_is_the_walk_of_the_gate() -> None:
    calm = replace(runner([(0, 2, 1, None)]), facts={})
    today = after([CLEAN])
    assert run_day(calm, today, at(today, 19)).kind == "ladder"
    sore = replace(runner([(0, 2, 3, 1)]), facts={})
    assert run_day(sore, today, at(today, 19)).kind == "walk"


def test_from_rung_five_on_the_rest_of_the_gate_is_needed() -> None:
    rows: list[Row] = [(rung, 1, 1, None) for rung in range(1, 5) for _ in range(2)]
    today = after(rows)
    found = run_day(runner(rows), today, at(today, 19))
    assert (found.rung, found.reasons[0].code) == (4, "RUN_PLAIN_ROAD")
    grown = replace(runner(rows), phases=(PhaseEntry("P3", START),))
    assert run_day(grown, today, at(today, 19)).rung == 5


@pytest.mark.parametrize(
    ("days", "tier", "kind", "code"),
    [
        (0, None, "wait", "RUN_DONE_TODAY"),
        (1, None, "wait", "RUN_REST_DAY"),
        (2, None, "ladder", "RUN_CLEAN"),
        (2, "easy", "ladder", "RUN_CLEAN"),
        (2, "heavy", "wait", "RUN_HEAVY_DAY"),
    ],
)
def test_days_without_a_run(days: int, tier: str | None, kind: str, code: str) -> None:
    today = FIRST + days * DAY
    found = run_day(runner([CLEAN]), today, at(today, 20), tier)  # type: ignore[arg-type]
    assert (found.kind, found.reasons[0].code) == (kind, code if days else "RUN_DONE_TODAY")


def test_a_raised_run_is_walked_off_and_eases_strength_too() -> None:
    log = runner([(1, 2, 3, None)])
    today = FIRST + 2 * DAY
    assert [each.code for each in run_day(log, today, at(today, 12)).reasons] == ["GATE_RUN_NOT_SETTLED"]
    settled = runner([(1, 2, 3, 1)])
    assert run_day(settled, today, at(today, 19)).kind == "ladder"
    spiked = runner([(1, 2, 6, 1)])
    found = unsettled(spiked, at(today, 19))
    assert found is not None
    assert found[1] is True
    assert run_day(spiked, today, at(today, 19)).kind == "stop"


FLAGS = st.sampled_from((("F05", "U"), ("F01", "E"), ("F08", "P"), ("F05R", "R")))


@quick
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3), st.integers(0, 2)), max_size=8), FLAGS)
def test_an_open_sign_means_no_running_ever(rows: list[tuple[int, int, int]], flag: tuple[str, str]) -> None:
    log = runner([(rung, during, p24, None) for rung, during, p24 in rows])
    today = after([CLEAN] * len(rows)) if rows else FIRST
    flagged = replace(log, flags=(Flag(*flag, at(today, 6)),))
    assert run_day(flagged, today, at(today, 19)).kind == "stop"
    assert plan_runs(flagged, today, at(today, 19), {today: None}) == ()


SCORES = st.none() | st.integers(0, 9)
ROWS = st.lists(
    st.tuples(st.none() | st.integers(1, 9), SCORES, SCORES, SCORES) | st.just(CLEAN)
    | st.tuples(st.integers(1, 4), st.integers(0, 3), st.integers(0, 2), st.none()),
    min_size=1,
    max_size=12,
)  # fmt: skip


@quick
@given(ROWS, st.integers(0, 4), st.data())
def test_more_pain_never_gives_a_higher_rung(rows: list[Row], usual: int, data: st.DataObject) -> None:
    n, field = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(1, 3))
    told = rows[n][field]
    if told is None:
        return
    worse = list(rows)
    worse[n] = (*rows[n][:field], told + 1, *rows[n][field + 1 :])  # type: ignore[assignment]
    assert place(worse, usual)[0] <= place(rows, usual)[0]


@quick
@given(ROWS, st.integers(0, 4))
def test_a_missing_next_day_never_raises(rows: list[Row], usual: int) -> None:
    *before, last = rows
    silent = [*before, (last[0], last[1], None, None)]
    days = (len(rows) - 1) * SPACE
    held = stand(log_of(before, usual), FIRST + days * DAY, at(FIRST + days * DAY, 12)).place
    assert place(silent, usual)[0] <= max(held, 1)


@quick
@given(ROWS, st.integers(0, 90), st.integers(0, 30))
def test_a_longer_break_never_raises(rows: list[Row], days: int, more: int) -> None:
    assert place(rows, days=days + more + 4)[0] <= place(rows, days=days + 4)[0]


def bent_rises(log: Log, today: date) -> list[Change]:
    """What the review of a day would make harder with a bent hip."""
    found = review(log, today, at(today, 19)).suggestions
    return [
        Change(at(today, 19), today, each.proposed, "review", each.action)
        for each in found
        if each.proposed is not None
        and each.action == "PROGRESS"
        and EXERCISES[each.exercise].compression >= 2
        and level(each.proposed) > level(each.current)
    ]


def hinger(weeks_ago: int) -> Diary:
    """Clean weeks with a hinge, raised last so many weeks before the review; ready for more."""
    diary = Diary(phase="P2a").prescribe(load=3750)
    for week in range(4):
        if week == 4 - weeks_ago:
            diary.prescribe(load=4000, action="PROGRESS")
        diary.clean_week(reps=13)
    return diary.train(reps=13).train(reps=13).train(reps=13)


def with_runs(diary: Diary, rungs: list[int], ago: int) -> Log:
    """Runs every third day, the newest so many days before the review, each with a quiet next day."""
    days = [diary.sunday - (ago + 3 * n) * DAY for n in reversed(range(len(rungs)))]
    runs = tuple(
        Run(n + 1, day, at(day, 12), rung, during=2)
        for n, (day, rung) in enumerate(zip(days, rungs, strict=True))
    )
    quiet = [Score(2, at(day + DAY, 10)) for day in days]
    daily = tuple(sorted((*diary.daily, *quiet), key=lambda each: each.at))
    return replace(diary.log(), runs=runs, facts=WALKED, daily=daily)


def test_a_step_takes_the_week_from_the_hinge_and_back() -> None:
    diary = hinger(2)
    today, now = diary.sunday, at(diary.sunday, 19)
    assert bent_rises(with_runs(diary, [], 2), today) != []
    assert bent_rises(with_runs(diary, [1, 1], 2), today) == []
    assert last_step(with_runs(diary, [1, 1], 2), now) == today - 5 * DAY
    risen = with_runs(diary, [1, 1, 1, 1], 2)
    assert bent_rises(risen, today) != []
    assert run_day(risen, today, now).reasons[0].code == "RUN_HINGE_NEXT"
    raised = replace(risen, changes=(*risen.changes, *bent_rises(risen, today)))
    day = run_day(raised, today + DAY, now + DAY)
    assert (day.step, day.reasons[0].code) == (False, "RUN_WAITS_FOR_HINGE")


def test_the_one_that_waited_longer_takes_the_week() -> None:
    lately = hinger(1)
    log = with_runs(lately, [1] * 6, 2)
    assert bent_rises(with_runs(lately, [], 2), lately.sunday) != []
    assert bent_rises(log, lately.sunday) == []
    found = review(log, lately.sunday, at(lately.sunday, 19)).suggestions[0]
    assert "RUN_STEP_THIS_WEEK" in [reason.code for reason in found.reasons]
    today = lately.sunday + DAY
    assert run_day(log, today, at(today, 19)).step is True


@quick
@given(st.integers(1, 4), st.lists(st.integers(1, 3), max_size=6).map(sorted), st.integers(1, 20))
def test_i13_a_running_step_and_more_with_a_bent_hip_never_share_a_week(
    weeks_ago: int, rungs: list[int], ago: int
) -> None:
    diary = hinger(weeks_ago)
    log, today, now = with_runs(diary, rungs, ago), diary.sunday, at(diary.sunday, 19)
    day, rises, step = run_day(log, today, now), bent_rises(log, today), last_step(log, now)
    assert not (rises and step is not None and today - step < timedelta(days=7))
    if day.step and day.kind == "ladder":
        assert not rises or ago > 14 or not rungs
        run = Run(99, today, now, day.rung, during=2)
        assert bent_rises(replace(log, runs=(*log.runs, run)), today) == []
    if rises:
        raised = replace(log, changes=(*log.changes, *rises))
        assert not any(run_day(raised, today + n * DAY, now + n * DAY).step for n in range(6))


FREE = {"running_now": 1, "running_now_day": FIRST.toordinal()}


def own(km: int, during: int, p24: int | None, p48: int | None = None) -> tuple[int, Row]:
    return km, (None, during, p24, p48)


def free_log(*runs: tuple[int, Row], **facts: int) -> Log:
    log = log_of([row for _, row in runs], facts={**FREE, **facts})
    lengths = [km * 100 for km, _ in runs]
    known = tuple(replace(run, distance=km, unit="km") for run, km in zip(log.runs, lengths, strict=True))
    return replace(log, runs=known)


def test_who_runs_already_keeps_the_longest_quiet_run() -> None:
    today, now = FIRST + 9 * DAY, at(FIRST + 9 * DAY, 19)
    assert longest_allowed(free_log(), today, now) is None
    assert longest_allowed(free_log(usual_run_km=600), today, now) == Length("km", 600)
    quiet = free_log(own(5, 2, 1), own(8, 2, None), own(4, 1, 2))
    assert longest_allowed(quiet, today, now) == Length("km", 500)
    assert run_day(quiet, today, now).kind == "free"
    assert longest_longer(quiet, today, now) == Length("km", 550)


def test_a_raised_day_halves_the_run_and_a_lasting_one_ends_it() -> None:
    today, now = FIRST + 5 * DAY, at(FIRST + 5 * DAY, 19)
    raised = free_log(own(5, 2, 1), own(6, 2, 3, 1))
    assert longest_allowed(raised, today, now) == Length("km", 250)
    assert runs_freely(raised, now)
    lasting = free_log(own(5, 2, 1), own(6, 2, 3, 3))
    assert not runs_freely(lasting, now)
    assert run_day(free_log(own(5, 2, 1), own(6, 2, 5, 1)), today, now).kind in ("stop", "walk")


def test_at_most_three_runs_a_week() -> None:
    log = free_log(*[own(5, 2, 1)] * 3)
    spaced = replace(log, runs=tuple(
        replace(run, date=FIRST + 2 * n * DAY, finished_at=at(FIRST + 2 * n * DAY))
        for n, run in enumerate(log.runs)
    ))  # fmt: skip
    today = FIRST + 6 * DAY
    assert run_day(spaced, today, at(today, 19)).reasons[0].code == "RUN_ENOUGH"


def test_worse_the_next_day_means_walking() -> None:
    found = run_day(log_of([], facts={"running_now": 2}), FIRST, at(FIRST))
    assert (found.kind, found.reasons[0].code) == ("walk", "RUN_WORSE")


@pytest.mark.parametrize("code", sorted(ARGS))
def test_every_verdict_names_the_persons_own_numbers(code: str) -> None:
    assert placeholders(code) == set(ARGS[code])


@pytest.mark.parametrize(
    ("facts", "wants"),
    [({}, False), ({"goal": 1}, False), ({"goal": 2}, True), ({"goal": 3}, True), ({"goal": 4}, True)],
)
def test_a_goal_that_means_running_is_a_wish_to_run(facts: dict[str, int], wants: bool) -> None:
    assert wants_to_run(Log(date(2027, 1, 4), facts=facts)) is wants
    assert wants_to_run(Log(date(2027, 1, 4), facts={**facts, "running_now": 1}))
