"""Answers of other Bot API servers, put right before python-telegram-bot reads them.

Emulators leave out what the official server always sends, and the library fails on it with errors that
are no TelegramErrors. Only used when the base URL is not the official one.
"""

import json
from http import HTTPStatus
from typing import Any

Raw = dict[str, Any]

SUCCESS = 2
MILLISECONDS_FROM = 10**11
"""A date above this many seconds (the year 5138) was meant in milliseconds."""

NOBODY: Raw = {"id": 0, "is_bot": True, "first_name": "bot", "username": "bot"}
MESSAGES = ("message", "edited_message")


def repair(method: str, status: int, payload: bytes, sent: Raw, now: int) -> tuple[int, bytes]:
    """The answer to one call, put right: `sent` are its parameters, `now` is in seconds since 1970.

    Bodies that are no JSON object pass unchanged.
    """
    body = _parse(payload)
    if body is None:
        return status, payload
    if _is_unsupported(body):
        status = HTTPStatus.BAD_REQUEST
    return int(status), json.dumps(repair_body(method, status, body, sent, now)).encode()


def repair_body(method: str, status: int, body: Raw, sent: Raw, now: int) -> Raw:
    """Add `ok`, a description to an error, and what the result lacks."""
    accepted = bool(body.get("ok", status // 100 == SUCCESS))
    if not accepted:
        return _repair_error(status, body)
    return body | {"ok": True, "result": repair_result(method, body.get("result"), sent, now)}


def repair_result(method: str, result: Any, sent: Raw, now: int) -> Any:
    """Add the fields of a result that every caller relies on."""
    name = method.lower()
    if name == "getme" and isinstance(result, dict):
        return NOBODY | _known(result)
    if name == "getupdates":
        return [repair_update(update, now) for update in result or [] if isinstance(update, dict)]
    if name.startswith(("send", "edit")) and name != "sendchataction":
        return repair_message(result if isinstance(result, dict) else {}, sent, now)
    return True if result is None else result


def repair_update(update: Raw, now: int) -> Raw:
    """Add what a message or a tap in an update lacks."""
    repaired = {
        name: repair_message(value, {}, now) if name in MESSAGES and isinstance(value, dict) else value
        for name, value in update.items()
    }
    query = repaired.get("callback_query")
    return repaired | ({"callback_query": _repair_query(query, now)} if isinstance(query, dict) else {})


def repair_message(message: Raw, sent: Raw, now: int) -> Raw:
    """Add id, date and chat; milliseconds become seconds."""
    known = _known(message)
    message_id = known.get("message_id") or _integer(sent.get("message_id"))
    date = _seconds(known.get("date"), now)
    sender = {"from": _repair_user(known["from"])} if isinstance(known.get("from"), dict) else {}
    chat = known.get("chat") or {"id": _integer(sent.get("chat_id")), "type": "private"}
    repaired = known | sender | {"message_id": message_id, "date": date}
    repaired["chat"] = {"type": "private"} | chat
    if "edit_date" in known:
        repaired["edit_date"] = _seconds(known["edit_date"], now)
    return repaired


def _is_unsupported(body: Raw) -> bool:
    """An emulator's 500 for a method that it lacks: a refusal for good, nothing to try again."""
    return "ok" not in body and "not supported" in str(body.get("message", ""))


def _repair_query(query: Raw, now: int) -> Raw:
    known: Raw = {"chat_instance": "0"} | _known(query)
    known |= {"id": str(known.get("id", "0")), "from": _repair_user(known.get("from") or {})}
    message = known.get("message")
    if not isinstance(message, dict):
        return known
    return known | {"message": repair_message(message, {"chat_id": known["from"]["id"]}, now)}


def _repair_user(user: Raw) -> Raw:
    return {"id": 0, "is_bot": False, "first_name": ""} | _known(user)


def _repair_error(status: int, body: Raw) -> Raw:
    description = body.get("description") or body.get("message") or f"HTTP status {status}"
    return {"error_code": status, **body, "ok": False, "description": str(description)}


def _known(values: Raw) -> Raw:
    return {name: value for name, value in values.items() if value is not None}


def _seconds(date: Any, now: int) -> int:
    if not isinstance(date, int | float) or date <= 0:
        return now
    return int(date / 1000) if date > MILLISECONDS_FROM else int(date)


def _integer(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        return 0


def _parse(payload: bytes) -> Raw | None:
    try:
        body = json.loads(payload)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
