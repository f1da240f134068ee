"""Fear of doing harm, said in words: it asks for a kind answer and is no number."""

import re

from content.replies.reading import Intent, Reading

FEAR = "fear"
"""The value of a wish "learn" that asks about it."""
_HARM = (
    r"tear\w*|rip\w*|rupture\w*|snap\w*|break\w*|damag\w*|injur\w*|hurt\w*|harm\w*|wreck\w*|ruin\w*"
    r"|(?:get|gets|getting|make it|makes it|making it) worse"
    r"|romp\w*|rot[oa]|desgarr\w*|lesion\w*|dano|empeor\w*|reiss\w*|reisst|kaputt\w*|dechir\w*|strapp\w*"
)
_WORK = (
    r"train\w*|load\w*|mov\w+|exercis\w*|lift\w*|run\w*|do(?:ing)? (?:it|this|that|the)|start\w*|try\w*"
    r"|entren\w*|cargar|correr|hacerl[oa]|empezar"
)
_FEELS = (
    r"scared|afraid|frightened|terrified|fear|fearful|anxious|nervous|worried|worry|worries me"
    r"|miedo|temor|temo|asusta\w*|preocupa\w*|angst|peur|paura|medo"
)
_AFRAID = re.compile(rf"(?<!\w)(?:{_FEELS})(?!\w).{{0,40}}(?<!\w)(?:{_HARM}|{_WORK})(?!\w)")
_ALONE = re.compile(
    r"^(?:(?:but|and|ok|hm+|pero|y) )?(?:"
    r"(?:i'?m|i am|i feel) (?:a (?:bit|little) |so |really |quite |very )*"
    r"(?:scared|frightened|anxious|nervous)"
    r"|(?:this|it|that) (?:really )?(?:frightens|scares|worries) me"
    r"|tengo (?:mucho |un poco de )?miedo|estoy (?:muy )?asustad[oa]"
    r"|(?:esto |eso )?me (?:da (?:mucho )?miedo|asusta|preocupa))[.! ]*$"
)
_WILL_IT = re.compile(
    r"(?<!\w)(?:(?:will|could|can|might|may|what if) (?:it|i|this|(?:the|my) (?:tendon|hamstring)) "
    r"(?:\w+ )?(?:tear|rip|rupture|snap|break|damage|tears|rips|snaps|breaks|ruptures)"
    r"|(?:se )?(?:me )?(?:puede|podria|va a|vaya a) (?:romper|desgarrar)(?:se(?:me)?)?)(?!\w)"
)
_OVER = re.compile(
    r"(?<!\w)(?:tore|torn|ripped|snapped|ruptured|broke|heard|felt a|(?:se|me) (?:ha|he|lo) (?:\w+ )?rot[oa]"
    r"|haber\w*|se rompio|me rompi)(?!\w)"
)
"""Something that may have happened already is a sign to look at, and no fear."""


def take_fear(reading: Reading, plain: str) -> Reading:
    """Let a folded text that only speaks of fear ask about it; a wish or a score stays as it is."""
    plain_words = reading.unclear is None or reading.unclear.why == "degree_word"
    asks = not reading.intents or {intent.name for intent in reading.intents} == {"learn"}
    if reading.pain is not None or not plain_words or not asks or not speaks_of_fear(plain):
        return reading
    return Reading(intents=(Intent("learn", FEAR),), words=(*reading.words, FEAR))


def speaks_of_fear(plain: str) -> bool:
    """Whether a folded text says that training is feared, or asks whether the tendon will give way."""
    return not _OVER.search(plain) and any(each.search(plain) for each in (_AFRAID, _ALONE, _WILL_IT))
