"""Finding the one score in a text, or the reason why none may be stored."""

import re
from dataclasses import dataclass, replace

from content.replies.languages import joined, pattern
from content.replies.mentions import LEAD, Mention, find_mentions
from content.replies.numbers import MASK
from content.replies.reading import Pain, Unclear

_MOST_MENTIONS = 8
_NEGATED = re.compile(
    rf"(?<!\w)(?:{joined('negation_re')}) (?:even |really |quite |mehr |um |um |mais )?{LEAD}$"
)
_SEPARATOR = re.compile(
    r"[,;.!?()]|(?<!\w)(?:but|and|then|pero|y|aber|und|mais|et|mas|ma|however|though|dann)(?!\w)"
)
_SENTENCE = re.compile(r"[;.!?]")
_UNTRIED = re.compile(
    r"(?:haven'?t|not|didn'?t|hasn'?t|noch nicht|nicht|aun no|pas encore|ainda nao|non ancora)(?: \w+){0,3} "
    r"(?:today|now|yet|heute|hoy|ahora|aujourd'hui|hoje|oggi)(?!\w)"
)
_WAS = re.compile(
    r"(?<!\w)(?:was|were|war|fue|era|estaba|etait|foi|tava|estava) (?:at |an? |auf |eine |un |uma? |une )*$"
)
"""What was comes before its number, and so does what is: "was 2 now 4"."""
_COMPARED = re.compile(
    rf"(?<!\w)(?:than|as|like|vs|als|wie|que|comme|como|di|come|a) (?:it was )?{joined('past_re')}(?!\w"
    rf"|'s)(?! (?:was|it was))"
)


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
    found = find_mentions(text)
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
    return Scores(Pain(chosen.half_points, is_masked(text)), words=(said,))


def is_masked(text: str) -> bool:
    for found in pattern("drug_re").finditer(text):
        before = text[max(0, found.start() - 20) : found.start()]
        if not re.search(
            (
                r"(?<!\w)(?:no|without|not|any|ohne|kein\w*|sin|ningun|sans|pas|sem|nenhum|senza"
                r"|nessun)(?: \w+)?\s*$"
            ),
            before,
        ):
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


def _tagged(text: str, mentions: list[Mention], place: int) -> Mention:
    mention = mentions[place]
    left, right = _around(_uncompared(text), mentions, place)
    tags: set[str] = set()
    near = text[: mention.start]
    if _NEGATED.search(near) and not mention.strong:
        tags.add("negated")
    around = f"{left} | {right}"
    fields = (
        ("now", "now_re"),
        ("past", "past_re"),
        ("soft", "soft_past_re"),
        ("seat", "seat_re"),
        ("body", "body_re"),
        ("activity", "activity_re"),
    )
    tags |= {tag for tag, field in fields if pattern(field).search(around)}
    if "seat" in tags and _is_of_another_part(left, right):
        tags.remove("seat")
    if re.search(rf"(?<!\w)(?:{joined('condition_re')})[ :=][^,.;]*$", left):
        tags.add("condition")
    return replace(mention, tags=frozenset(tags))


def _is_of_another_part(left: str, right: str) -> bool:
    """Whether the number is of a part named before it, and the sit bone in a clause of its own behind."""
    own = _SEPARATOR.split(left)[-1]
    if not pattern("body_re").search(own) or pattern("seat_re").search(left):
        return False
    return not pattern("seat_re").search(_SEPARATOR.split(right)[0])


def _uncompared(text: str) -> str:
    """ "Worse than yesterday", "not tried today" say nothing about when the number beside them was felt."""
    text = _UNTRIED.sub(lambda found: "~" * len(found.group()), text)
    return _COMPARED.sub(lambda found: "~" * len(found.group()), text)


def _around(text: str, mentions: list[Mention], place: int) -> tuple[str, str]:
    mention = mentions[place]
    start = mentions[place - 1].end if place else 0
    end = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
    left, right = text[start : mention.start], text[mention.end : end]
    leads = _leads(text, mentions)
    left = _own_left(left, leads=leads) if place else _since_last_time(_SENTENCE.split(left)[-1])
    last = place + 1 == len(mentions)
    return left, _SENTENCE.split(right)[0] if last else _own_right(right, leads=leads)


def _leads(text: str, mentions: list[Mention]) -> bool:
    """Whether times stand before their numbers "yesterday 6 today 3"."""
    first = _SENTENCE.split(text[: mentions[0].start])[-1]
    return bool(_times(first)) or _WAS.search(first) is not None


def _own_left(between: str, *, leads: bool) -> str:
    parts = _SEPARATOR.split(between)
    if len(parts) > 1:
        return _last_clause(parts[1:])
    times = _times(between)
    if len(times) > 1:
        return between[times[-1].start() :]
    return between if leads else between[-1:] if times else between


def _since_last_time(text: str) -> str:
    """The clauses before a number, back to the last one that says a time: "hurt yesterday and now it's"."""
    for separator in reversed(list(_SEPARATOR.finditer(text))):
        if _times(text[separator.end() :]):
            return text[separator.end() :]
    return text


def _last_clause(parts: list[str]) -> str:
    """The clause a number stands in, and those before it as long as none of them says a time."""
    kept: list[str] = []
    for part in reversed(parts):
        kept.insert(0, part)
        if _times(part):
            break
    return " ".join(kept)


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
    return [
        match for match in kept if match.group() not in {"was", "were", "it's", "era", "war", "etait", "foi"}
    ]


def _chosen(mentions: list[Mention], past_counts: bool) -> Mention | None:
    """Return the mention that answers (with a flaw: it must be asked about), `None` when there is none."""
    plain = [mention for mention in mentions if not mention.doubtful] or mentions[:1]
    doubtful = [
        mention
        for mention in mentions
        if mention.doubtful and not mention.tags & {"past", "body"} and mention not in plain
    ]
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
