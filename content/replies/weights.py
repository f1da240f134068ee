"""A list of exercises with their weights, and which parts of it were not understood."""

import re
from dataclasses import dataclass

from content.log import Unit
from content.replies.languages import rank
from content.replies.loads import HEAVIEST, find_loads, named_exercise
from content.replies.numbers import with_digits
from content.spelling import fold

_APART = re.compile(r"[,;](?!\d)|\.(?=\s|$)|\s(?:and|then|plus|und|y|et|e)\s|&")
_FREE = re.compile(
    r"(?<!\w)(?:body ?weight|(?:no|without|zero) (?:weights?|load)|nothing|none|ohne gewicht|nichts"
    r"|sin peso|sans poids|sem peso|senza peso|eigengewicht)(?!\w)"
)
_BARE = re.compile(r"(?<![\w.,/:-])(\d{1,4})(?:\.(\d{1,2}))?(?![\w:/-]| ?x)")


@dataclass(frozen=True, slots=True)
class Weights:
    """Loads in hundredths of `unit` by exercise, and the parts that named work without saying it clearly."""

    loads: dict[str, int]
    unit: Unit
    missed: tuple[str, ...] = ()


def find_weights(text: str, unit: Unit, locale: str) -> Weights:
    """Return the weights of a list such as "bridge 10 kg, RDL 2x10 kg", in the first unit that was named.

    A bare number beside an exercise is in that unit, else in `unit`. "2x10 kg" is 10 kg in each hand. A part
    in another unit, with an unknown exercise, or with a second weight for one, is missed.
    """
    plain = fold(text)
    digits = with_digits(plain, rank(plain, locale))
    own = next((report.unit for report in find_loads(digits, None).reports if report.unit), None) or unit
    loads: dict[str, int] = {}
    missed: list[str] = []
    for part in filter(None, (piece.strip() for piece in _APART.split(digits))):
        found = _read_part(part, own)
        clash = any(loads.get(exercise, load) != load for exercise, load in found.items())
        if clash or (not found and _speaks_of_work(part)):
            missed.append(part)
        else:
            loads |= found
    return Weights(loads, own, tuple(missed))


def _read_part(part: str, unit: Unit) -> dict[str, int]:
    work = find_loads(part, unit)
    weighed = [report for report in work.reports if report.load]
    starts_with_weight = len(weighed) > 1 and work.spans[0][0] == 0
    foreign = any(report.unit != unit or report.exercise is None for report in weighed)
    if work.wrong or starts_with_weight or foreign:
        return {}
    if weighed:
        return {str(report.exercise): int(report.load or 0) for report in weighed}
    exercise, bare = named_exercise(part), _BARE.findall(part)
    if exercise is None or work.reports or len(bare) != 1:
        return {}
    load = int(bare[0][0]) * 100 + int(bare[0][1].ljust(2, "0") or 0)
    return {exercise: load} if 0 < load <= HEAVIEST else {}


def _speaks_of_work(part: str) -> bool:
    return not _FREE.search(part) and (named_exercise(part) is not None or bool(re.search(r"\d", part)))
