"""What a person types, typos included, to the places and time zones they may mean.

Cities come from GeoNames (geonames.org, CC BY 4.0), zones from the IANA database, country names and the
countries of a language from Unicode CLDR through Babel. docs/places.md tells more.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log10

from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale
from babel.dates import get_timezone_location
from babel.languages import get_official_languages
from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.gazetteer import City, gazetteer, place_key
from content.zones import canonical_zone, known_zone, likely_zone, spoken_zone, zone_at, zone_rows

__all__ = [
    "Place", "canonical_zone", "country_name", "find_places", "known_zone", "likely_zone", "zone_at",
    "zone_city",
]  # fmt: skip

MOST = 3
"""How many places are offered at most."""

GIANT = 20
"""So many times as populous as the next of its name, a place is what was meant."""

LONGEST = 80
"""Characters that are looked at; the longest name of a city is shorter."""

COUNTRY_WORDS = {
    "america": "US",
    "britain": "GB",
    "burma": "MM",
    "czech republic": "CZ",
    "holland": "NL",
    "ivory coast": "CI",
    "korea": "KR",
    "turkey": "TR",
    "uae": "AE",
    "uk": "GB",
    "us": "US",
    "usa": "US",
}
"""Names of countries that CLDR writes otherwise."""

LARGE = 500_000
"""A city of this size is not mistaken for the state that bears its name (Washington)."""

NOTABLE = 100_000
"""A city of this size is recognised among other words ("I live in Berlin")."""

TYPO_COST = 1.5
"""A typo weighs as much as being 30 times smaller (in powers of ten)."""

Areas = dict[str, frozenset[str]]
"""From a word that may follow a city to the countries and states it means: "US", "US IL"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place whose clock somebody may live by.

    `country` is ISO 3166 (empty for a bare zone such as UTC), `zone` an IANA name that zoneinfo knows,
    `population` 0 where unknown, `region` the state in countries whose states share names of towns.
    """

    name: str
    country: str
    zone: str
    population: int
    region: str | None = None


def country_name(country: str, locale: str) -> str:
    """The country's name in a language, in English where Babel does not know the language."""
    return _territories(locale).get(country, country)


def zone_city(zone: str, locale: str) -> str:
    """The city that a zone is named after, as a language calls it: "Londres"; an odd zone by its own."""
    plain = zone.rpartition("/")[2].replace("_", " ")
    english, called = (
        get_timezone_location(zone, locale=each, return_city=True).rpartition("/")[2]
        for each in ("en", locale)
    )
    return called if locale != "en" and "/" in zone and place_key(english) == place_key(plain) else plain


def find_places(text: str, locale: str = "en") -> tuple[Place, ...]:
    """The places a person may mean, likeliest first, at most three; empty when there is none.

    Takes a city in many languages and with a typo or two ("new yrok"), a city with its state or country
    ("Portland, Maine"), a country, a zone ("Europe/Berlin", "CET"). Cities that share a country and a
    clock count as one, and a place 20 times as populous as the next of its name comes alone. `locale` is
    the person's language: countries may be typed in it, and a small place where it is spoken stays beside
    a big namesake.
    """
    typed = text.strip()[:LONGEST]
    zone = spoken_zone(typed)
    if zone is not None:
        return (_zone_place(zone),)
    typed = typed.rpartition("/")[2]
    key, areas = place_key(typed), _areas(locale)
    found = _exact(key, areas) or _qualified(key, areas, _named) or _similar(key)
    found = found or _qualified(key, areas, _similar) or _part(typed) or _among(key)
    return _choose(found, key, locale)


def _zone_place(zone: str) -> Place:
    territory = get_global("zone_territories").get(zone, "")
    country = territory if territory.isalpha() and territory != "ZZ" else ""
    return Place(zone.rpartition("/")[2].replace("_", " "), country, zone, 0)


