"""What the gates between phases count: each function reads one number from a log (rule 3.10).

`None` means that nothing was answered yet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise, takewhile

from content.exercises import EXERCISES
from content.log import Lift, Log, Phase
from content.progression.baseline import daily_scores, read_baseline
from content.progression.facts import MILD, MODERATE, RAISED
from content.progression.history import History, Session, is_setback, read_history
from content.progression.runs import BEYOND, WALK, Told, is_raised, judge, tell
from content.settings import KNOWN_HOLD_STEP

ORDER: tuple[Phase, ...] = ("P1", "P2a", "P2b", "P3", "P4", "maintenance")
HOLD_S = 30
HALF_AN_HOUR = 30
LAST_RUNG = BEYOND - 1
HOLD_SETS = 3
BRIDGE_STEP = 4
LAST_ANSWERS = 5
CLEAN_WEEKS = 4
WEEK = timedelta(days=7)
TWO_WEEKS = timedelta(days=14)
FOUR_WEEKS = timedelta(days=28)
LONGEST_BREAK = timedelta(days=16)
"""A longer time without a run interrupts weeks of running (rule 3.9)."""
NOT_YET = 99
"""Above every score: an answer that is still missing does not open a gate."""


@dataclass(frozen=True, slots=True)
class State:
    """What the rows read: the log at `today` and `now`, and the day the phase began."""

    log: Log
    today: date
    now: datetime
    since: date
    history: History
    usual: int


def read_state(log: Log, today: date, now: datetime) -> State:
    """Return what the rows read; `today` is the person's local date, `now` UTC."""
    history, usual = read_history(log, today, now), read_baseline(log, now).usual
    return State(log, today, now, _began(log, log.phase, today), history, usual)


def _began(log: Log, phase: Phase, today: date) -> date:
    days = [entry.date for entry in log.phases if entry.phase == phase]
    return days[-1] if days else log.started if phase == "P1" else today


def _first_began(log: Log, phase: Phase) -> date | None:
    """Return the first day in this or a later phase: someone may have begun further up."""
    later = ORDER[ORDER.index(phase) :]
    return next((entry.date for entry in log.phases if entry.phase in later), None)


def count_days_in_phase(state: State) -> int:
    """Return whole days since the phase began."""
    return (state.today - state.since).days


def days_since(phase: Phase) -> Callable[[State], int]:
    """Return a reader of the days since a phase, or one further up, was first entered."""

    def read(state: State) -> int:
        began = _first_began(state.log, phase)
        return (state.today - began).days if began else 0

    return read


def count_hold_sessions(state: State) -> int:
    """Return the sessions with a hold in this phase."""
    return sum(
        session.date >= state.since and any(EXERCISES[name].isometric for name in session.lifts)
        for session in state.history.sessions
    )


def count_one_leg_holds(state: State) -> int:
    """Return how many of the last two one-leg holds were 3 x 30 s at 5 or less (amendment A11)."""
    with_hold = [session for session in state.history.sessions if "I2_bridge_hold_sl" in session.lifts]
    return sum(_is_long_hold(session) for session in with_hold[-2:])


def _is_long_hold(session: Session) -> bool:
    lift = session.lifts["I2_bridge_hold_sl"]
    long_enough = sum(seconds >= HOLD_S for seconds in lift.done or ()) >= HOLD_SETS
    return lift.setting.step >= KNOWN_HOLD_STEP and long_enough and _pain(session, lift) <= MODERATE


def _pain(session: Session, lift: Lift) -> int:
    if lift.during is not None:
        return (lift.during + 1) // 2
    return NOT_YET if session.during is None else session.during


def count_quiet_answers(state: State) -> int:
    """Return how many of the last five answers are at most 5 and 1 above the usual (amendment A11)."""
    last = [score for _, score in daily_scores(state.log, state.now)[-LAST_ANSWERS:]]
    return sum(score <= MODERATE and score - state.usual < RAISED for score in last)


def persisted_within(span: timedelta) -> Callable[[State], int]:
    """Return a reader of the sessions still raised after 48 h, answered within a span."""

    def read(state: State) -> int:
        return sum(
            session.p48 is not None
            and session.p48_at is not None
            and session.p48 - state.usual >= RAISED
            and session.p48_at > state.now - span
            for session in state.history.sessions
        )

    return read


def count_clean_sessions(state: State) -> int:
    """Return the clean heavy sessions of this phase."""
    return _count_clean(state, state.since)


