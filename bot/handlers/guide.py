"""Help, privacy, undo, how to do an exercise, and small talk."""

from datetime import timedelta

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.scenes import open_day
from bot.setup import advance
from bot.view import Button, Html, View, column, paragraphs
from content.exercises import EXERCISES, find_exercise
from content.replies.reading import Intent
from scheduler.agenda import load_rows
from storage import journal
from storage.training import load_log

UNDO_WITHIN = timedelta(hours=24)
UNDONE = ("scores", "changes", "workouts", "lifts", "people", "flags", "equipment")
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
    return [View(turn.phrase("privacy"), ((Button(turn.phrase("button.forget"), "forget", 0),),))]


async def forget(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Delete everything, after two taps."""
    return [Next("forget", f"forget:{turn.update_id}")]


async def stop(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """ "Stop" may mean a break or the end: both are a tap away."""
    pause = Button(turn.phrase("button.pause"), "pause", 0)
    return [View(turn.phrase("stop"), column(pause, Button(turn.phrase("button.forget"), "forget", 0)))]


async def exercise(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """How an exercise is done: the one that was named, else today's to choose from."""
    found = [intent.value] if intent.value in EXERCISES else find_exercise(intent.value or "")
    if len(found) == 1:
        return [View(_explain(turn, str(found[0])))]
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    log = await load_log(turn.session, turn.person, turn.now)
    day = await open_day(turn.session, turn.person, rows, log, turn.now)
    choices = (
        [item.setting.exercise for item in day.workout.items] if day.workout and not found else list(found)
    )
    buttons = [
        Button(turn.phrase(f"exercise.{each}.name"), f"how {each}", 0) for each in choices or EXERCISES
    ]
    return [View(turn.phrase("exercise.which"), column(*buttons[:40]))]


def _explain(turn: Turn, found: str) -> Html:
    parts = [turn.phrase(f"exercise.{found}.{part}") for part in ("purpose", "steps", "cue", "caution")]
    return paragraphs(turn.phrase("exercise.title", name=turn.phrase(f"exercise.{found}.name")), *parts)


async def thanks(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """You are welcome."""
    return [View(turn.phrase("thanks"))]


async def greeting(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Hello, and what is at hand."""
    row = (Button(turn.phrase("button.today"), "today", 0), Button(turn.phrase("button.help"), "help", 0))
    return [View(turn.phrase("greeting"), (row,))]
