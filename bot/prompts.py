"""A due prompt becomes a message: the wording half of the sweep."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from bot import errors
from bot.context import Deps
from bot.questions import QUESTIONS
from bot.questions.question import Scene
from bot.reviewing import note_gap
from bot.scenes import make_scenes
from bot.sender import send
from bot.signs import add_list
from bot.view import render
from scheduler.courier import AT_A_TIME, Call, Courier
from storage.agenda import get_people, keep_payloads
from storage.models import Prompt
from storage.people import lock_all

PAID = {"allow_paid_broadcast": True}


def make_courier(deps: Deps) -> Courier:
    """What a sweep of this process needs."""
    return Courier(
        database=deps.database,
        bot_id=deps.bot_id,
        claimer=deps.claimer,
        rate=deps.settings.send_rate,
        timeout=timedelta(seconds=deps.settings.telegram_timeout),
        now=deps.now,
        sleep=deps.sleep,
        compose=partial(compose, deps),
        send=partial(send, deps.bot),
        tally=deps.metrics.tally,
        window=deps.window,
    )


async def compose(deps: Deps, prompts: Sequence[Prompt], now: datetime) -> dict[int, Call | None]:
    """Word each prompt: `None` for one with nothing left to say; one that cannot be worded is left out."""
    calls: dict[int, Call | None] = {}
    # A few at a time: while people are being worded, nobody's answer should have to wait.
    for start in range(0, len(prompts), AT_A_TIME):
        calls |= await _compose_some(deps, prompts[start : start + AT_A_TIME], now)
    return calls


async def _compose_some(deps: Deps, prompts: Sequence[Prompt], now: datetime) -> dict[int, Call | None]:
    calls = await errors.guard(
        "prompts not worded", lambda: _word_all(deps, prompts, now), first_prompt_id=prompts[0].id
    )
    if calls is None and len(prompts) > 1:
        # One of them is at fault; alone, the others go out.
        alone = [await _compose_some(deps, [prompt], now) for prompt in prompts]
        return {key: call for worded in alone for key, call in worded.items()}
    return calls or {}


async def _word_all(deps: Deps, prompts: Sequence[Prompt], now: datetime) -> dict[int, Call | None]:
    ids = sorted({prompt.person_id for prompt in prompts})
    async with deps.database.write() as session:
        await lock_all(session, ids)
        people = await get_people(session, ids)
        chats = {person.id: person.chat_id for person in people}
        scenes = await make_scenes(session, prompts, people, now, deps.settings.default_zone)
        await session.flush()
        worded = {prompt.id: word(scenes[prompt.id], chats[prompt.person_id]) for prompt in prompts}
        reviews = [prompt for prompt in prompts if prompt.kind == "review"]
        await keep_payloads(session, {prompt.id: note_gap(scenes[prompt.id]) for prompt in reviews})
    return {key: _pay(call) for key, call in worded.items()} if deps.settings.paid_broadcast else worded


def _pay(call: Call | None) -> Call | None:
    """The same call with leave to charge for it; only prompts are paid for, answers come one by one."""
    if call is None:
        return None
    first = [piece | PAID for piece in call.get("first", ())]
    return dict(call) | PAID | ({"first": first} if first else {})


def word(scene: Scene, chat_id: int) -> Call | None:
    """The call that asks a prompt, after those with the pieces before a very long text's last.

    Raises KeyError for a kind that only a newer release knows.
    """
    view = add_list(scene, QUESTIONS[scene.prompt.kind].ask(scene))
    calls = render(view, chat_id) if view else []
    return calls[-1] | ({"first": calls[:-1]} if calls[:-1] else {}) if calls else None
