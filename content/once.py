"""What was read from a log before: several rules look at the same weeks within one answer."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = dict[Hashable, Any]
"""Results by what they were made from; they live and die with the value whose field this is."""
Result = TypeVar("Result")


def once(made: Made, key: Hashable, make: Callable[[], Result]) -> Result:
    """Return what was made for this key before, else make it."""
    if key not in made:
        made[key] = make()
    found: Result = made[key]
    return found
