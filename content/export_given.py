"""What decisions knew that carries no date of its own, so that they can be computed again."""

from collections.abc import Mapping
from typing import Literal

from content.export_values import Count, Day, EquipmentPart, Exercise, HalfPoints, Instant, Load, Part
from content.log import OneSide, Phase, Side, Tier, Unit

Kind = Literal[
    "sore", "return", "hold", "flare", "flare_over", "restart", "cleared", "usual",
    "begin", "first", "tryout", "found", "refit", "lower", "own",
]  # fmt: skip
"""Decisions that change settings (`content.decisions`)."""
MoveKind = Literal["set_up", "up", "back", "anew", "away", "long_flare", "setback"]
"""Decisions that change the phase (`content.phase_moves`)."""


class KnownPart(Part):
    """What any decision knew: the first so many phases, runs up to this id, what was owned and answered."""

    phases: Count
    runs: Count
    side: Side
    unit: Unit
    ceiling: int | None
    equipment: tuple[EquipmentPart, ...]
    facts: Mapping[str, int]


class GivenPart(KnownPart):
    """What a review knew: also the first so many changes, and when the decisions were made that it replaced.

    `seen` is the fingerprint of what was done and answered by then (`content.fingerprint`).
    """

    changes: Count
    replaced: tuple[Instant, ...] = ()
    seen: str | None = None


class DecisionPart(KnownPart):
    """What a decision between reviews knew: also the instant and local day of it, and what it was told.

    `exercises` are those that were asked for, `tier` what the week planned (kind "run"), `leg` the one that
    it is for, `loads` weights that were named, `tries` the load, repetitions left and worst half points of
    each set, `owned` what there was before. `changes` counts those made before a move of phase.
    """

    kind: Kind | MoveKind | Literal["run"]
    at: Instant
    date: Day
    exercises: tuple[Exercise, ...] | None
    tier: Tier | None
    seen: str
    leg: OneSide | None = None
    loads: Mapping[Exercise, Load] | None = None
    tries: tuple[tuple[Load, Count, HalfPoints], ...] | None = None
    owned: tuple[EquipmentPart, ...] | None = None
    changes: Count | None = None


class OutlookPart(Part):
    """What a review said about the phase: the one it `offered` to begin, or that it goes `back` by one."""

    offered: Phase | None
    back: bool
