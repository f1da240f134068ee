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


async def test_a_day_that_is_compared_with_keeps_its_weights(lifter: Athlete):
    monday = (await lifter.rows(Workout))[0]["id"]
    await lifter.says("3x12 with 10 kg")
    await lifter.waits_until("09:00", days=2)
    said = await lifter.says("3x10 with 12 kg, better than on Monday")
    assert "Noted for Single-leg bridge." in said
    wednesday = (await lifter.rows(Workout))[-1]
    assert await bridge_of(lifter, monday) == (1000, [12, 12, 12])
    assert wednesday["status"] == "done"
    assert await bridge_of(lifter, wednesday["id"]) == (1200, [10, 10, 10])


async def test_what_changes_an_older_day_says_so(lifter: Athlete):
    await lifter.says("3x12 with 10 kg")
    await lifter.waits_until("09:00", days=1)
    noted = "Noted for Single-leg bridge on Mon 4 Jan."
    assert noted in await lifter.says("on Monday it was 3x10 with 10 kg")
    assert "big step" in await lifter.says("on Monday it was 3x10 with 40 kg")
    assert noted in await lifter.taps("40 kg")


async def test_work_of_two_days_is_asked_for_day_by_day(lifter: Athlete):
    await lifter.waits_until("09:00", days=1)
    said = await lifter.says("yesterday 3x10 with 10 kg, today 3x10 with 12 kg")
    assert "one day at a time" in said
    assert await statuses(lifter) == ["planned", "planned"]
    assert "Mon 4 Jan done" in await lifter.says("yesterday 3x10 with 10 kg")


async def test_today_on_a_day_without_a_session_is_not_yesterday(lifter: Athlete):
    await lifter.waits_until("09:00", days=6)
    before = await statuses(lifter)
    for text in ("done today", "did half of it today"):
        assert "no open session" in await lifter.says(text), text
        assert await statuses(lifter) == before, text
    assert "nothing to skip" in await lifter.says("can't today")
    assert "I have no session for Sun 10 Jan" in await lifter.says("did 3x10 with 12 kg today")
    assert await statuses(lifter) == before


async def test_work_that_waited_for_its_day_is_noted_once(lifter: Athlete):
    await lifter.waits_until("09:00", days=1)
    await lifter.says("3x10 with 12 kg on Sunday")
    message, other = lifter.chat.last.id, lifter.data_of("Tue 5 Jan")
    await lifter.taps("Mon 4 Jan")
    await lifter.chat.forges(message, other)
    assert "told me already" in lifter.reads()
    assert await statuses(lifter) == ["done", "planned"]
    await lifter.says("/undo")
    assert await statuses(lifter) == ["planned", "planned"]


async def test_compared_days_are_understood_in_spanish_too(ana: Athlete):
    await ana.says("/start")
    await ana.walks_through(*ONE_SIDED)
    await ana.says("puente 10 kg")
    await ana.walks_through("Mancuernas", "07:30", "Madrid", "2")
    await ana.says("/today")
    await ana.says("3x12 con 10 kg")
    monday = (await ana.rows(Workout))[0]["id"]
    await ana.waits_until("09:00", days=2)
    await ana.says("3x10 con 12 kg, más pesado que el lunes")
    assert await bridge_of(ana, monday) == (1000, [12, 12, 12])
    assert "Anotado para el lun 4 ene: " in await ana.says("el lunes hice 3x10 con 10 kg")
    assert "día por día" in await ana.says("ayer 3x10 con 10 kg, hoy 3x10 con 12 kg")
    await ana.says("hice 3x10 con 12 kg el domingo")
    message, other = ana.chat.last.id, ana.data_of("Mié 6 ene")
    await ana.taps("Lun 4 ene")
    await ana.chat.forges(message, other)
    assert "Ya me dijiste" in ana.reads()
    await ana.waits_until("09:00", days=4)
    before = await statuses(ana)
    assert "ninguna sesión abierta" in await ana.says("hecho hoy")
    assert await statuses(ana) == before
    check_spanish(ana)
