"""Many prompts and updates while everything breaks that may, by chance from a seed; then the count.

Of every message at most one copy may be without an excuse. The excuses are counted one by one: the bot did
not hear that the copy was taken (its answer was dropped or came late), or it had been taken and was not yet
marked as its process was killed or as the clock jumped past its lease.
"""

import asyncio
import random
import sqlite3
from collections import Counter, defaultdict, deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from math import inf
from time import monotonic
from typing import Any

from sqlalchemy import func, make_url, select

from bot.sandbox.faults import Kind
from bot.sandbox.state import Call
from storage.models import FailedUpdate, Person, Prompt, Reply, Score
from tests.chaos.balancer import Balancer
from tests.databases import Server as Postgres
from tests.faults.ground import Ground
from tests.nursery import Child

TIMEOUT_S = 6
"""Longer than a busy machine lets a process rest: the stand-in cannot see why an answer was not heard."""
LATE_S = 8
"""How long a slow answer takes: longer than anybody waits for it."""
LEASE = timedelta(seconds=2 * TIMEOUT_S + 30)
PAUSE_S = (0.02, 0.12)
SETTLE_S = 240.0
ASKED, NOTED = "At what time", "Noted: "
SLOW: tuple[Kind, ...] = ("delay", "late")
KINDS: tuple[Kind, ...] = (
    "429", "429_bare", "403", "5xx", "html_502", "drop_before", "drop_after", *SLOW, "duplicate", "reorder",
)  # fmt: skip
JUMPS_S = (45, 300, 3600, -3600)
FURTHEST_S = 4 * 3600
"""The clock stays within this of the real one, so that nobody's day begins."""
RATE = 20
CROWD = 100
Act = Callable[[], Awaitable[None]]
Where = tuple[int, str]
"""A chat and what it is told there."""


