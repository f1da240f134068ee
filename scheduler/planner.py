"""Which prompts should exist now: a pure function of a person's rows, and its application to the table.

Only the next prompt of a kind is planned. The table is brought in line after every update and after every
send, so a change of zone, hour or pause moves what is still unsent in the same transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import cast

from content.log import Phase, Tier
from content.programme import tier_on
from scheduler.due_times import local_day, local_due, outside_quiet
from storage.models import Person, Prompt, Workout

MERGE_FROM, MERGE_TO = timedelta(hours=20), timedelta(hours=28)
"""A check-in rides in a daily message that falls this long after the workout (decision 5)."""
CHECKIN_AFTER, CHECKIN_LIMIT = timedelta(hours=24), timedelta(hours=36)
FOLLOWUP_AFTER, FOLLOWUP_FROM, FOLLOWUP_LIMIT = timedelta(hours=48), timedelta(hours=36), timedelta(hours=72)
"""A 48 h answer is valid from 36 to 72 h (amendment A12)."""
SESSION_AFTER = timedelta(minutes=60)
"""How long the day's session waits for the number that is asked before it (decision 5)."""
IGNORED_DAYS = 3
NOTE_DAYS = (7, 14, 21)
GAP_MEMORY = timedelta(days=7)
BUDGET = 2
"""At most this many unprompted messages on one local date (promise 6)."""
UNPROMPTED = ("daily", "session", "checkin", "followup", "review")
PLANNED_KINDS = frozenset((*UNPROMPTED, "gap", "nudge", "note", "setup_nudge"))
DONE = ("done", "partly", "stopped")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A prompt that should exist: `key` is unique per person, `rides_with` the key of its carrier."""

    key: str
    kind: str
    due_at: datetime
    expires_at: datetime
    workout_id: int | None = None
    rides_with: str | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one person that planning looks at: prompts of 40 days, workouts of 9."""

    person: Person
    phase: Phase
    frozen: bool = False
    prompts: Sequence[Prompt] = ()
    workouts: Sequence[Workout] = ()
    scored: frozenset[tuple[int, str]] = frozenset()
    raised: frozenset[int] = frozenset()
    by_key: Mapping[str, Prompt] = field(default_factory=dict)

    @property
    def zone(self) -> str:
        """The person's IANA zone."""
        return self.person.time_zone or "UTC"

    @property
    def minute(self) -> int:
        """Minutes after local midnight at which the person trains."""
        return self.person.session_minute or 0

    def due(self, day: date) -> datetime:
        """The person's hour on a local date, in UTC."""
        return local_due(day, self.minute, self.zone)

    def today(self, now: datetime) -> date:
        """The person's local date."""
        return local_day(now, self.zone, self.minute)

    def sent(self, key: str) -> Prompt | None:
        """The prompt of this key if it went out or was settled before."""
        prompt = self.by_key.get(key)
        return prompt if prompt and (prompt.sent_at or prompt.answered_at) else None

    def workout_on(self, day: date) -> Workout | None:
        """The workout of a local date."""
        return next((workout for workout in self.workouts if workout.date == day), None)


def planned_tier(rows: Rows, day: date) -> Tier | None:
    """The tier the weekly pattern and yesterday's "tomorrow" give a date; `None` is a rest day."""
    person = rows.person
    tier = tier_on(day, person.week_start or 0, person.heavy_days, person.light_habit, rows.phase)
    before = rows.workout_on(day - timedelta(days=1))
    if before and any(p.workout_id == before.id and p.answer == "tomorrow" for p in rows.prompts):
        return tier if tier == "heavy" else cast(Tier, before.tier)
    return tier


def evening(rows: Rows, day: date) -> datetime:
    """Until when a daily prompt is still worth sending: quiet hours begin, or three hours after its hour."""
    quiet = rows.person.quiet_from or 24 * 60
    return max(local_due(day, quiet - 60, rows.zone), rows.due(day) + timedelta(hours=3))


