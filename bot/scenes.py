"""The facts a question needs, loaded for a whole batch of prompts with a fixed number of queries.

Opening a day happens here: its workout is written down as it is first shown, and again as long as it is
not reported, so that a number given in the morning can make it easier.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import cast

from bot.modes import decide_now, keep_decision, keep_modes, mode_lines
from bot.questions.question import Scene
from bot.reasons import reason_text, suggestions_text
from bot.sides import shared
from bot.signs import unconfirmed
from bot.view import Html, paragraphs, phrase
from content.both_legs import merge_workouts
from content.decisions import NOTHING, Told, moves_of, note_given
from content.exercises import EXERCISES
from content.log import Cause, Log, Tier
from content.programme import plan_day
from content.progression.flare_mode import read_flare
from content.progression.gate import gate_day
from content.progression.limits import ORDER, Gate
from content.progression.reentry import reenter_now
from content.progression.review import review_holds
from content.sides import for_side
from content.workout import Workout
from scheduler.agenda import load_rows
from scheduler.rows import Rows, planned_tier, tier_today
from storage.agenda import attach_workouts, riders_of
from storage.db import Session
from storage.models import Person, Prompt
from storage.training import load_logs
from storage.workouts import Prescribed, open_workouts, read_workouts

WITH_SESSION = frozenset(("daily", "session", "swap"))
STILL = ("none", "walk")
"""What the gate allows a day, or a side, on which nothing is trained."""


@dataclass(frozen=True, slots=True)
class Day:
    """A person's day: what is planned (`tier` is `None` on a rest day), the workout once it is open.

    `moved` says which settings changed as it was opened: only the first look at a day has any.
    """

    date: date
    rows: Rows
    log: Log
    tier: Tier | None = None
    workout: Workout | None = None
    workout_id: int | None = None
    status: str = "planned"
    gate: tuple[Html, ...] = ()
    moved: tuple[Html, ...] = ()
    signs: Prompt | None = None
    is_fresh: bool = False


async def open_day(
    session: Session, person: Person, rows: Rows, log: Log, now: datetime, tier: Tier | None = None
) -> Day:
    """Open a person's day; `tier` asks for a session on a rest day as well."""
    (day,) = await keep_days(session, [await _look_at(session, person, rows, log, now, tier)], now)
    return day


async def keep_days(session: Session, days: Sequence[Day], now: datetime) -> list[Day]:
    """Write down the workouts of days that were looked at, all in a few statements."""
    fresh = [(day, day.workout) for day in days if day.is_fresh]
    wanted = [
        Prescribed(day.rows.person.id, day.date, workout, day.workout_id) for day, workout in fresh if workout
    ]
    ids = await open_workouts(session, wanted, now)
    return [
        replace(day, workout_id=ids[day.rows.person.id], is_fresh=False) if day.is_fresh else day
        for day in days
    ]


async def _look_at(
    session: Session, person: Person, rows: Rows, log: Log, now: datetime, tier: Tier | None
) -> Day:
    """A person's day, whose workout is still to be written down where it `is_fresh`."""
    today = rows.today(now)
    wanted = tier or planned_tier(rows, today)
    row = rows.workout_on(today)
    if row is not None and row.status != "planned":
        kept = (await read_workouts(session, person.id, [row.id]))[row.id]
        return Day(today, rows, log, wanted, kept, row.id, row.status)
    asked = None
    if not rows.frozen:
        log, asked = await keep_modes(session, person, log, today, now)
        rows = _as_now(rows, log, today, now)
        wanted = tier or planned_tier(rows, today) or (cast(Tier, row.tier) if row is not None else None)
    modes = mode_lines(person.locale, log, today)
    if wanted is None:
        return Day(today, rows, log, gate=modes, signs=asked)
    gate = gate_day(log, today, now)
    if gate.widest.tier in STILL:
        walk = phrase(person.locale, "daily.walk") if gate.widest.tier == "walk" else Html("")
        why = _reasons(person, gate, log, wanted)
        return Day(today, rows, log, wanted, gate=(*modes, *why, walk), signs=asked)
    workout = adapt(log, today, wanted, gate)
    moved, fresh = await _move_settings(session, person, log, workout, today, now)
    if fresh is not log:
        log, workout = fresh, adapt(fresh, today, wanted, gate)
    await _prescribe_new(session, person, log, workout, today, now)
    said = _reasons(person, gate, log, wanted) if _is_restricted(wanted, gate) else ()
    told = (*modes, *said, *moved)
    written = row.id if row else None
    return Day(today, rows, log, wanted, workout, written, "planned", told, moved, asked, is_fresh=True)


