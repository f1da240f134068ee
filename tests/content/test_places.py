import time
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.gazetteer import gazetteer, place_key
from content.places import Place, country_name, find_places
from content.zones import canonical_zone, known_zone


def zones(text: str, locale: str = "en") -> list[str]:
    return [place.zone for place in find_places(text, locale)]


def names(text: str, locale: str = "en") -> list[str]:
    return [f"{place.name}, {place.region or place.country}" for place in find_places(text, locale)]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("asia/calcutta", "Asia/Kolkata"),
        ("CET", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("  BERLIN. ", "Europe/Berlin"),
        ("Köln", "Europe/Berlin"),
        ("Koeln", "Europe/Berlin"),
        ("koln", "Europe/Berlin"),
        ("Cologne", "Europe/Berlin"),
        ("münchen", "Europe/Berlin"),
        ("Muenchen", "Europe/Berlin"),
        ("Zürich", "Europe/Zurich"),
        ("Århus", "Europe/Copenhagen"),
        ("Łódź", "Europe/Warsaw"),
        ("Lisbon", "Europe/Lisbon"),
        ("Lisboa", "Europe/Lisbon"),
        ("NYC", "America/New_York"),
        ("new york", "America/New_York"),
        ("LA", "America/Los_Angeles"),
        ("são paulo", "America/Sao_Paulo"),
        ("Sao Paulo", "America/Sao_Paulo"),
        ("Xi'an", "Asia/Shanghai"),
        ("Xi’an", "Asia/Shanghai"),
        ("Bombay", "Asia/Kolkata"),
        ("Bangalore", "Asia/Kolkata"),
        ("Kiev", "Europe/Kyiv"),
        ("Saigon", "Asia/Ho_Chi_Minh"),
        ("St Petersburg", "Europe/Moscow"),
        ("Москва", "Europe/Moscow"),
        ("Афины", "Europe/Athens"),
        ("Αθήνα", "Europe/Athens"),
        ("東京", "Asia/Tokyo"),
        ("北京", "Asia/Shanghai"),
        ("서울", "Asia/Seoul"),
        ("القاهرة", "Africa/Cairo"),
        ("मुंबई", "Asia/Kolkata"),
        ("ירושלים", "Asia/Jerusalem"),
        ("กรุงเทพมหานคร", "Asia/Bangkok"),
        ("Brooklyn", "America/New_York"),
        ("Kathmandu", "Asia/Kathmandu"),
    ],
)
def test_a_name_that_means_one_place(text: str, zone: str) -> None:
    assert zones(text) == [zone]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("new yrok", "America/New_York"),
        ("kalcutta", "Asia/Kolkata"),
        ("berlni", "Europe/Berlin"),
        ("amstredam", "Europe/Amsterdam"),
        ("johanesburg", "Africa/Johannesburg"),
        ("buenos aries", "America/Argentina/Buenos_Aires"),
        ("Melborne", "Australia/Melbourne"),
        ("san fransicso", "America/Los_Angeles"),
        ("philedelphia", "America/New_York"),
        ("Europe/Berln", "Europe/Berlin"),
        ("Москвва", "Europe/Moscow"),
        ("Sprngfield Illinois", "America/Chicago"),
    ],
)
def test_typos(text: str, zone: str) -> None:
    assert zones(text)[0] == zone


def test_names_of_several_places_are_offered_by_size_with_their_states() -> None:
    assert names("Springfield") == [
        "Springfield, Missouri / Illinois",
        "Springfield, Massachusetts / Ohio",
        "Springfield, Oregon",
    ]
    assert names("San Jose") == ["San Jose, California", "San José, CR", "San Jose, PH"]
    assert names("Birmingham") == ["Birmingham, England", "Birmingham, Alabama"]
    assert names("Washington")[0] == "Washington, District of Columbia"
    assert "Victoria, British Columbia" in names("Victoria")
    assert "Newcastle upon Tyne, England" in names("Newcastle")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Springfield, IL", "Springfield, Illinois"),
        ("springfield illinois usa", "Springfield, Illinois"),
        ("Portland Maine", "Portland, Maine"),
        ("London, Ontario", "London, Ontario"),
        ("Paris Texas", "Paris, Texas"),
        ("Perth WA", "Perth, Western Australia"),
        ("Perth, Scotland", "Perth, Scotland"),
        ("Lagos, Portugal", "Lagos, PT"),
        ("Cambridge UK", "Cambridge, England"),
        ("st petersburg florida", "St. Petersburg, Florida"),
        ("Vancouver Washington", "Vancouver, Washington"),
        ("Altstadtviertel, Dresden", "Dresden, DE"),
        ("I live in Berlin", "Berlin, DE"),
        ("Tokyo please", "Tokyo, JP"),
    ],
)
def test_a_place_with_more_words_than_its_name(text: str, found: str) -> None:
    assert names(text) == [found]


