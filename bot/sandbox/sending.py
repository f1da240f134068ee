"""Messages of the bot: sending, editing, deleting."""

from datetime import timedelta

from bot.sandbox.chats import Room
from bot.sandbox.files import Stored, measure
from bot.sandbox.keyboards import read_inline_only, read_keys, read_markup
from bot.sandbox.markup import CAPTION_LIMIT, TEXT_LIMIT, Marked, count_units, read_text
from bot.sandbox.params import Params
from bot.sandbox.refusals import Raw, bad_request
from bot.sandbox.state import State
from bot.sandbox.updates import make_message, quote

MEDIA = frozenset({"photo", "document", "animation"})
CONTENT = ("text", "entities", "caption", "caption_entities", *sorted(MEDIA))
"""What an edit may replace."""
MOST_DELETED = 100
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
DELETE_WITHIN = timedelta(hours=48)


def send_message(state: State, params: Params) -> Raw:
    """sendMessage"""
    room = _open_room(state, params)
    return _post(state, room, params, _read_body(params, "message is too long"))


def send_photo(state: State, params: Params) -> Raw:
    """sendPhoto"""
    return _send_file(state, params, "photo")


def send_document(state: State, params: Params) -> Raw:
    """sendDocument"""
    return _send_file(state, params, "document")


def send_animation(state: State, params: Params) -> Raw:
    """sendAnimation"""
    return _send_file(state, params, "animation")


def edit_message_text(state: State, params: Params) -> Raw:
    """editMessageText: without a reply markup the buttons go."""
    room, message = _find_own(state, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _edit(state, room, message, params, _read_body(params, "MESSAGE_TOO_LONG"))


def edit_message_caption(state: State, params: Params) -> Raw:
    """editMessageCaption"""
    room, message = _find_own(state, params)
    if not MEDIA & message.keys():
        raise bad_request("there is no caption in the message to edit")
    kept = {name: message[name] for name in MEDIA if name in message}
    return _edit(state, room, message, params, kept | _read_caption(params))


def edit_message_media(state: State, params: Params) -> Raw:
    """editMessageMedia: another picture, document or animation, and its caption with it."""
    room, message = _find_own(state, params)
    media = params.mapping("media")
    kind = str(media.get("type", ""))
    if kind not in MEDIA:
        raise bad_request("can't parse InputMedia: unsupported type")
    if not MEDIA & message.keys():
        raise bad_request("there is no media in the message to edit")
    inner = Params({**media, kind: media.get("media")}, params.uploads)
    shown = _show_file(_find_file(state, inner, kind), kind)
    return _edit(state, room, message, params, shown | _read_caption(inner))


def edit_message_reply_markup(state: State, params: Params) -> Raw:
    """editMessageReplyMarkup"""
    room, message = _find_own(state, params)
    kept = {name: message[name] for name in CONTENT if name in message}
    return _edit(state, room, message, params, kept)


def delete_message(state: State, params: Params) -> bool:
    """deleteMessage: both sides' messages in a private chat, up to 48 hours old."""
    room = state.chats.get(params.integer("chat_id"))
    message = room.messages.get(params.integer("message_id") or 0)
    if message is None:
        raise bad_request("message to delete not found")
    if _is_old(state, message):
        raise bad_request("message can't be deleted for everyone")
    del room.messages[message["message_id"]]
    state.chats.changed.ring()
    return True


def delete_messages(state: State, params: Params) -> bool:
    """deleteMessages: those that cannot be found or deleted are passed over."""
    room = state.chats.get(params.integer("chat_id"))
    wanted = params.words("message_ids") or []
    if not 1 <= len(wanted) <= MOST_DELETED or not all(word.isdecimal() for word in wanted):
        raise bad_request("message identifiers are not specified")
    for message in [room.messages.get(int(word)) for word in wanted]:
        if message is not None and not _is_old(state, message):
            del room.messages[message["message_id"]]
    state.chats.changed.ring()
    return True


def _is_old(state: State, message: Raw) -> bool:
    return bool(state.clock().timestamp() - message["date"] > DELETE_WITHIN.total_seconds())


def _open_room(state: State, params: Params) -> Room:
    room = state.chats.get(params.integer("chat_id"))
    room.check_open()
    return room


def _find_own(state: State, params: Params) -> tuple[Room, Raw]:
    room = _open_room(state, params)
    message_id = params.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    message = room.messages.get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != state.profile.me["id"]:
        raise bad_request("message can't be edited")
    return room, message


def _read_body(params: Params, too_long: str) -> Raw:
    marked = _read_marked(params, "text", "entities")
    if not marked.text:
        raise bad_request("message text is empty")
    if count_units(marked.text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return _show(marked, "text", "entities")


def _read_caption(params: Params) -> Raw:
    marked = _read_marked(params, "caption", "caption_entities")
    if count_units(marked.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return _show(marked, "caption", "caption_entities")


def _read_marked(params: Params, name: str, entities: str) -> Marked:
    return read_text(params.text(name), params.text("parse_mode") or None, params.rows(entities))


def _show(marked: Marked, name: str, entities: str) -> Raw:
    shown: Raw = {name: marked.text} if marked.text else {}
    return shown | ({entities: list(marked.entities)} if marked.entities else {})


def _send_file(state: State, params: Params, kind: str) -> Raw:
    room = _open_room(state, params)
    stored = _find_file(state, params, kind)
    return _post(state, room, params, _show_file(stored, kind) | _read_caption(params))


def _find_file(state: State, params: Params, kind: str) -> Stored:
    upload = params.upload(kind)
    if upload is not None:
        return state.files.add(upload, picture=kind == "photo")
    if not params.text(kind):
        raise bad_request(f"there is no {kind} in the request")
    stored = state.files.get(params.text(kind))
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return stored


def _show_file(stored: Stored, kind: str) -> Raw:
    width, height = measure(stored)
    picture = stored.raw | {"width": width, "height": height}
    document = stored.raw | {"file_name": stored.name, "mime_type": stored.mime}
    if kind == "photo":
        return {"photo": [picture]}
    if kind == "animation":
        return {"animation": document | picture | {"duration": 1}, "document": document}
    return {"document": document}


def _post(state: State, room: Room, params: Params, content: Raw) -> Raw:
    tail = _read_reply(room, params)
    markup = read_markup(params)
    if markup and "inline_keyboard" in markup:
        tail["reply_markup"] = markup
    elif markup:
        room.keyboard, room.markup = read_keys(markup), markup
    message_id = state.chats.take_id()
    me = {name: state.profile.me[name] for name in ("id", "is_bot", "first_name", "username")}
    return state.chats.post(make_message(message_id, me, room.chat, state.clock(), content | tail))


def _read_reply(room: Room, params: Params) -> Raw:
    wanted = params.mapping("reply_parameters")
    message_id = params.integer("reply_to_message_id") or Params(wanted).integer("message_id")
    if not message_id:
        return {}
    replied = room.messages.get(message_id)
    if replied is not None:
        return {"reply_to_message": quote(replied)}
    if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _edit(state: State, room: Room, message: Raw, params: Params, content: Raw) -> Raw:
    markup = read_inline_only(params)
    wanted = content | ({"reply_markup": markup} if markup else {})
    if wanted == {name: message[name] for name in (*CONTENT, "reply_markup") if name in message}:
        raise bad_request(SAME)
    kept = {name: value for name, value in message.items() if name not in (*CONTENT, "reply_markup")}
    edited = kept | {"edit_date": int(state.clock().timestamp())} | wanted
    room.messages[message["message_id"]] = edited
    state.chats.changed.ring()
    return edited
