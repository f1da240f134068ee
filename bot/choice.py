"""A message whose buttons go keeps the one that was pressed, so that the chat can be read back."""

from telegram import CallbackQuery, Message

from bot.view import Call, Html, phrase, split


def keep_choice(call: Call, query: CallbackQuery, locale: str) -> Call:
    """Return the call that takes a message's buttons away; with it the label of the pressed one is added.

    Another call comes back as it is, and so does one about a picture, a message that Telegram no longer
    shows us, or a text that has no room.
    """
    message = query.message
    if call["method"] != "editMessageReplyMarkup" or not isinstance(message, Message) or not message.text:
        return call
    label = _label(message, query.data)
    if label is None:
        return call
    text = phrase(locale, "choice", question=Html(message.text_html), label=label)
    if len(split(text)) > 1:
        return call
    place = {"chat_id": call["chat_id"], "message_id": call["message_id"]}
    plain = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    return {"method": "editMessageText", **place, "text": text, **plain}


def _label(message: Message, data: str | None) -> str | None:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return next((button.text for row in rows for button in row if button.callback_data == data), None)
