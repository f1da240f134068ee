"""Which piece of equipment a text says is missing, or is all there is."""

import re

from content.replies.languages import pattern

_KIT: tuple[tuple[str, str], ...] = (
    ("gym", r"gym|(?:fitness)?studio|gimnasio|salle|palestra|academia|ginasio"),
    ("slider", r"slider|glider|frisbee|gleiter|deslizador|disque"),
    ("bench", r"bench|bank|banco|banc|panca"),
    ("anchor", r"anchor|partner"),
    ("ball", r"(?:gymnastik)?ball|pelota|balon|ballon|palla|bola|fitball"),
    ("dumbbell", r"dumb-?bells?|(?:kurz)?hanteln?|mancuernas?|halteres?|manubri\w*"),
    ("kettlebell", r"kettle-?bells?"),
    ("barbell", r"bar-?bells?|langhantel|barra"),
    ("stack", r"cables?|machines?"),
    ("band", r"(?:resistance )?bands?|band(?:er)?|baender|bandas?|elasti\w+|faixa"),
    ("weights", r"weights?|gewichte?|pesas|pesi|pesos?|poids"),
    (
        "everything",
        r"equipment|gear|kit|gerate|geraete|ausrustung|equipo|material|materiel|attrezz\w+|equipamento",
    ),
)
_FIND = tuple((thing, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for thing, words in _KIT)
_ONLY = re.compile(r"(?<!\w)(?:only|just|nur|solo|solamente|seulement|n'ai que|so|all i have)(?!\w)")
_KINDS = ("dumbbell", "kettlebell", "barbell", "band")


_HAVE = re.compile(
    r"(?<!\w)(?:have|got|bought|found|own|borrowed|habe|hab|tengo|compre|j'ai|ho|tenho|comprei) "
    r"(?:(?:an?|my|the|now"
    r"|einen?|meinen|den|un|una|le|mon|uma?|la|exercise|swiss|gym|large|new|neuen)\s)*(?:gymnastik)?"
    r"(?:(?P<ball>ball|pelota|ballon|palla|bola)|(?P<slider>slider|glider|frisbee|gleiter|deslizador))(?!\w)"
)


def find_owned(plain: str) -> str | None:
    """Return what a folded text says is there (again): "ball" or "slider", else `None`."""
    found = _HAVE.search(plain)
    return found.lastgroup if found and not pattern("negation_re").search(plain) else None


def find_missing(plain: str) -> str | None:
    """Return what a folded text says is missing, a key of `content.swaps.MISSING`; `None` when unnamed.

    "Only dumbbells today" is `only_dumbbell`: everything else is missing.
    """
    found = next((thing for thing, words in _FIND if words.search(plain)), None)
    only = found in _KINDS and _ONLY.search(plain) and not pattern("negation_re").search(plain)
    return f"only_{found}" if only else found
