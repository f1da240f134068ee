"""Words that may speak of a warning sign, in six languages: a match opens the yes/no list, no more.

Written in folded form (see `content.spelling.fold`). Rules 1.3 and 3.14, amendments A5 and A18.
"""

from content.triggers_routine import ROUTINE

_GROIN = (
    r"saddle|back passage|rect(?:um|al)|genital\w*|private parts?|privates|between (?:my "
    r"|the )?legs|crotch|perine\w*|anus|anal"
    r"|groin area|inner thighs?|penis|vagina\w*|testic\w*|scrot\w*|sexual\w*"
    r"|intim\w*|schritt|damm|after|zwischen den beinen|silla de montar|entrepierna|entre las piernas"
    r"|perineo|ano|selle|entrejambe|entre les jambes|perinee|virilhas?|entre as pernas"
    r"|inguin\w*|cavallo|tra le gambe|inguine"
)
_NUMB = (
    r"(?:feels?|gone|went|going) dead|dead leg|lost (?:all )?(?:feeling|sensation)|numb(?:ness)?"
    r"|no (?:feeling|sensation)|pins? (?:n|'n'?|&) needles?|can'?t feel(?! (?:it|anything"
    r"|a thing|any|much|the pain|pain)(?! (?:in"
    r"|below|down|from|on|under|between)))|tingl\w+|pins and needles|taub\w*|kribbel\w*|gefuhllos\w*"
    r"|gefuehllos\w*|kein gefuhl|entumec\w+|(?<!he )(?<!ha )(?<!has )(?<!habia )dormid[oa]s?"
    r"|adormec\w+|hormigue\w+"
    r"|no siento|se (?:me|nos) (?:duerm\w+|durmio|ha dormido|acorch\w+)|acorchad[oa]s?|dormencia"
    r"|pers[oa] (?:la )?sensibilita|engourdi\w*|fourmi\w+|insensib\w+|ne sens (?:plus|pas)|dorment\w*|formig\w+|nao sinto"
    r"|intorpid\w+|formicol\w+|insensibil\w*|addormentat\w+|non sento"
)
_BODY = (
    r"ham(?:string|my|mies)?s?|leg|thigh|butt(?:ock)?s?|bum|glutes?|sit ?bone|tendon|knee|hip|groin"
    r"|back|muscle|calf|bein|oberschenkel|po|gesass|gesaess|sehne|muskel|wade|sitzbein|pierna"
    r"|muslo|gluteo|nalga|tendon|musculo|isquion|jambe|cuisse|fesse|tendon|muscle|ischion|perna|coxa"
    r"|nadega|tendao|bunda|gamba|coscia|gluteo|tendine|muscolo"
)

