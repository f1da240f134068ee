"""The stand-in, tried with python-telegram-bot as it comes and with plain HTTP."""

import asyncio
import io
import sys
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.request import HTTPXRequest

from bot.sandbox import Server, User
from tests.chat import Chat, RemoteChat

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000640000003208060000001f15c489")
ADA = 42


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server(retry_s=0.001)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def ada(server: Server) -> User:
    return server.user(ADA, "Ada")


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with make_bot(server) as bot:
        yield bot


def make_bot(server: Server) -> Bot:
    """The library with its own client; only the certificates, slow to load, are left out."""
    clients = [HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)]
    return Bot(
        server.state.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=clients[0],
        get_updates_request=clients[1],
    )


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


def make_keyboard(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(label, callback_data=f"7:{label}") for label in labels]
    return InlineKeyboardMarkup([row])


async def test_the_bot_knows_itself(bot, server):
    assert bot.username == "sitbone_sandbox_bot"
    assert (await bot.get_me()).id == int(server.state.token.split(":")[0])


# Updates


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


# Sending, editing, deleting


async def test_a_text_is_shown_with_its_buttons_and_a_tap_comes_back(bot, ada):
    sent = await bot.send_message(
        ADA, "<b>4</b> &lt; 5", parse_mode="HTML", reply_markup=make_keyboard("4", "5")
    )
    assert sent.text == "4 < 5"
    assert sent.entities[0].type == "bold"
    (shown,) = ada.messages
    assert (shown.text, shown.buttons, shown.by_bot) == ("4 < 5", (("4", "5"),), True)
    ada.tap("5")
    (update,) = await bot.get_updates()
    await bot.answer_callback_query(update.callback_query.id, "saved")
    assert update.callback_query.message.message_id == sent.message_id
    assert ada.toasts == ["saved"]


async def test_an_edit_is_applied_and_takes_the_buttons_away(bot, ada):
    sent = await bot.send_message(ADA, "old", reply_markup=make_keyboard("4"))
    edited = await bot.edit_message_text("new", ADA, sent.message_id)
    assert (edited.text, edited.reply_markup) == ("new", None)
    assert (ada.messages[0].text, ada.messages[0].buttons, ada.messages[0].edited) == ("new", (), True)
    with pytest.raises(BadRequest, match="exactly the same as a current content"):
        await bot.edit_message_text("new", ADA, sent.message_id)
    await bot.edit_message_reply_markup(ADA, sent.message_id, reply_markup=make_keyboard("6"))
    assert (ada.messages[0].text, ada.messages[0].buttons) == ("new", (("6",),))


async def test_a_deleted_message_is_gone(bot, ada):
    sent = await bot.send_message(ADA, "x")
    assert await bot.delete_message(ADA, sent.message_id)
    assert ada.messages == []
    with pytest.raises(BadRequest, match="to delete not found"):
        await bot.delete_message(ADA, sent.message_id)
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("y", ADA, sent.message_id)


async def test_pictures_and_documents_can_be_sent_again_and_fetched(bot, ada):
    photo = await bot.send_photo(ADA, PNG, caption="chart")
    again = await bot.send_photo(ADA, photo.photo[-1].file_id)
    assert (photo.photo[0].width, photo.photo[0].height) == (100, 50)
    assert again.photo[0].file_unique_id == photo.photo[0].file_unique_id
    document = await bot.send_document(
        ADA, io.BytesIO(b"data"), filename="r\N{LATIN SMALL LETTER E WITH ACUTE}sum.pdf"
    )
    file = await bot.get_file(document.document.file_id)
    assert await file.download_as_bytearray() == b"data"
    assert document.document.file_name == "r\N{LATIN SMALL LETTER E WITH ACUTE}sum.pdf"
    moving = await bot.send_animation(ADA, b"GIF89a" + bytes(8), filename="bridge.gif")
    assert moving.animation.file_name == "bridge.gif"
    await bot.edit_message_caption(ADA, photo.message_id, caption="new chart")
    assert [shown.kind for shown in ada.messages] == ["photo", "photo", "document", "animation"]
    assert ada.messages[0].text == "new chart"


@pytest.mark.parametrize(
    ("details", "reason"),
    [
        ({"text": " \n"}, "Message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Message text is empty"),
        ({"text": "x" * 4097}, "Message is too long"),
        ({"text": "\N{STADIUM}" * 2049}, "Message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "Can't parse entities: can't find end tag"),
        ({"text": "x", "chat_id": 99}, "Chat not found"),
        ({"text": "x", "reply_markup": make_keyboard("x" * 63)}, "Button_data_invalid"),
        ({"text": "x", "reply_parameters": ReplyParameters(99)}, "Message to be replied not found"),
    ],
)
async def test_what_telegram_refuses_is_refused(bot, ada, details, reason):
    with pytest.raises(BadRequest) as refusal:
        await bot.send_message(**{"chat_id": ADA} | details)
    assert refusal.value.message.lower().startswith(reason.lower())
    assert ada.messages == []


async def test_limits_count_what_is_shown(bot, ada):
    await bot.send_message(ADA, "<b>" + "\N{STADIUM}" * 2048 + "</b>", parse_mode="HTML")
    await bot.send_message(ADA, "x", reply_markup=make_keyboard("\N{STADIUM}" * 15))
    assert len(ada.messages) == 2


async def test_captions_and_pictures_have_limits_of_their_own(bot, ada):
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ADA, PNG, caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ADA, b"no picture")
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(ADA, "file-of-another-bot")


