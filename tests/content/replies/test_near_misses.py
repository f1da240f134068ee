"""Messages near those that were once misread: what is stored, what is not, which sign is heard."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from content.replies import read
from content.replies.reading import Context

NOW = datetime(2026, 5, 13, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
CHECKIN = Context(NOW, ("checkin",), None, "kg", "en")
SESSION = Context(NOW, ("daily",), None, "kg", "en")


@pytest.mark.parametrize(
    "text",
    [
        "no more pain than yesterday",
        "kein schmerz mehr als gestern",
        "4... or was it 7",
        "knee 5 but sit bone fine",
        "back is a 4 and the sit bone so so",
        "it could be a 4 by tonight",
        "I'd like a 2",
        "lost 2 kg on my diet",
        "ich habe 3 kg abgenommen",
    ],
)
def test_nothing_is_stored_where_no_score_was_said(text: str):
    reading = read(text, CHECKIN)
    assert (reading.pain, reading.intents) == (None, ())
    assert reading.unclear is not None


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("only 2", 2),
        ("only a 1", 1),
        ("only one today", 1),
        ("nur 2", 2),
        ("the left one is a 2 today", 2),
        ("2. sorry, 3", 3),
        ("4... or was it 5", 5),
        ("my back is fine, sit bone 3", 3),
        ("I'd put it at 4", 4),
        ("no more pain", 0),
    ],
)
def test_a_score_is_stored_alone(text: str, score: int):
    reading = read(text, CHECKIN)
    assert reading.pain is not None
    assert (reading.pain.half_points, reading.intents) == (score * 2, ())


def test_only_still_tells_of_a_session_cut_short_beside_a_score():
    reading = read("only did 2 sets, pain 3", CHECKIN)
    assert reading.pain is not None
    assert (reading.pain.half_points, [wish.name for wish in reading.intents]) == (6, ["partly"])


@pytest.mark.parametrize("text", ["ran 5 yesterday", "jogged 3 today"])
def test_a_bare_number_behind_a_run_is_no_pain(text: str):
    reading = read(text, CHECKIN)
    assert reading.pain is None
    assert [wish.score for wish in reading.intents] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "8kg x 15, three sets",
        "15 reps at 8 kg for 3 sets",
        "15 reps with 8kg, 3 sets",
        "8 kg for 15, 3 sets",
        "3x15 with 8 kg",
    ],
)
def test_work_is_the_same_in_whatever_order(text: str):
    (report,) = read(text, SESSION).intents[0].loads
    assert (report.load, report.unit, report.reps) == (800, "kg", (15, 15, 15))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I wake up at 3am every night because of it", "F08"),
        ("ich wache jede Nacht davon auf", "F08"),
        ("me despierta por las noches", "F08"),
        ("ça me réveille la nuit", "F08"),
        ("4, mi sveglia di notte", "F08"),
        ("my leg has blown up", "F03"),
        ("worried it might be a clot", "F03"),
        ("thigh is purple from hip to knee", "F04"),
        ("ho perso sensibilità nel piede", "F10"),
        ("dormência na perna", "F10"),
    ],
)
def test_a_sign_is_heard(text: str, sign: str):
    flag = read(text, CHECKIN).red_flag
    assert flag is not None
    assert sign in flag.signs


@pytest.mark.parametrize(
    "text",
    [
        "woke up with this song in my head",
        "woke up because of the storm",
        "le bébé me réveille la nuit",
        "no clots",
    ],
)
def test_no_sign_is_made_up(text: str):
    assert read(text, CHECKIN).red_flag is None


@pytest.mark.parametrize(
    "text",
    [
        "I didn't skip it",
        "I won't skip today",
        "I'll be done in 10",
        "gleich fertig",
        "casi terminado",
        "quasi finito",
    ],
)
def test_what_is_still_to_come_is_not_recorded(text: str):
    assert read(text, SESSION).intents == ()


def test_a_weight_behind_the_is_no_day():
    (wish,) = read("couldn't do the 14, went back to 12", SESSION).intents
    assert (wish.name, wish.day) == ("partly", None)
