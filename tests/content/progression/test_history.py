"""A log seen in weeks, at the edges: which session belongs to which review, and which answers count."""

import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from content.log import Change, Flag, Lift, Log, Score, Setting, Training
from content.progression.history import (
    Session,
    is_setback,
    local_date,
    open_flag,
    open_flags,
    read_history,
    whole,
)
from tests.content.progression.diary import DAY, START, at

MON = START + 7 * DAY
SUN = MON + 6 * DAY
ENDED, NOW = at(MON), at(SUN, 19)
RDL, BRIDGE = "H1_rdl", "B4_bridge_sl"
SETTING = Setting(RDL, 0, 4000, 3, 12)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def trained(number: int = 1, day: date = MON, hour: int = 18, **more: Any) -> Training:
    first = Training(number, day, "heavy", "P2b", "done", at(day, hour), 4, (Lift(SETTING),))
    return replace(first, **more)


def log_of(*trainings: Training, **more: object) -> Log:
    return replace(Log(started=START, trainings=trainings), **more)  # type: ignore[arg-type]


def read(log: Log, today: date = SUN, hour: int = 19) -> tuple[tuple[int, ...], ...]:
    """The numbers of the sessions of this review, and of each earlier one."""
    found = read_history(log, today, at(today, hour))
    return tuple(tuple(each.id for each in week) for week in (found.week, *found.past))


def session(training: Training, now: datetime = NOW) -> Session:
    (found,) = read_history(log_of(training), now.date(), now).sessions
    return found


@pytest.mark.parametrize(
    ("half_points", "score"),
    [(None, None), (-1, None), (0, 0), (1, 1), (2, 1), (3, 2), (19, 10), (20, 10), (21, None)],
)
def test_a_half_is_rounded_up_and_an_impossible_score_is_missing(
    half_points: int | None, score: int | None
) -> None:
    assert whole(half_points) == score


@pytest.mark.parametrize(
    ("kind", "after", "counts"),
    [
        ("p24", 16 * HOUR, True), ("p24", 16 * HOUR - MINUTE, False), ("p24", 40 * HOUR, True),
        ("p48", 36 * HOUR, True), ("p48", 36 * HOUR - MINUTE, False), ("p48", 90 * HOUR, True),
    ],
)  # fmt: skip
def test_an_answer_that_came_too_early_is_not_about_the_day_after(
    kind: str, after: timedelta, counts: bool
) -> None:
    told = Score(5, ENDED + after)
    given: dict[str, Any] = {kind: told}
    found = session(trained(**given))
    assert (getattr(found, kind), getattr(found, f"{kind}_at")) == ((3, told.at) if counts else (None, None))
    without_end = session(trained(finished_at=None, **given))
    assert getattr(without_end, kind) == 3


@pytest.mark.parametrize(("kind", "days"), [("p24", 1), ("p48", 2)])
def test_an_answer_counts_from_its_own_minute_on(kind: str, days: int) -> None:
    given: dict[str, Any] = {kind: Score(4, ENDED + days * DAY)}
    told = trained(**given)
    assert getattr(session(told, ENDED + days * DAY), kind) == 2
    assert getattr(session(told, ENDED + days * DAY - MINUTE), kind) is None
    impossible: dict[str, Any] = {kind: Score(21, ENDED + days * DAY)}
    assert getattr(session(trained(**impossible)), kind) is None


@pytest.mark.parametrize(
    ("after", "recalled"), [(72 * HOUR, False), (72 * HOUR + MINUTE, True), (24 * HOUR, False)]
)
def test_from_three_days_on_an_answer_is_a_memory(after: timedelta, recalled: bool) -> None:
    assert session(trained(p24=Score(2, ENDED + after))).recalled is recalled
    assert not session(trained(p24=Score(2, ENDED + after), finished_at=None)).recalled
    assert not session(trained(p48=Score(2, ENDED + after))).recalled


@pytest.mark.parametrize(
    ("p24", "p48", "masked"),
    [(True, None, True), (False, True, True), (False, False, False), (None, None, False)],
)
def test_a_painkiller_before_either_answer_masks_the_session(
    p24: bool | None, p48: bool | None, masked: bool
) -> None:
    told = [
        None if hidden is None else Score(2, ENDED + n * DAY, hidden)
        for n, hidden in ((1, p24), (2, p48))
    ]  # fmt: skip
    assert session(trained(p24=told[0], p48=told[1])).masked is masked


@pytest.mark.parametrize(
    ("overall", "own", "during", "named"),
    [
        (4, (None,), 2, False),
        (4, (6,), 3, True),
        (8, (2, None), 4, True),
        (0, (1, 5), 3, True),
        (4, (22,), 2, True),
        (None, (6,), None, True),
        (21, (6,), None, True),
    ],
)
def test_the_worst_of_a_session(
    overall: int | None, own: tuple[int | None, ...], during: int | None, named: bool
) -> None:
    """A named exercise can only add to what was told of the whole session."""
    lifts = tuple(Lift(SETTING, during=each) for each in own)
    found = session(trained(during=overall, lifts=lifts))
    assert (found.during, found.named) == (during, named)


@pytest.mark.parametrize(
    ("status", "tier", "done", "complete", "heavy"),
    [
        ("done", "heavy", True, True, True),
        ("partly", "easy", True, False, False),
        ("stopped", "heavy", True, False, True),
        ("skipped", "heavy", False, False, False),
        ("planned", "easy", False, False, False),
    ],
)
def test_what_was_done(status: str, tier: str, done: bool, complete: bool, heavy: bool) -> None:
    found = read_history(log_of(trained(status=status, tier=tier)), SUN, at(SUN, 19)).sessions
    assert [(each.complete, each.heavy) for each in found] == ([(complete, heavy)] if done else [])


