"""Something is missing for today's session: what would stand in, for today or from now on."""

from bot.context import Said, Turn
from bot.prescription import dose, name
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.shelf import move_settings
from bot.view import Button, Html, View, column, lines, paragraphs
from content.doses import make_item
from content.exercises import EXERCISES
from content.locales import inside
from content.log import Equipment, Log, Setting
from content.swaps import FACT, KINDS, pair_up, things_of, without
from content.workout import Item, Workout
from storage.models import Prompt
from storage.settings import save_equipment, save_fact
from storage.training import load_log

THINGS = ("ball", "slider")
"""What a person is asked to own; without it for good is an answer to that question."""


def ask(scene: Scene) -> View:
    """What today's session would become, and the choice."""
    wish = scene.prompt.payload["wish"]
    what = _missing(scene, wish)
    workout = scene.workout if scene.status == "planned" else None
    pairs = _pairs(scene, workout, wish) if workout else []
    good = _for_good(scene, wish)
    if not pairs:
        key = "swap.nothing" if workout else "swap.no_session"
        return View(scene.phrase(key, what=what), column(*good), scene.prompt.id if good else None)
    out = all(new is None for _, new in pairs)
    shown = [_pair(scene, old, new) for old, new in pairs]
    kept = scene.phrase("swap.kept_out" if out else "swap.kept")
    text = paragraphs(scene.phrase("swap.offer", what=what), lines(*shown), kept)
    today = Button(scene.phrase("swap.leave_out" if out else "swap.today"), "swap today")
    return View(text, column(today, *good), scene.prompt.id)


def _missing(scene: Scene, wish: str) -> Html:
    if wish not in EXERCISES:
        return scene.phrase(f"swap.missing.{wish}")
    return Html(inside(scene.locale, scene.phrase(f"exercise.{wish}.name")))


def _pairs(scene: Scene, workout: Workout, wish: str) -> list[tuple[Setting, Item | None]]:
    """What cannot be done without it, and what would be done in its place as this day prescribes it."""
    heavy = workout.tier == "heavy"
    settings = [item.setting for item in workout.items]
    found = pair_up(without(scene.log, scene.today, wish), scene.today, settings)
    light = not heavy and workout.phase != "P1"
    return [(old, make_item(new, heavy, light) if new else None) for old, new in found if new != old]


def _pair(scene: Scene, old: Setting, new: Item | None) -> Html:
    if new is None:
        return scene.phrase("swap.out", old=name(scene.locale, old))
    work = dose(scene.locale, new.setting, scene.log.unit, new.per_side)
    there = name(scene.locale, new.setting)
    return scene.phrase("swap.pair", old=name(scene.locale, old), new=there, dose=work)


def _for_good(scene: Scene, wish: str) -> list[Button]:
    """Things that are owned or not can be missing for good; an exercise, or all but one kind, cannot."""
    named = wish in EXERCISES or wish.startswith("only_")
    told = wish in THINGS and scene.log.facts.get(f"has_{wish}") != 0
    if told or (not named and _owned(scene.log, wish)):
        return [Button(scene.phrase("swap.always"), "swap always")]
    return []


def _owned(log: Log, wish: str) -> list[Equipment]:
    return [kit for kit in log.equipment if kit.loads and kit.kind in things_of(wish)]


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Note what is missing, today or for good, and show the session as it is now."""
    if said.text not in ("swap today", "swap always"):
        return None
    wish = prompt.payload["wish"]
    if prompt.payload["day"] != turn.today.isoformat():
        # The offer was made for another day's session.
        payload = {"wish": wish, "day": turn.today.isoformat()}
        return [View(clear=True), Next("swap", f"swap:{turn.update_id}", payload=payload)]
    await settle(turn, prompt, said.text)
    if said.text == "swap today":
        await _note_today(turn, wish)
        text = turn.phrase("swap.saved.today")
    else:
        text = paragraphs(turn.phrase("swap.saved.always"), await _note_for_good(turn, wish))
    session = Next("session", f"today:{turn.today}:{turn.update_id}", above=text)
    return [View(clear=True), session]


async def _note_today(turn: Turn, wish: str) -> None:
    person_id, day = turn.person.id, turn.today.toordinal()
    for thing in things_of(wish):
        await save_fact(turn.session, person_id, FACT + thing, day, turn.now, update_id=turn.update_id)


async def _note_for_good(turn: Turn, wish: str) -> Html:
    """No longer owned: the plan chooses without it, and what carried a weight takes one that is there."""
    person_id, update_id = turn.person.id, turn.update_id
    for thing in set(things_of(wish)) - set(KINDS):
        await save_fact(turn.session, person_id, f"has_{thing}", 0, turn.now, update_id=update_id)
    log = await load_log(turn.session, turn.person, turn.now)
    for kit in _owned(log, wish):
        empty = Equipment(kit.kind, kit.unit, ())
        await save_equipment(turn.session, person_id, empty, turn.now, update_id=update_id)
    moved, _ = await move_settings(turn, log)
    return moved


QUESTION = Question("swap", ask, answer)
