"""Another side hurts, or one of two no longer does, said in one of six languages."""

from datetime import UTC, datetime

import pytest

from content.replies import read
from content.replies.new_side import find_new_side
from content.replies.reading import Context
from content.spelling import fold

JOINS = (
    "now it's the left one too", "now the right side too", "it's the left one too now", "now also the left",
    "the left hurts too", "both sides hurt now", "now the right one hurts too",
    "ahora también la izquierda", "ahora también me duele el lado derecho", "también me duele la otra pierna",
    "ahora me duelen los dos", "ahora la derecha también",
    "jetzt auch links", "jetzt tut auch die rechte Seite weh", "die linke tut jetzt auch weh",
    "jetzt beide Seiten",
    "maintenant aussi à gauche", "j'ai aussi mal à droite maintenant", "maintenant les deux côtés",
    "ora anche la sinistra", "adesso mi fa male anche il lato destro", "ora entrambi",
    "agora também a esquerda", "também me dói o lado direito agora", "agora os dois",
)  # fmt: skip
ALONE = (
    ("only the left hurts now", "left"), ("ahora solo me duele la derecha", "right"),
    ("ahora solo la izquierda", "left"), ("jetzt nur noch rechts", "right"),
    ("maintenant seulement à gauche", "left"), ("ora solo il destro", "right"),
    ("agora só a esquerda", "left"),
)  # fmt: skip
NEITHER = (
    "left", "the left one", "both", "ahora", "también", "jetzt links 4", "now left 3 right 2",
    "la izquierda no",
    "is it the left one too?", "ora", "now it's 4",
)  # fmt: skip


@pytest.mark.parametrize("text", JOINS)
def test_another_side_joins(text: str) -> None:
    assert find_new_side(fold(text)) == "both"
    found = read(text, Context(now=datetime(2027, 1, 4, tzinfo=UTC)))
    assert [(intent.name, intent.value) for intent in found.intents] == [("sides", "both")]


@pytest.mark.parametrize(("text", "side"), ALONE)
def test_one_side_is_left(text: str, side: str) -> None:
    assert find_new_side(fold(text)) == side


@pytest.mark.parametrize("text", NEITHER)
def test_what_says_neither_changes_nothing(text: str) -> None:
    assert find_new_side(fold(text)) is None
