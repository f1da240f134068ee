"""What a person lifts with: a usual set by tap, or their own by text. Asked when a weight is first needed."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.loads import Mistake, parse_equipment
from content.log import Equipment, Kind, Unit
from storage.models import Prompt
from storage.settings import save_equipment, save_fact

Ladder = tuple[int, int, int]
USUAL: dict[Unit, dict[Kind, Ladder]] = {
    "kg": {
        "barbell": (2000, 20000, 250),
        "dumbbell": (200, 4000, 200),
        "kettlebell": (800, 4000, 400),
        "stack": (500, 10000, 500),
    },
    "lb": {
        "barbell": (4500, 45000, 500),
        "dumbbell": (500, 10000, 500),
        "kettlebell": (1800, 8800, 900),
        "stack": (1000, 20000, 1000),
    },
}
"""What a gym usually has, per unit and kind: lightest, heaviest and step in hundredths (a judgement)."""


def usual_set(kind: Kind, unit: Unit) -> Equipment:
    """The usual set of one kind."""
    low, high, step = USUAL[unit][kind]
    return Equipment(kind, unit, tuple(range(low, high + 1, step)))


def ask(scene: Scene) -> View:
    """The usual sets first; anything else is typed."""
    unit: Unit = "lb" if scene.person.unit == "lb" else "kg"
    usual = [Button(scene.phrase(f"equipment.usual.{kind}.{unit}"), f"own {kind}") for kind in USUAL[unit]]
    other: Unit = "kg" if unit == "lb" else "lb"
    last = [
        Button(scene.phrase("equipment.none"), "own nothing"),
        Button(scene.phrase(f"unit.{other}"), f"unit {other}"),
    ]
    return View(scene.phrase("equipment.ask"), column(*usual, *last), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep what is owned; a change of unit asks again."""
    unit: Unit = "lb" if turn.person.unit == "lb" else "kg"
    if said.text in ("unit kg", "unit lb"):
        await turn.change(turn.person, unit=said.text[5:])
        return [View(clear=True), *_again(turn, prompt)]
    if said.text == "own nothing":
        await settle(turn, prompt, "nothing")
        await save_fact(turn.session, turn.person.id, "owns_weights", 0, turn.now, update_id=turn.update_id)
        return [View(clear=True), View(turn.phrase("equipment.saved_none"))]
    if said.text.startswith("own ") and said.text[4:] in USUAL[unit]:
        return await _keep(turn, prompt, usual_set(_kind(said.text[4:]), unit))
    owned = (
        parse_equipment(said.text, unit=unit)
        if any(mark.isdigit() for mark in said.text)
        else Mistake("kind")
    )
    if isinstance(owned, Mistake):
        return None if owned.why == "kind" else [View(turn.phrase(f"loads.mistake.{owned.why}"))]
    return await _keep(turn, prompt, owned)


def _kind(text: str) -> Kind:
    return next(kind for kind in USUAL["kg"] if kind == text)


def _again(turn: Turn, prompt: Prompt) -> Views:
    unit: Unit = "lb" if turn.person.unit == "lb" else "kg"
    usual = [Button(turn.phrase(f"equipment.usual.{kind}.{unit}"), f"own {kind}") for kind in USUAL[unit]]
    return [View(turn.phrase("equipment.ask"), column(*usual), prompt.id)]


async def _keep(turn: Turn, prompt: Prompt, owned: Equipment) -> Views:
    await settle(turn, prompt, owned.kind)
    turn.person.unit = turn.person.unit or owned.unit
    await turn.session.flush()
    person_id = turn.person.id
    await save_fact(turn.session, person_id, "owns_weights", 1, turn.now, update_id=turn.update_id)
    await save_equipment(turn.session, person_id, owned, turn.now, update_id=turn.update_id)
    kind = turn.phrase(f"equipment.{owned.kind}")
    return [View(clear=True), View(turn.phrase("equipment.saved", kind=kind, count=len(owned.loads)))]


QUESTION = Question("equipment", ask, answer)
