"""What a reading says, context by context."""

import unicodedata
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.cues import find_signs
from content.replies import is_no, is_yes, normalise, read
from content.replies.languages import LANGUAGES
from content.replies.reading import Context, Intent, LoadReport, Pain, Unclear
from content.replies.words import split
from content.safety import most_urgent
from content.spelling import fold

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 13, 10, 0, tzinfo=BERLIN)
CHECKIN = Context(NOW, ("checkin", "daily"), None, "kg", "en")
SESSION = Context(NOW, ("daily",), None, "kg", "en")
IDLE = Context(NOW, (), None, "kg", "en")
HOUR = Context(NOW, ("hour",), None, "kg", "en")
CONTEXTS = (CHECKIN, SESSION, IDLE, HOUR)


@pytest.mark.parametrize("number", [str(n) for n in range(11)] + [f"{n}.5" for n in range(10)])
@pytest.mark.parametrize(
    "kind", ["checkin", "followup", "daily_score", "now", "usual", "gap", "peak", "review"]
)
def test_a_button_of_the_scale_is_a_score_where_one_is_asked(number: str, kind: str):
    assert read(number, Context(NOW, (kind,))).pain == Pain(int(float(number) * 2))


@pytest.mark.parametrize("context", [SESSION, IDLE], ids=["session", "idle"])
def test_a_bare_number_is_asked_about_where_no_score_was(context: Context):
    reading = read("5", context)
    assert (reading.pain, reading.intents, reading.unclear) == (None, (), Unclear("quantity"))


@pytest.mark.parametrize("text", ["left one i think", "no one knows what this is", "word " * 1000])
def test_a_text_without_a_number_is_not_taken_for_one(text: str):
    assert read(text, Context(NOW, ("side",))).unclear is None


def test_numbers_of_two_sides_are_two_numbers():
    assert read("left one, right three", CHECKIN).pain is None
    assert read("right one, left three", CHECKIN).pain is None


def test_pain_with_its_number_counts_unasked():
    reading = read("pain 5", IDLE)
    assert reading.pain == Pain(10)
    assert reading.intents == (Intent("pain"),)


def test_the_newest_question_that_takes_a_number_decides():
    assert read("7", Context(NOW, ("hour", "checkin"))).intents[0].name == "change_hour"
    assert read("7", Context(NOW, ("daily", "checkin", "hour"))).pain == Pain(14)


@pytest.mark.parametrize(
    ("text", "minute"), [("7", 420), ("7:30", 450), ("18.15", 1095), ("half past six", 390)]
)
def test_an_hour_is_an_hour_when_asked_for(text: str, minute: int):
    moment = read(text, HOUR).intents[0].moment
    assert moment is not None
    assert moment.at.hour * 60 + moment.at.minute == minute


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("11", "out_of_range"),
        ("3.7", "out_of_range"),
        ("3/5", "wrong_scale"),
        ("40%", "wrong_scale"),
        ("2-6", "wide_range"),
        ("better than yesterday", "comparison"),
        ("at least 4", "comparison"),
        ("2 sitting, 6 running", "two_scores"),
        ("12 reps", "quantity"),
        ("a bit sore", "degree_word"),
        ("what if it is 6", "condition"),
        ("yesterday it was 6", "time"),
        ("at 8", "quantity"),
        ("25:00", "time"),
        ("did 3x4000", "load"),
        ("not a 4", "negated"),
    ],
)
def test_what_may_not_be_stored_says_why(text: str, why: str):
    reading = read(text, CHECKIN)
    assert reading.pain is None
    assert reading.unclear == Unclear(why)


def test_a_painkiller_is_noted_unless_denied():
    assert read("3 but I took ibuprofen", CHECKIN).pain == Pain(6, masked=True)
    assert read("3, no painkillers", CHECKIN).pain == Pain(6, masked=False)


def test_a_score_beside_a_red_flag_is_kept_with_it():
    reading = read("4 and I heard a pop", CHECKIN)
    assert reading.red_flag is not None
    assert reading.red_flag.urgency == "U"
    assert reading.pain == Pain(8)
    assert "F04" in reading.words


