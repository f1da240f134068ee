"""The engine's reasons and suggestions in words, with the person's own numbers."""

from collections.abc import Iterable
from datetime import date

from bot.prescription import dose, name, name_day
from bot.sides import with_side
from bot.view import Html, lines, paragraphs, phrase
from content.criteria import NOT_YET
from content.locales import format_day, format_load, number
from content.log import Log, OneSide, Setting
from content.phases import Criterion
from content.progression.counterfactual import Counterfactual
from content.progression.review import Gap, Suggestion
from content.progression.rules import Reason
from content.sources import name_sources
from content.tracks import track_of

LOADS = frozenset(("load", "before", "heavier"))
"""Arguments of a reason that are loads in hundredths."""
RATIO = "side_ratio"
"""The criterion whose number is a percentage: it is shown as it is, also above what is needed."""
UNMOVED = ("BACK", "STEP_DOWN", "REDUCE")
"""Ways down that may find an exercise at its easiest: it stays where it is."""
MISSING = {"MISSING_24H": "p24", "MISSING_DURING": "during"}
"""Reasons that only name a number nobody told."""
LOADS_OF = {"OVERSHOOT": LOADS | {"asked"}}


def reason_text(locale: str, reason: Reason, log: Log) -> Html:
    """One reason, with its dates and weights as they are written in the person's language."""
    loads = LOADS_OF.get(reason.code, LOADS)
    args: dict[str, object] = {}
    for key, value in reason.args.items():
        if isinstance(value, date):
            args[key] = format_day(locale, value, "weekday_date")
        elif key in loads and isinstance(value, int):
            args[key] = format_load(locale, value, log.unit) if value else phrase(locale, "unloaded")
        elif isinstance(value, float):
            args[key] = number(locale, value)
        elif key == "sign":
            args[key] = phrase(locale, f"safety.sign.{value}")
        else:
            args[key] = value
    # A set that was left out ended nowhere.
    left_out = reason.code == "REPS_BELOW_RANGE" and not reason.args["reps"]
    return phrase(locale, "left_out.reps" if left_out else f"reason.{reason.code}", **args)


def source_text(locale: str, source: str) -> Html:
    """What a rule or a topic rests on, by name; where a number is our own judgement it says so."""
    return phrase(locale, "why.source", sources=sources_named(locale, source))


def sources_named(locale: str, source: str) -> Html:
    """The sources behind "S000 L71, S003 L128", as a person knows them."""
    return Html("; ".join(phrase(locale, f"source.{key}") for key in name_sources(source)))


def setting_text(locale: str, setting: Setting, log: Log, side: OneSide | None = None) -> Html:
    """A setting in words: the variation where it has one, and the dose; `side`: of this leg alone."""
    if setting.sets == 0:
        return phrase(locale, "dose.left_out")
    track = track_of(setting.exercise)
    per_side = bool(track) and track[setting.step].per_side and side is None
    return dose(locale, setting, log.unit, per_side)


def suggestion_text(locale: str, suggestion: Suggestion, log: Log) -> Html:
    """One exercise of a review: this week, next week, and the first reason."""
    return suggestions_text(locale, [suggestion], log)


def suggestions_text(
    locale: str,
    suggestions: Iterable[Suggestion],
    log: Log,
    since: date | None = None,
    named: Iterable[Gap] = (),
) -> Html:
    """Every exercise of a review; a reason that several share is said once, below them. A day before `since`
    was told by an earlier review that was left open: it still counts and is not told again. Nor is a reason
    that is one of the missing numbers `named` above.
    """
    missing = {(gap.what, gap.date) for gap in named}
    grouped: dict[Html, list[Html]] = {}
    for each in suggestions:
        new = next((reason for reason in each.reasons if not is_before(reason, since)), None)
        known = new is not None and (MISSING.get(new.code), new.args.get("day")) in missing
        text = reason_text(locale, new, log) if new else phrase(locale, "review.as_before")
        why = Html("") if known else decided_text(locale, each, text)
        grouped.setdefault(why, []).append(_line(locale, each, log))
    return paragraphs(*(lines(*rows, why) for why, rows in grouped.items()))


def missing_text(locale: str, gaps: Iterable[Gap], today: date) -> Html:
    """Which numbers nobody told, and what that does; nothing where none is missing."""
    days: dict[str, dict[str, None]] = {}
    for gap in gaps:
        # Both sides of a person owe the same day.
        days.setdefault(gap.what, {})[name_day(locale, gap.date, today)] = None
    named = [phrase(locale, f"missing.{what}", day=Html(", ".join(found))) for what, found in days.items()]
    return phrase(locale, "review.missing", numbers=Html("; ".join(named))) if named else Html("")


def is_before(reason: Reason, since: date | None) -> bool:
    """Whether a reason names a day before this one."""
    day = reason.args.get("day")
    return since is not None and isinstance(day, date) and day < since


def decided_text(locale: str, suggestion: Suggestion, reason: Html) -> Html:
    """A reason; where only one side's answers gave it for both legs, that side is named."""
    decided_by = suggestion.decided_by
    return phrase(locale, f"side.decided.{decided_by}", reason=reason) if decided_by else reason


def _line(locale: str, suggestion: Suggestion, log: Log) -> Html:
    key: str = suggestion.action if suggestion.proposed else "REFER"
    if suggestion.proposed is not None and suggestion.proposed.sets == 0:
        key = "LEAVE_OUT"
    elif key in UNMOVED and suggestion.proposed == suggestion.current:
        key = f"{key}.same"
    elif key == "HOLD" and suggestion.proposed and suggestion.proposed.sets < suggestion.current.sets:
        key = "HOLD.fewer"
    return phrase(
        locale,
        f"review.line.{key}",
        name=with_side(locale, suggestion.side, name(locale, suggestion.proposed or suggestion.current)),
        now=setting_text(locale, suggestion.current, log, suggestion.side),
        then=_then(locale, suggestion, log),
    )


def _then(locale: str, suggestion: Suggestion, log: Log) -> Html:
    """What is proposed."""
    wanted = suggestion.proposed or suggestion.current
    return step_text(locale, suggestion.current, wanted, log, suggestion.side)


def step_text(locale: str, before: Setting, wanted: Setting, log: Log, side: OneSide | None = None) -> Html:
    """A setting after another one; a new variation is named, since its dose may look the same or less."""
    text, track = setting_text(locale, wanted, log, side), track_of(wanted.exercise)
    if not track or wanted.sets == 0 or track[wanted.step].key == track[before.step].key:
        return text
    return phrase(
        locale, "setting.variation", setting=text, step=phrase(locale, f"step.{track[wanted.step].key}")
    )


def criterion_text(locale: str, criterion: Criterion) -> Html:
    """One criterion of a gate with the person's own count, no more of it than is needed."""
    key = f"criterion.{criterion.key}"
    if criterion.have is None:
        return phrase(locale, f"{key}.unknown")
    if criterion.have == NOT_YET:
        return phrase(locale, f"{key}.raised")
    capped = criterion.met and criterion.key != RATIO
    have = min(criterion.have, criterion.need) if capped else criterion.have
    return phrase(locale, key, have=have, need=criterion.need)


def counterfactual_text(locale: str, found: Counterfactual, log: Log, side: OneSide | None = None) -> Html:
    """What one other answer would have led to."""
    return phrase(
        locale,
        f"would_change.{found.what}",
        day=format_day(locale, found.day, "weekday_date"),
        score=found.value,
        reps=found.value,
        outcome=setting_text(locale, found.proposed, log, side),
    )
