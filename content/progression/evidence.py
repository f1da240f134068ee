"""Gathers the facts of every exercise that a review decides on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from content.doses import companion_sets
from content.exercises import EXERCISES
from content.loads import choose_equipment, first_load, is_coarse_allowed, next_above
from content.log import Change, Equipment, Setting
from content.once import once
from content.progression.baseline import Baseline, read_baseline
from content.progression.efforts import SPORT_RANGE, STRONG_RANGE, USUAL_RANGE, Range, read_efforts
from content.progression.facts import BENT, Facts, is_trunk, level
from content.progression.history import History, Session, is_done, is_setback
from content.progression.run_gate import takes_week
from content.tracks import ledger, next_step, track_of

RECENT = timedelta(days=14)
IRRITABLE_FOR = timedelta(days=28)
IRRITABLE_MEAN = 3.5
SETBACK_MEMORY = timedelta(weeks=6)
WEEK = timedelta(days=7)
STRONG_AFTER_WEEKS = 4
LATE_PHASES = ("P3", "P4", "maintenance")
HEAVY_TRACKS = ("T-BRIDGE", "T-LOAD")


@dataclass(frozen=True, slots=True)
class Shared:
    """What all exercises of one review have in common."""

    baseline: Baseline
    exercises: tuple[str, ...]
    suspects: frozenset[str]
    irritable: bool
    irritable_before: bool
    slot: str | None
    bent_slot: str | None
    run_step: bool


def read_facts(history: History, shared: Shared | None = None) -> tuple[Facts, ...]:
    """Return the facts of every exercise in training, in the order of the exercise table."""
    shared = shared or read_shared(history)
    return tuple(read_one(history, exercise, shared) for exercise in shared.exercises)


def read_shared(history: History, *, run_step: bool = False) -> Shared:
    """Return what does not depend on one exercise. `run_step`: the coming week's step belongs to running
    (rule 3.5/25, amendment A14).
    """
    return once(history.made, ("shared", run_step), partial(_read_shared, history, run_step))


def _read_shared(history: History, run_step: bool) -> Shared:
    exercises = list_exercises(history)
    baseline = read_baseline(history.log, history.now)
    setback = any(_had_setback(each, history.today, IRRITABLE_FOR) for each in history.changes.values())
    ready = [each for each in exercises if not is_trunk(each) and has_next(history, each)]
    bent = [each for each in ready if EXERCISES[each].compression >= BENT]
    return Shared(
        baseline=baseline,
        exercises=exercises,
        suspects=frozenset(each for each in history.changes if _was_harder(history, each, RECENT)),
        irritable=setback or _mean_p24(history.sessions, history.today) >= IRRITABLE_MEAN,
        irritable_before=setback or _mean_p24(history.before, history.today) >= IRRITABLE_MEAN,
        slot=_owner(history, ready),
        bent_slot=_owner(history, bent),
        run_step=run_step or takes_week(history.log, history.today, history.now, bent_since(history)),
    )


def read_one(history: History, exercise: str, shared: Shared) -> Facts:
    """Return the facts of one exercise."""
    key = ("facts", exercise, shared.run_step)
    return once(history.made, key, partial(_read_one, history, exercise, shared))


def _read_one(history: History, exercise: str, shared: Shared) -> Facts:
    changes = history.changes[exercise]
    past = tuple(read_efforts(week, exercise) for week in history.past)
    setbacks = [change for change in changes if is_setback(change)]
    current = changes[-1].setting
    facts = Facts(
        history=history,
        exercise=exercise,
        current=current,
        equipment=_equipment(history, current),
        range=USUAL_RANGE,
        next_range=None,
        baseline=shared.baseline,
        own=read_efforts(history.week, exercise),
        past=past,
        suspects=shared.suspects,
        new=_is_new(history, changes),
        setback_at=setbacks[-1].at if setbacks else None,
        setbacks=sum(history.today - change.date <= SETBACK_MEMORY for change in setbacks),
        rises_in_row=_count_rises(changes),
        last_rise=_last_rise(changes),
        gap_days=find_gap(history, exercise),
        irritable=shared.irritable,
        slot=shared.slot in (None, exercise),
        bent_slot=shared.bent_slot in (None, exercise) and not _bent_elsewhere(history, exercise),
        run_step=shared.run_step,
    )
    return _with_range(facts, shared.irritable_before)


def find_gap(history: History, exercise: str) -> int | None:
    """Return the days since an exercise was last done, `None` if it never was."""
    return once(history.made, ("gap", exercise), partial(_gap, history, exercise))


def bent_since(history: History) -> date | None:
    """Return since when exercises with a bent hip wait for something harder, `None` if there are none."""
    bent = [changes for each, changes in history.changes.items() if EXERCISES[each].compression >= BENT]
    return max((_last_rise(changes) or changes[0].date for changes in bent), default=None)


def bent_harder(history: History, within: timedelta) -> date | None:
    """Return the newest day on which an exercise with a bent hip became harder or came in."""
    found = [
        day
        for changes in history.changes.values()
        if EXERCISES[changes[0].setting.exercise].compression >= BENT
        for day in _days_harder(history, changes)
    ]
    return max((day for day in found if history.today - day <= within), default=None)


def last_harder(history: History) -> date | None:
    """Return the newest day on which anything became harder or came in, more repetitions included; trunk and
    hip work apart.
    """
    found = [
        day
        for exercise, changes in history.changes.items()
        if not is_trunk(exercise)
        for day in (*_days_harder(history, changes), *_days_of_progress(changes))
    ]
    return max(found, default=None)


def list_exercises(history: History) -> tuple[str, ...]:
    """Return what is in training: asked for or done within 14 days, else in the last three workouts."""
    lately = [session for session in history.sessions if history.today - session.date <= RECENT]
    shown = {each for session in lately or history.sessions[-3:] for each in session.lifts}
    shown |= history.prescribed.keys()
    if not shown:
        shown = set(history.changes)
    out = {each for each, changes in history.changes.items() if changes[-1].setting.sets == 0}
    wanted = (shown | out) & history.changes.keys()
    return tuple(each for each in EXERCISES if each in wanted and EXERCISES[each].key)


def has_next(history: History, exercise: str) -> bool:
    """Whether anything harder exists for an exercise, from equipment and track alone (amendment A8)."""
    current = history.setting(exercise)
    if current.sets == 0:
        return True
    equipment = _equipment(history, current)
    if not track_of(exercise)[current.step].loaded:
        after = next_step(exercise, current.step, weights=bool(equipment))
        if companion_sets(history.log.phase, exercise, current.step, after) is not None:
            return False
        loaded = after is not None and track_of(exercise)[after].loaded
        return after is not None and (not loaded or bool(equipment and first_load(equipment)))
    if equipment is None:
        return False
    if current.load == 0:
        return first_load(equipment) is not None
    heavier = next_above(equipment.loads, current.load)
    return heavier is not None and is_coarse_allowed(equipment.kind, equipment.unit, current.load, heavier)


def _equipment(history: History, current: Setting) -> Equipment | None:
    return choose_equipment(history.log, EXERCISES[current.exercise].loadable, current.load)


def _owner(history: History, exercises: list[str]) -> str | None:
    """A fixed weekly rota: it depends on the calendar alone and is never passed on (amendment A8)."""
    if not exercises:
        return None
    ordered = sorted(exercises, key=lambda each: (EXERCISES[each].compression, each))
    return ordered[(history.today - history.log.started).days // 7 % len(ordered)]


def _harder(changes: tuple[Change, ...]) -> list[date]:
    """Days on which a setting became harder, a re-entry included."""
    steps = pairwise(changes)
    return [after.date for before, after in steps if level(after.setting) > level(before.setting)]


def _last_rise(changes: tuple[Change, ...]) -> date | None:
    rises = _harder(changes)
    return rises[-1] if rises else None


def _is_new(history: History, changes: tuple[Change, ...]) -> bool:
    first = changes[0].date
    return first > history.log.started and history.today - first <= RECENT


def _was_harder(history: History, exercise: str, within: timedelta) -> bool:
    if is_trunk(exercise):
        return False
    days = _days_harder(history, history.changes[exercise])
    return any(history.today - day <= within for day in days)


def _days_harder(history: History, changes: tuple[Change, ...]) -> list[date]:
    """Days on which an exercise became harder, the one on which it came in among them."""
    first = changes[0].date
    return [*_harder(changes), *([first] if first > history.log.started else [])]


def _days_of_progress(changes: tuple[Change, ...]) -> list[date]:
    return [change.date for change in changes if change.action == "PROGRESS"]


def _bent_elsewhere(history: History, exercise: str) -> bool:
    others = (each for each in history.changes if each != exercise)
    almost = WEEK - timedelta(days=1)
    return any(EXERCISES[each].compression >= BENT and _was_harder(history, each, almost) for each in others)


def _had_setback(changes: Iterable[Change], today: date, within: timedelta) -> bool:
    return any(is_setback(change) and today - change.date <= within for change in changes)


def _count_rises(changes: tuple[Change, ...]) -> int:
    count = 0
    for before, after in pairwise(changes):
        if after.setting.load > before.setting.load and after.setting.step == before.setting.step:
            count += 1
        elif after.setting.load < before.setting.load or after.setting.sets < before.setting.sets:
            count = 0
    return count


def _gap(history: History, exercise: str) -> int | None:
    days = [session.date for session in history.sessions if exercise in session.lifts]
    last = days[-1] if days else _last_remembered(history, exercise)
    return (history.today - last).days if last else None


def _last_remembered(history: History, exercise: str) -> date | None:
    """Half a year back and more: what was not among the last workouts was still done some day."""
    days = (
        each.date
        for each in history.log.trainings
        if is_done(each, history.today, history.now)
        and any(
            lift.setting.exercise in EXERCISES and ledger(lift.setting.exercise) == exercise
            for lift in each.lifts
        )
    )
    return max(days, default=None)


def _mean_p24(sessions: tuple[Session, ...], today: date) -> float:
    scores = [s.p24 for s in sessions if s.p24 is not None and today - s.date <= RECENT]
    return sum(scores) / len(scores) if scores else 0.0


def _with_range(facts: Facts, irritable_before: bool) -> Facts:
    """Heavier sets come with the phase; each begins with a week at the same load (amendment A16)."""
    offer = _offer(facts, irritable_before)
    if offer is None or EXERCISES[facts.exercise].track not in HEAVY_TRACKS:
        return facts
    reps, since = offer
    if _took_up(facts.history.changes[facts.exercise], reps, since):
        return replace(facts, range=reps)
    return replace(facts, next_range=reps)


def _offer(facts: Facts, irritable_before: bool) -> tuple[Range, date] | None:
    log = facts.history.log
    entered = {entry.phase: entry.date for entry in log.phases}
    if log.phase in LATE_PHASES:
        return SPORT_RANGE, entered.get("P3", log.phases[-1].date)
    if log.phase != "P2b" or irritable_before:
        return None
    weeks = [week for week in facts.past if week and week[0].session.date >= entered["P2b"]]
    clean = [week for week in weeks if len(week) >= 2 and all(map(facts.is_clean, week))]
    if len(clean) < STRONG_AFTER_WEEKS:
        return None
    return STRONG_RANGE, clean[-1][-1].session.date if len(clean) == STRONG_AFTER_WEEKS else entered["P2b"]


def _took_up(changes: tuple[Change, ...], offered: Range, since: date) -> bool:
    return any(change.date >= since and change.setting.target <= offered.enough for change in changes)
