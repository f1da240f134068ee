""" "Ok" to the weekly review decides nothing, and must not pass for an answer to an older question."""

from collections.abc import Sequence

from bot.asking import show
from bot.context import Said, Turn
from bot.view import View
from content.replies.answers import is_assenting
from storage.models import Prompt

NEVER_PASSED = frozenset(("safety", "flags", "flare", "bone"))
"""Questions of warning: while one is open, a yes is theirs."""


async def answer_nod(turn: Turn, order: Sequence[Prompt], said: Said) -> list[View]:
    """How a review is accepted, for whom it was the last thing they were asked; else nothing."""
    if not _only_nods(order, said):
        return []
    review = await show(turn, order[0])
    if review is None or not any(button.data == "accept" for row in review.rows for button in row):
        return []
    return [View(turn.phrase("review.nod"), review.rows, order[0].id)]


def _only_nods(order: Sequence[Prompt], said: Said) -> bool:
    kinds = [prompt.kind for prompt in order]
    alone = said.reading.pain is None and not said.reading.intents
    return kinds[:1] == ["review"] and NEVER_PASSED.isdisjoint(kinds) and alone and is_assenting(said.text)
