"""Past suggestions computed anew: the same history gives the same suggestion."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from content.export_parts import Export, GivenPart, ReviewPart, SuggestionPart
from content.export_rows import EquipmentPart, RunPart, ScorePart, SettingPart, WorkoutPart
from content.log import Change, Equipment, Flag, Lift, Log, PhaseEntry, Run, Score, Setting, Training
from content.progression.review import Entry, Review, Suggestion, review
from content.sides import answers_to, for_side


@dataclass(frozen=True, slots=True)
class Difference:
    """A suggestion that comes out otherwise than it was shown. `edited`: because what it was made from was
    changed or taken back afterwards; otherwise the rules are others now.
    """

    week: str
    exercise: str
    shown: str
    now: str
    edited: bool


@dataclass(frozen=True, slots=True)
class Replay:
    """How many suggestions were compared, those that differ, and the weeks that could not be compared."""

    compared: int
    differences: tuple[Difference, ...]
    unknown: tuple[str, ...]


def as_plain(found: Review, log: Log) -> dict[str, Any]:
    """Return a review as plain values that can be kept, with what it knew that has no date of its own."""
    return {
        "suggestions": [_plain(each) for each in found.suggestions],
        "given": {
            "changes": len(log.changes),
            "phases": len(log.phases),
            "runs": max((each.id for each in log.runs), default=0),
            "side": log.side,
            "unit": log.unit,
            "ceiling": log.ceiling,
            "equipment": [{**asdict(each), "loads": list(each.loads)} for each in log.equipment],
            "facts": dict(log.facts),
        },
    }


def replay(export: Export) -> Replay:
    """Compute every decided review of an export again and compare."""
    known = [(each, each.given, each.decided_at) for each in export.reviews]
    differences: list[Difference] = []
    compared = 0
    for kept, given, at in known:
        if given is not None and at is not None:
            compared += len(kept.suggestions)
            differences += _compare(kept, review(_log_at(export, kept, given, at), kept.date, at))
    unknown = tuple(kept.week for kept, given, at in known if given is None or at is None)
    return Replay(compared, tuple(differences), unknown)


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
        equipment=_equipment(export.equipment),
        daily=tuple(_score(each) for each in export.scores),
        trainings=tuple(_training(each) for each in export.workouts),
        changes=tuple(
            Change(each.at, each.date, _setting(each), each.cause, each.action, each.side)
            for each in export.changes
        ),
        flags=tuple(Flag(each.sign, each.urgency, each.opened_at, each.cleared_at) for each in export.flags),
        runs=tuple(_run(each) for each in export.runs),
        reviewed=tuple(each.date for each in export.reviews),
        reviewed_at=tuple(each.decided_at for each in export.reviews if each.decided_at),
        facts={each.name: each.value for each in export.facts},
        ceiling=person.ceiling,
    )


def _log_at(export: Export, kept: ReviewPart, given: GivenPart, at: datetime) -> Log:
    """The log as this review saw it: what has a date of its own the rules leave out by themselves."""
    log = replace(_whole(export), side=given.side, facts=given.facts)
    log = log if given.side == "both" else for_side(log, given.side)
    before = [each for each in export.reviews if each.date < kept.date]
    return replace(
        log,
        unit=given.unit,
        ceiling=given.ceiling,
        phases=log.phases[: given.phases],
        equipment=_equipment(given.equipment),
        changes=log.changes[: given.changes],
        runs=tuple(each for each in log.runs if each.id <= given.runs),
        reviewed=(*(each.date for each in before), *(instant.date() for instant in given.replaced)),
        reviewed_at=(*(each.decided_at for each in before if each.decided_at), *given.replaced),
        trainings=tuple(each for each in log.trainings if each.date <= at.date() or each.date <= kept.date),
    )


def _compare(kept: ReviewPart, again: Review) -> list[Difference]:
    shown = {_name(each): each.model_dump(mode="json") for each in kept.suggestions}
    now = {_name(each): _plain(each) for each in again.suggestions}
    edited = any(_entries(shown.get(each)) != _entries(now.get(each)) for each in shown | now)
    return [
        Difference(kept.week, name, _tell(shown.get(name)), _tell(now.get(name)), edited)
        for name in shown | now
        if shown.get(name) != now.get(name)
    ]


def _name(suggestion: SuggestionPart | Suggestion) -> str:
    return f"{suggestion.exercise} {suggestion.side}" if suggestion.side else suggestion.exercise


def _entries(suggestion: dict[str, Any] | None) -> Any:
    return suggestion["entries"] if suggestion else None


def _tell(suggestion: dict[str, Any] | None) -> str:
    """One suggestion in a line for whoever runs the replay."""
    if suggestion is None:
        return "nothing"
    found = suggestion["proposed"]
    where = "left out" if found and not found["sets"] else "no exercise"
    if found and found["sets"]:
        where = f"step {found['step']}, load {found['load'] / 100:g}, {found['sets']} x {found['target']}"
    codes = ", ".join(reason["code"] for reason in suggestion["reasons"])
    return f"{suggestion['action']} {where} ({codes})"


def _plain(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "exercise": suggestion.exercise,
        "side": suggestion.side,
        "action": suggestion.action,
        "current": asdict(suggestion.current),
        "proposed": asdict(suggestion.proposed) if suggestion.proposed else None,
        "reasons": [
            {"code": reason.code, "args": {key: str(value) for key, value in reason.args.items()}}
            for reason in suggestion.reasons
        ],
        "entries": [_plain_entry(entry) for entry in suggestion.entries],
    }


def _plain_entry(entry: Entry) -> dict[str, Any]:
    return {**asdict(entry), "date": entry.date.isoformat(), "reps": list(entry.reps)}


def _equipment(parts: Sequence[EquipmentPart]) -> tuple[Equipment, ...]:
    return tuple(Equipment(each.kind, each.unit, each.loads) for each in parts)


def _score(part: ScorePart) -> Score:
    return Score(part.half_points, part.at, part.masked, part.side)


def _setting(part: SettingPart) -> Setting:
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
                _setting(each),
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
