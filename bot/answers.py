"""Answers of other Bot API servers, put right before python-telegram-bot reads them.

Emulators leave out what the official server always sends, and the library fails on it with errors that
are no TelegramErrors. Only used when the base URL is not the official one. Nothing here raises on any body.
"""

import json
from http import HTTPStatus
from typing import Any

from telegram import Message

Raw = dict[str, Any]

SUCCESS = 2
MILLISECONDS_FROM = 10**11
"""A date above this many seconds (the year 5138) was meant in milliseconds."""

NOBODY: Raw = {"id": 0, "is_bot": True, "first_name": "bot", "username": "bot"}
MESSAGES = ("message", "edited_message")
YES = (b"", b"ok")
"""What the simplest servers answer to everything that they take."""
UNREADABLE = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
ERRORS = range(400, 600)


def repair(method: str, status: int, payload: bytes, sent: Raw, now: int) -> tuple[int, bytes]:
    """The answer to one call, put right: `sent` are its parameters, `now` is in seconds since 1970.

    A refusal gets the status that its body names. Bodies that cannot be understood pass unchanged.
    """
    body = _parse(status, payload)
    if body is None:
        return status, payload
    if not _is_accepted(status, body):
        status = _status_of(status, body)
    return int(status), json.dumps(repair_body(method, status, body, sent, now)).encode()


def repair_body(method: str, status: int, body: Raw, sent: Raw, now: int) -> Raw:
    """Add `ok`, a description to an error, and what the result lacks."""
    if not _is_accepted(status, body):
        return _repair_error(status, body)
    result = body.get("result") if {"ok", "result"} & body.keys() else body
    return body | {"ok": True, "result": repair_result(method, result, sent, now)}


def repair_result(method: str, result: Any, sent: Raw, now: int) -> Any:
    """Add the fields of a result that every caller relies on."""
    name = method.lower()
    if name == "getme":
        return NOBODY | _object(result) | {"id": _integer(_object(result).get("id"))}
    if name == "getupdates":
        updates = result if isinstance(result, list) else []
        return [repair_update(update, now) for update in updates if isinstance(update, dict)]
    if name.startswith(("send", "edit")) and name != "sendchataction":
        return _repair_sent(_object(result), sent, now)
    return True if result is None else result


def repair_update(update: Raw, now: int) -> Raw:
    """Add what a message or a tap in an update lacks; leave out what is none at all."""
    repaired = {name: _repair_part(name, value, now) for name, value in update.items()}
    if "update_id" in update:
        repaired["update_id"] = _integer(update["update_id"])
    return _known(repaired)


def repair_message(message: Raw, sent: Raw, now: int) -> Raw:
    """Add id, date and chat, to a received one also the sender; milliseconds become seconds.

    In a private chat the person's id is the chat's, so that either stands in for the other.
    """
    known = _known(message)
    repaired = known | {
        "message_id": _integer(known.get("message_id")) or _integer(sent.get("message_id")),
        "date": _seconds(known.get("date"), now),
        "chat": _repair_chat(known.get("chat"), sent.get("chat_id"), known.get("from")),
    }
    if "from" in known or not sent:
        repaired["from"] = _repair_user(known.get("from"), repaired["chat"])
    if "edit_date" in known:
        repaired["edit_date"] = _seconds(known["edit_date"], now)
    if isinstance(known.get("reply_to_message"), dict):
        answered = {"chat": repaired["chat"]} | _known(known["reply_to_message"])
        repaired["reply_to_message"] = repair_message(answered, {}, now)
    return repaired


def _repair_part(name: str, value: Any, now: int) -> Any:
    if name in MESSAGES:
        return repair_message(value, {}, now) if isinstance(value, dict) else None
    if name == "callback_query":
        return _repair_query(value, now) if isinstance(value, dict) else None
    if isinstance(value, dict) and "from" in value:
        return value | {"from": _repair_user(value["from"], _object(value.get("chat")))}
    return value


def _repair_sent(message: Raw, sent: Raw, now: int) -> Raw:
    """A message that cannot be read was sent all the same, and must not be sent again: say what is known."""
    repaired = repair_message(message, sent, now)
    try:
        Message.de_json(repaired)
    except UNREADABLE:
        return repair_message({"message_id": message.get("message_id")}, sent, now)
    return repaired


def _repair_query(query: Raw, now: int) -> Raw:
    known: Raw = {"chat_instance": "0"} | _known(query)
    shown = _object(known.get("message"))
    chat = _repair_chat(shown.get("chat"), None, known.get("from"))
    return known | {
        "id": str(known.get("id", "0")),
        "from": _repair_user(known.get("from"), chat),
        "message": repair_message(shown | {"chat": chat}, {}, now),
    }


def _repair_chat(chat: Any, addressed: Any, sender: Any) -> Raw:
    known = _object(chat)
    candidates = (known.get("id"), addressed, _object(sender).get("id"))
    chat_id = next((found for value in candidates if (found := _integer(value))), 0)
    return {"type": "private" if chat_id >= 0 else "group"} | known | {"id": chat_id}


def _repair_user(user: Any, chat: Raw) -> Raw:
    known = _object(user)
    return {"is_bot": False, "first_name": ""} | known | {"id": _integer(known.get("id", chat.get("id")))}


def _repair_error(status: int, body: Raw) -> Raw:
    description = body.get("description") or body.get("message") or f"HTTP status {status}"
    return {"error_code": status, **body, "ok": False, "description": str(description)}


def _status_of(status: int, body: Raw) -> int:
    """The status of a refusal; a method that an emulator lacks is refused for good, nothing to try again."""
    if "ok" not in body and "not supported" in str(body.get("message", "")):
        return HTTPStatus.BAD_REQUEST
    if status // 100 != SUCCESS:
        return status
    named = _integer(body.get("error_code"))
    return named if named in ERRORS else HTTPStatus.INTERNAL_SERVER_ERROR


def _is_accepted(status: int, body: Raw) -> bool:
    return str(body.get("ok", status // 100 == SUCCESS)).lower() in ("true", "1")


def _object(value: Any) -> Raw:
    """What is known of something: its fields, or its id where only that was given."""
    if isinstance(value, dict):
        return _known(value)
    return {"id": _integer(value)} if _integer(value) else {}


def _known(values: Raw) -> Raw:
    return {name: value for name, value in values.items() if value is not None}


def _seconds(date: Any, now: int) -> int:
    seconds = _integer(date)
    if seconds > MILLISECONDS_FROM:
        seconds //= 1000
    return seconds if 0 < seconds < MILLISECONDS_FROM else now


def _integer(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return 0


def _parse(status: int, payload: bytes) -> Raw | None:
    """The body as an object; one that a success left bare is its result."""
    accepted = status // 100 == SUCCESS
    try:
        body = json.loads(payload)
    except (ValueError, RecursionError):
        return {"ok": True} if accepted and payload.strip().lower() in YES else None
    if isinstance(body, dict):
        return body
    return {"ok": True, "result": body} if accepted else None
