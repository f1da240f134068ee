"""Tries every change of the rules: `python -m tests.mutants [--again] [gate flare ...]`.

One process reads the tests once and sees which statement each of them runs; for every change it forks, puts
the change in place and runs the tests that run the changed statement, the fastest first, until one fails: the
written examples, then, for what they let pass, the invariants over made-up people. Results lie in mutants/.
With `--again` only what no test noticed the last time is tried, in files that have not changed since.
"""

import gc
import json
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from time import monotonic

import pytest

from tests.mutants.changes import Change, find_changes, find_files
from tests.mutants.explained import explain
from tests.mutants.reach import Check, Reach

TESTS = (
    "tests/content/progression",
    *(f"tests/content/test_{name}.py" for name in ("phases", "programme", "refits", "settings", "swaps")),
)
ARGUMENTS = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist", "-o", "addopts=")
CASES = int(os.environ.get("CASES", "8"))
"""Made-up people per invariant; 0 leaves the invariants out."""
LONGEST = 6
"""Seconds that a change may take before it counts as noticed: it made something endless."""
RESULTS = Path("mutants")
NOTICED, SURVIVED, BROKEN = 1, 0, 2
VERDICTS = ("noticed", "by invariants", "survived", "explained", "unreached")


@dataclass(frozen=True)
class Result:
    """What came of a change; `by`: the test that noticed it."""

    change: Change
    verdict: str
    by: str = ""


class Tests:
    """A pytest plugin that takes what was collected and runs the changes in place of it."""

    def __init__(self, files: Sequence[Path], *, again: bool = False) -> None:
        self.files, self.again = files, again
        self.results: list[Result] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn the reach of each test, then try each change."""
        written, generated = Reach(), Reach()
        for item in session.items:
            call = _call(item)
            if call is not None and not written.add(item.nodeid.rpartition("/")[2], call):
                print(f"left out, it fails without any change: {item.nodeid}", flush=True)
        # pytest wants to be the first to read what holds assertions.
        invariants = import_module("tests.content.progression.invariants").INVARIANTS if CASES else {}
        for name, check in invariants.items():
            generated.add(name, partial(_try_cases, check))
        gc.collect()
        gc.freeze()
        for file in self.files:
            found = try_all(file, written, generated, again=self.again)
            write(file.stem, found)
            self.results += found
        return True


def _try_cases(check: Callable[[random.Random], object]) -> None:
    for seed in range(CASES):
        check(random.Random(seed))


def _call(item: pytest.Item) -> Callable[[], object] | None:
    """The test as a call without arguments; `None` for what needs fixtures or generates cases itself."""
    if not isinstance(item, pytest.Function) or hasattr(item.obj, "hypothesis"):
        return None
    given = dict(item.callspec.params) if hasattr(item, "callspec") else {}
    if set(item.fixturenames) - {*given, "event_loop_policy"}:
        return None
    return partial(item.obj, **given)


def try_all(file: Path, written: Reach, generated: Reach, *, again: bool = False) -> list[Result]:
    """Try each change of a file, each in a process of its own; `again`: only what nothing noticed before."""
    results, began, lately = list[Result](), monotonic(), dict[str, list[str]]()
    changes = tuple(find_changes(file))
    known = read(file.stem, changes) if again else {}
    for change in changes:
        favourites = lately.setdefault(change.name, [])
        found = known.get(change) or _judge(change, written, generated, favourites)
        results.append(found)
        if found.by in favourites:
            favourites.remove(found.by)
        favourites.insert(0, found.by)
    counts = Counter(each.verdict for each in results)
    print(f"{file.stem}: {dict(counts)} in {monotonic() - began:.0f} s", flush=True)
    return results


def _judge(change: Change, written: Reach, generated: Reach, favourites: list[str]) -> Result:
    """What noticed the changes before in the same function is asked first."""
    first, second = written.checks(change), generated.checks(change)
    order = {name: place for place, name in enumerate(favourites)}
    first.sort(key=lambda check: order.get(check.name, len(order)))
    for verdict, checks in (("noticed", first), ("by invariants", second)):
        by = _try(change, checks) if checks else ""
        if by:
            return Result(change, verdict, by)
    if explain(change):
        return Result(change, "explained", explain(change))
    return Result(change, "survived" if first or second else "unreached")


def _try(change: Change, checks: Sequence[Check]) -> str:
    """Return the name of the test that notices a change, empty if none does."""
    back, out = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(back)
        _be_a_child(change, checks, out)
    os.close(out)
    with os.fdopen(back) as told:
        by = told.read()
    _, status = os.waitpid(child, 0)
    return by or ("" if status == 0 else "it did not end")


def _be_a_child(change: Change, checks: Sequence[Check], out: int) -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    name = "it could not be read"
    try:
        change.apply()
        for check in checks:
            name = check.name
            check.run()
    except BaseException:
        os.write(out, name.encode())
        os._exit(1)
    os._exit(0)


def report(results: Sequence[Result]) -> None:
    """Print a table by file."""
    files: dict[str, Counter[str]] = {}
    for each in results:
        files.setdefault(each.change.file, Counter())[each.verdict] += 1
    print("| file | changes | noticed by examples | only by invariants | survived | explained | never run |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, counts in (*sorted(files.items()), ("all", sum(files.values(), Counter()))):
        row = [f"{counts.total():,}", *(f"{counts[verdict]:,}" for verdict in VERDICTS)]
        print(f"| {name} | {' | '.join(row)} |")


def write(name: str, results: Sequence[Result]) -> None:
    """Write down what came of each change of a file, one a line."""
    rows = [
        {"verdict": each.verdict, "line": each.change.lines[0], "name": each.change.name,
         "change": each.change.shown, "by": each.by}
        for each in results
    ]  # fmt: skip
    RESULTS.mkdir(exist_ok=True)
    text = "".join(f"{json.dumps(row)}\n" for row in rows)
    (RESULTS / f"{name}.jsonl").write_text(text, encoding="utf-8")


def read(name: str, changes: Sequence[Change]) -> dict[Change, Result]:
    """Return which changes a test noticed the last time; none if the file has changed since."""
    path = RESULTS / f"{name}.jsonl"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    rows = [json.loads(line) for line in text.splitlines()]
    if [(row["line"], row["name"], row["change"]) for row in rows] != [
        (each.lines[0], each.name, each.shown) for each in changes
    ]:
        return {}
    known = (Result(change, row["verdict"], row["by"]) for change, row in zip(changes, rows, strict=True))
    return {each.change: each for each in known if each.by and each.verdict != "explained"}


def main(arguments: Sequence[str]) -> int:
    """Try the changes of all files, or of those named."""
    sys.setrecursionlimit(10_000)
    names = [each for each in arguments if each != "--again"]
    plugin = Tests(find_files(names), again="--again" in arguments)
    status = pytest.main([*TESTS, *ARGUMENTS], plugins=[plugin])
    report(plugin.results)
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
