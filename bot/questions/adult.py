"""Set-up: what this is and is not, and whether the person is 18 or older."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.tongues import other_languages
from bot.view import Button, View, column
from content.replies import is_adult, is_yes
from storage.models import Prompt

SETUP = "setup:"


def ask(scene: Scene) -> View:
    """Say what the companion is, and ask for the age; later on only whether an age was read right.

    The first question offers the other languages too.
    """
    first = scene.prompt.key.startswith(SETUP)
    rows = column(
        Button(scene.phrase("setup.adult.yes"), "yes"), Button(scene.phrase("setup.adult.no"), "no")
    )
    languages = other_languages(scene.locale) if first else ()
    key = "setup.welcome" if first else "age.confirm"
    return View(scene.phrase(key), (*rows, *languages), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Go on with adults; decline others kindly (sign F19). A "no" may be a slip: the question stays open."""
    adult = True if is_yes(said.text, turn.locale) else is_adult(said.text, turn.locale)
    if adult is None:
        return None
    if adult:
        await settle(turn, prompt, "yes")
        await turn.change(turn.person, declined_at=None)
        saved: Views = [View(turn.phrase("age.fine"))] if turn.person.set_up_at else []
        return [View(clear=True), *saved]
    await turn.change(turn.person, declined_at=turn.now)
    await turn.change(prompt, answered_at=None, answer="no")
    return [View(clear=True), View(turn.phrase("setup.under_age"))]


QUESTION = Question("adult", ask, answer)
