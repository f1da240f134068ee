"""Time zones: by name, by a position on the map, and the likeliest one of a language.

Names are the IANA database's as zoneinfo and the installed tzdata know them. `zones.tsv` is made by
`docs/build_places.py`: `alias` rows give the present name of an old one, `country` rows the zone in which
most of a country's people live, `region` rows the states that tell places of one name apart.
"""

from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

import tzfpy
from babel.core import get_global, parse_locale

NOBODYS = frozenset({"Factory", "localtime", "posixrules"})
"""Names that zoneinfo may list and that mean no place: "not set", or whatever this machine is set to."""

SPOKEN = {
    "bst": "Europe/London",
    "cdt": "America/Chicago",
    "cest": "Europe/Berlin",
    "cet": "Europe/Berlin",
    "cst": "America/Chicago",
    "edt": "America/New_York",
    "eest": "Europe/Athens",
    "eet": "Europe/Athens",
    "est": "America/New_York",
    "gmt": "Europe/London",
    "hst": "Pacific/Honolulu",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "mdt": "America/Denver",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "msk": "Europe/Moscow",
    "mst": "America/Denver",
    "nzst": "Pacific/Auckland",
    "pdt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "sgt": "Asia/Singapore",
    "utc": "UTC",
    "wet": "Europe/Lisbon",
}
"""What people mean by an abbreviation; the database's own EST or MST would have no summer time."""


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones() - NOBODYS)


@cache
def _spellings() -> dict[str, str]:
    return {_spelling(name): name for name in sorted(_zones())}


@cache
def zone_rows(kind: str) -> dict[str, str]:
    """The rows of one kind in `zones.tsv`, first column to second; regions are keyed "US IL"."""
    lines = files("content").joinpath("zones.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[1]: row[2] for row in rows if row[0] == kind}


def _spelling(name: str) -> str:
    return "_".join(name.casefold().replace("_", " ").split())


def known_zone(name: str) -> bool:
    """Whether `name` is an IANA zone, spelled exactly, that zoneinfo can read here."""
    return name in _zones()


def canonical_zone(name: str) -> str | None:
    """The zone's present name: Asia/Kolkata for "Asia/Calcutta" or "asia/kolkata", `None` if there is none.

    Zones of different countries stay apart even where their clocks agree (Europe/Oslo, Europe/Berlin).
    """
    found = _spellings().get(_spelling(name))
    present = None if found is None else zone_rows("alias").get(found, found)
    return present if present is not None and known_zone(present) else found


def spoken_zone(text: str) -> str | None:
    """The zone that a typed IANA name ("europe/berlin") or abbreviation ("CET") means, else `None`.

    A name without a slash is left to the cities: "Singapore" is a place before it is a zone.
    """
    return canonical_zone(text) if "/" in text else SPOKEN.get(text.strip().casefold())


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone at a position in degrees; at sea a nautical one; `None` off the map or where unknown."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return canonical_zone(tzfpy.get_tz(longitude, latitude))


def likely_zone(language_code: str | None) -> str | None:
    """Where most speakers of a language as Telegram names it ("de", "pt-br", "zh-hans") set their clocks.

    A country in the code decides, else the country of most speakers; plain English, spoken in too many
    zones to guess, and whatever is not known give `None`. Countries: Unicode CLDR through Babel.
    """
    country = _country(language_code)
    return zone_rows("country").get(country) if country else None


def _country(language_code: str | None) -> str | None:
    """The country that a language code names or most likely implies, `None` for plain English."""
    try:
        language, country, script, _, *_ = parse_locale((language_code or "").replace("-", "_"))
    except ValueError:
        return None
    if country or language == "en":
        return country
    tags = get_global("likely_subtags")
    likely = tags.get(f"{language}_{script}") or tags.get(language)
    return parse_locale(likely)[1] if likely else None
