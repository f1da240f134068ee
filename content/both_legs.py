"""One session out of two: what each side may do today, put together (rule 3.10 "Sides", rule 3.4)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from content.log import OneSide
from content.progression.both_sides import lower_of
from content.sides import BOTH
from content.workout import Item, Workout

Own = Mapping[OneSide, Item]


def merge_workouts(own: Mapping[OneSide, Workout], stricter: OneSide | None = None) -> Workout:
    """Return the workout of a day from those of the sides that may train; KeyError if none may.

    One-legged work follows each side's own plan; what both legs do together takes the lower setting, and is
    left out where only the freer side's plan holds it. `stricter` is the side that may do less today.
    """
    sides = sorted((side for side in BOTH if side in own), key=lambda side: (side == stricter, side))
    items = {side: {item.setting.exercise: item for item in own[side].items} for side in sides}
    names = dict.fromkeys(exercise for side in sides for exercise in items[side])
    merged = (
        _merge({s: items[s][exercise] for s in BOTH if exercise in items.get(s, {})}, stricter)
        for exercise in names
    )
    first = own[sides[0]]
    return replace(
        first,
        tier="heavy" if any(own[side].tier == "heavy" for side in sides) else "easy",
        items=tuple(item for items_of in merged for item in items_of),
        minutes=max(own[side].minutes for side in sides),
        notes=tuple(dict.fromkeys(note for side in sides for note in own[side].notes)),
    )


def _merge(own: Own, stricter: OneSide | None) -> tuple[Item, ...]:
    if all(item.per_side for item in own.values()):
        if len(own) == len(BOTH) and _is_same(own.values()):
            return (own["left"],)
        return tuple(replace(item, side=side) for side, item in own.items())
    if len(own) < len(BOTH) and stricter is not None and stricter not in own:
        return ()
    lowest = lower_of(item.setting for item in own.values())
    chosen = min(own.values(), key=lambda item: (item.setting.step != lowest.step, item.per_side))
    return (replace(chosen, setting=lowest, key=all(item.key for item in own.values())),)


def _is_same(items: Iterable[Item]) -> bool:
    return len({(item.setting, item.tempo) for item in items}) == 1
