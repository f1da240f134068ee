"""The first weight of the hinge: ten repetitions, then "how many more?", at most three times (A15)."""

from dataclasses import replace

from bot.context import Said, Turn
from bot.modes import decide_now
from bot.prescription import name
from bot.questions.question import Question, Scene, Views, settle
from bot.reasons import reason_text
from bot.view import Button, Html, Rows, View, column, paragraphs, phrase
from content.decisions import Told
from content.exercises import EXERCISES
from content.loads import choose_equipment
from content.locales import format_load
from content.log import Equipment, Log
from content.programme import needs
from content.settings import current_setting
from content.tryout import MILD_HALF_POINTS, Try, found_setting, held_back, hinge_of, next_try
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
    equipment, setting = _equipment(log), current_setting(log, hinge_of(log))
    load = next_try(equipment, _tries(prompt)) if equipment else None
    if load is None:
        return None
    args = {"name": name(locale, setting), "load": format_load(locale, load, log.unit)}
    return View(phrase(locale, "first.ask", **args), _rows(locale), prompt.id)


def _rows(locale: str) -> Rows:
    buttons = (Button(phrase(locale, f"first.{key}"), f"try {key}") for key in ANSWERS)
    return column(*buttons, Button(phrase(locale, "first.later"), "try later"))


def _equipment(log: Log) -> Equipment | None:
    return choose_equipment(log, EXERCISES[hinge_of(log)].loadable, 0)


def _tries(prompt: Prompt) -> list[Try]:
    return [Try(*each) for each in _plain_tries(prompt)]


def _plain_tries(prompt: Prompt) -> tuple[tuple[int, int, int], ...]:
    return tuple((load, left, during) for load, left, during in prompt.payload.get("tries", []))


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
    tries = _plain_tries(prompt)
    setting = found_setting(log, tries)
    await settle(turn, prompt, str(setting.load if setting else 0))
    if setting is None:
        return [View(clear=True), View(turn.phrase("first.unloaded"))]
    await decide_now(
        turn.session, turn.person, log, "found", "start", turn.today, turn.now, turn.update_id,
        Told(tries=tries),
    )  # fmt: skip
    args: dict[str, Html | str] = {
        "name": name(turn.locale, setting), "load": format_load(turn.locale, setting.load, log.unit),
    }  # fmt: skip
    return [View(clear=True), View(turn.phrase("first.found", **args))]


QUESTION = Question("first_weight", ask, answer)
