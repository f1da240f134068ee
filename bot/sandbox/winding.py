"""Winding the sandbox's clock: from one due instant to the next, everything sent and answered between."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.marks import STALE
from bot.process import Process
from bot.sandbox.clock import END, WoundClock
from bot.sandbox.refusals import Raw
from bot.sandbox.state import State
from storage import pace, prompts, replies

FARTHEST = timedelta(days=366)
PATIENCE_S = 30.0
"""Seconds of real time that the bot has to come to rest."""
LONGEST_S = 120.0
"""Seconds of real time after which a winding stops where it is."""
LOOK_S = 0.02
TOO_FAR = "The clock can be wound by at most 366 days at a time."
UNSETTLED = (
    "The bot has not come to rest within 30 seconds: is a fault switched on that holds its calls? Take the"
    " faults away, or wait, and try again."
)


class WindError(ValueError):
    """The clock cannot be wound like that; the message is a sentence for whoever asked."""


@dataclass(frozen=True, slots=True)
class Wound:
    """How a winding went: the instant reached, how many stops were made, how many messages the bot sent."""

    now: datetime
    stops: int
    sent: int

    def describe(self) -> Raw:
        """The same as JSON."""
        return {"now": self.now.isoformat(), "stops": self.stops, "sent": self.sent}


class Stage:
    """The sandbox in the hands of whoever plays in it: its people, its clock, and the bot that serves them.

    Several may wind at the same time: one goes after the other.
    """

    def __init__(self, state: State, clock: WoundClock) -> None:
        self.state = state
        self.clock = clock
        self.url = ""
        self._process: Process | None = None
        self._opened = asyncio.Event()
        self._turn = asyncio.Lock()

    def now(self) -> datetime:
        """The present instant of the bot and of everybody here, in UTC."""
        return self.clock()

    @property
    def is_winding(self) -> bool:
        """Whether somebody winds the clock just now."""
        return self._turn.locked()

    def open(self, process: Process) -> None:
        """The bot is there: from now on its clock can be wound."""
        self._process = process
        self._opened.set()

    def stop(self) -> None:
        """Tell the bot to end."""
        if self._process is not None:
            self._process.stopping.set()

    async def get_process(self) -> Process:
        """The bot, as soon as it is there."""
        await self._opened.wait()
        assert self._process is not None
        return self._process

    async def settle(self, seconds: float = PATIENCE_S) -> None:
        """Wait until every update was handled and its answers were sent, or put off because of a fault.

        Raises WindError after so many seconds of real time. Returns without letting anybody else run, so that
        what the caller does next at once finds the bot at rest.
        """
        process = await self.get_process()
        try:
            async with asyncio.timeout(seconds):
                while not process.stopping.is_set() and (
                    self.state.queue.pending or process.inbox.is_answering
                ):
                    await self.state.chats.changed.wait(LOOK_S)
        except TimeoutError:
            raise WindError(UNSETTLED) from None

    async def wind_to(self, instant: datetime) -> Wound:
        """Go to an instant, stopping at everything that is due on the way; a past one changes nothing."""
        async with self.take_turn() as turn:
            await turn.go(instant)
            return turn.tell()

    @asynccontextmanager
    async def take_turn(self) -> AsyncIterator["Turn"]:
        """Wait until nobody else winds or sweeps, and keep it so."""
        process = await self.get_process()
        async with self._turn, process.busy:
            turn = Turn(self, process)
            await turn.sweep()
            yield turn


class Turn:
    """The clock in one hand, from the first stop to the last."""

    def __init__(self, stage: Stage, process: Process) -> None:
        self.stage = stage
        self.process = process
        self._stops = 0
        self._first_message = stage.state.chats.next_id
        self._ends = time.monotonic() + LONGEST_S
        self.swept = stage.now()

    def now(self) -> datetime:
        """The present instant of the bot and of everybody here, in UTC."""
        return self.stage.now()

    def tell(self, user_id: int | None = None) -> Wound:
        """What has happened so far; only that person's messages are counted where one is named."""
        return Wound(self.stage.now(), self._stops, self.count_sent(user_id))

    def count_sent(self, user_id: int | None = None) -> int:
        """How many messages the bot has sent since the beginning."""
        rooms = self.stage.state.chats.rooms
        wanted = list(rooms.values()) if user_id is None else [rooms[user_id]] if user_id in rooms else []
        return sum(
            message_id >= self._first_message and message["from"]["is_bot"]
            for room in wanted
            for message_id, message in room.messages.items()
        )

    @property
    def has_moved(self) -> bool:
        """Whether something was due on the way so far."""
        return self._stops > 0

    @property
    def is_over(self) -> bool:
        """Whether to stop here: the sandbox ends, or this takes too long."""
        return self.process.stopping.is_set() or time.monotonic() > self._ends

    async def go(self, instant: datetime) -> None:
        """Go on to an instant, or sweep for one passed since the last sweep; WindError when it is too far."""
        check_distance(self.stage.now(), instant)
        if self.swept < instant <= self.stage.now():
            await self.sweep()
        while not self.is_over and self.stage.now() < instant:
            due = await self._find_next()
            self.stage.clock.wind_to(min(due, instant))
            self._stops += due <= instant
            await self.sweep()

    async def sweep(self) -> None:
        """Send what is due now, and let everybody who says something meanwhile be answered."""
        while not self.is_over:
            before = self.stage.state.queue.next_id
            # The clock goes on by itself too: what becomes due from here on has not been seen.
            self.swept = self.stage.now()
            await self.process.sweep_now()
            await self.stage.settle()
            if before == self.stage.state.queue.next_id:
                return

    async def _find_next(self) -> datetime:
        """What is due next; when this returns, nobody is in the middle of anything."""
        while True:
            before = self.stage.state.queue.next_id
            found = await find_next(self.process, self.swept)
            await self.stage.settle()
            # What was said meanwhile may have moved what is due.
            if before == self.stage.state.queue.next_id:
                return found or END


async def find_next(process: Process, after: datetime) -> datetime | None:
    """The first instant after `after` at which a sweep has something to do, as far as is known now."""
    deps = process.deps
    async with deps.database.read() as session:
        found = (
            await prompts.next_due(session, after=after),
            await replies.next_stale(session, STALE, after),
            await pace.halted_until(session, deps.bot_id, after),
        )
    return min((instant for instant in found if instant is not None), default=None)


def check_distance(now: datetime, instant: datetime) -> None:
    """Raise WindError for an instant that is too far away."""
    if instant >= END:
        raise WindError("The sandbox's clock ends with the year 2100.")
    if instant - now > FARTHEST:
        raise WindError(TOO_FAR)