def _as_now(rows: Rows, log: Log, today: date, now: datetime) -> Rows:
    """The rows with the phase and the flare that hold from this moment on."""
    flare = read_flare(log, today, now)
    return replace(rows, phase=log.phase, flaring=flare is not None and not flare.is_over)


def _is_restricted(wanted: Tier, gate: Gate) -> bool:
    """Whether the gate takes anything away from what the week plans; only then it needs a word."""
    return gate.tier == "isometric" or (wanted == "heavy" and (gate.tier != "heavy" or gate.load == "back"))


async def _prescribe_new(
    session: Session, person: Person, log: Log, workout: Workout, today: date, now: datetime
) -> None:
    """An exercise that comes in for the first time (a ball was found, say) gets its starting setting."""
    named = (item.setting.exercise for item in workout.items)
    new = tuple(each for each in named if EXERCISES[each].key and log.setting(each) is None)
    if new:
        await decide_now(session, person, log, "first", "start", today, now, told=Told(new))


async def _move_settings(
    session: Session, person: Person, log: Log, planned: Workout, today: date, now: datetime
) -> tuple[tuple[Html, ...], Log]:
    """What changes between reviews: a lighter start after time off (3.9), else longer holds (3.8)."""
    asked = {item.setting.exercise for item in planned.items}
    lighter = reenter_now(log, today, now, asked)
    found = [each for each in lighter or review_holds(log, today, now) if each.proposed is not None]
    if not found:
        return (), log
    cause: Cause = "return" if lighter else "daily"
    told = Told(tuple(asked)) if lighter else NOTHING
    given = note_given("return" if lighter else "hold", log, today, now, told)
    fresh = await keep_decision(session, person, log, moves_of(found), cause, given, today, now)
    text = suggestions_text(person.locale, found, fresh)
    return ((text,) if text else ()), fresh


def adapt(log: Log, day: date, wanted: Tier, gate: Gate) -> Workout:
    """Plan a day no harder than the gate allows; of two sore sides each as hard as its own gate does."""
    if gate.sides:
        return _adapt_sides(log, day, wanted, gate)
    tier: Tier = "heavy" if wanted == "heavy" and gate.tier == "heavy" else "easy"
    return plan_day(log, day, tier, load=gate.load, isometric_only=gate.tier == "isometric")


def _adapt_sides(log: Log, day: date, wanted: Tier, gate: Gate) -> Workout:
    may = {side: own for side, own in gate.sides.items() if own.tier not in STILL}
    planned = {side: adapt(for_side(log, side), day, wanted, own) for side, own in may.items()}
    tiers = {own.tier for own in gate.sides.values()}
    stricter = min(gate.sides, key=lambda side: ORDER.index(gate.sides[side].tier))
    return merge_workouts(planned, stricter if len(tiers) > 1 else None)


def _reasons(person: Person, gate: Gate, log: Log, wanted: Tier) -> tuple[Html, ...]:
    """Why the day is easier; of two sore sides each one's reasons, said once where they are the same."""
    if not gate.sides:
        return _reason_lines(person, gate, log)
    lighter = {s: own for s, own in gate.sides.items() if own.tier in STILL or _is_restricted(wanted, own)}
    said = {side: paragraphs(*_reason_lines(person, own, log)) for side, own in lighter.items()}
    return (shared(person.locale, {side: text for side, text in said.items() if text}),)


