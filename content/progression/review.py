"""The weekly review: per exercise an action, a setting and the reasons; a function of the log alone."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from content.loads import next_above
from content.log import Log, Setting
from content.progression.advice import find_advice, find_held, told_now
from content.progression.both_sides import combine_reviews, combine_suggestions
from content.progression.ceilings import Action, Ceiling, Value, combine, keep_telling
from content.progression.evidence import list_exercises, read_facts, read_one, read_shared
from content.progression.facts import Facts
from content.progression.flare import WayBack, find_flare, return_setting
from content.progression.history import EARLIEST_P48, History, Session, read_history
from content.progression.next_load import Move, advance
from content.progression.pain_rules import red_flag
from content.progression.rules import Reason, find_ceilings
from content.progression.suggestion import Entry, Gap, Review, Suggestion
from content.sides import side_logs, sides_of
from content.sources import PROGRESS
from content.tracks import track_of

BACK_WEEKS = timedelta(days=14)
SAME_WEEK = timedelta(days=3)
CLEAN_HOLDS = 3
JUDGEMENT = "judgement"

__all__ = [
    "Entry", "Gap", "Review", "Suggestion",
    "find_gaps", "make_suggestion", "review", "review_holds", "suggest",
]  # fmt: skip


def review(log: Log, today: date, now: datetime, *, run_step: bool = False) -> Review:
    """Decide the coming week. `today`: the person's local date; `now`: UTC; `run_step`: running takes it.

    Later entries and the review of `today` itself are ignored, so that an old log gives the old answer. Two
    sore sides are decided apart, each from its own answers.
    """
    if sides_of(log):
        own = {side: _review(one, today, now, run_step=run_step) for side, one in side_logs(log).items()}
        return combine_reviews(own)
    return _review(log, today, now, run_step=run_step)


def _review(log: Log, today: date, now: datetime, *, run_step: bool) -> Review:
    history = read_history(log, today, now)
    shared = read_shared(history, run_step=run_step)
    every = read_facts(history, shared)
    suggestions = tuple(suggest(facts) for facts in every)
    advice = find_advice(history, shared.baseline)
    held = None if advice else find_held(history, suggestions)
    return Review(
        date=today,
        suggestions=suggestions,
        gaps=find_gaps(history, every),
        flare=any(each.action == "STEP_DOWN" and each.advice == "flare" for each in suggestions),
        phase_down=_goes_down(history, every, suggestions),
        advice=(*told_now(history, advice), *([held] if held else [])),
    )


def review_holds(log: Log, today: date, now: datetime) -> tuple[Suggestion, ...]:
    """Return the holds that may get longer between reviews: three clean sessions since their last change, at
    least three days apart, and no rule against it (rule 3.8).
    """
    if sides_of(log):
        return combine_suggestions(
            {side: _review_holds(one, today, now) for side, one in side_logs(log).items()}
        )
    return _review_holds(log, today, now)


def _review_holds(log: Log, today: date, now: datetime) -> tuple[Suggestion, ...]:
    history = read_history(log, today, now)
    holds = [each for each in list_exercises(history) if _is_held(history.setting(each))]
    # The cheap questions come first: this is looked at whenever a day is opened.
    often = [each for each in holds if len(_since_change(history, each)) >= CLEAN_HOLDS]
    every = (read_one(history, each, read_shared(history)) for each in often)
    clean = [facts for facts in every if _clean_since_change(facts) >= CLEAN_HOLDS]
    ready = [suggest(facts) for facts in clean if advance(facts).harder]
    return tuple(each for each in ready if each.action == "PROGRESS")


def _is_held(setting: Setting) -> bool:
    return bool(setting.sets) and track_of(setting.exercise)[setting.step].hold


def suggest(facts: Facts) -> Suggestion:
    """Decide one exercise."""
    way = find_flare(facts)
    if way is not None:
        return _suggest_return(facts, way)
    ceilings = find_ceilings(facts)
    if not ceilings:
        return _suggest_move(facts, advance(facts))
    action, setting = combine(ceilings)
    return make_suggestion(facts, action, None if action == "REFER" else setting, keep_telling(ceilings))


def _suggest_move(facts: Facts, move: Move) -> Suggestion:
    action: Action = "PROGRESS" if move.harder else "HOLD"
    why = Ceiling(action, move.setting, move.code, _move_args(facts, move), source=PROGRESS)
    return make_suggestion(facts, action, move.setting, [why])


def _suggest_return(facts: Facts, way: WayBack) -> Suggestion:
    flag = red_flag(facts)
    if flag is not None:
        return make_suggestion(facts, "REFER", None, [flag])
    action: Action = "STEP_DOWN" if way.kind == "wait" else "REDUCE"
    setting = facts.current if way.kind == "wait" else return_setting(facts, way)
    code, names = RETURNS[way.kind]
    known: dict[str, Value] = {"day": way.since, "count": way.days}
    why = Ceiling(action, setting, code, {name: known[name] for name in names})
    return make_suggestion(facts, action, setting, [why])


RETURNS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "wait": ("FLARE_NOT_SETTLED", ("day",)),
    "same": ("FLARE_SHORT", ()),
    "reduced": ("FLARE_SETTLED", ("day",)),
    "phase_down": ("FLARE_LONG", ("count", "day")),
}


def make_suggestion(
    facts: Facts, action: Action, proposed: Setting | None, ceilings: list[Ceiling]
) -> Suggestion:
    """Put a decision together: its reasons in the given order, the first advice among them, its entries."""
    return Suggestion(
        exercise=facts.exercise,
        action=action,
        current=facts.current,
        proposed=proposed,
        reasons=tuple(Reason(each.code, each.args, each.source or JUDGEMENT) for each in ceilings),
        advice=next((each.advice for each in ceilings if each.advice), None),
        entries=tuple(
            Entry(e.session.id, e.session.date, e.load, e.reps, e.during, e.session.p24, e.session.p48)
            for e in facts.own
        ),
    )


def _move_args(facts: Facts, move: Move) -> Mapping[str, Value]:
    heavier = next_above(facts.available, facts.low.load) or 0
    worst = max((session.p24 or 0 for session in facts.week), default=0)
    known: dict[str, Value] = {
        "before": facts.low.load, "load": move.setting.load, "reps": facts.weakest, "heavier": heavier,
        "target": move.setting.target, "sets": move.setting.sets, "p24": worst,
    }  # fmt: skip
    return {name: known[name] for name in MOVE_ARGS[move.code]}


MOVE_ARGS: Mapping[str, tuple[str, ...]] = {
    "LOAD_UP": ("before", "load", "reps"),
    "LOAD_UP_COARSE": ("load", "reps", "target"),
    "LOAD_UP_HOLD": ("load", "reps", "target"),
    "REPS_UP": ("reps", "target"),
    "STEP_UP": ("reps", "sets", "target"),
    "REENTRY": ("sets", "target"),
    "RANGE_CHANGE": ("target",),
    "EQUIPMENT_TOP": ("reps",),
    "EQUIPMENT_TOO_COARSE": ("heavier", "reps"),
    "TRACK_TOP": ("reps",),
    "LIGHT_TOP": ("reps", "sets"),
    "FOUR_REPS_ONLY": ("p24",),
}


def find_gaps(history: History, every: tuple[Facts, ...]) -> tuple[Gap, ...]:
    """Return what must be asked before the review is shown (rule 3.1, amendment A6)."""
    gaps = []
    for session in history.week:
        due = session.finished_at is None or session.finished_at + EARLIEST_P48 <= history.now
        if session.p24 is None:
            gaps.append(Gap(session.id, session.date, "p24"))
        elif session.p48 is None and due and any(facts.is_raised(session) for facts in every[:1]):
            gaps.append(Gap(session.id, session.date, "p48"))
        if session.during is None:
            gaps.append(Gap(session.id, session.date, "during"))
    return tuple(gaps)


def _clean_since_change(facts: Facts) -> int:
    since = {session.id for session in _since_change(facts.history, facts.exercise)}
    efforts = [each for week in facts.past for each in week] + list(facts.own)
    return sum(facts.is_clean(each) for each in efforts if each.session.id in since)


def _since_change(history: History, exercise: str) -> list[Session]:
    """The sessions in which an exercise was done as it is now."""
    at = history.changes[exercise][-1].at
    done = (each for each in history.sessions if exercise in each.lifts)
    return [each for each in done if each.finished_at is not None and each.finished_at > at]


def _goes_down(history: History, every: tuple[Facts, ...], suggestions: tuple[Suggestion, ...]) -> bool:
    """A long flare, or a second BACK week within 14 days that persisted too (amendment A17)."""
    if any(reason.code == "FLARE_LONG" for each in suggestions for reason in each.reasons):
        return True
    backs = any(each.action == "BACK" for each in suggestions)
    lasting = any(facts.is_persisted(session) for facts in every[:1] for session in history.week)
    earlier = (
        change.action == "BACK" and SAME_WEEK < history.today - change.date <= BACK_WEEKS
        for changes in history.changes.values()
        for change in changes
    )
    return backs and lasting and any(earlier)
