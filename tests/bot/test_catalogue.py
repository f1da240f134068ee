"""Every text the code asks for exists, and every text of the conversation is asked for somewhere."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import bot
import content
import scheduler
from bot.questions import QUESTIONS
from bot.routes import MENU, ROUTES
from content.locales import FALLBACK, LOCALES, catalogue
from content.progression.ceilings import CAUTION

PACKAGES = tuple(Path(str(package.__file__)).parent for package in (bot, content, scheduler))
TEXTS = PACKAGES[1] / "locales" / FALLBACK
KEY = re.compile(r"[a-z_]+(\.[A-Za-z0-9_]+)*\Z")
SPOKEN = ("setup.po", "day.po", "review.po", "chat.po", "guide.po")


@cache
def sources() -> tuple[ast.Module, ...]:
    paths = [path for package in PACKAGES for path in sorted(package.rglob("*.py"))]
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in paths)


def calls_of(tree: ast.Module) -> Iterator[ast.expr]:
    """The keys in calls that look up a text: `phrase(locale, key)`, `turn.phrase(key)`, `t(locale, key)`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = 0 if isinstance(node.func, ast.Attribute) or name == "label" else 1
        if name in ("phrase", "t", "label") and len(node.args) > place:
            yield node.args[place]


def pattern_of(key: ast.expr) -> str | None:
    """What a key may be, as a regular expression; `None` for one that is computed elsewhere."""
    if isinstance(key, ast.Constant):
        return re.escape(str(key.value))
    if isinstance(key, ast.JoinedStr):
        parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"[\w.-]+" for p in key.values]
        return "".join(parts)
    return None


@cache
def asked_for() -> frozenset[str]:
    found = (pattern_of(key) for tree in sources() for key in calls_of(tree))
    return frozenset(pattern for pattern in found if pattern is not None)


@cache
def literals() -> frozenset[str]:
    """Every string of the code that could be a key, and every f-string as a pattern."""
    nodes = [node for tree in sources() for node in ast.walk(tree)]
    plain = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return frozenset(text for text in plain if KEY.match(text))


@cache
def formats() -> tuple[re.Pattern[str], ...]:
    nodes = [node for tree in sources() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    fixed = {
        node: "".join(str(p.value) for p in node.values if isinstance(p, ast.Constant)) for node in nodes
    }
    # A key holds a dot and a word; an f-string without a fixed word would excuse every text.
    named = [node for node, text in fixed.items() if re.fullmatch(r"[\w.]*\.[\w.]*", text) and len(text) > 3]
    return tuple(re.compile(f"{pattern_of(node)}\\Z") for node in named)


def keys_of(name: str) -> list[str]:
    with (TEXTS / name).open("rb") as source:
        book = read_po(source, locale=FALLBACK)
    ids = [message.id for message in book if message.id]
    return [key if isinstance(key, str) else key[0] for key in ids]


def test_every_text_that_is_asked_for_exists() -> None:
    known = catalogue(FALLBACK).texts
    missing = [pattern for pattern in asked_for() if not any(re.fullmatch(pattern, key) for key in known)]
    assert missing == []
    assert len(asked_for()) > 150


@pytest.mark.parametrize("name", SPOKEN)
def test_no_text_of_the_conversation_is_left_over(name: str) -> None:
    unused = [
        key
        for key in keys_of(name)
        if key not in literals() and not any(pattern.match(key) for pattern in formats())
    ]
    assert unused == []


def codes() -> set[str]:
    """The reason codes of the rules: what is written in capitals there and is no action."""
    paths = (PACKAGES[1] / "progression").glob("*.py")
    nodes = [node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    words = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {word for word in words if re.fullmatch(r"[A-Z]{2,}[A-Z0-9]*(_[A-Z0-9]+)+", word)} - set(CAUTION)


def test_every_reason_has_its_sentence() -> None:
    known = catalogue(FALLBACK).texts
    assert [code for code in codes() if f"reason.{code}" not in known] == []
    assert len(codes()) > 30


@pytest.mark.parametrize("kind", sorted(QUESTIONS))
def test_every_kind_of_question_is_asked_somewhere(kind: str) -> None:
    assert kind in literals()
    assert QUESTIONS[kind].kind == kind


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_has_its_line(locale: str) -> None:
    assert all(f"command.{row.name}" in catalogue(locale).texts for row in MENU)
    assert all(row.name in ROUTES for row in MENU)
