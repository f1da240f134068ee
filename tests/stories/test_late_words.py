"""Words that come late or beside a question: each number goes where it belongs, or is asked about once."""

from storage.models import Person, Prompt, Score, Workout
from tests.stories.steps import Athlete


async def numbers_of(ada: Athlete) -> list[tuple[str, int, int]]:
    """Kind, half points and workout of each number, oldest first."""
    rows = [row for row in await ada.rows(Score) if row["kind"] in ("p24", "p48", "daily")]
    return [(row["kind"], row["half_points"], row["workout_id"]) for row in rows]


async def test_a_number_told_while_an_hour_is_asked_for_is_no_hour(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    for text in ("/pain 2", "pain 3"):
        await lifter.says("change my hour")
        said = await lifter.says(text)
        assert "session now comes" not in said, text
    assert [half_points for _, half_points, _ in await numbers_of(lifter)] == [4, 6]
    assert (await lifter.row(Person))["session_minute"] == 7 * 60 + 30
    assert "told" in [row["answer"] for row in await lifter.rows(Prompt) if row["kind"] == "checkin"]


async def test_a_question_for_the_hour_ends_with_the_day(lifter: Athlete):
    await lifter.says("change my hour")
    await lifter.waits_until("12:00", days=2)
    await lifter.says("2")
    assert (await lifter.row(Person))["session_minute"] == 7 * 60 + 30


async def test_yesterdays_number_goes_to_the_session_it_is_missing_for(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.says("/today")
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    said = await lifter.says("sorry forgot, yesterday it was 2")
    assert "yesterday's number, for the session of Monday" in said
    monday, tuesday = [row["id"] for row in await lifter.rows(Workout)][:2]
    assert await numbers_of(lifter) == [("p24", 4, monday)]
    await lifter.answers(1)
    assert ("p24", 2, tuesday) in await numbers_of(lifter)


async def test_a_number_of_yesterday_that_nobody_misses_is_asked_about_with_its_buttons(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    for text in ("yesterday it was 2", "ayer fue un 2", "yesterday during the session it was 2"):
        said = await lifter.says(text)
        assert "not a time" not in said, text
        assert "10" in lifter.buttons(), text
    assert "How is it now?" in await lifter.says("yesterday it was 2")
    assert await numbers_of(lifter) == []
    await lifter.answers(3)
    assert [half_points for _, half_points, _ in await numbers_of(lifter)] == [6]


async def test_which_exercise_it_was_is_not_asked_about_days_later(lifter: Athlete):
    await lifter.taps("Done, 4-5")
    assert "Which exercise" in lifter.chat.last.text
    await lifter.waits_until("08:00", days=2)
    assert "Which exercise" not in await lifter.says("blue elephants")


async def test_the_list_of_warning_signs_comes_before_a_detail(lifter: Athlete):
    await lifter.says("I heard a pop")
    await lifter.waits(minutes=5)
    await lifter.taps("Done, 4-5")
    said = await lifter.says("blue elephants")
    assert "Which exercise" not in said
    assert "Is one of these true" in said


async def test_not_now_typed_below_beginning_anew_puts_nothing_off(lifter: Athlete):
    said = await lifter.says("start over")
    assert "So it is back" in said
    said = await lifter.says("Not now")
    assert "the plan stays as it is" in said
    assert "When" not in said
    assert not any(row["snoozed"] for row in await lifter.rows(Prompt))


async def test_beginning_anew_in_the_first_phase_says_how_little_changes(bea: Athlete):
    assert "in the calm phase already" in await bea.says("start over")


async def test_advice_is_no_name_of_a_physio(lifter: Athlete):
    await lifter.says("my physio allows up to 4")
    for text in ("no running", "no correr", "running"):
        await lifter.says(text)
        assert (await lifter.row(Person))["ceiling_by"] is None, text
    assert "Maria Lopez" in await lifter.says("Maria Lopez")


async def test_a_session_that_was_seen_is_not_told_again_after_a_calm_number(lifter: Athlete):
    await lifter.waits_until("18:00")
    await lifter.taps("Done, 0-3")
    await lifter.taps("Just now")
    assert "3 x 30 s" in await lifter.waits_until("08:00", days=1)
    assert "24 hours later" in await lifter.waits_until("18:30")
    said = await lifter.answers(2)
    assert "stays as you have it above" in said
    assert "hold still" not in said
    await lifter.taps("Done, 0-3")


async def test_a_session_that_a_number_makes_easier_is_told_again(lifter: Athlete):
    await lifter.waits_until("18:00")
    await lifter.taps("Done, 0-3")
    await lifter.taps("Just now")
    await lifter.waits_until("18:30", days=1)
    said = await lifter.answers(6)
    assert "stays as you have it above" not in said


async def test_a_warning_sign_is_explained_once(lifter: Athlete):
    assert "a nuisance and nothing worse" in await lifter.says("I heard a pop")
    for text in ("/today", "what is on today?"):
        await lifter.waits(minutes=5)
        said = await lifter.says(text)
        assert "this is still open" in said, text
        assert "a nuisance and nothing worse" not in said, text
        assert "phone your doctor" in said, text


async def test_done_yesterday_is_yesterdays_session_and_leaves_todays_open(bea: Athlete):
    await bea.waits_until("09:00", days=1)
    assert "Mon 4 Jan done" in await bea.says("done yesterday")
    monday, tuesday = await bea.rows(Workout)
    assert (monday["status"], str(monday["finished_at"])[:10]) == ("done", "2027-01-04")
    assert tuesday["status"] == "planned"
    assert "Saved" in await bea.says("done")
    assert (await bea.rows(Workout))[1]["status"] == "done"


async def test_skipped_yesterday_and_a_day_already_told_leave_the_other_day_alone(bea: Athlete):
    await bea.waits_until("09:00", days=1)
    await bea.says("I skipped yesterday")
    assert [each["status"] for each in await bea.rows(Workout)] == ["skipped", "planned"]
    await bea.says("done yesterday")
    await bea.says("done today")
    assert [each["status"] for each in await bea.rows(Workout)] == ["done", "done"]
