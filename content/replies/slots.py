"""Filling the slots of what was wished for: moments, days, places, loads."""

import re
from collections.abc import Callable
from dataclasses import replace

from content.replies.corrections import corrected
from content.replies.days_behind import clause_of
from content.replies.during import during
from content.replies.findings import Findings
from content.replies.intents import Found, is_question
from content.replies.kit import find_missing, find_owned
from content.replies.lifts import is_planned
from content.replies.loads import named_exercise
from content.replies.numbers import masked
from content.replies.pain import find_score
from content.replies.reading import Intent, IntentName, Moment
from content.replies.runs import find_run
from content.replies.times import moment, standing
from content.replies.topics import activity, unit_meant

TOLD = "told"
"""The value of a wish "run" that reports one."""
DAYS_APART = "days apart"
"""The value of a wish "report_load" whose work was done on several days: it carries nothing to note."""
_KEEP_LOADS: frozenset[IntentName] = frozenset(
    {"weights", "units", "why", "next", "learn", "exercise", "today", "week"}
)
_OWNED = re.compile(
    r"(?:dumb|kettle|bar)-?bell|bands?(?!\w)|plates|equipment|gym|hantel|kettlebell|ausrust|mancuern"
    r"|pesas|equipamiento|halter|materiel|manubri|attrezz|bought|own"
)
_ALWAYS = re.compile(
    r"every|daily|always|from now|each|usual|(?<!\w)(?:time|hour)(?!\w)|jeden|taglich|immer|uhrzeit|todos"
    r"|siempre|hora|chaque|toujours|heure|sempre|ogni|orario|horario"
)
_BODY_WEIGHT = re.compile(
    r"(?<!\w)(?:(?:lost|losing|gained|gaining|shed|perdi|perdido|adelgace|engorde|perdu|perso"
    r"|ganhei|emagreci|engordei) (?:about |around |almost |nearly |over |another |some )?"
    r"\d+(?:\.\d+)? ?(?:kg|kilo|lb|pound|quilo|chil|libr|livre)"
    r"|(?:abgenommen|zugenommen|weighs? \d+)(?!\w))"
    r"|(?<!\w)(?:i weigh|body ?weight (?:is|:)|ich wiege|yo peso|peso \d|je pese|eu peso|io peso)(?!\w)"
)
_BEFORE_NEW_SCORE = re.compile(r"^.*?(?:to|it|meant|mean|dire|decir|be|auf|no|nein|sorry|oops)(?!\w)")
_NAMED = re.compile(
    r"(?:how (?:do|should|can|does) (?:i|you|one|we) (?:do|perform|hold|set up)|how to (?:do|perform)"
    r"|show me (?:how to do|how|a picture of|the)|explain|technique for|form for|what(?:'s| is| are)|video of"
    r"|picture of|wie geht|wie mache ich|como se hace|como hago|comment faire|como se faz|come si fa"
    r"|come faccio) (?:(?:the|a|an|die|der|das|el|la|le|un|une|una|o|il|lo|l') )?(.{2,40}?)"
    r"(?: thing| exercise| right| correctly| properly| works?| goes| is done)?[?.! ]*$"
)
_PLACE = re.compile(
    r"(?<!\w)(?:in|to|nach|en|a|au|para|pra|visiting|for|per) (?:the )?"
    r"((?!(?:the|my|a|an|minutes?)\b)[^\W\d_][^,.;!?\d]{1,40}?)"
    r"(?= (?:now|right|for|until|till|from|on|since|today|tomorrow|and|this|next|jetzt|bis|fur|seit|ahora"
    r"|hasta|por|desde|maintenant|jusqu|pour|agora|ate|ora|adesso|fino|time)(?!\w)|[,.;!?]|$)"
)
_ZONE = re.compile(r"(?:on |switch to |use )?(\w+(?: \w+)?) time(?: ?zone)?(?!\w)")
_NO_ZONE = re.compile(
    r"(?<!\w)(?:time|my|change|what|different|another|new|other|wrong|local|the|this)(?!\w)"
)


def build_intents(message: Findings) -> tuple[Intent, ...]:
    """Return the wishes of a message with their slots filled; reported work takes the place of "done"."""
    built = tuple(_FILLS.get(wish.name, _plain)(wish, message) for wish in message.wishes)
    reports = message.work.reports
    keeps = {intent.name for intent in built} & _KEEP_LOADS or _BODY_WEIGHT.search(message.plain)
    if reports and not keeps and not is_question(message.plain) and not is_planned(message.digits):
        partly = [intent for intent in built if intent.name == "partly"]
        return (_reported(message), *partly[:1])
    return tuple(intent for intent in built if intent.name != "report_load")


