"""Numbers that may be scores: where they stand and what speaks against each."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.replies.languages import joined, listed, pattern
from content.replies.marks import counts_things, is_mark, is_of_a_thing
from content.replies.numbers import MASK, NUMBER, halves, masked

TOP = 20
SLIP_LENGTH = 5
_FREE = r"(?<![\w./:#$€£@^<>≤≥*\\_+-])(?<!\w[(\[{=])(?<!\d,)(?<![<>]=)"
_CLOSE = r"(?![\w/:^*\\_=]|[.,]\d| ?[<>{}€$£°])"
LEAD = r"(?:an? |eine?n? |une? |un |uno |uma? )?"
_OF_TEN = re.compile(
    rf"{_FREE}(?:({NUMBER})(?: ?- ?| (?:{joined('to_re')}|{joined('or_re')}) {LEAD}))?({NUMBER}) ?\(?"
    rf"(?:/|{joined('out_of_re')}) ?({NUMBER})(?![\w/:]|[.,]\d)"
)
_SCALE = re.compile(
    r"(?:(?:on|auf|en|sur|su|in|em|numa) )?(?:(?:a|the|der|einer|una|la|une|l'|uma|pain) ?)*(?:scale|skala"
    r"|escala|echelle|scala) (?:\w+ )?(?:[01] ?(?:-|to|bis|a|al|ate) ?)?10(?!\w)"
)
_MORE_OR_LESS = re.compile(
    r"(?<!\w)(?:more or less|mehr oder weniger|mas o menos|plus ou moins|mais ou menos|piu o meno)(?!\w)"
)
_SAYING = re.compile(
    r"(?<!\w)(?:(?:10|ten)(?:/| out of )(?:10|ten) would|no pain,? no gain"
    r"|sin dolor no hay (?:ganancia|gloria|recompensa)|sem dor,? sem ganho"
    r"|ohne schmerz\w*,? kein (?:gewinn|fortschritt|erfolg)|pas de gain sans douleur"
    r"|senza dolore non c'e (?:guadagno|risultato))(?!\w)"
)
_THAN = re.compile(
    rf"((?<!\w)(?:{NUMBER}))((?: now| today)?,? (?:(?:rather|more) )?(?:than|instead of|als|statt|que"
    rf"|plutot que|em vez de|piuttosto che)"
    rf" {LEAD}{NUMBER})(?![\w.,:/]*\d)(?! (?:yesterday|gestern|ayer|hier|ontem|ieri))"
)
"""A number that another is set against: "more like a 4 than a 3"."""
_PERCENT = re.compile(rf"{_FREE}({NUMBER}) ?%")
_CHANGE = re.compile(
    rf"(?:down|up|went|gone|going|dropped|fell|rose|improved|moved|settled|changed|von|de|da"
    rf"|du) (?:back )?(?:from |von |de |da )?"
    rf"({NUMBER}) (?:to|down to|up to|auf|a|para) {LEAD}({NUMBER}){_CLOSE}"
)
_BETWEEN = re.compile(
    rf"(?<!\w)(?:between|zwischen|entre|tra|fra) {LEAD}({NUMBER}) (?:and|und|y|et|e|to"
    rf"|a) {LEAD}({NUMBER}){_CLOSE}"
)
_SECOND_THOUGHT = (
    r"(?:(?:was|is) it|it (?:was|is)|it's|more like|rather|war es|ist es|eher|era|es|mas bien|c'etait|c'est"
    r"|plutot|era um|foi|mais para|piuttosto)"
)
"""What stands between a number and the one it may have been: "4... or was it 7"."""
_RANGE = re.compile(
    rf"{_FREE}({NUMBER})(?: ?[-~] ?| (?:to|bis|till|through) {LEAD}|, ?(?:maybe|vielleicht|quizas?"
    rf"|tal vez|peut-etre|voire|talvez|forse) {LEAD}"
    rf"|(?:[.?!]{{1,2}}|,)? ?(?:{joined('or_re')}) (?:{_SECOND_THOUGHT} )?{LEAD}(?:{joined('pain_re')} )?"
    rf"|/(?=\d))({NUMBER}){_CLOSE}"
)
_ROMANCE_RANGE = re.compile(rf"(?:^|\bde |\bda |\bdi )({NUMBER}) (?:a|e|y|et) ({NUMBER})[ .!]*$")
_BOUND = re.compile(
    rf"(?<!\w)(?:(?:worse|better|lower|higher|greater|smaller|bigger|schlimmer|besser|schlechter|hoher"
    rf"|peor|mejor|pire|mieux"
    rf"|pior|melhor|peggio|meglio) (?:than|als|que|di|do que|che)|at least|more than|less than"
    rf"|no more than|under|over|below|above|up to|not more than"
    rf"|max(?:imum)? of|mindestens|mehr als"
    rf"|weniger als|unter|uber|ueber|al menos|menos de|mas de|au moins|moins de|plus de|pelo menos"
    rf"|mais de|almeno|meno di|piu di|hochstens) "
    rf"{LEAD}({NUMBER}){_CLOSE}|[<>≤≥]=? ?({NUMBER}){_CLOSE}|(?<![\w.])\+ ?({NUMBER}){_CLOSE}"
    rf"|{_FREE}({NUMBER}) ?\+(?!\d)|{_FREE}({NUMBER}) (?:or (?:more|less|higher|lower)|oder mehr|o mas"
    rf"|ou plus|ou mais|o piu|plus)(?!\w)"
)
_POINTS = re.compile(
    rf"{_FREE}({NUMBER}) (?:points?|punkte?|puntos?|pontos?|punti|punto|ponto)? ?(?:better|worse|less"
    rf"|lower|higher|more|down|up|besser|schlechter|weniger|mehr"
    rf"|mejor|peor|menos|mas(?=\W*$|[,.;!]| que(?!\w)| hoy| ayer| de lo)|de mieux|de moins"
    rf"|de plus|melhor|pior|a menos|a mais|meglio|peggio|in meno"
    rf"|in piu)(?!\w)|(?<!\w)(?:down|up) (?:by )?({NUMBER})(?: points?)?{_CLOSE}(?! (?:to|from|today"
    rf"|now))"
)
_QUANTITY = re.compile(
    rf"{_FREE}({NUMBER}) ?-?(?:full |more |whole |good |easy |hard |light )?(?:{joined('units_re')})(?!\w)"
)
_SINGLE = re.compile(rf"{_FREE}({NUMBER}){_CLOSE}")
_LEVEL = re.compile(
    rf"(?<!\w)(?:level|grade|gear|resistance|setting|hole|pin) ({NUMBER}) on (?:the|my) (?!pain"
    rf"|scale|nrs)\w+|(?<!\w)(?:did|do|doing|done|rode|used|set|on|to) (?:\w+ )?(?:level|number|grade|stage"
    rf"|gear) ({NUMBER}){_CLOSE}"
)
_NEGATIVE = re.compile(rf"(?<![\w.)])-({NUMBER}){_CLOSE}")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:\.\d+)?")
_ADVERB = re.compile(r"[a-z]{3,}(?:ly|mente)")
_AT = re.compile(
    r"(?:put it|place it|rate it|been|is|it's|i'm|its|still|now|pain|score|sitting|stays?|stayed"
    r"|settled|stable|level|rated?|me|was"
    r"|about|currently|hurts|remains?|sits|hovering|steady|holding|down|up) $"
)


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


def find_mentions(text: str) -> list[Mention]:
    text = _SCALE.sub(lambda scale: MASK * len(scale.group()), text)
    text = _SAYING.sub(lambda found: " " * len(found.group()), text)
    text = _MORE_OR_LESS.sub(lambda found: " " * len(found.group()), text)
    text = _THAN.sub(lambda found: found[1] + MASK * len(found[2]), text)
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
        elif is_of_a_thing(text[: match.start()]):
            found.append(_made(match[2], match, "quantity"))
        else:
            found.append(_made(match[2], match, strong=True))
    return found + [_made(match[1], match, "wrong_scale") for match in _PERCENT.finditer(text)]


def _zeros(text: str) -> list[Mention]:
    alone = re.fullmatch(
        (
            rf"\W*(?:(?:hi|well|um|hm|so|still|ok|no|nope|nein|non|nao),? )?({joined('zero_alone_re')})((?:\W"
            rf"|{_after_words()})*)"
        ),
        text,
    )
    if alone and not re.search(r"\d", text):
        return [Mention(0, alone.start(1), alone.end(1), strong=True)]
    found: list[Mention] = []
    for match in pattern("zero_re").finditer(text):
        before = " ".join(text[: match.start()].split()[-3:])
        after = text[match.end() :]
        doubtful = pattern("nearly_re").search(before) or re.match(
            (
                r"\s*(?:(?:mehr |mas |plus |piu |mais )?(?:than|als|que|di ieri|del solito|do que)(?!\w)"
                r"|except|unless|besides|apart|ausser|excepto|salvo|sauf|exceto|tranne|relief|killers?"
                r"|meds?|medication)"
            ),
            after,
        )
        found.append(Mention(0, match.start(), match.end(), "degree_word" if doubtful else None, strong=True))
    return found


def _after_words() -> str:
    return (
        "(?:at all|whatsoever|today|now|thanks|thank you|thx|heute|jetzt|danke|hoy|ahora|gracias|aujourd'hui"
        "|maintenant|merci|hoje|agora|obrigad[oa]|oggi|ora|adesso|grazie|really|right now|so far|dolor|dor"
        "|dolore|pain|de)"
    )


def _bounds(text: str) -> list[Mention]:
    return [
        _made(next(n for n in match.groups() if n), match, "comparison") for match in _BOUND.finditer(text)
    ]


def _points(text: str) -> list[Mention]:
    return [_made(match[1] or match[2], match, "comparison") for match in _POINTS.finditer(text)]


def _changes(text: str) -> list[Mention]:
    found = [_made(match[2], match, strong=True) for match in _CHANGE.finditer(text)]
    return [
        mention for mention in found if not re.match(r"(?:de|da|du|von) ", text[mention.start : mention.end])
    ]


def _ranges(text: str) -> list[Mention]:
    found: list[Mention] = []
    for expression in (_BETWEEN, _RANGE, _ROMANCE_RANGE):
        for match in expression.finditer(text):
            if all(match.end() <= old.start or match.start() >= old.end for old in found):
                mention = _spread(match[1], match[2], match)
                found.append(mention if mention.flaw else _placed(text, mention))
    return found


def _quantities(text: str) -> list[Mention]:
    found = [
        _made(next(n for n in match.groups() if n), match, "quantity")
        for expression in (_QUANTITY, _LEVEL)
        for match in expression.finditer(text)
    ]
    return found + [_made(match[1], match, "out_of_range") for match in _NEGATIVE.finditer(text)]


def _singles(text: str) -> list[Mention]:
    return [_placed(text, _made(match[1], match)) for match in _SINGLE.finditer(text)]


def _placed(text: str, mention: Mention) -> Mention:
    """A number between words that never surround a score is some other quantity."""
    before, after = text[: mention.start], text[mention.end :]
    if mention.flaw or (_fits_before(before) and _fits_after(after) and not is_mark(before, after)):
        return mention
    if counts_things(before, after):
        return replace(mention, flaw="quantity")
    return replace(mention, flaw="quantity", doubtful=True)


def _fits_before(before: str) -> bool:
    if is_of_a_thing(before):
        return False
    words = _WORD.findall(before[-60:])
    bare = before.rstrip(" ~≈(\"'*_")
    if not words or not bare or (bare[-1] in ",.;:!?=-)" and not bare.endswith("no.")) or bare[-1] == MASK:
        return True
    word = words[-1].removesuffix("'s") or words[-1]
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
    return (
        first in listed("after")
        or first[0].isdigit()
        or bool(_ADVERB.fullmatch(first))
        or _is_nearly(first, "after")
    )


@lru_cache(maxsize=4096)
def _is_nearly(word: str, field: str) -> bool:
    """Whether a word of five letters or more is one slip away from one that may stand beside a score."""
    if len(word) < SLIP_LENGTH:
        return False
    known = [other for other in listed(field) if len(other) >= SLIP_LENGTH]
    return process.extractOne(word, known, scorer=OSA.distance, score_cutoff=1) is not None
