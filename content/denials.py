"""What takes a warning word back: denials, other people, the distant past, figures of speech (A18).

Written in folded form (see `content.spelling.fold`), all six languages together.
"""

NEGATIONS = (
    r"nothing|nichts|no longer|no more|no|not|never|without|neither|nor|none|isn'?t|wasn'?t"
    r"|aren'?t|weren'?t|don'?t have|didn'?t have|haven'?t(?: had| got)?|hasn'?t|don'?t feel"
    r"|didn'?t feel|didn'?t hear|did not|do not (?:have|feel)"
    r"|doesn'?t|don'?t|didn'?t|denies|deny|free of|ruled out|zero|kein|keine|keinen|keiner|keinerlei"
    r"|nicht|nie|ohne|weder|sin|nunca|ni|ningun|ninguna|pas|sans|jamais|aucun|aucune|ne|n'ai|sem|nao"
    r"|nenhum|nenhuma|nem|senza|non|nessun|nessuna|nessuno|ne'|mai|nulla|niente|nada|rien|keinerlei"
)
NOT_NEGATIONS = (
    r"(?:doesn'?t|didn'?t|not) let(?:ting)? me|nicht (?:mehr )?(?:ein|durch)?schlaf\w*"
    r"|schlafe ich (?:\w+ ){0,2}?nicht"
    r"|no (?:me )?(?:deja|permite)|nao (?:me )?deixa|non (?:mi )?(?:fa|lascia) dormire"
    r"|pas (?:a )?dormir|laisse pas"
    r"|"
    r"nothing but|no (?:i|my|it|there|actually|ich|meine?|eu|io)(?!\w)|never had (?:this|it|that)"
    r"|(?:without|no) warning"
    r"|(?:does|won|did|do)(?:n'?|')t (?:stop|go|get|improve|help|ease|let)|not feeling"
    r"|no (?:idea|doubt|question|wonder|sleep|relief|improvement|change|better|joke|matter|reason|clue"
    r"|control|feeling|sensation|power|strength|puedo|siento)|not (?:sure|only|just|certain|good|great"
    r"|better|well|improving|ok|okay|fine|normal|able|any better|kidding)"
    r"|(?:don'?t|didn'?t|do not) (?:know|understand|think it'?s normal|get why|like)|nicht (?:schlafen"
    r"|nur|sicher|normal|gut|besser|mehr (?:heben|bewegen|auftreten|gehen))|weiss nicht|no (?:solo|se"
    r"|estoy segur\w)|pas (?:seulement|sur|normal|bien)|sais pas|nao (?:so|sei|consigo|sinto)"
    r"|non (?:solo|so|riesco|sento)|never (?:stops|goes away|ends)|(?:ne|n') ?(?:sens|peux|sais|arrive)"
    r"|nunca (?:para|se va)"
)
SCOPE_ENDS = (
    r"[.;!?:]|(?<!\w)(?:but|however|though|although|yet|except|because|instead|since|aber|sondern|weil|doch"
    r"|jedoch|pero|sino|porque|aunque|mais|car|sauf|mas|porem|ma|pero'|perche|tranne|now|jetzt|ahora"
    r"|maintenant|agora|adesso|just|only|nur|solo|only now|then i|i do|i have|i've got)(?!\w)"
)
LIST_FILLERS = (
    "or and nor any no either a the my in of real more new other such else at all numbness tingling "
    "pins needles fever bruising bruise swelling weakness oder und noch keine kein o ni y ou et e nem "
    "ne un una "
    "taubheit kribbeln fieber fiebre hormigueo entumecimiento adormecimiento fievre engourdissement "
    "fourmillements febre formigamento dormencia febbre formicolio intorpidimento chills pop popping "
    "snap limp limping "
    "bladder bowel problems problem issues night pain leg legs foot schwache schwellung debilidad "
    "hinchazon faiblesse gonflement fraqueza inchaco debolezza gonfiore trouble symptoms"
)

