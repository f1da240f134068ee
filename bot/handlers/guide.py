"""Help, privacy, undo and small talk."""

from datetime import timedelta

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.setup import advance
from bot.view import Button, View, column
from content.replies.courtesy import BYE
from content.replies.reading import Intent
from storage import journal

COPY_DAYS = 7
"""For so long a copy that a migration made is kept (`bot.house.KEPT`)."""
UNDO_WITHIN = timedelta(hours=24)
UNDONE = ("phases", "runs", "scores", "equipment", "changes", "workouts", "lifts", "people", "flags")
"""What an undone message is called by: the first of its tables that stands here."""


async def undo(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Take back what the newest message changed; in set-up the question comes again."""
    nouns = await journal.undo_last(turn.session, turn.person.id, turn.now, UNDO_WITHIN)
    if not nouns:
        nothing = turn.phrase("undo.nothing")
        return [View(nothing)] if turn.person.set_up_at else await advance(turn, nothing)
    await turn.session.refresh(turn.person)
    if turn.person.set_up_at is None:
        return await advance(turn, turn.phrase("undo.other"))
    noun = next((noun for noun in UNDONE if noun in nouns), "other")
    return [View(turn.phrase(f"undo.{noun}"))]


async def privacy(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """What is kept, where, who can read it, how it goes."""
    text = turn.phrase("privacy", days=max(turn.settings.backups, COPY_DAYS) + 1)
    return [View(text, ((Button(turn.phrase("button.forget"), "forget", 0),),))]


async def forget(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Delete everything, after two taps."""
    return [Next("forget", f"forget:{turn.update_id}")]


async def stop(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """ "Stop" may mean a break or the end: both are a tap away."""
    pause = Button(turn.phrase("button.pause"), "pause", 0)
    return [View(turn.phrase("stop"), column(pause, Button(turn.phrase("button.forget"), "forget", 0)))]


async def thanks(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """You are welcome."""
    return [View(turn.phrase("thanks"))]


async def greeting(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Hello, and what is at hand; goodbye gets a goodbye."""
    if intent.value == BYE:
        return [View(turn.phrase("farewell"))]
    row = (Button(turn.phrase("button.today"), "today", 0), Button(turn.phrase("button.help"), "help", 0))
    return [View(turn.phrase("greeting"), (row,))]
