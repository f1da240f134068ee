"""The languages we speak, each by its own name: who looks for theirs may not read the one that is on."""

from bot.view import Button, Html, Rows, phrase
from content.locales import LOCALES


def own_name(locale: str) -> Html:
    """What a language calls itself."""
    return phrase(locale, "language.name")


def other_languages(locale: str) -> Rows:
    """A button for each language but the one that is on, in one row: they answer no prompt."""
    row = tuple(Button(own_name(each), f"language {each}", 0) for each in LOCALES if each != locale)
    return (row,) if row else ()
