"""Somewhere to go, something to do and days away are told apart in Spanish."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from content.replies import read
from content.replies.reading import Context, Intent

NOW = datetime(2026, 5, 13, 10, 0, tzinfo=ZoneInfo("Europe/Madrid"))


def wishes(text: str, opened: tuple[str, ...]) -> tuple[Intent, ...]:
    return read(text, Context(NOW, opened, None, "kg", "es")).intents


@pytest.mark.parametrize("opened", [(), ("daily",)], ids=str)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("voy a Denver", "denver"), ("voy a Manchester", "manchester"), ("me voy a Vancouver", "vancouver"),
        ("nos vamos a Tánger", "tánger"), ("voy a Izmir", "izmir"), ("voy a Dakar", "dakar"),
        ("voy a Eibar", "eibar"), ("voy a Mar del Plata", "mar del plata"),
        ("voy a Madagascar", "madagascar"), ("voy a Miami", "miami"), ("viaje a Lanzarote", "lanzarote"),
    ],
)  # fmt: skip
def test_a_name_that_ends_as_a_verb_does_is_a_journey(text: str, place: str, opened: tuple[str, ...]) -> None:
    (wish,) = wishes(text, opened)
    assert (wish.name, wish.value) == ("travel", place)


@pytest.mark.parametrize("opened", [(), ("daily",)], ids=str)
@pytest.mark.parametrize(
    "text",
    [
        "voy a comer", "voy a nadar", "voy a ducharme", "voy a probarlo", "voy a dar un paseo",
        "voy a tomar algo", "voy a irme", "voy a ver", "voy a la playa", "voy a mis clases", "voy a peor",
        "me voy a dormir", "voy a ser mejor", "voy a salir",
    ],
)  # fmt: skip
def test_something_to_do_is_no_journey(text: str, opened: tuple[str, ...]) -> None:
    assert "travel" not in [wish.name for wish in wishes(text, opened)]


@pytest.mark.parametrize("opened", [(), ("daily",)], ids=str)
@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("me voy de aquí una semana", date(2026, 5, 20)),
        ("me voy de aquí hasta el viernes", date(2026, 5, 15)),
        ("me voy de excursión 3 días", date(2026, 5, 16)),
        ("me voy de paseo unos días", None),
        ("me voy de viaje", None),
    ],
)
def test_days_away_are_a_pause(text: str, until: date | None, opened: tuple[str, ...]) -> None:
    (wish,) = wishes(text, opened)
    assert (wish.name, wish.until) == ("pause", until)


@pytest.mark.parametrize(
    "text",
    [
        "me voy de paseo", "me voy de aquí", "me voy de compras", "me voy de paseo todos los días",
        "me voy de excursión dos horas", "me voy de fiesta hasta las 5",
    ],
)  # fmt: skip
def test_an_outing_is_no_pause(text: str) -> None:
    assert "pause" not in [wish.name for wish in wishes(text, ())]
