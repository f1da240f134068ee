"""A text that is too long for one message arrives whole and in order."""

from bot.sender import send
from bot.view import MAX_TEXT, Html, View, render
from scheduler.courier import Sent
from storage.db import Database
from tests.world import open_world


async def test_a_very_long_prompt_is_sent_in_pieces(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        ada = world.person("Ada")
        await ada.says("/start")
        ada.reads()
        text = "\n\n".join(f"line {number} {'x' * 500}" for number in range(20))
        calls = render(View(Html(text)), ada.user.id)
        deps = world.inbox().deps
        outcome = await send(deps.bot, calls[-1] | {"first": calls[:-1]})
        said = ada.reads()
        assert isinstance(outcome, Sent)
        assert len(said) == len(calls) > 1
        assert "\n\n".join(said) == text
        assert all(len(piece) <= MAX_TEXT for piece in said)
