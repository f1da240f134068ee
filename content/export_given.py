"""What decisions knew that carries no date of its own, so that they can be computed again."""

from collections.abc import Mapping
from typing import Literal

from content.export_values import Count, Day, EquipmentPart, Exercise, Instant, Part
from content.log import Side, Tier, Unit

Kind = Literal["sore", "return", "hold", "flare", "flare_over", "restart", "cleared", "usual", "run"]


class GivenPart(Part):
    """What a review knew that carries no date of its own: the first so many changes and phases, runs
    up to this id, what was owned and answered, and when the decisions were made that it replaced.
    """

    changes: Count
    phases: Count
    runs: Count
    side: Side
    unit: Unit
    ceiling: int | None
    equipment: tuple[EquipmentPart, ...]
    facts: Mapping[str, int]
    replaced: tuple[Instant, ...] = ()


class DecisionPart(Part):
    """What a decision between reviews knew: the instant and local day of it, the first so many phases, runs
    up to this id, what was owned and answered.

    `exercises` are those the day asked for (kind "return"), `tier` what the week planned (kind "run");
    `seen` is the fingerprint of what was done and answered by then (`content.decisions`).
    """

    kind: Kind
    at: Instant
    date: Day
    phases: Count
    runs: Count
    side: Side
    unit: Unit
    ceiling: int | None
    equipment: tuple[EquipmentPart, ...]
    facts: Mapping[str, int]
    exercises: tuple[Exercise, ...] | None
    tier: Tier | None
    seen: str
