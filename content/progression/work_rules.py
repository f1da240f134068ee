"""The rules about time off, work done and one new stress at a time (rule 3.5, rows 8, 9, 17 to 25a)."""

from dataclasses import replace
from datetime import timedelta

from content.loads import floor_load
from content.log import Setting
from content.progression.ceilings import Action, Ceiling, Value, hold_at_low, send_back
from content.progression.efforts import Effort
from content.progression.facts import BENT, Facts, level
from content.progression.next_load import is_load_move
from content.tracks import track_of

LIGHT_SETS = 2
COOLDOWN_SESSIONS = 4
ENOUGH_SESSIONS = 2
SETBACKS_FOR_HELP = 3
RISES_BEFORE_DELOAD = 6
OVERSHOOT_PERCENT = 125
OVERSHOOT_DAYS = 28
LEFT_OUT_DAYS = 6
RISE_DAYS, HOLD_RISE_DAYS = 7, 3
FIRST_GAP_DAYS = 10
GAPS: tuple[tuple[int, Action, int, str], ...] = (
    (61, "STEP_DOWN", 0, "GAP_RESTART"),
    (31, "REDUCE", 60, "GAP_MONTH"),
    (17, "REDUCE", 80, "GAP_2_4_WEEKS"),
    (FIRST_GAP_DAYS, "HOLD", 100, "GAP_ABOUT_A_WEEK"),
)
"""From so many days on: the action, the share of the last load in percent, the reason (rule 3.9)."""


def time_off(facts: Facts) -> Ceiling | None:
    """Days since the last session of the exercise: 10, 17, 31, 61 (rules 3.5/8 and 3.9)."""
    gap = facts.gap_days
    if gap is None or gap < FIRST_GAP_DAYS or facts.out:
        return None
    action, percent, code = next(row[1:] for row in GAPS if gap >= row[0])
    before = replace(facts, current=_before_gap(facts, gap))
    most = _lighter(before, percent) if percent else _restart(before)
    lowest = min((facts.current, most), key=lambda each: (*level(each), each.sets))
    return Ceiling(action, lowest, code, {"count": gap}, None if percent else "restart")


def returned(facts: Facts) -> Ceiling | None:
    """The first week back after time off stays at the lighter start (rule 3.9)."""
    last = facts.history.changes[facts.exercise][-1]
    week_over = (facts.history.today - last.date).days >= LEFT_OUT_DAYS
    if last.cause != "return" or facts.out or week_over:
        return None
    return hold_at_low(facts, "FIRST_WEEK_BACK", {"day": last.date})


def too_heavy(facts: Facts) -> Ceiling | None:
    """Too few repetitions in the last two sessions, the second week running (rule 3.5/9). Whether it went
    back already is asked of the last session that fell short.
    """
    last = next((week for week in reversed(facts.past) if week), ())
    before = tuple(e for e in last if e.prescribed.step == facts.current.step)
    short = _short(facts, facts.here[-2:])
    if not short or not _short(facts, before[-2:]):
        return None
    args: dict[str, Value] = {"reps": facts.weakest, "floor": facts.floor_of(facts.current)}
    return send_back(facts, short[-1].session, "TOO_HEAVY_FOR_REPS", args)


def form_broke(facts: Facts) -> Ceiling | None:
    """The movement fell apart (rule 3.5/17)."""
    bad = [e for e in facts.own if not e.form_ok]
    return hold_at_low(facts, "FORM_BROKE", {"day": bad[0].session.date}) if bad else None


def effort_limit(facts: Facts) -> Ceiling | None:
    """Two more repetitions would not have been possible (rule 3.5/17)."""
    bad = [e for e in facts.own if not e.more_left]
    return hold_at_low(facts, "EFFORT_LIMIT", {"day": bad[0].session.date}) if bad else None


def low_adherence(facts: Facts) -> Ceiling | None:
    """Fewer than two sessions, or under two thirds of those asked for (rule 3.5/18)."""
    done = len(facts.own)
    asked = done + facts.history.prescribed.get(facts.exercise, 0)
    if facts.out or (done >= ENOUGH_SESSIONS and 3 * done >= 2 * asked):
        return None
    if done:
        return hold_at_low(facts, "LOW_ADHERENCE", {"done": done, "asked": max(asked, ENOUGH_SESSIONS)})
    if (facts.gap_days or 0) >= FIRST_GAP_DAYS:
        return None
    waiting = not facts.history.past or any(facts.exercise in each.lifts for each in facts.history.ahead)
    return hold_at_low(facts, "NO_ANSWER_YET" if waiting else "NO_SESSION", {})


def reps_below_range(facts: Facts) -> Ceiling | None:
    """A set below the range, or fewer sets than asked for (rule 3.5/19)."""
    short = [(e, floor) for e in facts.own if e.weakest < (floor := facts.floor_of(e.prescribed))]
    if not short:
        return None
    effort, floor = short[0]
    args: dict[str, Value] = {"day": effort.session.date, "reps": effort.weakest, "floor": floor}
    return hold_at_low(facts, "REPS_BELOW_RANGE", args)


def too_few_here(facts: Facts) -> Ceiling | None:
    """A rung that is new within the week wants two sessions before the next one (rules 3.6, 3.8)."""
    if len(facts.own) < ENOUGH_SESSIONS or len(facts.here) >= ENOUGH_SESSIONS:
        return None
    return hold_at_low(facts, "TOO_FEW_HERE", {"done": len(facts.here)})


