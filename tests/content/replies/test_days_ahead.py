"""A session that has not come and is left out: nothing of today is touched by it."""

from datetime import date

import pytest

from content.replies import read
from content.replies.reading import Context
from tests.content.replies.test_reader import NOW

AHEAD = (
    "skip tomorrow", "can't train tomorrow", "not tomorrow", "I can't do tomorrow", "no training tomorrow",
    "I'll skip tomorrow's session", "I won't be able to train tomorrow", "tomorrow I can't",
    "sorry, I can't tomorrow", "skipping tomorrow", "I'm not able to train tomorrow",
    "not training tomorrow", "sorry, I can't make it tomorrow", "hola, mañana no puedo", "mañana no puedo",
    "mañana no entreno", "me salto la de mañana", "sáltate mañana", "no puedo entrenar mañana",
    "morgen nicht", "ich kann morgen nicht", "demain je ne peux pas", "je ne peux pas demain",
)  # fmt: skip
TODAY = (
    "not today, tomorrow", "can't now tomorrow", "not now, tomorrow", "can't do it until tomorrow",
    "no, tomorrow", "tomorrow", "tomorrow not now", "I can't, ask tomorrow", "don't remind me tomorrow",
    "I'm not home remind me tomorrow", "guten Morgen", "esta mañana no pude", "por la mañana no puedo",
    "in 2 hours, not tomorrow", "until Friday, not tomorrow", "skip to tomorrow please",
    "not tomorrow at 7, at 8", "tomorrow I can't do the squats, what else?", "tomorrow not before 10",
    "3. not tomorrow", "yesterday 4, skip tomorrow", "I won't skip tomorrow", "don't let me skip tomorrow",
    "can't miss tomorrow", "I can't skip tomorrow", "I hope I won't miss tomorrow",
    "I can't wait for tomorrow", "tomorrow no problem", "tomorrow not so early",
    "I won't be at the gym tomorrow", "can't tomorrow, move it to Friday", "no gym tomorrow, only bands",
    "mañana no hay problema", "mañana no me la salto", "mañana no me duele", "mañana no por la mañana",
    "morgen nicht vergessen", "morgen nicht um 7", "hoy 3, mañana no entreno",
    "I can't train tomorrow, only today", "ich kann morgen", "hoy no, mañana", "mejor mañana",
    "tomorrow is no problem", "skip",
)  # fmt: skip


def left_out(text: str) -> date | None:
    """The day ahead whose session a text leaves out."""
    found = read(text, Context(now=NOW, open=("daily",)))
    days = [wish.day for wish in found.intents if wish.name == "skipped" and wish.day]
    return next((day for day in days if day > NOW.date()), None)


@pytest.mark.parametrize("text", AHEAD)
def test_a_day_that_has_not_come_is_named(text: str) -> None:
    assert left_out(text) is not None


@pytest.mark.parametrize("text", TODAY)
def test_what_is_said_of_today_is_of_today(text: str) -> None:
    assert left_out(text) is None
