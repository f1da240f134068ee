"""What the coming weeks would bring, found by living them on paper (/next)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from content.log import Change, Lift, Log, Score, Setting, Training
from content.progression.baseline import daily_scores, read_baseline
from content.progression.history import DAY, DONE, SETBACKS
from content.progression.review import review

WEEKS = 4
SESSION_DAYS = (1, 3, 5)
DAYS_A_WEEK = 7
MILD_DURING = 4
"""Half points: a 2 during training."""
RECENT = 7
"""Answers that tell what is calm at present, as many as settle the usual (rule 3.1)."""
ANSWER_OPEN = 3 * DAY
"""So long an answer may still come (rule 3.1, amendment A6)."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Two ways the next four weeks may go: per week the settings in force, one per exercise.

    `well`: every session done and calm; `flare`: the first session stays sore past 48 h, then all is calm.
    """

    well: tuple[tuple[Setting, ...], ...]
    flare: tuple[tuple[Setting, ...], ...]


def outlook(log: Log, today: date, now: datetime) -> Outlook:
    """Return both branches for the four weeks after `today`."""
    return Outlook(_live(log, today, now, sore=False), _live(log, today, now, sore=True))


def _live(log: Log, today: date, now: datetime, *, sore: bool) -> tuple[tuple[Setting, ...], ...]:
    calm = _calm(log, now)
    log, weeks = _decide(_answer(log, calm, now), today, now), []
    for week in range(WEEKS):
        for number, offset in enumerate(SESSION_DAYS):
            bad = sore and week == 0 and number == 0
            log = _train(log, today + timedelta(days=offset), now + timedelta(days=offset), calm, bad=bad)
        today, now = today + timedelta(days=DAYS_A_WEEK), now + timedelta(days=DAYS_A_WEEK)
        log = _decide(log, today, now)
        weeks.append(_in_force(log))
    return tuple(weeks)


def _calm(log: Log, now: datetime) -> int:
    """Half points of a calm next day: the usual score, and no more than what the last answers were. The first
    usual may rest on a few sore days and fall soon: by it, calm weeks would look sore in hindsight.
    """
    recent = sorted(score for _, score in daily_scores(log, now)[-RECENT:])
    middle = recent[(len(recent) - 1) // 2] if recent else 0
    usual = read_baseline(log, now).usual
    return 2 * min(usual, max(middle, 1))


def _answer(log: Log, usual: int, now: datetime) -> Log:
    """What is done and not answered yet turns out calm, else it would hold both branches alike."""
    return replace(log, trainings=tuple(_answered(each, usual, now) for each in log.trainings))


def _answered(training: Training, usual: int, now: datetime) -> Training:
    end = training.finished_at
    if training.status not in DONE or end is None or now - end > ANSWER_OPEN:
        return training
    during = MILD_DURING if training.during is None else training.during
    return replace(training, during=during, p24=training.p24 or Score(usual, max(now, end + DAY)))


def _decide(log: Log, today: date, now: datetime) -> Log:
    changes = tuple(
        Change(now, today, each.proposed, "review", each.action, each.side)
        for each in review(log, today, now).suggestions
        if each.proposed is not None and (each.proposed != each.current or each.action in SETBACKS)
    )
    return replace(
        log,
        changes=log.changes + changes,
        reviewed=(*log.reviewed, today),
        reviewed_at=(*log.reviewed_at, now) if len(log.reviewed_at) == len(log.reviewed) else log.reviewed_at,
    )


def _train(log: Log, day: date, ended: datetime, usual: int, *, bad: bool) -> Log:
    lifts = tuple(
        Lift(each, each.load, (each.target,) * each.sets, side=side)
        for exercise in _exercises(log)
        for side, each in log.in_force(exercise).items()
        if each.sets
    )
    pain = usual + 4 if bad else usual
    training = Training(
        id=max((each.id for each in log.trainings), default=0) + 1,
        date=day,
        tier="heavy",
        phase=log.phase,
        status="done",
        finished_at=ended,
        during=MILD_DURING,
        lifts=lifts,
        p24=Score(pain, ended + DAY),
        p48=Score(pain, ended + 2 * DAY) if bad else None,
    )
    return replace(log, trainings=(*log.trainings, training))


def _in_force(log: Log) -> tuple[Setting, ...]:
    """One setting per exercise: where two sore sides differ, the easier one."""
    known = (log.setting(exercise) for exercise in _exercises(log))
    return tuple(setting for setting in known if setting is not None)


def _exercises(log: Log) -> tuple[str, ...]:
    return tuple(dict.fromkeys(change.setting.exercise for change in log.changes))
