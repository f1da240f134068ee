"""One person whose two sides live through the same sessions, each with answers of its own."""

from collections.abc import Mapping
from dataclasses import replace

from content.log import Answers, Log, OneSide, Score, Training
from content.progression.review import Review, review
from content.sides import BOTH, share
from tests.content.progression.diary import Diary, at


def both(left: Diary, right: Diary) -> Log:
    """One person whose sides lived through the same sessions."""
    own = {"left": left.log(), "right": right.log()}
    return join({side: own[side] for side in BOTH})


def join(own: Mapping[OneSide, Log]) -> Log:
    first = own["left"]
    changes = [
        replace(change, side=side) for side in BOTH for change in own[side].changes if _differs(own, change)
    ]
    common = [change for change in first.changes if not _differs(own, change)]
    return replace(
        first,
        side="both",
        daily=tuple(sorted((s for side in BOTH for s in _sided(own[side].daily, side)), key=lambda s: s.at)),
        trainings=tuple(
            _together(dict(zip(BOTH, pair, strict=True)))
            for pair in zip(*(own[s].trainings for s in BOTH), strict=True)
        ),
        changes=tuple(sorted((*common, *changes), key=lambda change: change.at)),
    )


def _differs(own: Mapping[OneSide, Log], change: object) -> bool:
    return any(change not in own[side].changes for side in BOTH)


def _sided(scores: tuple[Score, ...], side: OneSide) -> list[Score]:
    return [replace(score, side=side) for score in scores]


def _together(own: Mapping[OneSide, Training]) -> Training:
    told = {side: Answers(_of(own[side].p24, side), _of(own[side].p48, side)) for side in BOTH}
    worst = share(told)
    lifts = own["left"].lifts
    if lifts != own["right"].lifts:
        lifts = tuple(replace(lift, side=side) for side in BOTH for lift in own[side].lifts)
    return replace(own["left"], p24=worst.p24, p48=worst.p48, sides=told, lifts=lifts)


def _of(score: Score | None, side: OneSide) -> Score | None:
    return replace(score, side=side) if score else None


def decide(log: Log, left: Diary) -> Review:
    return review(log, left.sunday, at(left.sunday, 19))
