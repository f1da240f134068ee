"""Waiting for a change without polling for it."""

import asyncio


class Bell:
    """Wakes everyone who waits; nobody who comes later. `rung` counts how often it rang."""

    def __init__(self) -> None:
        self.rung = 0
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Something changed."""
        self.rung += 1
        event, self._event = self._event, asyncio.Event()
        event.set()

    async def wait(self, seconds: float | None = None) -> bool:
        """Return True when it rang, False when the seconds were over."""
        event = self._event
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return False
        return True
