"""Set-up: just starting, or already training the tendon with weights."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.replies.levels import find_level
from storage.models import Prompt

LEVELS = ("new", "lifting")


def ask(scene: Scene) -> View:
    """The one question that places a person."""
    rows = column(*(Button(scene.phrase(f"setup.level.{level}"), level) for level in LEVELS))
    return View(scene.phrase("setup.level"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the level, tapped or told in words."""
    level = said.text if said.text in LEVELS else find_level(said.text)
    if level is None:
        return None
    await settle(turn, prompt, level)
    return [View(clear=True)]


QUESTION = Question("level", ask, answer)
