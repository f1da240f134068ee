"""What is trained on which day: the week, and per phase the places of a session and what fills them.

Sources: S003 L118-L149 (phases, two to three heavy days), S000 L68-L137 (key exercises), S003 L204 (all
year), rules 3.6, 3.8, 3.10 and amendments A12, A15, A16. Minutes and numbers of exercises are A16.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from content.doses import estimate_minutes, make_item
from content.exercises import EXERCISES
from content.log import Kind, Log, Phase, Setting, Tier
from content.progression.evidence import read_facts
from content.progression.history import DONE, read_history
from content.settings import current_setting, first_setting, owned_loads
from content.swaps import stand_in
from content.workout import Item, Workout

WEEK = 7
WANTS_NORDIC = "wants_nordic"
NO_STRETCH_DAYS = 3
SPACING_DAYS = 2
"""Heavy days have one full calendar day between them (amendment A12)."""

WEEKS: dict[int, str] = {
    3: "HLHRHLR",
    2: "HRLHRLR",
    1: "HRLRRLR",
}
"""By number of heavy days, from the first one on: H heavy, L light, R rest (amendment A16)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to fill a place: an exercise, if the person owns one of `kinds` (empty: no weight needed).

    `opt_in` names a fact that must be 1 because the exercise is never given unasked.
    """

    exercise: str
    kinds: tuple[Kind, ...] = ()
    opt_in: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot in a session: what it is for, and choices with the same intent, the first possible wins.

    `settled`: a choice already in training is kept, so that new equipment does not swap it away.
    """

    intent: str
    choices: tuple[Choice, ...]
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """One phase: most heavy days a week (0: easy days only), places of heavy and of light days."""

    heavy_days: int
    heavy: tuple[Slot, ...]
    light: tuple[Slot, ...]


HOLD = Slot("hold", (Choice("I2_bridge_hold_sl"),))
DIG = Slot("dig", (Choice("I3_heel_dig"),))
SIDE = Slot("trunk", (Choice("G3_side_plank"),))
PLANK = Slot("trunk", (Choice("B3_plank_hip_ext"),))
PRESS = Slot("trunk", (Choice("G4_anti_rotation", ("band", "stack")), Choice("G3_side_plank")))
CLAM = Slot("glutes", (Choice("G2_clamshell"),))
BRIDGE = Slot("bridge", (Choice("B4_bridge_sl"),))
CURL = Slot("curl", (Choice("K1_ball_two_up_one_down"), Choice("I3_heel_dig")))
GLIDE = Slot(
    "glide",
    (
        Choice("K3_nordic", opt_in=WANTS_NORDIC),
        Choice("K1_ball_two_up_one_down", opt_in="prefer_ball"),
        Choice("K2_slider_glide"),
        Choice("K1_ball_two_up_one_down"),
        Choice("I3_heel_dig"),
    ),
)
HINGE = Slot(
    "hinge",
    (
        Choice("H4_pull_through", ("stack",)),
        Choice("H1_rdl", ("barbell", "dumbbell", "kettlebell")),
        Choice("H4_pull_through", ("band",)),
        Choice("H2_hip_hinge"),
    ),
    settled=True,
)
CALM = (HOLD, DIG, SIDE)
REFUGE = "I2_bridge_hold_sl"
NORDIC = "K3_nordic"
NORDIC_A_WEEK = 2
"""Days in seven on which the Nordic lowering may be done (rule 3.8)."""

PROGRAMME: dict[Phase, Plan] = {
    "P1": Plan(0, (), CALM),
    "P2a": Plan(3, (BRIDGE, CURL, SIDE), (HOLD, CLAM)),
    "P2b": Plan(3, (BRIDGE, HINGE, GLIDE, PLANK), (HOLD, SIDE)),
    "P3": Plan(2, (BRIDGE, HINGE, GLIDE, PRESS), (HOLD, SIDE)),
    "P4": Plan(2, (BRIDGE, HINGE, GLIDE, PRESS), (HOLD, SIDE)),
    "maintenance": Plan(2, (BRIDGE, HINGE, GLIDE, PRESS), (HOLD, SIDE)),
}


def tier_on(
    day: date,
    week_start: int,
    heavy_days: int,
    light_habit: str,
    phase: Phase,
    last_heavy: date | None = None,
) -> Tier | None:
    """Return what kind of day this is, `None` for rest.

    `week_start` is the weekday of the first heavy day (0 Monday), `heavy_days` 1 to 3 (a phase may allow
    fewer), `light_habit` "some", "daily" or "none". A day next to `last_heavy`, the newest heavy workout,
    is easy at most.
    """
    plan = PROGRAMME[phase]
    pattern = WEEKS[min(heavy_days, plan.heavy_days) or max(WEEKS)]
    mark = pattern[(day.weekday() - week_start) % WEEK]
    if mark == "H" and not plan.heavy_days:
        return "easy"
    if mark == "H" and (last_heavy is None or abs((day - last_heavy).days) >= SPACING_DAYS):
        return "heavy"
    return "easy" if light_habit == "daily" or (light_habit == "some" and mark != "R") else None


def plan_day(
    log: Log,
    day: date,
    tier: Tier,
    *,
    load: Literal["current", "back"] = "current",
    isometric_only: bool = False,
) -> Workout:
    """Return the workout of a training day, from the person's newest settings.

    `load="back"` takes the exercises of a heavy day back to what was tolerated (amendment A8);
    `isometric_only` is the calm session of P1 in whatever phase (rule 3.4 D3, D4; rule 3.10 flare).
    """
    plan = PROGRAMME[log.phase]
    heavy = tier == "heavy" and bool(plan.heavy_days) and not isometric_only
    slots = CALM if isometric_only else plan.heavy if heavy else plan.light
    settings = _prescribe(_ration(log, day), slots)
    if heavy and load == "back":
        settings = _send_back(log, day, settings)
    wanted, settings = settings, list(stand_in(log, day, settings)) or [current_setting(log, REFUGE)]
    light = not heavy and bool(plan.heavy_days) and not isometric_only
    items = tuple(make_item(setting, heavy, light) for setting in settings)
    notes = _notes(log, day, items, heavy, isometric_only, load == "back")
    notes = (*notes, "swapped") if settings != wanted else notes
    return Workout(
        "heavy" if heavy else "easy", log.phase, items, estimate_minutes(items, warm_up=heavy), notes
    )


