"""Reads generated messages for a while, each round others: `python -m tests.fuzz_replies 3600 [first seed]`.

Prints the messages per property at the end; ends with 1 at the first counterexample, which pytest shows.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from time import monotonic

SECONDS, EXAMPLES = 600, 400
PROPERTY = re.compile(r"^(\S+::\w+):$")
CASES = re.compile(r"(\d+) passing, (\d+) failing")
TESTS = "tests/content/replies/test_properties.py"


def run_round(number: int) -> tuple[bool, Counter[str]]:
    """Read messages of one seed; tell whether all properties held and how many messages each had."""
    command = [
        sys.executable, "-m", "pytest", TESTS, "-q", "-p", "no:cacheprovider", "-k",
        "message or invisible or anything or case",
        f"--hypothesis-seed={number}", "--hypothesis-show-statistics",
    ]  # fmt: skip
    surroundings = {**os.environ, "EXAMPLES": str(EXAMPLES), "CI": ""}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings)
    if done.returncode:
        print(done.stdout[-6000:])
    return done.returncode == 0, count_cases(done.stdout)


def count_cases(output: str) -> Counter[str]:
    """Read the passing messages of each property from hypothesis's statistics."""
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
    first = int(arguments[1]) if len(arguments) > 1 else 1
    total: Counter[str] = Counter()
    good, rounds = True, 0
    while good and monotonic() < end:
        good, cases = run_round(first + rounds)
        rounds += 1
        total += cases
    print("| property | messages |\n| --- | --- |")
    for name, count in sorted(total.items()):
        print(f"| {name.removeprefix('test_').replace('_', ' ')} | {count:,} |")
    print(f"{rounds} rounds, {sum(total.values()):,} messages")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
