"""What goes wrong on demand, and the list of calls that tells of it."""

import asyncio

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from tests.sandbox.library import ADA


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("429", RetryAfter),
        ("429_bare", NetworkError),
        ("403", Forbidden),
        ("5xx", NetworkError),
        ("html_502", NetworkError),
        ("drop_before", NetworkError),
    ],
)
async def test_a_fault_hits_as_often_as_asked_and_nothing_is_said(bot, server, ada, kind, error):
    server.fault(kind, "sendMessage", count=2, skip=1)
    await bot.send_message(ADA, "0")
    for text in ("1", "2"):
        with pytest.raises(error):
            await bot.send_message(ADA, text)
    await bot.send_message(ADA, "3")
    assert [shown.text for shown in ada.messages] == ["0", "3"]


async def test_a_fault_can_be_meant_for_one_chat(bot, server, ada):
    server.user(7)
    server.fault("403", chat_id=7)
    await bot.send_message(ADA, "x")
    with pytest.raises(Forbidden):
        await bot.send_message(7, "x")


async def test_a_connection_dropped_after_acceptance_leaves_the_message(bot, server, ada):
    server.fault("drop_after", "sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(ADA, "x")
    assert [shown.text for shown in ada.messages] == ["x"]
    assert (server.calls[-1].status, server.calls[-1].accepted) == (0, True)


async def test_late_answers_are_accepted_and_delayed_calls_are_not_yet(bot, server, ada):
    server.fault("late", "sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(ADA, "late", read_timeout=2)
    assert [shown.text for shown in ada.messages] == ["late"]
    fault = server.fault("delay", "sendMessage")
    async with asyncio.TaskGroup() as tasks:
        sending = tasks.create_task(bot.send_message(ADA, "delayed"))
        await fault.held.wait()
        assert len(ada.messages) == 1
        server.state.faults.release()
    assert sending.result().text == "delayed"


async def test_updates_can_come_twice_or_in_the_wrong_order(bot, server, ada):
    ada.say("a")
    ada.say("b")
    server.fault("duplicate")
    server.fault("reorder")
    for expected in (["a", "b", "a", "b"], ["b", "a"], ["a", "b"]):
        assert [update.message.text for update in await bot.get_updates()] == expected


async def test_an_acknowledged_update_can_come_again(bot, server, ada):
    update = ada.say("a")
    assert await bot.get_updates(offset=update["update_id"] + 1) == ()
    server.state.queue.repeat(update)
    (again,) = await bot.get_updates(offset=update["update_id"] + 1)
    assert again.update_id == update["update_id"]


async def test_a_rate_is_kept(bot, server, ada):
    server.limit.per_second = 3
    for _ in range(3):
        await bot.send_message(ADA, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(ADA, "x")
    await bot.send_chat_action(ADA, "typing")
    assert len(ada.messages) == 3


async def test_calls_are_recorded_with_their_outcome(bot, server, ada):
    await bot.send_message(ADA, "x")
    with pytest.raises(BadRequest):
        await bot.send_message(99, "x")
    await bot.send_document(ADA, b"data", filename="a.txt")
    said, refused, document = server.calls[-3:]
    assert (said.method, said.status, said.accepted, said.params["text"]) == ("sendMessage", 200, True, "x")
    assert (refused.status, refused.accepted, refused.description) == (
        400,
        False,
        "Bad Request: chat not found",
    )
    assert {"name": "a.txt", "size": 4} in document.params.values()
    assert said.at < refused.at < document.at


async def test_faults_and_calls_are_reached_over_http(bot, server, http, ada):
    fault = {"kind": "429", "method": "sendMessage", "retry_after": 3}
    async with http.post(f"{server.url}/sandbox/fault", json=fault) as response:
        assert (await response.json())["ok"]
    with pytest.raises(RetryAfter, match="0:00:03"):
        await bot.send_message(ADA, "x")
    async with http.get(f"{server.url}/sandbox/calls", params={"method": "sendmessage"}) as response:
        (call,) = await response.json()
    assert (call["status"], call["accepted"], call["params"]["text"]) == (429, False, "x")
    async with http.post(f"{server.url}/sandbox/fault", json={"kind": "flood"}) as response:
        assert response.status == 400
    async with http.post(f"{server.url}/sandbox/act", json={"user": ADA, "act": "fly"}) as response:
        assert response.status == 400
