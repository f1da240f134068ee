"""What must hold at the end of every story: its file can be read, and its suggestions come out the same."""

import json

from sqlalchemy import select

from content.differences import Replay
from content.export import parse_export
from content.replay import replay
from storage.export import read_export
from storage.models import Person
from tests.world import World


async def replay_all(world: World) -> list[Replay]:
    """Export everybody and compute their suggestions again."""
    async with world.database.read() as session:
        ids = list(await session.scalars(select(Person.id)))
        files = [await read_export(session, each, world.now) for each in ids]
    return [replay(parse_export(json.dumps(file))) for file in files]


async def check_replays(world: World) -> None:
    """Nothing may differ, except where its entries were changed after the review."""
    for found in await replay_all(world):
        assert found.unknown == () or not world.is_replayable
        assert [each for each in found.differences if not each.edited] == []
