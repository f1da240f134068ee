"""What a person lifts with: a usual set by tap, or their own by text. Asked when a weight is first needed."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.shelf import has_loads, move_settings, unit_of
from bot.view import Button, Html, View, column, paragraphs
from content.loads import Mistake, parse_equipment
from content.log import Equipment, Kind, Log, Unit
from storage.models import Prompt
from storage.settings import save_equipment, save_fact
from storage.training import load_log

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
    """The usual sets first; anything else is typed. The unit is open until a weight was named in it."""
    unit = unit_of(scene.person)
    other: Unit = "kg" if unit == "lb" else "lb"
    usual = [Button(scene.phrase(f"equipment.usual.{kind}.{unit}"), f"own {kind}") for kind in USUAL[unit]]
    none = Button(scene.phrase("equipment.none"), "own nothing")
    fixed = scene.prompt.key.startswith("setup:") or has_loads(scene.log)
    units = [] if fixed else [Button(scene.phrase(f"unit.{other}"), f"unit {other}")]
    return View(scene.phrase("equipment.ask"), column(*usual, none, *units), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep what is owned; a change of unit asks again."""
    log = await load_log(turn.session, turn.person, turn.now)
    if said.text in ("unit kg", "unit lb"):
        return await _change_unit(turn, prompt, said.text[5:], log)
    if said.text == "own nothing":
        return await _keep_nothing(turn, prompt, log)
    only = next((kit for kit in log.equipment if said.text == f"only {kit.kind}" and kit.loads), None)
    if only is not None and said.tapped is not None:
        return await _keep_only(turn, only, log)
    owned = _read(said.text, unit_of(turn.person))
    if isinstance(owned, Mistake):
        return None if owned.why == "kind" else [View(turn.phrase(f"loads.mistake.{owned.why}"))]
    return await _keep(turn, prompt, owned, log)


def _read(text: str, unit: Unit) -> Equipment | Mistake:
    usual = next((kind for kind in USUAL[unit] if text == f"own {kind}"), None)
    if usual is not None:
        return usual_set(usual, unit)
    return parse_equipment(text, unit=unit) if any(map(str.isdigit, text)) else Mistake("kind")


def _in_use(turn: Turn, prompt: Prompt, log: Log) -> bool:
    return prompt.key.startswith("setup:") or (turn.person.unit is not None and has_loads(log))


async def _change_unit(turn: Turn, prompt: Prompt, unit: str, log: Log) -> Views:
    if _in_use(turn, prompt, log):
        return [View(turn.phrase("units.in_use", unit=unit_of(turn.person)))]
    await turn.change(turn.person, unit=unit)
    usual = [Button(turn.phrase(f"equipment.usual.{kind}.{unit}"), f"own {kind}") for kind in USUAL["kg"]]
    return [View(clear=True), View(turn.phrase("equipment.ask"), column(*usual), prompt.id)]


async def _keep(turn: Turn, prompt: Prompt, owned: Equipment, log: Log) -> Views:
    if owned.unit != unit_of(turn.person):
        if _in_use(turn, prompt, log):
            return [View(turn.phrase("units.in_use", unit=unit_of(turn.person)))]
        await turn.change(turn.person, unit=owned.unit)
    await settle(turn, prompt, owned.kind)
    turn.person.unit = turn.person.unit or owned.unit
    await turn.session.flush()
    await _save(turn, owned)
    moved, then = await move_settings(turn, log)
    kind = turn.phrase(f"equipment.{owned.kind}")
    saved = turn.phrase("equipment.saved", kind=kind, count=len(owned.loads))
    others = [kit for kit in log.equipment if kit.kind != owned.kind and kit.loads]
    if not others:
        return [View(clear=True), View(paragraphs(saved, moved)), *then]
    names = Html(", ".join(turn.phrase(f"equipment.{kit.kind}") for kit in others))
    text = paragraphs(saved, moved, turn.phrase("equipment.others", others=names))
    button = Button(turn.phrase("equipment.only", kind=kind), f"only {owned.kind}")
    return [View(clear=True), View(text, column(button), prompt.id), *then]


async def _keep_only(turn: Turn, only: Equipment, log: Log) -> Views:
    for kit in log.equipment:
        if kit.kind != only.kind:
            await _save(turn, Equipment(kit.kind, kit.unit, ()))
    moved, then = await move_settings(turn, log)
    saved = turn.phrase("equipment.only_saved", kind=turn.phrase(f"equipment.{only.kind}"))
    return [View(clear=True), View(paragraphs(saved, moved)), *then]


async def _keep_nothing(turn: Turn, prompt: Prompt, log: Log) -> Views:
    await settle(turn, prompt, "nothing")
    await save_fact(turn.session, turn.person.id, "owns_weights", 0, turn.now, update_id=turn.update_id)
    for kit in log.equipment:
        empty = Equipment(kit.kind, kit.unit, ())
        await save_equipment(turn.session, turn.person.id, empty, turn.now, update_id=turn.update_id)
    moved, _ = await move_settings(turn, log)
    return [View(clear=True), View(paragraphs(turn.phrase("equipment.saved_none"), moved))]


async def _save(turn: Turn, owned: Equipment) -> None:
    person_id = turn.person.id
    if owned.loads:
        await save_fact(turn.session, person_id, "owns_weights", 1, turn.now, update_id=turn.update_id)
    await save_equipment(turn.session, person_id, owned, turn.now, update_id=turn.update_id)


QUESTION = Question("equipment", ask, answer)
