"""Reasons to see somebody that belong to no single exercise (rule 3.5, global fall-backs)."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

from content.log import Phase
from content.progression.baseline import Baseline, daily_scores
from content.progression.evidence import last_harder
from content.progression.facts import is_trunk
from content.progression.history import History
from content.progression.rules import Reason
from content.progression.run_gate import last_step
from content.progression.suggestion import Suggestion

DAY = timedelta(days=1)
HIGH_SCORE, HIGH_DAYS = 6, 3
HIGH_USUAL, HIGH_USUAL_FOR = 4, timedelta(weeks=4)
WEEKS_OF_TRAINING = 6
LATELY = timedelta(days=14)
BETTER_PERCENT, BETTER_POINTS = 70, 2
MANY_DROPS, DROPS_WITHIN = 2, timedelta(weeks=8)
HELD_WEEKS, HELD_AGAIN, HELD_SESSIONS = 4, 2, 8
"""Weeks without anything harder, every how many weeks it is said again (rule 3.14), sessions done in them."""
AT_THE_TOP = ("EQUIPMENT_TOP", "EQUIPMENT_TOO_COARSE", "TRACK_TOP", "LIGHT_TOP")
"""Reasons that leave nothing to wait for."""
ON_THE_WAY = ("PROGRESS", "STEP_DOWN", "REFER", "RANGE_CHANGE")
"""Actions, and the one reason among holds, that go on or tell whom to see by themselves."""
AT_ONCE = ("THREE_BAD_DAYS",)
"""Advice that does not wait for its week."""
EVERY_WEEKS = 2
"""Advice for a routine visit is repeated at most every so many weeks (rule 3.14)."""
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


def told_now(history: History, found: Sequence[Reason]) -> tuple[Reason, ...]:
    """Return the advice that this week's review says: what is routine comes every other week, counted from
    the start, so that two such reasons never take turns (rule 3.14).
    """
    # A review lies a day before the whole week, and may come up to three days late.
    weeks = ((history.today - history.log.started).days + 1) // 7
    routine = weeks % EVERY_WEEKS == 0
    return tuple(reason for reason in found if routine or reason.code in AT_ONCE)


def _three_bad_days(scores: Scores) -> Reason | None:
    bad = {day for day, score in scores if score >= HIGH_SCORE}
    running = any(all(day - n * DAY in bad for n in range(HIGH_DAYS)) for day in bad)
    return Reason("THREE_BAD_DAYS", {"score": HIGH_SCORE}) if running else None


def _high_usual(history: History, baseline: Baseline) -> Reason | None:
    # A person's four reviews lie within a day of four weeks.
    long = history.today - history.log.started + DAY >= HIGH_USUAL_FOR
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
    return Reason("NO_BETTER", {"usual": baseline.first, "mean": round(total / len(scores), 1)})


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


def find_held(history: History, suggestions: Sequence[Suggestion]) -> Reason | None:
    """Four weeks of training in which nothing got harder, in strength or in running: nobody is left holding
    without a word (R, rule 3.5 global fall-backs, Part 0 "no dead ends"). Trunk and hip work does not count.
    """
    main = [each for each in suggestions if not is_trunk(each.exercise)]
    goes_on = any(each.action in ON_THE_WAY or each.reasons[0].code in ON_THE_WAY for each in main)
    if goes_on or all(_is_at_top(each) for each in main):
        return None
    log, today = history.log, history.today
    found = (last_harder(history), last_step(log, history.now), log.started)
    since = max(day for day in found if day is not None)
    # A person's four reviews lie within a day of four weeks.
    weeks = ((today - since).days + 1) // 7
    if weeks < HELD_WEEKS or (weeks - HELD_WEEKS) % HELD_AGAIN:
        return None
    asked = [each for each in log.trainings if 0 <= (today - each.date).days < 7 * HELD_WEEKS]
    done = sum((today - each.date).days < 7 * HELD_WEEKS for each in history.sessions)
    if done < HELD_SESSIONS or 3 * done < 2 * len(asked):
        return None
    return Reason("HELD_FOR_WEEKS", {"day": since, "done": done})


def _is_at_top(suggestion: Suggestion) -> bool:
    return any(reason.code in AT_THE_TOP for reason in suggestion.reasons)
