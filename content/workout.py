"""A day's workout as it is prescribed: a value that a view can show and storage can keep."""

from dataclasses import dataclass

from content.log import OneSide, Phase, Setting, Tier


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a workout. `key` says heavy-tier work that a review may change.

    `tempo` is a text key ("3-0-3", "hold", ...); `rest_s` seconds between sets; `per_side` says that the
    sets are done on each leg, the sore one first. `side`: for this leg alone, since the other one has a
    setting of its own or rests.
    """

    setting: Setting
    tempo: str
    rest_s: int
    per_side: bool
    key: bool
    side: OneSide | None = None


@dataclass(frozen=True, slots=True)
class Workout:
    """What is to be done on one day. `minutes` is an honest estimate, `notes` are text keys."""

    tier: Tier
    phase: Phase
    items: tuple[Item, ...]
    minutes: int
    notes: tuple[str, ...] = ()
