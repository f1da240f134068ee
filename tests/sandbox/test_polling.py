"""Updates on their way out: long polling and the webhook, tried with python-telegram-bot as it comes."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import Conflict

from tests.sandbox.library import ADA, make_bot, make_keyboard


async def test_the_bot_knows_itself(bot, server):
    assert bot.username == "sitbone_sandbox_bot"
    assert (await bot.get_me()).id == int(server.state.token.split(":")[0])


async def test_updates_come_again_until_they_are_acknowledged(bot, ada):
    ada.say("/start")
    ada.say("hello")
    first = await bot.get_updates(limit=1)
    again = await bot.get_updates()
    assert [update.message.text for update in first] == ["/start"]
    assert [update.message.text for update in again] == ["/start", "hello"]
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert [update.message.text for update in rest] == ["hello"]
    assert await bot.get_updates(offset=rest[0].update_id + 1) == ()


async def test_a_long_poll_ends_when_somebody_writes(bot, ada):
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(bot.get_updates(timeout=30))
        assert await ada.state.queue.bell.wait(5)
        ada.say("hello")
    assert poll.result()[0].message.text == "hello"


async def test_a_command_is_marked_and_the_sender_known(bot, ada):
    ada.say("/start now")
    (update,) = await bot.get_updates()
    (entity,) = update.message.entities
    assert (entity.type, entity.offset, entity.length) == ("bot_command", 0, 6)
    assert update.effective_user.id == update.effective_chat.id == ADA
    assert update.effective_user.language_code == "en"


async def test_every_kind_of_message_is_understood_by_the_library(bot, ada):
    ada.say("a")
    ada.share_location(52.5, 13.4)
    ada.send_sticker()
    ada.send_photo("look")
    ada.send_voice()
    ada.reply(1, "b")
    ada.edit(1, "c")
    ada.say_in_group(-5, "d")
    updates = await bot.get_updates()
    place, sticker, photo, voice, reply, edited, group = updates[1:]
    assert place.message.location.latitude == 52.5
    assert sticker.message.sticker.emoji
    assert photo.message.caption == "look"
    assert voice.message.voice.duration.total_seconds() == 3
    assert reply.message.reply_to_message.text == "a"
    assert edited.edited_message.text == "c"
    assert (group.message.chat.type, group.message.chat.id) == ("group", -5)


async def test_ids_rise(bot, ada):
    ada.say("a")
    sent = await bot.send_message(ADA, "b")
    ada.say("c")
    one, two = await bot.get_updates()
    assert one.update_id < two.update_id
    assert one.message.message_id < sent.message_id < two.message.message_id


async def test_only_the_kinds_that_were_asked_for_arrive(bot, ada):
    assert await bot.get_updates(allowed_updates=["callback_query"]) == ()
    ada.say("unheard")
    await bot.send_message(ADA, "?", reply_markup=make_keyboard("4"))
    ada.tap("4")
    (update,) = await bot.get_updates()
    assert update.callback_query.data == "7:4"


async def test_an_older_poll_is_told_that_another_one_runs(bot, server, ada):
    async with make_bot(server) as second:
        async with asyncio.TaskGroup() as tasks:
            older = tasks.create_task(poll_until_conflict(bot))
            assert await server.state.queue.bell.wait(5)
            newer = tasks.create_task(second.get_updates(timeout=30))
            await older
            ada.say("hello")
        assert "terminated by other getUpdates" in older.result()
        assert [update.update_id for update in newer.result()] == [1]


async def poll_until_conflict(bot: Bot) -> str:
    with pytest.raises(Conflict) as error:
        await bot.get_updates(timeout=30)
    return error.value.message


@pytest.fixture
async def hook() -> AsyncIterator["Receiver"]:
    receiver = Receiver()
    runner = web.AppRunner(receiver.make_app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


class Receiver:
    def __init__(self) -> None:
        self.url = ""
        self.statuses: list[int] = []
        self.secrets: list[str | None] = []
        self.texts: asyncio.Queue[str] = asyncio.Queue()

    def make_app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/hook", self.receive)
        return app

    async def receive(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.texts.put_nowait((await request.json())["message"]["text"])
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


async def test_the_webhook_gets_the_secret_and_again_what_it_refused(bot, ada, hook, server):
    hook.statuses = [500, 403, 200]
    await bot.set_webhook(hook.url, secret_token="s3cret")
    ada.say("a")
    ada.say("b")
    assert [await hook.texts.get() for _ in range(4)] == ["a", "a", "a", "b"]
    assert set(hook.secrets) == {"s3cret"}
    assert "Wrong response" in (await bot.get_webhook_info()).last_error_message
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()


async def test_the_webhook_can_get_an_update_twice(bot, ada, hook, server):
    await bot.set_webhook(hook.url)
    server.fault("duplicate")
    update = ada.say("a")
    assert [await hook.texts.get() for _ in range(2)] == ["a", "a"]
    server.state.queue.repeat(update)
    assert await hook.texts.get() == "a"
    assert set(hook.secrets) == {None}


async def test_an_outage_loses_nothing(server, ada):
    async with make_bot(server) as bot:
        await bot.send_message(ADA, "before")
    ada.say("asked before")
    port = int(server.url.rpartition(":")[2])
    await server.stop()
    ada.say("asked meanwhile")
    await server.start(port)
    async with make_bot(server) as bot:
        updates = await bot.get_updates()
    assert [getattr(update.effective_message, "text", None) for update in updates] == [
        "asked before",
        "asked meanwhile",
    ]
    assert [shown.text for shown in ada.messages if shown.by_bot] == ["before"]


async def test_without_a_webhook_what_is_left_is_polled(bot, ada):
    await bot.set_webhook("http://127.0.0.1:1/nobody")
    ada.say("a")
    await bot.delete_webhook()
    assert (await bot.get_updates())[0].message.text == "a"
