"""Set-up of someone who already lifts: today's weight of each exercise."""

from bot.context import Said, Turn
from bot.prescription import loads_line
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.log import Unit
from storage.models import Prompt

USUAL_TOP = {"kg": 15000, "lb": 33000}
"""A load above this is more often a slip than a weight, so it is asked again (a judgement)."""


def ask(scene: Scene) -> View:
    """Which exercises with how much; the button is for nothing with weight yet."""
    rows = column(Button(scene.phrase("weights.none"), "no weights"))
    return View(scene.phrase("weights.ask"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the weights that were named, in the unit they were named in."""
    if said.text == "no weights":
        await settle(turn, prompt, "none")
        return [View(clear=True)]
    reports = [report for intent in said.reading.intents for report in intent.loads]
    named = {report.exercise: report.load for report in reports if report.exercise and report.load}
    if not named:
        return [View(turn.phrase("weights.unclear"))] if said.tapped is None else None
    said_unit = next((report.unit for report in reports if report.unit), None)
    unit: Unit = said_unit or ("lb" if turn.person.unit == "lb" else "kg")
    if any(load > USUAL_TOP[unit] for load in named.values()):
        return [View(turn.phrase("weights.too_heavy"))]
    turn.person.unit = unit
    await turn.change(prompt, payload={**prompt.payload, "loads": named})
    await settle(turn, prompt, "given")
    return [View(clear=True), View(turn.phrase("weights.saved", loads=loads_line(turn.locale, named, unit)))]


QUESTION = Question("weights", ask, answer)