@dataclass(slots=True)
class Tally:
    """What was done, and the places of those calls that were taken but not marked, for a good reason.

    `doubts` are what was in hand as a process died or the clock jumped, and until when it may have arrived.
    """

    acts: Counter[str] = field(default_factory=Counter)
    doubts: deque[tuple[float, frozenset[Where]]] = field(default_factory=deque)
    excused: set[int] = field(default_factory=set)
    owed: set[int] = field(default_factory=set)
    said: dict[int, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a storm: no list of mistakes is the aim."""

    seed: int
    acts: dict[str, int]
    prompts: int
    updates: int
    doubled: int
    excused: int
    mistakes: tuple[str, ...]

    def __str__(self) -> str:
        acts = ", ".join(f"{name} {count}" for name, count in sorted(self.acts.items()))
        head = f"SEED={self.seed}: {self.prompts} prompts, {self.updates} updates"
        return f"{head}, {self.doubled} doubled of {self.excused} that may be ({acts})"


class Storm:
    """One bad time. `roles` are the processes that live through it; `postgres` can be taken away."""

    def __init__(self, ground: Ground, seed: int, roles: Sequence[str], postgres: Postgres | None) -> None:
        self.ground, self.seed = ground, seed
        self.roles, self.postgres = roles, postgres
        self.rng = random.Random(seed)
        self.balancer = Balancer(random.Random(seed))
        self.children: list[Child] = []
        self.ports: dict[int, int] = {}
        self.tally = Tally()
        self.crowd: list[int] = []

    async def rage(self, acts: int, ports: Sequence[int] = ()) -> Outcome:
        """Let so much happen, then calm down, and count."""
        await self._open(ports)
        try:
            for number in range(1, acts + 1):
                await self._act(number)
                await asyncio.sleep(self.rng.uniform(*PAUSE_S))
            await self._calm_down()
            return await self._count()
        finally:
            await self.balancer.close()

    async def _open(self, ports: Sequence[int]) -> None:
        await self.balancer.open()
        self.crowd = await self.ground.people(CROWD)
        self.ground.environ |= {
            "SEND_RATE": str(RATE),
            "TELEGRAM_TIMEOUT": str(TIMEOUT_S),
            "WEBHOOK_URL": self.balancer.url,
            "UPDATES_PER_MINUTE": "100000",
        }
        free = list(ports)
        for role in self.roles:
            await self._bear(role, free.pop(0) if role == "web" else 0)
        self.balancer.ports = [port for port in self.ports.values() if port]

    async def _bear(self, role: str, port: int) -> None:
        child = await self.ground.launch(role, **({"PORT": str(port)} if port else {}))
        self.children.append(child)
        self.ports[child.pid] = port

    async def _act(self, number: int) -> None:
        often: dict[Act, int] = {self._owe: 8, self._say: 8, self._say_more: 4, self._break: 6}
        rarely: dict[int, Act] = {20: self._kill, 45: self._jump, 50: self._lose_database}
        act = next((act for every, act in rarely.items() if number % every == 0), None)
        act = act or self.rng.choices(list(often), list(often.values()))[0]
        self.tally.acts[act.__name__.removeprefix("_")] += 1
        self._excuse(monotonic())
        await act()

    async def _owe(self) -> None:
        chat_id = await self._somebody()
        await self.ground.owe(chat_id)
        self.tally.owed.add(chat_id)

    async def _somebody(self) -> int:
        if not self.crowd:
            self.crowd = await self.ground.people(CROWD)
        return self.crowd.pop()

    async def _say(self) -> None:
        chat_id = await self._somebody()
        self.tally.said[chat_id] = [1]
        self.ground.server.user(chat_id).say("/pain 1")

    async def _say_more(self) -> None:
        """The same people again: a higher number each time, so that their order shows."""
        some = [chat_id for chat_id, said in self.tally.said.items() if len(said) < 9]
        if some:
            said = self.tally.said[chat_id := self.rng.choice(some)]
            said.append(len(said) + 1)
            self.ground.server.user(chat_id).say(f"/pain {len(said)}")

    async def _break(self) -> None:
        kind = self.rng.choice(KINDS)
        if kind in SLOW:
            everybody = [*self.tally.owed, *self.tally.said]
            if everybody:
                whom = self.rng.choice(everybody[-9:])
                self.ground.server.fault(kind, "sendMessage", chat_id=whom, seconds=LATE_S)
        elif kind in ("duplicate", "reorder"):
            self.ground.server.fault(kind)
        else:
            method = self.rng.choice(("sendMessage", "sendMessage", "getUpdates", "setWebhook"))
            count = self.rng.choice((1, 1, 3, 10))
            self.ground.server.fault(kind, method, count=count, retry_after=1)

    async def _kill(self) -> None:
        child = self.rng.choice(self.children)
        await child.kill()
        self._doubt(await self._in_hand(child))
        self.children.remove(child)
        await self._bear(child.role, self.ports.pop(child.pid))

    async def _jump(self) -> None:
        seconds = self.rng.choice(JUMPS_S)
        if abs(self.ground.clock.offset.total_seconds() + seconds) < FURTHEST_S:
            await self._wind(timedelta(seconds=seconds))

    async def _wind(self, by: timedelta) -> None:
        before = await self._in_hand(None)
        self.ground.clock.wind(by)
        after = await self._in_hand(None)
        if by > LEASE:
            self._doubt([*before, *after])

    def _doubt(self, held: Iterable[Where]) -> None:
        """What is in hand at this moment and was sent before it may come again."""
        # What left just before is taken at the latest when its sender would have given up.
        self.tally.doubts.append((monotonic() + TIMEOUT_S, frozenset(held)))

    def _excuse(self, until: float) -> None:
        """Of what was in hand until then, the copy that was taken may be followed by another."""
        while self.tally.doubts and self.tally.doubts[0][0] <= until:
            fresh = self._without_excuse()
            for where in self.tally.doubts.popleft()[1]:
                self.tally.excused.update(fresh[where][:1])

    def _without_excuse(self) -> dict[Where, list[int]]:
        """The places of all calls that took effect, as the bot should know."""
        found: dict[Where, list[int]] = defaultdict(list)
        for place, call in enumerate(self.ground.server.calls):
            if _is_message(call) and not call.doubtful and place not in self.tally.excused:
                found[where_of(call.params)].append(place)
        return found

    async def _lose_database(self) -> None:
        """Nobody can write for a while: the server is away, the disk is full, or somebody holds the lock."""
        for_s = self.rng.uniform(0.3, 1.5)
        if self.postgres is not None:
            await self._shut(self.postgres, for_s)
        elif self.rng.random() < 0.5:
            for child in self.children:
                child.fill_disk(True)
            await asyncio.sleep(for_s)
            for child in self.children:
                child.fill_disk(False)
        else:
            await asyncio.to_thread(self._hold_lock, for_s)

    async def _shut(self, postgres: Postgres, for_s: float) -> None:
        name = make_url(self.ground.environ["DATABASE_URL"]).database
        await self.ground.database.close()
        away = (
            f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
        )
        await asyncio.to_thread(postgres.run, *away)
        await asyncio.sleep(for_s)
        await asyncio.to_thread(postgres.run, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    def _hold_lock(self, for_s: float) -> None:
        path = make_url(self.ground.environ["DATABASE_URL"]).database
        assert path is not None
        with closing(sqlite3.connect(path, timeout=10, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            asyncio.run(asyncio.sleep(for_s))
            connection.execute("ROLLBACK")

    async def _in_hand(self, child: Child | None) -> list[Where]:
        """What is claimed and not marked: prompts by this process or by any, answers by any."""
        by, now = f"%:{child.pid}:%" if child else "%", self.ground.clock()
        prompts = select(Person.chat_id).join(Prompt, Prompt.person_id == Person.id)
        held = (Prompt.sent_at.is_(None), Prompt.claimed_until > now, Prompt.claimed_by.like(by))
        unsent = select(Reply.chat_id, Reply.call).where(Reply.sent_at.is_(None), Reply.claimed_until > now)
        async with self.ground.database.read() as session:
            owed = [(chat_id, ASKED) for chat_id in await session.scalars(prompts.where(*held))]
            return owed + [(chat_id, what_of(call)) for chat_id, call in await session.execute(unsent)]

    async def _calm_down(self) -> None:
        """Nothing breaks any more and time goes on, until everything is done or patience ends."""
        ground = self.ground
        ground.server.state.faults.clear()
        for chat_id in self.tally.owed:
            if await self._is_out_of_reach(chat_id):
                ground.server.user(chat_id).say("/help")
        with suppress(TimeoutError):
            async with asyncio.timeout(SETTLE_S):
                while not await self._is_settled():
                    # Past every lease, halt and pause; what is in hand now has long been sent.
                    await self._jump_on()
        for child in self.children:
            await self.ground.stop(child)

    async def _jump_on(self) -> None:
        await asyncio.sleep(1.5)
        self._excuse(monotonic())
        await self._wind(timedelta(minutes=6))

    async def _is_out_of_reach(self, chat_id: int) -> bool:
        wanted = select(Person.unreachable_at).where(Person.chat_id == chat_id)
        async with self.ground.database.read() as session:
            return await session.scalar(wanted) is not None

    async def _is_settled(self) -> bool:
        waiting = select(func.count()).where(Prompt.kind == "hour", Prompt.sent_at.is_(None))
        unsent = select(func.count()).where(Reply.sent_at.is_(None))
        async with self.ground.database.read() as session:
            left = [await session.scalar(waiting), await session.scalar(unsent)]
        return not any(left) and not self.ground.server.state.queue.pending

    async def _count(self) -> Outcome:
        self._excuse(inf)
        tally, copies, fresh = self.tally, self._copies(), self._without_excuse()
        wanted = {(chat_id, ASKED) for chat_id in tally.owed}
        wanted |= {(chat_id, f"{NOTED}{n}/10") for chat_id, said in tally.said.items() for n in said}
        # An answer to somebody who cannot be reached is given up; a prompt waits for them.
        blocked = {where_of(call.params) for call in self.ground.server.calls if call.status == 403}
        given_up = {where for where in blocked if where[1] != ASKED}
        mistakes = [
            f"{where} never arrived" for where in wanted if not copies[where] and where not in given_up
        ]
        mistakes += [
            f"{where} has {len(fresh[where])} copies without an excuse"
            for where in wanted
            if len(fresh[where]) > 1
        ]
        mistakes += await self._wrong_effects()
        if not await self._is_settled():
            mistakes.append("somebody is stuck")
        doubled = sum(copies[where] - 1 for where in wanted if copies[where])
        may = sum(copies[where] - len(fresh[where]) for where in wanted)
        updates = sum(map(len, tally.said.values()))
        return Outcome(
            self.seed, dict(tally.acts), len(tally.owed), updates, doubled, may, tuple(sorted(mistakes))
        )

    def _copies(self) -> Counter[Where]:
        return Counter(where_of(call.params) for call in self.ground.server.calls if _is_message(call))

    async def _wrong_effects(self) -> list[str]:
        """Every number that was said is saved once, in the order in which they were said."""
        rows = select(Person.chat_id, Score.half_points).join(Score, Score.person_id == Person.id)
        found: dict[int, list[int]] = {}
        async with self.ground.database.read() as session:
            for chat_id, half_points in await session.execute(rows.order_by(Score.id)):
                found.setdefault(chat_id, []).append(half_points // 2)
            aside = list(await session.scalars(select(FailedUpdate.error).where(FailedUpdate.attempts >= 3)))
        said = self.tally.said
        wrong = [f"{chat_id} said {said[chat_id]}, saved {found.get(chat_id)}" for chat_id in said
                 if found.get(chat_id) != said[chat_id]]  # fmt: skip
        return wrong + [f"set aside: {error}" for error in aside]


def _is_message(call: Call) -> bool:
    return call.accepted and call.method == "sendMessage"


def where_of(params: dict[str, Any]) -> Where:
    return int(params.get("chat_id") or 0), what_of(params)


def what_of(call: dict[str, Any] | None) -> str:
    """What a message is about, enough to know it again."""
    text = str((call or {}).get("text", ""))
    return " ".join(text.split()[:2]) if text.startswith(NOTED) else text[: len(ASKED)]
