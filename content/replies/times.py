"""Hours and spells of time as people write them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from content.replies.days import Day, find_days, find_until
from content.replies.languages import choice, joined, mapped
from content.replies.reading import Moment

_DAY = 1440
LAST_HOUR = 23
_MERIDIEM = r"(?P<half>a\.?m\.?|p\.?m\.?)"
_HOUR = r"(?P<hour>\d{1,2})"
_O_CLOCK = r"(?:uhr|heures?|horas|o'?clock|ore|h)"
_END = r"(?![\w:%/]|[.,]\d)"
_WEAK = (
    r"to|till|until|before|after|around|about|for|bis|auf|ab|vor|nach|para|per|pour|avant|apres|jusqu'a"
    r"|a|hasta|ate"
)
_ONE = r"an?|one|eine[rnm]?|una?|une|um|uma|un'"
_HALF = r"half an?|halben?|einer halben|media|meia|une demi-?|mezz'?|0\.5|demi-?"
_AGO = re.compile(r"^\s*(?:ago|her\b|atras|fa\b|earlier|old|in a row|straight)")
_BEFORE_SPELL = re.compile(r"(?:vor|hace|ha|il y a|since|seit|last|past|letzten|ultim[oa]s|dernier\w*)\s*$")
_NOT_AHEAD = re.compile(
    r"(?:since|this|last|yesterday|every|each|good|guten?|buen[oa]s|boa|bom|seit|gestern|heute|desde"
    r"|ayer|hier"
    r"|depuis|ontem|ieri|da|esta|cette|questa|jeden|cada|todas? as|ogni|chaque|was|la nuit"
    r"|de)\s+(?:the |the whole )?$"
)
_CLOCKS = tuple(
    (kind, re.compile(rf"(?<![\w.:/]){expression}"))
    for kind, expression in (
        ("plain", (
            rf"{_HOUR}(?:[:h]| ?uhr ?| heures? )(?P<minute>\d{{2}})(?!\d) ?(?:{_MERIDIEM}"
            rf"|{_O_CLOCK})?(?![\w:])"
        )),
        ("plain", (
            rf"{_HOUR}\.(?P<minute>[0-5]\d)(?!\d| ?(?:kg|lbs?|kilo\w*|km|min\w*|%)|[.,/]\d) ?(?:{_MERIDIEM}"
            rf"|{_O_CLOCK})?(?!\w)"
        )),
        ("plain", rf"{_HOUR}(?P<minute>[0-5]\d)? ?{_MERIDIEM}(?!\w)"),
        ("past_half", rf"(?:{joined('past_half_re')}) {_HOUR}{_END}"),
        ("past_half", rf"{_HOUR} ?(?:{_O_CLOCK} )?(?:y media|e meia|e mezz[ao]|et demie?){_END}"),
        ("to_half", rf"(?:{joined('to_half_re')}) {_HOUR}{_END}"),
        ("quarter_past", rf"(?:{joined('quarter_past_re')}) {_HOUR}{_END}"),
        ("quarter_past", rf"{_HOUR} ?(?:{_O_CLOCK} )?(?:y cuarto|e (?:um |un )?quarto|et quart){_END}"),
        ("quarter_to", rf"(?:dreiviertel|(?:{joined('quarter_to_re')})) ?{_HOUR}{_END}"),
        ("quarter_to", rf"{_HOUR} ?(?:{_O_CLOCK} )?(?:menos cuarto|meno un quarto|moins le quart){_END}"),
        ("plain", rf"{_HOUR} ?{_O_CLOCK}{_END}"),
        ("plain", rf"(?:tomorrow|tmrw|morgen|manana|demain|amanha|domani),? {_HOUR}{_END}"),
        ("plain", rf"(?:{joined('at_re')}) ?(?:about |around )?{_HOUR} ?(?P<minute>[0-5]\d)?{_END}"),
    )
)  # fmt: skip
_NO_LENGTH = (
    r"(?! ?-?(?:min|tag|dia|jour|giorn|day|week|woche|semain|seman|settim|mes|mois|month|monat|sec|sek|seg))"
)
_WEAK_CLOCK = re.compile(rf"(?<!\w)(?:{_WEAK}) {_HOUR}(?: (?P<minute>[0-5]\d))?{_END}{_NO_LENGTH}")
_SPOKEN_CLOCK = re.compile(
    rf"(?<![\w.:/]){_HOUR}(?: o'?clock)? ?(?:in the (?:morning|evening|afternoon)|at night"
    rf"|de la (?:manana|tarde|noche)|du (?:matin|soir)"
    r"|da (?:manha|tarde|noite)|di (?:mattina|sera)|morgens|abends)(?!\w)"
)
_LONGEST_HOURS = 5
_SHIFT = {"past_half": 30, "to_half": -30, "quarter_past": 15, "quarter_to": -15}
_SCORE_AT = re.compile(
    r"(?<!\w)(?:i'd put it|would put it|i put it|"
    r"been|is|it's|its|i'm|still|now|currently|remains?|sits|hovering|steady|holding|down|up|pain"
    r"|score|sitting|stays?|stayed|settled|stable|level|rate it|rate me)\s*$"
)
_SPELL = re.compile(
    rf"(?<![\w.,/])(?P<lead>(?:{joined('in_re')}|{joined('span_re')}) )?"
    rf"(?P<count>\d{{1,3}}(?:\.5)?(?= ?-?[a-z])|(?:{_HALF}|{_ONE}|a few|a couple of)(?=[ '-])|mezz'|un'"
    rf"|demi-) ?-?(?P<unit>{choice(mapped('durations'))})(?!\w)"
)
_PARTS = re.compile(rf"(?<!\w){choice(mapped('dayparts'))}(?!\w)")
_EVENING = re.compile(rf"(?<!\w){joined('evening_re')}(?!\w)")


@dataclass(frozen=True, slots=True)
class Times:
    """Every time in a text. `minute` counts from midnight; `exact`: no half of the day was left open.

    `spell` is a length in minutes after "in" or "for"; `wrong` marks an impossible hour such as 25:00.
    """

    minute: int | None = None
    exact: bool = False
    spell: int | None = None
    lasting: bool = False
    days: tuple[Day, ...] = ()
    until: date | None = None
    wrong: bool = False
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def said(self) -> bool:
        """Whether any time was understood."""
        return self.minute is not None or self.spell is not None or bool(self.days)


def find_times(text: str, now: datetime, *, loose: bool = False, spells: bool = False) -> Times:
    """Return the times in a folded text with digits; `loose` also takes "to 7" and "for 7" for hours, and
    as `spells` does, a length without "for" before it ("pause 5 days").
    """
    spell, spell_span = _spell(text, loose=loose or spells)
    days = find_days(text, now.date())
    minute, exact, wrong, clock_span = _clock(text, loose=loose)
    part, part_span = _part(text)
    if spell_span and clock_span and clock_span[0] < spell_span[1] and spell_span[0] < clock_span[1]:
        minute, exact, clock_span = None, False, None
    if minute is None and spell is None:
        minute, exact, clock_span = part, part is not None, part_span
    lasting = spell is not None and spell >= _DAY
    spans = tuple(span for span in (spell_span, clock_span, part_span, *(day.span for day in days)) if span)
    until = find_until(text, days, now.date(), spell if lasting else None)
    return Times(minute, exact, spell, lasting, days, until, wrong, spans)


def moment(times: Times, now: datetime) -> Moment | None:
    """Return when to ask again: an hour that was left open is the next one ahead."""
    if times.minute is None and times.spell is not None:
        at = (now.astimezone(UTC) + timedelta(minutes=times.spell)).astimezone(now.tzinfo)
        return Moment(_midnight(at.date(), now), day_only=True) if times.lasting else Moment(at)
    if times.minute is None:
        ahead = [day.ahead for day in times.days if day.ahead >= now.date()]
        return Moment(_midnight(ahead[0], now), day_only=True) if ahead else None
    day = times.days[0].ahead if times.days else now.date()
    if day < now.date():
        return None
    at = _placed(day, times.minute, now)
    if times.days and day != now.date():
        early = not times.exact and 1 <= times.minute // 60 <= 5
        return Moment(_placed(day, times.minute + (720 if early else 0), now))
    if at <= now and not times.exact and times.minute < 720 and _placed(day, times.minute + 720, now) > now:
        return Moment(_placed(day, times.minute + 720, now))
    if at <= now and times.days:
        return Moment(now + timedelta(hours=1))
    return Moment(at if at > now else _placed(day + timedelta(days=1), times.minute, now))


def standing(times: Times, now: datetime) -> Moment | None:
    """Return an hour for every day, as it was said, on today's date; `None` without an hour."""
    return None if times.minute is None else Moment(_placed(now.date(), times.minute, now))


