"""The transport, against the stand-in and against servers that do not answer."""

import asyncio
import io
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.pace import NotSentError
from bot.sandbox import Server
from bot.transport import AiohttpRequest

ADA = 42
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
REPORT = "r\N{LATIN SMALL LETTER E WITH ACUTE}sum\N{LATIN SMALL LETTER E WITH ACUTE}.pdf"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000640000003208060000001f15c489")


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    await server.start()
    server.user(ADA)
    yield server
    await server.stop()


def make_client(seconds: float = 5) -> AiohttpRequest:
    return AiohttpRequest(seconds, lambda: NOW)


@asynccontextmanager
async def run_bot(server: Server, seconds: float = 5) -> AsyncIterator[Any]:
    bot = Bot(
        server.state.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=make_client(seconds),
        get_updates_request=make_client(seconds),
    )
    async with bot:
        yield bot


async def test_messages_go_out_and_updates_come_in(server):
    ada = server.user(ADA)
    async with run_bot(server) as bot:
        ada.say("4 \N{STADIUM}")
        (update,) = await bot.get_updates()
        await bot.send_message(ADA, "<b>Saved</b>: 4 \N{STADIUM}", parse_mode="HTML")
    assert update.effective_message.text == "4 \N{STADIUM}"
    assert ada.messages[-1].text == "Saved: 4 \N{STADIUM}"


async def test_files_go_up_and_come_down(server):
    async with run_bot(server) as bot:
        photo = await bot.send_photo(ADA, PNG, caption="chart", filename="chart.png")
        document = await bot.send_document(ADA, io.BytesIO(b"data"), filename=REPORT)
        file = await bot.get_file(document.document.file_id)
        assert await file.download_as_bytearray() == b"data"
    assert photo.caption == "chart"
    assert document.document.file_name == REPORT
    assert document.document.mime_type == "application/pdf"


async def test_a_long_poll_may_take_its_own_time_on_top(server):
    ada = server.user(ADA)
    async with run_bot(server, 2) as bot:
        assert await bot.get_updates(timeout=3) == ()
        server.fault("delay", "getUpdates", seconds=2.5)
        ada.say("x")
        (update,) = await bot.get_updates(timeout=3)
    assert update.effective_message.text == "x"


async def test_an_upload_may_take_longer(server):
    async with run_bot(server, 1) as bot:
        server.fault("late", seconds=1.5, count=2)
        await bot.send_document(ADA, b"data", filename="a.txt")
        with pytest.raises(TimedOut):
            await bot.send_message(ADA, "x")


async def test_many_calls_at_once_all_arrive(server):
    async with run_bot(server) as bot:
        sent = await asyncio.gather(*(bot.send_message(ADA, str(number)) for number in range(200)))
    assert {message.text for message in sent} == {str(number) for number in range(200)}


async def test_a_refused_connection_was_surely_not_sent(server):
    await server.stop()
    async with make_client() as client:
        with pytest.raises(NotSentError):
            await client.post(f"{server.base_url}{server.state.token}/sendMessage")


async def test_a_kept_connection_that_broke_leaves_the_outcome_open(server):
    async with run_bot(server) as bot:
        await server.stop()
        with pytest.raises(NetworkError) as error:
            await bot.send_message(ADA, "x")
    assert not isinstance(error.value, NotSentError)


async def test_a_call_before_the_start_and_after_the_end_is_not_sent(server):
    client = make_client()
    with pytest.raises(NotSentError):
        await client.post(f"{server.base_url}{server.state.token}/getMe")
    async with client:
        await client.initialize()
        answer = await client.post(f"{server.base_url}{server.state.token}/getMe")
        assert isinstance(answer, dict)
    await client.shutdown()
    with pytest.raises(NotSentError):
        await client.post(f"{server.base_url}{server.state.token}/getMe")


@asynccontextmanager
async def run_mute_server() -> AsyncIterator[str]:
    """Accepts connections and never says a word."""
    writers = []

    async def swallow(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)

    listener = await asyncio.start_server(swallow, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/bot"
    for writer in writers:
        writer.close()
    listener.close()
    await listener.wait_closed()


async def test_silence_is_a_timeout_of_unknown_outcome():
    async with run_mute_server() as url, make_client(2) as client:
        with pytest.raises(TimedOut) as error:
            await client.post(f"{url}1:secret/sendMessage")
    assert not isinstance(error.value, NotSentError)


async def test_waiting_for_a_free_connection_is_surely_not_sent():
    client = AiohttpRequest(2, lambda: NOW, connections=1)
    async with run_mute_server() as url, client:
        first, second = await asyncio.gather(
            client.post(f"{url}1:secret/sendMessage"),
            client.post(f"{url}1:secret/sendMessage"),
            return_exceptions=True,
        )
    assert isinstance(first, TimedOut)
    assert isinstance(second, NotSentError)


@pytest.mark.parametrize("kind", ["drop_before", "drop_after", "late", "5xx", "html_502", "429", "403"])
async def test_no_error_gives_the_token_away(server, kind):
    server.fault(kind, "sendMessage")
    async with run_bot(server, 2) as bot:
        with pytest.raises(TelegramError) as error:
            await bot.send_message(ADA, "x")
    assert server.state.token not in "".join(traceback.format_exception(error.value))


async def test_a_web_page_is_a_failure_that_nobody_copies_into_the_log(server, caplog):
    server.fault("html_502", "sendMessage")
    async with run_bot(server) as bot:
        with pytest.raises(NetworkError):
            await bot.send_message(ADA, "x")
    assert caplog.messages == []


async def test_an_address_that_is_none_gives_nothing_away_either():
    async with make_client() as client:
        for url in (
            "http://127.0.0.1:1/bot1:secret/getMe",
            "nonsense://bot1:secret/getMe",
            "http:///bot1:secret",
        ):
            with pytest.raises(NetworkError) as error:
                await client.post(url)
            assert "secret" not in "".join(traceback.format_exception(error.value))


async def test_other_servers_answers_are_repaired():
    app = web.Application()

    async def answer(request: web.Request) -> web.Response:
        sent = await request.json()
        return web.json_response({"ok": True, "result": {"date": 1_767_603_600_000, "text": sent["text"]}})

    app.router.add_post("/bot1:abc/sendMessage", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    client = make_client()
    bot = Bot("1:abc", base_url=url, request=client, get_updates_request=client)
    async with client:
        sent = await bot.send_message(ADA, "x")
    await runner.cleanup()
    assert (sent.chat.id, sent.date, sent.text) == (ADA, NOW, "x")
