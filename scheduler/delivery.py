"""Claim, send, mark: how a due prompt reaches a person once, through crashes and with several processes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from scheduler.agenda import replan
from storage import claims, pace, people
from storage.claims import Claim
from storage.db import Database, Session
from storage.health import TROUBLE
from storage.models import Prompt

logger = logging.getLogger(__name__)

SENDERS = 16
"""Sends in flight at once; more only lengthen the answers' waiting time."""
MAX_ATTEMPTS = 8
"""After so many failures of Telegram's side a prompt waits for its expiry instead of the next minute."""
MARGIN = timedelta(seconds=5)
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

    `compose` leaves out a prompt that it cannot word. `rate` is messages a second of the whole bot.
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

    @property
    def lease(self) -> timedelta:
        """How long a claimed prompt belongs to its claimer: it exceeds the HTTP timeout by `MARGIN`."""
        return 2 * self.timeout + timedelta(seconds=30)

    @property
    def batch(self) -> int:
        """At most one second of the rate is in hand (decision 6)."""
        return max(1, int(self.rate))


async def sweep(
    courier: Courier,
    stopping: Callable[[], bool] = lambda: False,
    between: Callable[[], Awaitable[object]] | None = None,
) -> int:
    """Deliver everything that is due, with `between` after each batch; return how many were taken in hand."""
    taken = 0
    while not stopping():
        count = await _deliver_batch(courier, stopping)
        taken += count
        if count == 0:
            break
        if between is not None:
            await between()
    return taken


async def _deliver_batch(courier: Courier, stopping: Callable[[], bool]) -> int:
    dropped = await _drop_late(courier)
    now = courier.now()
    async with courier.database.write() as session:
        claim = await claims.claim_due(
            session, courier.bot_id, now, courier.batch, courier.lease, courier.claimer, courier.rate
        )
    if not claim.prompts:
        return dropped
    courier.tally.claimed(claim.prompts)
    batch = _Batch(courier, claim, now + courier.lease, stopping)
    try:
        await batch.send_all(await courier.compose(claim.prompts, now))
    finally:
        # A stop that cuts the sends short still marks what Telegram has taken.
        await _mark_surely(courier, batch)
    return len(claim.prompts)


async def _drop_late(courier: Courier) -> int:
    """Close what came too late; on its own, so that nothing about these people delays the others."""
    now = courier.now()
    async with courier.database.write() as session:
        late = await claims.drop_expired(session, now)
        await _replan(session, late, now)
    courier.tally.late(late)
    return len(late)


async def _replan(session: Session, prompts: Sequence[Prompt], now: datetime) -> None:
    """Plan what comes next; a bug about one person must not undo the marks of the others."""
    ids = sorted({prompt.person_id for prompt in prompts})
    try:
        await replan(session, ids, now)
    except BUGS:
        for person_id in ids:
            await _replan_alone(session, person_id, now)


async def _replan_alone(session: Session, person_id: int, now: datetime) -> None:
    try:
        await replan(session, [person_id], now)
    except BUGS as error:
        logger.error("planning failed", extra={"person_id": person_id, "error": type(error).__name__})


@dataclass(slots=True)
class _Batch:
    """The sends of one claim, and what has come of them so far."""

    courier: Courier
    claim: Claim
    lease_until: datetime
    stopping: Callable[[], bool]
    outcomes: Outcomes = field(default_factory=dict)
    halted: bool = False
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SENDERS))

    async def send_all(self, calls: Mapping[int, Call | None]) -> None:
        """Send each at its slot; when told to stop, only what has begun goes on."""
        async with asyncio.TaskGroup() as group:
            for place, prompt in enumerate(self.claim.prompts):
                call = calls.get(prompt.id)
                if call is None:
                    self.outcomes[prompt.id] = outcome = None if prompt.id in calls else Failed()
                    self.courier.tally.tried(prompt, outcome, self.courier.now())
                    continue
                await self._wait_for_slot(place)
                group.create_task(self._send(prompt, call))

    async def _wait_for_slot(self, place: int) -> None:
        slot = self.claim.first_slot + timedelta(seconds=place / self.courier.rate)
        wait = (slot - self.courier.now()).total_seconds()
        if wait > 0 and not self.halted and not self.stopping():
            await self.courier.sleep(wait)

    async def _send(self, prompt: Prompt, call: Call) -> None:
        async with self.gate:
            ends = self.courier.now() + self.courier.timeout + MARGIN
            if self.halted or self.stopping() or ends > self.lease_until:
                self.outcomes[prompt.id] = Failed(tried=False)
                return
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


async def _mark_surely(courier: Courier, batch: "_Batch") -> None:
    """Mark a batch, again while the database is away and the lease lasts: unmarked it goes twice."""
    while True:
        try:
            return await _mark(courier, batch.claim.prompts, batch.outcomes)
        except TROUBLE as error:
            if courier.now() + AGAIN >= batch.lease_until:
                raise
            logger.warning("marks wait for the database", extra={"error": type(error).__name__})
        await courier.sleep(AGAIN.total_seconds())


async def _mark(courier: Courier, claimed: Sequence[Prompt], outcomes: Outcomes) -> None:
    """Note what came of a batch. Prompts without an outcome stay claimed: nobody knows whether they went."""
    now = courier.now()
    known = [prompt for prompt in claimed if prompt.id in outcomes]
    done = [
        (p.id, courier.claimer, o.message_id or None) for p in known if isinstance(o := outcomes[p.id], Sent)
    ]
    empty = [prompt.id for prompt in known if outcomes[prompt.id] is None]
    failed = [(prompt, o) for prompt in known if isinstance(o := outcomes[prompt.id], Failed)]
    async with courier.database.write() as session:
        await people.lock_all(session, [prompt.person_id for prompt in known])
        await claims.mark_sent(session, done, now)
        await claims.withdraw(session, empty, courier.claimer, now)
        for prompt, failure in sorted(failed, key=lambda pair: pair[0].id):
            await _mark_failed(session, courier, prompt, failure, now)
        await _replan(session, known, now)


async def _mark_failed(
    session: Session, courier: Courier, prompt: Prompt, failure: Failed, now: datetime
) -> None:
    if failure.permanent:
        await people.mark_unreachable(session, prompt.person_id, now)
        logger.info("person unreachable", extra={"person_id": prompt.person_id})
    if failure.migrate_to is not None:
        await people.migrate_chat(session, failure.chat_id, failure.migrate_to)
    if failure.refused:
        logger.error("prompt refused", extra={"prompt_id": prompt.id, "kind": prompt.kind})
        await claims.mark_failed(session, prompt.id, courier.claimer, now)
        return
    if not failure.tried or failure.retry_after is not None:
        await claims.release(session, prompt.id, courier.claimer, tried=failure.tried)
        return
    await claims.release(session, prompt.id, courier.claimer, now + back_off(prompt.attempts))


def back_off(attempts: int) -> timedelta:
    """How long a prompt rests after its n-th failure in a row: 2 s doubling to four minutes."""
    return timedelta(seconds=2 ** min(max(attempts, 1), MAX_ATTEMPTS))
