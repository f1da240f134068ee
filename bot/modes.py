"""What changes by itself as a day is opened: a long absence, a long flare, one that is over (3.9, 3.10, A17).

Each change is a row; what is said about it is read from the rows again, so that a message shown twice on
one day says the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.prescription import name
from bot.reasons import setting_text
from bot.view import Html, lines, paragraphs, phrase
from content.criteria import ORDER
from content.decisions import NOTHING, Move, Told, decide, note_given
from content.exercises import EXERCISES
from content.export_given import Kind, MoveKind
from content.log import Cause, Change, Log, Phase, PhaseEntry
from content.phase_moves import move_phase
from content.progression.flare import LONG_DAYS, SHORT_DAYS
from content.progression.flare_mode import BEGAN, OVER, read_flare
from content.progression.history import DONE
from content.progression.reentry import SEEN_DAYS, SEEN_ON, Absence, find_absence
from storage.agenda import add_prompt
from storage.db import Session
from storage.models import Person, Prompt
from storage.prompts import get_by_key
from storage.settings import add_decision, enter_phase, save_fact

BACK = "safety:back:"
"""Keys of short lists asked after two months away, before anything else."""
NEWS_DAYS = 7
TEST_DAY = "test_day"
"""Fact: from this day on (an ordinal) answers make a new usual."""


async def keep_modes(
    session: Session, person: Person, log: Log, today: date, now: datetime
) -> tuple[Log, Prompt | None]:
    """Write down what is due today; return the log with it, and the safety list that comes first if any."""
    absence = find_absence(log, today)
    if absence is not None:
        log = await _see_to(session, person, log, absence, today, now)
        asked = await _ask_signs(session, person, today, now) if absence.restart else None
        return log, asked
    return await _keep_flare(session, person, log, today, now), None


async def _ask_signs(session: Session, person: Person, today: date, now: datetime) -> Prompt | None:
    # Beginning anew may have asked it today already: the same list, not another one.
    key = f"{BACK}{today}"
    asked = await get_by_key(session, person.id, key)
    if asked is None:
        asked = await add_prompt(session, person.id, "safety", key, now)
    asked.sent_at = asked.sent_at or now
    await session.flush()
    return asked if asked.answered_at is None else None


async def _keep_flare(session: Session, person: Person, log: Log, today: date, now: datetime) -> Log:
    flare = read_flare(log, today, now)
    if flare is None:
        return log
    log = await move(session, person, log, "long_flare", today, now)
    if flare.is_over:
        log = await decide_now(session, person, log, "flare_over", "daily", today, now)
        log = await _tell(session, person, log, {OVER: today.toordinal()}, now)
    return log


async def _see_to(
    session: Session, person: Person, log: Log, absence: Absence, today: date, now: datetime
) -> Log:
    log = await move(session, person, log, "away", today, now)
    facts = {
        SEEN_ON: today.toordinal(),
        SEEN_DAYS: absence.days,
        TEST_DAY: today.toordinal(),
        **({BEGAN: 0} if log.facts.get(BEGAN) else {}),
    }
    log = await _tell(session, person, log, facts, now)
    return await _restart(session, person, log, today, now) if absence.restart else log


async def begin_anew(
    session: Session, person: Person, log: Log, today: date, now: datetime, update_id: int
) -> Log:
    """Begin anew in P1 at the first settings; everything done before stays in the log."""
    log = await move(session, person, log, "anew", today, now, update_id)
    return await _restart(session, person, log, today, now, update_id)


async def _restart(
    session: Session, person: Person, log: Log, today: date, now: datetime, update_id: int | None = None
) -> Log:
    return await decide_now(session, person, log, "restart", "return", today, now, update_id)


async def move(
    session: Session,
    person: Person,
    log: Log,
    kind: MoveKind,
    today: date,
    now: datetime,
    update_id: int | None = None,
    wanted: Phase | None = None,
) -> Log:
    """Enter the phase that a move of this kind leads to, with what it was decided from; nothing is written
    where that is the present one. Without `update_id` the person cannot undo it.
    """
    phase = move_phase(kind, log, today, now, wanted)
    if phase == log.phase and log.phases:
        return log
    given = {**note_given(kind, log, today, now), "changes": len(log.changes)}
    await enter_phase(session, person.id, phase, today, given, now=now, update_id=update_id)
    return replace(log, phases=(*log.phases, PhaseEntry(phase, today)))


async def enter(
    session: Session,
    person: Person,
    log: Log,
    kind: MoveKind,
    today: date,
    now: datetime,
    update_id: int | None,
    wanted: Phase | None = None,
) -> Log:
    """Move to a phase, and begin what it asks for that was never prescribed."""
    log = await move(session, person, log, kind, today, now, update_id, wanted)
    return await decide_now(session, person, log, "begin", "start", today, now, update_id)


async def decide_now(
    session: Session,
    person: Person,
    log: Log,
    kind: Kind,
    cause: Cause,
    today: date,
    now: datetime,
    update_id: int | None = None,
    told: Told = NOTHING,
) -> Log:
    """Let the rules make a decision of this kind and prescribe it, with what it was made from."""
    found = decide(kind, log, today, now, told)
    given = note_given(kind, log, today, now, told)
    return await keep_decision(session, person, log, found, cause, given, today, now, update_id)


async def keep_decision(
    session: Session,
    person: Person,
    log: Log,
    found: Sequence[Move],
    cause: Cause,
    given: dict[str, Any],
    today: date,
    now: datetime,
    update_id: int | None = None,
) -> Log:
    """Prescribe what was decided; return the log with it.

    Not read again: a batch of prompts must not cost reads for each person.
    """
    await add_decision(session, person.id, found, cause, today, given, now=now, update_id=update_id)
    moved = tuple(Change(now, today, setting, cause, action, side) for setting, side, action in found)
    return replace(log, changes=(*log.changes, *moved))


async def _tell(session: Session, person: Person, log: Log, facts: Mapping[str, int], now: datetime) -> Log:
    for fact, value in facts.items():
        await save_fact(session, person.id, fact, value, now)
    return replace(log, facts={**log.facts, **facts})


def mode_lines(locale: str, log: Log, today: date) -> tuple[Html, ...]:
    """What today changed by itself, and why, with the person's own numbers."""
    found = (
        _absence_text(locale, log, today),
        _phase_text(locale, log, today),
        _over_text(locale, log, today),
    )
    return tuple(text for text in found if text)


