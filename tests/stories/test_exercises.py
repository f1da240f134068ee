"""Every exercise explained to its person, and what stands in when a ball, a weight or the gym is missing."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from content.exercises import EXERCISES
from storage.models import Change, Equipment, Fact, Lift, Workout
from tests.stories.conftest import begin, go_on
from tests.stories.steps import Athlete

HINGING = "bridge 10 kg, RDL 40 kg"


@pytest.fixture(scope="session")
async def hinger_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("hinger") / "sitbone.db"
    async with begin(Path(shutil.copy(migrated_file, file))) as somebody:
        await somebody.sets_up_lifting(HINGING, bridges=True)
        await somebody.skips()
    return file


@pytest.fixture
async def hinger(hinger_file: Path, tmp_path: Path) -> AsyncIterator[Athlete]:
    """P2b with a barbell bridge and deadlift, the first session open."""
    async with go_on(hinger_file, tmp_path / "hinger.db") as somebody:
        await somebody.says("/today")
        yield somebody


async def planned(ada: Athlete) -> list[str]:
    workout = await ada.row(Workout)
    return [row["exercise"] for row in await ada.rows(Lift) if row["workout_id"] == workout["id"]]


async def test_the_list_leads_to_every_exercise_and_back(bea: Athlete):
    said = await bea.says("/exercise")
    assert "all 39 by kind" in said
    assert bea.buttons()[:3] == ["Bridge hold, two legs", "Heel dig", "Side plank"]
    seen = set()
    for group in bea.buttons()[3:]:
        await bea.taps(group)
        seen |= set(bea.buttons()) - {"All exercises"}
        await bea.taps("All exercises")
    assert len(seen) == len(EXERCISES)
    assert len([shown for shown in bea.chat.messages if "by kind" in shown.text]) == 1


async def test_every_exercise_is_explained_whole(bea: Athlete):
    parts = ("1. ", "Think: ", "For you: ", "On the tendon: ", "Take care: ", "Source: ")
    for exercise, row in EXERCISES.items():
        said = await bea.says(f"/exercise {exercise}")
        assert all(part in said for part in (("Not yet.",) if row.on_request else parts)), said
        assert "All exercises" in bea.buttons()
        assert "{" not in said


NAMES = {
    "how do I do the slider thing?": "Slider glide",
    "what is a Nordic": "Nordic lowering",
    "rdl": "Romanian deadlift",
    "clam shells": "Clamshell",
    "hamstring bridge one leg": "Single-leg bridge",
    "palnk": "Plank with leg lift",
    "heel dig please": "Heel dig",
}


async def test_it_is_found_as_people_write_it(bea: Athlete):
    for said, name in NAMES.items():
        assert (await bea.says(said)).startswith(name)


async def test_what_is_not_ours_is_said_so_with_the_nearest(bea: Athlete):
    assert "Copenhagen is not in this plan" in await bea.says("copenhagen")
    assert bea.buttons() == ["Side plank"]
    assert "no exercise of that name" in await bea.says("how do I do the flurble?")
    assert len(bea.buttons()) == 4


async def test_a_nickname_of_two_means_the_one_in_the_plan(hinger: Athlete):
    assert "Which exercise" in await hinger.says("the ball one")
    await hinger.says("I have a ball")
    await hinger.says("/today")
    assert (await hinger.says("the ball one")).startswith("Ball bridge and curl")


async def test_the_dose_is_the_persons_own(hinger: Athlete):
    said = await hinger.says("rdl")
    assert "For you: 3 x 12 with 40 kg" in said
    assert "Next step: the next weight you have" in said
    assert "your step on this ladder is single-leg bridge" in await hinger.says("two leg bridge")
    assert "belongs to Running again" in await hinger.says("good mornings exercise")
    assert "Next step" not in await hinger.says("nordic")


async def test_next_one_goes_round_the_session(bea: Athlete):
    await bea.says("heel dig")
    assert (await bea.taps("Next one")).startswith("Side plank")
    assert (await bea.taps("Next one")).startswith("Bridge hold, two legs")


async def test_a_stretch_waits_for_phase_three_and_goes_at_a_sore_next_day(
    hinger: Athlete,
):
    assert "Not yet." in await hinger.says("/exercise W1_seated_stretch")
    await hinger.is_put_in("P3")
    said = await hinger.says("/exercise W1_seated_stretch")
    assert "20 seconds" in said
    assert "squeeze" in said
    await hinger.says("/today")
    await hinger.taps("Done, 0-3")
    await hinger.waits_until("08:00", days=1)
    await hinger.answers(6)
    said = await hinger.says("/exercise W1_seated_stretch")
    assert "Not now." in said
    assert "1. " not in said
    assert (await hinger.taps("Rather")).startswith("Hip rotations")


async def test_no_weights_today_swaps_for_one_day_and_keeps_every_setting(hinger: Athlete):
    before = await hinger.rows(Change)
    said = await hinger.says("no weights today")
    assert "Single-leg bridge → Bridge hold, one leg, 3 x 30 s each leg" in said
    assert "Romanian deadlift → Hip hinge, 3 x 12" in said
    assert await planned(hinger) == ["B4_bridge_sl", "H1_rdl", "I3_heel_dig", "B3_plank_hip_ext"]
    said = await hinger.taps("Swap today")
    assert "Swapped for today" in said
    assert "1. Bridge hold, one leg" in said
    assert await planned(hinger) == ["I2_bridge_hold_sl", "H2_hip_hinge", "I3_heel_dig", "B3_plank_hip_ext"]
    assert "Saved: done" in await hinger.taps("Done, 0-3")
    assert (await hinger.row(Workout))["status"] == "done"
    assert all(lift["done"] for lift in await hinger.rows(Lift))
    old = {row["exercise"] for row in before}
    changed = [row for row in await hinger.rows(Change) if row["exercise"] in old]
    assert changed == before
    await hinger.waits_until("08:00", days=1)
    await hinger.answers(2)
    said = await hinger.waits_until("08:00", days=1)
    assert "Romanian deadlift\n3 x 12 with 40 kg" in said + await hinger.says("/today")


async def test_a_swap_is_offered_where_the_exercise_is_explained(hinger: Athlete):
    await hinger.says("rdl")
    await hinger.taps("No weights today")
    assert "Hip hinge" in await hinger.taps("Swap today")
    await hinger.says("plank")
    assert "Plank with leg lift → Side plank" in await hinger.taps("Not this one today")
    assert "Side plank" in await hinger.says("swap today")
    assert (await planned(hinger))[-1] == "G3_side_plank"


async def test_a_swap_can_be_undone(hinger: Athlete):
    await hinger.says("gym closed")
    await hinger.taps("Swap today")
    assert "H1_rdl" not in await planned(hinger)
    await hinger.says("undo")
    await hinger.says("/today")
    assert "H1_rdl" in await planned(hinger)


async def test_no_ball_from_now_on_is_what_is_owned(hinger: Athlete):
    await hinger.says("I have a ball")
    assert "Ball bridge" in await hinger.says("/today")
    assert "Ball bridge and curl → Heel dig" in await hinger.says("no ball today")
    assert "Heel dig" in await hinger.taps("From now on")
    assert (await hinger.row(Fact, name="has_ball"))["value"] == 0
    await hinger.waits_until("08:00", days=1)
    assert "needs a ball" in await hinger.says("my ball is broken")
    assert "From now on" not in hinger.buttons()


async def test_no_weights_from_now_on_empties_the_shelf_and_undo_fills_it(hinger: Athlete):
    await hinger.says("travelling without weights")
    said = await hinger.taps("From now on")
    assert "3 x 15 each leg" in said
    assert "Single-leg bridge: 3 x 12 each leg with 10 kg → 3 x 15 each leg" in said
    assert "kg" not in said.split("/undo")[1]
    assert (await hinger.row(Equipment, kind="dumbbell"))["loads"] == []
    assert (await hinger.row(Change, exercise="H1_rdl"))["load"] == 4000
    await hinger.says("undo")
    assert (await hinger.row(Equipment, kind="dumbbell"))["loads"] != []
    assert "with 10 kg" in await hinger.says("/today")


async def test_only_dumbbells_when_that_is_all_there_is_changes_nothing(hinger: Athlete):
    assert "Nothing in today's session needs" in await hinger.says("only dumbbells today")
    assert "Nothing in today's session needs a slider" in await hinger.says("I have no slider")
    before = await planned(hinger)
    assert "What is missing" in await hinger.says("swap it")
    await hinger.taps("The gym is closed")
    assert await planned(hinger) == before


async def test_yesterdays_offer_asks_again(hinger: Athlete):
    await hinger.says("no weights today")
    offer = hinger.chat.last.id
    await hinger.waits_until("08:00", days=2)
    await hinger.says("/today")
    await hinger.chat.taps("Swap today", offer)
    assert "the session becomes" in hinger.reads()
    assert await planned(hinger) == ["B4_bridge_sl", "H1_rdl", "I3_heel_dig", "B3_plank_hip_ext"]


async def test_without_an_open_session_nothing_is_swapped(hinger: Athlete):
    await hinger.taps("Done, 0-3")
    done = await hinger.rows(Lift)
    assert "no open session" in await hinger.says("no weights today")
    assert "Swap today" not in hinger.buttons()
    assert await hinger.rows(Lift) == done


async def test_an_open_warning_sign_keeps_exercises_and_swaps_away(hinger: Athlete):
    await hinger.says("no weights today")
    await hinger.says("I heard a pop and have a big bruise")
    await hinger.taps("A pop or snap")
    for said in ("rdl", "/exercise", "no ball today", "how do I do the slider thing?"):
        answer = await hinger.says(said)
        assert "1. " not in answer
        assert "→" not in answer
    before = await planned(hinger)
    await hinger.taps("Swap today")
    assert await planned(hinger) == before
