"""Set-up: which sit bone hurts."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View
from storage.models import Prompt

SIDES = ("left", "right", "both")


def ask(scene: Scene) -> View:
    """Left, right or both."""
    buttons = tuple(Button(scene.phrase(f"setup.side.{side}"), side) for side in SIDES)
    return View(scene.phrase("setup.side"), (buttons,), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the side."""
    if said.text not in SIDES:
        return None
    await settle(turn, prompt, said.text)
    turn.person.side = said.text
    return [View(clear=True)]


QUESTION = Question("side", ask, answer)
