"""Somebody who lifts: the weight rises, holds, goes back by name; real work, corrections and undo."""

import pytest

from storage.models import Change, Lift, Person, Prompt, Review, Score, Workout
from tests.stories.steps import Athlete

BRIDGE = "B4_bridge_sl"


@pytest.fixture
async def lifting_ada(ada: Athlete) -> Athlete:
    """The lifter of these stories on each engine."""
    await ada.sets_up_lifting()
    await ada.skips()
    return ada


async def review_of_the_first_week(ada: Athlete, saturday: int | None = 2) -> str:
    """Train Monday to Saturday and read Sunday's review."""
    await ada.taps("Done, 0-3")
    await ada.lives(5)
    said = await ada.waits_until("08:00", days=1)
    if saturday is not None:
        said += await ada.answers(saturday)
    return said + await ada.waits(hours=3)


async def test_a_clean_fully_answered_week_rises(lifting_ada: Athlete):
    said = await review_of_the_first_week(lifting_ada)
    assert "3 x 12 each leg with 10 kg → 3 x 13 each leg with 10 kg" in said
    assert "Dose: 100 % of the planned sets" in said
    assert "3 x 13" in await lifting_ada.taps("Accept")
    assert "3 x 13 each leg with 10 kg" in await lifting_ada.waits_until("08:00", days=1)


async def test_keep_refuses_the_rise(lifter: Athlete):
    await review_of_the_first_week(lifter)
    assert "Kept" in await lifter.taps("Keep")
    assert (await lifter.row(Review))["choice"] == "keep"
    assert (await lifter.row(Change, exercise=BRIDGE))["target"] == 12
    await lifter.waits_until("08:00", days=1)
    assert "3 x 12 each leg with 10 kg" in await lifter.says("/today")