def test_what_lies_ahead_is_not_known_yet() -> None:
    assert session(trained(), ENDED).id == 1
    assert read_history(log_of(trained()), MON, ENDED - MINUTE).sessions == ()
    assert read_history(log_of(trained(finished_at=None)), MON - DAY, at(SUN, 19)).sessions == ()
    assert session(trained(finished_at=None), at(MON, 1)).id == 1


def test_an_exercise_that_is_no_longer_known_is_left_out() -> None:
    gone = Lift(replace(SETTING, exercise="Z9_gone"))
    two_legs = Lift(replace(SETTING, exercise="B1_bridge_dl", load=0))
    found = session(trained(lifts=(gone, two_legs, Lift(SETTING))))
    assert list(found.lifts) == [BRIDGE, RDL]


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


@pytest.mark.parametrize(
    ("status", "days", "reviewed", "count"),
    [
        ("planned", 0, False, 1),
        ("skipped", 0, False, 1),
        ("done", 0, False, 0),
        ("skipped", -8, False, 0),
        ("skipped", 5, False, 1),
        ("skipped", 6, False, 0),
        ("planned", 7, False, 0),
        ("skipped", 0, True, 1),
        ("skipped", -1, True, 0),
        ("skipped", -7, False, 1),
    ],
)
def test_what_was_asked_for_and_not_done(status: str, days: int, reviewed: bool, count: int) -> None:
    """So many days after Monday, seen on Sunday; the last review was on that Monday, or there was none."""
    two_legs = Lift(replace(SETTING, exercise="B1_bridge_dl", load=0))
    one = trained(status=status, day=MON + days * DAY, lifts=(Lift(SETTING), two_legs, two_legs))
    log = log_of(one, reviewed=(MON,) if reviewed else ())
    found = read_history(log, SUN, at(SUN, 19)).prescribed
    assert dict(found) == ({RDL: count, BRIDGE: count} if count else {})


@pytest.mark.parametrize(("days", "counts"), [(14, True), (15, False)])
def test_what_was_asked_for_a_fortnight_ago_is_forgotten(days: int, counts: bool) -> None:
    log = log_of(trained(status="skipped", day=MON))
    found = read_history(log, MON + days * DAY, at(MON + days * DAY)).prescribed
    assert bool(found) is counts


def test_every_training_asked_for_counts() -> None:
    log = log_of(trained(1, MON, status="skipped"), trained(2, MON + DAY, status="skipped"))
    assert read_history(log, SUN, at(SUN)).prescribed == {RDL: 2}


def test_settings_come_in_order_of_time_and_later_ones_not_yet() -> None:
    def change(load: int, hour: int, exercise: str = RDL) -> Change:
        return Change(at(MON, hour), MON, replace(SETTING, load=load, exercise=exercise), "review")

    changes = (
        change(4500, 12), change(4000, 9), change(5000, 13), change(1, 9, "Z9_gone"),
        change(0, 8, "B1_bridge_dl"), change(200, 10, BRIDGE),
    )  # fmt: skip
    found = read_history(log_of(changes=changes), MON, at(MON, 12))
    loads = {name: [each.setting.load for each in own] for name, own in found.changes.items()}
    assert loads == {RDL: [4000, 4500], BRIDGE: [0, 200]}
    assert found.setting(RDL).load == 4500


@pytest.mark.parametrize(
    ("action", "cause", "setback"),
    [
        ("BACK", "review", True),
        ("STEP_DOWN", "daily", True),
        ("STEP_DOWN", "return", False),
        ("BACK", "return", False),
        ("REDUCE", "review", False),
        (None, "person", False),
    ],
)
def test_what_soreness_sent_back_is_a_setback(action: str | None, cause: str, setback: bool) -> None:
    assert is_setback(Change(at(MON), MON, SETTING, cause, action)) is setback  # type: ignore[arg-type]


def test_a_sign_is_open_from_its_minute_until_the_minute_it_is_cleared() -> None:
    flags = (
        Flag("F08", "P", at(MON, 12)),
        Flag("F03", "U", at(MON, 9), at(MON, 12)),
        Flag("F01", "E", at(MON, 13)),
        Flag("F10", "P", at(MON, 9), at(MON, 13)),
    )
    history = read_history(log_of(flags=flags), MON, at(MON, 12))
    assert [flag.sign for flag in open_flags(history, ("P", "U", "E"))] == ["F08", "F10"]
    assert open_flags(history, ("U",)) == ()
    first = open_flag(history, ("P",))
    assert first is not None
    assert first.sign == "F08"
    assert open_flag(history, ("E", "U")) is None


def test_days_are_counted_in_utc() -> None:
    assert local_date(datetime(2027, 1, 4, 23, 30, tzinfo=timezone(-2 * HOUR))) == date(2027, 1, 5)
    assert local_date(datetime(2027, 1, 4, 23, 30, tzinfo=UTC)) == date(2027, 1, 4)


def test_days_do_not_follow_the_machines_own_zone() -> None:
    before = os.environ.get("TZ")
    try:
        os.environ["TZ"] = "Pacific/Auckland"
        time.tzset()
        assert local_date(datetime(2027, 1, 4, 23, 30, tzinfo=UTC)) == date(2027, 1, 4)
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
