"""The engine's reasons and suggestions in words, with the person's own numbers."""

from datetime import date

from bot.prescription import dose, name
from bot.view import Html, lines, phrase
from content.locales import format_day, format_load
from content.log import Log, Setting
from content.progression.review import Suggestion
from content.progression.rules import Reason
from content.tracks import track_of

LOADS = frozenset(("load", "before", "heavier"))
"""Arguments of a reason that are loads in hundredths."""
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
        elif key == "sign":
            args[key] = phrase(locale, f"safety.sign.{value}")
        else:
            args[key] = value
    return phrase(locale, f"reason.{reason.code}", **args)


def setting_text(locale: str, setting: Setting, log: Log) -> Html:
    """A setting in words: the variation where it has one, and the dose."""
    track = track_of(setting.exercise)
    per_side = bool(track) and track[setting.step].per_side
    return dose(locale, setting, log.unit, per_side)


def suggestion_text(locale: str, suggestion: Suggestion, log: Log) -> Html:
    """One exercise of a review: this week, next week, and the first reason."""
    key: str = suggestion.action if suggestion.proposed else "REFER"
    if suggestion.proposed is not None and suggestion.proposed.sets == 0:
        key = "LEAVE_OUT"
    line = phrase(
        locale,
        f"review.line.{key}",
        name=name(locale, suggestion.proposed or suggestion.current),
        now=setting_text(locale, suggestion.current, log),
        then=setting_text(locale, suggestion.proposed or suggestion.current, log),
    )
    return lines(line, reason_text(locale, suggestion.reasons[0], log))
