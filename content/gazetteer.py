"""The table of cities: its rows, the spellings that lead to them, and how a typed name is compared.

`places.tsv.gz` holds the cities of 15,000 people and more, most populous first: name, country, state (in
four countries), zone, population, and the spellings as `place_key` writes them. `docs/build_places.py`
makes it from GeoNames (geonames.org, CC BY 4.0). It is read once, at the first use, and kept.
"""

import gzip
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
    | dict.fromkeys("'’‘ʻʼʽ`´ʿʾ\u200b\u200c\u200d", "")
)
_SHORT_WORDS = {"st": "saint", "ft": "fort", "mt": "mount"}


@dataclass(frozen=True, slots=True)
class City:
    """A row: `country` is ISO 3166, `state` a postal code ("IL") or empty, `zone` an IANA name."""

    name: str
    country: str
    state: str
    zone: str
    population: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`rows` in order of population; `index` leads from a spelling to row numbers, ascending."""

    rows: tuple[str, ...]
    index: dict[str, tuple[int, ...]]
    keys: tuple[str, ...]

    def city(self, number: int) -> City:
        """The city of a row number."""
        name, country, state, zone, population = self.rows[number].split("\t")
        return City(name, country, state, zone, int(population))

    def named(self, key: str) -> list[City]:
        """The cities with a spelling, most populous first."""
        return [self.city(number) for number in self.index.get(key, ())]


def place_key(text: str) -> str:
    """A name as it is compared: no case, accents, apostrophes or punctuation, "st" written out."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    # Only the marks of Latin, Greek and Cyrillic go: in Indic scripts a mark is a vowel.
    kept = (" " if unicodedata.category(c)[0] in "PSZC" else c for c in bare if not "\u0300" <= c <= "\u036f")
    words = unicodedata.normalize("NFC", "".join(kept)).split()
    return " ".join(_SHORT_WORDS.get(word, word) for word in words)


@cache
def gazetteer() -> Gazetteer:
    """The table, read at the first call."""
    packed = files("content").joinpath("places.tsv.gz").read_bytes()
    rows: list[str] = []
    index: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(gzip.decompress(packed).decode().split("\n")):
        row, _, keys = line.rpartition("\t")
        rows.append(row)
        for key in keys.split("|"):
            index[key] = (*index.get(key, ()), number)
    return Gazetteer(tuple(rows), index, tuple(index))
