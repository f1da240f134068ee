"""A session of a day that has not come and is to be left out: "skip tomorrow", "morgen nicht".

Only a message that says nothing else counts: beside a clock, a "but" or another day it may mean the contrary.
"""

import re
from dataclasses import replace
from datetime import date

from content.replies.days import find_days
from content.replies.reading import Context, Intent, Reading

_BEFORE = (
    r"(?:(?:hi|hey|hello|sorry|ok|okay|unfortunately|so|hola|buenas|(?:lo )?siento|perdon|hallo|leider|salut"
    r"|desole)[,.! ]+)*"
)
_TRAIN = r"(?: (?:train|exercise|work out|make it|do (?:it|the session|my session|my exercises)))?"
_WILL = (
    r"(?:(?:i|we|i'?ll|i'?m|i am|i have to|i need to|i must|i want to|i'?d like to|i will|i'?m going to"
    r"|going to|gonna|have to|can i) )*"
)
_CANNOT = (
    rf"(?:(?:i )?(?:can'?t|cannot|can not|won'?t|will not|won'?t be able to|will not be able to){_TRAIN}"
    rf"|(?:i'?m |i am )?(?:not able to|unable to|not going to){_TRAIN}|(?:i'?m |i am )?not training)"
)
_SHAPES = (
    rf"{_WILL}(?:skip|skipping|miss|missing) DAY(?:'?s)?(?: session| training| workout)?",
    rf"(?:{_CANNOT}|i can'?t do|no (?:training|session|workout|exercises)|not) (?:on )?DAY",
    rf"DAY,? (?:{_CANNOT}|not)",
    r"DAY no (?:puedo(?: entrenar)?|entreno|podre(?: entrenar)?|voy a (?:poder )?entrenar)",
    r"no (?:puedo(?: entrenar)?|entreno|podre(?: entrenar)?|voy a (?:poder )?entrenar) DAY",
    r"(?:me salto|salta(?:te|r|rme)?|quiero saltarme) (?:lo de |la (?:sesion )?de )?DAY",
    r"DAY nicht|DAY (?:kann|trainiere) ich nicht(?: trainieren)?",
    r"ich (?:kann|trainiere) DAY nicht(?: trainieren)?",
    r"(?:DAY )?je (?:ne )?peux pas(?: m'entrainer)?(?: DAY)?",
)
_BEHIND = r"(?:[,.! ]+(?:sorry|please|thanks|gracias|por favor|bitte|danke))*[.!?]*"
_LEFT_OUT = tuple(re.compile(rf"{_BEFORE}(?:{shape}){_BEHIND}") for shape in _SHAPES)


def take_left_out(reading: Reading, plain: str, context: Context) -> Reading:
    """Let a folded text that only leaves out a later day be that, unless the end of a break is asked for."""
    day = left_out_ahead(plain, context.now.date()) if context.open[:1] != ("pause",) else None
    return replace(reading, intents=(Intent("skipped", day=day),), unclear=None) if day else reading


def left_out_ahead(plain: str, today: date) -> date | None:
    """The day after today whose session a folded text leaves out, where it says nothing else."""
    days = find_days(plain, today)
    if len(days) != 1 or days[0].behind <= today:
        return None
    start, end = days[0].span
    said = f"{plain[:start]}DAY{plain[end:]}".strip()
    return days[0].ahead if any(shape.fullmatch(said) for shape in _LEFT_OUT) else None
