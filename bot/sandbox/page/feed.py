"""What a page needs to show every chat as it is: all of it once, then only what changed."""

import asyncio
import contextlib
from secrets import token_hex

from bot.sandbox.chats import Room
from bot.sandbox.refusals import Raw
from bot.sandbox.state import State


class Feed:
    """Numbers the changes of all private chats. `born` names this run: a page that knows another starts anew.

    A message that is edited is a new object, so comparing objects finds the changes of a long chat quickly.
    """

    def __init__(self, state: State) -> None:
        self.born = token_hex(8)
        self.version = 0
        self._state = state
        self._heads: dict[int, tuple[Raw, int]] = {}
        self._messages: dict[int, dict[int, tuple[Raw, int]]] = {}

    def take(self, seen: int) -> Raw:
        """Every chat with changes after the version `seen` (0: all), with the messages that changed."""
        self.look()
        chats = [self._show(chat_id, seen) for chat_id in self._heads if self._changed(chat_id, seen)]
        return {"born": self.born, "version": self.version, "chats": chats}

    async def wait(self, seen: int, seconds: float) -> None:
        """Return when there is something newer than `seen`, or after these seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.look() <= seen:
                    await self._state.chats.changed.wait()

    def look(self) -> int:
        """Note what changed since the last look; return the version, which rose if anything did."""
        now = self.version + 1
        for chat_id, room in self._state.chats.rooms.items():
            if chat_id > 0 and self._note(chat_id, room, now):
                self.version = now
        return self.version

    def _note(self, chat_id: int, room: Room, now: int) -> bool:
        head, known = describe(chat_id, room), self._messages.get(chat_id, {})
        before = self._heads.get(chat_id)
        fresh = {
            key: raw for key, raw in room.messages.items() if key not in known or known[key][0] is not raw
        }
        if not fresh and before is not None and before[0] == head:
            return False
        marked = known | {key: (raw, now) for key, raw in fresh.items()}
        self._messages[chat_id] = {key: marked[key] for key in room.messages}
        self._heads[chat_id] = (head, now)
        return True

    def _changed(self, chat_id: int, seen: int) -> bool:
        return self._heads[chat_id][1] > seen

    def _show(self, chat_id: int, seen: int) -> Raw:
        fresh = [raw for raw, version in self._messages[chat_id].values() if version > seen]
        return self._heads[chat_id][0] | {"fresh": fresh}


def describe(chat_id: int, room: Room) -> Raw:
    """A chat without its messages; `ids` says which there are, `actions` counts what flashed by."""
    return {
        "id": chat_id,
        "name": room.chat["first_name"],
        "language": room.language,
        "started": room.started,
        "blocked": room.blocked,
        "gone": room.gone,
        "ids": list(room.messages),
        "reactions": {str(key): list(value) for key, value in room.reactions.items()},
        "keyboard": room.markup,
        "answers": list(room.answers),
        "actions": len(room.actions),
    }
