"""Decisions between reviews computed anew: settings, moves between phases, the rung of each run."""

from collections.abc import Iterator
from itertools import groupby

from content.decisions import Move, Told, decide
from content.differences import (
    Difference,
    Moves,
    Replay,
    compare_moves,
    place_of,
    tell_phase,
    tell_rung,
)
from content.export_given import DecisionPart
from content.export_log import equipment_of, log_at_decision, log_at_move, setting_at
from content.export_parts import Export
from content.export_rows import ChangePart, PhasePart, RunPart
from content.fingerprint import fingerprint
from content.log import Log
from content.phase_moves import MOVES, move_phase
from content.progression.run_day import run_day


def replay_changes(export: Export) -> Replay:
    """Every setting that no review prescribed: by the rules, by what is owned, by what a person asked for."""
    differences: list[Difference] = []
    compared, unknown = 0, list[str]()
    for _, group in groupby(enumerate(export.changes), key=lambda pair: pair[1].at):
        for given, before, rows in _by_decision(list(group)):
            if given is None:
                unknown += (str(row.date) for row in rows if row.cause != "review")
                continue
            log = log_at_decision(export, given, before)
            again = decide(given.kind, log, given.date, given.at, told_by(given))
            place = f"{given.date} {given.kind}"
            differences += compare_moves(
                place, moves_at(rows), _by_name(again), edited=_is_edited(given, log)
            )
            compared += len(rows)
    return Replay(compared, tuple(differences), tuple(dict.fromkeys(unknown)))


def _by_decision(
    batch: list[tuple[int, ChangePart]],
) -> Iterator[tuple[DecisionPart | None, int, list[ChangePart]]]:
    """Changes of one instant by what they were decided from: the first row of each decision carries it."""
    given, before, rows = batch[0][1].given, batch[0][0], list[ChangePart]()
    for place, row in batch:
        if rows and (row.given is not None or (given is not None and row.cause != rows[0].cause)):
            yield given, before, rows
            given, before, rows = row.given, place, []
        rows.append(row)
    yield given, before, rows


def told_by(given: DecisionPart) -> Told:
    """Return what a decision was told beside the log."""
    return Told(
        exercises=given.exercises,
        tier=given.tier,
        leg=given.leg,
        loads=given.loads,
        tries=given.tries,
        owned=None if given.owned is None else equipment_of(given.owned),
    )


def moves_at(rows: list[ChangePart]) -> Moves:
    """Return what these rows prescribed."""
    return {place_of(row.exercise, row.side): (setting_at(row), row.action) for row in rows}


def _by_name(moves: tuple[Move, ...]) -> Moves:
    return {place_of(each.exercise, side): (each, action) for each, side, action in moves}


def _is_edited(given: DecisionPart, log: Log) -> bool:
    return fingerprint(log, given.date, given.at) != given.seen


def replay_phases(export: Export) -> Replay:
    """Every move between phases, from the one in which somebody began."""
    known = [(row, row.given) for row in export.phases]
    found = tuple(
        each for row, given in known if given is not None for each in _compare_phase(export, row, given)
    )
    unknown = tuple(f"{row.date} {row.phase}" for row, given in known if given is None)
    return Replay(len(known) - len(unknown), found, unknown)


def _compare_phase(export: Export, row: PhasePart, given: DecisionPart) -> Iterator[Difference]:
    log = log_at_move(export, given)
    kind = next(each for each in MOVES if each == given.kind)
    again = move_phase(kind, log, given.date, given.at, row.phase)
    if again != row.phase or row.date != given.date:
        shown, now = tell_phase(row.phase, log.phase), tell_phase(again, log.phase)
        yield Difference(f"{given.date} {kind}", "phase", shown, now, _is_edited(given, log))


def replay_runs(export: Export) -> Replay:
    """The rung of each run that was done as it was shown."""
    known = [(run, run.given) for run in export.runs if run.given is not None]
    found = (each for run, given in known if given for each in _compare_run(export, run, given))
    return Replay(len(known), tuple(found))


def _compare_run(export: Export, run: RunPart, given: DecisionPart) -> Iterator[Difference]:
    before = sum(each.at <= given.at for each in export.changes)
    log = log_at_decision(export, given, before)
    day = run_day(log, given.date, given.at, given.tier)
    rung = None if day.kind == "free" else day.rung
    if rung != run.rung or day.kind in ("stop", "wait"):
        codes = ", ".join(reason.code for reason in day.reasons)
        now = f"{day.kind}, {tell_rung(rung)} ({codes})"
        place, shown = f"{given.date} {given.kind}", tell_rung(run.rung)
        yield Difference(place, shown, shown, now, _is_edited(given, log))
