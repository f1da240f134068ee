"""After a workout that was stopped or only partly done: the worst pain during it."""

from bot.context import Said, Turn
from bot.outcome import REPORTED, note_during
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.reaction import ask_after
from bot.view import View, score_rows
from content.locales import format_score
from storage.models import Prompt, Workout
from storage.workouts import get_workout

STOP = 12
"""Half points from which an exercise is stopped: 6 of 10 (rule 3.4)."""
NAMED_ABOVE = 6
"""Above 3 of 10 we ask which exercise it was (amendment A2)."""


def ask(scene: Scene) -> View:
    """The scale; a stopped workout starts at 6."""
    training = scene.training(scene.prompt.workout_id)
    stopped = training is not None and training.status == "stopped"
    rows = (score_rows()[1],) if stopped else score_rows()
    return View(scene.phrase("peak.ask"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the worst score on the workout."""
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id or 0)
    pain = said.reading.pain
    if workout is None or pain is None or workout.status not in REPORTED:
        return None
    if workout.status == "stopped" and pain.half_points < STOP:
        return [View(turn.phrase("peak.stopped_means_six"))]
    await settle(turn, prompt, str(pain.half_points))
    return [View(clear=True), *await keep_worst(turn, workout, pain.half_points)]


async def keep_worst(turn: Turn, workout: Workout, half_points: int) -> Views:
    """Keep the worst score during a workout, and ask what follows from it."""
    await note_during(turn, workout, half_points)
    views: Views = [View(turn.phrase("peak.saved", score=format_score(turn.locale, half_points)))]
    if half_points > NAMED_ABOVE:
        views.append(Next("which", f"which:{workout.id}:{turn.update_id}", workout.id))
    listed = await ask_after(turn, workout)
    if listed is not None:
        views.append(listed)
    return views


QUESTION = Question("peak", ask, answer)
