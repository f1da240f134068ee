"""Which instant a person means: pure arithmetic between local dates and UTC (architecture, decision 8).

A due time is named by the local date it was intended for. A wall-clock time that the clocks jump over
becomes the shifted instant, one that happens twice means the first, and a date never has two due times.
Minutes are minutes after local midnight, 0 to 1439; zones are IANA names (an unknown one raises
`zoneinfo.ZoneInfoNotFoundError`); instants go in aware and come out in UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

DAY_START = 4 * 60
"""When a person's day begins at the latest: what happens at 01:00 still belongs to the evening before."""

EVENING = 19 * 60
ONE_DAY = timedelta(days=1)


@cache
def _zone(name: str) -> ZoneInfo:
    # ZoneInfo keeps only eight zones alive by itself; reading one again costs more than all the rest here.
    return ZoneInfo(name)


def local_due(day: date, minute: int, zone: str) -> datetime:
    """The UTC instant of `minute` on the local date `day`.

    In a gap the instant is the one the old offset gives (02:30 becomes 03:30 by the new clock), in a
    repeated hour the first of the two.
    """
    return _local_due(day, minute, zone)


@lru_cache(maxsize=8192)
def _local_due(day: date, minute: int, zone: str) -> datetime:
    # Many people share an hour, and planning one of them asks for the same few dates again and again.
    wall = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=_zone(zone))
    return wall.replace(fold=0).astimezone(UTC)


def next_due(after: datetime, minute: int, zone: str) -> tuple[date, datetime]:
    """The first local date whose due instant lies strictly after `after`, and that instant.

    Of two dates that share an instant, because the zone skipped one of them, only one is ever returned.
    """
    day = after.astimezone(_zone(zone)).date() - ONE_DAY
    while (due := local_due(day, minute, zone)) <= after:
        day += ONE_DAY
    return day, due


def local_day(now: datetime, zone: str, session_minute: int | None = None) -> date:
    """The date of the person's day at `now`.

    A day starts at 04:00 local, or at the session minute where that is earlier, so that a session at
    03:00 opens its own date and one finished after midnight belongs to the date it was meant for.
    """
    start = DAY_START if session_minute is None else min(DAY_START, session_minute)
    day = now.astimezone(_zone(zone)).date() + ONE_DAY
    while local_due(day, start, zone) > now:
        day -= ONE_DAY
    return day


def day_end(now: datetime, zone: str, session_minute: int | None = None) -> datetime:
    """The instant at which the person's next day begins."""
    start = DAY_START if session_minute is None else min(DAY_START, session_minute)
    return local_due(local_day(now, zone, session_minute) + ONE_DAY, start, zone)


def outside_quiet(instant: datetime, zone: str, quiet_from: int, quiet_to: int) -> datetime:
    """`instant` itself, or the end of the quiet hours it falls into.

    Quiet hours run from minute `quiet_from` up to, not including, minute `quiet_to`, over midnight
    where the end is the smaller one; equal minutes mean that there are none.
    """
    end = _quiet_until(instant, zone, quiet_from, quiet_to)
    return instant.astimezone(UTC) if end is None else end


def _quiet_until(instant: datetime, zone: str, quiet_from: int, quiet_to: int) -> datetime | None:
    if quiet_from == quiet_to:
        return None
    nights = ONE_DAY if quiet_to < quiet_from else timedelta()
    today = instant.astimezone(_zone(zone)).date()
    for day in (today - ONE_DAY, today):
        end = local_due(day + nights, quiet_to, zone)
        if local_due(day, quiet_from, zone) <= instant < end:
            return end
    return None


def evening_of(day: date, zone: str, quiet_from: int = 22 * 60, quiet_to: int = 7 * 60) -> datetime:
    """19:00 on the local date `day`, an hour before quiet hours where those cover 19:00; never inside them.

    It may lie in the past: whether there is still an evening to offer is the caller's question.
    """
    evening = local_due(day, EVENING, zone)
    if _quiet_until(evening, zone, quiet_from, quiet_to) is not None:
        evening = local_due(day, max(quiet_from - 60, 0), zone)
    return outside_quiet(evening, zone, quiet_from, quiet_to)
