"""Updates on their way to the bot: kept until acknowledged, handed out again until then."""

from collections.abc import Iterable, Sequence

from bot.sandbox.bell import Bell
from bot.sandbox.refusals import Raw, conflict

UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that are only sent when a bot lists them."""


class Queue:
    """The updates of one bot. Ids rise from `first_id`."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self._reader = 0
        self._repeats: list[Raw] = []
        self.pending: list[Raw] = []
        self.allowed: tuple[str, ...] = ()
        self.bell = Bell()

    def take_id(self) -> int:
        """A new update id."""
        self.next_id += 1
        return self.next_id - 1

    def put(self, update: Raw) -> None:
        """Keep an update for the bot, unless it asked not to hear of its kind."""
        kind = next(name for name in update if name != "update_id")
        if kind in self.allowed or (not self.allowed and kind not in UNASKED):
            self.pending.append(update)
            self.bell.ring()

    def repeat(self, update: Raw) -> None:
        """Hand out an update once more, although it may have been acknowledged."""
        self._repeats.append(update)
        self.bell.ring()

    def take_repeats(self) -> list[Raw]:
        """The updates to hand out once more; they are given once and not kept."""
        repeats, self._repeats = self._repeats, []
        return repeats

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Set the kinds wanted from now on; `None` keeps the previous setting."""
        if kinds is not None:
            self.allowed = tuple(kinds)

    def acknowledge(self, offset: int) -> None:
        """Forget what lies below `offset`; a negative one keeps that many of the newest."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def remove(self, update: Raw) -> None:
        """Forget one update: it was delivered in another way."""
        self.pending = [kept for kept in self.pending if kept is not update]

    async def fetch(self, offset: int, limit: int, seconds: float) -> Sequence[Raw]:
        """Acknowledge, then wait at most `seconds` for something to hand out.

        Raises RefusedError (409) in the older of two calls that wait at the same time.
        """
        self.acknowledge(offset)
        self._reader += 1
        turn = self._reader
        self.bell.ring()
        while not (self.pending or self._repeats) and await self.bell.wait(seconds):
            if turn != self._reader:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
        return (self.take_repeats() + self.pending)[:limit]
