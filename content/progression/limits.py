"""What a day may hold: the values of the daily gate (rule 3.4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from content.log import OneSide
from content.progression.rules import Reason

Allowed = Literal["heavy", "easy", "isometric", "walk", "none"]
ORDER: tuple[Allowed, ...] = ("none", "walk", "isometric", "easy", "heavy")


@dataclass(frozen=True, slots=True)
class Gate:
    """The most a day may hold. `tier`: heavy, easy, isometric (holds and a walk), walk, none.

    `load`: `current`, or `back` for the setting tolerated before. `ask_first`: trainings whose next-day
    answer is missing, oldest first. `reasons` are in order of caution. With two sore sides all this is the
    stricter of both, and `sides` has the gate of each.
    """

    tier: Allowed
    load: Literal["current", "back"] = "current"
    reasons: tuple[Reason, ...] = ()
    ask_first: tuple[int, ...] = ()
    sides: Mapping[OneSide, "Gate"] = field(default_factory=dict)

    @property
    def widest(self) -> "Gate":
        """The gate of the side that may do most: only where that one stops, the day is off."""
        return max(self.sides.values() or (self,), key=lambda each: ORDER.index(each.tier))


@dataclass(frozen=True, slots=True)
class Limit:
    """What one row of the gate allows and why."""

    tier: Allowed
    reason: Reason
    back: bool = False
