"""From a text to a `Reading`: warning signs first, then commands, times, work, scores and wishes."""

import re
from dataclasses import replace
from datetime import date

from content.replies import intents as wishes
from content.replies.languages import joined, likely, rank
from content.replies.loads import Loads, find_loads, named_exercise
from content.replies.numbers import masked, with_digits
from content.replies.pain import Scores, find_score
from content.replies.reading import Context, Intent, Moment, Pain, Reading, RedFlag, Unclear
from content.replies.times import Times, bare_hour, find_times, moment, standing
from content.replies.words import Words
from content.safety import SIGNS, find_signs, most_urgent
from content.spelling import fold, normalise

LONGEST_READ = 800
"""Characters up to which a message is read for more than warning signs; nobody answers at greater length."""
LONG = 300
"""Characters beyond which only the two likeliest languages are tried."""
SCORED = frozenset({"checkin", "followup", "daily_score", "now", "usual", "gap", "peak", "review"})
_PAST_SCORED = frozenset({"usual", "gap", "peak", "review"})
_EMPTY = frozenset({"thanks", "greeting", "pain"})
_AHEAD = frozenset({"snooze", "pause", "travel", "resume", "week", "tomorrow", "change_hour", "learn"})
_MOVABLE = frozenset({"daily", "session", "checkin", "followup"})
_SOON = 7
_HOURLY = frozenset({"hour"})
_CODE = re.compile(
    r"<[^>]{0,200}>|</|[{}]|\$\{|\b(?:select|insert|update|delete|drop|alter|union)\b.{0,40}\b(?:from|into|table|set|where|select|all)\b.*[=;*']"
    r"|\bdrop table\b|--\s*$|ignore (?:all |any |the |your |previous |prior )*(?:instructions|rules|prompts?)|system ?prompt|\w\(\d|\bset (?:my |the )?\w+(?: ?=|\b.{0,10}\bto 0)"
    r"|you are now|as an? (?:ai|admin|developer)|^(?:system|assistant|admin|root) ?:|callback_data|jailbreak|\]\]|\.\./|%[0-9a-f]{2}%"
)
_LINK = re.compile(r"\S*(?:://|www\.)\S+|\S+@\S+\.\S+|(?<!\w)[#@](?=[a-z])\w+|\S+\.(?:com|org|net|io|de|uk|fr|es|it|br|pt)(?:/\S*)?(?!\w)")
_PAIN_WORD = re.compile(rf"(?<!\w){joined('pain_re')}(?!\w)")
_OWNED = re.compile(
    r"(?:dumb|kettle|bar)-?bell|bands?(?!\w)|plates|equipment|gym|hantel|kettlebell|ausrust|mancuern|pesas|equipamiento|halter|materiel|manubri|attrezz|bought|own"
)
_ALWAYS = re.compile(r"every|daily|always|from now|each|usual|(?<!\w)(?:time|hour)(?!\w)|jeden|taglich|immer|uhrzeit|todos|siempre|hora|chaque|toujours|heure|sempre|ogni|orario|horario")
_BODY_WEIGHT = re.compile(r"(?<!\w)(?:i weigh|body ?weight (?:is|:)|ich wiege|yo peso|peso \d|je pese|eu peso|io peso)(?!\w)")
_TIME_FILLERS = frozenset(
    "at on in the to till until from by ok okay please pls then maybe better make it do for um am im in der dem den bis a las la el en por favor le vers "
    "jusqu au as o no na ate alle al il fino bitte lieber rather thanks i'll i sorry no not and next this so well away only busy home about around brb back see you later again".split()
)
_LEADING_SCORE = re.compile(
    r"\W*\d{1,2}(?:\.5)?(?:/10| out of 10)?\W+(?:can|may|should|is (?:that|this|it)|what|how|when'?s?|why|which|do|does|darf|kann|puedo|puis|posso|was|wie|que|come|comment)(?!\w)"
)
_ASKS = re.compile(
    r"(?:so |and |but |ok |hey |hi )?(?:what|what's|whats|how|is|are|should|would|could|can|may|why|which|does|do i|if|when|was (?:ist|bedeutet|heisst)|wie|darf|kann|soll|wenn|que|como"
    r"|puedo|debo|quoi|comment|puis|est-ce|qu'est|si|posso|devo|cosa|come|o que|se)(?!\w)"
)
_SUPPOSED = re.compile(r"(?<!\w)(?:what (?:if|happens)|que pasa si|was (?:ist|passiert|mache ich),? wenn|que se passe-t-il|et si|e se|o que acontece)(?!\w)")
_DAY_WAS = re.compile(r"(?:was|were|war|fue|era|etait|foi|is|:|should|to|auf|en|a|para|instead)(?!\w)")


