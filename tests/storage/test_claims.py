import asyncio
from collections import Counter
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from storage import claims, pace, people
from storage.claims import Claim
from storage.db import Database, open_database
from tests.storage.rows import BOT, MINUTE, NOW, a_person, a_prompt, the_prompt

LEASE = timedelta(seconds=60)


async def claim(
    database: Database, now: datetime = NOW, *, limit: int = 50, claimer: str = "one", rate: float = 1000
) -> Claim:
    async with database.write() as session:
        return await claims.claim_due(session, BOT, now, limit, LEASE, claimer, rate)


def ids(found: Claim) -> list[int]:
    return [prompt.id for prompt in found.prompts]


async def test_what_is_due_is_claimed_in_the_order_it_was_due(database: Database) -> None:
    one, two, three = [await a_person(database, user) for user in (1, 2, 3)]
    second = await a_prompt(database, one, NOW - MINUTE)
    first = await a_prompt(database, two, NOW - 2 * MINUTE)
    await a_prompt(database, three, NOW + timedelta(microseconds=1))
    found = await claim(database)
    assert ids(found) == [first, second]
    prompt = await the_prompt(database, first)
    assert (prompt.claimed_by, prompt.claimed_until, prompt.attempts) == ("one", NOW + LEASE, 1)
    assert found.prompts[0].claimed_by == "one"


async def test_what_is_claimed_is_not_claimed_again_until_the_lease_is_over(database: Database) -> None:
    prompt_id = await a_prompt(database, await a_person(database))
    assert ids(await claim(database)) == [prompt_id]
    assert ids(await claim(database, NOW + LEASE - timedelta(seconds=1), claimer="two")) == []
    again = await claim(database, NOW + LEASE, claimer="two")
    assert ids(again) == [prompt_id]
    assert again.prompts[0].attempts == 2


@pytest.mark.parametrize(
    "values",
    [
        {"sent_at": NOW - MINUTE},
        {"answered_at": NOW - MINUTE},
        {"expires_at": NOW},
        {"due": None},
        {"due": NOW + MINUTE},
        {"claimed_until": NOW + MINUTE, "claimed_by": "two"},
        {"claimed_until": NOW + MINUTE},
    ],
    ids=["sent", "answered", "expired", "no time", "not yet", "in hand", "resting"],
)
async def test_other_prompts_stay_where_they_are(database: Database, values: dict[str, datetime]) -> None:
    await a_prompt(database, await a_person(database), **values)
    assert ids(await claim(database)) == []


async def test_one_prompt_per_person_is_in_hand_and_it_is_the_earliest(database: Database) -> None:
    person_id = await a_person(database)
    later = await a_prompt(database, person_id, NOW - MINUTE)
    earlier = await a_prompt(database, person_id, NOW - 2 * MINUTE)
    same = await a_prompt(database, person_id, NOW - MINUTE)
    for expected in (earlier, later, same):
        assert ids(await claim(database)) == [expected]
        assert ids(await claim(database, claimer="two")) == []
        async with database.write() as session:
            assert await claims.mark_sent(session, [(expected, "one", 5)], NOW) == {expected}


async def test_an_earlier_prompt_that_is_over_does_not_hold_up_the_next(database: Database) -> None:
    person_id = await a_person(database)
    await a_prompt(database, person_id, NOW - 3 * MINUTE, expires_at=NOW - MINUTE)
    await a_prompt(database, person_id, NOW - 3 * MINUTE, answered_at=NOW - MINUTE)
    await a_prompt(database, person_id, None)
    due = await a_prompt(database, person_id, NOW - MINUTE)
    assert ids(await claim(database)) == [due]


async def test_nothing_goes_to_people_who_cannot_be_reached(database: Database) -> None:
    person_id = await a_person(database)
    prompt_id = await a_prompt(database, person_id)
    async with database.write() as session:
        await people.mark_unreachable(session, person_id, NOW)
    assert ids(await claim(database)) == []
    async with database.write() as session:
        await people.mark_reachable(session, person_id)
    assert ids(await claim(database)) == [prompt_id]


async def test_a_batch_is_at_most_one_second_of_the_rate(database: Database) -> None:
    for user in range(6):
        await a_prompt(database, await a_person(database, user))
    assert len(ids(await claim(database, rate=4))) == 4
    assert len(ids(await claim(database, rate=0.5))) == 1
    assert len(ids(await claim(database, limit=5))) == 1


