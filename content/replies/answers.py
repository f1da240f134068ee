"""Yes, no and none of these in six languages."""

import re

from content.replies.languages import LANGUAGES
from content.spelling import fold

_TRIMMED = " .,!;:"
_EMPHASIS = re.compile(
    r" (?:claro|claro que si|por supuesto|seguro|sure|of course|naturlich|bien sur|certo)$"
)
_NONE = re.compile(
    r"(?:(?:no|nope|nein|non|nao|nah),? )?"
    r"(?:none|nothing|neither|nada|ningun[oa]s?|nichts|keine?s?|rien|aucune?|nenhum[a]?|niente|nessun[oa]?)"
    r"(?: (?:of|like|de|da|do|davon|di|como|comme)"
    r"(?: (?:all )?(?:that|this|these|those|them|it|eso|esto|es[oa]s"
    r"|est[oa]s|ell[oa]s|lo anterior|la lista|tout ca|ca|isso|disso|questo|questi|cio|the above|it all))?)?"
    r"(?: at all)?(?:,? (?:thanks|thank you|gracias|danke|merci|obrigad[oa]|grazie|por suerte|luckily))?"
)

_NOT_RUNNING = re.compile(
    r"(?:(?:no|nope),? )?(?:(?:i'?m |i am )?not (?:running|jogging)|no (?:running|jogging|runs)"
    r"|i (?:don'?t|do not) (?:run|jog)|correr no"
    r"|(?:yo )?no (?:correr|corro|trotar|troto|salgo a correr|estoy corriendo)|nada de (?:correr|trotar))"
    r"(?:,? (?:at the moment|right now|now|at present|yet|any ?more|ahora(?: mismo)?|por ahora|de momento"
    r"|todavia|aun|hoy por hoy|ya no))?"
)


_RUNS = re.compile(
    r"(?:(?:yes|yeah|yep|yup),? (?:i |i'?m )?|i |i'?m |i am )"
    r"(?:do |still |sometimes |often |only |just |currently )*(?:run|jog|running|jogging)(?!\w)[^?]*"
    r"|(?:(?:si|sip|bueno),? )?(?:yo )?(?:a veces |aun |todavia |solo |sigo |estoy )*"
    r"(?:corro|troto|corriendo|salgo a (?:correr|trotar))(?!\w)[^?]*"
)


def is_running(text: str) -> bool:
    """Whether a text says that its writer runs at present: "yes, I run a bit", "corro los domingos"."""
    return _is_all(_RUNS, text)


def is_not_running(text: str) -> bool:
    """Whether the whole text says that nothing is run at present: "no, not running", "no corro"."""
    return _is_all(_NOT_RUNNING, text)


_ACCEPTING = re.compile(
    r"(?:(?:ok|okay|yes|yeah|sure|fine|good|great|si|vale|bueno|bien|ja|oui|sim)[,.!]* )*"
    r"(?:(?:i|we|yo|ich|io|eu) )?"
    r"(?:(?:accept(?:ed)?|agreed?)(?: (?:it|that|this|them|the (?:plan|review|week)))?"
    r"|(?:lo |la )?(?:acepto|acepta|aceptado|aceptada)(?: (?:el plan|la revision))?"
    r"|akzeptiere?t?|einverstanden|j'accepte|accepte|accetto|accettato|aceito|aceite)"
    r"(?:[,.!]* (?:please|thanks|thank you|por favor|gracias|bitte|danke|merci|grazie|obrigad[oa]))?"
)


def is_accepting(text: str) -> bool:
    """Whether the whole text accepts what was suggested: "I accept", "acepto"; "ok" may mean anything."""
    return _is_all(_ACCEPTING, text)


_NOD = (
    r"(?:ok(?:ay)?|okey|k|yes|yep|yeah|sure|fine|good|great|alright|deal|perfect|got it"
    r"|go (?:ahead|with (?:it|that))|do it|(?:sounds?|looks?|seems?|all|that'?s|it'?s)"
    r" (?:good|great|fine|ok|okay|perfect|right)(?: to me)?|let'?s (?:go|do (?:it|that))|si|vale|bien|claro"
    r"|genial|de acuerdo|adelante|me parece (?:bien|perfecto)|perfecto|esta bien|todo bien|dale|ja|gut|passt"
    r"|oui|sim|d'accord|va bene|tudo bem|please|thanks|thank you|por favor|gracias)"
)
_ASSENT = re.compile(rf"{_NOD}(?:[,.! ]+{_NOD})*")


def is_assenting(text: str) -> bool:
    """Whether the whole text nods at something, which alone is no decision: "ok", "sounds good", "vale"."""
    return _is_all(_ASSENT, text)


def is_yes(text: str, locale: str) -> bool:
    """Whether the whole text is a yes in the person's language or in English."""
    return _is(text, locale, "yes")


def is_no(text: str, locale: str) -> bool:
    """Whether the whole text is a no in the person's language or in English."""
    return _is(text, locale, "no")


def is_none(text: str) -> bool:
    """Whether the whole text says that nothing of a list is so: "no, none of that", "nada de eso"."""
    return _is_all(_NONE, text)


def _is_all(shape: re.Pattern[str], text: str) -> bool:
    return shape.fullmatch(fold(text).strip(_TRIMMED)) is not None


def _is(text: str, locale: str, field: str) -> bool:
    plain = _EMPHASIS.sub("", fold(text).strip(_TRIMMED))
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
