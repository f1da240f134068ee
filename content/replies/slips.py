"""Slips of the finger in English words, put right where only one known word is near."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.replies.words import split

SHORTEST = 5
LONG = 8
"""Letters from which two slips are forgiven instead of one."""

_SLIPS = {
    "sesion": "session",
    "skpi": "skip",
    "sikp": "skip",
    "puase": "pause",
    "sesh": "session",
    "tody": "today",
    "todya": "today",
    "wieght": "weight",
    "wiehgt": "weight",
    "tmrw": "tomorrow",
    "excercise": "exercise",
    "excercises": "exercises",
    "exersise": "exercise",
    "exersises": "exercises",
}
_VOCABULARY = split(
    "today tomorrow session workout exercise exercises training schedule upcoming week weight weights "
    "progress settings report export privacy finished completed partly skipped snooze remind reminder "
    "resume pause holiday vacation undo cancel review explain technique bridge nordic slider deadlift "
    "plank equipment dumbbells thanks change travelling moved timezone pounds kilos units chart history "
    "delete forget flare running todays"
)
_COMMON = split(
    "completely about above after again also always another around away back because been before being "
    "below better between both butt came cannot come could does down each even ever every feel "
    "feels felt first from "
    "full give going gone good great half hamstring hard have here home hope hours into just keep kind "
    "knee know left less like little long look made make many maybe mean mine more most much must near "
    "need never nice once only other over part past pretty quite rather real right same seat self side "
    "since sitting slow some soon sore such sure take tell than that their them then there these they "
    "thing think this those though three through time times told took turn under until used very want "
    "warm week well went were what when where which while will wish with without work worse would year "
    "years your ease wake woke walk walked talk four five seven eight nine light heavy night morning "
    "evening afternoon later earlier tonight minutes house horse hand head heart hello help please "
    "cancer dancer concert"
)


def mended(plain: str) -> str:
    """Return an English text with every unknown word that is nearly a known one replaced by it."""
    return re.sub(r"[a-z]{4,}", lambda found: _nearest(found.group()), plain)


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    if word in _SLIPS:
        return _SLIPS[word]
    if len(word) < SHORTEST or word in _COMMON or word in _VOCABULARY:
        return word
    slips = 1 if len(word) < LONG else 2
    best = process.extractOne(word, sorted(_VOCABULARY), scorer=OSA.distance, score_cutoff=slips)
    return best[0] if best and best[0][0] == word[0] else word
