"""What was done and answered by an instant, in sixteen digits: are a decision's grounds still the same?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256

from content.log import Flag, Lift, Log, Score, Training
from content.progression.history import DONE

REMEMBERED = timedelta(days=60)
"""How far back `seen` looks: what is older decides nothing by itself between reviews."""


def fingerprint(log: Log, today: date, now: datetime) -> str:
    """Return 16 hexadecimal digits that differ once something known by `now` was changed or taken back."""
    seen = (
        sorted(set(_answers(log, now))),
        [_told(each, now) for each in log.trainings if today - REMEMBERED <= each.date < today],
        [_told(each, now) for each in log.trainings if each.date == today and _has_ended(each, now)],
        [
            (each.date, each.rung, each.minutes, each.distance, each.during, each.climbed, each.sharp)
            for each in log.runs
            if each.finished_at <= now
        ],
        [(each.setting, each.cause, each.action, each.side) for each in log.changes if each.at <= now],
        [(each.phase, each.date) for each in log.phases],
        [(each.sign, each.urgency, _is_open(each, now)) for each in log.flags if each.opened_at <= now],
    )
    return sha256(repr(seen).encode()).hexdigest()[:16]


def _is_open(flag: Flag, now: datetime) -> bool:
    return flag.cleared_at is None or flag.cleared_at > now


def _answers(log: Log, now: datetime) -> Iterator[tuple[str, int, bool]]:
    for score in _scores(log):
        if score is not None and score.at <= now:
            yield score.at.isoformat(), score.half_points, score.masked


def _scores(log: Log) -> Iterator[Score | None]:
    yield from log.daily
    for training in log.trainings:
        yield from (training.p24, training.p48)
        for answers in training.sides.values():
            yield from (answers.p24, answers.p48)
    for run in log.runs:
        yield run.p24


def _told(training: Training, now: datetime) -> tuple[object, ...]:
    """A workout as it was known; one that was reported later was still open, like one that was skipped."""
    if not _has_ended(training, now):
        return (training.date, "open")
    lifts = [_plain_lift(each) for each in training.lifts]
    return (training.date, training.tier, training.phase, training.status, training.during, lifts)


def _plain_lift(lift: Lift) -> tuple[object, ...]:
    return (
        lift.setting, lift.done_load, lift.done, lift.during, lift.form_ok, lift.more_left, lift.side,
    )  # fmt: skip


def _has_ended(training: Training, now: datetime) -> bool:
    return training.status in DONE and (training.finished_at is None or training.finished_at <= now)