OTHERS = (
    r"(?:my|our|the|his|her) \d+[- ]?(?:year|yr|month|week)s?[- ]?olds?|(?:my|our|the|meine?|unsere?|mi"
    r"|mis|mon|ma|mes|meu|minha|mio|mia|il mio|la mia|a minha|o meu|his|her|their|your|the"
    r"|\w+'s)? ?(?:\d+[- ]?(?:year|yr|month|week)s?[- ]?old(?: \w+)?|little |older |younger )?(?:wife"
    r"|husband|partner|girlfriend|boyfriend|son|daughter|kids?|child|children|baby|toddler|mother|mom"
    r"|mum|father|dad|brother|sister|friend|colleague|boss|coach|neighbou?r|dog|cat|"
    r"grandma|grandmother|grandpa|uncle|aunt|cousin|roommate|teammate|flatmate|fiancee?|client|patient"
    r"|frau|mann|sohn|tochter|kind(?:er)?|mutter|vater|bruder|schwester|freund(?:in)?|hund|katze"
    r"|chefin?|oma|opa|mujer|marido|esposa|esposo|hij[oa]s?|madre|padre|herman[oa]|amig[oa]|perro|gato"
    r"|jef[ea]|novi[oa]|femme|mari|fils|fille|enfants?|mere|pere|frere|soeur|ami|amie|chien|chat|"
    r"mulher|filh[oa]s?|mae|pai|irma|irmao|namorad[oa]|cachorro|cao|moglie|marito|figli[oa]?|fratello"
    r"|sorella|amic[oa]|cane|gatto|nonn[oa]|bambin[oa])(?:'s)?|(?:his|her|their|she|he(?! \w+(?:ado"
    r"|ido|cho)(?!\w)))|(?:they|er|sie|el|ella|il|elle"
    r"|ele|ela|lui|lei)(?:'s| has| is| had| have| hat| ist| tiene| esta| a| est| tem| ha| e)"
)
MINE = (
    r"(?:i|i'm|i've|my|me|mine|ich|mich|mir|mein|meine|yo|me|mi|je|j'ai|mon|ma|eu|meu|minha|io|mio|mia|ho"
    r"|habe|tengo|tenho|suis|estoy|estou)"
)
LONG_AGO = (
    r"years? ago|last year|years back|decade|as a (?:kid|child|teen\w*|student)|when i was (?:a |young"
    r"|little|\d+)|(?<!since )(?<!seit )(?<!desde )(?<!depuis )(?:19\d\d|20[01]\d"
    r"|202[0-4])(?! (?:steps|m|met|kcal|cal|words))|back in|in my (?:teens|twenties|thirties|youth"
    r"|childhood)|long ago"
    r"|vor (?:\w+ )?jahren|letztes jahr|als kind|fruher mal|hace (?:\w+ )?anos|el ano pasado|de nino"
    r"|de nina|il y a (?:\w+ )?ans|l'annee derniere|quand j'etais"
    r"|ha (?:\w+ )?anos|(?:\w+ )?anos atras|ano passado|quando era crianca|(?:\w+ )?anni fa"
    r"|l'anno scorso|da bambin\w|months ago|used to (?:have|get)"
)
FIGURES = (

        r"(?:by|on|happy) accident|accidentally|fever[- ]free|saturday night fever|cabin fever"
        r"|(?:race|marathon|spring|world cup|football|running"
        r"|gold) fever|fever pitch|(?:k-?)?pop (?:music|songs?|concerts?|stars?|culture|art|quiz|bands?"
        r"|charts|corn|punk|one more|an? (?:ibuprofen|pill|paracetamol|email|question|message))|(?:i'?ll"
        r"|will|just|to|gonna|can|could|let me|might|should|i) pop (?:up|in|into|by|over|out|round)"
        r"|popping (?:in|by|out|to|over|round|into|up)|popcorn|popular|pops? (?:into|up)|(?:question|window"
        r"|message|notification|screen|ad|button|thing|it) (?:just )?popped up|popped in(?! (?:my|the|his"
        r"|there))|popped (?:by|up|over|round|into|to|an? (?:ibuprofen|pill|paracetamol|wheelie|bottle"
        r"|champagne))|popped (?:a|an|the|some) (?!ham|tendon|muscle|disc|something|big|rib|vein)"
        r"|popped the (?:question|ball|kettle|balloon|champagne|bottle|cork)|pop the"
        r"|oh snap|snapchat\w*|snap (?:decision|out|a|at|chat|election|judg\w+)|snapped (?:a|at|out|some"
        r"|pictures?|photos?)|(?:band|lace|strap|cable|bar|resistance band|elastic|string|shoelace|pencil"
        r"|chair|twig) (?:just )?(?:snapped|broke|ripped|tore|popped|burst)|ripped (?:my|the) (?:shorts"
        r"|pants|trousers|leggings|tights|shirt|jeans)|tore (?:my|the) (?:shorts|pants|trousers|leggings"
        r"|shirt)|numb(?:ing)? (?:with|from) (?:boredom|the cold|cold)|mind[- ]?numb\w*|brain (?:is "
        r"|feels )?(?:numb|dead)|comfortably numb"
        r"|numb\w* (?:cream|gel)|bruised ego|ego (?:is |got )?(?:a bit )?bruised|fell (?:asleep|behind"
        r"|in love|off the wagon|short|for|through|on (?:a|my) (?:monday|friday|birthday))|fall(?:s"
        r"|ing)? (?:asleep|behind|in love|back|apart)|(?:in|this|last|next|during|by) (?:the )?fall(?! (?:i"
        r"|on|off))|fall (?:marathon|race|season|semester)|tempted|tear (?:down|up|jerker)|in tears"
        r"|ripped (?:abs|body)|weakness for|weak(?:ness)? (?:coffee|signal|wifi|excuse|point)|week"
        r"|krebsgang|tropic of cancer|cancer (?:research|charity|awareness|walk|run|fundrais\w+|benefit)"
        r"|(?:charity|race|walk|run|fundraiser) (?:for|against) cancer|sternzeichen krebs|star sign"
        r"|crash(?:ed)? (?:out|diet|course|on the (?:sofa|couch|bed))|(?:app|bot|phone|computer|laptop"
        r"|it) (?:just |has )?crashed|limp (?:lettuce|handshake|excuse)|limp bizkit|burns? (?:calories|off)"
        r"|good burn|burning (?:question|calories|desire|the candle)|muscle burn|feel the burn"
        r"|tingl\w+ with excitement|falling leaves|red hot chili|fiebre del oro|fiebre de sabado"
        r"|reisefieber|lampenfieber|fievre acheteuse|febre de consumo"

)  # fmt: skip
TAKEN_BACK = (
    r"\W*(?:\w+\W+){0,2}?(?:not any ?more|not any longer|mehr nicht|not (?:there|present)|nicht mehr)(?!\w)"
    r"|\W*(?:habe? ich |ist |war |ich )?(?:nicht|pas)(?!\w)"
    r"|\s*[?:-]+\s*(?:no|nope|nah|none|never|not at all|nein|non|nao|nada|niente|rien)(?=\s*(?:$|[.,;!)]))"
)
"""What stands behind a word and takes it back, as in "pins and needles? no"."""
WORKS = (
    r"(?:'s| is| are| feels?| works?| ist| geht| esta| va| vai| fonctionne| funciona| funziona)?"
    r"(?: (?:totally|all|completely|still|both|alles|toda?|tout|tutto|muy|ganz))? "
    r"(?:fine|ok|okay|normal|normally|alright|in ordnung|wie immer|gut|bien|bem|bene|normale|a posto)"
    r"(?= *(?:$|[.,;!)]))"
)
"""What stands behind an organ that does what it should, as in "bladder is fine"."""
