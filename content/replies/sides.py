"""Left, right or both, in six languages and with words around it."""

import re
from dataclasses import dataclass

from content.log import OneSide
from content.replies.intents import is_question
from content.spelling import fold

LONGEST = 120
_NAMED = (
    ("both", (
        r"both|bilateral\w*|either side|each side|left and right|right and left|l (?:and|&|\+) r|beide[nrs]?"
        r"|beidseit\w*|links und rechts|rechts und links|amb[oa]s|l[oa]s dos|izquierd[oa] y derech[oa]"
        r"|derech[oa] y izquierd[oa]|les deux|gauche et droite?|droite? et gauche|os dois|as duas"
        r"|direit[oa] e esquerd[oa]|esquerd[oa] e direit[oa]|entramb[ie]|ambedue|tutt[ie] e due"
        r"|destr[oa] e sinistr[oa]|sinistr[oa] e destr[oa]"
    )),
    ("left", r"left|lft|links|linke[nrs]?|izq|izda?|izquierd[oa]|gauche|esquerd[oa]|sinistr[oa]|sx|^l$"),
    ("right", r"right|rght|rechts|rechte[nrs]?|dcha?|derech[oa]|droite?|direit[oa]|destr[oa]|dx|^r$"),
)  # fmt: skip
_SIDES = tuple((side, re.compile(rf"(?<!\w)(?:{expression})(?!\w)")) for side, expression in _NAMED)
_NO_SIDE = re.compile(
    r"(?:all|that's|thats|you're|is that) right|right (?:now|away|then)|, ?right\?$|left over"
    r"|(?:i|just|have|had|has|'ve|i've|we) left|what'?s left"
)
_DENIED = re.compile(
    r"(?<!\w)(?:not|isn't|nicht|kein\w*|pas|nao|non|no es|no) "
    r"(?:(?:the|my|on|in|auf|der|die|das|el|la|le|a|o) )*"
    r"(?:left|right|both|links|rechts|link\w+|recht\w+|izquierd\w|derech\w|gauche|droite?|esquerd\w|direit\w"
    r"|sinistr\w|destr\w|beide\w?|amb[oa]s|entramb[ie])(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text names a side, or both at once."""

    sides: tuple[OneSide, ...]
    start: int


_OF: dict[str, tuple[OneSide, ...]] = {
    "both": ("left", "right"), "left": ("left",), "right": ("right",),
}  # fmt: skip


def find_places(plain: str) -> tuple[Place, ...]:
    """Return every side that a folded text names, in order."""
    text = _NO_SIDE.sub(lambda found: " " * len(found.group()), plain)
    places: list[Place] = []
    for side, expression in _SIDES:
        places += [Place(_OF[side], found.start()) for found in expression.finditer(text)]
        text = expression.sub(lambda found: " " * len(found.group()), text)
    return tuple(sorted(places, key=lambda place: place.start))


def find_side(text: str) -> str | None:
    """Return "left", "right" or "both", `None` where a text names no side, two of them, or asks something."""
    plain = fold(text).strip(" .!,")
    if len(plain) > LONGEST or is_question(plain.removesuffix("?")):
        return None
    plain = _NO_SIDE.sub(" ", _DENIED.sub(" ", plain))
    named = [side for side, expression in _SIDES if expression.search(plain)]
    if named[:1] == ["both"]:
        return "both"
    return named[0] if len(named) == 1 else None
