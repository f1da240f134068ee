"""Numbers that cannot be true, and those that are only supposed, hoped for, or a difference: asked about."""

import re

from content.replies.findings import Findings
from content.replies.lifts import converts, differs, is_planned
from content.replies.reading import Intent, IntentName, Unclear

_TOLD: frozenset[IntentName] = frozenset({"report_load", "done", "partly"})
_SUPPOSED = re.compile(
    r"(?<!\w)(?:what (?:if|happens)|que pasa si|was (?:ist|passiert|mache ich),? wenn|que se passe-t-il"
    r"|et si|e se|o que acontece)(?!\w)"
)
_NOT_YET = re.compile(
    r"(?<!\w)(?:tomorrow|next (?:week|\w+day)|in \d+ (?:days?|weeks?)) (?:it )?(?:was|were)(?!\w)"
    r"|^(?:morgen war|manana (?:fue|era)|demain (?:c')?etait|domani (?:era|e stato)|amanha (?:foi|era))(?!\w)"
)
"""A number of a day that has not come."""
_TRAILING = re.compile(r"(?<![\w.,/])\d{1,2} ?[x*] ?\d{1,3} \d{1,3}(?:\.\d{1,2})?[.!]?$")
"""Sets and a bare number behind them: a weight, or how it felt."""
_TONS = re.compile(r"(?<![\w.])\d{4,}(?:\.\d+)? ?(?:kgs?|kilos?|lbs?|pounds?|pfund|libras)(?!\w)")
_SETS_ONLY = re.compile(
    r"(?<!\w)\d+ (?:sets?|series?|satze|saetze|serie|rounds?|circuits?|runden?|rondas?|rodadas?|giri"
    r"|reps?|repetitions?|wiederholungen|wdh|repeticiones|repeticoes|ripetizioni)(?!\w)"
)
_GUESSED = re.compile(
    r"(?<!\w)(?:could|might|may|will|would|gonna|going to|it'll) (?:\w+ ){0,2}?"
    r"be (?:an? |about )?\d+(?:\.5)? "
    r"(?:by|later|tomorrow|tonight|this evening|soon|next)(?!\w)"
    r"|(?<!\w)(?:i'd|i would) (?:love|like) (?:an? |it to be )?\d"
)
"""A number hoped for or expected: no answer to how it is now."""


def refusal(message: Findings, built: tuple[Intent, ...]) -> tuple[tuple[Intent, ...], Unclear] | None:
    """Numbers that cannot be true, and numbers that are only supposed."""
    if message.work.reports and _has_no_weight(message, built):
        return (), Unclear("load")
    if message.work.wrong or _TONS.search(message.digits) or _sets_alone(message):
        return built, Unclear("load")
    if message.takes != "score" and _TRAILING.search(message.digits):
        return (), Unclear("load")
    if converts(message.digits):
        return (), Unclear("quantity")
    if message.score.pain and (_NOT_YET.search(message.plain) or _GUESSED.search(message.digits)):
        return (), Unclear("time")
    if _SUPPOSED.search(message.plain) and re.search(r"\d", message.digits):
        return (), Unclear("condition")
    if message.times.wrong and message.score.pain is None:
        timeless = tuple(intent for intent in built if intent.name not in {"snooze", "change_hour"})
        return timeless, Unclear("time")
    return None


def _has_no_weight(message: Findings, built: tuple[Intent, ...]) -> bool:
    """Whether work was told by a difference ("2 kg less"), or a weight is planned and nothing else said."""
    told = not built or {intent.name for intent in built} & _TOLD
    return bool(told) and (differs(message.digits) or (not built and is_planned(message.digits)))


def _sets_alone(message: Findings) -> bool:
    """A weight for so many sets, and nobody knows of what: it would stand for repetitions never said."""
    alone = any(not report.reps and not report.seconds for report in message.work.reports)
    return alone and _SETS_ONLY.search(message.digits) is not None
