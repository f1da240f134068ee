"""What a message comes to once everything in it was found: a score, wishes, or a question back."""

import re
from dataclasses import replace

from content.replies.corrections import corrected, only_corrects
from content.replies.findings import Findings
from content.replies.intents import is_question
from content.replies.languages import joined, rank
from content.replies.numbers import NUMBER, halves, masked, with_digits
from content.replies.pain import find_score, is_masked
from content.replies.reading import Intent, IntentName, Pain, Reading, Unclear
from content.replies.refusals import refusal
from content.replies.times import moment
from content.replies.words import split

PAIN_WORD = re.compile(rf"(?<!\w){joined('pain_re')}(?!\w)")

_SAY_LITTLE: frozenset[IntentName] = frozenset({"thanks", "greeting", "pain"})
_ASKED: frozenset[IntentName] = frozenset(
    {"learn", "why", "next", "progress", "exercise", "today", "week", "tomorrow", "run", "privacy"}
)
_NAME_NUMBERS: frozenset[IntentName] = frozenset(
    {"progress", "learn", "why", "next", "pause", "change_hour", "phase", "goal", "new_usual", "physio_limit"}
)
_NO_SESSION = frozenset({"checkin", "followup", "hour"})
MOVABLE = frozenset({"daily", "session", "checkin", "followup"})
"""Open questions that a day alone puts off."""
_SOON = 7
_FEW_WORDS = 2
_ASK_A_TIME = frozenset({"pause", "daily", "session", "hour"})
_TIME_FILLERS = split(
    "at on in the to till until from by ok okay please pls then maybe better make it do for um am im der "
    "dem den bis a las la el en por favor le vers jusqu au as o no na ate alle al il fino bitte lieber "
    "rather thanks i'll i sorry not and next this so well away only busy home about around brb back see "
    "you later again tarde noche manana soir matin du da di noite sera mattina pomeriggio morning evening "
    "be probably roughly hasta volto torno rientro retour afternoon night abends morgens "
    "uhr h heures horas ore midi"
)
LEADING_SCORE = re.compile(
    r"(\W*\d{1,2}(?:\.5)?(?:/10| out of 10)?)\W+(?:can|may|should|is (?:that|this|it)|what|how|when'?s"
    r"|when (?:can|do|does|is|will|should|am|are)|why|which|do|does|darf|kann|puedo|puis|posso"
    r"|was (?:ist|soll|mache?|kann|darf|gibt|heisst|bedeutet|muss|steht|nun|jetzt)"
    r"|wie (?:geht|mache?|soll|kann|viel\w*|lange|oft|schwer)"
    r"|que (?:hago|toca|es|debo|puedo|tengo|hay|significa|peso)|como (?:hago|se|va|hacer|sigo)"
    r"|come (?:si|faccio|va|devo|mai)|comment)(?!\w)"
)
_ASKS = re.compile(
    r"(?:so |and |but |ok |hey |hi )?(?:what|what's|whats|how|is|are|should|would|could|can|may|why"
    r"|which|does|do i|if|when|was (?:ist|bedeutet|heisst)|wie|darf|kann|soll|wenn|que|como"
    r"|puedo|debo|quoi|comment|puis|est-ce|qu'est|si|posso|devo|cosa|come|o que|se)(?!\w)"
)
_IF = re.compile(r"(?<!\w)(?:if|wenn|si|se)(?!\w)")
_PART = re.compile(r"[,;.!]| - | and | but | y | und | et | e ")
_RIGHT_NOW = re.compile(r"(?<!\w)(?:now|currently|jetzt|gerade|ahora|maintenant|agora|adesso)(?!\w)")
_SKIP_AHEAD = re.compile(r"(?<!\w)skip (?:on )?(?!today|yesterday|last)\w+(?!\w)")
"""A day that is to be skipped is none that was."""
_SHORT_WISHES: frozenset[IntentName] = frozenset({"partly", "today"})
_SAYS = r"(?:only|just|is|was|que|nur|solo|soltanto|seulement|so|apenas)"
_SAYS_SCORE = re.compile(rf"{_SAYS}(?!\w)")
_SAID_SCORE = re.compile(
    rf"(?<!\w){_SAYS} (?:an? |at |about )?({NUMBER})(?:/10)?"
    rf"(?![\w/:]|[.,]\d| ?(?:{joined('units_re')})(?!\w))"
)
_HALF_ALONE = re.compile(
    r"\W*(?:(?:die|la|le|a|about|nur|just|only) )?(?:half|halfte|haelfte|mitad|moitie|meta|metade)\W*"
)
"""To a question for a number "half" is one as well as a part of the session."""
_STARRED = re.compile(rf"\*+ ?{NUMBER}(?:/10)?[.!]?|{NUMBER}(?:/10)?\*+")
_DAY_WAS = re.compile(r"(?:was|were|war|fue|era|etait|foi|is|:|should|to|auf|en|a|para|instead)(?!\w)")


