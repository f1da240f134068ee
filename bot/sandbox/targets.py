"""Where somebody wants the clock to be: an hour on, the next prompt, tomorrow morning, the next review."""

import math
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox.fields import read_id
from bot.sandbox.refusals import Raw
from bot.sandbox.winding import TOO_FAR, Stage, Turn, WindError, Wound
from content.locales import format_day
from scheduler.due_times import ONE_DAY, local_day, local_due
from storage import people, prompts
from storage.models import Person

MORNING = 8 * 60
"""The hour of somebody who has not chosen one, in minutes after midnight."""
STOPS = 60
"""After so many due instants without a word from the bot it is better to look than to go on."""
MOST_HOURS = 366 * 24
NOTHING_DUE = "Nothing is due: the bot waits until somebody writes."
NO_REVIEW = "No review is planned: they begin after set-up, and rest in a pause or after days of silence."
RESTING = "The clock went on, but the review rests: nobody answered for days. Answer, and try again."
SOON = timedelta(minutes=1)
"""What is due so soon after somebody's hour belongs to it: a number is asked 24 hours after a second."""
FORWARD = "The clock only goes forward."

Wish = Callable[[Turn, int | None], Awaitable[None]]


async def wind(stage: Stage, body: Raw) -> Wound:
    """Fulfil a wish: `{"user"?: 1, "to": "next"}`, `{"hours": 3}` or `{"at": "2027-01-04T07:30Z"}`.

    Only that person's messages are counted where one is named. Raises ValueError with a sentence for a wish
    that cannot be fulfilled.
    """
    wish, user_id = _read_wish(body), read_user(body.get("user"))
    async with stage.take_turn() as turn:
        await wish(turn, user_id)
        return turn.tell(user_id)


async def describe(stage: Stage, user_id: int | None) -> Raw:
    """The time as a person's wall clock shows it; in UTC for somebody whose zone is not known."""
    now, person = stage.now(), None
    if user_id is not None:
        person = await _find_person(stage, user_id)
    zone = person.time_zone if person else None
    return {"now": now.isoformat(), "winding": stage.is_winding, "zone": zone, "local": _show(now, zone)}


def read_user(value: object) -> int | None:
    """A person's id, `None` where nobody is named; ValueError for anything else."""
    if value is None or value == "":
        return None
    return read_id(value)


def next_change(day: date, zone: str) -> date | None:
    """The first local date after `day`, within a year, on which a zone's clocks are put forward or back."""
    for ahead in range(1, 367):
        found = day + timedelta(days=ahead)
        if local_due(found + ONE_DAY, 0, zone) - local_due(found, 0, zone) != ONE_DAY:
            return found
    return None


def before_change(now: datetime, zone: str, minute: int) -> datetime | None:
    """The next instant at which it is that minute on the day before such a change."""
    change = next_change(now.astimezone(ZoneInfo(zone)).date(), zone)
    while change is not None and local_due(change - ONE_DAY, minute, zone) <= now:
        change = next_change(change, zone)
    return None if change is None else local_due(change - ONE_DAY, minute, zone)


async def _find_person(stage: Stage, user_id: int) -> Person | None:
    deps = (await stage.get_process()).deps
    async with deps.database.read() as session:
        return await people.get_by_user(session, user_id, lock=False)


def _show(now: datetime, zone: str | None) -> str:
    local = now.astimezone(ZoneInfo(zone or "UTC"))
    return f"{format_day('en', local.date())} {local:%H:%M}"


def _read_wish(body: Mapping[str, object]) -> Wish:
    given = [name for name in ("to", "hours", "at") if body.get(name) is not None]
    if len(given) != 1:
        raise WindError(f"Say one thing: to ({', '.join(WISHES)}), hours, or at.")
    value = body[given[0]]
    if given == ["to"]:
        if not isinstance(value, str) or value not in WISHES:
            raise WindError(f"The clock can go to {', '.join(WISHES)}; it knows nothing else by name.")
        return WISHES[value]
    return _ahead(_read_hours(value)) if given == ["hours"] else _at(_read_instant(value))


def _read_hours(value: object) -> timedelta:
    odd = isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value))
    if odd or not isinstance(value, int | float):
        raise WindError("hours is a number, such as 3 or 0.5.")
    if value <= 0:
        raise WindError(FORWARD)
    if value > MOST_HOURS:
        raise WindError(TOO_FAR)
    return timedelta(hours=value)


def _read_instant(value: object) -> datetime:
    try:
        instant = datetime.fromisoformat(str(value))
    except ValueError:
        raise WindError("at is an instant such as 2027-01-04T07:30:00Z.") from None
    if instant.tzinfo is None:
        raise WindError("at needs its offset from UTC, such as 2027-01-04T07:30:00Z.")
    return instant


def _ahead(by: timedelta) -> Wish:
    async def go(turn: Turn, _user_id: int | None) -> None:
        await turn.go(turn.now() + by)

    return go


def _at(instant: datetime) -> Wish:
    async def go(turn: Turn, _user_id: int | None) -> None:
        if instant <= turn.now():
            raise WindError(FORWARD)
        await turn.go(instant)

    return go


async def _go_next(turn: Turn, user_id: int | None) -> None:
    """On to the next prompt, and further where one turns out to have nothing to say."""
    for _ in range(STOPS):
        due = await _next_due(turn, user_id)
        if due is None:
            raise WindError(NOTHING_DUE)
        await turn.go(due)
        if turn.count_sent(user_id) or turn.is_over:
            return


async def _go_review(turn: Turn, user_id: int | None) -> None:
    """On to the next review; where the bot puts it off on the way, after it."""
    start = turn.now()
    for _ in range(STOPS):
        due = await _next_due(turn, user_id, "review")
        if due is None:
            raise WindError(RESTING if turn.has_moved else NO_REVIEW)
        await turn.go(due)
        async with turn.process.deps.database.read() as session:
            sent = await prompts.last_sent(session, user_id, "review")
        if turn.is_over or (sent is not None and sent >= start):
            return


async def _go_morning(turn: Turn, user_id: int | None) -> None:
    zone, minute = await _habits(turn, user_id)
    day = local_day(turn.now(), zone, minute) + ONE_DAY
    await _arrive(turn, local_due(day, minute, zone))


async def _go_zone_change(turn: Turn, user_id: int | None) -> None:
    zone, minute = await _habits(turn, user_id)
    instant = before_change(turn.now(), zone, minute)
    if instant is None:
        raise WindError(f"The clocks of {zone} are not put forward or back within a year.")
    await _arrive(turn, instant)


async def _arrive(turn: Turn, instant: datetime) -> None:
    await turn.go(instant)
    while (due := await _next_due(turn, None)) is not None and due <= instant + SOON and not turn.is_over:
        await turn.go(due)


async def _habits(turn: Turn, user_id: int | None) -> tuple[str, int]:
    """A person's zone and hour, or what stands in for them before set-up."""
    person = None if user_id is None else await _find_person(turn.stage, user_id)
    zone = person.time_zone if person else None
    minute = person.session_minute if person else None
    return zone or turn.process.deps.settings.default_zone, MORNING if minute is None else minute


async def _next_due(turn: Turn, user_id: int | None, kind: str | None = None) -> datetime | None:
    async with turn.process.deps.database.read() as session:
        return await prompts.next_due(session, after=turn.swept, telegram_user_id=user_id, kind=kind)


WISHES: Mapping[str, Wish] = {
    "hour": _ahead(timedelta(hours=1)),
    "next": _go_next,
    "morning": _go_morning,
    "day": _ahead(ONE_DAY),
    "review": _go_review,
    "zone_change": _go_zone_change,
}
