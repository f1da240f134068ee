"""Weights in a list, and what of it was not understood."""

import pytest

from content.replies import read
from content.replies.weights import Weights, find_weights
from tests.content.replies.test_reader import SESSION

BRIDGE, RDL = "B4_bridge_sl", "H1_rdl"


@pytest.mark.parametrize(
    ("text", "loads", "missed"),
    [
        ("RDL 2x10 kg", {RDL: 1000}, ()),
        ("bridge 10, rdl 37.5", {BRIDGE: 1000, RDL: 3750}, ()),
        ("bridges 3x12 @ 10kg and rdl 37,5 kg", {BRIDGE: 1000, RDL: 3750}, ()),
        ("bridge bodyweight, RDL 20 kg", {RDL: 2000}, ()),
        ("bridge 10 kg, squat 40kg", {BRIDGE: 1000}, ("squat 40kg",)),
        ("bridge 10 kg, RDL 45 lb", {BRIDGE: 1000}, ("rdl 45 lb",)),
        ("bridge 10 kg, bridge 20 kg", {BRIDGE: 1000}, ("bridge 20 kg",)),
        ("10 kg bridge 40 kg RDL", {}, ("10 kg bridge 40 kg rdl",)),
        ("RDL 3x12", {}, ("rdl 3x12",)),
        ("RDL 10-12 kg", {}, ("rdl 10-12 kg",)),
        ("hello there", {}, ()),
    ],
)
def test_nothing_of_a_list_is_dropped_silently(text: str, loads: dict[str, int], missed: tuple[str, ...]):
    assert find_weights(text, "kg", "en") == Weights(loads, "kg", missed)


def test_a_weight_after_its_count_is_a_load_and_no_repetitions():
    report = read("RDL 2x10 kg", SESSION).intents[0].loads[0]
    assert (report.exercise, report.load, report.reps) == (RDL, 1000, ())
