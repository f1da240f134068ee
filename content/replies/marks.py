"""Numbers that are said of something that is no pain: marks that were given, things that were counted."""

import re

from content.replies.languages import listed, pattern
from content.replies.words import split

_SUBJECT = re.compile(
    r"(?<!\w)(?:my|our|his|her|meine?|unsere?|mi|mon|ma|notre|meu|minha|mio|mia) ((?:[^\W\d_]+ ){1,3})"
    r"(?:is|are|was|starts|ist|um|es|esta|est|e|fica)(?: at| an?| now| about| only| around| um| a las| a)* $"
)
_OTHER_SUBJECT = re.compile(
    r"(?<!\w)(?:(?:this|that) ((?:[^\W\d_]+ ){1,2})|(?:the |this |that )?((?:bot|app|weather"
    r"|film|movie|book|food"
    r"|coffee|service|hotel|gym|game|match|meeting|meal|party) ))(?:is|was|gets"
    r"|got) (?:like )?(?:an? |about )?$"
)
_RATED = re.compile(
    r"(?<!\w)(?:gave|give[sn]?|giving|rated?|rates|rating|graded?|scored?|awarded) "
    r"((?:[^\W\d_]+ ){1,3})(?:an? )?$"
)
_GIVEN = re.compile(
    r"(?<!\w)(?:gave|give[sn]?|giving|awarded|di|doy|dado|dimos|puse|puesto|pongo|mis|donne|ho dato|do|dato"
    r"|dei|dou)(?: \w+){0,3}? (?:an? |un |uma? |une )?$"
)
_RECEIVER = re.compile(
    r" (?:(?:to|for) (?:my |the )?|a la |a los |al |a mi |au |aux |a ma |a mon |a l'|alla |al mio |ao "
    r"|a minha |ao meu )([^\W\d_]+)(?: ([^\W\d_]+))?"
)
_GIVER = re.compile(
    r"(?<!\w)(?!(?:i|it|this|that|you) )([^\W\d_]+) (?:gave|has given|gives|awarded|rated|scored) me "
    r"(?:an? )?$"
)
_TILL = re.compile(
    r"(?<!\w)(?:(?:un)?till?|since|seit|depuis|dalle|desde (?:las|as)|(?:up|awake"
    r"|woke(?: up)?) at(?: \d+ and)?) $"
)
_MANY = re.compile(r" (?:([a-z]+) )?([a-z]{3,}(?<!s)s)(?![\w'])")
_NO_THINGS = split(
    "always sometimes besides towards perhaps afterwards this thus was hurts feels seems sits gets aches "
    "points point punkte puntos thanks cheers less unless across news yes links rechts abends morgens nachts "
    "nichts als plus mas mais moins puis depuis dans sans pas alors toujours apres menos despues antes "
    "entonces depois nas das dos unos unas les des mes vers jamais jetzt"
)
"""Words in s that are no things."""


def is_of_a_thing(before: str) -> bool:
    """Whether a number here is said of something that is no pain: "my train is at", "gave the film a"."""
    found = _SUBJECT.search(before) or _RATED.search(before) or _OTHER_SUBJECT.search(before)
    return found is not None and not all(
        _is_felt(word) for part in found.groups() for word in (part or "").split()
    )


def is_mark(before: str, after: str) -> bool:
    """Whether a number is a mark somebody gave: "my boss gave me a 10", "le di un 8 a la película"."""
    giver = _GIVER.search(before)
    if giver and not _is_felt(giver[1]):
        return True
    receiver = _RECEIVER.match(after) if _GIVEN.search(before) else None
    return receiver is not None and not any(_is_felt(word) for word in receiver.groups() if word)


def counts_things(before: str, after: str) -> bool:
    """Whether a number counts things, in languages whose plural ends in s ("two meetings"), or is an hour."""
    if _TILL.search(before):
        return True
    many = _MANY.match(after)
    if many is None or pattern("pain_re").search(before[-12:]):
        return False
    return not any(word in _NO_THINGS or _may_stand_by(word) for word in many.groups() if word)


def _may_stand_by(word: str) -> bool:
    return word in listed("after") or word in listed("before")


def _is_felt(word: str) -> bool:
    """Whether a word is one that stands beside a score, or a part of the body."""
    return word in listed("before") or any(
        pattern(field).fullmatch(word) for field in ("pain_re", "body_re", "seat_re")
    )
