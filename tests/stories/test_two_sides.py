"""Two sore sides: one tap each, a weight of its own for each leg, and a side that joins or goes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.models import Change, Fact, Person, Score, Workout
from tests.stories.conftest import begin
from tests.stories.steps import Athlete

LIFTING = ("Both", "Already training it with weights", "Yes", "Yes", "No")


@pytest.fixture
async def bo(sqlite_file: Path) -> AsyncIterator[Athlete]:
    """Sore on both sides, P2a at 8 kg, weights in steps of a kilogram; the first session is open."""
    async with begin(sqlite_file) as bo:
        await bo.says("/start")
        await bo.walks_through("I am 18 or older", "None of these", *LIFTING)
        await bo.says("bridge 8 kg")
        await bo.says("dumbbells 6 7 8 9 10 11 12 kg")
        await bo.walks_through("07:30", "London")
        await bo.says("left 2 right 0")
        await bo.says("left 2 right 0")
        await bo.says("/today")
        yield bo


async def scored(bo: Athlete, kind: str = "p24") -> list[tuple[str, int]]:
    return [(row["side"], row["half_points"]) for row in await bo.rows(Score) if row["kind"] == kind]


async def trains_full(bo: Athlete) -> None:
    await bo.taps("Done, 0-3")
    await bo.says("bridge 3x15 with 8 kg")


async def test_a_week_of_example_50_holds_the_left_and_lifts_the_right(bo: Athlete):
    await trains_full(bo)
    asked = await bo.waits_until("08:00", days=1)
    assert "One tap for each side" in asked
    first = await bo.taps("L 4")
    assert "Left. Saved: 4/10" in first
    assert "Right. Sit bone now" in first
    assert not any(label.startswith("L ") for label in bo.buttons())
    both = await bo.taps("R 0")
    assert "Left. Saved: 4/10" in both
    assert "Right. Saved: 0/10" in both
    assert "light day" in both
    await bo.taps("Done, 0-3")
    for day in range(2, 7):
        said = await bo.waits_until("08:00", days=1)
        if "0-10?" in said:
            said = await bo.says("left 2 right 0")
        if "Done, 0-3" in bo.buttons():
            await bo.taps("Done, 0-3")
            if "Single-leg bridge" in said:
                await bo.says("bridge 3x15 with 8 kg")
        if day == 6:
            break
    said = await bo.says("/next")
    assert "Single-leg bridge, left: stays at" in said
    assert "Single-leg bridge, right: 3 x 12 with 8 kg → 3 x 10 with 9 kg" in said
    why = await bo.says("/why")
    assert "L 4 R 0 the day after" in why
    await bo.taps("Accept")
    loads = {(row["side"], row["load"]) for row in await bo.rows(Change) if row["exercise"] == "B4_bridge_sl"}
    assert ("right", 900) in loads
    assert ("left", 900) not in loads
    session = await bo.waits_until("08:00", days=1)
    assert "left 3 x 12 with 8 kg; right 3 x 10 with 9 kg" in session


async def test_one_side_is_saved_at_once_and_the_session_does_not_wait_for_the_other(bo: Athlete):
    await bo.taps("Done, 0-3")
    await bo.waits_until("08:00", days=1)
    await bo.taps("L 2")
    assert await scored(bo) == [("left", 4)]
    later = await bo.waits(minutes=61)
    assert "light day" in later


async def test_a_strong_reaction_of_one_side_is_followed_up_at_once(bo: Athlete):
    await bo.taps("Done, 0-3")
    await bo.waits_until("08:00", days=1)
    first = await bo.taps("L 7")
    assert "That was a strong reaction" in first
    assert "Right. Sit bone now" in first
    both = await bo.taps("R 0")
    assert "Right. Saved: 0/10" in both
    assert "you are back" not in both


async def test_one_number_without_a_side_is_for_both_and_can_be_taken_back(bo: Athlete):
    await bo.taps("Done, 0-3")
    await bo.waits_until("08:00", days=1)
    said = await bo.says("2")
    assert "I took that one number for both sides" in said
    assert await scored(bo) == [("left", 4), ("right", 4)]
    await bo.says("/undo")
    assert await scored(bo) == []
    await bo.says("left 3, right the same")
    assert await scored(bo) == []
    await bo.says("left 3 right 1")
    assert await scored(bo) == [("left", 6), ("right", 2)]
    said = await bo.says("left yesterday was 4")
    assert "Left. Saved: 4/10" in said
    assert await scored(bo) == [("left", 8), ("right", 2)]


async def test_one_legs_report_is_not_the_other_legs(bo: Athlete):
    await bo.taps("Done, 0-3")
    said = await bo.says("left bridge 3x12 with 7 kg")
    assert "Single-leg bridge, left" in said
    work = await bo.waits_until("08:00", days=1)
    assert "Single-leg bridge, left 3 x 12 with 7 kg" in work
    assert "Single-leg bridge, right 3 x 12 with 8 kg" in work


async def test_a_side_that_joins_begins_its_own_record_and_may_go_again(bea: Athlete):
    await bea.taps("Done, 0-3")
    assert "Both sides from now on?" in await bea.says("my right side hurts too now")
    said = await bea.taps("Yes")
    assert "This is about the right side." in said
    assert "L 3" not in bea.buttons()
    assert "Saved: right 3/10" in await bea.taps("R 3")
    assert (await bea.row(Person))["side"] == "both"
    assert await bea.row(Fact, name="right_since") is not None
    assert "One tap for each side" in await bea.waits_until("08:00", days=1)
    await bea.says("left 2 right 3")
    assert "Only the left side from now on?" in await bea.says("only left now")
    await bea.taps("Yes")
    await bea.taps("Done, 0-3")
    assert "L is left" not in await bea.waits_until("08:00", days=1)
    workouts = [row["id"] for row in await bea.rows(Workout) if row["status"] == "done"]
    await bea.answers(2)
    assert (await bea.row(Score, workout_id=workouts[-1]))["side"] == ""


async def test_a_no_leaves_the_sides_as_they_were(bea: Athlete):
    await bea.says("the other side hurts too")
    assert "stays as it was" in await bea.taps("No")
    assert (await bea.row(Person))["side"] == "left"


async def test_why_says_which_answer_of_the_sore_side_would_have_lifted_it(bo: Athlete):
    await trains_full(bo)
    await bo.waits_until("08:00", days=1)
    await bo.says("left 4 right 0")
    await bo.taps("Done, 0-3")
    for _ in range(5):
        said = await bo.waits_until("08:00", days=1)
        if "0-10?" in said:
            said = await bo.says("left 2 right 0")
        if "Done, 0-3" in bo.buttons():
            await bo.taps("Done, 0-3")
            if "Single-leg bridge" in said:
                await bo.says("bridge 3x15 with 8 kg")
    why = await bo.says("/why")
    left = why[why.index("Single-leg bridge, left") : why.index("Single-leg bridge, right")]
    assert "A 3 or less the day after Mon 4 Jan would have made this: 3 x 10 with 9 kg." in left
    right = why[why.index("Single-leg bridge, right") : why.index("Clamshell, left")]
    assert "would have" not in right
