"""Updates as Telegram sends them: plain dictionaries, built from nothing but their parts.

Instants are aware; messages carry whole seconds since 1970.
"""

import re
from datetime import datetime

from bot.sandbox.refusals import Raw

LONGEST = 4096
"""UTF-16 units in one message."""
COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?")

STICKER: Raw = {
    "file_id": "sticker-1",
    "file_unique_id": "s1",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "\N{THUMBS UP SIGN}",
}
PHOTO: list[Raw] = [{"file_id": "photo-1", "file_unique_id": "p1", "width": 90, "height": 60}]
VOICE: Raw = {"file_id": "voice-1", "file_unique_id": "v1", "duration": 3, "mime_type": "audio/ogg"}


def make_user(user_id: int, first_name: str, language_code: str | None) -> Raw:
    """A person, as `from` of a message."""
    person: Raw = {"id": user_id, "is_bot": False, "first_name": first_name}
    return person | ({"language_code": language_code} if language_code else {})


def make_private_chat(user: Raw) -> Raw:
    """The chat between a person and the bot; it has the person's id."""
    return {"id": user["id"], "type": "private", "first_name": user["first_name"]}


def make_group_chat(chat_id: int, title: str) -> Raw:
    """A group; its id is negative."""
    return {"id": chat_id, "type": "group", "title": title, "all_members_are_administrators": False}


def make_message(message_id: int, sender: Raw, chat: Raw, at: datetime, content: Raw) -> Raw:
    """A message with any content: `{"text": ...}`, `{"location": ...}`, `{"sticker": ...}`."""
    head = {"message_id": message_id, "from": sender, "chat": chat, "date": int(at.timestamp())}
    return head | content


def make_text(text: str) -> Raw:
    """Text content, with the commands in it marked as the client marks them."""
    found = [
        {"type": "bot_command", "offset": _units(text[: hit.start()]), "length": len(hit[0])}
        for hit in COMMAND.finditer(text)
    ]
    return {"text": text} | ({"entities": found} if found else {})


def quote(message: Raw) -> Raw:
    """A message as another one carries it that replies to it: without the one that it replied to itself."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def split_text(text: str) -> list[str]:
    """A typed text as the messages that Telegram's apps send: at most 4096 units each, none of them blank.

    They are cut where a line or a word ends, as long as that leaves at least half a message. Half characters,
    which no keyboard makes, are replaced.
    """
    left = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip()
    pieces = []
    while left:
        end = _cut(left)
        pieces.append(left[:end].strip())
        left = left[end:].lstrip()
    return pieces


def _cut(text: str) -> int:
    end = len(text[:LONGEST].encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore"))
    if end == len(text):
        return end
    ends = (text.rfind(sign, 0, end) for sign in ("\n", " "))
    return next((place for place in ends if place >= end // 2), end)


def make_location(latitude: float, longitude: float) -> Raw:
    """A shared place, in degrees."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def make_update(update_id: int, kind: str, body: Raw) -> Raw:
    """An update of any kind: `message`, `edited_message`, `callback_query`, `my_chat_member`."""
    return {"update_id": update_id, kind: body}


def make_callback(query_id: str, sender: Raw, message: Raw, data: str) -> Raw:
    """A tap on an inline button of `message`."""
    return {
        "id": query_id,
        "from": sender,
        "message": message,
        "chat_instance": str(message["chat"]["id"] * 7919),
        "data": data,
    }


def make_membership(user: Raw, bot: Raw, at: datetime, blocked: bool) -> Raw:
    """What the bot hears when somebody blocks it or lets it in again."""
    states = ("member", "kicked") if blocked else ("kicked", "member")
    old, new = (_membership(bot, state) for state in states)
    return {
        "chat": make_private_chat(user),
        "from": user,
        "date": int(at.timestamp()),
        "old_chat_member": old,
        "new_chat_member": new,
    }


def _membership(bot: Raw, status: str) -> Raw:
    member: Raw = {"user": bot, "status": status}
    return member | ({"until_date": 0} if status == "kicked" else {})


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
