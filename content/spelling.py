"""Bringing what people type into one form: the same characters for the same meaning, nothing invisible."""

import re
import unicodedata

LONGEST = 4096
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Me"})
_ESCAPES = re.compile(r"\x1b\[[0-9;]*[a-zA-Z]?")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_SIGNS = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "×": "x", "…": ".", "🔟": "10", "💯": "100",
        "\t": " ", "\u00a0": " ", "\u2028": "\n", "\u2029": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n",
    }
)  # fmt: skip


def normalise(text: str) -> str:
    """Return `text` in NFKC, casefolded, one space between words, without invisible characters.

    Control, bidirectional and zero-width characters and keycap frames go; digits of every script become
    0-9; a half sign becomes a decimal. At most the first 4096 characters count.
    """
    return " ".join(_clean(text).split())


def fold(text: str) -> str:
    """Return `normalise(text)` without accents and with line breaks as commas, as the tables are written."""
    return _folded(_clean(text))


def normalise_and_fold(text: str) -> tuple[str, str]:
    """Return `normalise(text)` and `fold(text)` at the price of one."""
    clean = _clean(text)
    return " ".join(clean.split()), _folded(clean)


def _folded(clean: str) -> str:
    lines = [" ".join(line.split()) for line in clean.split("\n")]
    return _unaccented(", ".join(line for line in lines if line))


def _clean(text: str) -> str:
    signs = _ESCAPES.sub("", text[:LONGEST]).translate(_SIGNS)
    kept = _CONTROL.sub("", signs) if signs.isascii() else "".join(map(_seen, signs))
    halved = re.sub(r"(\d)[ ]?½", r"\1.5", kept).replace("½", "0.5")
    apart = re.sub(r"(\d)(?=[¼¾⅓⅔⅛⅜⅝⅞])", r"\1 ", halved)
    composed = unicodedata.normalize("NFKC", apart)[:LONGEST]
    folded = unicodedata.normalize("NFKC", composed.casefold())
    return folded.translate(_SIGNS)[:LONGEST]


def _seen(character: str) -> str:
    if character == "\n":
        return character
    if "\ufe00" <= character <= "\ufe0f" or unicodedata.category(character) in _DROPPED:
        return ""
    if character.isdecimal() and not character.isascii():
        return str(unicodedata.decimal(character))
    return character


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in parted if unicodedata.category(c) != "Mn"))