async def test_a_missing_answer_is_asked_first_and_holds(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.says("/today")
    await lifter.waits_until("08:00", days=1)
    assert "The number for Monday is missing" in await lifter.says("/next")
    said = await lifter.taps("I do not remember")
    assert "stay where they are" in said


async def test_a_raised_answer_is_asked_again_at_48_hours_and_holds_when_settled(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "2 or more above your usual 2" in await lifter.answers(4)
    await lifter.waits_until("08:00", days=1)
    assert "settled within two days" in await lifter.answers(2)
    assert {row["kind"] for row in await lifter.rows(Score)} >= {"p24", "p48"}
    assert "stays at 3 x 12 each leg with 10 kg" in await lifter.says("next week's weight?")


async def test_lower_is_never_questioned(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(2)
    await lifter.waits_until("08:00", days=3)
    await lifter.says("hello")
    await lifter.waits_until("12:00", days=2)
    assert "You need no reason" in await lifter.taps("Lower")
    assert "with 8 kg" in await lifter.taps("Single-leg bridge")
    assert (await lifter.row(Change, exercise=BRIDGE))["load"] == 800


async def test_the_review_asks_for_gaps_before_it_shows_a_weight(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=4)
    await lifter.says("hello")
    said = await lifter.waits_until("12:00", days=2)
    assert "stays at" not in said
    review = lifter.chat.finds("Before the review: how sore")
    assert "the day after Mon" in review.text
    await lifter.chat.taps("2", review.id)
    assert "with 10 kg" in lifter.reads()


async def test_soreness_past_48_hours_goes_back_by_name_and_only_once(lifting_ada: Athlete):
    await lifting_ada.taps("Done, 0-3")
    await lifting_ada.lives(2)
    await lifting_ada.waits_until("08:00", days=1)
    await lifting_ada.answers(5)
    await lifting_ada.waits_until("08:00", days=1)
    said = await lifting_ada.answers(5)
    assert "Still raised after two days" in said
    assert "with 10 kg → back to 3 x 12 each leg with 8 kg" in said
    await lifting_ada.taps("None of these")
    await lifting_ada.lives(4)
    assert "with 8 kg" in await lifting_ada.says("/weights")
    loads = [change["load"] for change in await lifting_ada.rows(Change) if change["exercise"] == BRIDGE]
    assert loads == [1000, 800]
    assert min(lift["load"] for lift in await lifting_ada.rows(Lift) if lift["exercise"] == BRIDGE) == 800


async def test_undo_takes_a_number_back(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(7)
    assert "Taken back" in await lifter.says("/undo")
    assert [row for row in await lifter.rows(Score) if row["kind"] == "p24"] == []
    assert "Saved: 2/10" in await lifter.says("2")


async def test_a_number_is_corrected_by_sentence_and_by_another_tap(lifting_ada: Athlete):
    await lifting_ada.taps("Done, 0-3")
    await lifting_ada.waits_until("08:00", days=1)
    row, four = lifting_ada.chat.last.id, lifting_ada.data_of("4")
    await lifting_ada.answers(2)
    await lifting_ada.chat.forges(row, four)
    assert "Changed from 2 to 4" in lifting_ada.reads()
    await lifting_ada.chat.forges(row, four)
    assert any("4/10" in toast for toast in lifting_ada.chat.toasts)
    lifting_ada.reads()
    assert "Corrected for Monday" in await lifting_ada.says("Monday was 3")
    assert (await lifting_ada.row(Score, kind="p24"))["half_points"] == 6
    assert "Corrected for Monday" in await lifting_ada.says("make it 1")
    assert (await lifting_ada.row(Score, kind="p24"))["half_points"] == 2
    assert "no trained day" in await lifting_ada.says("Friday was 4")


async def test_real_work_is_told_in_words(lifter: Athlete):
    assert "Noted for Single-leg bridge" in await lifter.says("3x12 with 14 kg")
    lift = await lifter.row(Lift, exercise=BRIDGE)
    assert (lift["done_load"], lift["done"]) == (1400, [12, 12, 12])
    assert "Noted: 2 during it" in await lifter.says("2")
    workout = await lifter.row(Workout)
    assert (workout["status"], workout["during"]) == ("done", 4)
    assert "Noted" in await lifter.says("bridge 12/12/9 with 8 kg")
    assert (await lifter.row(Lift, exercise=BRIDGE))["done"] == [12, 12, 9]


async def test_a_slip_of_the_decimal_point_is_asked_about(newcomer: Athlete):
    await newcomer.sets_up_lifting("RDL 37.5 kg, bridge 10 kg", bridges=True)
    assert "Which weight was it?" in await newcomer.says("RDL 3x12 with 375 kg")
    assert (await newcomer.row(Lift, exercise="H1_rdl"))["done_load"] != 37500
    await newcomer.taps("37.5 kg")
    assert (await newcomer.row(Lift, exercise="H1_rdl"))["done_load"] == 3750


async def test_another_unit_is_never_converted(lifter: Athlete):
    assert "never convert" in await lifter.says("3x12 with 30 lb")
    assert (await lifter.row(Lift, exercise=BRIDGE))["done_load"] is None
    assert "change what you lift" in await lifter.says("switch to pounds")
    assert (await lifter.row(Person))["unit"] == "kg"


async def test_weights_are_lowered_at_once_and_raised_only_by_a_review(lifter: Athlete):
    assert "with 10 kg" in await lifter.says("/weights")
    assert "with 8 kg" in await lifter.says("/weights bridge 8 kg")
    assert "at the weekly review" in await lifter.says("/weights bridge 12 kg")
    assert (await lifter.row(Change, exercise=BRIDGE))["load"] == 800


async def test_stopped_asks_how_high_and_which(lifter: Athlete):
    assert "Stopping was right" in await lifter.taps("Stopped, 6+")
    assert lifter.buttons() == ["6", "7", "8", "9", "10"]
    assert "6 or more" in await lifter.says("3")
    assert "Which exercise" in await lifter.says("8")
    await lifter.taps("Single-leg bridge")
    worst = {lift["exercise"]: lift["during"] for lift in await lifter.rows(Lift)}
    assert worst[BRIDGE] == 16
    assert set(worst.values()) == {16, None}
    assert (await lifter.row(Workout))["status"] == "stopped"


async def test_partly_takes_what_was_done(lifter: Athlete):
    await lifter.taps("Partly")
    await lifter.says("2")
    assert "Noted for" in await lifter.says("bridge 2x12 with 10 kg")
    workout = await lifter.row(Workout)
    assert (workout["status"], workout["during"]) == ("partly", 4)
    assert (await lifter.row(Lift, exercise=BRIDGE))["done"] == [12, 12]


async def test_not_today_can_be_done_tomorrow(lifter: Athlete):
    await lifter.taps("Not today")
    await lifter.taps("Do it tomorrow")
    said = await lifter.waits_until("08:00", days=1)
    assert "strength, about" in said
    assert "number" not in said
    assert [row["status"] for row in await lifter.rows(Workout)] == ["skipped", "planned"]


async def test_done_long_after_the_prompt_asks_when(lifter: Athlete):
    await lifter.waits_until("13:00")
    assert "When did you train" in await lifter.taps("Done, 0-3")
    assert "24 hours after that" in await lifter.taps("Earlier today")
    finished = (await lifter.row(Workout))["finished_at"]
    assert finished.hour == 10
    prompt = await lifter.row(Prompt, kind="checkin")
    assert prompt["due_at"] is not None


async def test_a_bare_number_before_training_is_asked_back(lifter: Athlete):
    said = await lifter.says("8")
    assert (await lifter.row(Workout))["status"] == "planned"
    assert "8" in said or "number" in said


async def test_after_a_cleared_sign_the_plan_starts_lighter(lifter: Athlete):
    await lifter.says("I heard a pop in my leg")
    await lifter.taps("A pop or snap")
    assert "on hold" in await lifter.says("/today")
    before = {row["exercise"]: row["load"] for row in await lifter.rows(Change)}
    await lifter.walks_through("A clinician has allowed loading", "Today")
    after = {row["exercise"]: row["load"] for row in await lifter.rows(Change)}
    assert 0 <= after[BRIDGE] < before[BRIDGE]
