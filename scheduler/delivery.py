"""Claim, send, mark: how a due prompt reaches a person once, through crashes, refusals and several processes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from scheduler.agenda import replan
from storage import claims, pace, people
from storage.db import Database, Session
from storage.models import Prompt

logger = logging.getLogger(__name__)

SENDERS = 16
"""Sends in flight at once; more only lengthen the answers' waiting time."""
MAX_ATTEMPTS = 8
"""After so many failures of Telegram's side a prompt waits for its expiry instead of the next minute."""
MARGIN = timedelta(seconds=5)

Call = Mapping[str, Any]
Compose = Callable[[Session, Sequence[Prompt], datetime], Awaitable[dict[int, Call | None]]]
Send = Callable[[Call], Awaitable["Sent | Failed"]]


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram took the message."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Failed:
    """Telegram did not take it.

    `permanent`: this person cannot be reached; `refused`: this message never will be taken;
    `retry_after`: seconds for which everybody must wait; `migrate_to`: the new id of chat `chat_id`.
    """

    permanent: bool = False
    refused: bool = False
    retry_after: float | None = None
    migrate_to: int | None = None
    chat_id: int = 0


@dataclass(frozen=True, slots=True)
class Courier:
    """What a sweep needs: the database, the clock, how to word a prompt and how to send it.

    `rate` is messages a second of the whole bot; `lease` must exceed the HTTP timeout by `MARGIN`.
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

    @property
    def lease(self) -> timedelta:
        """How long a claimed prompt belongs to its claimer."""
        return 2 * self.timeout + timedelta(seconds=30)

    @property
    def batch(self) -> int:
        """At most one second of the rate is in hand (decision 6)."""
        return max(1, int(self.rate))


async def sweep(courier: Courier, stopping: Callable[[], bool] = lambda: False) -> int:
    """Deliver everything that is due; return how many prompts were taken in hand."""
    taken = 0
    while not stopping():
        count = await _deliver_batch(courier)
        taken += count
        if count == 0:
            break
    return taken


async def _deliver_batch(courier: Courier) -> int:
    now = courier.now()
    async with courier.database.write() as session:
        late = await claims.drop_expired(session, now)
        await replan(session, sorted({prompt.person_id for prompt in late}), now)
        claim = await claims.claim_due(
            session, courier.bot_id, now, courier.batch, courier.lease, courier.claimer, courier.rate
        )
    if not claim.prompts:
        return len(late)
    async with courier.database.write() as session:
        calls = await courier.compose(session, claim.prompts, now)
    outcomes = await _send_all(courier, claim.prompts, calls, claim.first_slot, now + courier.lease)
    await _mark(courier, claim.prompts, outcomes)
    return len(claim.prompts)


async def _send_all(
    courier: Courier,
    claimed: Sequence[Prompt],
    calls: Mapping[int, Call | None],
    first_slot: datetime,
    lease_until: datetime,
) -> dict[int, Sent | Failed | None]:
    outcomes: dict[int, Sent | Failed | None] = {}
    gate = asyncio.Semaphore(SENDERS)
    halted = False

    async def send(prompt: Prompt, call: Call) -> None:
        nonlocal halted
        async with gate:
            if halted or courier.now() + courier.timeout + MARGIN > lease_until:
                outcomes[prompt.id] = Failed()
                return
            outcome = await courier.send(call)
            halted = halted or (isinstance(outcome, Failed) and outcome.retry_after is not None)
            outcomes[prompt.id] = outcome

    async with asyncio.TaskGroup() as group:
        for place, prompt in enumerate(claimed):
            call = calls.get(prompt.id)
            if call is None:
                outcomes[prompt.id] = None
                continue
            await _wait_until(courier, first_slot + timedelta(seconds=place / courier.rate))
            group.create_task(send(prompt, call))
    return outcomes


async def _wait_until(courier: Courier, slot: datetime) -> None:
    wait = (slot - courier.now()).total_seconds()
    if wait > 0:
        await courier.sleep(wait)


async def _mark(courier: Courier, claimed: Sequence[Prompt], outcomes: Mapping[int, Sent | Failed | None]) -> None:
    now = courier.now()
    done = [(p.id, courier.claimer, o.message_id) for p in claimed if isinstance(o := outcomes[p.id], Sent)]
    empty = [prompt.id for prompt in claimed if outcomes[prompt.id] is None]
    failed = [(prompt, o) for prompt in claimed if isinstance(o := outcomes[prompt.id], Failed)]
    async with courier.database.write() as session:
        await claims.mark_sent(session, done, now)
        await claims.withdraw(session, empty, courier.claimer, now)
        for prompt, failure in sorted(failed, key=lambda pair: pair[0].id):
            await _mark_failed(session, courier, prompt, failure, now)
        await replan(session, sorted({prompt.person_id for prompt in claimed}), now)


async def _mark_failed(session: Session, courier: Courier, prompt: Prompt, failure: Failed, now: datetime) -> None:
    if failure.permanent:
        await people.mark_unreachable(session, prompt.person_id, now)
        logger.info("person unreachable", extra={"person_id": prompt.person_id})
    if failure.migrate_to is not None:
        await people.migrate_chat(session, failure.chat_id, failure.migrate_to)
    if failure.retry_after is not None:
        await pace.halt(session, courier.bot_id, now + timedelta(seconds=failure.retry_after))
    if failure.refused:
        logger.error("prompt refused", extra={"prompt_id": prompt.id, "kind": prompt.kind})
        await claims.mark_failed(session, prompt.id, courier.claimer, now)
        return
    waits = timedelta(0) if failure.retry_after is not None else back_off(prompt.attempts)
    await claims.release(session, prompt.id, courier.claimer, now + waits)


def back_off(attempts: int) -> timedelta:
    """How long a prompt rests after its n-th failure in a row: 2 s doubling to four minutes."""
    return timedelta(seconds=2 ** min(max(attempts, 1), MAX_ATTEMPTS))
