"""How people speak of each warning sign, and of what is none: by sign and language, one sentence a line."""

SPOKEN: dict[str, dict[str, str]] = {
    "F01": {
        "en": "numb between my legs\nI can't feel it when I pee\nlost control of my bowels",
        "de": "taub zwischen den Beinen\nich kann nicht mehr pinkeln\nmeine Blase ist plötzlich undicht",
        "es": "no siento nada entre las piernas\nno puedo orinar\nse me escapa la orina\nno controlo la vejiga\nme hago pis encima",
        "fr": "je n'arrive plus à uriner", "pt": "não consigo urinar", "it": "non riesco a urinare",
    },
    "F02": {
        "en": "both legs are going numb\nmy foot drops when I walk, a foot drop\nI can't lift my toes",
        "de": "beide Beine werden taub\nich kann den Fuß nicht mehr heben\nmeine Beine sind wie gelähmt",
        "es": "se me duermen ambas piernas\nno puedo mover el pie\nlas dos piernas están débiles",
        "fr": "les deux jambes sont engourdies", "pt": "as duas pernas estão fracas",
        "it": "entrambe le gambe sono deboli",
    },
    "F03E": {
        "en": "chest pain since this morning\nI'm short of breath\nmy calf is swollen and I can't breathe",
        "de": "ich habe Schmerzen in der Brust, Brustschmerzen\nAtemnot beim Gehen\nich kriege keine Luft",
        "es": "me duele el pecho\nme falta el aire\ntengo dificultad para respirar",
        "fr": "j'ai mal à la poitrine", "pt": "dor no peito", "it": "dolore al petto",
    },
    "F03": {
        "en": "my calf is swollen and warm\nswollen calf since the flight\nI think I have a blood clot",
        "de": "meine Wade ist dick und heiß\ngeschwollene Wade\nvielleicht eine Thrombose",
        "es": "tengo la pantorrilla hinchada\nel gemelo está caliente\ncreo que es una trombosis",
        "fr": "mon mollet est gonflé", "pt": "a panturrilha está inchada", "it": "il polpaccio è gonfio",
    },
    "F04": {
        "en": "I felt a pop at the back of my thigh\nmy hamstring snapped\nbig bruise on the back of my leg",
        "de": "es hat laut geknallt im Oberschenkel\nich habe einen Knall gehört\nda ist ein großer Bluterguss",
        "es": "sentí un latigazo en el muslo\noí un chasquido\ntengo un moratón enorme",
        "fr": "j'ai entendu un claquement", "pt": "ouvi um estalo na coxa", "it": "ho sentito uno schiocco",
    },
    "F05": {
        "en": "I can't put any weight on the leg\nsharp pain in my groin\nI can't stand on that leg",
        "de": "ich kann nicht mehr auftreten\nLeistenschmerzen seit gestern\nvielleicht ein Ermüdungsbruch",
        "es": "no puedo apoyar la pierna\ndolor en la ingle\nno puedo caminar",
        "fr": "je ne peux plus marcher", "pt": "não consigo andar", "it": "non riesco a camminare",
    },
    "F06": {
        "en": "I have a fever\nit started after a fall\nI feel really ill",
        "de": "ich habe Fieber\nich bin gestürzt\nmir ist übel und ich habe Schüttelfrost",
        "es": "tengo fiebre\nme caí de la bici\nescalofríos desde ayer",
        "fr": "j'ai de la fièvre", "pt": "estou com febre", "it": "ho la febbre",
    },
    "F07": {
        "en": "it began after ciprofloxacin\nI'm taking levofloxacin\non antibiotics since last week",
        "de": "ich nehme Ciprofloxacin\nseit dem Antibiotikum tut es weh\nLevofloxacin bekommen",
        "es": "empezó con ciprofloxacino\nestoy tomando antibióticos\nlevofloxacino desde el lunes",
        "fr": "je prends de la ciprofloxacine", "pt": "estou a tomar ciprofloxacina",
        "it": "prendo la ciprofloxacina",
    },
    "F11S": {
        "en": "suddenly my leg went weak\nsudden weakness in my leg\nmy leg is weak all of a sudden",
        "de": "plötzlich ist das Bein schwach\nplötzliche Schwäche im Bein\ndas Bein ist plötzlich kraftlos",
        "es": "debilidad repentina en la pierna\nde repente la pierna está débil\npierna débil de repente",
        "fr": "faiblesse soudaine de la jambe", "pt": "fraqueza repentina na perna",
        "it": "debolezza improvvisa della gamba",
    },
    "F08": {
        "en": "the pain wakes me at night\nconstant pain even at rest\nit kept me up, the ache at night is bad",
        "de": "die Schmerzen wecken mich nachts\nich habe Dauerschmerzen\nkonnte vor Schmerzen nicht schlafen",
        "es": "el dolor me despierta por la noche\ndolor constante\nno puedo dormir por el dolor",
        "fr": "la douleur me réveille la nuit", "pt": "a dor me acorda à noite",
        "it": "il dolore mi sveglia di notte",
    },
    "F09": {
        "en": "I've lost 6 kg without trying\nunexplained weight loss\nI keep losing weight",
        "de": "ich habe ungewollt abgenommen\nGewichtsverlust ohne Grund\nich nehme ohne Grund ab",
        "es": "he perdido peso sin motivo\npérdida de peso inexplicable\nestoy adelgazando sin querer",
        "fr": "je perds du poids sans raison", "pt": "perdi peso sem motivo", "it": "ho perso peso senza motivo",
    },
    "F09H": {
        "en": "I had breast cancer ten years ago\nI take prednisolone\non steroids for years",
        "de": "ich hatte vor zehn Jahren Krebs\nich nehme Kortison\nnach einer Chemotherapie",
        "es": "tuve cáncer hace años\ntomo corticoides\ndespués de la quimioterapia",
        "fr": "j'ai eu un cancer", "pt": "tive cancro há anos", "it": "ho avuto un tumore",
    },
    "F10": {
        "en": "tingling in my foot\nmy leg is numb\nthe pain goes down past my knee",
        "de": "Kribbeln im Fuß\nmein Bein ist taub\nes strahlt ins Bein aus",
        "es": "hormigueo en el pie\ntengo la pierna dormida\nel dolor baja hasta la rodilla",
        "fr": "des fourmis dans le pied, fourmillements", "pt": "formigamento no pé", "it": "formicolio al piede",
    },
    "F18": {
        "en": "both buttocks hurt and I'm stiff for an hour\nI have psoriasis and it hurts\nmorning stiffness",
        "de": "ich habe Schuppenflechte\nMorgensteifigkeit über eine Stunde\nich habe Morbus Bechterew",
        "es": "tengo psoriasis\nrigidez matutina de una hora\ntengo espondilitis",
        "fr": "raideur matinale d'une heure", "pt": "rigidez matinal", "it": "rigidità mattutina",
    },
    "F19": {
        "en": "I'm 16\nI am 15 years old\nI'm only 17 by the way",
        "de": "ich bin 16\nich bin erst 15 Jahre alt\nich bin minderjährig",
        "es": "tengo 16 años\nsoy menor de edad\ntengo 15 años",
        "fr": "j'ai 16 ans", "pt": "tenho 16 anos", "it": "ho 16 anni",
    },
    "F20I": {
        "en": "I had a cortisone injection last week\nI had surgery on it\ngot a PRP injection in the tendon",
        "de": "ich habe eine Spritze bekommen\nich wurde operiert\nKortisonspritze letzte Woche",
        "es": "me infiltraron ayer\nme operaron del tendón\ntuve una infiltración",
        "fr": "j'ai eu une infiltration", "pt": "fiz uma infiltração", "it": "ho fatto un'infiltrazione",
    },
    "F20": {
        "en": "I'm pregnant\nI gave birth in May\nI'm five months pregnant",
        "de": "ich bin schwanger\nbin im fünften Monat schwanger\nnach der Geburt fing es an",
        "es": "estoy embarazada\ndi a luz en mayo\nestoy embarazada de tres meses",
        "fr": "je suis enceinte", "pt": "estou grávida", "it": "sono incinta",
    },
    "F11": {
        "en": "I'm limping\nmy leg feels weak\nI can't push off",
        "de": "ich hinke\nmein Bein ist schwach\nich humpele seit gestern",
        "es": "estoy cojeando\nnoto debilidad\npierna muy débil",
        "fr": "je boite depuis hier", "pt": "estou mancando", "it": "zoppico",
    },
    "F12": {
        "en": "still sore after eight weeks\nit has hurt for months now\nthe pain won't go away for weeks",
        "de": "tut seit Wochen weh\nimmer noch Schmerzen nach zwei Monaten\nseit Monaten Schmerzen",
        "es": "me duele desde hace meses\nsigue doliendo después de semanas\nllevo meses con dolor",
        "fr": "j'ai mal depuis des mois", "pt": "dói há meses", "it": "mi fa male da mesi",
    },
    "F13": {
        "en": "I cut back on running and it still hurts\nstill sore when sitting although I sit less\n"
        "even though I run less it still flares",
        "de": "obwohl ich weniger laufe, tut es weh\nlaufe schon weniger und es schmerzt trotzdem\n"
        "trotz weniger Sitzen tut es weh",
        "es": "aunque corro menos sigue doliendo\ncorro menos y me sigue doliendo\n"
        "aunque me siento menos me duele",
        "fr": "je cours moins mais j'ai toujours mal", "pt": "corro menos e continua doendo",
        "it": "corro meno ma fa ancora male",
    },
    "F14": {
        "en": "my hip is getting worse\nmy hip feels weak\nhip pain is getting worse",
        "de": "meine Hüfte wird schlimmer\ndie Hüfte fühlt sich schwach an\nHüftschmerzen werden schlimmer",
        "es": "la cadera está peor\nla cadera me duele cada vez más\nnoto la cadera débil",
        "fr": "ma hanche empire", "pt": "o quadril está piorando", "it": "l'anca peggiora",
    },
    "F15": {
        "en": "I don't know which exercises are right for me\nis this programme right for me\n"
        "I need help choosing exercises",
        "de": "ich weiß nicht, welche Übungen richtig für mich sind\nist das Programm richtig für mich\n"
        "ich brauche Hilfe bei den Übungen",
        "es": "no sé qué ejercicios son buenos para mí\n¿es este programa adecuado para mí?\n"
        "necesito ayuda con los ejercicios",
        "fr": "je ne sais pas quels exercices sont bons pour moi",
        "pt": "não sei quais exercícios são bons para mim",
        "it": "non so quali esercizi vanno bene per me",
    },
    "F16": {
        "en": "it's a diffuse ache deep in the hip\nno single sore spot, it aches all over my buttock\n"
        "a vague ache, can't point to one spot",
        "de": "ein diffuser Schmerz im Gesäß\nes tut überall im Po weh\nkein einzelner Punkt, eher diffus",
        "es": "un dolor difuso en la nalga\nme duele todo el glúteo\nno hay un punto concreto, es difuso",
        "fr": "une douleur diffuse dans la fesse", "pt": "uma dor difusa no glúteo",
        "it": "un dolore diffuso al gluteo",
    },
    "F17": {
        "en": "it comes from my lower back\nI think it's my piriformis\nmy low back hurts too",
        "de": "es kommt vom Rücken\nmein unterer Rücken tut weh\nist es der Piriformis",
        "es": "viene de la espalda baja\ncreo que es el piriforme\nme duele la zona lumbar",
        "fr": "ça vient du bas du dos", "pt": "vem da lombar", "it": "viene dalla schiena bassa",
    },
    "F21": {
        "en": "six months of physio and no progress\nmonths of rehab and nothing helps\n"
        "I've done physio for a year without success",
        "de": "sechs Monate Physio ohne Erfolg\nseit Monaten Physiotherapie und nichts hilft\n"
        "ein Jahr Reha ohne Besserung",
        "es": "seis meses de fisio sin mejorar\nmeses de rehabilitación y nada funciona\n"
        "un año de fisioterapia sin éxito",
        "fr": "six mois de kiné sans progrès", "pt": "seis meses de fisioterapia sem melhora",
        "it": "sei mesi di fisioterapia senza miglioramenti",
    },
    "F22": {
        "en": "the deep ache in my buttock is growing\ndeep buttock pain that gets worse with running\n"
        "my deep glute pain gets worse the longer I sit",
        "de": "tiefer Schmerz im Gesäß, der beim Laufen schlimmer wird\n"
        "der tiefe Schmerz im Po nimmt zu\ntiefer Gesäßschmerz, wird schlimmer",
        "es": "dolor profundo en la nalga que empeora al correr\n"
        "el dolor profundo del glúteo va a más\ndolor profundo en el glúteo cada vez peor",
        "fr": "douleur profonde à la fesse qui empire", "pt": "dor profunda na nádega que piora",
        "it": "dolore profondo al gluteo che peggiora",
    },
}  # fmt: skip

