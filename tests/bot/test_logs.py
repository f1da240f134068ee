"""Log lines: what they look like, and that nothing anybody wrote is in them, nor in metrics and health."""

import io
import json
import logging
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot import errors
from bot.logs import CHATTY, FORMATTERS, Formatter, JsonFormatter, configure_logging
from bot.watching import add_routes
from storage.db import Database
from tests.stories.steps import Athlete
from tests.world import World, open_world

CANARIES = ("Zanzibar", "canary", "kookaburra", "Wolverhampton", "37.5", "6.5")
"""Words and numbers that people say in the story below, and that nothing else contains."""
FIELDS = {
    "update_id", "prompt_id", "person_id", "first_prompt_id", "kind", "method", "error", "place", "call",
    "picture", "port", "logger",
}  # fmt: skip
"""What may stand in a log line beside the event; none of it is a text, a score or a load."""


@pytest.fixture(params=sorted(FORMATTERS))
def lines(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is logged at the lowest level, as the real program sets it up."""
    stream, root = io.StringIO(), logging.getLogger()
    monkeypatch.setattr("sys.stderr", stream)
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in CHATTY}
    root.handlers.clear()
    configure_logging("DEBUG", request.param)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def laid_out(formatter: logging.Formatter, name: str, *said: object, **extra: object) -> str:
    record = logging.LogRecord(name, logging.WARNING, "", 0, str(said[0]), tuple(said[1:]), None)
    record.created = 1_800_000_000.5
    vars(record).update(extra)
    return formatter.format(record)


def test_a_line_begins_with_what_happened() -> None:
    assert (
        laid_out(Formatter(), "bot.x", "sent", prompt_id=4) == "2027-01-15T08:00:00Z WARNING sent prompt_id=4"
    )
    assert laid_out(JsonFormatter(), "bot.x", "sent", prompt_id=4) == (
        '{"event": "sent", "level": "WARNING", "time": "2027-01-15T08:00:00Z", "prompt_id": 4}'
    )


def test_one_line_whatever_a_field_holds() -> None:
    odd = {"place": "a\nb", "time": "never"}
    assert laid_out(Formatter(), "bot.x", "sent", **odd).count("\n") == 0
    found = json.loads(laid_out(JsonFormatter(), "bot.x", "sent", **odd, error=timedelta(1)))
    assert found == {
        "event": "sent", "level": "WARNING", "time": "2027-01-15T08:00:00Z", "place": "a\nb",
        "error": "1 day, 0:00:00",
    }  # fmt: skip


@pytest.mark.parametrize("formatter", [Formatter(), JsonFormatter()])
def test_of_a_library_s_line_only_what_is_the_same_every_time(formatter: logging.Formatter) -> None:
    line = laid_out(formatter, "asyncio", "Task failed\nexception=ValueError('canary')", update="canary")
    line += laid_out(formatter, "aiohttp.server", "Error handling %s", "canary")
    assert "Task failed" in line
    assert "asyncio" in line
    assert "canary" not in line


@pytest.mark.parametrize("layout", sorted(FORMATTERS))
def test_of_an_exception_only_its_name(layout: str) -> None:
    try:
        raise ValueError("canary")
    except ValueError as error:
        info = (ValueError, error, error.__traceback__)
    line = laid_out(FORMATTERS[layout](), "bot.x", "broken", exc_info=info)
    assert "ValueError" in line
    assert "canary" not in line


async def whole_story(world: World) -> None:
    """Set-up, two sessions, scores, odd words, a warning sign, a bug, a halt, a block."""
    ada = Athlete(world, "Zanzibar")
    await ada.says("/start kookaburra")
    await ada.sets_up(2)
    await ada.says("I'm in Wolverhampton")
    await ada.says("my canary bit my hamstring")
    await ada.says("pain 6.5")
    await ada.skips()
    await ada.says("/today")
    await ada.says("bridge 3x12 with 37.5 kg, canary felt fine")
    await ada.taps("Done")
    await world.pass_time(hours=25)
    await ada.says("6.5")
    await ada.says("I heard a pop, canary")
    ada.chat.user.edit(1, "canary")
    poison = ada.chat.user.say("canary 6.5")
    poison["message"]["entities"] = "canary"
    inbox = world.inbox()
    for _ in range(4):
        await inbox.accept(poison)
    world.server.fault("429", "sendMessage", retry_after=1)
    await ada.says("kookaburra")
    world.server.fault("html_502", "sendMessage")
    await ada.says("/settings")
    world.server.fault("403", "sendMessage")
    await ada.says("/week kookaburra")
    await world.pass_time(hours=49)


async def test_nothing_anybody_wrote_is_logged_counted_or_told(
    sqlite_database: Database, lines: io.StringIO
) -> None:
    async with open_world(sqlite_database) as world:
        await whole_story(world)
        errors.report("bug", ValueError("canary"), update_id=5)
        site = web.Application()
        add_routes(site, world.inbox().deps, metrics=True)
        async with TestClient(TestServer(site)) as client:
            told = [await (await client.get(path)).text() for path in ("/metrics", "/healthz")]
        token = world.settings.require_token()
    logged = lines.getvalue()
    assert "update failed" in logged
    assert "update set aside" in logged
    assert "send failed" in logged
    assert 'sitbone_updates_total{result="set_aside"} 1.0' in told[0]
    for where in (logged, *told):
        assert [word for word in (*CANARIES, token, token.split(":")[1]) if word in where] == []
    assert fields_in(logged) <= FIELDS


def fields_in(logged: str) -> set[str]:
    """The names of all fields of all lines."""
    found: set[str] = set()
    for line in logged.splitlines():
        if line.startswith("{"):
            found |= set(json.loads(line)) - {"event", "level", "time"}
        else:
            found |= set(re.findall(r" (\w+)=", line))
    return found


async def test_an_error_of_the_database_quotes_nothing_either(database: Database) -> None:
    for door in (database.write, database.read):
        with pytest.raises(DBAPIError) as caught:
            async with door() as session:
                await session.execute(text("SELECT 1 FROM nowhere WHERE name = :said"), {"said": "canary"})
        assert "canary" not in str(caught.value)
