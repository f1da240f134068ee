"""Whether and how to run today: a function of the log, the date and what kind of day it is (rule 3.12).

Nothing here raises anything: it names the most that runs, answers, gates and the week allow, and why.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from content.exercises import EXERCISES
from content.log import Log, Tier, Training
from content.phases import Criterion
from content.progression.evidence import bent_harder, bent_since
from content.progression.facts import BENT, MILD
from content.progression.gate import gate_day
from content.progression.history import DONE, open_flags, read_history
from content.progression.review import review
from content.progression.rules import Reason
from content.progression.run_free import (
    RUNS_WORSE,
    Length,
    longest_allowed,
    longest_longer,
    runs_freely,
)
from content.progression.run_gate import ALMOST_A_WEEK, Place, find_place, last_rung, last_step
from content.progression.runs import BEYOND, WALK, tell
from content.running import PLAIN_ROAD
from content.safety import freeze_of

Kind = Literal["stop", "wait", "walk", "ladder", "beyond", "free"]
REST_DAYS = 2
"""A day without running lies between two runs (S003 L162)."""
WEEK = timedelta(days=7)
MOST_A_WEEK, MOST_WITH_MORE_DAYS = 3, 4
AFTER_HEAVY = timedelta(hours=24)
MORE_DAYS = BEYOND + 1
BONE_DENIED = "bone_clear"
"""A fact: the day on which none of the questions about bone was true."""
LOOK_LASTS_DAYS = 14
RUNNING_GOALS = (2, 3, 4)
"""Values of the fact `goal`: 30 minutes of running, running as before, sprinting (1 is sitting)."""
HARMLESS = ("GATE_SPACING",)
"""Reasons of the daily gate that do not speak against an easy run."""


@dataclass(frozen=True, slots=True)
class RunDay:
    """What today may hold. `stop`: no running, help or calm comes first; `wait`: not today, but `rung` on
    another day; `walk`: the brisk walk before running; `ladder`, `beyond`: `rung`; `free`: by amendment A13.

    `reasons` come in order of weight; `gate` are the criteria that are shut; `cap` is how long the run may
    be at most. `ask_signs`: the questions about bone come before this run (amendment A5). `step`: a new rung.
    """

    kind: Kind
    rung: int
    reasons: tuple[Reason, ...]
    gate: tuple[Criterion, ...] = ()
    cap: Length | None = None
    step: bool = False
    ask_signs: bool = False


def run_day(log: Log, today: date, now: datetime, tier: Tier | None = None) -> RunDay:
    """Return what `today` may hold. `tier` is what kind of day the week plans, `None` for a rest day."""
    stopped = _stopped(log, today, now)
    if stopped:
        return RunDay("stop", WALK, stopped)
    if runs_freely(log, now):
        return _free(log, today, now, tier)
    place = find_place(log, today, now)
    if log.facts.get("running_now") == RUNS_WORSE and place.rung == WALK:
        place = replace(place, held=Reason("RUN_WORSE", {}, "A13"))
    if place.rung == WALK:
        return RunDay("walk", WALK, _known(place.held), place.gate)
    return _on_ladder(log, today, now, tier, place)


def _known(reason: Reason | None) -> tuple[Reason, ...]:
    return (reason,) if reason else ()


def _stopped(log: Log, today: date, now: datetime) -> tuple[Reason, ...]:
    """An open warning sign, a flare, a raised next day after a session or a run: walk until it is calm."""
    strength = gate_day(log, today, now)
    gates = strength.sides.values() or (strength,)
    found = [reason for gate in gates for reason in gate.reasons if reason.code not in HARMLESS]
    flags = open_flags(read_history(log, today, now), ("R",))
    talks = [flag for flag in flags if freeze_of(flag) == "running"]
    found += [Reason("RUN_FLAG", {"sign": flag.sign}, "A5") for flag in talks]
    return tuple(reason for place, reason in enumerate(found) if reason not in found[:place])


def _on_ladder(log: Log, today: date, now: datetime, tier: Tier | None, place: Place) -> RunDay:
    before = last_rung(log, now)
    reasons = (*_known(place.held), place.standing.why)
    rung = place.rung
    if rung > before and (waits := _waits_for_hinge(log, today, now, before)):
        reasons, rung = (waits, *reasons), before
        if not before:
            return RunDay("wait", place.rung, reasons)
    kind: Kind = "beyond" if rung >= BEYOND else "ladder"
    cap = longest_longer(log, today, now) if kind == "beyond" else None
    step = rung > before
    signs = needs_bone_look(log, today, now, rung if step else None)
    found = RunDay(kind, rung, reasons, cap=cap, step=step, ask_signs=signs)
    return _not_today(log, today, now, tier, found)


def _free(log: Log, today: date, now: datetime, tier: Tier | None) -> RunDay:
    shut = find_place(log, today, now).rung == WALK
    cap = longest_allowed(log, today, now) if shut else longest_longer(log, today, now)
    code = "RUN_FREE" if shut else "RUN_FREE_LONGER"
    signs = needs_bone_look(log, today, now)
    found = RunDay("free", WALK, (Reason(code, {}, "A13"),), cap=cap, ask_signs=signs)
    return _not_today(log, today, now, tier, found)


def needs_bone_look(log: Log, today: date, now: datetime, new_rung: int | None = None) -> bool:
    """Whether the questions about bone come first: before R-1 and R-5, and after a run that was sharp or
    reached 4, unless they were all denied since (amendment A5).
    """
    denied = log.facts.get(BONE_DENIED, 0)
    sore = [told.run.date for told in tell(log, now) if told.run.sharp or (told.during or 0) > MILD]
    if sore and denied < sore[-1].toordinal():
        return True
    return new_rung in (1, PLAIN_ROAD) and today.toordinal() - denied > LOOK_LASTS_DAYS


def wants_to_run(log: Log) -> bool:
    """Whether running is said in places where nobody asked about it: they run, said they do, or have it as
    their goal (amendment A14).
    """
    return bool(log.runs) or log.facts.get("running_now", 0) > 0 or log.facts.get("goal") in RUNNING_GOALS


def _waits_for_hinge(log: Log, today: date, now: datetime, before: int) -> Reason | None:
    """One new stress a week: bent-hip work was just raised, or is ready and has waited longer (I13, A14)."""
    history = read_history(log, today, now)
    harder = bent_harder(history, ALMOST_A_WEEK)
    if harder is not None:
        return Reason("RUN_WAITS_FOR_HINGE", {"day": harder}, "S003 L161, A14")
    step, since = last_step(log, now), bent_since(history)
    if not before or step is None or since is None or since > step:
        return None
    ready = any(
        each.action == "PROGRESS" and EXERCISES[each.exercise].compression >= BENT
        for each in review(log, today, now).suggestions
    )
    return Reason("RUN_HINGE_NEXT", {}, "S003 L161, A14") if ready else None


@dataclass(frozen=True, slots=True)
class Look:
    """What the rows about days look at; `ran` are the days with a run, `most` the runs that fit a week."""

    log: Log
    today: date
    now: datetime
    tier: Tier | None
    ran: tuple[date, ...]
    most: int


def _not_today(log: Log, today: date, now: datetime, tier: Tier | None, found: RunDay) -> RunDay:
    """The days without a run: after a run, on and after heavy days, with three runs in the week."""
    most = MOST_WITH_MORE_DAYS if found.rung >= MORE_DAYS else MOST_A_WEEK
    look = Look(log, today, now, tier, _ran(log, now), most)
    for row in DAYS:
        reason = row(look)
        if reason is not None:
            return replace(found, kind="wait", reasons=(reason, *found.reasons), ask_signs=False)
    return found


def _ran(log: Log, now: datetime) -> tuple[date, ...]:
    return tuple(told.run.date for told in tell(log, now) if told.run.rung != WALK)


def _rest_day(look: Look) -> Reason | None:
    last = max((day for day in look.ran if day <= look.today), default=None)
    if last is None or (look.today - last).days >= REST_DAYS:
        return None
    code = "RUN_DONE_TODAY" if last == look.today else "RUN_REST_DAY"
    return Reason(code, {"day": last}, "S003 L162")


def _heavy_day(look: Look) -> Reason | None:
    return Reason("RUN_HEAVY_DAY", {}, "judgement") if look.tier == "heavy" else None


def _after_heavy(look: Look) -> Reason | None:
    """24 h from heavy work with a bent hip (rule 3.10)."""
    ends = [training.finished_at for training in look.log.trainings if _is_bent(training)]
    left = max((end + AFTER_HEAVY - look.now for end in ends if end), default=timedelta())
    if left <= timedelta():
        return None
    return Reason("RUN_AFTER_HEAVY", {"count": -(-int(left.total_seconds()) // 3600)}, "judgement")


def _is_bent(training: Training) -> bool:
    known = [each.setting.exercise for each in training.lifts if each.setting.exercise in EXERCISES]
    bent = any(EXERCISES[each].compression >= BENT for each in known)
    return bent and training.tier == "heavy" and training.status in DONE


def _enough(look: Look) -> Reason | None:
    week = [day for day in look.ran if timedelta() <= look.today - day < WEEK]
    return Reason("RUN_ENOUGH", {"count": len(week)}, "A13") if len(week) >= look.most else None


DAYS: tuple[Callable[[Look], Reason | None], ...] = (_rest_day, _heavy_day, _after_heavy, _enough)


def plan_runs(log: Log, today: date, now: datetime, tiers: dict[date, Tier | None]) -> tuple[date, ...]:
    """Return the days of the coming week on which a run fits, today included; `tiers` by date, in order."""
    kind = run_day(log, today, now, tiers.get(today)).kind
    if kind in ("stop", "walk"):
        return ()
    days, done = list[date](), _ran(log, now)
    for day, tier in tiers.items():
        last = max((each for each in (*done, *days) if each <= day), default=None)
        rested = last is None or (day - last).days >= REST_DAYS
        week = [each for each in (*done, *days) if timedelta() <= day - each < WEEK]
        today_too = day > today or kind in ("ladder", "beyond", "free")
        if tier != "heavy" and rested and today_too and len(week) < MOST_A_WEEK:
            days.append(day)
    return tuple(days)
