"""A log seen in weeks: which session belongs to which review, and how far back is remembered."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from content.log import Score, Training
from content.progression.history import read_history
from tests.content.progression.diary import DAY, START, at
from tests.content.progression.trainings import MON, SUN, log_of, read, trained


@pytest.mark.parametrize(
    ("sessions", "week", "ahead"),
    [
        ([trained(1, SUN - DAY, 19)], (1,), ()),
        ([trained(1, SUN - DAY, 20)], (), (1,)),
        ([trained(1, SUN - DAY, 20, p24=Score(2, at(SUN, 19)))], (1,), ()),
        ([trained(1, SUN - DAY, 20, p24=Score(2, at(SUN, 20)))], (), (1,)),
        ([trained(1, SUN - DAY, finished_at=None)], (1,), ()),
        ([trained(1, SUN, finished_at=None)], (), (1,)),
        ([trained(2, MON), trained(1, MON, 19), trained(3, SUN, 8)], (1, 2), (3,)),
    ],
)
def test_a_session_waits_for_its_24_hours_or_its_answer(
    sessions: list[Training], week: tuple[int, ...], ahead: tuple[int, ...]
) -> None:
    found = read_history(log_of(*sessions), SUN, at(SUN, 19))
    assert tuple(each.id for each in found.week) == week
    assert tuple(each.id for each in found.ahead) == ahead
    assert (found.past, found.before) == ((), ())
    assert len(found.sessions) == len(sessions)


@pytest.mark.parametrize(
    ("ended", "answered", "reviewed"),
    [(19, None, True), (20, None, False), (20, 19, True), (20, 20, False)],
)
def test_the_first_review_that_could_know_a_session_has_it(
    ended: int, answered: int | None, reviewed: bool
) -> None:
    """A session of Saturday, a review on Sunday at 19:00, and another one a week later."""
    told = Score(2, at(SUN, answered)) if answered else None
    log = log_of(trained(1, SUN - DAY, ended, p24=told), reviewed=(SUN,), reviewed_at=(at(SUN, 19),))
    later = SUN + 7 * DAY
    assert read(log, later) == (((), (1,)) if reviewed else ((1,), ()))


@pytest.mark.parametrize(
    ("day", "ended", "instant", "reviewed"),
    [
        (SUN - DAY, True, None, True),
        (SUN, True, None, False),
        (SUN - DAY, False, 0, True),
        (SUN, False, 0, False),
        (SUN - DAY, True, -1, False),
        (SUN - DAY, True, 1, True),
        (SUN, True, 1, True),
        (SUN, True, 2, False),
    ],
)
def test_a_reviews_instant_lies_on_its_day_or_beside_it(
    day: date, ended: bool, instant: int | None, reviewed: bool
) -> None:
    """Sessions end at 18:00, reviews are at 18:00; one without an instant covers the days before its own."""
    at_ = () if instant is None else (at(SUN + instant * DAY, 18),)
    told = trained(1, day, finished_at=at(day) if ended else None)
    assert read(log_of(told, reviewed=(SUN,), reviewed_at=at_), SUN + 9 * DAY)[1] == (
        (1,) if reviewed else ()
    )


@pytest.mark.parametrize(("hour", "past"), [(18, 0), (19, 0), (20, 1)])
def test_a_review_of_today_counts_once_it_is_over(hour: int, past: int) -> None:
    log = log_of(reviewed=(SUN,), reviewed_at=(at(SUN, 19),))
    assert len(read_history(log, SUN, at(SUN, hour)).past) == past
    assert read_history(replace(log, reviewed_at=()), SUN, at(SUN, hour)).past == ()
    assert len(read_history(replace(log, reviewed_at=()), SUN + DAY, at(SUN + DAY, hour)).past) == 1


def test_of_two_reviews_beside_a_day_the_earlier_is_meant() -> None:
    log = log_of(trained(1, SUN, 8), reviewed=(SUN,), reviewed_at=(at(SUN - DAY, 20), at(SUN + DAY, 20)))
    assert read(log, SUN + 9 * DAY) == ((1,), ())


def test_the_same_log_is_read_anew_for_another_minute() -> None:
    log = log_of(trained())
    assert read(log, SUN) == ((1,),)
    assert read(log, MON) == ((),)
    assert read(log, MON, 17) == ((),)


def test_two_sessions_told_in_another_order_find_their_own_reviews() -> None:
    """The first of them ended later that Saturday, so only the review after next could know it."""
    late, early = trained(1, SUN - DAY, 20), trained(2, SUN - DAY, 10)
    days = (SUN - 7 * DAY, SUN, SUN + 7 * DAY)
    log = log_of(late, early, reviewed=days, reviewed_at=tuple(at(day, 19) for day in days))
    assert read(log, SUN + 14 * DAY) == ((), (), (2,), (1,))


@pytest.mark.parametrize(("days", "past"), [(182, 1), (183, 0)])
def test_reviews_of_half_a_year_are_remembered(days: int, past: int) -> None:
    log = log_of(reviewed=(MON,))
    assert len(read_history(log, MON + days * DAY, at(MON + days * DAY)).past) == past


@pytest.mark.parametrize(
    ("days", "known"), [(182, (1, 2, 3, 4, 5)), (183, (2, 3, 4, 5)), (186, (5,)), (187, (3, 4, 5))]
)
def test_half_a_year_is_remembered_else_the_last_three(days: int, known: tuple[int, ...]) -> None:
    every = [trained(number, MON + (number - 1) * DAY) for number in (3, 1, 2, 5, 4)]
    found = read_history(log_of(*every), MON + days * DAY, at(MON + days * DAY))
    assert tuple(each.id for each in found.sessions) == known


@pytest.mark.parametrize(("days", "found"), [(14, ((1, 2),)), (15, ((2,), (1,)))])
def test_a_week_is_at_most_a_fortnight_back_from_its_newest_session(
    days: int, found: tuple[tuple[int, ...], ...]
) -> None:
    log = log_of(trained(1, MON), trained(2, MON + days * DAY))
    assert read(log, MON + 90 * DAY) == found


def test_weeks_without_a_review_are_weeks_all_the_same() -> None:
    days = (0, 6, 7, 13, 20, 40)
    log = log_of(*(trained(n, START + day * DAY) for n, day in enumerate(days)))
    assert read(log, START + 44 * DAY) == ((5,), (0, 1), (2, 3), (4,))
    found = read_history(log, START + 44 * DAY, at(START + 44 * DAY))
    assert [each.id for each in found.before] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("told", "late"), [(None, False), (at(SUN, 19), False), (at(SUN, 20), True), (at(SUN + 9 * DAY), False)]
)
def test_a_48_hour_answer_after_the_review_belongs_to_the_next(told: datetime | None, late: bool) -> None:
    answer = Score(8, told) if told else None
    log = log_of(
        trained(1, SUN - 3 * DAY), trained(2, SUN - 2 * DAY, p48=answer), trained(3, SUN + DAY),
        reviewed=(SUN,), reviewed_at=(at(SUN, 19),),
    )  # fmt: skip
    assert read(log, SUN + 7 * DAY) == (((2, 3), (1,)) if late else ((3,), (1, 2)))
    assert read(replace(log, reviewed_at=()), SUN + 7 * DAY) == ((3,), (1, 2))
