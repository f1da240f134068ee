""" "My doctor has cleared me": what is on hold, and the way back from it."""

from bot.clearing import still_open
from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.view import View
from content.replies.reading import Intent
from storage.training import load_log


async def cleared(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Ask who said what, where something is on hold."""
    log = await load_log(turn.session, turn.person, turn.now)
    if not still_open(log.flags, turn.now):
        return [View(turn.phrase("safety.nothing_open"))]
    return [Next("cleared", f"cleared:{turn.update_id}")]
