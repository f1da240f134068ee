"""What came of answers is noted together, and a bug about one undoes no other."""

import asyncio

from sqlalchemy import func, select

from bot.hands import Line, Outcome
from bot.inbox import Inbox
from bot.marks import Marks
from scheduler.courier import Sent
from storage.db import Database
from storage.models import Reply
from tests.stories.test_statements import noting
from tests.world import World, open_world

TOO_LARGE = 2**70
"""A message id that no database takes."""


async def asked(world: World, inbox: Inbox, number: int) -> list[Outcome]:
    """The answers to so many newcomers, committed and not sent."""
    found = [await inbox.handle(world.person(f"P{n}").user.say("/start")) for n in range(number)]
    return [outcome for outcome in found if outcome is not None]


async def unsent(world: World) -> int:
    async with world.database.read() as session:
        return await session.scalar(select(func.count()).where(Reply.sent_at.is_(None))) or 0


async def test_answers_that_end_together_share_a_transaction(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox = world.inbox()
        outcomes = await asked(world, inbox, 12)
        assert await unsent(world) == 12
        with noting(world.database) as seen:
            await asyncio.gather(*(inbox.answer(outcome) for outcome in outcomes))
        marks = [statement for statement, _ in seen if statement.startswith("UPDATE replies")]
        assert await unsent(world) == 0
        assert len(marks) <= 6


async def test_a_bug_about_one_leaves_the_others_marked(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        inbox = world.inbox()
        outcomes = await asked(world, inbox, 5)
        marks = Marks(inbox.deps)
        replies = [outcome.claimed[0] for outcome in outcomes]
        came = await asyncio.gather(
            *(
                marks.note(r, Sent(TOO_LARGE if n == 2 else n + 1), Line([], None))
                for n, r in enumerate(replies)
            ),
            return_exceptions=True,
        )
        assert [isinstance(each, OverflowError) for each in came] == [False, False, True, False, False]
        assert await unsent(world) == 1
