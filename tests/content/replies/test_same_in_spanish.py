"""What is understood in English is understood in Spanish: the same wish, the same number, or neither."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from content.replies import read
from content.replies.answers import is_not_running
from content.replies.reading import Context, Reading

NOW = datetime(2026, 5, 13, 10, 0, tzinfo=ZoneInfo("Europe/Madrid"))
OPEN = [(), ("checkin",), ("daily",), ("settings",)]


def said(text: str, *opened: str) -> Reading:
    return read(text, Context(NOW, opened, None, "kg", "es"))


@pytest.mark.parametrize("opened", OPEN, ids=str)
@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("next phase", "siguiente fase"),
        ("next phase", "la siguiente fase"),
        ("next phase", "pasar de fase"),
        ("next phase", "¿puedo pasar de fase?"),
        ("go back a phase", "volver una fase atrás"),
        ("go back a phase", "volver a la fase anterior"),
        ("back to phase 1", "volver a la fase 1"),
        ("my test", "mi prueba diaria"),
        ("change my daily test", "cambiar de prueba diaria"),
        ("my goal", "mi objetivo"),
        ("my goal is to run 30 minutes", "mi objetivo es correr 30 minutos"),
        ("my goal is to sit through a workday", "mi meta es estar sentado toda la jornada"),
        ("my physio allows up to 3", "mi fisio permite hasta 3"),
        ("my physio allows up to a 4", "mi fisio me permite hasta un 4"),
        ("my doctor cleared me", "el médico me ha dicho que puedo seguir"),
        ("my doctor cleared me", "ya lo vio el médico"),
        ("my doctor cleared me", "ya me a visto el medico y dice q puedo seguir"),
        ("the doctor has already seen it", "el médico ya lo ha visto"),
        ("start over", "empezar de nuevo"),
        ("start from scratch", "empezar desde cero"),
        ("what is tendinopathy?", "¿qué es la tendinopatía?"),
        ("show the report", "ver el informe"),
        ("done, it bothered me a 4", "hecho, me ha molestado un 4"),
        ("I don't want to do this today", "no quiero hacer esto hoy"),
        ("no two-leg isometric bridge today", "hoy sin puente isométrico a dos piernas"),
        ("tomorrow", "mañana"),
        ("sorry forgot, yesterday it was 2", "perdón, se me olvidó, ayer fue un 2"),
    ],
)
def test_spanish_is_read_as_english_is(english: str, spanish: str, opened: tuple[str, ...]) -> None:
    theirs, ours = said(english, *opened), said(spanish, *opened)
    assert (ours.pain, ours.intents, ours.unclear) == (theirs.pain, theirs.intents, theirs.unclear)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("la siguiente fase", "phase", "on"),
        ("volver una fase atrás", "phase", "back"),
        ("mi objetivo", "goal", None),
        ("mi meta es correr 30 minutos", "goal", "run30"),
        ("mi prueba", "test", None),
        ("mi fisio permite hasta 3", "physio_limit", "3"),
        ("ya lo vio el médico", "cleared", None),
        ("empezar desde cero", "flare", "anew"),
        ("¿qué es la tendinopatía?", "learn", "ED01"),
        ("start over", "flare", "anew"),
        ("volver a empezar", "resume", None),
    ],
)
def test_a_sentence_is_one_wish(text: str, name: str, value: str | None) -> None:
    (wish,) = said(text).intents
    assert (wish.name, wish.value) == (name, value)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("done, was fine, 2 during", 2),
        ("done, 3/10 during", 3),
        ("hecho, me ha molestado un 4", 4),
        ("hecho, 2 durante", 2),
        ("hecho, durante la sesión un 3", 3),
    ],
)
@pytest.mark.parametrize("opened", [(), ("daily",), ("checkin",)], ids=str)
def test_the_worst_during_it_rides_with_done(text: str, score: int, opened: tuple[str, ...]) -> None:
    reading = said(text, *opened)
    (wish,) = reading.intents
    assert (wish.name, wish.score, reading.pain) == ("done", score * 2, None)


def test_the_number_of_a_skipped_evening_is_that_days() -> None:
    for text in ("sorry forgot, yesterday it was 2", "perdón, se me olvidó, ayer fue un 2"):
        (wish,) = said(text).intents
        assert (wish.name, wish.score, wish.day) == ("correct", 4, date(2026, 5, 12))
        late = said(text, "gap").pain
        assert late is not None
        assert late.half_points == 4


def test_what_is_not_wanted_today_is_skipped_and_not_moved() -> None:
    for text in ("I don't want to do this today", "no quiero hacer esto hoy"):
        (wish,) = said(text, "daily").intents
        assert (wish.name, wish.day, wish.moment) == ("skipped", NOW.date(), None)


@pytest.mark.parametrize(
    "text",
    [
        "el médico no me ha dicho que puedo seguir",
        "el médico dice que no puedo seguir",
        "aún no me ha visto el médico",
        "no lo vio el médico",
        "el médico me ha dicho que puedo seguir tomando ibuprofeno",
        "the doctor has not seen it",
    ],
)
def test_nobody_is_cleared_who_does_not_say_so(text: str) -> None:
    assert "cleared" not in {wish.name for wish in said(text).intents}


@pytest.mark.parametrize(
    "text",
    [
        "mi fisio no me deja hasta 3",
        "mi fisio me deja hasta 3 kg",
        "mi fisio dice que descanse hasta 3 días",
        "mi fisio permite hasta 3,5",
    ],
)
def test_no_limit_is_moved_by_another_quantity(text: str) -> None:
    assert "physio_limit" not in {wish.name for wish in said(text).intents}


@pytest.mark.parametrize("text", ["no quiero empezar de nuevo", "I don't want to start over"])
def test_nothing_begins_anew_that_is_not_wanted(text: str) -> None:
    assert "flare" not in {wish.name for wish in said(text).intents}


def test_no_two_leg_bridge_is_no_number() -> None:
    (wish,) = said("no two-leg isometric bridge today", "checkin").intents
    assert (wish.name, wish.score) == ("swap", None)


@pytest.mark.parametrize(
    "text", ["no correr", "No corro ahora", "no, not running", "no not running", "I don't run"]
)
def test_who_does_not_run_says_no(text: str) -> None:
    assert is_not_running(text)


@pytest.mark.parametrize("text", ["no puedo no correr", "running is fine", "no me duele al correr", "corro"])
def test_another_word_on_running_is_no_no(text: str) -> None:
    assert not is_not_running(text)
