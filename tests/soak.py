"""Tries the rules' promises over many made-up people, until the time is up: `python -m tests.soak 600`.

Every case is made from a number, so that it can be played again: `python -m tests.soak PROMISE NUMBER`. The
numbers begin where SEED in the environment says (0). Ends with 1 if any promise was broken, after showing the
first case of each.
"""

import os
import sys
import traceback
from collections import Counter
from random import Random
from time import monotonic

from tests.content.progression.invariants import INVARIANTS

SECONDS, AT_ONCE = 600, 20
"""How long, and how many cases of one promise before the next one's turn."""


class Soak:
    """Cases so far: tried, those that had something to say, and the number of the first broken one."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.tried: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.broken: dict[str, int] = {}

    def run_round(self) -> None:
        """Twenty more cases of every promise that holds."""
        for name in INVARIANTS:
            for number in range(self.seed, self.seed + AT_ONCE):
                if name not in self.broken:
                    self.try_one(name, number)
        self.seed += AT_ONCE

    def try_one(self, name: str, number: int) -> None:
        """Try one case; show it if it breaks the promise."""
        self.tried[name] += 1
        try:
            self.said[name] += INVARIANTS[name](Random(f"{name} {number}"))
        except AssertionError:
            self.broken[name] = number
            traceback.print_exc()
            print(f"python -m tests.soak {name} {number}", file=sys.stderr, flush=True)

    def report(self) -> None:
        """Print how many cases each promise had."""
        print("| promise | cases | of which with something to say |\n| --- | --- | --- |")
        for name in sorted(self.tried):
            print(f"| {name.replace('_', ' ')} | {self.tried[name]:,} | {self.said[name]:,} |")
        broken = ", ".join(self.broken) or "none"
        print(f"\n{self.tried.total():,} cases from {self.seed} numbers each; broken: {broken}", flush=True)


def main(arguments: list[str]) -> int:
    """Play one case again, or many cases until the time is up."""
    soak = Soak(int(os.environ.get("SEED", "0")))
    if len(arguments) == 2:
        soak.try_one(arguments[0], int(arguments[1]))
        return len(soak.broken)
    end = monotonic() + (int(arguments[0]) if arguments else SECONDS)
    while monotonic() < end:
        soak.run_round()
    soak.report()
    return 1 if soak.broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
