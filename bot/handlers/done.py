"""Done, partly, not today, later and real weights, said in words instead of by button."""

from collections.abc import Sequence
from datetime import timedelta

from bot.context import Said, Turn
from bot.day_prompt import session_prompt, todays_session, unsent_daily
from bot.questions import QUESTIONS
from bot.questions.peak import keep_worst
from bot.questions.question import Next, Views
from bot.snooze import move_to_tomorrow, put_off, snooze_rows
from bot.view import View
from bot.work import UNTOLD, Work, ask_day, meant_workout, name_none, note_done, note_work
from content.locales import format_day
from content.log import OneSide
from content.progression.history import DONE
from content.replies.reading import Intent, LoadReport
from content.replies.sides import find_places
from content.replies.slots import DAYS_APART
from storage.models import Workout


async def done(turn: Turn, intent: Intent, said: Said) -> Views:
    """Note the workout as done; without a band the worst pain is asked next."""
    workout = await meant_workout(turn, intent.day)
    if workout is None:
        return [await name_none(turn, intent.day)]
    if workout.status in DONE:
        return [View(turn.phrase("done.already"), toast=turn.phrase("toast.already"))]
    if intent.value in ("0-3", "4-5", "6-10"):
        word = "stopped" if intent.value == "6-10" else "done"
        return await _as_tap(turn, workout, f"{word} {intent.value}", said)
    prompt = await session_prompt(turn, workout)
    earlier = await note_done(turn, workout)
    await turn.change(prompt, answered_at=turn.now, answer="done")
    day = format_day(turn.locale, workout.date, "weekday_date")
    saved = turn.phrase("done.saved.day", day=day) if earlier else turn.phrase("done.saved.words")
    return [View(saved), *await _worst(turn, workout, said, intent.score)]


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
    workout = await meant_workout(turn, intent.day)
    if workout is None:
        return [await name_none(turn, intent.day)]
    return await _as_tap(turn, workout, "partly", said)


async def skipped(turn: Turn, intent: Intent, said: Said) -> Views:
    """Not today; of a day that has not come nothing is left out yet."""
    if intent.day is not None and intent.day > turn.today:
        day = format_day(turn.locale, intent.day, "weekday_date")
        return [View(turn.phrase("done.skip_ahead", day=day))]
    workout = await meant_workout(turn, intent.day)
    if workout is None:
        today = View(turn.phrase("done.nothing_to_skip"))
        return [today if intent.day == turn.today else await name_none(turn, intent.day)]
    if workout.status not in DONE:
        return await _as_tap(turn, workout, "skip", said)
    earlier = workout.date < turn.today
    return [View(turn.phrase("done.nothing_to_skip" if earlier else "done.no_session"))]


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
    """Real weights and repetitions, of the day that was named or of the newest workout."""
    if not intent.loads:
        return [View(turn.phrase("load.days_apart" if intent.value == DAYS_APART else "details.how"))]
    unit = turn.person.unit
    if unit and any(report.unit not in (None, unit) for report in intent.loads):
        return [View(turn.phrase("load.other_unit", unit=unit))]
    work = [Work(report, side) for report, side in _sides(turn, said, intent.loads)]
    workout = await meant_workout(turn, intent.day)
    if workout is None:
        asked = await ask_day(turn, intent.day, work) if intent.day else None
        return [asked or await name_none(turn, intent.day)]
    untold = workout.status in UNTOLD
    views = await note_work(turn, workout, work)
    return [*views, *(await _worst(turn, workout, said) if untold else [])]


def _sides(turn: Turn, said: Said, loads: Sequence[LoadReport]) -> list[tuple[LoadReport, OneSide | None]]:
    """Each report with the leg it is about, where both sides are sore and the legs are named."""
    places = find_places(said.text.casefold()) if turn.person.side == "both" else ()
    named = [place.sides[0] for place in places if len(place.sides) == 1]
    if len(named) == len(loads):
        return list(zip(loads, named, strict=True))
    return [(report, named[0] if len(named) == 1 else None) for report in loads]
