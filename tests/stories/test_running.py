"""From the walk to the first rungs, runs of one's own, and what stops them."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.models import Fact, Flag, Prompt, Run, Score
from tests.stories.conftest import begin, go_on
from tests.stories.steps import Athlete

READY = datetime(2027, 1, 26, 8, 0, tzinfo=UTC)
"""A Tuesday: a light day, the first session day after three weeks of strength work."""


@pytest.fixture(scope="session")
async def runner_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three weeks in P2a and a brisk walk with a quiet next day, played once."""
    file = tmp_path_factory.mktemp("runner") / "sitbone.db"
    async with begin(Path(shutil.copy(migrated_file, file))) as bea:
        await bea.sets_up_lifting()
        await bea.skips()
        await bea.lives(21, score=1)
        await bea.says("/run")
        await bea.taps("Done, 0-3")
        await bea.waits_until("08:00", days=1)
        assert "you can begin to run" in await bea.answers(1)
    return file


@pytest.fixture
async def rita(runner_file: Path, tmp_path: Path) -> AsyncIterator[Athlete]:
    async with go_on(runner_file, tmp_path / "rita.db") as runner:
        runner.world.clock.at = READY
        yield runner


async def runs(who: Athlete, how: str = "Done, 0-3") -> str:
    """Open today's run, deny the questions about bone, tap how it was."""
    said = await who.says("/run")
    if "None of these" in who.buttons():
        said = await who.taps("None of these")
    if how not in who.buttons():
        raise LookupError(f"no run to report in {said!r}")
    return await who.taps(how)


async def test_two_clean_runs_earn_the_next_rung(rita: Athlete):
    assert "Is any of this so" in await rita.says("can I run today?")
    assert "rung 1 of 9" in await rita.taps("None of these")
    assert "Noted: 5 rounds: run 1 min, walk 2 min" in await rita.taps("Done, 0-3")
    assert "One day without running" in await rita.says("/run")
    said = await rita.waits_until("08:00", days=1)
    assert "0-10?" in said
    assert "two in a row earn the next rung" in await rita.answers(1)
    assert "strength day" in await rita.says("/run") or "One day" in rita.chat.last.text
    await rita.waits_until("08:30", days=1)
    await runs(rita)
    await rita.waits_until("09:00", days=1)
    said = await rita.answers(1)
    assert "The next rung is yours: 5 rounds: run 2 min, walk 2 min" in said
    assert "rung 2 of 9" in await rita.says("/progress")
    assert [row["rung"] for row in await rita.rows(Run)] == [0, 1, 1]


async def test_the_gate_is_shown_with_the_persons_own_numbers(lifter: Athlete):
    said = await lifter.says("/run")
    assert "The first run needs 3 things; 0 of 3 are there" in said
    assert "0 of 21" in said
    assert "a brisk walk of 30 minutes" in said
    assert "0 of 3 are there" in await lifter.says("when can I run again?")


async def test_a_sharp_pain_asks_about_the_bone_and_a_yes_stops_running(rita: Athlete):
    said = await runs(rita, "It was sharp")
    assert "No more running today" in said
    assert "Is any of this so?" in said
    await rita.taps("Sharp pain with each step")
    assert (await rita.row(Flag))["sign"] == "F05"
    assert "Running · rung" not in await rita.says("/run")
    assert "Done, 0-3" not in rita.buttons()


async def test_a_yes_before_the_first_run_stops_running_and_asks_for_help_today(rita: Athlete):
    await rita.says("/run")
    assert "None of these" in rita.buttons()
    await rita.taps("Sharp pain with each step")
    flag = await rita.row(Flag)
    assert (flag["sign"], flag["urgency"]) == ("F05", "U")
    await rita.says("/run")
    assert "Done, 0-3" not in rita.buttons()
    assert len(await rita.rows(Run)) == 1


async def test_a_raised_next_day_repeats_and_a_lasting_one_goes_back(rita: Athlete):
    await runs(rita)
    await rita.waits_until("08:00", days=1)
    assert "so this rung comes again" in await rita.answers(4)
    said = await rita.says("/run")
    assert "No running today" in said
    assert "left 4/10 the next day" in said


