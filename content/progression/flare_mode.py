"""Flare mode: holds on their easiest rung until two calm answers, then the way back (rule 3.10, A17).

Facts keep it: `flare_day` is the ordinal of the local day it began, `flare_over` that of the day on which
the plan went on, 0 while it lasts. One that the person called and one that a review found go the same way.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from content.exercises import EXERCISES
from content.log import Log, Setting
from content.progression.baseline import daily_scores, read_baseline
from content.progression.both_sides import combine_suggestions
from content.progression.ceilings import Ceiling, Value
from content.progression.evidence import read_one, read_shared
from content.progression.facts import Facts, is_trunk, level
from content.progression.flare import (
    CALM_ANSWERS,
    LONG_DAYS,
    SHORT_DAYS,
    SHORT_SETS,
    WayBack,
    calm_days,
    find_flare,
    read_way_back,
    return_setting,
)
from content.progression.history import History, local_date, read_history
from content.progression.review import RETURNS, Suggestion, make_suggestion
from content.progression.rules import Reason
from content.sides import side_logs, sides_of
from content.tracks import track_of

BEGAN, OVER = "flare_day", "flare_over"


@dataclass(frozen=True, slots=True)
class Flare:
    """A flare that lasts. `day` counts from 1; `calm` are the calm answers in a row on days after the first,
    of the two it takes; `limit` is the highest calm answer, one above the usual; `earliest` is how many days
    after the first it can be over.
    """

    since: date
    day: int
    calm: int
    limit: int
    earliest: int

    @property
    def is_over(self) -> bool:
        """Whether the numbers say that it has settled."""
        return self.calm >= CALM_ANSWERS

    @property
    def stretch(self) -> str:
        """What the way back is: short (the same loads), week (four fifths), long (a phase earlier)."""
        return "short" if self.earliest <= SHORT_DAYS else "week" if self.earliest <= LONG_DAYS else "long"


def read_flare(log: Log, today: date, now: datetime) -> Flare | None:
    """Return the flare that lasts on the local date `today`, `None` without one. `now` is UTC.

    A flare rests both legs: with two sore sides it is the one that is further from its end.
    """
    if sides_of(log):
        both = (_read_flare(one, today, now) for one in side_logs(log).values())
        return min((each for each in both if each), key=lambda each: each.calm, default=None)
    return _read_flare(log, today, now)


def _read_flare(log: Log, today: date, now: datetime) -> Flare | None:
    began = log.facts.get(BEGAN, 0)
    if not began or log.facts.get(OVER, 0):
        return None
    since = date.fromordinal(began)
    limit = read_baseline(log, now).usual + 1
    start = _began_at(log, since)
    after = [each for each in daily_scores(log, now) if each[0] > local_date(start)]
    calm, days = len(calm_days(after, limit)), (today - since).days
    answered = any(each[0] == local_date(now) for each in after)
    earliest = days + max(CALM_ANSWERS - calm, 0) - (0 if answered else 1)
    return Flare(since, days + 1, calm, limit, earliest)


def calm_settings(log: Log) -> tuple[Setting, ...]:
    """Return what a flare changes: loaded work is left out, holds fall to their easiest rung."""
    every = dict.fromkeys(change.setting.exercise for change in log.changes)
    current = [each for name in every if name in EXERCISES for each in log.in_force(name).values()]
    found = {each.exercise: calm for each in current if (calm := _calmed(each)) not in (None, each)}
    return tuple(each for each in found.values() if each is not None)


def _calmed(setting: Setting) -> Setting | None:
    track = track_of(setting.exercise)
    if not track or not setting.sets:
        return None
    if track[setting.step].hold:
        rung = track[0]
        return Setting(setting.exercise, 0, 0, min(setting.sets, rung.sets), rung.target)
    # Trunk and hip work without a hold is no part of a flare's day and does not load the tendon.
    return None if is_trunk(setting.exercise) else replace(setting, load=0, sets=0)


def end_flare(log: Log, today: date, now: datetime) -> tuple[Suggestion, ...]:
    """Return with what each exercise comes back once the flare is over; empty while it lasts."""
    flare = read_flare(log, today, now)
    if flare is None or not flare.is_over:
        return ()
    if sides_of(log):
        own = {side: _end_flare(one, flare, today, now) for side, one in side_logs(log).items()}
        return combine_suggestions(own)
    return _end_flare(log, flare, today, now)


def _end_flare(log: Log, flare: Flare, today: date, now: datetime) -> tuple[Suggestion, ...]:
    history = read_history(log, today, now)
    shared = read_shared(history)
    changed = [each for each in EXERCISES if each in history.changes and _lowered(history, each, flare.since)]
    found = (_come_back(read_one(history, each, shared), flare) for each in changed)
    return tuple(each for each in found if each is not None)


def _lowered(history: History, exercise: str, since: date) -> bool:
    """Whether a flare left it out, or put this hold on its easiest rung."""
    last = history.changes[exercise][-1]
    if last.action != "STEP_DOWN" or last.cause == "return":
        return False
    hold = track_of(exercise)[last.setting.step].hold
    return not last.setting.sets or (hold and last.date >= since)


def _come_back(facts: Facts, flare: Flare) -> Suggestion | None:
    way = find_flare(facts) if facts.out else _way(facts, flare)
    if way is None or way.kind == "wait":
        return None
    setting = return_setting(facts, way) if facts.out else _return_hold(facts, way)
    if level(setting) <= level(facts.current) and setting.sets == facts.current.sets:
        return None
    code, names = RETURNS[way.kind]
    known: dict[str, Value] = {"day": way.since, "count": way.days}
    why = Ceiling("REDUCE", setting, code, {name: known[name] for name in names})
    return make_suggestion(facts, "REDUCE", setting, [why])


def _way(facts: Facts, flare: Flare) -> WayBack:
    last = facts.history.changes[facts.exercise][-1]
    start = _began_at(facts.history.log, flare.since)
    return read_way_back(facts.history, facts.baseline, start, by_person=last.cause == "person")


def _return_hold(facts: Facts, way: WayBack) -> Setting:
    """A hold comes back where it was, with two sets, or a rung lower, or stays on its easiest."""
    before = facts.history.changes[facts.exercise][-2].setting
    if way.kind == "phase_down":
        return facts.current
    if way.kind == "same":
        return replace(before, sets=min(before.sets, SHORT_SETS))
    # Among holds no rung is a detour: the one before is one lower.
    return facts.at_step(max(before.step - 1, 0))


def _began_at(log: Log, since: date) -> datetime:
    """The instant it was called; the day's noon where nothing had to be changed for it."""
    at = [change.at for change in log.changes if change.date == since and change.action == "STEP_DOWN"]
    return at[-1] if at else datetime.combine(since, time(12), UTC)


def say_flare(log: Log, today: date, now: datetime) -> Reason | None:
    """Return how the flare stands as a reason of the day's gate, `None` where none lasts."""
    found = read_flare(log, today, now)
    if found is None or found.is_over:
        return None
    args: dict[str, Value] = {
        "count": found.day, "day": found.since, "calm": found.calm, "limit": found.limit,
    }  # fmt: skip
    return Reason(FLARE_CODES[found.stretch], args)


def without_echo(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """While a flare lasts its own line and an open sign say enough."""
    if not any(each.code in FLARE_CODES.values() for each in reasons):
        return reasons
    return tuple(
        each for each in reasons if each.code in ("RED_FLAG", "FLAG_FOR_DOCTOR", *FLARE_CODES.values())
    )


FLARE_CODES = {"short": "GATE_FLARE_SHORT", "week": "GATE_FLARE_WEEK", "long": "GATE_FLARE_LONG"}
