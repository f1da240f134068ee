"""What a message is about when none of the known phrases is in it: words of a wish near each other.

Only wishes that change nothing, or what an open session asks anyway, are read this way. In doubt a rule that
comes earlier wins.
"""

import re

from content.nearness import Concepts, Rule
from content.replies.intents import Found, is_question
from content.replies.reading import IntentName

_WORDS: dict[str, str] = {
    "today": "today todays today's tonight heute heut heutige* hoy aujourd'hui hoje oggi",
    "training": (
        "session* workout* training exercise* plan list programme* program* routine train einheit* "
        "ubung* programm* "
        "trainier* sesion* entren* ejercicio* rutina seance* entrainement* treino* treinar sessao exercicio* "
        "allenament* alleno sessione eserciz* scheda"
    ),
    "when": "when wann cuando quand quando",
    "coming": (
        "tomorrow monday tuesday wednesday thursday friday saturday sunday weekend week later morgen "
        "montag dienstag "
        "mittwoch donnerstag freitag samstag sonntag wochenende woche manana lunes martes miercoles "
        "jueves viernes "
        "sabado domingo semana demain lundi mardi mercredi jeudi vendredi samedi dimanche semaine "
        "amanha segunda terca "
        "quarta quinta sexta domani lunedi martedi mercoledi giovedi venerdi domenica settimana"
    ),
    "ask": (
        "what what's whats which show send give have got is are any can do was welche* zeig* muss "
        "habe hab gibt que cual* "
        "tengo hay toca dame ensena* muestra* quel* quoi montre* donne* qu'est che cosa quale quali "
        "mostra* dammi qual "
        "quais tem tenho manda*"
    ),
    "weight": "weight weights load heavy heavier gewicht schwerer peso pesos poids charge carga carico lourd",
    "rise": (
        "up more increase* raise next heavier mehr hoher erhoh* steiger* nachste* subir subo sube "
        "aument* proxim* "
        "prochain* augment* plus mais piu"
    ),
    "why": "why warum wieso weshalb porque pourquoi perche",
    "how": (
        "how show see remind explain demo picture photo video form technique again wie zeig* bild "
        "technik como ensena* "
        "explica* foto comment montre* image technique come fammi mostra* spiega* tecnica"
    ),
    "exercise": (
        "bridge bridges plank planks rdl rdls deadlift* hinge hinges thrust thrusts slider sliders "
        "nordic nordics curl "
        "curls clamshell* digs brucke bruecke kreuzheben puente puentes plancha pont planche ponte "
        "prancha ponti"
    ),
    "better": (
        "progress* improv* trend* chart* graph* stats results fortschritt* verlauf werte progreso* "
        "grafic* evolucion "
        "mejorando progres graphique courbe progresso evolucao melhorando progressi andament* migliorando"
    ),
    "finished": (
        "finished done completed complete sorted through fertig geschafft erledigt gemacht terminad* "
        "complet* hech* acabad* "
        "fini finie termine* feito feita terminei finit* fatt* terminat*"
    ),
    "all": "all everything every whole lot alles alle ganze* todo toda todos tout toute tudo tutto tutti",
    "unable": "can't cant cannot no not won't wont nicht nix kein* keine imposible impossible pas nao non",
    "paper": "page pager sheet printout handout zettel blatt hoja pagina feuille folha foglio",
    "clinician": "physio* doctor gp therapist consultant arzt arztin medic* fisio* kine* medecin dottore",
}  # fmt: skip
_RULES = (
    Rule("why", ("why", "weight"), 8),
    Rule("report", ("paper", "clinician"), 5),
    Rule("exercise", ("exercise", "how"), 8),
    Rule("week", ("when", "training"), 6),
    Rule("next", ("weight", "rise"), 5),
    Rule("week", ("coming", "training"), 5),
    Rule("today", ("today", "training"), 5),
    Rule("today", ("training", "ask"), 4),
    Rule("progress", ("better", "ask"), 6),
)
_SESSION_RULES = (
    Rule("skipped", ("unable", "today"), 4),
    Rule("done", ("finished", "all"), 3),
    Rule("done", ("finished", "training"), 4),
)
_ASKED = Concepts(_WORDS, _RULES)
_TOLD = Concepts(_WORDS, _SESSION_RULES)
_NAMES: frozenset[IntentName] = frozenset(
    {"why", "report", "exercise", "week", "next", "today", "progress", "skipped", "done"}
)
_WILL_DO = re.compile(r"(?:n't|not|never) (?:gonna |going to |want to )?(?:skip|miss)")
_IN_GENERAL = re.compile(r"\b(?:best|beste[nrs]?|mejor|meilleure?|melhor|migliore?)\b")
"""Who asks for the best asks what is known, not for their own plan."""
MOST_WORDS, FEW_WORDS = 14, 5


def find_gist(plain: str, *, session: bool) -> tuple[Found, ...]:
    """Return the one wish whose words stand near each other, none for a long text.

    `session`: a session waits for how it went, so that "done" and "not today" may be meant.
    """
    if len(plain.split()) > MOST_WORDS or _IN_GENERAL.search(plain):
        return ()
    told = session and not is_question(plain) and not _WILL_DO.search(plain)
    asks = is_question(plain) or len(plain.split()) <= FEW_WORDS
    found = _ASKED.find(plain) if asks else ()
    near = min(found, key=lambda near: _RULES.index(near.rule), default=None)
    if told:
        near = next(iter(_TOLD.find(plain)), near)
    name = next((name for name in _NAMES if near and name == near.rule.name), None)
    return (Found(name, None, near.start, near.end),) if near and name else ()
