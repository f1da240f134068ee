"""The shape of a language's word table. Every table is written in folded form: lower case, no accents."""

from collections.abc import Mapping
from dataclasses import dataclass

from content.replies.reading import IntentName


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """One language as the parser needs it. Fields ending in `_re` are expressions, the rest word lists.

    `common` are the short words that tell the language; `articles` mean 1 only when they stand alone or
    before "out of ten"; `shared` are number words that mean something else in another language.
    `before` and `after` are the words between which a number may be a score; `past_re` is a time the
    question does not ask about, `soft_past_re` one that only loses against a better one. `intents` is
    searched from the top: name, slot value, expression; the first match of each name counts.
    """

    code: str
    common: frozenset[str]
    numbers: Mapping[str, int]
    articles: frozenset[str]
    shared: frozenset[str]
    half_re: str
    point_re: str
    out_of_re: str
    before: frozenset[str]
    after: frozenset[str]
    pain_re: str
    now_re: str
    past_re: str
    soft_past_re: str
    seat_re: str
    body_re: str
    activity_re: str
    negation_re: str
    or_re: str
    to_re: str
    zero_re: str
    zero_alone_re: str
    nearly_re: str
    degree_re: str
    comparison_re: str
    condition_re: str
    question_re: str
    drug_re: str
    units_re: str
    quantity_before_re: str
    yes: frozenset[str]
    no: frozenset[str]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    days: Mapping[str, int]
    dayparts: Mapping[str, int]
    durations: Mapping[str, int]
    at_re: str
    in_re: str
    until_re: str
    span_re: str
    past_half_re: str
    to_half_re: str
    quarter_past_re: str
    quarter_to_re: str
    evening_re: str
    intents: tuple[tuple[IntentName, str | None, str], ...]


def split(text: str) -> frozenset[str]:
    """Return the words of a space-separated list."""
    return frozenset(text.split())


def numbered(text: str, start: int = 0) -> dict[str, int]:
    """Return a mapping from a list in rising order; spellings of one number are joined by a bar."""
    rows = enumerate(text.split(), start)
    return {word: number for number, group in rows for word in group.split("|")}
