"""What somebody stumbled over who had never seen the bot: typed set-ups, two numbers, late numbers."""

from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage.models import Flag, Prompt, Score, Workout
from tests.stories.conftest import begin
from tests.stories.steps import Athlete


@pytest.fixture
async def ana(sqlite_file: Path) -> AsyncIterator[Athlete]:
    """Somebody with a Spanish phone, before set-up."""
    async with begin(sqlite_file, "Ana", "es") as ana:
        ana.zone = ZoneInfo("Europe/Madrid")
        yield ana


async def test_a_set_up_can_be_typed_in_ones_own_words(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.says("yes im 34")
    assert "Which sit bone" in await newcomer.says("no none of that")
    assert "Where do you stand" in await newcomer.says("left one")
    assert "At what time" in await newcomer.says("just starting, physio said its the hamstring tendon")
    await newcomer.says("half past seven")
    assert "How sore" in await newcomer.says("London")
    assert "Here is your first session" in await newcomer.says("about 3")


async def test_a_spanish_set_up_can_be_typed_and_asks_once(ana: Athlete):
    await ana.says("/start")
    await ana.says("si tengo 41")
    assert "¿Qué isquion" in await ana.says("nada de eso")
    said = await ana.says("las dos")
    assert said.count("¿En qué punto estás") == 1
    assert "Terminemos primero" not in said
    await ana.says("ya hago pesas desde hace un año")
    assert "una pierna" in await ana.says("si claro")


async def test_a_yes_to_the_list_asks_which_and_stops_nothing_yet(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.taps("I am 18 or older")
    assert "Which" in await newcomer.says("yes")
    assert await newcomer.rows(Flag) == []


async def test_nothing_understood_at_the_list_repeats_its_question_not_its_last_line(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    await bea.answers(7)
    said = await bea.says("blue elephants")
    assert "Is any of this new" in said
    assert "Pain that wakes you" not in said


async def test_numbness_between_the_legs_said_colloquially_is_asked_about(ana: Athlete):
    await ana.says("/start")
    await ana.taps("Tengo 18")
    assert "No lo entendí" not in await ana.says("desde ayer se me duerme la entrepierna")
    assert (await ana.row(Prompt, kind="flags")) is not None


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("izda 3, dcha 2", 6, 4),
        ("la izquierda 6 la otra 2", 12, 4),
        ("3 los dos", 6, 6),
        ("2 y 2", 4, 4),
    ],
)
async def test_the_way_people_write_two_sides(ana: Athlete, text: str, left: int, right: int):
    await ana.says("/start")
    await ana.walks_through("Tengo 18", "Nada de esto", "Los dos", "Estoy empezando", "07:30", "Madrid")
    assert "Tomé ese número para los dos" not in await ana.says(text)
    kept = {row["side"]: row["half_points"] for row in await ana.rows(Score)}
    assert kept == {"left": left, "right": right}


async def test_two_different_numbers_without_a_side_are_asked_about(ana: Athlete):
    await ana.says("/start")
    await ana.walks_through("Tengo 18", "Nada de esto", "Los dos", "Estoy empezando", "07:30", "Madrid")
    assert "qué número es de qué lado" in await ana.says("2 y 1")
    assert await ana.rows(Score) == []


async def test_a_number_on_a_later_day_is_not_the_worst_of_an_old_session(bea: Athlete):
    await bea.says("done")
    await bea.waits(days=3, hours=2)
    assert "during it" not in await bea.says("6")
    assert {row["during"] for row in await bea.rows(Workout)} == {None}


async def test_putting_off_without_a_session_says_how_the_hour_changes(bea: Athlete):
    await bea.taps("Done, 0-3")
    assert "every day at 8:00" in await bea.says("make it 8pm please")
    assert "08:00" in await bea.says("every day at 8:00")


async def test_a_number_told_with_a_flare_is_todays(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits(days=3)
    await bea.says("I have a flare")
    said = await bea.says("it is an 8")
    assert "Noted: 8/10 today" in said
    assert "Start flare mode" in bea.buttons()
    assert {row["kind"] for row in await bea.rows(Score) if row["half_points"] == 16} == {"daily"}


async def test_a_late_answer_promises_no_question_at_48_hours(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits(days=4)
    said = await bea.says("Monday was a 4")
    assert "48 hours" not in said


async def test_a_typed_yes_to_a_sign_opens_it(bea: Athlete):
    await bea.says("since yesterday I am numb between the legs")
    assert "emergency" in await bea.says("yes")
    assert [row["sign"] for row in await bea.rows(Flag)] == ["F01"]