async def test_slots_follow_one_another_across_batches(database: Database) -> None:
    for user in range(4):
        await a_prompt(database, await a_person(database, user))
    assert (await claim(database, rate=2)).first_slot == NOW
    assert (await claim(database, rate=2)).first_slot == NOW + timedelta(seconds=1)


async def test_a_halt_stops_every_process(database: Database) -> None:
    prompt_id = await a_prompt(database, await a_person(database))
    until = NOW + timedelta(seconds=30)
    async with database.write() as session:
        await pace.halt(session, BOT, until)
    halted = await claim(database)
    assert (ids(halted), halted.first_slot) == ([], until)
    assert ids(await claim(database, until)) == [prompt_id]


async def test_concurrent_claimers_share_the_work_without_doubling_it(database: Database) -> None:
    due = set()
    for user in range(30):
        person_id = await a_person(database, user)
        due.add(await a_prompt(database, person_id, NOW - 2 * MINUTE))
        await a_prompt(database, person_id, NOW - MINUTE)
    others = [open_database(database.url.render_as_string(hide_password=False)) for _ in range(3)]
    claimers = [
        claim(one, limit=7, claimer=f"{place}-{turn}")
        for turn in range(3)
        for place, one in enumerate((database, *others))
    ]
    counts = Counter(prompt_id for found in await asyncio.gather(*claimers) for prompt_id in ids(found))
    while found := ids(await claim(database)):
        counts.update(found)
    assert counts == Counter(due)
    for other in others:
        await other.close()


PLANS = [
    "hashjoin",
    "hashagg",
    "mergejoin",
    "sort",
    "material",
    "memoize",
    "bitmapscan",
    "indexscan",
    "seqscan",
]


@pytest.mark.parametrize(
    "off", [[], PLANS, PLANS[:7], ["nestloop", "hashjoin"], ["hashjoin", "sort", "seqscan"]]
)
async def test_no_plan_claims_more_than_the_limit(database: Database, off: tuple[str, ...]) -> None:
    for user in range(12):
        await a_prompt(database, await a_person(database, user))
    async with database.write() as session:
        if database.dialect == "postgresql":
            for plan in off:
                await session.execute(text(f"SET LOCAL enable_{plan} = off"))
        found = await claims.claim_due(session, BOT, NOW, 5, LEASE, "one", 1000)
    assert len(found.prompts) == 5
    async with database.read() as session:
        marked = text("SELECT count(*) FROM prompts WHERE claimed_by IS NOT NULL")
        assert await session.scalar(marked) == 5


async def test_somebody_who_is_just_being_answered_is_left_for_later(database: Database) -> None:
    busy, idle = await a_person(database, 1), await a_person(database, 2)
    await a_prompt(database, busy)
    due = await a_prompt(database, idle)
    async with database.write() as session:
        await people.get(session, busy)
        if database.dialect == "postgresql":
            assert ids(await claim(database)) == [due]
    # On SQLite the claim waited its turn, and finds both.
    assert len(ids(await claim(database))) == (1 if database.dialect == "postgresql" else 2)


async def test_a_mark_counts_only_for_whoever_holds_the_claim(database: Database) -> None:
    prompt_id = await a_prompt(database, await a_person(database))
    await claim(database)
    await claim(database, NOW + LEASE, claimer="two")
    async with database.write() as session:
        assert await claims.mark_sent(session, [(prompt_id, "one", 5)], NOW + LEASE) == set()
        assert await claims.mark_sent(session, [(prompt_id, "two", 6)], NOW + LEASE) == {prompt_id}
        assert await claims.mark_sent(session, [(prompt_id, "two", 7)], NOW + LEASE) == set()
    prompt = await the_prompt(database, prompt_id)
    assert (prompt.sent_at, prompt.telegram_message_id, prompt.claimed_until) == (NOW + LEASE, 6, None)


