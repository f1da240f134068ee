"""Pause and resume."""

from datetime import date

from bot.context import Said, Turn
from bot.questions.pause import LONGEST
from bot.questions.question import Next, Views, settle
from bot.view import Button, View
from content.locales import format_day
from content.progression.dose import PAUSED_ON
from content.progression.reentry import find_absence
from content.replies.reading import Intent
from storage.prompts import open_prompts
from storage.settings import save_fact
from storage.training import load_log


async def pause(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Stop everything now; an end may be given at once, or later to a pause that runs."""
    since = turn.person.paused_at or turn.now
    await turn.change(turn.person, paused_at=since, paused_until=None)
    day = turn.today.toordinal()
    await save_fact(turn.session, turn.person.id, PAUSED_ON, day, turn.now, update_id=turn.update_id)
    if intent.until is None:
        return [Next("pause", f"pause:{turn.update_id}")]
    if not turn.today < intent.until <= turn.today + LONGEST:
        return [View(turn.phrase("pause.bad_date")), Next("pause", f"pause:{turn.update_id}")]
    return await _end_on(turn, intent.until)


async def _end_on(turn: Turn, until: date) -> Views:
    await turn.change(turn.person, paused_until=until)
    await _settle_open(turn, until.isoformat())
    return [View(turn.phrase("pause.until", day=format_day(turn.locale, until, "weekday_date")))]


async def _settle_open(turn: Turn, answer: str) -> None:
    """Nobody is asked any more until when; a day that is typed later means something else again."""
    for prompt in await open_prompts(turn.session, turn.person.id, turn.now):
        if prompt.kind == "pause":
            await settle(turn, prompt, answer)


async def resume(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Go on; the plan takes the time off into account. "I'm back" without a pause is a greeting."""
    row = (Button(turn.phrase("button.today"), "today", 0),)
    await _settle_open(turn, "resumed")
    if turn.person.paused_at is not None:
        await turn.change(turn.person, paused_at=None, paused_until=None)
        return [View(turn.phrase("resume.saved"), (row,)), *await _after_long(turn)]
    if said.text.startswith("/"):
        return [View(turn.phrase("resume.not_paused"), (row,))]
    log = await load_log(turn.session, turn.person, turn.now)
    if find_absence(log, turn.today) is not None:
        return await _after_long(turn)
    return [View(turn.phrase("start.back", phase=turn.phrase(f"phase.{log.phase}.name")), (row,))]


async def _after_long(turn: Turn) -> Views:
    """After a month or more the plan changes: today's session says why and how (rule 3.9)."""
    log = await load_log(turn.session, turn.person, turn.now)
    long = find_absence(log, turn.today) is not None
    payload = {"tier": "easy"}
    return [Next("session", f"back:{turn.today}:{turn.update_id}", payload=payload)] if long else []
