"""Every scene goes as it is written, and whatever comes between leaves a sandbox that one can go on in."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.sandbox.scenes.actor import find_monday
from bot.sandbox.scenes.director import BUSY, Director
from bot.sandbox.scenes.steps import Note, Says, Scene, Taps
from bot.sandbox.scenes.stories import SCENES, STARTER
from bot.sandbox.winding import Stage
from tests.sandbox.player import Player, open_sandbox

WAIT = Scene("wait", "Wait", "Nothing much.", "Mo", (Note("x" * 400), Says("/start", ("I am Sitbone",))))
WRONG = Scene("wrong", "Wrong", "Said wrongly.", "Mo", (Says("/start", ("Good evening",)), Note("never")))
LOST = Scene("lost", "Lost", "No such button.", "Mo", (Says("/start"), Taps("Fly"), Note("never")))
SHORT = Scene("short", "Short", "The set-up.", "Mo", (*STARTER, Note("That was it.")))
OTHERS = {each.id: each for each in (WAIT, WRONG, LOST, SHORT)}


@pytest.fixture
def home(migrated_file: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    shutil.copy(migrated_file, folder / "sitbone.db")
    return folder


@pytest.fixture
async def stage(home: Path) -> AsyncIterator[Stage]:
    async with open_sandbox(home) as opened:
        yield opened


@pytest.mark.parametrize("scene_id", SCENES)
async def test_a_scene_goes_as_it_is_written(stage: Stage, scene_id: str):
    director, scene = Director(stage), SCENES[scene_id]
    person = await director.begin(scene_id, "at once")
    await director.finish()
    assert isinstance(scene.steps[-1], Note)
    assert director.describe() == {
        "playing": None, "step": len(scene.steps), "of": len(scene.steps), "note": scene.steps[-1].text,
    }  # fmt: skip
    assert stage.state.chats.rooms[person].chat["first_name"] == scene.name


@pytest.mark.parametrize(
    ("scene_id", "words"),
    [
        ("wrong", "at step 1 of 2 (say “/start”). The bot was to say “Good evening”; it said: “Hello, I am"),
        ("lost", "at step 2 of 3 (tap “Fly”). There is no button “Fly”."),
    ],
)
async def test_what_goes_otherwise_is_told_and_ends_the_scene(stage: Stage, scene_id: str, words: str):
    director = Director(stage, OTHERS)
    await director.begin(scene_id, "at once")
    await director.finish()
    assert words in director.describe()["note"]
    await director.begin("short", "at once")
    await director.finish()
    assert director.describe()["note"] == "That was it."


async def test_a_scene_can_be_stopped_while_it_waits_for_the_reader(stage: Stage):
    director = Director(stage, OTHERS)
    await director.begin("wait", "reading")
    with pytest.raises(ValueError, match="Another scene is playing"):
        await director.begin("short", "at once")
    await director.stop()
    said = director.describe()
    assert said["playing"] is None
    assert "Stopped at step" in said["note"]


async def test_two_who_play_the_same_are_told_apart_and_can_be_gone_on_with(stage: Stage):
    director = Director(stage, OTHERS)
    ids = []
    for _ in range(2):
        ids.append(await director.begin("short", "at once"))
        await director.finish()
    assert [stage.state.chats.rooms[each].chat["first_name"] for each in ids] == ["Mo", "Mo 2"]
    mo = Player(stage, ids[0], "Mo")
    assert "Saved" in await mo.taps("Done, 0-3")


async def test_a_scene_over_http(stage: Stage):
    async with ClientSession(stage.url) as http:

        async def ask(method: str, path: str, **body: object):
            async with http.request(method, f"/sandbox/scenes{path}", json=body or None) as response:
                return response.status, await response.json()

        listed = (await ask("GET", ""))[1]
        assert [each["id"] for each in listed] == list(SCENES)
        assert all(each["title"] and each["text"] for each in listed)
        assert (await ask("GET", "/state"))[1]["playing"] is None
        for path, body in (("/nothing", {}), ("/flare", {"speed": "fast"})):
            status, refused = await ask("POST", path, **body)
            assert (status, refused["ok"]) == (400, False)
        status, begun = await ask("POST", "/red-flag", speed="reading")
        person = begun["result"]["person"]
        assert (await ask("POST", "/month"))[1]["description"] == BUSY
        while (await ask("GET", "/state"))[1]["step"] < 2:
            await stage.state.chats.changed.wait(1)
        assert (await ask("GET", "/state"))[1]["playing"] == "red-flag"
        assert (await ask("DELETE", ""))[0] == 200
        assert (await ask("GET", "/state"))[1]["playing"] is None
        assert person in stage.state.chats.rooms


async def test_a_sandbox_that_ends_in_the_middle_of_a_scene_goes_on_where_it_was(home: Path):
    async with open_sandbox(home) as stage, ClientSession(stage.url) as http:
        async with http.post("/sandbox/scenes/red-flag", json={"speed": "at once"}) as response:
            person = (await response.json())["result"]["person"]
        while len(stage.state.chats.rooms[person].messages) < 8:
            await stage.state.chats.changed.wait(1)
    async with open_sandbox(home, None) as stage, ClientSession(stage.url) as http:
        await stage.settle()
        async with http.get("/sandbox/scenes/state") as response:
            assert (await response.json())["playing"] is None
        jonah = Player(stage, person, "Jonah")
        assert "nearest emergency department" in await jonah.says("I feel numb between my legs")


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        (datetime(2027, 1, 4, 7, 5, tzinfo=UTC), datetime(2027, 1, 4, 7, 5, tzinfo=UTC)),
        (datetime(2027, 1, 4, 2, 0, tzinfo=UTC), datetime(2027, 1, 4, 7, 0, tzinfo=UTC)),
        (datetime(2027, 1, 4, 9, 0, tzinfo=UTC), datetime(2027, 1, 11, 7, 0, tzinfo=UTC)),
        (datetime(2027, 3, 25, 9, 0, tzinfo=UTC), datetime(2027, 3, 29, 6, 0, tzinfo=UTC)),
    ],
)
def test_a_scene_begins_on_a_monday_morning(now: datetime, monday: datetime):
    assert find_monday(now) == monday
