"""Health, metrics over HTTP and what `check` says of processes, without starting any."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.checkup import check
from bot.context import Deps
from bot.metrics import Metrics
from bot.watching import COUNTED_EVERY, STALE, VERSION, add_routes, patience, watched
from bot.web import make_site
from storage import heartbeats, people
from storage.agenda import add_prompt
from storage.db import Database, open_database
from storage.models import Heartbeat
from tests.world import World, open_world

SECRET = "a-word-of-sixteen-or-more"
NOBODY_LISTENS = "postgresql://sitbone:secret@127.0.0.1:1/sitbone"
SECOND = timedelta(seconds=1)


@pytest.fixture
async def world(sqlite_database: Database):
    async with open_world(sqlite_database) as opened:
        yield opened


def deps_of(world: World, role: str, **settings: Any) -> Deps:
    changed = world.settings.model_copy(update=settings)
    metrics = Metrics(role, VERSION)
    metrics.started_at = world.now
    return replace(world.inbox().deps, settings=changed, metrics=metrics)


@asynccontextmanager
async def served(deps: Deps) -> AsyncIterator[TestClient]:
    """The site of METRICS_PORT."""
    site = web.Application()
    add_routes(site, deps, metrics=True)
    async with TestClient(TestServer(site)) as client:
        yield client


async def look(client: TestClient, path: str, **headers: str) -> tuple[int, str]:
    async with client.get(path, headers=headers) as response:
        return response.status, await response.text()


async def health(client: TestClient) -> tuple[int, dict[str, Any]]:
    async with client.get("/healthz") as response:
        return response.status, await response.json()


async def beat(world: World, claimer: str, role: str, **values: Any) -> None:
    moments = {"started_at": world.now, "beat_at": world.now, "last_sweep_at": None, "last_update_at": None}
    async with world.database.write() as session:
        await heartbeats.beat(session, claimer, role=role, version="1", **moments | values)


async def meet(world: World, user: int) -> int:
    async with world.database.write() as session:
        return (await people.create(session, user, user, world.now)).id


async def owe(world: World, minutes: int, users: range) -> None:
    for user in users:
        person_id = await meet(world, user)
        async with world.database.write() as session:
            due = world.now + timedelta(minutes=minutes)
            await add_prompt(session, person_id, "hour", f"hour:{due}", world.now, due_at=due, payload={})


@pytest.mark.parametrize(("role", "expected"), [("web", 200), ("worker", 503), ("run", 503)])
async def test_a_stale_sweep_fails_those_who_sweep(world: World, role: str, expected: int) -> None:
    deps = deps_of(world, role)
    async with served(deps) as client:
        world.clock.at += STALE
        assert await health(client) == (
            200, {"status": "ok", "last_sweep": None, "last_update": None, "lag_seconds": 0.0}
        )  # fmt: skip
        world.clock.at += SECOND
        assert (await health(client))[0] == expected
        deps.metrics.count_sweep(world.now)
        assert (await health(client))[0] == 200


async def test_a_batch_may_take_its_whole_lease(world: World) -> None:
    assert patience(world.settings) == STALE
    slow = world.settings.model_copy(update={"telegram_timeout": 30.0})
    assert patience(slow) == timedelta(seconds=100)


async def test_everybody_s_moments_are_told_from_the_rows(world: World) -> None:
    await beat(world, "a", "worker", last_sweep_at=world.now - 5 * SECOND)
    await beat(world, "b", "worker", last_sweep_at=world.now - 3 * SECOND)
    await beat(world, "c", "web", last_update_at=world.now - 2 * SECOND)
    await owe(world, -3, range(1, 2))
    async with served(deps_of(world, "web")) as client:
        assert await health(client) == (
            200,
            {
                "status": "ok",
                "last_sweep": f"{world.now - 3 * SECOND:%Y-%m-%dT%H:%M:%SZ}",
                "last_update": f"{world.now - 2 * SECOND:%Y-%m-%dT%H:%M:%SZ}",
                "lag_seconds": 180.0,
            },
        )
        _, text = await look(client, "/metrics")
    stamp = (world.now - 3 * SECOND).timestamp()
    line = next(line for line in text.splitlines() if line.startswith("sitbone_last_sweep_timestamp"))
    assert float(line.split()[1]) == stamp
    assert "\nsitbone_lag_seconds 180.0\n" in text
    assert "\nsitbone_prompts_due 1.0\n" in text


async def test_without_a_database_the_web_process_fails_at_once_and_the_worker_once_it_is_stale(
    world: World,
) -> None:
    nowhere = open_database(NOBODY_LISTENS)
    web_deps, worker_deps = (replace(deps_of(world, role), database=nowhere) for role in ("web", "worker"))
    worker_deps.metrics.count_sweep(world.now)
    async with served(web_deps) as web_client, served(worker_deps) as worker_client:
        assert await health(web_client) == (503, {"status": "no database"})
        assert await health(worker_client) == (200, {"status": "no database"})
        world.clock.at += STALE + SECOND
        assert await health(worker_client) == (503, {"status": "stale sweep"})
        status, text = await look(worker_client, "/metrics")
        assert status == 200
        assert "sitbone_prompts_sent_total" in text
    await nowhere.close()


async def test_people_are_counted_at_most_every_half_minute(world: World) -> None:
    async with served(deps_of(world, "worker")) as client:

        async def counted() -> str:
            _, text = await look(client, "/metrics")
            return next(
                line for line in text.splitlines() if line.startswith('sitbone_people{state="in_set_up')
            )

        assert (await counted()).endswith(" 0.0")
        await meet(world, 5)
        assert (await counted()).endswith(" 0.0")
        world.clock.at += COUNTED_EVERY
        assert (await counted()).endswith(" 1.0")


async def test_the_public_port_has_metrics_for_those_who_know_the_word(world: World) -> None:
    async with asyncio.TaskGroup() as group:
        for secret, headers, expected in (
            (None, {}, 404),
            (None, {"Authorization": "Bearer "}, 404),
            (SECRET, {}, 404),
            (SECRET, {"Authorization": f"Bearer {SECRET[:-1]}"}, 404),
            (SECRET, {"Authorization": SECRET}, 404),
            (SECRET, {"Authorization": "Bearer \udce4"}, 404),
            (SECRET, {"Authorization": f"Bearer {SECRET}"}, 200),
        ):
            deps = deps_of(world, "web", metrics_secret=secret)
            site = make_site(replace(world.inbox(), deps=deps), "/hook", group)
            async with TestClient(TestServer(site)) as client:
                assert (await look(client, "/metrics", **headers))[0] == expected, (secret, headers)
                assert (await look(client, "/healthz"))[0] == 200


async def test_a_port_of_its_own_asks_for_the_word_where_there_is_one(world: World) -> None:
    async with served(deps_of(world, "worker", metrics_secret=SECRET)) as client:
        assert (await look(client, "/metrics"))[0] == 404
        assert (await look(client, "/metrics", Authorization=f"Bearer {SECRET}"))[0] == 200
        assert (await look(client, "/healthz"))[0] == 200


async def test_the_heart_beats_while_the_block_runs(world: World) -> None:
    deps, stopping = deps_of(world, "worker"), asyncio.Event()
    deps.metrics.count_sweep(world.now)
    rows: list[Heartbeat] = []
    async with watched(deps, stopping):
        async with asyncio.timeout(120):
            while not rows:
                async with world.database.read() as session:
                    rows = list(await heartbeats.list_all(session))
        stopping.set()
    (row,) = rows
    assert (row.claimer, row.role, row.version) == (deps.claimer, "worker", VERSION)
    assert (row.started_at, row.beat_at, row.last_sweep_at, row.last_update_at) == (*[world.now] * 3, None)


async def checked(world: World, capsys: pytest.CaptureFixture[str], **settings: Any) -> tuple[int, list[str]]:
    """The lines of `python -m bot check` about processes and prompts, on this world's database."""
    url = world.database.url.render_as_string(hide_password=False)
    changed = world.settings.model_copy(update={"database_url": url, **settings})
    capsys.readouterr()
    code = await check(changed, world.clock.now, world.clock.sleep)
    lines = capsys.readouterr().out.splitlines()
    return code, [line for line in lines if line.split()[1] in ("process", "sweep:", "busiest")]


