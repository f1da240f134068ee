"""A clock that can be wound, for processes that share nothing but a file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WoundClock:
    """Real time plus the seconds written in `file`; no file, or nothing to read in it, is no offset."""

    file: Path
    real: Callable[[], datetime]

    def __call__(self) -> datetime:
        """The present instant of everybody who reads this file, in UTC."""
        return self.real() + self.offset

    @property
    def offset(self) -> timedelta:
        """How far the clock is ahead of the real one."""
        try:
            return timedelta(seconds=float(self.file.read_text(encoding="ascii")))
        except (OSError, ValueError):
            return timedelta(0)

    def wind(self, by: timedelta) -> None:
        """Put everybody's clock forward; other processes see the old time or the new one, nothing between."""
        fresh = self.file.with_name(f"{self.file.name}.new")
        fresh.write_text(str((self.offset + by).total_seconds()), encoding="ascii")
        fresh.replace(self.file)
