"""Set-up of someone who already lifts: today's weight of each exercise."""

from bot.context import Said, Turn
from bot.prescription import loads_line
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.log import Unit
from content.replies import is_no
from content.replies.weights import Weights, find_weights
from storage.models import Prompt

USUAL_TOP = {"kg": 15000, "lb": 33000}
"""A load above this is more often a slip than a weight, so it is asked again (a judgement)."""
NOTHING = frozenset(("nothing", "nothing yet", "no weight", "bodyweight", "body weight", "just bodyweight"))
LONGEST_MISSED = 200
ASIDE = frozenset(("why", "learn", "help", "privacy"))
"""Wishes that are no weights, and are answered beside the question."""


def ask(scene: Scene) -> View:
    """Which exercises with how much; the button is for nothing with weight yet, or for nothing more."""
    kept = scene.prompt.payload.get("loads")
    key, data = ("weights.enough", "enough") if kept else ("weights.none", "no weights")
    return View(scene.phrase("weights.ask"), column(Button(scene.phrase(key), data)), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the weights that were named, in the unit they were named in; name what was not understood."""
    kept: dict[str, int] = prompt.payload.get("loads", {})
    if said.text in ("enough", "no weights") or _is_nothing(turn, said):
        return await _finish(turn, prompt, kept)
    if said.tapped is not None:
        return None
    if {intent.name for intent in said.reading.intents} & ASIDE:
        return None
    unit: Unit = "lb" if turn.person.unit == "lb" else "kg"
    found = find_weights(said.text, unit, turn.locale)
    if any(load > USUAL_TOP[found.unit] for load in found.loads.values()):
        return [View(turn.phrase("weights.too_heavy"))]
    if not found.loads or (kept and found.unit != unit):
        return [View(turn.phrase("weights.unclear"))]
    await turn.change(turn.person, unit=found.unit)
    loads = {**kept, **found.loads}
    await turn.change(prompt, payload={**prompt.payload, "loads": loads})
    return _ask_for_rest(turn, prompt, loads, found) if found.missed else await _finish(turn, prompt, loads)


def _is_nothing(turn: Turn, said: Said) -> bool:
    typed = said.text.strip(" .!")
    return said.tapped is None and (is_no(typed, turn.locale) or typed in NOTHING)


def _ask_for_rest(turn: Turn, prompt: Prompt, loads: dict[str, int], found: Weights) -> Views:
    missed = "; ".join(found.missed)[:LONGEST_MISSED]
    text = turn.phrase("weights.missed", loads=loads_line(turn.locale, loads, found.unit), missed=missed)
    return [View(text, column(Button(turn.phrase("weights.enough"), "enough")), prompt.id)]


async def _finish(turn: Turn, prompt: Prompt, loads: dict[str, int]) -> Views:
    await settle(turn, prompt, "given" if loads else "none")
    if not loads:
        return [View(clear=True)]
    unit: Unit = "lb" if turn.person.unit == "lb" else "kg"
    return [View(clear=True), View(turn.phrase("weights.saved", loads=loads_line(turn.locale, loads, unit)))]


QUESTION = Question("weights", ask, answer)
