"""Warning signs: the table is whole, the words are found, and what was denied is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.cues import find_signs
from content.denials import LIST_FILLERS
from content.locales import t
from content.safety import SHORT_LIST, SIGNS, most_urgent
from content.triggers import TRIGGERS


def urgency(text: str) -> str | None:
    signs = find_signs(text, "en")
    return most_urgent(signs) if signs else None


def test_every_sign_of_the_rules_has_its_row():
    assert {f"F{number:02}" for number in range(1, 23)} <= set(SIGNS)
    assert all(sign.id == key for key, sign in SIGNS.items())


def test_what_stops_follows_from_the_urgency():
    for sign in SIGNS.values():
        if sign.urgency in {"E", "U"}:
            assert sign.freezes == "everything", sign.id
        if sign.urgency == "R":
            assert sign.freezes == ("running" if sign.id == "F05R" else "nothing"), sign.id
    assert SIGNS["F08"].freezes == "heavy"
    assert SIGNS["F10"].freezes == "everything"
    assert SIGNS["F12"].freezes == "nothing"


def test_the_short_list_is_short_and_covers_every_urgent_sign():
    assert len(SHORT_LIST) <= 6
    listed = {sign for group in SHORT_LIST for sign in group.signs}
    urgent = {sign.id for sign in SIGNS.values() if sign.urgency in {"E", "U"}}
    assert urgent <= listed
    assert all(most_urgent(group.signs) == group.urgency for group in SHORT_LIST)


def test_everything_can_be_said():
    for key in (*(sign.text for sign in SIGNS.values()), *(group.text for group in SHORT_LIST)):
        assert t("en", key)
    for sign in SIGNS.values():
        ways = [f"safety.way.{way}{part}" for way in sign.ways for part in ("", ".button")]
        asked = [f"safety.short.{sign.id}"] if sign.freezes != "nothing" and sign.ways else []
        assert all(t("en", key) for key in (sign.advice, sign.frozen, *ways, *asked)), sign.id


def test_no_emergency_number_is_written_down():
    assert not any(character.isdigit() for sign in SIGNS.values() for character in t("en", sign.advice))


def test_every_trigger_belongs_to_a_sign():
    assert {sign for sign, _ in TRIGGERS} <= set(SIGNS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I have no feeling between my legs", "E"),
        ("losing control of my bladder", "E"),
        ("my legs keep giving way", "E"),
        ("calf is hot and swollen and I am short of breath", "E"),
        ("calf is hot and swollen", "U"),
        ("there was a pop at the back of my thigh", "U"),
        ("my thigh is turning black and blue", "U"),
        ("I can't put any weight on it", "U"),
        ("sharp pain in my groin with every step", "U"),
        ("shivering with a fever", "U"),
        ("I fell off my bike on it", "U"),
        ("started after moxifloxacin", "U"),
        ("suddenly my leg is weak", "U"),
        ("the ache wakes me every night", "P"),
        ("I have lost 4 kilos without trying", "P"),
        ("pins and needles in my heel", "P"),
        ("burning pain down to the foot", "P"),
        ("stiff for an hour every morning and I have psoriasis", "P"),
        ("I'm 15 years old", "P"),
        ("I am limping a bit", "R"),
        ("I'm five months pregnant", "R"),
        ("Kribbeln im Fuß", "P"),
        ("Wasserlassen geht nicht, die Blase ist taub", "E"),
        ("oí un crujido en el muslo", "U"),
        ("se me duerme la pierna, hormigueo", "P"),
        ("je n'arrive plus à uriner", "E"),
        ("mon mollet est gonflé et chaud", "U"),
        ("não consigo urinar", "E"),
        ("senti um estalo na coxa", "U"),
        ("non riesco a camminare", "U"),
        ("mi sveglio di notte per il dolore", "P"),
    ],
)
def test_a_sign_is_found_with_its_urgency(text: str, expected: str):
    assert urgency(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no numbness, tingling or weakness",
        "I don't have a fever",
        "never heard a pop",
        "it doesn't wake me at night",
        "neither bladder nor bowel trouble",
        "without any fever or chills",
        "my daughter has a fever",
        "our 3 year old is limping",
        "his calf is swollen",
        "the resistance band snapped",
        "pop music helps me train",
        "I'll pop over later",
        "Saturday night fever",
        "my number is 4",
        "this week and next week",
        "slept badly last night",
        "I had a fever ten years ago",
        "kein Fieber und keine Taubheit",
        "sin fiebre ni hormigueo",
        "pas de fièvre",
        "sem febre",
        "nessun formicolio",
        "",
        "4",
    ],
)
def test_what_is_denied_or_meant_otherwise_is_left_alone(text: str):
    assert find_signs(text, "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "no fever but my leg is numb",
        "no pain, just tingling",
        "no idea why my foot is numb",
        "not sure whether that was a pop I heard",
        "my wife is worried because I have a fever",
        "no i feel numb down there",
        "it doesn't stop tingling",
        "I don't know why my leg is numb",
        "the numbness is not only in my foot, also tingling",
    ],
)
def test_a_denial_does_not_reach_further_than_it_says(text: str):
    assert find_signs(text, "en") != ()


def test_the_most_urgent_sign_comes_first():
    signs = find_signs("I limp, have a fever, and both legs are numb", "en")
    assert [SIGNS[sign].urgency for sign in signs] == ["E", "U"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("since yesterday I am numb between the legs", "F01"),
        ("taub zwischen den Beinen", "F01"),
        ("se me duerme entre las piernas", "F01"),
        ("engourdi entre les jambes", "F01"),
        ("my legs are numb", "F02"),
        ("between us, my legs are numb", "F02"),
        ("se me duermen las piernas", "F02"),
    ],
)
def test_between_the_legs_is_not_both_legs(text: str, sign: str):
    assert find_signs(text, "en") == (sign,)


@given(st.text(max_size=200), st.sampled_from(["en", "de", "xx", ""]))
def test_any_text_gives_known_signs(text: str, locale: str):
    assert set(find_signs(text, locale)) <= set(SIGNS)


def test_fillers_of_a_denied_list_say_nothing_of_their_own():
    assert not {"but", "aber", "pero", "mais", "mas", "ma"} & set(LIST_FILLERS.split())
