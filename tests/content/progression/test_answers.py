"""Which answers are known at a moment: of the morning row, of the next day, of the day after."""

from datetime import date, datetime, timedelta

import pytest

from content.log import Log, Score
from content.progression.baseline import daily_scores, last_answer
from tests.content.progression.diary import DAY, START, Diary, at

MORNING, EVENING = 8, 18


def told() -> Log:
    """A 2 on the first morning; training on the evening of the third day, a 3 the next and a 4 after two."""
    diary = Diary(baseline=2, baseline_answers=1, monday=START).prescribe()
    return diary.train(3, 4, day=START + 2 * DAY).log()


@pytest.mark.parametrize(
    ("now", "scores", "last"),
    [
        (at(START, MORNING) - timedelta(minutes=1), [], None),
        (at(START, MORNING), [2], at(START, MORNING)),
        (at(START + 3 * DAY, EVENING) - timedelta(minutes=1), [2], at(START, MORNING)),
        (at(START + 3 * DAY, EVENING), [2, 3], at(START + 3 * DAY, EVENING)),
        (at(START + 4 * DAY, EVENING) - timedelta(minutes=1), [2, 3], at(START + 3 * DAY, EVENING)),
        (at(START + 4 * DAY, EVENING), [2, 3, 4], at(START + 4 * DAY, EVENING)),
    ],
)
def test_an_answer_counts_from_its_minute_on(now: datetime, scores: list[int], last: datetime | None) -> None:
    assert [score for _, score in daily_scores(told(), now)] == scores
    assert last_answer(told(), now) == last


def test_who_looks_again_the_next_day_sees_what_came_meanwhile() -> None:
    """The same log, asked in the evening before the answer and in the one after it."""
    log = told()
    first, second = at(START + 3 * DAY, EVENING), at(START + 4 * DAY, EVENING)
    assert [score for _, score in daily_scores(log, first)] == [2, 3]
    assert [score for _, score in daily_scores(log, second)] == [2, 3, 4]
    again = told()
    assert last_answer(again, first) == first
    assert last_answer(again, second) == second


@pytest.mark.parametrize(
    ("days", "known"),
    [(1, [(START + 4 * DAY, 4)]), (2, [(START + 3 * DAY, 3), (START + 4 * DAY, 4)])],
)
def test_only_the_answers_of_the_last_days(days: int, known: list[tuple[date, int]]) -> None:
    assert daily_scores(told(), at(START + 5 * DAY, EVENING), days * DAY) == known


def test_whatever_the_order_they_were_written_in_they_are_told_in_that_of_time() -> None:
    """A morning between the next day and the day after; a half is rounded up, and an 11 is no answer."""
    log = told()
    between = Score(5, at(START + 4 * DAY, MORNING))
    wrong = Score(22, at(START + 4 * DAY, MORNING))
    more = Log(started=START, daily=(between, wrong, *log.daily), trainings=log.trainings)
    now = at(START + 9 * DAY, MORNING)
    assert [score for _, score in daily_scores(more, now)] == [2, 3, 3, 4]
    assert last_answer(more, now) == at(START + 4 * DAY, EVENING)
