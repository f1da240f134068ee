"""A person's file: everything in it, nothing of Telegram's, and every past suggestion comes out again."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.config import Settings
from bot.exporting import export_chat, replay_file
from content.export import parse_export
from content.export_log import to_log
from content.replay import replay
from storage.export import read_export
from storage.models import Review
from storage.people import get_by_user
from storage.training import load_log
from tests.stories.replaying import replay_all
from tests.stories.steps import Athlete
from tests.world import World

PATIENCE = 8
"""Times that a review may be waited for, three hours each."""


async def lives_weeks(somebody: Athlete, *scores: int, decides: tuple[str, ...] = ("Accept",)) -> None:
    """A week for each score: every session done, every number answered, every review decided."""
    await somebody.taps("Done, 0-3")
    for week, score in enumerate(scores):
        for _ in range(6 if week else 5):
            await somebody.lives(1, score)
            await denies_signs(somebody)
        said = await somebody.waits_until("08:00", days=1)
        for _ in range(PATIENCE):
            await denies_signs(somebody)
            if "Accept" not in somebody.all_buttons():
                said = await (somebody.answers(score) if "0-10?" in said else somebody.waits(hours=3))
        await somebody.walks_through(*decides)


async def denies_signs(somebody: Athlete) -> None:
    """None of the warning signs, as often as they are asked about."""
    while "None of these" in somebody.all_buttons():
        await somebody.taps("None of these")


def settings_of(world: World) -> Settings:
    """The settings of a command that opens this world's database by itself."""
    return world.settings.model_copy(update={"database_url": world.database.url.render_as_string(False)})


async def export_of(somebody: Athlete) -> dict[str, Any]:
    world = somebody.world
    async with world.database.read() as session:
        person = await get_by_user(session, somebody.chat.user.id, lock=False)
        assert person is not None
        found = await read_export(session, person.id, world.now)
    assert found is not None
    return found


async def test_three_weeks_replayed_give_the_same_numbers(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2, 5, 2)
    (found,) = await replay_all(lifter.world)
    assert found.compared >= 6
    assert (found.differences, found.unknown) == ((), ())


async def test_the_file_holds_the_log_and_no_id_of_the_chat(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2)
    file = json.dumps(await export_of(lifter))
    async with lifter.world.database.read() as session:
        person = await get_by_user(session, lifter.chat.user.id, lock=False)
        assert person is not None
        assert to_log(parse_export(file)) == await load_log(session, person, lifter.world.now)
        assert f'"{person.chat_id}"' not in file
    assert not {"telegram_user_id", "chat_id", "person_id"} & set(file.replace('"', " ").split())


async def test_a_corrected_answer_explains_another_suggestion(lifter: Athlete) -> None:
    await lives_weeks(lifter, 2)
    file = await export_of(lifter)
    file["workouts"][0]["answers"][0]["half_points"] = 12
    found = replay(parse_export(json.dumps(file)))
    assert found.differences
    assert all(each.edited for each in found.differences)


async def test_a_suggestion_that_the_rules_would_not_give_is_named(
    lifter: Athlete, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await lives_weeks(lifter, 2)
    kept = (await lifter.row(Review))["suggestions"]
    bridge = next(each for each in kept["suggestions"] if each["exercise"] == "B4_bridge_sl")
    bridge["proposed"]["load"] += 500
    async with lifter.world.database.write() as session:
        await session.execute(update(Review).values(suggestions=kept))
    file = tmp_path / "export.json"
    world = lifter.world
    assert await export_chat(lifter.chat.user.id, settings_of(world), world.clock.now, world.clock.sleep) == 0
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert replay_file(file) == 1
    said = capsys.readouterr().out
    assert "B4_bridge_sl: the rules say something else now" in said
    assert "load 15, 3 x 13" in said
    assert "load 10, 3 x 13" in said
    async with lifter.world.database.write() as session:
        bridge["proposed"]["load"] -= 500
        await session.execute(update(Review).values(suggestions=kept))


async def test_nobodys_chat_and_no_file_are_said_so(
    lifter: Athlete, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world = lifter.world
    assert await export_chat(999, settings_of(world), world.clock.now, world.clock.sleep) == 1
    assert replay_file(tmp_path / "none.json") == 2
    (tmp_path / "bad.json").write_text('{"format": "sitbone-export-1"}', encoding="utf-8")
    assert replay_file(tmp_path / "bad.json") == 2
    said = capsys.readouterr().out
    assert "Nobody here has this chat." in said
    assert "No such file" in said
    assert "person: Field required" in said


async def test_export_sends_the_persons_own_file(lifter: Athlete) -> None:
    await lifter.taps("Done, 0-3")
    await lifter.says("send me all my data")
    *_, stored = lifter.world.server.state.files
    assert stored.name == "sitbone.json"
    file = parse_export(stored.data)
    assert [each.status for each in file.workouts] == ["done"]
    assert file == parse_export(json.dumps(await export_of(lifter)))


async def test_a_stranger_gets_a_file_without_anything_of_others(lifter: Athlete) -> None:
    bea = Athlete(lifter.world, "Bea")
    await bea.says("/start")
    await bea.says("/export")
    for stored in lifter.world.server.state.files:
        assert parse_export(stored.data).workouts == ()