async def test_people_can_shut_the_bot_out_and_let_it_in_again(bot, ada, server):
    ada.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ADA, "x")
    (update,) = await bot.get_updates()
    assert update.my_chat_member.new_chat_member.status == "kicked"
    ada.say("hello again")
    await bot.send_message(ADA, "x")
    ada.delete_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ADA, "x")
    server.user(7, started=False)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(7, "x")


async def test_a_stale_tap_is_answered_as_telegram_answers_it(bot):
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query("123")


async def test_commands_and_descriptions_are_kept_by_language(bot):
    await bot.set_my_commands([BotCommand("today", "Heute")], language_code="de")
    assert (await bot.get_my_commands(language_code="de"))[0].description == "Heute"
    assert await bot.get_my_commands() == ()
    await bot.set_my_description("long")
    await bot.set_my_short_description("short", language_code="de")
    assert (await bot.get_my_description()).description == "long"
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([BotCommand("To-Day", "x")])
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)


async def test_small_methods_are_there(bot, ada):
    sent = await bot.send_message(ADA, "x")
    assert await bot.set_message_reaction(ADA, sent.message_id, "\N{THUMBS UP SIGN}")
    assert await bot.send_chat_action(ADA, "typing")
    assert await bot.set_chat_menu_button()
    assert (await bot.get_chat(ADA)).first_name == "Ada"
    assert ada.room.reactions[sent.message_id][0]["emoji"] == "\N{THUMBS UP SIGN}"
    assert ada.room.actions == ["typing"]


# The HTTP face


async def test_unknown_methods_and_tokens_are_refused(server, http):
    for path, status, words in (
        (f"/bot{server.state.token}/sendTelepathy", 404, "Not Found"),
        ("/bot1:abcdef/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
    ):
        async with http.post(server.url + path) as response:
            assert response.status == status
            assert await response.json() == {"ok": False, "error_code": status, "description": words}


async def test_forms_json_and_queries_mean_the_same(server, ada, http):
    url = f"{server.base_url}{server.state.token}/sendMessage"
    params = {"chat_id": str(ADA), "text": "x"}
    async with (
        http.post(url, json=params) as a,
        http.post(url, data=params) as b,
        http.get(url, params=params) as c,
    ):
        assert [a.status, b.status, c.status] == [200, 200, 200]
    assert [shown.text for shown in ada.messages] == ["x", "x", "x"]


@pytest.mark.parametrize(
    "body", ["[1]", "{", '{"chat_id": "ada", "text": "x"}', '{"chat_id": 42, "reply_markup": "{"}']
)
async def test_nonsense_is_refused_and_not_a_crash(server, ada, http, body):
    url = f"{server.base_url}{server.state.token}/sendMessage"
    async with http.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400


@pytest.mark.parametrize(
    "odd",
    [
        {"text": [1]},
        {"text": "x", "reply_markup": []},
        {"text": "x", "reply_markup": {"inline_keyboard": [{}]}},
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "y"}]]}},
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "y", "callback_data": 5}]]}},
        {"text": "x", "reply_markup": {"keyboard": [5]}},
        {"text": "x", "reply_parameters": "[]"},
        {"text": "x", "reply_parameters": {"message_id": "one"}},
        {"text": "x", "entities": [{"type": "bold"}]},
        {"text": "x", "entities": {}},
        {"text": {}, "chat_id": 10**400},
    ],
    ids=str,
)
async def test_odd_types_never_break_the_server(server, ada, http, odd):
    url = f"{server.base_url}{server.state.token}/sendMessage"
    async with http.post(url, json={"chat_id": ADA} | odd) as response:
        assert response.status in (200, 400)
        assert "ok" in await response.json()


async def test_a_reply_keyboard_appears_and_goes(bot, ada):
    keys = ReplyKeyboardMarkup([[KeyboardButton("Share my place", request_location=True)]])
    await bot.send_message(ADA, "Where?", reply_markup=keys)
    assert ada.keyboard == [["Share my place"]]
    await bot.send_message(ADA, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert ada.keyboard == []


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


# The webhook


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


# Faults


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
        await bot.send_message(ADA, "late", read_timeout=0.05)
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


# The chat client


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
