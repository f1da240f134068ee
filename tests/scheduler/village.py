"""Twenty people in mixed zones who live through a year: they answer at random, pause, travel, go silent.

Planned for as the bot plans, delivered as the sweep delivers; every message is held against the promises at
the moment it is sent, every training day at the person's hour.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from scheduler.due_times import local_due
from scheduler.numbers import CHECKIN_LIMIT, RIDES
from scheduler.planner import is_paused
from scheduler.rows import planned_tier
from tests.scheduler.life import Life, Message, a_person
from tests.scheduler.test_budget import Whim

START = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
DAYS = 365
MOMENT = timedelta(minutes=1)
ONE_DAY = timedelta(days=1)
HERE = 2 * ONE_DAY
"""Who gave a sign of life since then is neither silent nor about to be."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where somebody lives and how they train."""

    zone: str
    hour: str
    habit: str = "some"
    heavy_days: int = 3


HOMES = (
    Home("Europe/Berlin", "07:30"), Home("Europe/London", "06:00", "daily"),
    Home("Europe/Lisbon", "21:30", "none"), Home("Africa/Casablanca", "12:00"),
    Home("America/New_York", "07:30", "daily"), Home("America/St_Johns", "06:00"),
    Home("America/Los_Angeles", "20:00", "none"), Home("America/Santiago", "00:00"),
    Home("America/Sao_Paulo", "07:30", "daily"), Home("Australia/Sydney", "06:00", "daily"),
    Home("Australia/Lord_Howe", "01:45"), Home("Australia/Adelaide", "17:30", heavy_days=2),
    Home("Pacific/Auckland", "02:30", "daily"), Home("Pacific/Chatham", "07:30"),
    Home("Asia/Kathmandu", "05:00"), Home("Asia/Tokyo", "21:30", "daily"),
    Home("Asia/Kolkata", "22:30", heavy_days=2), Home("Pacific/Kiritimati", "12:00"),
)  # fmt: skip
"""Both hemispheres, half hours, a change of half an hour, hours that a change leaves out or repeats."""


class Villager(Whim):
    """One of them. `mistakes` names every broken promise."""

    def __init__(self, home: Home, seed: int) -> None:
        person = a_person(
            home.hour, home.zone, light_habit=home.habit, heavy_days=home.heavy_days,
            review_weekday=seed % 7, last_seen_at=START,
        )  # fmt: skip
        super().__init__(Life(person, now=START), seed)
        self.home = home
        self.gone_until = START
        self.mistakes: list[str] = []
        self.days = self.checked = 0
        self.did: Counter[str] = Counter()
        self.changed: list[datetime] = []

    def live_through(self, days: int) -> None:
        """Go on from hour to hour, with a stop a moment after each daily hour."""
        end = START + timedelta(days=days)
        while self.life.now < end:
            wait = timedelta(minutes=self.random.choice((5, 40, 90, 300, 600, 1000)))
            look, day = self._next_hour()
            news = self.life.wind(min(self.life.now + wait, look, end))
            if news:
                self.mistakes += self._hold_against_promises(news)
            if self.life.now == look:
                self._look_at(day)
            if self.life.now >= self.gone_until:
                self._whim(news)
            self._forget()

    def _next_hour(self) -> tuple[datetime, date]:
        """The next moment after the person's hour on a local date, and that date."""
        rows = self.life.rows()
        day = rows.today(self.life.now)
        while (look := rows.due(day) + MOMENT) <= self.life.now:
            day += ONE_DAY
        return look, day

    def _whim(self, news: Sequence[Message]) -> None:
        before = self._wishes()
        idle = () if self.random.random() < 0.6 else self.life.sent[-1:]
        for message in news or idle:
            self.react(message)
        if self.random.random() < 0.01:
            self._travel()
        if before != self._wishes():
            self.changed.append(self.life.now)
        if self.random.random() < 0.1:
            self.check()

    def _wishes(self) -> tuple[object, ...]:
        person = self.life.person
        return person.time_zone, person.light_habit, person.paused_at, person.paused_until

    def _travel(self) -> None:
        """Somewhere else, or home again; the bot is told."""
        person = self.life.person
        away = person.time_zone != self.home.zone
        person.time_zone = self.home.zone if away else self.random.choice(HOMES).zone
        person.last_seen_at = self.life.now
        self.did["travelled"] += 1

    def _look_at(self, day: date) -> None:
        """At the hour of a training day its message is there, unless that day is settled or put off."""
        life, rows = self.life, self.life.rows()
        self.days += 1
        here = life.now - life.person.last_seen_at < HERE
        if not here or is_paused(rows, life.now) or rows.today(rows.due(day)) != day:
            return
        workout, waiting = rows.workout_on(day), rows.by_key.get(f"daily:{day}")
        settled = workout is not None and workout.status != "planned"
        put_off = waiting is not None and bool(waiting.snoozed)
        if planned_tier(rows, day) is None or settled or put_off:
            return
        self.checked += 1
        sent = [
            message for message in life.sent if message.prompt.key == f"daily:{day}" and not message.asked
        ]
        if len(sent) != 1:
            self.mistakes.append(f"{len(sent)} daily prompts for {day}")

    def _hold_against_promises(self, news: Sequence[Message]) -> list[str]:
        rows, found = self.life.rows(), []
        for message in news:
            self.did[message.kind] += 1
            if not message.asked and message.kind != "daily" and rows.awake(message.at) != message.at:
                found.append(f"{message.kind} in quiet hours at {message.at}")
            found += self._wrong_numbers(message)
        for day in {rows.today(message.at) for message in news}:
            found += self._over_budget(day)
        return found + self._early_or_twice(news)

    def _wrong_numbers(self, message: Message) -> list[str]:
        """Numbers asked when their answer would not count."""
        found = []
        for prompt in (message.prompt, *message.riders):
            if prompt.kind not in ("checkin", "followup") or prompt.workout_id is None:
                continue
            ended = self.life.workout(prompt.workout_id).finished_at
            age = message.at - ended if ended else None
            least = RIDES[prompt.kind][0]
            most = CHECKIN_LIMIT if prompt.kind == "checkin" else timedelta(hours=72)
            if age is not None and not least <= age <= most:
                found.append(f"{prompt.kind} {age} after its session")
        return found

    def _over_budget(self, day: date) -> list[str]:
        rows, kinds = self.life.rows(), Counter[bool]()
        for message in self.life.sent[-12:]:
            if not message.asked and rows.today(message.at) == day:
                kinds[message.kind == "followup"] += 1
        # Who trains today after all, or is somewhere else, gets today's session at once: their own wish,
        # and so is the second journey within a day.
        wished = sum(self.life.now - at < ONE_DAY for at in self.changed)
        over = kinds[False] > 2 + wished or kinds[True] > 1
        return [f"{kinds[False]} messages and {kinds[True]} follow-ups on {day}"] if over else []

    def _early_or_twice(self, news: Sequence[Message]) -> list[str]:
        person, found = self.life.person, []
        for message in (one for one in news if one.kind == "daily" and not one.asked):
            key = message.prompt.key
            day = date.fromisoformat(key.removeprefix("daily:"))
            if message.at < local_due(day, person.session_minute or 0, person.time_zone or "UTC"):
                found.append(f"{key} early at {message.at}")
            if sum(one.prompt.key == key and not one.asked for one in self.life.sent[-40:]) > 1:
                found.append(f"{key} twice")
        return found

    def _forget(self) -> None:
        """Rows that planning looks at no more: a year stays as quick as a month."""
        life = self.life
        del life.prompts[:-120], life.workouts[:-20]
        del life.sent[:-60], self.changed[:-4]
