"""A year of many people as the planner sees them, on every core: `python -m tests.soak_year 1000`.

Prints how many promises were held against how many messages; ends with 1 when one was broken.
"""

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from time import monotonic

from tests.scheduler.village import DAYS, HOMES, Villager

PEOPLE = 100


def live(number: int) -> tuple[int, int, Counter[str], list[str]]:
    """One person's year: who, training days looked at, what happened, and the broken promises."""
    villager = Villager(HOMES[number % len(HOMES)], seed=number)
    villager.live_through(DAYS)
    return number, villager.checked, villager.did, villager.mistakes


def main(arguments: list[str]) -> int:
    """Let them live side by side; 1 when a promise was broken."""
    people, began = int(arguments[0]) if arguments else PEOPLE, monotonic()
    looked, did, broken = 0, Counter[str](), 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for number, checked, happened, mistakes in pool.map(live, range(people), chunksize=4):
            looked, did, broken = looked + checked, did + happened, broken + len(mistakes)
            for mistake in mistakes:
                print(f"seed {number}, {HOMES[number % len(HOMES)].zone}: {mistake}")
    happened_most = ", ".join(f"{name} {count:,}" for name, count in did.most_common())
    print(f"{people:,} people, {DAYS} days, {monotonic() - began:.0f} s: {happened_most};")
    print(f"{looked:,} training days looked at, {broken} broken promises")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