def _is_news(log: Log, ordinal: int, today: date) -> bool:
    """What happened on a day is told until something was trained since, at most for a week."""
    return 0 <= today.toordinal() - ordinal < NEWS_DAYS and not _trained_since(log, ordinal)


def _trained_since(log: Log, ordinal: int) -> bool:
    return any(each.date.toordinal() >= ordinal and each.status in DONE for each in log.trainings)


def _absence_text(locale: str, log: Log, today: date) -> Html:
    if not _is_news(log, log.facts.get(SEEN_ON, 0), today):
        return Html("")
    key = "away.restart" if log.phase == "P1" and _restarted(log) else "away.month"
    label = phrase(locale, f"phase.{log.phase}.name")
    return phrase(locale, key, count=log.facts.get(SEEN_DAYS, 0), phase=label)


def back_text(locale: str, log: Log, today: date) -> Html:
    """The welcome above the list that comes first after a long absence: on its first day only."""
    if log.facts.get(SEEN_ON, 0) != today.toordinal():
        return Html("")
    return phrase(locale, "away.first", count=log.facts.get(SEEN_DAYS, 0))


def _restarted(log: Log) -> bool:
    return log.facts.get(SEEN_DAYS, 0) >= 61


def _phase_text(locale: str, log: Log, today: date) -> Html:
    """A flare of more than a week goes a phase back (A17)."""
    began = log.facts.get(BEGAN, 0)
    if not began or today.toordinal() - began <= LONG_DAYS or len(log.phases) < 2:
        return Html("")
    before, last = log.phases[-2:]
    if last.date != today or ORDER.index(last.phase) >= ORDER.index(before.phase):
        return Html("")
    return phrase(locale, "flare.phase_back", phase=phrase(locale, f"phase.{last.phase}.name"))


def _over_text(locale: str, log: Log, today: date) -> Html:
    """With which setting each exercise returns: told on the day it was found, and on no other."""
    over = log.facts.get(OVER, 0)
    if over != today.toordinal() or _trained_since(log, over):
        return Html("")
    back = [
        each
        for each in log.changes
        if each.date.toordinal() == over and (each.cause, each.action) == ("daily", "REDUCE")
    ]
    shown = [
        each for each in back if ORDER.index(EXERCISES[each.setting.exercise].phase) <= ORDER.index(log.phase)
    ]
    rows = [
        phrase(
            locale,
            "flare.returns",
            name=name(locale, each.setting),
            then=setting_text(locale, each.setting, log),
        )
        for each in shown
    ]
    took = over - log.facts.get(BEGAN, 0)
    listed = (phrase(locale, "flare.over.back"), *dict.fromkeys(rows)) if rows else ()
    return paragraphs(phrase(locale, "flare.over", count=took), lines(*listed, _why(locale, log, shown)))


def _why(locale: str, log: Log, back: list[Change]) -> Html:
    if not back:
        return phrase(locale, "flare.over.nothing")
    same = any(_was_before(log, each) for each in back)
    took = log.facts.get(OVER, 0) - log.facts.get(BEGAN, 0)
    key = "same" if same else "long" if took > LONG_DAYS else "reduced"
    return phrase(locale, f"flare.over.{key}", days=SHORT_DAYS)


def _was_before(log: Log, change: Change) -> bool:
    """Whether an exercise returns with the load and rung it had before the flare."""
    setting = change.setting
    own = [each for each in log.changes if each.setting.exercise == setting.exercise and each is not change]
    usual = [each.setting for each in own if each.setting.sets and each.action != "STEP_DOWN"]
    return bool(usual) and (usual[-1].step, usual[-1].load) == (setting.step, setting.load)
