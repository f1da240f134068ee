"""When a phase begins or ends, and why: one function for each way there (rules 3.9, 3.10; amendment A17).

Up only by one and only through an open gate; back at once, by wish, by time or by the rules.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from content.criteria import ORDER
from content.export_given import MoveKind
from content.log import Log, Phase
from content.phases import criteria, is_open, next_phase, phase_before
from content.progression.flare import LONG_DAYS
from content.progression.flare_mode import read_flare
from content.progression.reentry import find_absence
from content.progression.review import Review, review

KEEPING: Phase = "maintenance"
STARTS = ("settles_in_a_day", "hold_30_s", "bridges_12")
"""Facts that place somebody who already lifts: the first two open P2a, all three P2b (rule 3.10, A11)."""


def move_phase(kind: MoveKind, log: Log, today: date, now: datetime, wanted: Phase | None = None) -> Phase:
    """Return the phase that a move of this kind leads to, the present one where the rules do not move.

    `wanted` is the phase that was asked for (kinds "up" and "back"). `today` is local, `now` UTC.
    """
    return MOVES[kind](log, today, now, wanted or log.phase)


def may_enter(log: Log, today: date, now: datetime, target: Phase) -> bool:
    """Whether somebody may go up to `target`: the next phase, or maintenance, its gate open and no flare."""
    if target not in (next_phase(log.phase), KEEPING) or not _is_above(target, log.phase):
        return False
    return read_flare(log, today, now) is None and is_open(criteria(log, today, now, target))


def may_go_back(log: Log, target: Phase) -> bool:
    """Whether `target` lies behind somebody, so that going there is no way up."""
    return _is_above(log.phase, target) and not _is_above(target, phase_before(log))


def offered_phase(found: Review, log: Log, now: datetime) -> Phase | None:
    """Return the next phase where a review offers it: not one that sends anything back (a judgement)."""
    target = next_phase(log.phase)
    if target is None or sends_back(found):
        return None
    return target if may_enter(log, found.date, now, target) else None


def sends_back(found: Review) -> bool:
    """Whether a review makes anything easier because of pain or a sign."""
    return any(each.action in ("BACK", "STEP_DOWN", "REFER") for each in found.suggestions)


def start_phase(facts: Mapping[str, int]) -> Phase:
    """Return the phase in which somebody starts who answered the gate facts like this."""
    settles, holds, bridges = (facts.get(name) == 1 for name in STARTS)
    if not (settles and holds):
        return "P1"
    return "P2b" if bridges else "P2a"


def _is_above(one: Phase, other: Phase) -> bool:
    return ORDER.index(one) > ORDER.index(other)


def _up(log: Log, today: date, now: datetime, wanted: Phase) -> Phase:
    return wanted if may_enter(log, today, now, wanted) else log.phase


def _back(log: Log, _today: date, _now: datetime, wanted: Phase) -> Phase:
    return wanted if may_go_back(log, wanted) else log.phase


def _away(log: Log, today: date, _now: datetime, _wanted: Phase) -> Phase:
    """A month without training goes one phase back, two months begin again (rule 3.9)."""
    absence = find_absence(log, today)
    if absence is None:
        return log.phase
    return "P1" if absence.restart else phase_before(log)


def _long_flare(log: Log, today: date, now: datetime, _wanted: Phase) -> Phase:
    """A flare of more than a week goes a phase back, once (A17)."""
    flare = read_flare(log, today, now)
    if flare is None or flare.day - 1 <= LONG_DAYS or any(each.date > flare.since for each in log.phases):
        return log.phase
    return phase_before(log)


def _setback(log: Log, today: date, now: datetime, _wanted: Phase) -> Phase:
    """A second week that had to go back and lasted, or a long flare found by the review (A17)."""
    moved_today = bool(log.phases) and log.phases[-1].date == today
    return phase_before(log) if review(log, today, now).phase_down and not moved_today else log.phase


MOVES: dict[MoveKind, Callable[[Log, date, datetime, Phase], Phase]] = {
    "set_up": lambda log, _today, _now, _wanted: start_phase(log.facts),
    "up": _up,
    "back": _back,
    "anew": lambda _log, _today, _now, _wanted: "P1",
    "away": _away,
    "long_flare": _long_flare,
    "setback": _setback,
}
