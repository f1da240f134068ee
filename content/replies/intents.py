"""What a person wants: commands, canned button texts, and the phrases of six languages."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from content.replies.journeys import leads_somewhere
from content.replies.languages import pattern
from content.replies.reading import Intent, IntentName
from content.replies.words import Words, split

NAMES = frozenset(get_args(IntentName))
_COMMAND = re.compile(r"^/?([a-z_]{2,16})(?:@\w+)?$")
_SLASH = re.compile(r"^/([a-z_]{2,16})(?:@\w+)?(?:\s+(.*))?$")
_OTHER_COMMANDS: dict[str, IntentName] = {"skip": "skipped", "later": "snooze", "stats": "progress"}
_CANNED_DONE = re.compile(r"^(done|stopped) (0-3|4-5|6-10|6\+)$")
_DESTRUCTIVE = frozenset({"forget", "stop", "flare", "pause", "skipped", "done", "resume", "export", "undo"})
_NOT = re.compile(
    r"(?:(?<!\w)(?:don'?t|do not|not|never|no|nicht|kein\w*|niemals|no|nunca|ne|pas|nao|non|mai|without"
    r"|isn'?t|wasn'?t|haven'?t"
    r"|didn'?t|won'?t|wouldn'?t|almost|nearly|when|once|if|before|until|about to|going to|have to)"
    r"(?: (?:want to|please|quite|really|yet|ever|been|i|i'm|i've|we're|it's|you|it|be|going to|mehr"
    r"|noch|quiero|quero|voglio|encore))*) ?$"
)
_UNDONE = re.compile(
    r"(?<!\w)(?:(?:i'?ll|will|'ll|should|gonna|going to) (?:soon |probably |hopefully )?"
    r"(?:be|have)|soon|fast|beinahe|gleich"
    r"|bald|casi|presque|bientot|quase|quasi)(?: (?:ganz|mit allem|todo|all|it|tudo|tutto))? $"
)
"""What makes "done" something still to come."""
_IS_NOT = re.compile(r"(?:not|no|didn'?t|haven'?t|couldn'?t|can'?t|cannot|won'?t) ")
"""A skipped session is told by a denial of its own, before which "no, ..." takes nothing back."""
_SUPPOSED = re.compile(r"(?<!\w)(?:when|once|if|before|until|never|don'?t)(?: (?:i|i'm|we|it))* ?$")
_NOT_AFTER = re.compile(r"^ (?:\w+ ){0,2}(?:nicht|pas|noch nicht)(?!\w)")
_BREAK = re.compile(r"[,;.!?&]|(?<!\w)(?:and|but|then|und|aber|y|pero|et|mais|e|ma|mas|also)(?!\w)")
_TOLD = frozenset({"done", "partly", "skipped", "report_load"})
_ASKED_FIRST = re.compile(
    r"(?:how|what|why|when|where|which|did i|have i|am i|are we|was i|was it|is (?:it|this|that))(?!\w)"
)
_SOCIAL = frozenset({"greeting", "thanks"})
_IS_SO = re.compile(
    r"(?:is|are|ist|sind|es|esta|estan|va|vanno|e|sao|estao|fica)(?= (?!(?:it|this|that|\w+ing) ))"
)
_ASKING_WORDS = re.compile(
    r"(?<!\w)(?:if|whether|wonder\w*|ask\w*|tell me|ob|frag\w*|si|se|est-ce|pregunt\w*|demand\w*|chied\w*"
    r"|pergunt\w*)(?!\w)"
)
_POLITE = re.compile(
    r"(?:can|could|may|kann|konnte|puedo|podria|se puede|je peux|puis-je|peut-on|est-ce que je peux|posso"
    r"|potrei|si puo|poderia|pode)(?: (?:i|we|you|ich|man|wir|bitte|please|faire une|mettere in|fare una"
    r"|fazer uma|hacer una|eine|bis|until|hasta|\w*day|\w*tag|lunes|martes|miercoles|jueves|viernes|sabado"
    r"|domingo|\d+|el))*"
    r" (?:pause|pausier\w*|pausar|pausa|mute|freeze)(?!\w)"
)
"""A wish that is put as a question."""
_ADDRESS = split("hi hey hello ok okay so please pls bot also then hallo hola salut ciao ola")
_YIELDS: dict[str, frozenset[str]] = {
    "partly": frozenset({"done", "skipped", "report_load", "flare"}),
    "skipped": frozenset({"done"}),
    "report_load": frozenset({"done", "weights"}),
    "change_hour": frozenset({"snooze", "week", "today"}),
    "snooze": frozenset({"today", "tomorrow", "pause", "skipped", "done", "week", "resume"}),
    "learn": split("done pain snooze week today run exercise flare weights next skipped pause"),
    "why": split("pain next today done week skipped report_load partly resume travel undo correct"),
    "correct": frozenset({"settings", "done", "pain", "undo"}),
    "next": frozenset({"week", "weights", "today", "tomorrow"}),
    "pause": frozenset({"snooze", "skipped", "travel", "stop", "week", "run"}),
    "travel": frozenset({"pause", "week", "snooze", "settings", "why"}),
    "resume": frozenset({"today", "done", "start", "run", "travel", "pause", "flare"}),
    "forget": frozenset({"undo", "export", "privacy", "progress", "week"}),
    "stop": frozenset({"pause", "skipped"}),
    "report": frozenset({"review", "export"}),
    "progress": frozenset({"pain", "week", "today"}),
    "exercise": frozenset({"learn", "today", "done", "help", "weights"}),
    "units": frozenset({"settings", "weights", "next", "learn"}),
    "cleared": frozenset({"learn"}),
    "done": frozenset({"today", "week"}),
    "today": frozenset({"week", "exercise", "greeting"}),
    "tomorrow": frozenset({"today", "week", "snooze"}),
    "flare": frozenset({"pain"}),
    "settings": frozenset({"help"}),
    "run": frozenset({"learn", "done", "why"}),
    "phase": split("cancel next progress resume week learn settings start"),
    "goal": split("settings run learn pain start today"),
    "test": frozenset({"settings"}),
    "first_weight": split("next weights settings learn today start"),
    "new_usual": split("pain settings progress learn"),
    "physio_limit": split("pain learn report settings"),
    "export": frozenset({"privacy"}),
    "cancel": frozenset({"forget", "snooze"}),
    "swap": split("weights travel today skipped partly exercise learn settings week"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """An intent's name and slot, where the words that led to it stand."""

    name: IntentName
    value: str | None
    start: int
    end: int


