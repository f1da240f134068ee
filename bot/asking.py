"""Turn what handlers and questions return into messages: ask the next question, show what waited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.context import Turn
from bot.questions import QUESTIONS
from bot.questions.daily import SESSIONS, shown_session
from bot.questions.question import Next, Scene, Views, Waiting
from bot.reviewing import note_gap
from bot.scenes import make_scenes
from bot.signs import add_list
from bot.view import Button, View, labels, paragraphs
from scheduler.agenda import load_rows, replan
from scheduler.due_times import day_end
from scheduler.planner import is_paused
from scheduler.weekly import review_due
from storage.agenda import add_prompt
from storage.models import Prompt
from storage.prompts import get_by_key
from storage.workouts import read_workouts

OF_TODAY = frozenset(("peak", "which", "when", "load", "runpeak", "runlength", "hour", "zone"))
"""Questions about what was just told: they end with the day, so that no later number is taken for theirs."""


async def resolve(turn: Turn, views: Views) -> list[View]:
    """Replace every `Next` and `Waiting` by the messages it stands for."""
    found: list[View] = []
    for view in views:
        if isinstance(view, Next):
            found.extend(await ask_next(turn, view))
        elif isinstance(view, Waiting):
            found.extend(await show_waiting(turn, view))
        else:
            found.append(view)
    return found


async def scene_of(turn: Turn, prompt: Prompt, *, opening: bool = True) -> Scene:
    """The facts one prompt needs, in this update's transaction."""
    await turn.session.flush()
    zone = turn.settings.default_zone
    scenes = await make_scenes(turn.session, [prompt], [turn.person], turn.now, zone, opening=opening)
    return scenes[prompt.id]


async def show(turn: Turn, prompt: Prompt) -> View | None:
    """Word a prompt for this person now."""
    scene = await scene_of(turn, prompt)
    return add_list(scene, QUESTIONS[prompt.kind].ask(scene))


async def buttons_of(turn: Turn, prompt: Prompt) -> dict[str, Button]:
    """What may be typed instead of pressing a button of this prompt, by its label.

    A session's buttons are known without it: a day is not opened because somebody says hello.
    """
    if prompt.kind in SESSIONS:
        view = shown_session(await scene_of(turn, prompt, opening=False))
    else:
        view = await show(turn, prompt)
    return labels([view]) if view else {}


async def ask_next(turn: Turn, wanted: Next) -> list[View]:
    """Ask a question in the reply; a prompt of the same key is asked again instead of doubled."""
    prompt = await get_by_key(turn.session, turn.person.id, wanted.key)
    if prompt is None:
        prompt = await add_prompt(
            turn.session, turn.person.id, wanted.kind, wanted.key, turn.now,
            workout_id=wanted.workout_id, payload=wanted.payload, expires_at=_until(turn, wanted),
            sent_at=turn.now,
        )  # fmt: skip
    if prompt.sent_at is None:
        # The reply is written in this transaction: from here on the question can be answered, and it does
        # not ride in a later message as well.
        prompt.sent_at, prompt.rides_with = turn.now, None
    if prompt.kind == "review":
        prompt.payload = {**prompt.payload, "shown": turn.today.isoformat()}
        await _note_gap(turn, prompt)
    await turn.session.flush()
    view = await show(turn, prompt)
    if view is None:
        return []
    return [replace(view, text=paragraphs(wanted.above, view.text), edit=wanted.edit)]


def _until(turn: Turn, wanted: Next) -> datetime | None:
    in_setup = wanted.key.startswith("setup:")
    if wanted.expires_at is None and wanted.kind in OF_TODAY and not in_setup:
        return day_end(turn.now, turn.zone.key, turn.person.session_minute or 0)
    return wanted.expires_at


async def _note_gap(turn: Turn, prompt: Prompt) -> None:
    """Remember which missing answer a review asks for, so that it comes without it in the end."""
    prompt.payload = note_gap(await scene_of(turn, prompt))


async def show_waiting(turn: Turn, waiting: Waiting) -> list[View]:
    """After a number: today's session if it waited for one, else a missing answer or the review.

    What is shown here counts as sent, so that the sweep does not send it again.
    """
    await replan(turn.session, [turn.person.id], turn.now)
    shown: list[View] = []
    shown_kinds = []
    for prompt in await _waiting_prompts(turn):
        stands = prompt.kind == "daily" and await _stands(turn, prompt)
        view = View(turn.phrase("daily.stands")) if stands else await show(turn, prompt)
        if view is None:
            continue
        shown_kinds.append(prompt.kind)
        if prompt.kind == "review":
            await _note_gap(turn, prompt)
        if prompt.kind != "daily":
            # Asked here, it does not ride in a later message as well.
            prompt.sent_at, prompt.rides_with = turn.now, None
            await turn.session.flush()
        shown.append(view)
    shown += await _late_review(turn, shown_kinds)
    if not shown:
        return [View(waiting.above, edit=waiting.edit)] if waiting.above else []
    first = replace(shown[0], text=paragraphs(waiting.above, shown[0].text), edit=waiting.edit)
    return [first, *shown[1:]]


async def _late_review(turn: Turn, shown: Sequence[str]) -> list[View]:
    """The review that found no room among the day's messages: an answer is not one of them."""
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    key = None if rows.frozen or is_paused(rows, turn.now) else review_due(rows, turn.now)
    busy = {"gap", "review"} & set(shown)
    return await ask_next(turn, Next("review", key)) if key and not busy else []


async def _stands(turn: Turn, daily: Prompt) -> bool:
    """Whether today's session was seen before and the number changed nothing in it."""
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    asked = [p for p in rows.prompts if p.rides_with == daily.id and p.kind != "safety"]
    shown = [p for p in rows.prompts if p.kind == "session" and p.sent_at]
    seen = not asked or any(p.workout_id == daily.workout_id for p in shown)
    if daily.workout_id is None or not seen:
        return False
    before = (await read_workouts(turn.session, turn.person.id, [daily.workout_id])).get(daily.workout_id)
    return (await scene_of(turn, daily)).workout == before


async def _waiting_prompts(turn: Turn) -> list[Prompt]:
    """Today's session whose message asked for a number first, and questions that are due by now."""
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    today = rows.today(turn.now)
    daily = rows.by_key.get(f"daily:{today}")
    found = [daily] if daily and daily.sent_at and not daily.answered_at else []
    due = [
        prompt
        for prompt in rows.prompts
        if prompt.kind in ("gap", "review") and prompt.sent_at is None and prompt.answered_at is None
    ]
    ready = [p for p in due if p.kind == "gap" or (p.due_at and rows.today(p.due_at) <= today)]
    gaps = [prompt for prompt in ready if prompt.kind == "gap"]
    # One missing answer after the other, and the session once, at the end.
    return gaps[:1] or [*found, *ready[:1]]
