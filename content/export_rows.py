"""What is in the file about one person, format "sitbone-export-1": every key, its type and its limits.

An impossible history (repetitions without sets, dates out of order, an exercise nobody knows, a score of 11,
a number that is none) is refused by name here and never reaches a rule. A score that is absent is missing; it
is never a 0. Instants are UTC, loads hundredths of the person's unit, scores half points (0 to 20).
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from content.export_given import DecisionPart
from content.export_values import (
    Count,
    Day,
    Exercise,
    HalfPoints,
    Instant,
    Load,
    Minute,
    Part,
    Text,
    Weekday,
    Word,
)
from content.log import Cause, Distance, OneSide, Phase, Side, Status, Tier, Unit
from content.progression.ceilings import Action
from content.running import LADDER, VARIABLES
from content.safety import SIGNS
from content.tracks import track_of
from content.zones import known_zone

MOST_SETS, MOST_TARGET = 20, 1000
EARLIEST_DAY, LATEST_DAY = date(1980, 1, 1).toordinal(), date(2200, 1, 1).toordinal()
DAYS = (
    "back_day", "ceiling_day", "flare_day", "left_since", "right_since", "running_now_day", "running_since",
    "test_day", "usual_day",
)  # fmt: skip
"""Facts whose value is a day's ordinal; 0 is none."""
EARLIEST_END, LATEST_END = -1, 2
"""Days between a workout's local date and the UTC date of its end."""


def _sign(name: str) -> str:
    if name not in SIGNS:
        raise ValueError("this warning sign is not known here")
    return name


def _zone(name: str) -> str:
    if not known_zone(name):
        raise ValueError("this time zone is not known here")
    return name


class SettingPart(Part):
    """One exercise as prescribed; see `content.log.Setting`."""

    exercise: Exercise
    step: Count
    load: Load
    sets: Annotated[int, Field(ge=0, le=MOST_SETS)]
    target: Annotated[int, Field(ge=0, le=MOST_TARGET)]

    @model_validator(mode="after")
    def _on_its_track(self) -> Self:
        rungs = len(track_of(self.exercise))
        if self.step >= max(rungs, 1):
            raise ValueError(f"the track of {self.exercise} has {rungs} steps")
        return self


class ScorePart(Part):
    """An answer. `kind`: now, usual or daily, of a workout p24 or p48; `side`: of one of two sore ones."""

    kind: Literal["now", "usual", "daily", "p24", "p48"]
    half_points: HalfPoints
    masked: bool
    at: Instant
    side: OneSide | None


class LiftPart(SettingPart):
    """One exercise of a workout, prescribed and done."""

    tempo: Word
    rest_s: Count
    per_side: bool
    key: bool
    done_load: Load | None
    done: tuple[Annotated[int, Field(ge=0, le=MOST_TARGET)], ...] | None
    during: HalfPoints | None
    form_ok: bool | None
    more_left: bool | None
    side: OneSide | None

    @model_validator(mode="after")
    def _can_be(self) -> Self:
        if self.done and not self.sets:
            raise ValueError("repetitions without sets")
        if self.done is not None and len(self.done) > MOST_SETS:
            raise ValueError(f"more than {MOST_SETS} sets were done")
        return self


class WorkoutPart(Part):
    """One day's workout with its next-day and second-day answers."""

    id: Count
    date: Day
    tier: Tier
    phase: Phase
    status: Status
    minutes: Count
    notes: Text
    opened_at: Instant
    finished_at: Instant | None
    during: HalfPoints | None
    lifts: tuple[LiftPart, ...]
    answers: tuple[ScorePart, ...]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        end = self.finished_at
        if end is None:
            return self
        if not EARLIEST_END <= (end.date() - self.date).days <= LATEST_END:
            raise ValueError(f"it ended on {end.date()} but belongs to {self.date}")
        if any(score.at < end for score in self.answers):
            raise ValueError("a next-day answer was given before the end of the workout")
        return self

    @model_validator(mode="after")
    def _answered_once(self) -> Self:
        kinds = [(score.kind, score.side) for score in self.answers]
        if any(kind not in ("p24", "p48") for kind, _ in kinds):
            raise ValueError("an answer that is neither of the next day nor of the day after")
        if len(set(kinds)) < len(kinds):
            raise ValueError("two answers to one question")
        return self


class ChangePart(SettingPart):
    """A new setting and who caused it; on the first of a decision outside reviews what it was `given`."""

    cause: Cause
    action: Action | None
    at: Instant
    date: Day
    side: OneSide | None
    given: DecisionPart | None = None


class PhasePart(Part):
    """The day a phase began, and what that was decided from: absent where an early version noted nothing."""

    phase: Phase
    date: Day
    given: DecisionPart | None = None


class FlagPart(Part):
    """A warning sign."""

    sign: Annotated[str, AfterValidator(_sign)]
    urgency: Literal["E", "U", "P", "R"]
    opened_at: Instant
    cleared_at: Instant | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.cleared_at is not None and self.cleared_at < self.opened_at:
            raise ValueError("a sign was cleared before it was named")
        return self


class FactPart(Part):
    """The newest answer to a gate or set-up question."""

    name: Annotated[str, Field(max_length=32)]
    value: Annotated[int, Field(ge=0, lt=LATEST_DAY)]
    at: Instant

    @model_validator(mode="after")
    def _is_a_day(self) -> Self:
        if self.name in DAYS and 0 < self.value < EARLIEST_DAY:
            raise ValueError(f"{self.name} counts days from the year 1; {self.value} is no day of our time")
        return self


class RunPart(Part):
    """A run or a brisk walk; see `content.log.Run`. `p24` only where the next day was told late."""

    id: Count
    date: Day
    finished_at: Instant
    rung: Annotated[int, Field(ge=0, lt=len(LADDER) + len(VARIABLES))] | None
    minutes: Count | None
    distance: Count | None
    unit: Distance | None
    during: HalfPoints | None
    climbed: bool
    sharp: bool
    p24: HalfPoints | None
    p24_at: Instant | None
    given: DecisionPart | None = None

    @model_validator(mode="after")
    def _answered_when(self) -> Self:
        if (self.p24 is None) != (self.p24_at is None):
            raise ValueError("a next-day answer without its time, or a time without an answer")
        if self.p24_at is not None and self.p24_at < self.finished_at:
            raise ValueError("a next-day answer was given before the end of the run")
        return self


class PersonPart(Part):
    """Settings. `started` is the day of set-up; minutes count from local midnight."""

    started: Day
    side: Side | None
    unit: Unit | None
    test: Literal["sit", "bridge", "walk"]
    ceiling: Annotated[int, Field(ge=0, le=10)] | None
    ceiling_by: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    locale: Word
    time_zone: Annotated[str, AfterValidator(_zone)] | None
    session_minute: Minute | None
    quiet_from: Minute
    quiet_to: Minute
    week_start: Weekday | None
    review_weekday: Weekday | None
    heavy_days: Annotated[int, Field(ge=0, le=7)]
    light_habit: Literal["some", "daily", "none"]
