"""Slips of the finger in words that tell a warning sign, put right before signs are looked for."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.triggers import TRIGGERS
from content.triggers_near import CONCEPTS

SHORTEST = 6
TELLING = (
    "numbness tingling needles weakness swollen swelling bruise bruised bruising fever bladder bowels "
    "bowel antibiotic antibiotics ciprofloxacin levofloxacin breath breathe breathing electric "
    "shooting burning fracture pregnant injection cortisone steroid steroids surgery cancer chills "
    "shivering limping incontinent incontinence paralysed paralyzed taubheit kribbeln kribbelt fieber "
    "geschwollen schwellung bluterguss blase brustschmerzen atemnot antibiotikum antibiotika geknallt "
    "gelahmt eingeschlafen schwanger spritze gestuerzt gesturzt hormigueo entumecimiento entumecida "
    "fiebre hinchada hinchado hinchazon moraton hematoma chasquido antibiotico antibioticos "
    "embarazada infiltracion vejiga debilidad fourmillements engourdissement engourdie fievre gonflee "
    "hematome claquement antibiotiques enceinte vessie faiblesse formigamento dormencia dormente "
    "inchada inchado gravida bexiga formicolio intorpidimento intorpidita febbre gonfia gonfio "
    "schiocco antibiotici incinta vescica debolezza"
)
"""Words that tell a sign, in six languages."""
OTHERS = (
    "cancel cancels spelling needless dwelling shouting burying breach breadth spitze needle slapped "
    "swallow breaths breathed electrics fractured injections infiltracao burnings breather"
)
"""Words of their own beside those above."""
_OTHERS = frozenset(OTHERS.split())
_BY_FIRST: dict[str, list[str]] = {}
for _word in sorted(TELLING.split()):
    if len(_word) >= SHORTEST:
        _BY_FIRST.setdefault(_word[0], []).append(_word)
_KNOWN = frozenset(
    word for _, expression in TRIGGERS for word in re.findall(rf"[a-z]{{{SHORTEST},}}", expression)
) | frozenset(word.rstrip("*") for words in CONCEPTS.values() for word in words.split())
"""Words and stems that the tables know in some language, and that are no slips."""
_SHORT = {
    **dict.fromkeys(("numbb", "nummb", "nubm", "nunb", "noumb", "numbed", "nmub"), "numb"),
    **dict.fromkeys(("fevr", "fevar", "feaver", "feever", "fevere", "fevor"), "fever"),
    **dict.fromkeys(("swolen", "swollne", "swolllen"), "swollen"),
    **dict.fromkeys(("tingel", "tingeling", "tinglng", "tinging"), "tingling"),
}
"""Slips in words too short to be mended by distance."""
_SHORTEST_SLIP = 4
_WORD = re.compile(rf"[a-z]{{{_SHORTEST_SLIP},24}}")


def mended(plain: str) -> str:
    """Return a folded text in which a word one slip away from a telling one is that word."""
    return _WORD.sub(lambda found: _nearest(found.group()), plain)


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    known = _BY_FIRST.get(word[0], []) if len(word) >= SHORTEST else []
    if not known or word in _OTHERS or any(word[:end] in _KNOWN for end in range(SHORTEST, len(word) + 1)):
        return word
    best = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=1)
    return best[0] if best else word
