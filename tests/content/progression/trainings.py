"""Trainings of a Monday and later as a log, and the sessions that a Sunday sees in it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from content.log import Lift, Log, Setting, Training
from content.progression.history import Session, read_history
from tests.content.progression.diary import DAY, START, at

MON = START + 7 * DAY
SUN = MON + 6 * DAY
ENDED, NOW = at(MON), at(SUN, 19)
RDL, BRIDGE = "H1_rdl", "B4_bridge_sl"
SETTING = Setting(RDL, 0, 4000, 3, 12)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def trained(number: int = 1, day: date = MON, hour: int = 18, **more: Any) -> Training:
    first = Training(number, day, "heavy", "P2b", "done", at(day, hour), 4, (Lift(SETTING),))
    return replace(first, **more)


def log_of(*trainings: Training, **more: object) -> Log:
    return replace(Log(started=START, trainings=trainings), **more)  # type: ignore[arg-type]


def read(log: Log, today: date = SUN, hour: int = 19) -> tuple[tuple[int, ...], ...]:
    """The numbers of the sessions of this review, and of each earlier one."""
    found = read_history(log, today, at(today, hour))
    return tuple(tuple(each.id for each in week) for week in (found.week, *found.past))


def session(training: Training, now: datetime = NOW) -> Session:
    (found,) = read_history(log_of(training), now.date(), now).sessions
    return found