def read(text: str, context: Context) -> Reading:
    """Return what a message says, given what is open. Pure; never raises, whatever the text.

    A red flag is looked for in any state. A score is returned only when the newest open question that takes
    a number takes scores, or when the text itself speaks of pain; anything doubtful is `Unclear`.
    """
    plain = fold(text)
    if not plain:
        return Reading()
    signs = find_signs(text, context.locale)
    calm = _read_calm(text, plain, context)
    if not signs:
        return calm
    flag = RedFlag(signs, most_urgent(signs))
    kept = calm.pain if calm.unclear is None and _takes(context) == "score" else None
    return Reading(red_flag=flag, pain=kept, words=(*(SIGNS[sign].id for sign in signs), *calm.words))


def _read_calm(text: str, plain: str, context: Context) -> Reading:
    known = wishes.command(plain)
    if known and known.name == "tomorrow" and not plain.startswith("/") and set(context.open) & _MOVABLE:
        known = None
    if known:
        return _commanded(known, context)
    if len(plain) > LONGEST_READ:
        return Reading(unclear=Unclear("quantity"))
    if _CODE.search(plain):
        return Reading()
    cleared = _LINK.sub(" ", plain)
    languages = rank(cleared, context.locale)[: 2 if len(cleared) > LONG else None]
    return _combined(normalise(text), with_digits(cleared, languages), cleared, languages, context)


def _commanded(intent: Intent, context: Context) -> Reading:
    if intent.value is None or intent.name == "done":
        return Reading(intents=(intent,), words=(intent.name,))
    inner = _read_calm(intent.value, fold(intent.value), context) if not intent.value.startswith("/") else Reading()
    same = next((other for other in inner.intents if other.name == intent.name), None)
    if intent.name == "pain":
        bare = _read_calm(f"pain {intent.value}", f"pain {intent.value}", context)
        return replace(bare, intents=(intent,)) if bare.pain or bare.unclear else Reading(intents=(intent,))
    times = find_times(with_digits(intent.value, rank(intent.value, context.locale)), context.now)
    filled = same or replace(intent, moment=moment(times, context.now), until=times.until)
    return Reading(intents=(replace(filled, value=filled.value or intent.value),), words=(intent.name,))


def _combined(seen: str, digits: str, plain: str, languages: tuple[Words, ...], context: Context) -> Reading:
    takes = _takes(context)
    spoken = likely(plain, languages, context.locale)
    hour = bare_hour(digits)
    found = wishes.find_intents(plain, spoken) or wishes.find_intents(digits, spoken)
    if takes == "hour" and {wish.name for wish in found} <= {"snooze", "change_hour", "greeting", "thanks"} and _names_hour(digits, context):
        return _hour_answer(digits, hour, context)
    work = find_loads(digits, context.unit)
    left = masked(digits, list(work.spans))
    times = find_times(left, context.now, loose=any(wish.name in {"snooze", "change_hour"} for wish in found))
    left = masked(left, [span for span in times.spans if not _is_plain_day(left, span)])
    score = _score(_with_past_days(left, found, times, context), plain, takes, context)
    built = _intents(seen, digits, plain, found, work, times, score, context)
    if not built and not score.pain and not score.unclear:
        mended = wishes.mended(plain)
        if mended != plain:
            found = tuple(wish for wish in wishes.find_intents(mended, spoken) if wish.name not in {"forget", "stop"})
            built = _intents(mended, digits, mended, found, work, times, score, context)
    return _settled(plain, digits, built, work, times, score, takes, context, found)


def _names_hour(digits: str, context: Context) -> bool:
    return bool(re.search(r"\d", digits)) or find_times(digits, context.now).minute is not None


