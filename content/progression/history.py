"""A log seen in weeks: whole scores, the sessions of each review, and what each exercise went through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial

from content.exercises import EXERCISES
from content.log import Change, Flag, Lift, Log, Score, Setting, Training
from content.once import Made, once
from content.tracks import ledger

DAY = timedelta(hours=24)
EARLIEST_P24 = timedelta(hours=16)
EARLIEST_P48 = timedelta(hours=36)
RECALLED_AFTER = timedelta(hours=72)
LONGEST_WEEK = timedelta(days=14)
MEMORY = timedelta(weeks=26)
LAST_KNOWN = 3
DONE = ("done", "partly", "stopped")
SETBACKS = ("BACK", "STEP_DOWN")
OWN = {exercise: ledger(exercise) for exercise in EXERCISES}
"""The ledger of each exercise."""

Limit = tuple[date, datetime | None]
"""A past review: its local date and, where known, its instant."""


@dataclass(frozen=True, slots=True)
class Session:
    """One training that was done. Scores are whole and rounded up; an impossible or early one is missing.

    `during` is the worst of the session; `recalled` says that p24 was told more than 72 h after the end;
    `lifts` are by ledger id; `named` says that the exercise that hurt was named.
    """

    id: int
    date: date
    finished_at: datetime | None
    complete: bool
    heavy: bool
    during: int | None
    p24: int | None
    p24_at: datetime | None
    p48: int | None
    p48_at: datetime | None
    masked: bool
    recalled: bool
    named: bool
    lifts: Mapping[str, Lift] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """A log at one review: `week` are the sessions it decides on, `past` those of each earlier review.

    `ahead` are sessions whose 24 hours have not passed and that nobody answered yet; `before` are all of
    `past` and `sessions` all there are, oldest first. `prescribed` counts
    per exercise the workouts of this week that asked for it, `changes` are its settings in order.
    """

    log: Log
    today: date
    now: datetime
    week: tuple[Session, ...]
    ahead: tuple[Session, ...]
    past: tuple[tuple[Session, ...], ...]
    before: tuple[Session, ...]
    sessions: tuple[Session, ...]
    prescribed: Mapping[str, int]
    changes: Mapping[str, tuple[Change, ...]]
    made: Made = field(default_factory=dict, init=False, repr=False, compare=False)

    def setting(self, exercise: str) -> Setting:
        """The newest setting. KeyError: the exercise was never prescribed."""
        return self.changes[exercise][-1].setting


def whole(half_points: int | None) -> int | None:
    """Return a score as a whole number, a half rounded up; outside 0 to 20 half points it is missing."""
    return None if half_points is None or not 0 <= half_points <= 20 else (half_points + 1) // 2


def read_history(log: Log, today: date, now: datetime) -> History:
    """Sort a log into weeks. `today` is the person's local date, `now` UTC; later entries are ignored."""
    return once(log.made, ("history", today, now), partial(_read_history, log, today, now))


def _read_history(log: Log, today: date, now: datetime) -> History:
    done = [_session(training, now) for training in _remembered(log, today) if is_done(training, today, now)]
    done.sort(key=lambda session: (session.date, session.id))
    limits = _limits(log, today, now)
    past, rest = _sort_into_reviews(done, limits)
    week = [session for session in rest if _passed(session, now)]
    # Counted from the newest session, not from today: time off must not make a bad answer forgotten.
    since = max((session.date for session in week), default=today) - LONGEST_WEEK
    late = _late_answers(limits, past)
    weeks = (*map(tuple, past), *_unreviewed(log, [session for session in week if session.date < since]))
    return History(
        log=log,
        today=today,
        now=now,
        week=(*late, *(session for session in week if session.date >= since)),
        ahead=tuple(session for session in rest if not _passed(session, now)),
        past=weeks,
        before=tuple(session for sessions in weeks for session in sessions),
        sessions=tuple(done),
        prescribed=_count_prescribed(log, limits, today),
        changes=_group_changes(log.changes, now),
    )


def _sort_into_reviews(done: list[Session], limits: list[Limit]) -> tuple[list[list[Session]], list[Session]]:
    """Give each session to the first review that could know it; what is left belongs to this one."""
    past: list[list[Session]] = [[] for _ in limits]
    rest, first = [], 0
    for session in done:
        # One review back: a session answered early can belong to an earlier review than the one before it.
        start = max(first - 1, 0)
        home = next((i for i in range(start, len(limits)) if _covers(limits[i], session)), None)
        if home is None:
            rest.append(session)
        else:
            past[home].append(session)
            first = home
    return past, rest


def _limits(log: Log, today: date, now: datetime) -> list[Limit]:
    instants = {local_date(at): at for at in log.reviewed_at}
    recent = [(day, _instant(instants, day)) for day in log.reviewed if today - day <= MEMORY]
    return [(day, at) for day, at in recent if day < today or (at is not None and day == today and at < now)]


def _instant(instants: Mapping[date, datetime], day: date) -> datetime | None:
    """A review's instant lies on its local date, in UTC perhaps a day beside it."""
    near = (instants.get(day + timedelta(days=days)) for days in (0, -1, 1))
    return next((at for at in near if at is not None), None)


