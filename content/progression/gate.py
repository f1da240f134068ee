"""What today may hold, looked at just before a session (rule 3.4 with amendments A8, A12).

Between reviews nothing rises: a gate can only make a day lighter than planned.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from content.exercises import EXERCISES
from content.log import Log, OneSide
from content.once import once
from content.progression.baseline import Baseline, daily_scores, last_answer, read_baseline
from content.progression.both_sides import combine_suggestions
from content.progression.ceilings import Ceiling, Value
from content.progression.evidence import read_facts
from content.progression.facts import JUMP_SCORE, RAISED, SPIKE, SPIKE_SCORE, Facts
from content.progression.flare_mode import say_flare, without_echo
from content.progression.history import (
    DAY,
    History,
    Session,
    is_setback,
    local_date,
    open_flag,
    open_flags,
    read_history,
    whole,
)
from content.progression.limits import ORDER, Allowed, Gate, Limit
from content.progression.review import Suggestion, make_suggestion
from content.progression.rules import Reason
from content.progression.runs import unsettled
from content.safety import freeze_of
from content.sides import side_logs, sides_of

ISOMETRIC_LIMIT = 5
"""Holds only while the sit bone stays at or below this (rule 3.4 D3, D4)."""
SILENT_AFTER = timedelta(hours=72)
CALM_RUNNING = 2
LOOK_BACK = timedelta(days=14)
SCORE_MEMORY = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Morning:
    """What the rows look at: the sessions of 14 days, the usual score, today's score in whole numbers."""

    history: History
    baseline: Baseline
    recent: tuple[Session, ...]
    pre_score: int | None


def gate_day(log: Log, today: date, now: datetime, pre_score: int | None = None) -> Gate:
    """Return what `today` may hold. `pre_score` is an answer given right now, in half points."""
    return once(log.made, ("gate", today, now, pre_score), partial(_gate, log, today, now, pre_score))


def _gate(log: Log, today: date, now: datetime, pre_score: int | None) -> Gate:
    if sides_of(log):
        return _strictest({s: _gate_day(one, today, now, pre_score) for s, one in side_logs(log).items()})
    return _gate_day(log, today, now, pre_score)


def _strictest(own: Mapping[OneSide, Gate]) -> Gate:
    gates = sorted(own.values(), key=lambda each: ORDER.index(each.tier))
    back = any(each.load == "back" for each in gates)
    asked = dict.fromkeys(training for each in gates for training in each.ask_first)
    return replace(gates[0], load="back" if back else "current", ask_first=tuple(sorted(asked)), sides=own)


def _gate_day(log: Log, today: date, now: datetime, pre_score: int | None) -> Gate:
    history = read_history(log, today, now)
    recent = tuple(each for each in history.sessions if today - each.date <= LOOK_BACK)
    morning = Morning(history, read_baseline(log, now), recent, whole(pre_score))
    limits = [limit for row in ROWS if (limit := row(morning)) is not None]
    limits.sort(key=lambda limit: ORDER.index(limit.tier))
    tier = limits[0].tier if limits else "heavy"
    reasons = tuple(limit.reason for limit in limits)
    return Gate(
        tier=tier,
        load="back" if any(limit.back for limit in limits) else "current",
        reasons=without_echo(reasons),
        ask_first=_unanswered(morning),
    )


def red_flag(morning: Morning) -> Limit | None:
    """D1: an open sign of urgency E or U stops everything; P freezes the heavy tier, or with signs from a
    nerve all loading (rule 3.14).
    """
    flag = open_flag(morning.history, ("E", "U"))
    if flag is not None:
        return Limit("none", Reason("RED_FLAG", {"sign": flag.sign}))
    waiting = open_flags(morning.history, ("P",))
    if not waiting:
        return None
    strict = next((flag for flag in waiting if freeze_of(flag) == "everything"), None)
    sign = (strict or waiting[0]).sign
    return Limit("walk" if strict else "easy", Reason("FLAG_FOR_DOCTOR", {"sign": sign}))


