"""A made-up person's sixteen weeks under one policy, and what is counted of them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from benchmarks.policies_body import (
    DAYS,
    FLARE,
    SEVERE,
    SEVERE_PAIN,
    Person,
    World,
    make_body,
    make_person,
)

HEAVY_DAYS = (0, 2, 4)
REVIEW_DAY = 6
DONE, DONE_IN_PAIN = 0.85, 0.5
RECALLED = 0.8
PAIN_KEEPS_AWAY = 5
HELP = "help"
"""Said beside the reasons of a review that advises to see somebody."""


@dataclass(slots=True)
class Done:
    """One session as a policy may see it: whole scores, `None` for what was not answered (yet)."""

    day: int
    load: float
    reps: int
    most_reps: int
    during: int
    p24: int | None = None
    p48: int | None = None


class Policy(Protocol):
    """Decides each session's load and is told what happened."""

    name: str
    load: float

    def open_day(self, day: int) -> float | None:
        """Return the load of today's session, `None` to leave it out."""

    def target(self) -> int:
        """Return the repetitions asked for."""

    def done(self, session: Done) -> None:
        """Take note of a session."""

    def answer(self, session: Done, what: str, day: int) -> None:
        """Take note of an answer ("p24", "p48") that came on a day."""

    def morning(self, day: int, score: int) -> None:
        """Take note of a day's own score."""

    def wants_morning(self, day: int) -> bool:
        """Whether today's own score is asked for."""

    def wants_48h(self, session: Done) -> bool:
        """Whether the 48 h question is asked."""

    def review(self, day: int) -> tuple[str, ...]:
        """Decide the coming week and return the reasons, the action first."""


@dataclass(slots=True)
class Outcome:
    """What sixteen weeks came to.

    `held` are the weeks without anything harder, `foregone` those without a heavier weight although the next
    one would have stayed below 0.95 of what the tendon could take; `reasons` counts the codes of the latter,
    `only` those that stood alone.
    """

    flare_days: int = 0
    severe_days: int = 0
    sessions: int = 0
    over: int = 0
    unsafe: int = 0
    foregone: int = 0
    held: int = 0
    helped: bool = False
    gain: float = 0.0
    end: float = 0.0
    reasons: Counter[str] = field(default_factory=Counter)
    only: Counter[str] = field(default_factory=Counter)


def live(number: int, world: World, make: Callable[[Person, World], Policy]) -> Outcome:
    """Let person `number` live sixteen weeks under a policy."""
    person = make_person(number, world)
    return Life(person, world, make(person, world)).run()


class Life:
    """One run: the body, the policy, and the answers still owed."""

    def __init__(self, person: Person, world: World, policy: Policy) -> None:
        self.person, self.world, self.policy = person, world, policy
        self.body = make_body(person, world)
        self.sessions: list[Done] = []
        self.heard: dict[tuple[int, int], int | None] = {}
        self.outcome = Outcome()

    def run(self) -> Outcome:
        """Live all days and return the counts."""
        for day in range(DAYS):
            self._feel()
            self._ask(day)
            load = self._train(day) if day % 7 in HEAVY_DAYS else None
            if day % 7 == REVIEW_DAY:
                self._review(day)
            self.body.live(load, float(self.person.shock[day]))
        self.outcome.gain = self.body.capacity / self.person.capacity
        self.outcome.end = self.policy.load
        return self.outcome

    def _feel(self) -> None:
        self.outcome.flare_days += self.body.irritability >= FLARE
        self.outcome.severe_days += self.body.irritability >= SEVERE or self.body.pain() >= SEVERE_PAIN

    def _say(self, true: float, day: int, kind: int) -> int:
        noisy = true + self.world.noise * float(self.person.felt[day, kind]) + self.world.bias
        return min(max(round(noisy), 0), 10)

    def _ask(self, day: int) -> None:
        score = self._say(self.body.pain(), day, 0)
        present = self.person.luck[day, 1] >= self.world.missing
        for session in self.sessions[-4:]:
            self._check_in(session, day, score)
        if present and self.policy.wants_morning(day):
            self.policy.morning(day, score)

    def _check_in(self, session: Done, day: int, score: int) -> None:
        """The question 24 and 48 hours later; what is missed is asked once more with the next message."""
        for number, what in enumerate(("p24", "p48"), start=1):
            if day == session.day + number and (number == 1 or self.policy.wants_48h(session)):
                known = self.person.luck[session.day, 1 + number] >= self.world.missing
                self.heard[session.day, number] = None if known else score
                if known:
                    self._tell(session, what, score, day)
            missed = self.heard.get((session.day, number))
            if day == session.day + number + 1 and missed is not None:
                if self.person.luck[session.day, 3 + number] < RECALLED:
                    self._tell(session, what, missed, day)
                self.heard[session.day, number] = None

    def _tell(self, session: Done, what: str, score: int, day: int) -> None:
        setattr(session, what, score)
        self.policy.answer(session, what, day)

    def _train(self, day: int) -> float | None:
        able = DONE_IN_PAIN if self.body.pain() >= PAIN_KEEPS_AWAY else DONE
        load = self.policy.open_day(day)
        if load is None or self.person.luck[day, 0] >= able:
            return None
        self.outcome.sessions += 1
        self.outcome.over += self.body.dose(load) > 1.1
        most = self.body.most_reps(load)
        during = self._say(self.body.pain_during(load), day, 2)
        session = Done(day, load, min(self.policy.target(), most), most, during)
        self.sessions.append(session)
        self.policy.done(session)
        return load

    def _review(self, day: int) -> None:
        before = self.policy.load
        action, *codes = self.policy.review(day)
        outcome, after = self.outcome, self.policy.load
        outcome.unsafe += after > before and self.body.dose(after) > 1.1
        heavier = before + max(self.world.step, before * 0.05)
        outcome.held += action == "HOLD"
        outcome.helped |= HELP in codes
        if after <= before and self.body.dose(heavier) < 0.95:
            outcome.foregone += 1
            self._count_reasons([code for code in codes if code != HELP])

    def _count_reasons(self, codes: list[str]) -> None:
        self.outcome.reasons.update(codes)
        if len(codes) == 1:
            self.outcome.only.update(codes)
