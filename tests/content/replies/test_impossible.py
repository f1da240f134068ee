"""What cannot be is asked back and never read as an answer."""

from datetime import UTC, datetime

import pytest

from content.replies import read
from content.replies.reading import Context

NOW = datetime(2027, 1, 6, 9, tzinfo=UTC)
IMPOSSIBLE = (
    ("it was an 11", "out_of_range"), ("-1", "out_of_range"), ("10.6", "out_of_range"),
    ("4/5", "wrong_scale"),
    ("tomorrow was a 4", "time"), ("in 2 days it was 3", "time"), ("next friday was a 4", "time"),
    ("mañana fue un 4", "time"), ("demain c'était un 4 sur 10", "time"),
    ("on 30 February it was a 4", "out_of_range"),
    ("3 sets", "quantity"), ("bridge 2 sets with 10 kg", "load"), ("0x12", "load"), ("3 sets of 0", "load"),
    ("3x500 with 10 kg", "load"), ("3x12 @ 999999 kg", "load"), ("3x12 with 5000 lb", "load"),
)  # fmt: skip
POSSIBLE = ("this morning it was 4", "heute morgen war es 4", "esta mañana fue un 4", "4", "it was a 4")


@pytest.mark.parametrize(("text", "why"), IMPOSSIBLE)
def test_it_is_asked_back(text: str, why: str) -> None:
    found = read(text, Context(now=NOW, open=("checkin", "session"), unit="kg"))
    assert found.unclear is not None
    assert (found.pain, found.unclear.why) == (None, why)


@pytest.mark.parametrize("text", POSSIBLE)
def test_what_can_be_is_read(text: str) -> None:
    found = read(text, Context(now=NOW, open=("checkin", "session"), unit="kg"))
    assert found.pain is not None
    assert found.pain.half_points == 8
