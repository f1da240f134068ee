"""The sandbox's folder: chats outlive restarts, damage and kills; one sandbox at a time."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import ConfigError
from bot.sandbox import Server
from bot.sandbox.clock import WoundClock
from bot.sandbox.home import Home
from bot.sandbox.memory import Kept
from bot.sandbox.params import Upload
from bot.sandbox.play import open_stage
from tests.sandbox.player import MONDAY, Player, open_sandbox, real_now

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def server_after(home: Home) -> tuple[Server, Kept | None, str | None]:
    kept, first_id, trouble = home.load(MONDAY)
    server = Server(lambda: MONDAY, first_id=first_id)
    if kept is not None:
        kept.put_back(server.state)
    return server, kept, trouble


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    with home.claim():
        return home


async def test_a_restart_keeps_chats_people_time_and_the_bot(tmp_path: Path) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada, ben = Player(stage), Player(stage, 8, "Ben")
        await ada.sets_up()
        await ben.says("/start")
        ben.user.block()
        ada.user.send_photo("look")
        await ada.winds("day")
        before, left, highest = ada.user.messages, stage.now(), stage.state.chats.next_id
        version = stage.state.chats.changed.rung
    async with open_sandbox(tmp_path / "home", None) as stage:
        assert stage.now() >= left
        again = Player(stage, 7)
        assert again.user.messages == before
        assert stage.state.chats.rooms[8].blocked
        assert stage.state.chats.changed.rung > version
        said = await again.says("/today")
        assert "light day" in said
        assert min(m.id for m in again.user.messages if m.text == "/today") > highest
        assert (await again.winds("next")).sent == 1
    assert not list((tmp_path / "home").glob("*.new"))


async def test_what_the_bot_had_not_heard_yet_it_hears_after_the_restart(home: Home) -> None:
    server = Server(lambda: MONDAY)
    said = server.user(7).say("/start")
    home.save(server.state, MONDAY)
    again, _, _ = server_after(home)
    assert again.state.queue.pending == [said]


async def test_ids_rise_whatever_was_lost(home: Home) -> None:
    server = Server(lambda: MONDAY, first_id=2_000_000_000)
    server.user(7).say("one")
    home.save(server.state, MONDAY)
    # Killed now: this one is on no disk, and its ids must not be given again.
    lost = server.user(7).say("two")
    again, _, _ = server_after(home)
    assert [m.text for m in again.user(7).messages] == ["one"]
    fresh = again.user(7).say("three")
    assert fresh["update_id"] > lost["update_id"]
    assert fresh["message"]["message_id"] > lost["message"]["message_id"]
    home.chat_file.unlink()
    empty, _, trouble = server_after(home)
    assert trouble is None
    assert empty.state.chats.next_id > lost["message"]["message_id"]
    (home.folder / "ids").unlink()
    new, _, _ = server_after(home)
    assert new.state.chats.next_id == int(MONDAY.timestamp())


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"rooms": [{"chat": 7}]}',
        "half",
        "shape",
    ],
)
async def test_a_damaged_memory_is_put_aside_with_a_sentence(home: Home, damage: bytes | str) -> None:
    server = Server(lambda: MONDAY)
    server.user(7).say("hello")
    home.save(server.state, MONDAY)
    whole = home.chat_file.read_bytes()
    if damage == "half":
        damage = whole[: len(whole) // 2]
    if damage == "shape":
        raw = json.loads(whole)
        raw["rooms"][0]["messages"] = {"1": {"text": "no ids"}}
        damage = json.dumps(raw).encode()
    assert isinstance(damage, bytes)
    home.chat_file.write_bytes(damage)
    again, kept, trouble = server_after(home)
    assert kept is None
    assert again.state.chats.rooms == {}
    assert trouble is not None
    assert "chat.1.json.damaged" in trouble
    assert (home.folder / "chat.1.json.damaged").read_bytes() == damage
    assert server_after(home)[2] is None


async def test_files_and_fields_that_are_not_known_survive_or_are_left_out(home: Home) -> None:
    server = Server(lambda: MONDAY)
    server.user(7).say("hello")
    stored = server.state.files.add(Upload("card.png", "image/png", PNG), picture=True)
    gone = server.state.files.add(Upload("gone.png", "image/png", PNG + b"1"), picture=True)
    home.save(server.state, MONDAY)
    (home.folder / "files" / gone.file_id).unlink()
    raw = json.loads(home.chat_file.read_text())
    raw["rooms"][0]["colour"] = "of another release"
    raw["files"].append(["../chat.json", "chat.json", "text/plain"])
    home.chat_file.write_text(json.dumps(raw))
    again, _, trouble = server_after(home)
    assert trouble is None
    assert [file.file_id for file in again.state.files] == [stored.file_id]
    assert again.state.files.get(stored.file_id) == stored


async def test_the_clock_never_runs_back_though_its_file_be_lost(tmp_path: Path) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        await Player(stage).says("/start")
    for lost in ("", "nan", "1e300", "-1e300", "9" * 400, "abc"):
        (tmp_path / "home" / "clock").write_text(lost)
        clock = WoundClock(tmp_path / "home" / "clock", real_now)
        assert abs(clock() - real_now()) < timedelta(seconds=60)
    async with open_sandbox(tmp_path / "home", None) as stage:
        assert MONDAY <= stage.now() < MONDAY + timedelta(minutes=5)


async def test_one_sandbox_at_a_time(home: Home) -> None:
    second = Home(home.folder)
    with home.claim(), pytest.raises(ConfigError, match="Another sandbox is running"), second.claim():
        pass
    with Home(home.folder).claim():
        pass


async def test_a_folder_that_cannot_be_used_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="cannot be made or written"), Home(tmp_path / "file").claim():
        pass


async def test_a_damaged_database_is_told_of_with_the_way_out(home: Home) -> None:
    (home.folder / "sitbone.db").write_bytes(b"no database " * 1000)
    with pytest.raises(ConfigError, match="--fresh starts over"):
        async with open_stage(home, real_now):
            pass


async def test_starting_over_forgets_the_sandbox_s_own_and_nothing_else(home: Home) -> None:
    server = Server(lambda: MONDAY)
    server.user(7).say("hello")
    server.state.files.add(Upload("card.png", "image/png", PNG), picture=True)
    home.save(server.state, MONDAY)
    for name in ("sitbone.db", "sitbone.db-wal", "sitbone.db.before-0001.bak", "clock", "mine.txt"):
        (home.folder / name).write_text("x")
    home.empty()
    left = sorted(str(path.relative_to(home.folder)) for path in home.folder.rglob("*") if path.is_file())
    assert left == [".gitignore", "lock", "mine.txt"]


async def test_it_saves_what_came_while_it_rested(home: Home) -> None:
    server = Server(lambda: MONDAY)
    ada, rests, kept = server.user(7), [], []

    async def rest(seconds: float) -> None:
        rests.append(seconds)
        kept.append(home.chat_file.read_text())
        if len(rests) == 2:
            raise asyncio.CancelledError
        ada.say("two")

    ada.say("one")
    with pytest.raises(asyncio.CancelledError):
        await home.keep(server.state, lambda: MONDAY, rest)
    assert rests == [1.0, 1.0]
    assert ['"two"' in text for text in kept] == [False, True]


async def test_a_full_disk_does_not_end_the_sandbox(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    server = Server(lambda: MONDAY)
    home.folder.rename(home.folder.with_name("elsewhere"))
    home.try_save(server.state, MONDAY)
    assert "chat not kept" in caplog.text
