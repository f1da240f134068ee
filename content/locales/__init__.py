"""Every sentence a person reads, by key and language, and how numbers, loads and dates are written there.

A language is a folder of .po files next to this one (several files, one catalogue: a key belongs to one
file). They are package data, read once at first use. Texts may hold <b> and <i>; arguments are put in as
they are, so escaping is the caller's business.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache, lru_cache
from gettext import c2py
from importlib.resources import files
from io import BytesIO
from typing import Literal

from babel.dates import format_date, format_skeleton, format_time
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from content.log import Unit

FALLBACK = "en"
LOCALES: tuple[str, ...] = tuple(
    sorted(entry.name for entry in files(__name__).iterdir() if entry.is_dir() and entry.name[0] not in "._")
)
"""The languages we speak: names of folders, such as "en" or "pt_BR"."""

DayStyle = Literal["short", "weekday", "weekday_date", "long"]
"""12 May | Wednesday | Wed, 12 May | 12 May 2027."""

# Plain "en" would mean American order and AM/PM; day before month and 24 hours cannot be misread.
_WRITTEN_AS = {"en": "en_GB"}
# Inside a sentence the comma of "mié, 12 may" would part what belongs together.
_WEEKDAY_DATE = {"es": "EEE d MMM"}
# Languages that write a name small inside a sentence, with the first words that stay as they are.
_SMALL_INSIDE: dict[str, tuple[str, ...]] = {"en": ("Romanian", "Nordic"), "es": ()}
# Where a language writes weekdays small, one that begins a line is written with a capital all the same.
_LEADING_DAY = re.compile(r"^((?:<\w>|• )*)\{day\}", re.MULTILINE)
_ODD_SPACES = {0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x200E: None, 0x200F: None}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language: a text, or its plural forms, per key; `form` picks the form for a count."""

    texts: dict[str, tuple[str, ...]]
    form: Callable[[int], int]


def t(locale: str, key: str, /, **args: object) -> str:
    """Return the text of a key with its placeholders filled in; `count` chooses the plural form.

    A language without a folder speaks English. KeyError: a key that the language lacks, or a placeholder
    without an argument.
    """
    book = catalogue(_folder(locale))
    forms = book.texts[key]
    count = args.get("count")
    index = book.form(abs(count)) if isinstance(count, int) and len(forms) > 1 else 0
    text, day = forms[index], args.get("day")
    if isinstance(day, str) and day[:1].islower():
        text, args = _LEADING_DAY.sub(r"\1{first}", text), {**args, "first": day[:1].upper() + day[1:]}
    return text.format_map(args)


def has(locale: str, key: str) -> bool:
    """Whether the language has a text for this key."""
    return key in catalogue(_folder(locale)).texts


def spoken(code: str | None) -> str:
    """Return the language we speak that fits a code best: "pt-BR" -> "pt_BR", "de-AT" -> "de", else "en"."""
    wanted = (code or FALLBACK).replace("-", "_").lower()
    language = wanted.split("_")[0]
    for fits in (wanted, language):
        exact = [known for known in LOCALES if known.lower() == fits]
        if exact:
            return exact[0]
    return next((known for known in LOCALES if known.lower().startswith(f"{language}_")), FALLBACK)


def inside(locale: str, name: str) -> str:
    """Return a name that begins with a capital as it stands inside a sentence: "puente a una pierna"."""
    stays = _SMALL_INSIDE.get(_folder(locale))
    return name if stays is None or name.startswith(stays) else name[:1].lower() + name[1:]


def number(locale: str, value: float | Decimal) -> str:
    """Write a number with at most two decimals ("37.5", "37,5"), without grouping."""
    return _number(_written(locale), value)


@lru_cache(maxsize=4096)
def _number(written: str, value: float | Decimal) -> str:
    return _plain(format_decimal(value, format="0.##", locale=written))


def format_load(locale: str, hundredths: int, unit: Unit) -> str:
    """Write a load given in hundredths of its unit: 3750 -> "37.5 kg". Never converts."""
    return f"{number(locale, Decimal(hundredths) / 100)} {unit}"


def format_score(locale: str, half_points: int) -> str:
    """Write a score given in half points, 0 to 20: 7 -> "3.5"."""
    return number(locale, Decimal(half_points) / 2)


def format_day(locale: str, day: date, style: DayStyle = "weekday_date") -> str:
    """Write a local date in one of the styles of `DayStyle`."""
    return _day(_folder(locale), day, style)


@lru_cache(maxsize=1024)
def _day(folder: str, day: date, style: DayStyle) -> str:
    written = _WRITTEN_AS.get(folder, folder)
    if style == "weekday":
        return _plain(format_date(day, "EEEE", locale=written))
    if style == "long":
        return _plain(format_date(day, "long", locale=written))
    if style == "weekday_date" and folder in _WEEKDAY_DATE:
        return _plain(format_date(day, _WEEKDAY_DATE[folder], locale=written))
    return _plain(format_skeleton("MMMd" if style == "short" else "MMMEd", day, locale=written))


def format_clock(locale: str, at: time) -> str:
    """Write a local time of day to the minute, in 24 hours and two digits whatever the language: "07:30"."""
    return _clock(_written(locale), at)


@lru_cache(maxsize=2048)
def _clock(written: str, at: time) -> str:
    return _plain(format_time(at, "HH:mm", locale=written))


@cache
def catalogue(locale: str) -> Catalogue:
    """Read every .po file of one language, by folder name. ValueError: two files hold the same key."""
    texts: dict[str, tuple[str, ...]] = {}
    plural = "(n != 1)"
    for entry in sorted(files(__name__).joinpath(locale).iterdir(), key=lambda found: found.name):
        if entry.name.endswith(".po"):
            plural, found = _read(locale, entry.read_bytes())
            twice = texts.keys() & found.keys()
            if twice:
                raise ValueError(f"{locale}/{entry.name} repeats {min(twice)}")
            texts |= found
    return Catalogue(texts, c2py(plural))


def _read(locale: str, source: bytes) -> tuple[str, dict[str, tuple[str, ...]]]:
    book = read_po(BytesIO(source), locale=locale, abort_invalid=True)
    texts = {}
    for message in book:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            said = message.string
            texts[key] = (said,) if isinstance(said, str) else tuple(said or ())
    return book.plural_expr, texts


def _folder(locale: str) -> str:
    return locale if locale in LOCALES else FALLBACK


def _written(locale: str) -> str:
    return _WRITTEN_AS.get(_folder(locale), _folder(locale))


def _plain(text: str) -> str:
    return text.translate(_ODD_SPACES)
