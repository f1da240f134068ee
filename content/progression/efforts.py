"""What was done of one exercise, and how many repetitions it is done with."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.log import Lift, Setting
from content.progression.history import Session, whole

NOT_NAMED = 3
"""Where another exercise was named as the one that hurt, this one felt at most mild."""


@dataclass(frozen=True, slots=True)
class Range:
    """Repetitions per set: below `floor` is too heavy, from `enough` on the weight may rise (rule 3.6)."""

    floor: int
    enough: int
    top: int


USUAL_RANGE = Range(10, 12, 15)
STRONG_RANGE = Range(8, 10, 12)
SPORT_RANGE = Range(6, 8, 10)


@dataclass(frozen=True, slots=True)
class Effort:
    """One exercise in one session: the load (own hundredths), repetitions or seconds per set.

    `missing` sets were not done or not told. `during` is this exercise's own score: where another one was
    named as the one that hurt, at most mild.
    """

    session: Session
    prescribed: Setting
    load: int
    reps: tuple[int, ...]
    missing: bool
    during: int | None
    form_ok: bool
    more_left: bool

    @property
    def weakest(self) -> int:
        """The smallest count over all sets, 0 if a set is missing."""
        return 0 if self.missing or not self.reps else min(self.reps)


def read_efforts(sessions: Sequence[Session], exercise: str) -> tuple[Effort, ...]:
    """Return what was done of one exercise, oldest first."""
    return tuple(
        _effort(session, session.lifts[exercise]) for session in sessions if exercise in session.lifts
    )


def _effort(session: Session, lift: Lift) -> Effort:
    asked = lift.setting
    reps = lift.done or ()
    return Effort(
        session=session,
        prescribed=asked,
        load=asked.load if lift.done_load is None else lift.done_load,
        reps=reps,
        missing=not reps or len(reps) < asked.sets or min(reps) <= 0,
        during=_own_during(session, lift),
        form_ok=lift.form_ok is not False,
        more_left=lift.more_left is not False,
    )


def _own_during(session: Session, lift: Lift) -> int | None:
    told = whole(lift.during)
    if told is not None or session.during is None or not session.named:
        return session.during if told is None else told
    return min(session.during, NOT_NAMED)
