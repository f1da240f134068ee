"""What a may-I question is about, and which unit is meant."""

import re

_ACTIVITIES: tuple[tuple[str, str], ...] = (
    ("stretch", (
        r"stretch\w*|dehn\w*|estir\w*|etir\w*|along\w*|stirar\w*|allungament\w*|yoga|toe touch\w*"
        r"|forward fold\w*|pilates"
    )),
    ("sit", (
        r"sit(?:ting)?\b|sitzen|sentar\w*|assis\w*|asseoir|sedut\w*|seder\w*|chair|cushion|driv\w+|car\b"
        r"|desk|flight|fly\b|flying|conduc\w*|autofahren|volare"
    )),
    ("run", (
        r"run(?:ning)?\b|jog\w*|laufen|rennen|correr|corsa|correre|courir|course|trotar|sprint\w*|race"
        r"|marathon|parkrun|hills?|intervals?|speed"
    )),
    ("cycle", r"cycl\w*|bik\w+|radfahren|rad\b|bici\w*|velo|pedal\w*|spin(?:ning)?|peloton"),
    ("swim", r"swim\w*|schwimm\w*|nad\w+|nager|natation|nuot\w*|pool|aqua\w*"),
    ("walk", r"walk\w*|hik\w+|gehen|spazier\w*|wander\w*|camin\w*|march\w*|passegg\w*|stairs|treppen"),
    ("massage", r"massag\w*|foam\w*|roll(?:er|ing)\b|faszien\w*|lacrosse|tennis ball|gun"),
    ("ice", r"\bic(?:e|ing)\b|heat|kuhl\w*|hielo|calor|glace|chaleur|gelo|ghiaccio|calore|warme|bath|sauna"),
    ("painkiller", (
        r"ibuprofen\w*|paracetamol\w*|painkiller\w*|nsaids?|schmerzmittel|analgesi\w*|antiinflam\w*"
        r"|medic\w*|pills?|aspirin\w*"
    )),
    ("lift", (
        r"squat\w*|dead ?lift\w*|lunge\w*|gym|lift\w*|leg press|kniebeug\w*|sentadill\w*|pesas|musculation"
        r"|agachament\w*|crossfit|kettlebell\w*|leg day"
    )),
    ("work", r"work\b|arbeit\w*|trabaj\w*|travail\w*|trabalh\w*|lavor\w*|standing desk"),
    ("sources", r"sources?|quellen|fuentes|fontes|fonti|evidence|studies"),
)  # fmt: skip
_COMPILED_ACTIVITIES = tuple(
    (name, re.compile(rf"(?<!\w)(?:{expression})")) for name, expression in _ACTIVITIES
)
_VALUE_UNIT = (
    ("lb", re.compile(r"lbs?\b|pounds?|pfund|libras?|livres?|libbr\w|imperial")),
    ("kg", re.compile(r"kg|kilo|quilo|chil[io]|metric")),
)


def activity(plain: str) -> str | None:
    """Return the activity a may-I question is about, `None` when it names none we know."""
    return next((name for name, expression in _COMPILED_ACTIVITIES if expression.search(plain)), None)


def unit_meant(plain: str) -> str | None:
    """Return "kg" or "lb", the one to change to where both are named."""
    if re.search(r"not (?:kg|kilo)|(?:statt|instead of|rather than) (?:kg|kilo)", plain):
        return "lb"
    if re.search(r"not (?:lb|pound)|(?:statt|instead of|rather than) (?:lb|pound|pfund)", plain):
        return "kg"
    named = [(match.start(), name) for name, expression in _VALUE_UNIT if (match := expression.search(plain))]
    return max(named)[1] if named else None
