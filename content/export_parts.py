"""What is in the file about one person, format "sitbone-export-1": every key, its type and its limits.

An impossible history (repetitions without sets, dates out of order, an exercise nobody knows, a score of 11,
a number that is none) is refused by name here and never reaches a rule. A score that is absent is missing; it
is never a 0. Instants are UTC, loads hundredths of the person's unit, scores half points (0 to 20).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    model_validator,
)

from content.exercises import EXERCISES
from content.loads import HEAVIEST, MOST_LOADS, is_ascending
from content.log import Cause, Kind, OneSide, Phase, Side, Status, Tier, Unit
from content.tracks import track_of

FORMAT: Literal["sitbone-export-1"] = "sitbone-export-1"
MOST_SETS, MOST_TARGET = 20, 1000
EARLIEST_END, LATEST_END = -1, 2
"""Days between a workout's local date and the UTC date of its end."""


def _known(exercise: str) -> str:
    if exercise not in EXERCISES:
        raise ValueError("this exercise is not known here")
    return exercise


HalfPoints = Annotated[int, Field(ge=0, le=20)]
Load = Annotated[int, Field(ge=0, le=max(HEAVIEST.values()) * 2)]
Exercise = Annotated[str, AfterValidator(_known)]
Count = Annotated[int, Field(ge=0)]


class Part(BaseModel):
    """Anything in the file: exactly these keys, exactly these types."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


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

    kind: str
    half_points: HalfPoints
    masked: bool
    at: AwareDatetime
    side: OneSide | None


class LiftPart(SettingPart):
    """One exercise of a workout, prescribed and done."""

    tempo: str
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

    id: int
    date: date
    tier: Tier
    phase: Phase
    status: Status
    minutes: Count
    notes: str
    opened_at: AwareDatetime
    finished_at: AwareDatetime | None
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


class ChangePart(SettingPart):
    """A new setting and who caused it."""

    cause: Cause
    action: str | None
    at: AwareDatetime
    date: date
    side: OneSide | None


class PhasePart(Part):
    """The day a phase began."""

    phase: Phase
    date: date


class EquipmentPart(Part):
    """What is owned of one kind."""

    kind: Kind
    unit: Unit
    loads: Annotated[tuple[Load, ...], Field(max_length=MOST_LOADS + 1)]

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        if not is_ascending(self.loads):
            raise ValueError("the loads are not in ascending order")
        return self


class FlagPart(Part):
    """A warning sign."""

    sign: str
    urgency: Literal["E", "U", "P", "R"]
    opened_at: AwareDatetime
    cleared_at: AwareDatetime | None


class FactPart(Part):
    """The newest answer to a gate or set-up question."""

    name: str
    value: int
    at: AwareDatetime


class ReasonPart(Part):
    """Why, with its numbers as they were shown."""

    code: str
    args: Mapping[str, str]


class EntryPart(Part):
    """What a suggestion was made from; whole scores."""

    training: int
    date: date
    load: Load
    reps: tuple[Count, ...]
    during: int | None
    p24: int | None
    p48: int | None


class SuggestionPart(Part):
    """What was suggested for one exercise."""

    exercise: Exercise
    side: OneSide | None
    action: str
    current: SettingPart
    proposed: SettingPart | None
    reasons: tuple[ReasonPart, ...]
    entries: tuple[EntryPart, ...]


class GivenPart(Part):
    """What a review knew that carries no date of its own: the first so many changes and phases, what was
    owned and answered, and the instants of decisions of the same week that it replaced.
    """

    changes: Count
    phases: Count
    side: Side
    unit: Unit
    ceiling: int | None
    equipment: tuple[EquipmentPart, ...]
    facts: Mapping[str, int]
    replaced: tuple[AwareDatetime, ...] = ()


class ReviewPart(Part):
    """One weekly decision. `given` is absent in reviews kept by an early version, which cannot be
    recomputed.
    """

    week: str
    date: date
    decided_at: AwareDatetime | None
    choice: str | None
    suggestions: tuple[SuggestionPart, ...]
    given: GivenPart | None


class PersonPart(Part):
    """Settings. `started` is the day of set-up; minutes count from local midnight."""

    started: date
    side: Side | None
    unit: Unit | None
    test: str
    ceiling: Annotated[int, Field(ge=0, le=10)] | None
    locale: str
    time_zone: str | None
    session_minute: int | None
    quiet_from: int
    quiet_to: int
    week_start: int | None
    review_weekday: int | None
    heavy_days: int
    light_habit: str


class Export(Part):
    """The whole file, oldest entries first."""

    format: Literal["sitbone-export-1"]
    exported_at: AwareDatetime
    person: PersonPart
    phases: tuple[PhasePart, ...]
    equipment: tuple[EquipmentPart, ...]
    facts: tuple[FactPart, ...]
    flags: tuple[FlagPart, ...]
    scores: tuple[ScorePart, ...]
    workouts: tuple[WorkoutPart, ...]
    changes: tuple[ChangePart, ...]
    reviews: tuple[ReviewPart, ...]

    @model_validator(mode="after")
    def _chronological(self) -> Self:
        orders: dict[str, Iterable[Any]] = {
            "phases": (each.date for each in self.phases),
            "scores": (each.at for each in self.scores),
            "workouts": (each.date for each in self.workouts),
            "changes": (each.at for each in self.changes),
            "reviews": (each.date for each in self.reviews),
        }
        wrong = [name for name, keys in orders.items() if any(a > b for a, b in pairwise(keys))]
        if wrong:
            raise ValueError(f"dates out of order in {', '.join(wrong)}")
        if len({each.date for each in self.workouts}) < len(self.workouts):
            raise ValueError("two workouts on one day")
        return self