TRIGGERS: tuple[tuple[str, str], ...] = (
    ("F01", rf"(?:{_NUMB})\W+(?:\w+\W+){{0,6}}?(?:{_GROIN})(?!\w)"),
    ("F01", rf"(?:{_GROIN})\W+(?:\w+\W+){{0,5}}?(?:{_NUMB})"),
    ("F01", (
        r"(?:bladder|bowels?)(?! (?:is|are) (?:fine|ok|okay|good|normal))|incontinen\w*"
        r"|(?:can'?t|cannot|unable to|trouble|hard to|difficult\w* to"
        r"|problems?|not able to|couldn'?t|struggl\w+ to) ?(?:with )?(?:start |stop |hold |control "
        r"|feel )?(?:\w+ )?(?:pee(?:ing)?|urinat\w+|urine|poo\w*|wee(?:ing)?|toilet)"
        r"|(?:wet|soil|peed|pissed|shit|pooped) (?:myself|my pants|the bed)|los(?:t"
        r"|ing) control of (?:my )?(?:pee|poo|urine|stool)|leaking (?:urine|pee)|cauda equina"
    )),
    ("F01", (
        r"blase\w*|blasen\w+|inkontinen\w*|harn\w*|stuhlgang|stuhl nicht|(?:nicht"
        r"|kaum) (?:mehr )?(?:pinkeln|urinieren|wasser lassen)|reithosen\w*|vejiga|orina\w*|orinar"
        r"|intestin\w+|esfinter\w*|control(?:ar)? (?:el pis|la caca)"
        r"|no puedo (?:orinar|mear|hacer pis)|vessie|urin\w*|selles|sphincter\w*|(?:peux|arrive) (?:plus"
        r"|pas)(?: a)? (?:uriner|faire pipi)|bexiga|urin\w+|xixi|fezes|vescica|pipi|feci|intestin\w*"
        r"|non riesco a (?:urinare|fare pipi)|retenue? d'urine"
    )),
    # "I do not control my bladder": the "no" belongs to the sign and denies nothing.
    ("F01", (
        r"no (?:puedo |logro |consigo )?(?:controlo|controlar|aguanto|aguantar|retengo|retener|siento|sentir)"
        r" (?:bien |ya )?(?:la |el |los |mi )?(?:vejiga|orina|pis|pipi|caca|esfinter\w*|intestin\w+)"
        r"|me (?:hago|hice|orino|orine|meo|mee|he hecho|he meado) (?:pis |pipi |caca )?(?:encima"
        r"|sin darme cuenta)"
    )),
    ("F02", (
        r"schlaf(?:en|t) (?:mir |mich )?(?:(?:immer|oft|dauernd|nachts|standig|auch|die|beide"
        r"|meine|meinen) ){1,4}(?:beine|fusse|fuesse) (?:\w+ ){0,3}?ein"
        r"|(?:beine|fusse|fuesse) schlafen (?:\w+ ){0,3}?ein|(?:both|two) (?:of my )?(?:legs"
        r"|feet)\W+(?:\w+\W+){0,4}?(?:numb|weak|tingl\w+|heavy|giving way"
        r"|dead)|(?:numb(?:ness)?|weak(?:ness)?|tingling"
        r"|pins and needles)\W+(?:\w+\W+){0,4}?both (?:of my )?(?:legs|feet)"
        r"|legs (?:keep |kept |are |is |have )?(?:giv(?:e|ing) (?:way|out)|given (?:way|out)"
        r"|collaps\w+|buckl\w+)"
        r"|drag(?:s|ging)? (?:my |the )?(?:\w+ )?(?:foot|toes)|(?:foot"
        r"|toes?)\W+(?:\w+\W+){0,3}?(?:won'?t|wouldn'?t|doesn'?t|don'?t|will not|does not)"
        r" (?:\w+ )?(?:lift|raise|come up|pull up|pick up)|foot drop|drop(?:ped)? foot|(?:can'?t"
        r"|cannot|unable to) (?:lift|move|raise|feel) (?:my "
        r"|the )?(?:\w+ )?(?:foot|toes|leg|legs|feet)|paraly[sz]\w+"
        r"|weakness (?:is )?spread\w*|rapidly (?:weaker|spreading)"
    )),
    ("F02", (
        r"(?:beide[nr]? (?:beine|beinen|fusse|fuesse))(?=\W+(?:\w+\W+){0,4}?(?:taub|schwach|kribbel|kraftlos"
        r"|schwer|gefuhl|eingeschlafen|weg|gelahmt|gelaehmt))|(?:taub|kribbel|schwach"
        r"|schwach)\w* (?:\w+ ){0,3}?"
        r"beide[nr]? (?:beine|beinen|fusse|fuesse)|fussheber\w*|gelahmt|gelaehmt|lahmung\w*"
        r"|laehmung\w*|(?:fuss|bein|zehen) nicht (?:mehr )?(?:heben|bewegen|spuren|spueren)"
        r"|(?:ambas|las dos) piernas"
        r"(?=\W+(?:\w+\W+){0,4}?(?:debil|dormid|dorm|entumec|hormigue|floj|sin fuerza|pesad|fall))"
        r"|(?:duermen|dormid\w*|debil\w*|hormigue\w*|entumec\w*|fallan) (?:\w+ ){0,3}?(?:ambas"
        r"|las dos) piernas"
        r"|pie caido|paraliz\w+|paralisis|(?:fuss|zehen)\W+(?:\w+\W+){0,3}?hebt? (?:\w+ ){0,2}?nicht"
        r"|no puedo (?:mover|levantar|alzar|subir) (?:el pie|la pierna|la punta|los dedos)"
        r"|pie no se (?:me )?(?:levanta|mueve)"
        r"|deux jambes(?=\W+(?:\w+\W+){0,4}?(?:engourdi|faible|fourmi|lourde|lache|molle|insensib))"
        r"|(?:engourdi\w*|fourmi\w*|faibless\w*) (?:\w+ ){0,4}?deux jambes|pied tombant|(?:pied"
        r"|jambe) (?:ne )?se (?:leve|releve) (?:plus|pas)|paralys\w+|peux (?:plus|pas) (?:bouger|lever) (?:le|mon"
        r"|la|ma) (?:pied|jambe)|(?:as duas|ambas as) pernas(?=\W+(?:\w+\W+){0,4}?(?:fraca"
        r"|dormen|formig|adormec|pesad|falha))"
        r"|(?:formig\w*|dormen\w*|fraqueza) (?:\w+ ){0,3}?(?:duas|ambas as) pernas|pe caido|paralis\w+"
        r"|nao consigo (?:mexer|levantar|mover|erguer) (?:o pe|a perna|os dedos)"
        r"|pe nao (?:levanta|mexe|sobe)|(?:entrambe|tutte e due) le gambe(?=\W+(?:\w+\W+){0,4}?(?:debol|intorpid|formicol|addorment"
        r"|pesant|ced))|(?:formicol\w*|debolezza|intorpid\w*) (?:\w+ ){0,3}?(?:entrambe|tutte e due) le gambe"
        r"|piede cadente"
        r"|paralizz\w+|non riesco (?:a|ad) (?:muovere|alzare|sollevare) (?:il piede|la gamba"
        r"|le dita|la punta)"
        r"|piede non si (?:alza|solleva|muove)"
    )),
    ("F03E", (
        r"chest (?:pain|hurts?|tight\w*|pressure)|pain in (?:my |the )?chest|tight chest"
        r"|short(?:ness)? of breath|breathless\w*|(?:can'?t|cannot|hard to|trouble|difficulty"
        r"|struggling to) breath\w*|heart attack|coughing (?:up )?blood"
        r"|brustschmerz\w*|schmerz\w* in der brust|brust (?:tut weh|schmerzt|drückt|druckt)"
        r"|druck auf der brust|atemnot|kurzatmig\w*|luftnot|(?:kriege|bekomme) (?:keine|kaum|schlecht) luft"
        r"|dolor (?:en el|de) pecho|me duele el pecho|falta (?:de )?(?:el )?aire|me falta el aire"
        r"|no puedo respirar|dificultad para respirar"
        r"|douleurs? (?:a la|dans la|de) poitrine|mal a la poitrine|mal au thorax|essouffl\w+"
        r"|du mal a respirer|peux (?:plus|pas) respirer|souffle court|dor no peito|falta de ar"
        r"|nao consigo respirar|dificuldade (?:para|em) respirar|dolore al petto|male al petto"
        r"|dolor[ei] toracic\w+|fiato corto|mancanza di (?:fiato|respiro)|non riesco a respirare|affanno"
    )),
    ("F03", (
        r"(?:(?:calf|calves)(?! rais)|lower leg|wade|waden|unterschenkel|pantorrilla|gemelo"
        r"|mollet|panturrilha"
        r"|polpaccio)\W+(?:\w+\W+){0,6}?(?:swoll\w*|swell\w*|warm\w*|hot|red|throb\w*|hard|tender"
        r"|geschwoll\w*|heiss|rot|dick|hinchad\w|caliente|roj[oa]|gonfle\w*|enfle\w*|chaude?|rouge|inchad\w"
        r"|quente|vermelh\w|gonfi\w|cald\w|ross\w)"
        r"|(?:swoll\w*|swelling|warm|hot|red|geschwoll\w*|heisse|hinchad\w|gonfle\w*|inchad\w"
        r"|gonfi\w)\W+(?:\w+\W+){0,4}?(?:calf|calves|lower leg|wade|unterschenkel|pantorrilla|gemelo|mollet"
        r"|panturrilha|polpaccio)|blood clot|dvt|thrombos\w+|thrombus|trombos\w*|phlebit\w+|coagulo|caillot"
    )),
    ("F04", (
        rf"(?:crack(?:ed)?|crunch|pop(?:ped)?|snap(?:ped)?|tear|rip(?:ped)?|twang|bang) (?:in"
        rf"|behind|at|from|under|near"
        rf"|down|inside) (?:my |the |one )*(?:\w+ ){{0,2}}?(?:{_BODY})"
    )),
    ("F04", (
        r"(?:felt|something) (?:something )?(?:give(?: way)?|gave(?: way)?|go|went)(?: \w+)? (?:in|at"
        r"|behind|near) (?:my|the)"
    )),
    ("F04", (
        rf"(?:heard|felt|feel|hear|had|there was|was|with|gave|got|made"
        rf"|like)\W+(?:\w+\W+){{0,4}}?(?:pop(?:ped|ping)?|snap(?:ped|ping)?|crack|tear|tore|rip(?:ped)?"
        rf"|twang)(?!\w)(?! (?:music|song|concert|quiz|art|star|culture|up|in\b|by|decision|chat|at me"
        rf"|out of|a (?:pic|photo)))"
        rf"|(?:{_BODY}|something|it|anything)\W+(?:\w+\W+){{0,2}}?(?:popped|snapped|tore|ripped|ruptured"
        rf"|gave way|went pop|went snap)(?! (?:in|by|up|over|out)\b)|^(?:a |loud |big )*(?:pop"
        rf"|snap)(?:ped)?[.!]*$"
        rf"|(?:popped|snapped|tore|ripped|pulled and bruised|ruptured|torn) (?:my |a |the |something"
        rf"|in )\W*(?:{_BODY})?|(?:pop|snap)(?:ping|ped)? (?:in|at|from|near|behind|sound|and|with|noise"
        rf"|sensation|feeling|then|followed)(?! (?:for|to|and out|a shop|the shop|at home))|loud (?:pop"
        rf"|snap|crack)"
        r"|bruis(?:e|es|ed|ing)|(?:thigh|hamstring|leg|buttock)(?: \w+){0,3}? purple"
        r"|(?<!\w)(?:i|i've|have) (?:\w+ ){0,2}?(?:tore|torn|ripped) it(?! (?:up|off|open|out|apart|down)(?!\w))(?!\w)"
        r"|black and blue|avuls\w+|ruptur\w+|torn (?:hamstring|tendon|muscle)|(?:a "
        r"|hard |big )(?:lump|gap|dent) (?:in|on|at|behind)"
    )),
    ("F04", (
        r"(?:knall|schnalz|knack|riss|peitschen)\w*\W+(?:\w+\W+){0,4}?(?:gehort|gehoert|gespurt|gespuert"
        r"|verspurt)|(?:gehort|gespurt|gespuert|gehoert)\W+(?:\w+\W+){0,3}?(?:knall|knack|schnalz)\w*"
        r"|(?:hat|es) (?:laut )?(?:geknallt|geschnalzt|geknackt)|gerissen|abgerissen|muskelriss|sehnenriss"
        r"|bluterguss|blauer fleck|blau und geschwollen|hamatom"
        r"|chasquido|crujido|tiron fuerte|(?:senti|oi|escuche) (?:un )?(?:pop|crack|clac|latigazo|desgarro)"
        r"|creo que (?:se (?:me )?ha|me he) roto(?=[.! ]*$| algo| el (?:tendon|musculo))|haber(?:me)?lo roto"
        r"|latigazo|desgarr\w+|se (?:me )?(?:rompio|desgarro)|moreton|moraton\w*|hematoma|claquement"
        r"|craquement|(?:entendu|senti) (?:un )?(?:pop|clac|crac)|dechir\w+|rompu|hematome|un bleu"
        r"|ecchymose"
        r"|estalo|estalido|(?:senti|ouvi) (?:um )?(?:pop|estalo|rasgo)|rasgou|rompeu|rotura|ruptura"
        r"|nodoa negra|hematoma|roxo|schiocco|scrocchio|(?:sentito|avvertito) (?:uno? )?(?:crac|pop"
        r"|strappo)|strapp\w+|rott\w (?:il|la)|livido|ematoma"
    )),
    ("F05", (
        r"(?:can'?t|cannot|unable to|couldn'?t|not able to) (?:really )?(?:walk|stand(?! (?:my"
        r"|the|this|that|him"
        r"|her|it|you) (?!leg|side|one|foot))|bear (?:any )?weight"
        r"|put (?:any )?(?:weight|pressure)|weight[- ]?bear|hop)|stress fracture|(?:sharp"
        r"|stabbing) (?:pain )?(?:in (?:my |the )?)?(?:groin|with (?:each|every) step|when i (?:stand|hop"
        r"|land))|sharp pain (?:with|at|on) (?:each|every) step"
        r"|(?:can'?t|cannot|couldn'?t|unable to) put (?:my |the )?(?:\w+ )?(?:foot|leg"
        r"|heel) (?:\w+ )?(?:down|on the)|groin pain|pain in (?:my |the )?groin|groin (?:hurts|aches)|deep (?:pain )?(?:at |in "
        r"|on )?(?:the )?side of (?:my |the )?hip|hip fracture"
    )),
    ("F05", (
        r"(?:kann|konnte) (?:nicht|kaum)(?: mehr)? (?:laufen und stehen|stehen|gehen|auftreten|belasten)"
        r"|nicht (?:mehr )?(?:auftreten|gehen konnen|belasten)|ermudungsbruch|ermuedungsbruch|stressfraktur"
        r"|leistenschmerz\w*|no puedo (?:caminar|andar|apoyar|estar de pie|pisar)|fractura|dolor (?:en la"
        r"|de) ingle"
        r"|(?:peux|arrive) (?:plus|pas)(?: a)? (?:marcher|poser le pied|tenir debout|appuyer)|fracture"
        r"|douleur (?:a l'|dans l'|de l')aine|nao consigo (?:andar|caminhar|apoiar|ficar em pe|pisar)"
        r"|fratura|dor na virilha|non riesco (?:a|ad) (?:camminare|stare in piedi|appoggiare)|frattura"
        r"|dolore (?:all'|all )inguine"
    )),
    ("F06", (
        r"swell\w*|swollen|schwellung\w*|geschwollen\w*|hinchaz\w+|hinchad\w|gonfl\w+|enfle\w*|inchad\w"
        r"|inchaco|gonfi\w+"
    )),
    ("F06", (
        r"fever(?:ish)?|chills|night sweats|(?:sweat\w*|drenched) (?:\w+ ){0,2}?(?:at|all|every"
        r"|during the) night|high temp(?:erature)?|shivering|shivers|temp(?:erature)?(?: of| is| was|:)? (?:3[89]|4\d|10[0-4])"
        r"|(?:3[89]|40|41)(?:\.\d)? ?(?:°|degrees? (?:fever|temp))|feel(?:ing)? (?:really |very |quite "
        r"|so )?(?:ill|unwell|poorly)|hot (?:and )?(?:red )?swelling|(?:red|hot) (?:and )?(?:hot|swollen"
        r"|red)|i (?:had a |took a |have had a )?(?:bad |nasty |big )?(?:fall|fell)(?! (?:asleep|behind"
        r"|in love|off the wagon|short|for)|[- ]?back)|after (?:a |my )fall|since (?:a |my |the )fall"
        r"|(?:fell|fallen) (?:on|off|down|over|from)|slipped (?:on|and)|(?:car|bike|road"
        r"|traffic) (?:accident|crash)|(?:had|in|after) an accident|crashed|got hit by"
    )),
    ("F06", (
        r"fieber\w*|schuttelfrost|schuettelfrost|(?:bin |schwer )?gesturzt|gestuerzt|hingefallen|sturz"
        r"|unfall|fiebre|escalofrios|me cai|caida|accidente|golpe fuerte|fievre|frissons|(?:suis "
        r"|je suis )?tombee?(?! (?:malade|amoureu|d'accord|sur))|chute|accident|febre|calafrios"
        r"|(?:eu )?cai(?! (?:no sono|na))(?! (?:fora|bem))|queda|acidente|febbre|brividi"
        r"|(?:sono )?cadut[oa]|caduta|incidente"
    )),
    ("F07", (
        r"\w*floxacine?\w*|\w*floxacino|cipro|levaquin|avelox|tavanic|ciprobay|fluoro ?quinolon\w*"
        r"|quinolon\w*|antibiotics?|antibiotik\w*|antibiotico\w*|antibiotiques?|antibiotici"
    )),
    ("F03", (
        r"(?:a|blood|of) clots?|clot in|"
        r"(?:leg|calf|ankle)\W+(?:\w+\W+){0,3}?(?:blown up|blew up|puffed up|swelled up|ballooned)"
        r"|(?:leg|ankle)\W+(?:\w+\W+){0,2}?up like a balloon"
    )),
    ("F08", (
        r"(?<!\w )(?:me despierta (?:por|de|en) las? noches?|(?:ca|cela|elle) me reveille (?:la"
        r"|chaque|toutes les) nuits?"
        r"|mi sveglia (?:di|la|ogni|durante la) notte|me acorda (?:a|de|toda|durante a) noite"
        r"|weckt mich nachts)|"
        r"(?:wakes?|woke|woken|waking|wakened|awake)(?: up)?\W+(?:\w+\W+){0,5}?(?:because of|from|due to)"
        r" (?:it|this|that)(?=\W*$|[.,;!?]| (?:every|again|all|most|each|at|last|now|since|and"
        r"|but|for|so|too|twice|once|\w+ times))"
        r"|(?:wache|wachte|aufgewacht|wach)\W+(?:\w+\W+){0,5}?(?:davon|deswegen|deshalb)(?! \w+ laut)"
        r"|(?:davon|deswegen)\W+(?:\w+\W+){0,4}?(?:wach|aufgewacht|wache)"
        r"|(?:despierto|despierta|desperte)\W+(?:\w+\W+){0,4}?(?:por esto|por eso|por ello)"
        r"|reveille\W+(?:\w+\W+){0,4}?(?:a cause de (?:ca|cela)|pour ca)"
        r"|(?:acordo|acordei)\W+(?:\w+\W+){0,4}?(?:por causa disso|com isso|por isso)"
        r"|sveglio\W+(?:\w+\W+){0,4}?(?:per questo|per colpa di questo|a causa di questo)"
    )),
    ("F08", (
        r"(?:pain|ache|it|soreness|throbbing)\W+(?:\w+\W+){0,3}?(?:won'?t|doesn'?t|didn'?t"
        r"|wouldn'?t|not) let(?:ting)? me"
        r" (?:get (?:to |any )?)?sleep|(?:hurts?|pain|aches?) (?:\w+ ){0,2}?even (?:at rest"
        r"|when (?:i'?m |i am |i )?(?:resting"
        r"|rest|lying|lie|not moving|doing nothing))"
        r"|(?:vor|wegen"
        r"|durch)\W+(?:\w+\W+){0,2}?schmerz\w*\W+(?:\w+\W+){0,4}?nicht (?:mehr )?(?:ein|durch)?schlaf\w*"
        r"|(?:vor|wegen|durch)\W+(?:\w+\W+){0,2}?schmerz\w*\W+(?:\w+\W+){0,2}?schlafe ich (?:\w+ ){0,2}?nicht"
        r"|nicht (?:mehr )?(?:ein|durch)?schlafen\W+(?:\w+\W+){0,3}?(?:vor"
        r"|wegen)\W+(?:\w+\W+){0,2}?schmerz\w*"
        r"|(?:lasst|laesst) mich (?:\w+ ){0,2}?nicht (?:mehr )?(?:ein|durch)?schlafen"
        r"|dolor\W+(?:\w+\W+){0,3}?no me (?:deja|permite)\W+(?:\w+\W+){0,2}?dormir"
        r"|(?:peux|arrive) (?:pas|plus)(?: a)? dormir\W+(?:\w+\W+){0,4}?(?:douleur|mal)"
        r"|(?:douleur|mal|ca)\W+(?:\w+\W+){0,3}?(?:m'empeche de dormir|me laisse pas dormir)"
        r"|non riesco a dormire\W+(?:\w+\W+){0,3}?(?:dolore|male)"
        r"|dolore\W+(?:\w+\W+){0,2}?non mi (?:fa|lascia) dormire"
        r"|nao consigo dormir\W+(?:\w+\W+){0,4}?dor|dor\W+(?:\w+\W+){0,2}?nao me deixa dormir"
    )),
    ("F08", (
        r"^(?:it |this )?(?:wakes|woke|waking) me|(?:wakes|waking|woke) me (?:up )?(?:at|every|each|in the"
        r"|during the) night"
    )),
    ("F08", (
        r"(?:pain|it|ache|hurt\w*|soreness|leg|hamstring|butt\w*|tendon|sit ?bone"
        r"|throbbing)\W+(?:\w+\W+){0,4}?(?:wakes?|woke|waking|woken|kept|keeps?)\W+(?:me|up)(?:\W+(?:up"
        r"|awake))?|(?:wakes?|woke|waking|woken)\W+(?:me |up |up at |at )?(?:\w+\W+){0,4}?(?:from|by"
        r"|because of|due to|in|with)\W+(?:the |my |bad |severe |terrible )?(?:pain|ache)"
        r"|(?:pain|hurts?|aches?|aching|sore|throb\w*)\W+(?:\w+\W+){0,3}?(?:at|all|through the|during the"
        r"|every) night|night(?:time)? pain|(?:can'?t|couldn'?t|unable to|cannot|can not) (?:get to "
        r"|fall )?(?:sleep|a?sleep)\W+(?:\w+\W+){0,4}?(?:pain|ache|hurts?|it)"
        r"|pain\W+(?:\w+\W+){0,4}?(?:can'?t|couldn'?t) sleep|(?:constant|constantly|non-?stop|unrelenting"
        r"|never stops?)\W+(?:\w+\W+){0,3}?(?:pain|ache|hurt\w*|rest)"
        r"|(?:pain|hurts?|aches?)\W+(?:\w+\W+){0,3}?(?:constant\w*|non-?stop|all the time|24/7|even at rest"
        r"|even (?:when )?lying|never (?:stops|goes away)|at rest all|round the clock)|sleepless"
    )),
    ("F08", (
        r"schmerz\w*\W+(?:\w+\W+){0,5}?(?:nachts|in der nacht|aufgewacht|wecken|weckt|wach|schlaf\w*)"
        r"|(?:nachts|in der nacht|nachtlich\w*|naechtlich\w*)\W+(?:\w+\W+){0,4}?(?:schmerz\w*|weh)|(?:wache"
        r"|wachte|aufgewacht|geweckt|weckt mich)\W+(?:\w+\W+){0,5}?(?:schmerz\w*|weh)|(?:vor|wegen der"
        r"|wegen) schmerzen nicht schlafen|ruheschmerz\w*|dauerschmerz\w*|standig\w* schmerz\w*"
        r"|staendig\w* schmerz\w*"
        r"|dolor\W+(?:\w+\W+){0,5}?(?:despierta|desperto|por la noche|de noche|nocturno|constante|dormir)"
        r"|(?:me )?(?:despierta|desperto|despierto|despertado)\W+(?:\w+\W+){0,4}?dolor|no (?:puedo"
        r"|pude) dormir\W+(?:\w+\W+){0,3}?dolor|duele\W+(?:\w+\W+){0,2}?(?:por la noche|de noche"
        r"|todo el tiempo|sin parar)"
        r"|(?:douleur|mal)\W+(?:\w+\W+){0,5}?(?:reveille\w*|la nuit|nocturne|constante?|dormir"
        r"|en permanence|sans arret)|(?:reveille\w*)\W+(?:\w+\W+){0,5}?(?:douleur|mal)"
        r"|douleurs? (?:nocturnes?|permanentes?|constantes?)"
        r"|(?:dor|doi)\W+(?:\w+\W+){0,5}?(?:acorda\w*|acordou|a noite|de noite|noturna|constante|dormir"
        r"|o tempo todo)|(?:acord\w+)\W+(?:\w+\W+){0,4}?(?:dor|doendo)|dor (?:noturna|constante)"
        r"|(?:dolore|male)\W+(?:\w+\W+){0,5}?(?:sveglia\w*|svegliat\w|di notte|la notte|notturno|costante"
        r"|dormire|sempre presente)|(?:sveglia\w*|svegliat\w|sveglio)\W+(?:\w+\W+){0,5}?(?:dolore|male)"
        r"|dolore (?:notturno|costante)"
    )),
    ("F09", (
        r"(?:unexplained|unintended|unintentional|sudden|rapid|strange) weight ?loss"
        r"|weight ?loss(?! (?:plan|diet|goal|programme|program|app|tips))|(?:lost|losing|lose"
        r"|dropped)(?: \w+){0,4} (?:weight|kilos?|kg|lbs|pounds|stone)\W+(?:\w+\W+){0,3}?(?:without"
        r"|not trying|no reason|unexpected\w*|and (?:i )?don'?t know)|(?:without trying"
        r"|for no reason).{0,20}(?:lost|losing) (?:\w+ ){0,3}(?:weight|kg|kilos|pounds)|(?:lost|losing"
        r"|dropped) \d+ ?(?:kg|kilos?|lbs?|pounds) (?:for no|without|unintention|and i don'?t)|(?:i'?m|i am"
        r"|been|keep|kept) losing (?:a lot of |so much )?weight|^(?:i'?m |i am |i'?ve |i have )?(?:losing"
        r"|lost) (?:a lot of |so much |some )?weight[.!]*$"
    )),
    ("F09", (
        r"ungewollt (?:\w+ ){0,4}?abgenommen|(?:he |ho |j'ai )?(?:perdido|perdi|adelgazado|perdu"
        r"|perso|emagreci) (?:\w+ ){0,2}?"
        r"(?:kilos?|kg|quilos?|chil[oi])\W+(?:\w+\W+){0,2}?(?:sin|sans|senza"
        r"|sem) (?:le )?(?:querer|motivo|razon|raison|vouloir"
        r"|volerlo|razao|dieta|regime|hacer nada|rien faire|fazer nada)|gewichtsverlust"
        r"|ungewollt abgenommen|abgenommen ohne|ohne grund (?:ab(?!\w)|abgenommen)"
        r"|unerklarlich\w* .{0,15}abgenommen|perdida de peso|perdido peso|perdiendo peso|he adelgazado"
        r"|adelgazando|perte de poids|perdu du poids|perds du poids|maigri|perda de peso|perdi peso"
        r"|perdendo peso|emagreci|perdita di peso|perso peso|dimagrit\w"
    )),
    ("F10", rf"{_NUMB}"),
    ("F10", (
        r"burning (?:pain|sensation|feeling|down|in|leg|nerve)|(?:pain|leg|thigh|foot|it) (?:is "
        r"|feels )?(?:like )?burn(?:s|ing)|electric(?:al)? (?:shock|pain|feeling)|shoot(?:s"
        r"|ing) (?:pain )?(?:down|into|in|through|to)|shooting pain|pain (?:goes |going |runs |running "
        r"|travels |radiat\w+ |spreads )?(?:all the way )?(?:down )?(?:past|below|beyond|into|to) (?:my "
        r"|the )?(?:knee|foot|calf|toes|shin)|(?:radiat|travel|runn?)\w* down (?:my |the )?leg|sciatica"
        r"|slipped disc|nerve pain|(?:toes?|foot|feet|legs?|bum|butt) (?:has |have |had |keeps? "
        r"|is |are )?(?:gone|go|goes|going"
        r"|went|fall\w*|fell) (?:to sleep|asleep|dead)"
        r"|(?:leg|foot|thigh) (?:has )?(?:fallen|fell|falls|going|goes|gone|went) (?:asleep|dead|to sleep)"
    )),
    ("F10", (
        r"brennend\w*|brennt|elektrisier\w*|ischias\w*|ausstrahl\w*|strahlt .{0,20}(?:aus|bein|knie|fuss)"
        r"|bis (?:in den|unters?|unter das) (?:fuss|knie)|eingeschlafen\w* (?:fuss|bein)|(?:fuss"
        r"|bein) (?:ist |schlaft |schlaeft )?(?:eingeschlafen|ein)|ardor\w*|quemazon|quema|ciatica"
        r"|corriente(?:s)? por la pierna|baja (?:por la pierna|hasta (?:el pie|la rodilla))|pinchazos"
        r"|brulure|brule|sciatique|decharges? electriques?|descend (?:dans la jambe|jusqu'au (?:pied|genou"
        r"|mollet))|picotements?|queimacao|queima|ardencia|ciatico|choques? na perna|desce (?:pela perna"
        r"|ate o (?:pe|joelho))|brucior\w+|brucia|sciatica|scoss[ae]|scende (?:lungo|fino)"
    )),
    ("F11S", (
        r"sudden(?:ly)? (?:\w+ ){0,3}(?:weak\w*|loss of (?:power|strength)|limp\w*)|(?:weak\w*|limp\w*"
        r"|lost (?:all )?(?:power|strength)) (?:\w+ ){0,3}(?:all of a sudden|suddenly|since this morning)"
        r"|plotzlich\w* (?:\w+ ){0,3}(?:schwach|kraftlos|schwache)|(?:debilidad|debil|forca"
        r"|fuerza|forza|force) (?:[\w']+ ){0,4}?(?:repentina|de repente|de pronto|subit\w+|all'improvviso|soudain\w*|tout a coup)|(?:debilidad|debil) (?:repentina"
        r"|de repente)|faiblesse soudaine|fraqueza (?:repentina|subita)|debolezza improvvisa"
    )),
    ("F11", (
        r"hobbl\w+|(?:bein|knie)\W+(?:\w+\W+){0,3}?(?:(?:knickt|sackt)\W+(?:\w+\W+){0,2}?(?:weg"
        r"|ein)|gibt (?:\w+ )?nach)"
        r"|se me (?:va|dobla|afloja|vence) la (?:pierna|rodilla)|(?:pierna|rodilla) (?:me "
        r"|se me )?(?:falla|cede|se dobla)"
        r"|(?:jambe|genou) (?:me )?(?:lache|se derobe|flanche|cede)|(?:gamba"
        r"|ginocchio) (?:mi )?(?:cede|molla)"
        r"|(?:perna|joelho) (?:me )?(?:falha|cede|bambeia)|humple"
        r"|drag(?:s|ging)? (?:my |the )?(?:\w+ )?leg|(?:perdi|perdendo|perdido|perda de"
        r"|perdiendo|perdida de) (?:a |la |mi )?(?:forca|fuerza)|(?:perdu|perds|perte) (?:de )?(?:la |ma )?force"
        r"|(?:perso|perdendo|perdita di) (?:la )?forza|kraft (?:\w+ )?verloren"
        r"|keine kraft (?:mehr )?(?:im|in)|legs? (?:really |still |just )?(?:feels?|are|is|went|go(?:es)?|getting) (?:so |very "
        r"|really |a bit )?weak(?:er)?|(?:leg|knee|hip) (?:keeps? |is |kept )?(?:giv(?:es?|ing) (?:way"
        r"|out))|limp(?:s|ed|ing)?|(?:leg|hamstring|glute|foot|thigh)\W+(?:is |feels? |are |has (?:gone"
        r"|become) |got |gone |getting |went |really |very |so |much |a bit ){0,4}weak(?:er)?|weakness"
        r"|weak (?:leg|foot|hamstring|hip)|loss of (?:power|strength)|lost (?:all )?(?:power|strength)"
        r"|no (?:power|strength) in (?:my |the )?(?:leg|hamstring|foot)|can'?t (?:push|drive) off"
        r"|hinke\w*|humpel\w*|kraftverlust|kraftlos\w*|(?:bein|fuss) (?:ist )?(?:ganz |so |sehr )?schwach"
        r"|schwache im bein|schwaeche|cojeo|cojear|cojeando|cojera|debilidad|sin fuerza en la pierna"
        r"|pierna (?:muy )?debil|boite (?:en|depuis|un peu)|je boite|boiter|boiterie|faiblesse"
        r"|perte de force|mancando|mancar|coxeando|coxear|fraqueza|perna fraca|zoppic\w+|debolezza"
        r"|gamba debole"
    )),
    ("F18", (
        r"psoriasis|uveitis|crohn\w*|colitis|ankylosing|spondyl\w+|both (?:buttocks|sit ?bones"
        r"|sides)\W+(?:\w+\W+){0,8}?stiff\w*|morning stiffness"
        r"|stiff(?:ness)?\W+(?:\w+\W+){0,4}?(?:every morning|for (?:an|over an|half an) hour)"
        r"|schuppenflechte|morgensteif\w*|morbus bechterew|rigidez matutina|raideur matinale"
        r"|rigidez matinal|rigidita mattutina|psoriasi|espondil\w+|spondil\w+"
    )),
    *ROUTINE,
)  # fmt: skip
