"""A session of a day that has not come and is to be left out: "skip tomorrow", "morgen nicht"."""

import re
from datetime import date

from content.replies.days import Day, find_days

_WORK = (
    r"(?:be able to|be|do|doing|train|training|exercise|make|manage|come|go|get|fit|work out|any|anything|it"
    r"|this|that|the|there|my|session|sessions|workout|rehab|gym|in|to|on|for|at|all|puedo|poder|podre|voy|a"
    r"|entrenar|entreno|hacer|hare|hacerla|hacerlo|nada|la|el|sesion|de|para|trainieren|die|einheit|am|allenarmi|posso|treinar"
    r"|treino|peux|m'entrainer|seance|allenamento|treino)"
)
_LEFT_OUT = re.compile(
    r"(?<!\w)(?:skip(?:ping)?|miss(?:ing)?|leav(?:e|ing) out|can'?t|cannot|can not|won'?t|will not|not|unable"
    r"|no(?= (?:session|training|workout|gym|exercise|rehab|puedo|podre|voy|entreno|hare))|saltar?(?:me|se)?"
    rf"|saltate|salto|nicht|sauter|saute|saltare|pular|pulo|pas|nao posso|non posso)(?: {_WORK})* $"
)
_NOT_THEN = re.compile(
    r" (?:i |ich |yo |je |io |eu |ne |kann |schaffe? |peux |posso |puedo )*"
    r"(?:can'?t|cannot|can not|won'?t|will not|not|nicht|no|pas|non|nao)(?!\w)"
    r"(?! (?:now|yet|today|sure|bad)(?!\w))"
)
_BEGINS = re.compile(r"^(?:sorry|ich|kann|schaffe?|trainiere|je|ne|peux|[ ,!])*$")
_TODAY = re.compile(
    r"(?<!\w)(?:today|tonight|now|this (?:morning|afternoon|evening)|heute|jetzt|hoy|ahora"
    r"|esta (?:tarde|noche)|aujourd'hui|ce soir|maintenant|oggi|stasera|adesso|hoje|agora)(?!\w)"
)


def left_out_ahead(plain: str, today: date) -> date | None:
    """The day after today whose session a folded text leaves out; `None` where it speaks of today as well."""
    if _TODAY.search(plain):
        return None
    ahead = (day for day in find_days(plain, today) if day.behind > today)
    return next((day.ahead for day in ahead if _is_left_out(plain, day)), None)


def _is_left_out(plain: str, day: Day) -> bool:
    before, after = plain[: day.span[0]], plain[day.span[1] :]
    return bool(_LEFT_OUT.search(before) or (_BEGINS.match(before) and _NOT_THEN.match(after)))
