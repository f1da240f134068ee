"""Which tests run which statements of the rules: only those can notice a change there."""

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter
from types import FrameType
from typing import Any

from tests.mutants.changes import RULES, Change

FOLDER = os.fspath(RULES.resolve())
Line = tuple[str, int]


@dataclass(frozen=True, eq=False)
class Check:
    """A test without fixtures, called directly. `seconds`: how long it takes."""

    name: str
    run: Callable[[], object]
    seconds: float


class Reach:
    """The checks of each line, the fastest first."""

    def __init__(self) -> None:
        self._found: dict[Line, list[Check]] = defaultdict(list)

    def add(self, name: str, run: Callable[[], object]) -> bool:
        """Run a check once and remember where it went; tell whether it held."""
        lines: set[Line] = set()
        began = perf_counter()
        try:
            _trace(run, lines)
        except Exception:
            return False
        check = Check(name, run, perf_counter() - began)
        for line in lines:
            self._found[line].append(check)
        return True

    def checks(self, change: Change) -> list[Check]:
        """Return the checks that run the statement of a change; of a constant, those that run its file or a
        file that imports it.
        """
        stem = change.file
        if change.constant:
            names = change.name.split(", ")
            stems = {stem, *(s for s, module in _rules() if any(name in vars(module) for name in names))}
            found = {c for line, checks in self._found.items() if line[0] in stems for c in checks}
        else:
            first, last = change.lines
            found = {c for line in range(first, last + 1) for c in self._found.get((stem, line), ())}
        return sorted(found, key=lambda check: (check.seconds, check.name))


def _rules() -> Iterable[tuple[str, Any]]:
    start = "content.progression."
    return [(name.removeprefix(start), each) for name, each in sys.modules.items() if name.startswith(start)]


def _trace(run: Callable[[], object], lines: set[Line]) -> None:
    def local(frame: FrameType, event: str, _: object) -> Any:
        if event == "line":
            lines.add((stem, frame.f_lineno)) if (stem := stems.get(frame.f_code.co_filename)) else None
        return local

    def entered(frame: FrameType, _event: str, _: object) -> Any:
        name = frame.f_code.co_filename
        if name not in stems:
            inside = name.startswith(FOLDER)
            stems[name] = os.path.basename(name).removesuffix(".py") if inside else ""
        if not stems[name]:
            return None
        lines.add((stems[name], frame.f_lineno))
        return local

    stems: dict[str, str] = {}
    before = sys.gettrace()
    sys.settrace(entered)
    try:
        run()
    finally:
        sys.settrace(before)
