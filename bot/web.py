"""The web process: Telegram's webhook, a health check, and the metrics for who knows the secret."""

import asyncio
import hmac
import json
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.answers import repair_update
from bot.hands import IN_HAND
from bot.inbox import Inbox
from bot.watching import add_routes

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MAX_BODY = 1024 * 1024
INBOX: web.AppKey[Inbox] = web.AppKey("inbox", Inbox)
ANSWERING: web.AppKey[asyncio.TaskGroup] = web.AppKey("answering", asyncio.TaskGroup)


def make_site(inbox: Inbox, path: str, answering: asyncio.TaskGroup) -> web.Application:
    """The routes of the web process: Telegram posts to `path`, people are answered in `answering`."""
    site = web.Application(client_max_size=MAX_BODY)
    site[INBOX] = inbox
    site[ANSWERING] = answering
    site.router.add_post(path, take_update)
    add_routes(site, inbox.deps, metrics=inbox.deps.settings.metrics_secret is not None)
    return site


async def take_update(request: web.Request) -> web.Response:
    """Answer 200 only after the update's effects are committed; anything else is delivered again."""
    inbox = request.app[INBOX]
    secret = inbox.deps.settings.webhook_secret or ""
    given = request.headers.get(SECRET_HEADER, "")
    # A header may hold bytes that are no text.
    if not hmac.compare_digest(secret.encode(), given.encode(errors="surrogateescape")):
        return web.Response(status=HTTPStatus.FORBIDDEN)
    if inbox.hands.count >= IN_HAND:
        # Telegram keeps what it is not rid of, and brings it again.
        inbox.deps.metrics.count_update("put_off", inbox.deps.now())
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    raw = _parse(await request.read())
    if raw is None:
        return web.Response(status=HTTPStatus.BAD_REQUEST)
    if not inbox.deps.settings.official_api:
        raw = repair_update(raw, int(inbox.deps.now().timestamp()))
    with inbox.hands.hold():
        # Forty at once would only wait for each other's connections to the database.
        async with inbox.turns:
            outcome = await inbox.handle(raw)
    if outcome is None:
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    answering: asyncio.TaskGroup = request.app[ANSWERING]
    answering.create_task(inbox.answer(outcome))
    return web.Response(status=HTTPStatus.OK)


def _parse(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except ValueError:
        return None
    valid = isinstance(raw, dict) and isinstance(raw.get("update_id"), int)
    return raw if valid else None
