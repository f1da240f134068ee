"""Numbers of two sides, and a side that joins."""

from datetime import UTC, datetime

import pytest

from content.replies import read
from content.replies.new_side import find_new_side
from content.replies.reading import Context

CHECKIN = Context(datetime(2027, 1, 6, 9, tzinfo=UTC), ("checkin",), two_sided=True)
NOTHING_OPEN = Context(datetime(2027, 1, 6, 9, tzinfo=UTC), two_sided=True)


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("left 3 right 1", 6, 2), ("3 left, 1 right", 6, 2), ("L3 R1", 6, 2), ("l:3 r:1", 6, 2),
        ("both 2", 4, 4), ("3 on both sides", 6, 6), ("left and right 2", 4, 4), ("left 4", 8, None),
        ("right: 3/10", None, 6), ("left three right one", 6, 2), ("L 3, R 1.5", 6, 3),
        ("links 3 rechts 1", 6, 2), ("izquierda 2 derecha 3", 4, 6), ("left 2-3, right 1", 6, 2),
    ],
)  # fmt: skip
def test_each_number_finds_its_side(text: str, left: int | None, right: int | None):
    said = read(text, CHECKIN)
    assert dict(said.sides) == {
        side: value for side, value in (("left", left), ("right", right)) if value is not None
    }
    assert said.pain is not None
    assert said.pain.half_points == max(left or 0, right or 0)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("left 3, right the same", "two_sides"), ("left 3 right 12", "two_sides"),
        ("left better, right 3", "two_sides"), ("no pain left, right 2", "two_sides"),
        ("3 and 1", "two_scores"), ("left Tuesday was 4", "time"), ("left 4/5", "wrong_scale"),
    ],
)  # fmt: skip
def test_a_side_without_a_number_of_its_own_stores_nothing(text: str, why: str):
    said = read(text, CHECKIN)
    assert (said.pain, said.sides) == (None, ())
    assert said.unclear is not None
    assert said.unclear.why == why


def test_one_number_has_no_side():
    assert read("3", CHECKIN).sides == ()
    assert read("right now 3", CHECKIN).sides == ()


def test_a_painkiller_is_heard_beside_two_numbers():
    said = read("left 3 right 2, took ibuprofen", CHECKIN)
    assert said.pain is not None
    assert said.pain.masked


def test_a_correction_may_name_the_side():
    said = read("left Tuesday was 4 not 6", NOTHING_OPEN)
    assert [intent.name for intent in said.intents] == ["correct"]
    assert dict(said.sides) == {"left": 8}
    assert dict(read("Tuesday left was 4 and right 2", NOTHING_OPEN).sides) == {"left": 8, "right": 4}


def test_weights_of_two_legs_are_no_scores():
    assert read("left 10 kg right 8 kg", CHECKIN).sides == ()


def test_who_has_one_sore_side_is_read_as_before():
    one = Context(datetime(2027, 1, 6, 9, tzinfo=UTC), ("checkin",))
    said = read("left 3", one)
    assert said.pain is not None
    assert (said.pain.half_points, said.sides) == (6, ())
    assert read("left 3 right 1", one).unclear is not None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("my right side hurts too now", "both"), ("the other side hurts as well", "both"),
        ("it's both sides now", "both"), ("only left now", "left"), ("just the right hurts now", "right"),
        ("only left", None), ("left hurts", None), ("my right knee hurts too", None),
        ("only the left hurts, 3", None), ("both 2", None),
        ("ahora me molestan los dos lados", "both"), ("el otro lado tambien me duele", "both"),
        ("me duele tambien la derecha", "both"), ("ahora solo me duele el lado izquierdo", "left"),
        ("solo me molesta el derecho", "right"), ("me duele el izquierdo", None), ("los dos 2", None),
    ],
)  # fmt: skip
def test_a_new_side_is_heard_only_where_nothing_else_is_said(text: str, side: str | None):
    assert find_new_side(text) == side
