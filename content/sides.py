"""Left and right apart: what each side of a person with two sore sides is decided from (rule 3.10 "Sides").

The log of such a person holds both sides. Every rule looks at one side: at `for_side(log, side)`, a log of
its own that knows nothing of the other side's answers, so no side can get heavier because of the other (I12).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from content.log import ONE_SIDES, Answers, Lift, Log, OneSide, Score, Training
from content.progression.history import local_date

BOTH = ONE_SIDES
SINCE = {side: f"{side}_since" for side in BOTH}
"""Facts: the day (a date's ordinal) from which a side counts because it was named later on."""
ELSEWHERE = 6
"""Half points: where only the other leg was named as the one that hurt, this one felt at most mild (A2)."""


def sides_of(log: Log) -> tuple[OneSide, ...]:
    """Return the sides that are decided apart: two, or none where one side is sore."""
    return BOTH if log.side == "both" else ()


def side_logs(log: Log) -> dict[OneSide, Log]:
    """Return the log of each side that is decided apart."""
    return {side: for_side(log, side) for side in sides_of(log)}


def for_side(log: Log, side: OneSide) -> Log:
    """Return what belongs to one side: its answers, its settings, what its leg did, and all that is common.

    What lies before the day on which the side was named is not about it.
    """
    since = log.facts.get(SINCE[side], 0)
    trainings = (each for each in log.trainings if each.date.toordinal() >= since)
    return replace(
        log,
        side=side,
        daily=tuple(each for each in log.daily if _is_of(each.side, side) and _is_since(each, since)),
        trainings=tuple(_training(each, side) for each in trainings),
        changes=tuple(each for each in log.changes if _is_of(each.side, side)),
    )


def share(answers: Mapping[OneSide, Answers]) -> Answers:
    """Return the worse of what the sides answered: one number for what is shown once."""
    return Answers(
        p24=worse(each.p24 for each in answers.values()), p48=worse(each.p48 for each in answers.values())
    )


def answers_to(told: Sequence[tuple[str, Score]]) -> dict[str, Any]:
    """Return what was answered to one workout, as it goes into a training; `told` by kind, oldest first."""
    if not any(score.side for _, score in told):
        own = _answers_of(told, None)
        return {"p24": own.p24, "p48": own.p48}
    sides = {side: _answers_of(told, side) for side in BOTH}
    both = share(sides)
    return {"p24": both.p24, "p48": both.p48, "sides": sides}


def _answers_of(told: Sequence[tuple[str, Score]], side: OneSide | None) -> Answers:
    """One side's newest answers, its own or given for both."""
    mine = {kind: score for kind, score in told if score.side in (None, side)}
    return Answers(mine.get("p24"), mine.get("p48"))


def worse(scores: Iterable[Score | None]) -> Score | None:
    """Return the highest of the scores that are known."""
    return max((each for each in scores if each), key=lambda each: each.half_points, default=None)


def _training(training: Training, side: OneSide) -> Training:
    if _is_whole(training, side):
        return training
    own = tuple(lift for lift in training.lifts if _is_of(lift.side, side))
    told = training.sides.get(side, Answers()) if training.sides else Answers(training.p24, training.p48)
    return replace(
        training,
        during=_during(training, own),
        lifts=own,
        p24=told.p24 if told.p24 and _is_of(told.p24.side, side) else None,
        p48=told.p48 if told.p48 and _is_of(told.p48.side, side) else None,
        sides={},
    )


def _is_whole(training: Training, side: OneSide) -> bool:
    """Whether nothing in it is about the other side alone."""
    told = (each.side for each in (training.p24, training.p48) if each is not None)
    done = (each.side for each in training.lifts)
    return not training.sides and all(_is_of(each, side) for each in (*done, *told))


def _during(training: Training, own: tuple[Lift, ...]) -> int | None:
    named = any(lift.during is not None for lift in training.lifts)
    if training.during is None or not named or any(lift.during is not None for lift in own):
        return training.during
    return min(training.during, ELSEWHERE)


def _is_of(row: OneSide | None, side: OneSide) -> bool:
    return row is None or row == side


def _is_since(score: Score, since: int) -> bool:
    return not since or local_date(score.at).toordinal() >= since
