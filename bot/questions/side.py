"""Set-up: which sit bone hurts."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View
from content.replies.sides import find_side
from storage.models import Prompt

SIDES = ("left", "right", "both")


def ask(scene: Scene) -> View:
    """Left, right or both."""
    buttons = tuple(Button(scene.phrase(f"setup.side.{side}"), side) for side in SIDES)
    return View(scene.phrase("setup.side"), (buttons,), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the side, tapped or told in words."""
    side = find_side(said.text)
    if side is None:
        return None
    await settle(turn, prompt, side)
    turn.person.side = side
    return [View(clear=True)]


QUESTION = Question("side", ask, answer)
