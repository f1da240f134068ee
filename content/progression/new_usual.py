"""A usual that has changed: only the person can say so, after two steady weeks (amendment A9).

The floor of a steady spell and the number of answers are judgements; the rest is the amendment's.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from content.loads import floor_load
from content.log import Log, OneSide, Setting
from content.progression.baseline import HIGHEST_CHOSEN, daily_scores, read_baseline
from content.settings import owned_loads
from content.tracks import previous_step, track_of

CHOSEN, CHOSEN_DAY, TOLD = "usual", "usual_day", "usual_told"
STEADY = timedelta(days=14)
APART = 42
"""Days between two changes: six weeks."""
ENOUGH = 6
"""Answers that two weeks must hold (a judgement)."""
SPREAD = 2
"""Points between the lowest and the highest of them (a judgement)."""
SHARE = 80


@dataclass(frozen=True, slots=True)
class NewUsual:
    """What two steady weeks say: `level` 0 to 5, `before` the usual until now."""

    level: int
    before: int


@dataclass(frozen=True, slots=True)
class NotYet:
    """Why not: `few` answers (`count` so far), `unsteady`, `soon` (not before `until`), `same`, `high`."""

    why: str
    until: date | None = None
    count: int = 0


def read_new_usual(log: Log, today: date, now: datetime) -> NewUsual | NotYet:
    """Return the usual of the last 14 days, or why it cannot be taken over. `now` is UTC."""
    told = log.facts.get(TOLD, 0)
    if told and today.toordinal() - told < APART:
        return NotYet("soon", date.fromordinal(told + APART))
    scores = sorted(score for _, score in daily_scores(log, now, STEADY))
    before = read_baseline(log, now).level
    if len(scores) < ENOUGH:
        return NotYet("few", count=len(scores))
    if scores[-1] - scores[0] > SPREAD:
        return NotYet("unsteady")
    level = scores[(len(scores) - 1) // 2]
    if level > HIGHEST_CHOSEN:
        return NotYet("high")
    return NewUsual(level, before) if level != before else NotYet("same", count=before)


def lighter_settings(log: Log, today: date, now: datetime) -> tuple[tuple[Setting, OneSide | None], ...]:
    """Return each loaded setting at four fifths, floored, and each rung one lower; what is out stays out."""
    known = replace(log, changes=tuple(each for each in log.changes if each.at <= now and each.date <= today))
    every = dict.fromkeys(each.setting.exercise for each in known.changes)
    current = [(each, side) for name in every for side, each in known.in_force(name).items()]
    lower = [(_lighter(log, each), each, side) for each, side in current]
    # What is said for both legs replaces what one had of its own, so a leg of its own is said again.
    apart = {each.exercise for each, side in current if side}
    return tuple((new, side) for new, old, side in lower if new != old or old.exercise in apart)


def _lighter(log: Log, setting: Setting) -> Setting:
    track = track_of(setting.exercise)
    if not track or not setting.sets:
        return setting
    loads = owned_loads(log, setting.exercise, setting.load)
    if setting.load:
        return replace(setting, load=floor_load(loads, setting.load * SHARE // 100))
    step = previous_step(setting.exercise, setting.step, weights=bool(loads))
    if step is None:
        return setting
    return Setting(setting.exercise, step, 0, track[step].sets, track[step].target)
