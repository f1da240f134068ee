"""The table of Bot API methods and the small ones among them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.sandbox import presentation, sending
from bot.sandbox.markup import count_units
from bot.sandbox.params import Params
from bot.sandbox.refusals import Raw, RefusedError, bad_request
from bot.sandbox.state import Hook, State

Method = Callable[[State, Params], Any]
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
TOAST = 200
ANSWER_WITHIN = timedelta(minutes=1)
"""How long a tap may wait for its answer. Telegram does not say; after a minute nobody waits any more."""
ANSWERS = 20
"""How many answers to taps a chat remembers: a page that looks away for a moment misses none."""
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def find_method(name: str) -> Method:
    """The method of this name in any case; raises RefusedError (404) for one that is not known."""
    method = METHODS.get(name.lower())
    if method is None:
        raise RefusedError(404, "Not Found")
    return method


def get_me(state: State, _params: Params) -> Raw:
    """getMe"""
    return state.profile.me


def get_chat(state: State, params: Params) -> Raw:
    """getChat"""
    chat = state.chats.get(params.integer("chat_id")).chat
    return chat | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}


def get_file(state: State, params: Params) -> Raw:
    """getFile"""
    stored = state.files.get(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    return stored.raw | {"file_path": stored.path}


def send_chat_action(state: State, params: Params) -> bool:
    """sendChatAction"""
    room = state.chats.get(params.integer("chat_id"))
    room.check_open()
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    room.actions.append(params.text("action"))
    state.chats.changed.ring()
    return True


def answer_callback_query(state: State, params: Params) -> bool:
    """answerCallbackQuery: a query that was never asked, or is stale, is refused."""
    query, text = state.queries.get(params.text("callback_query_id")), params.text("text")
    if query is None or state.clock() - query.at > ANSWER_WITHIN:
        raise bad_request(TOO_OLD)
    if count_units(text) > TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    room = state.chats.get(query.chat_id)
    room.toasts += [text] if text else []
    room.alerts += [text] if text and params.flag("show_alert") else []
    answer = {"query": params.text("callback_query_id"), "text": text, "alert": params.flag("show_alert")}
    room.answers = [*room.answers, answer][-ANSWERS:]
    state.chats.changed.ring()
    return True


def set_message_reaction(state: State, params: Params) -> bool:
    """setMessageReaction: at most one reaction of the bot per message."""
    room = state.chats.get(params.integer("chat_id"))
    room.check_open()
    message_id = params.integer("message_id") or 0
    if message_id not in room.messages:
        raise bad_request("message to react not found")
    reactions = params.rows("reaction") or []
    if len(reactions) > 1 or any(not one.get("emoji") for one in reactions):
        raise bad_request("REACTION_INVALID")
    room.reactions[message_id] = reactions
    state.chats.changed.ring()
    return True


def set_webhook(state: State, params: Params) -> bool:
    """setWebhook: an empty address takes it away. The stand-in accepts plain http."""
    url = params.text("url")
    if url and not url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _drop_pending(state, params)
    state.queue.allow(params.words("allowed_updates"))
    most = params.integer("max_connections") or 40
    state.hook = Hook(url, params.text("secret_token"), most) if url else None
    state.queue.bell.ring()
    return True


def delete_webhook(state: State, params: Params) -> bool:
    """deleteWebhook"""
    _drop_pending(state, params)
    state.hook = None
    state.queue.bell.ring()
    return True


def get_webhook_info(state: State, _params: Params) -> Raw:
    """getWebhookInfo"""
    hook = state.hook or Hook("", "")
    info: Raw = {"url": hook.url, "has_custom_certificate": False}
    info["pending_update_count"] = len(state.queue.pending)
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    return info | ({"allowed_updates": list(state.queue.allowed)} if state.queue.allowed else {})


def _drop_pending(state: State, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        state.queue.pending.clear()


NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}

METHODS: dict[str, Method] = {
    "getme": get_me,
    "getchat": get_chat,
    "getfile": get_file,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendanimation": sending.send_animation,
    "editmessagetext": sending.edit_message_text,
    "editmessagecaption": sending.edit_message_caption,
    "editmessagemedia": sending.edit_message_media,
    "editmessagereplymarkup": sending.edit_message_reply_markup,
    "deletemessage": sending.delete_message,
    "deletemessages": sending.delete_messages,
    "answercallbackquery": answer_callback_query,
    "setmessagereaction": set_message_reaction,
    "sendchataction": send_chat_action,
    "setmycommands": presentation.set_my_commands,
    "getmycommands": presentation.get_my_commands,
    "deletemycommands": presentation.delete_my_commands,
    "setmyname": presentation.set_my_name,
    "getmyname": presentation.get_my_name,
    "setmydescription": presentation.set_my_description,
    "getmydescription": presentation.get_my_description,
    "setmyshortdescription": presentation.set_my_short_description,
    "getmyshortdescription": presentation.get_my_short_description,
    "setchatmenubutton": presentation.set_chat_menu_button,
    "getchatmenubutton": presentation.get_chat_menu_button,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
