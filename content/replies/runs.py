"""A run as people tell it: how far, how long, which rung, and what is left of the text for a score."""

import re

from content.log import Distance
from content.replies.numbers import masked
from content.replies.reading import RunReport

LENGTH = "length"
"""The value of a wish "run" that is nothing but a length, asked for."""
LONGEST_MIN, LONGEST_DISTANCE = 300, 20_000
"""Above five hours, or 200 of either unit, a number was meant otherwise."""
HOUR_MIN = 60
_FAR = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:(k|kms?|kilomet\w+|quilomet\w+|chilomet\w+)"
    r"|(mi|miles?|meilen?|millas?|milles?|milhas?|miglia|miglio))(?!\w)"
)
_LONG = re.compile(
    r"(?<![\w.,:])(\d{1,3})(?:[- ]?(min\w{0,6}|')"
    r"|[- ]?(h|hrs?|hours?|stunden?|std|horas?|heures?|ore|ora))(?!\w)"
)
_HALF_HOUR = re.compile(
    r"(?:half|\.5|0\.5) an? hour|halbe stunde|media hora|demi-heure|meia hora|mezz'?ora|(?<!\w)(?:an|1) hour"
)
_BARE = re.compile(
    r"(?<!\w)(?:ran|jogged|gelaufen|corri|couru|corso) "
    r"(?:about |around |only |just |nur |solo |so |seulement )?"
    r"(\d{1,3}(?:[.,]\d{1,2})?)(?![\w/:%]|[.,]\d| ?(?:/|x|out of|von 10|de 10|sur 10|su 10))"
)
"""A number right behind the verb is a length whose unit was left out: "ran 5 yesterday"."""
_RUNG = re.compile(
    r"(?<!\w)(?:r[- ]?|rung |step |stufe |peldano |palier |degrau |gradino )([0-9])(?!\w|[.,]\d)"
)
_PLANNED = re.compile(
    r"(?<!\w)(?:my|the|today'?s|mein\w*|den|heutigen|mi|la|el|ma|mon|a minha|minha|la mia|mia) "
    r"(?:run|jog|walk[- ]run|run[- ]walk|lauf|carrera|course|sortie|corrida|corsa)(?!\w)"
    r"|(?:run|jog|lauf) (?:is )?(?:done|finished|erledigt|geschafft)"
)
_MOVING = re.compile(
    r"(?<!\w)(?:ran|runs?|running|jog\w*|walk\w*|lauf\w*|gelaufen|gejoggt|corri\w*|couru|corso|corsa|carrera)(?!\w)"
)
_SHARP = re.compile(r"(?<!\w)(?:sharp|stechend\w*|agud[oa]s?|pinchazo|aigu\w*|fitta|pontada|stabbing)(?!\w)")
_ONLY = re.compile(r"(?:about |around |ca |etwa |unos |environ |cerca de |circa )?[\d.,]+[- ]?[a-z']+\.?")


def find_run(digits: str) -> tuple[RunReport, str]:
    """Return what a folded text with digits says of a run, and the text without it."""
    far, long, rung = _FAR.search(digits), _LONG.search(digits), _RUNG.search(digits)
    half = _HALF_HOUR.search(digits) if long is None else None
    unit: Distance | None = None if far is None else "km" if far[2] else "mi"
    report = RunReport(
        minutes=_minutes(long) or (_spelled(half[0]) if half else None),
        distance=_distance(far),
        unit=unit if _distance(far) else None,
        rung=int(rung[1]) if rung else None,
        planned=bool(_PLANNED.search(digits)),
        sharp=bool(_SHARP.search(digits)),
    )
    left = masked(digits, [found.span() for found in (far, long or half, rung) if found])
    bare = _BARE.search(left)
    left = masked(left, [bare.span(1)]) if bare else left
    # "Run" beside a number would make it one of an activity, not of now.
    return report, _MOVING.sub(lambda found: "~" * len(found.group()), left)


def only_length(digits: str) -> RunReport | None:
    """Return a length that is all a text says ("5 km"), `None` for anything else."""
    if not _ONLY.fullmatch(digits.strip()):
        return None
    report, _ = find_run(digits.strip())
    return report if report.minutes or report.distance else None


def _minutes(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    minutes = int(found[1]) * (1 if found[2] else HOUR_MIN)
    return minutes if 0 < minutes <= LONGEST_MIN else None


def _spelled(words: str) -> int:
    return HOUR_MIN if words in ("an hour", "1 hour") else HOUR_MIN // 2


def _distance(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    whole, _, part = found[1].replace(",", ".").partition(".")
    amount = int(whole) * 100 + int(part.ljust(2, "0") or 0)
    return amount if 0 < amount <= LONGEST_DISTANCE else None
