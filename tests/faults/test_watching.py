"""Real processes, watched from outside: each serves its own port, and a sweep that hangs is noticed."""

import asyncio
import json
from contextlib import suppress
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession
from sqlalchemy import text

from bot.watching import STALE
from storage.db import Session
from tests.faults.ground import PATIENCE_S, Ground

SECRET = "a-word-of-sixteen-or-more"


async def health(http: ClientSession, port: int) -> tuple[int, dict[str, Any]]:
    async with http.get(f"http://127.0.0.1:{port}/healthz") as response:
        return response.status, await response.json()


async def metrics(http: ClientSession, port: int, **headers: str) -> tuple[int, list[str]]:
    async with http.get(f"http://127.0.0.1:{port}/metrics", headers=headers) as response:
        return response.status, (await response.text()).splitlines()


async def until_health(http: ClientSession, port: int, status: int, *, swept: bool = False) -> dict[str, Any]:
    """Wait for an answer with this status, and a last sweep where that is wanted; what it says."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            # The port may not be open yet.
            with suppress(ClientError):
                found = await health(http, port)
                if found[0] == status and (found[1].get("last_sweep") or not swept):
                    return found[1]
            await asyncio.sleep(0.2)


async def hang(session: Session) -> None:
    """Let every sweep wait for this transaction, and nobody who reads: on SQLite any writer waits anyway."""
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("LOCK TABLE prompts IN EXCLUSIVE MODE"))


async def test_web_and_worker_each_tell_how_they_do(
    sqlite_ground: Ground, unused_tcp_port_factory: Any
) -> None:
    ground = sqlite_ground
    public, own, other = (unused_tcp_port_factory() for _ in range(3))
    crowd = await ground.crowd(3)
    web = await ground.begin(
        "web",
        WEBHOOK_URL=f"http://127.0.0.1:{public}/hook",
        PORT=str(public),
        METRICS_PORT=str(other),
        METRICS_SECRET=SECRET,
    )
    async with ClientSession() as http:
        assert (await until_health(http, public, 200))["last_sweep"] is None
        worker = await ground.begin("worker", METRICS_PORT=str(own))
        await ground.until(lambda: ground.count("sendMessage") == len(crowd))
        status, lines = await metrics(http, own)
        assert status == 200
        assert 'sitbone_prompts_claimed_total{kind="hour"} 3.0' in lines
        assert any(line.startswith('sitbone_info{role="worker"') for line in lines)
        with pytest.raises(ClientError):
            # Only the loopback address that was named, though the whole block belongs to this machine.
            await http.get(f"http://127.0.0.2:{own}/healthz")
        assert (await metrics(http, public))[0] == (await metrics(http, other))[0] == 404
        for port in (public, other):
            status, lines = await metrics(http, port, Authorization=f"Bearer {SECRET}")
            assert status == 200
            assert any(line.startswith('sitbone_info{role="web"') for line in lines)
        await until_health(http, public, 200, swept=True)
    assert [await ground.stop(web), await ground.stop(worker)] == [0, 0]


async def test_a_sweep_that_hangs_fails_the_worker_and_not_the_web_process(
    ground: Ground, unused_tcp_port_factory: Any
) -> None:
    public, own = unused_tcp_port_factory(), unused_tcp_port_factory()
    await ground.crowd(1)
    web = await ground.begin("web", WEBHOOK_URL=f"http://127.0.0.1:{public}/hook", PORT=str(public))
    worker = await ground.begin("worker", METRICS_PORT=str(own))
    async with ClientSession() as http:
        await ground.until(lambda: ground.count("sendMessage") == 1)
        assert (await until_health(http, own, 200))["status"] == "ok"
        async with ground.database.write() as session:
            await hang(session)
            # A sweep that began before ends as it began.
            await asyncio.sleep(2)
            ground.clock.wind(2 * STALE)
            assert (await until_health(http, own, 503))["status"] == "stale sweep"
            assert (await health(http, public))[0] == 200
        assert (await until_health(http, own, 200))["status"] == "ok"
    assert [await ground.stop(web), await ground.stop(worker)] == [0, 0]


async def test_all_in_one_process_tells_of_updates_and_sweeps(
    sqlite_ground: Ground, unused_tcp_port: int
) -> None:
    ground, chat_id = sqlite_ground, await sqlite_ground.person()
    process = await ground.begin(METRICS_PORT=str(unused_tcp_port), LOG_FORMAT="json")
    ground.server.user(chat_id).say("/pain 3")
    await ground.until(lambda: ground.copies(chat_id) == 1)
    await ground.settles(chat_id, ground.server.state.queue.next_id - 1)
    async with ClientSession() as http:
        assert (await until_health(http, unused_tcp_port, 200, swept=True))["last_update"]
        _, lines = await metrics(http, unused_tcp_port)
    assert 'sitbone_updates_total{result="handled"} 1.0' in lines
    assert "sitbone_replies_sent_total 1.0" in lines
    assert await ground.stop(process) == 0
    assert [json.loads(line)["event"] for line in ground.log().splitlines()][-1] == "stopped"


async def test_a_taken_port_stops_the_start(sqlite_ground: Ground) -> None:
    taken = sqlite_ground.server.url.rpartition(":")[2]
    code, said = await sqlite_ground.run("worker", METRICS_PORT=taken)
    assert code == 2
    assert f"METRICS_PORT {taken} on METRICS_HOST 127.0.0.1 is taken" in said
    assert "Traceback" not in said
