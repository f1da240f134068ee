"""Somebody who runs already when the rehab begins: how long a run may be (amendment A13), and after the
ladder how much longer (rule 3.12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from content.log import Log, Run
from content.progression.baseline import read_baseline
from content.progression.facts import MILD
from content.progression.runs import Told, is_raised, judge, tell
from content.sides import side_logs

Measure = Literal["min", "km", "mi"]
MEASURES: tuple[Measure, ...] = ("min", "km", "mi")
RUNS_FINE, RUNS_WORSE = 1, 2
"""Answers to "running now?": yes and fine the next day; yes and worse the next day. 0 is no."""
RECENT = timedelta(days=14)
MONTH = timedelta(days=30)
LONGER_PERCENT = 110
"""At most a tenth above the longest run of 30 days (Frandsen; S003 L161 roughly)."""
HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Length:
    """How long a run is or may be: `amount` in hundredths of the measure."""

    measure: Measure
    amount: int


def runs_freely(log: Log, now: datetime) -> bool:
    """Whether the person runs by A13: "fine", and no run since then that persisted, spiked or was stopped."""
    return log.facts.get("running_now") == RUNS_FINE and ended_by(log, now) is None


def ended_by(log: Log, now: datetime) -> Told | None:
    """Return the run that ended running by A13 (with two sore sides the earlier one), `None` if none did."""
    if log.facts.get("running_now") != RUNS_FINE:
        return None
    bad = [each for one in side_logs(log).values() or (log,) for each in _sent_back(one, now)]
    return min(bad, key=lambda each: each.run.finished_at, default=None)


def _sent_back(log: Log, now: datetime) -> list[Told]:
    since, usual = log.facts.get("running_now_day", 0), read_baseline(log, now).usual
    own = [told for told in tell(log, now) if told.run.date.toordinal() >= since]
    return [each for each in own if judge(each, usual, now).outcome in ("back", "spike")]


def longest_allowed(log: Log, today: date, now: datetime) -> Length | None:
    """Return the longest quiet run of 14 days; after a raised next day half of that run, `None` if nothing
    is known yet. It never exceeds what was done.
    """
    return _shortest(_longest_allowed(one, today, now) for one in side_logs(log).values() or (log,))


def _shortest(found: Iterable[Length | None]) -> Length | None:
    """With two sore sides the shorter run; what one side does not know stays unknown."""
    every = tuple(found)
    known = [each for each in every if each is not None]
    return min(known, key=lambda each: each.amount) if len(known) == len(every) else None


def _longest_allowed(log: Log, today: date, now: datetime) -> Length | None:
    usual, told = read_baseline(log, now).usual, tell(log, now)
    measure = _measure(log, told)
    known = _longest([each for each in told if today - each.run.date <= RECENT], measure, usual)
    if known is None:
        known = _remembered(log, measure)
    last = next((each for each in reversed(told) if each.run.rung is None), None)
    if last is not None and is_raised(last, usual):
        halves = [length(last.run, measure), known]
        half = min((each for each in halves if each is not None), default=None)
        return Length(measure, half // 2) if half else None
    return Length(measure, known) if known else None


def longest_longer(log: Log, today: date, now: datetime) -> Length | None:
    """Return a tenth more than the longest quiet run of 30 days: the cap after the ladder."""
    return _shortest(_longest_longer(one, today, now) for one in side_logs(log).values() or (log,))


def _longest_longer(log: Log, today: date, now: datetime) -> Length | None:
    usual, told = read_baseline(log, now).usual, tell(log, now)
    measure = _measure(log, told)
    known = _longest([each for each in told if today - each.run.date <= MONTH], measure, usual)
    return Length(measure, known * LONGER_PERCENT // 100) if known else None


def length(run: Run, measure: Measure) -> int | None:
    """Return how long a run was, in hundredths of the measure, `None` if that was not said."""
    if measure == "min":
        return None if run.minutes is None else run.minutes * HUNDREDTHS
    return run.distance if run.unit == measure else None


def _measure(log: Log, told: tuple[Told, ...]) -> Measure:
    """What the newest run was told in, a distance if there was one; before the first what was asked."""
    for each in reversed(told):
        if each.run.unit is not None and each.run.distance:
            return each.run.unit
        if each.run.minutes:
            return "min"
    return next((each for each in MEASURES if f"usual_run_{each}" in log.facts), "min")


def _longest(told: list[Told], measure: Measure, usual: int) -> int | None:
    quiet = [each.run for each in told if is_quiet(each, usual)]
    known = [found for run in quiet if (found := length(run, measure)) is not None]
    return max(known, default=None)


def is_quiet(told: Told, usual: int) -> bool:
    """The next day was known, at most 3 and at most 1 above the usual (amendment A13)."""
    return told.p24 is not None and told.p24 <= MILD and not is_raised(told, usual)


def _remembered(log: Log, measure: Measure) -> int | None:
    return log.facts.get(f"usual_run_{measure}")
