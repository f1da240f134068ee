"""What a replay finds: decisions that come out otherwise now, and what could not be compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from content.log import OneSide, Phase, Setting

Moves = Mapping[str, tuple[Setting, str | None]]
"""Settings by the exercise and leg they are for, with the action of the rules."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A decision that comes out otherwise than it was made: a review's ("2027-W01") or one between reviews
    ("2027-01-13 sore"). `exercise` is "phase" where it is about that. `edited`: because what it was made
    from was changed or taken back afterwards; otherwise the rules are others now.
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
    unknown: tuple[str, ...] = ()


def add_up(parts: Iterable[Replay]) -> Replay:
    """Return several replays as one."""
    every = tuple(parts)
    return Replay(
        sum(each.compared for each in every),
        tuple(found for each in every for found in each.differences),
        tuple(dict.fromkeys(found for each in every for found in each.unknown)),
    )


def compare_moves(place: str, shown: Moves, now: Moves, *, edited: bool) -> Iterator[Difference]:
    """Every setting that was prescribed and would not be, or would be and was not, or would be another."""
    for name in {**shown, **now}:
        if shown.get(name) != now.get(name):
            yield Difference(place, name, _tell_move(shown, name), _tell_move(now, name), edited)


def _tell_move(moves: Moves, name: str) -> str:
    if name not in moves:
        return "nothing"
    setting, action = moves[name]
    return f"{action} {tell_setting(setting)}" if action else tell_setting(setting)


def tell_setting(setting: Setting) -> str:
    """A setting in words for whoever runs the replay; loads in the person's unit."""
    if not setting.sets:
        return "left out"
    return f"step {setting.step}, load {setting.load / 100:g}, {setting.sets} x {setting.target}"


def tell_rung(rung: int | None) -> str:
    """A rung of the running ladder in words."""
    return "a run of their own" if rung is None else f"rung {rung}"


def tell_phase(phase: Phase | None, before: Phase) -> str:
    """Where a move leads in words."""
    return f"to {phase}" if phase and phase != before else f"stays in {before}"


def place_of(exercise: str, side: OneSide | None) -> str:
    """Return the name of an exercise, of one leg where it is prescribed apart."""
    return f"{exercise} {side}" if side else exercise
