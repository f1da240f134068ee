"""What /next and an accepted review say of a setting that looks like less and is not."""

from tests.stories.steps import Athlete


async def test_fewer_sets_of_an_exercise_that_goes_along_are_called_no_step_back(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.lives(5)
    said = await bea.says("/next")
    assert "if all goes well: 2 x 30 s, fewer sets, that is enough → 2 x 30 s" in said
    sore = [line for line in said.splitlines() if line.startswith("if one session stays sore")]
    assert not any("that is enough" in line for line in sore)
    assert "3 x 15 s each leg, from the feet" in said


async def test_an_accepted_rung_is_named(bea: Athlete):
    await bea.taps("Done, 0-3")
    accepted = ""
    for _ in range(3):
        await bea.lives(6)
        await bea.waits(hours=3)
        accepted = await bea.taps("Accept") if "Accept" in bea.all_buttons() else ""
        await bea.lives(1)
        if "from the feet" in accepted:
            break
    assert "Side plank: 3 x 15 s each leg, from the feet" in accepted


async def test_what_was_decided_is_told_when_asked(bea: Athlete):
    await bea.taps("Done, 0-3")
    assert "Nothing was decided yet" in await bea.says("what did you decide?")
    await bea.lives(6)
    await bea.waits(hours=3)
    assert "Your week" in await bea.says("so what have you decided?")
    await bea.taps("Accept")
    assert "is decided" in await bea.taps("Accept"), "the first of the two messages still offered it"
    assert "Accept" not in bea.all_buttons()
    assert "At the review of Sun 10 Jan\nEverything stayed" in await bea.says("what did you decide?")
    await bea.lives(7)
    await bea.waits(hours=3)
    assert "Accepted." in await bea.says("acepto, gracias")
    said = await bea.says("¿qué decidiste?")
    assert "At the review of Sun 17 Jan" in said
    assert "• Heel dig: 2 x 30 s\nEverything else stayed" in said
    assert "The rules:" in await bea.taps("Why?")


async def test_a_nod_to_a_review_is_told_that_nothing_is_decided(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.lives(6)
    await bea.waits(hours=3)
    assert "Accept" in bea.all_buttons()
    assert "Nothing is decided yet" in await bea.says("sounds good")
    assert "Accept" in bea.all_buttons()
    assert "Accepted." in await bea.says("ok, accepted")
    assert "decided yet" not in await bea.says("ok")


async def test_a_nod_the_day_after_a_review_is_not_about_it(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.lives(6)
    await bea.waits(hours=15)
    assert "Accept" in bea.all_buttons()
    assert "decided yet" not in await bea.says("ok")


async def test_sets_that_were_left_out_did_not_end_at_nothing(lifter: Athlete):
    await lifter.says("did half of it")
    await lifter.says("2")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(2)
    said = await lifter.says("why?")
    assert "On Mon 4 Jan not every set was done" in said
    assert "ended at 0" not in said


async def test_a_nod_while_something_newer_is_asked_is_not_about_the_review(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.lives(6)
    await bea.waits(hours=3)
    assert "Accept" in bea.all_buttons()
    await bea.says("ran 20 minutes today")
    assert "decided yet" not in await bea.says("all good")
