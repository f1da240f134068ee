"""Fear is heard as fear; a permission, an excuse or work to be split that sounds like it stays what it is."""

import pytest

from benchmarks.replies import NOW
from content.replies import read
from content.replies.fears import FEAR
from content.replies.reading import Context, Reading

OPEN = [(), ("daily",), ("tryout",)]


def said(text: str, opened: tuple[str, ...] = (), locale: str = "en") -> Reading:
    return read(text, Context(NOW, opened, None, "kg", locale))


def wishes(reading: Reading) -> list[tuple[str, str | None]]:
    return [(intent.name, intent.value) for intent in reading.intents]


@pytest.mark.parametrize("opened", OPEN, ids=str)
@pytest.mark.parametrize(
    "text",
    [
        "will it tear?", "will it break if I run?", "what if it snaps?", "what if I tear it",
        "can I tear it?", "could I snap it?", "can I break it?", "can I tear my tendon by stretching?",
        "I'm afraid to run", "I'm scared it will tear when I run", "I'm afraid I won't be able to run again",
    ],
)  # fmt: skip
def test_fear_is_heard(text: str, opened: tuple[str, ...]) -> None:
    assert wishes(said(text, opened)) == [("learn", FEAR)]


@pytest.mark.parametrize("opened", OPEN, ids=str)
@pytest.mark.parametrize(
    "text",
    [
        "can I break it into two sets?", "can I break the set after 8 reps?", "may I break it up?",
        "what if I break my streak", "will it break my streak?", "what if I snap my band?",
    ],
)  # fmt: skip
def test_what_breaks_beside_the_tendon_is_no_fear(text: str, opened: tuple[str, ...]) -> None:
    assert ("learn", FEAR) not in wishes(said(text, opened))


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("I'm worried, can I run today?", "en"), ("worried about running, is it ok to cycle?", "en"),
        ("what if it tears? can I run today?", "en"), ("tengo miedo, ¿puedo correr?", "es"),
        ("estoy preocupado, ¿puedo correr hoy?", "es"),
    ],
)  # fmt: skip
def test_leave_that_is_asked_beside_a_fear_is_answered(text: str, locale: str) -> None:
    assert wishes(said(text, locale=locale)) == [("learn", "run")]


def test_an_excuse_that_begins_with_afraid_is_no_fear() -> None:
    (wish,) = said("I'm afraid I have to stop training for a week").intents
    assert (wish.name, (wish.until - NOW.date()).days if wish.until else None) == ("pause", 7)
    assert wishes(said("I'm afraid I missed my run")) != [("learn", FEAR)]


@pytest.mark.parametrize(
    "text",
    [
        "I'm afraid I tore it", "I'm worried, I heard a pop", "what if it tears, my leg is numb",
        "I'm scared, I can't put weight on it", "tengo miedo de haberlo roto",
    ],
)  # fmt: skip
def test_a_sign_beside_a_fear_is_a_sign(text: str) -> None:
    assert said(text).red_flag is not None


@pytest.mark.parametrize(
    "text",
    [
        "why do you ask me to lift 12 kg?", "why would you ask for 12 kg now",
        "why do you keep asking for more weight", "why do you ask me to hold 12 kg",
        "why are you asking for heavier weights",
    ],
)  # fmt: skip
def test_a_question_about_what_is_lifted_is_about_the_plan(text: str) -> None:
    assert wishes(said(text)) == [("why", None)]


@pytest.mark.parametrize(
    "text",
    [
        "why do you ask?", "why do you ask me for that?", "why do you ask for my age?",
        "why do you ask me to rate my pain?", "why do you keep asking me about my pain",
        "why are you asking me this",
    ],
)  # fmt: skip
def test_a_question_about_a_question_is_about_that(text: str) -> None:
    assert wishes(said(text)) == [("why", "asked")]
