"""Who is known to the stand-in, and what each chat shows right now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from bot.sandbox.bell import Bell
from bot.sandbox.keyboards import list_buttons
from bot.sandbox.refusals import Raw, bad_request, forbidden, moved


@dataclass(slots=True)
class Room:
    """One chat. `messages` holds raw messages by id, oldest first, edits applied, deleted ones gone.

    `started` says that the person has written before, `blocked` that the bot may not write any more,
    `gone` that the account is deleted, `moved_to` that the group has become another chat. `language` is
    that of the person's phone. `keyboard` holds the labels of the reply keyboard and `markup` the whole of
    it as the bot sent it; `actions` and `toasts` hold what flashed by, `alerts` those of the toasts that
    stay until they are closed, `answers` how the last taps were answered (`query`, `text`, `alert`).
    """

    chat: Raw
    messages: dict[int, Raw] = field(default_factory=dict)
    reactions: dict[int, list[Raw]] = field(default_factory=dict)
    keyboard: list[list[str]] = field(default_factory=list)
    started: bool = True
    blocked: bool = False
    gone: bool = False
    moved_to: int | None = None
    language: str | None = None
    markup: Raw | None = None
    actions: list[str] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    answers: list[Raw] = field(default_factory=list)

    def check_open(self) -> None:
        """Raise RefusedError when the bot may not write here."""
        if self.moved_to is not None:
            raise moved(self.moved_to)
        if self.gone:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")

    def find_button(self, label: str, message_id: int | None = None) -> tuple[Raw, Raw]:
        """The newest message with a button of this label or data, and that button.

        With `message_id` only that message is looked at. Raises LookupError, naming what there is.
        """
        pool = self.messages.values() if message_id is None else [self.messages[message_id]]
        for message in reversed(list(pool)):
            for button in chain.from_iterable(list_buttons(message)):
                if label in (button["text"], button.get("callback_data")):
                    return message, button
        raise LookupError(f"no button {label!r}; there are {self._labels(pool)}")

    @staticmethod
    def _labels(pool: Iterable[Raw]) -> list[str]:
        rows = chain.from_iterable(list_buttons(message) for message in pool)
        return [button["text"] for button in chain.from_iterable(rows)]


class Chats:
    """All chats by id. One sequence numbers all messages, as it does in a bot's private chats."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self.rooms: dict[int, Room] = {}
        self.changed = Bell()

    def __iter__(self) -> Iterator[Room]:
        return iter(self.rooms.values())

    def take_id(self) -> int:
        """A new message id."""
        self.next_id += 1
        return self.next_id - 1

    def open(self, chat: Raw, started: bool = True) -> Room:
        """The room of this chat, made when there is none."""
        return self.rooms.setdefault(chat["id"], Room(chat, started=started))

    def get(self, chat_id: int | None) -> Room:
        """The room with this id; raises RefusedError when there is none."""
        if chat_id is None:
            raise bad_request("chat_id is empty")
        if chat_id not in self.rooms:
            raise bad_request("chat not found")
        return self.rooms[chat_id]

    def post(self, message: Raw) -> Raw:
        """Show a message in its chat."""
        self.rooms[message["chat"]["id"]].messages[message["message_id"]] = message
        self.changed.ring()
        return message
