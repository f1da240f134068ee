"""Every warning sign is heard as people speak of it in six languages, and not where it is none."""

import pytest

from content.cues import find_signs
from content.replies import read
from content.replies.reading import Context
from content.safety import ORDER, SIGNS, most_urgent
from tests.content.spoken_signs import QUIET, SPOKEN
from tests.world import MONDAY

LEAST = {"en": 3, "de": 3, "es": 3, "fr": 1, "pt": 1, "it": 1}
SPEAKABLE = set(SIGNS) - {"F05R"}
"""What is asked before running is not looked for in other messages."""


def rows(table: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(sign, locale, lines) for sign, said in table.items() for locale, lines in said.items()]


def test_every_sign_has_its_sentences_in_every_language():
    for table in (SPOKEN, QUIET):
        assert set(table) == SPEAKABLE
        for said in table.values():
            assert all(len(said[locale].splitlines()) >= least for locale, least in LEAST.items())


@pytest.mark.parametrize(("sign", "locale", "lines"), rows(SPOKEN))
def test_a_sign_is_heard_with_its_urgency(sign: str, locale: str, lines: str):
    for text in lines.split("\n"):
        flag = read(text, Context(now=MONDAY, locale=locale)).red_flag
        assert flag is not None, text
        assert sign in flag.signs, text
        assert flag.urgency == SIGNS[sign].urgency, text


@pytest.mark.parametrize(("sign", "locale", "lines"), rows(QUIET))
def test_a_near_miss_is_left_alone(sign: str, locale: str, lines: str):
    for text in lines.split("\n"):
        flag = read(text, Context(now=MONDAY, locale=locale)).red_flag
        assert flag is None or sign not in flag.signs, text


@pytest.mark.parametrize(("sign", "locale", "lines"), rows(SPOKEN))
def test_a_no_in_front_never_makes_it_more_urgent(sign: str, locale: str, lines: str):
    no = {"de": "kein", "fr": "pas de", "pt": "sem", "it": "nessun"}.get(locale, "no")
    for text in lines.split("\n"):
        plain, denied = find_signs(text, locale), find_signs(f"{no} {text}", locale)
        assert ORDER.index(most_urgent(denied)) >= ORDER.index(most_urgent(plain)), text


@pytest.mark.parametrize("text", ["a " * 2000, "pain in my leg " * 270, "no " * 1300])
def test_a_very_long_message_is_read_to_its_end(text: str):
    assert find_signs(f"{text[:4000]}. I am numb between my legs", "en")[0] == "F01"


def test_a_sign_denied_over_and_over_takes_no_longer_than_its_length():
    assert find_signs("not numb, " * 400, "en") == ()
    assert "F10" in find_signs("no tingling. " * 300 + "my foot is numb", "en")
