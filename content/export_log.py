"""The log that rules look at, read from a person's file; and as an earlier decision saw it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from content.export_given import DecisionPart, GivenPart, KnownPart
from content.export_parts import Export, ReviewPart
from content.export_rows import RunPart, ScorePart, SettingPart, WorkoutPart
from content.export_values import EquipmentPart
from content.log import Change, Equipment, Flag, Lift, Log, PhaseEntry, Run, Score, Setting, Training
from content.sides import answers_to, for_side


def to_log(export: Export) -> Log:
    """Return the log that the rules look at."""
    log = _whole(export)
    return log if log.side == "both" else for_side(log, log.side)


def _whole(export: Export) -> Log:
    """Both sides, whichever is sore now."""
    person = export.person
    return Log(
        started=person.started,
        side=person.side or "left",
        unit=person.unit or "kg",
        phases=tuple(PhaseEntry(each.phase, each.date) for each in export.phases),
        equipment=equipment_of(export.equipment),
        daily=tuple(_score(each) for each in export.scores),
        trainings=tuple(_training(each) for each in export.workouts),
        changes=tuple(
            Change(each.at, each.date, setting_at(each), each.cause, each.action, each.side)
            for each in export.changes
        ),
        flags=tuple(Flag(each.sign, each.urgency, each.opened_at, each.cleared_at) for each in export.flags),
        runs=tuple(_run(each) for each in export.runs),
        reviewed=tuple(each.date for each in export.reviews),
        reviewed_at=tuple(each.decided_at for each in export.reviews if each.decided_at),
        facts={each.name: each.value for each in export.facts},
        ceiling=person.ceiling,
    )


def log_at_review(export: Export, kept: ReviewPart, given: GivenPart, at: datetime) -> Log:
    """Return the log as this review saw it: what has a date of its own the rules leave out by themselves."""
    log = _as_known(_whole(export), given)
    before = [each for each in export.reviews if each.date < kept.date]
    return replace(
        log,
        changes=log.changes[: given.changes],
        reviewed=(*(each.date for each in before), *(instant.date() for instant in given.replaced)),
        reviewed_at=(*(each.decided_at for each in before if each.decided_at), *given.replaced),
        trainings=tuple(each for each in log.trainings if each.date <= at.date() or each.date <= kept.date),
    )


def log_at_decision(export: Export, given: DecisionPart, before: int) -> Log:
    """Return the log as a decision between reviews saw it; `before` counts the changes made until then."""
    whole = _whole(export)
    log = _as_known(replace(whole, changes=whole.changes[:before]), given)
    reviews = sorted(_reviews_by(export, given.at))
    return replace(
        log,
        reviewed=tuple(day for day, _ in reviews),
        reviewed_at=tuple(at for _, at in reviews),
        trainings=tuple(each for each in log.trainings if each.date <= given.date),
    )


def log_at_move(export: Export, given: DecisionPart) -> Log:
    """Return the log as a move to another phase saw it."""
    log = log_at_decision(export, given, len(export.changes))
    return replace(log, changes=log.changes[: given.changes])


def _as_known(whole: Log, given: KnownPart) -> Log:
    """What carries no date of its own, as it was known then, seen from what was sore then."""
    log = replace(whole, side=given.side, facts=given.facts)
    log = log if given.side == "both" else for_side(log, given.side)
    return replace(
        log,
        unit=given.unit,
        ceiling=given.ceiling,
        phases=log.phases[: given.phases],
        equipment=equipment_of(given.equipment),
        runs=tuple(each for each in log.runs if each.id <= given.runs),
    )


def _reviews_by(export: Export, at: datetime) -> Iterator[tuple[date, datetime]]:
    """Each week's decision as it stood at an instant: one that was replaced later was still the old one."""
    for each in export.reviews:
        replaced = each.given.replaced if each.given else ()
        known = [instant for instant in replaced if instant <= at]
        if each.decided_at is not None and each.decided_at <= at:
            yield each.date, each.decided_at
        elif known:
            yield known[-1].date(), known[-1]


def equipment_of(parts: Sequence[EquipmentPart]) -> tuple[Equipment, ...]:
    """Return what is owned as the rules see it."""
    return tuple(Equipment(each.kind, each.unit, each.loads) for each in parts)


def _score(part: ScorePart) -> Score:
    return Score(part.half_points, part.at, part.masked, part.side)


def setting_at(part: SettingPart) -> Setting:
    """Return a setting of the file as the rules see it."""
    return Setting(part.exercise, part.step, part.load, part.sets, part.target)


def _run(part: RunPart) -> Run:
    late = Score(part.p24, part.p24_at) if part.p24 is not None and part.p24_at is not None else None
    return Run(
        part.id, part.date, part.finished_at, part.rung, part.minutes, part.distance, part.unit, part.during,
        part.climbed, part.sharp, late,
    )  # fmt: skip


def _training(part: WorkoutPart) -> Training:
    return Training(
        id=part.id,
        date=part.date,
        tier=part.tier,
        phase=part.phase,
        status=part.status,
        finished_at=part.finished_at,
        during=part.during,
        lifts=tuple(
            Lift(
                setting_at(each),
                each.done_load,
                each.done,
                each.during,
                each.form_ok,
                each.more_left,
                each.side,
            )
            for each in part.lifts
        ),
        **answers_to([(each.kind, _score(each)) for each in part.answers]),
    )
