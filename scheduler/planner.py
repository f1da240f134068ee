"""Which prompts should exist now: a pure function of a person's rows.

Only the next prompt of a kind is planned. The table is brought in line (`scheduler.agenda`) after every
update and after every send, so a change of zone, hour or pause moves what is still unsent at once.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from content.safety import ASK_AGAIN
from scheduler.numbers import SESSION_AFTER, plan_gaps, plan_numbers
from scheduler.rows import ONE_DAY, Rows, Wanted, evening, planned_tier
from scheduler.weekly import CHECKS, plan_review
from storage.models import Prompt

IGNORED_DAYS = 3
NOTE_DAYS = (7, 14, 21)
LONG_SILENCE = timedelta(days=35)
"""After this long nothing is sent any more; the memory of prompts (40 days) reaches further."""
WEEK = 7
BUDGET = 2
"""At most this many unprompted messages on one local date, and one follow-up (promise 6)."""
COUNTED = ("daily", "session", "checkin", "runcheck", "review")
SPENDING = (*COUNTED, "nudge", "note")
"""What uses up a date's budget; a line to somebody silent does too, should they come back that day."""
FOLLOWUPS = ("followup", "runfollow")
UNPROMPTED = (*COUNTED, *FOLLOWUPS)
CARRIERS = ("daily", *CHECKS)
PLANNED_KINDS = frozenset((*UNPROMPTED, "gap", "daily_score", "safety", "nudge", "note", "setup_nudge"))