def test_giants_come_alone_unless_the_language_is_at_home_at_the_namesake() -> None:
    assert names("Paris") == ["Paris, FR"]
    assert names("Lagos") == ["Lagos, NG"]
    assert names("Lagos", "pt") == ["Lagos, NG", "Lagos, PT"]
    assert names("London", "en-CA") == ["London, England", "London, Ontario"]


def test_countries_and_states_stand_for_their_largest_cities() -> None:
    assert names("Germany") == ["Berlin, DE"]
    assert zones("USA") == ["America/New_York", "America/Los_Angeles", "America/Chicago"]
    assert names("Turkey") == ["Istanbul, TR"]
    assert names("Texas")[0] == "Houston, Texas"
    assert names("Georgia")[:2] == ["Tbilisi, GE", "Atlanta, Georgia"]
    assert names("Jamaica") == ["Kingston, JM", "Jamaica, New York"]
    assert names("Deutschland", "de") == ["Berlin, DE"]
    assert names("Dresden Deutschland", "de") == ["Dresden, DE"]


@pytest.mark.parametrize(
    "text", ["", "  ", "\n", "!!!", "?", "12", "x", "UTC+2", "7:30", "🏃", "a" * 5000, "qqqqzzzz", ","]
)
def test_what_is_no_place_finds_none(text: str) -> None:
    assert find_places(text) == ()


def test_a_bare_zone_is_a_place_with_its_country_and_no_people() -> None:
    assert find_places("America/Argentina/Buenos_Aires") == (
        Place("Buenos Aires", "AR", "America/Argentina/Buenos_Aires", 0),
    )
    assert find_places("utc") == (Place("UTC", "", "UTC", 0),)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(max_size=60), st.sampled_from(["en", "de", "pt-br", "zh_Hant", "xx", "", "?"]))
def test_any_text_gives_few_places_with_usable_zones(text: str, locale: str) -> None:
    found = find_places(text, locale)
    assert len(found) <= 3
    assert all(known_zone(place.zone) for place in found)
    assert len({(place.country, place.zone) for place in found}) == len(found)


def test_country_names() -> None:
    assert country_name("DE", "en") == "Germany"
    assert country_name("DE", "de") == "Deutschland"
    assert country_name("BR", "pt-br") == "Brasil"
    assert country_name("DE", "xx") == "Germany"
    assert country_name("", "en") == ""


def test_keys() -> None:
    assert place_key("  St. Gallen ") == "saint gallen"
    assert place_key("L’Aquila") == place_key("L'Aquila") == "laquila"
    assert place_key("Škofja Loka") == "skofja loka"
    assert place_key("Saarbrücken-Burbach") == "saarbrucken burbach"
    assert place_key("Ёлкино") == place_key("ёлкино")
    assert place_key("मुंबई") != place_key("मबई")


def test_every_row_of_the_table_is_whole() -> None:
    table = gazetteer()
    cities = [table.city(number) for number in range(len(table.rows))]
    assert len(cities) > 30_000
    assert [city.population for city in cities] == sorted((c.population for c in cities), reverse=True)
    assert {zone for zone in {city.zone for city in cities} if canonical_zone(zone) != zone} == set()
    assert all(len(city.country) == 2 and city.name for city in cities)
    assert all(table.index[place_key(city.name)] for city in cities)
    assert all(ZoneInfo(zone) for zone in {city.zone for city in cities})


def test_every_large_city_is_found_by_its_own_name() -> None:
    table = gazetteer()
    large = [city for city in map(table.city, range(2000)) if city.population >= 500_000]
    assert len(large) > 1000
    assert all(any(place.zone == city.zone for place in find_places(city.name)) for city in large)


def test_the_table_is_small_and_quick_once_read() -> None:
    assert len(files("content").joinpath("places.tsv.gz").read_bytes()) < 3_000_000
    gazetteer()
    started = time.process_time()
    for _ in range(100):
        find_places("Lisboa")
    assert (time.process_time() - started) / 100 < 0.005
