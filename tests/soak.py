"""Runs the generated tests of the rules for a while, each round with other cases: `python -m tests.soak 600`.

Prints the cases per property at the end; ends with 1 at the first counterexample, which pytest shows.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from time import monotonic

SECONDS, EXAMPLES = 600, 50
TESTS = (
    "tests/content/progression/test_invariants.py",
    "tests/content/progression/test_invariants_around.py",
    "tests/content/progression/test_both_sides.py",
    "tests/content/progression/test_not_stuck.py",
)
PROPERTY = re.compile(r"^(\S+::\w+):$")
CASES = re.compile(r"(\d+) passing, (\d+) failing")


def run_round(number: int) -> tuple[bool, Counter[str]]:
    """Run every property once on fresh cases; tell whether all held and how many cases each had."""
    command = [
        sys.executable, "-m", "pytest", *TESTS, "-q", "-p", "no:cacheprovider", "-k", "i or stuck",
        f"--hypothesis-seed={number}", "--hypothesis-show-statistics",
    ]  # fmt: skip
    surroundings = {**os.environ, "EXAMPLES": str(EXAMPLES), "CI": ""}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings)
    if done.returncode:
        print(done.stdout[-6000:])
    return done.returncode == 0, count_cases(done.stdout)


def count_cases(output: str) -> Counter[str]:
    """Read the passing cases of each property from hypothesis's statistics."""
    found: Counter[str] = Counter()
    name = ""
    for line in output.splitlines():
        if (heading := PROPERTY.match(line.strip())) is not None:
            name = heading[1].rsplit("::", 1)[1]
        elif (cases := CASES.search(line)) is not None:
            found[name] += int(cases[1])
    return found


def main(arguments: list[str]) -> int:
    """Run rounds until the time is up; the last one is finished."""
    end = monotonic() + (int(arguments[0]) if arguments else SECONDS)
    total: Counter[str] = Counter()
    good, rounds = True, 0
    while good and monotonic() < end:
        rounds += 1
        good, cases = run_round(rounds)
        total += cases
    print("| property | cases |\n| --- | --- |")
    for name, count in sorted(total.items()):
        print(f"| {name.removeprefix('test_').replace('_', ' ')} | {count:,} |")
    print(f"\n{sum(total.values()):,} cases in {rounds} rounds, {'no' if good else 'one'} counterexample")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
