"""Italian words and phrases."""

from content.replies.words import Words, numbered, split

WORDS = Words(
    code="it",
    common=split(

            "il lo la gli i le un uno una di del della dei e o che con senza per in nel al alle oggi "
            "domani ora adesso grazie dolore male come quando quanto "
            "perche posso devo ho fatto sessione allenamento settimana peso molto piu meno niente ciao si "
            "non mio mia mi sono sta era circa su dieci fa"

    ),
    numbers=numbered(
        "zero uno due tre quattro"
        "|quatro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti"
    )
    | {"trenta": 30, "quaranta": 40, "cento": 100},
    articles=split("un una"),
    shared=split("due sei"),
    half_re=r"e mezzo|e mezza(?= ora)|e 1/2",
    point_re=r"virgola|punto",
    out_of_re=r"su|di",
    before=split(
        "sara sarebbe oggi direi circa tipo un una il la e era sta dolore male fa mi circa quasi piu o meno forse direi dico credo penso che "
        "oggi ora adesso ancora sempre solo livello di a "
        "numero voto ischio gluteo gamba tendine ciao si bene allora diciamo intorno attorno seduto seduta "
        "ma tra fra e' do metto lunedi martedi mercoledi "
        "giovedi venerdi sabato domenica sinistra destra pomeriggio resta al momento seduta sedia e"
    ),
    after=split(
        "oggi ora adesso grazie seduto seduta da in quando ma e o forse ancora solo su per dopo prima di "
        "dolore circa credo direi e' era bene si no non senza con "
        "come punti che ieri al mi ricorda ricordamelo posso piu-o-meno penso"
    ),
    pain_re=r"dolor\w*|male|fastidio|livello|nrs|punteggio",
    now_re=r"ora|adesso|attualmente|al momento|in questo momento|oggi|ancora|da (?:pranzo|mezzogiorno)",
    past_re=(
        r"ieri|stanotte|la settimana scorsa|la notte scorsa|prima(?! di)|\d+ giorni fa|di solito"
        r"|normalmente|in media|al massimo|nel momento peggiore"
    ),
    soft_past_re=(
        r"stamattina|questa mattina|di mattina|al mattino|era|dopo (?:l'allenamento|la sessione|la corsa)"
        r"|durante (?:l'allenamento|la sessione)|all'inizio|al risveglio"
    ),
    seat_re=r"ischi\w+|osso (?:del sedere|su cui siedo)",
    body_re=(
        r"schiena|lombare|ginocchio|polpaccio|piede|spalla|collo|anca|inguine|testa|altra gamba|altro lato"
        r"|caviglia|umore|stress|sonno"
    ),
    activity_re=(
        r"(?:quando |dopo |a )?(?:correre|corro|correndo|camminare|cammino|camminando|guidare|chinarmi)"
        r"|sulle scale|a riposo|sdraiat\w"
    ),
    negation_re=r"non|mai|invece di",
    or_re=r"o(?: forse| anche)?|oppure|forse|,? ?(?:forse|magari)(?: un)?|magari",
    to_re=r"a|e|fino a",
    zero_re=(
        r"dolore ?[:=-] ?(?:nessuno|niente|nullo|zero)|"
        r"non (?:sento|ho sentito) (?:niente|nulla|dolore)|non (?:mi )?(?:ha fatto|fa) (?:piu )?male|(?:nessun|senza|zero|niente|non ho|non c'e|non sento|nessunissimo"
        r"|non ho piu) (?:piu )?(?:dolor[ei]|male|fastidio)|non (?:mi )?fa (?:piu )?male|indolore"
    ),
    zero_alone_re=r"per nulla|affatto|neanche un po'?|niente|nessuno|nulla|nessun dolore|per niente",
    nearly_re=r"quasi|appena|praticamente|tranne|eccetto|salvo|se|spero|vorrei",
    degree_re=(
        r"bene|male|un po'?|poco|un pochino|abbastanza|molto|lieve|leggero|moderato|forte|ok|cosi cosi"
        r"|benissimo|malissimo|normale|non so|boh|fastidio|fa male|discreto|tira|perfetto"
    ),
    comparison_re=(
        r"uguale|lo stesso|stessa? cosa|come (?:ieri|prima|sempre|l'ultima volta)|meglio|peggio|meno|piu"
        r"|invariato|almeno|al massimo|meno di|piu di|la meta|il doppio"
    ),
    condition_re=r"spero|speravo|vorrei|se|nel caso",
    question_re=r"(?:che|cosa|qual\w*|come|quando|perche|dove|chi|quant\w|posso|devo|dovrei|e|c'e)\b",
    drug_re=(
        r"ibuprofene|paracetamolo|tachipirina|aspirina|oki|moment|naprossene|diclofenac|antidolorific\w+"
        r"|antinfiammator\w+|voltaren|pastigli\w+"
    ),
    units_re=(
        r"chil[oi]|libbr[ae]|gramm[oi]|ripetizion[ei]|reps|serie|giri|volt[ae]|minut[oi]|min|or[ae]"
        r"|second[oi]|sec|giorn[oi]|nott[ei]|settiman[ae]|mes[ei]|ann[oi]|grad[oi]|per cento|chilometr[oi]"
        r"|metr[oi]|pass[oi]|pastiglie|esercizi|sessioni|figli|caffe"
        r"|di (?:loro|quelli|quelle)|persone|punt[oi] (?:meglio|peggio|in meno|in piu)|birre"
    ),
    quantity_before_re=(
        r"alle|le|ore|dalle|verso le|fatto|corso|camminato|preso|per|ogni|ultim[ie]|giorno|settimana|fase"
        r"|serie|esercizio|numero|da|fino alle|tra|fra|ho"
    ),
    yes=split("si s certo ok esatto giusto vero d'accordo sì va-bene"),
    no=split("no n mai nessuno nessuna niente macche"),
    weekdays=numbered("lunedi martedi mercoledi giovedi venerdi sabato domenica"),
    months=numbered("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", 1),
    days={"l'altro ieri": -2, "altro ieri": -2, "ieri": -1, "oggi": 0, "stasera": 0, "questa sera": 0, "questo pomeriggio": 0, "domani": 1, "dopodomani": 2},
    dayparts={"mezzogiorno": 720, "mezzanotte": 0, "mattina": 480, "mattino": 480, "pomeriggio": 900, "sera": 1140, "stasera": 1140, "dopo il lavoro": 1080, "dopo pranzo": 840, "dopo cena": 1260},
    durations={"minuti": 1, "minuto": 1, "min": 1, "ore": 60, "ora": 60, "h": 60, "giorni": 1440, "giorno": 1440, "settimane": 10080, "settimana": 10080, "mesi": 43200, "mese": 43200},
    at_re=r"alle ore|alle|all'|ore|verso le|per le|fino alle",
    in_re=r"tra|fra|dopo",
    until_re=r"fino (?:al?|alla|a)|torno (?:il|la)?|rientro (?:il)?",
    span_re=r"per|i prossimi|le prossime",
    past_half_re=r"(?!)",
    to_half_re=r"(?!)",
    quarter_past_re=r"(?!)",
    quarter_to_re=r"(?!)",
    evening_re=r"di sera|della sera|stasera|sera|questa sera|del pomeriggio|di pomeriggio|pomeriggio",
    intents=(
        ("cleared", None, r"(?:medico|fisio\w*|dottore(?:ssa)?|ortopedico)(?: \w+){0,4}? (?:via libera|dato l'ok|autorizzat\w|dato il permesso)"),
        ("cancel", None, r"annulla\w*|lascia (?:stare|perdere)|non importa"),
        ("undo", None, r"(?:ho )?sbagliat\w(?: (?:tasto|pulsante|bottone))?|tasto sbagliato|cancella (?:l'ultim\w|ultim\w)|annulla (?:l'ultim\w|questo)|errore mio|torna indietro|(?:e|era) stato un errore|per sbaglio|ho sbagliato$|ripristina"),
        ("forget", None, (
            r"(?:cancella\w*|elimina\w*|rimuovi) (?:tutt[ioe] )?(?:i )?(?:miei dati|mio account"
            r"|il mio account|tutto|dati|mio profilo)|dimenticami|cancellami"
        )),
        ("stop", None, (
            r"^(?:stop|basta|fermati)$|lasciami in pace|non scrivermi(?: piu)?|smetti (?:di scriver\w*|con)"
            r"|disiscriv\w+|niente piu messaggi"
        )),
        ("travel", None, (
            r"qui (?:sono|e) (?:gia )?(?:le |l')\d{1,2}|sono (?:gia )?le \d{1,2}(?: di (?:sera|notte|mattina))? qui|"
            r"fuso(?: orario)?|(?:mi sono |sono )?trasferit[oa] a|(?:sono|siamo) (?:ora |adesso )?(?:a"
            r"|in) (?!casa|letto|ritardo|pausa|vacanza|ferie|riposo|forma|un|una|posto|lavoro|meta)[a-z]+"
            r"|(?:viaggio|volo|parto|vado) (?:a|per|in) (?!letto|casa|correre|lavoro|vacanza|ferie)[a-z]+"
        )),
        ("pause", None, (
            r"(?:vado|parto|sono) (?:via|in (?:vacanza|ferie|viaggio|trasferta))|(?:ho )?(?:l')?(?:influenza|il covid|covid|raffreddore)|(?:una settimana|\d+ giorni|qualche giorno) (?:via|fuori|di|senza)|ferm[oa] (?:fino|per)|stacco|"
            r"pausa|vacanz[ae]|ferie|in viaggio|(?:saro|sono) via|via fino|fermo fino|sospend\w+"
            r"|malat[oa] fino"
        )),
        ("resume", None, (
            r"(?:sono |eccomi )?(?:tornat[oa]|rientrat[oa]|di nuovo qui)|eccomi|si (?:riprende|ricomincia|riparte)|pront[oa](?: a (?:ripartire|riprendere))?$|vacanze finite|andiamo avanti|torniamo|"
            r"riprend\w+|ripresa|continuare|(?:sono )?tornat[oa]|pront[oa] a (?:riprendere|continuare"
            r"|ricominciare|ripartire)|ricominci\w+|ripart\w+|si riparte"
        )),
        ("flare", None, r"(?:molto|decisamente|tanto) peggio|(?:ho )?(?:esagerat\w|strafatt\w|forzat\w)|troppo ieri|(?:e|si e) infiammat\w|si e riacuti\w+|fase acuta|riacutizz\w+|ricaduta|molto peggio|peggiorat\w+|ho esagerato|crisi|infiammat\w+"),
        ("correct", None, (
            r"(?:no|scusa|scusami|ops|anzi|in realta|pardon),? (?:e |era |volevo dire |intendevo )?(?:un )?(?=\d)|in realta|(?:ieri|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica) era (?:un )?\d+(?:\.5)?,? (?:e )?non|"
            r"\d+(?:\.5)?,? non (?:an? |eine |un |um )?\d+(?:\.5)?|correzione|corregg\w+|volevo dire"
            r"|intendevo|no,? (?:era|e) (?:un )?(?=\d)|non \d+(?:\.5)?,? (?:ma|bensi) (?:un )?(?=\d)"
            r"|(?:cambia\w*|metti|modifica) .{0,20}(?:a|in) (?:un )?(?=\d)|scusa,? (?:era "
            r"|e )?(?:un )?(?=\d)|numero sbagliato"
        )),
        ("units", None, (
            r"(?:in|a|usa\w*|passa a) (?:kg|chili|chilogrammi|libbre|lbs?)(?: per favore)?$"
            r"|unita(?: di misura)?$|^(?:libbre|chili)$"
        )),
        ("change_hour", None, (
            r"(?:sposta|metti|cambia|porta)\w* .{0,20}alle \d|(?:sempre|ogni giorno|tutti i giorni|d'ora in poi) alle|"
            r"(?:cambia\w*|sposta\w*|modifica\w*) (?:l'|il |la |mio |mia )*(?:ora|orario|promemoria"
            r"|allenamento).*|(?:tutti i giorni|ogni giorno|sempre|d'ora in poi).{0,25}(?:alle|verso)"
            r"|altr[oa] or\w+|mi alleno (?:sempre )?alle"
        )),
        ("snooze", None, (
            r"(?:lo faccio|facciamo|lascia|meglio) (?:dopo|piu tardi|stasera|domani)|tra (?:poco|un po'?|mezz'?)|fra (?:poco|un po'?|mezz'?)|(?:ora|adesso) non (?:posso|riesco)|avvisami|chiedimelo|quando (?:torno|rientro|esco)|spostalo? a|rimandiamo|piu tardi|un attimo|"
            r"piu tardi|dopo$|ricord\w+|rimand\w+|rinvia\w*|posticip\w+|non (?:ora|adesso)|(?:tra"
            r"|fra) (?:\d+|un|un'|una|mezz'?) ?(?:min\w*|or[ae]|h)|stasera$|domani (?:alle|mattina|sera"
            r"|allora|invece)|meglio domani|non ancora|un momento|dopo il lavoro"
        )),
        ("partly", None, (
            r"(?:serie|ripetizioni|esercizi) invece di|"
            r"(?:tutto|tutti|tutte) (?:tranne|meno|eccetto)|(?:solo|soltanto) (?:la|le|i|il|due|meta|una|un|\d)|(?:mi )?(?:manca|mancava|e mancat\w)|mi sono fermat\w (?:prima|a meta)|quasi tutto|meta\b|"
            r"in parte|parzial\w*|solo (?:meta|due|una|uno|\d|una parte|alcun\w)|a meta|la meta"
            r"|non (?:tutto|finito|ho finito|completato|sono riuscit[oa] a (?:finire|completare)"
            r"|ho completato|tutti|tutte)|quasi tutto|tranne (?:l'|la|il)"
        )),
        ("skipped", None, (
            r"oggi (?:no|salto|niente|passo|non)|(?:non )?(?:ce la faccio|ho avuto tempo|ho tempo|mi va)|(?:l')?ho saltat\w|troppo stanc\w|senza tempo|niente (?:da fare|oggi)|saltat\w|non ho (?:fatto|tempo|voglia)|"
            r"salt(?:o|at[oa]|are)|non (?:l'ho fatt[oa]|ho fatto|mi sono allenat[oa]|posso|riesco"
            r"|ce la faccio|oggi|mi alleno|ho tempo|ho avuto tempo)|oggi (?:no|niente|riposo)"
            r"|niente (?:allenamento|sessione)|riposo oggi|dimenticat\w|sono malat[oa]"
        )),
        ("done", None, (
            r"(?:tutto )?(?:fatto|finito|completato|terminato)|appena (?:finito|fatto)|(?:allenamento|sessione|esercizi) (?:fatt\w|finit\w|completat\w)|ho (?:fatto|finito|completato) (?:tutto|l'allenamento|la sessione)|"
            r"fatt[oaie]|finit[oa]|terminat[oa]|completat[oa]|ho (?:finito|fatto|terminato)|allenat[oa]"
            r"|a posto"
        )),
        ("why", None, r"come (?:mai|l'hai calcolat\w|lo calcoli|ci sei arrivat\w)|da dove viene|perche|qual e (?:il motivo|la ragione)|spiega\w* (?:il peso|la decisione)|motivo"),
        ("learn", None, (
            r"(?<!non )(?<!cosa )(?<!che )(?:posso|devo|dovrei|si puo|fa male se|va bene se)|"
            r"(?<!cosa )(?<!che )(?:posso|potrei|devo|dovrei|si puo)|(?:e|fa|va) (?:bene|male|sicuro"
            r"|permesso|pericoloso|consigliabile)|fonti"
        )),
        ("exercise", None, (
            r"come (?:si )?(?:fa|fanno|faccio|eseguo|va fatt\w)|cos'?e (?:il|la|un|una|lo)|(?:sto facendo|faccio) .{2,25} (?:bene|giusto)|spiegami (?:il|la|come|l')|"
            r"come (?:si )?(?:fa|faccio|fare|eseguo|funziona|va fatt\w)(?: (?:il|la|lo|i|un|una|l'))?"
            r"|mostrami (?:come|l'esercizio|la tecnica)|tecnica|(?:video|foto|disegno|immagine) d\w+"
            r"|cos'e (?:il|la|un|una|lo) |spiega\w* (?:l'esercizio|il ponte)"
        )),
        ("run", "told", (
            r"(?:ho )?corso .{0,12}(?:\d|oggi|ieri|un po)|(?:ho )?fatto (?:la |una |la mia )?(?:corsa|corsetta)"
            r"|sono andat[oa] a correre"
        )),
        ("run", None, (
            r"piano (?:di )?corsa|tornare a correre|quando (?:posso"
            r"|potro) (?:tornare a )?correre"
        )),
        ("next", None, (
            r"(?:che|quale|quanto) (?:peso|carico|chili)|(?:quando|posso) (?:aument|sal)\w+ (?:il |di |con il )?(?:peso|carico)|piu peso|(?:e se|cosa succede se) .{0,15}(?:riacut|peggior)\w*|"
            r"prossimo peso|prossimo carico|(?:peso|carico) (?:d\w+ |per )?(?:la )?(?:prossima"
            r"|settimana prossima)\w*|(?:che|quale|quanto) peso|quanti chili|aumentare (?:il )?(?:peso"
            r"|carico)"
        )),
        ("progress", None, (
            r"come (?:sto|vado|procede|procedo|va)(?: andando)?(?=[ ?.!]*$)|(?:i )?miei progressi|sto (?:migliorando|andando)|a che punto sono|in che fase|quante sessioni|"
            r"progress\w+|andamento|grafic\w+|statistic\w+|come (?:sto andando|va)|storico|miglioramenti"
            r"|sto migliorando|tendenza"
        )),
        ("review", None, r"revisione|riepilogo|riassunto|bilancio"),
        ("tomorrow", None, (
            r"(?:e )?domani ?\?$|e domani\??$|(?:cosa|che) .{0,15}domani|domani (?:riposo|mi alleno|c'e)|"
            r"(?:che|cosa|qual\w*|come|c'e|sessione|allenamento|piano|esercizi).{0,30}domani\b|domani\?$"
            r"|e domani\??$"
        )),
        ("week", None, (
            r"(?:programma|piano) (?:della|di questa) settimana|prossimi (?:giorni|allenamenti)|quando (?:e|mi alleno|devo|ho|tocca).*|resto della settimana|"
            r"(?:questa|la|mia|prossima) settimana|piano settimanale|calendario|prossim[oae] (?:sessione"
            r"|sessioni|allenament[oi])|quando (?:e|mi alleno|devo|ho).*|giorni di riposo"
            r"|programma della settimana|piano$"
        )),
        ("today", None, (
            r"(?:cosa|che|che cosa) (?:si fa|faccio|c'e|mi tocca|devo fare|tocca|ho)(?: da fare)?(?: per)? ?(?:oggi)?(?=[ ?.!]*$)|(?:mandami|mostrami|dammi|fammi vedere) (?:la |l'|il |gli )?(?:sessione|allenamento|esercizi|scheda)|allenamento di oggi|mi alleno oggi|"
            r"(?:che|cosa|qual\w*|sessione|allenamento|esercizi|piano|programma|mostra\w*|c'e"
            r"|vedere).{0,40}oggi|^(?:und |y |et |e )?oggi\??$|(?:sessione|allenamento|esercizi) di oggi"
            r"|cosa (?:faccio|devo fare)(?: ora| adesso)?|^(?:sessione|allenamento|esercizi)\??$"
            r"|(?:mostra\w*|dammi|fammi vedere) (?:la |l'|il |mio |mia )*(?:sessione|allenamento)"
        )),
        ("pain", None, r"(?:registra\w*|segna\w*|annota\w*) (?:il |mio )*dolore|^dolore$|mi fa male"),
        ("swap", None, (
            r"(?:niente|senza|non ho)(?: la| il| una?)? (?:palla|fitball|slider|elastico|banda|panca)\b|(?:senza|non ho)(?: i)? "
            r"(?:pesi|manubri|attrezz\w+) (?:oggi|qui)|viagg\w+ senza (?:pesi|attrezz\w+)|palestra (?:e )?chiusa|solo (?:i )?"
            r"(?:manubri|elastici) (?:oggi|qui)|alternativa (?:a|al|alla|per)|al posto d\w+"
            r"|ho (?:una?|la|lo) (?:palla|slider)\b"
        )),
        ("weights", None, (
            r"(?:i )?miei (?:pesi|manubri)|attrezzatur\w+|attrezzi|(?:ho|comprato).{0,30}(?:manubri"
            r"|kettlebell|elastici|bilanciere)|non ho (?:pesi|manubri)"
        )),
        ("settings", None, r"impostazioni|preferenze|lingua|opzioni"),
        ("report", None, (
            r"referto|rapporto|relazione|report|per (?:il|la|mio|mia|il mio|la mia) (?:fisio\w*|medico"
            r"|dottor\w*)|pdf"
        )),
        ("export", None, r"esporta\w*|scarica\w*|copia dei miei dati"),
        ("privacy", None, r"privacy|chi (?:vede|legge|puo vedere)|quali dati|protezione dei dati"),
        ("help", None, r"(?:cosa|che cosa) posso (?:dire|scrivere|fare|chiedere)|non (?:ho capito|ci capisco)|come (?:funziona|si usa|ti uso)(?: questo| il bot)?\??$|mi sono pers\w|aiut\w+|aiuto|aiutami|cosa (?:puoi|sai) fare|come funziona$|comandi|non capisco"),
        ("start", None, r"^(?:inizia|iniziare|cominciare)$"),
        ("thanks", None, r"grazie\w*|mille grazie|ti ringrazio|gentilissim\w|grz|grazie(?: mille)?|ti ringrazio"),
        ("greeting", None, r"^(?:ehi|hey|buona (?:notte|giornata|serata)|a (?:domani|dopo)|arrivederci|buondi)\b|^(?:ciao|buongiorno|buonasera|salve)\b"),
    ),
)  # fmt: skip
