"""One calendar day as an answer to "when?": named, counted from today, or written out."""

import re
from datetime import date, timedelta

from content.replies.days import find_days
from content.replies.languages import rank
from content.replies.numbers import with_digits
from content.spelling import fold

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)")
_SPELL = re.compile(
    r"(?<![\w.])(\d{1,3}|an?|eine[rm]?|una?|une|um|uma)[ -](days?|tag(?:en|e)?|dias?|jours?|giorn[io]"
    r"|weeks?|wochen?|semanas?|semaines?|settiman[ae]|months?|monat(?:en|e)?|mes(?:es)?|mois|mes[ie])(?!\w)"
)
_DAYS_IN = {"d": 1, "t": 1, "j": 1, "g": 1, "w": 7, "s": 7, "m": 30}
_LONGEST = 366


def named_day(text: str, locale: str, today: date, *, ahead: bool) -> date | None:
    """Return the day a text names: the nearest one ahead, or behind; today is either. `None` if none or
    several are named, or one on the other side of today. Spells count from today, a month 30 days.
    """
    plain = fold(text)
    digits = with_digits(plain, rank(plain, locale))
    days = {day for day in _found(digits, today, ahead=ahead) if abs((day - today).days) <= _LONGEST}
    if len(days) != 1:
        return None
    day = days.pop()
    return day if day == today or (day > today) == ahead else None


def _found(text: str, today: date, *, ahead: bool) -> list[date]:
    written = [_real(year, month, day) for year, month, day in _ISO.findall(text)]
    written += [_dotted(match, today, ahead=ahead) for match in _DOTTED.finditer(text)]
    exact = [day for day in written if day is not None]
    if exact:
        return exact
    named = [day.ahead if ahead or day.behind == day.ahead else day.behind for day in find_days(text, today)]
    if named:
        return named
    spells = [_length(*match) for match in _SPELL.findall(text)]
    return [today + timedelta(days=spell if ahead else -spell) for spell in spells]


def _length(count: str, unit: str) -> int:
    return (int(count) if count.isdigit() else 1) * _DAYS_IN[_kind(unit)]


def _kind(unit: str) -> str:
    return "m" if unit.startswith(("mo", "mes", "moi")) else "d" if unit.startswith("di") else unit[0]


def _dotted(match: re.Match[str], today: date, *, ahead: bool) -> date | None:
    if match[3]:
        return _real(match[3], match[2], match[1])
    near = [_real(today.year + step, match[2], match[1]) for step in (-1, 0, 1)]
    sides = [day for day in near if day is not None and (day >= today if ahead else day <= today)]
    return min(sides, key=lambda day: abs(day - today), default=None)


def _real(year: str | int, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
