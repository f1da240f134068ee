"""When to ask what was different before a sore day: after a rise of 2, at most once a week."""

from datetime import timedelta

from bot.context import Turn
from bot.questions.question import Next, Views
from scheduler.agenda import raised_workouts
from storage.prompts import created_since
from storage.training import load_log

OPEN_FOR = timedelta(hours=24)
AT_MOST_EVERY = timedelta(days=7)


async def ask_cause(turn: Turn, workout_id: int) -> Views:
    """The question after a workout's raised next-day score; nothing when one was asked within a week."""
    log = await load_log(turn.session, turn.person, turn.now)
    if workout_id not in raised_workouts(log, turn.now):
        return []
    if await created_since(turn.session, turn.person.id, "cause", turn.now - AT_MOST_EVERY):
        return []
    return [Next("cause", f"cause:{workout_id}", workout_id, expires_at=turn.now + OPEN_FOR)]
