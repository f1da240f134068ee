from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage import replies
from storage.db import Database
from storage.models import Reply
from tests.storage.rows import BOT, MINUTE, NOW, a_person, a_prompt, the_prompt

CALL = {"method": "sendMessage", "text": "Saved: 3/10."}
STALE = timedelta(seconds=30)


async def add(
    database: Database, person_id: int, *prompts: int | None, update_id: int = 1, now: datetime = NOW
) -> list[int]:
    async with database.write() as session:
        calls: list[replies.Call] = [(CALL, prompt_id) for prompt_id in prompts or (None,)]
        mine, _ = await replies.add_replies(
            session, BOT, person_id, person_id * 10, update_id, calls, now, now + MINUTE
        )
    return [reply.id for reply in mine]


async def more(database: Database, person_id: int, now: datetime = NOW) -> list[int]:
    async with database.write() as session:
        return [reply.id for reply in await replies.claim_more(session, person_id, now, now + MINUTE)]


async def stale(database: Database, now: datetime, limit: int = 10) -> list[int]:
    async with database.write() as session:
        found = await replies.claim_stale(session, now, STALE, now + MINUTE, limit)
    return [reply.id for reply in found]


async def mark(database: Database, reply_id: int, message: int | None = 5) -> bool:
    async with database.write() as session:
        return reply_id in await replies.mark_sent(session, {reply_id: message}, NOW)


async def all_ids(database: Database) -> list[int]:
    async with database.read() as session:
        return list(await session.scalars(select(Reply.id).order_by(Reply.id)))


async def test_the_first_answers_are_sent_by_whoever_wrote_them(database: Database) -> None:
    person_id = await a_person(database)
    mine = await add(database, person_id, None, None)
    assert len(mine) == 2
    assert await more(database, person_id) == []
    assert await stale(database, NOW + STALE) == []


async def test_later_answers_wait_for_the_earlier_ones(database: Database) -> None:
    person_id, other = await a_person(database, 1), await a_person(database, 2)
    (first,) = await add(database, person_id)
    assert await add(database, person_id, None, None, update_id=2) == []
    assert len(await add(database, other, update_id=3)) == 1
    assert await more(database, person_id) == []
    assert await mark(database, first)
    waiting = await more(database, person_id)
    assert len(waiting) == 2
    assert waiting == sorted(waiting)
    assert await more(database, person_id) == []


async def test_the_text_is_forgotten_once_it_is_sent(database: Database) -> None:
    (reply_id,) = await add(database, await a_person(database))
    assert await mark(database, reply_id)
    assert not await mark(database, reply_id)
    async with database.read() as session:
        reply = await session.get_one(Reply, reply_id)
        stored = await session.scalar(select(Reply.id).where(Reply.call.is_(None)))
    assert (reply.call, reply.sent_at, stored) == (None, NOW, reply_id)


async def test_a_prompt_asked_in_an_answer_is_open_from_then(database: Database) -> None:
    person_id = await a_person(database)
    asked = await a_prompt(database, person_id, None)
    rider = await a_prompt(database, person_id, None, rides_with=asked)
    over = await a_prompt(database, person_id, None, rides_with=asked, answered_at=NOW)
    (reply_id,) = await add(database, person_id, asked)
    assert await mark(database, reply_id, 77)
    for prompt_id in (asked, rider):
        prompt = await the_prompt(database, prompt_id)
        assert (prompt.sent_at, prompt.telegram_message_id) == (NOW, 77)
    assert (await the_prompt(database, over)).sent_at is None


async def test_a_prompt_shown_again_keeps_when_it_was_first_sent(database: Database) -> None:
    person_id = await a_person(database)
    asked = await a_prompt(database, person_id, sent_at=NOW - MINUTE, telegram_message_id=3)
    (reply_id,) = await add(database, person_id, asked)
    assert await mark(database, reply_id, 77)
    prompt = await the_prompt(database, asked)
    assert (prompt.sent_at, prompt.telegram_message_id) == (NOW - MINUTE, 77)


async def test_a_call_without_a_message_asks_nothing(database: Database) -> None:
    person_id = await a_person(database)
    asked = await a_prompt(database, person_id, None)
    (reply_id,) = await add(database, person_id, asked)
    assert await mark(database, reply_id, None)
    assert (await the_prompt(database, asked)).sent_at is None


async def test_the_sweep_takes_what_a_dead_process_left(database: Database) -> None:
    person_id = await a_person(database)
    (first,) = await add(database, person_id)
    assert await add(database, person_id, update_id=2) == []
    assert await stale(database, NOW + MINUTE - timedelta(seconds=1)) == []
    taken = await stale(database, NOW + MINUTE)
    assert taken[0] == first
    assert len(taken) == 2
    assert await stale(database, NOW + MINUTE) == []


async def test_the_sweep_leaves_fresh_answers_to_their_sender(database: Database) -> None:
    person_id = await a_person(database)
    (reply_id,) = await add(database, person_id)
    async with database.write() as session:
        await replies.release(session, reply_id)
    assert await stale(database, NOW + STALE - timedelta(seconds=1)) == []
    assert await stale(database, NOW + STALE) == [reply_id]


async def test_the_sweep_goes_in_batches_oldest_first(database: Database) -> None:
    people = [await a_person(database, user) for user in (1, 2, 3)]
    (late,) = await add(database, people[0], now=NOW)
    (early,) = await add(database, people[1], now=NOW - 3 * MINUTE)
    (middle,) = await add(database, people[2], now=NOW - 2 * MINUTE)
    assert await stale(database, NOW + MINUTE, limit=2) == [early, middle]
    assert await stale(database, NOW + MINUTE, limit=2) == [late]


async def test_an_answer_given_back_rests_and_holds_its_chat(database: Database) -> None:
    person_id = await a_person(database)
    (reply_id,) = await add(database, person_id)
    async with database.write() as session:
        await replies.release(session, reply_id, NOW + 5 * MINUTE)
    assert await add(database, person_id, update_id=2) == []
    assert await more(database, person_id, NOW + 4 * MINUTE) == []
    assert (await more(database, person_id, NOW + 5 * MINUTE))[0] == reply_id


@pytest.mark.parametrize("sent", [True, False])
async def test_old_answers_are_deleted(database: Database, sent: bool) -> None:
    person_id = await a_person(database)
    (old,) = await add(database, person_id, now=NOW - MINUTE)
    if sent:
        await mark(database, old)
    await add(database, person_id, update_id=2, now=NOW)
    async with database.write() as session:
        assert await replies.prune(session, NOW) == 1
    assert old not in await all_ids(database)
    assert len(await all_ids(database)) == 1


async def test_a_refused_answer_no_longer_holds_up_the_next(database: Database) -> None:
    person_id = await a_person(database)
    (reply_id,) = await add(database, person_id)
    async with database.write() as session:
        await replies.drop(session, reply_id)
    assert len(await add(database, person_id, update_id=2)) == 1
