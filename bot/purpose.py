"""What an open question is for, told when somebody asks why it is asked; the question stays open."""

from dataclasses import replace

from bot.asking import show
from bot.context import Turn
from bot.questions.question import Next, Views, Waiting
from bot.setup import advance
from bot.view import Html, View, paragraphs, phrase
from content.replies.fears import FEAR
from content.replies.reading import Intent
from storage.models import Prompt
from storage.prompts import open_prompts

ASKED = "asked"
"""The value of a wish "why" that is about the question itself."""
_ALIKE = {
    "flags": "safety", "sides": "side", "followup": "checkin", "gap": "checkin", "daily_score": "checkin",
    "runcheck": "checkin", "runfollow": "checkin", "runpeak": "peak", "first_weight": "weights",
}  # fmt: skip
"""Kinds that are asked for the same reason as another."""
_KNOWN = frozenset((
    "adult", "safety", "side", "level", "fact", "weights", "equipment", "hour", "zone", "now", "usual",
    "running", "tryout", "goal", "checkin", "peak", "review",
))  # fmt: skip


def purpose_text(locale: str, kind: str) -> Html:
    """Why a question of this kind is asked; nothing where it speaks for itself."""
    key = _ALIKE.get(kind, kind)
    return phrase(locale, f"purpose.{key}") if key in _KNOWN else Html("")


async def tell_purpose(turn: Turn) -> View | None:
    """Why the newest open question is asked, with the question below; `None` where none needs a word."""
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    prompt = next((each for each in opened if purpose_text(turn.locale, each.kind)), None)
    return await _with_question(turn, prompt) if prompt else None


async def _with_question(turn: Turn, prompt: Prompt) -> View | None:
    view = await show(turn, prompt)
    if view is None:
        return None
    # The whole question: what its buttons answer may be named on any line of it.
    return View(paragraphs(purpose_text(turn.locale, prompt.kind), view.text), view.rows, prompt.id)


async def set_up_first(turn: Turn, wish: Intent) -> Views:
    """Before the end of set-up a wish waits: its next question, and what that is for if it was asked."""
    if wish.value == FEAR:
        return await advance(turn, turn.phrase("learn.fear"))
    views = await advance(turn, turn.phrase("setup.first"))
    return [_explained(turn, each) for each in views] if wish.value == ASKED else views


def _explained(turn: Turn, asked: View | Next | Waiting) -> View | Next | Waiting:
    why = purpose_text(turn.locale, asked.kind) if isinstance(asked, Next) and asked.above else Html("")
    return replace(asked, above=why) if isinstance(asked, Next) and why else asked
