"""The word tables of all languages, which of them a text speaks, and expressions joined over all of them."""

import re
from functools import cache

from content.replies.words import Words
from content.replies.words_de import WORDS as GERMAN
from content.replies.words_en import WORDS as ENGLISH
from content.replies.words_es import WORDS as SPANISH
from content.replies.words_fr import WORDS as FRENCH
from content.replies.words_it import WORDS as ITALIAN
from content.replies.words_pt import WORDS as PORTUGUESE

LANGUAGES: tuple[Words, ...] = (ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN)
TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def rank(plain: str, locale: str) -> tuple[Words, ...]:
    """Return all languages, the likeliest of this folded text first; the person's own wins a draw."""
    tokens = TOKEN.findall(plain)
    own = locale.casefold().replace("_", "-").split("-")[0]

    def likeness(words: Words) -> float:
        known = sum(token in words.common for token in tokens)
        return known + (1.5 if words.code == own else 0.0) + (0.4 if words.code == "en" else 0.0)

    return tuple(sorted(LANGUAGES, key=likeness, reverse=True))


def likely(plain: str, languages: tuple[Words, ...], locale: str) -> tuple[Words, ...]:
    """Return the languages a text may be in: those knowing half as many of its words as the best."""
    tokens = TOKEN.findall(plain)
    own = locale.casefold().replace("_", "-").split("-")[0]
    known = {words.code: sum(token in words.common for token in tokens) for words in languages}
    most = max(known.values(), default=0)
    return tuple(words for words in languages if words.code == own or known[words.code] * 2 >= most)


@cache
def joined(field: str) -> str:
    """Return one alternation of an expression field over all languages, for use inside a larger one."""
    return "(?:" + "|".join(getattr(words, field) for words in LANGUAGES) + ")"


@cache
def pattern(field: str) -> re.Pattern[str]:
    """Return `joined(field)` compiled, matching whole words only."""
    return re.compile(rf"(?<!\w){joined(field)}(?!\w)")


@cache
def listed(field: str) -> frozenset[str]:
    """Return the union of a word-list field over all languages."""
    return frozenset().union(*(getattr(words, field) for words in LANGUAGES))


@cache
def mapped(field: str) -> dict[str, int]:
    """Return the union of a mapping field; an earlier language wins where two disagree."""
    union: dict[str, int] = {}
    for words in LANGUAGES:
        union = {**getattr(words, field), **union}
    return union


def choice(words: frozenset[str] | dict[str, int]) -> str:
    """Return an alternation of literal words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
