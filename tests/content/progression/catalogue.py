"""What the catalogue says about reasons."""

import string

from content.locales import catalogue


def placeholders(code: str) -> set[str]:
    """The arguments that the text of a reason wants, whatever the plural form."""
    forms = catalogue("en").texts[f"reason.{code}"]
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}


def codes() -> set[str]:
    return {key.removeprefix("reason.") for key in catalogue("en").texts if key.startswith("reason.")}