def overshoot(facts: Facts) -> Ceiling | None:
    """More weight than prescribed: kept up to 125 %, once in 28 days (rule 3.5/20, amendment A6)."""
    over = [e for e in facts.own if e.load > e.prescribed.load]
    if not over:
        return None
    args: dict[str, Value] = {"load": over[0].load, "asked": over[0].prescribed.load}
    near = facts.done_load * 100 <= facts.current.load * OVERSHOOT_PERCENT
    if near and not _overshot_before(facts):
        return Ceiling("HOLD", facts.at_load(facts.done_load), "OVERSHOOT", args)
    return hold_at_low(facts, "OVERSHOOT", args)


def cooldown(facts: Facts) -> Ceiling | None:
    """Fewer than four clean sessions since a setback (rule 3.5/21)."""
    clean = facts.clean_since_back
    if clean is None or clean >= COOLDOWN_SESSIONS or facts.out:
        return None
    return hold_at_low(facts, "COOLDOWN_AFTER_BACK", {"done": clean, "asked": COOLDOWN_SESSIONS})


def repeated_setbacks(facts: Facts) -> Ceiling | None:
    """The third setback within six weeks (rule 3.5/22)."""
    if facts.setbacks < SETBACKS_FOR_HELP:
        return None
    return replace(hold_at_low(facts, "REPEATED_SETBACKS_ASK_HELP", {"count": facts.setbacks}), advice="R")


def deload_due(facts: Facts) -> Ceiling | None:
    """Six increases in a row, for those who want lighter weeks (rule 3.5/23, A17: fact `deload`)."""
    if facts.rises_in_row < RISES_BEFORE_DELOAD or not facts.history.log.facts.get("deload"):
        return None
    lighter = replace(facts.low, sets=max(facts.low.sets - 1, 1))
    return Ceiling("HOLD", lighter, "DELOAD_DUE", {"count": facts.rises_in_row})


def staggered(facts: Facts) -> Ceiling | None:
    """Irritable, and this week belongs to another exercise (rule 3.5/24, amendments A4, A8)."""
    return hold_at_low(facts, "STAGGERED", {}) if facts.irritable and not facts.slot else None


def one_new_stress(facts: Facts) -> Ceiling | None:
    """One increase or introduction with a bent hip in a week; repetitions are free (amendment A3)."""
    if facts.compression < BENT or facts.bent_slot or not (facts.out or is_load_move(facts)):
        return None
    return hold_at_low(facts, "ONE_NEW_STRESS", {})


def run_step(facts: Facts) -> Ceiling | None:
    """A running step this week and a bent hip (rule 3.5/25)."""
    bent = facts.compression >= BENT
    return hold_at_low(facts, "RUN_STEP_THIS_WEEK", {}) if facts.run_step and bent else None


def too_soon(facts: Facts) -> Ceiling | None:
    """A setting rises at most once in 7 days, a hold once in 3 (invariant I7)."""
    wait = HOLD_RISE_DAYS if facts.isometric else RISE_DAYS
    if facts.last_rise is None or (facts.history.today - facts.last_rise).days >= wait:
        return None
    return hold_at_low(facts, "TOO_SOON", {"day": facts.last_rise})


def left_out(facts: Facts) -> Ceiling | None:
    """What was left out stays out for a week (amendment A3)."""
    since = facts.history.changes[facts.exercise][-1].date
    if not facts.out or (facts.history.today - since).days >= LEFT_OUT_DAYS:
        return None
    return hold_at_low(facts, "LEFT_OUT", {"day": since})


def _before_gap(facts: Facts, gap: int) -> Setting:
    """The setting from before the time off, but no rung that was never done: what a longer absence takes
    off is not taken off twice.
    """
    changes = facts.history.changes[facts.exercise]
    since = facts.history.today - timedelta(days=gap - FIRST_GAP_DAYS)
    known = [change.setting for change in changes if change.date < since] or [facts.current]
    efforts = [effort for week in (*facts.past, facts.own) for effort in week]
    done = [effort.prescribed for effort in efforts if effort.prescribed.sets]
    return min((known[-1], *done[-1:]), key=level)


def _restart(facts: Facts) -> Setting:
    """Two months away begin on the easiest rung; what is never done without a weight waits a week."""
    return facts.leave_out() if facts.step.loaded and len(track_of(facts.exercise)) == 1 else facts.at_step(0)


def _lighter(facts: Facts, percent: int) -> Setting:
    """A share of the last load, floored, with two sets; on a rung one or two rungs lower (rule 3.9)."""
    sets = min(facts.current.sets, LIGHT_SETS)
    if percent == 100:
        return replace(facts.low, sets=sets)
    if facts.low.load:
        load = floor_load(facts.available, facts.low.load * percent // 100)
        return replace(facts.at_load(load), sets=sets)
    lower = max(0, facts.current.step - (1 if percent == 80 else 2))
    rung = facts.at_step(lower)
    return replace(rung, sets=min(rung.sets, LIGHT_SETS))


def _short(facts: Facts, efforts: tuple[Effort, ...]) -> list[Effort]:
    return [e for e in efforts if 0 < min(e.reps, default=0) < facts.floor_of(e.prescribed)]


def _overshot_before(facts: Facts) -> bool:
    today = facts.history.today
    return any(
        effort.load > effort.prescribed.load and (today - effort.session.date).days <= OVERSHOOT_DAYS
        for week in facts.past
        for effort in week
    )
