"""/report: one message to pass on to a physiotherapist, in words the person has read before."""

from bot.context import Said, Turn
from bot.questions.question import Views
from bot.signs import is_stopped
from bot.summary import summary_text
from bot.view import Button, View, column
from content.replies.reading import Intent
from storage.training import load_log


async def report(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """The page as a message of its own, and below it how to pass it on."""
    log = await load_log(turn.session, turn.person, turn.now)
    stopped = await is_stopped(turn)
    page = View(summary_text(turn.person, log, turn.today, turn.now, stopped=stopped))
    more = column(
        Button(turn.phrase("report.button.progress"), "progress", 0),
        Button(turn.phrase("report.button.export"), "export", 0),
    )
    return [page, View(turn.phrase("report.how"), more)]
