"""The stand-in, tried with aiogram: a client that shares nothing with the one this project uses."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    MenuButtonCommands,
    Message,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bot.sandbox import Server, User

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000640000003208060000001f15c489")
GIF = b"GIF89a" + (320).to_bytes(2, "little") + (200).to_bytes(2, "little")
ADA = 42
PATIENCE_S = 120.0


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with make_bot(server, server.state.token) as bot:
        yield bot


def make_bot(server: Server, token: str) -> Bot:
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url)))


def make_keyboard(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Done", callback_data=data)]])


def picture(name: str = "chart.png") -> BufferedInputFile:
    return BufferedInputFile(PNG, name)


def make_dispatcher(done: asyncio.Event) -> Dispatcher:
    """A bot that asks one question and takes its answer by a tap."""
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def ask(message: Message) -> None:
        await message.answer("<b>Done</b> today?", parse_mode="HTML", reply_markup=make_keyboard("done"))

    @dispatcher.callback_query(F.data == "done")
    async def save(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Saved.")
        await query.answer("Well done", show_alert=True)
        done.set()

    return dispatcher


async def shows(server: Server, ada: User, text: str) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while text not in [shown.text for shown in ada.messages]:
            await server.state.chats.changed.wait()


async def test_a_dialogue_by_long_polling(bot, server, ada):
    done = asyncio.Event()
    dispatcher = make_dispatcher(done)
    ada.say("/start")
    async with asyncio.TaskGroup() as group:
        polling = group.create_task(
            dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
        )
        await shows(server, ada, "Done today?")
        ada.tap("Done")
        async with asyncio.timeout(PATIENCE_S):
            await done.wait()
        await dispatcher.stop_polling()
        await polling
    assert [shown.text for shown in ada.messages] == ["/start", "Saved."]
    assert ada.toasts == ada.room.alerts == ["Well done"]
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_dialogue_by_webhook(bot, server, ada):
    done = asyncio.Event()
    app = web.Application()
    handler = SimpleRequestHandler(
        make_dispatcher(done), bot, handle_in_background=False, secret_token="word"
    )
    handler.register(app, "/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="word")
        ada.say("/start")
        await shows(server, ada, "Done today?")
        ada.tap("Done")
        await shows(server, ada, "Saved.")
        assert (await bot.get_webhook_info()).last_error_message is None
        with pytest.raises(TelegramConflictError, match="webhook is active"):
            await bot.get_updates(timeout=0)
        assert await bot.delete_webhook(drop_pending_updates=True)
    finally:
        await runner.cleanup()


async def test_every_kind_of_content_is_sent_edited_and_fetched(bot, ada):
    photo = await bot.send_photo(ADA, picture(), caption="<i>pain</i>", parse_mode="HTML")
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height) == (100, 50)
    again = await bot.send_photo(ADA, photo.photo[-1].file_id)
    document = await bot.send_document(ADA, BufferedInputFile(b"%PDF", "report.pdf"))
    assert document.document is not None
    assert document.document.file_name == "report.pdf"
    fetched = await bot.download(document.document)
    assert fetched is not None
    assert fetched.read() == b"%PDF"
    film = await bot.send_animation(ADA, BufferedInputFile(GIF, "bridge.gif"))
    assert film.animation is not None
    assert (film.animation.width, film.animation.height) == (320, 200)
    edited = await bot.edit_message_caption(chat_id=ADA, message_id=photo.message_id, caption="load")
    assert isinstance(edited, Message)
    assert (edited.caption, edited.photo) == ("load", photo.photo)
    media = InputMediaPhoto(media=picture("other.png"), caption="new")
    replaced = await bot.edit_message_media(media, chat_id=ADA, message_id=again.message_id)
    assert isinstance(replaced, Message)
    assert replaced.caption == "new"
    assert replaced.photo != again.photo
    assert [shown.kind for shown in ada.messages] == ["photo", "photo", "document", "animation"]


async def test_small_methods_are_there(bot, ada):
    sent = await bot.send_message(
        ADA, "x", reply_markup=ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="4")]])
    )
    assert ada.keyboard == [["4"]]
    assert await bot.set_message_reaction(
        ADA, sent.message_id, [ReactionTypeEmoji(emoji="\N{THUMBS UP SIGN}")]
    )
    assert await bot.send_chat_action(ADA, "typing")
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="today", description="Hoy")], private, "es")
    assert (await bot.get_my_commands(private, "es"))[0].description == "Hoy"
    assert await bot.delete_my_commands(private, "es")
    assert await bot.get_my_commands(private, "es") == []
    await bot.set_my_name("Sitbone (test)", "de")
    assert [(await bot.get_my_name(code)).name for code in ("de", "fr")] == ["Sitbone (test)", "Sitbone"]
    await bot.set_my_description("long")
    assert (await bot.get_my_description()).description == "long"
    await bot.set_my_short_description("short")
    assert (await bot.get_my_short_description()).short_description == "short"
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    assert (await bot.get_chat(ADA)).first_name == "Ada"
    second = await bot.send_message(ADA, "y")
    assert await bot.delete_messages(ADA, [sent.message_id, second.message_id, 10**9])
    assert ada.messages == []


async def test_refusals_are_the_errors_that_telegram_causes(bot, server, ada):
    sent = await bot.send_message(ADA, "x", reply_markup=make_keyboard("7:4"))
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text(
            "x", chat_id=ADA, message_id=sent.message_id, reply_markup=make_keyboard("7:4")
        )
    with pytest.raises(TelegramBadRequest, match="BUTTON_DATA_INVALID"):
        await bot.send_message(ADA, "x", reply_markup=make_keyboard("é" * 33))
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(ADA, "<b>x", parse_mode="HTML")
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.send_message(ADA, "x" * 4097)
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(999, "x")
    with pytest.raises(TelegramNotFound):
        await bot.send_dice(ADA)
    ada.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(ADA, "x")
    async with make_bot(server, "1000001:the-token-of-somebody-else") as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("429", TelegramRetryAfter),
        ("429_bare", TelegramAPIError),
        ("403", TelegramForbiddenError),
        ("5xx", TelegramServerError),
        ("html_502", ClientDecodeError),
        ("drop_before", TelegramNetworkError),
        ("drop_after", TelegramNetworkError),
    ],
)
async def test_faults_look_like_the_real_ones(bot, server, ada, kind, error):
    server.fault(kind, "sendMessage", retry_after=3)
    with pytest.raises(error) as caught:
        await bot.send_message(ADA, "x")
    assert [shown.text for shown in ada.messages] == (["x"] if kind == "drop_after" else [])
    assert getattr(caught.value, "retry_after", 3) == 3
    await bot.send_message(ADA, "y")


async def test_a_tap_can_be_answered_for_a_minute(bot, ada):
    await bot.send_message(ADA, "x", reply_markup=make_keyboard("7:4"))
    ada.tap("Done")
    [update] = await bot.get_updates(timeout=0)
    assert update.callback_query is not None
    assert await bot.answer_callback_query(update.callback_query.id)
    # The stand-in's own clock goes on by a second whenever it is read.
    for _ in range(61):
        ada.state.clock()
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(update.callback_query.id)
