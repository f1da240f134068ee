"""What people ask leave for: one row per activity, answered in one line before the topic behind it.

The answer is `may.<name>`; where it depends on how far somebody is, `may.<name>.early` (P1, P2a),
`.middle` (P2b, P3) and `.late` (P4, maintenance).
"""

from dataclasses import dataclass
from typing import Literal

from content.log import Phase

Stage = Literal["early", "middle", "late"]
STAGES: dict[Phase, Stage] = {
    "P1": "early", "P2a": "early", "P2b": "middle", "P3": "middle", "P4": "late", "maintenance": "late",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that may be asked for; `topic` is the id of the topic that says why, `words` as there."""

    name: str
    topic: str
    words: str
    staged: bool = False


ACTIVITIES: tuple[Activity, ...] = (
    Activity("sprint", "ED19", (
        r"sprint\w*|full speed|all out|flat out|top speed|max(?:imal)? speed"
    ), staged=True),
    Activity("hills", "ED10", (
        r"hills?\b|uphill|downhill|incline|treadmill gradient|bergauf|cuestas|cotes|salite"
    ), staged=True),
    Activity("speed", "ED10", (
        r"intervals?\b|speed ?work|tempo run\w*|fartlek|track session|strides"
    ), staged=True),
    Activity("race", "ED19", (
        r"\brace\b|racing|marathon|half marathon|park ?run|10k race|wettkampf|carrera popular"
    ), staged=True),
    Activity("run", "ED10", (
        r"run(?:s|ning)?\b|jog\w*|laufen|joggen|rennen|correr|trotar|corsa|correre|courir"
    ), staged=True),
    Activity("yoga", "ED05", r"yoga|pilates|forward folds?|toe touch\w*|downward dog"),
    Activity("stretch", "ED05", r"stretch\w*|dehn\w*|estir\w*|etir\w*|along\w*|stirar\w*|allungament\w*"),
    Activity("drive", "ED07", (
        r"driv(?:e|ing)\b|\bcar\b|road trip|autofahren|conducir|conduire|dirigir|guidare"
    )),
    Activity("fly", "ED07", (
        r"flights?\b|fly(?:ing)?\b|plane\b|airplane|train (?:ride|journey)|flug|vuelo|\bvol\b"
        r"|volo\b|voo\b"
    )),
    Activity("sit", "ED07", (
        r"sit(?:ting)?\b(?!.*\b(?:bike|bicycle|saddle))|desk\b|cinema|sitzen|sentar\w*|asseoir|seder\w*|sedut\w*|assis\w*"
    )),
    Activity("sleep", "ED07", r"sleep\w*|\bbed\b|mattress|lie (?:on|down)|schlafen|dormir\w*|dormire"),
    Activity("cycle", "ED08", (
        r"cycl\w*|bik(?:e|es|ing)\b|bicycles?|saddle\b|spin(?:ning)?\b|peloton|radfahren|rad ?fahren|bici\w*"
        r"|velo\b|pedal\w*"
    )),
    Activity("swim", "ED08", (
        r"swim\w*|pool\b|aqua\w*|schwimm\w*|nad(?:ar|o)\b|nager|natation|nuot\w*|breaststroke"
    )),
    Activity("row", "ED08", r"row(?:ing)?\b(?: machine)?|\berg\b|rudern|remo\b|aviron"),
    Activity("walk", "ED06", r"walk\w*|spazier\w*|camin\w*|marcher|passegg\w*|gehen\b"),
    Activity("hike", "ED06", r"hik(?:e|ing)\b|trek\w*|mountain|wander\w*|senderismo|excursion\w*|randonn\w*"),
    Activity("stairs", "ED02", r"stairs?\b|steps\b|stairmaster|treppen?|escaleras?|escaliers?|scale\b"),
    Activity("lift", "ED13", (
        r"squat\w*|dead ?lift\w*|lung(?:e|es|ing)\b|leg press|leg day|gym\b|kniebeug\w*"
        r"|sentadill\w*|agachament\w*|crossfit|kettlebell swing\w*"
    ), staged=True),
    Activity("jump", "ED19", (
        r"jump\w*|plyo\w*|box jumps?|skipping rope|jump rope|springen|saltar"
    ), staged=True),
    Activity("sport", "ED19", (
        r"football|soccer|tennis\b(?! ball)|basketball|hockey|padel|rugby|martial arts"
        r"|fussball|futbol|calcio|netball|volleyball"
    ), staged=True),
    Activity("ski", "ED19", (
        r"ski(?:ing)?\b|snowboard\w*|skat(?:e|ing)\b|climb(?:ing)?\b|dance\b|dancing\b"
    ), staged=True),
    Activity("upper", "ED08", r"upper body|push ?ups?|pull ?ups?|bench press|arms? day"),
    Activity("roll", "ED11", (
        r"foam\w*|roll(?:er|ing)\b|massag\w*|lacrosse|tennis ball|massage gun|faszien\w*"
    )),
    Activity("ice", "ED22", (
        r"\bic(?:e|ing)\b|ice packs?|kuhl\w*|hielo|glace\b|gelo|ghiaccio|cold bath|ice bath"
    )),
    Activity("heat", "ED18", r"heat\b|hot (?:bath|water|pack)|sauna|warme|calor\b|chaleur|calore"),
    Activity("tens", "ED18", r"tens\b(?: (?:machine|unit))?"),
    Activity("painkiller", "ED12", (
        r"ibuprofen\w*|paracetamol\w*|painkillers?|nsaids?|naproxen|diclofenac|voltaren"
        r"|schmerzmittel|analgesi\w*|anti-?inflam\w*|pills?\b|aspirin\w*|tylenol|advil|aleve"
    )),
    Activity("shorts", "ED09", r"compression|tight shorts"),
    Activity("tape", "ED22", r"(?:kinesio|k)?tap(?:e|ing)\b|bandage|wrap\b|brace\b"),
    Activity("scan", "ED17", (
        r"\bmri\b|\bscan\b|ultrasound\b|x-?ray|imaging|\bmrt\b|rontgen|resonancia|radiograf\w*"
        r"|irm\b"
    )),
    Activity("treatment", "ED18", (
        r"shock ?wave|eswt|\bprp\b|inject\w*|cortisone|steroids?\b|surgery|operation\b"
        r"|needling|acupuncture|laser|stosswelle\w*"
    )),
    Activity("stand", "ED07", r"stand(?:ing)?\b|on my feet|stehen|de pie\b|debout|in piedi"),
    Activity("alcohol", "ED04", r"alcohol|beer|wine|drink\b|bier|cerveza|vino"),
    Activity("sex", "ED02", r"\bsex\b|intimacy|make love|sexo\b|sesso\b"),
    Activity("train_sore", "ED12", (
        r"(?:still |i |we )(?:train|exercise|work ?out)\b(?! (?:the|my|both))"
        r"|(?:do|skip) (?:the|my|today'?s) session|trainieren|entrenar|entrainer|allenar\w*"
        r"|treinar"
    )),
)  # fmt: skip


def find_activity(name: str) -> Activity | None:
    """The row of this name."""
    return next((row for row in ACTIVITIES if row.name == name), None)


def answer_key(activity: Activity, phase: Phase) -> str:
    """The key of the answer for somebody in this phase."""
    return f"may.{activity.name}.{STAGES[phase]}" if activity.staged else f"may.{activity.name}"
