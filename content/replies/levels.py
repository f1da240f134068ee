"""Whether somebody begins with the training or lifts already, told in words."""

import re

from content.replies.intents import is_question
from content.spelling import fold

LONGEST = 120
_NEW = re.compile(
    r"(?:i'?m |i am |we are |yo |ich |ich bin )?(?:just |only |apenas |recien |gerade )?"
    r"(?:start(?:ing|ed)?|beginn(?:er|ing)|new(?: to (?:it|this))?"
    r"|estoy empezando|empiezo|empezando|empece|(?:soy )?principiante|soy nuev[oa]"
    r"|fange? (?:gerade )?an|anfanger\w*|je (?:commence|debute)|comecando|estou comecando|inizio"
    r"|sto iniziando)(?!\w)"
)
_LIFTING = re.compile(
    r"(?:ya (?:lo )?(?:entreno|hago pesas|levanto|entreno con)"
    r"|(?:i |i'?m |i am )?already (?:train|lift|do)\w*"
    r"|i (?:already )?(?:lift|train)|(?:hago|entreno con|levanto) pes[ao]s|with weights|con pesas)(?!\w)"
)
_NO = re.compile(r"(?<!\w)(?:not|don'?t|do not|never|no|nunca|nicht|kein\w*|pas|jamais|nao|non)(?!\w)")


def find_level(text: str) -> str | None:
    """Return "new" or "lifting", `None` where a text says neither, denies something or asks."""
    plain = fold(text).strip(" .!,")
    if len(plain) > LONGEST or _NO.search(plain) or is_question(plain.removesuffix("?")):
        return None
    found = [level for level, words in (("new", _NEW), ("lifting", _LIFTING)) if words.match(plain)]
    return found[0] if len(found) == 1 else None
