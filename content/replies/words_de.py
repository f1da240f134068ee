"""German words and phrases (umlauts folded: both "funf" and "fuenf" are listed)."""

from content.replies.words import Words, numbered, split

WORDS = Words(
    code="de",
    common=split(

            "der die das den dem ein eine einen ist sind war bin ich mir mich du es und oder nicht kein "
            "keine was wie wann warum kann "
            "darf soll im am um zu mit fur fuer auf von bei noch schon heute morgen jetzt bitte danke ja "
            "nein schmerz schmerzen uhr "
            "etwa ungefahr ungefaehr habe hab hatte gemacht fertig beim nachste naechste woche gewicht "
            "wieder sitzen ubung uebung"

    ),
    numbers=numbered(
        "null eins zwei|zwo drei vier funf|fuenf|fumf sechs|sex sieben acht neun zehn elf zwolf"
        "|zwoelf dreizehn vierzehn funfzehn|fuenfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig"
    ) | {"dreissig": 30, "vierzig": 40, "hundert": 100, "hundertfach": 100},
    articles=split("ein eine einer"),
    shared=split("null elf sex"),
    half_re=r"und ein halb\w*|ein halb|einhalb",
    point_re=r"komma|punkt",
    out_of_re=r"von|auf|aus",
    before=split(
        "sagen wir ne so n wurd wurde wuerde jetzt etwa mal halt hab habe eine ein der die das ist war sind schmerz schmerzen schmerzt ca circa etwa ungefahr ungefaehr "
        "rund so wohl vielleicht bei heute jetzt aktuell "
        "gerade noch nur eher wurde wuerde sagen ich sage sag denke glaube schatze schaetze auf stufe "
        "skala wert zahl nummer sitzbein sitzhocker po "
        "gesass gesaess sehne hallo ja also naja hm knapp gut fast sitzen beim eine hochstens links rechts "
        "schmerzlevel schmerzwert weh tut es und "
        "aber oder immer bisschen na vermutlich wahrscheinlich ne nen ner sich an stuhl im momentan "
        "derzeit montag dienstag mittwoch donnerstag "
        "freitag samstag sonntag nachmittag mittag starke leichte liegt inzwischen wieder"
    ),
    after=split(
        "wurd wurde wuerde ich denke glaub glaube schatze halt leider zum gluck heute jetzt danke bitte beim im sitzen wenn aber und oder vielleicht noch nur auf am an in nach "
        "vor seit wieder schmerz schmerzen "
        "nicht so ungefahr ungefaehr etwa circa wurde wuerde ist war gut momentan gerade aktuell glaube "
        "denke ich bin hochstens hoechstens merci "
        "sag sage maximal bei mit ohne das es die der mehr-oder-weniger punkte immer ja schatze schaetze "
        "erinnere kann darf was vorher gestern"
    ),
    pain_re=r"schmerz\w*|tut (?:es )?weh|weh|wehtun|score|nrs|skala",
    now_re=(
        r"jetzt|momentan|im moment|aktuell|gerade|derzeit|heute(?! (?:morgen|frueh|fruh))|inzwischen"
        r"|mittlerweile|nun|seit (?:mittag|heute mittag)"
    ),
    past_re=(
        r"gestern|letzte\w* (?:nacht|woche|mal|monat)|vorgestern|vorher|fruher|frueher|normalerweise"
        r"|im schnitt|durchschnitt\w*|am schlimmsten|maximum|vor \d+ tag\w*"
    ),
    soft_past_re=(
        r"heute (?:morgen|fruh|frueh)|am morgen|morgens|war|nach dem training|beim training|anfangs|zuerst"
        r"|nach dem aufstehen"
    ),
    seat_re=r"sitzbein\w*|sitzhocker\w*|sitzhoecker\w*|sitzknochen",
    body_re=(
        r"rucken|ruecken|kreuz|knie|wade|fuss|schulter|nacken|hufte|huefte|leiste|kopf|anderes bein"
        r"|anderen? seite|knochel|stimmung|schlaf|stress"
    ),
    activity_re=(
        r"(?:beim |nach dem |wahrend |mit )?(?:laufen|joggen|gehen|rennen|treppensteigen|bucken|buecken"
        r"|autofahren|dehnen|sprinten|radfahren)|auf der treppe|im liegen|in ruhe"
    ),
    negation_re=r"nicht|kein\w*|nie|statt|anstatt",
    or_re=r"oder(?: vielleicht| auch| eher)?|vielleicht|eventuell|evtl|bzw|,? ?vielleicht(?: eine?)?|eher",
    to_re=r"bis|und",
    zero_re=(
        r"schmerz\w* ?[:=-] ?(?:keine\w?|nix|nichts|null)|"
        r"(?:tut|hat) (?:mir )?(?:gar |uberhaupt |ueberhaupt )?(?:nix|nichts|net|ned) weh(?:getan)?|(?:nix|nichts) (?:mehr )?(?:gespurt|gespuert|gemerkt)|spure? (?:gar )?(?:nichts|nix)|null schmerz\w*|(?:kein(?:e|en|erlei)?|null|ohne|nicht die geringsten) (?:schmerz\w*|beschwerden)(?: mehr)?"
        r"|schmerzfrei|beschwerdefrei|tut (?:gar |uberhaupt |ueberhaupt )?nicht(?:s)?(?: mehr)? weh"
    ),
    zero_alone_re=r"uberhaupt nicht|ueberhaupt nicht|gar nicht|kein bisschen|nix|gar nix|uberhaupt nix|nichts|gar nichts|keine|keiner|gar keine|gar keiner|uberhaupt nichts|ueberhaupt nichts",
    nearly_re=(
        r"fast|beinahe|kaum|nahezu|praktisch|so gut wie|ausser|es sei denn|bis auf|nicht|ware|waere|hoffe"
        r"|wenn|falls"
    ),
    degree_re=(
        r"gut|super|schlecht|mies|okay|ok|geht(?: so)?|leicht\w*|maßig|massig|maessig|stark\w*|bisschen"
        r"|ein wenig|wenig|etwas|mittel\w*|prima|bestens|normal|zieht|schlimm\w*|ganz gut|viel|weiss nicht"
        r"|keine ahnung|tut weh|aua"
    ),
    comparison_re=(
        r"gleich\w*|wie (?:gestern|vorher|immer|letztes mal|zuvor)|besser|schlechter|schlimmer|weniger|mehr"
        r"|unverandert|unveraendert|mindestens|hochstens|hoechstens|weniger als|mehr als|unter|uber|ueber"
        r"|doppelt|halb so"
    ),
    condition_re=r"hoffe|hoffentlich|erwarte\w*|hatte gern\w*|wunsche|wenn|falls|sofern|sobald",
    question_re=r"(?:was|wie|wann|warum|wieso|weshalb|wo|wer|welche\w*|kann|darf|soll|sollte|muss|ist|bin|gibt)\b",
    drug_re=(
        r"ibuprofen|ibu|paracetamol|aspirin|diclofenac|voltaren|naproxen|schmerzmittel\w*|schmerztablett\w*"
        r"|novalgin|tablett\w*"
    ),
    units_re=(
        r"kilo\w*|pfund|gramm|wiederholung\w*|wdh\.?|satze|saetze|satz|runden?|mal|minuten?|min|stunden?"
        r"|std|sekunden?|sek|tagen?|tage|wochen?|monat\w*|jahr\w*|uhr|grad|prozent|kilomet\w*|meter"
        r"|schritte?"
        r"|tabletten?|ubungen|uebungen|einheiten|kinder\w*|davon|stuck|stueck|bier|kaffee|treppen"
        r"|punkte? (?:besser|schlechter|weniger|mehr)|x|leute"
    ),
    quantity_before_re=(
        r"um|gegen|ab|vor|nach|seit|fur|fuer|alle|jede\w*|letzten?|tag|woche|phase|satz|ubung|uebung"
        r"|gelaufen|genommen|nahm|hatte|schaffte|machte|nummer|seite|bus|zimmer|gleis|in|erst"
    ),
    yes=split("ja j jo jep klar genau stimmt richtig sicher jawohl jup ok okay gern gerne"),
    no=split("nein ne nee no nicht keine keiner nö noe no nope niemals"),
    weekdays=numbered(
        "montag|mo|montags dienstag|di|dienstags mittwoch|mi|mittwochs donnerstag|do|donnerstags freitag|fr"
        "|freitags samstag|sa|sonnabend|samstags sonntag|so|sonntags"
    ),
    months=numbered((
        "januar|jaenner|janner februar marz"
        "|maerz april mai juni juli august september oktober november dezember"
    ), 1),
    days={"vorgestern": -2, "gestern": -1, "heute": 0, "heute abend": 0, "heute nachmittag": 0, "heute nacht": 0, "morgen": 1, "ubermorgen": 2, "uebermorgen": 2},
    dayparts={"mittag": 720, "mittags": 720, "mitternacht": 0, "fruh": 480, "frueh": 480, "vormittag": 600, "nachmittag": 900, "abend": 1140, "abends": 1140, "nach der arbeit": 1080, "feierabend": 1080, "nach feierabend": 1080, "heute nacht": 1260, "heute abend": 1140, "heute nachmittag": 900},
    durations={"minuten": 1, "minute": 1, "min": 1, "stunden": 60, "stunde": 60, "std": 60, "h": 60, "tage": 1440, "tagen": 1440, "tag": 1440, "wochen": 10080, "woche": 10080, "monate": 43200, "monat": 43200},
    at_re=r"um|gegen|so gegen",
    in_re=r"in|nach|noch",
    until_re=r"bis(?: zum| zur| einschliesslich)?|wieder (?:da|zuruck|zurueck)(?: am)?|zuruck am|zurueck am",
    span_re=r"fur|fuer|die nachsten|die naechsten|nachsten|naechsten",
    past_half_re=r"(?!)",
    to_half_re=r"halb",
    quarter_past_re=r"viertel nach",
    quarter_to_re=r"viertel vor",
    evening_re=r"heute abend|abends|am abend|abend|nachmittags|am nachmittag|nachmittag",
    intents=(
        ("cleared", None, r"(?:arzt|arztin|aerztin|physio\w*|doktor|therapeut\w*|hausarzt)(?: \w+){0,4}? (?:freigegeben|freigabe|gruenes licht|grunes licht|ok gegeben|belasten erlaubt|darf ich (?:wieder )?(?:belasten|trainieren))"),
        ("cancel", None, r"abbrechen|abbruch|vergiss es|egal$|doch nicht$"),
        ("undo", None, (
            r"falsch (?:getippt|gedruckt|geklickt)|falscher knopf|falsche taste|mach das ruckgangig|das war falsch|"
            r"ruckgangig|rueckgangig|rueckgaengig|zurucknehmen|zuruecknehmen|war ein versehen|verdruckt"
            r"|vertippt$|verklickt"
        )),
        ("forget", None, (
            r"(?:losch|loesch|entfern)\w* (?:bitte )?(?:meinen|meines|den) (?:account|konto|zugang)|konto (?:losch|loesch)\w*|"
            r"(?:meine daten|alles|alle daten|mein konto|account|mich|meinen account).{0,20}(?:loschen"
            r"|loeschen|losch\w*|entfernen)|(?:losch|loesch|entfern)\w* (?:bitte )?(?:meine|alle|alles|mich"
            r"|mein)|vergiss mich|datenloschung"
        )),
        ("stop", None, (
            r"lass das bitte sein|"
            r"keine erinnerungen mehr|hor auf .{0,15}(?:schreiben|nerven)|will nicht mehr|"
            r"^stopp?$|^stopp?,|hor auf|hoer auf|abmelden|lass mich in ruhe|keine nachrichten mehr"
            r"|schreib mir nicht"
        )),
        ("travel", None, (
            r"(?:hier|da) (?:ist es|sind es|ists) (?:schon |jetzt |erst |gerade )*\d{1,2}(?::\d\d)? ?uhr|(?:es ist|ist) (?:hier )(?:schon |jetzt |erst |gerade )*\d{1,2}(?::\d\d)? ?uhr|"
            r"(?:gelandet|angekommen) in [a-z]+|"
            r"zeitzone|(?:bin|sind) (?:jetzt |gerade |umgezogen )?(?:in|nach) (?!der|dem|den|die|ordnung"
            r"|einer|einem|behandlung|eile|schmerz)[a-z]+|umgezogen|(?:reise|fliege|fahre|ziehe) (?:nach"
            r"|in)"
        )),
        ("pause", None, (
            r"bin (?:ab|vom|die nachste|nachste|eine|zwei|\d+|ein paar).{0,20}(?:weg|unterwegs|verreist|krank)|(?:habe?|hab) (?:die )?(?:grippe|corona|covid|erkaltung)|krankgeschrieben|mach(?:e)? (?:eine )?pause|nicht da (?:bis|vom)|unterwegs bis|"
            r"pause|pausier\w*|urlaub|ferien|verreist|(?:bin|bis) (?:weg|nicht da)|weg bis|auszeit"
            r"|bin krank bis|keine erinnerungen"
        )),
        ("resume", None, (
            r"(?:bin )?zuruck(?! auf)|(?:es )?kann weitergehen|lass(?:t)? uns weiter\w*|wieder los|mach(?:en)? wir weiter|urlaub (?:ist )?(?:vorbei|zu ende)|wieder zuhause|bin bereit|"
            r"weitermachen|weiter geht'?s|geht'?s weiter|(?:bin )?wieder (?:da|zuruck|zurueck|fit|gesund"
            r"|bereit|dabei|starten|anfangen|loslegen)|fortsetzen|pause (?:beenden|vorbei)"
            r"|bereit weiterzumachen"
        )),
        ("flare", None, (
            r"(?:viel )?zu viel gemacht|ubernommen|uberanstrengt|wieder (?:ganz )?schlimm|richtig schlimm|(?:gestern|heute) ubertrieben|es ist wieder da|reizung|"
            r"schub|ruckfall|rueckfall|viel schlimmer|deutlich schlimmer|aufgeflammt|ubertrieben"
            r"|uebertrieben|wieder richtig schlimm|verschlimmert"
        )),
        ("correct", None, (
            r"(?:sorry|nein|ne|quatsch|doch|ups|moment|entschuldigung|halt),? (?:ich meinte |es (?:war|ist|sind) |eher |doch )?(?:eine? |ne )?(?=\d)|ich meine (?:eine )?(?=\d)|sollte .{0,12}(?:sein|heissen)|war (?:eine )?\d+(?:\.5)?,? nicht|hab(?:e)? mich vertippt|"
            r"\d+(?:\.5)?,? nicht (?:an? |eine |un |um )?\d+(?:\.5)?|korrektur|korrigier\w*|ich meinte"
            r"|meinte|sollte .{0,15}sein|falsche zahl|nein,? (?:es (?:war|ist) )?(?:eine )?(?=\d)"
            r"|nicht \d+(?:\.5)?,? sondern(?: eine)? (?=\d)|ander\w* (?!.{0,20}(?:zeit|uhr|erinner|training|einheit|sprache)).{0,25}(?:auf|zu) "
            r"|mach (?:eine )?(?=\d)|doch (?:eine )?(?=\d)"
        )),
        ("units", None, (
            r"(?:stell\w*|wechsel\w*|schalt\w*|nutz\w*|nimm) .{0,12}(?:auf|zu|in)? ?(?:kg|kilo\w*|pfund|lbs?)|"
            r"(?:in|auf|zu) (?:kg|kilo\w*|pfund|lbs?)(?: umstellen| wechseln| bitte| umschalten)?$"
            r"|(?<!nachste )(?<!naechste )(?<!meine )(?<!heutige )einheit(?:en)?(?: andern| aendern| wechseln)?$|(?<!\d )(?<!\d)(?:kg|kilo|pfund|lbs?) (?:statt|bitte)"
            r"|^(?:pfund|kilo)$"
        )),
        ("change_hour", None, (
            r"(?:lieber|besser|kunftig|immer|ab jetzt) (?:\w+ ){0,2}?(?:morgens|abends|mittags|nachmittags|vormittags)|"
            r"(?:stell|leg|setz|verleg)\w* .{0,25}(?:auf|um) (?=\d)|(?:auf|um) \d{1,2}(?::\d\d)? ?uhr um|(?:lieber|kunftig|ab (?:jetzt|morgen|sofort)).{0,20}(?:um|gegen) \d|uhrzeit|erinner\w* mich (?:taglich|jeden tag|immer)|"
            r"(?:zeit|uhrzeit|erinnerung|trainingszeit) .{0,20}(?:andern|aendern|verschieben|verlegen|auf)"
            r"|ander\w* .{0,15}(?:zeit|uhrzeit)|(?:jeden tag|taglich|taeglich|immer|ab jetzt|kunftig"
            r"|kuenftig|jeden (?:morgen|abend)).{0,25}(?:um|gegen|ab)|(?:ich )?trainiere (?:immer )?(?:um"
            r"|gegen)|andere (?:zeit|uhrzeit)"
        )),
        ("snooze", None, (
            r"(?:mach|mache) ich (?:spater|heute abend|morgen|nachher|dann)|nachher|in ner (?:stunde|halben)|frag (?:mich )?(?:spater|morgen|nochmal)|noch keine zeit|(?:wenn|sobald) ich (?:zuhause|daheim|heim|fertig)|meld dich (?:spater|um|morgen)|erst (?:heute abend|morgen|spater|nach)|"
            r"spater|spaeter|erinner\w*|verschieb\w*|verleg\w*|jetzt nicht|nicht jetzt|in (?:\d+|einer"
            r"|ein paar|einer halben|1|0\.5) ?(?:min\w*|stunden?|std|h)|heute abend$|morgen (?:um|fruh"
            r"|frueh|abend|vormittag|nachmittag|dann|lieber)|noch nicht|lieber morgen|nach (?:der arbeit"
            r"|feierabend)|moment"
        )),
        ("partly", None, (
            r"(?:satze|saetze|satz|wiederholungen|runden) statt|"
            r"(?:alles|alle)(?: ubungen| satze)? (?:ausser|bis auf)|nur (?:die )?(?:ersten?|einen?|zwei|2|halb\w*|teil\w*)|(?:letzte\w*|einen?) (?:satz|ubung) (?:weggelassen|ausgelassen|nicht|fehlt)|fast (?:alles|fertig|komplett)|vorzeitig|fruher aufgehort|musste (?:abbrechen|aufhoren)|"
            r"teilweise|nur (?:teilweise|die halfte|die haelfte|zwei|eine|\d|halb|ein teil|einen teil)"
            r"|nicht (?:alles|ganz|alle|fertig|komplett)|halb (?:geschafft|fertig)|halfte|haelfte"
            r"|abgebrochen|zum teil|letzte\w* satz nicht|fast alles|bis auf"
        )),
        ("skipped", None, (
            r"wird (?:das |es )?(?:heute )?(?:nix|nichts)|"
            r"(?:heute|heut) (?:nicht|nix|mal nicht|wird nichts|klappt nicht|lass ich)|lass(?:e)? (?:es |ich )?(?:heute )?aus|schaff(?:e|s)? (?:ich |es )?(?:heute )?(?:leider )?nicht|zu mude|kaputt|keinen bock|wird heute nichts|nicht geschafft|hab'?s vergessen|"
            r"ausgelassen|auslassen|ausgefallen|ausfallen|nicht (?:trainiert|gemacht|geschafft|heute"
            r"|dazu gekommen)|heute nicht|kein(?:e)? (?:training|zeit|einheit|lust)|ubersprungen"
            r"|ueberspringen|uberspringen|schaffe? (?:es )?(?:heute )?nicht|vergessen|ruhetag heute"
            r"|fallt aus|faellt aus|mach(?:e)? heute nichts|bin krank|kann (?:heute )?nicht"
        )),
        ("done", None, (
            r"bin (?:durch|fertig)|hab(?:e)? ich gemacht|(?:grad|gerade|eben) (?:gemacht|fertig|trainiert)|alles (?:gemacht|erledigt|geschafft|fertig)|abgehakt|gemacht\b|geschafft|"
            r"fertig|erledigt|gemacht|geschafft|abgeschlossen|trainiert|durch$|hab'?s|done|habe? alles"
            r"|training (?:beendet|vorbei)"
        )),
        ("why", None, r"wie kommst du (?:darauf|drauf|auf)|wie (?:hast|berechnest) du|grund\b|warum|wieso|weshalb|begrund\w*|begruend\w*|was ist der grund"),
        ("learn", None, (
            r"(?:darf|kann|soll|sollte) ich|ist (?:es )?(?:schlimm|ok|okay)|geht (?:laufen|radfahren|schwimmen|yoga)|"
            r"(?<!was )(?<!viel )(?:darf|kann|soll|sollte) (?:ich|man)|ist .{0,25}(?:erlaubt|ok|okay"
            r"|schlimm|schadlich|schaedlich|gut|schlecht)\b|quellen"
        )),
        ("exercise", None, (
            r"wie (?:war|ging|mach|mache) .{0,15}(?:nochmal|noch mal|richtig)|wie (?:genau )?(?:geht|mach)\w* (?:das|die|der|den|ich)|mache ich .{2,25} richtig|was war .{0,12}(?:brucke|slider|plank|hinge)|"
            r"wie (?:geht|mache|macht|fuhre|fuehre|funktioniert) (?:ich |man )?(?:die|der|das|den|eine?)?"
            r"|zeig\w* mir|technik|anleitung|(?:bild|video) (?:von|zu)|erklar\w* (?:die|den|das|mir)"
            r"|erklaer\w*|ausfuhrung|was ist (?:die|der|das|ein|eine) "
        )),
        ("run", "told", (
            r"\d+(?:[.,]\d+)? ?(?:km|kilometer|min\w*|meilen) (?:gelaufen|gejoggt|laufen|joggen)|(?:bin|habe?) .{0,30}"
            r"(?:gelaufen|gejoggt)|war .{0,12}(?:laufen|joggen)|(?:lauf|laufen) (?:ist )?(?:gemacht|erledigt|geschafft)"
        )),
        ("run", None, (
            r"laufplan|wieder laufen|lauftraining|wann (?:kann"
            r"|darf) ich (?:wieder )?laufen"
        )),
        ("next", None, (
            r"(?:welches|was fur ein|wie ?viel) gewicht|gewicht.{0,15}nachste\w*|wann (?:darf|kann|geht) .{0,15}(?:mehr|hoch|steigern|rauf|schwerer)|mehr gewicht(?! als)|wie viel kilo|was (?:passiert|ist),? wenn .{0,20}(?:schub|schlimmer|aufflammt)|"
            r"nachstes? gewicht|naechstes? gewicht|gewicht (?:fur |fuer )?(?:die |das )?(?:nachste"
            r"|naechste)\w*|(?:welches|wie ?viel) (?:gewicht|kilo|kg)|gewicht .{0,20}(?:erhohen|erhoehen"
            r"|steigern)|wann (?:wird es|geht es) (?:schwerer|hoher)|nachste woche gewicht"
        )),
        ("progress", None, (
            r"wie lauft'?s|wie laeuft'?s|wie (?:mache|steh|geht) ich|wie steht'?s|bin ich (?:besser|auf)|wie weit bin ich|welche phase|wie viele einheiten|meine werte|"
            r"fortschritt\w*|verlauf|statistik\w*|diagramm|kurve|wie lauft|wie laeuft|entwicklung"
            r"|werde ich besser|grafik"
        )),
        ("review", None, r"wochenruckblick|wochenrueckblick|ruckblick|rueckblick|zusammenfassung|wochenbericht"),
        ("tomorrow", None, r"was (?:kommt|ist|steht|gibt'?s|mach\w*) .{0,12}morgen|und morgen\??$|morgen (?:training|frei|pause)\?|(?:was|welche|wie|ist|training|einheit|ubungen).{0,30}morgen\b|morgen\?$|morgige\w*"),
        ("week", None, (
            r"wann (?:hab|bin|ist|muss|darf|geht|kommt|trainier).*|"
            r"was (?:kommt|steht|ist) .{0,20}(?:woche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|nachste einheit|wann (?:ist|bin|trainiere|kommt|habe).*|rest der woche|wie sieht (?:die|meine) woche|"
            r"(?:diese|die|meine|nachste|naechste) woche|wochenplan|wochen ?ubersicht|nachste (?:einheit"
            r"|training)|naechste (?:einheit|training)|nachstes training|naechstes training|wann (?:ist"
            r"|trainiere|muss|habe).*|kalender|ruhetage?|plan$"
        )),
        ("today", None, (
            r"was (?:steht|liegt|ist|gibt'?s|gibts|muss|mach|trainier)\w* .{0,15}(?:an|heute|heut|dran)|mein (?:training|plan|programm)|heute dran|zeig\w* (?:mir )?(?:das|mein|die|meine) (?:training|einheit|ubungen|session)|habe? ich heute (?:training|was)|"
            r"heutige\w*|(?:was|welche|zeig|training|einheit|ubungen|uebungen|plan|programm|habe? ich"
            r"|muss ich|steht).{0,40}heute|^(?:und |y |et |e )?heute\??$|was (?:mache|muss|soll"
            r"|steht)(?: ich)?.{0,15}(?:an|tun|machen|jetzt)\b|^(?:training|einheit|ubungen|uebungen"
            r"|workout)\??$"
        )),
        ("pain", None, r"schmerz(?:en)? (?:eintragen|melden|notieren|erfassen)|^schmerz(?:en)?$|tut weh"),
        ("swap", None, (
            r"(?:kein\w*|ohne(?: den| die| einen| meinen)?) (?:gymnastik)?(?:ball|gleiter|slider|band|bander|baender|bank)\b"
            r"|(?:kein\w*|ohne) (?:gewichte?|hanteln?|gerate|geraete|ausrustung) (?:heute|hier|dabei)|(?:unterwegs|auf reisen"
            r"|im hotel),? (?:und )?ohne (?:gewichte?|hanteln?|gerate|geraete)|(?:fitness)?(?:studio|gym) (?:ist |hat )?(?:zu"
            r"|geschlossen)|nur (?:die |meine )?(?:kurz)?(?:hanteln?|kettlebells?|bander) (?:heute|hier)|(?:ersatz|alternative) "
            r"(?:fur|fuer|zu)|statt (?:der|des|dem) "
            r"|(?:ich )?habe? (?:jetzt )?(?:einen?|meinen|den|wieder) (?:neuen )?(?:gymnastik)?(?:ball|gleiter|slider)\b"
        )),
        ("weights", None, (
            r"meine (?:gewichte|hanteln|ausrustung|ausruestung)|ausrustung|ausruestung|(?:habe?|besitze"
            r"|gekauft).{0,30}(?:hantel\w*|kettlebell\w*|gewichte|bander|baender)|(?:hanteln?"
            r"|kettlebells?).{0,20}gekauft|keine (?:hanteln|gewichte)"
        )),
        ("settings", None, r"einstellung\w*|sprache|english|optionen"),
        ("report", None, (
            r"(?:was|etwas) fur (?:den|meinen?|die|meine) (?:physio\w*|arzt)|"
            r"bericht|report|fur (?:den|die|meinen?|meine) (?:physio\w*|arzt|arztin|aerztin|therapeut\w*)"
            r"|fuer (?:den|die|meinen?|meine) (?:physio\w*|arzt|therapeut\w*)|pdf"
        )),
        ("export", None, r"export\w*|herunterladen|meine daten (?:bekommen|haben|schicken)|datensicherung"),
        ("privacy", None, r"datenschutz|privatsphare|privatsphaere|wer (?:sieht|liest)|welche daten"),
        ("help", None, (
            r"was kann ich (?:schreiben|sagen|tun|fragen)|wie geht das hier|wie funktioniert'?s|hilfe|versteh\w* nicht|check ich nicht|keine ahnung wie|"
            r"hilfe|hilf mir|was kannst du|wie funktioniert (?:das|der bot|es)|befehle"
            r"|verstehe (?:ich )?nicht"
        )),
        ("start", None, r"^start$|^anfangen$|^los geht'?s$"),
        ("thanks", None, r"dank(?:e)? dir|dankeschon|super,? danke|merci|dank(?=[ ,.!]*$)|danke\w*|vielen dank|merci"),
        ("greeting", None, r"^(?:hey|hallochen|moin moin|grussi|grusse|na\b|tschuss|bis (?:dann|morgen|spater))\b|^(?:hallo|hi|guten (?:morgen|tag|abend)|moin|servus|gruss gott)\b"),
    ),
)  # fmt: skip