async def test_a_run_of_ones_own_is_noted_and_can_be_taken_back(rita: Athlete):
    said = await rita.says("ran 5 km, 2")
    assert "5 km of running, worst 2/10 during it" in said
    assert "does not count towards the next rung" in said
    row = await rita.row(Run)
    assert (row["distance"], row["unit"], row["during"], row["rung"]) == (500, "km", 4, None)
    assert "that run is no longer noted" in await rita.says("/undo")
    assert len(await rita.rows(Run)) == 1
    said = await rita.says("went for a 20 min jog")
    assert "worst at the sit bone during the run" in said
    assert "Is any of this so?" in await rita.answers(4)
    assert (await rita.row(Run))["during"] == 8


async def test_the_number_after_an_evening_run_comes_by_itself(rita: Athlete):
    await rita.waits_until("19:30")
    await rita.says("ran 4 km, 1")
    await rita.waits_until("08:00", days=1)
    await rita.answers(1)
    assert "4 km of running" in await rita.waits_until("19:45")
    assert "2/10." in await rita.answers(2)
    assert (await rita.row(Score))["kind"] == "daily"
    assert (await rita.row(Prompt, kind="runcheck"))["answered_at"] is not None


async def test_the_week_and_the_days_message_name_the_run_days(rita: Athlete):
    await runs(rita)
    said = await rita.says("/week")
    assert "Thu 28 Jan: rest · run: 5 rounds" in said
    assert "Wed 27 Jan: strength\n" in said
    await rita.waits_until("08:00", days=1)
    assert "Run today" not in await rita.answers(1)


async def test_running_now_and_fine_keeps_the_length(newcomer: Athlete):
    await newcomer.sets_up()
    said = await newcomer.taps("Yes, fine next day")
    assert "How long was your longest run" in said
    assert "6 km is the most for now" in await newcomer.says("6 km")
    facts = {row["name"]: row["value"] for row in await newcomer.rows(Fact)}
    assert (facts["running_now"], facts["usual_run_km"]) == (1, 600)
    await newcomer.skips()
    said = await newcomer.says("/run")
    assert "At most 6 km" in said
    await newcomer.says("ran 6 km, 2")
    await newcomer.waits_until("08:00", days=1)
    await newcomer.answers(2)
    await newcomer.waits_until("08:00", days=1)
    assert "Running as you are used to" in await newcomer.says("/run")


async def test_who_is_not_running_says_so_in_words(newcomer: Athlete):
    await newcomer.sets_up()
    assert "Fine. Running comes back" in await newcomer.says("no not running")


async def test_running_now_and_worse_means_walking(newcomer: Athlete):
    await newcomer.sets_up()
    assert "Then walk for now" in await newcomer.taps("Yes, worse next day")
    await newcomer.skips()
    said = await newcomer.says("/run")
    assert "You said the day after a run is worse" in said
    assert "are you running at the moment" in await newcomer.taps("I run already")
    assert "Fine. Running comes back" in await newcomer.taps("No")


async def test_nobody_answers_for_anothers_run(rita: Athlete):
    await runs(rita)
    eve = Athlete(rita.world, "Eve")
    await eve.sets_up()
    await eve.chat.forges(eve.chat.last.id, rita.data_of("It rose as I ran"))
    assert (await rita.row(Run))["climbed"] is False
    await rita.taps("It rose as I ran")
    assert (await rita.row(Run))["climbed"] is True


async def test_a_goal_that_means_running_says_where_running_stands(lifter: Athlete):
    await lifter.says("my goal is to sit all day")
    assert "Running:" not in await lifter.says("/next")
    await lifter.says("my goal is to run a 10k")
    assert "things are there for the first run" in await lifter.says("/next")


async def test_what_was_denied_before_a_run_does_not_answer_for_a_sharp_pain_on_it(rita: Athlete):
    await rita.says("/run")
    await rita.taps("None of these")
    said = await rita.says("ran 10 minutes, sharp pain, 3")
    assert "Is any of this so" in said
    await rita.waits_until("09:00", days=2)
    assert "the day after your run" in await rita.says("/run")
    said = await rita.taps("1")
    assert "Is any of this so" in said
    assert "Done, 0-3" not in rita.buttons()


async def test_why_says_which_answer_would_have_earned_the_next_rung(rita: Athlete):
    await runs(rita)
    await rita.waits_until("08:00", days=1)
    await rita.answers(1)
    await rita.waits_until("08:30", days=1)
    await runs(rita, "Done, 4-5")
    await rita.waits_until("09:00", days=1)
    await rita.answers(1)
    why = await rita.says("/why")
    assert "rung 1 of 9" in why
    assert "With a 3 or less during your run on Thu 28 Jan, you would now be on rung 2: 5 rounds" in why
    assert "would now be on" not in await rita.says("/progress")
