"""What a sweep is given, and what comes of one message."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from scheduler.window import Window
from storage.db import Database
from storage.models import Prompt

MOST = 64
"""Prompts claimed at once, however high the rate."""
AT_A_TIME = 16
"""People who are worded, or planned anew, in one transaction."""
MARGIN = timedelta(seconds=5)
CHAT_GAP = timedelta(seconds=1)
"""Telegram takes about one message a second in a chat."""
AGAIN = timedelta(seconds=1)
"""How long what must be written waits for a database that is away."""
BUGS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a mistake in our own code raises about one person; the others must not notice."""

Call = Mapping[str, Any]
Compose = Callable[[Sequence[Prompt], datetime], Awaitable[dict[int, Call | None]]]
Send = Callable[[Call], Awaitable["Sent | Failed"]]


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram took the message; `message_id` is 0 where that left none."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Failed:
    """Telegram did not take it.

    `permanent`: this person cannot be reached; `refused`: this message never will be taken;
    `retry_after`: seconds for which everybody must wait; `migrate_to`: the new id of chat `chat_id`.
    `tried` is False when nothing was sent at all, so that nobody has failed. `reason` is for counting:
    what kind of failure it was, `bug` for one of ours.
    """

    permanent: bool = False
    refused: bool = False
    retry_after: float | None = None
    migrate_to: int | None = None
    chat_id: int = 0
    tried: bool = True
    reason: str = "bug"


Outcomes = dict[int, Sent | Failed | None]
"""What came of each prompt by id, `None` for one that had nothing left to say."""


def _nobody(*_: object) -> None:
    """Nobody counts."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Who counts what a sweep does.

    `claimed` is told of prompts taken in hand, `late` of those dropped, `tried` what came of one and when.
    """

    claimed: Callable[[Sequence[Prompt]], None] = _nobody
    late: Callable[[Sequence[Prompt]], None] = _nobody
    tried: Callable[[Prompt, Sent | Failed | None, datetime], None] = _nobody


@dataclass(frozen=True, slots=True)
class Courier:
    """What a sweep needs: the database, the clock, how to word prompts and how to send one.

    `compose` leaves out a prompt that it cannot word. `rate` is messages a second of the whole bot, `window`
    what this process has sent of late.
    """

    database: Database
    bot_id: int
    claimer: str
    rate: float
    timeout: timedelta
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    compose: Compose
    send: Send
    tally: Tally = Tally()
    window: Window = field(default_factory=Window)

    @property
    def lease(self) -> timedelta:
        """How long a claimed prompt belongs to its claimer: it exceeds the HTTP timeout by `MARGIN`."""
        return 2 * self.timeout + timedelta(seconds=30)

    @property
    def batch(self) -> int:
        """At most one second of the rate is in hand (decision 6)."""
        return max(1, min(MOST, int(self.rate)))
