"""Bring the table of prompts in line with the plan: insert what is missing, move or remove what is unsent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, cast

from content.log import Log, Phase
from content.progression.baseline import read_baseline
from content.progression.facts import RAISED
from content.progression.flare_mode import BEGAN, OVER
from content.progression.history import whole
from content.progression.runs import is_raised, tell
from content.safety import STOPPING
from content.sides import side_logs, sides_of
from scheduler.numbers import RUN_ANSWERS
from scheduler.planner import PLANNED_KINDS, is_paused, plan
from scheduler.rows import Rows, Wanted, make_rows
from storage.agenda import (
    add_many_prompts,
    add_prompts,
    get_people,
    merge_prompts,
    movable_prompts,
    new_prompt,
    remove_prompts,
    revive,
)
from storage.db import Session
from storage.memory import Copies, keep, read_recent
from storage.models import Flag, Person, Prompt, Run, Score
from storage.training import load_logs

NOTICEABLE = 5
"""Half points under which no next-day score is raised: 2 above a usual score of at least 1 (A9)."""


async def load_rows(session: Session, people: Sequence[Person], now: datetime) -> dict[int, Rows]:
    """Read what planning needs for many people with a fixed number of queries."""
    await session.flush()
    ids = [person.id for person in people]
    waiting = await movable_prompts(session, ids, now)
    recent = await read_recent(session, ids, now)
    high = [person for person in people if _is_noticeable(recent[person.id])]
    logs = await load_logs(session, high, now) if high else {}
    return {
        person.id: keep(
            session,
            ("rows", person.id, now),
            partial(_rows, person, waiting[person.id], recent[person.id], logs.get(person.id), now),
        )
        for person in people
    }


def _is_noticeable(recent: Copies) -> bool:
    """Whether any score may be raised, which only the whole log can tell."""
    wanted = [each for each in recent["scores"] if each.kind == "p24" or recent["runs"]]
    return any(score.half_points >= NOTICEABLE for score in wanted)


def _rows(person: Person, live: Sequence[Prompt], recent: Copies, log: Log | None, now: datetime) -> Rows:
    phase = cast(Phase, recent["phases"][-1].phase if recent["phases"] else "P1")
    facts = {row.name: row.value for row in recent["facts"]}
    scores, runs = recent["scores"], recent["runs"]
    return replace(
        make_rows(person, phase, merge_prompts(live, recent["prompts"], now), recent["workouts"]),
        **_freeze(recent["flags"], now),
        flaring=bool(facts.get(BEGAN)) and not facts.get(OVER),
        scored=frozenset((each.workout_id, each.kind) for each in scores if each.workout_id),
        raised=raised_workouts(log, now) if log else frozenset(),
        runs=runs,
        runs_scored=scored_runs(runs, scores),
        runs_raised=raised_runs(log, now) if log else frozenset(),
    )


def _freeze(flags: Sequence[Flag], now: datetime) -> dict[str, Any]:
    """Whether a warning sign stops everything, and until when, where every such sign has its day."""
    stopping = [flag for flag in flags if flag.urgency in STOPPING]
    ends = [flag.cleared_at for flag in stopping if flag.cleared_at is None or flag.cleared_at > now]
    return {"frozen": bool(ends), "frozen_until": max(filter(None, ends)) if ends and all(ends) else None}


def raised_workouts(log: Log, now: datetime) -> frozenset[int]:
    """Workouts whose next-day score lies 2 or more above the usual, so that 48 h are asked for (rule 3.1)."""
    if sides_of(log):
        return frozenset(i for one in side_logs(log).values() for i in raised_workouts(one, now))
    usual = read_baseline(log, now).usual
    scored = ((training.id, whole(training.p24.half_points)) for training in log.trainings if training.p24)
    return frozenset(workout for workout, score in scored if score is not None and score - usual >= RAISED)


def scored_runs(runs: Sequence[Run], scores: Sequence[Score]) -> frozenset[tuple[int, str]]:
    """The days after a run for which there is an answer to the one test, whatever it was asked for."""
    return frozenset(
        (run.id, kind)
        for run in runs
        for kind, (start, end) in RUN_ANSWERS.items()
        if any(start <= score.at - run.finished_at <= end for score in scores)
    )


def raised_runs(log: Log, now: datetime) -> frozenset[int]:
    """Runs whose next day was raised, so that the day after it is asked about too."""
    sides = [(one, read_baseline(one, now).usual) for one in side_logs(log).values() or (log,)]
    return frozenset(told.run.id for one, usual in sides for told in tell(one, now) if is_raised(told, usual))


async def replan(session: Session, ids: Sequence[int], now: datetime) -> None:
    """Plan these people anew; prompts in hand and snoozed ones stay as they are."""
    await session.flush()
    people = await get_people(session, ids)
    plans = [(rows, plan(rows, now)) for rows in (await load_rows(session, people, now)).values()]
    await remove_prompts(
        session, [prompt for rows, wanted in plans for prompt in _unwanted(rows, wanted, now)]
    )
    settled: dict[tuple[int, str], Prompt] = {}
    # A rider needs its carrier's id, so that all carriers come first.
    for riding in (False, True):
        new: list[Prompt] = []
        for rows, one in ((rows, one) for rows, wanted in plans for one in wanted):
            if (one.rides_with is not None) == riding:
                prompt = _settle(rows, one, settled, now)
                settled[rows.person.id, one.key] = prompt
                new += [prompt] if prompt.id is None else []
        # Of one person, who is being answered, all are looked at again; of many only their ids matter.
        await (add_prompts if len(plans) == 1 else add_many_prompts)(session, new)


def _movable(prompt: Prompt, now: datetime) -> bool:
    in_hand = prompt.claimed_until is not None and prompt.claimed_until > now
    settled = prompt.sent_at is not None or prompt.answered_at is not None
    return prompt.kind in PLANNED_KINDS and not settled and not in_hand


def _unwanted(rows: Rows, wanted: Sequence[Wanted], now: datetime) -> list[Prompt]:
    stopped = is_paused(rows, now) or rows.frozen or not wanted
    kept = {one.key for one in wanted}
    movable = [prompt for prompt in rows.prompts if _movable(prompt, now)]
    return [prompt for prompt in movable if prompt.key not in kept and (stopped or not prompt.snoozed)]


def _settle(rows: Rows, one: Wanted, settled: Mapping[tuple[int, str], Prompt], now: datetime) -> Prompt:
    """The prompt that is wanted, moved to its time or made anew, in the message that carries it."""
    carrier = one.rides_with or ""
    host = settled.get((rows.person.id, carrier)) or rows.by_key.get(carrier)
    prompt = rows.by_key.get(one.key)
    if prompt is None:
        prompt = new_prompt(rows.person.id, one.kind, one.key, now, workout_id=one.workout_id)
    if prompt.answer == "dropped":
        revive(prompt)
    if _movable(prompt, now):
        _move(prompt, one, host.id if host else None)
    return prompt


def _move(prompt: Prompt, wanted: Wanted, carrier: int | None) -> None:
    prompt.rides_with = carrier
    if not prompt.snoozed:
        prompt.due_at, prompt.expires_at = wanted.due_at, wanted.expires_at
