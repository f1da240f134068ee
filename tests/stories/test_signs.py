"""Warning signs in the chat: what is said, what rests, and the way back, for each sign."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.house import SLIP
from bot.routes import MENU
from content.exercises import EXERCISES
from content.locales import t
from content.safety import SIGNS, STOPPING
from storage import people
from storage.models import Fact, Flag, Person, Prompt, Workout
from tests.content.spoken_signs import SPOKEN
from tests.stories.conftest import go_on
from tests.stories.steps import STARTER, Athlete

ASKED = [sign.id for sign in SIGNS.values() if sign.freezes not in ("nothing", "running") and sign.ways]
TOLD = [sign.id for sign in SIGNS.values() if sign.freezes == "nothing"]
NAMES = [t("en", f"exercise.{each}.name") for each in EXERCISES]
DOSE = re.compile(r"\d+ x \d+|hold still|\d+ kg")


def shows_training(text: str) -> bool:
    return bool(DOSE.search(text)) or any(name in text for name in NAMES)


def without_report(text: str) -> str:
    """What somebody reports is said back by its name alone: a dose beside it would be a plan. The help shows
    how a report is written.
    """
    text = text.replace("3x12 with 14 kg", "")
    for each in NAMES:
        text = text.replace(t("en", "load.noted", name=each), "")
    return text


async def confirms(ada: Athlete, sign: str) -> str:
    """Say it as people do, and tap the sign in the list that opens."""
    await ada.says(SPOKEN[sign]["en"].split("\n")[0])
    said = await ada.taps(t("en", f"safety.short.{sign}"))
    return await ada.taps("New, or it has") if sign == "F10" else said


@pytest.mark.parametrize("sign", ASKED)
async def test_a_sign_says_what_to_do_what_rests_and_what_ends_it(bea: Athlete, sign: str):
    row = SIGNS[sign]
    said = await confirms(bea, sign)
    plain = re.sub(r"<[^>]+>", "", t("en", row.advice))
    assert plain in said
    assert t("en", row.frozen) in said
    assert (await bea.row(Flag))["urgency"] == row.urgency
    today = await bea.says("/today")
    assert shows_training(today) is (row.freezes == "heavy")
    if row.ways == ("discussed",):
        assert "Good that you talked" in await bea.taps("Talked about with a doctor")
    elif row.ways == ("date",):
        assert "one step below" in await bea.walks_through("They named a day", "From today")
    else:
        if row.freezes == "heavy":
            await bea.says("my doctor has cleared me")
        assert "one step below" in await bea.walks_through("A clinician has allowed loading", "Today")
        assert (await bea.row(Fact, name=f"seen_{sign}")) is not None
    assert (await bea.row(Flag))["cleared_at"] is not None
    assert shows_training(await bea.says("/today"))


@pytest.mark.parametrize("sign", TOLD)
async def test_a_routine_sign_gets_one_line_in_two_weeks_and_stops_nothing(bea: Athlete, sign: str):
    text, line = SPOKEN[sign]["en"].split("\n")[0], t("en", SIGNS[sign].advice)
    said = await bea.says(text)
    assert line in said
    assert "did not understand" not in said
    assert line not in await bea.says(text)
    assert shows_training(await bea.says("/today"))
    bea.world.clock.at += timedelta(days=15)
    assert line in await bea.says(text)


ECHOES = ("No weight yet", "That is all")
"""Buttons whose answer repeats what the person said they own."""
PLAN = (
    "/today", "/week", "/next", "/why", "/exercise", "/progress", "/run", "tomorrow?", "/resume", "/start",
    "how do I do a bridge", "what's today's session", "next week's weight?", "can I run today",
    "/flare", "/done", "done", "3", "later", "/settings", "first weight", "next phase",
)  # fmt: skip


@pytest.mark.parametrize("sign", ["F01", "F04"])
async def test_nothing_of_the_plan_is_shown_while_a_stopping_sign_is_open(lifter: Athlete, sign: str):
    await confirms(lifter, sign)
    buttons = [
        label for shown in lifter.chat.messages for row in shown.buttons for label in row
        if label not in ECHOES and "llowed" not in label and "None of" not in label
    ]  # fmt: skip
    for label in buttons:
        if label not in lifter.all_buttons():
            continue
        await lifter.chat.taps(label)
        assert not shows_training(lifter.reads()), label
    for text in PLAN:
        assert not shows_training(await lifter.says(text)), text
    assert not shows_training(await lifter.waits(days=9))
    assert SIGNS[sign].urgency in STOPPING


ANYTHING = (
    *(f"/{row.name}" for row in MENU if row.name != "undo"), *PLAN,
    "swap", "no weights today", "gym closed", "my goal", "rdl", "bridge", "/weights bridge 8 kg",
    "3x12 with 8 kg",
    "use pounds", "yes", "no", "none", "7", "ran 5 km, 2", "tuesday was 3", "lower", "accept", "next phase",
    "what would change it", "I'm in Tokyo", "light days only", "restart", "it's back",
)  # fmt: skip


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    sign=st.sampled_from(["F01", "F04", "F05"]),
    texts=st.lists(st.sampled_from(ANYTHING), min_size=4, max_size=8),
)
@example(sign="F01", texts=["/start", "/help", "3x12 with 8 kg", "bridge 2x12 with 8 kg"])
async def test_no_words_in_any_order_bring_training_out_while_a_sign_is_open(
    lifter_file: Path, tmp_path_factory: pytest.TempPathFactory, sign: str, texts: list[str]
):
    async with go_on(lifter_file, tmp_path_factory.mktemp("stopped") / "sitbone.db") as ada:
        await confirms(ada, sign)
        for text in texts:
            said = await ada.says(text)
            if (await ada.row(Flag))["cleared_at"] is None:
                assert not shows_training(without_report(said)), (text, said)


async def test_no_first_weight_is_tried_while_a_sign_is_open(newcomer: Athlete):
    await newcomer.sets_up_lifting(bridges=True)
    await newcomer.skips()
    await newcomer.taps("Done, 0-3")
    message, data = newcomer.chat.last.id, newcomer.data_of("6 or more, and easy at the sit bone")
    for sign in ("F08", "F01"):
        await confirms(newcomer, sign)
        newcomer.reads()
        await newcomer.chat.forges(message, data)
        assert not shows_training(newcomer.reads())
        assert "Do ten" not in await newcomer.says("first weight")


async def test_a_no_closes_no_sign_that_is_open(bea: Athlete):
    await confirms(bea, "F08")
    await bea.says("my doctor has cleared me")
    assert "Good." not in await bea.says("none")
    assert (await bea.row(Flag))["cleared_at"] is None


async def test_quiet_nights_are_counted_from_the_last_bad_one(bea: Athlete):
    await confirms(bea, "F08")
    bea.world.clock.at += timedelta(days=6)
    await confirms(bea, "F08")
    bea.world.clock.at += timedelta(days=1)
    assert "Sun 17 Jan" in await bea.taps("Seven nights")
    assert (await bea.row(Flag))["cleared_at"] is None
    bea.world.clock.at += timedelta(days=6)
    assert "one step below" in await bea.taps("Seven nights")


async def test_a_strong_reaction_brings_the_list_before_anything_else(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    said = await bea.answers(8)
    assert "strong reaction" in said
    assert not shows_training(said.split("Saved")[1])
    assert "strong reaction" in await bea.says("/today")
    assert "gentle walk" in await bea.taps("None of these")
    assert len([row for row in await bea.rows(Prompt) if row["key"].startswith("safety:w")]) == 1


async def test_the_list_comes_every_four_weeks_in_a_message_that_comes_anyway(bea: Athlete):
    await bea.taps("Done, 0-3")
    heard = await bea.lives(27)
    assert "every four weeks" not in "".join(heard)
    said = await bea.waits_until("08:00", days=1)
    assert "once every four weeks" in said
    assert len([shown for shown in bea.chat.messages if "once every four weeks" in shown.text]) == 1
    assert bea.buttons()[-2:] == ["None of these", "One of these"]
    said = await bea.taps("None of these")
    assert "Good." in said
    assert "10" in bea.all_buttons() or "Done, 0-3" in bea.all_buttons()
    assert "every four weeks" not in await bea.waits(days=1)


async def test_a_date_that_was_named_holds_everything_until_then(bea: Athlete):
    await bea.says("I had a cortisone injection last week")
    await bea.walks_through("Injection or surgery there", "They named a day")
    assert "Nothing is loaded before Mon 11 Jan" in await bea.says("11 January")
    assert not shows_training(await bea.says("/today"))
    await bea.waits_until("09:00", days=7)
    assert shows_training(await bea.says("/today"))


async def test_seven_quiet_nights_end_night_pain(bea: Athlete):
    await confirms(bea, "F08")
    assert "Seven nights make it sure" in await bea.taps("Seven nights without it")
    bea.world.clock.at += timedelta(days=7)
    await bea.says("cleared")
    assert "one step below" in await bea.taps("Seven nights without it")


async def test_old_tingling_that_was_looked_at_stops_nothing(bea: Athlete):
    await bea.says("tingling in my foot")
    await bea.taps("Numb, tingling")
    assert "known" in await bea.taps("Old, a clinician looked")
    assert shows_training(await bea.says("/today"))


async def test_a_visit_before_the_sign_was_told_is_asked_about(bea: Athlete):
    await confirms(bea, "F04")
    await bea.taps("A clinician has allowed loading")
    assert "this very thing" in await bea.says("three days ago")
    assert "one step below" in await bea.taps("Yes, at this very thing")


STATES = ("new", "set-up", "paused", "check-in", "photo", "edited", "reply")


@pytest.mark.parametrize("state", STATES)
async def test_a_sign_is_heard_in_any_state(newcomer: Athlete, state: str):
    text = "I heard a pop in my hamstring"
    if state not in ("new", "set-up"):
        await newcomer.sets_up()
    if state == "set-up":
        await newcomer.says("/start")
        await newcomer.walks_through(*STARTER[:2])
    if state == "paused":
        await newcomer.says("/pause")
    if state == "photo":
        await newcomer.chat.sends_photo(text)
    elif state == "edited":
        await newcomer.says("hello")
        await newcomer.chat.edits(newcomer.chat.messages[-2].id, text)
    elif state == "reply":
        await newcomer.chat.replies(newcomer.chat.last.id, text)
    else:
        await newcomer.chat.says(text)
    assert "looked at today" in newcomer.reads()
    assert "A pop or snap, bruise or lump" in newcomer.buttons()


async def test_an_age_told_later_is_asked_about_and_ends_it_kindly(bea: Athlete):
    assert "under 18" in await bea.says("by the way, I'm 16 years old")
    assert "doctor or physiotherapist" in await bea.taps("I am under 18")
    assert "doctor or physiotherapist" in await bea.says("/today")
    assert await bea.waits(days=3) == ""


async def test_an_age_that_was_a_slip_changes_nothing(bea: Athlete):
    await bea.says("I'm 16")
    assert "nothing changes" in await bea.taps("I am 18 or older")
    await bea.says("I'm 16")
    await bea.taps("I am under 18")
    await bea.says("/start")
    await bea.taps("I am 18 or older")
    assert shows_training(await bea.says("/today"))


async def test_somebody_under_18_is_told_what_is_urgent_and_nothing_is_kept(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.taps("I am under 18")
    said = await newcomer.says("I heard a pop")
    assert "looked at today" in said
    assert await newcomer.rows(Flag) == []
    assert await newcomer.rows(Workout) == []
    assert (await newcomer.row(Person))["declined_at"] is not None


async def test_who_was_declined_is_deleted_a_day_later(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.taps("I am under 18")
    database, now = newcomer.world.database, newcomer.world.now
    for later, left in ((SLIP, 1), (SLIP + timedelta(seconds=1), 0)):
        async with database.write() as session:
            await people.delete_declined(session, now + later - SLIP)
        assert len(await newcomer.rows(Person)) == left
    assert not any((await newcomer.everything()).values())
