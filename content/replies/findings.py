"""Everything that was found in one message, before it is decided what the message comes to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from content.replies.days_behind import Named, day_behind, session_days
from content.replies.intents import Found
from content.replies.loads import Loads
from content.replies.pain import Scores
from content.replies.reading import Context
from content.replies.times import Times

Takes = Literal["score", "hour", ""]


@dataclass(frozen=True, slots=True)
class Findings:
    """One message in three forms, and what was found in it.

    `seen` is normalised, `plain` folded, `digits` folded with number words in digits. `takes` is what the
    newest open question that takes a number wants.
    """

    seen: str
    plain: str
    digits: str
    context: Context
    takes: Takes
    wishes: tuple[Found, ...]
    work: Loads
    times: Times
    score: Scores

    @property
    def day(self) -> date | None:
        """The first day that was named and does not lie ahead, taken as the nearest one behind."""
        return day_behind(self.digits, self.times.days, self.context.now.date())

    @property
    def session_days(self) -> tuple[Named, ...]:
        """The days behind that the session told of can have been on, in the order they were named."""
        return session_days(self.digits, self.times.days, self.context.now.date())

    @property
    def session_day(self) -> date | None:
        """The first of these days; `None` where none was named."""
        return self.session_days[0].day if self.session_days else None
