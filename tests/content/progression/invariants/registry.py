"""What an invariant is: a function of a source of chance that fails when the rules break their promise.

It makes up its own case; `False` says that the case had nothing to say about it.
"""

from collections.abc import Callable
from random import Random

Invariant = Callable[[Random], bool]
INVARIANTS: dict[str, Invariant] = {}


def invariant(check: Invariant) -> Invariant:
    """Enter a check into the table, under its own name."""
    assert check.__name__ not in INVARIANTS, check.__name__
    INVARIANTS[check.__name__] = check
    return check
