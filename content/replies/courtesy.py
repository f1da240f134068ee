"""A farewell or a compliment that is a whole message: answered in kind, whatever question is open."""

import re

from content.replies.reading import Intent, Reading

BYE = "bye"
"""The value of a wish "greeting" that says goodbye."""
_DAYS = (
    r"tomorrow|later|soon|around|then|again|next (?:week|time)|(?:on )?\w+day|manana|luego|pronto|entonces"
    r"|la (?:proxima|semana que viene)|(?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
)
_POLITE = (
    r"(?:ok|okay|great|good|perfect|nice|cool|alright|right|thanks|thank you|cheers|so|well|for now|then|all"
    r"|everyone|vale|bueno|bien|genial|perfecto|muchas|gracias|pues|hala|venga|y)"
)
_FAREWELL = re.compile(
    rf"(?:{_POLITE}[ ,.!]+)*(?:"
    rf"(?:good ?bye|bye|bye[- ]bye|cya|see (?:you|ya)|catch you|talk|speak)(?: (?:{_DAYS}))?|good ?night"
    r"|have a (?:good|nice) (?:day|one|evening|weekend)|adios|chao|buenas noches"
    rf"|hasta (?:{_DAYS})|(?:nos vemos|hablamos)(?: (?:{_DAYS}))?|que (?:tengas|pases) (?:un )?buen\w* \w+"
    rf")(?:[ ,.!]+{_POLITE})*[ .!)]*"
)
_PRAISE = re.compile(
    rf"(?:{_POLITE}[ ,.!]+)*(?:"
    r"(?:you'?re|you are|ur|u r|this (?:bot )?is|i (?:love|like) (?:you|this))(?: \w+)?"
    r"(?<!sore)(?<!worse)(?<!wrong)(?<!stupid)(?<!bad)"
    r"|eres (?:un |una |muy |el |la )?\w+(?<!tonto)(?<!malo)|me (?:encanta|gusta)(?: esto)?)[ .!)]*"
)
_KIND = re.compile(
    r"(?:great|awesome|amazing|brilliant|lovely|wonderful|fantastic|helpful|kind|nice|cool|star|best|love|like"
    r"|genial|increible|estupend[oa]|maj[oa]|amable|sol|crack|maquina|mejor|encanta|gusta)(?!\w)"
)


def take_courtesy(reading: Reading, plain: str) -> Reading:
    """Let a folded text that is nothing but a farewell or a compliment be that; a score stays as it is."""
    names = {intent.name for intent in reading.intents if intent.moment or intent.until or intent.minutes}
    if reading.pain is not None or names:
        # "Until Monday" may be how long a break lasts.
        return reading
    said = plain.strip(" ¡¿")
    if _FAREWELL.fullmatch(said):
        return Reading(intents=(Intent("greeting", BYE),), words=(plain,))
    if _PRAISE.fullmatch(said) and _KIND.search(said):
        return Reading(intents=(Intent("thanks"),), words=(plain,))
    return reading
