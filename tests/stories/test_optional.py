"""What is never given unasked: the Nordic lowering after its gate, and the ball where there is a slider."""

import pytest

from content.log import Setting
from storage.models import Change, Fact, Lift, Workout
from storage.people import get_by_user
from storage.settings import add_change
from tests.stories.steps import Athlete

NORDIC, BALL, SLIDER = "K3_nordic", "K1_ball_two_up_one_down", "K2_slider_glide"


@pytest.fixture
async def bending(newcomer: Athlete) -> Athlete:
    """P2b with a ball and a slider at home."""
    await newcomer.sets_up_lifting(bridges=True)
    await newcomer.skips()
    await newcomer.says("I have a ball now")
    await newcomer.says("I have a slider now")
    return newcomer


async def stands_on(athlete: Athlete, exercise: str, step: int) -> None:
    """A setting written past the bot, because the way there takes weeks."""
    athlete.world.is_replayable = False
    async with athlete.world.database.write() as session:
        person = await get_by_user(session, athlete.chat.user.id)
        assert person is not None
        now = athlete.world.now
        setting = Setting(exercise, step, 0, 3, 12)
        await add_change(session, person.id, setting, "start", now.date(), now=now)


async def planned(athlete: Athlete) -> list[str]:
    """Today's exercises."""
    await athlete.says("/today")
    newest = (await athlete.rows(Workout))[-1]["id"]
    return [row["exercise"] for row in await athlete.rows(Lift) if row["workout_id"] == newest]


async def test_the_nordic_says_what_it_takes_before_it_can_be_chosen(bending: Athlete) -> None:
    said = await bending.says("how do I do the nordic?")
    assert "Days since hinges began: 0 of 28" in said
    assert "Ball curl, up to 3 x 12" in said
    assert "Put it in my plan; my ankles can be held" not in bending.buttons()
    message = bending.chat.last.id
    await bending.chat.forges(message, f":how choose {NORDIC}")
    assert "0 of 28" in bending.reads()
    assert await bending.row(Fact, name="wants_nordic") is None


async def test_the_nordic_is_in_the_plan_twice_a_week_at_most_and_leaves_again(lifter: Athlete) -> None:
    bending = lifter
    await bending.is_put_in("P2b", days_ago=28)
    await stands_on(bending, BALL, 7)
    await bending.taps("Done, 0-3")
    await bending.says("how do I do the nordic?")
    said = await bending.taps("Put it in my plan; my ankles can be held")
    assert "two strength days a week at most" in said
    await bending.lives(7, 1)
    lifts = [row["workout_id"] for row in await bending.rows(Lift) if row["exercise"] == NORDIC]
    assert len(lifts) == 2
    assert (await bending.row(Change, exercise=NORDIC))["target"] == 3
    await bending.says("how do I do the nordic?")
    assert "out of your plan" in await bending.taps("Leave it out again")
    await bending.lives(5, 1)
    assert [row for row in await bending.rows(Lift) if row["exercise"] == NORDIC][2:] == []


async def test_the_ball_may_take_the_sliders_place(bending: Athlete) -> None:
    assert SLIDER in await planned(bending)
    await bending.says(f"/exercise {BALL}")
    await bending.taps("The ball instead of the slider")
    assert BALL in await planned(bending)
    await bending.says(f"/exercise {BALL}")
    await bending.taps("Back to the slider")
    assert SLIDER in await planned(bending)


async def test_somebody_without_a_slider_is_not_asked_to_choose(newcomer: Athlete) -> None:
    await newcomer.sets_up_lifting(bridges=True)
    await newcomer.skips()
    await newcomer.says("I have a ball now")
    await newcomer.says(f"/exercise {BALL}")
    assert "The ball instead of the slider" not in newcomer.buttons()
