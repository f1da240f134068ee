"""The sore side changes: the other one joins, or one of two is fine again. Asked back before it counts."""

from bot.context import Said, Turn
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.view import Button, View
from content.log import ONE_SIDES, OneSide
from content.progression.history import local_date
from content.replies import is_no, is_yes
from content.sides import SINCE
from storage.models import Prompt
from storage.settings import save_fact


def ask(scene: Scene) -> View:
    """Is it so from now on? What changes with it."""
    row = (Button(scene.phrase("yes"), "yes"), Button(scene.phrase("no"), "no"))
    return View(scene.phrase(f"sides.ask.{scene.prompt.payload['to']}"), (row,), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Change the side; one that is new begins its own record now, with a number of its own."""
    yes = is_yes(said.text, turn.locale)
    if prompt.answered_at or (not yes and not is_no(said.text, turn.locale)):
        return None
    await settle(turn, prompt, "yes" if yes else "no")
    if not yes:
        return [View(clear=True), View(turn.phrase("sides.kept"))]
    wanted = str(prompt.payload["to"])
    new = [side for side in ONE_SIDES if wanted in (side, "both") and turn.person.side not in (side, "both")]
    await turn.change(turn.person, side=wanted)
    for side in new:
        await _begin(turn, side)
    number = Next("daily_score", f"daily_score:{turn.update_id}", payload={"sides": new})
    return [View(clear=True), View(turn.phrase(f"sides.saved.{wanted}")), *([number] if new else [])]


async def _begin(turn: Turn, side: OneSide) -> None:
    day = local_date(turn.now).toordinal()
    await save_fact(turn.session, turn.person.id, SINCE[side], day, turn.now, update_id=turn.update_id)


QUESTION = Question("sides", ask, answer)
