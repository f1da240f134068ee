"""Whether a message leaves the plan as it is: most ask something, and change nothing."""

from datetime import datetime, timedelta

from scheduler.planner import PLANNED_KINDS
from storage.agenda import live_prompts
from storage.db import Session
from storage.memory import memory_of
from storage.models import Person, Prompt

LATELY = timedelta(hours=46)
"""Nobody lets messages of three dates pass in less, which is what a plan looks at a silence for."""


async def stands(session: Session, person: Person, seen_before: datetime, now: datetime) -> bool:
    """Whether the plan made at the last change still holds; `seen_before`: when the person last wrote.

    Whatever changes a person's rows plans them anew in its own transaction, and so does each prompt that was
    sent or came too late. Left are their signs of life, which end a silence, a pause or the time in set-up.
    """
    if memory_of(session).touched or person.set_up_at is None or person.paused_at is not None:
        return False
    if not timedelta(0) <= now - seen_before < LATELY:
        return False
    # Somebody for whom nothing waits may have been forgotten by a bug.
    waiting = (await live_prompts(session, [person.id], now))[person.id]
    return any(_is_ahead(prompt, now) for prompt in waiting)


def _is_ahead(prompt: Prompt, now: datetime) -> bool:
    unsent = prompt.sent_at is None and prompt.answered_at is None
    return unsent and prompt.kind in PLANNED_KINDS and prompt.due_at is not None and prompt.due_at > now
