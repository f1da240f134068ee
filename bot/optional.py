"""What somebody may have in their plan by a tap: the Nordic lowering, the ball in the slider's place."""

from bot.context import Turn
from bot.questions.question import Views
from bot.standing import criterion_line
from bot.view import Button, Html, Rows, View, lines
from content.log import Log
from content.optional import CHOICES, facts_of, is_chosen, may_choose, needed
from content.phases import is_open
from content.tracks import ledger
from storage.settings import save_fact
from storage.training import load_log

CHOOSE, LEAVE = "choose ", "leave "
"""First words of what the buttons say of an exercise."""


def is_choice(wanted: str) -> bool:
    """Whether a text is one of these buttons."""
    word, _, exercise = wanted.partition(" ")
    return f"{word} " in (CHOOSE, LEAVE) and exercise in CHOICES


def choice_rows(turn: Turn, log: Log, exercise: str) -> Rows:
    """The tap that puts an exercise into the plan or takes it out again."""
    found = ledger(exercise)
    if found not in CHOICES:
        return ()
    if is_chosen(log, found):
        return ((Button(turn.phrase(f"optional.leave.{found}"), f"how {LEAVE}{found}", 0),),)
    if not may_choose(log, found, turn.today, turn.now):
        return ()
    return ((Button(turn.phrase(f"optional.choose.{found}"), f"how {CHOOSE}{found}", 0),),)


def needed_text(turn: Turn, log: Log, exercise: str) -> Html:
    """What it takes before it may be chosen, with the person's own numbers; nothing once it is there."""
    rows = needed(log, ledger(exercise), turn.today, turn.now)
    if is_open(rows):
        return Html("")
    return lines(turn.phrase("optional.needs"), *(criterion_line(turn.locale, each) for each in rows))


async def choose(turn: Turn, wanted: str) -> Views:
    """Take a choice over, undoably; an old button of what is not open any more says what is missing."""
    word, _, exercise = wanted.partition(" ")
    log = await load_log(turn.session, turn.person, turn.now)
    chosen = f"{word} " == CHOOSE
    if chosen and not may_choose(log, exercise, turn.today, turn.now):
        return [View(needed_text(turn, log, exercise) or turn.phrase("optional.not_now"))]
    for name, value in facts_of(exercise, chosen).items():
        await save_fact(turn.session, turn.person.id, name, value, turn.now, update_id=turn.update_id)
    key = "chosen" if chosen else "left"
    rows = ((Button(turn.phrase("button.today"), "today", 0), Button(turn.phrase("button.undo"), "undo", 0)),)
    return [View(turn.phrase(f"optional.{key}.{exercise}"), rows)]
