"""Claim, send, mark: how a due prompt reaches a person once, through crashes and with several processes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.agenda import replan
from scheduler.batch import Batch, Pacer
from scheduler.courier import AGAIN, AT_A_TIME, BUGS, Courier, Failed, Outcomes, Sent
from storage import claims, people
from storage.db import Session
from storage.health import TROUBLE
from storage.models import Prompt

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 8
"""After so many failures of Telegram's side a prompt waits for its expiry instead of the next minute."""


async def sweep(
    courier: Courier,
    stopping: Callable[[], bool] = lambda: False,
    between: Callable[[], Awaitable[object]] | None = None,
) -> int:
    """Deliver everything that is due, with `between` after each batch; return how many were taken in hand.

    While one batch goes out the one before it is marked and the next one is claimed and worded.
    """
    line = _Line(courier, Pacer(courier.rate), stopping)
    try:
        while await line.go_on():
            if between is not None:
                await between()
    finally:
        # A stop that cuts the sends short still marks what Telegram has taken; the rest goes back unsent.
        await line.close()
    return line.taken


@dataclass(slots=True)
class _Line:
    """What is in hand: a batch that is ready to be sent, and one that was sent and not marked."""

    courier: Courier
    pacer: Pacer
    stopping: Callable[[], bool]
    taken: int = 0
    ready: Batch | None = None
    sent: Batch | None = None

    async def go_on(self) -> bool:
        """Send one batch, mark the one before and prepare the next; False once nothing is left."""
        if self.stopping() and self.ready is None and self.sent is None:
            return False
        found: _Prepared | None = None
        unmarked = self.ready

        async def prepare() -> None:
            nonlocal found
            found = await _prepare(self.courier, self.pacer, self.stopping)

        async def send() -> None:
            nonlocal unmarked
            await _send(self.ready)
            if found is None:
                # Nobody waits for these marks, and whoever answers at once should find them.
                await _mark(self.courier, self.ready)
                unmarked = None

        steps = (send(), _mark(self.courier, self.sent), prepare())
        results = await asyncio.gather(*steps, return_exceptions=True)
        found = found or _Prepared(0, None)
        went = self.ready is not None
        self.sent, self.ready = unmarked, found.batch
        self.taken += found.taken
        for failure in results:
            if isinstance(failure, BaseException):
                raise failure
        # Once marked, whoever got one may get their next.
        return went or bool(found.taken or self.ready)

    async def close(self) -> None:
        """Mark what went out and give back what did not."""
        if self.ready is not None:
            self.ready.give_back()
        for batch in (self.sent, self.ready):
            await _mark(self.courier, batch)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """How many prompts were taken in hand, and those that are to be sent."""

    taken: int
    batch: Batch | None


async def _prepare(courier: Courier, pacer: Pacer, stopping: Callable[[], bool]) -> _Prepared:
    """Claim what is due and word it; what came too late is closed."""
    if stopping():
        return _Prepared(0, None)
    dropped = await _drop_late(courier)
    now = courier.now()
    async with courier.database.write() as session:
        claim = await claims.claim_due(
            session, courier.bot_id, now, courier.batch, courier.lease, courier.claimer, courier.rate
        )
    if not claim.prompts:
        return _Prepared(dropped, None)
    courier.tally.claimed(claim.prompts)
    calls = await courier.compose(claim.prompts, now)
    return _Prepared(len(claim.prompts), Batch(courier, claim, calls, now + courier.lease, pacer, stopping))


async def _send(batch: Batch | None) -> None:
    if batch is not None:
        await batch.send_all()


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


async def _mark(courier: Courier, batch: Batch | None) -> None:
    """Note what came of a batch. Prompts without an outcome stay claimed: nobody knows whether they went."""
    if batch is None:
        return
    known = [prompt for prompt in batch.claim.prompts if prompt.id in batch.outcomes]
    # A few at a time: while people are planned anew, nobody's answer should have to wait.
    for start in range(0, len(known), AT_A_TIME):
        await _mark_surely(courier, known[start : start + AT_A_TIME], batch)


async def _mark_surely(courier: Courier, known: Sequence[Prompt], batch: Batch) -> None:
    """Mark some, again while the database is away and the lease lasts: unmarked they go twice."""
    while True:
        try:
            return await _mark_some(courier, known, batch.outcomes)
        except TROUBLE as error:
            if courier.now() + AGAIN >= batch.lease_until:
                raise
            logger.warning("marks wait for the database", extra={"error": type(error).__name__})
        await courier.sleep(AGAIN.total_seconds())


async def _mark_some(courier: Courier, known: Sequence[Prompt], outcomes: Outcomes) -> None:
    now = courier.now()
    done = [
        (p.id, courier.claimer, o.message_id or None) for p in known if isinstance(o := outcomes[p.id], Sent)
    ]
    empty = [prompt.id for prompt in known if outcomes[prompt.id] is None]
    failed = [(prompt, o) for prompt in known if isinstance(o := outcomes[prompt.id], Failed)]
    async with courier.database.write() as session:
        await people.lock_all(session, [prompt.person_id for prompt in known])
        await claims.mark_sent(session, done, now)
        if empty:
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
