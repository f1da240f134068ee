"""A clock that can be wound, for processes that share nothing but a file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.sandbox.bell import Bell

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
END = datetime(2101, 1, 1, tzinfo=UTC)
"""Where the clock is not wound to any more: calendars and zone data are guesswork long before."""
TICK = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class WoundClock:
    """Real time plus the seconds written in `file`; no file, or nothing to read in it, is no offset.

    `wound` rings in this process when it wound the clock.
    """

    file: Path
    real: Callable[[], datetime]
    wound: Bell = field(default_factory=Bell)

    def __call__(self) -> datetime:
        """The present instant of everybody who reads this file, in UTC."""
        real = self.real()
        offset = self.offset
        return real + offset if BEGIN - real <= offset < END - real else real

    @property
    def offset(self) -> timedelta:
        """How far the clock is ahead of the real one."""
        try:
            return timedelta(seconds=float(self.file.read_text(encoding="ascii")))
        except (OSError, ValueError, OverflowError):
            return timedelta(0)

    def wind(self, by: timedelta) -> None:
        """Put everybody's clock forward; other processes see the old time or the new one, nothing between."""
        fresh = self.file.with_name(f"{self.file.name}.new")
        fresh.write_text(str((self.offset + by).total_seconds()), encoding="ascii")
        fresh.replace(self.file)
        self.wound.ring()

    def wind_to(self, instant: datetime) -> None:
        """Put everybody's clock forward to an instant, or a moment later; a past one changes nothing."""
        by = instant - self()
        if by > timedelta(0):
            self.wind(by + TICK)

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock has gone on by so much, be it by itself or by being wound."""
        end = self() + timedelta(seconds=seconds)
        while (left := (end - self()).total_seconds()) > 0:
            await self.wound.wait(left)
