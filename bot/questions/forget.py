"""Delete everything: asked twice, done at once, with a receipt."""

from bot.context import Said, Turn
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.view import Button, Html, View, column, lines
from content.replies import is_no
from storage import people
from storage.models import Prompt

COUNTED = ("workouts", "runs", "scores", "reviews", "prompts")


def ask(scene: Scene) -> View:
    """What will go, and the two taps."""
    sure = scene.prompt.payload.get("sure")
    yes = Button(scene.phrase("forget.really" if sure else "forget.yes"), "forget all" if sure else "forget")
    keep = Button(scene.phrase("forget.keep"), "keep")
    return View(scene.phrase("forget.last" if sure else "forget.ask"), column(yes, keep), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """The first tap asks again, the second deletes."""
    if said.text == "keep" or (said.tapped is None and is_no(said.text, turn.locale)):
        await settle(turn, prompt, "keep")
        return [View(clear=True), View(turn.phrase("forget.kept"))]
    if said.tapped is None:
        return None
    if said.text == "forget" and not prompt.payload.get("sure"):
        await settle(turn, prompt, "forget")
        return [View(clear=True), Next("forget", f"forget:sure:{turn.update_id}", payload={"sure": 1})]
    if said.text == "forget all" and prompt.payload.get("sure"):
        return [View(clear=True), await _delete(turn)]
    return None


async def _delete(turn: Turn) -> View:
    counts = await people.delete(turn.session, turn.person.id)
    turn.forgotten = True
    rows = [turn.phrase(f"forget.count.{table}", count=counts.get(table, 0)) for table in COUNTED]
    return View(Html(lines(turn.phrase("forget.receipt"), *rows)))


QUESTION = Question("forget", ask, answer)
