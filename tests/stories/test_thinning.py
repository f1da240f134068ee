"""What a night deletes of questions that were answered long ago is missed by nobody."""

import asyncio
import json
import logging
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.process import Process
from storage.models import Prompt
from storage.thinning import KEPT
from tests.stories.conftest import USED_IDS, begin
from tests.stories.steps import Athlete
from tests.stories.test_replay import denies_signs, export_of

AWAY = KEPT.days - 7
ASKED = (
    "/why",
    "/progress",
    "/plan",
    "/week",
    "what next?",
    "/settings",
    "why 3 days, not 7?",
    "/today",
    "/run",
)


async def lives_on(bea: Athlete, days: int) -> list[str]:
    """What is heard on days on which everything is answered and every review decided."""
    heard = []
    for _ in range(days):
        heard += await bea.lives(1)
        await denies_signs(bea)
        if "Accept" in bea.all_buttons():
            heard.append(await bea.taps("Accept"))
    return heard


async def keeps_house(bea: Athlete) -> None:
    process = Process(bea.world.inbox(), asyncio.Event())
    await process.keep_house()
    assert process.thinned == bea.world.now.date()


async def plays_on(file: Path, at: datetime) -> list[Any]:
    """Everything that is heard and kept of a fortnight from then on, with what each button stands for."""
    async with begin(file, start=at) as bea:
        state = bea.world.server.state
        for _ in range(10 * USED_IDS):
            state.queue.take_id()
            state.chats.take_id()
        first = await export_of(bea)
        said = [await bea.says(text) for text in ASKED]
        said += await lives_on(bea, 9)
        said += [await bea.says(text) for text in ("undo", *ASKED)]
        buttons = [
            button["callback_data"]
            for call in bea.world.server.calls
            for row in call.params.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
        ]
        return [json.dumps(first), said, buttons, json.dumps(await export_of(bea))]


async def test_everything_goes_on_as_if_nothing_had_been_deleted(bea: Athlete, tmp_path: Path) -> None:
    await bea.trains()
    await lives_on(bea, 10)
    await bea.says(f"pause {AWAY} days")
    await bea.waits(days=AWAY)
    await lives_on(bea, 9)
    path = bea.world.database.path
    assert path is not None
    await bea.world.database.close()
    whole, thinned = (Path(shutil.copy(path, tmp_path / name)) for name in ("whole.db", "thinned.db"))
    async with begin(thinned, start=bea.world.now) as same:
        before = len(await same.rows(Prompt))
        await keeps_house(same)
        assert len(await same.rows(Prompt)) < 0.75 * before
    assert await plays_on(thinned, bea.world.now) == await plays_on(whole, bea.world.now)


async def test_it_is_looked_for_once_a_day(bea: Athlete, caplog: pytest.LogCaptureFixture) -> None:
    process = Process(bea.world.inbox(), asyncio.Event())
    with caplog.at_level(logging.INFO, logger="bot.house"):
        for hours, times in ((0, 1), (1, 1), (23, 2), (1, 2)):
            bea.world.clock.at += timedelta(hours=hours)
            await process.keep_house()
            assert [record.message for record in caplog.records].count("thinned") == times
