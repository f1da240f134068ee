"""From a text to a `Reading`: warning signs first, then commands, times, work, scores and wishes."""

import re
from dataclasses import replace
from datetime import date

from content.cues import cues_in
from content.replies.courtesy import take_courtesy
from content.replies.days import says_yesterday
from content.replies.days_ahead import take_left_out
from content.replies.during import during_span
from content.replies.fears import take_fear
from content.replies.findings import Findings, Takes
from content.replies.gist import find_gist
from content.replies.intents import Found, command, find_intents
from content.replies.languages import likely, rank
from content.replies.loads import find_loads
from content.replies.new_side import find_new_side
from content.replies.numbers import masked, with_digits
from content.replies.pain import Scores, find_score
from content.replies.reading import Context, Intent, Reading, RedFlag, Unclear
from content.replies.runs import LENGTH, only_length
from content.replies.slips import mended
from content.replies.slots import build_intents
from content.replies.teaching import take_lesson
from content.replies.times import LAST_HOUR, Times, bare_hour, find_times, moment, standing
from content.replies.tongues import find_language
from content.replies.two_sides import sort_sides
from content.replies.verdict import LEADING_SCORE, MOVABLE, PAIN_WORD, settle
from content.replies.words import Words
from content.safety import SIGNS, most_urgent
from content.spelling import fold, normalise_and_fold

LONGEST_READ = 800
"""Characters up to which a message is read for more than warning signs; nobody answers at greater length."""
MOST_NUMBERS = 40
"""Numbers up to which a message is read; more are a list of something else."""
LONG = 300
"""Characters beyond which only the two likeliest languages are tried."""
SCORED = frozenset(
    {"checkin", "followup", "daily_score", "now", "usual", "gap", "peak", "review", "flare"}
    | {"runcheck", "runfollow", "runlate", "runpeak"}
)
_PEAKS = (("peak",), ("runpeak",))
"""Questions that ask for the worst during it themselves."""
_PAST_SCORED = frozenset({"usual", "gap", "peak", "review", "runlate", "runpeak"})
_AHEAD = frozenset({"snooze", "pause", "travel", "resume", "week", "tomorrow", "change_hour", "learn"})
_TIMED = frozenset({"snooze", "change_hour"})
_BESIDE_HOUR = frozenset({"snooze", "change_hour", "greeting", "thanks"})
_HOURLY = frozenset({"hour"})
_TOO_YOUNG = "F19"
_CODE = re.compile(
    r"<[^>]{0,200}>|</|&(?:lt|gt|amp|quot|apos|#x?\w{1,6});|^\d+:[a-z]|\d['\"]? ?= ?['\"\d]"
    r"|[{}]|\$\{|\b(?:select|insert|update|delete|drop|alter|union)\b.{0,40}\b(?:from"
    r"|into|table|set|where|select|all)\b.*[=;*']"
    r"|\bdrop table\b|--\s*$|ignore (?:all |any |the |your |previous |prior )*(?:instructions|rules"
    r"|prompts?)|system ?prompt|\w\(\d|\bset (?:my |the )?\w+(?: ?=|\b.{0,10}\bto 0)"
    r"|you are now|as an? (?:ai|admin|developer)|^(?:system|assistant|admin|root) ?:|callback_data"
    r"|ignore (?:all |any |the |your )*(?:scale|limits?|system|policy|question)|you(?: are"
    r"|'re) (?:an? |the |now )*(?:admin|root|ai|gpt|assistant|dan|bot now)(?!\w)|jailbreak|\brm -"
    r"|;\s*(?:drop|select|delete|insert|update|rm|ls|cat|curl|wget|echo|sudo|bash|sh)\b|&&|\|\||\]\]|\.\./|%[0-9a-f]{2}%"
)
_NUMBERS = re.compile(r"\d+")
_POSSESSIVE = re.compile(r"(?<!\w)yesterday'?s(?!\w)")
_RUNS = re.compile(r"([^\w\s])(?:\s?\1){2,}")
_DRAWN_OUT = re.compile(r"([a-vyz])\1{2,}")
_SPACED = re.compile(r"(?<=\w) +([?!])")
_LINK = re.compile(
    r"\S*(?:://|www\.)\S+|\S+@\S+\.\S+|(?<!\w)[#@](?=[a-z])\w+|\S+\.(?:com|org|net|io|de|uk|fr|es|it|br"
    r"|pt)(?:/\S*)?(?!\w)"
)
_STAR = re.compile(r"\*+ ?(?=\d{1,2}(?:\.5)?$)")
"""A number with a star before it, alone, is how people put a slip right in a chat."""
_MARKED = re.compile(r"(?<![\w*_`~])[*_`~]{1,3}(\d{1,2}(?:\.5)?)[*_`~]{1,3}(?![\w*_`~])")


