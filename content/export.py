"""Reads the file that holds everything about one person, strictly: what cannot be is refused by name here."""

from collections.abc import Sequence

from pydantic import ValidationError

from content.export_parts import Export

MOST_MISTAKES = 10
NUL = r"\u0000"


class ExportError(ValueError):
    """The file cannot be used; `mistakes` are sentences that name the place."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


def parse_export(text: str | bytes) -> Export:
    """Read a file. Raises ExportError with a sentence for each of the first mistakes."""
    if (NUL in text) if isinstance(text, str) else (NUL.encode() in text):
        raise ExportError(["the file: a character that no database takes as text"])
    try:
        return Export.model_validate_json(text)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        raise ExportError([_sentence(each["loc"], each["msg"]) for each in found[:MOST_MISTAKES]]) from None


def _sentence(place: tuple[int | str, ...], why: str) -> str:
    words = [f"entry {part + 1}" if isinstance(part, int) else str(part) for part in place]
    return f"{', '.join(words) or 'the file'}: {why.removeprefix('Value error, ')}"
