"""The way back to running: walk and run in turns, every step earned by two clean runs (rule 3.12).

Steps R-1 to R-9 are a judgement; flat, talking pace, a rest day between runs (S003 L157-L162).
"""

from dataclasses import dataclass

CLEAN_RUNS = 2
"""Runs with at most 3 of 10, not climbing, and a quiet next day, before the next rung."""
PLAIN_ROAD = 5
"""Rungs from this one on need the rest of the gate into P3 (amendment A14)."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One session: `rounds` times `run_min` minutes of running, then `walk_min` of walking.

    The first rung has no running at all: `walk_min` is then one brisk walk.
    """

    id: str
    rounds: int
    run_min: int
    walk_min: int

    @property
    def running_min(self) -> int:
        """Minutes of running in all."""
        return self.rounds * self.run_min


LADDER = (
    Rung("R-0", 1, 0, 30),
    Rung("R-1", 5, 1, 2),
    Rung("R-2", 5, 2, 2),
    Rung("R-3", 5, 3, 1),
    Rung("R-4", 4, 4, 1),
    Rung("R-5", 4, 5, 1),
    Rung("R-6", 3, 7, 1),
    Rung("R-7", 2, 12, 1),
    Rung("R-8", 1, 25, 0),
    Rung("R-9", 1, 30, 0),
)

VARIABLES = ("longer", "more_days", "strides", "hills", "faster", "intervals", "sprint")
"""After the ladder, one at a time and each steady for two weeks; sprint only in P4."""