def read(text: str, context: Context) -> Reading:
    """Return what a message says, given what is open. Pure; never raises, whatever the text.

    A red flag is looked for in any state; one of urgency R leaves the rest of the reading as it is. A score
    is returned only when the newest open question that takes a number takes scores, or when the text itself
    speaks of pain; anything doubtful is `Unclear`.
    """
    seen, folded = normalise_and_fold(text)
    plain = _DRAWN_OUT.sub(r"\1", _SPACED.sub(r"\1", _RUNS.sub(r"\1\1", folded)))
    if not plain:
        return Reading()
    signs = _signs(folded, context)
    calm = _read_calm(seen, plain, context)
    new_side = find_new_side(plain) if "side" not in context.open else None
    if new_side:
        calm = Reading(intents=(Intent("sides", new_side),), words=(plain,))
    language = find_language(plain)
    if language is not None:
        wish = Intent("language", language) if language else Intent("settings", "language")
        calm = Reading(intents=(wish,), words=(plain,))
    if context.two_sided and len(plain) <= LONGEST_READ:
        calm = sort_sides(calm, plain, context)
    if not signs:
        return calm
    flag = RedFlag(signs, most_urgent(signs))
    if flag.urgency == "R":
        told = _takes(context) != "score" and calm.unclear == Unclear("quantity")
        return replace(
            calm, red_flag=flag, words=(*signs, *calm.words), unclear=None if told else calm.unclear
        )
    kept = calm.pain if calm.unclear is None and _takes(context) == "score" else None
    words = (*(SIGNS[sign].id for sign in signs), *calm.words)
    return Reading(red_flag=flag, pain=kept, words=words, sides=calm.sides if kept else ())


def _signs(folded: str, context: Context) -> tuple[str, ...]:
    """Where the age is asked, being under 18 is an answer and not a warning sign."""
    asked = _TOO_YOUNG if "adult" in context.open else ""
    return tuple(cue.sign for cue in cues_in(folded) if cue.sign != asked)


def _read_calm(seen: str, plain: str, context: Context) -> Reading:
    known = command(plain)
    if known and known.name == "tomorrow" and not plain.startswith("/") and set(context.open) & MOVABLE:
        known = None
    if known:
        return _commanded(known, context)
    if len(plain) > LONGEST_READ or len(_NUMBERS.findall(plain)) > MOST_NUMBERS:
        return Reading(unclear=Unclear("quantity")) if re.search(r"\d", plain) else Reading()
    if _CODE.search(plain):
        return Reading()
    starless = _STAR.sub("", plain) if _takes(context) == "score" and plain.startswith("*") else plain
    cleared = _LINK.sub(" ", _MARKED.sub(r"\1", starless))
    languages = rank(cleared, context.locale)[: 2 if len(cleared) > LONG else None]
    return _combined(seen, cleared, languages, context)


def _commanded(intent: Intent, context: Context) -> Reading:
    """A command with more behind it: "/pain 4", "/pause till friday", "/weights bridge 10 kg"."""
    rest = intent.value
    if rest is None or intent.name == "done":
        return Reading(intents=(intent,), words=(intent.name,))
    if intent.name == "pain":
        # A number behind this command is no hour, whatever question is open.
        other = tuple(kind for kind in context.open if kind not in _HOURLY)
        said = _read_calm(f"pain {rest}", f"pain {rest}", replace(context, open=other))
        return replace(said, intents=(intent,)) if said.pain or said.unclear else Reading(intents=(intent,))
    inner = Reading() if rest.startswith("/") else _read_calm(rest, fold(rest), context)
    same = next((other for other in inner.intents if other.name == intent.name), None)
    times = find_times(with_digits(rest, rank(rest, context.locale)), context.now)
    filled = same or replace(intent, moment=moment(times, context.now), until=_until(intent, times, context))
    loads = find_loads(rest, context.unit).reports if intent.name == "weights" else filled.loads
    return Reading(intents=(replace(filled, value=filled.value or rest, loads=loads),), words=(intent.name,))


def _until(intent: Intent, times: Times, context: Context) -> date | None:
    """The end of a spell; behind "/pause" a day alone is its end."""
    ahead = [day.ahead for day in times.days if day.ahead > context.now.date()]
    return times.until or (ahead[-1] if ahead and intent.name == "pause" else None)


