"""What the linters cannot say: the project's own conventions, read from its source."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "scheduler", "storage", "content")
LONGEST = 300
# Tables are data: they may be as long as what they list.
TABLES = (
    "bot/pictures/poses.py",
    "content/exercises.py",
    "content/nicknames.py",
    "content/programme.py",
    "content/safety.py",
    "content/tracks.py",
    "content/triggers*.py",
    "content/replies/words*.py",
    "storage/models.py",
    "storage/migrations/versions/*.py",
)
VAGUE = re.compile(r"(^|/)(utils?|helpers?|managers?|services?|base|common|misc)(/|\.py$)")
MAY_CATCH_ALL = {"bot/errors.py", "bot/inbox.py"}
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
SENDS = re.compile(r"\.(?:send|reply|edit)_[a-z_]+\(|\.(?:answer_callback_query|get_bot|do_api_request)\(")

SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
}


TREES = {name: ast.parse(text) for name, text in SOURCES.items()}


def where(breaks: Callable[[ast.AST], bool]) -> list[str]:
    """`file:line` of every syntax node that breaks a convention."""
    return [
        f"{name}:{getattr(node, 'lineno', 0)}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if breaks(node)
    ]


def is_table(name: str) -> bool:
    return any(Path(name).match(pattern) for pattern in TABLES)


def test_every_package_is_looked_at():
    assert {name.split("/")[0] for name in SOURCES} == set(PACKAGES)


def test_files_are_short_enough_to_read():
    lengths = {name: text.count("\n") for name, text in SOURCES.items() if not is_table(name)}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_module_names_say_what_is_in_them():
    assert [name for name in SOURCES if VAGUE.search(name)] == []


def test_nothing_is_left_for_later():
    assert [name for name, text in SOURCES.items() if UNFINISHED.search(text)] == []


def test_bugs_are_caught_in_one_place():
    def catches_all(node: ast.AST) -> bool:
        if not isinstance(node, ast.ExceptHandler):
            return False
        return node.type is None or bool(re.search(r"\b(Base)?Exception\b", ast.unparse(node.type)))

    assert [place for place in where(catches_all) if place.split(":")[0] not in MAY_CATCH_ALL] == []


def test_the_time_is_an_argument_in_sql_too():
    assert [name for name, text in SOURCES.items() if "CURRENT_TIMESTAMP" in text or "func.now" in text] == []


def test_handlers_run_within_their_update():
    def is_detached(node: ast.AST) -> bool:
        return (
            isinstance(node, ast.keyword)
            and node.arg == "block"
            and isinstance(node.value, ast.Constant)
            and node.value.value is False
        )

    assert where(is_detached) == []


def task_groups(tree: ast.AST) -> set[str]:
    """Names bound to a task group, by `async with ... as name` or by annotation."""
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.withitem(context_expr=ast.Call(func=kind), optional_vars=ast.AST() as target):
                pass
            case ast.arg(annotation=ast.AST() as kind) | ast.AnnAssign(annotation=ast.AST() as kind):
                target = ast.Name(node.arg) if isinstance(node, ast.arg) else node.target
            case _:
                continue
        if "TaskGroup" in ast.unparse(kind):
            found.add(ast.unparse(target))
    return found


def test_tasks_are_kept_or_belong_to_a_group():
    for name, tree in TREES.items():
        dropped = {
            ast.unparse(node.value.func.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Attribute)
            and node.value.func.attr == "create_task"
        }
        assert dropped <= task_groups(tree), name


def test_handlers_and_questions_do_not_send():
    answering = {name: text for name, text in SOURCES.items() if re.match("bot/(handlers|questions)/", name)}
    assert answering
    assert [(name, SENDS.findall(text)) for name, text in answering.items() if SENDS.search(text)] == []


def test_package_names_that_others_use_are_not_dependencies():
    """Strangers publish packages named like ours; none of them may slip into a lock."""
    for lock in ("requirements.lock", "requirements-dev.lock"):
        names = set(
            re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
        )
        assert not names & set(PACKAGES)
