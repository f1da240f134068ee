"""The program as an operator meets it: what it says, how it starts, how it ends."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import ClientSession
from sqlalchemy import text

from bot.sandbox import methods
from storage.db import Database
from tests.databases import Server as Postgres
from tests.databases import sqlite_url
from tests.faults.ground import PAST_THE_LEASE, PATIENCE_S, Ground, open_ground
from tests.nursery import Nursery

SECRET = {"X-Telegram-Bot-Api-Secret-Token": "a-word"}


async def set_revision(database: Database, revision: str | None) -> None:
    async with database.write() as session:
        await session.execute(text("DELETE FROM alembic_version"))
        if revision is not None:
            await session.execute(text("INSERT INTO alembic_version VALUES (:it)"), {"it": revision})


async def test_what_is_wrong_is_said_before_anything_starts(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    wrong, unshared, lone_worker, nonsense = await asyncio.gather(
        ground.run(TELEGRAM_TOKEN="a b", SEND_RATE="none", PORT="99999"),
        ground.run("web", SQLITE_SHARED="0", WEBHOOK_URL="http://127.0.0.1:1/hook"),
        ground.run("worker", SQLITE_SHARED="0"),
        ground.run("dance"),
    )
    assert wrong[0] == 2
    assert [line.split()[0] for line in wrong[1].splitlines()] == ["TELEGRAM_TOKEN", "SEND_RATE", "PORT"]
    for code, said in (unshared, lone_worker):
        assert code == 2
        assert "SQLITE_SHARED=1" in said
        assert "Traceback" not in said
    assert nonsense[0] == 2
    assert "usage" in nonsense[1]
    assert ground.server.calls == []


async def test_check_has_a_line_for_everything_and_migrate_repairs_the_schema(
    sqlite_ground: Ground, tmp_path: Path
) -> None:
    ground = sqlite_ground
    fine, stranger, unreachable, fresh = await asyncio.gather(
        ground.run("check"),
        ground.run("check", TELEGRAM_TOKEN="1000001:somebody-elses"),
        ground.run("check", DATABASE_URL="postgresql://nobody@127.0.0.1:1/nothing"),
        ground.run("migrate", DATABASE_URL=sqlite_url(tmp_path / "fresh.db")),
    )
    assert fine[0] == 0, fine[1]
    subjects = (
        "configuration", "token", "database", "updates set aside", "prompts", "people", "sweep",
        "busiest minute", "clock", "zone data",
    )  # fmt: skip
    lines = fine[1].splitlines()
    assert [
        line.split(":")[0].split(maxsplit=1)[1].startswith(s) for line, s in zip(lines, subjects, strict=True)
    ]
    assert [line for line in lines if not line.startswith("ok ")] == [lines[6]]
    assert lines[6].startswith("hint  sweep: no process has been started yet")
    for (code, said), subject in ((stranger, "token"), (unreachable, "database")):
        assert code == 1
        assert [line.startswith(f"FAULT {subject}") for line in said.splitlines()].count(True) == 1
        assert "Traceback" not in said
    assert fresh == (0, "The database was empty and fits now.\n")


async def test_a_newer_schema_a_stranger_s_token_or_a_taken_port_stops_the_start(
    sqlite_ground: Ground,
) -> None:
    ground = sqlite_ground
    taken = ground.server.url.rpartition(":")[2]
    stranger, crowded = await asyncio.gather(
        ground.run(TELEGRAM_TOKEN="1000001:somebody-elses"),
        ground.run("web", WEBHOOK_URL="http://127.0.0.1:1/hook", PORT=taken),
    )
    assert crowded[0] == 2
    assert f"PORT {taken} " in crowded[1]
    assert "Traceback" not in crowded[1]
    await set_revision(ground.database, "9999")
    newer, check = await asyncio.gather(ground.run("worker"), ground.run("check"))
    assert stranger[0] == newer[0] == 2
    assert stranger[1].count("\n") == 1
    assert "TELEGRAM_TOKEN" in stranger[1]
    assert "newer release" in newer[1]
    assert check[0] == 1
    assert "FAULT database: sqlite, schema newer" in check[1]


async def test_missing_tables_on_postgres_stop_the_start_with_the_command_to_run(
    tmp_path: Path, postgres: Postgres, nursery: Nursery
) -> None:
    with postgres.database(migrated=False) as url:
        async with open_ground(tmp_path, url, nursery) as ground:
            worker, check = await asyncio.gather(ground.run("worker"), ground.run("check"))
            assert worker[0] == 2
            assert "python -m bot migrate" in worker[1]
            assert check[0] == 1
            assert (await ground.run("migrate"))[0] == 0
            await ground.stop(await ground.begin("worker"))


async def test_it_ends_at_once_while_it_waits_for_news(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    process = await ground.begin(TELEGRAM_POLL_SECONDS="50")
    await ground.until(lambda: ground.server.state.queue._reader > 0)
    assert await ground.stop(process) == 0
    # The grace for work in hand was not needed.
    assert "work in hand" not in ground.log()


async def test_it_ends_in_time_while_telegram_does_not_answer(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    chat_id, owed = await ground.person(), (await ground.crowd(1))[0]
    faults = [ground.server.fault("delay", "sendMessage", chat_id=who) for who in (chat_id, owed)]
    ground.server.user(chat_id).say("/pain 3")
    process = await ground.begin(TELEGRAM_TIMEOUT="60")
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(fault.held.wait() for fault in faults))
    assert await ground.stop(process) == 0
    assert "Traceback" not in ground.log()
    assert await ground.unsent(chat_id) == 1


async def test_told_to_stop_in_a_fan_out_it_marks_what_went_and_gives_back_the_rest(ground: Ground) -> None:
    crowd = await ground.crowd(60)
    worker = await ground.begin("worker", SEND_RATE="20")
    await ground.until(lambda: ground.count("sendMessage") >= 5)
    assert await ground.stop(worker) == 0
    prompts = await ground.prompts(crowd)
    sent = {chat_id for chat_id, prompt in prompts.items() if prompt.sent_at}
    assert sent == {chat_id for chat_id in crowd if ground.copies(chat_id)}
    assert 5 <= len(sent) < len(crowd)
    assert all(
        prompts[chat_id].claimed_by is None and prompts[chat_id].attempts == 0
        for chat_id in set(crowd) - sent
    )


async def test_a_sloppy_server_stops_nothing(sqlite_ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    ground = sqlite_ground
    monkeypatch.delitem(methods.METHODS, "setmycommands")
    monkeypatch.setitem(methods.METHODS, "setmydescription", lambda _state, _params: None)
    monkeypatch.setitem(methods.METHODS, "getme", lambda _state, _params: {"id": 1})
    ground.server.fault("html_502", "setMyShortDescription")
    ground.server.fault("5xx", "deleteWebhook")
    chat_id = await ground.person()
    ground.server.user(chat_id).say("/pain 3")
    process = await ground.begin()
    await ground.until(lambda: ground.copies(chat_id) == 1)
    await ground.until(lambda: any(call.method == "setMyShortDescription" for call in ground.server.calls))
    assert await ground.stop(process) == 0


async def test_a_webhook_that_was_left_behind_does_not_stop_polling(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    async with ClientSession() as http:
        await http.post(
            f"{ground.server.base_url}{ground.server.state.token}/setWebhook", json={"url": "http://x/"}
        )
    ground.server.fault("5xx", "deleteWebhook")
    chat_id = await ground.person()
    ground.server.user(chat_id).say("/pain 3")
    process = await ground.begin()
    await ground.until(lambda: ground.copies(chat_id) == 1)
    assert await ground.stop(process) == 0


async def test_the_webhook_says_yes_only_after_the_commit_and_before_the_answer(
    ground: Ground, unused_tcp_port: int
) -> None:
    root = f"http://127.0.0.1:{unused_tcp_port}"
    chat_id, other = await ground.person(), await ground.person()
    held = ground.server.fault("delay", "sendMessage", chat_id=chat_id)
    web = await ground.begin(
        "web", WEBHOOK_URL=f"{root}/hook", WEBHOOK_SECRET="a-word", PORT=str(unused_tcp_port)
    )
    await ground.until(lambda: ground.server.state.hook is not None)
    ground.server.state.hook = None
    update, poison = (ground.server.user(who).say("/pain 3") for who in (chat_id, other))
    poison["message"]["text"] = 5
    async with ClientSession() as http:

        async def post(body: object, headers: dict[str, str] = SECRET) -> int:
            async with http.post(f"{root}/hook", json=body, headers=headers) as response:
                return response.status

        assert (
            await post(update, {}) == await post(update, {"X-Telegram-Bot-Api-Secret-Token": "word"}) == 403
        )
        assert await post({"update_id": "one"}) == await post([]) == 400
        assert not await ground.is_handled(update["update_id"])
        assert await post(update) == 200
        assert await ground.is_handled(update["update_id"])
        assert ground.copies(chat_id) == 0
        assert await post(update) == 200
        assert [await post(poison) for _ in range(4)] == [503, 503, 200, 200]
        async with http.get(f"{root}/healthz") as response:
            assert response.status == 200
        held.gate.set()
        await ground.until(lambda: ground.copies(chat_id) == 1)
    assert await ground.stop(web) == 0
    assert await ground.unsent(chat_id) == 0


async def test_what_the_web_process_could_not_send_the_worker_sends(
    sqlite_ground: Ground, unused_tcp_port: int
) -> None:
    ground, chat_id = sqlite_ground, await sqlite_ground.person()
    root = f"http://127.0.0.1:{unused_tcp_port}"
    web = await ground.begin("web", WEBHOOK_URL=f"{root}/hook", PORT=str(unused_tcp_port))
    await ground.until(lambda: ground.server.state.hook is not None)
    held = ground.server.fault("delay", "sendMessage", chat_id=chat_id)
    ground.server.user(chat_id).say("/pain 3")
    async with asyncio.timeout(PATIENCE_S):
        await held.held.wait()
    await ground.kill(web)
    worker = await ground.begin("worker")
    ground.clock.wind(PAST_THE_LEASE)
    await ground.until(lambda: ground.copies(chat_id) == 1)
    assert await ground.stop(worker) == 0
