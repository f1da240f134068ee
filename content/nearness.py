"""Finding concepts that stand near each other in a folded text; one pass over its words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SENTENCE = re.compile(r"[.;!?]|(?<!\w)(?:but|aber|pero|mais|mas|ma)(?!\w)")
SHORTEST_STEM = 3
JUST_BEFORE = 2
"""Words: "between my legs"."""

Table = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Concepts that speak of `name` when all stand within `words` words of the first one, in one sentence.

    `takes_no`: a denial among them belongs to what is told ("kann nicht pinkeln"). `joined`: no comma stands
    between them. `unless`: a concept that, just before the first one, makes another place of it ("between").
    """

    name: str
    concepts: tuple[str, ...]
    words: int
    takes_no: bool = False
    joined: bool = False
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """A rule that holds, and where its words stand."""

    rule: Rule
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A word's number in its sentence, and where it stands in the text."""

    number: int
    start: int
    end: int


class Concepts:
    """Sets of words by name, a star for any ending, and the rules over them."""

    def __init__(self, concepts: Mapping[str, str], rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._whole, self._stems = _tables(concepts)
        self._of = lru_cache(maxsize=4096)(self._look_up)

    def find(self, plain: str) -> Iterator[Near]:
        """Yield every rule whose concepts stand near each other in a folded text."""
        start = 0
        for end in (*(found.start() for found in _SENTENCE.finditer(plain)), len(plain)):
            places = self._places(plain, start, end)
            for rule in self._rules if places else ():
                yield from (near for near in _matches(rule, places) if _holds(near, plain))
            start = end

    def _places(self, plain: str, start: int, end: int) -> dict[str, list[_Place]]:
        places: dict[str, list[_Place]] = {}
        for number, word in enumerate(_WORD.finditer(plain, start, end)):
            for concept in self._of(word.group()):
                places.setdefault(concept, []).append(_Place(number, word.start(), word.end()))
        return places

    def _look_up(self, word: str) -> frozenset[str]:
        """Return the concepts of a word, also behind or before its apostrophe ("d'uriner", "calf's")."""
        found: frozenset[str] = frozenset()
        for form in {word, *word.split("'")}:
            found |= self._whole.get(form, frozenset())
            for length in range(SHORTEST_STEM, len(form) + 1):
                found |= self._stems.get(form[:length], frozenset())
        return found


def _tables(concepts: Mapping[str, str]) -> tuple[Table, Table]:
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for concept, words in concepts.items():
        for word in words.split():
            table = stems if word.endswith("*") else whole
            table.setdefault(word.rstrip("*"), set()).add(concept)
    return _frozen(whole), _frozen(stems)


def _frozen(table: dict[str, set[str]]) -> Table:
    return {word: frozenset(concepts) for word, concepts in table.items()}


def _matches(rule: Rule, places: dict[str, list[_Place]]) -> Iterator[Near]:
    if not all(concept in places for concept in rule.concepts):
        return
    for first in places[rule.concepts[0]]:
        if any(0 < first.number - each.number <= JUST_BEFORE for each in places.get(rule.unless, ())):
            continue
        others = [_nearest(places[concept], first) for concept in rule.concepts[1:]]
        if all(0 < abs(place.number - first.number) <= rule.words for place in others):
            ends = (first, *others)
            yield Near(rule, min(place.start for place in ends), max(place.end for place in ends))


def _holds(near: Near, plain: str) -> bool:
    return not near.rule.joined or "," not in plain[near.start : near.end]


def _nearest(places: list[_Place], to: _Place) -> _Place:
    """Return the place nearest to another, not that one itself where there is a choice."""
    at = bisect_left(places, to.number, key=lambda place: place.number)
    near = [place for place in places[max(0, at - 1) : at + 2] if place.number != to.number]
    return min(near or [to], key=lambda place: abs(place.number - to.number))
