"""`python -m bot check`: configuration, token, database, processes, clock and zone data, one line each."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib.metadata import version

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.config import Settings
from bot.liveness import FAULT, OK, Line, check_processes, check_rush
from bot.opening import database_of
from bot.process import Now, Sleep
from bot.transport import AiohttpRequest
from content.zones import known_zone
from scheduler.courier import BUGS
from storage import doors, health, inbox
from storage.db import Database, Session
from storage.migrate import schema_state

EARLIEST_YEAR = 2026
OVERDUE = timedelta(minutes=10)


async def check(settings: Settings, now: Now, sleep: Sleep) -> int:  # noqa: ARG001
    """Print a line for each thing that must be right; 1 when one is not."""
    lines: list[Line] = [(OK, "configuration: every setting can be used")]
    lines.append(await _check_token(settings, now))
    lines += await _check_database(settings, now)
    lines.append(_judge(now().year >= EARLIEST_YEAR, f"clock: {now():%Y-%m-%d %H:%M:%S} UTC"))
    lines.append(_check_zones(settings))
    for mark, text in lines:
        print(f"{mark:<5} {text}")
    return 1 if FAULT in (mark for mark, _ in lines) else 0


def _judge(good: bool, text: str) -> Line:
    return (OK if good else FAULT), text


@asynccontextmanager
async def connect(settings: Settings, token: str, now: Now) -> AsyncIterator[ExtBot[None]]:
    """A connection to the Bot API for one command, without a database."""
    request = AiohttpRequest(settings.telegram_timeout, now)
    await request.initialize()
    try:
        root = settings.telegram_api_url
        yield ExtBot(token, base_url=f"{root}/bot", request=request, get_updates_request=request)
    finally:
        await request.shutdown()


async def _check_token(settings: Settings, now: Now) -> Line:
    if settings.telegram_token is None:
        return FAULT, "token: TELEGRAM_TOKEN is not set"
    async with connect(settings, settings.telegram_token, now) as bot:
        try:
            me = await bot.get_me()
        except (TelegramError, *BUGS) as error:
            return FAULT, f"token: the Bot API server did not accept it ({type(error).__name__})"
    return OK, f"token: accepted, the bot is @{me.username}"


async def _check_database(settings: Settings, now: Now) -> list[Line]:
    database = database_of(settings)
    try:
        return await _look(database, settings, now)
    except health.TROUBLE as error:
        return [(FAULT, f"database: cannot be used ({type(error).__name__})")]
    finally:
        await database.close()


async def _look(database: Database, settings: Settings, now: Now) -> list[Line]:
    state = await schema_state(database)
    fits = state == "current" or (state in ("empty", "older") and database.dialect == "sqlite")
    lines: list[Line] = [_judge(fits, f"database: {database.dialect}, schema {state}")]
    if state == "current":
        async with database.read() as session:
            lines += await _count(session, now)
            lines += await check_processes(session, settings, now())
            lines.append(await check_rush(session, settings, now()))
    return lines


async def _count(session: Session, now: Now) -> list[Line]:
    aside = await inbox.list_set_aside(session)
    late = await health.count_overdue(session, now() - OVERDUE)
    inside, invitations = await doors.count_people(session), await doors.count_invites(session, now())
    ids = ", ".join(str(row.update_id) for row in aside)
    return [
        _judge(not aside, f"updates set aside: {ids or 'none'}"),
        _judge(late == 0, f"prompts more than ten minutes late: {late}"),
        (OK, f"people: {inside}, invitations that can be used: {invitations}"),
    ]


def _check_zones(settings: Settings) -> Line:
    good = known_zone("Europe/Berlin") and known_zone(settings.default_zone)
    return _judge(good, f"zone data: tzdata {version('tzdata')}, new people start at {settings.default_zone}")
