"""Which exercise a text means: by name, nickname or misspelling, sure or only near."""

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA

from content.exercises import EXERCISES
from content.locales import t
from content.nicknames import NICKNAMES, NOT_OURS
from content.replies.words import split
from content.spelling import fold

ALIKE = 84
"""How alike (0 to 100), in any order of words, a typed name must be to count as a slip of the finger."""
SHORTEST, LONG = 5, 9
"""Letters from which one slip, then two, make no other word."""
MOST_FOUND = 3
_FILLERS = split(
    "el la los las lo un una uno unas unos de del al ejercicio ejercicios por favor otra otro vez que es eso "
    "esto como se hace hacen hago me mi explica explicame muestrame ensename dime sobre con y para cual "
    "the a an one ones thing things exercise exercises please pls again that this my what whats is are how "
    "do to i you we me show explain about with and of it s for hamstring hamstrings done does work"
)


def find_exercise(text: str, locale: str = "en") -> tuple[str, ...]:
    """Return the ids that a name, nickname or misspelling surely means, at most three that share it.

    Exact names win, then the longest name that stands in the text ("how do I do a side plank"), then
    likeness in any order of words. Names of the person's own language and English ones come before those of
    the others. Empty when nothing is that near.
    """
    typed = _plain(text)
    return _find(typed, _names(locale)) or _find(typed, _names(EVERY))


def _find(typed: str, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    bare = _bare(typed)
    exact = typed if typed in names else bare if bare in names else _inside(typed, names)
    if exact and not (exact != typed and _other(typed, exact)):
        return names[exact]
    same = [] if _other(typed, exact) else _alike(bare or typed, names)
    return tuple(dict.fromkeys(found for name in same for found in names[name]))[:MOST_FOUND]


def nearest(text: str, locale: str = "en") -> tuple[str, ...]:
    """Return the three exercises whose names are most like a text, however unlike; empty without letters."""
    names, typed = _names(locale), _plain(text)
    wanted = _bare(typed)
    if not any(letter.isalpha() for letter in wanted):
        return ()
    near = process.extract(wanted, list(names), scorer=fuzz.WRatio, limit=len(names))
    return tuple(dict.fromkeys(found for name, _, _ in near for found in names[name]))[:MOST_FOUND]


def not_ours(text: str, locale: str = "en") -> str | None:
    """Return the known exercise a text names that is none of ours, a key of `NOT_OURS`."""
    typed = _plain(text)
    return _other(typed, _inside(typed, _names(locale)))


def is_name(text: str, locale: str = "en") -> bool:
    """Whether a whole text is hardly more than the name of an exercise, ours or another."""
    typed = _plain(text)
    if not _find(typed, _names(locale)) and not not_ours(text, locale):
        return False
    # By likeness it is the whole text that was like a name.
    inside = _inside(typed, _names(locale)) or _inside(typed, NOT_OURS)
    known = all(word in _vocabulary(locale) or word in _FILLERS for word in typed.split())
    return not inside or known or any(_alike(each, _names(locale)) for each in (typed, _bare(typed)))


def _other(typed: str, ours: str) -> str | None:
    inside = _inside(typed, NOT_OURS)
    alike = process.extractOne(_bare(typed), list(NOT_OURS), scorer=OSA.distance, score_cutoff=1)
    found = inside or (alike[0] if alike and len(alike[0]) >= LONG and not ours else "")
    return found if len(found) > len(ours) else None


def _inside(typed: str, names: Iterable[str]) -> str:
    return max((name for name in names if f" {name} " in f" {typed} "), key=len, default="")


def _alike(typed: str, names: dict[str, tuple[str, ...]]) -> list[str]:
    """The names a text may be with its words in another order or letters slipped: only the very nearest."""
    if not typed:
        return []
    near = process.extract(typed, list(names), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    best = [name for name, score, _ in near if score == near[0][1]]
    if best or len(typed) < SHORTEST:
        return best
    slips = 1 if len(typed) < LONG else 2
    slipped = process.extractOne(typed, list(names), scorer=OSA.distance, score_cutoff=slips)
    return [slipped[0]] if slipped and slipped[0][0] == typed[0] else []


def _plain(text: str) -> str:
    return utils.default_process(fold(text)).strip()


def _bare(typed: str) -> str:
    return " ".join(word for word in typed.split() if word not in _FILLERS)


@cache
def _vocabulary(locale: str) -> frozenset[str]:
    return frozenset(word for name in (*_names(locale), *NOT_OURS) for word in name.split())


EVERY = "all"
"""Stands for every language at once."""


@cache
def _names(locale: str) -> dict[str, tuple[str, ...]]:
    """Every name in a language and in English, with what it means."""
    found: dict[str, tuple[str, ...]] = {}
    codes = NICKNAMES if locale == EVERY else dict.fromkeys((locale.partition("_")[0], "en"))
    for exercise in EXERCISES:
        said = [t(locale, f"exercise.{exercise}.name"), exercise]
        for code in codes:
            said += NICKNAMES.get(code, {}).get(exercise, "").split(", ")
        for name in dict.fromkeys(filter(None, map(_plain, said))):
            found[name] = (*found.get(name, ()), exercise)
    return found
