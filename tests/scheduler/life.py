"""One person's life as planning sees it: plain rows in memory, prompts delivered as the sweep would.

The plan is only made anew after something happened, as in the bot; what is late is dropped first.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from bot.questions.hour import hour_columns
from content.log import Phase
from scheduler.planner import plan
from scheduler.rows import Rows, Wanted, make_rows, planned_tier
from storage.models import Person, Prompt, Workout

MONDAY = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
LONG_AGO = MONDAY - timedelta(days=60)


def a_person(hour: str = "07:30", zone: str = "Europe/London", **values: Any) -> Person:
    """Somebody who was set up long ago and is here now; Monday is the first heavy day, Sunday the review."""
    person = Person(
        id=1, created_at=LONG_AGO, set_up_at=LONG_AGO, last_seen_at=MONDAY, time_zone=zone, locale="en",
        quiet_from=22 * 60, quiet_to=7 * 60, week_start=0, heavy_days=3, light_habit="some",
    )  # fmt: skip
    hours, minutes = hour.split(":")
    for name, value in {**hour_columns(int(hours) * 60 + int(minutes)), **values}.items():
        setattr(person, name, value)
    return person


def asked_lately() -> Prompt:
    """The short list of warning signs, answered an hour ago: it comes again in four weeks."""
    hour_ago = MONDAY - timedelta(hours=1)
    return Prompt(
        id=0, kind="safety", key="safety:before", payload={}, created_at=hour_ago, sent_at=hour_ago,
        answered_at=hour_ago, answer="none", snoozed=False,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """Something that went out: `asked` says that the person had put it off to then."""

    at: datetime
    prompt: Prompt
    riders: tuple[Prompt, ...]
    asked: bool = False

    @property
    def kind(self) -> str:
        return self.prompt.kind


@dataclass(slots=True)
class Life:
    """The rows of a person, the clock, and all that was sent."""

    person: Person
    now: datetime = MONDAY
    phase: Phase = "P2b"
    frozen: bool = False
    prompts: list[Prompt] = field(default_factory=lambda: [asked_lately()])
    workouts: list[Workout] = field(default_factory=list)
    scored: set[tuple[int, str]] = field(default_factory=set)
    raised: set[int] = field(default_factory=set)
    waiting: Sequence[Wanted] = ()
    sent: list[Message] = field(default_factory=list)
    ids: Any = field(default_factory=lambda: count(1))

    def rows(self) -> Rows:
        prompts = [p for p in self.prompts[-200:] if p.created_at > self.now - timedelta(days=40)]
        workouts = [w for w in self.workouts[-20:] if w.date >= (self.now - timedelta(days=9)).date()]
        scored, raised = frozenset(self.scored), frozenset(self.raised)
        found = make_rows(self.person, self.phase, prompts, workouts)
        return replace(found, frozen=self.frozen, scored=scored, raised=raised)

    def plan(self) -> dict[str, Wanted]:
        self.waiting = plan(self.rows(), self.now)
        return {one.key: one for one in self.waiting}

    def today(self) -> date:
        return self.rows().today(self.now)

    def next_due(self) -> Wanted | None:
        heads = [one for one in self.waiting if one.rides_with is None]
        return min(heads, key=lambda one: (one.due_at, one.kind), default=None)

    def wind(self, to: datetime) -> list[Message]:
        """Deliver everything that is due until an instant; return it."""
        before = len(self.sent)
        self.plan()
        while (head := self.next_due()) is not None and head.due_at <= to:
            self.now = max(self.now, head.due_at)
            self.deliver(head)
            self.plan()
        self.now = max(self.now, to)
        return self.sent[before:]

    def deliver(self, head: Wanted) -> None:
        riders = [one for one in self.waiting if one.rides_with == head.key]
        if head.expires_at <= self.now:
            for one in (head, *riders):
                self.settle(self.row(one), "dropped")
            return
        row = self.row(head)
        asked, row.sent_at, row.claimed_by = bool(row.snoozed), self.now, "a process"
        shown = tuple(self.row(one) for one in riders)
        for rider in shown:
            rider.sent_at, rider.rides_with = self.now, row.id
        if head.kind in ("daily", "session"):
            row.workout_id = self.open_day()
        self.sent.append(Message(self.now, row, shown, asked))

    def row(self, one: Wanted) -> Prompt:
        found = next((p for p in reversed(self.prompts) if p.key == one.key), None)
        if found is None:
            found = Prompt(
                id=next(self.ids), kind=one.kind, key=one.key, created_at=self.now,
                workout_id=one.workout_id, payload={}, snoozed=False,
            )  # fmt: skip
            self.prompts.append(found)
        found.answered_at = found.answer = None
        return found

    def open_day(self) -> int:
        rows, day = self.rows(), self.today()
        workout = rows.workout_on(day) or Workout(id=next(self.ids), date=day, status="planned")
        if workout not in self.workouts:
            self.workouts.append(workout)
        workout.tier = planned_tier(rows, day) or "easy"
        return workout.id

    def workout(self, workout_id: int | None) -> Workout:
        return next(one for one in self.workouts if one.id == workout_id)

    def settle(self, prompt: Prompt, answer: str) -> None:
        prompt.answered_at, prompt.answer = self.now, answer

    # What a person does; each of these is a sign of life.

    def trains(self, at: datetime | None = None, day: date | None = None) -> Workout:
        """Report a day's session as done, ended at `at`, now by default."""
        self.person.last_seen_at = self.now
        found = [w for w in self.workouts if w.date == (day or self.today())]
        workout = found[0] if found else Workout(id=next(self.ids), date=day or self.today(), tier="easy")
        if not found:
            self.workouts.append(workout)
        workout.status, workout.finished_at = "done", at or self.now
        for prompt in self.prompts:
            if prompt.workout_id == workout.id and prompt.kind in ("daily", "session") and prompt.sent_at:
                self.settle(prompt, "done 0-3")
        return workout

    def skips(self, daily: Prompt, tomorrow: bool = False) -> None:
        self.person.last_seen_at = self.now
        self.workout(daily.workout_id).status = "skipped"
        self.settle(daily, "tomorrow" if tomorrow else "skip")

    def answers(self, prompt: Prompt, raised: bool = False) -> None:
        """Give the number that a message asked for."""
        self.person.last_seen_at = self.now
        workout = self.workout(prompt.workout_id)
        if workout.status == "planned":
            shown = [p.sent_at for p in self.prompts if p.workout_id == workout.id and p.kind == "daily"]
            workout.status, workout.finished_at = "done", (shown and shown[0]) or self.now
        self.scored.add((workout.id, "p48" if prompt.kind == "followup" else "p24"))
        if raised and prompt.kind != "followup":
            self.raised.add(workout.id)
        self.settle(prompt, "3")

    def puts_off(self, prompt: Prompt, until: datetime) -> None:
        self.person.last_seen_at = self.now
        prompt.sent_at = prompt.answered_at = prompt.answer = prompt.claimed_by = None
        prompt.snoozed, prompt.due_at, prompt.expires_at = True, until, until + timedelta(hours=3)

    def pauses(self, until: date | None) -> None:
        self.person.last_seen_at = self.person.paused_at = self.now
        self.person.paused_until = until

    def resumes(self) -> None:
        self.person.last_seen_at, self.person.paused_at, self.person.paused_until = self.now, None, None

    def broken_promises(self) -> list[str]:
        """Local dates with more than two messages and a follow-up, and what went out in quiet hours."""
        rows = self.rows()
        days: Counter[tuple[date, bool]] = Counter()
        found = []
        for message in self.sent:
            if message.asked:
                continue
            days[rows.today(message.at), message.kind == "followup"] += 1
            if rows.awake(message.at) != message.at and message.kind != "daily":
                found.append(f"{message.kind} in quiet hours at {message.at}")
        found += [f"{n} messages on {day}" for (day, extra), n in days.items() if n > (1 if extra else 2)]
        return found
