"""What is in hand: updates being handled or answered, a chat's answers in line, what the pace is owed."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from scheduler.courier import Call
from storage.models import Reply

CHARGED_EVERY = timedelta(seconds=1)
IN_HAND = 200
"""Updates being handled or answered at once in a process; the others wait at Telegram, not in memory."""


@dataclass(slots=True)
class Outcome:
    """What a handled update leaves to be sent: stored answers, and calls nobody misses (a toast)."""

    person_id: int | None = None
    chat_id: int = 0
    calls: list[tuple[dict[str, Any], int | None]] = field(default_factory=list)
    cosmetic: list[Call] = field(default_factory=list)
    claimed: list[Reply] = field(default_factory=list)
    halted_until: datetime | None = None


@dataclass(slots=True)
class Line:
    """One chat's answers that wait for their turn, and until when the whole bot is silent."""

    waiting: list[Reply]
    halted_until: datetime | None


@dataclass(slots=True)
class Tally:
    """Answers that have gone out and were not charged to the pace yet."""

    count: int = 0
    charged_at: datetime | None = None

    def take(self, now: datetime) -> int:
        """How many are to be charged now, at most once a second (decision 9)."""
        if self.charged_at is not None and now - self.charged_at < CHARGED_EVERY:
            return 0
        count, self.count, self.charged_at = self.count, 0, now
        return count


@dataclass(slots=True)
class Hands:
    """How many updates are being answered, or were posted and are being handled."""

    count: int = 0
    emptier: asyncio.Event = field(default_factory=asyncio.Event)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """One more, for as long as the block takes."""
        self.count += 1
        try:
            yield
        finally:
            self.count -= 1
            self.emptier.set()

    async def wait_for_room(self, updates: int) -> None:
        """Wait until so many more may be taken."""
        while self.count + updates > IN_HAND:
            self.emptier.clear()
            await self.emptier.wait()


def sender_of(raw: Mapping[str, Any]) -> int:
    """Who an update is from, 0 when nobody is named."""
    for kind, body in raw.items():
        if kind != "update_id" and isinstance(body, Mapping) and isinstance(body.get("from"), Mapping):
            return int(body["from"].get("id", 0))
    return 0
