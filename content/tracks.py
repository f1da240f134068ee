"""The tracks: how an exercise gets harder without, or before, a weight (rule 3.8, amendment A15).

Order within a track: repetitions, then a pause, then the lever, then load. Each step changes one variable
and a longer lever starts again with few repetitions. Several exercises can share a track; their settings
are then kept under one id, the track's ledger.
"""

from dataclasses import dataclass

from content.exercises import EXERCISES

FREE_REPS = 10
"""From this target on repetitions rise freely within a lever, up to 15 (amendment A15)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One rung. `key` names the variation (text `step.<key>`); steps of one key differ only in dose.

    `target` is repetitions per set, or seconds where `hold`; `per_side`: the dose is for each leg;
    `loaded`: a weight or band belongs to it; `shown`: the exercise whose name and picture fit;
    `detour`: taken only by a person without a weight (amendment A15).
    """

    key: str
    sets: int
    target: int
    hold: bool
    per_side: bool
    loaded: bool = False
    shown: str = ""
    detour: bool = False


def _holds(key: str, shown: str, per_side: bool, *doses: tuple[int, int]) -> tuple[Step, ...]:
    return tuple(Step(key, sets, seconds, True, per_side, shown=shown) for sets, seconds in doses)


def _reps(
    key: str, shown: str, per_side: bool, *doses: tuple[int, int], detour: bool = False
) -> tuple[Step, ...]:
    return tuple(Step(key, sets, reps, False, per_side, shown=shown, detour=detour) for sets, reps in doses)


def _load(key: str, shown: str, per_side: bool, target: int, hold: bool = False) -> tuple[Step, ...]:
    return (Step(key, 3, target, hold, per_side, loaded=True, shown=shown),)


_HOLD_DOSES = ((3, 20), (3, 30), (4, 30), (5, 30), (5, 40), (5, 45))
_REP_DOSES = ((3, 10), (3, 12), (3, 15))

TRACKS: dict[str, tuple[Step, ...]] = {
    "T-ISO": (
        *_holds("hold_two_legs", "I1_bridge_hold_dl", False, *_HOLD_DOSES),
        *_holds("hold_one_leg", "I2_bridge_hold_sl", True, *_HOLD_DOSES),
        *_load("hold_one_leg_load", "I2_bridge_hold_sl", True, 20, hold=True),
    ),
    "T-HEEL": (
        *_holds("heel_easy", "I3_heel_dig", False, *_HOLD_DOSES),
        *_holds("heel_firm", "I3_heel_dig", False, (5, 45)),
        *_holds("heel_one_leg", "I3_heel_dig", True, (3, 20)),
    ),
    "T-BRIDGE": (
        *_reps("bridge_two_legs", "B1_bridge_dl", False, *_REP_DOSES),
        *_reps("bridge_two_legs_pause", "B1_bridge_dl", False, (3, 15)),
        *_reps("bridge_one_leg", "B4_bridge_sl", True, *_REP_DOSES),
        *_reps("bridge_one_leg_pause", "B4_bridge_sl", True, (3, 15), detour=True),
        *_reps("bridge_long_lever", "B4_bridge_sl", True, *_REP_DOSES, detour=True),
        *_load("bridge_one_leg_load", "B4_bridge_sl", True, 10),
    ),
    "T-BALL": (
        *_reps("ball_bridge", "B2_ball_curl", False, (1, 10), (2, 10), (3, 10)),
        *_reps("ball_curl", "B2_ball_curl", False, *_REP_DOSES),
        *_reps("ball_two_in_one_out", "K1_ball_two_up_one_down", True, *_REP_DOSES),
        *_reps("ball_slow", "K1_ball_two_up_one_down", True, (3, 15)),
        *_load("ball_load", "K1_ball_two_up_one_down", True, 10),
    ),
    "T-SLIDER": (
        *_reps("slider_short", "K2_slider_glide", True, *_REP_DOSES),
        *_reps("slider_half", "K2_slider_glide", True, *_REP_DOSES),
        *_reps("slider_long", "K2_slider_glide", True, (3, 10)),
        *_load("slider_load", "K2_slider_glide", True, 10),
    ),
    "T-NORDIC": _reps("nordic", "K3_nordic", False, (2, 3), (2, 4), (2, 5), (3, 5), (3, 6), (3, 8)),
    "T-PLANK": (
        *_reps("plank_3s", "B3_plank_hip_ext", True, (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (1, 10)),
        *_reps("plank_5s", "B3_plank_hip_ext", True, (1, 10)),
        *_reps("plank_8s", "B3_plank_hip_ext", True, (1, 10)),
    ),
    "T-SIDE": (
        *_holds("side_knees", "G3_side_plank", True, (3, 15), (3, 20), (3, 30), (3, 45)),
        *_holds("side_feet", "G3_side_plank", True, (3, 15), (3, 20), (3, 30), (3, 45)),
    ),
    "T-ROT": (
        *_reps("press_out", "G4_anti_rotation", True, *_REP_DOSES),
        *_reps("press_out_pause", "G4_anti_rotation", True, (3, 15)),
        *_load("press_out_band", "G4_anti_rotation", True, 10),
    ),
    "T-CLAM": (
        *_reps("clam", "G2_clamshell", True, *_REP_DOSES),
        *_load("clam_band", "G2_clamshell", True, 10),
    ),
    "T-LOAD": _load("load", "", False, 12),
}

LEDGERS: dict[str, str] = {
    "T-ISO": "I2_bridge_hold_sl",
    "T-BRIDGE": "B4_bridge_sl",
    "T-BALL": "K1_ball_two_up_one_down",
}
"""The exercise id under which the settings of a shared track are kept."""


def track_of(exercise_id: str) -> tuple[Step, ...]:
    """Return the steps of an exercise, easiest first; empty if it is never progressed (KeyError: unknown)."""
    track = EXERCISES[exercise_id].track
    return TRACKS[track] if track else ()


def ledger(exercise_id: str) -> str:
    """Return the id under which this exercise's setting is kept ("B1_bridge_dl" -> "B4_bridge_sl")."""
    return LEDGERS.get(EXERCISES[exercise_id].track or "", exercise_id)


def variant(exercise_id: str, step: int) -> str:
    """Return the exercise whose name, picture and words fit this step of a shared track."""
    track = track_of(exercise_id)
    return (track[step].shown if track else "") or exercise_id


def next_step(exercise_id: str, step: int, *, weights: bool) -> int | None:
    """Return the step a review may move to, `None` at the end; `weights`: owns a load for this exercise.

    Repetitions from 10 to 15 within one lever are passed over, since they rise without a review; with a
    weight at hand load follows the plain one-leg bridge (amendment A15).
    """
    track = track_of(exercise_id)
    for index in range(step + 1, len(track)):
        if _on_route(track[index], weights) and not _free(track[step], track[index]):
            return index
    return None


def previous_step(exercise_id: str, step: int, *, weights: bool) -> int | None:
    """Return the step before on this person's route, `None` at the easiest (rule 3.8)."""
    track = track_of(exercise_id)
    return next((i for i in range(step - 1, -1, -1) if _on_route(track[i], weights)), None)


def _on_route(step: Step, weights: bool) -> bool:
    return not (step.detour if weights else step.loaded)


def _free(here: Step, there: Step) -> bool:
    same = here.key == there.key and here.sets == there.sets and not here.hold
    return same and min(here.target, there.target) >= FREE_REPS
