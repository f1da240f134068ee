"""What is prescribed from when on, and what the person told of themselves: facts, equipment, phases."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from content import log as logs
from content.decisions import Move
from storage import journal
from storage.db import Session
from storage.models import Change, Equipment, Fact, PhaseEntry


async def add_change(
    session: Session,
    person_id: int,
    setting: logs.Setting,
    cause: logs.Cause,
    day: date,
    *,
    now: datetime,
    update_id: int | None = None,
    action: str | None = None,
    side: logs.OneSide | None = None,
    given: dict[str, Any] | None = None,
) -> None:
    """Prescribe a new setting of one exercise from `day` on, for both legs or for `side` alone; without
    `update_id` it cannot be undone. `given`: what the rules decided it from, on the first of a decision.
    """
    row = Change(
        person_id=person_id,
        exercise=setting.exercise,
        step=setting.step,
        load=setting.load,
        sets=setting.sets,
        target=setting.target,
        cause=cause,
        action=action,
        at=now,
        date=day,
        side=side or "",
        given=given,
    )
    if update_id is None:
        session.add(row)
        await session.flush()
    else:
        await journal.add(session, row, update_id, now)


async def add_decision(
    session: Session,
    person_id: int,
    moves: Sequence[Move],
    cause: logs.Cause,
    day: date,
    given: dict[str, Any],
    *,
    now: datetime,
    update_id: int | None = None,
) -> None:
    """Prescribe what the rules decided between reviews, with what they decided it from."""
    for place, (setting, side, action) in enumerate(moves):
        await add_change(
            session, person_id, setting, cause, day, now=now, update_id=update_id,
            action=action, side=side, given=given if place == 0 else None,
        )  # fmt: skip


async def save_fact(
    session: Session, person_id: int, name: str, value: int, now: datetime, *, update_id: int | None = None
) -> None:
    """Keep the newest answer to a gate question; without `update_id` it cannot be undone."""
    row = await session.scalar(select(Fact).where(Fact.person_id == person_id, Fact.name == name))
    if update_id is None:
        row = row or Fact(person_id=person_id, name=name)
        row.value, row.at = value, now
        session.add(row)
        await session.flush()
    elif row is None:
        await journal.add(session, Fact(person_id=person_id, name=name, value=value, at=now), update_id, now)
    else:
        await journal.change(session, row, update_id, now, value=value, at=now)


async def save_equipment(
    session: Session, person_id: int, owned: logs.Equipment, now: datetime, *, update_id: int
) -> None:
    """Keep what the person owns of one kind."""
    query = select(Equipment).where(Equipment.person_id == person_id, Equipment.kind == owned.kind)
    row = await session.scalar(query)
    loads = list(owned.loads)
    if row is None:
        new = Equipment(person_id=person_id, kind=owned.kind, unit=owned.unit, loads=loads)
        await journal.add(session, new, update_id, now)
    else:
        await journal.change(session, row, update_id, now, unit=owned.unit, loads=loads)


async def enter_phase(
    session: Session,
    person_id: int,
    phase: logs.Phase,
    day: date,
    given: dict[str, Any] | None = None,
    *,
    now: datetime,
    update_id: int | None = None,
) -> None:
    """Note the day on which a person enters a phase, and what that was decided from; without `update_id` it
    cannot be undone.
    """
    row = PhaseEntry(person_id=person_id, phase=phase, date=day, given=given)
    if update_id is None:
        session.add(row)
        await session.flush()
    else:
        await journal.add(session, row, update_id, now)