def spacing(morning: Morning) -> Limit | None:
    """D2: a full local day between heavy days; 24 h if the hip stayed nearly straight (amendment A12)."""
    heavy = [session for session in morning.history.sessions if session.heavy]
    if not heavy:
        return None
    last = heavy[-1]
    straight = all(EXERCISES[each].compression == 0 for each in last.lifts)
    if straight and last.finished_at is not None:
        rested = morning.history.now - last.finished_at >= DAY
    else:
        rested = (morning.history.today - last.date).days >= 2
    return None if rested else Limit("easy", Reason("GATE_SPACING", {"day": last.date}))


def flare(morning: Morning) -> Limit | None:
    """While a flare lasts: holds only, or a walk above 5 (rule 3.10, amendment A17)."""
    why = say_flare(morning.history.log, morning.history.today, morning.history.now)
    newest = _newest(morning)
    return Limit("walk" if (newest or 0) > ISOMETRIC_LIMIT else "isometric", why) if why else None


def pre_score_raised(morning: Morning) -> Limit | None:
    """D3: today's score is 2 or more above the usual."""
    score = morning.pre_score
    if score is None or score - morning.baseline.usual < RAISED:
        return None
    args: dict[str, Value] = {"score": score, "usual": morning.baseline.usual}
    return Limit(_calm_tier(score), Reason("GATE_PRE_SCORE", args))


def not_settled(morning: Morning) -> Limit | None:
    """D3: raised and not settled. After 72 h of silence heavy work is allowed at the back load (A8)."""
    raised = [each for each in morning.recent if _is_raised(morning, each) and not _is_spike(morning, each)]
    if not raised or _has_settled(morning, raised[-1]):
        return None
    last = raised[-1]
    args: dict[str, Value] = {"day": last.date, "p24": last.p24 or 0}
    told = last_answer(morning.history.log, morning.history.now)
    if told is not None and morning.history.now - told >= SILENT_AFTER:
        return Limit("heavy", Reason("GATE_SILENT", args), back=True)
    return Limit(_calm_tier(_newest(morning)), Reason("GATE_NOT_SETTLED", args))


def spike(morning: Morning) -> Limit | None:
    """D4: after a spike holds only, or a walk above 5, until two answers in a row are calm."""
    spikes = [each for each in morning.recent if _is_spike(morning, each)]
    if not spikes or _calm_after(morning, spikes[-1]):
        return None
    args: dict[str, Value] = {"day": spikes[-1].date, "p24": spikes[-1].p24 or 0}
    newest = _newest(morning)
    tier: Allowed = "isometric" if newest is None or newest <= ISOMETRIC_LIMIT else "walk"
    return Limit(tier, Reason("GATE_SPIKE", args))


def persisted(morning: Morning) -> Limit | None:
    """D5: still raised after 48 h sends the load back from the next session on, until a setting went back."""
    lasting = [each for each in morning.recent if _is_persisted(morning, each)]
    if not lasting or _was_judged(morning.history, lasting[-1]):
        return None
    args: dict[str, Value] = {"day": lasting[-1].date, "p48": lasting[-1].p48 or 0}
    return Limit("heavy", Reason("GATE_PERSISTED", args), back=True)


def run_not_settled(morning: Morning) -> Limit | None:
    """D3 and D4 after a run: the tendon does not ask what raised it (rule 3.12)."""
    found = unsettled(morning.history.log, morning.history.now)
    if found is None:
        return None
    told, spiked = found
    args: dict[str, Value] = {"day": told.run.date, "p24": told.p24 or 0}
    newest = _newest(morning)
    if not spiked:
        return Limit(_calm_tier(newest), Reason("GATE_RUN_NOT_SETTLED", args))
    tier: Allowed = "isometric" if newest is None or newest <= ISOMETRIC_LIMIT else "walk"
    return Limit(tier, Reason("GATE_RUN_SPIKE", args))


ROWS: tuple[Callable[[Morning], Limit | None], ...] = (
    red_flag, flare, spike, run_not_settled, not_settled, pre_score_raised, spacing, persisted,
)  # fmt: skip
"""The gate's rows D1 to D5 and the flare; D6 (a missing answer is asked first) is `Gate.ask_first`."""


