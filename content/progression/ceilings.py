"""What a rule allows, and how the lowest of several is taken (rule 3.3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from content.log import Setting
from content.progression.facts import Facts, level
from content.progression.history import Session

Action = Literal["REFER", "STEP_DOWN", "BACK", "REDUCE", "HOLD", "PROGRESS"]
CAUTION: dict[Action, int] = {
    "REFER": 0, "STEP_DOWN": 1, "BACK": 2, "REDUCE": 3, "HOLD": 4, "PROGRESS": 5,
}  # fmt: skip
"""Actions from most to least cautious (rule 3.3)."""

Value = float | str | date
"""A number (whole, or a mean to one decimal), a word, a day."""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most a rule allows: action and setting, why (`code`, with the person's own numbers), advice.

    `source` is that of the rule's row.
    """

    action: Action
    most: Setting
    code: str
    args: Mapping[str, Value] = field(default_factory=dict)
    advice: str | None = None
    source: str = ""


def keep_telling(ceilings: list[Ceiling]) -> list[Ceiling]:
    """Drop "not clean" where another rule says what was not clean; it caps the result all the same."""
    return [each for each in ceilings if each.code != "NOT_CLEAN"] or ceilings


def most_cautious(ceilings: list[Ceiling]) -> Ceiling | None:
    """Return the first of the lowest action, `None` of none."""
    return min(ceilings, key=lambda each: CAUTION[each.action], default=None)


def combine(ceilings: list[Ceiling]) -> tuple[Action, Setting]:
    """Return the lowest action and the lowest setting of all that fired (rule 3.3)."""
    action = min((each.action for each in ceilings), key=CAUTION.__getitem__)
    most = min((each.most for each in ceilings), key=level)
    if most.sets == 0:
        return action, most
    sets = min(each.most.sets for each in ceilings if each.most.sets)
    return action, replace(most, sets=sets)


def first_session(facts: Facts, matches: Callable[[Session], bool]) -> Session | None:
    """Return the first session of the week that matches."""
    return next((session for session in facts.week if matches(session)), None)


def hold_at_low(facts: Facts, code: str, args: Mapping[str, Value]) -> Ceiling:
    """Hold at the lower of what was done and what was prescribed."""
    return Ceiling("HOLD", facts.low, code, args)


def send_back(facts: Facts, session: Session, code: str, args: Mapping[str, Value]) -> Ceiling:
    """Go back because of a session, once; with nothing lower left for a second time, ask for help."""
    if facts.is_answered(session):
        return already_back(facts, session)
    stuck = facts.back.sets == 0 and not facts.new
    return Ceiling("BACK", facts.back, code, args, "R" if stuck and facts.setbacks else None)


def already_back(facts: Facts, session: Session) -> Ceiling:
    """Hold because the setting went back after this session already."""
    return hold_at_low(facts, "ALREADY_BACK", {"day": session.date})
