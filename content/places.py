"""Time zones by name, as zoneinfo and the installed tzdata know them."""

from functools import cache
from zoneinfo import available_timezones


@cache
def _zones() -> frozenset[str]:
    # The two left out mean "whatever this machine is set to", which is nobody's zone.
    return frozenset(available_timezones() - {"localtime", "posixrules"})


def known_zone(name: str) -> bool:
    """Whether `name` is an IANA zone, spelled exactly, that zoneinfo can read here."""
    return name in _zones()
