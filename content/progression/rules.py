"""The weekly decision table (rule 3.5): a rule is a function and its row; to add one is to add both.

Each rule that fires names the boldest action and the heaviest setting it can live with. The lowest of all
wins, so that a rule can only make a suggestion more careful; progress only happens when none fired.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from content.loads import floor_load
from content.log import Setting
from content.progression.facts import BENT, MODERATE, Effort, Facts, level
from content.progression.history import Session, open_flag
from content.progression.next_load import is_load_move

Action = Literal["REFER", "STEP_DOWN", "BACK", "REDUCE", "HOLD", "PROGRESS"]
CAUTION: dict[Action, int] = {
    "REFER": 0, "STEP_DOWN": 1, "BACK": 2, "REDUCE": 3, "HOLD": 4, "PROGRESS": 5,
}  # fmt: skip
"""Actions from most to least cautious (rule 3.3)."""

Value = int | str | date
LIGHT_SETS = 2
SEVERE_DURING, SEVERE_P48, SEVERE_RISE, SEVERE_RISE_SCORE = 8, 6, 3, 5
HIGH_DURING = 6
WEEK_RISE = 1
COOLDOWN_SESSIONS = 4
SETBACKS_FOR_HELP = 3
RISES_BEFORE_DELOAD = 6
OVERSHOOT_PERCENT = 125
OVERSHOOT_DAYS = 28
LEFT_OUT_DAYS = 6
RISE_DAYS, HOLD_RISE_DAYS = 7, 3


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most a rule allows: action and setting, why (`code`, with the person's own numbers), advice."""

    action: Action
    most: Setting
    code: str
    args: Mapping[str, Value] = field(default_factory=dict)
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in a word: `code` has a text `reason.<code>`, `args` are the person's own numbers in it.

    Loads are hundredths of the person's unit, days are dates, everything else counts as it is.
    """

    code: str
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: number, function, source ("judgement": no source claims the number)."""

    number: str
    fires: Callable[[Facts], Ceiling | None]
    source: str


def find_ceilings(facts: Facts) -> list[Ceiling]:
    """Return what every rule that fired allows, most cautious first, else in the order of the table."""
    fired = [ceiling for rule in RULES if (ceiling := rule.fires(facts)) is not None]
    return sorted(fired, key=lambda ceiling: CAUTION[ceiling.action])


def keep_telling(ceilings: list[Ceiling]) -> list[Ceiling]:
    """Drop "not clean" where another rule says what was not clean; it caps the result all the same."""
    return [each for each in ceilings if each.code != "NOT_CLEAN"] or ceilings


def combine(ceilings: list[Ceiling]) -> tuple[Action, Setting]:
    """Return the lowest action and the lowest setting of all that fired (rule 3.3)."""
    action = min((each.action for each in ceilings), key=CAUTION.__getitem__)
    most = min((each.most for each in ceilings), key=level)
    if most.sets == 0:
        return action, most
    sets = min(each.most.sets for each in ceilings if each.most.sets)
    return action, replace(most, sets=sets)


def red_flag(facts: Facts) -> Ceiling | None:
    """An open sign of urgency E or U: no suggestion for the leg (rule 3.5/1)."""
    flag = open_flag(facts.history, ("E", "U"))
    if flag is None:
        return None
    return Ceiling("REFER", facts.leave_out(), "RED_FLAG", {"sign": flag.sign}, flag.urgency)


def flag_for_doctor(facts: Facts) -> Ceiling | None:
    """An open sign of urgency P freezes the heavy tier, so nothing rises (rule 3.14)."""
    flag = open_flag(facts.history, ("P",))
    return replace(_hold(facts, "FLAG_FOR_DOCTOR", {"sign": flag.sign}), advice="P") if flag else None


def severe_response(facts: Facts) -> Ceiling | None:
    """During 8, 48 h score 6, 48 h rise 3 with a 5, or a spike not settled (rule 3.5/2, amendment A17)."""
    session = _first(facts, lambda each: _is_severe(facts, each))
    if session is None or facts.trunk:
        return None
    if facts.is_answered(session):
        return _already(facts, session)
    easier = facts.at_step(0) if facts.isometric else facts.leave_out()
    return Ceiling("STEP_DOWN", easier, "SEVERE_RESPONSE", _told(session), "flare")