def settle(message: Findings, built: tuple[Intent, ...]) -> Reading:
    """Return the reading of a message whose wishes are `built`."""
    built = tuple(intent for intent in built if _is_wished(intent, message))
    words = (
        *message.score.words,
        *(message.plain[wish.start : wish.end] for wish in message.wishes),
    )
    refused = refusal(message, built) or _question_refused(message, built)
    if refused:
        return Reading(intents=refused[0], unclear=refused[1], words=words)
    edited = _edit(message, built)
    if edited and _takes_itself_back(message, edited):
        return Reading(pain=Pain(edited.score or 0, is_masked(message.plain)), words=words)
    if edited:
        return Reading(intents=(edited,), words=words)
    return _weighed(message, tuple(intent for intent in built if intent.name != "correct"), words)


def _is_wished(intent: Intent, message: Findings) -> bool:
    """Whether the words of a wish are more than those of the score: "only a 2", "the left is a 2 today"."""
    pain = message.score.pain
    if intent.name == "skipped" and intent.day and intent.day < message.context.now.date():
        return _SKIP_AHEAD.search(message.plain) is None
    if intent.name not in _SHORT_WISHES or message.takes != "score" or pain is None:
        return intent.name != "partly" or message.takes != "score" or not _HALF_ALONE.fullmatch(message.plain)
    phrases = [message.plain[wish.start : wish.end] for wish in message.wishes if wish.name == intent.name]
    if not all(_SAYS_SCORE.match(phrase) for phrase in phrases):
        return True
    said = message.score.words[0] if message.score.words else ""
    return all(
        halves(found[1]) != pain.half_points and not said.startswith(f"{found[1]} ")
        for found in _SAID_SCORE.finditer(message.digits)
    )


def _question_refused(
    message: Findings, built: tuple[Intent, ...]
) -> tuple[tuple[Intent, ...], Unclear] | None:
    """A number in a question that wishes for nothing is no answer."""
    asked = "?" in message.plain and _ASKS.match(message.plain)
    if asked and not built and message.score.pain and not _is_told(message):
        return (), Unclear("condition")
    return None


def _weighed(message: Findings, built: tuple[Intent, ...], words: tuple[str, ...]) -> Reading:
    names = {intent.name for intent in built}
    if any(intent.run for intent in built):
        return _with_run(message, built, words)
    if is_question(message.plain) and names & _ASKED and not _is_told(message):
        return Reading(intents=built, words=words)
    pain, unclear = _score(message, names)
    if pain and message.takes == "score" and names == {"learn"} and "?" not in message.plain:
        return Reading(pain=pain, words=words)
    if not built and pain is None and (unclear is None or unclear.why != "comparison"):
        wish = _timed(message)
        if wish:
            return Reading(intents=(wish,), words=words)
    if pain and not built and message.takes != "score":
        built = (Intent("pain", day=message.day),)
    kept = () if unclear and names <= _SAY_LITTLE and message.takes == "score" else built
    return Reading(pain=pain, intents=kept, unclear=unclear, words=words)


def _with_run(message: Findings, built: tuple[Intent, ...], words: tuple[str, ...]) -> Reading:
    """The number beside a run is how the run was, not the answer to what is open, unless it says "now"."""
    if message.takes != "score" or not message.score.pain or not _RIGHT_NOW.search(message.plain):
        return Reading(intents=built, words=words)
    unscored = tuple(replace(intent, score=None) if intent.run else intent for intent in built)
    return Reading(pain=message.score.pain, intents=unscored, words=words)


def _is_told(message: Findings) -> bool:
    """Whether a score stands apart from the question in the same message "4. can i run?"."""
    if message.takes != "score" or message.score.pain is None or not message.score.words:
        return False
    if LEADING_SCORE.match(message.plain):
        return True
    parts = [part for part in _PART.split(message.plain, maxsplit=1) if part.strip()]
    return len(parts) > 1 and not is_question(parts[0]) and not _IF.search(parts[0])


def _edit(message: Findings, built: tuple[Intent, ...]) -> Intent | None:
    """Return a correction of an earlier answer, `None` when the text answers the open question."""
    said = next((intent for intent in built if intent.name == "correct"), None)
    if said:
        return None if _answers_now(message) else said
    if not message.takes and not built and (only_corrects(message.digits) or _is_starred(message)):
        score = corrected(message.digits.strip("* "))
        return Intent("correct", score=score) if score is not None else None
    behind = message.day is not None and message.day < message.context.now.date()
    if not behind or built or message.takes == "score" or not message.score.words:
        return None
    return _fixed(message) if _DAY_WAS.search(message.plain) else None


