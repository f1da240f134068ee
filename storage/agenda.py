"""The prompts the planner looks after: read for many people at once, brought in line row by row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, or_, select, update
from sqlalchemy.sql import ColumnElement

from storage.bundle import PROMPT_MEMORY
from storage.claims import FRESH
from storage.db import Session
from storage.memory import insert_rows, memory_of
from storage.models import Instant, Person, Prompt, Table, Workout

PLANNED = (
    "person_id", "kind", "key", "workout_id", "payload", "rides_with", "created_at", "due_at", "expires_at",
    "attempts", "snoozed",
)  # fmt: skip
"""What is known of a prompt as it is planned."""
PROMPTS = Table.metadata.tables["prompts"]
SHOWING = ("daily", "session")
"""Kinds of prompts that show a workout."""


async def get_people(session: Session, ids: Sequence[int]) -> list[Person]:
    """People by id; those whom this transaction has locked are not read again."""
    seen = {row.id: row for row in session.identity_map.values() if isinstance(row, Person)}
    if all(person_id in seen for person_id in ids):
        return [seen[person_id] for person_id in sorted(ids)]
    return list(await session.scalars(select(Person).where(Person.id.in_(ids)).order_by(Person.id)))


async def live_prompts(session: Session, ids: Sequence[int], now: datetime) -> dict[int, list[Prompt]]:
    """Each person's prompts that wait, may still be answered or may be asked once more, however old.

    They are read once; what this transaction adds or changes is seen without another query.
    """
    known = memory_of(session).prompts
    missing = [person_id for person_id in ids if person_id not in known]
    if missing:
        await session.flush()
        known |= {person_id: [] for person_id in missing}
        values = {"people": missing, "since": now - PROMPT_MEMORY}
        for prompt in await session.scalars(LIVE, values, execution_options=FRESH):
            known[prompt.person_id].append(prompt)
    return {person_id: known[person_id] for person_id in ids}


async def movable_prompts(session: Session, ids: Sequence[int], now: datetime) -> dict[int, list[Prompt]]:
    """Each person's prompts that planning may move or take back; of one alone, who is being answered, all
    that are live.
    """
    known = memory_of(session).prompts
    if len(ids) == 1 or all(person_id in known for person_id in ids):
        return await live_prompts(session, ids, now)
    await session.flush()
    found: dict[int, list[Prompt]] = {person_id: [] for person_id in ids}
    values = {"people": list(ids), "since": now - PROMPT_MEMORY}
    for prompt in await session.scalars(MOVABLE, values, execution_options=FRESH):
        found[prompt.person_id].append(prompt)
    return found


def merge_prompts(live: Sequence[Prompt], settled: Sequence[Any], now: datetime) -> list[Prompt]:
    """What planning looks at: prompts of late, and every one that is still unsent."""
    recent = [prompt for prompt in live if _is_recent(prompt, now - PROMPT_MEMORY)]
    every: dict[int, Prompt] = {row.id: row for row in settled} | {row.id: row for row in recent}
    return [every[prompt_id] for prompt_id in sorted(every)]


def _is_recent(prompt: Prompt, since: datetime) -> bool:
    if prompt.sent_at is None and prompt.answered_at is None:
        # A long pause plans its end at its beginning: such a prompt is older than what it was sent for.
        return True
    moments = (prompt.created_at, prompt.sent_at, prompt.answered_at)
    return any(at is not None and at >= since for at in moments)


async def add_prompt(
    session: Session,
    person_id: int,
    kind: str,
    key: str,
    now: datetime,
    *,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    workout_id: int | None = None,
    payload: dict[str, Any] | None = None,
    sent_at: datetime | None = None,
) -> Prompt:
    """Insert a prompt and return it with its id; one without `due_at` is asked only in a reply."""
    prompt = new_prompt(person_id, kind, key, now, workout_id=workout_id)
    prompt.due_at, prompt.expires_at, prompt.sent_at = due_at, expires_at, sent_at
    prompt.payload = payload or {}
    await add_prompts(session, [prompt])
    return prompt


def new_prompt(person_id: int, kind: str, key: str, now: datetime, *, workout_id: int | None) -> Prompt:
    """A prompt that is not in the table yet."""
    return Prompt(
        person_id=person_id, kind=kind, key=key, created_at=now, workout_id=workout_id, payload={},
        attempts=0, snoozed=False,
    )  # fmt: skip


async def add_prompts(session: Session, prompts: Sequence[Prompt]) -> None:
    """Insert prompts; from then on they have their ids."""
    session.add_all(prompts)
    await session.flush()


async def add_many_prompts(session: Session, prompts: Sequence[Prompt]) -> None:
    """Insert many prompts in one statement; they get to know their ids, the session does not know them."""
    rows = [{name: getattr(prompt, name) for name in PLANNED} for prompt in prompts]
    ids = {
        (owner, key): row for owner, key, row in await insert_rows(session, Prompt, rows, "person_id", "key")
    }
    for prompt in prompts:
        prompt.id = ids[prompt.person_id, prompt.key]


async def remove_prompts(session: Session, prompts: Sequence[Prompt]) -> None:
    """Take back prompts that were never sent."""
    for prompt in prompts:
        await session.delete(prompt)
    await session.flush()


def revive(prompt: Prompt) -> None:
    """Let a prompt that came too late to be sent wait once more."""
    prompt.answered_at = prompt.answer = prompt.claimed_until = prompt.claimed_by = None
    prompt.attempts, prompt.snoozed = 0, False


async def rearm(
    session: Session, person_id: int, prompt_id: int, due_at: datetime, expires_at: datetime
) -> None:
    """Send the same prompt again later; the planner leaves it where the person put it."""
    again = update(Prompt).where(Prompt.person_id == person_id, Prompt.id == prompt_id)
    values = again.values(
        due_at=due_at, expires_at=expires_at, snoozed=True, sent_at=None, telegram_message_id=None,
        answered_at=None, answer=None, claimed_until=None, claimed_by=None, rides_with=None, attempts=0,
    )  # fmt: skip
    await session.execute(values, execution_options={"synchronize_session": "fetch"})


async def attach_workouts(session: Session, shown: Sequence[tuple[Prompt, int | None]]) -> None:
    """Note which workout each prompt shows; the prompts may have been read in another transaction."""
    changed = [(prompt, workout) for prompt, workout in shown if prompt.workout_id != workout]
    for prompt, workout in changed:
        prompt.workout_id = workout
    await session.flush()
    rows = [{"row": prompt.id, "shows": workout} for prompt, workout in changed if prompt not in session]
    if rows:
        shows = update(PROMPTS).where(PROMPTS.c.id == bindparam("row")).values(workout_id=bindparam("shows"))
        await (await session.connection()).execute(shows, rows)


async def keep_payloads(session: Session, payloads: Mapping[int, dict[str, Any]]) -> None:
    """Keep what prompts know, by their ids; they may have been read in another transaction."""
    rows = [{"row": prompt_id, "known": payload} for prompt_id, payload in payloads.items()]
    if rows:
        keeps = update(PROMPTS).where(PROMPTS.c.id == bindparam("row")).values(payload=bindparam("known"))
        await (await session.connection()).execute(keeps, rows)


async def shown_at(session: Session, workout: Workout) -> datetime | None:
    """When a workout was first shown by a prompt."""
    query = select(Prompt.sent_at).where(
        Prompt.person_id == workout.person_id, Prompt.workout_id == workout.id, Prompt.sent_at.is_not(None)
    )
    shown = query.where(Prompt.kind.in_(SHOWING)).order_by(Prompt.sent_at).limit(1)
    return await session.scalar(shown)


async def siblings(session: Session, prompt: Prompt) -> list[Prompt]:
    """The other unanswered prompts that were asked in the same message."""
    carrier = prompt.rides_with or prompt.id
    known = memory_of(session).prompts.get(prompt.person_id)
    if known is not None:
        return [each for each in known if each is not prompt and _is_asked_in(each, carrier)]
    query = select(Prompt).where(
        Prompt.person_id == prompt.person_id,
        or_(Prompt.rides_with == carrier, Prompt.id == carrier),
        Prompt.id != prompt.id,
        Prompt.sent_at.is_not(None),
        Prompt.answered_at.is_(None),
    )
    return list(await session.scalars(query.order_by(Prompt.id)))


def _is_asked_in(prompt: Prompt, carrier: int) -> bool:
    open_ = prompt.sent_at is not None and prompt.answered_at is None
    return open_ and carrier in (prompt.rides_with, prompt.id)


async def riders_of(session: Session, prompts: Sequence[Prompt]) -> dict[int, list[Prompt]]:
    """The prompts that ride with each of these, in the order in which they are asked."""
    found: dict[int, list[Prompt]] = defaultdict(list)
    known = memory_of(session).prompts
    if all(prompt.person_id in known for prompt in prompts):
        for prompt in prompts:
            riders = [p for p in known[prompt.person_id] if p.rides_with == prompt.id and not p.answered_at]
            found[prompt.id] = sorted(riders, key=lambda rider: (rider.kind, rider.id))
        return found
    query = select(Prompt).where(
        Prompt.person_id.in_({prompt.person_id for prompt in prompts}),
        Prompt.rides_with.in_([prompt.id for prompt in prompts]),
        Prompt.answered_at.is_(None),
    )
    for prompt in await session.scalars(query.order_by(Prompt.kind, Prompt.id)):
        if prompt.rides_with is not None:
            found[prompt.rides_with].append(prompt)
    return found


async def setup_prompts(session: Session, person_id: int) -> dict[str, Prompt]:
    """The set-up questions asked so far, by key."""
    query = select(Prompt).where(Prompt.person_id == person_id, Prompt.key.startswith("setup:"))
    return {prompt.key: prompt for prompt in await session.scalars(query)}


def _prompts(*conditions: ColumnElement[bool]) -> Select[Prompt]:
    mine = Prompt.person_id.in_(bindparam("people", expanding=True))
    return select(Prompt).where(mine, or_(*conditions)).order_by(Prompt.id)


SINCE = bindparam("since", type_=Instant())
UNSENT = Prompt.sent_at.is_(None) & Prompt.answered_at.is_(None)
OPEN = Prompt.answered_at.is_(None) & or_(Prompt.expires_at.is_(None), Prompt.expires_at >= SINCE)
DROPPED = (Prompt.answer == "dropped") & (Prompt.answered_at >= SINCE)
LIVE = _prompts(UNSENT, OPEN, DROPPED)
"""Built once: every update asks this."""
MOVABLE = _prompts(UNSENT, DROPPED)
