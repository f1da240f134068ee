"""What a change of equipment does to the weights in use: nothing that is owned now is passed over (rule 3.7).

Dumbbells are "each hand", everything else is a total; machines and bands are compared with nothing else,
and kilograms never with pounds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from content.exercises import EXERCISES
from content.loads import choose_equipment, replace_load
from content.log import ONE_SIDES, Equipment, Kind, Log, OneSide, Setting
from content.sides import for_side
from content.tracks import previous_step, track_of

How = Literal["lighter", "halved", "nearest", "easier"]
EACH_HAND: Kind = "dumbbell"
UNLIKE: tuple[Kind, ...] = ("stack", "band")
"""What one machine or band calls 10 is no other thing's 10."""


@dataclass(frozen=True, slots=True)
class Refit:
    """A setting that has to move: to a `lighter` load, to one `halved` for each hand, to the `nearest`, a
    little heavier one, or to an `easier` variant without a weight. `side`: of one leg alone.
    """

    before: Setting
    after: Setting
    how: How
    side: OneSide | None = None


def refit(before: Log, after: Log) -> tuple[Refit, ...]:
    """Return the settings that what is owned in `after` cannot carry, with what stands in for each.

    `before` is the log with what was owned until now. What cannot be done at all without a weight keeps its
    setting for the day when there is one again: the plan chooses something else meanwhile.
    """
    found = []
    for setting, side in _in_use(after):
        kit = choose_equipment(before, EXERCISES[setting.exercise].loadable, setting.load)
        if kit in after.equipment:
            continue
        moved, how = _fit(setting, kit, _owned(after, setting.exercise, kit))
        if moved != setting:
            found.append(Refit(setting, moved, how, side))
    return tuple(found)


def _in_use(log: Log) -> Iterator[tuple[Setting, OneSide | None]]:
    """Every setting with a weight; of two sore sides each leg's own where they differ."""
    logs = {side: for_side(log, side) for side in ONE_SIDES} if log.side == "both" else {None: log}
    for exercise in dict.fromkeys(change.setting.exercise for change in log.changes):
        own = {side: setting for side, one in logs.items() if (setting := one.setting(exercise))}
        alike = len(own) == len(logs) and len(set(own.values())) == 1
        for side, setting in list(own.items())[: 1 if alike else None]:
            if setting.load:
                yield setting, None if alike else side


def _owned(log: Log, exercise: str, kit: Equipment | None) -> list[Equipment]:
    """What an exercise can be loaded with, the kind that it was loaded with before the others."""
    kinds = EXERCISES[exercise].loadable
    owned = [found for kind in kinds for found in log.equipment if found.kind == kind and found.loads]
    return sorted(owned, key=lambda found: kit is not None and found.kind != kit.kind)


def _fit(setting: Setting, kit: Equipment | None, owned: Sequence[Equipment]) -> tuple[Setting, How]:
    for there in owned:
        limit = _limit(setting.load, kit, there)
        load = replace_load(there.loads, there.unit, limit) if limit else None
        if load:
            how: How = "nearest" if load > limit else "lighter" if limit == setting.load else "halved"
            return replace(setting, load=load), how
    return _easier(setting, has_weight=bool(owned)), "easier"


def _limit(load: int, kit: Equipment | None, there: Equipment) -> int:
    """What `load` was in terms of other equipment, 0 where the two cannot be compared."""
    if kit is None or (kit.kind, kit.unit) == (there.kind, there.unit):
        return load
    if kit.unit != there.unit or kit.kind in UNLIKE or there.kind in UNLIKE:
        return 0
    return load // 2 if there.kind == EACH_HAND else load


def _easier(setting: Setting, *, has_weight: bool) -> Setting:
    """The rung before the weight; an exercise of one rung goes on unloaded, unless that makes it another."""
    step = previous_step(setting.exercise, setting.step, weights=True)
    if step is not None:
        rung = track_of(setting.exercise)[step]
        return Setting(setting.exercise, step, 0, rung.sets, rung.target)
    needed = EXERCISES[setting.exercise].needs_load and not has_weight
    return setting if needed else replace(setting, load=0)
