"""Finding the one score in a text, or the reason why none may be stored.

A number counts only between words that can surround a score; anything else is asked about.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.replies.languages import joined, listed, pattern
from content.replies.numbers import MASK, NUMBER, halves, masked
from content.replies.reading import Pain, Unclear

TOP = 20
SLIP_LENGTH = 5
_MOST_MENTIONS = 8
_FREE = r"(?<![\w./:#$€£@^<>*\\_-])(?<!\w[(\[{=])"
_CLOSE = r"(?![\w/:^*\\_=]|[.,]\d| ?[<>{}€$£°])"
_LEAD = r"(?:an? |eine?n? |une? |un |uno |uma? )?"
_OF_TEN = re.compile(
    rf"{_FREE}(?:({NUMBER})(?: ?- ?| (?:{joined('to_re')}|{joined('or_re')}) {_LEAD}))?({NUMBER}) ?\(?"
    rf"(?:/|{joined('out_of_re')}) ?({NUMBER})(?![\w/:]|[.,]\d)"
)
_SCALE = re.compile(rf"(?:(?:on|auf|en|sur|su|in|em|numa) )?(?:(?:a|the|der|einer|una|la|une|l'|uma|pain) ?)*(?:scale|skala|escala|echelle|scala) (?:\w+ )?(?:[01] ?(?:-|to|bis|a|al|ate) ?)?10(?!\w)")
_PERCENT = re.compile(rf"{_FREE}({NUMBER}) ?%")
_CHANGE = re.compile(
    rf"(?:down|up|went|gone|going|dropped|fell|rose|improved|moved|settled|changed|von|de|da|du) (?:back )?(?:from |von |de |da )?"
    rf"({NUMBER}) (?:to|down to|up to|auf|a|para) {_LEAD}({NUMBER}){_CLOSE}"
)
_BETWEEN = re.compile(rf"(?<!\w)(?:between|zwischen|entre|tra|fra) {_LEAD}({NUMBER}) (?:and|und|y|et|e|to|a) {_LEAD}({NUMBER}){_CLOSE}")
_RANGE = re.compile(
    rf"{_FREE}({NUMBER})(?: ?- ?| (?:to|bis|till|through) {_LEAD}|, ?(?:maybe|vielleicht|quizas?|tal vez|peut-etre|voire|talvez|forse) {_LEAD}"
    rf"|,? ?(?:{joined('or_re')}) {_LEAD}(?:{joined('pain_re')} )?|/(?=\d))({NUMBER}){_CLOSE}"
)
_ROMANCE_RANGE = re.compile(rf"(?:^|\bde |\bda |\bdi )({NUMBER}) (?:a|e|y|et) ({NUMBER})[ .!]*$")
_BOUND = re.compile(
    rf"(?<!\w)(?:at least|more than|less than|no more than|under|over|below|above|up to|not more than|max(?:imum)? of|mindestens|mehr als"
    rf"|weniger als|unter|uber|ueber|al menos|menos de|mas de|au moins|moins de|plus de|pelo menos|mais de|almeno|meno di|piu di|hochstens) "
    rf"{_LEAD}({NUMBER}){_CLOSE}|[<>] ?({NUMBER}){_CLOSE}|{_FREE}({NUMBER}) ?\+(?!\d)|{_FREE}({NUMBER}) (?:or (?:more|less|higher|lower)|oder mehr|o mas|ou plus|ou mais|o piu|plus)(?!\w)"
)
_POINTS = re.compile(
    rf"{_FREE}({NUMBER}) (?:points?|punkte?|puntos?|pontos?|punti|punto|ponto)? ?(?:better|worse|less|lower|higher|more|down|up|besser|schlechter|weniger|mehr"
    rf"|mejor|peor|menos|mas|de mieux|de moins|de plus|melhor|pior|a menos|a mais|meglio|peggio|in meno|in piu)(?!\w)|(?<!\w)(?:down|up) (?:by )?({NUMBER})(?: points?)?{_CLOSE}(?! (?:to|from|today|now))"
)
_QUANTITY = re.compile(rf"{_FREE}({NUMBER}) ?-?(?:full |more |whole |good |easy |hard |light )?(?:{joined('units_re')})(?!\w)")
_SINGLE = re.compile(rf"{_FREE}({NUMBER}){_CLOSE}")
_NEGATIVE = re.compile(rf"(?<![\w.)])-({NUMBER}){_CLOSE}")
_NEGATED = re.compile(rf"(?<!\w)(?:{joined('negation_re')}) (?:even |really |quite |mehr |um |um |mais )?{_LEAD}$")
_SEPARATOR = re.compile(r"[,;.!?()]|(?<!\w)(?:but|and|then|pero|y|aber|und|mais|et|mas|ma|however|though|dann)(?!\w)")
_SENTENCE = re.compile(r"[;.!?]")
_COMPARED = re.compile(rf"(?<!\w)(?:than|as|like|vs|als|wie|que|comme|como|di|come|a) (?:it was )?{joined('past_re')}(?!\w|'s)(?! (?:was|it was))")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:\.\d+)?")
_AT = re.compile(r"(?:been|is|it's|i'm|its|still|now|pain|score|sitting|stays?|stayed|settled|stable|level|rated?|me|was|about|currently|hurts|remains?|sits|hovering|steady|holding|down|up) $")


@dataclass(frozen=True, slots=True)
class Mention:
    """A number, where it stands, and what speaks against it as a score (`flaw`: a key of `Unclear`)."""

    half_points: int
    start: int
    end: int
    flaw: str | None = None
    strong: bool = False
    doubtful: bool = False
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scores:
    """What a text says about pain: a score, or why not, and the words that led there."""

    pain: Pain | None = None
    unclear: Unclear | None = None
    words: tuple[str, ...] = ()


def find_score(text: str, *, past_counts: bool = False) -> Scores:
    """Return the score in a folded text whose other quantities are masked.

    `past_counts`: the open question is about an earlier day, so "yesterday" does not speak against a number.
    """
    found = _mentions(text)
    counted = [mention for mention in found if mention.flaw != "quantity" or mention.doubtful] or found
    if len(counted) > _MOST_MENTIONS:
        return Scores(unclear=Unclear("two_scores"))
    mentions = [_tagged(text, counted, place) for place in range(len(counted))]
    chosen = _chosen([m for m in mentions if "negated" not in m.tags], past_counts)
    if chosen is None:
        return Scores(unclear=_why_none(text, mentions))
    if chosen.flaw:
        return Scores(unclear=Unclear(chosen.flaw), words=(text[chosen.start : chosen.end],))
    said = text[chosen.start : chosen.end].replace(MASK, "").strip()
    return Scores(Pain(chosen.half_points, _is_masked(text)), words=(said,))


def _is_masked(text: str) -> bool:
    for found in pattern("drug_re").finditer(text):
        before = text[max(0, found.start() - 20) : found.start()]
        if not re.search(r"(?<!\w)(?:no|without|not|any|ohne|kein\w*|sin|ningun|sans|pas|sem|nenhum|senza|nessun)(?: \w+)?\s*$", before):
            return True
    return False


def _why_none(text: str, mentions: list[Mention]) -> Unclear | None:
    if mentions:
        return Unclear("negated")
    if pattern("comparison_re").search(text):
        return Unclear("comparison")
    if pattern("degree_re").search(text):
        return Unclear("degree_word")
    return Unclear("quantity") if re.search(r"\d", text) or MASK in text else None


def _mentions(text: str) -> list[Mention]:
    text = _SCALE.sub(lambda scale: MASK * len(scale.group()), text)
    found: list[Mention] = []
    for finder in (_of_ten, _zeros, _bounds, _points, _changes, _ranges, _quantities, _singles):
        fresh = finder(text)
        found += fresh
        text = masked(text, [(mention.start, mention.end) for mention in fresh])
    return sorted(found, key=lambda mention: mention.start)


def _made(number: str, found: re.Match[str], flaw: str | None = None, *, strong: bool = False) -> Mention:
    value = halves(number)
    if flaw is None and (value is None or value > TOP):
        flaw = "out_of_range"
    return Mention(value or 0, found.start(), found.end(), flaw, strong)


def _spread(low: str, high: str, found: re.Match[str], *, strong: bool = False) -> Mention:
    first, second = halves(low), halves(high)
    if first is None or second is None:
        return _made("99", found)
    flaw = "wide_range" if abs(first - second) > 2 and max(first, second) <= TOP else None
    return _made(low if first > second else high, found, flaw, strong=strong)


def _of_ten(text: str) -> list[Mention]:
    found: list[Mention] = []
    for match in _OF_TEN.finditer(text):
        if match[3] != "10":
            found.append(_made(match[2], match, "wrong_scale"))
        elif match[1]:
            found.append(_spread(match[1], match[2], match, strong=True))
        else:
            found.append(_made(match[2], match, strong=True))
    return found + [_made(match[1], match, "wrong_scale") for match in _PERCENT.finditer(text)]


def _zeros(text: str) -> list[Mention]:
    alone = re.fullmatch(rf"\W*(?:(?:hi|well|um|hm|so|still|ok|no|nope|nein|non|nao),? )?({joined('zero_alone_re')})((?:\W|{_after_words()})*)", text)
    if alone and not re.search(r"\d", text):
        return [Mention(0, alone.start(1), alone.end(1), strong=True)]
    found: list[Mention] = []
    for match in pattern("zero_re").finditer(text):
        before = " ".join(text[: match.start()].split()[-3:])
        after = text[match.end() :]
        doubtful = pattern("nearly_re").search(before) or re.match(r"\s*(?:except|unless|besides|apart|ausser|excepto|salvo|sauf|exceto|tranne|relief|killers?|meds?|medication)", after)
        found.append(Mention(0, match.start(), match.end(), "degree_word" if doubtful else None, strong=True))
    return found


def _after_words() -> str:
    return "(?:at all|today|now|thanks|thank you|thx|heute|jetzt|danke|hoy|ahora|gracias|aujourd'hui|maintenant|merci|hoje|agora|obrigad[oa]|oggi|ora|adesso|grazie|really|right now|so far|dolor|dor|dolore|pain|de)"


def _bounds(text: str) -> list[Mention]:
    return [_made(next(n for n in match.groups() if n), match, "comparison") for match in _BOUND.finditer(text)]


def _points(text: str) -> list[Mention]:
    return [_made(match[1] or match[2], match, "comparison") for match in _POINTS.finditer(text)]


def _changes(text: str) -> list[Mention]:
    found = [_made(match[2], match, strong=True) for match in _CHANGE.finditer(text)]
    return [mention for mention in found if not re.match(r"(?:de|da|du|von) ", text[mention.start : mention.end])]


def _ranges(text: str) -> list[Mention]:
    found: list[Mention] = []
    for expression in (_BETWEEN, _RANGE, _ROMANCE_RANGE):
        for match in expression.finditer(text):
            if all(match.end() <= old.start or match.start() >= old.end for old in found):
                mention = _spread(match[1], match[2], match)
                found.append(mention if mention.flaw else _placed(text, mention))
    return found


def _quantities(text: str) -> list[Mention]:
    found = [_made(match[1], match, "quantity") for match in _QUANTITY.finditer(text)]
    return found + [_made(match[1], match, "out_of_range") for match in _NEGATIVE.finditer(text)]


def _singles(text: str) -> list[Mention]:
    return [_placed(text, _made(match[1], match)) for match in _SINGLE.finditer(text)]


def _placed(text: str, mention: Mention) -> Mention:
    """A number between words that never surround a score is some other quantity."""
    before, after = text[: mention.start], text[mention.end :]
    if mention.flaw or (_fits_before(before) and _fits_after(after)):
        return mention
    return replace(mention, flaw="quantity", doubtful=True)


def _fits_before(before: str) -> bool:
    words = _WORD.findall(before[-60:])
    bare = before.rstrip(" ~≈(\"'*_")
    if not words or not bare or (bare[-1] in ",.;:!?=-)" and not bare.endswith("no.")) or bare[-1] == MASK:
        return True
    word = words[-1]
    if word == "at":
        return bool(_AT.search(before[: before.rstrip().rfind(word)]))
    return word in listed("before") or bool(pattern("pain_re").fullmatch(word)) or _is_nearly(word, "before")


def _fits_after(after: str) -> bool:
    bare = after.lstrip(" )\"'*_")
    if not bare or not (bare[0].isalnum()):
        return True
    word = _WORD.match(bare)
    if word is None:
        return False
    first = word.group().split("-")[0]
    return first in listed("after") or first[0].isdigit() or _is_nearly(first, "after")


@lru_cache(maxsize=4096)
def _is_nearly(word: str, field: str) -> bool:
    """Whether a word of five letters or more is one slip away from one that may stand beside a score."""
    if len(word) < SLIP_LENGTH:
        return False
    known = [other for other in listed(field) if len(other) >= SLIP_LENGTH]
    return process.extractOne(word, known, scorer=OSA.distance, score_cutoff=1) is not None


def _tagged(text: str, mentions: list[Mention], place: int) -> Mention:
    mention = mentions[place]
    left, right = _around(_uncompared(text), mentions, place)
    tags: set[str] = set()
    near = text[: mention.start]
    if _NEGATED.search(near) and not mention.strong:
        tags.add("negated")
    around = f"{left} | {right}"
    fields = (("now", "now_re"), ("past", "past_re"), ("soft", "soft_past_re"), ("seat", "seat_re"), ("body", "body_re"), ("activity", "activity_re"))
    tags |= {tag for tag, field in fields if pattern(field).search(around)}
    if re.search(rf"(?<!\w)(?:{joined('condition_re')}) [^,.;]*$", left):
        tags.add("condition")
    return replace(mention, tags=frozenset(tags))


def _uncompared(text: str) -> str:
    """"Worse than yesterday" says nothing about when the number beside it was felt."""
    return _COMPARED.sub(lambda found: "~" * len(found.group()), text)


def _around(text: str, mentions: list[Mention], place: int) -> tuple[str, str]:
    mention = mentions[place]
    start = mentions[place - 1].end if place else 0
    end = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
    left, right = text[start : mention.start], text[mention.end : end]
    leads = _leads(text, mentions)
    left = _own_left(left, leads=leads) if place else _SENTENCE.split(left)[-1]
    last = place + 1 == len(mentions)
    return left, _SENTENCE.split(right)[0] if last else _own_right(right, leads=leads)


def _leads(text: str, mentions: list[Mention]) -> bool:
    """Whether times stand before their numbers ("yesterday 6 today 3")."""
    first = _SENTENCE.split(text[: mentions[0].start])[-1]
    return bool(_times(first))


def _own_left(between: str, *, leads: bool) -> str:
    parts = _SEPARATOR.split(between)
    if len(parts) > 1:
        return " ".join(parts[1:]) if len(parts) == 2 else " ".join(parts[-2:] if parts[-1].strip() == "" else parts[1:])
    times = _times(between)
    if len(times) > 1:
        return between[times[-1].start() :]
    return between if leads else between[-1:] if times else between


def _own_right(between: str, *, leads: bool) -> str:
    parts = _SEPARATOR.split(between)
    if len(parts) > 1:
        return parts[0]
    times = _times(between)
    if len(times) > 1:
        return between[: times[-1].start()]
    return "" if leads else between if times else ""


def _times(text: str) -> list[re.Match[str]]:
    fields = ("now_re", "past_re", "soft_past_re")
    found = [match for field in fields for match in pattern(field).finditer(text)]
    found.sort(key=lambda match: (match.start(), -match.end()))
    kept: list[re.Match[str]] = []
    for match in found:
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return [match for match in kept if match.group() not in {"was", "were", "it's", "era", "war", "etait", "foi"}]


def _chosen(mentions: list[Mention], past_counts: bool) -> Mention | None:
    """Return the mention that answers, one with a flaw when it must be asked about, `None` when there is none."""
    plain = [mention for mention in mentions if not mention.doubtful] or mentions[:1]
    doubtful = [mention for mention in mentions if mention.doubtful and not mention.tags & {"past", "body"} and mention not in plain]
    if not plain:
        return None
    for wanted in ("seat", "now"):
        marked = [mention for mention in plain if wanted in mention.tags and "past" not in mention.tags]
        if len(mentions) > 1 and len(marked) == 1:
            return _checked(marked[0], past_counts)
    for unwanted in ("past", "body", "soft"):
        rest = [mention for mention in plain if unwanted not in mention.tags]
        if len(plain) > 1 and rest:
            plain = rest
    if doubtful or len({(mention.half_points, mention.flaw) for mention in plain}) > 1:
        return replace(plain[0], flaw="two_scores")
    return _checked(plain[-1], past_counts)


def _checked(mention: Mention, past_counts: bool) -> Mention:
    if mention.flaw:
        return mention
    tags = mention.tags
    if "past" in tags and "now" not in tags and not past_counts:
        return replace(mention, flaw="time")
    if "condition" in tags and "seat" not in tags:
        return replace(mention, flaw="condition")
    if "activity" in tags and "now" not in tags:
        return replace(mention, flaw="condition")
    if "body" in tags and "seat" not in tags:
        return replace(mention, flaw="quantity")
    return mention
