"""Work that is given only when asked for: the Nordic lowering, the ball where there is a slider (rule 3.10).

A choice is a fact, which the programme looks at.
"""

from datetime import date, datetime

from content.log import Log
from content.phases import Criterion, is_open, nordic_criteria
from content.programme import NORDIC, PROGRAMME

CHOICES: dict[str, str] = {
    choice.exercise: choice.opt_in
    for plan in PROGRAMME.values()
    for slot in plan.heavy
    for choice in slot.choices
    if choice.opt_in
}
"""The fact that says that somebody wants an exercise, by the exercise."""


def is_chosen(log: Log, exercise: str) -> bool:
    """Whether somebody chose it."""
    return log.facts.get(CHOICES[exercise]) == 1


def may_choose(log: Log, exercise: str, today: date, now: datetime) -> bool:
    """Whether the present phase has a place for it, and what it takes is there."""
    choices = (choice for slot in PROGRAMME[log.phase].heavy for choice in slot.choices)
    if not any(choice.exercise == exercise and choice.opt_in for choice in choices):
        return False
    if exercise == NORDIC:
        return is_open(nordic_criteria(log, today, now))
    return log.facts.get("has_ball") == 1 and log.facts.get("has_slider") == 1


def needed(log: Log, exercise: str, today: date, now: datetime) -> tuple[Criterion, ...]:
    """Return what it takes before it may be chosen; empty for what needs nothing but a wish."""
    return nordic_criteria(log, today, now) if exercise == NORDIC else ()


def facts_of(exercise: str, chosen: bool) -> dict[str, int]:
    """Return the facts of choosing or leaving it; who chooses the Nordic has something to hold the ankles."""
    anchor = {"has_anchor": 1} if exercise == NORDIC and chosen else {}
    return {CHOICES[exercise]: int(chosen), **anchor}
