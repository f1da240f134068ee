"""The review's five lines, lighter weeks, a physio's limit by name, and what running says of itself."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from content.log import Log, PhaseEntry, Setting
from content.tips import TIPS, choose_tip
from storage.models import Person, Prompt, Run
from storage.people import get_by_user
from storage.settings import add_change
from tests.stories.steps import Athlete
from tests.stories.test_replay import denies_signs

BRIDGE = "B4_bridge_sl"
MONDAY = date(2027, 1, 4)
FIVE = ("Dose: 100 %", "sessions: at most 3/10", "Next-day numbers: 2", "10 kg", "One thing to try")


async def review_of(somebody: Athlete) -> str:
    """The review at the end of a week that was lived to here."""
    said = await somebody.waits_until("08:00", days=1)
    for _ in range(8):
        await denies_signs(somebody)
        if "Accept" in somebody.all_buttons():
            return said
        said = await (somebody.answers(2) if "0-10?" in said else somebody.waits(hours=3))
    raise LookupError(said)


async def test_the_review_has_its_five_lines(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.lives(5, 2)
    said = await review_of(lifter)
    for line in (
        "Dose: 100 %",
        "during the sessions: at most 3/10",
        "Next-day numbers: 2",
        "10 kg",
        "One thing to try",
    ):
        assert line in said
    assert "Rests on" in said


@pytest.mark.parametrize("quicken", [True, False])
@pytest.mark.parametrize("phase", [PhaseEntry("P1", MONDAY), PhaseEntry("P3", MONDAY)])
def test_no_tip_comes_twice_in_a_row(phase: PhaseEntry, quicken: bool) -> None:
    log = Log(started=MONDAY, phases=(phase,))
    told = [choose_tip(log, MONDAY + timedelta(weeks=week), quicken=quicken).id for week in range(30)]
    assert all(one != other for one, other in pairwise(told))
    assert {tip.id for tip in TIPS if tip.fits(log, quicken)} == set(told)
    # Holds have no way down.
    assert ("lower_slowly" in told) == (phase.phase != "P1")


async def test_six_rises_bring_a_lighter_week_to_whom_wants_one(lifter: Athlete) -> None:
    await lifter.says("/settings")
    assert "nobody has tested it for tendons" in await lifter.taps("A lighter week after six rises")
    await lifter.says("/settings")
    assert "No planned lighter weeks" in lifter.all_buttons()
    async with lifter.world.database.write() as session:
        person = await get_by_user(session, lifter.chat.user.id)
        assert person is not None
        for rise, load in enumerate((400, 500, 600, 700, 800, 900, 1000)):
            await add_change(
                session, person.id, Setting(BRIDGE, 11, load, 3, 12), "review", MONDAY,
                now=lifter.world.now, action="PROGRESS" if rise else "HOLD",
            )  # fmt: skip
    await lifter.taps("Done, 0-3")
    await lifter.lives(5, 2)
    said = await review_of(lifter)
    assert "6 rises in a row a lighter week with one set less" in said
    assert "2 x 12" in said


async def test_a_physios_limit_keeps_who_set_it(lifter: Athlete) -> None:
    said = await lifter.says("my physio allows up to 4")
    assert "Who set it?" in said
    assert "set by Anna <Berg> & Co" in await lifter.says("Anna <Berg> & Co")
    assert (await lifter.row(Person))["ceiling_by"] == "Anna <Berg> & Co"
    assert "Anna <Berg> & Co allows up to 4" in await lifter.says("/progress")
    await lifter.says("undo")
    assert (await lifter.row(Person))["ceiling_by"] is None
    assert "your physio allows up to 4" in await lifter.says("/progress")


@pytest.mark.parametrize("text", ["4", "/today", "what for?", "how was yesterday"])
async def test_what_is_no_name_is_not_kept_as_one(lifter: Athlete, text: str) -> None:
    await lifter.says("my physio allows up to 4")
    await lifter.says(text)
    assert (await lifter.row(Person))["ceiling_by"] is None


@pytest.fixture
async def runner(lifter: Athlete) -> Athlete:
    """Somebody who runs already, up to half an hour, and is fine the next day."""
    await lifter.says("I run already")
    await lifter.walks_through("Yes, fine next day", "30 min")
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(2)
    return lifter


async def test_a_run_beyond_the_limit_is_said(runner: Athlete) -> None:
    assert "longer than the 30 min" in await runner.says("I ran 55 min, 2")
    assert (await runner.row(Run))["minutes"] == 55


async def test_the_ladder_says_that_it_takes_over(runner: Athlete) -> None:
    said = await runner.says("I ran 20 min, 7")
    assert "the walk-run ladder leads" in said
    await denies_signs(runner)
    await runner.waits_until("08:00", days=2)


async def test_run_asked_twice_is_one_question(runner: Athlete) -> None:
    await runner.says("/run")
    await runner.says("/run")
    opened = [row for row in await runner.rows(Prompt) if row["kind"] == "run" and not row["answered_at"]]
    assert len(opened) == 1
    await runner.taps("Done, 0-3")


async def test_an_old_bad_day_is_told_by_one_review_only(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(4)
    await lifter.lives(4, 2)
    first = await review_of(lifter)
    assert "Tue 5 Jan" in first or "Mon 4 Jan" in first
    await lifter.waits(days=6)
    later = await lifter.waits_until("09:00", days=1)
    assert "Mon 4 Jan" not in later
    assert re.search(r"Your week|Three quiet days|still here", later + first)


async def test_a_usual_never_comes_from_the_first_week_of_training(lifter: Athlete) -> None:
    """The first number was a 2, then two next days of 4: the 4s are raised, not usual."""
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "above your usual 2" in await lifter.answers(4)
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    assert "usual 4" not in await lifter.answers(4)
