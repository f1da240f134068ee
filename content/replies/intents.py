"""What a person wants: commands, canned button texts, and the phrases of six languages."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.replies.languages import pattern
from content.replies.reading import Intent, IntentName
from content.replies.words import Words

NAMES = frozenset(get_args(IntentName))
_COMMAND = re.compile(r"^/?([a-z_]{2,16})(?:@\w+)?$")
_SLASH = re.compile(r"^/([a-z_]{2,16})(?:@\w+)?(?:\s+(.*))?$")
_OTHER_COMMANDS: dict[str, IntentName] = {"skip": "skipped", "later": "snooze", "stats": "progress"}
_CANNED_DONE = re.compile(r"^(done|stopped) (0-3|4-5|6-10|6\+)$")
_DESTRUCTIVE = frozenset({"forget", "stop", "flare", "pause", "skipped", "done", "resume", "export", "undo"})
_NOT = re.compile(
    r"(?:(?<!\w)(?:don'?t|do not|not|never|no|nicht|kein\w*|niemals|no|nunca|ne|pas|nao|non|mai|without|isn'?t|wasn'?t|haven'?t|almost|nearly|when|once|if|before|until|about to|going to|have to)"
    r"(?: (?:want to|please|quite|really|yet|ever|been|i|i'm|i've|we're|it's|you|it|be|going to|mehr|noch|quiero|quero|voglio|encore))*) ?$"
)
_NOT_AFTER = re.compile(r"^ (?:\w+ ){0,2}(?:nicht|pas|noch nicht)(?!\w)")
_BREAK = re.compile(r"[,;.!?&]|(?<!\w)(?:and|but|then|und|aber|y|pero|et|mais|e|ma|mas|also)(?!\w)")
_TOLD = frozenset({"done", "partly", "skipped", "report_load"})
_ASKED_FIRST = re.compile(r"(?:how|what|why|when|where|which|did i|have i)(?!\w)")
_SOCIAL = frozenset({"greeting", "thanks"})
_YIELDS: dict[str, frozenset[str]] = {
    "partly": frozenset({"done", "skipped", "report_load", "flare"}),
    "skipped": frozenset({"done"}),
    "report_load": frozenset({"done", "weights"}),
    "change_hour": frozenset({"snooze", "week", "today"}),
    "snooze": frozenset({"today", "tomorrow", "pause", "skipped", "done", "week", "resume"}),
    "learn": frozenset({"done", "pain", "snooze", "week", "today", "run", "exercise", "flare", "weights", "next", "skipped", "pause"}),
    "why": frozenset({"pain", "next", "today", "done", "week", "skipped", "report_load", "partly", "resume", "travel", "undo", "correct"}),
    "correct": frozenset({"settings", "done", "pain", "undo"}),
    "next": frozenset({"week", "weights", "today", "tomorrow"}),
    "pause": frozenset({"snooze", "skipped", "travel", "stop", "week", "run"}),
    "travel": frozenset({"pause", "week", "snooze", "settings"}),
    "resume": frozenset({"today", "done", "start", "run", "travel", "pause", "flare"}),
    "forget": frozenset({"undo", "export", "privacy", "progress", "week"}),
    "stop": frozenset({"pause", "skipped"}),
    "report": frozenset({"review", "export"}),
    "progress": frozenset({"pain", "week", "today"}),
    "exercise": frozenset({"learn", "today", "done", "help", "weights"}),
    "undo": frozenset({"correct"}),
    "units": frozenset({"settings", "weights", "next"}),
    "done": frozenset({"today", "week"}),
    "today": frozenset({"week", "exercise", "greeting"}),
    "tomorrow": frozenset({"today", "week", "snooze"}),
    "run": frozenset({"learn", "done"}),
    "flare": frozenset({"pain"}),
    "settings": frozenset({"help"}),
    "export": frozenset({"privacy"}),
    "cancel": frozenset({"forget", "snooze"}),
}  # fmt: skip
_ACTIVITIES: tuple[tuple[str, str], ...] = (
    ("stretch", r"stretch\w*|dehn\w*|estir\w*|etir\w*|along\w*|stirar\w*|allungament\w*|yoga|toe touch\w*|forward fold\w*|pilates"),
    ("sit", r"sit(?:ting)?\b|sitzen|sentar\w*|assis\w*|asseoir|sedut\w*|seder\w*|chair|cushion|driv\w+|car\b|desk|flight|fly\b|flying|conduc\w*|autofahren|volare"),
    ("run", r"run(?:ning)?\b|jog\w*|laufen|rennen|correr|corsa|correre|courir|course|trotar|sprint\w*|race|marathon|parkrun|hills?|intervals?|speed"),
    ("cycle", r"cycl\w*|bik\w+|radfahren|rad\b|bici\w*|velo|pedal\w*|spin(?:ning)?|peloton"),
    ("swim", r"swim\w*|schwimm\w*|nad\w+|nager|natation|nuot\w*|pool|aqua\w*"),
    ("walk", r"walk\w*|hik\w+|gehen|spazier\w*|wander\w*|camin\w*|march\w*|rand\w*|passegg\w*|stairs|treppen"),
    ("massage", r"massag\w*|foam\w*|roll(?:er|ing)\b|faszien\w*|lacrosse|tennis ball|gun"),
    ("ice", r"\bic(?:e|ing)\b|heat|kuhl\w*|hielo|calor|glace|chaleur|gelo|ghiaccio|calore|warme|bath|sauna"),
    ("painkiller", r"ibuprofen\w*|paracetamol\w*|painkiller\w*|nsaids?|schmerzmittel|analgesi\w*|antiinflam\w*|medic\w*|pills?|aspirin\w*"),
    ("lift", r"squat\w*|dead ?lift\w*|lunge\w*|gym|lift\w*|leg press|kniebeug\w*|sentadill\w*|pesas|musculation|agachament\w*|crossfit|kettlebell\w*|leg day"),
    ("work", r"work\b|arbeit\w*|trabaj\w*|travail\w*|trabalh\w*|lavor\w*|standing desk"),
    ("sources", r"sources?|quellen|fuentes|fontes|fonti|evidence|studies"),
)  # fmt: skip
_COMPILED_ACTIVITIES = tuple((name, re.compile(rf"(?<!\w)(?:{expression})")) for name, expression in _ACTIVITIES)
_VALUE_UNIT = (("lb", re.compile(r"lbs?\b|pounds?|pfund|libras?|livres?|libbr\w|imperial")), ("kg", re.compile(r"kg|kilo|quilo|chil[io]|metric")))


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


def mended(plain: str) -> str:
    """Return an English text with slips of the finger put right: every unknown word that is nearly a known one."""
    return re.sub(r"[a-z]{4,}", lambda found: _nearest(found.group()), plain)


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


@cache
def _compiled(words: Words) -> tuple[tuple[IntentName, str | None, re.Pattern[str]], ...]:
    return tuple((name, value, re.compile(rf"(?<!\w)(?:{expression})(?:(?<=\s)|(?!\w))")) for name, value, expression in words.intents)


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
    """Whether another phrase explains this one away; of two that would, the earlier row of the table stays."""
    name = matched[place].name
    for other_place, other in enumerate(matched):
        mutual = other.name in _YIELDS.get(name, ())
        if name in _YIELDS.get(other.name, ()) and (not mutual or other_place < place):
            return True
    return False


def _meant(name: str, plain: str, match: re.Match[str]) -> bool:
    if name not in _DESTRUCTIVE:
        return True
    return not _NOT.search(plain[: match.start()]) and not _NOT_AFTER.match(plain[match.end() :])


def _is_apart(plain: str, first: Found, second: Found) -> bool:
    """Whether a second phrase is a request of its own, set off from the first."""
    low, high = min(first.end, second.end), max(first.start, second.start)
    return first.name != second.name and low <= high and bool(_BREAK.search(plain[low:high]))


_KNOWN_SLIPS = {
    "sesion": "session", "sesh": "session", "tody": "today", "todya": "today", "wieght": "weight", "wiehgt": "weight", "tmrw": "tomorrow",
    "excercise": "exercise", "excercises": "exercises", "exersise": "exercise", "exersises": "exercises",
}  # fmt: skip
_COMMON = frozenset(
    "about above after again also always another around away back because been before being below better between both butt came "
    "cannot come could does down each even ever every feel feels felt first from full give going gone good great half hamstring "
    "hard have here home hope hours into just keep kind knee know left less like little long look made make many maybe mean mine "
    "more most much must near need never nice once only other over part past pretty quite rather real right same seat self side "
    "since sitting slow some soon sore such sure take tell than that their them then there these they thing think this those "
    "though three through time times told took turn under until used very want warm week well went were what when where which "
    "while will wish with without work worse would year years your ease wake woke walk walked talk four five seven eight nine "
    "light heavy night morning evening afternoon later earlier tonight minutes house horse hand head heart hello help please".split()
)


@cache
def _vocabulary() -> tuple[str, ...]:
    return tuple(
        "today tomorrow session workout exercise exercises training schedule upcoming week weight weights progress settings "
        "report export privacy finished completed partly skipped snooze remind reminder resume pause holiday vacation undo "
        "cancel review explain technique bridge nordic slider deadlift plank equipment dumbbells thanks change travelling "
        "moved timezone pounds kilos units chart history delete forget flare running what's todays tomorrows".split()
    )


@cache
def _allowed(length: int) -> int:
    return 1 if length < 8 else 2


def _nearest(word: str) -> str:
    if word in _KNOWN_SLIPS:
        return _KNOWN_SLIPS[word]
    if len(word) < 5 or word in _COMMON or word in _vocabulary():
        return word
    best = process.extractOne(word, _vocabulary(), scorer=OSA.distance, score_cutoff=_allowed(len(word)))
    return best[0] if best and best[0][0] == word[0] else word


def is_question(plain: str) -> bool:
    """Whether a folded text asks something."""
    return "?" in plain or bool(pattern("question_re").match(plain))
