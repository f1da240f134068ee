"""After a number that tells of a strong reaction: the short list of warning signs, at once, once (3.14)."""

from bot.context import Turn
from bot.questions.question import Next
from bot.signs import AFTER_REACTION, is_stopped
from content.progression.severity import is_severe
from storage.models import Workout
from storage.prompts import get_by_key
from storage.training import load_log


async def ask_after(turn: Turn, workout: Workout) -> Next | None:
    """The list, unless this session was asked about already or everything rests anyway."""
    await turn.session.flush()
    log = await load_log(turn.session, turn.person, turn.now)
    key = f"{AFTER_REACTION}{workout.id}"
    if not is_severe(log, workout.id, turn.now) or await is_stopped(turn):
        return None
    asked = await get_by_key(turn.session, turn.person.id, key)
    return None if asked is not None else Next("safety", key)
