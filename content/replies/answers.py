"""Yes and no in six languages."""

from content.replies.languages import LANGUAGES
from content.spelling import fold

_TRIMMED = " .,!;:"


def is_yes(text: str, locale: str) -> bool:
    """Whether the whole text is a yes in the person's language or in English."""
    return _is(text, locale, "yes")


def is_no(text: str, locale: str) -> bool:
    """Whether the whole text is a no in the person's language or in English."""
    return _is(text, locale, "no")


def _is(text: str, locale: str, field: str) -> bool:
    plain = fold(text).strip(_TRIMMED)
    own = locale.casefold().replace("_", "-").split("-")[0]
    told = [getattr(words, field) for words in LANGUAGES if words.code in {own, "en"}]
    first = plain.split(",")[0].strip(_TRIMMED).replace(" ", "-")
    polite = {
        "please",
        "thanks",
        "danke",
        "gracias",
        "merci",
        "obrigado",
        "obrigada",
        "grazie",
        "bitte",
        "por favor",
    }
    rest = plain.partition(",")[2].strip(_TRIMMED)
    return any(first in words for words in told) and (not rest or rest in polite)