@pytest.mark.parametrize("context", CONTEXTS, ids=["checkin", "session", "idle", "hour"])
@pytest.mark.parametrize("text", ["I can't pee", "both legs are numb", "my chest hurts"])
def test_an_emergency_is_seen_whatever_is_open(text: str, context: Context):
    flag = read(text, context).red_flag
    assert flag is not None
    assert flag.urgency == "E"


def test_an_age_is_a_sign_except_where_it_was_asked_for():
    assert read("I'm 16", IDLE).red_flag is not None
    assert read("I'm 16", Context(NOW, ("adult",))).red_flag is None
    assert read("I'm 16 and I heard a pop", Context(NOW, ("adult",))).red_flag is not None


@pytest.mark.parametrize("text", ["done 0-3", "done 4-5", "stopped 6-10"])
@pytest.mark.parametrize("context", CONTEXTS, ids=["checkin", "session", "idle", "hour"])
def test_done_buttons_read_alike_everywhere(text: str, context: Context):
    assert read(text, context).intents == (Intent("done", value=text.split()[1]),)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/today", "today"),
        ("/today@SitboneBot", "today"),
        ("undo", "undo"),
        ("skip", "skipped"),
        ("partly", "partly"),
    ]
    + [
        (name, name)
        for name in ("today", "week", "next", "why", "help", "settings", "cancel", "pause", "export")
    ],
)
def test_command_words_are_certain(text: str, name: str):
    for context in (*CONTEXTS, Context(NOW, ("checkin",), locale="de")):
        assert [intent.name for intent in read(text, context).intents] == [name]


@pytest.mark.parametrize(
    ("text", "minutes"), [("later 30m", 30), ("in 2 hours", 120), ("in half an hour", 30)]
)
def test_later_carries_its_minutes(text: str, minutes: int):
    intent = read(text, SESSION).intents[0]
    assert (intent.name, intent.minutes) == ("snooze", minutes)


def test_later_tomorrow_names_a_day_without_an_hour():
    moment = read("later tomorrow", SESSION).intents[0].moment
    assert moment is not None
    assert (moment.at.date(), moment.day_only) == (date(2026, 5, 14), True)


def test_real_loads_come_with_their_exercise():
    reading = read("bridge 10 kg, RDL 30 kg", SESSION)
    assert reading.intents[0].loads == (
        LoadReport(1000, "kg", exercise="B4_bridge_sl"),
        LoadReport(3000, "kg", exercise="H1_rdl"),
    )


def test_loads_without_a_unit_are_in_the_persons_own():
    pounds = Context(NOW, ("daily",), unit="lb")
    assert read("3x12 @ 25", pounds).intents[0].loads == (LoadReport(2500, "lb", (12, 12, 12)),)
    assert read("3x12 @ 25 kg", pounds).intents[0].loads == (LoadReport(2500, "kg", (12, 12, 12)),)


def test_a_correction_names_its_day_and_number():
    intent = read("Tuesday was 4 not 6", CHECKIN).intents[0]
    assert (intent.name, intent.day, intent.score) == ("correct", date(2026, 5, 12), 8)


def test_a_pause_ends_on_the_day_that_was_said():
    assert read("pause till the 24th", IDLE).intents[0].until == date(2026, 5, 24)
    assert read("going away friday to monday", IDLE).intents[0].until == date(2026, 5, 18)


def test_a_place_keeps_its_spelling():
    assert read("I'm in São Paulo until friday", IDLE).intents[0].value == "são paulo"


@pytest.mark.parametrize(
    "text", ["don't delete my data", "please never erase my account", "lösche meine Daten nicht"]
)
def test_a_denied_wish_to_delete_deletes_nothing(text: str):
    assert not {"forget", "stop"} & {intent.name for intent in read(text, IDLE).intents}