def _is_starred(message: Findings) -> bool:
    """Whether a number with a star, as people write in chats, takes back the answer just given."""
    return message.context.last_score is not None and _STARRED.fullmatch(message.digits) is not None


def _takes_itself_back(message: Findings, edited: Intent) -> bool:
    """Whether an answer corrects itself before anything was stored: "2. sorry, 3"."""
    fresh = message.takes == "score" and message.context.last_score is None and message.day is None
    return fresh and edited.score is not None and only_corrects(message.digits)


def _answers_now(message: Findings) -> bool:
    asked = message.takes == "score" and message.context.last_score is None
    return asked and message.day is None and message.score.pain is not None


def _fixed(message: Findings) -> Intent | None:
    languages = rank(message.plain, message.context.locale)
    undated = re.sub(r"(?<!\w)(?:yesterday|last)(?!\w)", "", with_digits(message.plain, languages))
    pain = find_score(undated, past_counts=True).pain
    return Intent("correct", day=message.day, score=pain.half_points) if pain else None


def _score(message: Findings, names: set[IntentName]) -> tuple[Pain | None, Unclear | None]:
    score = message.score
    if message.takes == "score":
        return score.pain, None if score.unclear and names - _SAY_LITTLE else score.unclear
    spoken_of = PAIN_WORD.search(message.plain)
    if score.pain and spoken_of and not names & _NAME_NUMBERS:
        return score.pain, None
    if names:
        return None, None
    if spoken_of and score.unclear:
        return None, score.unclear
    return None, Unclear("quantity") if _has_number(message) else None


def _has_number(message: Findings) -> bool:
    """Whether a number was written; "one" among other words hardly is one."""
    if re.search(r"\d", message.plain):
        return True
    few = len(message.plain.split()) <= _FEW_WORDS
    return any(few or number != "1" for number in re.findall(r"\d+", message.digits))


def _timed(message: Findings) -> Intent | None:
    """A message that is nothing but a time moves what is open.

    Beside an open score question only a day or a full hour is sure enough.
    """
    times, now = message.times, message.context.now
    if _ends_pause(message):
        return _end_of_pause(message)
    ends = times.until is not None and _NO_SESSION.isdisjoint(message.context.open)
    if ends or not times.said or times.lasting or not _is_all_time(message) or not _is_soon(message):
        return _break(message)
    if not message.context.open and times.minute is None and times.spell is None:
        return Intent("tomorrow") if len(times.days) == 1 and times.days[0].ahead > now.date() else None
    if MOVABLE.isdisjoint(message.context.open) and _is_tomorrow(message):
        return Intent("tomorrow")
    sure = bool(times.days) or times.spell is not None or times.exact
    at = moment(times, now)
    if at is None or times.until or (message.takes == "score" and not sure):
        return None
    return Intent("snooze", moment=at, minutes=times.spell)


def _is_tomorrow(message: Findings) -> bool:
    """Whether the next day alone was said, of which nothing that waits could be moved to it."""
    times = message.times
    if times.minute is not None or times.spell is not None or len(times.days) != 1:
        return False
    return (times.days[0].ahead - message.context.now.date()).days == 1


def _ends_pause(message: Findings) -> bool:
    """Whether the newest question that a time may answer is until when a pause lasts."""
    newest = next((kind for kind in message.context.open if kind in _ASK_A_TIME), "")
    return newest == "pause" and _is_all_time(message)


def _end_of_pause(message: Findings) -> Intent | None:
    """The day that was said, or the end of a spell such as "in 5 weeks"; shorter ones end no pause."""
    today, times = message.context.now.date(), message.times
    ahead = [day.ahead for day in times.days if day.ahead > today]
    until = times.until or (ahead[-1] if ahead else None)
    return Intent("pause", until=until) if until else None


def _break(message: Findings) -> Intent | None:
    until = message.times.until
    if until is None or not _NO_SESSION.isdisjoint(message.context.open) or not _is_all_time(message):
        return None
    return Intent("pause", until=until)


def _is_soon(message: Findings) -> bool:
    today = message.context.now.date()
    return all(0 <= (day.ahead - today).days <= _SOON for day in message.times.days)


def _is_all_time(message: Findings) -> bool:
    """Whether a text says a time and next to nothing else."""
    left = masked(message.digits, list(message.times.spans))
    rest = re.findall(r"[^\W\d_]+", left)
    return not re.search(r"\d", left) and all(word in _TIME_FILLERS for word in rest)
