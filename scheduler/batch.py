"""The sends of one claim, each at its slot."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scheduler.courier import CHAT_GAP, MARGIN, Call, Courier, Failed, Outcomes
from storage import pace, replies
from storage.claims import Claim
from storage.models import Prompt

SENDERS = 32
"""Sends in flight at once; more only lengthen the answers' waiting time."""
CATCHING_UP = 0.95
"""After a delay prompts follow each other by so much of the usual gap."""
SLACK = timedelta(milliseconds=20)
"""A delay of less than this is made good at once: a clock's tick is not finer than that."""


@dataclass(slots=True)
class Pacer:
    """The moment of the last send: after a delay the next ones do not follow in a burst."""

    rate: float
    last: datetime | None = None

    def slot(self, wanted: datetime, now: datetime) -> datetime:
        """When to send what should go at `wanted`: then, or at hardly more than the rate after the last."""
        gap = timedelta(seconds=CATCHING_UP / self.rate)
        earliest = now - SLACK
        self.last = max(wanted, earliest if self.last is None else max(self.last + gap, earliest))
        return self.last


@dataclass(slots=True)
class Batch:
    """The sends of one claim, and what has come of them so far."""

    courier: Courier
    claim: Claim
    calls: Mapping[int, Call | None]
    lease_until: datetime
    pacer: Pacer
    stopping: Callable[[], bool]
    outcomes: Outcomes = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)
    answered: Mapping[int, datetime] = field(default_factory=dict)
    halted: bool = False
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SENDERS))

    def give_back(self) -> None:
        """What was not begun will not be sent from here; of what was cut short nobody knows."""
        for prompt in self.claim.prompts:
            if prompt.id not in self.begun:
                self.outcomes.setdefault(prompt.id, Failed(tried=False))

    async def send_all(self) -> None:
        """Send each at its slot, last those who were just answered; told to stop, only what began goes on."""
        await self._look()
        order = sorted(self.claim.prompts, key=lambda prompt: prompt.person_id in self.answered)
        async with asyncio.TaskGroup() as group:
            for place, prompt in enumerate(order):
                call = self.calls.get(prompt.id)
                if call is None:
                    self.outcomes[prompt.id] = outcome = None if prompt.id in self.calls else Failed()
                    self.courier.tally.tried(prompt, outcome, self.courier.now())
                    continue
                await self._wait_for_slot(place)
                group.create_task(self._send(prompt, call))

    async def _look(self) -> None:
        """See who was just answered, and whether a 429 came since these were claimed: then they go back."""
        now, people = self.courier.now(), [prompt.person_id for prompt in self.claim.prompts]
        async with self.courier.database.read() as session:
            self.halted = await pace.halted_until(session, self.courier.bot_id, now) is not None
            self.answered = await replies.answered_since(session, people, now - CHAT_GAP, now)

    async def _wait_for_slot(self, place: int) -> None:
        wanted = self.claim.first_slot + timedelta(seconds=place / self.courier.rate)
        now = self.courier.now()
        wait = (self.pacer.slot(wanted, now) - now).total_seconds()
        if wait > 0 and not self.halted and not self.stopping():
            await self.courier.sleep(wait)

    async def _wait_for_chat(self, prompt: Prompt) -> None:
        """Keep the distance that Telegram asks for from an answer that has just gone to the same chat."""
        now = self.courier.now()
        wait = (self.answered.get(prompt.person_id, now - CHAT_GAP) + CHAT_GAP - now).total_seconds()
        if wait > 0 and not self.halted and not self.stopping():
            await self.courier.sleep(wait)

    async def _wait_for_room(self) -> None:
        """Let no second hold more than the rate: the server counts by the second, and answers with us."""
        courier = self.courier
        await courier.window.let_prompt(courier.now, courier.sleep, courier.rate, self._is_over)

    def _is_over(self) -> bool:
        """Whether nothing more is begun: after a 429, told to stop, or with too little of the lease left."""
        ends = self.courier.now() + self.courier.timeout + MARGIN
        return self.halted or self.stopping() or ends > self.lease_until

    async def _send(self, prompt: Prompt, call: Call) -> None:
        await self._wait_for_chat(prompt)
        async with self.gate:
            await self._wait_for_room()
            if self._is_over():
                self.outcomes[prompt.id] = Failed(tried=False)
                return
            self.begun.add(prompt.id)
            outcome = await self.courier.send(call)
            self.outcomes[prompt.id] = outcome
            self.courier.tally.tried(prompt, outcome, self.courier.now())
            if isinstance(outcome, Failed) and outcome.retry_after is not None:
                self.halted = True
                await self._halt(outcome.retry_after)

    async def _halt(self, seconds: float) -> None:
        """Tell the other processes at once, in a transaction that holds nothing else."""
        async with self.courier.database.write() as session:
            await pace.halt(session, self.courier.bot_id, self.courier.now() + timedelta(seconds=seconds))
