"""Moves between phases, and settings by what is owned or asked for, come out again; a forged one is named."""

import json
from typing import Any

import pytest

from content.export import parse_export
from content.replay import replay
from tests.stories.steps import Athlete
from tests.stories.test_replay import export_of, lives_weeks

File = dict[str, Any]


async def forged_move(athlete: Athlete, kind: str, phase: str) -> tuple[str, str, str, bool]:
    """What a replay says of the newest move of a kind once the file names another phase for it."""
    file = await export_of(athlete)
    check_is_same(file)
    row = [each for each in file["phases"] if each["given"]["kind"] == kind][-1]
    place = f"{row['given']['date']} {kind}"
    row["phase"] = phase
    found = [each for each in replay(parse_export(json.dumps(file))).differences if each.place == place]
    assert [each.exercise for each in found] == ["phase"]
    return found[0].place, found[0].shown, found[0].now, found[0].edited


async def forged_setting(athlete: Athlete, kind: str) -> None:
    """The first setting of the newest decision of this kind, made heavier or longer by hand, is named."""
    file = await export_of(athlete)
    check_is_same(file)
    row = [each for each in file["changes"] if each["given"] and each["given"]["kind"] == kind][-1]
    row["target"] += 1
    found = replay(parse_export(json.dumps(file))).differences
    wanted = (f"{row['date']} {kind}", row["exercise"], False)
    assert [(each.place, each.exercise, each.edited) for each in found if each.place == wanted[0]] == [wanted]


def check_is_same(file: File) -> None:
    found = replay(parse_export(json.dumps(file)))
    assert (found.differences, found.unknown) == ((), ())


async def test_the_phase_and_the_settings_somebody_began_with(lifter: Athlete) -> None:
    assert await forged_move(lifter, "set_up", "P2b") == ("2027-01-04 set_up", "to P2b", "to P2a", False)
    await forged_setting(lifter, "begin")


async def test_the_way_up_through_an_open_gate(newcomer: Athlete) -> None:
    """From the try-out of day 0 to one leg for 30 seconds, then on."""
    await newcomer.sets_up(1)
    await newcomer.taps("Yes, 3 or less and level")
    await newcomer.waits(minutes=1)
    await newcomer.skips()
    await newcomer.trains()
    for _ in range(30):
        await newcomer.lives(1, 1)
        await newcomer.says("/progress")
        if "Move on: Strength, hips straight" in newcomer.buttons():
            break
    said = await newcomer.taps("Move on: Strength, hips straight")
    assert "Strength, hips straight" in said
    place, shown, now, edited = await forged_move(newcomer, "up", "P3")
    assert (place.split()[1], shown, now, edited) == ("up", "to P3", "stays in P1", False)
    await forged_setting(newcomer, "begin")
    await forged_setting(newcomer, "tryout")
    await closed_gate(newcomer)


async def closed_gate(athlete: Athlete) -> None:
    """A gate that was not open: fewer days than it asks for, said to be a change of what it was made from."""
    file = await export_of(athlete)
    file["phases"][0]["date"] = file["phases"][1]["date"]
    found = replay(parse_export(json.dumps(file))).differences
    up = [(each.now, each.edited) for each in found if each.place.endswith(" up")]
    assert up == [("stays in P1", True)]
    assert all(each.edited or each.place.endswith(" set_up") for each in found)


async def test_back_by_wish_and_beginning_anew(lifter: Athlete) -> None:
    await lifter.says("go back a phase")
    assert await forged_move(lifter, "back", "P3") == ("2027-01-04 back", "to P3", "stays in P2a", False)
    await lifter.says("start from scratch")
    await lifter.taps("Begin anew")
    await lifter.taps("None of these")
    check_is_same(await export_of(lifter))


async def test_beginning_anew_is_at_the_beginning(lifter: Athlete) -> None:
    await lifter.says("start from scratch")
    await lifter.taps("Begin anew")
    assert await forged_move(lifter, "anew", "P2b") == ("2027-01-04 anew", "to P2b", "to P1", False)


@pytest.mark.parametrize("days", [35, 65])
async def test_a_phase_lost_by_time_away(lifter: Athlete, days: int) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.waits(days=days)
    await lifter.says("/today")
    place, shown, now, edited = await forged_move(lifter, "away", "P2b")
    assert (place.split()[1], shown, now, edited) == ("away", "to P2b", "to P1", False)


async def test_a_phase_lost_by_a_long_flare(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.says("it flared")
    await lifter.taps("Start flare mode")
    await lifter.taps("None of these")
    await lifter.lives(9, 5)
    place, shown, now, _ = await forged_move(lifter, "long_flare", "P2b")
    assert (place.split()[1], shown, now) == ("long_flare", "to P2b", "to P1")


async def test_weights_that_moved_with_what_is_owned(lifter: Athlete) -> None:
    await lifter.says("/settings")
    await lifter.taps("What I lift with")
    assert "with 10 kg → 3 x 12 each leg with 7 kg" in await lifter.says("dumbbells 4, 7, 12 kg")
    await forged_setting(lifter, "refit")
    file = await export_of(lifter)
    row = next(each for each in file["changes"] if each["given"] and each["given"]["kind"] == "refit")
    row["given"]["equipment"][0]["loads"] = [400, 1200]
    (found,) = replay(parse_export(json.dumps(file))).differences
    assert "load 7" in found.shown
    assert "load 4" in found.now


async def test_a_lighter_weight_that_was_named(lifter: Athlete) -> None:
    await lifter.says("/weights bridge 8 kg")
    await forged_setting(lifter, "own")


async def test_a_first_weight_that_was_found(newcomer: Athlete) -> None:
    await newcomer.sets_up_lifting(bridges=True)
    await newcomer.skips()
    await newcomer.says("/today")
    await newcomer.taps("Done, 0-3")
    await newcomer.walks_through("6 or more", "It hurt")
    await forged_setting(newcomer, "found")


async def test_an_exercise_that_came_in_later(lifter: Athlete) -> None:
    await lifter.says("I have a ball now")
    await lifter.says("/today")
    await forged_setting(lifter, "first")


async def test_what_a_review_led_to_is_what_was_chosen(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2)
    file = await export_of(lifter)
    check_is_same(file)
    row = next(each for each in file["changes"] if each["cause"] == "review")
    row["load"] += 500
    found = replay(parse_export(json.dumps(file))).differences
    assert [(each.place, each.exercise) for each in found] == [("2027-W01", row["exercise"])]


async def test_what_a_review_said_about_the_phase(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2)
    file = await export_of(lifter)
    file["reviews"][0]["phase"] = {"offered": "P2b", "back": False}
    (found,) = replay(parse_export(json.dumps(file))).differences
    assert (found.place, found.exercise) == ("2027-W01", "phase")
    assert (found.shown, found.now, found.edited) == ("offers P2b", "stays in P2a", False)


async def test_a_setting_that_was_lowered_at_the_review(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2, decides=("Lower", "Single-leg bridge"))
    await forged_setting(lifter, "lower")


async def test_a_file_of_an_early_version_is_read_and_said_to_be_silent(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2)
    file = await export_of(lifter)
    for row in (*file["phases"], *file["changes"]):
        del row["given"]
    del file["reviews"][0]["phase"], file["reviews"][0]["given"]["seen"]
    found = replay(parse_export(json.dumps(file)))
    assert found.differences == ()
    assert set(found.unknown) >= {"2027-W01 phase", "2027-01-04", "2027-01-04 P2a"}
