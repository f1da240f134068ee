"""Which warning signs a text may speak of: found, weighed against denials, the most urgent first (A18)."""

import re

from content import denials
from content.safety import ORDER, SIGNS
from content.spelling import fold
from content.triggers import TRIGGERS

NEAR = 300
"""Characters to each side in which a denial, somebody else or a time long past can take a sign away."""
_DENIED_INSIDE = frozenset({"F03", "F04", "F08", "F12", "F20"})
_HISTORY_COUNTS = frozenset({"F09", "F09H", "F12", "F18", "F19", "F21"})
_TRIGGERS = tuple(
    (sign, re.compile(rf"(?<![\w'])(?:{expression})(?:e?s)?(?!\w)")) for sign, expression in TRIGGERS
)
_FIGURES = re.compile(rf"(?<!\w)(?:{denials.FIGURES})(?!\w)")
_NEGATION = re.compile(rf"(?<!\w)(?:{denials.NEGATIONS})(?!\w)")
_NOT_NEGATION = re.compile(rf"(?<!\w)(?:{denials.NOT_NEGATIONS})(?!\w)")
_SCOPE_END = re.compile(denials.SCOPE_ENDS)
_FILLERS = frozenset(denials.LIST_FILLERS.split())
_OTHERS = re.compile(rf"(?<!\w)(?:{denials.OTHERS})(?!\w)")
_MINE = re.compile(rf"(?<!\w){denials.MINE}(?!\w)")
_LONG_AGO = re.compile(rf"(?<!\w)(?:{denials.LONG_AGO})(?!\w)")
_CLAUSE = re.compile(r"[.;!?,]|(?<!\w)(?:but|so|aber|pero|mais|mas|ma)(?!\w)")
_GONE = re.compile(
    r"^\W*(?:\w+\W+){0,2}?(?:anymore|any more|any longer|mehr nicht|not (?:there|present)|nicht mehr)(?!\w)"
)
_VERB_NOT = re.compile(r"^\W*(?:habe? ich |ist |war |ich )?(?:nicht|pas)(?!\w)")


def find_signs(text: str, locale: str) -> tuple[str, ...]:  # noqa: ARG001
    """Return the ids of warning signs a text may speak of, the most urgent first.

    All six languages are searched whatever the `locale`, because people mix them. Denied signs, other
    people's, long past ones and figures of speech are left out; what stays in doubt is returned.
    """
    plain = _FIGURES.sub(lambda found: "~" * len(found.group()), fold(text))
    found = {
        sign
        for sign, expression in _TRIGGERS
        if any(_speaks(sign, plain, match) for match in expression.finditer(plain))
    }
    if found & {"F01", "F02"}:
        found -= {"F10", "F11"}
    if "F11S" in found or "F02" in found:
        found.discard("F11")
    if "F03E" in found:
        found.discard("F03")
    return tuple(sorted(found, key=lambda sign: (ORDER.index(SIGNS[sign].urgency), sign)))


def _speaks(sign: str, plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - NEAR) : match.start()]
    after = plain[match.end() : match.end() + NEAR]
    if _is_denied(before, match.group(), after) or (sign in _DENIED_INSIDE and _denies(match.group())):
        return False
    if _is_of_another(before):
        return False
    clause = _CLAUSE.split(before)[-1] + match.group() + _CLAUSE.split(after)[0]
    return sign in _HISTORY_COUNTS or not _LONG_AGO.search(clause)


def _is_denied(before: str, sign: str, after: str) -> bool:
    if _GONE.match(after) or _VERB_NOT.match(after):
        return True
    scope = _SCOPE_END.split(before)[-1]
    hidden = _NOT_NEGATION.sub(lambda found: "~" * len(found.group()), scope + sign)[: len(scope)]
    denials = list(_NEGATION.finditer(hidden))
    return bool(denials) and _reaches(hidden[denials[-1].end() :])


def _denies(sign: str) -> bool:
    return bool(_NEGATION.search(_NOT_NEGATION.sub(lambda found: "~" * len(found.group()), sign)))


def _reaches(between: str) -> bool:
    """Whether a denial still holds after these words: a short phrase, or a bare list of signs."""
    parts = between.split(",")
    if len(parts) > 1 and not all(word in _FILLERS for part in parts[1:] for word in part.split()):
        return False
    words = between.replace(",", " ").split()
    return len([word for word in words if word not in _FILLERS]) <= 4


def _is_of_another(before: str) -> bool:
    clause = _CLAUSE.split(before)[-1]
    others = list(_OTHERS.finditer(clause))
    return bool(others) and not _MINE.search(clause[others[-1].end() :])
