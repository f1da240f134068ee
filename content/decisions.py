"""Decisions that the rules make between reviews, by kind: what they are made from and how to make them again.

Each is a function of the log and of what was told with it, so it can be computed anew from a person's file
(rules 3.4 D5, 3.6 to 3.10, 3.12; amendments A9, A15, A17, A18). What has a date of its own the rules leave
out by themselves; the rest is kept.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from content.fingerprint import fingerprint
from content.log import Equipment, Log, OneSide, Setting, Tier
from content.programme import first_settings
from content.progression.flare_mode import calm_settings, end_flare
from content.progression.gate import step_back_now
from content.progression.new_usual import lighter_settings
from content.progression.reentry import reenter_now, restart_settings
from content.progression.review import Suggestion, review_holds
from content.refits import refit
from content.settings import current_setting, first_setting, resume_settings
from content.tryout import HOLD, found_setting
from content.wishes import lower_setting, named_setting

Move = tuple[Setting, OneSide | None, str | None]
"""A setting, the leg it is for (`None`: both) and the action of the rules."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a decision was told beside the log, nothing for most kinds; see `content.export_given`."""

    exercises: tuple[str, ...] | None = None
    tier: Tier | None = None
    leg: OneSide | None = None
    loads: Mapping[str, int] | None = None
    tries: tuple[tuple[int, int, int], ...] | None = None
    owned: tuple[Equipment, ...] | None = None

    @property
    def exercise(self) -> str:
        """The one exercise that was asked for. ValueError: there is none, or there are several."""
        (exercise,) = self.exercises or ()
        return exercise


NOTHING = Told()


def note_given(kind: str, log: Log, today: date, now: datetime, told: Told = NOTHING) -> dict[str, Any]:
    """Return what a decision is made from, as plain values that can be kept beside it."""
    more = {
        "leg": told.leg,
        "loads": None if told.loads is None else dict(told.loads),
        "tries": None if told.tries is None else [list(each) for each in told.tries],
        "owned": None if told.owned is None else _plain_equipment(told.owned),
    }
    return {
        "kind": kind,
        "at": now.isoformat(),
        "date": today.isoformat(),
        **note_known(log),
        "exercises": None if told.exercises is None else sorted(told.exercises),
        "tier": told.tier,
        "seen": fingerprint(log, today, now),
        **{name: value for name, value in more.items() if value is not None},
    }


def note_known(log: Log) -> dict[str, Any]:
    """Return what any decision knows of a log that carries no date of its own."""
    return {
        "phases": len(log.phases),
        "runs": max((each.id for each in log.runs), default=0),
        "side": log.side,
        "unit": log.unit,
        "ceiling": log.ceiling,
        "equipment": _plain_equipment(log.equipment),
        "facts": dict(log.facts),
    }


def _plain_equipment(owned: Iterable[Equipment]) -> list[dict[str, Any]]:
    return [{**asdict(each), "loads": list(each.loads)} for each in owned]


def decide(kind: str, log: Log, today: date, now: datetime, told: Told = NOTHING) -> tuple[Move, ...]:
    """Make a decision of this kind again: every setting it changes. KeyError: no such kind."""
    return DECISIONS[kind](log, today, now, told)


def moves_of(found: Sequence[Suggestion]) -> tuple[Move, ...]:
    """Return what suggestions change."""
    return tuple((each.proposed, each.side, each.action) for each in found if each.proposed is not None)


def _own(found: Iterable[Setting | None], action: str | None = None) -> tuple[Move, ...]:
    """Settings of both legs alike."""
    return tuple((setting, None, action) for setting in found if setting is not None)


def _refit(log: Log, _today: date, _now: datetime, told: Told) -> tuple[Move, ...]:
    before = replace(log, equipment=told.owned or ())
    return tuple((each.after, each.side, None) for each in refit(before, log))


def _lower(log: Log, _today: date, _now: datetime, told: Told) -> tuple[Move, ...]:
    found = lower_setting(log, told.exercise, told.leg)
    return ((*found, None),) if found else ()


def _named(log: Log, _today: date, _now: datetime, told: Told) -> tuple[Move, ...]:
    return _own(named_setting(log, exercise, load) for exercise, load in (told.loads or {}).items())


DECISIONS: dict[str, Callable[[Log, date, datetime, Told], tuple[Move, ...]]] = {
    "sore": lambda log, today, now, _: moves_of(step_back_now(log, today, now)),
    "return": lambda log, today, now, told: moves_of(reenter_now(log, today, now, told.exercises)),
    "hold": lambda log, today, now, _: moves_of(review_holds(log, today, now)),
    "flare": lambda log, _today, _now, _: _own(calm_settings(log), "STEP_DOWN"),
    "flare_over": lambda log, today, now, _: moves_of(end_flare(log, today, now)),
    "restart": lambda log, _today, _now, _: _own(restart_settings(log), "STEP_DOWN"),
    "cleared": lambda log, _today, _now, _: tuple((*each, "STEP_DOWN") for each in resume_settings(log)),
    "usual": lambda log, today, now, _: tuple((*each, "BACK") for each in lighter_settings(log, today, now)),
    "begin": lambda log, _today, _now, told: _own(first_settings(log, log.phase, told.loads)),
    "first": lambda log, _today, _now, told: _own(
        current_setting(log, each) for each in told.exercises or ()
    ),
    "tryout": lambda log, _today, _now, _: _own([first_setting(log, HOLD, log.phase)]),
    "found": lambda log, _today, _now, told: _own([found_setting(log, told.tries or ())]),
    "refit": _refit,
    "lower": _lower,
    "own": _named,
}
"""Every kind that changes settings: by pain, by time, by a phase that begins, by what is owned or wished."""
