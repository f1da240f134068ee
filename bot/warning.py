"""What a message that may speak of a warning sign leads to, in whatever state its writer is."""

from bot.context import Turn
from bot.questions.question import Next, Views
from bot.signs import TALKED
from bot.view import View
from content.replies.reading import IntentName, RedFlag
from content.safety import SIGNS, STOPPING
from storage.training import load_log

TOO_YOUNG = "F19"
SIGN_KINDS = frozenset(("flags", "seen", "allowed", "cleared"))
DATED = frozenset(("seen", "allowed"))
"""Questions about a day: a day that answers them is no wish to move anything."""
FOR_EVERYBODY = frozenset(("adult", "forget"))
ASKED_ON = frozenset(
    (
        "checkin",
        "followup",
        "gap",
        "peak",
        "which",
        "when",
        "usual",
        "daily_score",
        "runcheck",
        "runfollow",
        "runpeak",
    )
)
"""Questions that are asked again once a doubt about warning signs has gone."""
PLAN_KINDS = frozenset(
    ("review", "tryout", "load", "which", "fact", "swap", "run", "running", "runlength", "first_weight")
)
PLAN_WISHES: frozenset[IntentName] = frozenset(
    ("today", "tomorrow", "week", "next", "review", "why", "exercise", "run", "learn", "progress", "flare",
     "weights", "snooze", "swap", "first_weight", "phase")
)  # fmt: skip
"""What shows training: while a sign of urgency E or U is open, what it needs is said instead."""


async def new_signs(turn: Turn, flag: RedFlag | None) -> tuple[str, ...]:
    """The signs of a message, without what does not change and was talked over with a doctor (A18)."""
    if flag is None:
        return ()
    facts = (await load_log(turn.session, turn.person, turn.now)).facts
    return tuple(sign for sign in flag.signs if TALKED.format(sign=sign) not in facts)


async def warn(turn: Turn, signs: tuple[str, ...]) -> Views:
    """Open the yes/no list; somebody under 18 is told what to do, and nothing is kept of it."""
    if turn.person.declined_at:
        return [*_told_at_once(turn, signs), View(turn.phrase("setup.under_age"))]
    if TOO_YOUNG in signs:
        return [*_told_at_once(turn, signs), Next("adult", f"adult:{turn.update_id}")]
    return [Next("flags", f"flags:{turn.update_id}", payload={"signs": list(signs)})]


def _told_at_once(turn: Turn, signs: tuple[str, ...]) -> Views:
    urgent = [SIGNS[sign] for sign in signs if SIGNS[sign].urgency in STOPPING]
    return [View(turn.phrase("safety.if_so", what=turn.phrase(urgent[0].advice)))] if urgent else []
