"""What comes next when nothing speaks against it (rules 3.5/26-27, 3.6, 3.8; amendments A10, A15, A16)."""

from dataclasses import dataclass, replace

from content.doses import companion_sets
from content.loads import first_load, floor_load, is_coarse_allowed, is_fine, next_above
from content.log import Setting
from content.progression.efforts import USUAL_RANGE
from content.progression.facts import MILD, Facts
from content.tracks import FREE_REPS, track_of

AIM_PERCENT, REBUILD_PERCENT = 105, 110
NO_LOAD_MOVES = ("REPS_UP", "EQUIPMENT_TOP", "EQUIPMENT_TOO_COARSE", "TRACK_TOP", "LIGHT_TOP")


@dataclass(frozen=True, slots=True)
class Move:
    """A next setting and why; `harder` is false where nothing is left to make harder."""

    code: str
    setting: Setting
    harder: bool = True


def advance(facts: Facts) -> Move:
    """Return the one thing that gets harder, or why nothing can; sets of a lighter week come back."""
    move = _advance(facts)
    return move if move.code == "LIGHT_TOP" else replace(move, setting=_full_sets(move.setting))


def is_load_move(facts: Facts) -> bool:
    """Whether the next thing is a weight or a rung rather than repetitions; next-day pain has no say here,
    so that a worse answer never frees a move (invariant I1).
    """
    return _choose(facts).code not in NO_LOAD_MOVES


def only_reps(facts: Facts) -> bool:
    """A next-day score of 4 or more, though clean, allows repetitions only (amendment A10)."""
    return any((session.p24 or 0) > MILD for session in facts.week)


def _advance(facts: Facts) -> Move:
    if facts.out:
        return Move("REENTRY", facts.at_step(0))
    if facts.next_range is not None and facts.low.load:
        return Move("RANGE_CHANGE", replace(facts.low, target=facts.next_range.enough), harder=False)
    move = _choose(facts)
    same_lever = move.code == "STEP_UP" and facts.step.key == _rung_key(facts, move.setting.step)
    if not only_reps(facts) or move.code == "REPS_UP" or same_lever or not move.harder:
        return move
    return _reps_instead(facts)


def _rung_key(facts: Facts, step: int) -> str:
    return track_of(facts.exercise)[step].key


def _choose(facts: Facts) -> Move:
    if not facts.step.loaded:
        return _next_rung(facts)
    if facts.low.load == 0:
        return _first_weight(facts, facts.current.step)
    return _next_weight(facts)


def _reps_instead(facts: Facts) -> Move:
    top = rung_top(facts)
    if facts.weakest < top:
        return _more_reps(facts, top)
    return Move("FOUR_REPS_ONLY", facts.low, harder=False)


def _next_rung(facts: Facts) -> Move:
    top = rung_top(facts)
    if facts.weakest < top:
        return _more_reps(facts, top)
    after = facts.next_step
    most = companion_sets(facts.history.log.phase, facts.exercise, facts.current.step, after)
    if most is not None:
        return Move("LIGHT_TOP", replace(facts.low, sets=min(facts.low.sets, most)), harder=False)
    if after is None:
        return Move("TRACK_TOP", facts.low, harder=False)
    if track_of(facts.exercise)[after].loaded:
        return _first_weight(facts, after)
    return Move("STEP_UP", facts.at_step(after))


def rung_top(facts: Facts) -> int:
    """Return what completes a rung: its dose, or the most repetitions of its lever where they are free
    (amendment A15); with a weight the top of the range.
    """
    here = facts.step
    if here.loaded:
        return here.target if here.hold else facts.range.top
    if here.hold or here.target < FREE_REPS:
        return here.target
    same = (rung for rung in track_of(facts.exercise) if rung.key == here.key and rung.sets == here.sets)
    return max(rung.target for rung in same)


def _more_reps(facts: Facts, top: int) -> Move:
    return Move("REPS_UP", replace(facts.low, target=min(top, facts.weakest + 1)))


def _first_weight(facts: Facts, step: int) -> Move:
    """The first weight after body weight wants 15 repetitions and is at most 5 kg / 10 lb (rule 3.6 (3))."""
    hold = track_of(facts.exercise)[step].hold
    if not hold and facts.weakest < USUAL_RANGE.top:
        return _more_reps(facts, USUAL_RANGE.top)
    if facts.equipment is None:
        return Move("EQUIPMENT_TOP", facts.low, harder=False)
    load = first_load(facts.equipment)
    if load is None:
        return Move("EQUIPMENT_TOO_COARSE", facts.low, harder=False)
    target = track_of(facts.exercise)[step].target if hold else USUAL_RANGE.floor
    return Move(_coarse(hold), replace(facts.at_step(step, load), target=target))


def _coarse(hold: bool) -> str:
    """Seconds are told in words of their own."""
    return "LOAD_UP_HOLD" if hold else "LOAD_UP_COARSE"


def _next_weight(facts: Facts) -> Move:
    load, equipment = facts.low.load, facts.equipment
    heavier = next_above(facts.available, load)
    if equipment is not None and heavier is not None and is_fine(equipment.kind, load, heavier):
        enough = facts.step.target if facts.step.hold else facts.range.enough
        if facts.weakest < enough:
            return _more_reps(facts, enough)
        return Move("LOAD_UP", replace(facts.low, load=_pick(facts, heavier), target=enough))
    if facts.weakest < rung_top(facts):
        return _more_reps(facts, rung_top(facts))
    if equipment is None or heavier is None:
        return Move("EQUIPMENT_TOP", facts.low, harder=False)
    if not is_coarse_allowed(equipment.kind, equipment.unit, load, heavier):
        return Move("EQUIPMENT_TOO_COARSE", facts.low, harder=False)
    target = facts.step.target if facts.step.hold else facts.range.floor
    return Move(_coarse(facts.step.hold), replace(facts.low, load=heavier, target=target))


def _pick(facts: Facts, heavier: int) -> int:
    """The heaviest within +5 % (up to a proven load +10 %); if none, the next one (rule 3.6 (1))."""
    load = facts.low.load
    cap = load * AIM_PERCENT // 100
    if load < facts.proven:
        cap = max(cap, min(load * REBUILD_PERCENT // 100, facts.proven))
    return max(heavier, floor_load(facts.available, cap))


def _full_sets(setting: Setting) -> Setting:
    rung = track_of(setting.exercise)[setting.step]
    return replace(setting, sets=max(rung.sets, setting.sets))
