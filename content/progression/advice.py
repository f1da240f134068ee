"""Reasons to see somebody that belong to no single exercise (rule 3.5, global fall-backs)."""

from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

from content.log import Phase
from content.progression.baseline import Baseline, daily_scores
from content.progression.history import History
from content.progression.rules import Reason

DAY = timedelta(days=1)
HIGH_SCORE, HIGH_DAYS = 6, 3
HIGH_USUAL, HIGH_USUAL_FOR = 4, timedelta(weeks=4)
WEEKS_OF_TRAINING = 6
LATELY = timedelta(days=14)
BETTER_PERCENT, BETTER_POINTS = 70, 2
MANY_DROPS, DROPS_WITHIN = 2, timedelta(weeks=8)
PHASES: tuple[Phase, ...] = get_args(Phase)

Scores = list[tuple[date, int]]
"""Answers of the last 14 days: day and whole score."""


def find_advice(history: History, baseline: Baseline) -> tuple[Reason, ...]:
    """Return general advice: three bad days running (P); a high usual for weeks, no progress, or two phases
    back within eight weeks (R, rules 3.5 and 3.10).
    """
    scores = daily_scores(history.log, history.now, LATELY)
    found = (
        _three_bad_days(scores),
        _high_usual(history, baseline),
        _no_better(history, baseline, scores),
        _phases_back(history),
    )
    return tuple(reason for reason in found if reason is not None)


def _three_bad_days(scores: Scores) -> Reason | None:
    bad = {day for day, score in scores if score >= HIGH_SCORE}
    running = any(all(day - n * DAY in bad for n in range(HIGH_DAYS)) for day in bad)
    return Reason("THREE_BAD_DAYS", {"score": HIGH_SCORE}) if running else None


def _high_usual(history: History, baseline: Baseline) -> Reason | None:
    long = history.today - history.log.started >= HIGH_USUAL_FOR
    return Reason("HIGH_USUAL", {"usual": baseline.level}) if long and baseline.level >= HIGH_USUAL else None


def _week(history: History, day: date) -> int:
    """Whole weeks before the review; the day of the review itself is part of the last one."""
    return (history.today - day).days // 7


def _no_better(history: History, baseline: Baseline, answers: Scores) -> Reason | None:
    """No 30 % or 2 points better than at the start after six weeks of two thirds of the plan; weeks without
    any training do not count.
    """
    scores = [score for _, score in answers]
    weeks = sorted({_week(history, session.date) for session in history.sessions})[:WEEKS_OF_TRAINING]
    if len(weeks) < WEEKS_OF_TRAINING or baseline.first < BETTER_POINTS or not scores:
        return None
    asked = [each for each in history.log.trainings if _week(history, each.date) in weeks]
    done = sum(_week(history, session.date) in weeks for session in history.sessions)
    total, first = sum(scores), baseline.first * len(scores)
    better = total * 100 <= first * BETTER_PERCENT or total <= first - BETTER_POINTS * len(scores)
    if better or 3 * done < 2 * len(asked):
        return None
    return Reason("NO_BETTER", {"usual": baseline.first, "mean": f"{total / len(scores):.1f}"})


def _phases_back(history: History) -> Reason | None:
    """Each entry into a phase that lies before the one left, whatever led to it."""
    entered = [entry for entry in history.log.phases if entry.date <= history.today]
    drops = [
        after.date
        for before, after in pairwise(entered)
        if PHASES.index(after.phase) < PHASES.index(before.phase)
        and history.today - after.date < DROPS_WITHIN
    ]
    return Reason("PHASES_BACK", {"count": len(drops)}) if len(drops) >= MANY_DROPS else None
