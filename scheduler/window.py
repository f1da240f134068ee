"""What a process has sent of late: no second of it holds more messages than the rate, answers first."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

SPAN = timedelta(milliseconds=1030)
"""A second, and by how much the server may hear of one message later than of another."""
NONE = timedelta(0)


@dataclass(slots=True)
class Window:
    """The moments of the last second's messages. `answers` is how many answers wait for room among them."""

    moments: deque[datetime] = field(default_factory=deque)
    answers: int = 0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def wait(self, now: datetime, most: float) -> timedelta:
        """How long until fewer than `most` messages lie within a second; never longer than that."""
        moments = self.moments
        if moments and moments[-1] > now:
            # The clock was set back.
            moments.clear()
        while moments and moments[0] <= now - SPAN:
            moments.popleft()
        places = max(1, int(most))
        return moments[-places] + SPAN - now if len(moments) >= places else NONE

    async def let_answer(
        self, now: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]], rate: float
    ) -> None:
        """Let an answer go, after a moment where a 429 would silence everybody; it waits once at most."""
        self.answers += 1
        try:
            wait = self.wait(now(), rate - self.answers + 1)
            if wait > NONE:
                await sleep(wait.total_seconds())
        finally:
            self.answers -= 1
        self.moments.append(now())

    async def let_prompt(
        self,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]],
        rate: float,
        given_up: Callable[[], bool],
    ) -> None:
        """Let a prompt go once there is room beside the answers that wait, one prompt after the other."""
        async with self.turn:
            while (wait := self.wait(now(), rate - self.answers)) > NONE and not given_up():
                await sleep(wait.total_seconds())
            self.moments.append(now())