def _takes(context: Context) -> str:
    """Return what the newest open question that takes a number wants: "score", "hour" or nothing."""
    for kind in context.open:
        if kind in SCORED:
            return "score"
        if kind in _HOURLY:
            return "hour"
    return ""


def _hour_answer(digits: str, hour: int | None, context: Context) -> Reading:
    if hour is not None:
        times = Times(minute=hour, exact=True)
    else:
        times = find_times(digits, context.now, loose=True)
        only = re.findall(r"(?<![\w.:])\d{1,2}(?![\w.:])", digits)
        signed = re.search(r"(?<!\d)-\d", digits)
        if times.minute is None and not times.wrong and not signed and len(only) == 1 and int(only[0]) < 24:
            times = Times(minute=int(only[0]) * 60, exact=True)
    at = None if times.wrong else standing(times, context.now)
    if at is None:
        return Reading(unclear=Unclear("time"), words=(digits,))
    return Reading(intents=(Intent("change_hour", moment=at),), words=(digits,))


def _is_plain_day(text: str, span: tuple[int, int]) -> bool:
    """Day words stay visible: they say which of two scores is today's."""
    return not re.search(r"\d", text[span[0] : span[1]])


def _with_past_days(left: str, found: tuple[wishes.Found, ...], times: Times, context: Context) -> str:
    """Write "yesterday" for every weekday that is not today, unless the text plans ahead."""
    today = context.now.date()
    if times.minute is not None or {wish.name for wish in found} & _AHEAD:
        return left
    for day in reversed(times.days):
        if day.behind != today and day.ahead != day.behind:
            left = f"{left[: day.span[0]]}yesterday{left[day.span[1] :]}"
    return left


def _score(left: str, plain: str, takes: str, context: Context) -> Scores:
    if takes != "score" and not _PAIN_WORD.search(plain) and not re.search(r"\d", left):
        return Scores()
    newest = next((kind for kind in context.open if kind in SCORED), "")
    return find_score(left, past_counts=newest in _PAST_SCORED)


def _intents(
    seen: str, digits: str, plain: str, found: tuple[wishes.Found, ...], work: Loads, times: Times, score: Scores, context: Context
) -> tuple[Intent, ...]:
    built = [_filled(wish, seen, digits, plain, times, score, context) for wish in found]
    reports = tuple(report for report in work.reports if report.load or report.reps or report.seconds)
    owning = any(intent.name in {"weights", "units", "why", "next", "learn", "exercise", "today", "week"} for intent in built)
    named = tuple(report for report in reports if report.exercise and report.load)
    built = [replace(intent, loads=named) if intent.name == "weights" else intent for intent in built]
    owning = owning or bool(_BODY_WEIGHT.search(plain))
    if reports and not owning and not wishes.is_question(plain):
        others = [intent for intent in built if intent.name not in {"report_load", "done"}]
        partly = [intent for intent in others if intent.name == "partly"]
        return (Intent("report_load", loads=reports), *partly[:1])
    return tuple(intent for intent in built if intent.name != "report_load")


def _filled(
    wish: wishes.Found, seen: str, digits: str, plain: str, times: Times, score: Scores, context: Context
) -> Intent:
    intent = Intent(wish.name, value=wish.value)
    if wish.name == "snooze":
        return replace(intent, moment=moment(times, context.now), minutes=None if times.lasting else times.spell)
    moved = times.days and not _ALWAYS.search(plain)
    if wish.name == "change_hour" and moved:
        return Intent("snooze", moment=moment(times, context.now))
    if wish.name == "change_hour":
        return replace(intent, moment=standing(times, context.now))
    if wish.name in {"pause", "resume", "travel"}:
        at = moment(times, context.now) if times.days or times.lasting else None
        place = _place(seen, plain, wish) if wish.name == "travel" else None
        return replace(intent, value=place, moment=_starts(times, at), until=times.until)
    if wish.name == "units":
        return replace(intent, value=wishes.unit_meant(plain))
    if wish.name == "weights":
        return replace(intent, value="equipment" if _OWNED.search(plain) else None)
    if wish.name == "learn":
        return replace(intent, value=intent.value or wishes.activity(plain))
    if wish.name in {"exercise", "why"}:
        return replace(intent, value=_named(plain))
    if wish.name == "correct":
        day = times.days[0].behind if times.days else None
        return replace(intent, day=day, score=score.pain.half_points if score.pain else _correct_score(digits))
    if wish.name in {"week", "tomorrow"} and times.days:
        return replace(intent, day=times.days[0].ahead)
    if wish.name in {"done", "partly", "skipped", "pain"} and times.days:
        return replace(intent, day=times.days[0].behind)
    return intent


