"""What talkative people say besides: goodbyes, praise, worries, and words that look like something else."""

import pytest

from storage.models import Fact, Person, Workout
from tests.stories.steps import Athlete
from tests.stories.test_spanish import START, ana, check_spanish, world

__all__ = ["ana", "world"]


@pytest.mark.parametrize("text", ["see you tomorrow", "great, bye", "ok thanks, see you later", "good night"])
async def test_a_goodbye_gets_a_goodbye(lifter: Athlete, text: str):
    assert "Take care" in await lifter.says(text)
    await lifter.waits_until("08:00", days=1)
    assert "Take care" in await lifter.says(text)


async def test_praise_is_no_number(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "You are welcome" in await lifter.says("you're great")
    # Said alone it may be meant as the answer, and is asked about.
    assert "I only keep numbers" in await lifter.says("great")


async def test_whoever_loses_heart_or_worries_is_answered(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "It does not go in a straight line" in await lifter.says("honestly I'm fed up")
    assert "That worry is common" in await lifter.says("should I be worried?")
    assert "Rest, but not all of it" in await lifter.says("will I lose progress?")


async def test_not_today_on_a_rest_day_skips_no_other_day(lifter: Athlete):
    await lifter.waits_until("09:00", days=3)
    before = [row["status"] for row in await lifter.rows(Workout)]
    assert "nothing to skip" in await lifter.says("can't today, my kid is sick")
    assert [row["status"] for row in await lifter.rows(Workout)] == before


async def test_somebody_who_says_that_they_run_is_asked_how_the_next_day_is(newcomer: Athlete):
    await newcomer.sets_up()
    assert "is it fine, or worse?" in await newcomer.says("I do run a bit, 5k on weekends")
    assert newcomer.buttons() == ["Yes, fine next day", "Yes, worse next day"]
    await newcomer.taps("Yes, worse")
    assert (await newcomer.row(Fact, name="running_now"))["value"] == 2


async def test_spanish_small_talk(ana: Athlete):
    await ana.says("/start")
    await ana.walks_through(*START)
    for text, answer in (
        ("¿cuánto voy a tardar en curarme?", "meses"),
        ("¿voy a perder lo que he ganado?", "debilita el tendón"),
        ("sí corro, unos 5 km los domingos", "¿Y al día siguiente de correr"),
        ("vale, hasta mañana", "Cuídate"),
        ("nos vemos el lunes", "Cuídate"),
        ("eres genial", "De nada"),
        ("estoy harto", "línea recta"),
        ("¿para qué sirve la plancha lateral?", "Plancha lateral"),
        ("me voy de excursión al campo, ¿vale?", "cuesta"),
    ):
        assert answer in await ana.says(text), text
    assert (await ana.row(Person))["paused_at"] is None
    check_spanish(ana)
