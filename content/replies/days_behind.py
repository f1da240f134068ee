"""Which day a report is about: one that lies behind, and not the day of the next meeting or session."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from content.replies.days import Day
from content.replies.days_beside import is_beside

_WEEK = timedelta(days=7)
_PART = re.compile(r"[,;.!?&]|(?<!\w)(?:and|but|then|und|aber|y|pero|et|mais|e|ma|mas)(?!\w)")
_MEETING = (
    r"see (?:you|ya|u)|cya|(?:catch|talk to|speak to) (?:you|ya|u)|(?:bye|goodbye|ciao|adios|chao|tschuss)"
    r"|nos vemos|te veo|hablamos|wir sehen uns|wir horen uns|a plus tard|on se (?:voit|revoit|parle)"
    r"|ci vediamo|ci sentiamo|a gente se ve|falamos|nos falamos"
)
_TO_COME = (
    r"until|till|'?til|next|(?:this )?coming|following|ready for|set for"
    r"|(?:be|am|i'm|im) back|hasta|proxim[oa]|siguiente|para|vuelvo|volvemos|sigo|seguimos|hare|entrenare"
    r"|voy a \w+|bis|nachste\w*|kommende\w*|wieder|jusqu'?(?:a|au)|prochaine?|fino a|prossim[oa]|ate"
)
_WILL = r"(?:i'?ll|we'?ll|will|going to|gonna)(?! (?:say|log|report|tell|note|write|enter|add)(?!\w))"
_BEFORE = re.compile(
    rf"(?<!\w)(?:{_MEETING}|{_TO_COME}|{_WILL})(?!\w)(?!.*(?<!\w)(?:did|done|from|hice|hecho|fatto|fait|feito)(?!\w))"
    r"|^\W*(?:again|more|a|ciao)(?: (?:on|am|el|le|la))? ?$"
)
_BEHIND = re.compile(
    r"^ ?(?:again|next(?! day)|coming|que viene|proxim[oa]|otra vez|de nuevo|wieder|prochaine?|prossim[oa]"
    r"|che viene|que vem)(?!\w)"
)
_INSIDE = re.compile(r"(?:next|proximo) ")
_LAST_BEFORE = re.compile(
    r"(?<!\w)(?:last|past|previous|pasad[oa]|letzte[nrm]?|dernier|scors[oa]|ultim[oa]) ?$"
)
_LAST_BEHIND = re.compile(r"^ ?(?:pasad[oa]|dernier|derniere|scors[oa]|passad[oa])(?!\w)")
_AGO = re.compile(
    r"(?<![\w.,/])([1-7]) days? ago(?!\w)"
    r"|(?<!\w)(?:hace|vor|il y a|ha|faz) ([1-7]) (?:dias?|tag(?:en)?|jours?)(?!\w)"
    r"|(?<![\w.,/])([1-7]) (?:giorn[io] fa|dias? atras)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A day that lies behind, and where it stands in the text."""

    day: date
    span: tuple[int, int]


def day_behind(text: str, days: tuple[Day, ...], today: date) -> date | None:
    """The first day of a folded text that lies behind or is today; `None` where all are still to come.

    "See you Monday", "until Friday" and "the next Tuesday" are no days behind, whatever the text tells.
    """
    named = _behind(text, days, today) or _ago(text, today)
    return named[0].day if named else None


def session_days(text: str, days: tuple[Day, ...], today: date) -> tuple[Named, ...]:
    """The days behind that a session can have been on, as they stand in a folded text.

    One it is only compared with ("better than on Monday") or that a pain dates from is none of them.
    """
    named = _behind(text, days, today) or _ago(text, today)
    kept = tuple(one for one in named if not is_beside(text, *one.span))
    # A day beside the session's own must not hide the one that was counted back to.
    return kept or tuple(one for one in _ago(text, today) if not is_beside(text, *one.span))


def clause_of(text: str, place: int) -> int:
    """Which part of a folded text a place stands in, counted from 0."""
    return len(_PART.split(text[:place])) - 1


def _behind(text: str, days: tuple[Day, ...], today: date) -> tuple[Named, ...]:
    return tuple(
        Named(day.behind - (_WEEK if _is_week_ago(text, day, today) else timedelta()), day.span)
        for day in days
        if day.behind <= today and not _is_ahead(text, day)
    )


def _ago(text: str, today: date) -> tuple[Named, ...]:
    return tuple(
        Named(today - timedelta(days=int(ago[ago.lastindex or 1])), ago.span()) for ago in _AGO.finditer(text)
    )


def _is_ahead(text: str, day: Day) -> bool:
    start, end = day.span
    part = _PART.split(text[:start])[-1]
    return bool(_BEFORE.search(part) or _INSIDE.match(text[start:end]) or _BEHIND.match(text[end:]))


def _is_week_ago(text: str, day: Day, today: date) -> bool:
    """Whether the weekday that today is was called the last one."""
    start, end = day.span
    named = _LAST_BEFORE.search(text[:start]) or _LAST_BEHIND.match(text[end:])
    return day.behind == today != day.ahead and bool(named)
