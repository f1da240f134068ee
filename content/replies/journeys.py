"""Whether "voy a ..." names somewhere to go: a name may end as an infinitive does."""

import re

from content.gazetteer import gazetteer, place_key

_GOING = re.compile(r"(?:viaje|vuelo|voy|viajo|vamos) a (\w+[aei]r(?:me|se|te|lo|la|los|las|le|nos)*)$")
_LANDS = frozenset(("alcazar", "catar", "madagascar", "myanmar", "niger", "qatar"))
"""Countries, and a first word of towns, that no city is called by."""
_VERBS = frozenset(("arar", "besar", "dar", "morar", "peer", "rapar", "tomar", "virar"))
"""Towns far away that are called as a Spanish verb is."""
WELL_KNOWN = 100_000
"""People of a city that goes by its names in other languages too ("Tánger")."""


def leads_somewhere(phrase: str) -> bool:
    """Whether a folded phrase of travel names a place ("voy a denver") and nothing to do ("voy a comer")."""
    found = _GOING.search(phrase)
    return found is None or _is_place(found[1])


def _is_place(word: str) -> bool:
    if word in _LANDS or word in _VERBS:
        return word in _LANDS
    cities = gazetteer().named(place_key(word))
    return any(city.population >= WELL_KNOWN or place_key(city.name) == word for city in cities)