def plan(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    """Return every prompt that should be waiting now, in no particular order."""
    person = rows.person
    if person.declined_at or person.unreachable_at:
        return ()
    if person.set_up_at is None:
        return _setup_nudge(rows)
    if person.paused_at and person.paused_until is None:
        return ()
    if _ignored(rows) >= IGNORED_DAYS:
        return _silence(rows, now)
    scores = () if rows.frozen or _paused(rows, now) else _score_prompts(rows, now)
    daily = () if rows.frozen else _daily(rows, now)
    questions = _merge(rows, (*scores, *_session(rows, now)), daily)
    review = () if rows.frozen or _paused(rows, now) else _review(rows, (*questions, *daily), now)
    return (*daily, *questions, *review)


def _paused(rows: Rows, now: datetime) -> bool:
    until = rows.person.paused_until
    return rows.person.paused_at is not None and (until is None or rows.today(now) < until)


def _setup_nudge(rows: Rows) -> tuple[Wanted, ...]:
    due = rows.person.last_seen_at + timedelta(hours=24)
    if rows.sent("setup_nudge"):
        return ()
    return (Wanted("setup_nudge", "setup_nudge", due, due + timedelta(days=2)),)


def _ignored(rows: Rows) -> int:
    """Local dates after the person's last sign of life on which something was sent."""
    seen = rows.today(rows.person.last_seen_at)
    days = {rows.today(prompt.sent_at) for prompt in rows.prompts if prompt.sent_at and prompt.kind in UNPROMPTED}
    return len({day for day in days if day > seen})


def _silence(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    seen, today = rows.today(rows.person.last_seen_at), rows.today(now)
    if not rows.sent(f"nudge:{seen}"):
        day = today if now < rows.due(today) else today + timedelta(days=1)
        return (Wanted(f"nudge:{seen}", "nudge", rows.due(day), evening(rows, day)),)
    days = [count for count in NOTE_DAYS if rows.due(seen + timedelta(days=count)) > now - timedelta(hours=12)]
    wanted = [count for count in days if not rows.sent(f"note:{seen}:{count}")][:1]
    return tuple(
        Wanted(f"note:{seen}:{count}", "note", rows.due(day), evening(rows, day))
        for count in wanted
        for day in (seen + timedelta(days=count),)
    )


def _daily(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    day = rows.today(now)
    if rows.person.paused_at and rows.person.paused_until:
        day = max(day, rows.person.paused_until)
    for _ in range(9):
        if planned_tier(rows, day) and _daily_open(rows, day, now):
            return (Wanted(f"daily:{day}", "daily", rows.due(day), evening(rows, day)),)
        day += timedelta(days=1)
    return ()


def _daily_open(rows: Rows, day: date, now: datetime) -> bool:
    workout = rows.workout_on(day)
    reported = workout is not None and workout.status != "planned"
    return not rows.sent(f"daily:{day}") and not reported and now < evening(rows, day)


def _basis(rows: Rows, workout: Workout) -> datetime | None:
    """The instant from which 24 h count: the end of the workout, else when it was prescribed."""
    if workout.finished_at:
        return workout.finished_at
    shown = rows.sent(f"session:{workout.date}") or rows.sent(f"daily:{workout.date}")
    return shown.sent_at if shown and workout.status == "planned" else None


def _score_prompts(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    found: list[Wanted] = []
    for workout in rows.workouts:
        basis = _basis(rows, workout)
        if basis is None or workout.status == "skipped":
            continue
        found.extend(_checkin(rows, workout, basis, now))
        found.extend(_followup(rows, workout, basis, now))
    return tuple(found)


def _checkin(rows: Rows, workout: Workout, basis: datetime, now: datetime) -> tuple[Wanted, ...]:
    key, gap = f"checkin:{workout.id}", f"gap:{workout.id}"
    if (workout.id, "p24") in rows.scored:
        return ()
    if now < basis + CHECKIN_LIMIT:
        due = _awake(rows, basis + CHECKIN_AFTER, basis + CHECKIN_LIMIT)
        return () if rows.sent(key) else (Wanted(key, "checkin", due, basis + CHECKIN_LIMIT, workout.id),)
    if workout.status in DONE and now < basis + GAP_MEMORY and not rows.sent(gap):
        return (Wanted(gap, "gap", now, basis + GAP_MEMORY, workout.id),)
    return ()


def _followup(rows: Rows, workout: Workout, basis: datetime, now: datetime) -> tuple[Wanted, ...]:
    key = f"followup:{workout.id}"
    open_question = workout.id in rows.raised and (workout.id, "p48") not in rows.scored
    if not open_question or rows.sent(key) or now >= basis + FOLLOWUP_LIMIT:
        return ()
    due = _awake(rows, basis + FOLLOWUP_AFTER, basis + FOLLOWUP_LIMIT)
    return (Wanted(key, "followup", due, basis + FOLLOWUP_LIMIT, workout.id),)


def _awake(rows: Rows, due: datetime, limit: datetime) -> datetime:
    later = outside_quiet(due, rows.zone, rows.person.quiet_from, rows.person.quiet_to)
    return later if later < limit else due


def _session(rows: Rows, now: datetime) -> tuple[Wanted, ...]:
    day = rows.today(now)
    daily, workout = rows.sent(f"daily:{day}"), rows.workout_on(day)
    if not daily or not daily.sent_at or rows.sent(f"session:{day}"):
        return ()
    if not workout or workout.status != "planned" or daily.answered_at:
        return ()
    waiting = [p for p in rows.prompts if p.rides_with == daily.id and p.sent_at and not p.answered_at]
    if not waiting:
        return ()
    return (Wanted(f"session:{day}", "session", daily.sent_at + SESSION_AFTER, evening(rows, day), workout.id),)


def _merge(rows: Rows, wanted: tuple[Wanted, ...], daily: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    """Let scores ride with the next daily message, and with each other; a gap never goes alone."""
    carrier = next(iter(daily), None)
    merged: list[Wanted] = []
    lone: Wanted | None = None
    for prompt in sorted(wanted, key=lambda one: (one.kind == "gap", one.due_at)):
        if carrier and _fits(rows, prompt, carrier, merged):
            merged.append(_ride(prompt, carrier))
        elif prompt.kind in ("checkin", "followup") and lone and abs(prompt.due_at - lone.due_at) < MERGE_FROM / 2:
            merged.append(_ride(prompt, lone))
        elif prompt.kind != "gap":
            lone = prompt if prompt.kind in ("checkin", "followup") else lone
            merged.append(prompt)
    return tuple(merged)


def _fits(rows: Rows, prompt: Wanted, carrier: Wanted, merged: list[Wanted]) -> bool:
    riding = any(one.rides_with == carrier.key for one in merged)
    if prompt.kind == "gap":
        return not riding
    workout = next((one for one in rows.workouts if one.id == prompt.workout_id), None)
    basis = _basis(rows, workout) if workout else None
    if basis is None or prompt.kind not in ("checkin", "followup"):
        return False
    start, end = (MERGE_FROM, MERGE_TO) if prompt.kind == "checkin" else (FOLLOWUP_FROM, FOLLOWUP_LIMIT)
    return start <= carrier.due_at - basis <= end


def _ride(prompt: Wanted, carrier: Wanted) -> Wanted:
    return Wanted(prompt.key, prompt.kind, carrier.due_at, prompt.expires_at, prompt.workout_id, carrier.key)


def review_week(day: date) -> str:
    """The key of the ISO week that a review closes."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _review(rows: Rows, others: tuple[Wanted, ...], now: datetime) -> tuple[Wanted, ...]:
    """The weekly review on its day, after that day's number, on the first day with room in the budget."""
    weekday = rows.person.review_weekday
    if weekday is None or rows.person.set_up_at is None:
        return ()
    today = rows.today(now)
    day = today - timedelta(days=(today.weekday() - weekday) % 7)
    if rows.sent(f"review:{review_week(day)}") or day <= rows.today(rows.person.set_up_at) + timedelta(days=2):
        day += timedelta(days=7)
    key, expires = f"review:{review_week(day)}", rows.due(day + timedelta(days=6))
    send_on = max(day, today)
    while send_on < day + timedelta(days=6) and _used(rows, others, send_on) >= BUDGET:
        send_on += timedelta(days=1)
    numbers = [one.due_at for one in others if one.kind == "checkin" and rows.today(one.due_at) == send_on]
    numbers += [
        prompt.sent_at
        for prompt in rows.prompts
        if prompt.kind == "checkin" and prompt.sent_at and not prompt.answered_at and rows.today(prompt.sent_at) == send_on
    ]
    waits = [due + SESSION_AFTER for due in numbers if not planned_tier(rows, send_on)]
    return (Wanted(key, "review", max([rows.due(send_on), *waits]), expires),)


def _used(rows: Rows, others: tuple[Wanted, ...], day: date) -> int:
    """Unprompted messages sent on, planned for or possible on a local date."""
    sent = {p.telegram_message_id for p in rows.prompts if p.sent_at and p.kind in UNPROMPTED and rows.today(p.sent_at) == day}
    waiting = [one for one in others if one.rides_with is None and rows.today(one.due_at) == day]
    riders = [one for one in others if one.rides_with == f"daily:{day}"]
    return len(sent) + len(waiting) + (1 if riders else 0)
