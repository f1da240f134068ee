"""When a workout was done, asked when "done" comes long after its prompt; the 24 hours count from that."""

from datetime import timedelta

from bot.context import Said, Turn
from bot.outcome import REPORTED
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View
from storage.agenda import shown_at
from storage.models import Prompt
from storage.workouts import get_workout

CHOICES = ("now", "earlier", "yesterday")


def ask(scene: Scene) -> View:
    """Just now, earlier today, or yesterday."""
    buttons = tuple(Button(scene.phrase(f"when.{choice}"), f"when {choice}") for choice in CHOICES)
    return View(scene.phrase("when.ask"), (buttons,), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Move the end of the workout; "earlier" is halfway between the prompt and now."""
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id or 0)
    choice = said.text.removeprefix("when ")
    if workout is None or workout.status not in REPORTED or choice not in CHOICES:
        return None
    shown = await shown_at(turn.session, workout) or turn.now
    ended = {
        "now": turn.now,
        "earlier": shown + (turn.now - shown) / 2,
        "yesterday": min(turn.now - timedelta(hours=24), shown + timedelta(hours=12)),
    }
    await turn.change(workout, finished_at=max(ended[choice], workout.opened_at))
    await settle(turn, prompt, choice)
    return [View(clear=True), View(turn.phrase("when.saved"))]


QUESTION = Question("when", ask, answer)
