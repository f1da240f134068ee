"""The prompt and the workout that "done", "later" or "3x12 with 14 kg" are about."""

from datetime import timedelta

from bot.context import Turn
from bot.scenes import open_day
from scheduler.agenda import load_rows
from storage.agenda import add_prompt
from storage.models import Prompt, Workout
from storage.prompts import open_prompts
from storage.training import load_log
from storage.workouts import get_workout, recent_workouts

RECENT = timedelta(days=1)
"""Yesterday's session can still be reported in words; an older one only by its own button."""


async def find_session(turn: Turn) -> Prompt | None:
    """The newest open prompt that shows a session nothing was reported of yet."""
    for prompt in await open_prompts(turn.session, turn.person.id, turn.now):
        workout = await _shown(turn, prompt)
        fresh = workout is not None and workout.date >= turn.today - RECENT
        if workout is not None and fresh and workout.status == "planned":
            return prompt
    return None


async def todays_session(turn: Turn) -> Prompt | None:
    """The open prompt of today's session: an earlier day's can be reported, but not put off."""
    prompt = await find_session(turn)
    workout = await _shown(turn, prompt) if prompt else None
    return prompt if workout is not None and workout.date == turn.today else None


async def _shown(turn: Turn, prompt: Prompt) -> Workout | None:
    if prompt.kind not in ("daily", "session") or prompt.workout_id is None:
        return None
    return await get_workout(turn.session, turn.person.id, prompt.workout_id)


async def session_prompt(turn: Turn, workout: Workout) -> Prompt:
    """The prompt a sentence about this workout answers; made when nothing was sent yet."""
    found = await find_session(turn)
    if found is not None and found.workout_id == workout.id:
        return found
    key = f"said:{turn.update_id}"
    prompt = await add_prompt(turn.session, turn.person.id, "session", key, turn.now, workout_id=workout.id)
    prompt.sent_at = turn.now
    await turn.session.flush()
    return prompt


async def newest_workout(turn: Turn) -> Workout | None:
    """The workout a report is about: today's, else that of the open prompt, else the newest of these days."""
    since = turn.today - RECENT
    found = (await recent_workouts(turn.session, [turn.person.id], since)).get(turn.person.id, [])
    if found and found[-1].date == turn.today:
        return found[-1]
    prompt = await find_session(turn)
    if prompt is not None and prompt.workout_id is not None:
        return await get_workout(turn.session, turn.person.id, prompt.workout_id)
    return found[-1] if found else None


async def unsent_daily(turn: Turn) -> Prompt | None:
    """Today's daily prompt while it waits for its hour, with its session written down."""
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    prompt = rows.by_key.get(f"daily:{rows.today(turn.now)}")
    if prompt is None or prompt.sent_at is not None or prompt.answered_at is not None:
        return None
    log = await load_log(turn.session, turn.person, turn.now)
    day = await open_day(turn.session, turn.person, rows, log, turn.now)
    await turn.change(prompt, workout_id=day.workout_id)
    return prompt
