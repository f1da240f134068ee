"""What is missing, or there again, is understood in every language; the shop window is not."""

import pytest

from benchmarks.replies import NOW
from content.replies import read
from content.replies.reading import Context
from content.swaps import is_wanted

MISSING = {
    "no ball today": "ball",
    "I have no slider": "slider",
    "my ball is broken": "ball",
    "I don't have a band": "band",
    "gym closed": "gym",
    "the gym is shut today": "gym",
    "only dumbbells today": "only_dumbbell",
    "travelling without weights": "weights",
    "no weights here": "weights",
    "swap the nordic": "K3_nordic",
    "what can I do instead of the slider": "slider",
    "alternative to rdl": "H1_rdl",
    "kein Ball heute": "ball",
    "das Studio ist zu": "gym",
    "sin pelota hoy": "ball",
    "pas de ballon aujourd'hui": "ball",
    "senza palla oggi": "ball",
    "sem bola hoje": "ball",
}
OTHERS = {
    "no equipment at all": "weights",
    "i only have 2, 4 and 6 kg dumbbells": "weights",
    "I'm travelling to Paris": "travel",
    "no gym today": "skipped",
    "switch to pounds": "units",
    "how do I do the slider thing?": "exercise",
    "I'm away until Friday": "pause",
}


@pytest.mark.parametrize("opened", [(), ("daily",), ("checkin",)])
@pytest.mark.parametrize(("text", "thing"), MISSING.items())
def test_what_is_missing_is_understood_whatever_is_open(
    text: str, thing: str, opened: tuple[str, ...]
) -> None:
    intents = read(text, Context(NOW, opened)).intents
    assert [(intent.name, intent.value) for intent in intents] == [("swap", thing)]
    assert is_wanted(thing)


@pytest.mark.parametrize(
    ("text", "thing"),
    [("I have a ball now", "ball"), ("ich habe einen Ball", "ball"), ("i got a slider", "slider")],
)
def test_what_is_there_again_is_understood(text: str, thing: str) -> None:
    (intent,) = read(text, Context(NOW)).intents
    assert (intent.name, intent.value) == ("swap", f"have {thing}")


@pytest.mark.parametrize(("text", "name"), OTHERS.items())
def test_other_wishes_stay_what_they_are(text: str, name: str) -> None:
    assert [intent.name for intent in read(text, Context(NOW)).intents] == [name]
