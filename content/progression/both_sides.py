"""Two sore sides decided apart become one answer (rule 3.10 "Sides", invariant I12).

What is done one leg at a time follows each side's own decision. What both legs do together follows the more
careful of the two: the lower action, the lower setting. So neither side ever gets more than its own answers
allow.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from content.exercises import EXERCISES
from content.log import OneSide, Setting
from content.progression.ceilings import CAUTION
from content.progression.facts import level
from content.progression.rules import Reason
from content.progression.suggestion import Gap, Review, Suggestion
from content.sides import BOTH
from content.tracks import track_of


def combine_reviews(own: Mapping[OneSide, Review]) -> Review:
    """Return the one review that both sides' reviews come to."""
    reviews = tuple(own[side] for side in BOTH)
    return replace(
        reviews[0],
        suggestions=combine_suggestions({side: own[side].suggestions for side in BOTH}),
        gaps=_combine_gaps({side: own[side].gaps for side in BOTH}),
        flare=any(each.flare for each in reviews),
        phase_down=any(each.phase_down for each in reviews),
        advice=_once(reason for each in reviews for reason in each.advice),
    )


def combine_suggestions(own: Mapping[OneSide, Iterable[Suggestion]]) -> tuple[Suggestion, ...]:
    """Return one suggestion per exercise, or one per side where the sides differ in a one-legged exercise.

    What only one side asks for can make an exercise of both legs easier, never harder.
    """
    found = {side: {each.exercise: each for each in own[side]} for side in BOTH}
    named = [each for each in EXERCISES if any(each in found[side] for side in BOTH)]
    return tuple(
        one
        for exercise in named
        for one in _combine({side: found[side][exercise] for side in BOTH if exercise in found[side]})
    )


def _combine(own: Mapping[OneSide, Suggestion]) -> tuple[Suggestion, ...]:
    if not any(map(_is_two_legged, own.values())):
        apart = tuple(replace(each, side=side) for side, each in own.items())
        alike = len(apart) == len(BOTH) and is_alike(apart[0], apart[1])
        return (replace(apart[0], side=None),) if alike else apart
    if len(own) < len(BOTH) and any(each.action == "PROGRESS" for each in own.values()):
        return ()
    return (_more_careful(own),)


def _is_two_legged(suggestion: Suggestion) -> bool:
    wanted = suggestion.proposed or suggestion.current
    return not (is_one_legged(suggestion.current) and is_one_legged(wanted))


def is_one_legged(setting: Setting) -> bool:
    """Whether a setting is done one leg at a time, so that the legs may differ."""
    track = track_of(setting.exercise)
    return bool(track) and track[setting.step].per_side


def is_alike(one: Suggestion, other: Suggestion) -> bool:
    """Whether two sides are told the same for the same reasons."""
    return (one.action, one.current, one.proposed, one.reasons, one.advice) == (
        other.action, other.current, other.proposed, other.reasons, other.advice,
    )  # fmt: skip


def _more_careful(own: Mapping[OneSide, Suggestion]) -> Suggestion:
    side = min(own, key=lambda each: _boldness(own[each]))
    chosen = own[side]
    alike = all(each.reasons == chosen.reasons for each in own.values()) and len(own) == len(BOTH)
    known = [each.proposed for each in own.values() if each.proposed is not None]
    proposed = lower_of(known) if chosen.proposed is not None else None
    return replace(chosen, proposed=proposed, side=None, decided_by=None if alike else side)


def _boldness(suggestion: Suggestion) -> tuple[int, tuple[int, int, int], int]:
    wanted = suggestion.proposed or suggestion.current
    return CAUTION[suggestion.action], level(wanted), wanted.target


def lower_of(settings: Iterable[Setting]) -> Setting:
    """Return the easiest of some settings of one exercise, with the fewest sets of those that have any."""
    every = tuple(settings)
    lowest = min(every, key=lambda each: (level(each), each.target))
    return replace(lowest, sets=min(each.sets for each in every if each.sets)) if lowest.sets else lowest


def _combine_gaps(own: Mapping[OneSide, tuple[Gap, ...]]) -> tuple[Gap, ...]:
    """What both sides owe is one question; how it was during a session is told once for both."""
    found: dict[tuple[int, str], Gap] = {}
    for side in BOTH:
        for gap in own[side]:
            key = (gap.training, gap.what)
            shared = key in found or gap.what == "during"
            found[key] = replace(gap, side=None if shared else side)
    return tuple(sorted(found.values(), key=lambda gap: (gap.date, gap.training)))


def _once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    kept: list[Reason] = []
    for reason in reasons:
        if reason not in kept:
            kept.append(reason)
    return tuple(kept)
