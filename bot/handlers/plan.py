"""Next week's weight, any day, and why."""

from datetime import date

from bot.context import Said, Turn
from bot.prescription import name
from bot.questions.question import Next, Views
from bot.reasons import reason_text, setting_text, suggestion_text
from bot.view import Html, View, lines, paragraphs
from content.locales import format_day
from content.progression.review import review
from content.replies.reading import Intent
from storage.training import load_log

async def next_weight(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """The review as it would be today; a missing answer is asked before any weight is shown (A6)."""
    log = await load_log(turn.session, turn.person, turn.now)
    found = review(log, turn.today, turn.now)
    gap = next((gap for gap in found.gaps if gap.what == "p24"), None)
    if gap is not None:
        day = format_day(turn.locale, gap.date, "weekday")
        note = turn.phrase("next.gap_first", day=day)
        return [Next("gap", f"gap:{gap.training}", gap.training, above=note)]
    if not found.suggestions:
        return [View(turn.phrase("next.nothing"))]
    parts = [suggestion_text(turn.locale, each, log) for each in found.suggestions]
    return [View(paragraphs(turn.phrase("next.title"), *parts, turn.phrase("next.outlook")))]


async def why(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Per exercise: the setting, every reason, and the dates and numbers it rests on."""
    log = await load_log(turn.session, turn.person, turn.now)
    found = review(log, turn.today, turn.now)
    parts = []
    for each in found.suggestions:
        reasons = [reason_text(turn.locale, reason, log) for reason in each.reasons]
        used = [_entry(turn, entry.date, entry.p24) for entry in each.entries]
        head = turn.phrase(
            "why.line", name=name(turn.locale, each.current), now=setting_text(turn.locale, each.current, log)
        )
        parts.append(lines(head, *reasons, *used))
    return [View(paragraphs(turn.phrase("why.title"), *parts, turn.phrase("why.rules")))]


def _entry(turn: Turn, day: date, p24: int | None) -> Html:
    key = "why.entry" if p24 is not None else "why.entry_open"
    return turn.phrase(key, day=format_day(turn.locale, day, "weekday_date"), score=p24)
