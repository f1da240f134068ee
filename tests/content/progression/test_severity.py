"""When a session was so bad that warning signs are asked about (rule 3.5/2, A17), boundary by boundary."""

from dataclasses import replace

import pytest

from content.log import Answers, OneSide
from content.progression.severity import is_severe
from tests.content.progression.diary import DAY, Diary, at, codes


@pytest.mark.parametrize(
    ("usual", "during", "p24", "p48", "severe"),
    [
        (1, 7, 1, None, False),
        (1, 7.5, 1, None, True),
        (1, 8, 1, None, True),
        (1, None, None, None, False),
        (1, 2, 4, None, False),
        (1, 2, 5, None, True),
        (1, 2, 5, 3, True),
        (1, 2, 5, 2, False),
        (0, 2, 5, 2, False),
        (0, 2, 4, None, False),
        (4, 2, 7, None, True),
        (4, 2, 7, 5, False),
        (4, 2, 6, None, False),
        (1, 2, 3, 4, False),
        (2, 2, 4, 5, True),
        (3, 2, 5, 5, False),
        (4, 2, 5, 6, True),
        (1, 2, None, 6, True),
        (1, 2, 2, 5, True),
    ],
)
def test_a_reaction_so_strong_that_signs_are_asked_about(
    usual: int, during: float | None, p24: float | None, p48: float | None, severe: bool
) -> None:
    diary = Diary(baseline=usual).prescribe().train(p24, p48, during=during)
    now = at(diary.monday + 3 * DAY)
    assert is_severe(diary.log(), 1, now) is severe
    assert is_severe(diary.log(), 2, now) is False
    assert ("SEVERE_RESPONSE" in codes(diary.suggestion())) is severe


def test_one_sore_side_is_enough() -> None:
    diary = Diary().prescribe().train(1)
    (one,) = diary.log().trainings
    assert one.p24 is not None
    bad = replace(one.p24, half_points=14, side="right")
    sides: dict[OneSide, Answers] = {
        "left": Answers(replace(one.p24, side="left"), None),
        "right": Answers(bad, None),
    }
    log = replace(diary.log(), side="both", trainings=(replace(one, sides=sides),))
    assert is_severe(log, 1, at(diary.monday + 3 * DAY))
    calm = replace(log, trainings=(replace(one, sides={**sides, "right": Answers(one.p24, None)}),))
    assert not is_severe(calm, 1, at(diary.monday + 3 * DAY))
