"""A strong reaction begins a flare at the review, unless it was seen to and has calmed (rule 3.5/2)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from content.log import Cause, Score
from tests.content.progression.diary import DAY, Diary, at, codes
from tests.content.progression.flares import HOLD, RDL

OVER, FLARE = ("HOLD", "REACTION_OVER"), ("STEP_DOWN", "SEVERE_RESPONSE")


def told(diary: Diary) -> tuple[str, str]:
    """What the review says of the weights."""
    found = diary.suggestion(RDL)
    return found.action, codes(found)[0]


def reacted(
    answers: Sequence[float],
    *,
    cause: Cause = "daily",
    action: str | None = "BACK",
    day: int = 3,
    hour: int = 20,
) -> Diary:
    """Usually a 2. On Tuesday the holds, a 7 on Wednesday and a 4 on Thursday; some day the setting of the
    holds was changed; then an answer on each of the last mornings of the week.
    """
    diary = Diary(phase="P2a", baseline=2).prescribe(RDL, 4000).prescribe(HOLD, 0, step=7).clean_week()
    diary.train(2, only=(RDL,)).train(7, 4, tier="easy", only=(HOLD,), day=diary.monday + DAY)
    diary.prescribe(HOLD, 0, step=6, cause=cause, action=action, day=diary.monday + day * DAY, hour=hour)
    first = diary.sunday - (len(answers) - 1) * DAY
    diary.daily += [Score(round(each * 2), at(first + n * DAY, 8)) for n, each in enumerate(answers)]
    return diary


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ((3, 3), OVER),
        ((2, 3, 3), OVER),
        ((5, 3, 3), OVER),
        ((3, 4), FLARE),
        ((4, 3), FLARE),
        ((3, 3, 4), FLARE),
        ((3,), FLARE),
        ((), FLARE),
    ],
)
def test_two_calm_answers_in_a_row_make_it_over(answers: tuple[float, ...], wanted: tuple[str, str]) -> None:
    """Calm is at most 1 above the usual."""
    assert told(reacted(answers)) == wanted


@pytest.mark.parametrize(
    ("cause", "action", "day", "hour", "wanted"),
    [
        ("daily", "BACK", 3, 20, OVER),
        ("daily", "BACK", 1, 17, FLARE),  # before the session: it answered an earlier one
        ("daily", "BACK", 1, 18, FLARE),  # in one breath with the session: so did this
        ("person", None, 3, 20, FLARE),  # a wish of the person's own
        ("daily", "REDUCE", 0, 20, FLARE),  # the way back from an earlier flare
    ],
)
def test_only_what_went_back_after_the_session_has_seen_to_it(
    cause: Cause, action: str | None, day: int, hour: int, wanted: tuple[str, str]
) -> None:
    assert told(reacted((3, 3, 3), cause=cause, action=action, day=day, hour=hour)) == wanted


@pytest.mark.parametrize(("evening", "wanted"), [(21, FLARE), (32, OVER)])
def test_calm_in_the_evening_of_the_session_is_no_next_day(evening: int, wanted: tuple[str, str]) -> None:
    """Sharp holds on Friday at six; at seven Wednesday's soreness is told and sends them back; then a calm
    answer late that evening, or at eight the next morning, and another calm one on Saturday at six.
    """
    diary = Diary(phase="P2a", baseline=2).prescribe(RDL, 4000).prescribe(HOLD, 0, step=7).clean_week()
    friday = diary.monday + 4 * DAY
    diary.train(2, only=(RDL,)).train(3, tier="easy", only=(HOLD,), day=friday - 2 * DAY)
    diary.trainings[-1] = replace(diary.trainings[-1], p48=Score(8, at(friday, 19)))
    diary.train(2, during=9, tier="easy", only=(HOLD,), day=friday)
    diary.prescribe(HOLD, 0, step=6, cause="daily", action="BACK", day=friday, hour=19)
    diary.daily.append(Score(4, at(friday + evening // 24 * DAY, evening % 24)))
    assert told(diary) == wanted