def plan(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    """Return every prompt that should be waiting now; none is over, none without its carrier."""
    return tuple(one for one in _plan(rows, now) if max(now, one.due_at) < one.expires_at)


def is_paused(rows: Rows, now: datetime) -> bool:
    """Whether the person wants to hear nothing today."""
    until = rows.person.paused_until
    return rows.person.paused_at is not None and (until is None or rows.today(now) < until)


def _plan(rows: Rows, now: datetime) -> Sequence[Wanted]:
    person = rows.person
    if person.declined_at or person.unreachable_at:
        return ()
    if rows.frozen:
        return _after_freeze(rows, now)
    if person.set_up_at is None:
        return _setup_nudge(rows)
    if is_paused(rows, now):
        return () if person.paused_until is None else _daily(rows, now)
    if _ignored(rows, now) >= IGNORED_DAYS:
        return _silence(rows, now)
    daily = _daily(rows, now)
    numbers = plan_numbers(rows, daily, now)
    kept = [
        *daily,
        *_session(rows, now),
        *(one for one in numbers if daily and one.rides_with == daily[0].key),
    ]
    kept = _afford(rows, kept, numbers, now)
    kept += _flare_number(rows, daily, kept)
    numbers = tuple(kept)
    review = plan_review(rows, numbers, now, lambda day: _spent(rows, numbers, day, now) < BUDGET)
    # A review asks for what is missing itself.
    kept = [*numbers, *review]
    kept += _gap(rows, daily, kept, now)
    return (*kept, *_short_list(rows, kept, now))


def _after_freeze(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    """Nothing while a warning sign stops everything; where its end has a date, that day's session."""
    end = rows.frozen_until
    if end is None or rows.person.set_up_at is None or is_paused(rows, now):
        return ()
    return _daily_from(rows, end.astimezone(ZoneInfo(rows.zone)).date(), now)


def _short_list(rows: Rows, kept: Sequence[Wanted], now: datetime) -> tuple[Wanted, ...]:
    """The short list of warning signs every four weeks, in that day's own message (rule 3.14)."""
    asked = [p.answered_at or p.sent_at for p in rows.prompts if p.kind == "safety" and p.sent_at]
    last = max([at for at in asked if at], default=rows.person.set_up_at)
    carriers = [one for one in kept if one.kind in CARRIERS and not one.rides_with]
    for carrier in sorted(carriers, key=lambda one: one.due_at):
        day = rows.today(max(carrier.due_at, now))
        if last is not None and day >= rows.today(last) + ASK_AGAIN:
            key = f"safety:{day}"
            return (Wanted(key, "safety", carrier.due_at, carrier.expires_at, None, carrier.key),)
    return ()


def _setup_nudge(rows: Rows) -> tuple[Wanted, ...]:
    due = rows.person.last_seen_at + ONE_DAY
    if rows.person.time_zone:
        due = rows.awake(due)
    return () if rows.sent("setup_nudge") else (Wanted("setup_nudge", "setup_nudge", due, due + 2 * ONE_DAY),)


def _seen(rows: Rows) -> date:
    """The date of the person's last sign of life; a pause that ended of itself counts as one."""
    seen, until = rows.today(rows.person.last_seen_at), rows.person.paused_until
    return max(seen, until) if rows.person.paused_at and until else seen


def _ignored(rows: Rows, now: datetime) -> int:
    """Local dates after the last sign of life on which something was sent; all of them after five weeks."""
    seen = _seen(rows)
    if rows.today(now) > seen + LONG_SILENCE:
        return IGNORED_DAYS
    later = [p for p in rows.prompts if p.sent_at and p.sent_at > rows.person.last_seen_at]
    days = {rows.today(p.sent_at) for p in later if p.sent_at and p.kind in UNPROMPTED}
    return sum(day > seen for day in days)


def _silence(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    seen, today = _seen(rows), rows.today(now)
    if today > seen + LONG_SILENCE:
        return ()
    if not rows.settled(f"nudge:{seen}"):
        day = today if now < rows.due(today) else today + ONE_DAY
        return (Wanted(f"nudge:{seen}", "nudge", rows.due(day), evening(rows, day)),)
    days = {count: seen + timedelta(days=count) for count in NOTE_DAYS}
    ahead = [
        count
        for count, day in days.items()
        if now < evening(rows, day) and not rows.sent(f"note:{seen}:{count}")
    ]
    return tuple(
        Wanted(f"note:{seen}:{count}", "note", rows.due(days[count]), evening(rows, days[count]))
        for count in ahead[:1]
    )


def _daily(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    day = rows.today(now)
    if rows.person.paused_at and rows.person.paused_until:
        day = max(day, rows.person.paused_until)
    return _daily_from(rows, day, now)


def _daily_from(rows: Rows, day: date, now: datetime) -> tuple[Wanted, ...]:
    for ahead in range(WEEK + 2):
        found = _daily_on(rows, day + timedelta(days=ahead), now)
        if found is not None:
            return (found,)
    return ()


def _daily_on(rows: Rows, day: date, now: datetime) -> Wanted | None:
    """A date's daily prompt while it can still be sent; where the person put it off, at that time."""
    key = f"daily:{day}"
    waiting, workout = rows.by_key.get(key), rows.workout_on(day)
    if rows.sent(key) or (workout is not None and workout.status != "planned"):
        return None
    if waiting and waiting.snoozed and waiting.due_at and waiting.expires_at:
        return Wanted(key, "daily", waiting.due_at, waiting.expires_at)
    # A zone that leaves out a date gives its hour to the next one.
    exists = rows.today(rows.due(day)) == day
    if not exists or planned_tier(rows, day) is None or now >= evening(rows, day) or _shown_on(rows, day):
        return None
    return Wanted(key, "daily", rows.due(day), evening(rows, day))


def _shown_on(rows: Rows, day: date) -> bool:
    """Whether an answer has shown a date's session since its hour, or the list that goes before it."""
    shown = [p for p in rows.prompts if p.kind == "session" or (p.kind == "safety" and not p.answered_at)]
    asked_for = [p.sent_at for p in shown if p.sent_at and not p.claimed_by and p.rides_with is None]
    return any(at >= rows.due(day) and rows.today(at) == day for at in asked_for)


def _session(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    """The session an hour after a number that nobody gave, or as quiet hours begin."""
    day = rows.today(now)
    daily, workout = rows.sent(f"daily:{day}"), rows.workout_on(day)
    if (
        daily is None
        or daily.sent_at is None
        or daily.answered_at
        or workout is None
        or workout.status != "planned"
    ):
        return ()
    riders = [p for p in rows.prompts if p.rides_with == daily.id and p.kind != "safety"]
    waiting = [p for p in riders if p.sent_at and not p.answered_at]
    seen = [
        p
        for p in rows.prompts
        if p.kind == "session" and p.workout_id == workout.id and (p.sent_at or p.snoozed)
    ]
    if not waiting or seen or _spent(rows, (), day, now) >= BUDGET:
        return ()
    last = rows.quiet_start(daily.sent_at)
    due = min(daily.sent_at + SESSION_AFTER, last - timedelta(minutes=1))
    if rows.awake(due) != due:
        return ()
    return (Wanted(f"session:{day}", "session", due, last, workout.id),)


def _spent(
    rows: Rows, wanted: Sequence[Wanted], day: date, now: datetime, kinds: Sequence[str] = SPENDING
) -> int:
    """Messages of a local date that nobody asked for: sent, planned, and sessions that may have to follow."""
    planned = [one for one in wanted if not one.rides_with and rows.today(max(one.due_at, now)) == day]
    carried = {one.rides_with for one in wanted}
    following = ["session" for one in planned if one.kind == "daily" and one.key in carried]
    keys = {one.key for one in wanted}
    swept = [p.kind for p, at in _unasked(rows, now) if p.key not in keys and rows.today(at) == day]
    return sum(kind in kinds for kind in (*swept, *(one.kind for one in planned), *following))


def _unasked(rows: Rows, now: datetime) -> list[tuple[Prompt, datetime]]:
    """What went out by itself of late; a session that waits because it was put off did so before."""
    # Only the sweep claims: what was shown in an answer was asked for.
    swept = [(p, p.sent_at) for p in rows.prompts if p.sent_at and p.claimed_by]
    swept += [
        (p, p.due_at) for p in rows.prompts if p.snoozed and p.due_at and not p.sent_at and not p.answered_at
    ]
    return [(prompt, at) for prompt, at in swept if now - at < 2 * ONE_DAY]


def _afford(rows: Rows, kept: Sequence[Wanted], numbers: Sequence[Wanted], now: datetime) -> list[Wanted]:
    """Add the numbers that go by themselves where there is room; one left out is asked for later as a gap."""
    found = list(kept)
    for one in sorted(numbers, key=lambda one: one.due_at):
        day = rows.today(max(one.due_at, now))
        kinds, most = (FOLLOWUPS, 1) if one.kind in FOLLOWUPS else (SPENDING, BUDGET)
        if one.rides_with is None and _spent(rows, found, day, now, kinds) < most:
            found += [one, *(rider for rider in numbers if rider.rides_with == one.key)]
    return found


def _flare_number(rows: Rows, daily: Sequence[Wanted], kept: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """While a flare lasts each daily message asks for a number: two calm ones end it (amendments A8, A17)."""
    if not rows.flaring:
        return ()
    free = [one for one in daily if not any(other.rides_with == one.key for other in kept)]
    wanted = ((f"score:{one.key[6:]}", one) for one in free)
    return tuple(
        Wanted(key, "daily_score", one.due_at, one.expires_at, None, one.key)
        for key, one in wanted
        if not rows.settled(key)
    )


def _gap(rows: Rows, daily: Sequence[Wanted], kept: Sequence[Wanted], now: datetime) -> tuple[Wanted, ...]:
    """A missing number before the next session, where nothing else is asked and the session may follow."""
    for carrier in daily:
        rides = any(one.rides_with == carrier.key for one in kept)
        if not rides and _spent(rows, kept, rows.today(max(carrier.due_at, now)), now) < BUDGET:
            return plan_gaps(rows, carrier, now)
    return ()
