"""The people's side over HTTP, under /sandbox/: for a test or a page in another process.

    POST /sandbox/say     {"user": 1, "text": "/start", "name"?, "language"?, "reply_to"?}; a text that is too
                          long for one message becomes several, as Telegram's own apps make it
    POST /sandbox/tap     {"user": 1, "label": "4", "message_id"?}
    POST /sandbox/act     {"user": 1, "act": "block"}: block, unblock, sticker, photo, voice, location
                          (with "latitude" and "longitude"), edit (with "message_id" and "text")
    GET  /sandbox/chat/1  ?seen=<version>&timeout=<seconds> waits while this is still the newest version
    POST /sandbox/fault   {"kind": "429", "method"?, "chat_id"?, "count"?, "skip"?, "retry_after"?,
                          "seconds"?}
    DELETE /sandbox/fault takes all faults away and lets go what they hold
    GET  /sandbox/calls   ?method=sendMessage

Mistakes are answered with 400 and a sentence.
"""

import json
import math
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.sandbox.fields import read_fault, read_id, read_language, read_name
from bot.sandbox.refusals import Raw
from bot.sandbox.state import State
from bot.sandbox.updates import split_text
from bot.sandbox.users import User, make_person, show

Act = Callable[[State, Raw], Any]
LONGEST_WAIT_S = 60.0


def add_routes(app: web.Application, state: State) -> None:
    """Serve the control paths on the stand-in's own server."""
    app.router.add_post("/sandbox/say", _post(state, _say))
    app.router.add_post("/sandbox/tap", _post(state, _tap))
    app.router.add_post("/sandbox/act", _post(state, _act))
    app.router.add_post("/sandbox/fault", _post(state, _break))
    app.router.add_delete("/sandbox/fault", _post(state, _mend))
    app.router.add_get("/sandbox/chat/{id}", _reader(state))
    app.router.add_get("/sandbox/calls", _caller(state))


def _post(state: State, act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        try:
            return web.json_response({"ok": True, "result": act(state, await read_body(request))})
        except (LookupError, ValueError, TypeError, OverflowError) as error:
            return web.json_response({"ok": False, "description": explain(error)}, status=400)

    return serve


async def read_body(request: web.Request) -> Raw:
    """The JSON object that came along, an empty one for no body; ValueError for anything else."""
    try:
        body = json.loads(await request.text() or "{}")
    except (ValueError, LookupError, RecursionError):
        raise ValueError("The body must be JSON.") from None
    if not isinstance(body, dict):
        raise ValueError("The body must be a JSON object.")
    return body


def explain(error: Exception) -> str:
    """A mistake as a sentence."""
    if isinstance(error, KeyError):
        return f"There is no {error.args[0]!r} here." if error.args else "Something is missing."
    return str(error) or type(error).__name__


def _user(state: State, body: Raw) -> User:
    user_id = read_id(body["user"])
    room = state.chats.rooms.get(user_id)
    name = read_name(body.get("name") or (room.chat["first_name"] if room else "Ada"))
    language = body.get("language") or (room.language if room else "en")
    return make_person(state, user_id, name, read_language(language) if language else None, started=True)


def _say(state: State, body: Raw) -> Raw:
    pieces = split_text(str(body["text"]))
    if not pieces:
        raise ValueError("There is nothing to send in an empty text.")
    user = _user(state, body)
    reply_to = body.get("reply_to")
    first = user.say(pieces[0]) if reply_to is None else user.reply(int(reply_to), pieces[0])
    return [first, *map(user.say, pieces[1:])][-1]


def _tap(state: State, body: Raw) -> Raw:
    message_id = body.get("message_id")
    return _user(state, body).tap(str(body["label"]), None if message_id is None else int(message_id))


def _act(state: State, body: Raw) -> Raw:
    user = _user(state, body)
    if body["act"] == "location":
        return user.share_location(_degrees(body["latitude"], 90), _degrees(body["longitude"], 180))
    if body["act"] == "edit":
        return user.edit(int(body["message_id"]), _one_text(body["text"]))
    acts = {
        "block": user.block,
        "unblock": user.unblock,
        "sticker": user.send_sticker,
        "photo": user.send_photo,
        "voice": user.send_voice,
    }
    return acts[str(body["act"])]()


def _degrees(value: object, most: int) -> float:
    number = float(str(value))
    if not math.isfinite(number) or abs(number) > most:
        raise ValueError(f"A place has degrees from -{most} to {most} here.")
    return number


def _one_text(value: object) -> str:
    pieces = split_text(str(value))
    if len(pieces) != 1:
        raise ValueError("An edited text is neither empty nor longer than one message.")
    return pieces[0]


def _break(state: State, body: Raw) -> bool:
    state.faults.add(read_fault(body))
    return True


def _mend(state: State, _body: Raw) -> bool:
    state.faults.clear()
    return True


def _reader(state: State) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        try:
            chat_id, seconds = int(request.match_info["id"]), float(request.query.get("timeout", 0))
        except ValueError:
            return web.json_response({"ok": False, "description": "id and timeout are numbers."}, status=400)
        if request.query.get("seen") == str(state.chats.changed.rung):
            await state.chats.changed.wait(min(seconds, LONGEST_WAIT_S) if seconds > 0 else 0)
        return web.json_response(_chat(state, chat_id))

    return serve


def _chat(state: State, chat_id: int) -> Raw:
    room = state.chats.rooms.get(chat_id)
    messages = [asdict(show(message)) for message in room.messages.values()] if room else []
    return {
        "version": state.chats.changed.rung,
        "messages": messages,
        "toasts": room.toasts if room else [],
        "actions": room.actions if room else [],
        "reactions": {str(key): value for key, value in room.reactions.items()} if room else {},
    }


def _caller(state: State) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        wanted = request.query.get("method", "").lower()
        found = [call for call in state.calls if wanted in ("", call.method.lower())]
        return web.json_response([asdict(call) | {"at": call.at.isoformat()} for call in found])

    return serve
