"""Who is irritable, by setbacks and by next days, and which setbacks count."""

from typing import Any

import pytest

from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.sundays import facts, shared

RDL, HINGE = "H1_rdl", "H2_hip_hinge"


@pytest.mark.parametrize(
    ("action", "cause", "days", "irritable"),
    [
        ("BACK", "review", 28, True),
        ("BACK", "review", 29, False),
        ("STEP_DOWN", "daily", 28, True),
        ("REDUCE", "return", 1, False),
        ("HOLD", "review", 1, False),
    ],
)
def test_four_weeks_after_a_setback_are_irritable(
    action: str, cause: Any, days: int, irritable: bool
) -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(HINGE, 400)
    diary.monday = START + 35 * DAY
    diary.prescribe(RDL, 3750, action=action, cause=cause, day=diary.sunday - days * DAY)
    found = shared(diary)
    assert (found.irritable, found.irritable_before) == (irritable, irritable)
    assert facts(diary.train(), HINGE).irritable is irritable


@pytest.mark.parametrize(
    ("scores", "days", "irritable"),
    [
        ((3, 4), 0, True),
        ((3, 3, 4), 0, False),
        ((4,), 8, True),
        ((4, 3), 8, True),
        ((4, 2), 8, False),
        ((6,), 9, False),
        ((), 0, False),
        ((None, 4), 0, True),
    ],
)
def test_a_mean_of_three_and_a_half_in_a_fortnight_is_irritable(
    scores: tuple[int | None, ...], days: int, irritable: bool
) -> None:
    """Answers to the sessions of Monday, Wednesday and Friday, seen so many days after Sunday."""
    diary = Diary(baseline=4).prescribe(RDL, 4000)
    for score in scores:
        diary.train(score)
    found = shared(diary, days)
    assert (found.irritable, found.irritable_before) == (irritable, False)
    assert shared(diary.close(), days - 7 if days else 0).irritable_before is irritable


@pytest.mark.parametrize(("days", "counted"), [(42, 1), (43, 0)])
def test_setbacks_of_six_weeks_count(days: int, counted: int) -> None:
    diary = Diary().prescribe(RDL, 4000)
    diary.monday = START + 50 * DAY
    diary.prescribe(RDL, 3750, action="BACK", day=diary.sunday - days * DAY)
    assert facts(diary).setbacks == counted
    assert facts(diary).setback_at == at(diary.sunday - days * DAY, 19)
    assert facts(Diary().prescribe(RDL, 4000)).setback_at is None
