"""Which exercise hurt, asked only above 3 of 10 (amendment A2)."""

from bot.context import Said, Turn
from bot.outcome import REPORTED
from bot.prescription import name
from bot.questions.question import Question, Scene, Views, settle
from bot.sides import one_leg_key, with_side
from bot.view import Button, View, column
from storage.models import Prompt
from storage.workouts import get_workout, lifts_of, side_of


def ask(scene: Scene) -> View | None:
    """The exercises of the workout, and "not sure" first, which counts for all of them."""
    training = scene.training(scene.prompt.workout_id)
    if training is None:
        return None
    lifts = [
        Button(
            with_side(scene.locale, lift.side, name(scene.locale, lift.setting)),
            f"which {one_leg_key(lift.setting.exercise, lift.side)}",
        )
        for lift in training.lifts
    ]
    rows = column(Button(scene.phrase("which.unsure"), "which all"), *lifts)
    return View(scene.phrase("which.ask"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Put the workout's worst score on the exercise that was named."""
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id or 0)
    if workout is None or workout.status not in REPORTED or not said.text.startswith("which "):
        return None
    chosen = said.text.removeprefix("which ")
    lifts = (await lifts_of(turn.session, turn.person.id, [workout.id]))[workout.id]
    keys = {lift.id: one_leg_key(lift.exercise, side_of(lift)) for lift in lifts}
    if chosen != "all" and chosen not in keys.values():
        return None
    for lift in lifts:
        await turn.change(lift, during=workout.during if chosen in ("all", keys[lift.id]) else None)
    await settle(turn, prompt, chosen)
    return [View(clear=True), View(turn.phrase("which.saved"))]


QUESTION = Question("which", ask, answer)
