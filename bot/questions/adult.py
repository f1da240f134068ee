"""Set-up: what this is and is not, and whether the person is 18 or older."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.replies import is_no, is_yes
from storage.models import Prompt


def ask(scene: Scene) -> View:
    """Say what the companion is, and ask for the age."""
    rows = column(
        Button(scene.phrase("setup.adult.yes"), "yes"), Button(scene.phrase("setup.adult.no"), "no")
    )
    return View(scene.phrase("setup.welcome"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Go on with adults; decline others kindly (sign F19)."""
    if is_yes(said.text, turn.locale):
        await settle(turn, prompt, "yes")
        turn.person.declined_at = None
        return [View(clear=True)]
    if is_no(said.text, turn.locale):
        await settle(turn, prompt, "no")
        turn.person.declined_at = turn.now
        return [View(clear=True), View(turn.phrase("setup.under_age"))]
    return None


QUESTION = Question("adult", ask, answer)
