"""What accepts a suggestion in words, and what may mean anything."""

import pytest

from content.replies.answers import is_accepting, is_assenting


@pytest.mark.parametrize(
    "text",
    ["accept", "I accept.", "ok, accepted", "Agreed!", "I accept it, thanks", "accept the plan", "acepto",
     "Sí, lo acepto", "vale, aceptado, gracias", "ich akzeptiere", "Einverstanden", "j'accepte",
     "accetto", "aceito"],
)  # fmt: skip
def test_an_acceptance_is_one(text: str) -> None:
    assert is_accepting(text)


@pytest.mark.parametrize(
    "text",
    ["ok", "vale", "yes", "I don't accept", "no acepto", "accept?", "should I accept it?", "I accept 3",
     "I accept that it hurts", "acepto el de la izquierda"],
)  # fmt: skip
def test_anything_else_is_none(text: str) -> None:
    assert not is_accepting(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "OK!",
        "yes",
        "sounds good",
        "Looks good to me.",
        "yeah, fine",
        "vale",
        "me parece bien",
        "sí",
        "ok thanks",
    ],
)
def test_a_nod_decides_nothing(text: str) -> None:
    assert is_assenting(text)
    assert not is_accepting(text)


@pytest.mark.parametrize(
    "text", ["accept", "jaja", "okk", "not ok", "is it ok?", "ok but lighter", "4", "keep", "no"]
)
def test_no_nod(text: str) -> None:
    assert not is_assenting(text)
