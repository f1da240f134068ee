"""The page for a physiotherapist: what was done and felt, what is trained, what was decided."""

import pytest

from tests.stories.steps import Athlete


@pytest.mark.parametrize("text", ["/report", "send my physio a report", "ver el informe"])
async def test_the_page_is_a_message_to_pass_on(lifter: Athlete, text: str):
    await lifter.taps("Done, 0-3")
    await lifter.lives(6)
    await lifter.taps("Accept")
    said = await lifter.says(text)
    assert "Sore sit bone: left. Training with this plan since 4 January 2027." in said
    assert (
        "5 of 5 sessions; during at most 3; next day 2 on average, at most 2; after two days at most -"
        in said
    )
    assert "Single-leg bridge: 3 x 13 each leg with 10 kg (on 4 Jan: 3 x 12 each leg with 10 kg)" in said
    assert "10 Jan, Single-leg bridge: 3 x 13 each leg with 10 kg (a little more)" in said
    assert "no diagnosis" in said
    assert lifter.buttons() == ["What the next phase needs", "Everything as a file"]


async def test_the_page_of_a_first_day_says_so(bea: Athlete):
    said = await bea.says("/report")
    assert "Phase: Calm it down, since 4 January 2027" in said
    assert "0 of 1 sessions" in said
    assert "The last decisions" not in said


async def test_a_warning_sign_is_on_the_page_and_no_exercise_beside_it(bea: Athlete):
    await bea.says("I heard a pop")
    await bea.taps("A pop or snap")
    said = await bea.says("/report")
    assert "Warning signs that are open" in said
    assert "a sudden pop or snap" in said
    assert "In the plan now" not in said


async def test_two_sore_sides_have_their_own_usual_and_settings(lifter: Athlete):
    await lifter.says("my right side hurts too now")
    await lifter.taps("Yes")
    assert "Sore sit bone: both" in await lifter.says("/report")