def pain_during_high(facts: Facts) -> Ceiling | None:
    """During of 6 or more in this exercise (rule 3.5/3)."""
    bad = [e for e in facts.own if (e.during or 0) >= HIGH_DURING]
    return _back(facts, bad[0].session, "PAIN_DURING_HIGH", _during(bad[0])) if bad else None


def persisted(facts: Facts) -> Ceiling | None:
    """Still raised after 48 h (rule 3.5/4, S000)."""
    session = _first(facts, facts.is_persisted)
    return _back_or_hold(facts, session, "PERSISTED_PAST_48H") if session else None


def spike(facts: Facts) -> Ceiling | None:
    """A spike, even if settled (rule 3.5/5)."""
    session = _first(facts, facts.is_spike)
    return _back_or_hold(facts, session, "SPIKE") if session else None


def jump_unconfirmed(facts: Facts) -> Ceiling | None:
    """A jump that nobody followed up (rule 3.5/6)."""
    session = _first(facts, lambda each: facts.is_jump(each) and each.p48 is None)
    return _back_or_hold(facts, session, "JUMP_UNCONFIRMED") if session else None


def two_unresolved(facts: Facts) -> Ceiling | None:
    """Two raised sessions without a 48 h answer (rule 3.5/7)."""
    open_ = [each for each in facts.week if facts.is_raised(each) and each.p48 is None]
    return _back_or_hold(facts, open_[1], "TWO_UNRESOLVED") if len(open_) >= 2 else None


def time_off(facts: Facts) -> Ceiling | None:
    """Days since the last session of the exercise: 10, 17, 31, 61 (rules 3.5/8 and 3.9)."""
    gap = facts.gap_days
    if gap is None or gap < 10 or facts.out:
        return None
    args: dict[str, Value] = {"count": gap}
    if gap < 17:
        return Ceiling("HOLD", _lighter(facts, 100), "GAP_ABOUT_A_WEEK", args)
    if gap < 31:
        return Ceiling("REDUCE", _lighter(facts, 80), "GAP_2_4_WEEKS", args)
    if gap < 61:
        return Ceiling("REDUCE", _lighter(facts, 60), "GAP_MONTH", args)
    return Ceiling("STEP_DOWN", facts.leave_out(), "GAP_RESTART", args, "restart")


def too_heavy(facts: Facts) -> Ceiling | None:
    """Too few repetitions in the last two sessions, the second week running (rule 3.5/9)."""
    last = next((week for week in reversed(facts.past) if week), ())
    before = tuple(e for e in last if e.prescribed.step == facts.current.step)
    if not (_short(facts, facts.own[-2:]) and _short(facts, before[-2:])):
        return None
    return _back(
        facts, facts.own[-1].session, "TOO_HEAVY_FOR_REPS", {"reps": facts.weakest, "floor": facts.floor_reps}
    )


def settled_only_by_48h(facts: Facts) -> Ceiling | None:
    """Raised the next day, settled by 48 h (rule 3.5/10)."""
    session = _first(facts, lambda each: facts.is_raised(each) and facts.is_settled(each))
    return _hold(facts, "SETTLED_ONLY_BY_48H", _told(session)) if session else None


def waiting_for_48h(facts: Facts) -> Ceiling | None:
    """Raised, and the 48 h answer is missing (rule 3.5/11)."""
    session = _first(facts, lambda each: facts.is_raised(each) and each.p48 is None)
    return _hold(facts, "WAITING_FOR_48H", _told(session)) if session else None


def next_day_moderate(facts: Facts) -> Ceiling | None:
    """p24 of 5 or more, or above what a physio allowed (rule 3.5/12, amendment A10)."""
    limit = max(MODERATE, facts.clean_p24 + 1)
    session = _first(facts, lambda each: (each.p24 or 0) >= limit)
    return _hold(facts, "NEXT_DAY_MODERATE", _told(session)) if session else None


