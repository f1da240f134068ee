"""What a rule found, in the words of each language."""

import pytest

from bot.reasons import reason_text
from content.locales import inside
from content.progression.rules import Reason
from tests.content.progression.diary import Diary


@pytest.mark.parametrize(
    ("locale", "mean"), [("en", "averaged 3.5 this week"), ("es", "fue 3,5 esta semana")]
)
def test_a_mean_is_written_as_the_language_does(locale: str, mean: str) -> None:
    log = Diary(baseline=2).prescribe().train(3).train(4).log()
    found = Reason("WEEK_ON_WEEK_RISE", {"mean": 3.5, "usual": 2})
    assert mean in reason_text(locale, found, log)


def test_the_rules_hand_over_a_mean_as_a_number() -> None:
    (reason,) = (
        reason
        for reason in Diary(baseline=2).prescribe().train(3).train(4).train(3).suggestion().reasons
        if reason.code == "WEEK_ON_WEEK_RISE"
    )
    assert reason.args == {"mean": 3.3, "usual": 2}


@pytest.mark.parametrize(
    ("locale", "name", "written"),
    [
        ("es", "Puente a una pierna", "puente a una pierna"),
        ("en", "Single-leg bridge", "single-leg bridge"),
        ("en", "Romanian deadlift", "Romanian deadlift"),
        ("en", "Nordic lowering", "Nordic lowering"),
    ],
)
def test_a_name_inside_a_sentence_begins_small_where_the_language_does(
    locale: str, name: str, written: str
) -> None:
    assert inside(locale, name) == written
