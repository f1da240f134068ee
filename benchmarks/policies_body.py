"""A made-up tendon: what a load does to it and what is then felt. No number in it comes from a patient.

One side, one loaded exercise, a step a day. The state is the capacity in kilograms, the irritability and the
strength; see docs/policies.md for what follows from that, and what does not.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

WEEKS = 16
DAYS = 7 * WEEKS
BODY = 10.0
"""The part of the load that the body itself is, in kilograms."""
OVERLOAD, DAMAGE = 1.05, 1.15
BEST, WIDTH = 0.9, 0.4
DAMAGE_SHARE = 0.3
STRONGER = 0.006
FLARE, SEVERE, SEVERE_PAIN = 2.0, 4.0, 6.5


@dataclass(frozen=True, slots=True)
class World:
    """How the made-up world differs from the main one.

    `noise`: standard deviation of an answer in points; `slow`: factor on adaptation; `irritable`: factor on
    what an overload stirs up and how long it lasts; `bias`: points added to every answer; `missing`: share
    of answers not given at once; `late`: share of an overload's effect that comes only a day later;
    `related`: whether load has any say in pain; `step`: kilograms between two weights.
    """

    name: str
    noise: float = 0.7
    slow: float = 1.0
    irritable: float = 1.0
    bias: float = 0.0
    missing: float = 0.15
    late: float = 0.0
    related: bool = True
    step: float = 1.25


WORLDS = (
    World("main"),
    World("noise x2", noise=1.4),
    World("slow tendon", slow=0.4),
    World("irritable", irritable=1.6),
    World("under-reports by 2", bias=-2.0),
    World("half of answers missing", missing=0.5),
    World("pain peaks at 48 h", late=0.6),
    World("pain unrelated to load", related=False),
    World("weights 2.5 kg apart", step=2.5),
)


@dataclass(frozen=True, slots=True)
class Person:
    """One made-up person: constants, and every random draw of 16 weeks, so that all policies meet the same.

    Loads in kilograms; `first` is the start load; draws are arrays by day.
    """

    capacity: float
    most: float
    adaptation: float
    stirred: float
    settles: float
    usual: float
    first: float
    strength: float
    shock: np.ndarray
    felt: np.ndarray
    luck: np.ndarray


def make_person(number: int, world: World) -> Person:
    """Return person `number`: the same constants and draws in every world and under every policy."""
    draw = np.random.default_rng([20261122, number])
    capacity = float(np.clip(draw.lognormal(math.log(30), 0.3), 12, 70))
    settles = float(draw.lognormal(math.log(2), 0.3))
    person = Person(
        capacity=capacity,
        most=capacity * float(draw.uniform(1.8, 2.8)),
        adaptation=float(draw.lognormal(math.log(0.022), 0.4)),
        stirred=float(draw.lognormal(math.log(7), 0.4)),
        settles=settles,
        usual=float(draw.uniform(0, 4)),
        first=capacity * float(draw.uniform(0.5, 0.95)),
        strength=float(draw.uniform(1.5, 1.8)),
        shock=draw.exponential(2.0, DAYS + 2) * (draw.random(DAYS + 2) < 0.04),
        felt=draw.normal(0.0, 1.0, (DAYS + 3, 3)),
        luck=draw.random((DAYS + 3, 8)),
    )
    return replace(
        person,
        adaptation=person.adaptation * world.slow,
        stirred=person.stirred * world.irritable if world.related else 0.0,
        settles=person.settles * world.irritable,
        shock=person.shock if world.related else person.shock * 2.5,
    )


@dataclass(slots=True)
class Body:
    """The state on one day. `coming` is irritability that an earlier overload still owes."""

    person: Person
    world: World
    capacity: float
    strength: float
    irritability: float = 0.0
    coming: float = 0.0

    def dose(self, load: float) -> float:
        """Return a session's load relative to what the tendon can take today."""
        return (load + BODY) / (self.capacity / (1 + 0.15 * self.irritability) + BODY)

    def pain(self) -> float:
        """Return the true pain of today, in points."""
        person = self.person
        progress = (self.capacity - person.capacity) / (person.most - person.capacity)
        return person.usual * (1 - 0.8 * min(max(progress, 0.0), 1.0)) + self.irritability

    def pain_during(self, load: float) -> float:
        """Return the true worst pain of a session, in points."""
        beyond = max(0.0, self.dose(load) - 0.95) if self.world.related else 0.0
        return self.pain() - 0.5 * self.irritability + 4 * beyond

    def most_reps(self, load: float) -> int:
        """Return how many repetitions a set could have (Epley's line)."""
        return max(0, int(30 * (self.strength / (load + BODY) - 1)))

    def live(self, load: float | None, shock: float) -> None:
        """Let a day pass, with a session at `load` or without one."""
        arriving, self.coming = self.coming, 0.0
        if load is not None:
            stirred = self.person.stirred * max(0.0, self.dose(load) - OVERLOAD)
            self.coming = stirred * self.world.late
            arriving += stirred - self.coming
            self._adapt(self.dose(load))
        self.irritability = self.irritability * math.exp(-1 / self.person.settles) + arriving + shock

    def _adapt(self, dose: float) -> None:
        useful = max(0.0, 1 - ((dose - BEST) / WIDTH) ** 2)
        self.capacity *= 1 + self.person.adaptation * useful * (1 - self.capacity / self.person.most)
        self.capacity *= 1 - DAMAGE_SHARE * max(0.0, dose - DAMAGE)
        self.strength *= 1 + STRONGER


def make_body(person: Person, world: World) -> Body:
    """Return the body on day 0, at rest and able to do 15 repetitions and more with the start load."""
    return Body(person, world, person.capacity, (person.first + BODY) * person.strength)
