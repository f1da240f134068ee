"""Answers in people's own words where a button was offered, and small talk beside it."""

import pytest

from storage.models import Person, Prompt
from tests.stories.steps import Athlete


@pytest.mark.parametrize(("text", "clock"), [("later at 23:30", "23:30"), ("later at 3 am", "03:00"), ("later 30m", "")])
async def test_later_with_a_time_is_one_wish_with_one_answer(bea: Athlete, text: str, clock: str):
    said = await bea.says(text)
    assert clock in said
    assert "\n\n" not in said
    assert "Choose" not in said


async def test_later_alone_asks_once_until_when(bea: Athlete):
    await bea.says("later")
    assert bea.buttons().count("In 30 min") == 1
    assert len([shown for shown in bea.chat.messages if "In 30 min" in str(shown.buttons)]) == 1
