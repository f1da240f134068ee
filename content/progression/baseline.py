"""The person's usual level of pain: what a next-day score is compared with (rule 3.1, amendment A9)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from content.log import Log, Score
from content.once import once
from content.progression.history import local_date, whole

ENOUGH = 3
"""Answers before the first increase (rule 3.5/15b)."""
SETTLED_AFTER = 7
WINDOW = timedelta(days=28)
ENOUGH_TO_FALL = 8
HIGHEST_CHOSEN = 5


@dataclass(frozen=True, slots=True)
class Baseline:
    """`level` is b (0-10, rounded down), `first` what it was before it fell, `answers` their number."""

    level: int
    first: int
    answers: int

    @property
    def usual(self) -> int:
        """b, but at least 1: nobody is asked to be painless (amendment A9)."""
        return max(self.level, 1)


def read_baseline(log: Log, now: datetime) -> Baseline:
    """Return b at `now`: the lower median of the first three answers, but no higher than that of the first
    day, which no training had touched; from the seventh on no higher than the median of seven. It falls by 1
    when the 75th percentile of 28 days lay below it at two reviews and never rises by itself: facts `usual`
    and `usual_day` (a date's ordinal) hold a new usual that the person chose, `test_day` the day of a new
    test, which means a new baseline.
    """
    return once(log.made, ("baseline", now), partial(_read_baseline, log, now))


def _read_baseline(log: Log, now: datetime) -> Baseline:
    start = max(log.facts.get("usual_day", 0), log.facts.get("test_day", 0))
    answers = _answers(log, now)
    if start:
        answers = [score for score in answers if local_date(score.at).toordinal() >= start]
    first = _first(log, answers)
    return Baseline(_fall(log, answers, first, now), first, len(answers))


def daily_scores(log: Log, now: datetime, within: timedelta = timedelta.max) -> list[tuple[date, int]]:
    """Return every answer to the person's one test as (UTC date, whole score), in order of time."""
    every = once(log.made, ("every", now), partial(_every, log, now))
    every = [score for score in every if now - score.at <= within]
    return [(local_date(score.at), (score.half_points + 1) // 2) for score in every]


def last_answer(log: Log, now: datetime) -> datetime | None:
    """Return the instant of the newest answer of any kind, `None` before the first."""
    every = once(log.made, ("every", now), partial(_every, log, now))
    return every[-1].at if every else None


def _every(log: Log, now: datetime) -> list[Score]:
    late = [training.p48 for training in log.trainings if training.p48 and training.p48.at <= now]
    known = [score for score in late if whole(score.half_points) is not None]
    return sorted(_answers(log, now) + known, key=lambda score: score.at)


def _answers(log: Log, now: datetime) -> list[Score]:
    every = [*log.daily, *(training.p24 for training in log.trainings if training.p24)]
    known = [score for score in every if score.at <= now and whole(score.half_points) is not None]
    return sorted(known, key=lambda score: score.at)


def _first(log: Log, answers: Sequence[Score]) -> int:
    chosen = log.facts.get("usual")
    if chosen is not None and log.facts.get("usual_day", 0) >= log.facts.get("test_day", 0):
        return max(0, min(chosen, HIGHEST_CHOSEN))
    level = min(_lower_median(answers[:ENOUGH]), _lower_median(_of_first_day(answers)))
    return min(level, _lower_median(answers[:SETTLED_AFTER])) if len(answers) >= SETTLED_AFTER else level


def _of_first_day(answers: Sequence[Score]) -> list[Score]:
    """Answers given before any training could have moved them: a next day's comes 16 hours after it."""
    return [each for each in answers if local_date(each.at) == local_date(answers[0].at)]


def _lower_median(answers: Sequence[Score]) -> int:
    ordered = sorted(score.half_points for score in answers)
    return ordered[(len(ordered) - 1) // 2] // 2 if ordered else 0


def _fall(log: Log, answers: Sequence[Score], level: int, now: datetime) -> int:
    instants = [score.at for score in answers]
    below = 0
    for review in log.reviewed:
        if review >= local_date(now):
            break
        end = datetime.combine(review, time(), UTC)
        recent = answers[bisect_left(instants, end - WINDOW) : bisect_left(instants, end)]
        if len(recent) >= ENOUGH_TO_FALL and _upper_quartile(recent) < level:
            below += 1
        if below == 2:
            level, below = level - 1, 0
    return level


def _upper_quartile(answers: Sequence[Score]) -> int:
    ordered = sorted(score.half_points for score in answers)
    return (ordered[-(-3 * len(ordered) // 4) - 1] + 1) // 2
