"""Pause, silence, snooze, travel and outages: what is not sent, what moves, what comes once."""

import pytest

from storage.models import Person, Prompt, Workout
from tests.stories.steps import Athlete


@pytest.fixture
async def started_ada(ada: Athlete) -> Athlete:
    """Set up on a Monday at 07:00 and done with the first session, on each engine."""
    await ada.sets_up()
    await ada.skips()
    await ada.taps("Done, 0-3")
    return ada


@pytest.fixture
async def starter(bea: Athlete) -> Athlete:
    """The same on SQLite alone."""
    await bea.taps("Done, 0-3")
    return bea


async def test_a_pause_starts_now_silences_everything_and_ends_on_its_day(started_ada: Athlete):
    assert "Paused until Fri 15 Jan" in await started_ada.says("pause till the 15th")
    assert await started_ada.waits_until("07:29", days=11) == ""
    said = await started_ada.waits_until("08:00")
    assert "holds" in said or "hold still" in said
    assert (await started_ada.row(Person))["paused_at"] is not None or "hold" in said


async def test_an_open_pause_lasts_until_resume(starter: Athlete):
    assert "Shall it end by itself" in await starter.says("/pause")
    await starter.taps("Until I write")
    assert await starter.waits(days=20) == ""
    assert "Welcome back" in await starter.says("I'm back")
    assert "hold still" in await starter.waits_until("08:00", days=1)
    assert "not paused" in await starter.says("/resume")


async def test_a_pause_refuses_a_day_that_is_past_and_takes_a_button(starter: Athlete):
    await starter.says("/pause")
    await starter.taps("7 days")
    assert str((await starter.row(Person))["paused_until"]) == "2027-01-11"


async def test_three_ignored_days_then_one_line_then_notes_then_silence(starter: Athlete):
    heard = [await starter.waits_until("12:00", days=1) for _ in range(23)]
    assert await starter.waits(days=40) == ""
    lines = [(day, said) for day, said in enumerate(heard, 1) if said]
    nudges = [day for day, said in lines if "Three quiet days" in said]
    notes = [day for day, said in lines if "still here" in said or "last line" in said]
    assert len(nudges) == 1
    assert notes == [7, 14, 21]
    assert "last line" in heard[20]
    assert max(day for day, _ in lines) == 21
    assert all(day <= nudges[0] for day, said in lines if "hold still" in said)
    await starter.says("hello")
    assert "The short safety list comes first" in await starter.waits(days=2)
    assert "hold still" in await starter.taps("None of these")


async def test_later_by_button_brings_the_same_session_again(bea: Athlete):
    await bea.walks_through("Later", "In 30 min")
    assert await bea.waits(minutes=29) == ""
    assert "3 x 20 s" in await bea.waits(minutes=2)
    await bea.walks_through("Later", "This evening")
    assert await bea.waits_until("18:59") == ""
    assert "3 x 20 s" in await bea.waits_until("19:01")
    assert len([row for row in await bea.rows(Prompt) if row["kind"] == "daily" and row["sent_at"]]) == 1


async def test_later_may_be_typed(ada: Athlete):
    await ada.sets_up()
    await ada.taps("Skip")
    assert "18:30" in await ada.says("remind me at 18:30")
    assert await ada.waits_until("18:29") == ""
    assert "3 x 20 s" in await ada.waits_until("18:31")
    await ada.taps("Later")
    assert "Moved to tomorrow" in await ada.says("tomorrow instead")
    said = await ada.waits_until("08:00", days=1)
    assert "number" not in said
    assert [row["status"] for row in await ada.rows(Workout)] == ["skipped", "planned"]


async def test_a_message_that_has_not_come_yet_can_be_put_off(starter: Athlete):
    await starter.waits_until("06:00", days=1)
    assert "10:00" in await starter.says("remind me at 10:00")
    assert await starter.waits_until("09:59") == ""
    assert "3 x 20 s" in await starter.waits_until("10:01")


async def test_another_hour_moves_what_is_unsent(started_ada: Athlete):
    assert "18:15" in await started_ada.says("change my hour to 18:15")
    assert "18:15" in await started_ada.says("/settings")
    said = await started_ada.waits_until("18:14", days=1)
    assert "hold still" not in said
    assert "hold still" in await started_ada.waits_until("18:16") + await started_ada.answers(2)


async def test_an_hour_that_is_past_today_means_now(starter: Athlete):
    await starter.waits_until("06:50", days=1)
    said = await starter.says("change my hour to 6:45")
    assert "First your number" in said + await starter.waits(seconds=5)


async def test_on_a_journey_the_clock_follows_or_stays(started_ada: Athlete):
    assert "follow this clock" in await started_ada.says("I'm in Tokyo")
    await started_ada.taps("Keep my home time")
    assert (await started_ada.row(Person))["time_zone"] == "Europe/London"
    await started_ada.says("I'm in Tokyo")
    assert "Your clock is now Tokyo" in await started_ada.taps("Tokyo")
    assert "hold still" in await started_ada.waits(hours=23)
    sent = (await started_ada.row(Prompt, key="daily:2027-01-05"))["sent_at"]
    assert f"{sent:%d %H:%M}" == "04 22:30"


async def test_a_short_outage_gives_one_late_line(starter: Athlete):
    starter.world.clock.at = starter.world.clock.at.replace(day=5, hour=9, minute=40)
    said = await starter.waits(seconds=1)
    assert "comes late" in said
    assert "07:30" in said
    assert said.count("comes late") == 1


async def test_a_long_outage_drops_the_day_and_says_so_once(started_ada: Athlete):
    started_ada.world.clock.at = started_ada.world.clock.at.replace(day=5, hour=23)
    assert await started_ada.waits(seconds=1) == ""
    said = await started_ada.waits_until("08:00", days=1)
    assert "On Tuesday I could not reach you" in said
    await started_ada.answers(2)
    await started_ada.taps("Done, 0-3")
    assert "could not reach" not in "".join(await started_ada.lives(3))


async def test_days_of_outage_leave_no_pile(starter: Athlete):
    seen = starter.chat.last.id
    starter.world.clock.at = starter.world.clock.at.replace(day=15, hour=7, minute=40)
    await starter.waits(minutes=5)
    assert len([shown for shown in starter.chat.messages if shown.id > seen]) <= 2
    kinds = [row["kind"] for row in await starter.rows(Prompt) if row["sent_at"] and row["sent_at"].day == 15]
    assert len(kinds) <= 2


@pytest.mark.parametrize(("days", "list_first"), [(14, False), (70, True)])
async def test_what_was_asked_for_after_its_hour_does_not_come_once_more(
    starter: Athlete, days: int, list_first: bool
):
    await starter.waits_until("08:00", days=days)
    said = await starter.says("/today")
    assert ("Is any of this new" in said) == list_first
    later = await starter.waits_until("21:00")
    assert "Is any of this new" not in later
    assert "Bridge hold, two legs\n" not in later
    session = await starter.taps("None of these") if list_first else said
    assert "Bridge hold, two legs\n" in session
    assert "0-10?" in await starter.taps("Done, 0-3") + await starter.waits_until("22:00", days=1)
