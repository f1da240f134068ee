"""Next week's weight, any day, and why."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.context import Said, Turn
from bot.prescription import name, name_day
from bot.questions.question import Next, Views
from bot.reasons import (
    counterfactual_text,
    decided_text,
    is_before,
    missing_text,
    reason_text,
    setting_text,
    source_text,
    step_text,
    suggestions_text,
)
from bot.reviewing import is_held
from bot.running import progress_line, why_text
from bot.sides import show_scores, with_side
from bot.standing import limit_text
from bot.view import Button, Html, View, lines, paragraphs
from content.locales import format_day
from content.log import Change, Log, OneSide, Setting, Training
from content.progression.counterfactual import explain_alternative
from content.progression.forecast import Outlook, outlook
from content.progression.review import Review, Suggestion, review
from content.progression.run_day import wants_to_run
from content.replies.reading import Intent
from content.sides import for_side, sides_of
from scheduler.due_times import local_day
from storage.models import Prompt
from storage.prompts import get_by_key, newest_of
from storage.training import load_log

MOST_REASONS = 3
DAYS_A_WEEK = 7
DECIDED = "decided"
"""The value of a wish "review" that asks for what the last one led to."""
DECIDING = ("review", "daily", "return")
"""Causes of changes that the rules made."""


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
    """The review as it would be today; a missing answer is asked for once before any weight is shown (A6)."""
    log = undecided(await load_log(turn.session, turn.person, turn.now), turn.today)
    found = review(log, turn.today, turn.now)
    asked = await _ask_gap(turn, found)
    if asked is not None:
        return [asked]
    if not found.suggestions:
        return [View(turn.phrase("next.nothing"))]
    logs: dict[OneSide | None, Log] = {side: for_side(log, side) for side in sides_of(log)} or {None: log}
    ahead = {s: await asyncio.to_thread(outlook, one, turn.today, turn.now) for s, one in logs.items()}
    opened = await _open_review(turn)
    since = _told_before(turn, opened)
    gaps = [gap for gap in found.gaps if gap.what == "p24"]
    parts = suggestions_text(turn.locale, found.suggestions, log, since=since, named=gaps)
    running = progress_line(turn.locale, log, turn.today, turn.now) if wants_to_run(log) else ""
    branches = _branches(turn, log, found.suggestions, ahead)
    missing = missing_text(turn.locale, gaps, turn.today)
    decide = ((Button(turn.phrase("next.decide"), "review", 0),),) if opened else ()
    return [View(paragraphs(turn.phrase("next.title"), missing, parts, branches, running), decide)]


async def open_review(turn: Turn, intent: Intent, said: Said) -> Views:
    """The review that still waits for a decision; else how it would be today, or what was decided last."""
    opened = await _open_review(turn)
    if opened:
        return [Next("review", opened[0].key)]
    return [await _decided(turn)] if intent.value == DECIDED else await next_weight(turn, intent, said)


async def _decided(turn: Turn) -> View:
    """What the last review led to, and what days in between changed since."""
    log = await load_log(turn.session, turn.person, turn.now)
    if not log.reviewed:
        return View(turn.phrase("decided.none"), ((Button(turn.phrase("decided.next"), "next", 0),),))
    last = log.reviewed[-1]
    made = [each for each in log.changes if each.date >= last and each.cause in DECIDING]
    of_review = [_change_line(turn, log, each) for each in made if each.cause == "review"]
    later = [_change_line(turn, log, each) for each in made if each.cause != "review"]
    title = turn.phrase("decided.title", day=format_day(turn.locale, last, "weekday_date"))
    known = {each.setting.exercise for each in log.changes if each.setting.sets}
    moved = {each.setting.exercise for each in made if each.cause == "review"}
    rest = turn.phrase("decided.rest" if moved else "decided.same") if known - moved else Html("")
    first = lines(title, *of_review, rest)
    since = lines(turn.phrase("decided.since"), *later) if later else Html("")
    row = Button(turn.phrase("daily.button.why"), "why", 0), Button(turn.phrase("decided.next"), "next", 0)
    return View(paragraphs(first, since), (row,))


def _change_line(turn: Turn, log: Log, change: Change) -> Html:
    called = with_side(turn.locale, change.side, name(turn.locale, change.setting))
    now = setting_text(turn.locale, change.setting, log, change.side)
    return turn.phrase("decided.line", name=called, now=now)


async def _open_review(turn: Turn) -> tuple[Prompt, date] | None:
    """The last review, and its day, if it was shown this week and waits for a decision."""
    prompt = await newest_of(turn.session, turn.person.id, "review")
    if prompt is None or prompt.sent_at is None or prompt.answered_at is not None:
        return None
    day = local_day(prompt.sent_at, turn.zone.key, turn.person.session_minute or 0)
    asks = prompt.payload.get("gap")
    return None if asks or (turn.today - day).days >= DAYS_A_WEEK else (prompt, day)


async def _ask_gap(turn: Turn, found: Review) -> Next | None:
    """The newest missing next-day number. Whoever was asked for one sees what that holds up, and is not asked
    for the next one.
    """
    missing = [gap for gap in found.gaps if gap.what == "p24"]
    prompts = [await get_by_key(turn.session, turn.person.id, f"gap:{gap.training}") for gap in missing]
    asked = any(prompt is not None and (prompt.sent_at or prompt.answered_at) for prompt in prompts)
    last = await newest_of(turn.session, turn.person.id, "review")
    named = last is not None and (is_held(last) or last.payload.get("gap"))
    if not missing or asked or named:
        return None
    gap = missing[-1]
    day = name_day(turn.locale, gap.date, turn.today)
    note = turn.phrase("next.gap_first", day=day)
    return Next("gap", f"gap:{gap.training}", gap.training, above=note)


def _told_before(turn: Turn, opened: tuple[Prompt, date] | None) -> date:
    """The day before which everything was told by an earlier review."""
    week_ago = turn.today - timedelta(days=DAYS_A_WEEK)
    return opened[1] if opened and opened[1] < turn.today else week_ago


def _branches(
    turn: Turn, log: Log, suggestions: tuple[Suggestion, ...], ahead: Mapping[OneSide | None, Outlook]
) -> Html:
    """Four weeks ahead, both ways, of the exercises that move in either; work of both legs as the side that
    decided it would go on.
    """
    rows: dict[tuple[Html, Html, Html], list[Suggestion]] = {}
    for each in suggestions:
        both = ahead.get(each.side or each.decided_by) or next(iter(ahead.values()))
        well = [_find(week, each) for week in both.well]
        sore = [_find(week, each) for week in both.flare]
        if len({*well, *sore}) > 1:
            paths = _path(turn, log, well, each, well=True), _path(turn, log, sore, each)
            rows.setdefault((name(turn.locale, each.current), *paths), []).append(each)
    shown = [
        turn.phrase("next.branches", name=_called(turn, called, alike), well=good, flare=bad)
        for (called, good, bad), alike in rows.items()
    ]
    return paragraphs(turn.phrase("next.outlook") if rows else "", lines(*shown))


def _called(turn: Turn, called: Html, alike: Sequence[Suggestion]) -> Html:
    """An exercise whose two sides have the same ahead of them is named once."""
    return with_side(turn.locale, alike[0].side, called) if len(alike) == 1 else called


def _find(week: tuple[Setting, ...], wanted: Suggestion) -> Setting:
    return next(setting for setting in week if setting.exercise == wanted.exercise)


def _path(turn: Turn, log: Log, settings: list[Setting], each: Suggestion, *, well: bool = False) -> Html:
    before = [each.current, *settings]
    weeks = []
    for old, new in zip(before, settings, strict=False):
        text = step_text(turn.locale, old, new, log, each.side)
        # Where all goes well fewer sets are no step back: the exercise only goes along from there on.
        along = well and old.step == new.step and old.target <= new.target and 0 < new.sets < old.sets
        weeks.append(turn.phrase("next.goes_along", setting=text) if along else text)
    return Html(" → ".join(weeks))


async def why(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Per exercise: the setting, the reasons, what would have changed it; then the numbers all rest on."""
    log = undecided(await load_log(turn.session, turn.person, turn.now), turn.today)
    found = review(log, turn.today, turn.now)
    if not found.suggestions:
        return [View(paragraphs(turn.phrase("why.nothing"), turn.phrase("why.rules")))]
    since = _told_before(turn, await _open_review(turn))
    grouped: dict[Html, list[Html]] = {}
    for each in found.suggestions:
        head, because = await _explain(turn, log, each, since)
        grouped.setdefault(because, []).append(head)
    parts = [lines(*heads, because) for because, heads in grouped.items()]
    numbers = _numbers(turn, log, found.suggestions)
    text = paragraphs(
        turn.phrase("why.title"),
        *parts,
        lines(*numbers),
        await asyncio.to_thread(why_text, turn.locale, log, turn.today, turn.now),
        limit_text(turn.person, log),
        turn.phrase("why.rules"),
    )
    return [View(text)]


