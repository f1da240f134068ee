"""What a sweep asks before it writes anything: the answer is that of the claim, without taking anything."""

from datetime import datetime, timedelta

import pytest

from storage import claims, people, replies
from storage.db import Database
from storage.waiting import Waiting, look
from tests.storage.rows import BOT, MINUTE, NOW, a_person, a_prompt

LEASE = timedelta(seconds=60)
STALE = timedelta(seconds=30)
HELLO = {"text": "Hi"}
NOTHING = Waiting(prompts=False, replies=False)


async def waiting(database: Database, now: datetime = NOW) -> Waiting:
    async with database.read() as session:
        return await look(session, now, STALE)


async def test_an_empty_table_has_nothing_to_do(database: Database) -> None:
    await a_person(database)
    assert await waiting(database) == NOTHING


async def test_what_is_due_waits_until_it_is_claimed_and_again_after_the_lease(database: Database) -> None:
    await a_prompt(database, await a_person(database))
    assert await waiting(database, NOW - MINUTE) == NOTHING
    assert (await waiting(database)).prompts
    async with database.write() as session:
        await claims.claim_due(session, BOT, NOW, 5, LEASE, "one", 1000)
    assert await waiting(database) == NOTHING
    assert (await waiting(database, NOW + LEASE)).prompts


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"sent_at": NOW - MINUTE}, False),
        ({"answered_at": NOW - MINUTE}, False),
        ({"due": None}, False),
        ({"claimed_until": NOW + MINUTE}, False),
        ({"due": None, "expires_at": NOW}, False),
        ({"due": NOW + MINUTE, "expires_at": NOW}, True),
        ({"expires_at": NOW}, True),
        ({"expires_at": NOW, "claimed_until": NOW + MINUTE}, False),
    ],
    ids=["sent", "answered", "no time", "resting", "a reply's", "over early", "late", "late and in hand"],
)
async def test_only_what_a_sweep_would_send_or_close_counts(
    database: Database, values: dict[str, datetime], expected: bool
) -> None:
    await a_prompt(database, await a_person(database), **values)
    assert (await waiting(database)).prompts is expected


async def test_who_cannot_be_reached_and_what_rides_along_keep_nobody_busy(database: Database) -> None:
    gone, here = await a_person(database, 1), await a_person(database, 2)
    await a_prompt(database, gone)
    carrier = await a_prompt(database, here, NOW + MINUTE)
    await a_prompt(database, here, rides_with=carrier)
    async with database.write() as session:
        await people.mark_unreachable(session, gone, NOW)
    assert await waiting(database) == NOTHING
    assert (await waiting(database, NOW + MINUTE)).prompts


async def test_answers_wait_once_they_are_stale_and_in_nobodys_hand(database: Database) -> None:
    person_id = await a_person(database)
    async with database.write() as session:
        await replies.add_replies(session, BOT, person_id, 7, 1, [(HELLO, None)], NOW, NOW + LEASE)
    assert await waiting(database, NOW + STALE) == NOTHING
    assert await waiting(database, NOW + LEASE) == Waiting(prompts=False, replies=True)
