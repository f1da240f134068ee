"""Warning signs: what they are, how soon to be seen, what stops, and the words that may speak of them.

The table is rules 1.3 and 3.14 with amendments A5 and A18. Nothing here diagnoses; a match
opens the yes/no list.
"""

import re
from dataclasses import dataclass
from typing import Literal

from content import denials
from content.spelling import fold
from content.triggers import TRIGGERS

Urgency = Literal["E", "U", "P", "R"]
Freeze = Literal["everything", "heavy", "nothing"]

_ORDER = "EUPR"


@dataclass(frozen=True, slots=True)
class Sign:
    """One warning sign. `freezes` is what stops until a clinician allowed it; `text` is its text key.

    Urgency: E emergency service now, U medical help today, P a doctor within days, R a routine visit.
    """

    id: str
    urgency: Urgency
    freezes: Freeze
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """One line of the short list, and the signs it stands for."""

    key: str
    urgency: Urgency
    signs: tuple[str, ...]
    text: str


def _sign(sign: str, urgency: Urgency, freezes: Freeze) -> tuple[str, Sign]:
    return sign, Sign(sign, urgency, freezes, f"safety.sign.{sign}")


SIGNS: dict[str, Sign] = dict(
    (
        _sign("F01", "E", "everything"),
        _sign("F02", "E", "everything"),
        _sign("F03E", "E", "everything"),
        _sign("F03", "U", "everything"),
        _sign("F04", "U", "everything"),
        _sign("F05", "U", "everything"),
        _sign("F06", "U", "everything"),
        _sign("F07", "U", "everything"),
        _sign("F11S", "U", "everything"),
        _sign("F08", "P", "heavy"),
        _sign("F09", "P", "heavy"),
        _sign("F10", "P", "everything"),
        _sign("F18", "P", "heavy"),
        _sign("F19", "P", "everything"),
        _sign("F11", "R", "nothing"),
        _sign("F12", "R", "nothing"),
        _sign("F13", "R", "nothing"),
        _sign("F14", "R", "nothing"),
        _sign("F15", "R", "nothing"),
        _sign("F16", "R", "nothing"),
        _sign("F17", "R", "nothing"),
        _sign("F20", "R", "nothing"),
        _sign("F21", "R", "nothing"),
        _sign("F22", "R", "nothing"),
    )
)

SHORT_LIST: tuple[Group, ...] = (
    Group("nerves", "E", ("F01", "F02"), "safety.list.nerves"),
    Group("clot", "E", ("F03E", "F03"), "safety.list.clot"),
    Group("tear", "U", ("F04",), "safety.list.tear"),
    Group("bone", "U", ("F05", "F06"), "safety.list.bone"),
    Group("medicine", "U", ("F07",), "safety.list.medicine"),
    Group("doctor", "P", ("F08", "F09", "F10"), "safety.list.doctor"),
)

_DENIED_INSIDE = frozenset({"F03", "F04", "F08"})
_HISTORY_COUNTS = frozenset({"F09", "F18", "F19"})
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
    return tuple(sorted(found, key=lambda sign: (_ORDER.index(SIGNS[sign].urgency), sign)))


def most_urgent(signs: tuple[str, ...]) -> Urgency:
    """Return the highest urgency among sign ids; `R` for none."""
    return min((SIGNS[sign].urgency for sign in signs), key=_ORDER.index, default="R")


def _speaks(sign: str, plain: str, match: re.Match[str]) -> bool:
    before, after = plain[: match.start()], plain[match.end() :]
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