async def test_riders_are_never_claimed_and_are_marked_with_their_host(database: Database) -> None:
    person_id = await a_person(database)
    host = await a_prompt(database, person_id)
    rider = await a_prompt(database, person_id, NOW - MINUTE, rides_with=host)
    answered = await a_prompt(database, person_id, None, rides_with=host, answered_at=NOW)
    assert ids(await claim(database)) == [host]
    async with database.write() as session:
        assert await claims.mark_sent(session, [(host, "one", 5)], NOW) == {host, rider}
    assert (await the_prompt(database, rider)).telegram_message_id == 5
    assert (await the_prompt(database, rider)).sent_at == NOW
    assert (await the_prompt(database, answered)).sent_at is None


async def test_many_marks_at_once_each_keep_their_own_message(database: Database) -> None:
    for user in range(8):
        await a_prompt(database, await a_person(database, user))
    found = await claim(database)
    rows = [(prompt.id, "one", 100 + prompt.id) for prompt in reversed(found.prompts)]
    async with database.write() as session:
        assert await claims.mark_sent(session, rows, NOW) == set(ids(found))
        assert await claims.mark_sent(session, [], NOW) == set()
    for prompt_id in ids(found):
        assert (await the_prompt(database, prompt_id)).telegram_message_id == 100 + prompt_id


async def test_a_row_given_back_rests_until_then(database: Database) -> None:
    prompt_id = await a_prompt(database, await a_person(database))
    await claim(database)
    async with database.write() as session:
        assert not await claims.release(session, prompt_id, "two")
        assert await claims.release(session, prompt_id, "one", NOW + MINUTE)
    assert ids(await claim(database, NOW + MINUTE - timedelta(seconds=1))) == []
    assert (await claim(database, NOW + MINUTE)).prompts[0].attempts == 2


async def test_a_row_that_was_not_tried_gets_its_attempt_back(database: Database) -> None:
    prompt_id = await a_prompt(database, await a_person(database))
    await claim(database)
    async with database.write() as session:
        assert await claims.release(session, prompt_id, "one", tried=False)
    assert (await claim(database)).prompts[0].attempts == 1


@pytest.mark.parametrize("how", ["failed", "withdrawn", "dropped"])
async def test_when_a_message_does_not_go_its_rider_goes_by_itself(database: Database, how: str) -> None:
    person_id = await a_person(database)
    host = await a_prompt(database, person_id, NOW - MINUTE, expires_at=NOW + MINUTE)
    rider = await a_prompt(database, person_id, NOW, rides_with=host)
    await claim(database)
    later = NOW + 2 * MINUTE
    async with database.write() as session:
        if how == "failed":
            assert not await claims.mark_failed(session, host, "two", later)
            assert await claims.mark_failed(session, host, "one", later)
        elif how == "withdrawn":
            assert await claims.withdraw(session, [host], "two", later) == set()
            assert await claims.withdraw(session, [host], "one", later) == {host}
        else:
            assert [prompt.id for prompt in await claims.drop_expired(session, later)] == [host]
    closed = await the_prompt(database, host)
    assert (closed.answer, closed.answered_at, closed.sent_at) == (how, later, None)
    assert ids(await claim(database, later)) == [rider]


async def test_only_what_is_late_and_in_nobodys_hand_is_dropped(database: Database) -> None:
    person_id = await a_person(database)
    over = {"expires_at": NOW}
    late = await a_prompt(database, person_id, NOW - MINUTE, **over)
    await a_prompt(database, person_id, NOW - MINUTE, expires_at=NOW + MINUTE)
    await a_prompt(database, person_id, NOW - MINUTE, **over, sent_at=NOW - MINUTE)
    await a_prompt(database, person_id, NOW - MINUTE, **over, answered_at=NOW - MINUTE, answer="4")
    await a_prompt(database, person_id, NOW - MINUTE, **over, claimed_until=NOW + MINUTE, claimed_by="two")
    await a_prompt(database, person_id, None, **over)
    async with database.write() as session:
        assert [prompt.id for prompt in await claims.drop_expired(session, NOW)] == [late]
        assert await claims.drop_expired(session, NOW) == []


async def test_dropping_goes_in_batches(database: Database) -> None:
    person_id = await a_person(database)
    for _ in range(3):
        await a_prompt(database, person_id, NOW - MINUTE, expires_at=NOW)
    async with database.write() as session:
        assert [len(await claims.drop_expired(session, NOW, limit=2)) for _ in range(3)] == [2, 1, 0]
