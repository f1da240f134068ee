"""The question about warning signs that a message may speak of; until it is answered nothing goes on."""

from bot.view import Button, View, column, paragraphs, phrase
from content.safety import SIGNS, most_urgent
from scheduler.rows import Rows
from storage.models import Prompt

NOW = ("E", "U")


def unconfirmed(rows: Rows) -> Prompt | None:
    """The newest question about warning signs that was asked and not answered."""
    asked = [p for p in rows.prompts if p.kind == "flags" and p.sent_at and not p.answered_at]
    return asked[-1] if asked else None


def ask_signs(locale: str, prompt: Prompt) -> View:
    """What may have been meant, to confirm or deny with one tap; what to do at once if it is so."""
    signs = tuple(sign for sign in prompt.payload.get("signs", []) if sign in SIGNS)
    urgency = most_urgent(signs)
    urgent = phrase(locale, f"safety.urgency.{urgency}") if urgency in NOW else ""
    if_so = phrase(locale, "safety.if_so", what=urgent) if urgent else ""
    buttons = [Button(phrase(locale, SIGNS[sign].text), f"sign {sign}") for sign in signs]
    none = Button(phrase(locale, "safety.none"), "none")
    more = Button(phrase(locale, "safety.other"), "one")
    text = paragraphs(phrase(locale, "safety.why_ask"), phrase(locale, "safety.confirm"), if_so)
    return View(text, column(*buttons, none, more), prompt.id)
