"""What stands in for an exercise when something is missing: the same intent, no more compression.

"No ball today" is a fact, `lacks_<thing>`, whose value is the day (its ordinal): that day is planned with it
and the next one without. A thing is a piece of equipment, a kind of weight, or an exercise not wanted.
What stands in is prescribed from its own setting, so the other one's setting and history stay as they are.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from content.exercises import EXERCISES
from content.log import Kind, Log, Phase, Setting
from content.settings import current_setting
from content.tracks import ledger, track_of, variant

FACT = "lacks_"
KINDS: tuple[Kind, ...] = ("dumbbell", "kettlebell", "barbell", "stack", "band")
FREE: tuple[Kind, ...] = ("dumbbell", "kettlebell", "barbell", "stack")
PHASES: tuple[Phase, ...] = ("P1", "P2a", "P2b", "P3", "P4", "maintenance")

MISSING: dict[str, tuple[str, ...]] = {
    "ball": ("ball",),
    "slider": ("slider",),
    "bench": ("bench",),
    "anchor": ("anchor",),
    **{kind: (kind,) for kind in KINDS},
    "weights": FREE,
    "gym": (*FREE, "bench"),
    "everything": (*KINDS, "ball", "bench"),
    **{f"only_{kind}": tuple(other for other in KINDS if other != kind) for kind in KINDS},
}
"""What a person says is missing, and the things that are then not there."""


def is_wanted(wish: str) -> bool:
    """Whether a text names something that can be missing: a key of `MISSING`, or an exercise."""
    return wish in MISSING or wish in EXERCISES


def things_of(wish: str) -> tuple[str, ...]:
    """Return what is not there when `wish` is missing (an exercise: itself). KeyError: neither."""
    return (ledger(EXERCISES[wish].id),) if wish in EXERCISES else MISSING[wish]


def lacking(log: Log, day: date) -> frozenset[str]:
    """Return what the person said is missing on this day."""
    today = day.toordinal()
    return frozenset(
        name.removeprefix(FACT)
        for name, value in log.facts.items()
        if name.startswith(FACT) and value == today
    )


def without(log: Log, day: date, wish: str) -> Log:
    """Return the log as it is once `wish` is said to be missing on this day."""
    said = {FACT + thing: day.toordinal() for thing in things_of(wish)}
    return replace(log, facts={**log.facts, **said})


def stand_in(log: Log, day: date, settings: Iterable[Setting]) -> tuple[Setting, ...]:
    """Return a day's settings with what cannot be done today replaced, or left out where nothing fits."""
    return tuple(there for _, there in pair_up(log, day, settings) if there is not None)


def pair_up(log: Log, day: date, settings: Iterable[Setting]) -> tuple[tuple[Setting, Setting | None], ...]:
    """Return each setting of a day with what is done in its place: itself, a swap, or `None` for nothing."""
    lost = lacking(log, day)
    wanted = list(settings)
    kept = {each.exercise for each in wanted if can_do(log, each, lost)}
    found: list[tuple[Setting, Setting | None]] = []
    for setting in wanted:
        there = setting if setting.exercise in kept else _instead(log, setting, lost, kept)
        if there is not None:
            kept.add(there.exercise)
        found.append((setting, there))
    return tuple(found)


def can_do(log: Log, setting: Setting, lost: frozenset[str]) -> bool:
    """Whether a setting can be done without the things in `lost`."""
    row = EXERCISES[variant(setting.exercise, setting.step)]
    if setting.exercise in lost or not lost.isdisjoint(row.equipment):
        return False
    if not setting.load and not row.needs_load:
        return True
    owned = [kit for kit in log.equipment if kit.loads and kit.kind in EXERCISES[setting.exercise].loadable]
    fits = {kit.kind for kit in owned if not setting.load or setting.load in kit.loads}
    return bool((fits or set(EXERCISES[setting.exercise].loadable)) - lost)


def _instead(log: Log, setting: Setting, lost: frozenset[str], kept: set[str]) -> Setting | None:
    for swap in EXERCISES[variant(setting.exercise, setting.step)].swaps:
        candidate = _unloaded(current_setting(log, ledger(swap)), lost)
        fits = candidate.sets and _in_phase(swap, log.phase) and candidate.exercise not in kept
        if fits and owns(log, swap) and can_do(log, candidate, lost):
            return candidate
    return None


def owns(log: Log, exercise: str) -> bool:
    """Whether the person has said to own what an exercise cannot do without."""
    row = EXERCISES[exercise]
    things = all(log.facts.get(f"has_{thing}") == 1 for thing in row.equipment)
    loads = any(kit.loads and kit.kind in row.loadable for kit in log.equipment)
    return things and (loads or not row.needs_load)


def _unloaded(setting: Setting, lost: frozenset[str]) -> Setting:
    """An exercise that is the same with and without a weight goes without, where weights are missing."""
    alone = len(track_of(setting.exercise)) == 1 and not EXERCISES[setting.exercise].needs_load
    return replace(setting, load=0) if alone and not lost.isdisjoint(KINDS) else setting


def _in_phase(exercise: str, phase: Phase) -> bool:
    return PHASES.index(EXERCISES[exercise].phase) <= PHASES.index(phase)
