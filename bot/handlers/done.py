"""Done, partly, not today, later and real weights, said in words instead of by button."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.context import Said, Turn
from bot.day_prompt import newest_workout, session_prompt, todays_session, unsent_daily
from bot.outcome import doubt, find_lift, note_load, note_status, tell_apart
from bot.prescription import name
from bot.questions import QUESTIONS
from bot.questions.peak import keep_worst
from bot.questions.question import Next, Views
from bot.sides import one_leg_key, with_side
from bot.snooze import move_to_tomorrow, put_off, snooze_rows
from bot.view import View
from content.locales import format_day
from content.log import OneSide
from content.replies.reading import Intent, LoadReport
from content.replies.sides import find_places
from storage.agenda import shown_at
from storage.models import Lift, Workout
from storage.workouts import lifts_of, recent_workouts, setting_of, side_of

SOON = timedelta(minutes=30)
WEEK = timedelta(days=7)


async def done(turn: Turn, intent: Intent, said: Said) -> Views:
    """Note the workout as done; without a band the worst pain is asked next."""
    workout = await _meant(turn, intent)
    if workout is None:
        return [View(turn.phrase("done.no_session"))]
    if workout.status in ("done", "partly", "stopped"):
        return [View(turn.phrase("done.already"), toast=turn.phrase("toast.already"))]
    if intent.value in ("0-3", "4-5", "6-10"):
        word = "stopped" if intent.value == "6-10" else "done"
        return await _as_tap(turn, workout, f"{word} {intent.value}", said)
    prompt = await session_prompt(turn, workout)
    earlier = workout.date < turn.today
    finished_at = await shown_at(turn.session, workout) if earlier else None
    await note_status(turn, workout, "done", finished_at or turn.now)
    await turn.change(prompt, answered_at=turn.now, answer="done")
    day = format_day(turn.locale, workout.date, "weekday_date")
    saved = turn.phrase("done.saved.day", day=day) if earlier else turn.phrase("done.saved.words")
    return [View(saved), *await _worst(turn, workout, said, intent.score)]


async def _meant(turn: Turn, intent: Intent) -> Workout | None:
    """The workout of the day that was named, where nothing was told of it yet; else the newest."""
    since, day = turn.today - WEEK, intent.day
    if day is not None and since < day < turn.today:
        found = (await recent_workouts(turn.session, [turn.person.id], since)).get(turn.person.id, [])
        named = [each for each in found if each.date == day and each.status in ("planned", "skipped")]
        if named:
            return named[0]
    return await newest_workout(turn)


async def _worst(turn: Turn, workout: Workout, said: Said, during: int | None = None) -> Views:
    """The worst pain during it: kept where the same message says it, else asked."""
    pain = said.reading.pain
    worst = during if during is not None else pain.half_points if pain else None
    if worst is None:
        return [Next("peak", f"peak:{workout.id}:{turn.update_id}", workout.id)]
    return await keep_worst(turn, workout, worst)


async def _as_tap(turn: Turn, workout: Workout, text: str, said: Said) -> Views:
    prompt = await session_prompt(turn, workout)
    return await QUESTIONS["session"].answer(turn, prompt, Said(text, said.reading, prompt.id)) or []


async def partly(turn: Turn, intent: Intent, said: Said) -> Views:
    """Some of it was done."""
    workout = await _meant(turn, intent)
    return await _as_tap(turn, workout, "partly", said) if workout else [View(turn.phrase("done.no_session"))]


async def skipped(turn: Turn, intent: Intent, said: Said) -> Views:
    """Not today."""
    workout = await _meant(turn, intent)
    if workout is None or workout.status in ("done", "partly", "stopped"):
        return [View(turn.phrase("done.no_session"))]
    return await _as_tap(turn, workout, "skip", said)


async def later(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Put the session off to a typed time."""
    prompt = await todays_session(turn) or await unsent_daily(turn)
    if prompt is None:
        return [View(turn.phrase("snooze.nothing"))]
    if intent.moment is None and intent.minutes is None:
        return [View(turn.phrase("snooze.ask"), snooze_rows(turn.locale), prompt.id)]
    if intent.moment is not None and intent.moment.day_only:
        return await move_to_tomorrow(turn, prompt)
    until = intent.moment.at if intent.moment else turn.now + timedelta(minutes=intent.minutes or 30)
    if until <= turn.now:
        return [View(turn.phrase("snooze.past"), snooze_rows(turn.locale), prompt.id)]
    return await put_off(turn, prompt, until)


async def report_load(turn: Turn, intent: Intent, said: Said) -> Views:
    """Real weights and repetitions of the newest workout."""
    if not intent.loads:
        return [View(turn.phrase("details.how"))]
    workout = await newest_workout(turn)
    if workout is None:
        return [View(turn.phrase("done.no_session"))]
    unit = turn.person.unit
    if unit and any(report.unit not in (None, unit) for report in intent.loads):
        return [View(turn.phrase("load.other_unit", unit=unit))]
    lifts = (await lifts_of(turn.session, turn.person.id, [workout.id]))[workout.id]
    views: Views = []
    for report, side in _sides(turn, said, intent.loads):
        views += await _note(turn, workout, lifts, report, side)
    if workout.status in ("planned", "skipped"):
        await note_status(turn, workout, "done", turn.now)
        views += await _worst(turn, workout, said)
    return views


def _sides(turn: Turn, said: Said, loads: Sequence[LoadReport]) -> list[tuple[LoadReport, OneSide | None]]:
    """Each report with the leg it is about, where both sides are sore and the legs are named."""
    places = find_places(said.text.casefold()) if turn.person.side == "both" else ()
    named = [place.sides[0] for place in places if len(place.sides) == 1]
    if len(named) == len(loads):
        return list(zip(loads, named, strict=True))
    return [(report, named[0] if len(named) == 1 else None) for report in loads]


async def _note(
    turn: Turn, workout: Workout, lifts: list[Lift], report: LoadReport, side: OneSide | None
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
    called = with_side(turn.locale, side_of(lift), name(turn.locale, setting_of(lift)))
    return [View(turn.phrase("load.noted", name=called))]
