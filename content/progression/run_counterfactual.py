"""What would have put running on a higher rung: the runs told again with one entry altered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from content.log import Answers, Log, Run, Score, Training
from content.progression.baseline import read_baseline
from content.progression.facts import MILD
from content.progression.history import whole
from content.progression.run_free import runs_freely
from content.progression.run_gate import find_place
from content.progression.runs import STEADY, WALK, Told, tell
from content.sides import side_logs

Known = tuple[Told, ...]
"""One run as each side tells it; one where nothing is decided apart."""


@dataclass(frozen=True, slots=True)
class RunCounterfactual:
    """One altered entry of a run and the rung it would have led to.

    `what` ends a key `would_change.run.<what>`: during, during_missing, p24, p24_missing, p48, p48_missing,
    masked or climbed. `value` is the altered score.
    """

    what: str
    run: int
    day: date
    value: int
    rung: int


@dataclass(frozen=True, slots=True)
class RunAlternative:
    """A log as it might have been."""

    what: str
    value: int
    log: Log


def explain_run(log: Log, today: date, now: datetime) -> RunCounterfactual | None:
    """Return the first single entry of the last two weeks, newest run first, with which running would be on a
    higher rung; `None` when no single one would do it, or a gate or a run of their own decides.
    """
    here = find_place(log, today, now).rung
    if here == WALK or runs_freely(log, now):
        return None
    recent = [run for run in log.runs if run.rung != WALK and timedelta() <= now - run.finished_at <= STEADY]
    for run in sorted(recent, key=lambda each: each.finished_at, reverse=True):
        for other in _alternatives(log, run, now):
            rung = find_place(other.log, today, now).rung
            if rung > here:
                return RunCounterfactual(other.what, run.id, run.date, other.value, rung)
    return None


def _alternatives(log: Log, run: Run, now: datetime) -> Iterator[RunAlternative]:
    logs = tuple(side_logs(log).values()) or (log,)
    known = tuple(told for one in logs for told in tell(one, now) if told.run.id == run.id)
    calm = min(*(read_baseline(one, now).usual + 1 for one in logs), MILD)
    yield from _during(log, run)
    yield from _next_day(log, run, known, calm)
    yield from _second_day(log, run, known, calm, now)


def _during(log: Log, run: Run) -> Iterator[RunAlternative]:
    told = whole(run.during)
    if told is None or told > MILD:
        what = "during_missing" if told is None else "during"
        yield RunAlternative(what, MILD, _with_run(log, replace(run, during=2 * MILD)))
    if run.climbed:
        yield RunAlternative("climbed", told or 0, _with_run(log, replace(run, climbed=False)))


def _next_day(log: Log, run: Run, known: Known, calm: int) -> Iterator[RunAlternative]:
    if any(told.p24 is None for told in known):
        missed = Score(2 * calm, run.finished_at + timedelta(days=1))
        yield RunAlternative("p24_missing", calm, _with_run(log, replace(run, p24=missed)))
    worst = max((told.p24 or 0 for told in known), default=0)
    answers = {told.p24_at for told in known}
    if worst > calm:
        yield RunAlternative("p24", calm, _alter(log, answers, lambda score: _at_most(score, calm)))
    if any(told.masked for told in known):
        every = answers | {told.p48_at for told in known}
        plain = _alter(log, every, lambda score: replace(score, masked=False))
        yield RunAlternative("masked", worst, plain)


def _second_day(log: Log, run: Run, known: Known, calm: int, now: datetime) -> Iterator[RunAlternative]:
    when = run.finished_at + timedelta(days=2)
    if any(told.p48 is None for told in known) and when <= now:
        missed = Score(2 * calm, when)
        yield RunAlternative("p48_missing", calm, replace(log, daily=(*log.daily, missed)))
    if any((told.p48 or 0) > calm for told in known):
        answers = {told.p48_at for told in known}
        yield RunAlternative("p48", calm, _alter(log, answers, lambda score: _at_most(score, calm)))


def _at_most(score: Score, calm: int) -> Score:
    """With two sore sides what was calmer stays as it was."""
    return replace(score, half_points=min(score.half_points, 2 * calm))


def _with_run(log: Log, run: Run) -> Log:
    return replace(log, runs=tuple(run if each.id == run.id else each for each in log.runs))


def _alter(log: Log, answers: set[datetime | None], change: Callable[[Score], Score]) -> Log:
    """Change the answers given at these instants wherever they count: one number serves all of that day."""

    def altered(score: Score | None) -> Score | None:
        return change(score) if score is not None and score.at in answers else score

    daily = tuple(change(each) if each.at in answers else each for each in log.daily)
    trainings = tuple(_training(each, altered) for each in log.trainings)
    runs = tuple(replace(each, p24=altered(each.p24)) for each in log.runs)
    return replace(log, daily=daily, trainings=trainings, runs=runs)


def _training(training: Training, altered: Callable[[Score | None], Score | None]) -> Training:
    sides = {side: Answers(altered(told.p24), altered(told.p48)) for side, told in training.sides.items()}
    return replace(training, p24=altered(training.p24), p48=altered(training.p48), sides=sides)