def _combined(seen: str, plain: str, languages: tuple[Words, ...], context: Context) -> Reading:
    digits = with_digits(plain, languages)
    length = only_length(digits) if context.open[:1] == ("runlength",) else None
    if length is not None:
        return Reading(intents=(Intent("run", LENGTH, run=length),), words=(digits,))
    spoken = likely(plain, languages, context.locale)
    found = find_intents(plain, spoken) or find_intents(digits, spoken)
    if _takes(context) == "hour" and _answers_hour(digits, found, context):
        return _hour_answer(digits, context)
    message = _found(seen, plain, digits, found, context)
    built = build_intents(message)
    if not built and not message.score.pain and not message.score.unclear:
        message = _mended(message, spoken)
        built = build_intents(message)
    if not built and not message.score.pain and message.takes != "hour" and not _unsure(message):
        message = replace(message, wishes=find_gist(message.plain, session=_waits(context)))
        built = build_intents(message)
    reading = take_left_out(settle(message, built), plain, context)
    return take_courtesy(take_fear(take_lesson(reading, plain), plain), plain)


def _unsure(message: Findings) -> bool:
    """Whether a number was said to an open question and is asked about already."""
    return message.takes == "score" and message.score.unclear is not None


def _waits(context: Context) -> bool:
    """Whether the newest question is a session that waits for how it went."""
    return context.open[:1] in (("daily",), ("session",))


def _found(seen: str, plain: str, digits: str, wishes: tuple[Found, ...], context: Context) -> Findings:
    work = find_loads(digits, context.unit)
    left = masked(digits, list(work.spans))
    names = {wish.name for wish in wishes}
    times = find_times(left, context.now, loose=bool(names & _TIMED), spells="pause" in names)
    left = masked(left, [span for span in times.spans if re.search(r"\d", left[span[0] : span[1]])])
    worst = during_span(digits) if "done" in names and context.open[:1] not in _PEAKS else None
    left = masked(left, [worst]) if worst else left
    score = _score(_with_past_days(left, wishes, times, context), plain, context)
    return Findings(seen, plain, digits, context, _takes(context), wishes, work, times, score)


def _mended(message: Findings, spoken: tuple[Words, ...]) -> Findings:
    """Try again with slips of the finger put right; never for a wish that cannot be taken back."""
    better = mended(message.plain)
    wishes = find_intents(better, spoken) if better != message.plain else ()
    kept = tuple(wish for wish in wishes if wish.name not in {"forget", "stop"})
    return replace(message, seen=better, plain=better, wishes=kept) if kept else message


def _answers_hour(digits: str, wishes: tuple[Found, ...], context: Context) -> bool:
    if any(wish.name not in _BESIDE_HOUR for wish in wishes):
        return False
    # "Pain 4" and "yesterday it was 2" tell a number, whatever hour is asked for.
    if PAIN_WORD.search(digits) or says_yesterday(_POSSESSIVE.sub("yesterday", digits), context.now.date()):
        return False
    return bool(re.search(r"\d", digits)) or find_times(digits, context.now).minute is not None


def _takes(context: Context) -> Takes:
    """Return what the newest open question that takes a number wants: "score", "hour" or nothing."""
    for kind in context.open:
        if kind in SCORED:
            return "score"
        if kind in _HOURLY:
            return "hour"
    return ""


def _hour_answer(digits: str, context: Context) -> Reading:
    at = standing(_hour_times(digits, context), context.now)
    if at is None:
        return Reading(unclear=Unclear("time"), words=(digits,))
    return Reading(intents=(Intent("change_hour", moment=at),), words=(digits,))


def _hour_times(digits: str, context: Context) -> Times:
    hour = bare_hour(digits)
    if hour is not None:
        return Times(minute=hour, exact=True)
    times = find_times(digits, context.now, loose=True)
    only = re.findall(r"(?<![\w.:-])\d{1,2}(?![\w.:-])", digits)
    if times.minute is None and not times.wrong and len(only) == 1 and int(only[0]) <= LAST_HOUR:
        return Times(minute=int(only[0]) * 60, exact=True)
    return Times() if times.wrong else times


def _with_past_days(left: str, wishes: tuple[Found, ...], times: Times, context: Context) -> str:
    """Write "yesterday" for every weekday that is not today, unless the text plans ahead."""
    left, today = _POSSESSIVE.sub("yesterday", left), context.now.date()
    if times.minute is not None or {wish.name for wish in wishes} & _AHEAD:
        return left
    for day in reversed(times.days):
        if day.behind not in {today, day.ahead}:
            left = f"{left[: day.span[0]]}yesterday{left[day.span[1] :]}"
    return left


def _score(left: str, plain: str, context: Context) -> Scores:
    if _takes(context) != "score" and not PAIN_WORD.search(plain) and not re.search(r"\d", left):
        return Scores()
    newest = next((kind for kind in context.open if kind in SCORED), "")
    leading = LEADING_SCORE.match(left) if newest else None
    left = leading[1] if leading else left
    return find_score(left, past_counts=newest in _PAST_SCORED)
