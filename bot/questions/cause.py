"""What was different before a sore day: one optional tap, and the topic behind it."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from storage.models import Prompt

CAUSES = {"sitting": "ED07", "speed": "ED03", "stretching": "ED05", "new": "ED16", "other": "ED12"}
"""What may have made the day sore, and the topic that fits."""


def ask(scene: Scene) -> View | None:
    """The causes as buttons; nobody has to answer."""
    buttons = [Button(scene.phrase(f"cause.{cause}"), f"cause {cause}") for cause in CAUSES]
    return View(scene.phrase("cause.ask"), column(*buttons), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the cause with the day it belongs to, and offer what there is to know about it."""
    cause = said.text.removeprefix("cause ")
    if cause == said.text or cause not in CAUSES:
        return None
    await settle(turn, prompt, cause)
    topic = CAUSES[cause]
    more = Button(turn.phrase("cause.more", title=turn.phrase(f"topic.{topic}.title")), f"learn {topic}", 0)
    return [View(turn.phrase(f"cause.{cause}.said"), column(more), edit=True)]


QUESTION = Question("cause", ask, answer)
