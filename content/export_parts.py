"""The whole file about one person: its rows, the weekly decisions, and that all is in order."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, Literal, Self

from pydantic import AwareDatetime, model_validator

from content.export_given import GivenPart
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
from content.export_values import Count, EquipmentPart, Exercise, Load, Part
from content.log import OneSide

FORMAT: Literal["sitbone-export-1"] = "sitbone-export-1"


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
