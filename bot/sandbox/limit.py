"""How many messages a bot may send in a second."""

from collections import deque
from collections.abc import Callable

from bot.sandbox.refusals import too_many_requests


class Limit:
    """Counts sends in a sliding second. `per_second` None never refuses; `ticks` gives seconds."""

    def __init__(self, per_second: int | None, ticks: Callable[[], float]) -> None:
        self.per_second = per_second
        self.refused = 0
        self._ticks = ticks
        self._recent: deque[float] = deque()

    def count(self, method: str) -> None:
        """Count a call; raises RefusedError (429) when this second is full."""
        if self.per_second is None or not method.lower().startswith("send") or method.endswith("Action"):
            return
        now = self._ticks()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= self.per_second:
            self.refused += 1
            raise too_many_requests(1)
        self._recent.append(now)