def pain_during_moderate(facts: Facts) -> Ceiling | None:
    """During of 4 or 5 in this exercise; a hold may reach 5 (rule 3.5/13)."""
    limit = facts.mild + 1
    sore = [e for e in facts.own if (e.during or 0) >= limit]
    return _hold(facts, "PAIN_DURING_MODERATE", _during(sore[0])) if sore else None


def week_rise(facts: Facts) -> Ceiling | None:
    """The week's mean next-day score is 1 above the usual, with two answers (rule 3.5/14, amendment A4)."""
    scores = [each.p24 for each in facts.week if each.p24 is not None]
    if len(scores) < 2 or sum(scores) < (facts.baseline.usual + WEEK_RISE) * len(scores):
        return None
    mean = f"{sum(scores) / len(scores):.1f}"
    return _hold(facts, "WEEK_ON_WEEK_RISE", {"mean": mean, "usual": facts.baseline.usual})


def missing_answer(facts: Facts) -> Ceiling | None:
    """A session without p24 or without during (rule 3.5/15, amendment A2)."""
    session = _first(facts, lambda each: each.p24 is None or each.during is None)
    if session is None:
        return None
    what = "MISSING_24H" if session.p24 is None else "MISSING_DURING"
    return _hold(facts, what, {"day": session.date})


def baseline_incomplete(facts: Facts) -> Ceiling | None:
    """Fewer than three answers make no usual (rule 3.5/15b, amendment A9)."""
    if facts.baseline.answers >= 3:
        return None
    return _hold(facts, "BASELINE_INCOMPLETE", {"count": facts.baseline.answers})


def recalled(facts: Facts) -> Ceiling | None:
    """Two answers told more than 72 h later (amendment A6)."""
    late = [each for each in facts.week if each.recalled]
    return _hold(facts, "RECALLED", {"count": len(late)}) if len(late) >= 2 else None


def masked(facts: Facts) -> Ceiling | None:
    """A painkiller before an answer (rule 3.5/16)."""
    session = _first(facts, lambda each: each.masked)
    return _hold(facts, "MASKED_BY_PAINKILLER", {"day": session.date}) if session else None


def form_broke(facts: Facts) -> Ceiling | None:
    """The movement fell apart (rule 3.5/17)."""
    bad = [e for e in facts.own if not e.form_ok]
    return _hold(facts, "FORM_BROKE", {"day": bad[0].session.date}) if bad else None


def effort_limit(facts: Facts) -> Ceiling | None:
    """Two more repetitions would not have been possible (rule 3.5/17)."""
    bad = [e for e in facts.own if not e.more_left]
    return _hold(facts, "EFFORT_LIMIT", {"day": bad[0].session.date}) if bad else None


def low_adherence(facts: Facts) -> Ceiling | None:
    """Fewer than two sessions, or under two thirds of those asked for (rule 3.5/18)."""
    done = len(facts.own)
    asked = done + facts.history.prescribed.get(facts.exercise, 0)
    if facts.out or (done >= 2 and 3 * done >= 2 * asked):
        return None
    if done:
        return _hold(facts, "LOW_ADHERENCE", {"done": done, "asked": max(asked, 2)})
    return None if (facts.gap_days or 0) >= 10 else _hold(facts, "NO_SESSION", {})


def reps_below_range(facts: Facts) -> Ceiling | None:
    """A set below the range, or fewer sets than asked for (rule 3.5/19)."""
    short = [e for e in facts.own if e.weakest < facts.floor_reps]
    if not short:
        return None
    return _hold(
        facts,
        "REPS_BELOW_RANGE",
        {"day": short[0].session.date, "reps": short[0].weakest, "floor": facts.floor_reps},
    )


