"""How a process is watched: its heartbeat in the database, `/healthz`, and `/metrics`."""

import asyncio
import hmac
import logging
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from importlib.metadata import version
from typing import TypeVar

from aiohttp import web

from bot import errors
from bot.config import Settings
from bot.context import Deps
from bot.metrics import CONTENT_TYPE
from bot.opening import open_port
from storage import health, heartbeats
from storage.health import TROUBLE

logger = logging.getLogger(__name__)

VERSION = version("sitbone")
BEAT_S = 5
STALE = timedelta(seconds=60)
"""A sweep that has come to no end for so long hangs, or nobody sweeps at all."""
COUNTED_EVERY = timedelta(seconds=30)
PATIENCE_S = 5
"""Seconds that a health check waits for the database."""
COUNTING_S = 8
"""The same for what is counted over all people; Prometheus itself waits ten."""
SWEEPERS = ("run", "worker", "sandbox")
Answer = TypeVar("Answer")
DEPS: web.AppKey[Deps] = web.AppKey("deps", Deps)


@asynccontextmanager
async def watched(deps: Deps, stopping: asyncio.Event) -> AsyncIterator[None]:
    """Let the heart beat, and serve the metrics where that was asked for, as long as the block runs."""
    deps.metrics.started_at = deps.now()
    beating = asyncio.get_running_loop().create_task(_keep_beating(deps, stopping))
    try:
        async with _served(deps):
            yield
    finally:
        beating.cancel()
        await asyncio.wait([beating], timeout=1)


@asynccontextmanager
async def _served(deps: Deps) -> AsyncIterator[None]:
    settings = deps.settings
    if settings.metrics_port is None:
        yield
        return
    with open_port(settings.metrics_host, settings.metrics_port, "METRICS_") as port:
        site = web.Application()
        add_routes(site, deps, metrics=True)
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.SockSite(runner, port).start()
            yield
        finally:
            await runner.cleanup()


def add_routes(site: web.Application, deps: Deps, *, metrics: bool) -> None:
    """Serve `/healthz`, and `/metrics` where that is wanted."""
    site[DEPS] = deps
    site.router.add_get("/healthz", tell_health)
    if metrics:
        site.router.add_get("/metrics", tell_metrics)


async def _keep_beating(deps: Deps, stopping: asyncio.Event) -> None:
    while not stopping.is_set():
        await errors.guard("heartbeat failed", lambda: _beat(deps))
        try:
            async with asyncio.timeout(BEAT_S):
                await stopping.wait()
        except TimeoutError:
            continue


async def _beat(deps: Deps) -> None:
    metrics = deps.metrics
    async with deps.database.write() as session:
        await heartbeats.beat(
            session,
            deps.claimer,
            role=metrics.role,
            version=VERSION,
            started_at=metrics.started_at or deps.now(),
            beat_at=deps.now(),
            last_sweep_at=metrics.swept_at,
            last_update_at=metrics.updated_at,
        )


def patience(settings: Settings) -> timedelta:
    """How long a sweep may come to no end: a batch in hand may take its whole lease."""
    return max(STALE, timedelta(seconds=2 * settings.telegram_timeout + 40))


def is_stale(deps: Deps) -> bool:
    """Whether this process should sweep and has not for too long; a web process never does."""
    last = deps.metrics.swept_at or deps.metrics.started_at
    if deps.metrics.role not in SWEEPERS or last is None:
        return False
    return deps.now() - last > patience(deps.settings)


@dataclass(frozen=True, slots=True)
class Vitals:
    """How the whole bot does, all processes together; `lag` is seconds that a due prompt has been waiting."""

    last_sweep: datetime | None
    last_update: datetime | None
    lag: float


async def read_vitals(deps: Deps) -> Vitals:
    """Ask the database; raises one of `TROUBLE` when it does not answer in time."""
    now, own = deps.now(), deps.metrics
    async with asyncio.timeout(PATIENCE_S), deps.database.read() as session:
        rows = await heartbeats.list_all(session)
        oldest = await health.oldest_waiting(session, now)
    return Vitals(
        max(filter(None, (own.swept_at, *(row.last_sweep_at for row in rows))), default=None),
        max(filter(None, (own.updated_at, *(row.last_update_at for row in rows))), default=None),
        (now - oldest).total_seconds() if oldest else 0.0,
    )


async def tell_health(request: web.Request) -> web.Response:
    """200 while all is well: of a web process that the database answers, else that its own sweep goes on.

    How the whole bot does is told where it can be learnt, and fails nobody.
    """
    deps = request.app[DEPS]
    answers = await _try(_ping(deps)) or False
    vitals = await _try(read_vitals(deps)) if answers else None
    stale = is_stale(deps)
    failing = stale if deps.metrics.role in SWEEPERS else not answers
    status = "stale sweep" if stale else "ok" if answers else "no database"
    body = {"status": status} | (_describe(vitals) if vitals else {})
    return web.json_response(body, status=HTTPStatus.SERVICE_UNAVAILABLE if failing else HTTPStatus.OK)


async def _ping(deps: Deps) -> bool:
    async with asyncio.timeout(PATIENCE_S), deps.database.read() as session:
        await health.ping(session)
    return True


async def _try(asking: Awaitable[Answer]) -> Answer | None:
    """What the database says, `None` when it does not answer in time."""
    try:
        return await asking
    except TROUBLE as error:
        logger.warning("database does not answer", extra={"error": type(error).__name__})
        return None


def _describe(vitals: Vitals) -> dict[str, str | float | None]:
    return {
        "last_sweep": _stamp(vitals.last_sweep),
        "last_update": _stamp(vitals.last_update),
        "lag_seconds": round(vitals.lag, 3),
    }


def _stamp(instant: datetime | None) -> str | None:
    return f"{instant:%Y-%m-%dT%H:%M:%SZ}" if instant else None


async def tell_metrics(request: web.Request) -> web.Response:
    """Everything this process counts; 404 for one who does not know the secret, where there is one."""
    deps = request.app[DEPS]
    secret = deps.settings.metrics_secret
    if secret is not None and not _knows(request, secret):
        return web.Response(status=HTTPStatus.NOT_FOUND)
    # What this process counts by itself is worth the more while the database is away.
    await _try(_look(deps))
    return web.Response(body=deps.metrics.render(), headers={"Content-Type": CONTENT_TYPE})


def _knows(request: web.Request, secret: str) -> bool:
    given = request.headers.get("Authorization", "")
    return hmac.compare_digest(f"Bearer {secret}".encode(), given.encode(errors="surrogateescape"))


async def _look(deps: Deps) -> None:
    """Fetch what only the database knows; what takes counting at most every half minute."""
    vitals, now, metrics = await read_vitals(deps), deps.now(), deps.metrics
    metrics.show_moments(vitals.last_sweep, vitals.last_update, vitals.lag)
    if metrics.looked_at is not None and abs(now - metrics.looked_at) < COUNTED_EVERY:
        return
    async with asyncio.timeout(COUNTING_S), deps.database.read() as session:
        due = await health.count_due(session, now)
        people = await health.count_people(session, now)
    metrics.show_counts(due, people, now)