def _unreviewed(log: Log, older: list[Session]) -> list[tuple[Session, ...]]:
    """Training that went on for weeks without a review still counts as weeks in the ledger."""
    weeks: dict[int, list[Session]] = {}
    for session in older:
        weeks.setdefault((session.date - log.started).days // 7, []).append(session)
    return [tuple(weeks[number]) for number in sorted(weeks)]


def _covers(limit: Limit, session: Session) -> bool:
    day, at = limit
    if at is None:
        return session.date < day
    if session.finished_at is None:
        return session.date < day
    return _passed(session, at)


def _passed(session: Session, at: datetime) -> bool:
    """An answer given before its 24 hours are full counts at once: bad news must not wait a week."""
    if session.p24_at is not None and session.p24_at <= at:
        return True
    if session.finished_at is None:
        return session.date < local_date(at)
    return session.finished_at + DAY <= at


def _late_answers(limits: list[Limit], past: list[list[Session]]) -> list[Session]:
    """A 48 h answer that came after the last review belongs to the next one."""
    if not limits or (at := limits[-1][1]) is None:
        return []
    late = [session for session in past[-1] if session.p48_at is not None and session.p48_at > at]
    past[-1][:] = [session for session in past[-1] if session not in late]
    return late


def _remembered(log: Log, today: date) -> tuple[Training, ...]:
    """The last half year, else the last time there was any: a long log costs no more than that."""
    recent = tuple(each for each in log.trainings if today - each.date <= MEMORY)
    if recent:
        return recent
    return tuple(sorted(log.trainings, key=lambda each: (each.date, each.id))[-LAST_KNOWN:])


def is_done(training: Training, today: date, now: datetime) -> bool:
    """Tell whether a training was done by now."""
    ended = training.finished_at
    return training.status in DONE and training.date <= today and (ended is None or ended <= now)


def _session(training: Training, now: datetime) -> Session:
    end = training.finished_at
    p24 = _valid(training.p24, end, EARLIEST_P24, now)
    p48 = _valid(training.p48, end, EARLIEST_P48, now)
    return Session(
        id=training.id,
        date=training.date,
        finished_at=end,
        complete=training.status == "done",
        heavy=training.tier == "heavy",
        during=_worst(training),
        p24=whole(p24.half_points) if p24 else None,
        p24_at=p24.at if p24 else None,
        p48=whole(p48.half_points) if p48 else None,
        p48_at=p48.at if p48 else None,
        masked=bool((p24 and p24.masked) or (p48 and p48.masked)),
        recalled=bool(p24 and end and p24.at - end > RECALLED_AFTER),
        named=any(lift.during is not None for lift in training.lifts),
        lifts={OWN[name]: lift for lift in training.lifts if (name := lift.setting.exercise) in OWN},
    )


def _valid(score: Score | None, end: datetime | None, earliest: timedelta, now: datetime) -> Score | None:
    """An answer given too early is not one about the next day (rule 3.1, amendment A12)."""
    if score is None or whole(score.half_points) is None or score.at > now:
        return None
    return None if end is not None and score.at - end < earliest else score


def _worst(training: Training) -> int | None:
    """The session's own score decides whether pain during was told; a named lift can only add to it."""
    overall = whole(training.during)
    if overall is None:
        return None
    return max([overall, *(told for lift in training.lifts if (told := whole(lift.during)) is not None)])


def _count_prescribed(log: Log, limits: list[Limit], today: date) -> dict[str, int]:
    since = limits[-1][0] if limits else log.started
    found: dict[str, int] = {}
    for training in log.trainings:
        missed = training.status in ("planned", "skipped") and since <= training.date < today
        if missed and today - training.date <= LONGEST_WEEK:
            for exercise in {ledger(each.setting.exercise) for each in training.lifts}:
                found[exercise] = found.get(exercise, 0) + 1
    return found


def _group_changes(changes: Iterable[Change], now: datetime) -> dict[str, tuple[Change, ...]]:
    found: dict[str, list[Change]] = {}
    for change in sorted((each for each in changes if each.at <= now), key=lambda each: each.at):
        if change.setting.exercise in EXERCISES:
            found.setdefault(ledger(change.setting.exercise), []).append(change)
    return {exercise: tuple(each) for exercise, each in found.items()}


def local_date(at: datetime) -> date:
    """Return the UTC date of an instant, close enough where only days are counted."""
    return (at if at.tzinfo is UTC else at.astimezone(UTC)).date()


def is_setback(change: Change) -> bool:
    """Tell whether soreness sent a setting back; a lighter start after time off is none."""
    return change.action in SETBACKS and change.cause != "return"


def open_flag(history: History, urgencies: tuple[str, ...]) -> Flag | None:
    """Return the first warning sign of these urgencies that is open at `now`."""
    return next(iter(open_flags(history, urgencies)), None)


def open_flags(history: History, urgencies: tuple[str, ...]) -> tuple[Flag, ...]:
    """Return every warning sign of these urgencies that is open at `now`, in the order they were raised."""
    return tuple(flag for flag in history.log.flags if _is_open(flag, urgencies, history.now))


def _is_open(flag: Flag, urgencies: tuple[str, ...], now: datetime) -> bool:
    cleared = flag.cleared_at is not None and flag.cleared_at <= now
    return flag.urgency in urgencies and flag.opened_at <= now and not cleared
