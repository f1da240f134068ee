"""Finding the concepts of a warning sign that stand near each other; one pass over the words of a text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from content.concepts import CONCEPTS, RULES, Rule

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SENTENCE = re.compile(r"[.;!?]|(?<!\w)(?:but|aber|pero|mais|mas|ma)(?!\w)")
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A sign and where the words stand that may speak of it; `takes_no`: a denial among them is its own."""

    sign: str
    start: int
    end: int
    takes_no: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A word's number in its sentence, and where it stands in the text."""

    number: int
    start: int
    end: int


def _table() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for concept, words in CONCEPTS.items():
        for word in words.split():
            place = stems if word.endswith("*") else whole
            place.setdefault(word.rstrip("*"), set()).add(concept)
    return _frozen(whole), _frozen(stems)


def _frozen(table: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(concepts) for word, concepts in table.items()}


_WHOLE, _STEMS = _table()


def find_near(plain: str) -> Iterator[Found]:
    """Yield every rule whose concepts stand near each other in a folded text."""
    start = 0
    for end in (*(found.start() for found in _SENTENCE.finditer(plain)), len(plain)):
        places = _places(plain, start, end)
        if len(places) > 1:
            for rule in RULES:
                yield from (found for found in _matches(rule, places) if _holds(rule, plain, found))
        start = end


def _places(plain: str, start: int, end: int) -> dict[str, list[_Place]]:
    places: dict[str, list[_Place]] = {}
    for number, word in enumerate(_WORD.finditer(plain, start, end)):
        for concept in _concepts(word.group()):
            places.setdefault(concept, []).append(_Place(number, word.start(), word.end()))
    return places


def _matches(rule: Rule, places: dict[str, list[_Place]]) -> Iterator[Found]:
    if not all(concept in places for concept in rule.concepts):
        return
    for first in places[rule.concepts[0]]:
        others = [_nearest(places[concept], first) for concept in rule.concepts[1:]]
        if all(0 < abs(place.number - first.number) <= rule.words for place in others):
            ends = [first, *others]
            yield Found(
                rule.sign, min(p.start for p in ends), max(p.end for p in ends), takes_no=rule.takes_no
            )


def _holds(rule: Rule, plain: str, found: Found) -> bool:
    return not rule.joined or "," not in plain[found.start : found.end]


def _nearest(places: list[_Place], to: _Place) -> _Place:
    """Return the place nearest to another, not that one itself where there is a choice."""
    at = bisect_left(places, to.number, key=lambda place: place.number)
    near = [place for place in places[max(0, at - 1) : at + 2] if place.number != to.number]
    return min(near or [to], key=lambda place: abs(place.number - to.number))


@lru_cache(maxsize=4096)
def _concepts(word: str) -> frozenset[str]:
    """Return the concepts of a word, also behind or before its apostrophe ("d'uriner", "calf's")."""
    forms = {word, *word.split("'")} if "'" in word else {word}
    found: frozenset[str] = frozenset()
    for form in forms:
        found |= _WHOLE.get(form, frozenset())
        for length in range(SHORTEST_STEM, len(form) + 1):
            found |= _STEMS.get(form[:length], frozenset())
    return found
