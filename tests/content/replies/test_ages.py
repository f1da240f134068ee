"""Who says they are 18 or older, and who says nothing about it."""

import pytest

from content.replies import is_adult


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("yes i am", "en"), ("im 34", "en"), ("34", "en"), ("over 18", "en"), ("18+", "en"),
        ("I'm thirty-four years old", "en"), ("not under 18", "en"), ("I am an adult", "en"), ("34 yo", "en"),
        ("Ja, bin ich", "de"), ("über 18", "de"), ("tengo 34 años", "es"), ("soy mayor de edad", "es"),
        ("j'ai 34 ans", "fr"), ("oui je suis majeure", "fr"), ("sou maior de idade", "pt"),
        ("ho 34 anni", "it"), ("I am 18", "en"),
    ],
)  # fmt: skip
def test_an_adult_is_understood(text: str, locale: str):
    assert is_adult(text, locale) is True


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("no", "en"), ("17", "en"), ("i'm 17 and a half", "en"), ("yes 16", "en"), ("under 18", "en"),
        ("not over 18", "en"), ("almost 18", "en"), ("I'm not 18 yet", "en"), ("nope i'm not", "en"),
        ("noch nicht", "de"), ("unter 18", "de"), ("tengo 16", "es"), ("non", "fr"), ("não", "pt"),
    ],
)  # fmt: skip
def test_somebody_younger_is_understood(text: str, locale: str):
    assert is_adult(text, locale) is False


@pytest.mark.parametrize(
    "text",
    ["", "none", "nothing", "never", "4", "1990", "no, 34", "yes but no", "over 16", "under 40",
     "do I need to be 18?", "I was 18 in 1990", "sore for 20 weeks"],
)  # fmt: skip
def test_anything_else_says_nothing(text: str):
    assert is_adult(text, "en") is None
