"""What the stand-in remembers, as JSON and back: people and chats, updates on their way, ids, files' names.

What is left out: calls and faults, which belong to one run; and the bot's menu and descriptions, which it
sets at every start. The files' contents never change and are kept beside.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta

from bot.sandbox.chats import Room
from bot.sandbox.clock import END
from bot.sandbox.files import Stored
from bot.sandbox.refusals import Raw
from bot.sandbox.state import Query, State

BY_NUMBER = ("messages", "reactions")
ROOM = tuple(one.name for one in fields(Room))
ANSWERABLE = timedelta(hours=1)
"""Taps of before are too old to be answered."""
LAST_DAY = timedelta(days=1)
AHEAD = 10_000
"""Ids to leave out after a restart: more than were given in the second that may not have been kept."""
RUNG_AHEAD = 1_000_000
"""A page left open knows a version of before; so none of those comes again."""
DAMAGES = (AttributeError, LookupError, TypeError, ValueError)
"""What reading something else than a kept state raises."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A state kept at the instant `now`, not yet put back. `next_id` is above every id given until then."""

    now: datetime
    rooms: dict[int, Room]
    pending: list[Raw]
    allowed: tuple[str, ...]
    queries: dict[str, Query]
    rung: int
    next_id: int
    files: list[Stored]

    def put_back(self, state: State) -> None:
        """Let a new stand-in go on from here."""
        state.chats.rooms.update(self.rooms)
        state.chats.changed.rung = self.rung
        state.queue.pending.extend(self.pending)
        state.queue.allowed = self.allowed
        state.queries.update(self.queries)
        for stored in self.files:
            state.files.keep(stored)


def dump(state: State, now: datetime) -> Raw:
    """Everything worth keeping, ready for JSON."""
    return {
        "now": now.isoformat(),
        "next_message": state.chats.next_id,
        "next_update": state.queue.next_id,
        "rung": state.chats.changed.rung,
        "rooms": [{name: getattr(room, name) for name in ROOM} for room in state.chats],
        "pending": state.queue.pending,
        "allowed": list(state.queue.allowed),
        "taps": [
            [query_id, query.chat_id, query.at.isoformat()]
            for query_id, query in state.queries.items()
            if query.at > now - ANSWERABLE
        ],
        "files": [[stored.file_id, stored.name, stored.mime] for stored in state.files],
    }


def read(raw: Raw, contents: Callable[[str], bytes | None]) -> Kept:
    """Read what `dump` made; raises one of DAMAGES for anything else. A file without content is left out."""
    found = ((file_id, name, mime, contents(file_id)) for file_id, name, mime in raw["files"])
    return Kept(
        now=min(datetime.fromisoformat(raw["now"]).astimezone(UTC), END - LAST_DAY),
        rooms={room.chat["id"]: room for room in map(_read_room, raw["rooms"])},
        pending=[dict(update) | {"update_id": int(update["update_id"])} for update in raw["pending"]],
        allowed=tuple(map(str, raw["allowed"])),
        queries={str(key): Query(int(chat), datetime.fromisoformat(at)) for key, chat, at in raw["taps"]},
        rung=int(raw["rung"]) + RUNG_AHEAD,
        next_id=max(int(raw["next_message"]), int(raw["next_update"])) + AHEAD,
        files=[Stored(file_id, name, mime, data) for file_id, name, mime, data in found if data],
    )


def _read_room(raw: Raw) -> Room:
    # A newer or older release may know other fields of a chat.
    known = {name: raw[name] for name in ROOM if name in raw}
    known |= {name: {int(key): value for key, value in raw[name].items()} for name in BY_NUMBER}
    room = Room(**known)
    for message in room.messages.values():
        _check_message(message)
    return room


def _check_message(message: Raw) -> None:
    shape = (message["message_id"], message["date"], message["chat"]["id"], message["from"]["id"])
    if not all(isinstance(number, int) for number in shape):
        raise TypeError("a message without its numbers")
