"""What is counted, by the right amounts: prompts, answers, updates, and people by state."""

from datetime import timedelta

import pytest

from bot.metrics import Metrics
from scheduler.courier import Failed
from storage import people
from storage.agenda import add_prompt
from storage.db import Database
from tests.chat import Chat
from tests.world import World, open_world

KIND = "hour"


@pytest.fixture
async def world(sqlite_database: Database):
    async with open_world(sqlite_database) as opened:
        yield opened


def counts(world: World) -> dict[str, float]:
    """Every counter of ours that is not zero, such as `prompts_sent{kind=hour}`."""
    found = {}
    for family in world.metrics.registry.collect():
        for sample in family.samples:
            name = sample.name.removeprefix("sitbone_")
            if name == sample.name or not name.endswith("_total") or not sample.value:
                continue
            labels = ",".join(f"{key}={value}" for key, value in sorted(sample.labels.items()))
            found[f"{name.removesuffix('_total')}{{{labels}}}"] = sample.value
    return found


def value(world: World, name: str, **labels: str) -> float | None:
    return world.metrics.registry.get_sample_value(f"sitbone_{name}", labels)


async def owe(world: World, chat: Chat, *, hours: int = 12) -> None:
    """A prompt that is due now and may be sent for some hours."""
    async with world.database.write() as session:
        person = await people.create(session, chat.user.id, chat.user.id, world.now)
        prompt = await add_prompt(
            session, person.id, KIND, f"{KIND}:{world.now}", world.now, due_at=world.now, payload={}
        )
        prompt.expires_at = world.now + timedelta(hours=hours)


async def test_a_prompt_that_is_sent_and_how_long_after_it_was_due(world: World) -> None:
    await owe(world, world.person("Ada"))
    await owe(world, world.person("Bea"))
    world.clock.at += timedelta(seconds=3)
    await world.sweep()
    assert counts(world) == {"prompts_claimed{kind=hour}": 2, "prompts_sent{kind=hour}": 2}
    assert value(world, "prompt_lag_seconds_count") == 2
    assert value(world, "prompt_lag_seconds_bucket", le="2.0") == 0
    assert value(world, "prompt_lag_seconds_bucket", le="5.0") == 2


async def test_a_person_who_blocked_the_bot(world: World) -> None:
    ada = world.person("Ada")
    await owe(world, ada)
    world.server.fault("403", "sendMessage")
    await world.sweep()
    await world.sweep()
    assert counts(world) == {
        "prompts_claimed{kind=hour}": 1,
        "prompts_failed{kind=hour,reason=blocked}": 1,
    }


async def test_a_halt_and_what_follows_it(world: World) -> None:
    await owe(world, world.person("Ada"))
    world.server.fault("429", "sendMessage", retry_after=7)
    await world.sweep()
    await world.sweep()
    assert counts(world) == {
        "prompts_claimed{kind=hour}": 1,
        "prompts_failed{kind=hour,reason=halt}": 1,
        "rate_limited{lane=prompt}": 1,
    }
    world.clock.at += timedelta(seconds=8)
    await world.sweep()
    assert counts(world)["prompts_sent{kind=hour}"] == 1
    assert counts(world)["prompts_claimed{kind=hour}"] == 2


async def test_a_prompt_that_came_too_late(world: World) -> None:
    await owe(world, world.person("Ada"), hours=1)
    world.clock.at += timedelta(hours=2)
    await world.sweep()
    assert counts(world) == {"prompts_dropped{kind=hour}": 1}
    assert value(world, "prompt_lag_seconds_count") == 0


async def test_a_broken_server_and_a_prompt_that_cannot_be_worded(world: World) -> None:
    ada = world.person("Ada")
    await owe(world, ada)
    world.server.fault("5xx", "sendMessage")
    await world.sweep()
    assert counts(world)["prompts_failed{kind=hour,reason=server}"] == 1
    async with world.database.write() as session:
        person = await people.get_by_user(session, ada.user.id)
        assert person is not None
        await add_prompt(session, person.id, "unheard of", "x", world.now, due_at=world.now, payload={})
    world.clock.at += timedelta(minutes=5)
    await world.sweep()
    assert counts(world)["prompts_failed{kind=unheard of,reason=bug}"] >= 1


async def test_updates_and_answers(world: World) -> None:
    ada = world.person("Ada")
    await ada.says("/help")
    again = ada.user.say("/help")
    inbox = world.inbox()
    assert [await inbox.accept(again), await inbox.accept(again)] == [True, True]
    assert counts(world) == {"updates{result=handled}": 2, "updates{result=repeated}": 1, "replies_sent{}": 2}
    assert value(world, "update_seconds_count") == 3
    assert value(world, "reply_seconds_count") == 2
    assert world.metrics.updated_at == world.now


async def test_an_update_that_fails_until_it_is_set_aside(world: World) -> None:
    poison = world.person("Ada").user.say("/help")
    poison["message"]["text"] = 5
    inbox = world.inbox()
    assert [await inbox.accept(poison) for _ in range(4)] == [False, False, True, True]
    assert counts(world) == {
        "updates{result=failed}": 2,
        "updates{result=set_aside}": 1,
        "updates{result=repeated}": 1,
    }


async def test_an_answer_that_is_halted_or_refused(world: World) -> None:
    ada, bea = world.person("Ada"), world.person("Bea")
    world.server.fault("429", "sendMessage", retry_after=2)
    await ada.says("/help")
    assert counts(world)["rate_limited{lane=reply}"] == 1
    assert counts(world)["replies_failed{reason=halt}"] == 1
    assert counts(world)["replies_sent{}"] == 1
    world.server.fault("403", "sendMessage")
    await bea.says("/help")
    assert counts(world)["replies_failed{reason=blocked}"] == 1


def test_each_process_counts_for_itself() -> None:
    one, other = Metrics("web", "1"), Metrics("worker", "1")
    one.count_reply(Failed(reason="server"), timedelta(0))
    assert b'replies_failed_total{reason="server"} 1.0' in one.render()
    assert b'reason="server"' not in other.render()
    assert b'sitbone_info{role="worker",version="1"} 1.0' in other.render()
