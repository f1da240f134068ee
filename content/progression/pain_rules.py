"""The rules about pain, its answers and warning signs (rule 3.5, rows 1 to 7, 10 to 16 and 25b)."""

from collections.abc import Mapping
from dataclasses import replace

from content.progression.ceilings import (
    Ceiling,
    Value,
    already_back,
    first_session,
    hold_at_low,
    most_cautious,
    send_back,
)
from content.progression.efforts import Effort
from content.progression.facts import MODERATE, Facts
from content.progression.flare import is_over
from content.progression.history import Session, open_flag

HIGH_DURING = 6
WEEK_RISE = 1


def red_flag(facts: Facts) -> Ceiling | None:
    """An open sign of urgency E or U: no suggestion for the leg (rule 3.5/1)."""
    flag = open_flag(facts.history, ("E", "U"))
    if flag is None:
        return None
    return Ceiling("REFER", facts.leave_out(), "RED_FLAG", {"sign": flag.sign}, flag.urgency)


def flag_for_doctor(facts: Facts) -> Ceiling | None:
    """An open sign of urgency P freezes the heavy tier, so nothing rises (rule 3.14)."""
    flag = open_flag(facts.history, ("P",))
    return replace(hold_at_low(facts, "FLAG_FOR_DOCTOR", {"sign": flag.sign}), advice="P") if flag else None


def severe_response(facts: Facts) -> Ceiling | None:
    """During 8, 48 h score 6, 48 h rise 3 with a 5, or a spike not settled (rule 3.5/2, amendment A17)."""
    severe = [session for session in facts.week if facts.is_severe(session)]
    if not severe or facts.trunk:
        return None
    fresh = [session for session in severe if not facts.is_answered(session) and not is_over(facts, session)]
    if not fresh:
        own = [session for session in severe if facts.is_answered(session)]
        settled = {"day": severe[0].date}
        return already_back(facts, own[0]) if own else hold_at_low(facts, "REACTION_OVER", settled)
    easier = facts.at_step(0) if facts.isometric else facts.leave_out()
    return Ceiling("STEP_DOWN", easier, "SEVERE_RESPONSE", _worst(fresh[0]), "flare")


def pain_during_high(facts: Facts) -> Ceiling | None:
    """During of 6 or more in this exercise (rule 3.5/3)."""
    bad = [send_back(facts, e.session, "PAIN_DURING_HIGH", _during(e)) for e in facts.own if _is_high(e)]
    return most_cautious(bad)


def persisted(facts: Facts) -> Ceiling | None:
    """Still raised after 48 h (rule 3.5/4, S000)."""
    sore = [session for session in facts.week if facts.is_persisted(session)]
    return most_cautious(
        [_back_or_hold(facts, each, "PERSISTED_PAST_48H", {"p48": each.p48 or 0}) for each in sore]
    )


def spike(facts: Facts) -> Ceiling | None:
    """A spike, even if settled (rule 3.5/5)."""
    sore = [session for session in facts.week if facts.is_spike(session)]
    return most_cautious([_back_or_hold(facts, each, "SPIKE", {"p24": each.p24 or 0}) for each in sore])


def jump_unconfirmed(facts: Facts) -> Ceiling | None:
    """A jump that nobody followed up (rule 3.5/6)."""
    sore = [session for session in facts.week if facts.is_jump(session) and session.p48 is None]
    return most_cautious(
        [_back_or_hold(facts, each, "JUMP_UNCONFIRMED", {"p24": each.p24 or 0}) for each in sore]
    )


def two_unresolved(facts: Facts) -> Ceiling | None:
    """Two raised sessions without a 48 h answer (rule 3.5/7)."""
    sore = [session for session in facts.week if facts.is_raised(session) and session.p48 is None]
    if len(sore) < 2:
        return None
    return most_cautious(
        [_back_or_hold(facts, each, "TWO_UNRESOLVED", {"p24": each.p24 or 0}) for each in sore]
    )


def settled_only_by_48h(facts: Facts) -> Ceiling | None:
    """Raised the next day, settled by 48 h (rule 3.5/10)."""
    session = first_session(facts, lambda each: facts.is_raised(each) and facts.is_settled(each))
    return hold_at_low(facts, "SETTLED_ONLY_BY_48H", _next_day(session)) if session else None


