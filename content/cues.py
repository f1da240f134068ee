"""Which warning signs a text may speak of: found, weighed against denials, the most urgent first (A18)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content import denials
from content.safety import ORDER, SIGNS
from content.scopes import Scopes
from content.sign_slips import mended
from content.spelling import fold
from content.triggers import TRIGGERS
from content.triggers_near import SIGN_WORDS

_DENIED_INSIDE = frozenset({"F03", "F04", "F08", "F12", "F20"})
_BY_OTHERS = frozenset({"F08"})
"""Signs in which "me" may be somebody else's doing: the baby woke me."""
_HISTORY_COUNTS = frozenset({"F05R", "F09", "F09H", "F12", "F18", "F19", "F21"})
_TRIGGERS = tuple(
    (sign, re.compile(rf"(?<![\w'])(?=\w)(?:{expression})(?:e?s)?(?!\w)")) for sign, expression in TRIGGERS
)
_FIGURES = re.compile(rf"(?<!\w)(?=\w)(?:{denials.FIGURES})(?!\w)")
_WORKS = re.compile(denials.WORKS)
_RUNS = re.compile(r"([^\w\s'])(?:\s*\1){2,}")
_OUTDONE: dict[str, frozenset[str]] = {
    "F01": frozenset({"F10", "F11"}),
    "F02": frozenset({"F10", "F11"}),
    "F11S": frozenset({"F11"}),
    "F03E": frozenset({"F03"}),
    "F05": frozenset({"F05R"}),
}
"""Signs of which a more telling one says all: the nerve signs of both legs beside those of one."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A sign and where the words stand that may speak of it; `takes_no`: a denial among them is its own."""

    sign: str
    start: int
    end: int
    takes_no: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign, and the words that may speak of it."""

    sign: str
    words: str


def find_signs(text: str, locale: str) -> tuple[str, ...]:  # noqa: ARG001
    """Return the ids of warning signs a text may speak of, the most urgent first.

    All six languages are searched whatever the `locale`, because people mix them. Denied signs, other
    people's, long past ones and figures of speech are left out; what stays in doubt is returned.
    """
    return tuple(cue.sign for cue in find_cues(text))


def find_cues(text: str) -> tuple[Cue, ...]:
    """Return each warning sign a text may speak of with the words that led to it, the most urgent first."""
    return cues_in(fold(text))


def cues_in(folded: str) -> tuple[Cue, ...]:
    """Do the same for a text in folded form."""
    plain = _FIGURES.sub(lambda found: "~" * len(found.group()), mended(_RUNS.sub(r"\1", folded)))
    scopes = Scopes(plain)
    cues: dict[str, Cue] = {}
    for found in _found(plain):
        if found.sign not in cues and _speaks(found, scopes):
            cues[found.sign] = Cue(found.sign, plain[found.start : found.end].strip())
    outdone = frozenset[str]().union(*(_OUTDONE.get(sign, ()) for sign in cues))
    kept = [cue for cue in cues.values() if cue.sign not in outdone]
    return tuple(sorted(kept, key=lambda cue: (ORDER.index(SIGNS[cue.sign].urgency), cue.sign)))


def _found(plain: str) -> Iterator[_Found]:
    for sign, expression in _TRIGGERS:
        for match in expression.finditer(plain):
            yield _Found(sign, match.start(), match.end(), sign not in _DENIED_INSIDE)
    for near in SIGN_WORDS.find(plain):
        yield _Found(near.rule.name, near.start, near.end, near.rule.takes_no)


def _speaks(found: _Found, scopes: Scopes) -> bool:
    start, end = found.start, found.end
    if scopes.is_denied(start, end) or (not found.takes_no and scopes.denies(start, end)):
        return False
    if found.sign == "F01" and _WORKS.match(scopes.plain, end):
        return False
    if scopes.is_of_another(start, start if found.sign in _BY_OTHERS else end):
        return False
    return found.sign in _HISTORY_COUNTS or not scopes.is_long_ago(start, end)
