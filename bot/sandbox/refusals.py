"""How the Bot API says no: status, description and parameters, worded as Telegram words them."""

from typing import Any

Raw = dict[str, Any]


class RefusedError(Exception):
    """A call that is not accepted. `code` is the HTTP status, `description` the whole sentence."""

    def __init__(self, code: int, description: str, parameters: Raw | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def payload(self) -> Raw:
        """The JSON body of the answer."""
        body: Raw = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> RefusedError:
    """400: the request can never succeed as it is."""
    return RefusedError(400, f"Bad Request: {reason}")


def moved(chat_id: int) -> RefusedError:
    """400: the group is another chat now."""
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return RefusedError(400, reason, {"migrate_to_chat_id": chat_id})


def forbidden(reason: str) -> RefusedError:
    """403: the person does not want to hear from this bot."""
    return RefusedError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> RefusedError:
    """409: somebody else receives the updates."""
    return RefusedError(409, f"Conflict: {reason}")


def too_many_requests(seconds: int | None) -> RefusedError:
    """429: with `seconds` to wait, or without saying how long."""
    if seconds is None:
        return RefusedError(429, "Too Many Requests")
    return RefusedError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
