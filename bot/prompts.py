"""A due prompt becomes a message: the wording half of the sweep."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from bot import errors
from bot.context import Deps
from bot.questions import QUESTIONS
from bot.questions.question import Scene
from bot.scenes import make_scenes
from bot.sender import send
from bot.view import render
from scheduler.delivery import Call, Courier
from storage.agenda import get_people
from storage.db import Session
from storage.models import Prompt


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
        compose=partial(compose, deps.settings.default_zone),
        send=partial(send, deps.bot),
    )


async def compose(
    default_zone: str, session: Session, prompts: Sequence[Prompt], now: datetime
) -> dict[int, Call | None]:
    """Word each prompt; `None` for one that has nothing left to say."""
    people = await get_people(session, sorted({prompt.person_id for prompt in prompts}))
    chats = {person.id: person.chat_id for person in people}
    scenes = await make_scenes(session, prompts, people, now, default_zone)
    await session.flush()
    return {prompt.id: word(scenes[prompt.id], chats[prompt.person_id]) for prompt in prompts}


def word(scene: Scene, chat_id: int) -> Call | None:
    """The one call that asks a prompt; a bug in one prompt's words does not stop the others."""
    question = QUESTIONS.get(scene.prompt.kind)
    try:
        view = question.ask(scene) if question else None
    except errors.BUGS as error:
        errors.report("prompt not worded", error, prompt_id=scene.prompt.id, kind=scene.prompt.kind)
        return None
    calls = render(view, chat_id) if view else []
    return calls[-1] if calls else None
