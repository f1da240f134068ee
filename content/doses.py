"""How an exercise is timed: tempo, seconds per repetition, rest, and so how long a workout takes.

Tempo "3-0-3" is seconds up, held at the top, and down (S003 L143; slow both ways is rule 3.6).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from content.exercises import EXERCISES
from content.log import Phase, Setting
from content.tracks import Step, track_of
from content.workout import Item

HEAVY_REST_S = 150
"""Two to three minutes between heavy sets (rule 3.6)."""
EASY_REST_S = 60
CHANGE_LEGS_S = 15
SET_UP_S = 30
WARM_UP_S = 120
MINUTE_S = 60
LIGHT_SETS = 3
"""A light day takes at most three sets of a hold: ten minutes (amendment A16)."""
COMPANION_SETS = {(True, "I3_heel_dig"): 2, (False, "I2_bridge_hold_sl"): LIGHT_SETS}
"""Holds beside something that matters more, by whether the phase is P1: what a session keeps of them once
they could not get longer in its ten minutes (a judgement after A16).
"""
EASY_TRACKS = frozenset({"T-SIDE", "T-PLANK", "T-ROT", "T-CLAM"})
"""Trunk and glute work needs no long rests."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """One way of moving: `seconds` one repetition takes; 0 where the target itself is in seconds."""

    key: str
    seconds: int


HOLD = Tempo("hold", 0)
SLOW = Tempo("3-0-3", 6)

TEMPOS: dict[str, Tempo] = {
    "bridge_two_legs_pause": Tempo("3-3-3", 9),
    "bridge_one_leg_pause": Tempo("3-3-3", 9),
    "ball_bridge": Tempo("2-1-3", 6),
    "ball_curl": Tempo("2-0-3", 5),
    "ball_two_in_one_out": Tempo("2-0-3", 5),
    "ball_slow": Tempo("2-0-5", 7),
    "ball_load": Tempo("2-0-3", 5),
    "slider_short": Tempo("slide", 7),
    "slider_half": Tempo("slide", 7),
    "slider_long": Tempo("slide", 7),
    "slider_load": Tempo("slide", 7),
    "nordic": Tempo("nordic", 6),
    "plank_3s": Tempo("lift-3", 6),
    "plank_5s": Tempo("lift-5", 10),
    "plank_8s": Tempo("lift-8", 16),
    "press_out": Tempo("2-1-2", 5),
    "press_out_pause": Tempo("2-3-2", 7),
    "press_out_band": Tempo("2-1-2", 5),
    "clam": Tempo("2-0-2", 4),
    "clam_band": Tempo("2-0-2", 4),
}
"""Tempo per step key; other repetitions are SLOW, holds are HOLD."""


def make_item(setting: Setting, heavy: bool, light: bool) -> Item:
    """Return how a setting is done: on a `heavy` day with long rests, on a `light` day with fewer holds.

    A hold that a light day shortens is not for the review, so it is no key work there.
    """
    step = track_of(setting.exercise)[setting.step]
    sets = min(setting.sets, LIGHT_SETS) if light and step.hold else setting.sets
    return Item(
        setting=replace(setting, sets=sets),
        tempo=tempo(step).key,
        rest_s=HEAVY_REST_S if heavy and not _is_easy(setting, step) else EASY_REST_S,
        per_side=step.per_side,
        key=EXERCISES[setting.exercise].key and sets == setting.sets,
    )


def companion_sets(phase: Phase, exercise: str, step: int, after: int | None) -> int | None:
    """Return how many sets are enough of a hold that only goes along, once it or its next rung `after` would
    take more than three: `None` where there is room. Ten minutes have none (amendment A16).
    """
    track = track_of(exercise)
    most = max(track[step].sets, track[after].sets if after is not None else 0)
    return COMPANION_SETS.get((phase == "P1", exercise)) if most > LIGHT_SETS else None


def estimate_minutes(items: Iterable[Item], warm_up: bool) -> int:
    """Return whole minutes: work, rests (the other leg works in the rest), setting up, and the warm-up."""
    total = sum(map(_item_s, items)) + (WARM_UP_S if warm_up else 0)
    return round(total / MINUTE_S)


def tempo(step: Step) -> Tempo:
    """Return the tempo of a step."""
    return HOLD if step.hold else TEMPOS.get(step.key, SLOW)


def _is_easy(setting: Setting, step: Step) -> bool:
    return step.hold or EXERCISES[setting.exercise].track in EASY_TRACKS


def _item_s(item: Item) -> int:
    step = track_of(item.setting.exercise)[item.setting.step]
    sets, work = item.setting.sets, item.setting.target * (tempo(step).seconds or 1)
    if item.per_side:
        pause, last = max(item.rest_s, work + CHANGE_LEGS_S), 2 * work + CHANGE_LEGS_S
    else:
        pause, last = item.rest_s, work
    return SET_UP_S + (sets - 1) * (work + pause) + last
