"""French words and phrases."""

from content.replies.words import Words, numbered, split

WORDS = Words(
    code="fr",
    common=split(

            "le la les un une des du de et ou est suis c'est j'ai je tu il ca ce cette mon ma mes moi pas "
            "ne que quoi comment quand pourquoi puis dois "
            "a au aux avec sans pour dans sur en aujourd'hui demain maintenant merci oui non douleur mal "
            "seance semaine poids fait plus moins tres rien bonjour environ"

    ),
    numbers=numbered(
        "zero 1 deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    ) | {"vingt": 20}
    | {"trente": 30, "quarante": 40, "cent": 100},
    articles=split("un une"),
    shared=split("un"),
    half_re=r"et demie?(?! heure)",
    point_re=r"virgule|point",
    out_of_re=r"sur|de",
    before=split(
        "petit bon gros grand solide dirais on est mets je un une le la est c'est etait a de douleur mal j'ai ai environ vers peu pres presque peut-etre "
        "peut etre disons je dirais dis pense crois aujourd'hui "
        "maintenant encore toujours seulement juste niveau score note ischion fesse jambe tendon bonjour "
        "oui bon ben alors plutot autour assis assise en "
        "position chaise et mais entre que ca fait reste donne mets lundi mardi mercredi jeudi vendredi "
        "samedi dimanche gauche droite actuellement d'environ"
    ),
    after=split(
        "je dirais pense environ merci la quoi aujourd'hui maintenant merci assis assise en quand mais et ou peut-etre encore toujours seulement "
        "sur pour apres avant depuis de douleur environ je "
        "c'est est etait bien ca va la le pas sans avec comme points que hier ce a peu rappelle puis-je "
        "merci-bien actuellement stp svp"
    ),
    pain_re=r"douleurs?|mal|douloureux|fait mal|score|nrs|niveau",
    now_re=(
        r"maintenant|actuellement|en ce moment|la tout de suite|aujourd'hui|toujours|encore|depuis midi"
        r"|a present"
    ),
    past_re=(
        r"hier|la nuit derniere|cette nuit|la semaine derniere|avant(?! de)|il y a \d+ \w+|d'habitude"
        r"|en moyenne|normalement|au pire|au maximum"
    ),
    soft_past_re=(
        r"ce matin|le matin|etait|apres (?:la seance|l'entrainement|la course)|pendant (?:la seance"
        r"|l'entrainement)|au debut|au reveil"
    ),
    seat_re=r"ischion\w*|os (?:du bassin|des fesses)",
    body_re=(
        r"dos|lombaires?|genou|mollet|pied|epaule|cou|nuque|hanche|aine|tete|autre jambe|autre cote"
        r"|cheville|humeur|stress|sommeil"
    ),
    activity_re=(
        r"(?:en |quand je |apres )?(?:courant|cours|courir|marchant|marche|marcher|conduisant)"
        r"|dans les escaliers|en me penchant|au repos|allonge\w*"
    ),
    negation_re=r"pas|jamais|au lieu de|plutot que",
    or_re=(
        r"ou(?: peut-etre| peut etre| bien| meme)?|peut-etre|peut etre|voire|,? ?(?:peut-etre|peut etre"
        r"|voire)(?: un)?"
    ),
    to_re=r"a|et",
    zero_re=(
        r"douleur ?[:=-] ?(?:aucune|rien|nulle)|"
        r"(?:j'ai |je n'ai |ai )(?:pas|plus) (?:du tout )?mal(?: du tout)?(?! a)|(?:je ne |j'|je )?(?:sens|ressens|n'ai|ai) (?:plus )?rien(?: senti| ressenti)|(?:je ne |j'|je )?(?:sens|ressens) (?:plus )?rien|(?:pas|aucune?|sans|plus|zero|plus aucune?|pas la moindre|plus de|pas de"
        r"|pas aucune) (?:de )?douleurs?(?: du tout)?|(?:je n'ai|j'ai|n'ai) (?:pas|plus) (?:du tout )?mal"
        r"|ne fait (?:pas|plus) mal|aucun mal|plus mal du tout|indolore"
    ),
    zero_alone_re=r"pas du tout|absolument pas|rien|aucune|aucun|rien du tout|nulle|nul",
    nearly_re=r"presque|quasi\w*|a peine|sauf|si|j'espere|voudrais|pratiquement|hormis",
    degree_re=(
        r"bien|mal|un peu|peu|moyen|assez|beaucoup|fort\w*|leger\w*|legere|moderee?|ok|ca va"
        r"|comme ci comme ca|super|nul|normal|tres bien|tres mal|je ne sais pas|sais pas|aie|pas mal"
        r"|pas trop mal|tire"
    ),
    comparison_re=(
        r"pareil\w*|meme|comme (?:hier|avant|d'habitude|la derniere fois)|mieux|pire|moins|plus|inchangee?"
        r"|au moins|au plus|moins de|plus de|la moitie|double"
    ),
    condition_re=r"j'esper\w+|j'aimerais|je voudrais|si|s'il|au cas ou",
    question_re=(
        r"(?:qu'est|que|quoi|quel\w*|comment|quand|pourquoi|ou|qui|combien|est-ce|puis-je|dois-je|peut-on"
        r"|je peux)\b"
    ),
    drug_re=(
        r"ibuprofene|paracetamol|doliprane|aspirine|advil|naproxene|diclofenac|antidouleurs?|anti-douleurs?"
        r"|anti-inflammatoires?|voltarene|cachets?"
    ),
    units_re=(
        r"kilos?|livres?|grammes?|repetitions?|reps|series?|tours?|fois|minutes?|min|heures?|secondes?|sec"
        r"|jours?|nuits?|semaines?|mois|ans|annees?|degres|pour cent|pourcent|kilometres?|metres?|pas"
        r"|cachets?|exercices|seances|enfants|cafes?"
        r"|d'entre|points? (?:de mieux|de moins|de plus)|personnes?|bieres?"
    ),
    quantity_before_re=(
        r"a|vers|fait|couru|marche|pris|pendant|chaque|derniers|dernieres|jour|semaine|phase|serie|exercice"
        r"|numero|depuis|dans|avant|apres|jusqu'a"
    ),
    yes=split("oui o ouais ok d'accord exact exactement bien-sur correct vrai ouep"),
    no=split("non n pas jamais aucun aucune nan rien"),
    weekdays=numbered(
        "lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis samedi"
        "|samedis dimanche|dimanches"
    ),
    months=numbered("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre", 1),
    days={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "ce soir": 0, "cet apres-midi": 0, "demain": 1, "apres-demain": 2, "apres demain": 2},
    dayparts={"midi": 720, "minuit": 0, "matin": 480, "apres-midi": 900, "soir": 1140, "ce soir": 1140, "apres le travail": 1080, "apres le boulot": 1080, "nuit": 1260},
    durations={"minutes": 1, "minute": 1, "min": 1, "heures": 60, "heure": 60, "h": 60, "jours": 1440, "jour": 1440, "semaines": 10080, "semaine": 10080, "mois": 43200},
    at_re=r"vers",
    in_re=r"dans|apres|d'ici",
    until_re=r"jusqu'(?:au|a|en)(?: la)?|retour (?:le|au)|de retour(?: le)?|je reviens(?: le)?",
    span_re=r"pour|pendant|les|les prochain\w*",
    past_half_re=r"(?!)",
    to_half_re=r"(?!)",
    quarter_past_re=r"(?!)",
    quarter_to_re=r"(?!)",
    evening_re=r"ce soir|du soir|le soir|soir|de l'apres-midi|cet apres-midi|apres-midi",
    intents=(
        ("cleared", None, r"(?:medecin|kine\w*|docteur|chirurgien)(?: \w+){0,4}? (?:feu vert|donne son accord|m'a autorise\w*)"),
        ("cancel", None, r"annul\w+|laisse tomber|peu importe|oublie$|oublie ca"),
        ("undo", None, r"(?:je me suis )?trompee?(?: de (?:bouton|touche))?|annule (?:ca|le dernier|la derniere|ma)|mauvais bouton|efface (?:le|la) derni\w+|erreur de ma part|defaire|defais|revenir en arriere|c'etait une erreur|par erreur|trompe de bouton"),
        ("forget", None, (
            r"(?:supprim\w+|efface\w*|detrui\w+) (?:toutes? )?(?:mes donnees|mon compte|tout|les donnees"
            r"|mon profil|moi)|oublie[- ]moi|efface[- ]moi"
        )),
        ("stop", None, (
            r"^(?:stop|arrete|arreter)$|arrete (?:de m'|tout|les messages)\w*|laisse[- ]moi tranquille"
            r"|desabonn\w+|plus de messages|ne m'ecris plus"
        )),
        ("travel", None, (
            r"ici (?:il est|c'est) (?:deja )?\d{1,2} ?h|il est (?:deja )?\d{1,2} ?h\w*(?: du (?:matin|soir))? ici|"
            r"fuseau|(?:j'ai )?demenage|(?:je suis|suis|nous sommes) (?:maintenant |actuellement )?(?:a|en"
            r"|au) (?!la|l'|jour|retard|forme|train|vacances|pause|nouveau|jeun|bout|repos|lit|bureau|arret"
            r"|route|position|colere|mal|cote|pied)[a-z]+|(?:je )?(?:voyage|pars|vais|vole) (?:a|en|au"
            r"|pour) (?!la |le |l')[a-z]+"
        )),
        ("pause", None, (
            r"je pars (?:en|une|\d|quelques)|en (?:vacances|deplacement|voyage)|(?:j'ai )?(?:la grippe|le covid|un rhume)|je suis malade (?:jusqu|pour)|absente? (?:jusqu|pendant|du)|(?:une|quelques) (?:semaine|jours) (?:off|sans)|"
            r"pause|vacances|en conges?|absente?|je pars|(?:je serai|suis) pas la|arret (?:jusqu"
            r"|pendant)\w*|malade jusqu\w*"
        )),
        ("resume", None, (
            r"(?:je suis )?(?:de retour|rentree?)|on (?:s'y remet|continue|repart)|je reprends|c'est bon,? je (?:suis|reprends)|vacances (?:finies|terminees)|"
            r"reprend\w+|reprise|continuer|je suis de retour|(?:je suis )?revenue?|prete? a (?:reprendre"
            r"|continuer|recommencer)|on reprend|recommencer|c'est reparti"
        )),
        ("flare", None, (
            r"(?:beaucoup|bien|vraiment) (?:plus mal|pire)|j'ai (?:trop )?(?:force|exagere|abuse)|trop force|grosse (?:crise|douleur)|ca s'est (?:aggrave|enflamme)|enflamme\w*|"
            r"poussee|crise|rechute|beaucoup (?:plus mal|pire)|bien pire|j'en ai trop fait|ca a empire"
            r"|aggrave\w*"
        )),
        ("correct", None, (
            r"(?:non|pardon|desolee?|oups|en fait|plutot|enfin),? (?:non,? )?(?:c'est |c'etait |je voulais dire |plutot )?(?:un )?(?=\d)|je me suis trompee?,? (?:c'est|c'etait)|(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) c'etait (?:un )?(?=\d)|"
            r"\d+(?:\.5)?,? pas (?:an? |eine |un |um )?\d+(?:\.5)?|correction|corrige\w*|je voulais dire"
            r"|voulais dire|non,? (?:c'etait|c'est)? ?(?:un )?(?=\d)|pas \d+(?:\.5)?,? mais (?:un )?(?=\d)"
            r"|(?:change|mets|modifie) .{0,20}(?:a|en) (?:un )?(?=\d)|plutot (?:un )?(?=\d)|mauvais chiffre"
        )),
        ("units", None, (
            r"(?:en|passer? (?:en|aux?)|utilise\w*) (?:les )?(?:kg|kilos?|livres|lbs?)(?: s'il te plait"
            r"| stp)?$|unites?$|^(?:livres|kilos)$"
        )),
        ("change_hour", None, (
            r"(?:plutot |toujours )(?:le (?:matin|soir|midi)) (?:desormais|toujours|a l'avenir|tous les jours)|(?:tous les|chaque) (?:matins?|soirs?) plutot|"
            r"(?:mets|met|passe|change|decale)\w* (?:le |la |l'|mon )?(?:rappel|heure|seance|entrainement)? ?a \d|(?:plutot|desormais|maintenant) .{0,15}a \d{1,2} ?h.{0,15}(?:tous les jours|chaque)|tous les jours a|"
            r"(?:chang\w+|deplac\w+|modifi\w+|met\w*) (?:l'|mon |la |le )?(?:heure|horaire|rappel"
            r"|entrainement).*|(?:tous les jours|chaque jour|toujours|desormais|chaque (?:matin"
            r"|soir)).{0,25}(?:a|vers)|autre heure|je m'entraine (?:a|vers)"
        )),
        ("snooze", None, (
            r"(?:ce soir|demain|plus tard|tout a l'heure) (?:plutot|si possible|a|vers|je)|je (?:le|la) (?:fais|ferai) (?:plus tard|ce soir|demain|apres)|tout a l'heure|dans un (?:moment|instant)|redemande|pas encore|quand je (?:rentre|serai)|en rentrant|remets (?:ca|la) (?:a|pour)|"
            r"plus tard|rappell?e\w*|report\w+ (?:a|ca|la|le)|repousse\w*|decale\w*|pas maintenant"
            r"|dans (?:\d+|une?|un quart|une demi) ?-?(?:min\w*|h|heures?|d'heure|moment)|ce soir$"
            r"|demain (?:a|matin|soir|plutot|alors)|plutot demain|pas encore|un instant|apres le (?:travail"
            r"|boulot)|attends"
        )),
        ("partly", None, (
            r"(?:series?|repetitions|exercices) au lieu de|"
            r"(?:tout|toutes?) sauf|(?:seulement|que|juste) (?:les |la |une |un |deux |\d)|j'ai (?:du )?arrete\w* (?:avant|au milieu|a la moitie)|(?:il )?(?:me )?manque (?:une|la|le|deux)|pas (?:tout|toutes)|une partie|"
            r"en partie|partiel\w*|(?:seulement|juste|que) (?:la moitie|deux|une|un|2|1|une partie)"
            r"|a moitie|la moitie|pas (?:tout|fini|termine|toute?s?|completement)|pas pu (?:finir|terminer)"
            r"|presque tout|sauf (?:la|le|les)"
        )),
        ("skipped", None, (
            r"(?:pas|rien) (?:ce soir|aujourd'hui|le temps|possible|la force)|je (?:n'ai|ai) pas (?:pu|eu le temps|fait)|j'ai (?:pas|zappe|saute|oublie|seche)|trop (?:fatiguee?|creve\w*)|impossible aujourd'hui|je (?:saute|zappe|passe)|c'est mort|"
            r"saute\w*|pas (?:fait|entraine|aujourd'hui|eu le temps|de seance|le temps|pu)"
            r"|pas d'entrainement|(?:j'ai|ai|on a) rate\w*|^rate\w*(?: (?:la|ma|le|mon|hier|aujourd'hui)\b.*)?$|manque (?:la|ma) seance|repos aujourd'hui|j'ai oublie|je passe"
            r"|je suis malade|pas ce soir|je (?:ne )?peux pas"
        )),
        ("done", None, (
            r"(?:c'est |voila,? )?(?:fait|fini|termine|boucle)e?|j'ai (?:fini|termine|tout fait|fait ma seance|fait la seance)|seance (?:faite|finie|terminee|bouclee)|tout (?:fait|est fait)|"
            r"fait|faite|fini|finie|termine\w*|c'est (?:fait|bon|fini)|complete|j'ai (?:tout )?fait"
            r"|entraine|ca y est"
        )),
        ("why", None, r"comment (?:tu|vous) (?:as|avez|calcul\w+|trouv\w+)|d'ou (?:vient|sort)|pourquoi|quelle est la raison|explique\w* (?:le poids|la decision)|raison"),
        ("learn", None, (
            r"(?:je peux|est-ce que je peux|puis-je|j'ai le droit de|faut-il|est-ce que je dois|c'est ok de|est-ce mauvais)|"
            r"(?<!que )(?<!quand )(?:je peux|puis-je|peut-on|ai-je le droit|dois-je|est-ce que je (?:peux"
            r"|dois))|(?:c'est|est-ce|est-il) (?:bon|mauvais|grave|dangereux|ok|bien|mal|permis)|sources"
        )),
        ("exercise", None, (
            r"comment (?:ca marche|on fait|je dois faire|realiser|executer|placer)|c'est quoi (?:le|la|un|une|l') (?!seance|programme|poids)|est-ce que je fais .{2,25} bien|"
            r"comment (?:faire|on fait|je fais|se fait|fait-on|marche|faut-il)(?: (?:le|la|les|un|une))?"
            r"|montre[- ]moi (?:comment|l'exercice|la technique)|technique|(?:video|photo|image"
            r"|dessin) d[eu]|c'est quoi (?:le|la|un|une) (?!seance|programme|poids)"
            r"|explique\w* (?:l'exercice|le pont|la planche)"
        )),
        ("run", "told", (
            r"(?:j'ai )?(?:couru|trottine) .{0,12}(?:\d|hier|un peu)|j'ai couru|(?:j'ai )?fait (?:mon |un |une |ma )"
            r"(?:footing|jogging|course|sortie)|(?:je suis )?alle\w* courir"
        )),
        ("run", None, (
            r"plan de course|recourir|reprendre la course|retour a la course|quand (?:puis-je"
            r"|est-ce que je peux|je peux|pourrai-je) courir"
        )),
        ("next", None, (
            r"(?:quel|combien de) (?:poids|charge|kilos?)|(?:quand|est-ce que) .{0,15}(?:augmente|monte|plus lourd)\w*|plus (?:lourd|de poids)(?! qu)|(?:si|que se passe-t-il si) .{0,15}(?:poussee|crise)|"
            r"prochain poids|prochaine charge|(?:poids|charge) (?:de "
            r"|pour )?(?:la )?(?:semaine )?prochaine?|(?:quel|combien de) (?:poids|kilos|charge)"
            r"|quelle charge|augmenter (?:le |la )?(?:poids|charge)"
        )),
        ("progress", None, (
            r"(?:ou )?j'en suis(?: ou)?|comment (?:je|ca) (?:progresse|avance|evolue)|est-ce que ca (?:progresse|s'ameliore)|mes (?:progres|resultats|scores|stats)|quelle phase|combien de seances|"
            r"progres|progression|evolution|graphique|courbe|statistiques?|ou j'en suis|historique"
            r"|est-ce que je m'ameliore|tendance|bilan chiffre"
        )),
        ("review", None, r"bilan|revue|resume|recapitulatif"),
        ("tomorrow", None, (
            r"(?:et )?demain ?\??$|(?:c'est quoi|quoi|il y a quoi|je fais quoi) .{0,12}demain|demain (?:c'est|je|il y a|repos)|"
            r"(?:quoi|quel\w*|qu'est|que|seance|entrainement|programme|exercices).{0,30}demain\b|demain\?$"
            r"|et demain\??$"
        )),
        ("week", None, (
            r"(?:le )?programme de (?:la|cette) semaine|(?:quand|c'est quand) .{0,12}(?:prochaine?|seance)|reste de la semaine|prochaines? seances?|quand (?:est-ce|je).*|"
            r"(?:cette|la|ma) semaine|semaine prochaine|planning|calendrier|prochaine? (?:seance"
            r"|entrainement)|quand (?:est|dois|m'entraine|ai).*|jours? de repos|programme de la semaine"
            r"|programme$"
        )),
        ("today", None, (
            r"(?:c'est quoi|qu'est-ce qu'il y a|quoi|qu'y a-t-il|on fait quoi|je fais quoi|qu'est-ce que je fais|qu'est-ce qu'on fait) ?(?:le programme|au programme|la seance)?(?: pour| d')? ?(?:aujourd'hui|ce matin|ce soir)?(?=[ ?.!]*$)|au programme|ma seance|(?:envoie|montre|donne)\w*(?:[- ]moi)? (?:ma|la|le) (?:seance|programme)|"
            r"(?:quoi|quel\w*|qu'est|que|seance|entrainement|exercices|programme|plan|montre\w*"
            r"|donne\w*).{0,40}(?:aujourd'hui|du jour)|^(?:und |y |et |e )?aujourd'hui\??$|(?:seance"
            r"|entrainement|programme) du jour|qu'est-ce que je (?:dois )?fais?\w*|que dois-je faire"
            r"|^(?:seance|ma seance|entrainement|exercices)\??$|(?:montre|donne|voir)(?:[- ]moi)? (?:la "
            r"|ma |l')?(?:seance|entrainement)"
        )),
        ("pain", None, r"(?:noter?|enregistrer?) (?:la |ma )?douleur|^douleur$|j'ai mal|ca fait mal"),
        ("swap", None, (
            r"(?:pas de|sans|je n'ai pas (?:de|mon|le|la)?|plus de) ?(?:ballon|disque|slider|elastique|banc)\b"
            r"|(?:pas de|sans|je n'ai pas (?:de|mes)) (?:poids|halteres?|materiel) (?:aujourd'?hui|ici)|(?:voyage|deplacement"
            r"|hotel),? sans (?:poids|halteres?|materiel)|salle (?:est )?fermee|(?:seulement|que) (?:des |mes )?(?:halteres?"
            r"|elastiques?) (?:aujourd'?hui|ici)|alternative (?:a|au|pour)|a la place (?:de|du)"
            r"|j'ai (?:un|mon|le) (?:ballon|slider)\b"
        )),
        ("weights", None, (
            r"mes (?:poids|halteres)|materiel|equipement|(?:j'ai|achete).{0,30}(?:halteres?|kettlebells?"
            r"|elastiques?|barre)|pas (?:d'halteres|de poids)"
        )),
        ("settings", None, r"reglages?|parametres?|preferences|langue|options"),
        ("report", None, r"rapport|pour (?:mon|ma|le|la) (?:kine\w*|medecin|docteur|therapeute)|pdf"),
        ("export", None, r"export\w*|telecharg\w*|copie de mes donnees|recuperer mes donnees"),
        ("privacy", None, r"confidentialite|vie privee|qui (?:voit|lit|peut voir)|quelles donnees|protection des donnees"),
        ("help", None, r"a l'aide|je suis perdue?|que puis-je (?:dire|ecrire|faire)|tu (?:sais|peux) faire quoi|comment (?:ca marche|t'utiliser)|je (?:ne )?comprends pas|comprends rien|aide|aide-moi|que peux-tu faire|comment ca marche|commandes|comprends pas"),
        ("start", None, r"^(?:commencer|demarrer|debut)$"),
        ("thanks", None, r"(?:un grand |mille )?merci\w*|je te remercie|c'est gentil|mrc|merci(?: beaucoup| bien)?"),
        ("greeting", None, r"^(?:hello|re|yo|bonne (?:nuit|journee|soiree)|au revoir|a (?:demain|plus|bientot))\b|^(?:bonjour|salut|bonsoir|coucou)\b"),
    ),
)  # fmt: skip
