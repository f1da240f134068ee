"""Somebody whose phone speaks Spanish, and somebody who changes the language on the way."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from content.locales import FALLBACK, catalogue
from storage.db import Database
from storage.models import Flag, Person, Prompt, Score, Workout
from tests.stories.conftest import begin, go_on
from tests.stories.steps import Athlete
from tests.world import World, open_world

START = ("Tengo 18 años o más", "Nada de esto", "Izquierdo", "Estoy empezando", "07:30", "Madrid", "2")
LIFTS = ("Tengo 18 años o más", "Nada de esto", "Los dos", "Ya lo entreno con pesas", "Sí", "Sí", "No")
ENGLISH_START = ("I am 18 or older", "None of these", "Left", "Just starting", "07:30", "London", "2")
ENGLISH = re.compile(
    r"(?<![\w/])(?:the|your|you|and|with|done|session|saved|today|each|week|sit bone)(?!\w)", re.IGNORECASE
)
"""Words that no Spanish message holds."""


@pytest.fixture
async def world(sqlite_database: Database) -> AsyncIterator[World]:
    async with open_world(sqlite_database) as opened:
        yield opened


@pytest.fixture
async def ana(world: World) -> AsyncIterator[Athlete]:
    """Somebody with a Spanish phone, before set-up."""
    ana = Athlete(world, "Ana", "es")
    ana.zone = ZoneInfo("Europe/Madrid")
    yield ana
    check_spanish(ana)


@pytest.fixture(scope="session")
async def spanish_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("spanish") / "sitbone.db"
    async with begin(Path(shutil.copy(migrated_file, file)), "Eva", "es") as eva:
        await eva.says("/start")
        await eva.walks_through(*START)
        check_spanish(eva)
    return file


@pytest.fixture
async def eva(spanish_file: Path, tmp_path: Path) -> AsyncIterator[Athlete]:
    """A starter, the first session open."""
    async with go_on(spanish_file, tmp_path / "eva.db", "Eva", "es") as eva:
        eva.zone = ZoneInfo("Europe/Madrid")
        await eva.says("/today")
        yield eva
        check_spanish(eva)


async def test_what_is_owned_is_read_as_the_question_writes_it(eva: Athlete):
    await eva.says("/settings")
    await eva.taps("Con qué levanto peso")
    assert "4 pesos distintos" in await eva.says("mancuernas 2, 4, 6, 8 kg")
    await eva.says("/settings")
    await eva.taps("Con qué levanto peso")
    assert "8 pesos distintos" in await eva.says("barra 20 más 2x1,25 2x2,5 2x5 kg")


async def test_an_exercise_inside_a_sentence_begins_small(eva: Athlete):
    await eva.says("/today")
    await eva.says("puente isométrico a dos piernas")
    assert "Hoy sin puente isométrico a dos piernas, " in await eva.taps("Este hoy no")


def check_spanish(ana: Athlete) -> None:
    """Nothing that is on the screen in the end is English, but the button to the other language."""
    for shown in ana.chat.messages:
        words = [shown.text, *(label for row in shown.buttons for label in row if label != "English")]
        assert not shown.by_bot or [word for text in words for word in ENGLISH.findall(text)] == []


async def test_the_first_week_in_spanish(ana: Athlete):
    assert "isquion" in await ana.says("/start")
    said = await ana.walks_through(*START)
    assert "Lun 4 ene" in said
    assert "3 x 20 s · las dos piernas" in said
    assert "24 horas" in await ana.taps("Hecho, 0-3")
    said = await ana.waits_until("08:00", days=1)
    assert "Primero, tu número" in said
    assert "El lunes: Puente isométrico a dos piernas 3 x 20 s" in said
    assert "Guardado: 2/10" in await ana.says("un dos")
    await ana.taps("Hecho, 0-3")
    assert "sesión hecha" in await ana.says("/week")
    for _ in range(4):
        said = await ana.waits_until("08:00", days=1)
        if "0-10?" in said:
            await ana.answers(2)
        if "Hecho, 0-3" in ana.buttons():
            await ana.taps("Hecho, 0-3")
    said = await ana.waits_until("08:00", days=1) + await ana.answers(2) + await ana.waits(hours=2)
    assert "Tu semana · dom 10 ene" in said
    assert "Hacia la fase" in said
    assert "Aceptado" in await ana.taps("Aceptar")
    assert "próxima semana" in await ana.says("¿cuándo subo de peso?")
    assert "Las reglas" in await ana.says("¿por qué?")


async def test_a_session_is_told_in_words(eva: Athlete):
    assert "hecho en parte" in await eva.says("lo hice en parte")
    await eva.says("deshacer")
    assert "No se pierde nada" in await eva.says("hoy no")
    await eva.says("deshacer")
    assert "19:00" in await eva.says("recuérdame a las 19:00")
    assert "De nada" in await eva.says("gracias")
    assert "Tus próximos siete días" in await eva.says("esta semana")


async def test_numbers_of_two_sides_and_weights_with_a_comma(ana: Athlete):
    await ana.says("/start")
    await ana.walks_through(*LIFTS)
    said = await ana.says("puente 10 kg, peso muerto rumano 37,5 kg")
    assert "Puente a una pierna 10 kg, Peso muerto rumano 37,5 kg" in said
    await ana.walks_through("Mancuernas", "07:30", "Madrid")
    await ana.says("izquierda 3 derecha 1")
    kept = {row["side"]: row["half_points"] for row in await ana.rows(Score)}
    assert kept == {"left": 6, "right": 2}
    assert "derecho" in await ana.says("ahora solo me duele el derecho")


async def test_exercises_by_their_spanish_names_and_with_slips(eva: Athlete):
    assert "Puente a una pierna" in await eva.says("puente a una pierna")
    assert "Curl nórdico" in await eva.says("el nórdico")
    assert "Deslizamiento" in await eva.says("deslizamientos")
    assert "Peso muerto rumano" in await eva.says("peso muetro rumano")
    assert "Plancha lateral" in await eva.says("¿cómo se hace la plancha lateral?")
    assert "Sentadillas" in await eva.says("sentadillas")
    assert "Elíptica" in await eva.says("elíptica")
    assert "39" in await eva.says("/exercise")


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("¿puedo correr?", "primera carrera"),
        ("¿puedo estirar?", "aprieta el tendón"),
        ("¿es malo sentarme?", "silla"),
        ("¿puedo ir en bici?", "sillín"),
        ("¿cuánto tiempo tarda?", "meses"),
        ("/learn", "saber"),
    ],
)
async def test_questions_are_answered(eva: Athlete, asked: str, answered: str):
    assert answered in await eva.says(asked)


async def test_a_flare_and_the_way_out(eva: Athlete):
    assert "brote" in await eva.says("tengo un brote")
    assert "aguantes" in await eva.taps("Empezar")
    assert "brote" in await eva.says("/today")


async def test_a_warning_sign_stops_in_spanish(eva: Athlete):
    said = await eva.says("no controlo la vejiga y se me duerme la entrepierna")
    assert "número de emergencias de tu zona" in said
    await eva.taps(eva.buttons()[0])
    assert (await eva.row(Flag))["sign"] == "F01"
    said = await eva.says("/today")
    assert "3 x 20 s" not in said
    assert "Desde ahora, en español" not in said


async def test_running_and_the_plan_ahead(eva: Athlete):
    said = await eva.says("/run")
    assert "La primera carrera necesita" in said
    assert "caminata a paso ligero de 30 minutos" in said
    assert "Anotado" in await eva.taps("Hecho, 0-3")


async def test_export_and_forget(eva: Athlete):
    assert "datos de salud" in await eva.says("dame mis datos")
    assert "¿Borrar todo?" in await eva.says("borra todo")
    await eva.taps("Borrar todo")
    assert "borrado" in await eva.taps("Sí, borrarlo todo ahora")
    assert await eva.rows(Person) == []


async def test_the_language_changes_in_the_middle_of_a_question(world: World):
    ada = Athlete(world, "Ada")
    await ada.says("/start")
    await ada.walks_through(*ENGLISH_START)
    await ada.skips()
    await ada.taps("Done, 0-3")
    await ada.waits_until("08:00", days=1)
    old = ada.chat.last
    said = await ada.says("¿puedes hablar en español?")
    assert "Desde ahora, en español" in said
    assert "¿Cuánto te molesta el isquion ahora" in said
    # The question that was asked in English still takes its answer, said in Spanish.
    await ada.chat.taps("3", old.id)
    assert "Guardado: 3/10" in ada.reads()
    assert "Hecho, 0-3" in ada.all_buttons()
    # What Telegram says of the phone changes nothing any more.
    assert (await ada.row(Person))["locale"] == "es"
    said = await ada.says("/settings")
    assert "Idioma: Español" in said
    said = await ada.taps("English")
    assert "From now on in English" in said
    assert "Done, 0-3" in ada.buttons()
    assert "Deshecho" in await ada.says("/undo")
    assert "De nada" in await ada.says("thanks")
    assert "From now on in English" in await ada.says("in English please")
    assert "already" in await ada.says("speak English")
    said = await ada.says("auf Deutsch bitte")
    assert "English, Español" in said
    assert {row["answer"] for row in await ada.rows(Prompt) if row["kind"] == "checkin"} >= {"6"}
    assert len(await ada.rows(Workout)) >= 1


async def test_the_language_is_chosen_at_the_first_question(world: World):
    eve = Athlete(world, "Eve", "fr")
    assert "I am 18 or older" not in await eve.says("/start")
    assert eve.buttons() == ["I am 18 or older", "I am under 18", "Español"]
    said = await eve.taps("Español")
    assert "Desde ahora, en español" in said
    assert eve.buttons() == ["Tengo 18 años o más", "Tengo menos de 18 años", "English"]
    await eve.taps("Tengo 18")
    said = await eve.says("in English please")
    assert "From now on in English" in said
    assert "None of these" in eve.buttons()
    assert (await eve.row(Person))["set_up_at"] is None


async def test_a_language_does_not_end_a_hold(world: World):
    bea = Athlete(world, "Bea")
    await bea.says("/start")
    await bea.walks_through(*ENGLISH_START)
    await bea.says("I lost control of my bladder")
    await bea.taps(bea.buttons()[0])
    said = await bea.says("habla español")
    assert "Desde ahora, en español" in said
    assert "3 x 20 s" not in said


async def test_somebody_too_young_may_choose_a_language(world: World):
    kid = Athlete(world, "Kid")
    await kid.says("/start")
    await kid.taps("I am under 18")
    said = await kid.says("habla español")
    assert "Desde ahora, en español" in said
    assert "18" in await kid.says("hola")


def test_no_word_of_the_check_is_spanish():
    spanish = " ".join(form for forms in catalogue("es").texts.values() for form in forms)
    plain = re.sub(r"\{\w+\}", "", spanish)
    assert ENGLISH.findall(plain) == []
    assert ENGLISH.search(" ".join(form for forms in catalogue(FALLBACK).texts.values() for form in forms))
