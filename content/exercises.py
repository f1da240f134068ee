"""The exercises of the seeds S000 to S004, one row each. Names and words are in the catalogue.

`compression` ranks how much the tendon is pressed against the sit bone: 0 hip nearly straight, 1 small bend,
2 moderate, 3 deep bend with a nearly straight knee (a judgement built on S003 L19, L36, L48, L100).
"""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process, utils

from content.locales import has, t
from content.log import Kind, Phase

ALIKE = 84
"""How alike (0 to 100) a typed name must be to count as a slip of the finger."""
MOST_FOUND = 3


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `track` is a key of `content.tracks.TRACKS`, `None` where nothing is progressed by rule.

    `phase`: the earliest phase; `source`: seed and line; `aliases`: English nicknames; `per_side`: done one
    leg at a time; `equipment`: things without which it cannot be done ("ball", "slider", "anchor", "bench");
    `loadable`: kinds of weight it can carry; `needs_load`: impossible without one of them.
    """

    id: str
    track: str | None
    compression: int
    phase: Phase
    source: str
    aliases: tuple[str, ...]
    per_side: bool = False
    isometric: bool = False
    equipment: tuple[str, ...] = ()
    loadable: tuple[Kind, ...] = ()
    needs_load: bool = False

    @property
    def key(self) -> bool:
        """Whether a review changes its setting."""
        return self.track is not None


_FREE_WEIGHTS: tuple[Kind, ...] = ("dumbbell", "kettlebell", "barbell")
_HIP_LOADS: tuple[Kind, ...] = ("dumbbell", "kettlebell", "barbell", "band")
_HAND_LOADS: tuple[Kind, ...] = ("dumbbell", "kettlebell")

_ROWS = (
    # Warm-up and mobility
    Exercise(
        "W1_seated_stretch", None, 3, "P3", "S000 L74",
        ("hurdler stretch", "hamstring stretch"), per_side=True,
    ),
    Exercise("W2_leg_swing", None, 2, "P1", "S000 L82", ("leg swing", "swings"), per_side=True),
    Exercise(
        "W3_single_leg_hinge_reach", None, 3, "P2b", "S000 L91",
        ("single leg hinge", "t reach", "airplane", "single leg deadlift no weight"), per_side=True,
    ),
    Exercise("M1_forward_fold", None, 3, "P3", "S002 L17", ("forward fold", "toe touch")),
    Exercise("M2_leg_swing", None, 2, "P1", "S002 L17", ("standing leg swings",), per_side=True),
    Exercise(
        "M3_dynamic_mobility", None, 1, "P1", "S003 L211",
        ("dynamic warm-up", "warm up", "mobility"), per_side=True,
    ),
    Exercise(
        "M4_rotational_mobility", None, 1, "P1", "S004 L64",
        ("hip rotations", "hip circles"), per_side=True,
    ),
    Exercise("F1_foam_roll", None, 0, "P1", "S004 L64", ("foam roller", "lacrosse ball", "rolling")),
    Exercise("F2_hamstring_release", None, 0, "P1", "S001 L24", ("release", "massage")),
    # Isometrics
    Exercise(
        "I1_bridge_hold_dl", "T-ISO", 0, "P1", "S003 L126",
        ("bridge hold", "two leg bridge hold", "isometric bridge"), isometric=True,
    ),
    Exercise(
        "I2_bridge_hold_sl", "T-ISO", 0, "P1", "S003 L126",
        ("single leg bridge hold", "one leg bridge hold", "one leg hold"),
        per_side=True, isometric=True, loadable=_HIP_LOADS,
    ),
    Exercise(
        "I3_heel_dig", "T-HEEL", 0, "P1", "S003 L127",
        ("heel dig", "heel digs", "curl hold", "heel press"), isometric=True,
    ),
    # Bridges and curls, hip nearly straight
    Exercise(
        "B1_bridge_dl", "T-BRIDGE", 0, "P1", "S002 L23",
        ("double leg bridge", "two leg bridge", "glute bridge"),
    ),
    Exercise(
        "B4_bridge_sl", "T-BRIDGE", 0, "P2a", "S003 L140",
        ("bridge", "single leg bridge", "one leg bridge", "slb"), per_side=True, loadable=_HIP_LOADS,
    ),
    Exercise(
        "B2_ball_curl", "T-BALL", 0, "P2a", "S002 L27",
        ("ball curl", "stability ball curl", "ball bridge"), equipment=("ball",),
    ),
    Exercise(
        "K1_ball_two_up_one_down", "T-BALL", 1, "P2a", "S000 L103",
        ("swiss ball curl", "two up one down", "two in one out", "hamstring curl"),
        per_side=True, equipment=("ball",), loadable=_HIP_LOADS,
    ),
    # Hinges and eccentrics
    Exercise(
        "K2_slider_glide", "T-SLIDER", 3, "P2b", "S000 L111",
        ("slider", "glider", "frisbee slide", "slide lunge"),
        per_side=True, equipment=("slider",), loadable=_HAND_LOADS,
    ),
    Exercise(
        "K3_nordic", "T-NORDIC", 0, "P2b", "S000 L127",
        ("nordic", "nordic curl", "russian curl", "nordics"), equipment=("anchor",),
    ),
    Exercise(
        "H1_rdl", "T-LOAD", 3, "P2b", "S003 L138",
        ("rdl", "romanian deadlift", "deadlift", "romanian"), loadable=_FREE_WEIGHTS, needs_load=True,
    ),
    Exercise(
        "H2_hip_hinge", "T-LOAD", 2, "P2b", "S003 L138",
        ("hip hinge", "hinge", "stick hinge"), loadable=_HIP_LOADS,
    ),
    Exercise(
        "H3_good_morning", "T-LOAD", 3, "P3", "S003 L141",
        ("good morning", "good mornings"), loadable=("barbell", "band"), needs_load=True,
    ),
    Exercise(
        "H4_pull_through", "T-LOAD", 2, "P2b", "S003 L141",
        ("pull through", "cable pull-through", "pullthrough"), loadable=("stack", "band"), needs_load=True,
    ),
    # Glutes and trunk
    Exercise(
        "G1_hip_thrust", "T-LOAD", 1, "P2a", "S003 L149",
        ("hip thrust", "thrust"), equipment=("bench",), loadable=_HIP_LOADS,
    ),
    Exercise(
        "G2_clamshell", "T-CLAM", 1, "P1", "S003 L149",
        ("clam", "clams", "clamshell"), per_side=True, loadable=("band",),
    ),
    Exercise(
        "G3_side_plank", "T-SIDE", 0, "P1", "S003 L149",
        ("side plank", "side bridge"), per_side=True, isometric=True,
    ),
    Exercise(
        "G4_anti_rotation", "T-ROT", 0, "P2a", "S003 L149",
        ("pallof", "pallof press", "anti rotation"),
        per_side=True, loadable=("band", "stack"), needs_load=True,
    ),
    Exercise(
        "B3_plank_hip_ext", "T-PLANK", 0, "P2a", "S002 L31",
        ("plank", "plank leg lift", "plank with hip extension"), per_side=True,
    ),
    Exercise("G5_glute_work", None, 0, "P1", "S001 L24", ("glute work", "glute activation", "glutes")),
    Exercise("E1_eccentric_generic", None, 1, "P2a", "S004 L54", ("eccentrics", "eccentric hamstring")),
    # Walking, running, other sport
    Exercise("R0_walk", None, 0, "P1", "S003 L120", ("walk", "walking", "brisk walk")),
    Exercise("R1_easy_run", None, 1, "P2a", "S003 L157", ("easy run", "run", "jog", "running")),
    Exercise("R2_strides", None, 1, "P3", "S003 L162", ("strides",)),
    Exercise("R3_small_hills", None, 2, "P3", "S003 L162", ("hills", "small hills")),
    Exercise("R4_late", None, 3, "P4", "S003 L163", ("sprint", "sprints", "deep lunge", "plyometrics")),
    Exercise(
        "R5_field", None, 2, "P4", "S003 L165",
        ("change of direction", "jumping", "kicking", "agility"),
    ),
    Exercise("R6_cadence", None, 1, "P3", "S004 L74", ("cadence", "step rate")),
    Exercise("X1_swim", None, 0, "P1", "S002 L13", ("swim", "swimming")),
    Exercise("X2_cycle", None, 2, "P1", "S002 L13", ("cycle", "bike", "cycling", "biking")),
    Exercise(
        "X3_water_jog", None, 0, "P1", "S001 L26",
        ("water jogging", "aqua jogging", "pool running"),
    ),
)  # fmt: skip

EXERCISES: dict[str, Exercise] = {row.id: row for row in _ROWS}


def find_exercise(text: str, locale: str = "en") -> tuple[str, ...]:
    """Return the ids that a name, nickname or misspelling may mean, best first, at most three.

    Exact names win, then the longest name that stands in the text ("how do I do a side plank"), then
    likeness. Empty when nothing is near.
    """
    names = _names(locale)
    typed = utils.default_process(text)
    if typed in names:
        return names[typed]
    inside = [name for name in names if f" {name} " in f" {typed} "]
    if inside:
        return names[max(inside, key=len)]
    near = process.extract(typed, list(names), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST_FOUND)
    return tuple(dict.fromkeys(found for name, _, _ in near for found in names[name]))[:MOST_FOUND]


@cache
def _names(locale: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for exercise in EXERCISES.values():
        key = f"exercise.{exercise.id}.name"
        spoken = (t(locale, key),) if has(locale, key) else ()
        for name in dict.fromkeys(map(utils.default_process, (exercise.id, *spoken, *exercise.aliases))):
            found[name] = (*found.get(name, ()), exercise.id)
    return found
