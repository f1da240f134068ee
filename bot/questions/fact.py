"""A yes-or-no fact of a phase gate (rule 3.10, amendments A11, A14), asked in set-up or when it is all that is left."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.replies import is_no, is_yes
from storage.models import Prompt
from storage.settings import save_fact


def ask(scene: Scene) -> View:
    """One yes/no fact; its name is in the prompt."""
    name = scene.prompt.payload["name"]
    rows = column(Button(scene.phrase("yes"), "yes"), Button(scene.phrase("no"), "no"))
    return View(scene.phrase(f"fact.{name}"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the fact as 1 or 0."""
    yes, no = is_yes(said.text, turn.locale), is_no(said.text, turn.locale)
    if not yes and not no:
        return None
    await settle(turn, prompt, "yes" if yes else "no")
    name = prompt.payload["name"]
    await save_fact(turn.session, turn.person.id, name, int(yes), turn.now, update_id=turn.update_id)
    return [View(clear=True)]


QUESTION = Question("fact", ask, answer)
