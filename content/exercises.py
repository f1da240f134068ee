"""The exercises of the seeds S000 to S004, one row each. Names and words are in the catalogue.

`compression` ranks how much the tendon is pressed against the sit bone: 0 hip nearly straight, 1 small bend,
2 moderate, 3 deep bend with a nearly straight knee (a judgement built on S003 L19, L36, L48, L100).
"""

from dataclasses import dataclass
from typing import Literal

from content.log import Kind, Phase

Group = Literal["calm", "bridges", "ball", "hinges", "trunk", "warm_up", "cardio"]
GROUPS: tuple[Group, ...] = ("calm", "bridges", "ball", "hinges", "trunk", "warm_up", "cardio")
"""How the list of exercises is shown, the gentlest first."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `track` is a key of `content.tracks.TRACKS`, `None` where nothing is progressed by rule.

    `phase`: the earliest phase; `source`: seed and lines; `per_side`: done one leg at a time; `equipment`:
    things without which it cannot be done ("ball", "slider", "anchor", "bench"); `loadable`: kinds of weight
    it can carry; `needs_load`: impossible without one of them. `swaps`: what can stand in for it, best
    first: the same intent, no more compression, not from a later phase. `on_request`: never in a plan, shown
    with its caution to who asks (conflict X2).
    """

    id: str
    track: str | None
    compression: int
    phase: Phase
    source: str
    group: Group
    per_side: bool = False
    isometric: bool = False
    equipment: tuple[str, ...] = ()
    loadable: tuple[Kind, ...] = ()
    needs_load: bool = False
    swaps: tuple[str, ...] = ()
    on_request: bool = False

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
        "W1_seated_stretch", None, 3, "P3", "S000 L74-78", "warm_up",
        per_side=True, swaps=("M4_rotational_mobility", "W2_leg_swing"), on_request=True,
    ),
    Exercise("W2_leg_swing", None, 2, "P1", "S000 L82-88", "warm_up", per_side=True),
    Exercise(
        "W3_single_leg_hinge_reach", None, 3, "P2b", "S000 L91-97", "hinges",
        per_side=True, swaps=("H2_hip_hinge",),
    ),
    Exercise(
        "M1_forward_fold", None, 3, "P3", "S002 L17", "warm_up",
        swaps=("M4_rotational_mobility", "M3_dynamic_mobility"), on_request=True,
    ),
    Exercise("M2_leg_swing", None, 2, "P1", "S002 L17", "warm_up", per_side=True),
    Exercise("M3_dynamic_mobility", None, 1, "P1", "S003 L211-212", "warm_up", per_side=True),
    Exercise("M4_rotational_mobility", None, 1, "P1", "S004 L64", "warm_up", per_side=True),
    Exercise("F1_foam_roll", None, 0, "P1", "S004 L64", "warm_up", swaps=("F2_hamstring_release",)),
    Exercise("F2_hamstring_release", None, 0, "P1", "S001 L24", "warm_up"),
    # Isometrics
    Exercise(
        "I1_bridge_hold_dl", "T-ISO", 0, "P1", "S003 L126", "calm",
        isometric=True, swaps=("I3_heel_dig",),
    ),
    Exercise(
        "I2_bridge_hold_sl", "T-ISO", 0, "P1", "S003 L126", "calm",
        per_side=True, isometric=True, loadable=_HIP_LOADS, swaps=("I3_heel_dig",),
    ),
    Exercise(
        "I3_heel_dig", "T-HEEL", 0, "P1", "S003 L127", "calm",
        isometric=True, swaps=("I2_bridge_hold_sl",),
    ),
    # Bridges and curls, hip nearly straight
    Exercise("B1_bridge_dl", "T-BRIDGE", 0, "P1", "S002 L23-25", "bridges", swaps=("I3_heel_dig",)),
    Exercise(
        "B4_bridge_sl", "T-BRIDGE", 0, "P2a", "S003 L140", "bridges",
        per_side=True, loadable=_HIP_LOADS, swaps=("I2_bridge_hold_sl", "I3_heel_dig"),
    ),
    Exercise(
        "B2_ball_curl", "T-BALL", 0, "P2a", "S002 L27-29", "ball",
        equipment=("ball",), swaps=("I3_heel_dig", "I2_bridge_hold_sl"),
    ),
    Exercise(
        "K1_ball_two_up_one_down", "T-BALL", 1, "P2a", "S000 L103-107", "ball",
        per_side=True, equipment=("ball",), loadable=_HIP_LOADS, swaps=("I3_heel_dig", "I2_bridge_hold_sl"),
    ),
    # Hinges and eccentrics
    Exercise(
        "K2_slider_glide", "T-SLIDER", 3, "P2b", "S000 L111-122", "ball",
        per_side=True, equipment=("slider",), loadable=_HAND_LOADS,
        swaps=("K1_ball_two_up_one_down", "I3_heel_dig", "I2_bridge_hold_sl"),
    ),
    Exercise(
        "K3_nordic", "T-NORDIC", 0, "P2b", "S000 L127-137", "ball",
        equipment=("anchor",), swaps=("I3_heel_dig", "I2_bridge_hold_sl"),
    ),
    Exercise(
        "H1_rdl", "T-LOAD", 3, "P2b", "S003 L138", "hinges",
        loadable=_FREE_WEIGHTS, needs_load=True,
        swaps=("H4_pull_through", "H2_hip_hinge", "I2_bridge_hold_sl"),
    ),
    Exercise(
        "H2_hip_hinge", "T-LOAD", 2, "P2b", "S003 L138", "hinges",
        loadable=_HIP_LOADS, swaps=("I2_bridge_hold_sl", "I3_heel_dig"),
    ),
    Exercise(
        "H3_good_morning", "T-LOAD", 3, "P3", "S003 L141", "hinges",
        loadable=("barbell", "band"), needs_load=True, swaps=("H4_pull_through", "H2_hip_hinge"),
    ),
    Exercise(
        "H4_pull_through", "T-LOAD", 2, "P2b", "S003 L141", "hinges",
        loadable=("stack", "band"), needs_load=True, swaps=("H2_hip_hinge", "I2_bridge_hold_sl"),
    ),
    # Glutes and trunk
    Exercise(
        "G1_hip_thrust", "T-LOAD", 1, "P2a", "S003 L149", "bridges",
        equipment=("bench",), loadable=_HIP_LOADS, swaps=("B4_bridge_sl", "I2_bridge_hold_sl"),
    ),
    Exercise(
        "G2_clamshell", "T-CLAM", 1, "P1", "S003 L149", "trunk",
        per_side=True, loadable=("band",), swaps=("G3_side_plank",),
    ),
    Exercise("G3_side_plank", "T-SIDE", 0, "P1", "S003 L149", "trunk", per_side=True, isometric=True),
    Exercise(
        "G4_anti_rotation", "T-ROT", 0, "P2a", "S003 L149", "trunk",
        per_side=True, loadable=("band", "stack"), needs_load=True, swaps=("G3_side_plank",),
    ),
    Exercise(
        "B3_plank_hip_ext", "T-PLANK", 0, "P2a", "S002 L31-35", "trunk",
        per_side=True, swaps=("G3_side_plank",),
    ),
    Exercise("G5_glute_work", None, 0, "P1", "S001 L24", "trunk"),
    Exercise("E1_eccentric_generic", None, 1, "P2a", "S004 L54", "ball"),
    # Walking, running, other sport
    Exercise("R0_walk", None, 0, "P1", "S003 L120", "cardio"),
    Exercise(
        "R1_easy_run", None, 1, "P2a", "S003 L157", "cardio",
        swaps=("X3_water_jog", "X1_swim", "R0_walk"),
    ),
    Exercise("R2_strides", None, 1, "P3", "S003 L162", "cardio", swaps=("R1_easy_run",)),
    Exercise("R3_small_hills", None, 2, "P3", "S003 L162", "cardio", swaps=("R1_easy_run",)),
    Exercise("R4_late", None, 3, "P4", "S003 L163", "cardio", swaps=("R2_strides",)),
    Exercise("R5_field", None, 2, "P4", "S003 L165-171", "cardio", swaps=("R2_strides",)),
    Exercise("R6_cadence", None, 1, "P3", "S004 L74", "cardio"),
    Exercise("X1_swim", None, 0, "P1", "S002 L13", "cardio"),
    Exercise("X2_cycle", None, 2, "P1", "S002 L13", "cardio", swaps=("X1_swim", "X3_water_jog")),
    Exercise("X3_water_jog", None, 0, "P1", "S001 L26", "cardio"),
)  # fmt: skip

EXERCISES: dict[str, Exercise] = {row.id: row for row in _ROWS}
