"""Work told with its day goes to that day's session; a farewell names no day of the past."""

from storage.models import Lift, Prompt, Score, Workout
from tests.stories.steps import Athlete
from tests.stories.test_spanish import LIFTS, ana, check_spanish, world

__all__ = ["ana", "world"]
ONE_SIDED = ("Tengo 18 años o más", "Nada de esto", "Izquierdo", *LIFTS[3:])


async def bridge_of(ada: Athlete, workout: int) -> tuple[int, list[int]]:
    """The weight and repetitions noted on the first exercise of one session."""
    lift = next(row for row in await ada.rows(Lift) if row["workout_id"] == workout)
    return lift["done_load"], lift["done"]


async def statuses(ada: Athlete) -> list[str]:
    return [each["status"] for each in await ada.rows(Workout)]


async def test_a_weight_told_with_its_day_is_noted_on_that_day(lifter: Athlete):
    await lifter.waits_until("09:00", days=1)
    said = await lifter.says("did 3x10 with 12 kg yesterday")
    assert "Mon 4 Jan done" in said
    assert "Single-leg bridge" in said
    assert await statuses(lifter) == ["done", "planned"]
    monday, _ = await lifter.rows(Workout)
    assert await bridge_of(lifter, monday["id"]) == (1200, [10, 10, 10])
    assert str(monday["finished_at"])[:10] == "2027-01-04"
    await lifter.says("on Monday it was 3x12 with 10 kg")
    assert await bridge_of(lifter, monday["id"]) == (1000, [12, 12, 12])
    assert await statuses(lifter) == ["done", "planned"]


async def test_the_worst_during_yesterdays_session_is_no_next_day_number(lifter: Athlete):
    await lifter.waits_until("09:00", days=1)
    assert "What was the worst" in await lifter.says("done yesterday")
    assert "Noted: 3 during it" in await lifter.says("3")
    assert "p24" not in [row["kind"] for row in await lifter.rows(Score)]
    assert (await lifter.rows(Workout))[0]["during"] == 6


async def test_a_day_without_a_session_is_asked_about_and_nothing_is_lost(lifter: Athlete):
    await lifter.waits_until("09:00", days=1)
    assert "I have no session for Sun 3 Jan" in await lifter.says("3x10 with 12 kg on Sunday")
    assert await statuses(lifter) == ["planned", "planned"]
    said = await lifter.taps("Mon 4 Jan")
    assert "Mon 4 Jan done" in said
    assert "What was the worst" in said
    monday, _ = await lifter.rows(Workout)
    assert await bridge_of(lifter, monday["id"]) == (1200, [10, 10, 10])


async def test_work_of_no_session_is_dropped_on_request(lifter: Athlete):
    await lifter.says("3x10 with 12 kg last Monday")
    assert "nothing is noted" in await lifter.taps("None of these")
    assert await statuses(lifter) == ["planned"]
    assert (await lifter.row(Prompt, kind="load"))["answer"] == "none"


async def test_done_on_a_day_without_a_session_touches_no_other_day(lifter: Athlete):
    await lifter.waits_until("09:00", days=1)
    for text in ("done on Sunday", "I skipped Sunday", "did half of it on Sunday"):
        said = await lifter.says(text)
        assert "I have no session for Sun 3 Jan" in said, text
        assert "Mon 4 Jan, Tue 5 Jan" in said, text
    assert await statuses(lifter) == ["planned", "planned"]
    await lifter.says("done on Monday")
    assert "saved already" in await lifter.says("done on Monday")
    assert await statuses(lifter) == ["done", "planned"]


async def test_a_farewell_is_no_day_of_the_past(lifter: Athlete):
    await lifter.waits_until("09:00", days=2)
    for text in (
        "done, see you Monday",
        "done. until Monday!",
        "done, next one on Monday",
        "done, Monday again",
    ):
        said = await lifter.says(text)
        assert "Saved: done as planned" in said or "Wed 6 Jan done" in said, text
        assert (await lifter.rows(Workout))[0]["status"] == "planned", text
        await lifter.says("/undo")
    await lifter.says("3x12 with 10 kg, see you on Monday")
    assert (await lifter.rows(Workout))[0]["status"] == "planned"
    await lifter.says("done on Monday")
    assert (await lifter.rows(Workout))[0]["status"] == "done"


async def test_days_are_named_in_spanish_too(ana: Athlete):
    await ana.says("/start")
    await ana.walks_through(*ONE_SIDED)
    await ana.says("puente 10 kg")
    await ana.walks_through("Mancuernas", "07:30", "Madrid", "2")
    await ana.waits_until("09:00", days=2)
    monday = (await ana.rows(Workout))[0]["id"]
    assert "No tengo ninguna sesión para el dom 3 ene" in await ana.says("hecho el domingo")
    await ana.says("hecho, hasta el lunes")
    await ana.says("listo, nos vemos el lunes")
    assert (await ana.rows(Workout))[0]["status"] == "planned"
    said = await ana.says("el lunes hice 3x10 con 12 kg")
    assert "lun 4 ene hecho" in said
    assert await bridge_of(ana, monday) == (1200, [10, 10, 10])
    assert "¿De cuál es?" in await ana.says("hice 3x10 con 12 kg el domingo")
    assert "Anotado" in await ana.taps("Lun 4 ene")
    check_spanish(ana)
