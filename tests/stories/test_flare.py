"""A flare: one look, one tap, calm days, and the computed way back; a flare of more than a week."""

import pytest

from storage.models import Change, Fact, PhaseEntry, Workout
from tests.stories.steps import Athlete

BRIDGE = "B4_bridge_sl"


@pytest.fixture
async def flaring(lifter: Athlete) -> Athlete:
    """P2a at 10 kg, trained on Monday and calm since; on Wednesday morning it flares."""
    await lifter.taps("Done, 0-3")
    await lifter.lives(1)
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(2)
    await lifter.says("it flared")
    await lifter.taps("Start flare mode")
    await lifter.taps("None of these")
    return lifter


async def morning(athlete: Athlete, score: int) -> str:
    """The next morning's number, and the holds as planned."""
    await athlete.waits_until("08:00", days=1)
    said = await athlete.answers(score)
    if "Done, 0-3" in athlete.buttons():
        await athlete.taps("Done, 0-3")
    return said


@pytest.mark.parametrize("words", ["it flared", "/flare", "much worse today", "flare up"])
async def test_nothing_changes_before_the_look_is_confirmed(lifter: Athlete, words: str):
    assert "only still holds at their easiest" in await lifter.says(words)
    assert "with 10 kg" in await lifter.says("/weights")
    await lifter.says(words)
    assert "the plan stays as it is" in await lifter.taps("Not now")
    assert await lifter.row(Fact, name="flare_day") is None


async def test_a_flare_leaves_holds_and_asks_the_safety_list_once(lifter: Athlete):
    await lifter.says("it flared")
    said = await lifter.taps("Start flare mode")
    assert "Flare day 1" in said
    assert "3 x 20 s · both legs" in said
    assert "Single-leg bridge" not in said
    assert "Is any of this new" in said
    assert "left out" in await lifter.says("/weights")
    assert "Flare day 1" in await lifter.says("/flare")


@pytest.mark.parametrize("answered_first", [False, True])
async def test_after_a_strong_reaction_the_safety_list_is_there_once(lifter: Athlete, answered_first: bool):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "Is any of this new" in await lifter.answers(8)
    if answered_first:
        await lifter.taps("None of these")
    await lifter.says("/flare")
    said = await lifter.taps("Start flare mode")
    assert said.count("Is any of this new") == (0 if answered_first else 1)
    if not answered_first:
        assert "Flare day 1" in await lifter.taps("None of these")
    assert "Is any of this new" not in await lifter.says("/today")


async def test_a_list_of_yesterday_is_asked_again_when_it_flares(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(8)
    await lifter.taps("None of these")
    await lifter.waits_until("09:00", days=1)
    await lifter.says("/flare")
    assert "Is any of this new" in await lifter.taps("Start flare mode")


async def test_settled_within_two_days_the_same_weight_comes_back_with_two_sets(flaring: Athlete):
    assert "0 of 2" not in await morning(flaring, 2)
    said = await morning(flaring, 3)
    assert "The flare is over" in said
    assert "This comes back" in said
    assert "Single-leg bridge: 2 x 10 each leg with 10 kg" in said
    assert "the weights are the same as before, with two sets" in said
    assert "left out" not in await flaring.says("/weights")


async def test_settled_within_a_week_four_fifths_come_back(flaring: Athlete):
    for score in (5, 4, 2):
        assert "The flare is over" not in await morning(flaring, score)
    said = await morning(flaring, 2)
    assert "with 8 kg" in said
    assert "about four fifths" in said
    assert (await flaring.row(Change, exercise=BRIDGE))["load"] == 800


async def test_beginning_anew_during_a_flare_brings_no_old_weight_back(flaring: Athlete):
    await flaring.says("start over")
    await flaring.walks_through("Begin anew", "None of these")
    await morning(flaring, 2)
    said = await morning(flaring, 2)
    assert "The flare is over" in said
    assert "This comes back" not in said
    assert "3 x 20 s · both legs" in said
    assert "10 kg" not in said
    assert "10 kg" not in await flaring.says("/weights")


async def test_a_bad_day_between_makes_it_last(flaring: Athlete):
    for score in (2, 5, 2):
        said = await morning(flaring, score)
    assert "1 of 2" in said
    assert "then about four fifths" in said


async def test_more_than_a_week_goes_a_phase_back(flaring: Athlete):
    said = [await morning(flaring, 5) for _ in range(8)]
    assert "More than a week of flare" in said[-1]
    assert not any("More than a week" in each for each in said[:-1])
    assert (await flaring.row(PhaseEntry))["phase"] == "P1"
    assert "More than a week" not in await morning(flaring, 2)
    assert "The flare is over" in await morning(flaring, 2)
    assert len(await flaring.rows(PhaseEntry)) == 2


async def test_every_day_of_a_flare_asks_a_number_even_after_a_day_without_training(flaring: Athlete):
    await flaring.taps("Not today")
    said = await flaring.waits_until("08:00", days=1)
    assert "First today's number" in said
    assert "Did not train" not in flaring.buttons()
    assert "Flare day 2" in await flaring.answers(2)


async def test_undo_takes_the_flare_back(lifter: Athlete):
    await lifter.says("/flare")
    await lifter.taps("Start flare mode")
    await lifter.says("/undo")
    assert "with 10 kg" in await lifter.says("/weights")
    assert "Single-leg bridge" in await lifter.says("/today")
    assert (await lifter.row(Workout))["tier"] == "heavy"


async def test_a_strong_reaction_found_by_the_review_is_a_flare_too(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.lives(1)
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(2)
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(8)
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(7)
    await lifter.waits_until("12:00", days=2)
    assert "Flare mode is on" in await lifter.taps("Accept")
    assert (await lifter.row(Fact, name="flare_day"))["value"] > 0
    assert "Flare day" in await lifter.says("/flare")


async def test_that_a_flare_is_over_is_told_on_one_day_only(flaring: Athlete):
    await morning(flaring, 2)
    await flaring.waits_until("08:00", days=1)
    assert "The flare is over" in await flaring.answers(2)
    said = await flaring.waits_until("08:00", days=1)
    for text in ("2", "/today", "what is on today?"):
        said += await flaring.says(text)
    said += await flaring.waits_until("08:00", days=1) + await flaring.says("/today")
    assert "with 10 kg" in said
    assert "The flare is over" not in said
