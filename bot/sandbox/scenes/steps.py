"""What a scene is made of: a table of things said, tapped, waited for, and notes to the onlooker.

`expect` names words that the bot has to say because of a step; a scene in which it does not ends there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Expect = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Says:
    """The person writes a text or a command."""

    text: str
    expect: Expect = ()

    def __str__(self) -> str:
        return f"say “{self.text}”"


@dataclass(frozen=True, slots=True)
class Taps:
    """The person presses the newest button whose label is this or begins with it."""

    label: str
    expect: Expect = ()

    def __str__(self) -> str:
        return f"tap “{self.label}”"


@dataclass(frozen=True, slots=True)
class Winds:
    """The clock goes to a time of the person's day, so many days ahead."""

    days: int
    clock: str
    expect: Expect = ()

    def __str__(self) -> str:
        return f"wind {self.days} days on, to {self.clock}"


@dataclass(frozen=True, slots=True)
class Morning:
    """The next morning at 08:00: the number that is asked for, and a report of the day's session."""

    score: int
    expect: Expect = ()
    how: str | None = "Done, 0-3"

    def __str__(self) -> str:
        return f"live the next morning with {self.score}/10"


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence for whoever looks on."""

    text: str

    def __str__(self) -> str:
        return "read a note"


Step = Says | Taps | Winds | Morning | Note


@dataclass(frozen=True, slots=True)
class Scene:
    """A story under an id, with a title and a text that say what it is about. `name` is whose chat it is."""

    id: str
    title: str
    text: str
    name: str
    steps: Sequence[Step]
