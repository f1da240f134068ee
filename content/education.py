"""What there is to know about the tendon: one row per topic, told by /learn and as answers to questions.

A topic's texts are `topic.<id>.title` and `topic.<id>.text`; ids and sources are those of the articles'
inventory, with the lines that the facts come from.
"""

from dataclasses import dataclass
from typing import Literal

Group = Literal["tendon", "days", "training", "help"]
GROUPS: tuple[Group, ...] = ("tendon", "days", "training", "help")


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to know. `words` is an expression over folded text, in all languages we understand."""

    id: str
    group: Group
    sources: str
    words: str


def _topics(*rows: Topic) -> dict[str, Topic]:
    return {row.id: row for row in rows}


TOPICS = _topics(
    Topic("ED01", "tendon", "S003 L17-L26, L233", (
        r"tendinopat\w*|\bpht\b|what (?:is|do i have|have i got)(?: this| it|$|\?)"
        r"|what'?s wrong with me|hamstring syndrome|was ist (?:das|eine? tendin)"
        r"|que es (?:esto|la tendin\w*)|tendinite alta"
    )),
    Topic("ED02", "tendon", "S003 L19, L36", (
        r"why (?:does|is) (?:it|this|my \w+) (?:hurt|sore|painful)|what makes it hurt"
        r"|compress\w*(?! short)|warum tut (?:es|das) weh|por que (?:me )?duele"
        r"|pourquoi (?:ca|j'ai) (?:fait )?mal|perche fa male"
    )),
    Topic("ED03", "tendon", "S003 L51-L66, S004 L48", (
        r"what caus\w+|why (?:did|do) i (?:get|have) (?:it|this)"
        r"|where did (?:it|this) come from|training error\w*|how did i get (?:it|this)"
        r"|woher kommt|ursachen?|causas?\b|de donde viene|cause de"
    )),
    Topic("ED04", "tendon", "S003 L67-L77, S004 L40-L48", (
        r"stress(?:ed)?\b|nutrition|\beat(?:ing)?\b|diet\b|too old|my age|menopaus\w*"
        r"|diabet\w*|leg length|weak (?:glutes?|hips?)|ernahrung|alimentacion|vitamins?"
        r"|collagen|protein|supplements?|weight loss diet"
    )),
    Topic("ED05", "days", "S003 L98-L100, S004 L64", (
        r"stretch\w*|dehn\w*|estira\w*|etirement\w*|alongament\w*|allungament\w*|mobility"
        r"|too tight|feels tight"
    )),
    Topic("ED06", "days", "S003 L102, L118, S001 L32", (
        r"(?:complete|total|bed|full|relative) rest|should i (?:just )?rest"
        r"|stop (?:training|everything|moving)"
        r"|los(?:e|ing) (?:my |all |any )*(?:fitness|progress|strength|gains)|detraining|ganz pausieren"
        r"|perder (?:lo (?:ganado|que he ganado|conseguido)|la forma|(?:la |mi )?fuerza|(?:el |mi )?progreso)"
        r"|reposo|repos complet|riposo|repouso"
    )),
    Topic("ED07", "days", "S003 L81, L121-L123, L213-L215, S001 L32", (
        r"sit(?:ting)?\b|cushions?|chairs?|hard seats?|standing desk|sitzen|sitzkissen"
        r"|sentad[oa]s?\b|sentar\w*|assis\w*|coussin|sedut\w*|sedia|cuscino|almofada|cojin"
    )),
    Topic("ED08", "days", "S001 L26, S002 L13", (
        r"cross[ -]?train\w*|keep (?:fit|my fitness)|cardio|aerobic|water jog\w*|aqua jog\w*"
        r"|elliptical|rowing\b|other sports?|ausdauer"
    )),
    Topic("ED09", "days", "S001 L30", (
        r"compression (?:shorts?|tights?|wear)|tight shorts|kompression\w*|compresion"
    )),
    Topic("ED10", "training", "S004 L40, L74, S003 L208", (
        r"running (?:form|technique|style)|cadence|stride|over ?strid\w*|step rate"
        r"|how should i run|laufstil|zancada|foulee|cadenza|passada"
    )),
    Topic("ED11", "days", "S004 L64, L24", (
        r"foam\w*|roll(?:er|ing)\b|massag\w*|lacrosse|tennis ball|trigger points?|blackroll"
        r"|faszien\w*|rodillo|rouleau"
    )),
    Topic("ED12", "training", "S000 L70-L72, S003 L128, L146", (
        r"(?:is|am i|be) (?:\w+ )*sore\b|soreness|doms|how (?:sore|much pain)|muskelkater"
        r"|agujetas|courbatures|is (?:some |this |the )?pain (?:ok|normal|allowed|bad)"
        r"|hurt(?:s)? (?:during|while)|good pain"
    )),
    Topic("ED13", "training", "S000 L14-L19, S003 L130-L147, S004 L54", (
        r"eccentric\w*|slow lower\w*|why (?:so )?slow|lower(?:ing)? slowly|heavy slow|tempo"
        r"|exzentrisch\w*|excentri\w*|how (?:hard|heavy|much effort)|effort|(?:to|till|until) failure"
    )),
    Topic("ED14", "training", "S001 L18, L24, S003 L149, S004 L45, L74", (
        r"glutes?\b|gluteal\w*|\bcore\b|trunk|hip strength|gluteos?|fessiers?|glutei|gesass\w*"
    )),
    Topic("ED15", "training", "S003 L147", (
        r"rest days?|days? off|why (?:no session|nothing) today|ruhetage?|dias? de descanso"
        r"|jours? de repos|giorni? di riposo"
    )),
    Topic("ED16", "tendon", "S001 L28", (
        r"plateau\w*|setback\w*|no progress|not (?:getting )?(?:any )?better|up and down"
        r"|good days and bad|straight line|patience|frustrat\w*|diary"
        r"|why (?:do you|should i) (?:ask|track|log)"
    )),
    Topic("ED17", "help", "S000 L45-L57, S001 L34-L38, S003 L220-L229", (
        r"who (?:should|can|do) i (?:see|ask|talk|go)|physio\w*|doctor\b|specialist|trainer\b"
        r"|coach\b|arzt|medico|medecin|sports? doc\w*|get help|second opinion|diagnos\w*"
        r"|what else (?:could|can|might) (?:it|this) be|is (?:it|this) really"
    )),
    Topic("ED18", "help", "S003 L173-L193, S000 L53-L57, S002 L11", (
        r"shock ?wave|eswt|\bprp\b|surgery|operation\b|cortisone|steroid|tens\b"
        r"|ultrasound therapy|dry needl\w*|acupuncture|laser|stosswelle\w*|ondas? de choque"
        r"|onde de choc|onde d'urto"
    )),
    Topic("ED19", "training", "S003 L195-L218", (
        r"prevent\w*|maintenance|come back again|keep it away"
        r"|after (?:it'?s|i'?m) (?:better|healed|done)|vorbeug\w*|prevencion|relapse\w*"
    )),
    Topic("ED20", "tendon", "S003 L239", (
        r"how long (?:will|does|do|until|till|is|before)"
        r"|will (?:it|i) (?:ever )?(?:get better|heal|recover|go away|be cured)|outlook"
        r"|prognosis|recovery time|wie lange dauert|cuanto (?:tiempo|tarda\w*|voy a tardar)|combien de temps"
        r"|quanto (?:tempo|dura)"
    )),
    Topic("ED21", "training", "S002 L17", (
        r"both (?:legs|sides)|(?:good|other|healthy) (?:leg|side)|beide (?:beine|seiten)"
        r"|ambas piernas|les deux jambes"
    )),
    Topic("ED22", "help", "S004 L11", (
        r"(?:kinesio|k)?tap(?:e|ing)\b|ace wrap|bandage|wrap(?:ping)?\b|ice packs?|kuhlpack\w*"
        r"|kinesiotape"
    )),
)  # fmt: skip


def topics_of(group: Group) -> tuple[Topic, ...]:
    """The topics of one group, in order."""
    return tuple(topic for topic in TOPICS.values() if topic.group == group)
