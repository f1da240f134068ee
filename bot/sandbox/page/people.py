"""Who holds a phone in the sandbox: listing them, letting another one in, what the bot shows them."""

import json

from bot.sandbox.fields import read_language, read_name
from bot.sandbox.page.feed import describe
from bot.sandbox.refusals import Raw
from bot.sandbox.state import State
from bot.sandbox.users import User, make_person

HIGHEST_ID = 2**52
SHOWN = ("id", "name", "language", "started", "blocked")


def list_people(state: State) -> list[Raw]:
    """Everybody with a private chat, in the order they came."""
    chats = [describe(chat_id, room) for chat_id, room in state.chats.rooms.items() if chat_id > 0]
    return [{name: chat[name] for name in SHOWN} for chat in chats]


def add_person(state: State, body: Raw) -> Raw:
    """Let somebody in who has not pressed Start yet; who is known already stays as they are.

    Raises ValueError with a sentence for a name, language or id that nobody has.
    """
    name, language = read_name(body.get("name")), read_language(body.get("language", "en"))
    person_id = body.get("id", max([0, *state.chats.rooms]) + 1)
    if type(person_id) is not int or not 1 <= person_id <= HIGHEST_ID:
        raise ValueError("A person's id is a whole number from 1 on.")
    if person_id not in state.chats.rooms:
        make_person(state, person_id, name, language, started=False)
        state.chats.changed.ring()
    return next(person for person in list_people(state) if person["id"] == person_id)


def find_person(state: State, person_id: int) -> User:
    """Somebody who is here; ValueError when nobody has this id."""
    room = state.chats.rooms.get(person_id)
    if room is None or person_id < 1:
        raise ValueError("Nobody here has this id.")
    return make_person(state, person_id, room.chat["first_name"], room.language, started=True)


def describe_bot(state: State, person_id: int) -> Raw:
    """What the bot looks like on this person's phone: its name, its description, its menu of commands."""
    room = state.chats.rooms.get(person_id)
    language = (room.language if room else None) or ""
    texts = state.profile.descriptions
    return {
        "name": state.profile.me["first_name"],
        "description": texts.get(language[:2]) or texts.get("", ""),
        "commands": _find_commands(state, person_id, language[:2]),
    }


def _find_commands(state: State, person_id: int, language: str) -> list[Raw]:
    """The narrowest scope that has commands, in the person's language if there are any in it."""
    scopes = ({"type": "chat", "chat_id": person_id}, {"type": "all_private_chats"}, {"type": "default"})
    keys = [(json.dumps(scope, sort_keys=True), code) for scope in scopes for code in (language, "")]
    return next((state.profile.commands[key] for key in keys if state.profile.commands.get(key)), [])
