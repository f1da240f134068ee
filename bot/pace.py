"""What an error from the Bot API means for the message that met it.

Measured answers: a refusal (4xx) never took effect; a 5xx, a broken connection or a timeout after the
request had begun to leave may have taken effect; a connection that never came about has not.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

Kind = Literal["halt", "blocked", "refused", "moved", "token", "conflict", "server", "timeout", "not_sent"]

HARMLESS = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
    "message to edit not found",
    "message to delete not found",
)
"""Refusals that leave nothing to do: the chat already shows it, or there is nothing left to change."""

GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user_deactivated",
    "chat_write_forbidden",
    "have no rights to send",
)
"""Refusals worded as a bad request that mean the person and not the message: there is nobody to reach."""

NOT_SENT = "*not* sent"
"""How python-telegram-bot's own client words a timeout before the request left."""


class NotSentError(NetworkError):
    """The request never left this machine: sending it again cannot double anything."""


@dataclass(frozen=True, slots=True)
class SendFailed:
    """Why a call failed and what to do about it.

    `permanent`: the same call will never succeed. `retry_after`: seconds that the whole bot must stay
    silent (`None`: not told). `migrate_to`: the chat's new id. `safe`: surely not sent, so trying again
    cannot double the message.

    `kind`: `halt` (429), `blocked` (403, or nobody there), `refused` (400), `moved` (the chat has a new
    id), `token` (401 and 404: stop sending at all), `conflict` (409), `server` (5xx or a broken connection),
    `timeout` (outcome unknown), `not_sent`.
    """

    kind: Kind
    permanent: bool = False
    retry_after: float | None = None
    migrate_to: int | None = None
    safe: bool = False


def classify(error: TelegramError) -> SendFailed | None:
    """What to do about an error; `None` when the call is as good as done."""
    match error:
        case RetryAfter():
            return SendFailed("halt", retry_after=_seconds(error.retry_after), safe=True)
        case ChatMigrated():
            return SendFailed("moved", migrate_to=error.new_chat_id, safe=True)
        case Forbidden():
            return SendFailed("blocked", permanent=True, safe=True)
        case InvalidToken():
            return SendFailed("token", permanent=True, safe=True)
        case Conflict():
            return SendFailed("conflict", safe=True)
        case BadRequest():
            return _classify_refusal(error)
        case NetworkError():
            return _classify_network(error)
        case _:
            return SendFailed("server")


def _classify_network(error: NetworkError) -> SendFailed:
    if isinstance(error, NotSentError) or NOT_SENT in error.message:
        return SendFailed("not_sent", safe=True)
    if error.message.startswith("Too Many Requests"):
        return SendFailed("halt", safe=True)
    return SendFailed("timeout" if isinstance(error, TimedOut) else "server")


def _classify_refusal(error: BadRequest) -> SendFailed | None:
    text = error.message.lower()
    if any(words in text for words in HARMLESS):
        return None
    gone = any(words in text for words in GONE)
    return SendFailed("blocked" if gone else "refused", permanent=True, safe=True)


def _seconds(value: int | timedelta) -> float:
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
