"""The whole file about one person: its rows, the weekly decisions, and that all is in order."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from content.export_given import GivenPart, OutlookPart
from content.export_rows import (
    ChangePart,
    FactPart,
    FlagPart,
    PersonPart,
    PhasePart,
    RunPart,
    ScorePart,
    SettingPart,
    WorkoutPart,
)
from content.export_values import Count, Day, EquipmentPart, Exercise, Instant, Load, Part
from content.log import OneSide

FORMAT: Literal["sitbone-export-1"] = "sitbone-export-1"


class ReasonPart(Part):
    """Why, with its numbers as they were shown."""

    code: str
    args: Mapping[str, str]


class EntryPart(Part):
    """What a suggestion was made from; whole scores."""

    training: int
    date: Day
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


class ReviewPart(Part):
    """One weekly decision. `given` is absent in reviews kept by an early version, which cannot be
    recomputed, and `phase` in those that did not note what they said about it.
    """

    week: Annotated[str, Field(pattern=r"^\d{4}-W\d{2}$")]
    date: Day
    decided_at: Instant | None
    choice: Annotated[str, Field(max_length=48)] | None
    suggestions: tuple[SuggestionPart, ...]
    given: GivenPart | None
    phase: OutlookPart | None = None


class Export(Part):
    """The whole file, oldest entries first."""

    format: Literal["sitbone-export-1"]
    exported_at: Instant
    person: PersonPart
    phases: tuple[PhasePart, ...]
    equipment: tuple[EquipmentPart, ...]
    facts: tuple[FactPart, ...]
    flags: tuple[FlagPart, ...]
    scores: tuple[ScorePart, ...]
    workouts: tuple[WorkoutPart, ...]
    runs: tuple[RunPart, ...]
    changes: tuple[ChangePart, ...]
    reviews: tuple[ReviewPart, ...]

    @model_validator(mode="after")
    def _chronological(self) -> Self:
        orders: dict[str, Iterable[Any]] = {
            "phases": (each.date for each in self.phases),
            "scores": (each.at for each in self.scores),
            "workouts": (each.date for each in self.workouts),
            "runs": (each.finished_at for each in self.runs),
            "changes": (each.at for each in self.changes),
            "reviews": (each.date for each in self.reviews),
        }
        wrong = [name for name, keys in orders.items() if any(a > b for a, b in pairwise(keys))]
        if wrong:
            raise ValueError(f"dates out of order in {', '.join(wrong)}")
        if len({each.date for each in self.workouts}) < len(self.workouts):
            raise ValueError("two workouts on one day")
        return self

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        keys: dict[str, list[Any]] = {
            "workouts": [each.id for each in self.workouts],
            "runs": [each.id for each in self.runs],
            "equipment": [each.kind for each in self.equipment],
            "facts": [each.name for each in self.facts],
            "reviews": [each.week for each in self.reviews],
        }
        twice = [name for name, found in keys.items() if len(set(found)) < len(found)]
        if twice:
            raise ValueError(f"something is there twice in {', '.join(twice)}")
        if any(each.kind in ("p24", "p48") for each in self.scores):
            raise ValueError("a next-day answer without its workout in scores")
        return self

    @model_validator(mode="after")
    def _in_the_past(self) -> Self:
        instants: dict[str, Iterable[datetime | None]] = {
            "scores": (each.at for each in self.scores),
            "workouts": (at for each in self.workouts for at in (each.opened_at, each.finished_at)),
            "workouts, answers": (score.at for each in self.workouts for score in each.answers),
            "runs": (at for each in self.runs for at in (each.finished_at, each.p24_at)),
            "changes": (each.at for each in self.changes),
            "reviews": (each.decided_at for each in self.reviews),
            "facts": (each.at for each in self.facts),
            "flags": (each.opened_at for each in self.flags),
        }
        tomorrow = self.exported_at.date() + timedelta(days=1)
        days: dict[str, Iterable[date]] = {
            "person": (self.person.started,),
            "phases": (each.date for each in self.phases),
            "workouts": (each.date for each in self.workouts),
            "runs": (each.date for each in self.runs),
            "changes": (each.date for each in self.changes),
            "reviews": (each.date for each in self.reviews),
        }
        later = [
            name for name, found in instants.items() if any(at and at > self.exported_at for at in found)
        ]
        later += [name for name, found in days.items() if any(day > tomorrow for day in found)]
        if later:
            raise ValueError(f"something later than the file itself in {', '.join(later)}")
        return self
