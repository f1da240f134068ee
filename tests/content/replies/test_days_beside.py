"""A day that a session is compared with, or that a pain dates from, is not the day of the session."""

from dataclasses import replace
from datetime import date

import pytest

from content.replies.reader import read
from content.replies.reading import Intent
from tests.content.replies.test_near_misses import SESSION

YESTERDAY, TODAY = date(2026, 5, 12), date(2026, 5, 13)
MONDAY = date(2026, 5, 11)


def told(text: str) -> Intent:
    """What a message in the middle of a week says was done."""
    wish = read(text, replace(SESSION, unit="kg")).intents[0]
    assert wish.name in ("done", "partly", "skipped", "report_load"), text
    return wish


@pytest.mark.parametrize(
    "text",
    [
        "3x10 with 12 kg, better than on Monday",
        "3x10 with 10 kg, felt heavier than yesterday",
        "3x10 with 10 kg, same as Monday",
        "3x10 with 10 kg, like on Monday",
        "3x10 with 12 kg, up from 10 on Monday",
        "3x10 with 12 kg instead of yesterday",
        "3x10 with 12 kg since I missed Monday",
        "3x12 with 10 kg, the pain from 2 days ago is gone",
        "done, pain started 3 days ago",
        "done, felt better than Monday",
        "done, easier than it was on Monday",
        "did half of it, better than yesterday",
        "3x10 con 12 kg, más pesado que el lunes",
        "3x10 con 12 kg, como ayer",
        "3x10 con 12 kg en vez de ayer",
        "hecho, mejor que ayer",
        "hecho, el dolor empezó hace 3 días",
        "hecho, el dolor de hace 2 días ya no está",
        "3x10 mit 12 kg, schwerer als am Montag",
        "3x10 mit 12 kg, wie gestern",
        "3x10 mit 12 kg statt gestern",
        "erledigt, besser als gestern",
        "erledigt, der Schmerz hat vor 3 Tagen angefangen",
        "3x10 avec 12 kg, plus lourd qu'hier",
        "3x10 avec 12 kg, comme lundi",
        "fait, mieux que lundi",
        "fait, la douleur a commencé il y a 3 jours",
        "3x10 con 12 kg, più pesante di lunedì",
        "3x10 con 12 kg, come ieri",
        "fatto, meglio di ieri",
        "fatto, il dolore è iniziato 3 giorni fa",
        "3x10 com 12 kg, mais pesado que ontem",
        "3x10 com 12 kg, igual a ontem",
        "feito, melhor do que na segunda",
        "feito, a dor começou há 3 dias",
    ],
)
def test_a_day_compared_with_is_not_the_sessions(text: str):
    assert told(text).day is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("done as planned yesterday", YESTERDAY),
        ("did 3x10 with 10 kg on Monday, heavier than planned", MONDAY),
        ("done 2 days ago, easier than Friday", MONDAY),
        ("did it yesterday like on Monday, 3x10 with 12 kg", YESTERDAY),
        ("the session from 2 days ago: 3x10 with 12 kg", MONDAY),
        ("I'd like yesterday marked as done", YESTERDAY),
        ("olvidé decir que ayer hice 3x10 con 12 kg", YESTERDAY),
        ("hecho lo de ayer", YESTERDAY),
        ("la séance d'hier est faite", YESTERDAY),
        ("fatto l'allenamento di ieri", YESTERDAY),
        ("gestern wie geplant erledigt", YESTERDAY),
        ("3x10 com 12 kg ontem", YESTERDAY),
    ],
)
def test_the_sessions_own_day_still_counts(text: str, day: date):
    assert told(text).day == day


@pytest.mark.parametrize(
    "text",
    [
        "yesterday I couldn't, today 3x10 with 12 kg",
        "ayer no pude, hoy 3x10 con 12 kg",
        "gestern ging nicht, heute 3x10 mit 12 kg",
    ],
)
def test_work_goes_to_the_day_of_its_own_clause(text: str):
    assert told(text).day == TODAY


@pytest.mark.parametrize(
    "text",
    [
        "yesterday 3x10 with 10 kg, today 3x10 with 12 kg",
        "ayer 3x10 con 10 kg, hoy 3x10 con 12 kg",
        "gestern 3x10 mit 10 kg, heute 3x10 mit 12 kg",
        "hier 3x10 avec 10 kg, aujourd'hui 3x10 avec 12 kg",
        "ieri 3x10 con 10 kg, oggi 3x10 con 12 kg",
        "ontem 3x10 com 10 kg, hoje 3x10 com 12 kg",
    ],
)
def test_work_of_two_days_is_given_to_neither(text: str):
    wish = told(text)
    assert (wish.value, wish.loads, wish.day) == ("days apart", (), None)


@pytest.mark.parametrize(
    "text",
    [
        "3x10 with 12 kg, up from 10 kg on Monday",
        "3x10 con 12 kg, subiendo de 10 kg el lunes",
        "3x10 mit 12 kg, hoch von 10 kg am Montag",
    ],
)
def test_the_weight_of_before_is_no_work_either(text: str):
    wish = told(text)
    assert [report.load for report in wish.loads] == [1200]
    assert wish.day is None
