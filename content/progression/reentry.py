"""The lighter start after time off, at the moment a day is opened (rule 3.9)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from content.exercises import EXERCISES
from content.log import Change, Log, Setting
from content.progression.both_sides import combine_suggestions
from content.progression.evidence import find_gap, read_one, read_shared
from content.progression.facts import Facts, level
from content.progression.flare import MONTH_DAYS, RESTART_DAYS
from content.progression.history import DONE, read_history
from content.progression.review import Suggestion, make_suggestion
from content.progression.work_rules import FIRST_GAP_DAYS, GAPS, time_off
from content.settings import first_setting
from content.sides import side_logs, sides_of

SEEN_ON, SEEN_DAYS = "back_day", "back_days"
"""Facts: ordinal of the day on which a long absence was seen to, and how long it was then."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A month or more without training: one phase back, or with `restart` the beginning (rule 3.9)."""

    days: int
    restart: bool


def find_absence(log: Log, today: date) -> Absence | None:
    """Return an absence of 31 days or more that nothing answered yet; `today` is the person's local date.

    Whoever never trained has been away since the start.
    """
    last = max((each.date for each in log.trainings if each.status in DONE), default=log.started)
    days = (today - last).days
    if days < MONTH_DAYS:
        return None
    seen = log.facts.get(SEEN_ON, 0) > last.toordinal() and log.facts.get(SEEN_DAYS, 0)
    if seen and _band(int(seen)) >= _band(days):
        return None
    return Absence(days, days >= RESTART_DAYS)


def restart_settings(log: Log) -> tuple[Setting, ...]:
    """Return where each exercise begins anew, both legs alike; what is easier already stays as it is, and of
    two legs the easier one leads. What a flare lowered stays as it is, but its way back ends here.
    """
    fresh = replace(log, facts={**log.facts, "hold_try_out": 0})
    every = dict.fromkeys(each.setting.exercise for each in log.changes)
    current = [each for name in every for each in log.in_force(name).values()]
    known = [each for each in current if each.exercise in EXERCISES and EXERCISES[each.exercise].key]
    first = {each.exercise: first_setting(fresh, each.exercise, "P1") for each in known}
    for each in known:
        first[each.exercise] = min(first[each.exercise], each, key=lambda s: (*level(s), s.target, s.sets))
    new = [s for s in known if level(first[s.exercise]) < level(s) or _waits(log, s)]
    return tuple({each.exercise: first[each.exercise] for each in new}.values())


def _waits(log: Log, setting: Setting) -> bool:
    """Whether a flare lowered it, so that it would come back as it was before."""
    last = [change for change in log.changes if change.setting == setting][-1]
    return last.action == "STEP_DOWN" and last.cause != "return"


def reenter_now(
    log: Log, today: date, now: datetime, exercises: Collection[str] | None = None
) -> tuple[Suggestion, ...]:
    """Return the lighter settings for what was not trained for 10 days or more: HOLD with two sets, REDUCE
    or, after two months, STEP_DOWN (rules 3.5/8 and 3.9).

    `exercises` are the ones that today asks for, by ledger id; `None` means all. Empty for what a change
    answered already. Whoever keeps a change gives it the cause "return" and the suggestion's action.
    """
    if sides_of(log):
        own = {side: _reenter_now(one, today, now, exercises) for side, one in side_logs(log).items()}
        return combine_suggestions(own)
    return _reenter_now(log, today, now, exercises)


def _reenter_now(
    log: Log, today: date, now: datetime, exercises: Collection[str] | None
) -> tuple[Suggestion, ...]:
    history = read_history(log, today, now)
    wanted = [each for each in EXERCISES if each in history.changes and EXERCISES[each].key]
    asked = [each for each in wanted if exercises is None or each in exercises]
    rested = [each for each in asked if (find_gap(history, each) or 0) >= FIRST_GAP_DAYS]
    found = (_reenter(read_one(history, each, read_shared(history))) for each in rested)
    return tuple(each for each in found if each is not None)


def _reenter(facts: Facts) -> Suggestion | None:
    why = time_off(facts)
    if why is None or _is_answered(facts):
        return None
    found = make_suggestion(facts, why.action, why.most, [why])
    lighter = level(why.most) < level(facts.current) or why.most.sets < facts.current.sets
    return found if lighter else None


def _is_answered(facts: Facts) -> bool:
    """Whether a change made during this absence knew as long a gap as today's."""
    gap = facts.gap_days or 0
    return any(
        _band(gap - (facts.history.today - change.date).days) == _band(gap)
        for change in facts.history.changes[facts.exercise]
        if _is_lighter_start(change)
    )


def _is_lighter_start(change: Change) -> bool:
    return change.cause == "return" or change.action in ("HOLD", "REDUCE", "STEP_DOWN")


def _band(days: int) -> int:
    """How long an absence is, as its row of the table; 0 is none."""
    return next((row[0] for row in GAPS if days >= row[0]), 0)