@pytest.mark.parametrize(
    ("text", "locale", "yes", "no"),
    [
        ("Yes", "en", True, False),
        ("yep!", "de", True, False),
        ("Ja, bitte", "de", True, False),
        ("sí", "es", True, False),
        ("non", "fr", False, True),
        ("Não.", "pt-BR", False, True),
        ("no", "it", False, True),
        ("yes but no", "en", False, False),
        ("", "en", False, False),
        ("4", "en", False, False),
    ],
)
def test_yes_and_no(text: str, locale: str, yes: bool, no: bool):
    assert (is_yes(text, locale), is_no(text, locale)) == (yes, no)


def test_normalise_removes_what_nobody_sees():
    assert normalise("\u202e 4\ufe0f\u20e3\u200b  OK\x00 ") == "4 ok"
    assert normalise("ＤＯＮＥ") == "done"
    assert len(normalise("x" * 9000)) == 4096


ALPHABET = st.text(
    st.one_of(st.characters(), st.sampled_from("0123456789 .,/-x:½'?!~\u200b\u202e\u0301kg")), max_size=60
)
PIECES = sorted(
    split(
        "4 7 10 12 3.5 pain no not numb pop fever yesterday now at in kg 3x12 till the 14th tomorrow done "
        "later my dog ? , . and but schmerz dolor douleur um 8 or - / out of ten sit bone half if when can "
        "i run moved to"
    )
)
PHRASES = st.lists(
    st.sampled_from(PIECES),
    max_size=14,
).map(" ".join)


@given(st.one_of(ALPHABET, PHRASES), st.sampled_from(CONTEXTS))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_reader_and_every_score_is_on_the_scale(text: str, context: Context):
    reading = read(text, context)
    assert reading.pain is None or 0 <= reading.pain.half_points <= 20
    assert reading.pain is None or reading.unclear is None


NUMBER_WORDS = frozenset(word for words in LANGUAGES for word in (*words.numbers, *words.articles))


def has_number(text: str) -> bool:
    plain = fold(text)
    words = set(plain.replace("-", " ").replace("'", " ").split())
    spelled = any(word in piece for piece in words for word in NUMBER_WORDS)
    zero = any(sign in plain for sign in ZEROS)
    return any(character.isdecimal() for character in plain) or spelled or zero


ZEROS = split(
    "pain sore discomfort ache hurt feel gone none noth nowt zilch zip nada schmerz beschwerde weh "
    "nichts kein dolor duele molest ningun douleur mal rien aucun nul indolo dor doi incomodo nenhum "
    "nadinha niente nessun nulla male fastidio pian apin paim pani noen nonne"
)


@given(st.one_of(st.text(max_size=80), PHRASES))
@settings(max_examples=300, deadline=None)
def test_a_text_without_any_number_never_yields_a_score(text: str):
    if not has_number(text):
        assert read(text, CHECKIN).pain is None


@given(PHRASES)
@settings(max_examples=200, deadline=None)
def test_case_spacing_and_unicode_form_change_nothing(text: str):
    expected = read(text, CHECKIN)
    for variant in (
        text.upper(),
        f"  {text.replace(' ', '   ')} ",
        unicodedata.normalize("NFD", text),
        normalise(text),
    ):
        reading = read(variant, CHECKIN)
        assert (reading.pain, reading.unclear, reading.intents, reading.red_flag) == (
            expected.pain, expected.unclear, expected.intents, expected.red_flag,
        )  # fmt: skip


SIGN_WORDS = st.sampled_from(
    [
        "fever",
        "tingling in my foot",
        "numbness",
        "a pop",
        "chest pain",
        "bruising",
        "limping",
        "weight loss",
        "chills",
    ]
)


@given(SIGN_WORDS)
def test_adding_no_never_raises_the_urgency(sign: str):
    order = "EUPR-"
    plain, denied = find_signs(sign, "en"), find_signs(f"no {sign}", "en")
    urgency = [most_urgent(signs) if signs else "-" for signs in (plain, denied)]
    assert order.index(urgency[1]) >= order.index(urgency[0])


@pytest.mark.parametrize(
    "text", ["4" * 4096, "a " * 2048, "no " * 1365, "1-" * 2048, "<b>" * 1365, "4 or " * 819, "numb " * 819]
)
def test_the_longest_messages_are_read_without_a_score(text: str):
    assert read(text, CHECKIN).pain is None
