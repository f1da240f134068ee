"""What came of answers is noted together: those that end while a transaction runs share the next one."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.context import Deps
from bot.hands import Line, Tally
from scheduler.courier import AGAIN, BUGS, Failed, Sent
from storage import health, pace, people, replies
from storage.db import Session
from storage.models import Reply

STALE = timedelta(seconds=30)
"""An answer still unsent after this long is sent by the sweep."""
Ahead = tuple[list[Reply], datetime | None]
"""A chat's next answers, and until when the whole bot is silent."""


@dataclass(eq=False, slots=True)
class Mark:
    """An answer that Telegram has taken, the line it stood in, and whether that is noted."""

    reply: Reply
    message_id: int | None
    line: Line
    done: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """Notes what came of the answers that one process sends."""

    deps: Deps
    tally: Tally = field(default_factory=Tally)
    _waiting: list[Mark] = field(default_factory=list)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def note(self, reply: Reply, outcome: Sent | Failed, line: Line) -> bool:
        """Note it and put what is next into the line; False when the chat's next answer must wait.

        Again while the database is away and the lease lasts: unnoted the answer goes twice.
        """
        self.tally.count += isinstance(outcome, Sent)
        while True:
            try:
                return await self._note(reply, outcome, line)
            except health.TROUBLE:
                if reply.claimed_until is None or self.deps.now() + AGAIN >= reply.claimed_until:
                    raise
            await self.deps.sleep(AGAIN.total_seconds())

    async def charge(self, session: Session, now: datetime) -> None:
        """Take the slots of what has gone out, at most once a second (decision 9)."""
        count = self.tally.take(now)
        if count:
            await pace.charge_answers(session, self.deps.bot_id, count, self.deps.settings.send_rate, now)

    async def _note(self, reply: Reply, outcome: Sent | Failed, line: Line) -> bool:
        if isinstance(outcome, Failed):
            return await self._note_failed(reply, outcome, line)
        mark = Mark(reply, outcome.message_id or None, line)
        self._waiting.append(mark)
        async with self._turn:
            # Whoever had the turn before has noted everything that had gathered.
            if not mark.done:
                await self._lead(mark)
        return True

    async def _lead(self, mark: Mark) -> None:
        gathered = self._waiting[:]
        self._waiting.clear()
        try:
            await self._write(gathered)
        except BUGS:
            # One of them is at fault; the others must not go twice for it.
            if gathered == [mark]:
                raise
            await self._write([mark])
        finally:
            self._waiting[:0] = [each for each in gathered if not each.done and each is not mark]

    async def _write(self, marks: Sequence[Mark]) -> None:
        async with self.deps.database.write() as session:
            now = self.deps.now()
            noted = await replies.mark_sent(session, {each.reply.id: each.message_id for each in marks}, now)
            ahead = [
                (each.line, await self._look_ahead(session, each.reply, each.line, now))
                for each in marks
                if noted.get(each.reply.id)
            ]
            await self.charge(session, now)
        for line, found in ahead:
            line.waiting, line.halted_until = found
        for each in marks:
            each.done = True

    async def _look_ahead(self, session: Session, reply: Reply, line: Line, now: datetime) -> Ahead:
        """The rest of the line, else what gathered behind it for the same person."""
        waiting = line.waiting
        if not waiting and reply.person_id is not None:
            waiting = await replies.claim_more(session, reply.person_id, now, now + self.deps.lease)
        return waiting, await pace.halted_until(session, self.deps.bot_id, now) if waiting else None

    async def _note_failed(self, reply: Reply, outcome: Failed, line: Line) -> bool:
        async with self.deps.database.write() as session:
            now = self.deps.now()
            goes_on = await self._give_up(session, reply, outcome, now)
            ahead = await self._look_ahead(session, reply, line, now) if goes_on else None
            await self.charge(session, now)
        if ahead is not None:
            line.waiting, line.halted_until = ahead
        return goes_on

    async def _give_up(self, session: Session, reply: Reply, outcome: Failed, now: datetime) -> bool:
        """Drop what will never be taken, else leave it to the sweep; whether the next one may be sent."""
        if outcome.migrate_to is not None:
            await people.migrate_chat(session, outcome.chat_id, outcome.migrate_to)
        if outcome.permanent and reply.person_id is not None:
            await people.mark_unreachable(session, reply.person_id, now)
        if outcome.permanent or outcome.refused:
            await replies.drop(session, reply.id)
            return outcome.refused
        await replies.release(session, reply.id, now + STALE)
        return False
