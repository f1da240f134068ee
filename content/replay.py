"""Past decisions computed anew: the same history gives the same suggestion, setting and run."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from content.decisions import Move, decide, fingerprint, note_known
from content.export_given import DecisionPart
from content.export_log import log_at_decision, log_at_review
from content.export_parts import Export, ReviewPart, SuggestionPart
from content.export_rows import ChangePart, RunPart
from content.log import Log, Setting
from content.progression.review import Entry, Review, Suggestion, review
from content.progression.run_day import run_day


@dataclass(frozen=True, slots=True)
class Difference:
    """A decision that comes out otherwise than it was made: a review's ("2027-W01") or one between reviews
    ("2027-01-13 sore"). `edited`: because what it was made from was changed or taken back afterwards;
    otherwise the rules are others now.
    """

    place: str
    exercise: str
    shown: str
    now: str
    edited: bool


@dataclass(frozen=True, slots=True)
class Replay:
    """How many decisions were compared, those that differ, and the places that could not be compared."""

    compared: int
    differences: tuple[Difference, ...]
    unknown: tuple[str, ...]


def as_plain(found: Review, log: Log) -> dict[str, Any]:
    """Return a review as plain values that can be kept, with what it knew that has no date of its own."""
    return {
        "suggestions": [_plain(each) for each in found.suggestions],
        "given": {"changes": len(log.changes), **note_known(log), "replaced": []},
    }


def replay(export: Export) -> Replay:
    """Make every decision of an export again and compare: reviews, settings between them, ladder runs."""
    parts = [_replay_reviews(export), _replay_changes(export), _replay_runs(export)]
    return Replay(
        sum(each.compared for each in parts),
        tuple(found for each in parts for found in each.differences),
        tuple(found for each in parts for found in each.unknown),
    )


def _replay_reviews(export: Export) -> Replay:
    known = [(each, each.given, each.decided_at) for each in export.reviews]
    differences: list[Difference] = []
    compared = 0
    for kept, given, at in known:
        if given is not None and at is not None:
            compared += len(kept.suggestions)
            differences += _compare(kept, review(log_at_review(export, kept, given, at), kept.date, at))
    unknown = tuple(kept.week for kept, given, at in known if given is None or at is None)
    return Replay(compared, tuple(differences), unknown)


def _replay_changes(export: Export) -> Replay:
    """The settings that the rules changed between reviews: soreness past 48 h, longer holds, ways back."""
    differences: list[Difference] = []
    compared, unknown = 0, list[str]()
    for _, group in groupby(enumerate(export.changes), key=lambda pair: pair[1].at):
        batch = list(group)
        for given, before, rows in _by_decision(batch):
            if given is None:
                unknown += dict.fromkeys(str(row.date) for row in rows if _is_by_rules(row))
                continue
            log = log_at_decision(export, given, before)
            again = decide(given.kind, log, given.date, given.at, given.exercises)
            differences += _compare_moves(given, rows, again, edited=_is_edited(given, log))
            compared += len(rows)
    return Replay(compared, tuple(differences), tuple(unknown))


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


def _is_by_rules(row: ChangePart) -> bool:
    return row.cause in ("daily", "return")


def _is_edited(given: DecisionPart, log: Log) -> bool:
    return fingerprint(log, given.date, given.at) != given.seen


def _compare_moves(
    given: DecisionPart, rows: list[ChangePart], again: tuple[Move, ...], *, edited: bool
) -> Iterator[Difference]:
    shown = {_place(row.exercise, row.side): (_setting_of(row), row.action) for row in rows}
    now = {_place(each.exercise, side): (each, action) for each, side, action in again}
    for name in shown | now:
        if shown.get(name) != now.get(name):
            place = f"{given.date} {given.kind}"
            yield Difference(place, name, _tell_move(shown, name), _tell_move(now, name), edited)


def _setting_of(row: ChangePart) -> Setting:
    return Setting(row.exercise, row.step, row.load, row.sets, row.target)


def _tell_move(moves: Mapping[str, tuple[Setting, str | None]], name: str) -> str:
    if name not in moves:
        return "nothing"
    setting, action = moves[name]
    return f"{action} {_where(asdict(setting))}"


def _replay_runs(export: Export) -> Replay:
    """The rung of each run that was done as it was shown."""
    known = [(run, run.given) for run in export.runs]
    differences: list[Difference] = []
    for run, given in known:
        if given is not None:
            differences += _compare_run(export, run, given)
    return Replay(sum(given is not None for _, given in known), tuple(differences), ())


def _compare_run(export: Export, run: RunPart, given: DecisionPart) -> Iterator[Difference]:
    before = sum(each.at <= given.at for each in export.changes)
    log = log_at_decision(export, given, before)
    day = run_day(log, given.date, given.at, given.tier)
    rung = None if day.kind == "free" else day.rung
    if rung != run.rung or day.kind in ("stop", "wait"):
        codes = ", ".join(reason.code for reason in day.reasons)
        now = f"{day.kind}, {_rung(rung)} ({codes})"
        edited = _is_edited(given, log)
        yield Difference(f"{given.date} {given.kind}", _rung(run.rung), _rung(run.rung), now, edited)


def _rung(rung: int | None) -> str:
    return "a run of their own" if rung is None else f"rung {rung}"


def _compare(kept: ReviewPart, again: Review) -> list[Difference]:
    shown = {_name(each): each.model_dump(mode="json") for each in kept.suggestions}
    now = {_name(each): _plain(each) for each in again.suggestions}
    edited = any(_entries(shown.get(each)) != _entries(now.get(each)) for each in shown | now)
    return [
        Difference(kept.week, name, _tell(shown.get(name)), _tell(now.get(name)), edited)
        for name in shown | now
        if shown.get(name) != now.get(name)
    ]


def _place(exercise: str, side: str | None) -> str:
    return f"{exercise} {side}" if side else exercise


def _name(suggestion: SuggestionPart | Suggestion) -> str:
    return _place(suggestion.exercise, suggestion.side)


def _entries(suggestion: dict[str, Any] | None) -> Any:
    return suggestion["entries"] if suggestion else None


def _tell(suggestion: dict[str, Any] | None) -> str:
    """One suggestion in a line for whoever runs the replay."""
    if suggestion is None:
        return "nothing"
    found = suggestion["proposed"]
    where = _where(found) if found else "no exercise"
    codes = ", ".join(reason["code"] for reason in suggestion["reasons"])
    return f"{suggestion['action']} {where} ({codes})"


def _where(setting: Mapping[str, Any]) -> str:
    if not setting["sets"]:
        return "left out"
    return f"step {setting['step']}, load {setting['load'] / 100:g}, {setting['sets']} x {setting['target']}"


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
