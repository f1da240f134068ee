"""Days as people name them: tomorrow, Friday, the 14th, 3 June, until Monday."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from content.replies.languages import choice, joined, mapped
from content.replies.words import split

_DAY_WORDS = re.compile(rf"(?<!\w){choice(mapped('days'))}(?!\w)")
_WEEKDAYS = re.compile(
    rf"(?<!\w)(?:(?:on|next|am|el|le|proximo|this) )?({choice(mapped('weekdays'))})(?:-feira)?(?!\w)"
)
_MONTH = choice(mapped("months"))
_DATES = (
    re.compile(
        rf"(?<![\w.,/:])(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|o)? (?:of |de "
        rf"|di )?(?P<month>{_MONTH})(?!\w)"
    ),
    re.compile(rf"(?<!\w)(?P<month>{_MONTH}) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w.:/])"),
    re.compile(
        rf"(?<!\w)(?:(?<!do )(?<!did )(?<!use )(?<!used )(?<!lift )(?<!manage )(?<!with )"
        rf"the |am |zum |el (?:dia )?|dia |le |il |al |al giorno |au )(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th|\.|er)?(?![\w.:/])(?! (?:of |de |di )?{_MONTH}(?!\w))"
    ),
    re.compile(
        r"(?<!\w)(?<!\w)(?<!\d )(?:bis|vom|ab) (?P<day>\d{1,2})\.(?=[ ,!]|$)"
    ),
    re.compile(
        r"(?<!\w)(?:till|until|on|from|by|to|through|back) (?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)(?! (?:set"
        rf"|rep|exercise|round|(?:of )?{_MONTH}(?!\w)))"
    ),
)  # fmt: skip
_SHORT_ALONE = frozenset({"mon", "wed", "fri", "sat", "sun"})
_TO_DO = re.compile(r"(?<=to )do (?:it|this|that|my|the|anything)(?!\w)")
_AMBIGUOUS_WEEKDAYS = split("di mi do so sa mo fr segunda terca quarta quinta sexta mon sat sun mar wed fri")


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was named: the nearest such date ahead and behind, and where it stands in the text."""

    ahead: date
    behind: date
    span: tuple[int, int]


def find_days(text: str, today: date) -> tuple[Day, ...]:
    found = [*_word_days(text, today), *_weekdays(text, today), *_dates(text, today)]
    kept: list[Day] = []
    for day in sorted(found, key=lambda day: (day.span[0], -day.span[1])):
        if not kept or day.span[0] >= kept[-1].span[1]:
            kept.append(day)
    return tuple(kept)


def says_yesterday(text: str, today: date) -> bool:
    """Whether a folded text speaks of the day before, by that word and not by its weekday."""
    return any((today - day.behind).days == 1 for day in _word_days(text, today))


def _word_days(text: str, today: date) -> list[Day]:
    found: list[Day] = []
    for match in _DAY_WORDS.finditer(text):
        word = match.group()
        before = text[: match.start()]
        if word in {"morgen", "manana"} and re.search(
            r"(?:am|guten|jeden|heute|la|por la|de la|esta|cada)\s*$", before
        ):
            continue
        day = today + timedelta(days=mapped("days")[word])
        found.append(Day(day, day, match.span()))
    return found


def _weekdays(text: str, today: date) -> list[Day]:
    found: list[Day] = []
    for match in _WEEKDAYS.finditer(text):
        word = match[1]
        if word == "do" and _TO_DO.match(text, match.start(1)):
            continue
        if word == "so" and re.search(r"(?<!\w)so[ -]$", text[: match.start(1)]):
            continue
        if (
            word in _AMBIGUOUS_WEEKDAYS
            and not re.search(
                (
                    r"(?:bis|ab|am|und|ate|na|a|para|desde|on|till|until|to|from|next|by|through|this"
                    r"|last|every"
                    r"|and|-)\s*$"
                ),
                text[: match.start(1)],
            )
            and (len(text.split()) > 2 or word not in _SHORT_ALONE)
        ):
            continue
        gap = (mapped("weekdays")[word] - today.weekday()) % 7
        found.append(Day(today + timedelta(days=gap or 7), today - timedelta(days=-gap % 7), match.span()))
    return found


def _dates(text: str, today: date) -> list[Day]:
    found: list[Day] = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            month = match.groupdict().get("month")
            number = mapped("months")[month] if month else None
            ahead, behind = _nearest(int(match["day"]), number, today)
            if ahead and behind:
                found.append(Day(ahead, behind, match.span()))
    return found


def _nearest(day: int, month: int | None, today: date) -> tuple[date | None, date | None]:
    near = [_shifted(today, step) for step in range(-13, 14)]
    dates = [real for first in near if month in (None, first.month) and (real := _real(first, day))]
    ahead = next((found for found in dates if found >= today), None)
    behind = next((found for found in reversed(dates) if found <= today), None)
    return ahead, behind


def _shifted(today: date, months: int) -> date:
    years, month = divmod(today.month - 1 + months, 12)
    return date(today.year + years, month + 1, 1)


def _real(first: date, day: int) -> date | None:
    try:
        return first.replace(day=day)
    except ValueError:
        return None


_UNTIL = re.compile(
    rf"(?<!\w)(?:{joined('until_re')}|{joined('to_re')}|jusqu'|fino|-) ?"
    r"(?:(?:the|le|el|il|o|den|dem|au|al) )?$"
)
_UNTIL_INSIDE = re.compile(r"(?:till|until|bis|hasta|ate|by|to|through) ")


def find_until(text: str, days: tuple[Day, ...], today: date, spell: int | None) -> date | None:
    for day in days:
        if _UNTIL.search(text[: day.span[0]]) or _UNTIL_INSIDE.match(text[day.span[0] :]):
            earlier = [other.ahead for other in days if other.span[0] < day.span[0]]
            return day.ahead + timedelta(days=7 if earlier and day.ahead < earlier[0] else 0)
    if re.search(r"(?:until|till|through) (?:the end of )?(?:the )?next week|bis nachste woche", text):
        return today + timedelta(days=7 - today.weekday())
    return today + timedelta(minutes=spell) if spell is not None else None
