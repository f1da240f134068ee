"""What planning looks at: one person's rows, their hours, and what kind of day a date is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import cast

from content.log import Phase, Tier
from content.programme import tier_on
from scheduler.due_times import local_day, local_due, next_due, outside_quiet
from storage.models import Person, Prompt, Run, Workout

WORTH = timedelta(hours=3)
"""How long after the person's hour a daily prompt is worth sending at least."""
HOUR, MIDNIGHT = 60, 24 * 60
ONE_DAY = timedelta(days=1)


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
    """The rows of one person that planning looks at: prompts of 40 days, workouts and runs of 9.

    `scored` holds (workout id, "p24" or "p48"), `raised` the workouts whose next-day score was raised;
    `runs_scored` and `runs_raised` are the same for runs, where any answer of that day counts (A7);
    `moves` the prompts with which a date's session was moved to the next day. `frozen`: a warning sign stops
    everything, `frozen_until` the instant at which it ends by itself, if it does; `flaring`: a flare lasts.
    """

    person: Person
    phase: Phase
    frozen: bool = False
    frozen_until: datetime | None = None
    flaring: bool = False
    prompts: Sequence[Prompt] = ()
    workouts: Sequence[Workout] = ()
    scored: frozenset[tuple[int, str]] = frozenset()
    raised: frozenset[int] = frozenset()
    runs: Sequence[Run] = ()
    runs_scored: frozenset[tuple[int, str]] = frozenset()
    runs_raised: frozenset[int] = frozenset()
    by_key: Mapping[str, Prompt] = field(default_factory=dict)
    moves: Mapping[date, Prompt] = field(default_factory=dict)

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

    def awake(self, instant: datetime) -> datetime:
        """The instant itself, or the end of the quiet hours it falls into."""
        return outside_quiet(instant, self.zone, self.person.quiet_from, self.person.quiet_to)

    def quiet_start(self, after: datetime) -> datetime:
        """When quiet hours next begin after an instant; a day later for somebody who has none."""
        if self.person.quiet_from == self.person.quiet_to:
            return after + ONE_DAY
        return next_due(after, self.person.quiet_from, self.zone)[1]

    def sent(self, key: str) -> Prompt | None:
        """The prompt of this key if it went out or was settled before."""
        prompt = self.by_key.get(key)
        return prompt if prompt and (prompt.sent_at or prompt.answered_at) else None

    def settled(self, key: str) -> bool:
        """Whether this prompt went out or was answered; one that came too late may be asked once more."""
        prompt = self.sent(key)
        return prompt is not None and (prompt.sent_at is not None or prompt.answer != "dropped")

    def workout_on(self, day: date) -> Workout | None:
        """The workout of a local date."""
        return next((workout for workout in self.workouts if workout.date == day), None)


def make_rows(person: Person, phase: Phase, prompts: Sequence[Prompt], workouts: Sequence[Workout]) -> Rows:
    """Index what was read of a person."""
    moves = [prompt for prompt in prompts if prompt.answer == "tomorrow"]
    days = {workout.id: workout.date for workout in workouts}
    shown = {days[prompt.workout_id]: prompt for prompt in moves if prompt.workout_id in days}
    # Moved before its hour, a session was never opened: then only the key names the date.
    unseen = {
        date.fromisoformat(p.key[6:]): p for p in moves if p.workout_id is None and p.key.startswith("daily:")
    }
    return Rows(
        person, phase, prompts=prompts, workouts=workouts,
        by_key={prompt.key: prompt for prompt in prompts}, moves={**unseen, **shown},
    )  # fmt: skip


def planned_tier(rows: Rows, day: date) -> Tier | None:
    """The tier the weekly pattern and yesterday's "tomorrow" give a date; `None` is a rest day.

    A heavy day next to another one, because that was moved, is easy (amendment A12). While a flare lasts
    every day has its holds and its number (rule 3.10).
    """
    if rows.flaring:
        return "easy"
    person, before = rows.person, day - ONE_DAY
    moved = rows.moves.get(before)
    if moved is not None:
        workout = rows.workout_on(before)
        tier = workout.tier if workout else moved.payload.get("tier") or planned_tier(rows, before)
        if tier == "heavy":
            return "heavy"
    last_heavy = _heavy_before(rows, day)
    planned = tier_on(
        day, person.week_start or 0, person.heavy_days, person.light_habit, rows.phase, last_heavy
    )
    return planned or (cast(Tier, tier) if moved is not None else None)


def _heavy_before(rows: Rows, day: date) -> date | None:
    """The newest heavy day before a date, where it was moved to; one that was skipped does not count."""
    heavy = [workout for workout in rows.workouts if workout.tier == "heavy"]
    days = [
        one.date + ONE_DAY if one.date in rows.moves else one.date for one in heavy if not _skipped(rows, one)
    ]
    return max((one for one in days if one < day), default=None)


def _skipped(rows: Rows, workout: Workout) -> bool:
    return workout.status == "skipped" and workout.date not in rows.moves


def evening(rows: Rows, day: date) -> datetime:
    """Until when a daily prompt is worth sending: the later of an hour before quiet hours and three hours
    after its own, but never into quiet hours."""
    due, quiet = rows.due(day), rows.person.quiet_from
    last_hour = (quiet if quiet > rows.minute else MIDNIGHT) - HOUR
    latest = max(local_due(day, max(last_hour, 0), rows.zone), due + WORTH)
    return min(latest, rows.quiet_start(due))


def tier_today(rows: Rows, now: datetime) -> Tier | None:
    """What kind of day today is: as it was done, opened or planned; a skipped session leaves it free."""
    today = rows.today(now)
    row = rows.workout_on(today)
    if row is not None and row.status != "planned":
        return None if row.status == "skipped" else cast(Tier, row.tier)
    return planned_tier(rows, today) or (cast(Tier, row.tier) if row is not None else None)
