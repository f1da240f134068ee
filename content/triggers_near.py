"""Warning signs told by words that stand near each other, in whatever order, in six languages.

A rule is named after its sign (see `content.nearness`). That is how "my calf has gone all hot", "hot calf" and "die Wade ist
heiß" are one thing. Written in folded form (see `content.spelling.fold`); rules 1.3 and 3.14.
"""

from content.nearness import Concepts, Rule

CONCEPTS: dict[str, str] = {
    "limb": (
        "leg legs foot feet toe toes thigh* calf calves hamstring hamstrings hammy butt buttock* bum glute* shin "
        "bein beine beinen fuss* fuess* zeh* wade* oberschenkel* pierna* pie pies dedo dedos muslo* pantorrilla* "
        "gemelo* gluteo* nalga* culo jambe* pied pieds orteil* cuisse* fesse* mollet* perna* pe pes coxa* nadega* "
        "bunda panturrilha* gamba gambe piede piedi dita coscia cosce polpaccio natica natiche"
    ),
    "legs": (
        "legs feet thighs hamstrings beine beinen fusse fussen fuesse fuessen piernas pies muslos jambes pieds "
        "cuisses pernas pes coxas gambe piedi cosce"
    ),
    "legpair": (
        "legs feet beine beinen fusse fussen fuesse fuessen piernas pies jambes pieds pernas pes gambe piedi"
    ),
    "between": "between zwischen entre tra fra",
    "nerve": (
        "numb* tingl* needles taub* kribbel* gefuhllos* eingeschlafen einschlaf* duermen durmieron dormidas dormidos "
        "adormec* hormigue* entumec* acorch* engourdi* endorm* fourmi* insensib* dormentes dormencia formig* intorpid* "
        "formicol* addorment*"
    ),
    "both": "both two beide beiden beider ambas ambos dos deux duas dois entrambe entrambi due",
    "failing": (
        "numb* weak weaker weakness tingl* buckl* dead jelly collaps* floppy taub* schwach* kribbel* kraftlos* "
        "gelahmt gelaehmt gefuhllos* wackelig eingeschlafen dormid* adormec* debil* hormigue* entumec* floj* "
        "engourdi* faible* faiblesse fourmi* molles lache* insensib* fraca* fraqueza dorment* formig* debol* "
        "intorpid* formicol* addorment*"
    ),
    "asleep": (
        "asleep electric electrical zaps zapping eingeschlafen einschlaf* schlaft schlaeft stromschlag* stromstoss* "
        "duerme duermen durmio dormid* adormec* electric* calambraz* endort endorment endormi* decharge* electrique* "
        "dorme dormindo dormiu choques addorment* scosse scossa"
    ),
    "cannot": (
        "can't cant cannot couldn't couldnt unable trouble struggling struggle difficulty difficulties difficult "
        "problem problems leak leaks leaking leaked losing lost dribbl* schwierigkeit* probleme* cuesta cuestan dificultad* "
        "problemas problema difficulte* peine custa dificuldade* difficolta fatica escapa escapo "
        "undicht tropf*"
    ),
    "able": "can kann konnte puedo pude logro consigo peux pouvais arrive arrivais n'arrive consegui riesco riuscivo",
    "not": "nichts nix nothing rien niente no not never nicht kaum ne n' pas plus nao non nada",
    "urine": (
        "pee pees peed peeing weeing urin* piss pissing poo pooing pooed poop pooping bladder bowel bowels "
        "stool pinkel* pipi harn* wasserlassen orin* mear meo pis defecar pisser xixi mijar feci "
        "fezes selles caca"
    ),
    "wet": "wet soiled shat pissed peed pooed peeing pissing mee orine meo hice cague mijei urinei eingenasst",
    "myself": "myself pants trousers bed encima hose dessus addosso calcas cama",
    "soil": "myself encima dessus addosso hose",
    "feel": "feel spure spur spuere fuhle fuhl fuehle siento sens sinto sento",
    "chest": "chest brust brustkorb pecho poitrine thorax peito petto torace",
    "hurts": (
        "pain* hurt* tight tightness pressure squeez* stab* ache* aching heavy weh schmerz* druck* enge engegefuhl "
        "sticht stechen stiche dolor* duele opresion presion aprieta pinchazo* douleur* mal oppress* serre* dor "
        "doi doendo aperto pressao dolore male oppressione stringe fitta fitte"
    ),
    "breath": "breath breathe breathing luft atmen respirar respiro respirer respirare fiato respiracion",
    "short": (
        "can't cant cannot couldn't couldnt hard trouble struggl* difficult* gasping kaum keine schwer "
        "schlecht cuesta ahog* dificil mal peine difficile dificuldade custa fatica manca difficolta falta"
    ),
    "calf": "calf calves wade waden unterschenkel pantorrilla* gemelo* mollet* panturrilha* polpaccio",
    "swollen": (
        "swollen swell* twice size bigger larger thicker double doppelt hot warm red huge massive enormous puffy geschwoll* schwillt heiss* warm dick rot hinch* "
        "ballooned ballooning balloon inflamad* caliente roj* gonfl* enfle* chaud* rouge* inchad* quente vermelh* gonfi* cald* ross*"
    ),
    "heard": (
        "heard felt feel hear loud sudden made there with gehort gehoert gespurt gespuert gemerkt gab senti oi "
        "escuche note sono hizo entendu eu sentito avvertito fatto ouvi deu fez"
    ),
    "crack": (
        "crack* crunch* pop pops snap snaps ripped tear tearing twang knall* knack* schnalz* plopp* chasquid* "
        "crujid* crac crack clac tiron latigazo desgarr* rotura claquement* craquement* dechir* estalo* estalid* "
        "rasg* schiocc* strapp* scrocchi* riss"
    ),
    "hardly": "barely hardly kaum apenas peine appena",
    "put": "put bear take step",
    "weight": "weight pressure",
    "stand": "walk stand gehen laufen auftreten stehen belasten apoyar pisar caminar marcher appuyer poser andar "
    "apoiar pisar camminare appoggiare",
    "groin": "groin leiste leisten ingle ingles aine virilha virilhas inguine",
    "sharp": (
        "sharp stabbing stabs pain painful hurts ache aches aching schmerz* sticht stechend* weh dolor* duele "
        "pinchazo* punzada* douleur* mal dor doi pontada* dolore male fitta"
    ),
    "fell": (
        "fell fallen tripped slipped tumbled crashed collided landed gefallen runtergefallen gesturzt gestuerzt "
        "gestolpert ausgerutscht hingeflogen cai caido caida resbale tropece tombe tombee chute glisse trebuche "
        "escorreguei tropecei caduto caduta scivolato scivolata inciampato inciampata"
    ),
    "onto": (
        "bike bicycle horse ladder stairs steps floor ground pavement curb kerb hip bum butt bottom back ass arse "
        "side tailbone scooter motorbike tree hard ice fahrrad rad pferd leiter treppe* boden po hintern steiss "
        "hufte glatteis bici bicicleta caballo escalera* suelo culo cadera velo cheval echelle escalier* sol fesses "
        "bicicletta scale terra sedere anca escada* chao moto"
    ),
    "threw": "came thrown knocked flew",
    "off": "off over",
    "hit": "hit struck angefahren atropell* renvers* investit*",
    "vehicle": "car bus van truck lorry cyclist bike auto coche carro voiture macchina",
    "fever": "temp temperature fever fieber temperatur fiebre temperatura fievre temperature febre febbre",
    "shiver": "shiver* shak* sweat* zitter* tirit* frissonn* tremend* calafri* tremando brivid*",
    "wake": (
        "wake wakes waking woke woken awake wach aufgewacht aufwach* wache weckt wecken geweckt despert* despiert* "
        "reveill* acord* svegli*"
    ),
    "ache": (
        "pain* ache* aching hurt* sore soreness throb* hamstring butt tendon schmerz* weh dolor* duele "
        "dolia molestia* douleur* mal fesse dor doi doendo dolore male"
    ),
    "steroid": "cortisone cortison* steroid steroids kortison* corticoide* corticoides cortisona prp",
    "jab": (
        "jab jabs jabbed shot shots injection injections injected inject needle spritze* gespritzt injektion* "
        "infiltrat* infiltrac* infiltr* inyecc* inyect* pincharon pinchazo injecao injecoes piqure iniezion* puntura"
    ),
    "butt": "butt buttock* bum hamstring glute* tendon sit hip sehne po gluteo* isquion fesse tendao nadega tendine",
    "slap": "slap slaps slapping slapped drag drags dragging dragged drop drops dropping schleift schleife klatscht "
    "hangt haengt traine arrastro arrastra arrasto trascino trascina cae cade caindo tombe",
    "foot": "foot toes toe fuss pie pied pe piede",
    "walk": "walk walking floor ground gehen laufen boden caminar andar suelo marcher marche sol caminho chao "
    "cammino camminare",
}  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("F01", ("urine", "cannot"), 4),
    Rule("F01", ("urine", "able", "not"), 4, takes_no=True),
    Rule("F01", ("wet", "myself"), 3),
    Rule("F01", ("urine", "soil"), 4),
    Rule("F01", ("urine", "feel", "not"), 5, takes_no=True),
    Rule("F02", ("both", "legs", "failing"), 6),
    Rule("F02", ("legpair", "nerve"), 4, joined=True, unless="between"),
    Rule("F02", ("foot", "slap", "walk"), 6),
    Rule("F03E", ("chest", "hurts"), 4),
    Rule("F03E", ("breath", "short"), 3),
    Rule("F03", ("calf", "swollen"), 5),
    Rule("F04", ("crack", "heard", "limb"), 7),
    Rule("F05", ("hardly", "stand"), 4),
    Rule("F05", ("hardly", "put", "weight"), 4),
    Rule("F05", ("groin", "sharp"), 5),
    Rule("F06", ("fell", "onto"), 5),
    Rule("F06", ("threw", "off", "vehicle"), 4),
    Rule("F06", ("hit", "vehicle"), 3),
    Rule("F06", ("shiver", "fever"), 5),
    Rule("F08", ("wake", "ache"), 6, joined=True),
    Rule("F10", ("asleep", "limb"), 4),
    Rule("F20I", ("steroid", "jab"), 3),
    Rule("F20I", ("jab", "butt"), 4),
)

SIGN_WORDS = Concepts(CONCEPTS, RULES)
