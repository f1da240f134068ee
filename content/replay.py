"""Past decisions computed anew: the same history gives the same suggestion, setting, phase and run."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from content.decisions import note_known
from content.differences import Difference, Replay, add_up, compare_moves, place_of, tell_phase, tell_setting
from content.export_given import GivenPart, OutlookPart
from content.export_log import log_at_review, setting_at
from content.export_parts import Export, ReviewPart, SuggestionPart
from content.fingerprint import fingerprint
from content.log import Log, Setting
from content.phase_moves import offered_phase
from content.progression.review import Entry, Review, Suggestion, review
from content.replay_between import moves_at, replay_changes, replay_phases, replay_runs


def as_plain(found: Review, log: Log, now: datetime) -> dict[str, Any]:
    """Return a review as plain values that can be kept, with what it knew that has no date of its own."""
    seen = fingerprint(log, found.date, now)
    return {
        "suggestions": [_plain(each) for each in found.suggestions],
        "given": {"changes": len(log.changes), **note_known(log), "replaced": [], "seen": seen},
        "phase": _look_ahead(found, log, now),
    }


def _look_ahead(found: Review, log: Log, now: datetime) -> dict[str, Any]:
    return {"offered": offered_phase(found, log, now), "back": found.phase_down}


def replay(export: Export) -> Replay:
    """Make every decision of an export again and compare: reviews and what became of them, settings between
    them, moves between phases, ladder runs.
    """
    between = (replay_changes(export), replay_phases(export), replay_runs(export))
    return add_up((*(_replay_review(export, each) for each in export.reviews), *between))


def _replay_review(export: Export, kept: ReviewPart) -> Replay:
    given, at = kept.given, kept.decided_at
    if given is None or at is None:
        return Replay(0, (), (kept.week,))
    log = log_at_review(export, kept, given, at)
    again = review(log, kept.date, at)
    edited = _is_edited(kept, given, again, log, at)
    suggested = Replay(len(kept.suggestions), tuple(_compare(kept, again, edited=edited)))
    return add_up(
        (suggested, _replay_outlook(kept, again, log, at, edited), _replay_choice(export, kept, at))
    )


def _is_edited(kept: ReviewPart, given: GivenPart, again: Review, log: Log, at: datetime) -> bool:
    if given.seen is not None:
        return fingerprint(log, kept.date, at) != given.seen
    shown = {_name(each): each.model_dump(mode="json")["entries"] for each in kept.suggestions}
    return shown != {_name(each): _plain(each)["entries"] for each in again.suggestions}


def _replay_outlook(kept: ReviewPart, again: Review, log: Log, at: datetime, edited: bool) -> Replay:
    """Whether the next phase was offered, or the plan went a phase back."""
    if kept.phase is None:
        return Replay(0, (), (f"{kept.week} phase",))
    now = OutlookPart.model_validate(_look_ahead(again, log, at))
    if now == kept.phase:
        return Replay(1, ())
    shown, then = _tell_outlook(kept.phase, log), _tell_outlook(now, log)
    return Replay(1, (Difference(kept.week, "phase", shown, then, edited),))


def _tell_outlook(found: OutlookPart, log: Log) -> str:
    if found.back:
        return "a phase back"
    return f"offers {found.offered}" if found.offered else tell_phase(None, log.phase)


def _replay_choice(export: Export, kept: ReviewPart, at: datetime) -> Replay:
    """What a review led to is what it suggested and the person chose: nothing refused, nothing added."""
    rows = [each for each in export.changes if each.cause == "review" and each.at == at]
    chosen = {
        place_of(each.proposed.exercise, each.side): (setting_at(each.proposed), each.action)
        for each in kept.suggestions
        if each.proposed is not None and each.proposed != each.current and _is_chosen(each, kept.choice or "")
    }
    return Replay(len(rows), tuple(compare_moves(kept.week, moves_at(rows), chosen, edited=False)))


def _is_chosen(suggestion: SuggestionPart, choice: str) -> bool:
    """Whether a choice takes it over: "keep" refuses what would rise, "lower" also what it names."""
    word, _, named = choice.partition(" ")
    if word == "lower" and named == place_of(suggestion.exercise, suggestion.side):
        return False
    return word not in ("keep", "lower") or suggestion.action != "PROGRESS"


def _compare(kept: ReviewPart, again: Review, *, edited: bool) -> Iterator[Difference]:
    shown = {_name(each): each.model_dump(mode="json") for each in kept.suggestions}
    now = {_name(each): _plain(each) for each in again.suggestions}
    for name in {**shown, **now}:
        if shown.get(name) != now.get(name):
            yield Difference(kept.week, name, _tell(shown.get(name)), _tell(now.get(name)), edited)


def _name(suggestion: SuggestionPart | Suggestion) -> str:
    return place_of(suggestion.exercise, suggestion.side)


def _tell(suggestion: Mapping[str, Any] | None) -> str:
    """One suggestion in a line for whoever runs the replay."""
    if suggestion is None:
        return "nothing"
    found = suggestion["proposed"]
    where = tell_setting(Setting(**found)) if found else "no exercise"
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
