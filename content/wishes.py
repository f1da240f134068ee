"""What a person may have at once by asking: a notch easier, or a lighter weight that they name.

Heavier is for a review to say (invariant I7).
"""

from dataclasses import replace

from content.log import Log, OneSide, Setting
from content.progression.both_sides import is_one_legged
from content.settings import back_setting
from content.sides import for_side


def lower_setting(log: Log, exercise: str, side: OneSide | None) -> tuple[Setting, OneSide | None] | None:
    """Return one setting easier than the present one, of `side` alone as long as it stays one-legged work.

    Where nothing easier is known it is a set less. `None`: never prescribed, or left out.
    """
    own = for_side(log, side) if side else log
    current = own.setting(exercise)
    if current is None or not current.sets:
        return None
    easier = back_setting(own, current)
    if easier == current:
        easier = replace(current, sets=max(current.sets - 1, 1))
    return easier, side if is_one_legged(easier) else None


def named_setting(log: Log, exercise: str, load: int) -> Setting | None:
    """Return the present setting with a load (hundredths) that is not above its own, else `None`."""
    current = log.setting(exercise)
    return None if current is None or load > current.load else replace(current, load=load)