def step_back_now(log: Log, today: date, now: datetime) -> tuple[Suggestion, ...]:
    """Return the settings that go back at once because a session stayed sore past 48 h (rule 3.4 D5).

    Empty when it was dealt with already, by an earlier change or a review.
    """
    if sides_of(log):
        return combine_suggestions({s: _step_back_now(one, today, now) for s, one in side_logs(log).items()})
    return _step_back_now(log, today, now)


def _step_back_now(log: Log, today: date, now: datetime) -> tuple[Suggestion, ...]:
    history = read_history(log, today, now)
    found = []
    for facts in read_facts(history):
        lasting = [each for each in history.sessions if _sends_back(facts, each)]
        if lasting and not facts.out:
            args: dict[str, Value] = {"day": lasting[-1].date, "p48": lasting[-1].p48 or 0}
            back = facts.back_from(min(_load_done(facts, each) for each in lasting))
            why = Ceiling("BACK", back, "PERSISTED_PAST_48H", args)
            found.append(make_suggestion(facts, "BACK", back, [why]))
    return tuple(each for each in found if each.proposed != each.current)


def _load_done(facts: Facts, session: Session) -> int:
    lift = session.lifts[facts.exercise]
    return lift.setting.load if lift.done_load is None else lift.done_load


def _sends_back(facts: Facts, session: Session) -> bool:
    if facts.history.today - session.date > LOOK_BACK or not facts.is_persisted(session):
        return False
    judged = facts.is_answered(session) or _was_judged(facts.history, session)
    return facts.is_culprit(session) and not judged


def _was_judged(history: History, session: Session) -> bool:
    """A review or a change of settings that already knew the 48 h answer has dealt with it."""
    known = session.p48_at
    if known is None:
        return False
    reviewed = any(at > known for at in history.log.reviewed_at if at < history.now)
    dated = len(history.log.reviewed_at) < len(history.log.reviewed)
    by_day = dated and any(local_date(known) < day < history.today for day in history.log.reviewed)
    back = any(
        is_setback(change) and change.at >= known and change.setting.exercise in session.lifts
        for change in history.log.changes
    )
    return reviewed or by_day or back


def _unanswered(morning: Morning) -> tuple[int, ...]:
    now = morning.history.now
    due = (each for each in morning.recent if each.finished_at is None or each.finished_at + DAY <= now)
    return tuple(each.id for each in due if each.p24 is None)


def _rise(morning: Morning, score: int | None) -> int:
    return 0 if score is None else score - morning.baseline.usual


def _is_raised(morning: Morning, session: Session) -> bool:
    return _rise(morning, session.p24) >= RAISED or (session.p24 or 0) >= JUMP_SCORE


def _is_spike(morning: Morning, session: Session) -> bool:
    return _rise(morning, session.p24) >= SPIKE or (session.p24 or 0) >= SPIKE_SCORE


def _is_persisted(morning: Morning, session: Session) -> bool:
    return _rise(morning, session.p48) >= RAISED


def _has_settled(morning: Morning, session: Session) -> bool:
    return any(_rise(morning, score) < RAISED for score in _later_scores(morning, session))


def _calm_after(morning: Morning, session: Session) -> bool:
    calm = [_rise(morning, score) < RAISED for score in _later_scores(morning, session)]
    return len(calm) >= CALM_RUNNING and all(calm[-CALM_RUNNING:])


def _later_scores(morning: Morning, session: Session) -> list[int]:
    """Answers of the days after the next-day answer, the 48 h one among them."""
    told = local_date(session.p24_at) if session.p24_at else session.date
    return [score for day, score in _scores(morning) if day > told]


def _scores(morning: Morning) -> list[tuple[date, int]]:
    return daily_scores(morning.history.log, morning.history.now, SCORE_MEMORY)


def _newest(morning: Morning) -> int | None:
    if morning.pre_score is not None:
        return morning.pre_score
    scores = _scores(morning)
    return scores[-1][1] if scores else None


def _calm_tier(score: int | None) -> Allowed:
    return "easy" if score is None or score <= ISOMETRIC_LIMIT else "walk"
