"""Which topic, permission or disagreement a question is about: the one place where the three meet."""

import re
from functools import cache

from content.activities import ACTIVITIES
from content.conflicts import CONFLICTS
from content.education import TOPICS

_MAY = re.compile(
    r"(?:^|[,.;!?] ?|\b(?:and|but|so|ok|hi|hey) )(?:when )?(?:can|may|could|should|shall|do|does|is|are|am"
    r"|will|would|must|what about|how about|(?:is|it'?s) ok|darf|kann|soll|muss|ist|puedo|debo|se puede"
    r"|puis|peux|dois|est-ce|posso|devo|si puo|heat or|ice or)\b(?!')"
)
_WHY = re.compile(r"\b(?:why|how come|warum|wieso|weshalb|por que|pourquoi|perche)\b")


def asks_leave(plain: str) -> bool:
    """Whether a folded text asks whether something may, should or will be."""
    return bool(_MAY.search(plain))


def find_lesson(plain: str) -> str | None:
    """The id of the lesson that a folded question is about: "X1", "may sit", "ED07"; `None` if none is.

    What was asked leave for comes first, then disagreements, then topics; "why" asks for no leave.
    """
    if _WHY.search(plain):
        return _conflict(plain) or _topic(plain)
    if asks_leave(plain):
        return _conflict(plain) or _activity(plain) or _topic(plain)
    return _conflict(plain) or _topic(plain) or _activity(plain)


def names_lesson(plain: str, lesson: str) -> bool:
    """Whether a folded text is nothing but the name of a topic or disagreement: "cadence", "PRP?"."""
    rows = {row.id: row.words for row in CONFLICTS} | {row.id: row.words for row in TOPICS.values()}
    return lesson in rows and bool(_compiled(rows[lesson]).fullmatch(plain.strip(" ?.!")))


def _conflict(plain: str) -> str | None:
    return next((row.id for row in CONFLICTS if _compiled(row.words).search(plain)), None)


def _topic(plain: str) -> str | None:
    return next((row.id for row in TOPICS.values() if _compiled(row.words).search(plain)), None)


def _activity(plain: str) -> str | None:
    return next((f"may {row.name}" for row in ACTIVITIES if _compiled(row.words).search(plain)), None)


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