def overshoot(facts: Facts) -> Ceiling | None:
    """More weight than prescribed: kept up to 125 %, once in 28 days (rule 3.5/20, amendment A6)."""
    over = [e for e in facts.own if e.load > e.prescribed.load]
    if not over:
        return None
    args: dict[str, Value] = {"load": over[0].load, "asked": over[0].prescribed.load}
    near = facts.done_load * 100 <= facts.current.load * OVERSHOOT_PERCENT
    if near and not _overshot_before(facts) and facts.done_load > facts.current.load:
        return Ceiling("HOLD", facts.at_load(facts.done_load), "OVERSHOOT", args)
    return _hold(facts, "OVERSHOOT", args)


def cooldown(facts: Facts) -> Ceiling | None:
    """Fewer than four clean sessions since a setback (rule 3.5/21)."""
    clean = facts.clean_since_back
    if clean is None or clean >= COOLDOWN_SESSIONS or facts.out:
        return None
    return _hold(facts, "COOLDOWN_AFTER_BACK", {"done": clean, "asked": COOLDOWN_SESSIONS})


def repeated_setbacks(facts: Facts) -> Ceiling | None:
    """The third setback within six weeks (rule 3.5/22)."""
    if facts.setbacks < SETBACKS_FOR_HELP:
        return None
    return replace(
        _hold(facts, "REPEATED_SETBACKS_ASK_HELP", {"count": facts.setbacks}), advice="R"
    )


def deload_due(facts: Facts) -> Ceiling | None:
    """Six increases in a row, for those who want lighter weeks (rule 3.5/23, A17: fact `deload`)."""
    if facts.rises_in_row < RISES_BEFORE_DELOAD or not facts.history.log.facts.get("deload"):
        return None
    lighter = replace(facts.low, sets=max(facts.low.sets - 1, 1))
    return Ceiling("HOLD", lighter, "DELOAD_DUE", {"count": facts.rises_in_row})


def staggered(facts: Facts) -> Ceiling | None:
    """Irritable, and this week belongs to another exercise (rule 3.5/24, amendments A4, A8)."""
    return _hold(facts, "STAGGERED", {}) if facts.irritable and not facts.slot else None


def one_new_stress(facts: Facts) -> Ceiling | None:
    """One increase or introduction with a bent hip in a week; repetitions are free (amendment A3)."""
    if facts.compression < BENT or facts.bent_slot or not (facts.out or is_load_move(facts)):
        return None
    return _hold(facts, "ONE_NEW_STRESS", {})


def run_step(facts: Facts) -> Ceiling | None:
    """A running step this week and a bent hip (rule 3.5/25)."""
    return _hold(facts, "RUN_STEP_THIS_WEEK", {}) if facts.run_step and facts.compression >= BENT else None


def too_soon(facts: Facts) -> Ceiling | None:
    """A setting rises at most once in 7 days, a hold once in 3 (invariant I7)."""
    wait = HOLD_RISE_DAYS if facts.isometric else RISE_DAYS
    if facts.last_rise is None or (facts.history.today - facts.last_rise).days >= wait:
        return None
    return _hold(facts, "TOO_SOON", {"day": facts.last_rise})


def left_out(facts: Facts) -> Ceiling | None:
    """What was left out stays out for a week (amendment A3)."""
    since = facts.history.changes[facts.exercise][-1].date
    if not facts.out or (facts.history.today - since).days >= LEFT_OUT_DAYS:
        return None
    return _hold(facts, "LEFT_OUT", {"day": since})


def not_clean(facts: Facts) -> Ceiling | None:
    """Any session of the week that is not clean (rule 3.5/25b, amendment A1)."""
    session = _first(facts, lambda each: not facts.is_clean_session(each))
    unclean = session or next((e.session for e in facts.own if not facts.is_clean(e)), None)
    return _hold(facts, "NOT_CLEAN", {"day": unclean.date}) if unclean else None


