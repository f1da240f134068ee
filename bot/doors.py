"""Who is let in, and how many messages of one person are answered in a minute."""

from datetime import datetime, timedelta

from bot.asking import resolve
from bot.config import Settings
from bot.context import Turn
from bot.view import Html, View, phrase
from bot.warning import new_signs, warn
from content.locales import spoken
from content.replies import read
from content.replies.reading import Context
from content.safety import most_urgent
from storage import doors, people
from storage.db import Session
from storage.models import Person
from storage.prompts import open_prompts

MINUTE = timedelta(minutes=1)
KNOCKS = 3
"""So many messages of somebody who is not let in are answered in a day."""


async def refuse(
    session: Session, settings: Settings, user_id: int, language: str | None, text: str, now: datetime
) -> list[View] | None:
    """What somebody new is told who cannot come in, nothing after `KNOCKS` times; `None` lets them in.

    An invitation comes with /start, as Telegram hands on a link's last part, and is used up here.
    """
    if settings.access == "open" and settings.max_people is None:
        return None
    await doors.lock_door(session)
    if await people.get_by_user(session, user_id, lock=False) is not None:
        # Two messages of one newcomer at once: the other one let them in.
        return None
    if settings.max_people is not None and await doors.count_people(session) >= settings.max_people:
        return await _turn_away(session, user_id, now, phrase(spoken(language), "door.full"))
    code = _code(text)
    if settings.access == "open" or (code and await doors.use_invite(session, code, now)):
        return None
    why = phrase(spoken(language), "door.used" if code else "door.invite")
    return await _turn_away(session, user_id, now, why)


async def _turn_away(session: Session, user_id: int, now: datetime, why: Html) -> list[View]:
    return [View(why)] if await doors.count_knock(session, user_id, now) <= KNOCKS else []


def _code(text: str) -> str:
    command, _, code = text.strip().partition(" ")
    return code.strip() if command == "/start" else ""


def count_update(person: Person, now: datetime) -> tuple[datetime, int]:
    """The minute that began with the first update of this person in it, and how many this one makes in it."""
    since = person.busy_since
    if since is None or not timedelta(0) <= now - since < MINUTE:
        return now, 1
    return since, person.busy_times + 1


async def answer_crowd(turn: Turn, text: str) -> list[View]:
    """What is beyond a minute's number: said once, then dropped; a new warning sign is heard even so."""
    signs = await _unasked_signs(turn, text) if text else ()
    if signs:
        return await resolve(turn, await warn(turn, signs))
    limit = turn.settings.updates_per_minute
    first = turn.person.busy_times == limit + 1
    return [View(turn.phrase("door.crowd", count=limit))] if first else []


async def _unasked_signs(turn: Turn, text: str) -> tuple[str, ...]:
    context = Context(
        now=turn.local_now, open=(), unit="lb" if turn.person.unit == "lb" else "kg", locale=turn.locale
    )
    signs = await new_signs(turn, read(text.strip(), context).red_flag)
    if not signs or most_urgent(signs) == "R":
        return ()
    asked = await open_prompts(turn.session, turn.person.id, turn.now)
    known = {sign for prompt in asked if prompt.kind == "flags" for sign in prompt.payload.get("signs", [])}
    return () if set(signs) <= known else signs
