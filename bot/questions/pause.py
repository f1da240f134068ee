"""A pause starts at once; this asks when it should end by itself."""

from datetime import date, timedelta

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View
from content.locales import format_day
from storage.models import Prompt

DAYS = (3, 7, 14)
LONGEST = timedelta(days=366)


def ask(scene: Scene) -> View:
    """Everything is silent now; until when."""
    buttons = tuple(Button(scene.phrase("pause.days", count=days), f"pause {days}") for days in DAYS)
    open_end = Button(scene.phrase("pause.open"), "pause open")
    return View(scene.phrase("pause.saved"), ((open_end,), buttons), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the end, or none."""
    if said.text == "pause open":
        await settle(turn, prompt, "open")
        return [View(clear=True), View(turn.phrase("pause.kept"))]
    until = _tapped(turn, said)
    if until is None or turn.person.paused_at is None:
        return None
    await turn.change(turn.person, paused_until=until)
    await settle(turn, prompt, until.isoformat())
    day = format_day(turn.locale, until, "weekday_date")
    return [View(clear=True), View(turn.phrase("pause.until", day=day))]


def _tapped(turn: Turn, said: Said) -> date | None:
    """The end that a button names; a typed one is a wish to pause until then, which its handler serves."""
    word, _, days = said.text.partition(" ")
    if word == "pause" and days.isdigit() and int(days) in DAYS:
        return turn.today + timedelta(days=int(days))
    return None


QUESTION = Question("pause", ask, answer)
