"""Time away, phases both ways, the goal and maintenance, another usual or test, the first weight."""

import pytest

from storage.models import Change, Fact, Person, PhaseEntry, Prompt, Score
from tests.stories.steps import Athlete

BRIDGE, HINGE = "B4_bridge_sl", "H1_rdl"


async def phase_of(athlete: Athlete) -> str:
    return str((await athlete.row(PhaseEntry))["phase"])


@pytest.fixture
async def bending(newcomer: Athlete) -> Athlete:
    """P2b with dumbbells at home, nothing done yet."""
    await newcomer.sets_up_lifting(bridges=True)
    await newcomer.skips()
    return newcomer


@pytest.mark.parametrize("words", ["I'm back", "/today"])
async def test_after_a_month_one_phase_back_with_lighter_settings(lifter: Athlete, words: str):
    await lifter.taps("Done, 0-3")
    await lifter.waits(days=35)
    said = await lifter.says(words)
    assert "Welcome back after 35 days" in said
    assert "Calm it down" in said
    assert await phase_of(lifter) == "P1"
    await lifter.says("/today")
    assert len(await lifter.rows(PhaseEntry)) == 2


async def test_a_pause_that_ends_after_a_month_says_so_in_the_morning(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.says("/pause until 20 February")
    said = await lifter.waits(days=49)
    assert "Welcome back after" in said
    assert await phase_of(lifter) == "P1"


async def test_after_two_months_the_safety_list_comes_first_then_the_beginning(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits(days=65)
    said = await lifter.says("/today")
    assert "The short safety list comes first" in said
    assert "Done, 0-3" not in lifter.buttons()
    assert "safety list" in await lifter.says("/today")
    said = await lifter.taps("None of these")
    assert "the plan begins again in Calm it down" in said
    assert "3 x 20 s · both legs" in said
    assert "a try-out" in said
    assert (await lifter.row(Change, exercise=BRIDGE))["load"] == 0
    assert len(await lifter.rows(PhaseEntry)) == 2


async def test_beginning_anew_after_two_months_asks_the_list_once(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.is_put_in("maintenance")
    await lifter.waits(days=65)
    await lifter.says("it's back")
    await lifter.taps("Begin anew")
    assert "3 x 20 s · both legs" in await lifter.taps("None of these")
    assert len([row for row in await lifter.rows(Prompt) if row["key"].startswith("safety:back")]) == 1
    assert await phase_of(lifter) == "P1"


async def test_time_away_of_a_few_weeks_keeps_the_phase(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits(days=20)
    assert "Welcome back" not in await lifter.says("/today")
    assert await phase_of(lifter) == "P2a"


@pytest.mark.parametrize("words", ["go back a phase", "back to phase 1"])
async def test_going_back_is_never_questioned_and_can_be_undone(lifter: Athlete, words: str):
    assert "You are back in Calm it down" in await lifter.says(words)
    assert await phase_of(lifter) == "P1"
    assert "The bridge" not in await lifter.says("/today")
    assert "change of phase" in await lifter.says("/undo")
    assert await phase_of(lifter) == "P2a"


async def test_an_old_button_goes_back_only_once(bending: Athlete):
    await bending.says("/progress")
    message, data = bending.chat.last.id, bending.data_of("Go back: Strength, hips straight")
    await bending.chat.forges(message, data)
    await bending.chat.forges(message, data)
    assert await phase_of(bending) == "P2a"


@pytest.mark.parametrize("words", ["I want to move on", "next phase", "go to phase 4"])
async def test_nobody_moves_up_before_the_gate_is_open(lifter: Athlete, words: str):
    said = await lifter.says(words)
    assert "Not open yet" in said
    assert "not yet: Days in this phase: 0 of 14" in said
    assert await phase_of(lifter) == "P2a"


async def test_progress_names_every_criterion_and_asks_the_open_ones_in_one_message(bending: Athlete):
    said = await bending.says("/progress")
    assert "Towards Running again: 2 of 7 criteria met" in said
    assert "open: Ordinary days, not asked yet" in said
    await bending.taps("Ask me the missing ones")
    asked = len(bending.chat.messages)
    assert "On an ordinary day" in await bending.taps("2")
    assert "Can you sit" in await bending.taps("1")
    assert len(bending.chat.messages) == asked
    said = await bending.taps("Yes")
    assert "5 of 7 criteria met" in said
    assert "met: Ordinary days: 1" in said


async def test_the_goal_is_asked_once_on_the_third_day_and_can_be_changed(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.lives(2)
    assert await bea.row(Prompt, kind="goal") is not None
    assert "Noted as your goal: Run for 30 minutes" in await bea.taps("Run for 30 minutes")
    assert (await bea.row(Fact, name="goal"))["value"] == 2
    await bea.lives(2)
    assert len([row for row in await bea.rows(Prompt) if row["kind"] == "goal"]) == 1
    assert "Sit through a workday" in await bea.says("my goal is to sit a workday")
    assert "Your goal: Sit through a workday" in await bea.says("/progress")


async def test_it_is_back_begins_anew_from_maintenance_only(lifter: Athlete):
    assert "only still holds" in await lifter.says("it's back")
    await lifter.is_put_in("maintenance")
    said = await lifter.says("it's back")
    assert "begin anew" in said
    assert "Flare mode first" in lifter.buttons()
    assert "Is any of this new" in await lifter.taps("Begin anew")
    said = await lifter.taps("None of these")
    assert "3 x 20 s · both legs" in said
    assert await phase_of(lifter) == "P1"
    assert len(await lifter.rows(Change)) > 1


async def test_the_way_back_from_maintenance_is_where_one_came_from(lifter: Athlete):
    await lifter.is_put_in("maintenance")
    await lifter.says("/progress")
    assert "Go back: Sport and speed" not in lifter.buttons()
    assert "Not open yet" in await lifter.says("go to phase 4")
    assert await phase_of(lifter) == "maintenance"
    assert "You are back in Strength, hips straight" in await lifter.says("go back a phase")
    assert await phase_of(lifter) == "P2a"


async def test_a_month_away_from_maintenance_opens_no_new_phase(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.is_put_in("maintenance")
    await lifter.waits(days=35)
    assert "Strength, hips straight" in await lifter.says("I'm back")
    assert await phase_of(lifter) == "P2a"


async def test_starting_over_is_one_look_and_its_label_may_be_typed(lifter: Athlete):
    assert "begin anew" in await lifter.says("start from scratch")
    said = await lifter.says("Begin anew")
    assert "Is any of this new" in said
    assert "Flare mode" not in said
    assert await phase_of(lifter) == "P1"


async def test_a_usual_that_changed_wants_two_steady_weeks(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    assert "at least six numbers" in await lifter.says("my usual has changed")
    await lifter.lives(4)
    await lifter.lives(14, score=4)
    said = await lifter.says("my usual has changed")
    assert "steady around 4" in said
    assert "Your usual is now 4" in await lifter.taps("Take 4 as my usual")
    assert (await lifter.row(Change, exercise=BRIDGE))["action"] == "BACK"
    assert "less than six weeks ago" in await lifter.says("my usual has changed")


async def test_another_test_learns_the_usual_anew(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.says("change my test")
    assert "From tomorrow" in await lifter.taps("After 3 one-leg bridges")
    assert (await lifter.row(Person))["test"] == "bridge"
    assert "after 3 one-leg bridges" in await lifter.waits_until("08:00", days=1)


async def test_a_physio_may_move_one_limit(lifter: Athlete):
    assert "allows up to 4" in await lifter.says("my physio allows up to 4")
    assert (await lifter.row(Person))["ceiling"] == 4
    await lifter.says("/settings")
    await lifter.taps("My physio allows")
    await lifter.taps("No, the usual limit")
    assert (await lifter.row(Person))["ceiling"] is None
    assert [row for row in await lifter.rows(Score) if row["kind"] == "daily"] == []


async def test_the_first_weight_of_the_hinge_is_found_in_three_sets_at_most(bending: Athlete):
    said = await bending.taps("Done, 0-3")
    assert "with 2 kg" in said
    assert "with 4 kg" in await bending.taps("6 or more")
    assert "with 6 kg" in await bending.taps("6 or more")
    assert "Found: Romanian deadlift with 4 kg" in await bending.taps("It hurt")
    found = await bending.row(Change, exercise=HINGE)
    assert (found["load"], found["target"]) == (400, 10)


async def test_a_first_weight_that_was_given_up_is_not_found_again_without_a_review(bending: Athlete):
    await bending.taps("Done, 0-3")
    await bending.walks_through("6 or more", "3 to 5 more")
    async with bending.world.database.write() as session:
        owner = (await bending.row(Person))["id"]
        back = {"exercise": HINGE, "step": 0, "load": 0, "sets": 3, "target": 10}
        now = bending.world.now
        session.add(Change(person_id=owner, **back, cause="review", action="BACK", at=now, date=now.date()))
    assert "no first weight to find" in await bending.says("first weight")


async def test_of_two_searches_for_the_first_weight_only_one_counts(bending: Athlete):
    await bending.taps("Done, 0-3")
    message, data = bending.chat.last.id, bending.data_of("6 or more, and easy at the sit bone")
    await bending.says("first weight")
    await bending.taps("3 to 5 more")
    await bending.chat.forges(message, data)
    assert "no first weight to find" in bending.reads()
    assert (await bending.row(Change, exercise=HINGE))["load"] == 200


async def test_no_weight_is_tried_while_a_flare_lasts(bending: Athlete):
    await bending.taps("Done, 0-3")
    message, data = bending.chat.last.id, bending.data_of("6 or more, and easy at the sit bone")
    await bending.says("/flare")
    await bending.taps("Start flare mode")
    await bending.chat.forges(message, data)
    assert "4 kg" not in bending.reads()
    assert "Do ten" not in await bending.says("first weight")
    assert await bending.row(Change, exercise=HINGE, load=200) is None


@pytest.mark.parametrize(
    "label", ["A light habit every day", "Strength days only", "Two strength days a week"]
)
async def test_the_week_can_be_chosen_in_the_settings(lifter: Athlete, label: str):
    await lifter.says("/settings")
    assert "Changed" in await lifter.taps(label)
    assert label not in (await lifter.says("/settings"), *lifter.buttons())
