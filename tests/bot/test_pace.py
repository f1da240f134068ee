"""Every answer comes from the stand-in, over the transport that the bot uses."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from bot.pace import NotSentError, SendFailed, classify
from bot.sandbox import Server
from bot.transport import AiohttpRequest

ADA = 42
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    await server.start()
    server.user(ADA)
    yield server
    await server.stop()


def make_bot(server: Server, token: str | None = None, timeout: float = 5) -> Bot:
    clients = [AiohttpRequest(timeout, lambda: NOW) for _ in range(2)]
    return Bot(
        token or server.state.token,
        base_url=server.base_url,
        request=clients[0],
        get_updates_request=clients[1],
    )


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with make_bot(server) as bot:
        yield bot


async def fail(call) -> SendFailed | None:
    with pytest.raises(TelegramError) as error:
        await call
    return classify(error.value)


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        ("429", SendFailed("halt", retry_after=7, safe=True)),
        ("429_bare", SendFailed("halt", safe=True)),
        ("403", SendFailed("blocked", permanent=True, safe=True)),
        ("5xx", SendFailed("server")),
        ("html_502", SendFailed("server")),
        ("drop_before", SendFailed("server")),
        ("drop_after", SendFailed("server")),
    ],
)
async def test_a_fault_of_the_server(bot, server, kind, verdict):
    server.fault(kind, "sendMessage", retry_after=7)
    assert await fail(bot.send_message(ADA, "x")) == verdict


@pytest.mark.parametrize(("chat_id", "text"), [(ADA, ""), (ADA, "x" * 5000), (ADA, "<b>x")], ids=str)
async def test_a_refusal_is_permanent(bot, chat_id, text):
    verdict = SendFailed("refused", permanent=True, safe=True)
    assert await fail(bot.send_message(chat_id, text, parse_mode="HTML")) == verdict


async def test_an_edit_that_changes_nothing_is_as_good_as_done(bot):
    sent = await bot.send_message(ADA, "x")
    assert await fail(bot.edit_message_text("x", ADA, sent.message_id)) is None


async def test_what_is_gone_needs_no_edit_and_no_deleting(bot):
    assert await fail(bot.edit_message_text("x", ADA, 999)) is None
    assert await fail(bot.delete_message(ADA, 999)) is None


async def test_a_stale_tap_needs_no_answer(bot):
    assert await fail(bot.answer_callback_query("1")) is None


async def test_a_blocked_person_is_told_from_a_refusal(bot, server):
    server.user(ADA).block()
    verdict = await fail(bot.send_message(ADA, "x"))
    assert verdict == SendFailed("blocked", permanent=True, safe=True)


async def test_nobody_there_is_a_person_out_of_reach_and_no_bad_message(bot):
    assert await fail(bot.send_message(99, "x")) == SendFailed("blocked", permanent=True, safe=True)


async def test_a_group_that_became_another_chat(bot, server):
    server.user(ADA).say_in_group(-5, "hello")
    server.state.chats.rooms[-5].moved_to = -1005
    assert await fail(bot.send_message(-5, "x")) == SendFailed("moved", migrate_to=-1005, safe=True)


@pytest.mark.parametrize("token", ["1000001:another", "nonsense"])
async def test_a_wrong_token_stops_everything(server, token):
    bot = make_bot(server, token)
    async with bot.request:
        assert await fail(bot.send_message(ADA, "x")) == SendFailed("token", permanent=True, safe=True)


async def test_a_second_poller(bot, server):
    await bot.set_webhook("http://127.0.0.1:1/")
    assert await fail(bot.get_updates()) == SendFailed("conflict", safe=True)


async def test_a_late_answer_leaves_the_outcome_open(server):
    server.fault("late", "sendMessage")
    async with make_bot(server, timeout=2) as bot:
        assert await fail(bot.send_message(ADA, "x")) == SendFailed("timeout")
    assert [shown.text for shown in server.user(ADA).messages] == ["x"]


async def test_a_connection_that_never_came_about_is_safe_to_repeat(server):
    bot = make_bot(server)
    await server.stop()
    async with bot.request:
        assert await fail(bot.send_message(ADA, "x")) == SendFailed("not_sent", safe=True)


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (RetryAfter(3), SendFailed("halt", retry_after=3, safe=True)),
        (NotSentError("x"), SendFailed("not_sent", safe=True)),
        (
            TimedOut("Pool timeout: ... Request was *not* sent to Telegram."),
            SendFailed("not_sent", safe=True),
        ),
        (TimedOut(), SendFailed("timeout")),
        (NetworkError("Too Many Requests"), SendFailed("halt", safe=True)),
        (TelegramError("Invalid server response"), SendFailed("server")),
    ],
    ids=repr,
)
def test_errors_that_the_stand_in_does_not_make(error, verdict):
    assert classify(error) == verdict
