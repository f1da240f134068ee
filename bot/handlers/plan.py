"""Next week's weight, any day, and why."""

import asyncio
from dataclasses import replace
from datetime import date

from bot.context import Said, Turn
from bot.prescription import name, name_day
from bot.questions.question import Next, Views
from bot.questions.review import phase_text
from bot.reasons import counterfactual_text, reason_text, setting_text, source_text, suggestions_text
from bot.running import progress_line
from bot.view import Html, View, lines, paragraphs
from content.locales import format_day, format_score
from content.log import Log, Setting
from content.progression.counterfactual import explain_alternative
from content.progression.forecast import Outlook, outlook
from content.progression.review import Suggestion, review
from content.progression.run_day import wants_to_run
from content.replies.reading import Intent
from storage.training import load_log

MOST_REASONS = 3
RECENT_DAYS = 14


def undecided(log: Log, today: date) -> Log:
    """The log as today's review saw it, so that asking again after Accept gives the same answer."""
    if not log.reviewed or log.reviewed[-1] != today:
        return log
    kept = tuple(change for change in log.changes if change.cause != "review" or change.date != today)
    dated = len(log.reviewed_at) == len(log.reviewed)
    return replace(
        log,
        changes=kept,
        reviewed=log.reviewed[:-1],
        reviewed_at=log.reviewed_at[:-1] if dated else log.reviewed_at,
    )


async def next_weight(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """The review as it would be today; a missing answer is asked before any weight is shown (A6)."""
    log = undecided(await load_log(turn.session, turn.person, turn.now), turn.today)
    found = review(log, turn.today, turn.now)
    gap = next((gap for gap in found.gaps if gap.what == "p24"), None)
    if gap is not None:
        day = name_day(turn.locale, gap.date, turn.today)
        note = turn.phrase("next.gap_first", day=day)
        return [Next("gap", f"gap:{gap.training}", gap.training, above=note)]
    if not found.suggestions:
        return [View(turn.phrase("next.nothing"))]
    both = await asyncio.to_thread(outlook, log, turn.today, turn.now)
    parts = suggestions_text(turn.locale, found.suggestions, log)
    running = progress_line(turn.locale, log, turn.today, turn.now) if wants_to_run(log) else ""
    ahead = _branches(turn, log, found.suggestions, both)
    return [View(paragraphs(turn.phrase("next.title"), parts, ahead, running))]


def _branches(turn: Turn, log: Log, suggestions: tuple[Suggestion, ...], both: Outlook) -> Html:
    """Four weeks ahead, both ways, of the exercises that move in either."""
    rows = []
    for each in suggestions:
        well = [_find(week, each) for week in both.well]
        sore = [_find(week, each) for week in both.flare]
        if len({*well, *sore}) > 1:
            good, bad = _path(turn, log, well), _path(turn, log, sore)
            rows.append(
                turn.phrase("next.branches", name=name(turn.locale, each.current), well=good, flare=bad)
            )
    return paragraphs(turn.phrase("next.outlook") if rows else "", lines(*rows))


def _find(week: tuple[Setting, ...], wanted: Suggestion) -> Setting:
    return next(setting for setting in week if setting.exercise == wanted.exercise)


def _path(turn: Turn, log: Log, settings: list[Setting]) -> Html:
    return Html(" → ".join(setting_text(turn.locale, setting, log) for setting in settings))


async def progress(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Which phase, what the next one still needs, and the numbers of two weeks."""
    log = await load_log(turn.session, turn.person, turn.now)
    scores = [
        format_score(turn.locale, one.p24.half_points)
        for one in log.trainings
        if one.p24 and (turn.today - one.date).days < RECENT_DAYS
    ]
    name_of = turn.phrase(f"phase.{log.phase}.name")
    title = turn.phrase("progress.title", phase=name_of, scores=", ".join(scores) or "-")
    ahead = phase_text(turn.locale, log, turn.today, turn.now)
    running = progress_line(turn.locale, log, turn.today, turn.now)
    return [View(paragraphs(title, turn.phrase(f"phase.{log.phase}.about"), ahead, running))]


async def why(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Per exercise: the setting, the reasons, what would have changed it; then the numbers all rest on."""
    log = undecided(await load_log(turn.session, turn.person, turn.now), turn.today)
    found = review(log, turn.today, turn.now)
    if not found.suggestions:
        return [View(paragraphs(turn.phrase("why.nothing"), turn.phrase("why.rules")))]
    grouped: dict[Html, list[Html]] = {}
    for each in found.suggestions:
        head, because = await _explain(turn, log, each)
        grouped.setdefault(because, []).append(head)
    parts = [lines(*heads, because) for because, heads in grouped.items()]
    used = {entry.date: entry.p24 for each in found.suggestions for entry in each.entries}
    numbers = [_entry(turn, day, score) for day, score in sorted(used.items())]
    text = paragraphs(turn.phrase("why.title"), *parts, lines(*numbers), turn.phrase("why.rules"))
    return [View(text)]


async def _explain(turn: Turn, log: Log, each: Suggestion) -> tuple[Html, Html]:
    now = setting_text(turn.locale, each.current, log)
    head = turn.phrase("why.line", name=name(turn.locale, each.current), now=now)
    reasons = [
        lines(reason_text(turn.locale, reason, log), source_text(turn.locale, reason.source))
        for reason in each.reasons[:MOST_REASONS]
    ]
    other = await asyncio.to_thread(explain_alternative, log, turn.today, turn.now, each)
    changed = counterfactual_text(turn.locale, other, log) if other else ""
    return head, lines(*reasons, changed)


def _entry(turn: Turn, day: date, p24: int | None) -> Html:
    key = "why.entry" if p24 is not None else "why.entry_open"
    return turn.phrase(key, day=format_day(turn.locale, day, "weekday_date"), score=p24)
