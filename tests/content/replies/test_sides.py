"""A side, told in words."""

import pytest

from content.replies.sides import find_side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("left", "left"), ("L", "left"), ("left one i think", "left"), ("mostly the left side", "left"),
        ("it's the right one", "right"), ("right, not left", "right"), ("both of them", "both"),
        ("left and right", "both"), ("links", "left"), ("die rechte Seite", "right"), ("beide", "both"),
        ("el izquierdo", "left"), ("la derecha", "right"), ("los dos", "both"), ("à gauche", "left"),
        ("le droit", "right"), ("les deux", "both"), ("o esquerdo", "left"), ("lado direito", "right"),
        ("os dois", "both"), ("il sinistro", "left"), ("a destra", "right"), ("entrambi", "both"),
        ("all right, left", "left"), ("the left, right?", "left"), ("not the left, the right", "right"),
    ],
)  # fmt: skip
def test_a_side_is_found_among_other_words(text: str, side: str):
    assert find_side(text) == side


@pytest.mark.parametrize(
    "text", ["", "hello", "left or right?", "left, right", "I just left work", "which one is left", "l " * 99]
)
def test_what_names_no_one_side_is_none(text: str):
    assert find_side(text) is None
