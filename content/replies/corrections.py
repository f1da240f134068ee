"""A number that takes an earlier one back: "oops meant 5", "4 not 6", "sorry, sollte eine 5 sein"."""

import re

from content.replies.numbers import NUMBER, halves
from content.replies.words import split

TOP = 20
_CUES = split(
    "should oops ooops whoops woops sorry sry soz wait actually meant mean typo correction mistake "
    "mistyped wrong rather scratch "
    "edit fix no nope nah not hang typed said tapped pressed put bad quatsch ups moment nein ne "
    "sollte meinte meine "
    "eigentlich entschuldigung vertippt korrektur falsch doch statt perdon disculpa perdona ay uy "
    "queria quise decir era "
    "realidad correccion equivoque sino pardon desole desolee oups non voulais dire fait plutot "
    "trompe trompee erreur "
    "c'etait desculpa desculpe ops opa nao alias dizer verdade erro enganei scusa scusami anzi "
    "volevo intendevo errore "
    "sbagliato invece poner poner mettere mettre colocar hang"
)
_FILLERS = split(
    "i i'm im i've it it's its that that's thats was is were should should've shoulda could of have "
    "be been being more "
    "like to say type tap press make a an the my one but and please pls thanks on so now just only "
    "pain score answer number "
    "ich es war ist eine einen ein ne sein heissen nicht aber mehr bitte der die das schmerz mich hab habe "
    "un una uno el la es fue no y por favor quiero mejor mas debe deberia ser lo siento en me punto dolor "
    "je j'ai c'est ce le mais pas s'il te plait suis me douleur en "
    "e foi um uma eu quero o a mas na dor dever devia ser me por "
    "il lo di ho un dolore in realta ma per dovrebbe essere mi sono "
    "out ten /10 von sobre sur su de 10"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_OF_TEN = re.compile(r"(?<=\d) ?(?:/ ?10|(?:out of|von|de|sobre|sur|su|em) 10)(?!\d)")
_FREE = re.compile(rf"(?<![\w.,:/@%-]){NUMBER}(?![\w:/%]|[.,]\d)")
_NOT_OLD = re.compile(
    rf"(?:(?<!\w)(?:not|nicht|no|non|pas|nao|y no|e nao|e non|et pas|und nicht|instead of|statt"
    rf"|en vez de|au lieu de|em vez de"
    rf"|invece di|rather than)|n't)(?: an?| eine?| un| une| um)? ({NUMBER})(?![\w.]*\d)"
)
MOST_WORDS = 12


def corrected(digits: str) -> int | None:
    """Return the new score, in half points, that a folded text with digits sets; `None` when none is clear.

    Of "4 not 6" and "not 6 but 4" it is the 4, of "I typed 4 but it's 5" the last one.
    """
    text = _OF_TEN.sub("", digits)
    numbers = [(found.start(), found.group()) for found in _FREE.finditer(text)]
    if len(numbers) > 1:
        old = {found.start(1) for found in _NOT_OLD.finditer(text)}
        numbers = [row for row in numbers if row[0] not in old]
    if not 1 <= len(numbers) <= 2:
        return None
    value = halves(numbers[-1][1])
    return value if value is not None and value <= TOP else None


def only_corrects(digits: str) -> bool:
    """Whether a text is nothing but the words of a correction around its numbers."""
    words = _WORD.findall(_OF_TEN.sub("", digits))
    if not words or len(words) > MOST_WORDS:
        return False
    return any(word in _CUES for word in words) and all(word in _CUES or word in _FILLERS for word in words)
