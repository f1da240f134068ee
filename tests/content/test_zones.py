import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.zones import (
    NOBODYS,
    SPOKEN,
    canonical_zone,
    known_zone,
    likely_zone,
    spoken_zone,
    zone_at,
    zone_rows,
)


def test_known_zones_are_those_of_zoneinfo_without_the_ones_that_mean_no_place() -> None:
    assert all(known_zone(zone) for zone in available_timezones() - NOBODYS)
    assert not any(
        map(known_zone, ["Factory", "localtime", "europe/berlin", "Berlin", "", "../UTC", "UTC+2"])
    )


@pytest.mark.parametrize(
    ("name", "present"),
    [
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("asia/kolkata", "Asia/Kolkata"),
        ("America/New York", "America/New_York"),
        (" US/Eastern ", "America/New_York"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Iceland", "Atlantic/Reykjavik"),
        ("Europe/Oslo", "Europe/Oslo"),
        ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Etc/UTC", "UTC"),
        ("utc", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("Mars/Olympus", None),
        ("", None),
        ("Factory", None),
    ],
)
def test_present_names(name: str, present: str | None) -> None:
    assert canonical_zone(name) == present


def test_present_names_are_final_and_show_the_same_clock() -> None:
    days = [datetime(2026, month, 15, 12, tzinfo=UTC) for month in (1, 4, 7, 10)]
    for zone in available_timezones() - NOBODYS:
        present = canonical_zone(zone)
        assert present is not None
        assert known_zone(present)
        assert canonical_zone(present) == present
        clocks = [[day.astimezone(ZoneInfo(name)).utcoffset() for day in days] for name in (zone, present)]
        assert clocks[0] == clocks[1], (zone, present)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("asia/calcutta", "Asia/Kolkata"),
        ("CET", "Europe/Berlin"),
        (" est ", "America/New_York"),
        ("UTC", "UTC"),
        ("Singapore", None),
        ("Berlin", None),
        ("and/or", None),
        ("UTC+2", None),
    ],
)
def test_typed_zones(text: str, zone: str | None) -> None:
    assert spoken_zone(text) == zone


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (40.71, -74.0, "America/New_York"),
        (-31.55, 159.08, "Australia/Lord_Howe"),
        (33.45, -112.07, "America/Phoenix"),
        (27.72, 85.32, "Asia/Kathmandu"),
        (22.57, 88.36, "Asia/Kolkata"),
        (90.01, 0, None),
        (0, -180.5, None),
        (float("nan"), 0, None),
        (0, float("inf"), None),
    ],
)
def test_positions(latitude: float, longitude: float, zone: str | None) -> None:
    assert zone_at(latitude, longitude) == zone


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_position_has_a_zone_that_can_be_used(latitude: float, longitude: float) -> None:
    zone = zone_at(latitude, longitude)
    assert zone is not None
    assert ZoneInfo(zone)


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("en", None),
        ("en-GB", "Europe/London"),
        ("en-US", "America/New_York"),
        ("en_au", "Australia/Sydney"),
        ("de", "Europe/Berlin"),
        ("de-AT", "Europe/Vienna"),
        ("es", "Europe/Madrid"),
        ("es-mx", "America/Mexico_City"),
        ("pt-br", "America/Sao_Paulo"),
        ("pt-pt", "Europe/Lisbon"),
        ("ru", "Europe/Moscow"),
        ("uk", "Europe/Kyiv"),
        ("zh-hans", "Asia/Shanghai"),
        ("zh-hant", "Asia/Taipei"),
        ("hi", "Asia/Kolkata"),
        ("nb", "Europe/Oslo"),
        ("he", "Asia/Jerusalem"),
        ("iw", "Asia/Jerusalem"),
        ("eo", None),
        ("es-419", None),
        ("xx", None),
        ("x!", None),
        ("", None),
        (None, None),
    ],
)
def test_the_likely_zone_of_a_language(code: str | None, zone: str | None) -> None:
    assert likely_zone(code) == zone


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=20))
def test_any_language_code_gives_a_known_zone_or_none(code: str) -> None:
    zone = likely_zone(code)
    assert zone is None or known_zone(zone)


def test_the_tables_name_known_zones_and_real_states() -> None:
    countries = zone_rows("country")
    assert len(countries) > 200
    assert all(re.fullmatch("[A-Z]{2}", country) for country in countries)
    assert all(canonical_zone(zone) == zone for zone in (*countries.values(), *SPOKEN.values()))
    assert all(canonical_zone(old) == new for old, new in zone_rows("alias").items() if known_zone(old))
    assert {key.split()[0] for key in zone_rows("region")} == {"US", "CA", "AU", "GB"}