QUIET: dict[str, dict[str, str]] = {
    "F01": {
        "en": "no numbness between my legs\nbladder is fine, no problems\nthe saddle of my bike is new",
        "de": "keine Taubheit zwischen den Beinen\nkein Problem mit der Blase\nnichts taub im Schritt",
        "es": "sin hormigueo entre las piernas\nno tengo problemas de vejiga\nla silla de montar es nueva",
        "fr": "pas de problème de vessie", "pt": "sem problemas de bexiga", "it": "nessun problema alla vescica",
    },
    "F02": {
        "en": "neither leg is numb\nboth legs did the exercise\nmy father has a foot drop",
        "de": "beide Beine trainiert\nmeine Mutter ist gelähmt\nkeine Lähmung",
        "es": "entrené ambas piernas\nmi padre tiene el pie caído\nsin parálisis",
        "fr": "les deux jambes vont bien", "pt": "treinei as duas pernas", "it": "ho allenato entrambe le gambe",
    },
    "F03E": {
        "en": "no chest pain\nchest day at the gym\nmy dad had chest pain",
        "de": "keine Atemnot\nmein Vater hat Brustschmerzen\nohne Brustschmerzen",
        "es": "sin dolor en el pecho\nmi padre tiene dolor de pecho\nno me falta el aire",
        "fr": "pas d'essoufflement", "pt": "sem falta de ar", "it": "nessun dolore al petto",
    },
    "F03": {
        "en": "my calf is not swollen\ncalf raises are hard\nI had a blood clot ten years ago",
        "de": "die Wade ist nicht geschwollen\nkeine Thrombose\nmeine Oma hatte eine Thrombose",
        "es": "la pantorrilla no está hinchada\nsin trombosis\nmi madre tuvo una trombosis",
        "fr": "pas de phlébite", "pt": "sem trombose", "it": "nessuna trombosi",
    },
    "F04": {
        "en": "I popped out for milk\nnever heard a pop\nI snapped at my boss",
        "de": "kein Bluterguss\nkein Knall gehört\nmein Hund hat einen Bluterguss",
        "es": "sin moratón\nno oí ningún chasquido\nmi hijo tiene un moratón",
        "fr": "pas de claquement", "pt": "sem estalo", "it": "nessuno schiocco",
    },
    "F05": {
        "en": "I can stand on the leg fine\nno groin pain\nI can't stand my boss",
        "de": "keine Leistenschmerzen\nich kann gut gehen\nmeine Frau hatte einen Ermüdungsbruch",
        "es": "puedo caminar bien\nsin dolor en la ingle\nmi hermana tuvo una fractura",
        "fr": "je peux marcher", "pt": "consigo andar bem", "it": "riesco a camminare bene",
    },
    "F06": {
        "en": "no fever\nSaturday night fever\nmy kid has a fever",
        "de": "kein Fieber\nmein Sohn hat Fieber\nich habe Lampenfieber",
        "es": "sin fiebre\nmi hija tiene fiebre\nno me caí",
        "fr": "pas de fièvre", "pt": "sem febre", "it": "niente febbre",
    },
    "F07": {
        "en": "no antibiotics\nmy son takes antibiotics\nnever took ciprofloxacin",
        "de": "kein Antibiotikum\nmeine Tochter nimmt Antibiotika\nnie Ciprofloxacin genommen",
        "es": "sin antibióticos\nmi hijo toma antibióticos\nno tomo antibióticos",
        "fr": "pas d'antibiotiques", "pt": "sem antibióticos", "it": "niente antibiotici",
    },
    "F11S": {
        "en": "no sudden weakness\nmy leg suddenly feels great\nmy phone suddenly died",
        "de": "keine plötzliche Schwäche\nplötzlich geht es gut\nplötzlich hat es geregnet",
        "es": "sin debilidad repentina\nde repente estoy mejor\nde repente llovió",
        "fr": "pas de faiblesse soudaine", "pt": "sem fraqueza repentina",
        "it": "nessuna debolezza improvvisa",
    },
    "F08": {
        "en": "the baby woke me at night\nno pain at night\nI train at night",
        "de": "nachts keine Schmerzen\ndas Baby hat mich geweckt\nich trainiere nachts",
        "es": "sin dolor por la noche\nentreno por la noche\nel bebé me despertó",
        "fr": "pas de douleur la nuit", "pt": "sem dor à noite", "it": "nessun dolore di notte",
    },
    "F09": {
        "en": "no weight loss\nI lost 3 kg on my diet\nwhat weight next week",
        "de": "kein Gewichtsverlust\nich will abnehmen\nwelches Gewicht nächste Woche",
        "es": "sin pérdida de peso\nquiero perder grasa\nqué peso toca",
        "fr": "pas de perte de poids", "pt": "sem perda de peso", "it": "nessuna perdita di peso",
    },
    "F09H": {
        "en": "no cancer\nmy mum had cancer\nrunning a race against cancer",
        "de": "kein Krebs\nmeine Mutter hatte Krebs\nSternzeichen Krebs",
        "es": "sin cáncer\nmi madre tuvo cáncer\nnunca tomé corticoides",
        "fr": "pas de cancer", "pt": "sem cancro", "it": "nessun tumore",
    },
    "F10": {
        "en": "no tingling\nnumb with boredom\nmy wife's foot is numb",
        "de": "kein Kribbeln\nkeine Taubheit\nmeine Frau hat ein Kribbeln",
        "es": "sin hormigueo\nno tengo hormigueo\nmi mujer tiene ciática",
        "fr": "pas de fourmillements", "pt": "sem formigamento", "it": "nessun formicolio",
    },
    "F18": {
        "en": "no morning stiffness\nmy brother has psoriasis\nboth sides done",
        "de": "keine Morgensteifigkeit\nmein Bruder hat Schuppenflechte\nbeide Seiten fertig",
        "es": "sin rigidez matutina\nmi hermano tiene psoriasis\nambos lados hechos",
        "fr": "pas de raideur matinale", "pt": "sem rigidez matinal", "it": "nessuna rigidità mattutina",
    },
    "F19": {
        "en": "I'm 16 weeks in\nmy son is 16\nI did 15 reps",
        "de": "mein Sohn ist 16\nich bin 36\nich bin in 15 Minuten da",
        "es": "mi hijo tiene 16 años\ntengo 36 años\nhice 15 repeticiones",
        "fr": "mon fils a 16 ans", "pt": "tenho 36 anos", "it": "mio figlio ha 16 anni",
    },
    "F20I": {
        "en": "no injection\nmy dad had surgery\nI don't want an injection",
        "de": "keine Spritze bekommen\nmein Vater wurde operiert\nich will keine Spritze",
        "es": "sin infiltración\nmi padre fue operado\nno quiero una infiltración",
        "fr": "pas d'infiltration", "pt": "sem infiltração", "it": "nessuna infiltrazione",
    },
    "F20": {
        "en": "I'm not pregnant\nmy wife is pregnant\nhappy birthday",
        "de": "ich bin nicht schwanger\nmeine Frau ist schwanger\nGeburtstag morgen",
        "es": "no estoy embarazada\nmi mujer está embarazada\nmi cumpleaños es mañana",
        "fr": "ma femme est enceinte", "pt": "minha mulher está grávida", "it": "mia moglie è incinta",
    },
    "F11": {
        "en": "no limp\nmy dog is limping\na weak coffee please",
        "de": "kein Hinken\nmein Hund hinkt\nohne Schwäche",
        "es": "sin cojera\nmi perro está cojeando\nno cojeo",
        "fr": "mon chien boite", "pt": "sem mancar", "it": "il mio cane zoppica",
    },
    "F12": {
        "en": "not sore any more after weeks\nin eight weeks I have a race\nI have trained for months",
        "de": "in acht Wochen ist das Rennen\nseit Wochen keine Schmerzen\nich trainiere seit Monaten",
        "es": "en dos meses tengo una carrera\nllevo meses sin dolor\nentreno desde hace meses",
        "fr": "je m'entraîne depuis des mois", "pt": "treino há meses", "it": "mi alleno da mesi",
    },
    "F13": {
        "en": "I run less and it is fine\nI sit less now\nrunning less helps",
        "de": "ich laufe weniger und es ist gut\nich sitze weniger\nweniger Laufen hilft",
        "es": "corro menos y estoy bien\nme siento menos\ncorrer menos ayuda",
        "fr": "je cours moins et ça va", "pt": "corro menos e estou bem", "it": "corro meno e sto bene",
    },
    "F14": {
        "en": "my hip is fine\nmy mum's hip is getting worse\nhip thrusts are fun",
        "de": "die Hüfte ist gut\nmeine Mutter hat Hüftschmerzen\nHüftheben gemacht",
        "es": "la cadera está bien\nla cadera de mi madre está peor\nhice puente de cadera",
        "fr": "ma hanche va bien", "pt": "o quadril está bem", "it": "l'anca va bene",
    },
    "F15": {
        "en": "these exercises are right for me\nwhich exercises today\nthanks for your help",
        "de": "die Übungen passen gut\nwelche Übungen heute\ndanke für die Hilfe",
        "es": "los ejercicios me van bien\nqué ejercicios hoy\ngracias por la ayuda",
        "fr": "quels exercices aujourd'hui", "pt": "quais exercícios hoje", "it": "quali esercizi oggi",
    },
    "F16": {
        "en": "the ache is right on one spot\nno diffuse ache\nI feel good all over",
        "de": "der Schmerz ist an einem Punkt\nnicht diffus\nüberall gut",
        "es": "el dolor está en un punto\nsin dolor difuso\ntodo bien",
        "fr": "pas de douleur diffuse", "pt": "sem dor difusa", "it": "nessun dolore diffuso",
    },
    "F17": {
        "en": "my back is fine\nI'm back\nmy wife's lower back hurts",
        "de": "der Rücken ist gut\nich bin zurück\nmeine Frau hat Rückenschmerzen",
        "es": "la espalda está bien\nya volví\nmi mujer tiene dolor lumbar",
        "fr": "mon dos va bien", "pt": "as costas estão bem", "it": "la schiena va bene",
    },
    "F21": {
        "en": "six months of physio and great progress\nmy physio is great\nno physio yet",
        "de": "sechs Monate Physio und es hilft\nmeine Physio ist toll\nnoch keine Physio",
        "es": "seis meses de fisio y mejorando\nmi fisio es genial\naún sin fisio",
        "fr": "six mois de kiné, ça va mieux", "pt": "seis meses de fisioterapia e melhor",
        "it": "sei mesi di fisioterapia e va meglio",
    },
    "F22": {
        "en": "the deep ache is gone\nmy buttock feels better\ndeep squats are fun",
        "de": "der Schmerz im Gesäß ist weg\nder Po fühlt sich gut an\ntiefe Kniebeugen",
        "es": "el glúteo está mejor\nsin dolor profundo\nsentadilla profunda",
        "fr": "la fesse va mieux", "pt": "a nádega está melhor", "it": "il gluteo va meglio",
    },
}  # fmt: skip
"""Denied, gone by, another's, or a figure of speech: this sign is not heard in it."""
