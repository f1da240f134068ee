"""One session as the rules see it: which of its answers count, the worst of it, what was done."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from content.log import Lift, Score
from content.progression.history import read_history, whole
from tests.content.progression.diary import DAY, at
from tests.content.progression.trainings import (
    BRIDGE,
    ENDED,
    HOUR,
    MINUTE,
    MON,
    RDL,
    SETTING,
    SUN,
    log_of,
    session,
    trained,
)


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
