"""What a person did, felt and was told, as plain values: the only input of every rule.

A suggestion is a function of a `Log` and a date. Storage builds a Log from rows, an export holds the
same facts, and nothing here knows about either.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from content.once import Made

Side = Literal["left", "right", "both"]
OneSide = Literal["left", "right"]
ONE_SIDES: tuple[OneSide, ...] = ("left", "right")
Unit = Literal["kg", "lb"]
Phase = Literal["P1", "P2a", "P2b", "P3", "P4", "maintenance"]
Tier = Literal["heavy", "easy"]
Status = Literal["planned", "done", "partly", "stopped", "skipped"]
Cause = Literal["start", "review", "daily", "person", "return"]
Kind = Literal["dumbbell", "kettlebell", "barbell", "stack", "band"]
Distance = Literal["km", "mi"]


@dataclass(frozen=True, slots=True)
class Setting:
    """How one exercise is prescribed.

    `exercise` is an id of `content.exercises`; `step` an index into its track (0 is the easiest);
    `load` hundredths of the person's own unit (0 is unloaded, dumbbells are "each hand", bars "total");
    `target` repetitions per set, or seconds per set where the step is a hold.
    """

    exercise: str
    step: int
    load: int
    sets: int
    target: int


@dataclass(frozen=True, slots=True)
class Equipment:
    """What the person owns of one kind: `loads` in ascending hundredths of `unit`, 0 left out.

    Bars list every total that can be built; bands list levels 100, 200, ... in order of resistance.
    """

    kind: Kind
    unit: Unit
    loads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A 0-10 rating at the sit bone as it was said: `half_points` is 0 to 20.

    `at` is the answer's instant in UTC; `masked` says that a painkiller was taken before it. `side` is
    `None` where one number stands for whatever is sore.
    """

    half_points: int
    at: datetime
    masked: bool = False
    side: OneSide | None = None


@dataclass(frozen=True, slots=True)
class Lift:
    """One exercise of one workout: what was prescribed and what was really done.

    `done` holds repetitions (or seconds) per set, `None` while nothing was reported. `during` is the
    worst score in this exercise in half points, where the person named it. `form_ok` and `more_left`
    ("could you have done two more?") are `None` while not asked. `side`: one leg alone, `None` both alike.
    """

    setting: Setting
    done_load: int | None = None
    done: tuple[int, ...] | None = None
    during: int | None = None
    form_ok: bool | None = None
    more_left: bool | None = None
    side: OneSide | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What one side answered to a workout, the next day and the day after."""

    p24: Score | None = None
    p48: Score | None = None


@dataclass(frozen=True, slots=True)
class Training:
    """One day's workout. `date` is the person's local date; `finished_at` is UTC.

    `during` is the worst score of the whole workout in half points (`None`: not told). Where both sides
    are sore `sides` has the answers of each, and `p24` and `p48` are the worse of those that are known.
    """

    id: int
    date: date
    tier: Tier
    phase: Phase
    status: Status
    finished_at: datetime | None = None
    during: int | None = None
    lifts: tuple[Lift, ...] = ()
    p24: Score | None = None
    p48: Score | None = None
    sides: Mapping[OneSide, Answers] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """One run, or on the first rung one brisk walk. `date` is local, `finished_at` UTC.

    `rung` is an index into `content.running.LADDER` (beyond it: of `VARIABLES`), `None` for a run of the
    person's own: `minutes` of running, `distance` in hundredths of `unit` as it was said. `during` is the
    worst score in half points; `climbed`: it rose during the run; `sharp`: a sudden sharp pain. `p24` is set
    only where the next day was told late; else it is the person's answer of that day (amendment A7: one
    test, one number).
    """

    id: int
    date: date
    finished_at: datetime
    rung: int | None = None
    minutes: int | None = None
    distance: int | None = None
    unit: Distance | None = None
    during: int | None = None
    climbed: bool = False
    sharp: bool = False
    p24: Score | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A new setting of one exercise: who caused it, and the engine's action when a rule did. `side`: of one
    leg alone, `None` of both.
    """

    at: datetime
    date: date
    setting: Setting
    cause: Cause
    action: str | None = None
    side: OneSide | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """An open or cleared warning sign: `sign` is an id of `content.safety`, urgency E, U, P or R."""

    sign: str
    urgency: str
    opened_at: datetime
    cleared_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhaseEntry:
    """The day on which a phase began."""

    phase: Phase
    date: date


@dataclass(frozen=True, slots=True)
class Log:
    """Everything the rules may look at, in chronological order.

    `daily` are all answers to the person's one test that belong to no workout (day 0, morning row).
    `reviewed` are the local dates of past reviews and `reviewed_at` the instants that are known (UTC; a
    review without one counts as covering the days before its date). `facts` are answers to gate questions
    by name (for example `walk_30_min` or `sit_30_min`), whole numbers. `ceiling` is the highest clean
    next-day score that a physio allowed (`None`: the default of amendment A10). A log of both sides is read
    through `content.sides`.
    """

    started: date
    side: Side = "left"
    unit: Unit = "kg"
    phases: tuple[PhaseEntry, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    daily: tuple[Score, ...] = ()
    trainings: tuple[Training, ...] = ()
    changes: tuple[Change, ...] = ()
    flags: tuple[Flag, ...] = ()
    runs: tuple[Run, ...] = ()
    reviewed: tuple[date, ...] = ()
    reviewed_at: tuple[datetime, ...] = ()
    facts: Mapping[str, int] = field(default_factory=dict)
    ceiling: int | None = None
    made: Made = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def phase(self) -> Phase:
        """The phase the person is in now."""
        return self.phases[-1].phase if self.phases else "P1"

    def in_force(self, exercise: str) -> dict[OneSide | None, Setting]:
        """What is prescribed of an exercise: for both legs (`None`), and for a leg that had a setting of its
        own since.
        """
        own: dict[OneSide | None, Setting] = {}
        for change in self.changes:
            if change.setting.exercise == exercise:
                own = {**own, change.side: change.setting} if change.side else {None: change.setting}
        return own

    def setting(self, exercise: str) -> Setting | None:
        """The newest setting of an exercise, `None` if it was never prescribed; where the sides have settings
        of their own the easier one.
        """
        own = self.in_force(exercise)
        sides: tuple[OneSide, ...] = ONE_SIDES if self.side == "both" else (self.side,)
        known = [setting for side in sides if (setting := own.get(side) or own.get(None))]
        return min(known, key=lambda each: (bool(each.sets), each.step, each.load, each.target), default=None)
