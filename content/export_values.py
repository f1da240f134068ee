"""What every part of a person's file is made of: strict keys, limits of numbers, what is owned."""

from datetime import UTC, date, datetime
from typing import Annotated, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from content.exercises import EXERCISES
from content.loads import HEAVIEST, MOST_LOADS, is_ascending
from content.log import Kind, Unit


def _known(exercise: str) -> str:
    if exercise not in EXERCISES:
        raise ValueError("this exercise is not known here")
    return exercise


Day = Annotated[date, Field(ge=date(2000, 1, 1), lt=date(2200, 1, 1))]
Instant = Annotated[
    AwareDatetime, Field(ge=datetime(2000, 1, 2, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC))
]
"""Days and instants that arithmetic can be done with in every time zone."""
HalfPoints = Annotated[int, Field(ge=0, le=20)]
Load = Annotated[int, Field(ge=0, le=max(HEAVIEST.values()) * 2)]
Exercise = Annotated[str, AfterValidator(_known)]
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
Text = Annotated[str, Field(max_length=240)]
Word = Annotated[str, Field(max_length=16)]
Minute = Annotated[int, Field(ge=0, le=24 * 60 - 1)]
Weekday = Annotated[int, Field(ge=0, le=6)]


class Part(BaseModel):
    """Anything in the file: exactly these keys, exactly these types."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


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
