"""The worst pain during a workout, told along with its end: "done, 2 during", "me ha molestado un 4"."""

import re

from content.replies.languages import joined
from content.replies.numbers import NUMBER, halves

TOP = 20
"""Half points: 10 of 10."""
_BEFORE = re.compile(
    rf"(?<![\w.,:/-])({NUMBER})(?:/10)? (?:during|durante|mientras)"
    r"(?! (?:the |la |el )?(?:night|day|noche|dia))(?!\w)"
)
_BEHIND = re.compile(
    r"(?<!\w)(?<!no )(?:bothered me|me (?:ha )?(?:molestado|molesto|dolido|dolio)|during|durante)"
    r"(?: (?:it|it was|was|an?|un|about|up to|hasta|como|unos|fue|de|la sesion|the session))*[:,]? "
    rf"({NUMBER})(?:/10)?(?![\w/:]|[.,]\d| ?(?:{joined('units_re')})(?!\w))"
)


_DURING = re.compile(r"(?<!\w)(?:during|while|durante|mientras|wahrend|beim|pendant|enquanto|mentre)(?!\w)")


def speaks_of_work(folded: str) -> bool:
    """Whether a text speaks of the time during a workout, of which a next-day number says nothing."""
    return bool(_DURING.search(folded))


def during_span(digits: str) -> tuple[int, int] | None:
    """Where a folded text with digits says the one number that was felt during it; `None` without one."""
    found = [match for each in (_BEFORE, _BEHIND) for match in each.finditer(digits)]
    if len({match[1] for match in found}) != 1:
        return None
    value = halves(found[0][1])
    return found[0].span(1) if value is not None and value <= TOP else None


def during(digits: str) -> int | None:
    """The number of `during_span` in half points."""
    span = during_span(digits)
    return halves(digits[slice(*span)]) if span else None
