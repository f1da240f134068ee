"""Whether the weights in a text were lifted: plans, differences, steps between weights and sums were not."""

import re

_UNIT = r"(?:kgs?|kilos?|kilograms?|quilos?|chil[oi]|lbs?|pounds?|pfund|libras?|livres?|libbr[ae])(?!\w)"
_WEIGHT = rf"(?<![\w.,])\d{{1,4}}(?:\.\d{{1,2}})? ?{_UNIT}"
_SUM = re.compile(
    rf"{_WEIGHT} (?:in|to|into|en|em|a|auf|nach|como) {_UNIT}"
    rf"|(?<!\w){_UNIT} (?:is|are|sind|son|sao|font|fait|sono) \d+(?:\.\d+)? ?{_UNIT}"
)
_MORE_OR_LESS = (
    r"less|more|lighter|heavier|under|over|weniger|mehr|leichter|schwerer|menos|mas|de moins"
    r"|de plus|moins lourd"
    r"|plus lourd|plus leger|in meno|in piu|piu leggero|piu pesante|a menos|a mais|mais|mas ligero|mas pesado"
)
_DIFFERENCE = re.compile(
    rf"{_WEIGHT} (?:(?:{_MORE_OR_LESS})(?!\w)(?! (?:or less|o menos|ou menos|oder weniger"
    rf"|ou moins|o meno|or so))"
    r"|(?:steps?|jumps?|increments?|schritt\w*|spruenge|sprunge|saltos?|incrementos?|paliers?"
    r"|scatti|passi)(?!\w))"
    r"|(?<!\w)(?:added|add|plus|minus|(?:went|going|gone|moved) (?:up|down)(?: by)?|dropped|noch|um"
    rf"|(?:up|down|increased|reduced|lowered|dropped|raised) by) {_WEIGHT}(?! (?:to|x))"
)
_PLAN = re.compile(
    r"(?<!\w)(?:want to|wanna|would like|i'd like|i'd love|i'?ll|i will|will (?:try|use|do|take)"
    r"|going to|gonna"
    r"|plan(?:ning)? (?:to|on)|next (?:time|week|session|workout)|hop(?:e|ing) to|thinking (?:of|about)"
    r"|aim(?:ing)? for|tomorrow|my goal|should i|could i"
    r"|na?e?chste(?:s mal|r? woche| einheit)|mochte|moechte|will ich|morgen|werde"
    r"|(?:la )?proxima (?:vez|semana)|quiero|quisiera|me gustaria|manana|voy a"
    r"|la (?:prochaine fois|semaine prochaine)|je veux|je voudrais|j'aimerais|demain|je vais"
    r"|la prossima volta|prossima settimana|voglio|vorrei|domani|quero|queria|gostaria|amanha|vou)(?!\w)"
)
_ORDER = re.compile(
    r"(?:^|(?<!\w)(?:please|pls|bitte|por favor) )(?:(?:raise|increase|lower|reduce|set|put"
    r"|change|make|bump|drop|go"
    r"|move)(?: it| me| the weight| weight| this)?(?: back)?(?: up| down)? to|(?:erhoh|senk|setz|stell)\w*"
    r"(?: es| das gewicht)? auf|(?:sube|baja|pon|cambia)\w*(?: el peso| lo)? a|(?:monte|baisse|mets|passe)"
    r"(?: le poids| moi)? a|(?:alza|abbassa|metti|porta)\w*(?: il peso)? a|(?:aumenta|sobe|baixa"
    r"|poe|coloca|muda)"
    r"(?: o peso)? (?:para|pra|a)) "
)
"""What is to be set, not what was lifted."""
_DONE = re.compile(
    r"(?<!\w)(?:did|used|lifted|managed|done|finished|went with|took|had|gemacht|benutzt"
    r"|genommen|geschafft|hice"
    r"|hecho|usado|he hecho|fait|utilise|pris|fatto|usato|fiz|feito|usei)(?!\w)"
)
_CLAUSE = re.compile(r"[,;!?]|\.(?!\d)| (?:and|but|then|und|aber|y|pero|et|mais|e|ma|mas) ")
_ANY = re.compile(_WEIGHT)


def converts(text: str) -> bool:
    """Whether a folded text asks for a weight in the other unit: no unit is to be changed."""
    return _SUM.search(text) is not None


def differs(text: str) -> bool:
    """Whether a folded text with digits says how much more or less, or in what steps, and no weight."""
    return _DIFFERENCE.search(text) is not None or converts(text)


def is_planned(text: str) -> bool:
    """Whether every weight of a folded text with digits stands in a clause about what is still to come."""
    clauses = [clause for clause in _CLAUSE.split(text) if _ANY.search(clause)]
    return bool(clauses) and all(
        _ORDER.search(clause) or (_PLAN.search(clause) and not _DONE.search(clause)) for clause in clauses
    )
