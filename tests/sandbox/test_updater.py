"""The stand-in, tried with python-telegram-bot's own Application and Updater, as its handbook has them."""

import asyncio

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.sandbox import Server, User

PATIENCE_S = 120.0


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("4", callback_data="score 4")]])
    await update.effective_message.reply_html("<b>How sore?</b>", reply_markup=buttons)  # type: ignore[union-attr]


async def save(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Saved")
    await query.edit_message_text("4 of 10")


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_text(update.effective_message.text or "?", do_quote=True)


async def shows(server: Server, ada: User, text: str) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while text not in [shown.text for shown in ada.messages if shown.by_bot]:
            await server.state.chats.changed.wait()


async def test_an_application_as_the_handbook_has_it_needs_no_repairs(server, ada):
    builder = Application.builder().token(server.state.token)
    app = builder.base_url(server.base_url).base_file_url(server.base_file_url).build()
    app.add_handlers(
        [CommandHandler("start", start), CallbackQueryHandler(save), MessageHandler(filters.TEXT, echo)]
    )
    async with app:
        assert app.updater is not None
        await app.start()
        await app.updater.start_polling(timeout=1)
        ada.say("/start")
        await shows(server, ada, "How sore?")
        ada.tap("4")
        await shows(server, ada, "4 of 10")
        ada.say("hello")
        await shows(server, ada, "hello")
        await app.updater.stop()
        await app.stop()
    assert ada.toasts == ["Saved"]
    assert ada.messages[-1].raw["reply_to_message"]["text"] == "hello"
    assert server.state.queue.pending == []
