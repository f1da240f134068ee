"""A starter's first two weeks: holds grow, numbers ride in the morning, a review closes the week."""

from storage.models import Change, Prompt, Review, Score, Workout
from tests.stories.steps import Athlete

BRIDGE = "I2_bridge_hold_sl"


async def test_the_first_fortnight_of_a_starter(ada: Athlete):
    assert "3 x 20 s" in await ada.sets_up()
    await ada.skips()
    assert "about 24 hours" in await ada.taps("Done, 0-3")

    # Tuesday: the number is asked in the morning message, the session follows in the same message.
    said = await ada.waits_until("08:00", days=1)
    assert "First your number" in said
    assert "Bridge hold, two legs 3 x 20 s" in said
    assert "3 x 20 s · both legs" not in said
    asked = ada.chat.last.id
    said = await ada.answers(2)
    assert "Saved: 2/10" in said
    assert "3 x 20 s · both legs" in said
    assert "comes late" not in said
    assert ada.chat.last.id == asked
    await ada.taps("Done, 0-3")

    # Wednesday, and Thursday's check-in alone, because it is a rest day.
    await ada.lives(1)
    said = await ada.waits_until("08:00", days=1)
    assert "24 hours later" in said
    assert "Saved: 2/10" in await ada.answers(2)
    assert "Rest day" in await ada.says("/today")

    # Three clean sessions: the fourth one holds for longer.
    heard = await ada.lives(2)
    assert any("3 x 30 s" in said for said in heard)
    grown = await ada.row(Change, exercise=BRIDGE)
    assert (grown["sets"], grown["target"], grown["cause"]) == (3, 30, "daily")

    # Sunday: the review follows its day's number; accepting changes nothing that has just grown.
    said = await ada.waits_until("08:00", days=1)
    said += await ada.answers(2)
    said += await ada.waits(hours=2)
    assert "Your week, Sun 10 Jan" in said
    assert "Towards" in said
    assert "Accepted" in await ada.taps("Accept")
    assert (await ada.row(Review))["choice"] == "accept"
    assert "4 x 30 s" in await ada.says("/next")
    assert "Mon 4 Jan" in await ada.says("why?")

    # The second week: every training day one message, and the holds grow again.
    heard = await ada.lives(7)
    assert any("4 x 30 s" in said for said in heard)
    daily = [row["key"] for row in await ada.rows(Prompt) if row["kind"] == "daily" and row["sent_at"]]
    assert len(daily) == len(set(daily)) == 10
    trained = [row for row in await ada.rows(Workout) if row["status"] == "done"]
    assert len(trained) == 10
    scored = [row["workout_id"] for row in await ada.rows(Score) if row["kind"] == "p24"]
    assert set(scored) == {row["id"] for row in trained}


async def test_silence_holds_and_never_lifts(bea: Athlete):
    await bea.taps("Done, 0-3")
    for _ in range(6):
        await bea.waits_until("08:00", days=1)
        if "Done, 0-3" in bea.buttons():
            await bea.taps("Done, 0-3")
    assert {row["target"] for row in await bea.rows(Change) if row["exercise"] == BRIDGE} == {20}


async def test_a_sore_morning_makes_the_day_easier_and_says_why(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "far above your usual 2" in await lifter.answers(6)
    assert "Single-leg bridge" not in lifter.chat.last.text
    await lifter.waits_until("08:00", days=1)
    await lifter.says("4")
    said = await lifter.says("/today")
    assert "strength, about" not in said
    assert "strong reaction" in said or "6/10" in said