def _reason_lines(person: Person, gate: Gate, log: Log) -> tuple[Html, ...]:
    return tuple(reason_text(person.locale, reason, log) for reason in gate.reasons)


async def make_scenes(
    session: Session,
    prompts: Sequence[Prompt],
    people: Sequence[Person],
    now: datetime,
    default_zone: str,
    *,
    opening: bool = True,
) -> dict[int, Scene]:
    """Load what these prompts need, and open the day of each that shows a session, unless told not to."""
    owners = {person.id: person for person in people}
    logs = await load_logs(session, people, now)
    rows = await load_rows(session, people, now)
    riders = await riders_of(session, prompts)
    scenes = {}
    for prompt in prompts:
        person = owners[prompt.person_id]
        scenes[prompt.id] = Scene(
            person=person,
            log=logs[person.id],
            now=now,
            today=rows[person.id].today(now),
            prompt=prompt,
            riders=tuple(riders[prompt.id]),
            missed=_missed(rows[person.id], now),
            signs=unconfirmed(rows[person.id]),
            tier=tier_today(rows[person.id], now),
            default_zone=default_zone,
        )
    showing = [scene for scene in scenes.values() if scene.prompt.kind in WITH_SESSION and opening]
    return scenes | await _with_sessions(session, showing, rows, now)


async def _with_sessions(
    session: Session, scenes: Sequence[Scene], rows: Mapping[int, Rows], now: datetime
) -> dict[int, Scene]:
    """The same with the days they show, each opened once however many prompts of a person show it."""
    found, looks = dict[int, Scene](), dict[int, Day]()
    for scene in scenes:
        of_person = rows[scene.person.id]
        shown, opened = scene.prompt.workout_id, of_person.workout_on(scene.today)
        if shown is not None and (opened is None or opened.id != shown):
            found[scene.prompt.id] = await _with_earlier(session, scene, of_person, shown)
        elif scene.person.id not in looks:
            tier = scene.prompt.payload.get("tier")
            looks[scene.person.id] = await _look_at(session, scene.person, of_person, scene.log, now, tier)
            # The rules take a while: whoever is being answered comes in between.
            await asyncio.sleep(0)
    days = dict(zip(looks, await keep_days(session, list(looks.values()), now), strict=True))
    on_day = [_with_day(scene, days[scene.person.id]) for scene in scenes if scene.prompt.id not in found]
    await attach_workouts(session, [(scene.prompt, seen) for scene, seen in on_day])
    return found | {scene.prompt.id: scene for scene, _ in on_day}


def _with_day(scene: Scene, day: Day) -> tuple[Scene, int | None]:
    """The scene of an open day, and the workout that its prompt shows."""
    signs = day.signs or scene.signs
    known = replace(scene, log=day.log, today=day.date, signs=signs)
    # Behind a question about warning signs the session is not seen, so nobody is asked how it was.
    seen = scene.prompt.workout_id if signs else day.workout_id
    return replace(known, workout=day.workout, status=day.status, gate=day.gate), seen


async def _with_earlier(session: Session, scene: Scene, rows: Rows, shown: int) -> Scene:
    """A prompt of an earlier day goes on showing that day's session; one of long ago shows none."""
    row = next((workout for workout in rows.workouts if workout.id == shown), None)
    if row is None:
        return scene
    kept = (await read_workouts(session, scene.person.id, [shown]))[shown]
    return replace(scene, today=row.date, workout=kept, status=row.status)


def _missed(rows: Rows, now: datetime) -> date | None:
    """The newest local date whose daily message came too late to be sent, if nothing was sent since."""
    today = rows.today(now)
    for back in range(1, 8):
        day = today - timedelta(days=back)
        prompt = rows.by_key.get(f"daily:{day}")
        if prompt is None:
            continue
        return day if prompt.answer == "dropped" else None
    return None