RULES: tuple[Rule, ...] = (
    Rule("1", red_flag, "S003 L227, S004 L33"),
    Rule("1b", flag_for_doctor, "S003 L227, judgement"),
    Rule("2", severe_response, "judgement on the pain-monitoring model, A17"),
    Rule("3", pain_during_high, "pain-monitoring model"),
    Rule("4", persisted, "S000 L71"),
    Rule("5", spike, "S003 L146, judgement"),
    Rule("6", jump_unconfirmed, "judgement"),
    Rule("7", two_unresolved, "judgement"),
    Rule("8", time_off, "direction from the literature, numbers judgement"),
    Rule("9", too_heavy, "S000 L24, judgement"),
    Rule("10", settled_only_by_48h, "S000 L71, S003 L128"),
    Rule("11", waiting_for_48h, "judgement"),
    Rule("12", next_day_moderate, "pain-monitoring model, A10"),
    Rule("13", pain_during_moderate, "S003 L146"),
    Rule("14", week_rise, "pain-monitoring model, A4"),
    Rule("15", missing_answer, "judgement, A2"),
    Rule("15b", baseline_incomplete, "judgement, A9"),
    Rule("15c", recalled, "judgement, A6"),
    Rule("16", masked, "judgement"),
    Rule("17", form_broke, "S003 L143"),
    Rule("17", effort_limit, "ACSM 2009"),
    Rule("18", low_adherence, "judgement"),
    Rule("19", reps_below_range, "S000 L24"),
    Rule("20", overshoot, "judgement, A6"),
    Rule("21", cooldown, "judgement"),
    Rule("22", repeated_setbacks, "S003 L224"),
    Rule("23", deload_due, "judgement, A17"),
    Rule("24", staggered, "S003 L161, A4, A8"),
    Rule("24b", one_new_stress, "S003 L161, A3"),
    Rule("25", run_step, "S003 L161"),
    Rule("25a", too_soon, "S000 L69"),
    Rule("25a", left_out, "judgement, A3"),
    Rule("25b", not_clean, "judgement, A1"),
)
"""The decision table; rule 26 (progress) and 27 (nothing heavier) are `next_load.advance`."""


def _first(facts: Facts, matches: Callable[[Session], bool]) -> Session | None:
    return next((session for session in facts.week if matches(session)), None)


def _is_severe(facts: Facts, session: Session) -> bool:
    p48 = session.p48 or 0
    lasting = facts.rise(session.p48) >= SEVERE_RISE and p48 >= SEVERE_RISE_SCORE
    loud = (session.during or 0) >= SEVERE_DURING or p48 >= SEVERE_P48
    return loud or lasting or (facts.is_spike(session) and not facts.is_settled(session))


def _back_or_hold(facts: Facts, session: Session, code: str) -> Ceiling:
    """Next-day pain belongs to a session; who goes back depends on history only (rule 3.5 *)."""
    if facts.is_culprit(session):
        return _back(facts, session, code, _told(session))
    return _hold(facts, f"{code}_OTHER_SUSPECT", _told(session))


def _back(facts: Facts, session: Session, code: str, args: Mapping[str, Value]) -> Ceiling:
    if facts.is_answered(session):
        return _already(facts, session)
    stuck = facts.back.sets == 0 and not facts.new
    return Ceiling("BACK", facts.back, code, args, "R" if stuck and facts.setbacks else None)


def _already(facts: Facts, session: Session) -> Ceiling:
    return _hold(facts, "ALREADY_BACK", {"day": session.date})


def _hold(facts: Facts, code: str, args: Mapping[str, Value]) -> Ceiling:
    return Ceiling("HOLD", facts.low, code, args)


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


def _short(facts: Facts, efforts: tuple[Effort, ...]) -> bool:
    return any(0 < min(e.reps, default=0) < facts.floor_reps for e in efforts)


def _overshot_before(facts: Facts) -> bool:
    today = facts.history.today
    return any(
        effort.load > effort.prescribed.load and (today - effort.session.date).days <= OVERSHOOT_DAYS
        for week in facts.past
        for effort in week
    )


def _told(session: Session) -> dict[str, Value]:
    told: dict[str, Value] = {"day": session.date}
    if session.p24 is not None:
        told["p24"] = session.p24
    if session.p48 is not None:
        told["p48"] = session.p48
    return told


def _during(effort: Effort) -> dict[str, Value]:
    return {"day": effort.session.date, "during": effort.during or 0}
