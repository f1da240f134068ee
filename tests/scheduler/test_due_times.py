from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.due_times import evening_of, local_day, local_due, next_due, outside_quiet

ZONES = sorted(available_timezones() - {"localtime", "posixrules"})
MINUTES = st.integers(0, 1439)
INSTANTS = st.integers(0, 3 * 365 * 1440).map(
    lambda n: datetime(2026, 1, 1, tzinfo=UTC) + n * timedelta(minutes=1)
)
DAY = timedelta(days=1)

AWKWARD_ZONES = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Asuncion",
    "America/Coyhaique",
    "America/Havana",
    "America/Indiana/Knox",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Miquelon",
    "America/New_York",
    "America/Nuuk",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Scoresbysund",
    "America/St_Johns",
    "Antarctica/Casey",
    "Antarctica/Troll",
    "Asia/Almaty",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Hebron",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Asia/Urumqi",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Eucla",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Pacific/Norfolk",
    "UTC",
]

GAPS_AND_FOLDS = [
    ("America/New_York", date(2027, 3, 14), 150, "2027-03-14T07:30"),
    ("Europe/Berlin", date(2027, 3, 28), 150, "2027-03-28T01:30"),
    ("America/New_York", date(2026, 11, 1), 90, "2026-11-01T05:30"),
    ("Europe/Berlin", date(2026, 10, 25), 150, "2026-10-25T00:30"),
    ("Asia/Beirut", date(2027, 3, 28), 30, "2027-03-27T22:30"),
    ("Africa/Cairo", date(2027, 4, 30), 15, "2027-04-29T22:15"),
    ("America/Santiago", date(2027, 9, 5), 0, "2027-09-05T04:00"),
    ("America/Nuuk", date(2027, 3, 27), 23 * 60 + 30, "2027-03-28T01:30"),
    ("Australia/Lord_Howe", date(2027, 10, 3), 135, "2027-10-02T15:45"),
    ("Australia/Lord_Howe", date(2027, 4, 4), 105, "2027-04-03T14:45"),
    ("Antarctica/Troll", date(2027, 3, 28), 90, "2027-03-28T01:30"),
    ("Asia/Kathmandu", date(2027, 1, 1), 0, "2026-12-31T18:15"),
    ("Pacific/Kiritimati", date(2027, 1, 1), 480, "2026-12-31T18:00"),
    ("Pacific/Chatham", date(2027, 4, 4), 165, "2027-04-03T13:00"),
]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def walk(zone: str, minute: int, start: datetime, count: int) -> list[tuple[date, datetime]]:
    found = [next_due(start, minute, zone)]
    while len(found) < count:
        found.append(next_due(found[-1][1], minute, zone))
    return found


def changes(zone: str, year: int) -> list[date]:
    tz = ZoneInfo(zone)
    noons = [datetime(year, 1, 1, 12, tzinfo=UTC) + n * DAY for n in range(366)]
    offsets = [noon.astimezone(tz).utcoffset() for noon in noons]
    return [noons[n].date() for n in range(1, 366) if offsets[n] != offsets[n - 1]]


@pytest.mark.parametrize(("zone", "day", "minute", "expected"), GAPS_AND_FOLDS)
def test_jumped_and_repeated_hours(zone: str, day: date, minute: int, expected: str) -> None:
    due = local_due(day, minute, zone)
    assert due == utc(expected)
    assert due.tzinfo is UTC
    assert next_due(due - timedelta(minutes=1), minute, zone) == (day, due)
    assert next_due(due, minute, zone)[0] == day + DAY


@pytest.mark.parametrize("zone", AWKWARD_ZONES)
def test_a_year_has_one_due_for_every_local_date(zone: str) -> None:
    for minute in (0, 30, 150, 23 * 60 + 30):
        start = local_due(date(2027, 1, 1), minute, zone) - timedelta(seconds=1)
        dues = walk(zone, minute, start, 365)
        assert [day for day, _ in dues] == [date(2027, 1, 1) + n * DAY for n in range(365)]
        instants = [due for _, due in dues]
        assert all(DAY * 0.9 < b - a < DAY * 1.1 for a, b in pairwise(instants))


def test_forty_zones_are_really_walked() -> None:
    assert len(set(AWKWARD_ZONES)) == len(AWKWARD_ZONES) >= 40
    assert set(AWKWARD_ZONES) <= set(ZONES)


