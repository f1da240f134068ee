"""What would have changed a suggestion: the review run again with one entry altered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from content.log import Answers, Lift, Log, Score, Setting, Training
from content.progression.baseline import read_baseline
from content.progression.ceilings import CAUTION, Action
from content.progression.efforts import USUAL_RANGE
from content.progression.facts import MILD, level
from content.progression.history import DAY, read_history, whole
from content.progression.review import Suggestion, review
from content.sides import for_side, side_logs, sides_of
from content.tracks import ledger


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """One altered entry and what it would have led to.

    `what` ends a key `would_change.<what>`: p24, p24_missing, p48, p48_missing, during, during_missing,
    masked (text arguments day, score) or reps (day, reps). `value` is the altered score or count.
    """

    what: str
    training: int
    day: date
    value: int
    action: Action
    proposed: Setting


@dataclass(frozen=True, slots=True)
class Alternative:
    """A training as it might have been."""

    what: str
    value: int
    training: Training


def explain_alternative(
    log: Log, today: date, now: datetime, suggestion: Suggestion, *, run_step: bool = False
) -> Counterfactual | None:
    """Return the first single entry of the week that would have given more, oldest session first; `None`
    when no single one would have. Each candidate costs a review, so ask for it only when it is shown.
    """
    if suggestion.action == "PROGRESS":
        return None
    if sides_of(log) and suggestion.side is not None:
        log, suggestion = for_side(log, suggestion.side), replace(suggestion, side=None)
    logs = tuple(side_logs(log).values()) or (log,)
    week = {session.id for one in logs for session in read_history(one, today, now).week}
    calm = min(*(read_baseline(one, now).usual + 1 for one in logs), MILD)
    for training in log.trainings:
        if training.id not in week:
            continue
        for other in map(_for_both, _alternatives(training, suggestion.exercise, calm, now)):
            found = _rerun(log, today, now, suggestion, other, run_step=run_step)
            if found is not None:
                return found
    return None


def _for_both(other: Alternative) -> Alternative:
    """With two sore sides an answer is altered where it was worse, or where it is missing: only there."""
    training = other.training
    told = {side: _altered(answers, training, other.what) for side, answers in training.sides.items()}
    return replace(other, training=replace(training, sides=told)) if told else other


def _altered(answers: Answers, training: Training, what: str) -> Answers:
    missing = what.endswith("_missing")
    if what == "masked":
        return replace(answers, p24=_plain(answers.p24))
    if what in ("p24", "p24_missing"):
        return replace(answers, p24=_calmer(answers.p24, training.p24, missing=missing))
    if what in ("p48", "p48_missing"):
        return replace(answers, p48=_calmer(answers.p48, training.p48, missing=missing))
    return answers


def _calmer(own: Score | None, altered: Score | None, *, missing: bool) -> Score | None:
    if own is None or altered is None:
        return altered if missing else own
    return own if missing else min(own, altered, key=lambda each: (each.half_points, each.masked))


def _plain(score: Score | None) -> Score | None:
    """The same answer without a painkiller before it."""
    return score and replace(score, masked=False)


def _rerun(
    log: Log, today: date, now: datetime, suggestion: Suggestion, other: Alternative, *, run_step: bool
) -> Counterfactual | None:
    changed = tuple(other.training if each.id == other.training.id else each for each in log.trainings)
    again = review(replace(log, trainings=changed), today, now, run_step=run_step)
    same = (each for each in again.suggestions if each.exercise == suggestion.exercise)
    found = next((each for each in same if each.side in (None, suggestion.side)), None)
    if found is None or found.proposed is None or not _is_more(found, suggestion):
        return None
    return Counterfactual(
        other.what, other.training.id, other.training.date, other.value, found.action, found.proposed
    )


def _is_more(found: Suggestion, said: Suggestion) -> bool:
    if said.proposed is None or found.proposed is None:
        return found.proposed is not None
    bolder = CAUTION[found.action] > CAUTION[said.action] and level(found.proposed) >= level(said.proposed)
    return bolder or level(found.proposed) > level(said.proposed)


def _alternatives(training: Training, exercise: str, calm: int, now: datetime) -> Iterator[Alternative]:
    yield from _next_day(training, calm, now)
    yield from _second_day(training, calm, now)
    yield from _during(training)
    yield from _reps(training, exercise)


def _next_day(training: Training, calm: int, now: datetime) -> Iterator[Alternative]:
    told = whole(training.p24.half_points) if training.p24 else None
    when = training.p24.at if training.p24 else _answered(training, 1, now)
    if told is None or any(own.p24 is None for own in training.sides.values()):
        yield Alternative("p24_missing", calm, replace(training, p24=Score(2 * calm, when)))
    if told is not None and told > calm:
        yield Alternative("p24", calm, replace(training, p24=Score(2 * calm, when)))
    if any(score and score.masked for score in (training.p24, *(own.p24 for own in training.sides.values()))):
        yield Alternative("masked", told or 0, replace(training, p24=_plain(training.p24)))


def _second_day(training: Training, calm: int, now: datetime) -> Iterator[Alternative]:
    told = whole(training.p48.half_points) if training.p48 else None
    silent = told is None or any(own.p48 is None for own in training.sides.values())
    if training.p24 is None or (told is not None and told <= calm and not silent):
        return
    when = training.p48.at if training.p48 else _answered(training, 2, now)
    what = "p48_missing" if told is None or told <= calm else "p48"
    yield Alternative(what, calm, replace(training, p48=Score(2 * calm, when)))


def _during(training: Training) -> Iterator[Alternative]:
    told = whole(training.during)
    if told is not None and told <= MILD:
        return
    lifts = tuple(replace(lift, during=_at_most(lift.during)) for lift in training.lifts)
    what = "during_missing" if told is None else "during"
    yield Alternative(what, MILD, replace(training, during=2 * MILD, lifts=lifts))


def _reps(training: Training, exercise: str) -> Iterator[Alternative]:
    for lift in training.lifts:
        target = min(lift.setting.target, USUAL_RANGE.enough) if lift.setting.load else lift.setting.target
        if ledger(lift.setting.exercise) == exercise and _is_short(lift, target):
            full = replace(lift, done=(target,) * lift.setting.sets)
            lifts = tuple(full if each is lift else each for each in training.lifts)
            yield Alternative("reps", target, replace(training, lifts=lifts))


def _is_short(lift: Lift, target: int) -> bool:
    done = lift.done or ()
    return len(done) < lift.setting.sets or min(done, default=0) < target


def _at_most(half_points: int | None) -> int | None:
    return None if half_points is None else min(half_points, 2 * MILD)


def _answered(training: Training, days: int, now: datetime) -> datetime:
    """When an answer about `days` later would have come."""
    ended = training.finished_at
    return now if ended is None else min(ended + days * DAY, now)
