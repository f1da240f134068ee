"""Work told in words: which session it is about, and its sets and weights noted on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.context import Turn
from bot.day_prompt import newest_workout
from bot.outcome import doubt, find_lift, note_load, note_status, tell_apart
from bot.prescription import name
from bot.questions.question import Next, Views
from bot.sides import one_leg_key, with_side
from bot.view import Html, View
from content.locales import format_day
from content.log import OneSide
from content.replies.reading import LoadReport
from content.sides import BOTH
from storage.agenda import shown_at
from storage.models import Lift, Workout
from storage.workouts import lifts_of, recent_workouts, setting_of, side_of

WEEK = timedelta(days=7)
"""How far back a session is reported by the name of its day: further back a weekday means another one."""
UNTOLD = ("planned", "skipped")
MOST_DAYS = 3
"""Sessions offered where the day that was named had none."""


@dataclass(frozen=True, slots=True)
class Work:
    """What was told of one exercise, and the leg that did it where it was named."""

    report: LoadReport
    side: OneSide | None = None


async def meant_workout(turn: Turn, day: date | None) -> Workout | None:
    """The workout of the day that was named, else the newest; `None`: there was none that day."""
    if day is None or day >= turn.today:
        found = await newest_workout(turn)
        earlier = found is not None and found.date < turn.today
        # "Done today" on a day without a session says nothing of the day before.
        return None if earlier and day == turn.today else found
    named = [each for each in await _of_last_days(turn) if each.date == day]
    untold = [each for each in named if each.status in UNTOLD]
    return next(iter(untold or named), None)


async def _of_last_days(turn: Turn) -> list[Workout]:
    found = await recent_workouts(turn.session, [turn.person.id], turn.today - WEEK)
    return found.get(turn.person.id, [])


async def name_none(turn: Turn, day: date | None) -> View:
    """No session to note it on; where a day was named, which days had one."""
    if day is None or day >= turn.today:
        return View(turn.phrase("done.no_session"))
    had = [format_day(turn.locale, each.date, "weekday_date") for each in await _of_last_days(turn)]
    named = format_day(turn.locale, day, "weekday_date")
    if not had:
        return View(turn.phrase("done.none_that_week", day=named))
    return View(turn.phrase("done.none_that_day", day=named, days=", ".join(had[-MOST_DAYS:])))


async def ask_day(turn: Turn, day: date, work: Iterable[Work]) -> Next | None:
    """Which session the work is of, when the day that was named had none: nothing has to be told twice."""
    had = (await _of_last_days(turn))[-MOST_DAYS:]
    if not had:
        return None
    kept = {
        "days": [each.id for each in had],
        "named": day.isoformat(),
        "work": [_plain(each) for each in work],
    }
    return Next("load", f"load:{turn.update_id}", had[-1].id, kept)


def _plain(work: Work) -> dict[str, Any]:
    said = work.report
    reps, seconds = list(said.reps), list(said.seconds)
    return {
        "load": said.load, "unit": said.unit, "reps": reps, "seconds": seconds, "exercise": said.exercise,
        "side": work.side,
    }  # fmt: skip


def kept_work(row: dict[str, Any]) -> Work:
    """What waited for its day."""
    report = LoadReport(row["load"], row["unit"], tuple(row["reps"]), tuple(row["seconds"]), row["exercise"])
    return Work(report, next((side for side in BOTH if side == row["side"]), None))


async def note_done(turn: Turn, workout: Workout) -> bool:
    """Note a workout as done; whether it is one of an earlier day, done when it was shown."""
    earlier = workout.date < turn.today
    finished_at = await shown_at(turn.session, workout) if earlier else None
    await note_status(turn, workout, "done", finished_at or turn.now)
    return earlier


async def note_work(turn: Turn, workout: Workout, work: Iterable[Work]) -> Views:
    """Note what was told on its exercises, and the workout as done; what is doubtful is asked."""
    lifts = (await lifts_of(turn.session, turn.person.id, [workout.id]))[workout.id]
    views: Views = []
    for each in work:
        views += await _note(turn, workout, lifts, each.report, each.side)
    if workout.status in UNTOLD and await note_done(turn, workout):
        day = format_day(turn.locale, workout.date, "weekday_date")
        views.insert(0, View(turn.phrase("done.saved.told", day=day)))
    return views


async def _note(
    turn: Turn, workout: Workout, lifts: Sequence[Lift], report: LoadReport, side: OneSide | None
) -> Views:
    await turn.change(turn.person, unit=turn.person.unit or report.unit)
    lift = find_lift(lifts, report, side)
    payload: dict[str, Any] = {
        "load": report.load,
        "reps": list(report.reps),
        "seconds": list(report.seconds),
    }
    if lift is None:
        return [Next("load", f"load:{workout.id}:{turn.update_id}", workout.id, payload)]
    doubted = doubt(lift, report)
    if doubted is not None:
        loads = [load for load in (doubted.guess, report.load) if load]
        payload |= {"loads": loads, "exercise": one_leg_key(lift.exercise, side or side_of(lift))}
        return [Next("load", f"load:{workout.id}:{turn.update_id}", workout.id, payload)]
    await tell_apart(turn, lift, side)
    await note_load(turn, lift, report)
    return [View(say_noted(turn, workout, lift))]


def say_noted(turn: Turn, workout: Workout, lift: Lift) -> Html:
    """What was noted on which exercise, and on which day where that is no more today's."""
    called = with_side(turn.locale, side_of(lift), name(turn.locale, setting_of(lift)))
    if workout.date >= turn.today:
        return turn.phrase("load.noted", name=called)
    day = format_day(turn.locale, workout.date, "weekday_date")
    return turn.phrase("load.noted_then", name=called, day=day)
