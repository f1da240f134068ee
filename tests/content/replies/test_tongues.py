"""Somebody who wants another language says so in theirs or in ours."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.replies import read
from content.replies.reading import Context, Intent
from content.replies.tongues import find_language
from content.spelling import fold

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)


def wishes(text: str, *opened: str) -> tuple[Intent, ...]:
    return read(text, Context(NOW, opened)).intents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("speak Spanish", "es"),
        ("Habla español", "es"),
        ("¿Puedes hablar en español, por favor?", "es"),
        ("cambia el idioma a español", "es"),
        ("in English please", "en"),
        ("Speak English!", "en"),
        ("cambia a inglés", "en"),
        ("quiero volver al inglés", "en"),
        ("set the language to English", "en"),
        ("/language es", "es"),
        ("auf Deutsch bitte", "de"),
        ("parle français", "fr"),
        ("Castellano", "es"),
    ],
)
def test_a_language_that_is_named_is_found(text: str, code: str) -> None:
    assert wishes(text) == (Intent("language", code),)
    assert wishes(text, "checkin") == (Intent("language", code),)


@pytest.mark.parametrize("text", ["language", "Sprache", "idioma", "change my language", "cambiar de idioma"])
def test_a_language_that_is_not_named_is_asked_for(text: str) -> None:
    assert wishes(text) == (Intent("settings", "language"),)


@pytest.mark.parametrize(
    "text",
    [
        "I had a Spanish coffee",
        "no English",
        "me duelen las ingles",
        "my Spanish physio says 3",
        "in English Bay",
        "English 3",
        "Spanish or English?",
    ],
)
def test_a_language_beside_other_words_is_no_wish(text: str) -> None:
    assert "language" not in {wish.name for wish in wishes(text)}


@given(st.text(max_size=300))
def test_any_text_is_a_known_language_or_none(text: str) -> None:
    assert find_language(fold(text)) in (None, "", "en", "es", "de", "fr", "pt", "it")
