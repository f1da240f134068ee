"""The bot's real processes on a stand-in inside the test, so that a test acts on what the stand-in sees."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.sandbox import Server
from bot.sandbox.clock import WoundClock
from storage import people
from storage.agenda import add_prompt
from storage.db import Database, open_database
from storage.models import HandledUpdate, Person, Prompt, Reply
from storage.settings import enter_phase
from tests.nursery import Child, Nursery

PATIENCE_S = 120.0
ENDS_WITHIN_S = 30.0
"""More than the ten seconds that a platform gives, less than any wait that must not hold up an end."""
TAKEN_AFTER = 50
LOOK_S = 0.004
TIMEOUT_S = 15
PAST_THE_LEASE = timedelta(seconds=2 * TIMEOUT_S + 30 + 5)
KEPT = ("PATH", "HOME", "LANG", "VIRTUAL_ENV", "PYTHONPATH")


def real_now() -> datetime:
    return datetime.now(UTC)


class Ground:
    """One database, one stand-in, a clock that is wound, and any number of processes."""

    def __init__(self, folder: Path, url: str, nursery: Nursery) -> None:
        self.folder, self.nursery = folder, nursery
        self.clock = WoundClock(folder / "clock", real_now)
        self.server = Server(self.clock)
        self.database: Database = open_database(url)
        self.environ = {name: value for name, value in os.environ.items() if name in KEPT}
        self.environ |= {
            "CLOCK_FILE": str(self.clock.file),
            "DATABASE_URL": url,
            "SQLITE_SHARED": "1",
            "HOST": "127.0.0.1",
            "TELEGRAM_TOKEN": self.server.state.token,
            "TELEGRAM_TIMEOUT": str(TIMEOUT_S),
            "TELEGRAM_POLL_SECONDS": "1",
        }
        self.processes: list[Child] = []
        self.numbers = count(1)
        self._people = 100

    async def launch(self, *arguments: str, **environ: str) -> Child:
        """Start what `python -m bot ...` starts, in the ground's folder; what it logs is in `log`."""
        log = self.folder / "log"
        process = await self.nursery.bear(arguments, self.environ | environ, self.folder, log)
        self.processes.append(process)
        return process

    async def begin(self, *arguments: str, **environ: str) -> Child:
        """Start one and wait until it has found its bot: from then on it can be told to stop."""
        before = len(self.server.calls)
        process = await self.launch(*arguments, **environ)
        await self.until(lambda: self.count("getMe", before) > 0)
        return process

    async def run(self, *arguments: str, **environ: str) -> tuple[int, str]:
        """Run a command to its end; its exit code and all it printed."""
        said = self.folder / f"said-{next(self.numbers)}"
        process = await self.nursery.bear(arguments, self.environ | environ, self.folder, said)
        self.processes.append(process)
        async with asyncio.timeout(PATIENCE_S):
            code = await process.wait()
        return code, said.read_text(encoding="utf-8")

    async def kill(self, process: Child) -> None:
        """End a process as a power cut would."""
        await process.kill()

    async def stop(self, process: Child) -> int:
        """End a process as a platform would; TimeoutError when it takes half a minute."""
        return await process.stop(ENDS_WITHIN_S)

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait until the stand-in has seen something."""
        assert await self.happens(seen, PATIENCE_S), f"not seen; the log says:\n{self.log()}"

    async def happens(self, seen: Callable[[], bool], seconds: float) -> bool:
        """Whether the stand-in sees something within these seconds."""
        try:
            async with asyncio.timeout(seconds):
                while not seen():
                    await self.server.state.chats.changed.wait()
        except TimeoutError:
            return False
        return True

    def log(self) -> str:
        path = self.folder / "log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def count(self, method: str, after: int = 0) -> int:
        """How many calls of a method took effect, leaving out the first `after` calls of all."""
        calls = self.server.calls[after:]
        return sum(call.accepted for call in calls if call.method.lower() == method.lower())

    def copies(self, chat_id: int) -> int:
        """How many messages of the bot a chat has been sent."""
        return sum(
            call.accepted
            for call in self.server.calls
            if call.method == "sendMessage" and call.params["chat_id"] == chat_id
        )

    async def person(self) -> int:
        """Somebody set up whose next session is twelve hours away; their chat's id."""
        return (await self.people(1))[0]

    async def people(self, size: int) -> list[int]:
        """So many of them at once; their chats' ids."""
        now, first = self.clock(), self._people + 1
        self._people += size
        async with self.database.write() as session:
            for number in range(first, first + size):
                self.server.user(number)
                person = await people.create(session, number, number, now)
                person.set_up_at, person.time_zone = now, "UTC"
                person.session_minute = (now.hour * 60 + now.minute + 12 * 60) % (24 * 60)
                person.quiet_from, person.quiet_to, person.side = 23 * 60, 0, "left"
                await enter_phase(session, person.id, "P1", now.date(), now=now, update_id=0)
        return list(range(first, first + size))

    async def owe(self, chat_id: int, kind: str = "hour", **payload: Any) -> int:
        """A prompt that is due now."""
        now = self.clock()
        async with self.database.write() as session:
            person = await people.get_by_user(session, chat_id)
            assert person is not None
            key = f"{kind}:{chat_id}:{now.timestamp()}"
            prompt = await add_prompt(session, person.id, kind, key, now, due_at=now, payload=payload)
            return prompt.id

    async def crowd(self, size: int) -> list[int]:
        """People who are all owed a prompt; it becomes due for all of them at once. Their chats' ids."""
        chats = [await self.person() for _ in range(size)]
        async with self.database.write() as session:
            now = self.clock()
            for chat_id in chats:
                person = await people.get_by_user(session, chat_id)
                assert person is not None
                await add_prompt(session, person.id, "hour", f"hour:{now.timestamp()}", now, due_at=now)
        return chats

    async def prompts(self, chats: list[int]) -> dict[int, Prompt]:
        """The owed prompt of each of these chats, as it is stored now."""
        wanted = select(Person.chat_id, Prompt).join(Prompt, Prompt.person_id == Person.id)
        async with self.database.read() as session:
            rows = await session.execute(wanted.where(Person.chat_id.in_(chats), Prompt.kind == "hour"))
            return dict(rows.all())

    async def in_flight(self, pid: int) -> set[int]:
        """Chats with a prompt that a dead process had sent and not marked: these alone may get it twice."""
        # What it sent with its last breath is still on its way into the stand-in, which needs some turns.
        for _ in range(TAKEN_AFTER):
            await asyncio.sleep(LOOK_S)
        return {chat_id for chat_id in await self.held_by(pid) if self.copies(chat_id)}

    async def held_by(self, pid: int) -> set[int]:
        """Chats with a prompt that a process has claimed and not marked."""
        wanted = select(Person.chat_id).join(Prompt, Prompt.person_id == Person.id)
        wanted = wanted.where(Prompt.claimed_by.like(f"%:{pid}:%"), Prompt.sent_at.is_(None))
        async with self.database.read() as session:
            return set(await session.scalars(wanted))

    async def is_handled(self, update_id: int) -> bool:
        async with self.database.read() as session:
            wanted = select(HandledUpdate).where(HandledUpdate.update_id == update_id)
            return (await session.scalars(wanted)).first() is not None

    async def unsent(self, chat_id: int) -> int:
        """How many answers to a chat are kept and not yet marked as sent."""
        async with self.database.read() as session:
            wanted = select(Reply).where(Reply.chat_id == chat_id, Reply.sent_at.is_(None))
            return len((await session.scalars(wanted)).all())

    async def settles(self, chat_id: int, update_id: int) -> None:
        """Wait until an update is handled and its answers are marked; looks at every call of the bot."""
        async with asyncio.timeout(PATIENCE_S):
            while not await self.is_handled(update_id) or await self.unsent(chat_id):
                await self.server.state.chats.changed.wait(1)

    async def close(self) -> None:
        for process in self.processes:
            await process.kill()
        await self.server.stop()
        await self.database.close()


@asynccontextmanager
async def open_ground(folder: Path, url: str, nursery: Nursery) -> AsyncIterator[Ground]:
    ground = Ground(folder, url, nursery)
    ground.environ["TELEGRAM_API_URL"] = await ground.server.start()
    try:
        yield ground
    finally:
        await ground.close()
