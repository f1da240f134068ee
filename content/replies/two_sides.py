"""Which number is which side: "left 3 right 1", "L3 R1", "both 2", for a person with two sore sides."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from content.log import OneSide
from content.replies.languages import rank
from content.replies.loads import find_loads
from content.replies.mentions import find_mentions
from content.replies.numbers import masked, with_digits
from content.replies.pain import is_masked
from content.replies.reading import Context, Intent, Pain, Reading, Unclear
from content.replies.sides import Place, find_places
from content.replies.times import find_times

Scores = tuple[tuple[OneSide, int], ...]
_SHORT = re.compile(r"(?<!\w)([lr]) ?[:=]? ?(?=\d)")
_FULL: dict[str, str] = {"l": "left ", "r": "right "}
_BOTH = re.compile(r"(?<!\ba )(?<!\w)(?:l[oa]s dos|les deux|os dois|as duas|i due|le due)(?!\w)")
_OTHER = re.compile(
    r"(?<!\w)(?:the other(?: (?:one|side|leg))?|(?:la|el) otr[oa]|l'autre|o outro|a outra|l'altr[oa])(?!\w)"
)
_OPPOSITE: dict[OneSide, str] = {"left": "right", "right": "left"}
_TWO = re.compile(
    r"(?<![\w.,-])(\d+(?:\.\d+)?) (?:and|und|y|et|e|&) (\d+(?:\.\d+)?)(?:,? (?:each|respectively))?[ .!]*$"
)
_SPREAD = re.compile(r"(?<!\w)(?:between|zwischen|entre|tra|fra|de|da|di|von|from)(?!\w)")
UNCLEAR = Unclear("two_sides")
_PAST = frozenset({"usual", "gap", "review"})
_NOW = frozenset({"checkin", "followup", "daily_score", "now", "flare"})
_MENDED = frozenset({"two_scores", "quantity", "out_of_range"})
"""Doubts that naming the sides may clear up; a number of another time or on another scale stays doubtful."""


def sort_sides(reading: Reading, plain: str, context: Context) -> Reading:
    """Return a reading in which each number has its side; `pain` is the worse of them.

    A side that is named without a number of its own makes the whole unclear. Without any side it stays as
    it was read: one number for both.
    """
    text = _numbers_only(plain, context)
    places = find_places(text)
    if not places and not reading.intents[1:]:
        reading = _as_pair(reading, text)
    if not places or any(intent.loads for intent in reading.intents):
        return reading
    if reading.unclear is not None and reading.unclear.why not in _MENDED:
        return reading
    corrected = next((each.score for each in reading.intents if each.name == "correct"), None)
    scores = _paired(text, places)
    if corrected is not None:
        scores = scores or tuple((side, corrected) for place in places for side in place.sides)
    elif scores and _is_past(plain, context):
        return replace(reading, pain=None, unclear=Unclear("time"))
    elif len(scores) < len(_FULL) and reading.unclear is not None and reading.unclear.why == "quantity":
        return reading
    return _with_sides(reading, scores, text) if scores else _without_sides(reading)


def _as_pair(reading: Reading, text: str) -> Reading:
    """Two numbers without a side: the same one twice is each side's, two others nobody can tell apart."""
    pair = _TWO.search(text)
    if pair is None or reading.pain is None or _SPREAD.search(text):
        return reading
    if Decimal(pair[1]) != Decimal(pair[2]):
        return replace(reading, pain=None, unclear=UNCLEAR)
    score = reading.pain.half_points
    return replace(reading, sides=(("left", score), ("right", score)))


def _with_sides(reading: Reading, scores: Scores, text: str) -> Reading:
    intents = reading.intents or (Intent("pain"),)
    worst = Pain(max(score for _, score in scores), is_masked(text))
    return replace(reading, pain=worst, sides=scores, unclear=None, intents=intents)


def _without_sides(reading: Reading) -> Reading:
    """A side without a number of its own: nothing may be stored for both, nor for the other one."""
    if reading.pain is None and reading.unclear is None:
        return reading
    return replace(reading, pain=None, unclear=UNCLEAR)


def _numbers_only(plain: str, context: Context) -> str:
    """The text without times and weights, whose numbers are no scores."""
    short = _SHORT.sub(lambda found: _FULL[found[1]], plain)
    short = _named_other(_BOTH.sub("both", short))
    digits = with_digits(short, rank(short, context.locale))
    text = masked(digits, list(find_loads(digits, context.unit).spans))
    return masked(text, list(find_times(text, context.now).spans))


def _named_other(text: str) -> str:
    """ "Left 6, the other 2": the other one is the side that was not named."""
    places = find_places(text)
    if len(places) != 1 or len(places[0].sides) != 1:
        return text
    return _OTHER.sub(_OPPOSITE[places[0].sides[0]], text, count=1)


def _is_past(plain: str, context: Context) -> bool:
    """Whether an earlier day is named while the open question is about now."""
    asked = next((kind for kind in context.open if kind in _PAST or kind in _NOW), "")
    days = find_times(plain, context.now).days
    return asked not in _PAST and any(day.behind < context.now.date() for day in days)


def _paired(text: str, places: tuple[Place, ...]) -> Scores:
    """Sides and numbers in turn, beginning with either; nothing where one of them is left over."""
    numbers = [each for each in find_mentions(text) if each.flaw is None or each.doubtful]
    flawed = any(each.flaw is not None and not each.doubtful for each in find_mentions(text))
    if flawed or len(numbers) != len(places):
        return ()
    first = [place.start < number.start for place, number in zip(places, numbers, strict=True)]
    if len(set(first)) != 1 or not _in_turn([p.start for p in places], [n.start for n in numbers]):
        return ()
    found: Scores = tuple(
        (side, number.half_points)
        for place, number in zip(places, numbers, strict=True)
        for side in place.sides
    )
    return found if len({side for side, _ in found}) == len(found) else ()


def _in_turn(places: list[int], numbers: list[int]) -> bool:
    kinds = [kind for _, kind in sorted([(at, "side") for at in places] + [(at, "number") for at in numbers])]
    return all(one != other for one, other in pairwise(kinds))
