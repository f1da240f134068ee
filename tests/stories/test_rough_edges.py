"""Small things that went wrong when people played for weeks: each is one sentence and its answer."""

from storage.models import Flag, Workout
from tests.stories.steps import Athlete


async def test_a_sharp_pain_on_the_walk_is_noted_and_asks_about_the_bone(lifter: Athlete):
    await lifter.says("/run")
    said = await lifter.taps("It was sharp")
    assert "with a sharp pain" in said
    assert "Is any of this so?" in said
    await lifter.taps("None of these")
    assert await lifter.rows(Flag) == []


async def test_a_wish_at_the_question_for_the_clock_is_no_place(newcomer: Athlete):
    hello = await newcomer.says("hi, what is this?")
    assert "Let us finish" not in hello
    await newcomer.walks_through("I am 18 or older", "None of these", "Left", "Just starting", "07:30")
    said = await newcomer.says("done, 2, remind me tomorrow at 9")
    assert "India" not in said
    assert "Where is your clock?" in said
    assert "I do not know that place" not in await newcomer.says("what's today's session?")


async def test_what_was_not_understood_comes_with_the_question_of_its_buttons(bea: Athlete):
    await bea.says("my right side hurts too now")
    await bea.taps("Yes")
    said = await bea.says("3/1")
    assert "left 3 right 1" in said


async def test_a_session_behind_the_list_is_not_asked_about(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(7)
    await lifter.waits_until("08:00", days=1)
    said = await lifter.answers(3)
    assert "Your session waits for one tap here" in said
    assert "If you did it" not in await lifter.waits_until("08:00", days=1)
    done = [row for row in await lifter.rows(Workout) if row["status"] == "done"]
    assert len(done) == 1


async def test_an_illness_in_the_family_is_no_wish_to_cancel(lifter: Athlete) -> None:
    assert "nothing was changed" not in await lifter.says("my dad has cancer")
    assert await lifter.rows(Flag) == []


async def test_after_some_days_without_training_a_rest_day_may_be_a_training_day(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("09:00", days=20)
    while "Rest day" not in await lifter.says("/today"):
        await lifter.waits_until("09:00", days=1)
    assert "You last trained" in lifter.chat.last.text
    said = await lifter.taps("Train today")
    assert "Single-leg bridge" in said
    assert "with two sets" in said
    assert "Single-leg bridge" in await lifter.says("/today")
    assert "Saved: done" in await lifter.taps("Done, 0-3")


async def test_a_rest_day_after_training_is_a_rest_day(bea: Athlete) -> None:
    await bea.taps("Done, 0-3")
    await bea.lives(2)
    await bea.waits_until("09:00", days=1)
    assert "Rest day" in await bea.says("/today")
    assert "Train today" not in bea.buttons()


async def test_a_number_and_its_undoing_may_come_in_one_message(bea: Athlete):
    await bea.says("done")
    said = await bea.says("3, undo")
    assert "Noted: 3" in said
    assert "Taken back" in said
