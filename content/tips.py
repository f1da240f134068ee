"""One thing to try each week: the review's last line, from what the articles advise.

A tip is told inside the review and is no message of its own, so it takes nothing from the day's budget.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from content.log import Log

EARLY = ("P1", "P2a")
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Tip:
    """Something to do: the text is `tip.<id>`, the topic of `content.education` says more and has the source.

    `fits` says whom it is for: the log, and whether quicker steps may be tried (`may_quicken`).
    """

    id: str
    topic: str
    fits: Callable[[Log, bool], bool]


def _always(_log: Log, _quicken: bool) -> bool:
    return True


def _is_early(log: Log, _quicken: bool) -> bool:
    return log.phase in EARLY


def _lowers_weights(log: Log, _quicken: bool) -> bool:
    """The first phase is mostly holds, which have no way down."""
    return log.phase != "P1"


def _is_late(log: Log, _quicken: bool) -> bool:
    return log.phase not in EARLY


def _may_quicken(_log: Log, quicken: bool) -> bool:
    return quicken


TIPS = (
    Tip("stand_up", "ED07", _always),
    Tip("lower_slowly", "ED13", _lowers_weights),
    Tip("cushion", "ED07", _is_early),
    Tip("swings", "ED05", _is_early),
    Tip("cadence", "ED10", _may_quicken),
    Tip("notice", "ED16", _always),
    Tip("glutes", "ED14", _is_late),
    Tip("other_sport", "ED08", _is_early),
)
"""Even and odd weeks draw from every other row, so that no tip comes twice in a row; each half has one for
everybody."""


def choose_tip(log: Log, today: date, *, quicken: bool) -> Tip:
    """Return the tip of the week of `today`, counted from the start of the plan."""
    week = max((today - log.started).days // DAYS_A_WEEK, 0)
    half = [tip for tip in TIPS[week % 2 :: 2] if tip.fits(log, quicken)]
    return half[week // 2 % len(half)]
