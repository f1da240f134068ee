"""How much of a week's planned work was done: a dose score that rest, breaks and flares freeze (promise 7).

It decides nothing. A day on which training was not asked for, or not allowed, neither adds nor takes away.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from content.log import Flag, Lift, Log, Training
from content.progression.flare_mode import BEGAN, OVER
from content.progression.history import DONE

WEEK_DAYS = 7
UNTOLD = 50
"""Percent: what "partly" or "stopped" stands for while nobody said how much it was (a judgement)."""
PAUSED_ON = "pause_day"
"""Fact: the day (its ordinal) on which somebody last asked for a break, for example because they are ill."""
FREEZING = ("E", "U", "P")
"""Urgencies of warning signs that hold training back."""


@dataclass(frozen=True, slots=True)
class Dose:
    """`percent` of the work that was planned on the days that counted, 0 to 100, `None` without such a day;
    `frozen` is how many planned days were left out.
    """

    percent: int | None
    frozen: int


def week_dose(log: Log, today: date) -> Dose:
    """Return the dose of the seven local days up to `today`; one of today counts once it is reported."""
    week = [each for each in log.trainings if 0 <= (today - each.date).days < WEEK_DAYS]
    due = [each for each in week if each.date < today or each.status in DONE]
    counted = [each for each in due if not _is_frozen(log, each)]
    planned = sum(_planned(each) for each in counted)
    if not planned:
        return Dose(None, len(due) - len(counted))
    done = sum(_percent(each) * _planned(each) for each in counted)
    return Dose(round(done / planned), len(due) - len(counted))


def _planned(training: Training) -> int:
    return sum(lift.setting.sets for lift in training.lifts)


def _percent(training: Training) -> float:
    if training.status not in DONE:
        return 0
    if all(lift.done is None for lift in training.lifts):
        return 100 if training.status == "done" else UNTOLD
    planned = _planned(training)
    done = sum(_share(lift) * lift.setting.sets for lift in training.lifts)
    return 100 * done / planned if planned else 0


def _share(lift: Lift) -> float:
    """Repetitions or seconds, times the weight where there is one; more than was asked counts as all."""
    setting = lift.setting
    asked = setting.sets * setting.target
    reps = min(sum(lift.done or ()) / asked, 1) if asked else 0
    lighter = setting.load and lift.done_load is not None
    return reps * min((lift.done_load or 0) / setting.load, 1) if lighter else reps


def _is_frozen(log: Log, training: Training) -> bool:
    """A break began, or a flare or a warning sign held on that day; what was done all the same counts."""
    if training.status in DONE:
        return False
    if training.date.toordinal() == log.facts.get(PAUSED_ON):
        return True
    return _in_flare(log, training.date) or any(_holds(flag, training.date) for flag in log.flags)


def _in_flare(log: Log, day: date) -> bool:
    began, over = log.facts.get(BEGAN, 0), log.facts.get(OVER, 0)
    return 0 < began <= day.toordinal() and (not over or day.toordinal() < over)


def _holds(flag: Flag, day: date) -> bool:
    begins = datetime.combine(day, time.min, UTC)
    lasts = flag.cleared_at is None or flag.cleared_at > begins
    return flag.urgency in FREEZING and flag.opened_at < begins + timedelta(days=1) and lasts
