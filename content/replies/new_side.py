"""Which side is sore from now on: "now the left one too", "ahora también la izquierda", in six languages."""

import re

from content.replies.sides import find_side

_EN = r"(?:the |my )?(?:left|right|other)(?: (?:side|one|leg|sit ?bone|buttock|hamstring))?"
_EN_HURTS = r"(?:hurts?|aches?|is (?:now )?(?:sore|hurting|painful)|(?:has )?started(?: hurting| to hurt)?)"
_ES = r"(?:(?:en )?(?:el|la|mi) )?(?:lado |pierna )?(?:izquierd[oa]|derech[oa]|otr[oa])(?: lado| pierna)?"
_ES_ONE = (
    r"(?:el |la |mi )?(?:lado |pierna |isquion |gluteo )?(?:izquierd[oa]|derech[oa]|otr[oa])"
    r"(?: lado| pierna)?"
)
_ES_ONLY, _ES_ALSO = r"(?:solo|solamente)", r"(?: tambien| ahora)*"
_ES_HURTS = r"(?:me )?(?:duelen?|molestan?|ha empezado a doler|empezo a doler)"
_DE = r"(?:(?:die|auf der|in der) )?(?:links|rechts|(?:linke|rechte|andere)n?(?: seite| bein)?)"
_FR = r"(?:(?:a|le|la|l'|du|de l'|mon) ?)?(?:cote )?(?:gauche|droite?|autre)(?: cote| jambe)?"
_IT = r"(?:(?:il|la|a|l'|dal) ?)?(?:lato |gamba )?(?:sinistr[oa]|destr[oa]|altr[oa])(?: lato| gamba)?"
_PT = r"(?:(?:o|a|no|na|do) )?(?:lado |perna )?(?:esquerd[oa]|direit[oa]|outr[oa])(?: lado| perna)?"

_JOINS = tuple(re.compile(expression) for expression in (
    rf"(?:(?:now|and) )?{_EN} {_EN_HURTS} (?:too|as well|also)(?: now)?",
    rf"(?:now )?{_EN} (?:also|now) {_EN_HURTS}(?: now)?",
    rf"now (?:it'?s |its )?(?:also )?{_EN}(?: (?:too|as well|also))|(?:it'?s |its ){_EN} (?:too|as well) now",
    rf"now (?:it'?s |its )?also {_EN}",
    r"(?:it'?s |its )?both(?: sides)?(?: (?:hurt|are sore))? now",
    r"(?:now )?both sides (?:hurt|are sore)(?: now)?",
    rf"ahora (?:me duele )?tambien (?:me duele |es )?{_ES}|tambien me duele {_ES}(?: ahora)?",
    rf"ahora (?:me duele )?{_ES} tambien",
    rf"(?=.*tambien)(?:y )?(?:ahora |ya )?(?:tambien )?{_ES_HURTS} (?:tambien |ya )?{_ES_ONE}{_ES_ALSO}",
    rf"(?:y )?(?:ahora |ya )?{_ES_ONE} (?:ahora |ya )?tambien {_ES_HURTS}(?: ahora)?",
    rf"(?:ahora |ya )?{_ES_HURTS} (?:ahora |ya )?(?:amb[oa]s|l[oa]s dos)(?: lados| piernas)?(?: ahora)?",
    r"(?:ahora|ya) (?:son )?(?:ambos|los dos)(?: lados)?",
    r"ahora (?:me duelen |son )?(?:amb[oa]s|l[oa]s dos)(?: lados| piernas)?(?: me duelen)?",
    rf"jetzt (?:tut )?auch {_DE}(?: weh)?|jetzt tut {_DE} auch weh|{_DE} tut (?:jetzt )?auch weh",
    r"jetzt (?:tun )?beide(?: seiten| beine)?(?: weh)?|beide seiten tun jetzt weh",
    rf"maintenant (?:j'ai )?aussi (?:mal )?{_FR}|maintenant {_FR} aussi",
    rf"j'ai aussi mal {_FR}(?: maintenant)?|{_FR} me fait mal aussi(?: maintenant)?",
    r"maintenant les deux(?: cotes| jambes)?(?: me font mal)?",
    rf"(?:ora|adesso) (?:mi fa male )?anche {_IT}|mi fa male anche {_IT}(?: ora| adesso)?",
    r"(?:ora|adesso) (?:mi fanno male )?(?:entramb[ie]|tutt[ie] e due)(?: i lati| le gambe)?",
    rf"agora (?:me )?(?:doi )?tambem (?:me )?(?:doi )?{_PT}|tambem (?:me )?doi {_PT}(?: agora)?",
    r"agora (?:doem )?(?:amb[oa]s|os dois|as duas)(?: os lados| lados| pernas)?(?: doem)?",
))  # fmt: skip
_ALONE = tuple(re.compile(expression) for expression in (
    r"(?:it'?s )?(?:only|just) (?:the |my )?(?:left|right)(?: side| one| leg)?(?: (?:hurts|is sore)| now)+",
    rf"ahora solo (?:me duele )?{_ES}|solo me duele {_ES}(?: ahora)?",
    rf"(?:ahora |ya )?{_ES_ONLY} {_ES_HURTS} (?:ya )?{_ES_ONE}(?: ahora)?",
    rf"(?:ahora |ya )?{_ES_HURTS} {_ES_ONLY} (?:ya )?{_ES_ONE}(?: ahora)?",
    rf"jetzt (?:tut )?nur (?:noch )?{_DE}(?: weh)?|nur noch {_DE}(?: tut weh)?",
    rf"maintenant (?:j'ai )?(?:seulement|juste) (?:mal )?{_FR}",
    rf"(?:ora|adesso) (?:mi fa male )?(?:solo|soltanto) {_IT}",
    rf"agora (?:doi )?so (?:me )?(?:doi )?{_PT}",
))  # fmt: skip


def find_new_side(plain: str) -> str | None:
    """Return which side is sore from now on, where a folded text says that and nothing else."""
    text = plain.strip(" .!,")
    if any(each.fullmatch(text) for each in _ALONE):
        return find_side(text)
    return "both" if any(each.fullmatch(text) for each in _JOINS) else None
