"""Before the first runs, and after one that was sharp or sore: does this sound like the bone? (A5)

`payload` may hold `then_kind` and `then_key`: the question that goes on after "none of these".
"""

from bot.clearing import take_way
from bot.context import Said, Turn
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.signs import raise_sign
from bot.view import Button, View, column, paragraphs
from content.progression.run_day import BONE_DENIED
from content.replies import is_no
from content.safety import BONE_LIST, SIGNS
from storage.models import Prompt
from storage.settings import save_fact

HISTORY = "history"


def ask(scene: Scene) -> View:
    """Five things with a button each; the first button says that none is true."""
    none = Button(scene.phrase("safety.none"), "none")
    rows = [Button(scene.phrase(f"bone.{item}"), f"bone {item}") for item in BONE_LIST]
    history = () if _talked(scene) else (Button(scene.phrase(f"bone.{HISTORY}"), HISTORY),)
    text = paragraphs(scene.phrase("bone.why"), scene.phrase("bone.ask"))
    return View(text, column(none, *rows, *history), scene.prompt.id)


def _talked(scene: Scene) -> bool:
    return "talked_F05R" in scene.log.facts


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Any yes stops running: help today, or for what lies back a talk with a doctor before the first run."""
    if said.text == "none" or (said.tapped is None and is_no(said.text, turn.locale)):
        return await _none(turn, prompt)
    word, _, item = said.text.partition(" ")
    if word == "bone" and item in BONE_LIST:
        return await raise_sign(turn, prompt, SIGNS["F05"])
    if said.text == HISTORY:
        return await raise_sign(turn, prompt, SIGNS["F05R"])
    return await take_way(turn, prompt, item) if word == "way" else None


async def _none(turn: Turn, prompt: Prompt) -> Views:
    await settle(turn, prompt, "none")
    await save_fact(
        turn.session, turn.person.id, BONE_DENIED, turn.today.toordinal(), turn.now, update_id=turn.update_id
    )
    kind, key = prompt.payload.get("then_kind"), prompt.payload.get("then_key")
    then: Views = [Next(kind, key)] if kind and key else []
    return [View(clear=True), View(turn.phrase("bone.fine")), *then]


QUESTION = Question("bone", ask, answer)
