"""Trying out: a hold on day 0, and the first weight of a hinge, ten repetitions at a time (amendment A15)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from content.log import Equipment, Log, Setting, Unit
from content.programme import chosen
from content.progression.efforts import USUAL_RANGE
from content.progression.gate import gate_day
from content.progression.rules import Reason
from content.settings import first_setting

HOLD = "I2_bridge_hold_sl"
"""What is tried out on day 0."""
REPS = 10
MOST_TRIES = 3
EASY_LEFT = 5
"""More than this many left in the tank: one step heavier may be tried."""
ENOUGH_LEFT = 3
MILD_HALF_POINTS = 6
HEAVIEST_TRY: dict[Unit, int] = {"kg": 1000, "lb": 2000}
"""Each hand, in hundredths; a bar may hold twice that."""


@dataclass(frozen=True, slots=True)
class Try:
    """One set of ten: load in hundredths, repetitions that were left, the worst score in half points."""

    load: int
    more_left: int
    during: int


def next_try(equipment: Equipment, tries: Sequence[Try]) -> int | None:
    """Return the load to try next, `None` when the search is over or nothing light enough is owned."""
    if len(tries) >= MOST_TRIES or any(not _was_easy(found) for found in tries):
        return None
    heaviest = _heaviest(equipment)
    above = tries[-1].load if tries else 0
    return next((load for load in equipment.loads if above < load <= heaviest), None)


def first_weight(tries: Sequence[Try]) -> int:
    """Return the heaviest load with at least three repetitions left at 3 of 10 or less; 0: start unloaded."""
    good = [found.load for found in tries if found.more_left >= ENOUGH_LEFT and _is_mild(found)]
    return max(good, default=0)


def hinge_of(log: Log) -> str:
    """Return the hinge that this person does, or begins with."""
    return chosen(log, log.phase).get("hinge", "H1_rdl")


def found_setting(log: Log, tries: Sequence[tuple[int, int, int]]) -> Setting | None:
    """Return the hinge with the weight that these sets found, `None` where they found none."""
    load = first_weight([Try(*each) for each in tries])
    if not load:
        return None
    return replace(first_setting(log, hinge_of(log), log.phase, load), target=USUAL_RANGE.floor)


def held_back(log: Log, today: date, now: datetime) -> tuple[Reason, ...]:
    """Return why nobody tries a weight on `today` (local; `now` is UTC): a warning sign, a flare, a next day
    that has not settled. Empty when the daily gate has nothing against it but the space between heavy days.
    """
    gate = gate_day(log, today, now)
    every = [reason for each in gate.sides.values() or (gate,) for reason in each.reasons]
    return tuple(
        reason
        for place, reason in enumerate(every)
        if reason.code != "GATE_SPACING" and reason not in every[:place]
    )


def _was_easy(found: Try) -> bool:
    return found.more_left > EASY_LEFT and _is_mild(found)


def _is_mild(found: Try) -> bool:
    return found.during <= MILD_HALF_POINTS


def _heaviest(equipment: Equipment) -> int:
    if equipment.kind == "band":
        return equipment.loads[-1] if equipment.loads else 0
    return HEAVIEST_TRY[equipment.unit] * (2 if equipment.kind == "barbell" else 1)
