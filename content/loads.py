"""What a person owns and which weights can be made of it (rules 3.6 and 3.7).

Every load is a whole number of hundredths of the person's own unit; kilograms and pounds are never
converted. Decreases use `floor_load`, increases pick from the loads under a cap, so neither rounds up.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from content.log import Equipment, Kind, Log, Unit
from content.spelling import fold

FINE_PERCENT = 110
"""A next load within +10 % is a fine step (rule 3.6, ACSM 2009)."""
COARSE_PERCENT = 125
COARSE_STEP: dict[Unit, int] = {"kg": 250, "lb": 500}
"""A coarse step is allowed up to +25 % or this much (rule 3.6 (2), a judgement)."""
FIRST_LOAD: dict[Unit, int] = {"kg": 500, "lb": 1000}
"""The first weight after body weight is at most this (rule 3.6 (3))."""
HEAVIEST: dict[Unit, int] = {"kg": 50_000, "lb": 110_000}
MOST_LOADS = 400
IMPLAUSIBLE_PERCENT = 150


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a description of equipment cannot be kept: `why` is a key `loads.mistake.<why>`."""

    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A weight that needs a second look; `guess` is what was probably meant, if that is clear."""

    guess: int | None


def floor_load(available: Sequence[int], limit: int) -> int:
    """Return the heaviest of the ascending `available` loads not above `limit`, 0 (unloaded) if none."""
    index = bisect_right(available, limit)
    return available[index - 1] if index else 0


def next_above(available: Sequence[int], load: int) -> int | None:
    """Return the lightest available load above `load`, `None` at the top."""
    index = bisect_right(available, load)
    return available[index] if index < len(available) else None


def is_fine(kind: Kind, load: int, heavier: int) -> bool:
    """Tell whether `heavier` is a fine step: within +10 %, never for bands, whose levels are ordinal."""
    return kind != "band" and heavier * 100 <= load * FINE_PERCENT


def is_coarse_allowed(kind: Kind, unit: Unit, load: int, heavier: int) -> bool:
    """Tell whether a coarse step may be taken at all: +25 %, or 2.5 kg / 5 lb; one level of a band."""
    if kind == "band":
        return True
    return heavier * 100 <= load * COARSE_PERCENT or heavier - load <= COARSE_STEP[unit]


def first_load(equipment: Equipment) -> int | None:
    """Return the first weight after body weight: the lightest, if at most 5 kg / 10 lb (a band: level 1)."""
    if not equipment.loads:
        return None
    lightest = equipment.loads[0]
    return lightest if equipment.kind == "band" or lightest <= FIRST_LOAD[equipment.unit] else None


def choose_equipment(log: Log, kinds: Sequence[Kind], load: int) -> Equipment | None:
    """Return what an exercise is loaded with: the owned kind that has `load`, else the first owned kind."""
    owned = [found for kind in kinds for found in log.equipment if found.kind == kind and found.loads]
    return next((found for found in owned if load in found.loads), owned[0] if owned else None)


def replace_load(available: Sequence[int], unit: Unit, load: int) -> int | None:
    """Return the load that stands for `load` in other equipment, `None` for "use the easier variant".

    That is the floor; with nothing so light, the lightest if it is within +10 % or 2.5 kg / 5 lb (rule 3.7).
    """
    lower = floor_load(available, load)
    if lower or not load or not available:
        return lower
    lightest = available[0]
    near = lightest * 100 <= load * FINE_PERCENT or lightest - load <= COARSE_STEP[unit]
    return lightest if near else None


def doubt_load(load: int, last: int | None) -> Doubt | None:
    """Question a reported load of more than 1.5 times the last one: 375 after 35 is probably 37.5."""
    if not last or load * 100 <= last * IMPLAUSIBLE_PERCENT:
        return None
    shifted = load // 10
    likely = last * 50 <= shifted * 100 <= last * IMPLAUSIBLE_PERCENT
    return Doubt(shifted if likely else None)


# Folded, in all languages that are read; a barbell called a long dumbbell comes before the dumbbells.
_KINDS: tuple[tuple[Kind, str], ...] = (
    ("kettlebell", r"kettle-?bells?|kbs?|pesas? rusas?|kugelhanteln?|ghiri[ae]"),
    ("barbell", r"bar-?bells?|halteres? longs?|langhanteln?"),
    ("dumbbell", r"dumb-?bells?|dbs?|hand weights?|mancuernas?|(?:kurz)?hanteln?|halteres?|manubri\w*"),
    ("barbell", r"bars?|barras?|barres?|(?:hantel)?stangen?|bilancier\w*"),
    ("barbell", r"plates?|discos?|(?:hantel)?scheiben?|disques?|dischi|anilhas?"),
    ("stack", r"stacks?|machines?|maquinas?|maschinen?|macchin\w*"),
    ("stack", r"cables?|poleas?|kabel\w*|seilz\w+|poulies?|polias?|cabos?|cav[oi]"),
    ("band", r"bands?|bandas?|ligas?|gomas?|elastic\w*|\w*band|\w*bae?nder|elastiques?|faixas?"),
)
_POUNDS = r"(?:lbs?|pounds?|libras?|livres?|libbr[ae])\b"
_KILOS = r"(?:kgs?|kilos?|quilos?|[kq]u?ilogramm?\w*|chili|chilo\w*)\b"
_NUMBER = r"\d+(?:[.,]\d+)?"
_STEPS = r"(?:steps?|increments?|jumps?|pasos?|saltos?|incrementos?|schritten?|paliers?|passos?|passi|scatti)"
_OF = r"(?:of|by|de|da|di|von|zu)"
_LADDERS = (
    rf"(?<!\w){_STEPS}\s*{_OF}\s*({_NUMBER})",
    rf"({_NUMBER})[\s-]*(?:er|kgs?|lbs?)?[\s-]*{_STEPS}\b",
    rf"(?<!\w){_STEPS}\s*({_NUMBER})",
    rf"\b(?:de|di|in)\s*({_NUMBER})\s*(?:kgs?|lbs?)?\s*(?:en|in|em)\s*\1\b",
    rf"\b(?:every|cada|alle|ogni|tou(?:te)?s les)\s*({_NUMBER})",
)
"""How the step of a stack is told; the plainest way first."""
_PLATES = r"plates?|discos?|(?:hantel)?scheiben?|disques?|dischi|anilhas?"


def parse_equipment(text: str, kind: Kind | None = None, unit: Unit | None = None) -> Equipment | Mistake:
    """Read what a person owns: "2,4,6,8 kg dumbbells", "barra 20 más 2x1,25 2x5", "bands 3".

    `kind` and `unit` are used where the text names none. Mistakes: kind, unit, no_numbers, too_heavy,
    too_many.
    """
    plain = fold(text)
    found = kind or _find_kind(plain)
    said = _find_unit(plain) or unit
    if found is None:
        return Mistake("kind")
    if found == "band":
        return _read_bands(plain, said or "kg")
    if said is None:
        return Mistake("unit")
    return _check(Equipment(found, said, _read_loads(found, plain)))


def _find_kind(plain: str) -> Kind | None:
    return next((kind for kind, words in _KINDS if re.search(rf"\b(?:{words})\b", plain)), None)


def _find_unit(plain: str) -> Unit | None:
    if re.search(r"(?<![a-z])" + _POUNDS, plain):
        return "lb"
    return "kg" if re.search(r"(?<![a-z])" + _KILOS, plain) else None


def _read_bands(plain: str, unit: Unit) -> Equipment | Mistake:
    numbers = [int(found) for found in re.findall(r"\d+", plain)]
    if not numbers:
        return Mistake("no_numbers")
    levels = max(numbers)
    return _check(Equipment("band", unit, tuple(range(100, 100 * levels + 1, 100)[: MOST_LOADS + 1])))


def _read_loads(kind: Kind, plain: str) -> tuple[int, ...]:
    plain = re.sub(rf"(\d+)\s*(?:{_PLATES})\s*{_OF}\s*(?={_NUMBER})", r"\1x", plain)
    if kind == "barbell" and re.search(r"\d\s*[x×*]\s*\d", plain):
        return _bar_totals(plain)
    ladder = _read_ladder(plain)
    return ladder or tuple(sorted({load for load in _numbers(plain) if load}))


def _read_ladder(plain: str) -> tuple[int, ...]:
    step = next((found for way in _LADDERS if (found := re.search(way, plain))), None)
    if not step or not (size := _hundredths(step[1])):
        return ()
    rest = _numbers(plain[: step.start()] + " " + plain[step.end() :])
    if not rest:
        return ()
    lowest = min(rest) if len(rest) > 1 else size
    return tuple(load for load in range(lowest, max(rest) + 1, size)[: MOST_LOADS + 1] if load)


def _bar_totals(plain: str) -> tuple[int, ...]:
    plates = re.findall(rf"(\d+)\s*[x×*]\s*({_NUMBER})", plain)
    alone = _numbers(re.sub(rf"(\d+)\s*[x×*]\s*({_NUMBER})", " ", plain))
    totals = {alone[0] if alone else 0}
    for count, plate in plates:
        pair = 2 * _hundredths(plate)
        for _ in range(min(int(count) // 2, 10)):
            totals |= {total + pair for total in totals}
            if len(totals) > MOST_LOADS:
                break
    return tuple(sorted(total for total in totals if total))


def _numbers(plain: str) -> list[int]:
    # "2,4,6" is a list while "2,5" is a decimal: with two commas in one run of digits they separate.
    spread = re.sub(r"\d+(?:,\d+){2,}", lambda run: run[0].replace(",", " "), plain)
    return [_hundredths(found) for found in re.findall(_NUMBER, spread)]


def _hundredths(number: str) -> int:
    whole, _, part = number.replace(",", ".").partition(".")
    return int(whole[:6]) * 100 + int((part + "00")[:2])


def _check(equipment: Equipment) -> Equipment | Mistake:
    loads = equipment.loads
    if not loads:
        return Mistake("no_numbers")
    if len(loads) > MOST_LOADS:
        return Mistake("too_many")
    if loads[-1] > HEAVIEST[equipment.unit]:
        return Mistake("too_heavy")
    return equipment if is_ascending(loads) else Mistake("no_numbers")


def is_ascending(loads: Sequence[int]) -> bool:
    """Tell whether loads are positive and strictly ascending, as `Equipment` wants them."""
    return all(load > 0 for load in loads) and all(a < b for a, b in pairwise(loads))
