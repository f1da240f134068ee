"""Messages near those that were once misread: what is stored, what is not, which sign is heard."""

from datetime import date, datetime
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
        "gave the film a 7",
        "my boss gave me a 10",
        "le di un 8 a la película",
        "j'ai mis 8 au film",
        "dei nota 8 ao filme",
        "this bot is a 2/10",
        "10/10 would train again",
        "goal: 0",
        "half",
        "sitting is fine",
        "caminar está bien",
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
        ("was 2 now 4", 4),
        ("era 2 ahora 4", 4),
        ("war 2 jetzt 4", 4),
        ("5 was yesterday, 2 now", 2),
        ("5 when walking, 2 now", 2),
        ("back to 3", 3),
        ("3 sets 2 pain", 2),
        ("pain: none", 0),
        ("give my sit bone a 3", 3),
        ("had two calls, pain 3", 3),
        ("dos reuniones y un 3", 3),
        ("just wanted to say it's a four", 4),
        ("not sore at all", 0),
        ("nichts gespürt", 0),
        ("pas du tout", 0),
        ("so zwei bis drei", 3),
        ("*4", 4),
        ("7/1o", 7),
        ("fivee", 5),
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
        "3 rounds of 15 at 8 kg",
        "3 sets, 15 reps each, 8 kg",
        "3 sets with 8 kg, 15 reps",
        "15 reps x 3, 8kg",
        "8 kg, 3 sets, 15 reps",
        "3 by 15 with 8 kg",
        "15 15 15 with 8 kg",
        "15 reps of 8 kg, three times",
        "8 kg x 15, 3 times",
        "3 Sätze, 15 Wiederholungen, 8 kg",
        "3 series, 15 repeticiones con 8 kg",
        "3 tours de 15 avec 8 kg",
    ],
)
def test_work_is_the_same_in_whatever_order(text: str):
    (report,) = read(text, SESSION).intents[0].loads
    assert (report.load, report.unit, report.reps) == (800, "kg", (15, 15, 15))


@pytest.mark.parametrize(
    "text",
    [
        "I did it with 2 kg less",
        "mit 2 kg weniger gemacht",
        "hecho con 2 kg menos",
        "fait avec 2 kg de moins",
        "went down 2 kg",
        "my gym only has 5 kg steps",
        "next time I want to try 20kg",
        "la próxima vez quiero usar 12 kg",
        "nächstes Mal nehme ich 12 kg",
        "how much is 20 lb in kg?",
        "3x12 14",
        "raise to 12 kg",
        "sube a 12 kg",
    ],
)
def test_a_weight_that_was_not_lifted_is_no_work(text: str):
    reading = read(text, SESSION)
    assert [wish.name for wish in reading.intents if wish.name in ("report_load", "done")] == []


@pytest.mark.parametrize(
    ("text", "name"), [("2/3 done", "partly"), ("3/3 done", "done"), ("sick", "skipped")]
)
def test_a_session_is_told_by_its_share(text: str, name: str):
    (wish,) = read(text, SESSION).intents
    assert wish.name == name


def test_what_was_to_be_done_is_not_what_was_done():
    (wish,) = read("did 3x8 instead of 3x12", SESSION).intents
    assert [report.reps for report in wish.loads] == [(8, 8, 8)]


@pytest.mark.parametrize(
    ("text", "day"), [("skipped friday", date(2026, 5, 8)), ("can you skip friday", None)]
)
def test_a_day_to_be_skipped_is_none_that_was(text: str, day: date | None):
    assert next((wish.day for wish in read(text, SESSION).intents), None) == day


def test_a_plan_beside_what_was_done_is_left_out():
    (wish,) = read("done, next time I'd like 12 kg", SESSION).intents
    assert wish.name == "done"


@pytest.mark.parametrize(
    "text",
    [
        "can we pause until Monday",
        "kann ich bis Montag pausieren",
        "puedo pausar hasta el lunes?",
        "posso pausar até segunda?",
    ],
)
def test_a_wish_may_be_put_as_a_question(text: str):
    (wish,) = read(text, SESSION).intents
    assert (wish.name, wish.until) == ("pause", date(2026, 5, 18))


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
        ("se me duermen las piernas", "F02"),
        ("mir schlafen die Beine ein", "F02"),
        ("pins and needles in my feet", "F02"),
        ("my foot won't lift up properly", "F02"),
        ("el pie no se levanta", "F02"),
        ("hormigueo en la pierna", "F10"),
        ("my foot is numbb", "F10"),
        ("ich kann nachts vor Schmerz nicht schlafen", "F08"),
        ("el dolor no me deja dormir", "F08"),
        ("je ne peux pas dormir à cause de la douleur", "F08"),
        ("non riesco a dormire per il dolore", "F08"),
        ("não consigo dormir por causa da dor", "F08"),
        ("the pain won't let me sleep", "F08"),
        ("mein Bein knickt weg", "F11"),
        ("ma jambe lâche", "F11"),
        ("perdi força na perna de repente", "F11S"),
        ("perdi 6 quilos sem motivo", "F09"),
        ("I can't put my foot down", "F05"),
        ("dragging my foot", "F02"),
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
        "slept fine, no pain",
        "the bot won't let me sleep",
        "dragging my feet about training",
        "he perdido 2 kilos con la dieta",
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
