"""What the rules change between reviews comes out again from a person's file, each kind with a story."""

import json
from typing import Any

import pytest

from content.differences import Replay
from content.export import parse_export
from content.replay import replay
from storage.models import Change, Run
from tests.stories.steps import Athlete
from tests.stories.test_replay import export_of, lives_weeks

BRIDGE = "B4_bridge_sl"


async def kinds(athlete: Athlete) -> set[str]:
    """The kinds of decisions that were kept between reviews."""
    rows = [*await athlete.rows(Change), *await athlete.rows(Run)]
    return {row["given"]["kind"] for row in rows if row["given"]}


async def replays(athlete: Athlete, file: dict[str, Any] | None = None) -> Replay:
    return replay(parse_export(json.dumps(file or await export_of(athlete))))


async def check(athlete: Athlete, *wanted: str) -> None:
    assert set(wanted) <= await kinds(athlete)
    found = await replays(athlete)
    assert found.compared >= len(wanted)
    assert (found.differences, found.unknown) == ((), ())


@pytest.fixture
async def sore(lifter: Athlete) -> Athlete:
    """10 kg on Monday, still a 4 on Wednesday: back at once."""
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(4)
    await lifter.waits_until("08:00", days=1)
    assert "back to" in await lifter.answers(4)
    return lifter


async def test_soreness_past_48_hours(sore: Athlete) -> None:
    await sore.lives(4, 2)
    await check(sore, "sore")


async def test_twelve_days_away(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.lives(2)
    await lifter.waits(days=12)
    await lifter.says("/today")
    await lifter.says("2")
    assert "2 x" in await lifter.says("/today")
    await check(lifter, "return")


async def test_two_months_away(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.waits(days=70)
    await lifter.says("/today")
    await check(lifter, "restart")


async def test_a_flare_and_its_way_back(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.lives(1)
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(2)
    await lifter.says("it flared")
    await lifter.walks_through("Start flare mode", "None of these")
    await lifter.lives(2, 2)
    await check(lifter, "flare", "flare_over")


@pytest.mark.parametrize("answer", ["None of these", ""])
async def test_a_severe_reaction(lifter: Athlete, answer: str) -> None:
    """The safety list that follows is answered, or it stays open."""
    await lives_weeks(lifter, 2)
    await lifter.lives(2, 7)
    if answer:
        await lifter.taps(answer)
    await lifter.lives(3, 2)
    await check(lifter)


async def test_a_sign_that_was_seen(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.lives(2, 2)
    await lifter.says("pain wakes me at night")
    await lifter.taps("Pain at night")
    await lifter.taps("A clinician has allowed loading")
    assert "one step below" in await lifter.taps("Today")
    await check(lifter, "cleared")


async def test_holds_that_grew(bea: Athlete) -> None:
    await bea.taps("Done, 0-3")
    await bea.lives(9, 2)
    await check(bea, "hold")


async def test_two_sides(lifter: Athlete) -> None:
    await lifter.says("now the right one hurts too")
    await lifter.taps("Yes")
    await lifter.says("/today")
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.says("left 4, right 1")
    await lifter.waits_until("08:00", days=1)
    await lifter.says("left 4, right 1")
    await check(lifter, "sore")


async def test_a_change_the_rules_would_not_make_is_named(sore: Athlete) -> None:
    file = await export_of(sore)
    row = next(each for each in file["changes"] if each["given"] and each["given"]["kind"] == "sore")
    row["load"] += 100
    (found,) = (await replays(sore, file)).differences
    assert (found.place, found.exercise, found.edited) == ("2027-01-06 sore", BRIDGE, False)
    assert "load 9" in found.shown + found.now


async def test_an_answer_changed_later_explains_the_difference(sore: Athlete) -> None:
    file = await export_of(sore)
    for answer in file["workouts"][0]["answers"]:
        answer["half_points"] = 2
    (found,) = (await replays(sore, file)).differences
    assert (found.now, found.edited) == ("nothing", True)


async def test_a_change_of_an_early_version_cannot_be_made_again(sore: Athlete) -> None:
    file = await export_of(sore)
    for row in file["changes"]:
        row["given"] = None
    assert (await replays(sore, file)).unknown == ("2027-01-04", "2027-01-06")
