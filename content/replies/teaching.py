"""Questions about the tendon itself: which lesson a message asks for, once everything else in it was read."""

import re
from dataclasses import replace

from content.lessons import asks_leave, find_lesson, names_lesson
from content.replies.intents import is_question
from content.replies.reading import Intent, Reading

_ABOUT_LOAD = re.compile(
    r"(?<!\w)(?:weights?|loads?|kg|kilos?|lbs?|lighter|held?|hold|back|increase\w*|drop\w*|deload|review"
    r"|this week|next week|\d+(?:\.\d+)? ?(?:kg|lbs?))(?!\w)"
)
_TELL = re.compile(
    r"(?:please )?(?:tell me|learn|teach me|explain|info(?:rmation)? on|more about|what about|how about"
    r"|the (?:sheet|article)|(?:my|the) (?:physio|doctor|sheet|article|leaflet) says|i (?:have )?read"
    r"|erzahl|erklar|cuentame|explica|parle|parla)\b"
)

_WHAT_IS = re.compile(r"\W*(?:(?:y|pero|and|but) )?(?:que es|what is|what's) (?:(?:el|la|un|una|the|an?) )?")


def take_lesson(reading: Reading, plain: str) -> Reading:
    """Put the lesson in that a folded text asks for; a wish of another kind, or a score, stays as it is."""
    lesson = find_lesson(plain)
    if lesson is None:
        return reading
    if reading.intents:
        return replace(reading, intents=tuple(_taught(wish, lesson, plain) for wish in reading.intents))
    if reading.pain or (reading.unclear and reading.unclear.why != "degree_word") or not _asks(plain, lesson):
        return reading
    return replace(reading, intents=(Intent("learn", lesson),), unclear=None, words=(*reading.words, lesson))


def _taught(wish: Intent, lesson: str, plain: str) -> Intent:
    if wish.name == "learn":
        return replace(wish, value=wish.value or lesson)
    if wish.name == "exercise" and _WHAT_IS.match(plain) and names_lesson(_WHAT_IS.sub("", plain), lesson):
        return Intent("learn", lesson)
    if wish.name == "help" and is_question(plain):
        return Intent("learn", lesson)
    if wish.name == "why" and not wish.value and (lesson.startswith("X") or not _ABOUT_LOAD.search(plain)):
        return wish if lesson.startswith("may ") else Intent("learn", lesson)
    return wish


def _asks(plain: str, lesson: str) -> bool:
    """Whether a text without any wish asks: a question, "tell me about", or the bare name of a topic."""
    if is_question(plain) or asks_leave(plain) or _TELL.match(plain):
        return True
    return names_lesson(plain, lesson)