def command(plain: str) -> Intent | None:
    """Return the intent of "/today", "/today@SomeBot", a bare command word or a canned button text."""
    done = _CANNED_DONE.match(plain)
    if done:
        return Intent("done", value="6-10" if done[2] == "6+" else done[2])
    found = _SLASH.match(plain)
    word, rest = (found[1], found[2]) if found else (plain if _COMMAND.match(plain) else "", None)
    name = _OTHER_COMMANDS.get(word) or (cast(IntentName, word) if word in NAMES else None)
    return Intent(name, value=rest or None) if name else None


def find_intents(plain: str, languages: tuple[Words, ...]) -> tuple[Found, ...]:
    """Return at most two things a folded text asks for, the first one meant most.

    The likeliest language that knows a phrase of the text decides.
    """
    for words in languages:
        found = _in_language(plain, words)
        if found:
            return found
    return ()


@cache
def _compiled(words: Words) -> tuple[tuple[IntentName, str | None, re.Pattern[str]], ...]:
    return tuple(
        (name, value, re.compile(rf"(?<!\w)(?:{expression})(?:(?<=\s)|(?!\w))"))
        for name, value, expression in words.intents
    )


def _in_language(plain: str, words: Words) -> tuple[Found, ...]:
    matched: list[Found] = []
    for name, value, expression in _compiled(words):
        match = next((match for match in expression.finditer(plain) if _meant(name, plain, match)), None)
        if match:
            matched.append(Found(name, value, match.start(), match.end()))
    if is_question(plain) and (len(matched) > 1 or _ASKED_FIRST.match(plain)):
        matched = [found for found in matched if found.name not in _TOLD]
    strong = [found for place, found in enumerate(matched) if not _is_beaten(matched, place)]
    asked = [found for found in strong if found.name not in _SOCIAL] or strong
    second = [found for found in asked[1:] if _is_apart(plain, asked[0], found)]
    return (*asked[:1], *second[:1])


def _is_beaten(matched: list[Found], place: int) -> bool:
    """Whether another phrase explains this one away; of two that would, the earlier row stays."""
    name = matched[place].name
    for other_place, other in enumerate(matched):
        mutual = other.name in _YIELDS.get(name, ())
        if name in _YIELDS.get(other.name, ()) and (not mutual or other_place < place):
            return True
    return False


def _meant(name: str, plain: str, match: re.Match[str]) -> bool:
    if name == "learn":
        return not _is_statement(plain, match) and not _POLITE.match(plain, match.start())
    if name == "travel":
        return leads_somewhere(match.group())
    if name not in _DESTRUCTIVE:
        return True
    if name == "skipped" and _IS_NOT.match(match.group()):
        return not _SUPPOSED.search(plain[: match.start()])
    if name == "done" and _UNDONE.search(plain[: match.start()]):
        return False
    return not _NOT.search(plain[: match.start()]) and not _NOT_AFTER.match(plain[match.end() :])


def _is_statement(plain: str, match: re.Match[str]) -> bool:
    """Whether "... is fine" tells how something is: a subject stands before it, and nothing asks."""
    if not _IS_SO.match(match.group()) or is_question(plain) or _ASKING_WORDS.search(plain):
        return False
    subject = _BREAK.split(plain[: match.start()])[-1].split()
    return any(word not in _ADDRESS for word in subject)


def _is_apart(plain: str, first: Found, second: Found) -> bool:
    """Whether a second phrase is a request of its own, set off from the first."""
    low, high = min(first.end, second.end), max(first.start, second.start)
    return first.name != second.name and low <= high and bool(_BREAK.search(plain[low:high]))


def is_question(plain: str) -> bool:
    """Whether a folded text asks something."""
    return "?" in plain or bool(pattern("question_re").match(plain))
