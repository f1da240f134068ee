"""More words that may speak of a warning sign: the ones for a doctor's or a routine visit, in six languages.

Written in folded form (see `content.spelling.fold`). Rules 1.3 and 3.14, amendments A5 and A18.
"""

_BUTTOCK = (
    r"(?:butt(?:ock)?s?|glutes?|bum|hip|pelvis|po|gesass|gesaess|hufte|huefte|nalgas?|gluteos?|cadera|pelvis"
    r"|fesses?|hanche|bassin|nadegas?|bunda|quadril|anca|bacino|glutei)"
)
_LOW_BACK = (
    r"(?:low(?:er)? back|si joint|sacro-?iliac|piriformis|lendenwirbel\w*|untere[nr]? rucken|kreuz(?:schmerz\w*)"
    r"|isg|ileosakral\w*|zona lumbar|lumbares?|lumbago|espalda baja|sacroiliac\w*|piriforme|piramidal"
    r"|bas du dos|lombaires?|lombalgie|pyramidal|lombar|parte de baixo das costas|schiena bassa|lombare"
    r"|lombalgia|zona lombare)"
)
_LONG = (
    r"(?:(?:\w+ )?(?:several |many |a few )?(?:weeks|months)|wochen|monaten?|meses|semanas|mois|semaines|mesi"
    r"|settimane)"
)
_HURTS = (
    r"(?:sore|hurts?|hurting|pain(?:ful)?|ache[sd]?|aching|weh|schmerz\w*|duele|doliendo|dolor|mal|douleur"
    r"|doi|doendo|dor|male|dolore)"
)