def _reported(message: Findings) -> Intent:
    """The work on the day named beside it; several pieces of work on several days are asked for apart."""
    named = message.session_days
    if len(message.work.reports) > 1 and len({one.day for one in named}) > 1:
        return Intent("report_load", DAYS_APART)
    clauses = {clause_of(message.digits, start) for start, _ in message.work.spans}
    beside = [one.day for one in named if clause_of(message.digits, one.span[0]) in clauses]
    day = beside[0] if beside else message.session_day
    return Intent("report_load", loads=message.work.reports, day=day)


def _plain(wish: Found, _: Findings) -> Intent:
    return Intent(wish.name, value=wish.value)


def _snooze(_: Found, message: Findings) -> Intent:
    times = message.times
    minutes = None if times.lasting else times.spell
    return Intent("snooze", moment=moment(times, message.context.now), minutes=minutes)


def _change_hour(_: Found, message: Findings) -> Intent:
    if message.times.days and not _ALWAYS.search(message.plain):
        return Intent("snooze", moment=moment(message.times, message.context.now))
    return Intent("change_hour", moment=standing(message.times, message.context.now))


def _spell(wish: Found, message: Findings) -> Intent:
    return Intent(wish.name, moment=_start(message), until=message.times.until)


def _travel(wish: Found, message: Findings) -> Intent:
    return replace(_spell(wish, message), value=_place(wish, message))


def _units(_: Found, message: Findings) -> Intent:
    return Intent("units", value=unit_meant(message.plain))


def _weights(_: Found, message: Findings) -> Intent:
    named = tuple(report for report in message.work.reports if report.exercise and report.load)
    return Intent("weights", value="equipment" if _OWNED.search(message.plain) else None, loads=named)


def _learn(wish: Found, message: Findings) -> Intent:
    return Intent("learn", value=wish.value or activity(message.plain))


def _exercise(wish: Found, message: Findings) -> Intent:
    if wish.value:
        return Intent(wish.name, value=wish.value)
    found = _NAMED.search(message.plain)
    return Intent(wish.name, value=found[1] if found else named_exercise(message.plain))


def _swap(wish: Found, message: Findings) -> Intent:
    owned = find_owned(message.plain)
    if owned:
        return Intent(wish.name, value=f"have {owned}")
    return Intent(wish.name, value=find_missing(message.plain) or named_exercise(message.plain))


def _correct(_: Found, message: Findings) -> Intent:
    pain = message.score.pain or find_score(_BEFORE_NEW_SCORE.sub("", message.digits), past_counts=True).pain
    said = corrected(_undated(message))
    return Intent("correct", day=message.day, score=pain.half_points if pain and said is None else said)


def _undated(message: Findings) -> str:
    """The text without its days and hours, whose numbers are no scores."""
    return masked(message.digits, list(message.times.spans))


def _day_ahead(wish: Found, message: Findings) -> Intent:
    days = message.times.days
    return Intent(wish.name, day=days[0].ahead if days else None)


def _session_day(wish: Found, message: Findings) -> Intent:
    return Intent(wish.name, day=message.session_day)


def _pain(wish: Found, message: Findings) -> Intent:
    return Intent(wish.name, day=message.day)


def _run(wish: Found, message: Findings) -> Intent:
    """A run that was told carries its length and the worst pain during it; a question carries nothing."""
    if wish.value != TOLD or "?" in message.plain:
        return Intent("run")
    report, left = find_run(message.digits)
    pain = find_score(left, past_counts=True).pain
    return Intent("run", TOLD, day=message.session_day, run=report, score=pain.half_points if pain else None)


def _done(wish: Found, message: Findings) -> Intent:
    return Intent(wish.name, day=message.session_day, score=during(message.digits))


_FILLS: dict[IntentName, Callable[[Found, Findings], Intent]] = {
    "run": _run,
    "snooze": _snooze,
    "change_hour": _change_hour,
    "pause": _spell,
    "resume": _spell,
    "travel": _travel,
    "units": _units,
    "weights": _weights,
    "learn": _learn,
    "exercise": _exercise,
    "why": _exercise,
    "swap": _swap,
    "correct": _correct,
    "week": _day_ahead,
    "tomorrow": _day_ahead,
    "done": _done,
    "partly": _session_day,
    "skipped": _session_day,
    "pain": _pain,
}


def _start(message: Findings) -> Moment | None:
    """A day that is not the end of the spell itself."""
    times = message.times
    if not times.days or times.lasting or times.days[0].ahead == times.until:
        return None
    return moment(times, message.context.now)


def _place(wish: Found, message: Findings) -> str | None:
    """Return the place's name as it was typed: with its accents where both forms are equally long."""
    source = message.seen if len(message.seen) == len(message.plain) else message.plain
    found = _PLACE.search(message.plain, wish.start)
    if found:
        return source[found.start(1) : found.end(1)].strip()
    zone = _ZONE.search(message.plain)
    return zone[1] if zone and not _NO_ZONE.search(zone[1]) else None
