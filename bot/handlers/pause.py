"""Pause and resume."""

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.view import Button, View
from content.locales import format_day
from content.replies.reading import Intent


async def pause(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Stop everything now; an end may be given at once."""
    await turn.change(turn.person, paused_at=turn.now, paused_until=None)
    if intent.until and intent.until > turn.today:
        await turn.change(turn.person, paused_until=intent.until)
        day = format_day(turn.locale, intent.until, "weekday_date")
        return [View(turn.phrase("pause.until", day=day))]
    return [Next("pause", f"pause:{turn.update_id}")]


async def resume(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Go on; the plan takes the time off into account."""
    if turn.person.paused_at is None:
        return [View(turn.phrase("resume.not_paused"))]
    await turn.change(turn.person, paused_at=None, paused_until=None)
    return [View(turn.phrase("resume.saved"), ((Button(turn.phrase("button.today"), "today", 0),),))]
