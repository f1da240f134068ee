"""Days that a report names and is not about: one it is compared with, one that a pain dates from."""

import re

_GAP = (
    r"(?:(?:on|last|past|the|this|that|my|in|at|ones?|sessions?|workouts?|training|time|it|i|we|what|was|is"
    r"|did|had|felt|lifted|used|missed|skipped|el|la|las?|los?|del?|al|pasado|sesion|entrenamiento|hice|hizo"
    r"|fue|am|vom|von|beim|der|die|das|dem|den|letzten|einheit|le|les|du|celle|celui|seance|il|di|della?"
    r"|quell[aoe]|seduta|allenamento|do|da|no|na|o|a|sessao|treino|foi|fiz) ){0,5}"
)
_MORE = (
    r"(?:mas|menos|mejor|peor|mayor|menor|igual|mism[oa]s?|plus|moins|mieux|pire|meilleure?s?|pareil(?:le)?"
    r"|memes?|aussi|mais|melhor|pior|maior|mesm[oa]s?|tao|tanto)"
)
_COMPARED = (
    r"than|as|(?<!'d )(?<!would )(?<!n't )like|unlike|instead of|rather than|in place of|since"
    r"|(?:up|down) from(?: \S+){0,3}?|compared (?:to|with)|versus|vs\.?"
    r"|como|en (?:vez|lugar) del?|desde|comparad[oa] con|frente al?|igual ao?"
    r"|(?:(?:subiendo|bajando|subi|baje) (?:de|desde)|(?:hoch|rauf) von|salendo da|subindo de|en partant de)"
    r"(?: \S+){0,3}?"
    r"|als|wie|(?:an)?statt|seit|verglichen mit|im vergleich (?:zu|zum)|gegenuber"
    r"|comme|au lieu de|depuis|par rapport au?|come|invece di|rispetto a|em vez de|em comparacao com"
    rf"|{_MORE}(?: [^\W\d]+){{0,3}}? que|(?:piu|meno|meglio|peggio)(?: [^\W\d]+)? (?:di|che)"
)
_PAIN = (
    r"pains?|ache|aching|sore(?:ness)?|twinge|niggle|stiff(?:ness)?|hurts?|schmerz\w*|ziehen|dolor\w*"
    r"|molestias?|duele|douleurs?|gene|mal|dolore|fastidio|male|dor|incomodo|doi"
)
_BEGAN = (
    r"(?<!i )(?<!we )(?:started|began|begun)|came (?:on|back)|flared up|begann|(?<!ich )fing|empezo|comenzo"
    r"|aparecio|volvio|(?<!j'ai )commence|apparue?|(?<!ho )(?:iniziat[oa]|cominciat[oa])|comecou|apareceu"
    r"|voltou"
)
_DATES_FROM = rf"(?:{_PAIN})(?: [^\W\d]+){{0,2}}? (?:from|of|von|vom|del?|di|da|do)|{_BEGAN}"
_BESIDE = re.compile(rf"(?<!\w)(?:{_COMPARED}|{_DATES_FROM}) {_GAP}$")
_PAIN_NAMED = re.compile(rf"(?<!\w)(?:{_PAIN})(?!\w)")
_BEGAN_BEHIND = re.compile(r"^ (?:angefangen|begonnen|aufgetreten)(?!\w)")


def is_beside(text: str, start: int, end: int) -> bool:
    """Whether the day at these places of a folded text is only compared with, or the day a pain began.

    "Better than on Monday", "up from 10 on Monday", "the pain started 3 days ago" and "the soreness from
    yesterday" say nothing of when the session was.
    """
    before = text[:start].replace("qu'", "que ").replace("d'", "de ")
    if _BEGAN_BEHIND.match(text[end:]):
        return _PAIN_NAMED.search(before) is not None
    return _BESIDE.search(before) is not None
