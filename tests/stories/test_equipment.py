"""Other equipment: the weights in use move to what is there, said one by one, and can be taken back."""

from storage.models import Change, Equipment, Flag, Person, Prompt
from tests.stories.steps import Athlete

BRIDGE = "B4_bridge_sl"


async def tells_what_is_owned(ada: Athlete) -> str:
    await ada.says("/settings")
    return await ada.taps("What I lift with")


async def test_other_dumbbells_take_the_next_lighter_one(lifter: Athlete):
    await tells_what_is_owned(lifter)
    said = await lifter.says("dumbbells 4, 7, 12 kg")
    assert "Noted: dumbbells, 3 different weights" in said
    assert "Single-leg bridge: 3 x 12 each leg with 10 kg → 3 x 12 each leg with 7 kg" in said
    assert "not above what you lifted" in said
    change = await lifter.row(Change, exercise=BRIDGE)
    assert (change["load"], change["cause"]) == (700, "person")
    assert "with 7 kg" in await lifter.says("/today")


async def test_a_kettlebell_that_is_too_heavy_means_no_weight(lifter: Athlete):
    await tells_what_is_owned(lifter)
    said = await lifter.says("kettlebell 16 kg")
    assert "You still have, as far as I know: dumbbells" in said
    assert "→" not in said
    said = await lifter.taps("Only kettlebells now")
    assert "with 10 kg → 3 x 15 each leg" in said
    assert "one step easier without one" in said
    assert (await lifter.row(Equipment, kind="dumbbell"))["loads"] == []
    assert "kg" not in await lifter.says("/today")


async def test_undo_brings_shelf_and_weights_back(lifter: Athlete):
    await tells_what_is_owned(lifter)
    await lifter.taps("Nothing yet")
    assert (await lifter.row(Change, exercise=BRIDGE))["load"] == 0
    assert "what you lift with" in await lifter.says("/undo")
    assert (await lifter.row(Change, exercise=BRIDGE))["load"] == 1000
    assert (await lifter.row(Equipment))["loads"] != []


async def test_the_same_equipment_moves_nothing(lifter: Athlete):
    before = await lifter.rows(Change)
    await tells_what_is_owned(lifter)
    assert "→" not in await lifter.taps("Dumbbells")
    assert await lifter.rows(Change) == before


async def test_the_unit_stays_once_a_weight_was_named_in_it(lifter: Athlete):
    await tells_what_is_owned(lifter)
    assert "Pounds" not in lifter.buttons()
    assert "they stay in kg" in await lifter.says("dumbbells 10, 20, 30 lb")
    prompt = await lifter.row(Prompt, kind="equipment", answered_at=None)
    await lifter.chat.forges(lifter.chat.last.id, f"{prompt['id']}:unit lb")
    assert (await lifter.row(Person))["unit"] == "kg"
    assert [row["unit"] for row in await lifter.rows(Equipment)] == ["kg"]


async def test_nothing_of_the_plan_is_said_while_a_warning_sign_is_open(lifter: Athlete):
    await tells_what_is_owned(lifter)
    await lifter.says("I heard a pop in my leg")
    await lifter.taps("A pop or snap")
    said = await lifter.says("dumbbells 4, 7, 12 kg")
    assert "bridge" not in said.casefold()
    assert (await lifter.row(Flag))["cleared_at"] is None
