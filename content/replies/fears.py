"""Fear of doing harm, and losing heart, said in words: both ask for a kind answer and are no number."""

import re

from content.lessons import asks_leave, find_lesson
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
    r"|keep going|go on|carry on|continu\w*|entren\w*|cargar|correr|hacerl[oa]|empezar|seguir"
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
_TENDON = r"(?:it|this|(?:the|my) (?:tendon|hamstring))"
_WILL_IT = re.compile(
    rf"(?<!\w)(?:(?:will|could|can|might|may|what if) {_TENDON} "
    r"(?:\w+ )?(?:tear|rip|rupture|snap|break|damage|tears|rips|snaps|breaks|ruptures)"
    r"(?! (?:my|the|a) (?:streak|band|ball|routine|rhythm|habit|plan|set))"
    rf"|(?:will|could|can|might|may|what if) i (?:\w+ )?(?:(?:tear|rip|rupture|damage) {_TENDON}"
    rf"|(?:break|snap) {_TENDON}(?=[?.! ]*$))"
    r"|(?:se )?(?:me )?(?:puede|podria|va a|vaya a) (?:romper|desgarrar)(?:se(?:me)?)?)(?!\w)"
)
_REGRET = re.compile(
    r"(?<!\w)i'?m afraid (?:that )?(?:i|we) (?:will )?"
    r"(?:(?:have|had|need|'ve got) to|must|missed|skipped|forgot|didn'?t|couldn'?t)(?!\w)"
)
"""Said to excuse oneself, and no fear."""
_SERIOUS = re.compile(
    r"(?:should i (?:be )?worr(?:y|ied)|do i (?:have|need) to worry|is (?:it|this) (?:serious|dangerous)"
    r"|(?:debo|deberia|tengo que) preocuparme|(?:esto )?(?:es|sera) (?:esto )?(?:grave|peligroso))"
    r"(?: (?:about (?:it|this)|por esto))?[?.! ]*"
)
_DISHEARTENED = re.compile(
    r"(?:(?:i'?m|i am|i feel|feeling|honestly|so|pretty|really|just|a bit|very|totally)[ ,]+)*"
    r"(?:fed up(?: with (?:it|this))?|frustrated|discouraged|disheartened|losing (?:hope|patience|heart)"
    r"|sick of (?:it|this))[.! ]*"
    r"|(?:estoy|me siento) (?:muy |un poco |ya )?(?:hart[oa]|frustrad[oa]|desanimad[oa]|desesperad[oa])"
    r"(?: de (?:esto|todo))?[.! ]*"
    r"|(?:this is |it'?s )(?:not working|pointless|hopeless)[.! ]*|(?:esto )?no (?:funciona|avanza)[.! ]*"
)
"""Losing heart; the topic about good and bad weeks answers it."""
PATIENCE = "ED16"
_OVER = re.compile(
    r"(?<!\w)(?:tore|torn|ripped|snapped|ruptured|broke|heard|felt a|(?:se|me) (?:ha|he|lo) (?:\w+ )?rot[oa]"
    r"|haber\w*|se rompio|me rompi)(?!\w)"
)
"""Something that may have happened already is a sign to look at, and no fear."""


def take_fear(reading: Reading, plain: str) -> Reading:
    """Let a folded text that only speaks of fear ask about it; a wish or a score stays as it is."""
    plain_words = reading.unclear is None or reading.unclear.why in ("degree_word", "comparison")
    asks = not reading.intents or {intent.name for intent in reading.intents} == {"learn"}
    if reading.pain is not None or not plain_words or not asks:
        return reading
    wanted = FEAR if speaks_of_fear(plain) else PATIENCE if _DISHEARTENED.fullmatch(plain) else ""
    return Reading(intents=(Intent("learn", wanted),), words=(*reading.words, wanted)) if wanted else reading


def speaks_of_fear(plain: str) -> bool:
    """Whether a folded text says that training is feared, or asks whether the tendon will give way."""
    if _SERIOUS.fullmatch(plain.strip(" ¿")):
        return True
    if _OVER.search(plain) or _REGRET.search(plain) or _asks_leave_too(plain):
        return False
    return any(each.search(plain) for each in (_AFRAID, _ALONE, _WILL_IT))


def _asks_leave_too(plain: str) -> bool:
    """Whether it is asked beside the fear if something may be done: "I'm worried, can I run today?"."""
    rest = _WILL_IT.sub("", plain).replace("¿", "")
    return asks_leave(rest) and (find_lesson(rest) or "").startswith("may ")
