"""/start: begin or go on with set-up; for somebody who is set up it never loses anything."""

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.setup import advance
from bot.view import Button, View
from content.replies.reading import Intent
from storage.training import load_log


async def start(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Ask the next set-up question, or welcome back."""
    if turn.person.set_up_at is None:
        turn.person.declined_at = None
        return await advance(turn)
    if turn.person.declined_at is not None:
        return [Next("adult", f"adult:{turn.update_id}")]
    log = await load_log(turn.session, turn.person, turn.now)
    text = turn.phrase("start.back", phase=turn.phrase(f"phase.{log.phase}.name"))
    rows = ((Button(turn.phrase("button.today"), "today", 0), Button(turn.phrase("button.help"), "help", 0)),)
    return [View(text, rows)]


async def cancel(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Nothing was begun that needs ending."""
    return [View(turn.phrase("cancelled"))]
