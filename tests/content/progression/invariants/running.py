"""What running promises: nothing bolder for pain, silence or a break, and one new stress a week."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from content.log import Run
from content.progression.run_day import run_day
from content.progression.run_gate import last_step
from content.progression.runs import stand
from tests.content.progression.diary import DAY, at
from tests.content.progression.histories import some
from tests.content.progression.invariants.registry import invariant
from tests.content.progression.test_runs import (
    CLEAN,
    FIRST,
    SPACE,
    Row,
    bent_rises,
    hinger,
    log_of,
    place,
    with_runs,
)


def some_rows(random: Random) -> list[Row]:
    """Runs of every kind, the newest last."""
    return [_row(random) for _ in range(random.randint(1, 12))]


def _row(random: Random) -> Row:
    kind = random.randint(0, 2)
    if kind == 0:
        return CLEAN
    if kind == 1:
        return random.randint(1, 4), random.randint(0, 3), random.randint(0, 2), None
    scores = [some(random, range(10), 0.8) for _ in range(3)]
    return some(random, range(1, 10), 0.8), scores[0], scores[1], scores[2]


@invariant
def i1_more_pain_never_gives_a_higher_rung(random: Random) -> bool:
    rows, usual, field = some_rows(random), random.randint(0, 4), random.randint(1, 3)
    n = random.randrange(len(rows))
    told = rows[n][field]
    if told is None:
        return False
    worse = list(rows)
    worse[n] = (*rows[n][:field], told + 1, *rows[n][field + 1 :])  # type: ignore[assignment]
    assert place(worse, usual)[0] <= place(rows, usual)[0]
    return True


@invariant
def i4_a_missing_next_day_never_gives_a_higher_rung(random: Random) -> bool:
    rows, usual = some_rows(random), random.randint(0, 4)
    *before, last = rows
    silent = [*before, (last[0], last[1], None, None)]
    day = FIRST + (len(rows) - 1) * SPACE * DAY
    held = stand(log_of(before, usual), day, at(day, 12)).place
    assert place(silent, usual)[0] <= max(held, 1)
    return True


@invariant
def i8_a_longer_break_never_gives_a_higher_rung(random: Random) -> bool:
    rows, days = some_rows(random), random.randint(4, 90)
    assert place(rows, days=days + random.randint(0, 30))[0] <= place(rows, days=days)[0]
    return True


@invariant
def i13_a_running_step_and_more_with_a_bent_hip_never_share_a_week(random: Random) -> bool:
    diary, ago = hinger(random.randint(1, 4)), random.randint(1, 20)
    rungs = sorted(random.randint(1, 3) for _ in range(random.randint(0, 6)))
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
    return bool(rises or day.step)
