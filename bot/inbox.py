"""Handle, commit, acknowledge, then send: no update is lost on a crash and none takes effect twice.

One write transaction notes the update's id, runs its handler and saves the rendered answers. Only after its
commit is the update acknowledged and are the answers sent. What a crash leaves unsent the sweep sends.
"""

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot import errors
from bot.context import Deps, TurnContext
from bot.hands import Hands, Line, Outcome, sender_of
from bot.marks import STALE, Marks
from bot.sender import send, send_quietly
from scheduler.courier import CHAT_GAP, MARGIN, Failed
from storage import health, inbox, pace, people, replies
from storage.db import Session
from storage.models import Reply

logger = logging.getLogger(__name__)

App = Application[Any, TurnContext, None, None, dict[Any, Any], None]
Raw = Mapping[str, Any]
AT_ONCE = 8
"""People whose updates are handled side by side."""
SENDERS = 16
"""Answers in flight at once."""
BURST = 3
"""Telegram takes one message a second in a chat, and short bursts: so many answers on end go at once."""


@dataclass(eq=False, slots=True)
class Inbox:
    """Takes raw updates as Telegram delivers them, by polling or webhook."""

    app: App
    deps: Deps
    hands: Hands = field(default_factory=Hands)
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SENDERS))
    _answering: list[Outcome] = field(default_factory=list)
    _marks: Marks = field(init=False)

    def __post_init__(self) -> None:
        """What is sent from here is noted in one place."""
        self._marks = Marks(self.deps)

    @property
    def is_answering(self) -> bool:
        """Whether the answers to an update are being sent right now."""
        return bool(self._answering)

    @property
    def owes_pace(self) -> bool:
        """Whether answers have gone out that were not charged to the pace yet (decision 9)."""
        return self._marks.tally.count > 0

    async def accept(self, raw: Raw) -> bool:
        """Handle one update and send its answers; True when it may be acknowledged."""
        outcome = await self.handle(raw)
        if outcome is None:
            return False
        await self.answer(outcome)
        return True

    async def handle(self, raw: Raw) -> Outcome | None:
        """Handle one update up to its commit; `None` when it failed and should be delivered again."""
        update_id, started = int(raw["update_id"]), time.monotonic()
        try:
            outcome = await self._handle(raw, update_id)
            self.deps.metrics.time_update(time.monotonic() - started)
            return outcome
        except Exception as error:
            errors.report("update failed", error, update_id=update_id)
            if isinstance(error, health.TROUBLE):
                # Not the update's fault, so not counted against it.
                self._tell("put_off")
                return None
            name = type(error).__name__
            return await errors.guard("failure not counted", lambda: self._count(update_id, name))

    async def _handle(self, raw: Raw, update_id: int) -> Outcome:
        deps = self.deps
        async with deps.database.write() as session:
            if not await inbox.register_update(session, deps.bot_id, update_id, deps.now()):
                self._tell("repeated")
                return Outcome()
            outcome = await self._dispatch(session, raw, update_id)
            if outcome.calls:
                await self._keep_calls(session, outcome, update_id)
        self._tell("handled")
        return outcome

    def _tell(self, result: str) -> None:
        self.deps.metrics.count_update(result, self.deps.now())

    async def _keep_calls(self, session: Session, outcome: Outcome, update_id: int) -> None:
        deps, now = self.deps, self.deps.now()
        outcome.claimed, outcome.halted_until = await replies.add_replies(
            session, deps.bot_id, outcome.person_id, outcome.chat_id, update_id, outcome.calls, now,
            now + deps.lease,
        )  # fmt: skip

    async def _dispatch(self, session: Session, raw: Raw, update_id: int) -> Outcome:
        """Run the first handler that wants the update; one that nobody wants is done."""
        update = Update.de_json(dict(raw), self.deps.bot)
        for group in self.app.handlers.values():
            for handler in group:
                check = handler.check_update(update)
                if check is None or check is False:
                    continue
                context = TurnContext.from_update(update, self.app)
                context.session, context.deps, context.update_id = session, self.deps, update_id
                result: Outcome = await handler.handle_update(update, self.app, check, context)
                return result
        return Outcome()

    async def _count(self, update_id: int, error: str) -> Outcome | None:
        deps = self.deps
        async with deps.database.write() as session:
            attempts = await inbox.count_failure(session, deps.bot_id, update_id, error, deps.now())
            if attempts >= inbox.ATTEMPTS:
                # A server that ignores what was acknowledged would deliver it for ever.
                await inbox.register_update(session, deps.bot_id, update_id, deps.now())
        self._tell("failed" if attempts < inbox.ATTEMPTS else "set_aside")
        if attempts < inbox.ATTEMPTS:
            return None
        logger.error("update set aside", extra={"update_id": update_id, "error": error})
        return Outcome()

    async def answer(self, outcome: Outcome) -> None:
        """Send what an update left to be sent, in order; what fails here the sweep sends."""
        self._answering.append(outcome)
        try:
            with self.hands.hold():
                await errors.guard("answer failed", lambda: self._answer(outcome))
        finally:
            self._answering.remove(outcome)

    async def _answer(self, outcome: Outcome) -> None:
        async with self._gate:
            for call in outcome.cosmetic:
                await send_quietly(self.deps.bot, call)
        await self._send_line(Line(list(outcome.claimed), outcome.halted_until))

    async def _send_line(self, line: Line) -> None:
        """Send claimed answers and whatever gathers behind them for the same person."""
        for place in count():
            if not line.waiting:
                return
            if place >= BURST:
                await self.deps.sleep(CHAT_GAP.total_seconds())
            if not await self._send_reply(line.waiting.pop(0), line):
                return

    async def _send_reply(self, reply: Reply, line: Line) -> bool:
        """Send one answer, after a halt if its lease outlasts that; False when the next one must wait too."""
        if reply.call is None:
            return True
        while True:
            halt = max((line.halted_until or self.deps.now()) - self.deps.now(), timedelta(0))
            if not self._fits(reply, halt):
                await self._release(reply, halt)
                return False
            await self.deps.sleep(halt.total_seconds())
            # The chat may have got another id since the answer was written.
            async with self._gate:
                deps = self.deps
                await deps.window.let_answer(deps.now, deps.sleep, deps.settings.send_rate)
                outcome = await send(self.deps.bot, reply.call | {"chat_id": reply.chat_id})
            self.deps.metrics.count_reply(outcome, self.deps.now() - reply.created_at)
            if isinstance(outcome, Failed) and outcome.retry_after is not None:
                line.halted_until = await self._halt(outcome.retry_after)
            elif not (isinstance(outcome, Failed) and await self._follow(outcome, reply, line)):
                return await self._marks.note(reply, outcome, line)

    async def _follow(self, outcome: Failed, reply: Reply, line: Line) -> bool:
        """Let a chat's answers in hand go to its new id; False where it has none, or the second time."""
        moved_to = outcome.migrate_to
        if moved_to is None or reply.chat_id != (reply.call or {}).get("chat_id"):
            return False
        async with self.deps.database.write() as session:
            await people.migrate_chat(session, outcome.chat_id, moved_to)
        for each in (reply, *line.waiting):
            each.chat_id = moved_to
        return True

    async def _halt(self, seconds: float) -> datetime:
        async with self.deps.database.write() as session:
            until = self.deps.now() + timedelta(seconds=seconds)
            return await pace.halt(session, self.deps.bot_id, until)

    def _fits(self, reply: Reply, wait: timedelta) -> bool:
        """Whether an answer's lease lasts until Telegram has surely been heard (decision 7)."""
        ends = self.deps.now() + wait + timedelta(seconds=self.deps.settings.telegram_timeout) + MARGIN
        return reply.claimed_until is not None and ends <= reply.claimed_until

    async def _release(self, reply: Reply, wait: timedelta) -> None:
        async with self.deps.database.write() as session:
            await replies.release(session, reply.id, self.deps.now() + wait)

    async def sweep_replies(self) -> None:
        """Send answers whose process died, or that Telegram did not take at first."""
        now = self.deps.now()
        async with self.deps.database.write() as session:
            stale = await replies.claim_stale(session, now, STALE, now + self.deps.lease, limit=AT_ONCE)
            halt = await pace.halted_until(session, self.deps.bot_id, now) if stale else None
            await self._marks.charge(session, now)
        chats: dict[int, list[Reply]] = defaultdict(list)
        for reply in stale:
            chats[reply.chat_id].append(reply)
        async with asyncio.TaskGroup() as group:
            for waiting in chats.values():
                group.create_task(self._send_line(Line(waiting, halt)))

    async def accept_batch(
        self, batch: Sequence[Raw], answering: asyncio.TaskGroup, stopping: Callable[[], bool] = lambda: False
    ) -> dict[int, bool]:
        """Handle a batch: one person's updates in order, different people's side by side.

        Return whether each update may be acknowledged, by id in rising order. The answers are sent in
        `answering`, so that nobody waits for another's. When told to stop, only what has begun goes on.
        """
        lanes: dict[int, list[Raw]] = defaultdict(list)
        for raw in sorted(batch, key=lambda raw: int(raw["update_id"])):
            lanes[sender_of(raw)].append(raw)
        gate = asyncio.Semaphore(AT_ONCE)
        accepted = {int(raw["update_id"]): False for lane in lanes.values() for raw in lane}

        async def run(lane: Sequence[Raw]) -> None:
            async with gate:
                for raw in lane:
                    outcome = None if stopping() else await self.handle(raw)
                    if outcome is None:
                        break
                    accepted[int(raw["update_id"])] = True
                    answering.create_task(self.answer(outcome))

        async with asyncio.TaskGroup() as group:
            for lane in lanes.values():
                group.create_task(run(lane))
        return dict(sorted(accepted.items()))
