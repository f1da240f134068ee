"""Decisions that the rules make between reviews, by kind: what they are made from and how to make them again.

Each is a function of the log, so it can be computed anew from a person's file (rules 3.4 D5, 3.8 to 3.10,
3.12; amendments A9, A17, A18). What has a date of its own the rules leave out by themselves; the rest is
kept.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from content.export_given import Kind
from content.log import Flag, Lift, Log, OneSide, Score, Setting, Tier, Training
from content.progression.flare_mode import calm_settings, end_flare
from content.progression.gate import step_back_now
from content.progression.history import DONE
from content.progression.new_usual import lighter_settings
from content.progression.reentry import reenter_now, restart_settings
from content.progression.review import Suggestion, review_holds
from content.settings import resume_settings

Move = tuple[Setting, OneSide | None, str | None]
"""A setting, the leg it is for (`None`: both) and the action of the rules."""

REMEMBERED = timedelta(days=60)
"""How far back `seen` looks: what is older decides nothing by itself between reviews."""


def note_given(
    kind: Kind,
    log: Log,
    today: date,
    now: datetime,
    *,
    exercises: Collection[str] | None = None,
    tier: Tier | None = None,
) -> dict[str, Any]:
    """Return what a decision is made from, as plain values that can be kept beside it."""
    return {
        "kind": kind,
        "at": now.isoformat(),
        "date": today.isoformat(),
        **note_known(log),
        "exercises": None if exercises is None else sorted(exercises),
        "tier": tier,
        "seen": fingerprint(log, today, now),
    }


def note_known(log: Log) -> dict[str, Any]:
    """Return what any decision knows of a log that carries no date of its own."""
    return {
        "phases": len(log.phases),
        "runs": max((each.id for each in log.runs), default=0),
        "side": log.side,
        "unit": log.unit,
        "ceiling": log.ceiling,
        "equipment": [{**asdict(each), "loads": list(each.loads)} for each in log.equipment],
        "facts": dict(log.facts),
    }


def decide(
    kind: str, log: Log, today: date, now: datetime, exercises: Collection[str] | None = None
) -> tuple[Move, ...]:
    """Make a decision of this kind again: every setting it changes. KeyError: no such kind."""
    if kind == "return":
        return moves_of(reenter_now(log, today, now, exercises))
    return DECISIONS[kind](log, today, now)


def moves_of(found: Sequence[Suggestion]) -> tuple[Move, ...]:
    """Return what suggestions change."""
    return tuple((each.proposed, each.side, each.action) for each in found if each.proposed is not None)


def _flare(log: Log, _today: date, _now: datetime) -> tuple[Move, ...]:
    return tuple((setting, None, "STEP_DOWN") for setting in calm_settings(log))


def _restart(log: Log, _today: date, _now: datetime) -> tuple[Move, ...]:
    return tuple((setting, None, "STEP_DOWN") for setting in restart_settings(log))


def _cleared(log: Log, _today: date, _now: datetime) -> tuple[Move, ...]:
    return tuple((setting, side, "STEP_DOWN") for setting, side in resume_settings(log))


def _usual(log: Log, today: date, now: datetime) -> tuple[Move, ...]:
    return tuple((setting, side, "BACK") for setting, side in lighter_settings(log, today, now))


DECISIONS: dict[str, Callable[[Log, date, datetime], tuple[Move, ...]]] = {
    "sore": lambda log, today, now: moves_of(step_back_now(log, today, now)),
    "hold": lambda log, today, now: moves_of(review_holds(log, today, now)),
    "flare_over": lambda log, today, now: moves_of(end_flare(log, today, now)),
    "flare": _flare,
    "restart": _restart,
    "cleared": _cleared,
    "usual": _usual,
}
"""Every kind but "return", which also knows what the day asked for, and "run", which changes no setting."""


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