def count_clean_strength_sessions(state: State) -> int:
    """Return the clean heavy sessions since strength work began."""
    began = _first_began(state.log, "P2a")
    return _count_clean(state, began) if began else 0


def _count_clean(state: State, since: date) -> int:
    sessions = [s for s in state.history.sessions if s.heavy and s.date >= since]
    return sum(_is_clean(state, session) for session in sessions)


def _is_clean(state: State, session: Session) -> bool:
    """Rule 3.2 with amendment A10, for a session as a whole."""
    if session.p24 is None or session.during is None or session.masked or not session.complete:
        return False
    highest = state.log.ceiling
    if highest is None:
        highest = MILD + 1 if state.usual >= MILD else MILD
    settled = session.p48 is None or session.p48 - state.usual < RAISED
    return (
        session.during <= MILD and session.p24 <= highest and session.p24 - state.usual < RAISED and settled
    )


def best_bridges(state: State) -> int | None:
    """Return the most one-leg bridges done in three sets at 3 or less."""
    found = [
        sorted(lift.done or (), reverse=True)[HOLD_SETS - 1 :][:1]
        for session in state.history.sessions
        if (lift := session.lifts.get("B4_bridge_sl")) is not None
        and lift.setting.step >= BRIDGE_STEP
        and _pain(session, lift) <= MILD
    ]
    return max((reps[0] for reps in found if reps), default=0)


def test_now(state: State) -> int | None:
    """Return the newest score of the person's one test."""
    scores = daily_scores(state.log, state.now)
    return scores[-1][1] if scores else None


def weeks_running(state: State) -> int | None:
    """Return whole weeks since running was taken up: since the first of the runs without a long break, or
    as it was answered.
    """
    days = [told.run.date for told in tell(state.log, state.now) if told.run.rung != WALK]
    if days and state.today - days[-1] <= LONGEST_BREAK:
        breaks = [after for before, after in pairwise(days) if after - before > LONGEST_BREAK]
        return (state.today - (breaks or days)[-1 if breaks else 0]) // WEEK
    began = state.log.facts.get("running_since")
    return (state.today - date.fromordinal(began)) // WEEK if began else None


def ran_half_an_hour(state: State) -> int | None:
    """Return 1 after a clean run of 30 minutes in one go, else what was answered."""
    runs = [told for told in tell(state.log, state.now) if _is_half_an_hour(told)]
    if any(judge(told, state.usual, state.now).outcome == "clean" for told in runs):
        return 1
    return state.log.facts.get("run_30_min")


def _is_half_an_hour(told: Told) -> bool:
    return (told.run.rung or 0) >= LAST_RUNG or (
        told.run.rung is None and (told.run.minutes or 0) >= HALF_AN_HOUR
    )


def count_setbacks(state: State) -> int:
    """Return how many exercises went back or were left out within two weeks; time off does not count."""
    lately = [change for change in state.log.changes if change.date > state.today - TWO_WEEKS]
    sent = [
        each for each in lately if is_setback(each) or (each.setting.sets == 0 and each.cause != "return")
    ]
    return len({change.setting.exercise for change in sent})


def count_hinge_setbacks(state: State) -> int:
    """Return how often a hinge went back within four weeks."""
    return sum(
        is_setback(change)
        and EXERCISES[change.setting.exercise].track == "T-LOAD"
        and change.date > state.today - FOUR_WEEKS
        for change in state.log.changes
        if change.setting.exercise in EXERCISES
    )


def count_clean_weeks(state: State) -> int:
    """Count weeks back from today in which something heavy was done and all of it was clean."""
    weeks = [
        [s for s in state.history.sessions if s.heavy and (state.today - s.date) // WEEK == number]
        for number in range(CLEAN_WEEKS)
    ]
    clean = takewhile(lambda week: week and all(_is_clean(state, session) for session in week), weeks)
    return len(list(clean))


def ball_step(state: State) -> int:
    """Return the rung of the ball track."""
    setting = state.log.setting("K1_ball_two_up_one_down")
    return setting.step if setting else 0


def walk_score(state: State) -> int | None:
    """Return the worst of the newest walk that was logged with its next day, else what was answered."""
    walks = [told for told in tell(state.log, state.now) if told.run.rung == WALK and told.p24 is not None]
    if not walks or walks[-1].during is None:
        return state.log.facts.get("walk_30_min")
    last = walks[-1]
    return NOT_YET if is_raised(last, state.usual) else max(last.during or 0, last.p24 or 0)


def asked(fact: str) -> Callable[[State], int | None]:
    """Return a reader of one answered fact."""
    return lambda state: state.log.facts.get(fact)
