"""When the next phase begins: the gates of rule 3.10 with amendments A11 and A14, as rows.

A row reads one number from the log or from an answered question and compares it with what is needed.
Numbers are S003 ("tolerated", "comfortable", "months") made countable; most are judgements.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from content.criteria import (
    CLEAN_WEEKS,
    FOUR_WEEKS,
    ORDER,
    WEEK,
    State,
    asked,
    ball_step,
    best_bridges,
    count_clean_sessions,
    count_clean_strength_sessions,
    count_clean_weeks,
    count_days_in_phase,
    count_hinge_setbacks,
    count_hold_sessions,
    count_one_leg_holds,
    count_quiet_answers,
    count_setbacks,
    days_since,
    persisted_within,
    ran_half_an_hour,
    read_state,
    test_now,
    walk_score,
    weeks_running,
)
from content.log import Log, Phase
from content.sides import side_logs

Answer = Literal["yes_no", "score", "count", "percent", "weeks"]

FACTS: dict[str, Answer] = {
    "walk_30_min": "score",
    "daily_life": "score",
    "sit_30_min": "yes_no",
    "run_30_min": "yes_no",
    "running_since": "weeks",
    "side_ratio": "percent",
    "bridges_each_side": "count",
    "goal_reached": "yes_no",
    "hold_30_s": "yes_no",
    "bridges_12": "yes_no",
}
"""Facts a gate may ask for. Yes is 1; "weeks" is kept as the ordinal of the day it began."""

TWO_IN_ONE_OUT_STEP = 7


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a gate. `met` is `None` while the fact named by `fact` was never asked.

    `have` and `need` are in the key's own count (days, sessions, a score, percent); `have` is `None` when
    there is nothing to count yet.
    """

    key: str
    met: bool | None
    have: int | None
    need: int
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A condition: at least `need`, or at most `need` where `most`."""

    key: str
    need: int
    read: Callable[[State], int | None]
    most: bool = False
    fact: str | None = None


def next_phase(phase: Phase) -> Phase | None:
    """Return the phase that follows, `None` after maintenance. No phase is ever skipped upwards."""
    return ORDER[ORDER.index(phase) + 1] if phase != ORDER[-1] else None


def previous_phase(phase: Phase) -> Phase:
    """Return the phase one goes back to; P1 stays P1."""
    return ORDER[max(ORDER.index(phase) - 1, 0)]


def phase_before(log: Log) -> Phase:
    """Return the phase that this person goes back to: out of maintenance the one they came from, since a
    phase in between was never opened.
    """
    before = [entry.phase for entry in log.phases if entry.phase != ORDER[-1]]
    return before[-1] if log.phase == ORDER[-1] and before else previous_phase(log.phase)


def criteria(log: Log, today: date, now: datetime, target: Phase | None = None) -> tuple[Criterion, ...]:
    """Return what the next phase asks for and how much of it is there; empty after maintenance.

    `target` may name maintenance, which is open from every phase once the goal is reached.
    """
    goal = target or next_phase(log.phase)
    return _measure(GATES[goal], log, today, now) if goal else ()


def running_criteria(log: Log, today: date, now: datetime) -> tuple[Criterion, ...]:
    """Return what the first run needs, rungs R-1 to R-4 (amendment A14)."""
    return _measure(RUNNING_GATE, log, today, now)


def nordic_criteria(log: Log, today: date, now: datetime) -> tuple[Criterion, ...]:
    """Return what the optional Nordic lowering needs (rule 3.10)."""
    return _measure(NORDIC_GATE, log, today, now)


def is_open(gate: Iterable[Criterion]) -> bool:
    """Whether every criterion is met."""
    return all(criterion.met for criterion in gate)


def unasked(gate: Iterable[Criterion]) -> tuple[str, ...]:
    """Return the facts to ask for now: those left when everything else is met (amendment A11)."""
    rows = tuple(gate)
    if any(row.met is False for row in rows):
        return ()
    return tuple(row.fact for row in rows if row.met is None and row.fact)


def unmet_facts(gate: Iterable[Criterion]) -> tuple[str, ...]:
    """Return every fact that an answer could still change: not asked, or not enough when it was."""
    return tuple(row.fact for row in gate if row.fact and not row.met)


def _measure(rows: Iterable[Row], log: Log, today: date, now: datetime) -> tuple[Criterion, ...]:
    """Both sides have to pass where both are sore: of each row the one that is further away counts."""
    wanted = [row for row in rows if _applies(row, log)]
    states = [read_state(one, today, now) for one in side_logs(log).values() or (log,)]
    return tuple(min((_compare(row, state) for state in states), key=_nearness(row)) for row in wanted)


def _nearness(row: Row) -> Callable[[Criterion], tuple[int, int]]:
    def near(one: Criterion) -> tuple[int, int]:
        have = one.have or 0
        return (False, None, True).index(one.met), -have if row.most else have

    return near


def _applies(row: Row, log: Log) -> bool:
    return row.fact != ("side_ratio" if log.side == "both" else "bridges_each_side")


def _compare(row: Row, state: State) -> Criterion:
    have = row.read(state)
    if have is None:
        return Criterion(row.key, None if row.fact else False, None, row.need, row.fact)
    met = have <= row.need if row.most else have >= row.need
    return Criterion(row.key, met, have, row.need, row.fact)


NOTHING_PERSISTED = Row("nothing_persisted_week", 0, persisted_within(WEEK), most=True)
NO_SETBACK = Row("no_setback", 0, count_setbacks, most=True)
CALM_LATELY = (NOTHING_PERSISTED, NO_SETBACK)
"""No phase begins in the middle of a flare (a judgement, after A11)."""

GATES: dict[Phase, tuple[Row, ...]] = {
    "P1": (),
    "P2a": (
        Row("days_in_phase", 7, count_days_in_phase),
        Row("hold_sessions", 5, count_hold_sessions),
        Row("one_leg_hold", 2, count_one_leg_holds),
        Row("quiet_answers", 4, count_quiet_answers),
        NOTHING_PERSISTED,
    ),
    "P2b": (
        Row("days_in_phase", 14, count_days_in_phase),
        Row("clean_sessions", 4, count_clean_sessions),
        Row("one_leg_bridges", 12, best_bridges),
        Row("test_now", 3, test_now, most=True),
        *CALM_LATELY,
    ),
    "P3": (
        Row("days_in_phase", 14, count_days_in_phase),
        Row("clean_sessions", 4, count_clean_sessions),
        *CALM_LATELY,
        Row("walk_30_min", 2, walk_score, most=True, fact="walk_30_min"),
        Row("daily_life", 2, asked("daily_life"), most=True, fact="daily_life"),
        Row("sit_30_min", 1, asked("sit_30_min"), fact="sit_30_min"),
        Row("bridges_each_side", 12, asked("bridges_each_side"), fact="bridges_each_side"),
    ),
    "P4": (
        Row("days_since_strength", 84, days_since("P2a")),
        Row("weeks_running", 8, weeks_running, fact="running_since"),
        Row("run_30_min", 1, ran_half_an_hour, fact="run_30_min"),
        Row("nothing_persisted_month", 0, persisted_within(FOUR_WEEKS), most=True),
        Row("no_hinge_setback", 0, count_hinge_setbacks, most=True),
        NO_SETBACK,
        Row("side_ratio", 90, asked("side_ratio"), fact="side_ratio"),
        Row("bridges_each_side", 12, asked("bridges_each_side"), fact="bridges_each_side"),
    ),
    "maintenance": (
        Row("clean_weeks", CLEAN_WEEKS, count_clean_weeks),
        NO_SETBACK,
        Row("goal_reached", 1, asked("goal_reached"), fact="goal_reached"),
    ),
}
"""By the phase that a gate opens. Both sides sore: 12 good bridges each instead of the side ratio (A14)."""

RUNNING_GATE = (
    Row("days_since_strength", 21, days_since("P2a")),
    Row("clean_strength_sessions", 6, count_clean_strength_sessions),
    Row("walk_30_min", 3, walk_score, most=True, fact="walk_30_min"),
)

NORDIC_GATE = (
    Row("days_since_hinges", 28, days_since("P2b")),
    Row("ball_step", TWO_IN_ONE_OUT_STEP, ball_step),
)
