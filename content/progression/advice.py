"""Reasons to see somebody that belong to no single exercise (rule 3.5, global fall-backs)."""

from datetime import timedelta

from content.progression.baseline import Baseline, daily_scores, read_baseline
from content.progression.history import History
from content.progression.rules import Reason

DAY = timedelta(days=1)
HIGH_SCORE, HIGH_DAYS = 6, 3
HIGH_USUAL, HIGH_USUAL_FOR = 4, timedelta(weeks=4)
NO_PROGRESS_AFTER = timedelta(weeks=6)
LATELY = timedelta(days=14)
BETTER_PERCENT, BETTER_POINTS = 70, 2


def find_advice(history: History) -> tuple[Reason, ...]:
    """Return general advice: three bad days running (P), a high usual for weeks or no progress (R)."""
    baseline = read_baseline(history.log, history.now)
    found = (_three_bad_days(history), _high_usual(history, baseline), _no_better(history, baseline))
    return tuple(reason for reason in found if reason is not None)


def _three_bad_days(history: History) -> Reason | None:
    bad = {day for day, score in daily_scores(history.log, history.now) if score >= HIGH_SCORE}
    recent = [day for day in bad if history.today - day <= LATELY]
    running = any(all(day - n * DAY in bad for n in range(HIGH_DAYS)) for day in recent)
    return Reason("THREE_BAD_DAYS", {"score": HIGH_SCORE}) if running else None


def _high_usual(history: History, baseline: Baseline) -> Reason | None:
    long = history.today - history.log.started >= HIGH_USUAL_FOR
    return Reason("HIGH_USUAL", {"usual": baseline.level}) if long and baseline.level >= HIGH_USUAL else None


def _no_better(history: History, baseline: Baseline) -> Reason | None:
    """No 30 % or 2 points better than at the start after six weeks of two thirds of the plan."""
    since = history.today - NO_PROGRESS_AFTER
    scores = [score for day, score in daily_scores(history.log, history.now) if history.today - day <= LATELY]
    if history.log.started > since or baseline.first < BETTER_POINTS or not scores:
        return None
    asked = [each for each in history.log.trainings if since <= each.date < history.today]
    done = sum(session.date >= since for session in history.sessions)
    total, first = sum(scores), baseline.first * len(scores)
    better = total * 100 <= first * BETTER_PERCENT or total <= first - BETTER_POINTS * len(scores)
    if better or 3 * done < 2 * len(asked):
        return None
    return Reason("NO_BETTER", {"usual": baseline.first, "mean": f"{total / len(scores):.1f}"})
