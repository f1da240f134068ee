"""The chat as a test reads it, in this process and from another one; and the stand-in as a process."""

import asyncio
import sys

import pytest
from telegram import Bot
from telegram.error import Forbidden

from tests.chat import Chat, RemoteChat
from tests.sandbox.library import ADA, make_keyboard


async def test_a_chat_hands_updates_to_the_bot_and_reads_its_answers(bot, server):
    seen = []

    async def deliver(update):
        seen.append(update)
        await bot.send_message(ADA, "Which side?", reply_markup=make_keyboard("Left", "Right"))

    ada = Chat(server, server.user(ADA), deliver)
    await ada.says("/start")
    assert ada.reads() == ["Which side?"]
    assert ada.buttons() == ["Left", "Right"]
    assert ada.reads() == []
    await ada.taps("Left")
    assert seen[1]["callback_query"]["data"] == "7:Left"
    assert await bot.get_updates() == ()
    with pytest.raises(LookupError, match="'Left', 'Right'"):
        await ada.taps("Both")


async def test_what_the_bot_fails_on_stays_queued(bot, server):
    async def fail(_update):
        raise ValueError

    ada = Chat(server, server.user(ADA), fail)
    with pytest.raises(ValueError):  # noqa: PT011
        await ada.says("hello")
    assert (await bot.get_updates())[0].message.text == "hello"


async def test_a_chat_waits_for_a_bot_that_polls(bot, server):
    ada = Chat(server, server.user(ADA))
    await ada.says("hello")
    async with asyncio.TaskGroup() as tasks:
        heard = tasks.create_task(ada.hears("you"))
        for update in await bot.get_updates(timeout=5):
            sent = await bot.send_message(update.effective_chat.id, "And to you")
            await bot.edit_message_text("And hello to you", ADA, sent.message_id)
    assert heard.result()[-1].endswith("to you")
    assert ada.finds("hello").text == "And hello to you"


async def test_another_process_can_play_a_person(bot, server, http):
    ada = RemoteChat(http, server.url, ADA, "Ada")
    await ada.says("hello")
    (update,) = await bot.get_updates()
    assert update.effective_user.first_name == "Ada"
    await bot.send_message(ADA, "Hi", reply_markup=make_keyboard("4"))
    assert await ada.hears() == ["Hi"]
    await ada.taps("4")
    (tap,) = await bot.get_updates(offset=update.update_id + 1)
    await bot.answer_callback_query(tap.callback_query.id, "saved")
    await ada.looks()
    assert ada.toasts == ["saved"]
    assert ada.buttons() == ["4"]
    with pytest.raises(LookupError, match="no button"):
        await ada.taps("5")
    await ada.blocks()
    with pytest.raises(Forbidden):
        await bot.send_message(ADA, "x")


async def test_it_runs_as_a_process_of_its_own(http):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    words = dict([(await process.stdout.readline()).decode().rsplit(maxsplit=1) for _ in range(3)])
    async with Bot(words["token"], base_url=words["base url"]) as bot:
        ada = RemoteChat(http, words["people"].removesuffix("/sandbox/"), ADA)
        await ada.says("hello")
        (update,) = await bot.get_updates()
        assert update.effective_message is not None
        assert update.effective_message.text == "hello"
        assert update.update_id > 10**9
    process.terminate()
    assert await process.wait() == 0


async def test_a_taken_port_is_said_in_a_sentence(server):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", server.url.rpartition(":")[2], stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().startswith("The stand-in cannot start:")
    assert "Traceback" not in errors.decode()
