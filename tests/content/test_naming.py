"""An exercise is found by its name, its nickname and a slip of the finger; what is not ours is said so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.locales import t
from content.naming import find_exercise, is_name, nearest, not_ours
from content.nicknames import NICKNAMES, NOT_OURS
from content.spelling import fold


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("RDL", "H1_rdl"),
        ("romainan deadlift", "H1_rdl"),
        ("bridge", "B4_bridge_sl"),
        ("sinlge leg brigde", "B4_bridge_sl"),
        ("hamstring bridge one leg", "B4_bridge_sl"),
        ("two-leg bridge", "B1_bridge_dl"),
        ("how do I do a side plank?", "G3_side_plank"),
        ("how do I do the slider thing?", "K2_slider_glide"),
        ("what is a Nordic", "K3_nordic"),
        ("the nordics", "K3_nordic"),
        ("clam shells", "G2_clamshell"),
        ("palnk", "B3_plank_hip_ext"),
        ("H4_pull_through", "H4_pull_through"),
        ("bridge hold, one leg", "I2_bridge_hold_sl"),
        ("slide lunge", "K2_slider_glide"),
    ],
)
def test_an_exercise_is_found_as_people_write_it(typed: str, found: str) -> None:
    assert find_exercise(typed)[0] == found
    assert nearest(typed) != ()


@pytest.mark.parametrize(
    ("locale", "typed", "found"),
    [
        ("de", "Brücke", "B4_bridge_sl"),
        ("es", "la almeja", "G2_clamshell"),
        ("fr", "soulevé de terre", "H1_rdl"),
        ("it", "ponte", "B4_bridge_sl"),
        ("pt_BR", "prancha lateral", "G3_side_plank"),
    ],
)
def test_other_languages_have_their_own_names_beside_the_english_ones(
    locale: str, typed: str, found: str
) -> None:
    assert find_exercise(typed, locale) == (found,)
    assert find_exercise("rdl", locale) == ("H1_rdl",)


def test_a_name_of_another_language_is_found_when_it_is_asked_for_but_is_no_message_of_its_own() -> None:
    assert find_exercise("wie geht die Brücke", "en") == ("B4_bridge_sl",)
    assert find_exercise("stiff", "pt_BR") == ("H1_rdl",)
    assert is_name("stiff", "pt_BR")
    assert not is_name("stiff", "en")


def test_one_nickname_may_mean_two() -> None:
    assert find_exercise("the ball one") == ("B2_ball_curl", "K1_ball_two_up_one_down")


@pytest.mark.parametrize("typed", ["", "  ", "🙂", "weather", "12"])
def test_other_words_find_nothing(typed: str) -> None:
    assert find_exercise(typed) == ()
    assert not is_name(typed)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_name_finds_its_exercise(exercise: str) -> None:
    assert exercise in find_exercise(t("en", f"exercise.{exercise}.name"))
    assert is_name(exercise)


@pytest.mark.parametrize("language", NICKNAMES)
def test_nicknames_are_folded_and_belong_to_exercises(language: str) -> None:
    for exercise, names in NICKNAMES[language].items():
        assert exercise in EXERCISES
        assert names == fold(names)
        for name in names.split(", "):
            assert exercise in find_exercise(name, language), name


@pytest.mark.parametrize("name", NOT_OURS)
def test_what_is_not_ours_names_the_nearest_that_is(name: str) -> None:
    assert not_ours(f"how do I do the {name}?") == name
    assert find_exercise(name) == ()
    assert is_name(name)
    assert set(NOT_OURS[name]) <= set(EXERCISES)


@pytest.mark.parametrize("said", ["my bridge hurts", "the walk was nice", "on the bench", "mild", "more"])
def test_a_sentence_is_not_just_a_name(said: str) -> None:
    assert not is_name(said)


@given(st.text(max_size=80))
def test_any_text_finds_at_most_three(typed: str) -> None:
    for found in (find_exercise(typed), nearest(typed)):
        assert len(found) <= 3
        assert set(found) <= set(EXERCISES)
    is_name(typed)
