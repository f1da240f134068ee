"""A person's file is put back as it was, into an empty place and never over somebody by mistake."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.importing import import_file
from content.export import parse_export
from content.replay import replay
from storage.models import Change, Person, Workout
from tests.stories.steps import Athlete
from tests.stories.test_replay import export_of, lives_weeks, settings_of

File = dict[str, Any]


async def put_back(athlete: Athlete, file: File | str, folder: Path, *, replace: bool = False) -> int:
    """What the operator does with a file somebody sent."""
    world, place = athlete.world, folder / "sitbone.json"
    place.write_text(file if isinstance(file, str) else json.dumps(file), encoding="utf-8")
    settings = settings_of(world)
    return await import_file(
        athlete.chat.user.id, place, replace, settings, world.clock.now, world.clock.sleep
    )


def without_time(file: File) -> File:
    return {**file, "exported_at": ""}


async def test_forgotten_and_put_back_the_file_is_the_same(
    ada: Athlete, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await ada.sets_up_lifting()
    await ada.skips()
    await ada.says("/today")
    await ada.taps("Done, 0-3")
    await ada.waits_until("08:00", days=1)
    await ada.answers(4)
    await ada.waits_until("08:00", days=1)
    await ada.answers(4)
    await ada.says("ran 20 min, 2")
    await ada.lives(1)
    before = await export_of(ada)
    await ada.says("/forget")
    await ada.walks_through(ada.buttons()[0])
    await ada.walks_through(ada.buttons()[0])
    assert await ada.rows(Workout) == []
    assert await put_back(ada, before, tmp_path) == 0
    counted = capsys.readouterr().out
    assert f"{len(before['workouts'])} workouts" in counted
    assert without_time(await export_of(ada)) == without_time(before)
    assert replay(parse_export(json.dumps(await export_of(ada)))).differences == ()
    assert "with 8 kg" in await ada.waits_until("08:00", days=1)


async def test_weeks_with_reviews_are_the_same_for_another_chat(lifter: Athlete, tmp_path: Path) -> None:
    await lives_weeks(lifter, 2)
    before = await export_of(lifter)
    other = Athlete(lifter.world, "Cleo")
    await other.says("/start")
    assert await put_back(other, before, tmp_path) == 0
    assert without_time(await export_of(other)) == without_time(before)
    assert "kg" in await other.says("/weights")
    found = replay(parse_export(json.dumps(await export_of(other))))
    assert (found.compared > 0, found.differences) == (True, ())


async def test_somebody_with_a_history_is_replaced_only_when_said_so(
    lifter: Athlete, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = await export_of(lifter)
    await lifter.taps("Done, 0-3")
    assert await put_back(lifter, before, tmp_path) == 1
    assert "--replace" in capsys.readouterr().out
    assert (await lifter.row(Workout))["status"] == "done"
    assert await put_back(lifter, before, tmp_path, replace=True) == 0
    assert (await lifter.row(Workout))["status"] == "planned"


async def test_nothing_impossible_gets_in(
    lifter: Athlete, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await lifter.taps("Done, 0-3")
    rows = await lifter.rows(Change)
    file = await export_of(lifter)
    file["workouts"][0]["during"] = 22
    assert await put_back(lifter, file, tmp_path, replace=True) == 2
    assert "workouts, entry 1, during" in capsys.readouterr().out
    later = {**await export_of(lifter), "exported_at": "2031-01-01T00:00:00+00:00"}
    assert await put_back(lifter, later, tmp_path, replace=True) == 2
    unready = await export_of(lifter)
    unready["person"]["time_zone"] = None
    assert await put_back(lifter, unready, tmp_path, replace=True) == 2
    assert await put_back(lifter, "not a file", tmp_path, replace=True) == 2
    assert "set-up was not finished" in capsys.readouterr().out
    assert await lifter.rows(Change) == rows


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("facts", "at", "0001-01-01T00:00:00+14:00"),
        ("phases", "date", "0001-01-01"),
        ("person", "started", "9999-12-31"),
        ("file", "exported_at", "9999-12-31T23:59:59-14:00"),
        ("facts", "name", "settles\x00"),
    ],
)
async def test_what_no_database_or_calendar_takes_is_refused_by_name(
    lifter: Athlete, tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str, key: str, value: str
) -> None:
    file = await export_of(lifter)
    found = file if part == "file" else file[part]
    (found[0] if isinstance(found, list) else found)[key] = value
    capsys.readouterr()
    assert await put_back(lifter, file, tmp_path, replace=True) == 2
    assert (key if "\x00" not in value else "character") in capsys.readouterr().out


async def test_a_language_that_is_not_spoken_here_becomes_english(lifter: Athlete, tmp_path: Path) -> None:
    file = await export_of(lifter)
    file["person"]["locale"] = "xx"
    assert await put_back(lifter, file, tmp_path, replace=True) == 0
    assert (await lifter.row(Person))["locale"] == "en"
    assert "Your next seven days" in await lifter.says("/plan")