def test_around_every_clock_change_of_every_zone() -> None:
    seen = 0
    for zone in ZONES:
        for change in changes(zone, 2027):
            for minute in (0, 15, 60, 90, 150, 1410):
                start = local_due(change - 2 * DAY, minute, zone) - timedelta(seconds=1)
                dues = walk(zone, minute, start, 5)
                assert [day for day, _ in dues] == [change + n * DAY for n in range(-2, 3)], (zone, minute)
                seen += 1
    assert seen > 1000


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(ZONES), st.dates(date(2000, 1, 1), date(2036, 12, 31)), MINUTES)
def test_a_due_shows_the_wanted_time_or_the_shifted_one(zone: str, day: date, minute: int) -> None:
    due = local_due(day, minute, zone)
    wall = due.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.combine(day, time(minute // 60, minute % 60))
    if wall == wanted:
        earlier = [due - timedelta(minutes=m) for m in (30, 60, 120)]
        assert all(e.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wanted for e in earlier)
    else:
        before = (due - DAY).astimezone(ZoneInfo(zone)).utcoffset()
        after = (due + DAY).astimezone(ZoneInfo(zone)).utcoffset()
        assert before is not None
        assert after is not None
        assert wall - wanted == after - before > timedelta()


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.sampled_from(ZONES),
    INSTANTS,
    MINUTES,
)
def test_next_due_is_the_first_one_after(zone: str, after: datetime, minute: int) -> None:
    day, due = next_due(after, minute, zone)
    assert local_due(day - DAY, minute, zone) <= after < due == local_due(day, minute, zone)


def test_a_date_the_zone_skipped_gives_no_second_prompt() -> None:
    dues = walk("Pacific/Apia", 480, utc("2011-12-28T00:00"), 4)
    instants = [due for _, due in dues]
    assert len(instants) == len(set(instants))
    assert all(b - a == DAY for a, b in pairwise(instants))


@pytest.mark.parametrize(
    ("now", "session", "expected"),
    [
        ("2027-05-10T21:59", 480, date(2027, 5, 10)),
        ("2027-05-10T23:10", 23 * 60, date(2027, 5, 10)),
        ("2027-05-11T01:59", 480, date(2027, 5, 10)),
        ("2027-05-11T02:00", 480, date(2027, 5, 11)),
        ("2027-05-11T02:00", None, date(2027, 5, 11)),
        ("2027-05-11T00:30", 150, date(2027, 5, 11)),
        ("2027-05-11T00:29", 150, date(2027, 5, 10)),
        ("2027-05-10T22:00", 0, date(2027, 5, 11)),
    ],
)
def test_the_day_in_berlin(now: str, session: int | None, expected: date) -> None:
    assert local_day(utc(now), "Europe/Berlin", session) == expected


def test_the_day_never_goes_back_when_the_clock_does() -> None:
    start = utc("2026-10-24T22:00")
    days = [local_day(start + timedelta(minutes=n), "Europe/Berlin", 150) for n in range(300)]
    assert days == sorted(days)
    assert set(days) == {date(2026, 10, 24), date(2026, 10, 25)}


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(ZONES), st.dates(date(2026, 1, 1), date(2028, 12, 31)), MINUTES)
def test_a_daily_prompt_falls_on_the_day_it_was_meant_for(zone: str, day: date, minute: int) -> None:
    assert local_day(local_due(day, minute, zone), zone, minute) == day


@pytest.mark.parametrize(
    ("instant", "quiet", "expected"),
    [
        ("2027-05-10T19:59", (1320, 420), "2027-05-10T19:59"),
        ("2027-05-10T20:00", (1320, 420), "2027-05-11T05:00"),
        ("2027-05-11T01:15", (1320, 420), "2027-05-11T05:00"),
        ("2027-05-11T05:00", (1320, 420), "2027-05-11T05:00"),
        ("2027-05-11T01:15", (420, 420), "2027-05-11T01:15"),
        ("2027-05-11T10:30", (720, 840), "2027-05-11T12:00"),
        ("2027-05-11T12:00", (720, 840), "2027-05-11T12:00"),
        ("2026-10-24T23:00", (1320, 150), "2026-10-25T00:30"),
        ("2026-10-25T01:15", (1320, 150), "2026-10-25T01:15"),
        ("2027-03-28T00:59", (1320, 150), "2027-03-28T01:30"),
        ("2027-05-11T08:00", (0, 1439), "2027-05-11T21:59"),
    ],
)
def test_quiet_hours_in_berlin(instant: str, quiet: tuple[int, int], expected: str) -> None:
    assert outside_quiet(utc(instant), "Europe/Berlin", *quiet) == utc(expected)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.sampled_from(ZONES),
    INSTANTS,
    MINUTES,
    MINUTES,
)
def test_moving_out_of_quiet_hours_is_once_and_forward(zone: str, at: datetime, start: int, end: int) -> None:
    moved = outside_quiet(at, zone, start, end)
    assert at <= moved <= at + 1.1 * DAY
    assert outside_quiet(moved, zone, start, end) == moved
    assert moved.tzinfo is UTC


@pytest.mark.parametrize(
    ("quiet", "expected"),
    [
        ((1320, 420), "2027-05-10T17:00"),
        ((1110, 420), "2027-05-10T15:30"),
        ((420, 420), "2027-05-10T17:00"),
        ((1140, 1200), "2027-05-10T16:00"),
        ((30, 0), "2027-05-09T22:00"),
    ],
)
def test_this_evening_in_berlin(quiet: tuple[int, int], expected: str) -> None:
    assert evening_of(date(2027, 5, 10), "Europe/Berlin", *quiet) == utc(expected)


def test_evening_is_seven_by_default() -> None:
    assert evening_of(date(2026, 10, 25), "Europe/Berlin") == utc("2026-10-25T18:00")
