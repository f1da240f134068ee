"""What a review says: a decision per exercise, from what it was made, and what is still to be asked."""

from dataclasses import dataclass, field
from datetime import date

from content.log import OneSide, Setting
from content.progression.ceilings import Action
from content.progression.rules import Reason


@dataclass(frozen=True, slots=True)
class Entry:
    """What a suggestion was made from: load in hundredths, repetitions per set, whole scores."""

    training: int
    date: date
    load: int
    reps: tuple[int, ...]
    during: int | None
    p24: int | None
    p48: int | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One exercise at one review. `proposed` is `None` when help comes first, and has no sets when the
    exercise is left out for now. `reasons` come most cautious first. `advice` is a text key's end: E, U, P,
    R, flare or restart. With two sore sides `side` is the leg it is for (`None`: both alike), and
    `decided_by` the side whose answers decided for both.
    """

    exercise: str
    action: Action
    current: Setting
    proposed: Setting | None
    reasons: tuple[Reason, ...]
    advice: str | None = None
    entries: tuple[Entry, ...] = ()
    side: OneSide | None = None
    decided_by: OneSide | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that is still open: `what` is p24, p48 or during of a training, `side` the one of two sides
    that still owes it (`None`: whatever is sore).
    """

    training: int
    date: date
    what: str
    side: OneSide | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """One review. `flare`: a severe response, the plan changes to calm work; `phase_down`: one phase back is
    advised; `advice`: general reasons to see somebody.
    """

    date: date
    suggestions: tuple[Suggestion, ...]
    gaps: tuple[Gap, ...]
    flare: bool = False
    phase_down: bool = False
    advice: tuple[Reason, ...] = field(default_factory=tuple)