def waiting_for_48h(facts: Facts) -> Ceiling | None:
    """Raised, and the 48 h answer is missing (rule 3.5/11)."""
    session = first_session(facts, lambda each: facts.is_raised(each) and each.p48 is None)
    return hold_at_low(facts, "WAITING_FOR_48H", _next_day(session)) if session else None


def next_day_moderate(facts: Facts) -> Ceiling | None:
    """p24 of 5 or more, or above what a physio allowed (rule 3.5/12, amendment A10)."""
    limit = max(MODERATE, facts.clean_p24 + 1)
    session = first_session(facts, lambda each: (each.p24 or 0) >= limit)
    return (
        hold_at_low(facts, "NEXT_DAY_MODERATE", {**_next_day(session), "limit": limit}) if session else None
    )


def pain_during_moderate(facts: Facts) -> Ceiling | None:
    """During of 4 or 5 in this exercise; a hold may reach 5 (rule 3.5/13)."""
    limit = facts.mild + 1
    sore = [e for e in facts.own if (e.during or 0) >= limit]
    return hold_at_low(facts, "PAIN_DURING_MODERATE", _during(sore[0])) if sore else None


def week_rise(facts: Facts) -> Ceiling | None:
    """The week's mean next-day score is 1 above the usual, with two answers (rule 3.5/14, amendment A4)."""
    scores = [each.p24 for each in facts.week if each.p24 is not None]
    if len(scores) < 2 or sum(scores) < (facts.baseline.usual + WEEK_RISE) * len(scores):
        return None
    mean = round(sum(scores) / len(scores), 1)
    return hold_at_low(facts, "WEEK_ON_WEEK_RISE", {"mean": mean, "usual": facts.baseline.usual})


def missing_answer(facts: Facts) -> Ceiling | None:
    """A session without p24 or without during (rule 3.5/15, amendment A2)."""
    session = first_session(facts, lambda each: each.p24 is None or each.during is None)
    if session is None:
        return None
    what = "MISSING_24H" if session.p24 is None else "MISSING_DURING"
    return hold_at_low(facts, what, {"day": session.date})


def baseline_incomplete(facts: Facts) -> Ceiling | None:
    """Fewer than three answers make no usual (rule 3.5/15b, amendment A9)."""
    if facts.baseline.answers >= 3:
        return None
    return hold_at_low(facts, "BASELINE_INCOMPLETE", {"count": facts.baseline.answers})


def recalled(facts: Facts) -> Ceiling | None:
    """Two answers told more than 72 h later (amendment A6)."""
    late = [each for each in facts.week if each.recalled]
    return hold_at_low(facts, "RECALLED", {"count": len(late)}) if len(late) >= 2 else None


def masked(facts: Facts) -> Ceiling | None:
    """A painkiller before an answer (rule 3.5/16)."""
    session = first_session(facts, lambda each: each.masked)
    return hold_at_low(facts, "MASKED_BY_PAINKILLER", {"day": session.date}) if session else None


def not_clean(facts: Facts) -> Ceiling | None:
    """Any session of the week that is not clean (rule 3.5/25b, amendment A1)."""
    session = first_session(facts, lambda each: not facts.is_clean_session(each))
    unclean = session or next((e.session for e in facts.own if not facts.is_clean(e)), None)
    return hold_at_low(facts, "NOT_CLEAN", {"day": unclean.date}) if unclean else None


def _is_high(effort: Effort) -> bool:
    return (effort.during or 0) >= HIGH_DURING


def _back_or_hold(facts: Facts, session: Session, code: str, score: Mapping[str, Value]) -> Ceiling:
    """Next-day pain belongs to a session; who goes back depends on history only (rule 3.5 *)."""
    args = {"day": session.date, **score}
    if facts.is_culprit(session):
        return send_back(facts, session, code, args)
    return hold_at_low(facts, f"{code}_OTHER_SUSPECT", args)


def _next_day(session: Session) -> dict[str, Value]:
    return {"day": session.date, "p24": session.p24 or 0}


def _worst(session: Session) -> dict[str, Value]:
    return {"day": session.date, "score": max(session.during or 0, session.p24 or 0, session.p48 or 0)}


def _during(effort: Effort) -> dict[str, Value]:
    return {"day": effort.session.date, "during": effort.during or 0}