async def test_check_hints_at_a_bot_that_was_never_started(world: World, capsys) -> None:
    await meet(world, 1)
    code, lines = await checked(world, capsys)
    assert code == 0
    assert lines[0] == "hint  sweep: no process has been started yet: python -m bot, or web and worker"


async def test_check_lists_the_processes_and_misses_the_sweep(world: World, capsys) -> None:
    await beat(world, "box:1", "web", last_update_at=world.now - 12 * SECOND)
    await beat(world, "box:2", "worker", last_sweep_at=world.now - SECOND)
    await beat(world, "box:3", "run", beat_at=world.now - 61 * SECOND)
    code, lines = await checked(world, capsys)
    assert code == 0
    assert lines[:3] == [
        "ok    process box:1: web 1, up since 2027-01-04 07:00 UTC, last update 12 s ago",
        "ok    process box:2: worker 1, up since 2027-01-04 07:00 UTC, last sweep 1 s ago",
        "ok    sweep: the last one was 1 s ago",
    ]
    world.clock.at += STALE
    await beat(world, "box:1", "web")
    code, lines = await checked(world, capsys)
    assert (code, lines[-2].split()[0]) == (0, "hint")
    await meet(world, 1)
    code, lines = await checked(world, capsys)
    assert code == 1
    assert lines[-2] == (
        "FAULT sweep: the last one was 61 s ago; nothing is sent without python -m bot, or a worker"
    )


async def test_check_tells_how_long_the_busiest_minute_takes(world: World, capsys) -> None:
    assert (await checked(world, capsys))[1][
        -1
    ] == "ok    busiest minute: nothing is planned for the next 24 h"
    await owe(world, 120, range(1, 31))
    await owe(world, 60, range(1, 20))
    await owe(world, 25 * 60, range(1, 40))
    for rate, expected in (
        (28.0, "ok    busiest minute: 09:00 UTC, 30 prompts, 1 s at 28/s"),
        (0.1, "ok    busiest minute: 09:00 UTC, 30 prompts, 5 min at 0.1/s"),
        (0.05, "WARN  busiest minute: 09:00 UTC, 30 prompts, 10 min at 0.05/s: the last ones come that late"),
    ):
        code, lines = await checked(world, capsys, send_rate=rate)
        assert (code, lines[-1]) == (0, expected)
