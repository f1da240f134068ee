"""Switches that make the stand-in fail as the real server and the network between fail."""

import asyncio
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

Kind = Literal[
    "429", "429_bare", "403", "5xx", "html_502", "delay", "late", "drop_before", "drop_after",
    "duplicate", "reorder",
]  # fmt: skip
KINDS: tuple[str, ...] = get_args(Kind)
HANDOUT = "handout"
"""Stands for the method in faults that concern what getUpdates or the webhook hands out."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, for which calls, how often.

    `method` and `chat_id` narrow the calls down (`None`: any); the first `skip` of them pass, the next
    `count` are hit. `retry_after` is in seconds (kind 429). `delay` holds the call back before it is
    accepted, `late` accepts it and holds the answer back: until `gate` is set, or for `seconds`; `held`
    tells that it has begun.
    `drop_before` and `drop_after` close the connection before and after acceptance. `duplicate` and
    `reorder` concern what getUpdates or the webhook hands out.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    count: int = 1
    skip: int = 0
    retry_after: int = 1
    seconds: float | None = None
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    held: asyncio.Event = field(default_factory=asyncio.Event)

    def concerns(self, method: str, chat_id: int | None) -> bool:
        """Whether a call of this method to this chat is one of those meant."""
        if (self.kind in ("duplicate", "reorder")) != (method == HANDOUT):
            return False
        named = method == HANDOUT or self.method is None or self.method.lower() == method.lower()
        return named and self.chat_id in (None, chat_id)

    async def hold(self) -> None:
        """Wait for the gate, at most `seconds`."""
        self.held.set()
        try:
            async with asyncio.timeout(self.seconds):
                await self.gate.wait()
        except TimeoutError:
            return


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._pending: list[Fault] = []
        self._held: list[Fault] = []

    @property
    def pending(self) -> tuple[Fault, ...]:
        """What is still to go wrong, in that order."""
        return tuple(self._pending)

    def add(self, fault: Fault) -> Fault:
        """Ask for a fault; the gate of the returned one ends its delay."""
        self._pending.append(fault)
        return fault

    def clear(self) -> None:
        """Forget the faults to come and let everything go that is held."""
        self._pending.clear()
        self.release()

    def release(self) -> None:
        """Open the gates of all delays that have begun."""
        for fault in self._held:
            fault.gate.set()
        self._held.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Count this call against the first fault that concerns it; `None` lets it pass."""
        for index, fault in enumerate(self._pending):
            if not fault.concerns(method, chat_id):
                continue
            if fault.skip:
                self._pending[index] = replace(fault, skip=fault.skip - 1)
                return None
            self._use(index, fault)
            return fault
        return None

    def _use(self, index: int, fault: Fault) -> None:
        if fault.count > 1:
            self._pending[index] = replace(fault, count=fault.count - 1)
        else:
            del self._pending[index]
        if fault.kind in ("delay", "late"):
            self._held.append(fault)
