"""Day 0, not blocking: a one-leg hold shows who may start with longer holds (amendment A15)."""

from bot.context import Said, Turn
from bot.modes import decide_now
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.view import Button, View, column
from content.replies import is_no, is_yes
from storage.models import Prompt
from storage.settings import save_fact
from storage.training import load_log

FACT = "hold_try_out"


def ask(scene: Scene) -> View:
    """Twenty seconds on one leg: was it 3 or less, in good form?"""
    rows = column(Button(scene.phrase("tryout.yes"), "yes"), Button(scene.phrase("tryout.no"), "no"))
    return View(scene.phrase("tryout.ask"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Start further up the holds, or stay where the plan begins."""
    yes = is_yes(said.text, turn.locale)
    if not yes and not is_no(said.text, turn.locale):
        return None
    await settle(turn, prompt, "yes" if yes else "no")
    await save_fact(turn.session, turn.person.id, FACT, int(yes), turn.now, update_id=turn.update_id)
    if not yes:
        return [View(clear=True), View(turn.phrase("tryout.saved.no"))]
    log = await load_log(turn.session, turn.person, turn.now)
    await decide_now(turn.session, turn.person, log, "tryout", "start", turn.today, turn.now, turn.update_id)
    session = Next("session", f"tryout:{turn.update_id}", above=turn.phrase("tryout.saved.yes"))
    return [View(clear=True), session]


QUESTION = Question("tryout", ask, answer)
