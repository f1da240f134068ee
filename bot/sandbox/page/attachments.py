"""Files on their way between a browser and the bot."""

from aiohttp import web

from bot.sandbox.files import Stored
from bot.sandbox.page.people import find_person
from bot.sandbox.state import State

NAME_LENGTH = 120
OPENED = frozenset({"application/pdf", "image/gif", "image/jpeg", "image/png", "image/webp", "video/mp4"})
"""Kinds of file that a browser shows without running anything in them; unknown ones are saved."""
READ = frozenset({"text/plain", "text/csv", "text/markdown", "application/json"})
"""Kinds that are shown as the text that they are."""


def show_file(stored: Stored, headers: dict[str, str]) -> web.Response:
    """A file of the bot's or of a person's for the browser."""
    mime = stored.mime.partition(";")[0].strip().lower()
    if mime in READ:
        return web.Response(body=stored.data, content_type="text/plain", charset="utf-8", headers=headers)
    if mime in OPENED:
        return web.Response(body=stored.data, content_type=mime, headers=headers)
    saved = headers | {"Content-Disposition": "attachment"}
    return web.Response(body=stored.data, content_type="application/octet-stream", headers=saved)


def take_file(state: State, person_id: int, name: str, mime: str, data: bytes) -> int:
    """Send a file to the bot as this person; return the message's id. ValueError says what is wrong."""
    person = find_person(state, person_id)
    plain = name.replace("\\", "/").rpartition("/")[2].strip()
    if not 1 <= len(plain) <= NAME_LENGTH:
        raise ValueError(f"A file has a name of 1 to {NAME_LENGTH} characters.")
    if not data:
        raise ValueError("The file is empty.")
    update = person.send_document(plain, mime, data)
    return int(update["message"]["message_id"])
