"""Answers in people's own words where a button was offered, and small talk beside it."""

import pytest

from storage.models import Person, Prompt
from tests.stories.steps import LIFTER, Athlete


@pytest.mark.parametrize(
    ("text", "clock"), [("later at 23:30", "23:30"), ("later at 3 am", "03:00"), ("later 30m", "07:30")]
)
async def test_later_with_a_time_is_one_wish_with_one_answer(bea: Athlete, text: str, clock: str):
    said = await bea.says(text)
    assert clock in said
    assert "\n\n" not in said
    assert "Choose" not in said


@pytest.mark.parametrize(
    ("clock", "answer"), [("01:10", "comes again at 01:40"), ("01:20", "Moved to tomorrow")]
)
async def test_who_trains_at_night_gets_the_next_session_at_its_hour(bea: Athlete, clock: str, answer: str):
    await bea.says("change my time to 01:45")
    await bea.says("skip")
    assert "Tue 5 Jan" in await bea.waits_until("01:46", days=1)
    await bea.waits_until(clock, days=1)
    assert answer in await bea.walks_through("Later", "In 30 min")
    await bea.waits_until("01:44")
    assert "Wed 6 Jan" in await bea.waits_until("01:46")


@pytest.mark.parametrize("text", ["skip tomorrow", "not tomorrow", "mañana no puedo"])
async def test_skipping_tomorrow_leaves_today_alone(bea: Athlete, text: str) -> None:
    said = await bea.says(text)
    assert "Today stays as it is" in said
    assert "Tue 5 Jan" in said
    assert "Done, 0-3" in bea.buttons()
    assert (await bea.says("done")).startswith("Saved")


async def test_later_alone_asks_once_until_when(bea: Athlete):
    await bea.says("later")
    assert bea.buttons().count("In 30 min") == 1
    assert len([shown for shown in bea.chat.messages if "In 30 min" in str(shown.buttons)]) == 1


@pytest.mark.parametrize("text", ["yes i am", "im 34", "34", "over 18", "ja", "sí, tengo 34 años"])
async def test_an_age_may_be_told_in_words(newcomer: Athlete, text: str):
    await newcomer.says("/start")
    assert "Is any of this new" in await newcomer.says(text)


@pytest.mark.parametrize("text", ["none", "nothing", "4", "do i have to be 18?"])
async def test_what_says_nothing_about_the_age_is_asked_again(newcomer: Athlete, text: str):
    await newcomer.says("/start")
    await newcomer.says(text)
    assert newcomer.buttons() == ["I am 18 or older", "I am under 18", "Español"]
    assert (await newcomer.row(Person))["declined_at"] is None


@pytest.mark.parametrize("way_out", ["undo", "/undo", "i am 34", "/start"])
async def test_who_said_too_young_by_mistake_gets_out_again(newcomer: Athlete, way_out: str):
    await newcomer.says("/start")
    assert "doctor or physiotherapist" in await newcomer.says("I'm 17")
    assert "doctor or physiotherapist" in await newcomer.says("no")
    await newcomer.says(way_out)
    if way_out != "i am 34":
        assert newcomer.buttons() == ["I am 18 or older", "I am under 18", "Español"]
        await newcomer.says("yes")
    assert "Is any of this new" in newcomer.chat.last.text


async def test_undo_in_set_up_asks_the_last_question_again(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through("I am 18 or older", "None of these", "Left")
    assert "Taken back" in await newcomer.says("undo")
    assert newcomer.buttons() == ["Left", "Right", "Both"]
    await newcomer.taps("Right")
    assert (await newcomer.row(Person))["side"] == "right"


async def test_a_side_may_be_told_in_words_and_a_long_text_is_just_asked_again(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through("I am 18 or older", "None of these")
    assert "I did not get that" in await newcomer.says("words " * 600)
    await newcomer.says("left one i think")
    assert (await newcomer.row(Person))["side"] == "left"


async def test_the_part_of_a_list_that_was_not_understood_is_named(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*LIFTER, "No")
    said = await newcomer.says("bridge 10 kg, squat 40 kg <b>")
    assert "10 kg" in said
    assert "squat 40 kg" in said
    assert newcomer.buttons() == ["That is all"]
    await newcomer.says("RDL 2x10 kg")
    prompt = await newcomer.row(Prompt, kind="weights")
    assert prompt["payload"]["loads"] == {"B4_bridge_sl": 1000, "H1_rdl": 1000}
    assert prompt["answered_at"] is not None


@pytest.mark.parametrize("text", ["nothing yet", "no", "That is all"])
async def test_the_weights_question_takes_nothing_more_for_an_answer(newcomer: Athlete, text: str):
    await newcomer.says("/start")
    await newcomer.walks_through(*LIFTER, "No")
    if text == "That is all":
        await newcomer.says("leg press 100 kg, bridge 10 kg")
    await newcomer.says(text)
    assert (await newcomer.row(Prompt, kind="weights"))["answered_at"] is not None


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("in 5 weeks", "2027-02-08"),
        ("two weeks", "2027-01-18"),
        ("until 14 February", "2027-02-14"),
        ("friday", "2027-01-08"),
    ],
)
async def test_the_end_of_a_pause_may_be_told_in_words(bea: Athlete, text: str, until: str):
    await bea.taps("Done, 0-3")
    await bea.says("/pause")
    said = await bea.says(text)
    assert said.count("Paused until") == 1
    assert str((await bea.row(Person))["paused_until"]) == until
    assert (await bea.row(Prompt, kind="pause"))["answered_at"] is not None


async def test_today_says_first_that_one_is_paused(bea: Athlete):
    await bea.says("/pause")
    said = await bea.says("/today")
    assert said.splitlines()[0].startswith("You are paused")
    assert "Welcome back" in await bea.taps("Resume")
    assert (await bea.row(Person))["paused_at"] is None
    assert "You are paused" not in await bea.says("/today")


@pytest.mark.parametrize("text", ["hi, I'm back", "back again", "ready to go"])
async def test_who_comes_back_without_a_pause_is_welcome(bea: Athlete, text: str):
    assert "Welcome back" in await bea.says(text)
    assert bea.buttons() == ["Today"]


async def test_a_day_after_a_pause_means_no_new_pause(bea: Athlete):
    await bea.says("/pause")
    await bea.says("/resume")
    await bea.says("friday")
    assert (await bea.row(Person))["paused_at"] is None


async def test_small_talk_with_nothing_open_gets_the_plain_answer(bea: Athlete):
    await bea.taps("Done, 0-3")
    for text in ("still about the same", "not great", "so-so", "meh"):
        assert "/help" in await bea.says(text), text
    for text in ("what do i need", "where am i", "what's my plan"):
        said = await bea.says(text)
        assert said
        assert "did not understand" not in said, text
