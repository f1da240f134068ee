"""What takes a warning word back, found once for a whole text: denials, somebody else, the distant past.

Each question about one word is then answered by looking up where it stands, so that a long text costs no
more than its length.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from content import denials

NEAR = 300
"""Characters before a word in which a denial or somebody else can take it away."""
MOST_BETWEEN = 4
"""Words between a denial and what it denies, beyond those that only join a list."""
_NEGATION = re.compile(rf"(?<!\w)(?:{denials.NEGATIONS})(?!\w)")
_NOT_NEGATION = re.compile(rf"(?<!\w)(?:{denials.NOT_NEGATIONS})(?!\w)")
_SCOPE_END = re.compile(denials.SCOPE_ENDS)
_FILLERS = frozenset(denials.LIST_FILLERS.split())
_OTHERS = re.compile(rf"(?<!\w)(?:{denials.OTHERS})(?!\w)")
_MINE = re.compile(rf"(?<!\w){denials.MINE}(?!\w)")
_LONG_AGO = re.compile(rf"(?<!\w)(?:{denials.LONG_AGO})(?!\w)")
_CLAUSE = re.compile(r"[.;!?,]|(?<!\w)(?:but|so|aber|pero|mais|mas|ma)(?!\w)")
_TAKEN_BACK = re.compile(denials.TAKEN_BACK)


class Scopes:
    """The denials, clauses, other people and distant times of one folded text."""

    def __init__(self, plain: str) -> None:
        self.plain = plain

    def is_denied(self, start: int, end: int) -> bool:
        """Whether what stands between two places is denied before or behind it."""
        if _TAKEN_BACK.match(self.plain, end):
            return True
        scope = max(_last(self._scopes, start), start - NEAR)
        place = bisect_left(self._denial_starts, start) - 1
        return place >= 0 and self._denial_starts[place] >= scope and self._reaches(place, start)

    def denies(self, start: int, end: int) -> bool:
        """Whether a denial stands between two places."""
        place = bisect_left(self._denial_starts, start)
        return place < len(self._denial_starts) and self._denial_ends[place] <= end

    def is_of_another(self, start: int, end: int) -> bool:
        """Whether what stands between two places is said of somebody else."""
        clause = max(_last(self._clauses, start), start - NEAR)
        place = bisect_right(self._other_ends, start) - 1
        if place < 0 or self._other_starts[place] < clause:
            return False
        mine = bisect_left(self._mine, self._other_ends[place])
        return mine >= len(self._mine) or self._mine[mine] >= end

    def is_long_ago(self, start: int, end: int) -> bool:
        """Whether the clause around two places names the distant past."""
        first = max(_last(self._clauses, start), start - NEAR)
        behind = bisect_left(self._clause_starts, end)
        last = self._clause_starts[behind] if behind < len(self._clause_starts) else len(self.plain)
        past = bisect_left(self._past, first)
        return past < len(self._past) and self._past[past] < min(last, end + NEAR)

    def _reaches(self, place: int, start: int) -> bool:
        """Whether a denial still holds here: behind a short phrase, or within a bare list of signs."""
        between = self.plain[self._denial_ends[place] : start]
        rest = between.split(",")[1:]
        if any(word not in _FILLERS for part in rest for word in part.split()):
            return False
        return (
            len([word for word in between.replace(",", " ").split() if word not in _FILLERS]) <= MOST_BETWEEN
        )

    @cached_property
    def _denials(self) -> list[tuple[int, int]]:
        hidden = _NOT_NEGATION.sub(lambda found: "~" * len(found.group()), self.plain)
        return [found.span() for found in _NEGATION.finditer(hidden)]

    @cached_property
    def _denial_starts(self) -> list[int]:
        return [start for start, _ in self._denials]

    @cached_property
    def _denial_ends(self) -> list[int]:
        return [end for _, end in self._denials]

    @cached_property
    def _scopes(self) -> list[int]:
        return [found.end() for found in _SCOPE_END.finditer(self.plain)]

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        return [found.span() for found in _CLAUSE.finditer(self.plain)]

    @cached_property
    def _clauses(self) -> list[int]:
        return [end for _, end in self._breaks]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [start for start, _ in self._breaks]

    @cached_property
    def _others(self) -> list[tuple[int, int]]:
        return [found.span() for found in _OTHERS.finditer(self.plain)]

    @cached_property
    def _other_starts(self) -> list[int]:
        return [start for start, _ in self._others]

    @cached_property
    def _other_ends(self) -> list[int]:
        return [end for _, end in self._others]

    @cached_property
    def _mine(self) -> list[int]:
        return [found.start() for found in _MINE.finditer(self.plain)]

    @cached_property
    def _past(self) -> list[int]:
        return [found.start() for found in _LONG_AGO.finditer(self.plain)]


def _last(places: list[int], start: int) -> int:
    """Return the last of the rising places that is not behind `start`, 0 for none."""
    found = bisect_right(places, start)
    return places[found - 1] if found else 0