@lru_cache(maxsize=32)
def _territories(locale: str) -> dict[str, str]:
    try:
        names = Locale.parse(locale.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return {code: str(name) for code, name in names.items() if len(code) == 2 and code.isalpha()}


@lru_cache(maxsize=32)
def _areas(locale: str) -> Areas:
    countries = [*_territories("en").items(), *_territories(locale).items()]
    states = zone_rows("region").items()
    pairs = [*COUNTRY_WORDS.items(), *((place_key(name), code) for code, name in (*countries, *states))]
    pairs += [(code.split()[-1].lower(), code) for code, _ in (*countries, *states)]
    found: Areas = {}
    for word, area in pairs:
        found[word] = found.get(word, frozenset()) | {area}
    return found


def _named(key: str) -> list[City]:
    return gazetteer().named(key)


def _exact(key: str, areas: Areas) -> list[City]:
    """Cities of the name and, where a whole country or state has it, the largest city of its zones."""
    cities = _named(key)
    spelled_out = len(key) > 3 or key in COUNTRY_WORDS
    area = areas.get(key, frozenset()) if spelled_out else frozenset()
    if cities and cities[0].population >= LARGE:
        area = frozenset(code for code in area if " " not in code)
    # A city counts a third of its people where the word is only another name for it.
    known = {city: city.population / (1 if place_key(city.name) == key else 3) for city in cities}
    known |= {city: float(city.population) for city in _largest(area)}
    return sorted(known, key=lambda city: -known[city])


def _largest(area: frozenset[str]) -> Iterable[City]:
    if not area:
        return ()
    marks = tuple(f"\t{code.replace(' ', chr(9))}\t" for code in area)
    table = gazetteer()
    first: dict[str, City] = {}
    for number, row in enumerate(table.rows):
        if any(mark in row for mark in marks):
            city = table.city(number)
            first.setdefault(city.zone, city)
    return first.values()


def _qualified(key: str, areas: Areas, find: Callable[[str], list[City]]) -> list[City]:
    """Cities whose name is followed by their state or country, or by both."""
    words = key.split()
    for cut in range(len(words) - 1, 0, -1):
        head, area = " ".join(words[:cut]), areas.get(" ".join(words[cut:]))
        cities = (find(head) or _qualified(head, areas, find)) if area else []
        inside = [city for city in cities if area and not area.isdisjoint(_codes(city))]
        if inside:
            return inside
    return []


def _codes(city: City) -> set[str]:
    return {city.country, f"{city.country} {city.state}"}


def _similar(key: str) -> list[City]:
    """Cities spelled nearly so: a big one with two typos goes before a small one with one."""
    typos = sum(len(key) >= least for least in (4, 7, 12))
    if not typos:
        return []
    table, scores = gazetteer(), dict[City, float]()
    near = process.extract(key, table.keys, scorer=OSA.distance, score_cutoff=typos, limit=50)
    for spelling, distance, _ in near:
        penalty = TYPO_COST * (distance + (spelling[0] != key[0]) / 2)
        for city in table.named(spelling):
            scores[city] = max(scores.get(city, -9.0), log10(city.population + 1) - penalty)
    likely = [city for city, score in scores.items() if score > max(scores.values()) - 1]
    return sorted(likely, key=lambda city: -scores[city])


def _part(typed: str) -> list[City]:
    """The first part that is a city, of a text with commas: "Altstadt, Dresden"."""
    parts = [place_key(part) for part in re.split(r"[,;()\n]", typed)]
    found = (find(part) for find in (_named, _similar) for part in parts if len(parts) > 1 and part)
    return next((cities for cities in found if cities), [])


def _among(key: str) -> list[City]:
    """A well-known city that the words end or begin with: "I live in Berlin", "Tokyo please"."""
    words = key.split()
    ends = [" ".join(words[cut:]) for cut in range(1, len(words))]
    starts = [" ".join(words[:cut]) for cut in range(len(words) - 1, 0, -1)]
    found = (_named(piece) for piece in (*ends, *starts) if len(piece) > 3)
    return next((cities for cities in found if cities and cities[0].population >= NOTABLE), [])


def _choose(found: list[City], key: str, locale: str) -> tuple[Place, ...]:
    """One place for each country and zone, since cities there share their clock; giants alone."""
    groups: dict[tuple[str, str], list[City]] = {}
    for city in found:
        groups.setdefault((city.country, city.zone), []).append(city)
    places = [_leader(group, key) for group in groups.values()]
    kept = [p for p in places if p.population * GIANT > places[0].population or _home(p.country, locale)]
    return tuple(kept[:MOST])


def _leader(group: list[City], key: str) -> Place:
    city = next((city for city in group if place_key(city.name) == key), group[0])
    rivals = [c for c in group if c.name == city.name and c.population * GIANT > city.population]
    regions = dict.fromkeys(region for region in map(_region, rivals) if region)
    return Place(city.name, city.country, city.zone, city.population, " / ".join([*regions][:2]) or None)


def _region(city: City) -> str | None:
    return zone_rows("region").get(f"{city.country} {city.state}")


def _home(country: str, locale: str) -> bool:
    """Whether the language is at home in the country; English is too common to say anything."""
    try:
        language, territory, *_ = parse_locale(locale.replace("-", "_"))
    except ValueError:
        return False
    if territory or language == "en":
        return country == territory
    return language in get_official_languages(country, regional=True, de_facto=True)