async def _explain(turn: Turn, log: Log, each: Suggestion, since: date) -> tuple[Html, Html]:
    now = setting_text(turn.locale, each.current, log, each.side)
    called = with_side(turn.locale, each.side, name(turn.locale, each.current))
    head = turn.phrase("why.line", name=called, now=now)
    # Two rules may say the same: it is told once, with the source of the first.
    reasons: dict[Html, Html] = {}
    newest_first = sorted(each.reasons, key=lambda reason: is_before(reason, since))
    for reason in newest_first[:MOST_REASONS]:
        text = decided_text(turn.locale, each, reason_text(turn.locale, reason, log))
        reasons.setdefault(text, source_text(turn.locale, reason.source))
    other = await asyncio.to_thread(explain_alternative, log, turn.today, turn.now, each)
    differs = other is not None and other.proposed != (each.proposed or each.current)
    changed = counterfactual_text(turn.locale, other, log, each.side) if other and differs else ""
    known = is_before(newest_first[0], since) if newest_first else False
    before = turn.phrase("review.as_before") if known else Html("")
    return head, lines(before, *(lines(*pair) for pair in reasons.items()), changed)


def _numbers(turn: Turn, log: Log, suggestions: tuple[Suggestion, ...]) -> list[Html]:
    """The next-day scores that all rests on; of two sore sides both."""
    entries = [entry for each in suggestions for entry in each.entries]
    if not sides_of(log):
        used = {entry.date: entry.p24 for entry in entries}
        return [_entry(turn, day, score) for day, score in sorted(used.items())]
    trainings = {entry.training for entry in entries}
    return [_sided_entry(turn, one) for one in log.trainings if one.id in trainings]


def _sided_entry(turn: Turn, training: Training) -> Html:
    scores = show_scores(turn.locale, training)
    day = format_day(turn.locale, training.date, "weekday_date")
    if not scores:
        return turn.phrase("why.entry_open", day=day)
    return turn.phrase("side.entry", day=day, scores=scores)


def _entry(turn: Turn, day: date, p24: int | None) -> Html:
    key = "why.entry" if p24 is not None else "why.entry_open"
    return turn.phrase(key, day=format_day(turn.locale, day, "weekday_date"), score=p24)
