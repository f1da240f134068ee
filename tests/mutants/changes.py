"""The changes: mutmut's operators over every function and every constant of the rules.

mutmut leaves decorated functions alone, and with them every property of the facts; here a change is put into
the living function, so they are changed as well. A constant goes one up and one down.
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, create_mutations

RULES = Path("content/progression")
PROPERTIES = ("@property", "@cached_property")
TYPES = ("Literal[", "tuple[", "dict[", "list[", " | ", "__all__")
"""An assignment to one of these names a type: nothing happens when it changes."""


@dataclass(frozen=True)
class Change:
    """One change: `name` is the function (`Class.method`) or the constant, `lines` the statement it lies in,
    `was` and `now` how the code reads before and after, `code` what is put in its place.
    """

    module: str
    name: str
    lines: tuple[int, int]
    was: str
    now: str
    code: str
    constant: bool

    @property
    def file(self) -> str:
        """The file without its ending."""
        return self.module.rpartition(".")[2]

    @property
    def shown(self) -> str:
        """What was taken out and what was put in, between its neighbours: `a >[= -> ]= b`."""
        was, now = self.was, self.now
        head = _alike(was, now)
        while head and was[head - 1].isalnum():
            head -= 1
        tail = min(_alike(was[::-1], now[::-1]), len(was) - head, len(now) - head)
        while tail and was[-tail].isalnum():
            tail -= 1
        out, put = was[head : len(was) - tail], now[head : len(now) - tail]
        return f"{was[:head]}[{out} -> {put}]{was[len(was) - tail :]}"

    def apply(self) -> None:
        """Put the change into this process. Raises whatever the changed code raises when it is read."""
        module = import_module(self.module)
        (_change_constant if self.constant else _change_function)(module, self)


def _change_function(module: ModuleType, change: Change) -> None:
    space = dict(vars(module))
    exec(compile(change.code, change.module, "exec"), space)
    fresh = space[change.name.rpartition(".")[2]]
    living = _living(module, change.name)
    living.__code__, living.__defaults__ = fresh.__code__, fresh.__defaults__
    living.__kwdefaults__ = fresh.__kwdefaults__


def _living(module: ModuleType, name: str) -> FunctionType:
    holder, _, last = name.rpartition(".")
    found: Any = vars(vars(module)[holder] if holder else module)[last]
    found = found.fget if isinstance(found, property) else found
    found = found.func if isinstance(found, cached_property) else found
    assert isinstance(found, FunctionType), name
    return found


def _change_constant(module: ModuleType, change: Change) -> None:
    """Everybody who imported the constant sees the new one."""
    space = dict(vars(module))
    old = {name: space[name] for name in change.name.split(", ")}
    exec(compile(change.code, change.module, "exec"), space)
    for other in [each for name, each in sys.modules.items() if name.startswith(("content", "tests"))]:
        for name, before in old.items():
            if name in vars(other) and vars(other)[name] is before:
                setattr(other, name, space[name])


def find_changes(path: Path) -> Iterator[Change]:
    """Return every change of one file."""
    source = _without_properties(path.read_text(encoding="utf-8"))
    module, mutations, *_ = create_mutations(str(path), source)
    starts = _lines(module)
    homes = {id(node): name for node, name in _functions(module)}
    constants = {id(inner): line for line in _constants(module) for inner in _walk(line)}
    name = ".".join(path.with_suffix("").parts)
    statements = _statements(source)
    for each in (*mutations, *_one_down(module, constants)):
        inside = each.contained_by_top_level_function
        home = homes.get(id(inside)) if inside is not None else None
        holder: cst.CSTNode | None = inside if home else constants.get(id(each.original_node))
        if holder is None:
            continue
        line = starts.get(id(each.original_node), starts[id(holder)])
        code = cst.Module(body=[_bare(holder.deep_replace(each.original_node, each.mutated_node))]).code
        was = cst.Module(body=[_bare(holder)]).code
        before, after = _differing(was, code)
        span = min(
            (s for s in statements if s[0] <= line <= s[1]), key=lambda s: s[1] - s[0], default=(line, line)
        )
        yield Change(name, home or _targets(holder), span, before, after, code, constant=home is None)


def _without_properties(source: str) -> str:
    return "".join("\n" if line.strip() in PROPERTIES else line for line in source.splitlines(keepends=True))


def _lines(module: cst.Module) -> dict[int, int]:
    found = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    return {id(node): span.start.line for node, span in found.items()}


def _functions(module: cst.Module) -> Iterator[tuple[cst.FunctionDef, str]]:
    for node in module.body:
        if isinstance(node, cst.FunctionDef):
            yield node, node.name.value
        elif isinstance(node, cst.ClassDef):
            for inner in node.body.body:
                if isinstance(inner, cst.FunctionDef):
                    yield inner, f"{node.name.value}.{inner.name.value}"


def _constants(module: cst.Module) -> Iterator[cst.SimpleStatementLine]:
    for node in module.body:
        kinds = (cst.Assign, cst.AnnAssign)
        if isinstance(node, cst.SimpleStatementLine) and isinstance(node.body[0], kinds):
            text = cst.Module(body=[node]).code
            value = text.split("=", 1)[-1]
            if not any(each in value.split("(")[0] or each in text.split("=")[0][:8] for each in TYPES):
                yield node


def _one_down(module: cst.Module, constants: dict[int, cst.SimpleStatementLine]) -> Iterator[Mutation]:
    for node in _walk(module):
        if isinstance(node, cst.Integer) and id(node) in constants and node.evaluated_value > 0:
            fewer = node.with_changes(value=str(node.evaluated_value - 1))
            yield Mutation(node, fewer, None)


def _walk(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _bare(node: Any) -> Any:
    return node.with_changes(leading_lines=[])


def _targets(node: cst.CSTNode) -> str:
    assert isinstance(node, cst.SimpleStatementLine)
    (tree,) = ast.parse(cst.Module(body=[_bare(node)]).code).body
    names = (each for each in ast.walk(tree) if isinstance(each, ast.Name))
    return ", ".join(each.id for each in names if isinstance(each.ctx, ast.Store))


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _differing(was: str, now: str) -> tuple[str, str]:
    """The lines in which two texts differ."""
    old, new = was.splitlines(), now.splitlines()
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return " ".join(map(str.strip, old)), " ".join(map(str.strip, new))


def _statements(source: str) -> list[tuple[int, int]]:
    """First and last line of each statement; of a compound one only its head."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            head = body[0].lineno - 1 if isinstance(body, list) and body else node.end_lineno
            found.append((node.lineno, max(node.lineno, head or node.lineno)))
    return found


def find_files(words: Sequence[str] = ()) -> list[Path]:
    """Return the files of rules named so, in that order; without a name all of them."""
    return [RULES / f"{word}.py" for word in words] or sorted(RULES.glob("*.py"))
