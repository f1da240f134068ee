"""The people's side of the stand-in: what a person does in the chat, and what the chat shows them."""

from dataclasses import dataclass
from typing import Literal

from bot.sandbox.chats import Room
from bot.sandbox.keyboards import list_buttons
from bot.sandbox.params import Upload
from bot.sandbox.refusals import Raw
from bot.sandbox.state import Query, State
from bot.sandbox.updates import (
    PHOTO,
    STICKER,
    VOICE,
    make_callback,
    make_group_chat,
    make_location,
    make_membership,
    make_message,
    make_private_chat,
    make_text,
    make_update,
    make_user,
    quote,
)

Kind = Literal["text", "photo", "document", "animation", "sticker", "voice", "location", "other"]
KINDS: tuple[Kind, ...] = ("text", "photo", "animation", "document", "sticker", "voice", "location")


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the chat shows it. `text` is plain (a caption counts), `buttons` are labels by row."""

    id: int
    by_bot: bool
    kind: Kind
    text: str
    buttons: tuple[tuple[str, ...], ...]
    edited: bool
    raw: Raw


class User:
    """A person who talks to the bot. Every act returns the raw update, which is also queued for the bot."""

    def __init__(self, state: State, raw: Raw, started: bool) -> None:
        self.state = state
        self.raw = raw
        self.room: Room = state.chats.open(make_private_chat(raw), started)
        self.room.language = raw.get("language_code")

    @property
    def id(self) -> int:
        """Telegram's id of the person and of the private chat with them."""
        return int(self.raw["id"])

    @property
    def messages(self) -> list[Shown]:
        """What the private chat shows now, oldest first."""
        return [show(message) for message in self.room.messages.values()]

    @property
    def toasts(self) -> list[str]:
        """The texts that flashed up after taps."""
        return list(self.room.toasts)

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard, row by row."""
        return self.room.keyboard

    def say(self, text: str) -> Raw:
        """Write a text or a command."""
        return self._send(make_text(text))

    def reply(self, message_id: int, text: str) -> Raw:
        """Answer one message; KeyError when the chat does not show it."""
        return self._send(make_text(text) | {"reply_to_message": quote(self.room.messages[message_id])})

    def tap(self, label: str, message_id: int | None = None) -> Raw:
        """Press the newest button with this label or data; LookupError when there is none."""
        message, button = self.room.find_button(label, message_id)
        return self._press(message, button["callback_data"])

    def forge(self, message_id: int, data: str) -> Raw:
        """Press a button that the message no longer has: an old client, or somebody else's."""
        return self._press(self._find(message_id), data)

    def share_location(self, latitude: float, longitude: float) -> Raw:
        """Share a place, in degrees."""
        return self._send(make_location(latitude, longitude))

    def send_sticker(self) -> Raw:
        """Send a sticker."""
        return self._send({"sticker": STICKER})

    def send_photo(self, caption: str = "") -> Raw:
        """Send a photo, with or without words."""
        return self._send({"photo": PHOTO} | ({"caption": caption} if caption else {}))

    def send_document(self, name: str, mime: str, data: bytes) -> Raw:
        """Send a file; RefusedError for an empty one."""
        stored = self.state.files.add(Upload(name, mime, data), picture=False)
        return self._send({"document": stored.raw | {"file_name": stored.name, "mime_type": stored.mime}})

    def send_voice(self) -> Raw:
        """Send a voice message."""
        return self._send({"voice": VOICE})

    def edit(self, message_id: int, text: str) -> Raw:
        """Change an own message; LookupError when it is not there or somebody else's."""
        message = self.room.messages[message_id] | make_text(text)
        if message["from"]["id"] != self.id:
            raise LookupError("Only one's own messages can be changed.")
        message["edit_date"] = int(self.state.clock().timestamp())
        self.state.chats.post(message)
        return self._put("edited_message", message)

    def delete(self, message_id: int) -> None:
        """Take a message of either side away; KeyError when the chat does not show it."""
        del self.room.messages[message_id]
        self.state.chats.changed.ring()

    def say_in_group(self, group_id: int, text: str, title: str = "Running club") -> Raw:
        """Write in a group that the bot is in."""
        room = self.state.chats.open(make_group_chat(group_id, title))
        return self._send(make_text(text), room)

    def block(self) -> Raw:
        """Stop the bot from writing."""
        return self._set_blocked(True)

    def unblock(self) -> Raw:
        """Let the bot write again."""
        return self._set_blocked(False)

    def delete_account(self) -> None:
        """Leave Telegram."""
        self.room.gone = True
        self.state.chats.changed.ring()

    def _set_blocked(self, blocked: bool) -> Raw:
        self.room.blocked = blocked
        self.state.chats.changed.ring()
        body = make_membership(self.raw, self.state.profile.me, self.state.clock(), blocked)
        return self._put("my_chat_member", body)

    def _send(self, content: Raw, room: Room | None = None) -> Raw:
        room = room or self.room
        room.started, room.blocked = True, False
        message_id = self.state.chats.take_id()
        message = make_message(message_id, self.raw, room.chat, self.state.clock(), content)
        self.state.chats.post(message)
        return self._put("message", message)

    def _press(self, message: Raw, data: str) -> Raw:
        update_id = self.state.queue.take_id()
        query_id = str(self.id * 1_000_003 + update_id)
        self.state.queries[query_id] = Query(message["chat"]["id"], self.state.clock())
        update = make_update(update_id, "callback_query", make_callback(query_id, self.raw, message, data))
        self.state.queue.put(update)
        return update

    def _put(self, kind: str, body: Raw) -> Raw:
        update = make_update(self.state.queue.take_id(), kind, body)
        self.state.queue.put(update)
        return update

    def _find(self, message_id: int) -> Raw:
        for room in self.state.chats:
            if message_id in room.messages:
                return room.messages[message_id]
        raise LookupError(f"no chat shows message {message_id}")


def make_person(state: State, user_id: int, name: str, language: str | None, started: bool) -> User:
    """A person with this id; the chat they had before stays."""
    return User(state, make_user(user_id, name, language), started)


def show(message: Raw) -> Shown:
    """A raw message as the chat shows it."""
    kinds = [kind for kind in KINDS if kind in message]
    return Shown(
        id=message["message_id"],
        by_bot=message["from"]["is_bot"],
        kind=kinds[0] if kinds else "other",
        text=message.get("text") or message.get("caption") or "",
        buttons=tuple(tuple(button["text"] for button in row) for row in list_buttons(message)),
        edited="edit_date" in message,
        raw=message,
    )
