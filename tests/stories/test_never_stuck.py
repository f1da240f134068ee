"""Whatever comes: a short helpful answer or a silent ignore, never an error; a warning sign in any state."""

import pytest

from storage.models import FailedUpdate, Flag, Lift, Score, Workout
from tests.stories.steps import STARTER, Athlete

ODD = ("asdf qwer", "<b>bold</b> & <script>", "\u202e\u0000\u0007 \u200b", "🦵" * 50, "x" * 4096, "/nonsense")
NO_SCORE = ("12", "3 to 7", "70 out of 100", "better than yesterday", "2 days ago", "mild", "-3", "2 or 6")


async def training_of(ada: Athlete) -> tuple[object, ...]:
    """Scores, workouts and lifts; a lift has no identity of its own before it is done."""
    lifts = [{**lift, "id": 0} for lift in await ada.rows(Lift)]
    return await ada.rows(Score), await ada.rows(Workout), lifts


async def test_unknown_text_names_the_open_question(bea: Athlete):
    await bea.taps("Done, 0-3")
    assert "/help" in await bea.says("asdf qwer")
    await bea.waits_until("08:00", days=1)
    said = await bea.says("asdf qwer")
    assert "still open" in said
    assert "0-10" in said
    assert "10" in bea.buttons()
    assert "Saved: 2/10" in await bea.answers(2)


async def test_odd_input_gets_a_short_answer_and_changes_nothing(ada: Athlete):
    await ada.sets_up()
    await gets_odd_input(ada)


async def test_odd_input_in_set_up_asks_the_same_question_again(newcomer: Athlete):
    await newcomer.says("/start")
    await gets_odd_input(newcomer)
    assert "18 or older" in newcomer.buttons()[0]


async def gets_odd_input(ada: Athlete) -> None:
    before = await training_of(ada)
    for text in ODD:
        assert 0 < len(await ada.says(text)) < 1200, text
    for send in (ada.chat.sends_sticker, ada.chat.sends_photo, ada.chat.sends_voice):
        await send()
        assert "only read text" in ada.reads()
    assert await training_of(ada) == before
    async with ada.world.database.read() as session:
        assert (await session.execute(FailedUpdate.__table__.select())).all() == []


async def test_numbers_that_may_not_be_the_score_are_asked_back(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    for text in NO_SCORE:
        assert await bea.says(text) != "", text
        assert [row for row in await bea.rows(Score) if row["kind"] == "p24"] == [], text
    assert "Saved: 3.5/10" in await bea.says("three and a half")


async def test_edits_and_groups_change_nothing(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    await bea.says("2")
    mine = next(shown for shown in reversed(bea.chat.messages) if not shown.by_bot)
    await bea.chat.edits(mine.id, "9")
    assert "do not read edited messages" in bea.reads()
    assert (await bea.row(Score, kind="p24"))["half_points"] == 4
    before = await bea.everything()
    await bea.chat.says_in_group(-100, "my sit bone is a 9")
    await bea.chat.says_in_group(-100, "/today")
    assert await bea.everything() == before
    assert bea.reads() == ""


async def test_old_buttons_say_what_is_saved(bea: Athlete):
    message, done = bea.chat.finds("3 x 20 s").id, bea.data_of("Done, 0-3")
    await bea.taps("Done, 0-3")
    await bea.chat.forges(message, done)
    assert "saved already" in bea.reads() + bea.chat.toasts[-1]
    before = await bea.rows(Workout)
    await bea.chat.forges(message, "999999:done 0-3")
    await bea.chat.forges(message, "no such button")
    await bea.chat.forges(message, ":nonsense")
    assert "no longer in use" in bea.chat.toasts[-1]
    assert await bea.rows(Workout) == before


STATES = ("session", "check-in", "pause")


@pytest.mark.parametrize("state", STATES)
async def test_a_warning_sign_stops_loading_in_any_state(bea: Athlete, state):
    if state == "check-in":
        await bea.taps("Done, 0-3")
        await bea.waits_until("08:00", days=1)
    if state == "pause":
        await bea.says("/pause")
    await tells_of_signs(bea)
    said = await bea.says("/today")
    assert "on hold" in said or "emergency" in said
    assert "hold still" not in said
    assert "hold still" not in await bea.waits(days=3)
    assert "Good to hear" in await bea.walks_through("A clinician has allowed loading", "Today")
    assert (await bea.row(Flag))["cleared_at"] is not None


async def test_a_warning_sign_in_set_up_is_heard(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:3])
    await tells_of_signs(newcomer)
    assert await newcomer.rows(Workout) == []


async def tells_of_signs(ada: Athlete) -> None:
    assert "nothing worse" in await ada.says("I heard a pop")
    assert await ada.says("and I am numb between my legs") != ""
    assert "Numb between the legs, bladder" in ada.buttons()
    assert "emergency" in await ada.taps("Numb between the legs")
    assert (await ada.row(Flag))["urgency"] == "E"


async def test_no_sign_after_all_goes_on_where_it_was(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:3])
    await newcomer.says("I heard a pop")
    assert "Where do you stand" in await newcomer.taps("None of these")