def first_settings(log: Log, phase: Phase, loads: Mapping[str, int] | None = None) -> tuple[Setting, ...]:
    """Return a setting for every exercise of a phase that has none yet (rules 3.6, 3.8, amendment A15).

    `loads`: weights that someone already trains with, by exercise id, in hundredths of their unit; these
    replace an older setting.
    """
    given = loads or {}
    plan = PROGRAMME[phase]
    wanted = dict.fromkeys(_choose(log, slot) for slot in (*plan.heavy, *plan.light))
    return tuple(
        first_setting(log, exercise, phase, given.get(exercise, 0))
        for exercise in wanted
        if exercise in given or log.setting(exercise) is None
    )


def chosen(log: Log, phase: Phase) -> dict[str, str]:
    """Return this person's exercise for each intent of a phase's heavy days ("hinge" -> "H1_rdl")."""
    return {slot.intent: _choose(log, slot) for slot in PROGRAMME[phase].heavy}


def needs(log: Log, phase: Phase) -> tuple[str, ...]:
    """Return what has to be asked before this phase can be planned well; the plan never waits for it.

    "equipment" (weights at home), "has_ball", "has_slider", "first_weight" (of the hinge, amendment A15).
    """
    plan = PROGRAMME[phase]
    asked: list[str] = []
    if plan.heavy and not log.equipment and "owns_weights" not in log.facts:
        asked.append("equipment")
    things = dict.fromkeys(_things(plan))
    asked.extend(name for name in things if name not in log.facts)
    hinge = chosen(log, phase).get("hinge")
    if hinge and owned_loads(log, hinge) and not _was_loaded(log, hinge):
        asked.append("first_weight")
    return tuple(asked)


def _was_loaded(log: Log, exercise: str) -> bool:
    """Whether it had a weight since the person last began in P1: what lost it again gets the next one at a
    review (invariants I6 and I7).
    """
    began = max((entry.date for entry in log.phases if entry.phase == "P1"), default=date.min)
    own = (each for each in log.changes if each.setting.exercise == exercise and each.date >= began)
    return bool(current_setting(log, exercise).load) or any(each.setting.load for each in own)


def _prescribe(log: Log, slots: tuple[Slot, ...]) -> list[Setting]:
    """An exercise that is left out for now (no sets) gives its slot to the hold (rule 3.8)."""
    settings = [current_setting(log, _choose(log, slot)) for slot in slots]
    kept = [setting if setting.sets else current_setting(log, REFUGE) for setting in settings]
    return [setting for setting in dict.fromkeys(kept) if setting.sets]


def _ration(log: Log, day: date) -> Log:
    """The log without the wish for the Nordic lowering on a day on which it was done often enough lately."""
    week = timedelta(days=WEEK)
    lately = [each for each in log.trainings if each.status in DONE and day - week < each.date < day]
    often = sum(any(lift.setting.exercise == NORDIC for lift in each.lifts) for each in lately)
    if often < NORDIC_A_WEEK or log.facts.get(WANTS_NORDIC) != 1:
        return log
    return replace(log, facts={**log.facts, WANTS_NORDIC: 0})


def _send_back(log: Log, day: date, settings: list[Setting]) -> list[Setting]:
    """The previous tolerated settings as the review would choose them, seen from the end of the day."""
    history = read_history(log, day, datetime.combine(day, time.max, UTC))
    back = {facts.exercise: facts.back for facts in read_facts(history) if not facts.trunk}
    sent = [back.get(setting.exercise, setting) for setting in settings]
    return [setting for setting in sent if setting.sets] or [current_setting(log, REFUGE)]


def _choose(log: Log, slot: Slot) -> str:
    possible = [choice.exercise for choice in slot.choices if _possible(log, choice)]
    known = [exercise for exercise in possible if slot.settled and log.setting(exercise)]
    return (known or possible)[0]


def _possible(log: Log, choice: Choice) -> bool:
    kinds = {equipment.kind for equipment in log.equipment if equipment.loads}
    if choice.opt_in and log.facts.get(choice.opt_in) != 1:
        return False
    has_all = all(log.facts.get(f"has_{thing}") == 1 for thing in EXERCISES[choice.exercise].equipment)
    return has_all and (not choice.kinds or not kinds.isdisjoint(choice.kinds))


def _things(plan: Plan) -> list[str]:
    choices = [choice for slot in (*plan.heavy, *plan.light) for choice in slot.choices if not choice.opt_in]
    return [f"has_{thing}" for choice in choices for thing in EXERCISES[choice.exercise].equipment]


def _notes(
    log: Log, day: date, items: tuple[Item, ...], heavy: bool, calm: bool, back: bool
) -> tuple[str, ...]:
    hinge = any(EXERCISES[item.setting.exercise].track == "T-LOAD" for item in items)
    said = {
        "back_load": heavy and back,
        "warm_up": heavy,
        "other_leg": any(item.per_side for item in items),
        "shallow_hinge": hinge and log.phase == "P2b",
        "calm": calm,
        "walk": not heavy,
        "no_stretch": (day - log.started).days < NO_STRETCH_DAYS,
    }
    return tuple(key for key, holds in said.items() if holds)
