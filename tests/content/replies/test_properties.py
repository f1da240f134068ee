"""What holds for every text, in every context; `python -m tests.fuzz_replies` runs the same for longer."""

import json
import os
import sys
import unicodedata
from collections import Counter
from types import FrameType

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from content.cues import find_signs
from content.replies import read
from content.replies.reading import Context
from content.safety import most_urgent
from tests.content.replies.mixtures import (
    CONTEXTS,
    INVISIBLE,
    ITEMS,
    KINDS,
    LOCALES,
    NOW,
    PIECES,
    TEXTS,
    essence,
    hide,
    mixtures,
    widen,
)  # fmt: skip
from tests.content.spoken_signs import SPOKEN

EXAMPLES = int(os.environ.get("EXAMPLES", "60"))
generated = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EMERGENCIES = {
    "en": "I can't pee and I'm numb between my legs", "de": "ich kann nicht mehr pinkeln",
    "es": "no puedo orinar",
    "fr": "je n'arrive plus à uriner", "pt": "não consigo urinar", "it": "non riesco a urinare",
}  # fmt: skip
NOES = {"en": "no", "de": "kein", "es": "sin", "fr": "pas de", "pt": "sem", "it": "nessun"}
ORDER = "EUPR-"
CANNED = (
    *(str(score) for score in range(11)), "done 0-3", "done 4-5", "stopped 6-10", "partly", "skip",
    "later", "later 30m",
    "later evening", "later tomorrow", "today", "tomorrow", "week", "next", "why", "progress", "settings",
    "undo", "pause",
    "resume", "flare", "export", "report", "privacy", "forget", "help", "review", "cancel", "run",
    "/today", "/pain 4",
)  # fmt: skip


def urgency(signs: tuple[str, ...]) -> int:
    return ORDER.index(most_urgent(signs) if signs else "-")


@given(mixtures(), CONTEXTS)
@generated
def test_no_message_breaks_the_reader(text: str, context: Context):
    reading = read(text, context)
    assert reading.pain is None or 0 <= reading.pain.half_points <= 20
    assert reading.pain is None or reading.unclear is None
    assert read(text, context) == reading


@given(mixtures(), CONTEXTS)
@generated
def test_nothing_invisible_is_handed_on(text: str, context: Context):
    reading = read(text, context)
    told = "".join([*reading.words, *(intent.value or "" for intent in reading.intents)])
    assert not [sign for sign in told if sign in INVISIBLE[:-1]]


@given(mixtures(), st.sampled_from(LOCALES), CONTEXTS)
@generated
def test_an_emergency_is_heard_behind_anything(text: str, locale: str, context: Context):
    flag = read(f"{text[:2000]}. {EMERGENCIES[locale]}", context).red_flag
    assert flag is not None
    assert flag.urgency == "E"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_no_in_front_of_a_sign_never_makes_it_more_urgent(locale: str):
    for said in SPOKEN.values():
        for text in said[locale].split("\n"):
            assert urgency(find_signs(f"{NOES[locale]} {text}", locale)) >= urgency(
                find_signs(text, locale)
            ), text


@given(st.sampled_from(TEXTS), CONTEXTS)
@generated
@example("¿cómo se hace el puente?", Context(NOW))
def test_case_spacing_and_unicode_form_change_nothing(text: str, context: Context):
    expected = essence(read(text, context))
    for form in ("NFC", "NFD", "NFKC"):
        assert essence(read(unicodedata.normalize(form, text), context)) == expected
    for variant in (text.upper(), f"  {text.replace(' ', '   ')} ", widen(text)):
        assert essence(read(variant, context)) == expected


@given(st.sampled_from(TEXTS), st.text(st.sampled_from(INVISIBLE[:-1]), min_size=1, max_size=3), CONTEXTS)
@generated
def test_invisible_signs_change_nothing(text: str, signs: str, context: Context):
    assert essence(read(hide(text, signs), context)) == essence(read(text, context))


@pytest.mark.parametrize("text", CANNED)
def test_a_button_says_the_same_in_every_language(text: str):
    for kind in KINDS:
        said = {locale: essence(read(text, Context(NOW, (kind,), locale=locale))) for locale in LOCALES}
        assert len(set(said.values())) == 1, (kind, said)


def calls_of(text: str) -> int:
    """How many calls one reading makes, of Python and of C alike."""
    context = Context(NOW, ("checkin", "daily"))
    read(text, context)
    counted: Counter[str] = Counter()

    def count(_: FrameType, event: str, __: object) -> None:
        counted[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text, context)
    finally:
        sys.setprofile(before)
    return counted["call"] + counted["c_call"]


ENDLESS = (
    "no numbness, no tingling, no fever, no swelling, ", "numb ", "my wife has a fever ", "both legs ",
    "1.", "3x12 ", "at 8 ",
    "(", "pain 3 and ", "tomorrow ", "\u200b", "\ufdfa", "a\u0301\u0302", "<b>", "felt my calf ",
    "dolor schmerz ", "no ",
)  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS)
def test_reading_takes_no_more_work_than_its_length(piece: str):
    half, whole = ((piece * 4096)[:length] for length in (2048, 4096))
    assert calls_of(whole) <= 2.4 * calls_of(half) + 500
    assert calls_of(whole) <= 20 * 4096


def test_every_score_names_the_words_it_was_read_from():
    context = Context(NOW, ("checkin",))
    for item in ITEMS:
        reading = read(item["text"], context)
        assert reading.pain is None or reading.words, item["text"]


def test_the_pieces_of_the_corpora_are_many():
    assert len(TEXTS) > 1500
    assert len(PIECES) > 1000
    assert len({json.dumps(item["id"]) for item in ITEMS}) == len(ITEMS)
