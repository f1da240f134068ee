"""Set-up: by first buttons, by typing, with a location; begun again, broken off, declined, stopped."""

import pytest

from storage.models import Change, Equipment, Fact, Flag, Person, PhaseEntry, Workout
from tests.stories.steps import STARTER, Athlete


async def test_first_buttons_alone_lead_to_a_plan_and_the_first_session(ada: Athlete):
    await ada.says("/start")
    taps = 0
    while "first session" not in (said := await ada.taps(ada.buttons()[0])):
        taps += 1
        assert taps < 7, said
    assert taps == 6
    assert "3 x 20 s" in said
    assert [row["phase"] for row in await ada.rows(PhaseEntry)] == ["P1"]
    assert len(await ada.rows(Workout)) == 1


async def test_everything_can_be_typed(ada: Athlete):
    for text in ("hello", "yes", "no", "left", "just starting", "half past six", "Lisbon"):
        said = await ada.says(text)
    assert "Lisbon" in ada.buttons()[0]
    await ada.taps(ada.buttons()[0])
    said = await ada.says("about a three")
    assert "Here is your first session" in said
    person = await ada.row(Person)
    assert (person["side"], person["session_minute"], person["time_zone"]) == ("left", 390, "Europe/Lisbon")
    assert "today" not in (await ada.waits_until("06:29", days=1)).casefold()
    assert "First your number" in await ada.waits_until("06:31")


async def test_somebody_who_lifts_is_placed_by_facts_and_keeps_their_weights(ada: Athlete):
    await ada.says("/start")
    await ada.walks_through("I am 18 or older", "None of these", "Right", "Already training it with weights")
    await ada.walks_through("Yes", "Yes", "Yes")
    assert "Noted" in await ada.says("bridge 10 kg, RDL 40 kg")
    assert "Barbell, 2.5 kg steps" in ada.buttons()
    await ada.taps("Barbell")
    await ada.taps("18:30")
    await ada.chat.shares(48.2, 16.37)
    assert "Vienna" in ada.buttons()[0]
    await ada.taps("Vienna")
    said = await ada.answers(1)
    assert "Here is your first session" in said
    assert "with 10 kg" in said
    assert "with 40 kg" in said
    assert [row["phase"] for row in await ada.rows(PhaseEntry)] == ["P2b"]
    assert {row["name"]: row["value"] for row in await ada.rows(Fact)}.items() >= {
        ("settles_in_a_day", 1), ("hold_30_s", 1), ("bridges_12", 1), ("owns_weights", 1)
    }  # fmt: skip
    assert (await ada.row(Equipment))["kind"] == "barbell"
    assert (await ada.row(Person))["time_zone"] == "Europe/Vienna"


@pytest.mark.parametrize(("facts", "phase"), [(("Yes", "Yes", "No"), "P2a"), (("Yes", "No", "Yes"), "P1")])
async def test_the_gate_facts_place_a_lifter_no_higher_than_they_allow(newcomer: Athlete, facts, phase):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:3], "Already training it with weights", *facts)
    await newcomer.walks_through("No weight yet", "07:30", "London", "2")
    assert [row["phase"] for row in await newcomer.rows(PhaseEntry)] == [phase]


async def test_a_weight_beyond_belief_is_asked_again_and_nothing_is_kept(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:3], "Already training it with weights", "Yes", "Yes", "Yes")
    assert "more than I can believe" in await newcomer.says("RDL 375 kg")
    assert "37.5 kg" in await newcomer.says("RDL 37.5 kg")


async def test_start_in_the_middle_asks_the_same_question_again(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:4])
    question = newcomer.chat.last.text
    assert await newcomer.says("/start") == question
    await newcomer.walks_through(*STARTER[4:])
    assert (await newcomer.row(Person))["side"] == "left"


async def test_start_at_the_end_loses_nothing(ada: Athlete):
    await ada.sets_up()
    await ada.trains()
    before = {**await ada.everything(), "people": None, "replies": None}
    assert "Nothing was lost" in await ada.says("/start")
    assert {**await ada.everything(), "people": None, "replies": None} == before


async def test_an_earlier_button_changes_its_answer_and_set_up_goes_on(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:2])
    side, right = newcomer.chat.last.id, newcomer.data_of("Right")
    await newcomer.taps("Left")
    await newcomer.chat.forges(side, right)
    assert (await newcomer.row(Person))["side"] == "right"
    assert "Here is your first session" in await newcomer.walks_through(*STARTER[3:])


async def test_under_age_is_declined_kindly_and_not_written_to_again(newcomer: Athlete):
    await newcomer.says("/start")
    assert "doctor or physiotherapist" in await newcomer.taps("I am under 18")
    assert "doctor or physiotherapist" in await newcomer.says("can I train anyway")
    assert await newcomer.waits(days=10) == ""
    assert await newcomer.rows(Workout) == []


async def test_a_mistaken_tap_on_the_age_can_be_put_right(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.taps("I am under 18")
    await newcomer.says("/start")
    assert "Is any of this new" in await newcomer.taps("I am 18 or older")


@pytest.mark.parametrize(
    ("group", "sign", "urgency", "words"),
    [
        ("Numb legs or saddle", "Numb between the legs", "E", "emergency"),
        ("A pop, a bruise", "A pop or snap", "U", "looked at today"),
        ("Night pain", "Pain at night", "P", "within the next few days"),
    ],
)
async def test_one_of_the_list_says_whom_to_see_and_how_soon(newcomer: Athlete, group, sign, urgency, words):
    await newcomer.says("/start")
    await newcomer.walks_through("I am 18 or older", "One of these", group)
    assert words in await newcomer.taps(sign)
    assert (await newcomer.row(Flag))["urgency"] == urgency


async def test_a_stopping_sign_ends_set_up_until_a_clinician_has_cleared_it(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through("I am 18 or older", "One of these", "A pop, a bruise", "A pop or snap")
    assert await newcomer.rows(Workout) == []
    await newcomer.waits(days=3)
    said = await newcomer.walks_through("A clinician has allowed loading", "Yesterday")
    assert "Good to hear" in said
    assert "Which sit bone" in said
    said = await newcomer.walks_through(*STARTER[2:])
    assert "Here is your first session" in said
    assert (await newcomer.row(Flag))["cleared_at"] is not None


async def test_a_sign_for_the_doctor_lets_set_up_go_on(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through("I am 18 or older", "One of these", "Night pain")
    said = await newcomer.taps("Pain at night")
    assert "Which sit bone" in said
    assert "Here is your first session" in await newcomer.walks_through(*STARTER[2:])


async def test_set_up_left_open_is_asked_about_once_and_then_rests(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through(*STARTER[:3])
    assert "Your set-up is still open" in await newcomer.waits(hours=25)
    assert await newcomer.waits(days=30) == ""
    assert "Where do you stand" in await newcomer.taps("Go on")


async def test_changed_settings_hold_from_the_first_weight_on(newcomer: Athlete):
    await newcomer.sets_up_lifting("bridge 20 lb")
    assert (await newcomer.row(Person))["unit"] == "lb"
    assert (await newcomer.row(Change, exercise="B4_bridge_sl"))["load"] == 2000
