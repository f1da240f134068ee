"""The weekly review: on its day, and once more without the number it asked for in vain."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from scheduler.numbers import SESSION_AFTER
from scheduler.rows import ONE_DAY, Rows, Wanted, planned_tier

WEEK = timedelta(days=7)
FIRST_REVIEW = timedelta(days=3)
"""A week that just began has nothing to look back on."""
LATEST = timedelta(days=4)
"""So long after its day a review still comes; later the next one, which looks at both weeks, is near."""
CHECKS = ("checkin", "runcheck")
HELD = ":held"
"""Ends the key of a review that comes without the number that the one before asked for."""


def review_week(day: date) -> str:
    """The key of the ISO week that a review closes."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def plan_review(
    rows: Rows, others: Sequence[Wanted], now: datetime, has_room: Callable[[date], bool]
) -> tuple[Wanted, ...]:
    """The weekly review on its day, after that day's number, or on the next day with room in the budget.

    Where it asked for a number that nobody gave, the review itself comes on the next day, holding.
    """
    weekday, set_up_at = rows.person.review_weekday, rows.person.set_up_at
    if weekday is None or set_up_at is None:
        return ()
    today = rows.today(now)
    day = today - timedelta(days=(today.weekday() - weekday) % WEEK.days)
    first = rows.today(set_up_at) + FIRST_REVIEW
    asked = _asked_on(rows, day)
    if asked is not None:
        key, soonest = f"review:{review_week(day)}{HELD}", max(asked + ONE_DAY, today)
        held = _find(rows, others, now, has_room, key, soonest, day + LATEST + ONE_DAY)
        if held:
            return held
    while day < first or day + LATEST < today or rows.settled(f"review:{review_week(day)}"):
        day += WEEK
    key = f"review:{review_week(day)}"
    return _find(rows, others, now, has_room, key, max(day, today), day + LATEST)


def review_due(rows: Rows, now: datetime) -> str | None:
    """The key of a review whose day has come and that had no room yet: an answer may show it."""
    weekday, set_up_at, today = rows.person.review_weekday, rows.person.set_up_at, rows.today(now)
    if weekday is None or set_up_at is None:
        return None
    day = today - timedelta(days=(today.weekday() - weekday) % WEEK.days)
    key = f"review:{review_week(day)}"
    fits = rows.today(set_up_at) + FIRST_REVIEW <= day and today <= day + LATEST
    return key if fits and not rows.settled(key) else None


def _asked_on(rows: Rows, day: date) -> date | None:
    """The date on which that day's review asked for a number, if it still waits for it and was not held."""
    key = f"review:{review_week(day)}"
    prompt = rows.by_key.get(key)
    if prompt is None or prompt.sent_at is None or prompt.answered_at or not prompt.payload.get("gap"):
        return None
    return None if rows.settled(f"{key}{HELD}") else rows.today(prompt.sent_at)


def _find(
    rows: Rows,
    others: Sequence[Wanted],
    now: datetime,
    has_room: Callable[[date], bool],
    key: str,
    soonest: date,
    latest: date,
) -> tuple[Wanted, ...]:
    for ahead in range((latest - soonest).days + 1):
        day = soonest + timedelta(days=ahead)
        due = _after_number(rows, others, day)
        expires = rows.quiet_start(due)
        if rows.today(due) == day and now < expires and has_room(day):
            return (Wanted(key, "review", due, expires),)
    return ()


def _after_number(rows: Rows, others: Sequence[Wanted], day: date) -> datetime:
    """The person's hour; on a rest day an hour after the number that is asked then."""
    if planned_tier(rows, day):
        return rows.due(day)
    asked = [one.due_at for one in others if one.kind in CHECKS]
    asked += [p.sent_at for p in rows.prompts if p.kind in CHECKS and p.sent_at and not p.answered_at]
    waits = [rows.awake(due + SESSION_AFTER) for due in asked if rows.today(due) == day]
    return max([rows.due(day), *waits])
