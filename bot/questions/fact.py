"""A fact of a phase gate (rule 3.10, amendments A11, A14) or of what is owned, asked when it is needed."""

from bot.context import Said, Turn
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.standing import GOALS, standing_view
from bot.view import Button, Rows, View, column, score_rows
from content.phases import FACTS
from content.replies import is_no, is_yes
from storage.models import Prompt
from storage.settings import save_fact

LARGEST = 400
"""Counts and percentages above this are slips."""
OWNED = "has_"
DAYS_A_WEEK = 7
WHOLE = {str(score): score for score in range(11)}
"""A fact is no pain score of today, so a bare number is read here and only here."""


def ask(scene: Scene) -> View:
    """Yes or no, the 0-10 scale, or a number to type."""
    name = scene.prompt.payload["name"]
    key = f"need.{name}" if name.startswith(OWNED) else f"ask.{name}"
    goal = scene.log.facts.get("goal", 0)
    if name == "goal_reached" and goal:
        return View(
            scene.phrase(f"ask.goal_reached.{GOALS[goal - 1]}"), _rows(scene, "yes_no"), scene.prompt.id
        )
    return View(scene.phrase(key), _rows(scene, FACTS.get(name, "yes_no")), scene.prompt.id)


def _rows(scene: Scene, kind: str) -> Rows:
    if kind == "score":
        return score_rows()
    if kind == "yes_no":
        return column(Button(scene.phrase("yes"), "yes"), Button(scene.phrase("no"), "no"))
    return column(Button(scene.phrase("skip"), "skip"))


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the fact as a whole number; yes is 1, weeks become the day they began."""
    name = prompt.payload["name"]
    kind = FACTS.get(name, "yes_no")
    if said.text == "skip" and kind not in ("score", "yes_no"):
        await settle(turn, prompt, "skip")
        return await _after(turn, prompt)
    value = _value(turn, said, kind)
    if value is None:
        return None
    await settle(
        turn, prompt, "no" if kind == "yes_no" and not value else "yes" if kind == "yes_no" else str(value)
    )
    kept = (turn.today.toordinal() - DAYS_A_WEEK * value) if kind == "weeks" else value
    await save_fact(turn.session, turn.person.id, name, kept, turn.now, update_id=turn.update_id)
    return await _after(turn, prompt)


async def _after(turn: Turn, prompt: Prompt) -> Views:
    """The next of several facts in the same message; after the last one where that leaves the person."""
    left = prompt.payload.get("then", [])
    if left:
        key = f"{prompt.key.split('/')[0][:40]}/{len(left)}"
        payload = {**prompt.payload, "name": left[0], "then": left[1:]}
        return [Next("fact", key, payload=payload, edit=True)]
    if prompt.payload.get("standing"):
        return [View(clear=True), await standing_view(turn, turn.phrase("fact.saved"))]
    views: Views = [View(clear=True)]
    return views if prompt.key.startswith("setup:") else [*views, View(turn.phrase("fact.saved"))]


def _value(turn: Turn, said: Said, kind: str) -> int | None:
    if kind == "yes_no":
        yes, no = is_yes(said.text, turn.locale), is_no(said.text, turn.locale)
        return int(yes) if yes or no else None
    if kind == "score":
        pain = said.reading.pain
        return (pain.half_points + 1) // 2 if pain else WHOLE.get(said.text.strip())
    digits = said.text.removesuffix("%").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and int(digits) <= LARGEST else None


QUESTION = Question("fact", ask, answer)