def _starts(times: Times, at: Moment | None) -> Moment | None:
    if at is None or times.lasting or (times.until and times.days and times.days[0].ahead == times.until):
        return None
    return at


def _correct_score(digits: str) -> int | None:
    scores = find_score(re.sub(r"^.*?(?:to|it|meant|mean|dire|decir|be|auf|no|nein|sorry|oops)(?!\w)", "", digits), past_counts=True)
    return scores.pain.half_points if scores.pain else None


def _named(plain: str) -> str | None:
    found = re.search(
        r"(?:how (?:do|should|can|does) (?:i|you|one|we) (?:do|perform|hold|set up)|how to (?:do|perform)|show me (?:how to do|how|a picture of|the)|explain|technique for"
        r"|form for|what(?:'s| is| are)|video of|picture of|wie geht|wie mache ich|como se hace|como hago|comment faire|como se faz|come si fa"
        r"|come faccio) (?:(?:the|a|an|die|der|das|el|la|le|un|une|una|o|il|lo|l') )?(.{2,40}?)(?: thing| exercise| right| correctly| properly)?[?.! ]*$",
        plain,
    )
    return found[1] if found else named_exercise(plain)


def _place(seen: str, plain: str, wish: wishes.Found) -> str | None:
    """Return the place's name as it was typed (accents kept where the text's length allows)."""
    source = seen if len(seen) == len(plain) else plain
    found = re.compile(
        r"(?<!\w)(?:in|to|nach|en|a|au|para|pra|visiting|for|per) (?:the )?((?!(?:the|my|a|an|minutes?)\b)[^\W\d_][^,.;!?\d]{1,40}?)"
        r"(?= (?:now|right|for|until|till|from|on|since|today|tomorrow|and|this|next|jetzt|bis|fur|seit|ahora|hasta|por|desde|maintenant|jusqu|pour|agora|ate|ora|adesso|fino|time)(?!\w)|[,.;!?]|$)"
    ).search(plain, wish.start)
    if found:
        return source[found.start(1) : found.end(1)].strip()
    zone = re.search(r"(?:on |switch to |use )?(\w+(?: \w+)?) time(?: ?zone)?(?!\w)", plain)
    return zone[1] if zone and not re.search(r"(?<!\w)(?:time|my|change|what|different|another|new|other|wrong|local|the|this)(?!\w)", zone[1]) else None


def _settled(
    plain: str, digits: str, built: tuple[Intent, ...], work: Loads, times: Times, score: Scores, takes: str,
    context: Context, found: tuple[wishes.Found, ...],
) -> Reading:  # fmt: skip
    words = (*score.words, *(plain[wish.start : wish.end] for wish in found))
    names = {intent.name for intent in built}
    if work.wrong:
        return Reading(intents=built, unclear=Unclear("load"), words=words)
    if _SUPPOSED.search(plain) and re.search(r"\d", digits):
        return Reading(unclear=Unclear("condition"), words=words)
    edited = _edited(plain, built, times, score, takes, context)
    if edited:
        return Reading(intents=(edited,), words=words)
    built = tuple(intent for intent in built if intent.name != "correct")
    if times.wrong and score.pain is None:
        return Reading(intents=_placeless(built), unclear=Unclear("time"), words=words)
    if wishes.is_question(plain) and names & {"learn", "why", "next", "progress", "exercise", "today", "week", "tomorrow", "run", "privacy"} and not _told(plain, takes, score):
        return Reading(intents=built, words=words)
    if "?" in plain and _ASKS.match(plain) and not built and score.pain and not _told(plain, takes, score):
        return Reading(unclear=Unclear("condition"), words=words)
    pain, unclear = _judged(plain, digits, built, times, score, takes)
    if not built and pain is None and times.said and not (unclear and unclear.why == "comparison"):
        wish = _timed(times, takes, context) if _is_all_time(digits, times) else None
        if wish:
            return Reading(intents=(wish,), words=words)
    if pain and not built and takes != "score":
        built = (Intent("pain", day=times.days[0].behind if times.days else None),)
    kept = () if unclear and names <= _EMPTY and takes == "score" else built
    return Reading(pain=pain, intents=kept, unclear=unclear, words=words)


