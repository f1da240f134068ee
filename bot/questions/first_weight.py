"""The first weight of the hinge: ten repetitions, then "how many more?", at most three times (A15)."""

from dataclasses import replace

from bot.context import Said, Turn
from bot.modes import set_to
from bot.prescription import name
from bot.questions.question import Question, Scene, Views, settle
from bot.reasons import reason_text
from bot.view import Button, Html, Rows, View, column, paragraphs, phrase
from content.exercises import EXERCISES
from content.loads import choose_equipment
from content.locales import format_load
from content.log import Equipment, Log, Setting
from content.programme import chosen, needs
from content.progression.efforts import USUAL_RANGE
from content.settings import current_setting, first_setting
from content.tryout import MILD_HALF_POINTS, Try, first_weight, held_back, next_try
from storage.models import Prompt
from storage.training import load_log

ANSWERS = {"easy": (6, 0), "fair": (4, 0), "hard": (1, 0), "sore": (0, MILD_HALF_POINTS + 2)}
"""What each button stands for: repetitions that were left and half points at the sit bone."""


def ask(scene: Scene) -> View | None:
    """The lightest weight that was not tried yet, or why none is tried today; nothing where none is light
    enough.
    """
    held = held_back(scene.log, scene.today, scene.now)
    if held:
        return View(paragraphs(*(reason_text(scene.locale, each, scene.log) for each in held)))
    return _view(scene.locale, scene.log, scene.prompt)


def _view(locale: str, log: Log, prompt: Prompt) -> View | None:
    equipment, setting = _equipment(log), current_setting(log, _hinge(log))
    load = next_try(equipment, _tries(prompt)) if equipment else None
    if load is None:
        return None
    args = {"name": name(locale, setting), "load": format_load(locale, load, log.unit)}
    return View(phrase(locale, "first.ask", **args), _rows(locale), prompt.id)


def _rows(locale: str) -> Rows:
    buttons = (Button(phrase(locale, f"first.{key}"), f"try {key}") for key in ANSWERS)
    return column(*buttons, Button(phrase(locale, "first.later"), "try later"))


def _hinge(log: Log) -> str:
    return chosen(log, log.phase).get("hinge", "H1_rdl")


def _equipment(log: Log) -> Equipment | None:
    return choose_equipment(log, EXERCISES[_hinge(log)].loadable, 0)


def _tries(prompt: Prompt) -> list[Try]:
    return [Try(*each) for each in prompt.payload.get("tries", [])]


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Try one step heavier while it was easy; keep the heaviest with three or more left."""
    word, _, key = said.text.partition(" ")
    if word != "try" or prompt.answered_at is not None:
        return None
    if key == "later":
        await settle(turn, prompt, "later")
        return [View(clear=True), View(turn.phrase("first.skipped"))]
    log = await load_log(turn.session, turn.person, turn.now)
    if "first_weight" not in needs(log, log.phase):
        # Another search has found it, or it was sent back since: what rises now rises at a review.
        await settle(turn, prompt, "later")
        return [View(clear=True), View(turn.phrase("first.none"))]
    held = held_back(log, turn.today, turn.now)
    if held:
        return [View(clear=True), View(paragraphs(*(reason_text(turn.locale, each, log) for each in held)))]
    equipment = _equipment(log)
    load = next_try(equipment, _tries(prompt)) if equipment else None
    if key not in ANSWERS or load is None:
        return None
    tries = [*prompt.payload.get("tries", []), [load, *ANSWERS[key]]]
    await turn.change(prompt, payload={**prompt.payload, "tries": tries})
    again = _view(turn.locale, log, prompt)
    return [replace(again, edit=True)] if again else await _finish(turn, prompt, log)


async def _finish(turn: Turn, prompt: Prompt, log: Log) -> Views:
    load, hinge = first_weight(_tries(prompt)), _hinge(log)
    await settle(turn, prompt, str(load))
    if not load:
        return [View(clear=True), View(turn.phrase("first.unloaded"))]
    setting: Setting = replace(first_setting(log, hinge, log.phase, load), target=USUAL_RANGE.floor)
    await set_to(
        turn.session, turn.person, log, [(setting, None)], "start", None, turn.today, turn.now, turn.update_id
    )
    args: dict[str, Html | str] = {
        "name": name(turn.locale, setting), "load": format_load(turn.locale, load, log.unit),
    }  # fmt: skip
    return [View(clear=True), View(turn.phrase("first.found", **args))]


QUESTION = Question("first_weight", ask, answer)
