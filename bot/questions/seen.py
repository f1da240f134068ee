"""When a clinician saw it, and from which day loading is allowed: both are days (amendments A5, A18)."""

from datetime import date, datetime, timedelta

from bot.clearing import finish_allowed, finish_seen, open_signs
from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View, column
from content.locales import format_day
from content.replies import named_day
from content.safety import STOPPING
from storage.models import Prompt
from storage.prompts import get_prompt

SEEN_AGO, ALLOWED_IN = (0, 1, 3), (0, 7, 14)
"""Days back and ahead that have a button; any other day is typed."""


def ask_seen(scene: Scene) -> View:
    """When did a clinician look at it?"""
    rows = (Button(scene.phrase(f"safety.seen.{days}"), f"seen {days}") for days in SEEN_AGO)
    return View(scene.phrase("safety.seen.ask"), column(*rows), scene.prompt.id)


def ask_allowed(scene: Scene) -> View:
    """From which day did whoever gave it allow loading?"""
    rows = [Button(scene.phrase(f"safety.allowed.{days}"), f"from {days}") for days in ALLOWED_IN]
    return View(scene.phrase("safety.allowed.ask"), column(*rows), scene.prompt.id)


async def answer_seen(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Clear what was seen to; a day before it was told of is asked about once."""
    sure = said.text.startswith("sure ")
    day = _day(turn, said, "sure" if sure else "seen", -1)
    if day is None:
        return None
    early = [flag for flag in await open_signs(turn, "seen") if _told(turn, flag.opened_at) > day]
    if early and not sure and any(flag.urgency in STOPPING for flag in early):
        told = format_day(turn.locale, max(_told(turn, flag.opened_at) for flag in early), "weekday_date")
        same = Button(turn.phrase("safety.seen.same"), f"sure {(turn.today - day).days}")
        return [View(turn.phrase("safety.seen.early", day=told), column(same), prompt.id)]
    await _settle_asker(turn, prompt)
    return await finish_seen(turn, prompt, day)


async def answer_allowed(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Nothing is loaded before that day."""
    day = _day(turn, said, "from", 1)
    if day is None:
        return None
    await _settle_asker(turn, prompt)
    return await finish_allowed(turn, prompt, day)


def _told(turn: Turn, at: datetime) -> date:
    return at.astimezone(turn.zone).date()


def _day(turn: Turn, said: Said, word: str, sign: int) -> date | None:
    """The day of a button, or one that was typed."""
    head, _, days = said.text.partition(" ")
    if head == word and days.isascii() and days.isdigit() and len(days) <= 3:
        return turn.today + timedelta(days=sign * int(days))
    if said.tapped is not None:
        return None
    return named_day(said.text, turn.locale, turn.today, ahead=sign > 0)


async def _settle_asker(turn: Turn, prompt: Prompt) -> None:
    """Close the question that led here, so that set-up goes on."""
    asker = await get_prompt(turn.session, turn.person.id, int(prompt.payload.get("asked", 0)))
    if asker is not None and asker.answered_at is None:
        await settle(turn, asker, "cleared")


SEEN = Question("seen", ask_seen, answer_seen)
ALLOWED = Question("allowed", ask_allowed, answer_allowed)
