"""Where an exercise starts, and the setting it goes back to (rules 3.6, 3.8, amendments A11, A15)."""

from dataclasses import replace

from content.exercises import EXERCISES
from content.loads import choose_equipment, floor_load
from content.log import Log, OneSide, Phase, Setting
from content.sides import side_logs
from content.tracks import previous_step, track_of

LOADED_TARGET = 12
"""Repetitions of a weight that is already trained with (rule 3.6 (4))."""
FIRST_STEPS: dict[str, int] = {"B4_bridge_sl": 4, "K1_ball_two_up_one_down": 2}
"""First step where it is not the easiest: one leg 3 x 10, three sets of the ball bridge (a judgement)."""
TRIED_HOLD_STEP = 5
"""Two legs 5 x 45 s, after a one-leg hold of 20 s went well on day 0 (amendment A15)."""
KNOWN_HOLD_STEP = 7
"""One leg 3 x 30 s: what the gate out of P1 asks for (amendment A11)."""
BACK_PERCENT = 90


def first_setting(log: Log, exercise: str, phase: Phase, load: int = 0) -> Setting:
    """Return where an exercise starts; `load` (hundredths) is a weight the person already trains with."""
    track = track_of(exercise)
    step = len(track) - 1 if load and track[-1].loaded else _entry(log, exercise, phase)
    return Setting(exercise, step, load, track[step].sets, LOADED_TARGET if load else track[step].target)


def current_setting(log: Log, exercise: str) -> Setting:
    """Return the newest setting of an exercise, else where it starts."""
    return log.setting(exercise) or first_setting(log, exercise, log.phase)


def owned_loads(log: Log, exercise: str, load: int = 0) -> tuple[int, ...]:
    """Return the loads of the kind that this exercise is done with, ascending; empty if none is owned."""
    equipment = choose_equipment(log, EXERCISES[exercise].loadable, load)
    return equipment.loads if equipment else ()


def back_setting(log: Log, setting: Setting) -> Setting:
    """Return one notch easier, for a person who asks for less: the newest easier setting that was once
    prescribed, else a tenth lighter, else the rung before, else the same.
    """
    now = (setting.step, setting.load)
    before = [change.setting for change in log.changes if change.setting.exercise == setting.exercise]
    easier = [found for found in before if found.sets and (found.step, found.load) < now]
    if easier:
        return easier[-1]
    loads = owned_loads(log, setting.exercise, setting.load)
    lighter = floor_load(loads, setting.load * BACK_PERCENT // 100)
    if lighter or (setting.load and len(track_of(setting.exercise)) == 1):
        return replace(setting, load=lighter)
    return _rung_before(setting, weights=bool(loads))


def resume_settings(log: Log) -> tuple[tuple[Setting, OneSide | None], ...]:
    """Return every exercise one setting easier, for the start after a sign that stopped training (A18).

    What is left out stays out: it has a way back of its own.
    """
    return tuple(
        (easier, side)
        for side, own in side_logs(log).items() or [(None, log)]
        for exercise in dict.fromkeys(change.setting.exercise for change in own.changes)
        if (current := own.setting(exercise)) is not None
        and current.sets
        and (easier := back_setting(own, current)) != current
    )


def _rung_before(setting: Setting, *, weights: bool) -> Setting:
    step = previous_step(setting.exercise, setting.step, weights=weights)
    if step is None:
        return setting
    rung = track_of(setting.exercise)[step]
    return Setting(setting.exercise, step, 0, rung.sets, rung.target)


def _entry(log: Log, exercise: str, phase: Phase) -> int:
    if exercise == "I2_bridge_hold_sl":
        return _hold_entry(log, phase)
    return FIRST_STEPS.get(exercise, 0)


def _hold_entry(log: Log, phase: Phase) -> int:
    if phase != "P1":
        return KNOWN_HOLD_STEP
    return TRIED_HOLD_STEP if log.facts.get("hold_try_out") == 1 else 0