ROUTINE: tuple[tuple[str, str], ...] = (
    ("F01", (
        r"(?:can'?t|cannot|couldn'?t|unable to) go to the (?:toilet|loo|bathroom)|(?:can'?t|cannot) feel (?:it )?(?:when|that) i(?:'m)? (?:pee\w*|wee\w*|urinat\w+|poo\w*)"
        r"|se me escapa (?:la orina|el pis)|m'echappe de l'urine"
    )),
    ("F01", (
        r"(?:numb\w*|tingl\w*|can'?t feel (?:anything|a thing|much)?) ?(?:down )?(?:below|there|underneath)(?! (?:my|the) knee)"
        r"|numb\w* (?:\w+ ){0,2}(?:down (?:there|below)|undercarriage|nether\w*|lady parts|private area|bits)"
        r"|(?:can'?t|cannot|don'?t|couldn'?t) (?:feel|tell) (?:when|if) i (?:need|have|want) (?:to go|the|to pee|to poo|a )"
        r"|(?:cuesta|dificil|problemas para) ir al bano|(?:kann|konnte) (?:nicht|kaum)(?: mehr)? (?:aufs klo|wasser lassen)"
        r"|(?:ne )?peux (?:pas|plus) me retenir|dificuldade para ir ao banheiro|fatica ad andare in bagno"
    )),
    ("F05R", (
        r"stress (?:fractures?|reactions?)|bone stress|ermudungsbr\w+|ermuedungsbr\w+|stressfraktur\w*|stressreaktion"
        r"|fracturas? (?:de|por) (?:estres|fatiga|sobrecarga)|fractures? de (?:fatigue|stress)"
        r"|fraturas? (?:de|por) (?:e?stress\w*|fadiga)|frattura da (?:stress|fatica)"
        r"|red-s(?!\w)|amenorr\w+|amenorea"
        r"|(?:no|missed|missing|missing my|lost|haven'?t had|without|irregular|stopped (?:having|getting)|skipp\w+"
        r"|absent|don'?t (?:get|have))(?: (?:my|a|any|more|the|several|few|\d+)){0,2} periods?(?! of)"
        r"|periods? (?:has |have |had |are |is )?(?:stopp\w+|missing|gone|irregular|absent|disappear\w*|haven'?t come)"
        r"|(?:keine|ausbleibende\w*|unregelmassig\w*) (?:periode|regelblutung|menstruation)"
        r"|(?:periode|regelblutung|menstruation) (?:\w+ ){0,4}?(?:aus|ausgeblieben|weg|ausgefallen)"
        r"|(?:sin|no tengo(?: la)?|perdi la|falta de|no me (?:viene|baja)(?: la)?|no me ha venido la)"
        r" (?:regla|menstruacion)|(?:plus|pas|absence|perdu)(?: de| mes| d'avoir mes)? (?:regles|menstruations)"
        r"|(?:sem|nao tenho|perdi a|falta de) (?:menstruacao|menstruar)|menstruacao (?:parou|sumiu|atrasada)"
        r"|(?:senza|niente|non ho(?: piu)?|saltat\w|perso)(?: il| le)? (?:ciclo|mestruazioni)"
    )),
    ("F09H", (
        r"cancer|tumou?rs?|chemo\w*|metasta\w+|malignan\w+|lymphoma|leuka?emia|steroids?|predniso\w+"
        r"|cortisone (?:tablets|pills)|krebs(?!gang)\w*|tumor\w*|kortison(?!spritz)\w*|cortison(?:tablett\w*)"
        r"|quimio\w*|corticoid\w*|esteroide\w*|chimio\w*|tumeur|cancro|chemioterapia|tumore"
    )),
    ("F11S", (
        r"(?:de repente|de pronto|tout a coup|soudain\w*|de repente|improvvisamente|all'improvviso)"
        r" (?:\w+ ){0,4}(?:debil|sin fuerza|faible|fraca|debole)"
    )),
    ("F12", (
        rf"(?:still|always|immer noch|noch immer|sigue|toujours|ainda|ancora) (?:\w+ ){{0,3}}?{_HURTS}"
        rf"(?: \w+){{0,3}}? {_LONG}"
        rf"|(?:hurt\w*|sore|pain) (?:\w+ ){{0,2}}?(?:for|since) (?:\w+ )?{_LONG}"
        rf"|(?:won'?t|doesn'?t|not) go away(?: \w+){{0,3}}? {_LONG}"
        rf"|seit {_LONG} (?:\w+ ){{0,2}}?{_HURTS}|{_HURTS} (?:\w+ ){{0,2}}?seit {_LONG}"
        rf"|(?:duele|dolor|doi|mal) (?:desde hace|depuis(?: des)?|ha|hace|da) {_LONG}|{_HURTS} (?:\w+ )?(?:da|ha) {_LONG}"
        rf"|llevo {_LONG} con dolor|desde hace {_LONG} (?:\w+ )?(?:duele|dolor)"
    )),
    ("F13", (
        rf"(?:cut back|cutting back|run(?:ning)? less|sit(?:ting)? less)(?: \w+){{0,4}}? (?:still|anyway|yet)"
        rf"(?: \w+){{0,2}}? (?:{_HURTS}|flares?)"
        r"|still (?:sore|hurts?|painful)(?: \w+){0,4}? (?:although|even though|though|despite)(?: \w+){0,3}? less"
        rf"|(?:obwohl|trotz) (?:\w+ ){{0,3}}?weniger(?: \w+){{0,3}}?,? (?:\w+ ){{0,3}}?{_HURTS}"
        rf"|weniger(?: \w+){{0,3}}? {_HURTS} (?:\w+ )?trotzdem"
        rf"|(?:corro|me siento|corso|cours|m'assois|sento|siedo) (?:menos|moins|meno)"
        rf"(?: [\w']+){{0,3}}? (?:sigue|toujours|continua|ancora|me|fa)(?: \w+){{0,3}}? ?{_HURTS}"
    )),
    ("F14", (
        r"(?:my )?hip (?:pain )?(?:is |keeps |feels |gets? |getting ){1,2}(?:worse|weak(?:er)?|more painful)"
        r"|(?:hufte|huefte|huft\w*) (?:\w+ ){0,3}?(?:schlimmer|schwach|schwacher)"
        r"|cadera (?:\w+ ){0,2}?(?:peor|debil|empeora\w*|cada vez mas)|hanche (?:\w+ ){0,2}?(?:empire|pire|faible)"
        r"|quadril (?:\w+ ){0,2}?(?:piorando|pior|fraco)|(?:l')?anca (?:\w+ ){0,2}?(?:peggio\w*|debole)"
    )),
    ("F15", (
        r"(?:don'?t|do not) know (?:which|what) (?:exercises?|activities|training) (?:are|is|i should)"
        r"|(?:program(?:me)?|plan|exercises?) right for me\?*$|is (?:this|the) (?:program(?:me)?|plan) right for me"
        r"|need help (?:with |choosing |finding )(?:the |my )?(?:exercises?|program\w*|training|activities)"
        r"|welche ubungen (?:\w+ ){0,3}?(?:richtig|gut)|programm (?:\w+ )?richtig fur mich"
        r"|brauche hilfe bei (?:den|meinen) ubungen"
        r"|no se que ejercicios|programa (?:\w+ )?(?:adecuado|bueno) para mi|necesito ayuda con los ejercicios"
        r"|(?:ne )?sais pas quels exercices|nao sei (?:quais|que) exercicios|non so quali esercizi"
    )),
    ("F16", (
        r"diffuse? (?:ache|pain)|vague ache|no (?:single|one) (?:sore|tender) (?:spot|point)"
        rf"|aches? all over (?:my |the )?{_BUTTOCK}|can'?t point to (?:one|a) spot"
        rf"|diffuse[rn]? schmerz\w*|eher diffus|uberall im {_BUTTOCK} weh|kein einzelner punkt"
        rf"|dolor difuso|es difuso|duele todo el {_BUTTOCK}|no hay un punto|douleur diffuse|dor difusa"
        r"|dolore diffuso"
    )),
    ("F17", (
        rf"(?:comes? from|kommt vo[nm]|viene de|vient d[ue]|vem d[ae]|viene d\w+) (?:my |the |la |el |der |a )?"
        rf"(?:{_LOW_BACK}|back|rucken|espalda|dos|costas|schiena)|{_LOW_BACK} (?:\w+ ){{0,2}}?{_HURTS}"
        rf"|{_HURTS} (?:\w+ ){{0,2}}?{_LOW_BACK}|(?:it'?s|ist es|es|c'est|e) (?:my |the |der |el |le |o |il )?"
        r"(?:piriformis|piriforme|piramidal|pyramidal)"
    )),
    ("F19", (
        r"(?:i'?m|i am|aged?|ich bin|tengo|j'ai|tenho|ho) (?:only |erst |just |solo )?1[0-7]"
        r"(?: (?:years?(?: old)?|yo|y/o|jahre(?: alt)?|anos|ans|anni))(?!\w)|(?:^|i'?m a )1[0-7][- ]?"
        r"(?:years?[- ]old|yo|y/o)(?! (?:son|daughter|kid|boy|child|dog|cat))"
        r"|(?:^|[.,!] ?|(?:and|but|so|hi|hello|hey|ok) )(?:i'?m|i am|im|ich bin) (?:only |erst |just |still )?"
        r"(?:1[3-7](?! ?[%:/x°]|[.,]\d| ?(?:min|sec|week|day|month|hour|h\b|hr|km|mile|mi\b|kg|kilo|lb|pound|rep|set|session"
        r"|step|out|of|in\b|into|percent|stone|st\b|minuten|wochen|tage|monate|stunden|kilo|prozent|jahre (?:alter|junger)))"
        r"|(?:thir|four|fif|six|seven)teen(?! (?:min|week|day|month|hour|kg|kilo|rep|set|session|step|out|of|in\b|into))"
        r"|(?:drei|vier|funf|fuenf|sech|sieb)zehn(?! (?:min|wochen|tage|monate|stunden|kilo)))(?!\w)"
        r"|tengo (?:trece|catorce|quince|dieciseis|diecisiete) anos|under 18|(?:growth|growing) plate|minderjahrig|minderjaehrig"
        r"|menor de edad|soy menor|je suis mineure?|menor de idade|sono minorenne"
    )),
    ("F20", (
        r"(?:i'?m|i am|im|been|while|am|bin|estoy|suis|estou|sono) (?:\w+ ){0,3}(?:pregnant|schwanger"
        r"|embarazada|enceinte|gravida|incinta)|^(?:pregnant|schwanger|embarazada|enceinte|gravida"
        r"|incinta)[.!]*$|gave birth|postpartum|post-?natal|nach der geburt|entbunden|di a luz|postparto"
        r"|accouche\w*|dei a luz|pos-?parto|ho partorito"
    )),
    ("F20I", (
        r"(?:had|got|after|since|have) (?:\w+ ){0,3}(?:injection|cortisone|surgery|operation|prp)(?!\w)"
        r"|spritze bekommen|kortisonspritze|cortisonspritze|operiert|infiltracion|me (?:operaron|infiltraron)"
        r"|fui operad\w|infiltration|operee?(?!\w)|infiltracao|(?:un')?infiltrazione|operat[oa](?!\w)"
    )),
    ("F21", (
        rf"(?:{_LONG}|year|jahr|ano|an) (?:of |de |di )?(?:physio\w*|rehab\w*|fisio\w*|kine\w*|reha|reeducation"
        rf"|riabilitazione)(?: \w+){{0,3}}? ?(?:no progress|nothing helps|without (?:success|progress)|ohne"
        r" (?:erfolg|besserung)|nichts hilft|sin (?:mejorar|exito|resultados)|nada funciona|sans (?:progres|succes"
        r"|resultat)|sem (?:melhora\w*|sucesso)|senza (?:miglioramenti|risultati|successo))"
        rf"|(?:physio\w*|rehab)(?: \w+)? for (?:\w+ )?(?:{_LONG}|year) (?:without|with no) (?:success|progress)"
    )),
    ("F22", (
        rf"deep (?:ache|pain|{_BUTTOCK} pain)(?: \w+){{0,5}}? (?:growing|grows|worse|increasing)"
        rf"|deep {_BUTTOCK} (?:pain|ache)(?: \w+){{0,5}}? worse"
        rf"|(?:tiefe[rn]? (?:schmerz|gesass\w*))(?: \w+){{0,4}}?,? (?:\w+ ){{0,4}}?(?:schlimmer|zu(?!\w))"
        r"|dolor profundo(?: \w+){0,5}? (?:empeora|a mas|peor)|douleur profonde(?: \w+){0,4}? (?:empire|pire)"
        r"|dor profunda(?: \w+){0,4}? (?:piora|pior)|dolore profondo(?: \w+){0,4}? peggior\w*"
    )),
)  # fmt: skip
