"""Later: the same prompt comes back at another time; moved to tomorrow it becomes tomorrow's session."""

from datetime import datetime, timedelta

from bot.context import Said, Turn
from bot.outcome import note_status
from bot.questions.question import Views
from bot.view import Button, Rows, View, phrase
from content.locales import format_clock
from scheduler.due_times import day_end, evening_of
from storage.agenda import rearm
from storage.models import Prompt
from storage.workouts import get_workout

SHORT = timedelta(minutes=30)
WORTH = timedelta(hours=3)
"""How long after its new time a prompt that was put off is still worth sending."""


def snooze_rows(locale: str) -> Rows:
    """Thirty minutes, this evening, tomorrow; any other time is typed."""
    choices = (("30m", "snooze.30m"), ("evening", "snooze.evening"), ("tomorrow", "snooze.tomorrow"))
    return (tuple(Button(phrase(locale, key), f"later {value}") for value, key in choices),)


async def snooze(turn: Turn, prompt: Prompt, said: Said) -> Views:
    """Put the prompt off as a button says."""
    choice = said.text.removeprefix("later ").strip()
    if choice == "tomorrow":
        return await move_to_tomorrow(turn, prompt)
    until = turn.now + SHORT
    if choice == "evening":
        evening = evening_of(turn.today, turn.zone.key, turn.person.quiet_from, turn.person.quiet_to)
        until = evening if evening > turn.now else until
    return await put_off(turn, prompt, until)


async def put_off(turn: Turn, prompt: Prompt, until: datetime) -> Views:
    """Send the prompt again at `until`; from the person's next day on, that day's session comes instead."""
    local = until.astimezone(turn.zone)
    if until >= day_end(turn.now, turn.zone.key, turn.person.session_minute or 0):
        return await move_to_tomorrow(turn, prompt)
    await rearm(turn.session, turn.person.id, prompt.id, until, until + WORTH)
    clock = format_clock(turn.locale, local.time())
    return [View(clear=True), View(turn.phrase("snooze.saved", clock=clock), toast=clock)]


async def move_to_tomorrow(turn: Turn, prompt: Prompt) -> Views:
    """Give today's tier to tomorrow's session; today's is not asked about, nor counted against the person."""
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id or 0)
    if workout is not None:
        await note_status(turn, workout, "skipped", None)
    await turn.change(prompt, answered_at=turn.now, answer="tomorrow")
    key = "skip.moved_heavy" if workout and workout.tier == "heavy" else "skip.moved"
    return [View(clear=True), View(turn.phrase(key))]
