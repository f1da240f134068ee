"""Privacy, settings, help; and deletion at once with a receipt."""

from bot.routes import MENU
from storage.models import Person
from tests.stories.steps import Athlete


async def test_forgetting_takes_two_taps_and_leaves_nothing(ada: Athlete):
    await ada.sets_up()
    await ada.taps("Done, 0-3")
    await ada.waits_until("08:00", days=1)
    await ada.answers(2)
    assert "Delete everything?" in await ada.says("/forget")
    assert "Really?" in await ada.taps("Delete everything")
    assert len(await ada.rows(Person)) == 1
    receipt = await ada.taps("Yes, delete all of it now")
    assert "This is your receipt" in receipt
    assert "2 sessions" in receipt
    assert "2 numbers" in receipt
    assert all(rows == [] for rows in (await ada.everything()).values())
    assert await ada.waits(days=10) == ""
    assert "Hello, I am Sitbone" in await ada.says("/start")
    assert (await ada.row(Person))["set_up_at"] is None


async def test_forgetting_can_be_thought_over_and_is_never_typed(bea: Athlete):
    await bea.says("/forget")
    await bea.taps("Delete everything")
    await bea.says("yes, delete all of it now")
    assert len(await bea.rows(Person)) == 1
    assert "Nothing was deleted" in await bea.taps("Keep it")


async def test_somebody_in_the_middle_of_set_up_can_go(newcomer: Athlete):
    await newcomer.says("/start")
    assert "What is kept" in await newcomer.says("/privacy")
    await newcomer.says("/forget")
    await newcomer.walks_through("Delete everything", "Yes, delete all of it now")
    assert await newcomer.rows(Person) == []


async def test_help_names_every_command_and_privacy_says_what_is_kept(bea: Athlete):
    said = await bea.says("/help")
    assert all(f"/{row.name} " in said for row in MENU if row.name != "help")
    assert "not end-to-end encrypted" in await bea.says("/privacy")


async def test_settings_are_shown_and_changed(bea: Athlete):
    said = await bea.says("/settings")
    assert "07:30" in said
    assert "Europe/London" in said
    assert "Changed" in await bea.taps("Strength days only")
    assert (await bea.row(Person))["light_habit"] == "none"
    await bea.says("/settings")
    await bea.taps("Change the hour")
    assert "18:15" in await bea.says("18:15")
    assert (await bea.row(Person))["session_minute"] == 18 * 60 + 15