def _told(plain: str, takes: str, score: Scores) -> bool:
    """Whether a score stands apart from the question in the same message ("4. can i run?")."""
    if takes != "score" or score.pain is None or not score.words:
        return False
    if _LEADING_SCORE.match(plain):
        return True
    parts = [part for part in re.split(r"[,;.!]| - | and | but | y | und | et | e ", plain, maxsplit=1) if part.strip()]
    return len(parts) > 1 and not wishes.is_question(parts[0]) and not re.search(r"(?<!\w)(?:if|wenn|si|se)(?!\w)", parts[0])


def _edited(
    plain: str, built: tuple[Intent, ...], times: Times, score: Scores, takes: str, context: Context
) -> Intent | None:
    """Return a correction of an earlier answer, `None` when the text answers the open question."""
    said = next((intent for intent in built if intent.name == "correct"), None)
    day: date | None = times.days[0].behind if times.days else None
    if said:
        plainly_now = takes == "score" and day is None and score.pain is not None and context.last_score is None
        return None if plainly_now else said
    apart = times.days and day is not None and day < context.now.date()
    if apart and takes != "score" and score.words and _DAY_WAS.search(plain) and not built:
        fixed = find_score(re.sub(r"(?<!\w)(?:yesterday|last)(?!\w)", "", with_digits(plain, rank(plain, context.locale))), past_counts=True)
        return Intent("correct", day=day, score=fixed.pain.half_points) if fixed.pain else None
    return None


def _judged(
    plain: str, digits: str, built: tuple[Intent, ...], times: Times, score: Scores, takes: str
) -> tuple[Pain | None, Unclear | None]:
    names = {intent.name for intent in built}
    if takes == "score":
        if score.pain and names & {"correct"}:
            return score.pain, None
        if score.unclear and names <= _EMPTY:
            return None, score.unclear
        if score.unclear and names:
            return None, None
        return score.pain, score.unclear
    if score.pain and _PAIN_WORD.search(plain) and not names & {"progress", "learn", "why", "next", "pause", "change_hour"}:
        return score.pain, None
    if names:
        return None, None
    if _PAIN_WORD.search(plain) and score.unclear:
        return None, score.unclear
    return None, Unclear("quantity") if re.search(r"\d", digits) else None


def _placeless(built: tuple[Intent, ...]) -> tuple[Intent, ...]:
    """An impossible hour leaves no wish that hangs on it."""
    return tuple(intent for intent in built if intent.name not in {"snooze", "change_hour"})


def _is_all_time(digits: str, times: Times) -> bool:
    """Whether a text says a time and next to nothing else."""
    left = masked(digits, list(times.spans))
    rest = re.findall(r"[^\W\d_]+", left)
    return not re.search(r"\d", left) and len([word for word in rest if word not in _TIME_FILLERS]) == 0


def _timed(times: Times, takes: str, context: Context) -> Intent | None:
    """A bare time moves what is open; beside an open score question only a day or a full hour is sure enough."""
    sure = bool(times.days) or times.spell is not None or times.exact
    if times.lasting or (times.days and (times.days[0].ahead - context.now.date()).days > _SOON):
        return None
    past = bool(times.days) and times.days[0].ahead == times.days[0].behind < context.now.date()
    if past or (takes == "score" and not sure):
        return None
    at = moment(times, context.now)
    if not context.open and times.days and times.minute is None and not times.lasting:
        return Intent("tomorrow") if times.days[0].ahead > context.now.date() and len(times.days) == 1 else None
    if times.until:
        return Intent("pause", until=times.until) if not context.open else None
    return Intent("snooze", moment=at, minutes=times.spell) if at else None
