"""Somebody who asks back, or is afraid: it is answered kindly, and the question stays open."""

import pytest

from content.locales import t
from content.safety import SHORT_LIST
from storage.models import Fact, Prompt, Score
from tests.stories.steps import STARTER, Athlete
from tests.stories.test_spanish import START, ana, check_spanish, world

__all__ = ["ana", "world"]
SETTING_UP = (
    "made for adults",
    "need a clinician",
    "goes first",
    "where you are",
    "at that time",
    "own time",
)


async def test_each_question_of_set_up_says_what_it_is_for(newcomer: Athlete):
    await newcomer.says("/start")
    for why, tap in zip((*SETTING_UP, "Every later number"), STARTER, strict=True):
        said = await newcomer.says("why do you ask?")
        assert why in said, tap
        assert any(label.startswith(tap) for label in newcomer.buttons()), tap
        await newcomer.taps(tap)
    assert await newcomer.row(Prompt, kind="daily") is not None


async def test_the_weights_of_set_up_are_explained_and_not_misread(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.walks_through("I am 18", "None of these", "Left", "Already training", "Yes", "Yes", "No")
    assert "what you lift already" in await newcomer.says("what do you need that for?")
    assert "Single-leg bridge 10 kg" in await newcomer.says("bridge 10 kg")


async def test_set_up_is_explained_in_spanish(ana: Athlete):
    await ana.says("/start")
    for text, tap in zip(("¿por qué preguntas eso?", "¿para qué?") * 4, START, strict=False):
        said = await ana.says(text)
        assert "Terminemos primero" not in said, tap
        assert "No lo entendí" not in said, tap
        await ana.taps(tap)
    assert "aguantes más largos" in await ana.says("¿para qué quieres saberlo?")
    check_spanish(ana)


async def test_a_check_in_says_what_its_number_is_for(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    said = await lifter.says("why do you want to know?")
    assert "how the tendon took the session" in said
    assert "0-10?" in said
    await lifter.answers(2)
    assert (await lifter.row(Score, kind="p24"))["half_points"] == 4
    assert "The rules:" in await lifter.says("why?")


@pytest.mark.parametrize(
    "fear",
    ["I'm afraid it will tear", "what if it snaps?", "I am scared", "scared to load it", "will it tear?"],
)
async def test_fear_is_answered_and_the_try_out_stays_open(newcomer: Athlete, fear: str):
    await newcomer.sets_up()
    said = await newcomer.says(fear)
    assert "That worry is common" in said
    assert "numbers. Which one" not in said
    assert await newcomer.row(Fact, name="hold_try_out") is None
    await newcomer.taps("No, or not today")
    assert (await newcomer.row(Fact, name="hold_try_out"))["value"] == 0


async def test_fear_is_answered_in_spanish_and_the_number_stays_open(ana: Athlete):
    await ana.says("/start")
    await ana.walks_through(*START)
    await ana.taps("Hecho, 0-3")
    await ana.waits_until("09:00", days=1)
    for fear in ("tengo miedo de que se rompa", "me da miedo", "¿se puede romper?"):
        assert "Esa preocupación es frecuente" in await ana.says(fear), fear
    assert "p24" not in [row["kind"] for row in await ana.rows(Score)]
    assert "Guardado: 2/10" in await ana.says("2")
    check_spanish(ana)


@pytest.mark.parametrize("text", ["I'm afraid I tore it", "I heard it tear", "tengo miedo de haberlo roto"])
async def test_a_tear_that_was_felt_is_a_warning_sign_and_no_fear(lifter: Athlete, text: str):
    said = await lifter.says(text)
    assert "That worry is common" not in said
    assert "Is one of these true for you now" in said
    assert await lifter.row(Prompt, kind="flags") is not None


async def test_a_sign_is_still_named_when_asked_why_it_is_asked(lifter: Athlete):
    asked = await lifter.says("I heard it tear")
    said = await lifter.says("why do you ask?")
    assert "need a clinician" in said
    for line in asked.split("Is one of these")[1].splitlines():
        assert line in said
    assert "None of these" in lifter.buttons()
    assert "Good." in await lifter.taps("None of these")


async def test_the_short_list_is_still_read_when_asked_why_it_is_asked(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(8)
    said = await lifter.says("why do you ask?")
    assert "need a clinician" in said
    for group in SHORT_LIST:
        assert t("en", group.text) in said
    assert lifter.buttons() == ["None of these", "One of these"]


async def test_why_so_heavy_is_answered_with_the_rules_though_a_question_is_open(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    for text in ("why do you ask me to lift 12 kg?", "why do you keep asking for more weight"):
        assert "The rules:" in await lifter.says(text), text


async def test_a_run_that_is_asked_about_with_worry_is_answered(lifter: Athlete):
    plainly = await lifter.says("can I run today?")
    assert await lifter.says("I'm worried, can I run today?") == plainly
    assert "That worry is common" not in plainly