def bare_hour(text: str) -> int | None:
    """Return minutes after midnight when the whole text is an hour ("7", "0730", "18"), else `None`."""
    found = re.fullmatch(r"[\s.,!~(]*(\d{1,2})(?:[:.h ]?(\d{2}))?[\s.,!?)]*", text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return hour * 60 + minute if hour <= LAST_HOUR and minute < 60 else None


def _placed(day: date, minute: int, now: datetime) -> datetime:
    return datetime.combine(day, time(minute // 60 % 24, minute % 60), now.tzinfo)


def _midnight(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(), now.tzinfo)


def _clock(text: str, *, loose: bool) -> tuple[int | None, bool, bool, tuple[int, int] | None]:
    patterns = (*_CLOCKS, ("plain", _SPOKEN_CLOCK), ("plain", _WEAK_CLOCK)) if loose else _CLOCKS
    for kind, pattern in patterns:
        for found in pattern.finditer(text):
            if "half" not in pattern.groupindex and _SCORE_AT.search(text[: found.start()]):
                continue
            return _minute_of(kind, found, text)
    return None, False, False, None


def _minute_of(kind: str, found: re.Match[str], text: str) -> tuple[int | None, bool, bool, tuple[int, int]]:
    groups = found.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = (groups.get("half") or "").replace(".", "")
    if hour > LAST_HOUR + (minute == 0) or minute > 59 or (half and not 1 <= hour <= 12):
        return None, False, True, found.span()
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour % 24
    late = not half and 1 <= hour < 12 and bool(_EVENING.search(text))
    total = (hour + (12 if late else 0)) * 60 + minute + _SHIFT.get(kind, 0)
    exact = bool(half) or late or hour > 12 or found.group().lstrip().startswith("0")
    return total % _DAY, exact, False, found.span()


def _part(text: str) -> tuple[int | None, tuple[int, int] | None]:
    parts = mapped("dayparts")
    for found in _PARTS.finditer(text):
        if not _NOT_AHEAD.search(text[: found.start()]):
            return parts[found.group()], found.span()
    return None, None


def _spell(text: str, *, loose: bool) -> tuple[int | None, tuple[int, int] | None]:
    for found in _SPELL.finditer(text):
        if _AGO.match(text[found.end() :]) or _BEFORE_SPELL.search(text[: found.start()]):
            continue
        unit = mapped("durations")[found["unit"]]
        if not found["lead"] and found["unit"] == "h" and _count(found["count"]) > _LONGEST_HOURS:
            continue
        if (
            not found["lead"]
            and not loose
            and not re.search(
                r"later|spater|snooze|spaeter|dopo|depois|plus tard|mas tarde|^\W*$",
                text[: found.start()] + text[found.end() :],
            )
        ):
            continue
        return round(_count(found["count"]) * unit), found.span()
    return None, None


def _count(text: str) -> float:
    if text[0].isdigit():
        return float(text)
    if re.fullmatch(_HALF, text):
        return 0.5
    return {"a few": 3, "a couple of": 2}.get(text, 1)
