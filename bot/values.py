"""What the text of a setting may be. Each check returns the value or raises ValueError with the reason.

Reasons go on after the setting's name and never repeat what was set.
"""

import re
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationInfo

from bot import addresses
from content.places import known_zone

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}", re.ASCII)
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}", re.ASCII)
SHORTEST_SECRET = 16
SWITCH = {"true": True, "1": True, "false": False, "0": False}
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS = ("text", "json")
ACCESS = ("open", "invite")
LOOPBACK = ("127.0.0.1", "::1", "localhost")
FREE_RATE = 30
"""Messages a second that a bot may send without paying (Telegram's bot FAQ)."""


def number(least: float, most: float, example: str, *, whole: bool = False) -> Callable[[object], str]:
    """Make a check that takes a number in a range, as text; ValueError says what would be right."""
    pattern = re.compile(r"\d{1,9}" if whole else r"\d{1,9}(\.\d{1,9})?", re.ASCII)
    kind = "a whole number" if whole else "a number"
    bounds = f"from {least:g} to {most:g}" if least or whole else f"above 0 and up to {most:g}"

    def check(value: object) -> str:
        text = str(value)
        inside = pattern.fullmatch(text) and least <= float(text) <= most
        if not inside or (float(text) == 0 and not whole):
            raise ValueError(f"must be {kind} {bounds}, such as {example}")
        return text

    return check


def _official(info: ValidationInfo) -> bool:
    # A root that was refused says nothing about what is behind it, so the looser checks are the right ones.
    api = info.data.get("telegram_api_url")
    return api is not None and addresses.is_official(api)


def token(value: object, info: ValidationInfo) -> object:
    """A bot's token as BotFather gives it; a server of one's own takes any that fits into an address."""
    if value is None:
        return value
    if _official(info) and not TOKEN.fullmatch(str(value)):
        raise ValueError(
            "is not a token: it is digits, a colon and at least 30 letters, digits, - or _,"
            " copied as BotFather gave it, without quotation marks"
        )
    if re.search(r"[\s/?#%]", str(value)):
        raise ValueError("contains a space or one of / ? # %: copy the token alone")
    return value


def webhook_url(value: object, info: ValidationInfo) -> object:
    """Where Telegram delivers updates, or `None`."""
    return None if value is None else addresses.webhook_address(str(value), _official(info))


def secret(value: object, info: ValidationInfo) -> object:
    """The webhook's word; with Telegram itself and a webhook it must be there."""
    if value is not None and not SECRET.fullmatch(str(value)):
        raise ValueError("must be 1 to 256 letters (A to Z), digits, - or _")
    # An address that was refused is absent from the data, and still wants a secret.
    if value is None and _official(info) and info.data.get("webhook_url", "refused"):
        raise ValueError(
            "is missing: with WEBHOOK_URL, anybody could send updates in Telegram's name;"
            " set 1 to 256 letters, digits, - or _, best about 40 at random"
        )
    return value


def send_rate(value: object, info: ValidationInfo) -> str:
    """Messages a second; beyond what Telegram gives away only where it is paid for."""
    text = number(0, 1000, "28")(value)
    if float(text) > FREE_RATE and _official(info) and info.data.get("paid_broadcast") is False:
        raise ValueError(
            f"is above {FREE_RATE}, the most that Telegram takes for nothing:"
            f" lower it, or set PAID_BROADCAST=1 and pay in Stars for what goes beyond"
        )
    return text


def switch(value: object) -> bool:
    """true, false, 1 or 0, in any case."""
    found = SWITCH.get(str(value).lower())
    if found is None:
        raise ValueError("must be true or false (or 1 or 0)")
    return found


def level(value: object) -> str:
    """A level of logging, in capitals."""
    if str(value).upper() not in LEVELS:
        raise ValueError(f"must be one of {', '.join(LEVELS)}")
    return str(value).upper()


def log_format(value: object) -> str:
    """How log lines are written."""
    if str(value).lower() not in LOG_FORMATS:
        raise ValueError(f"must be {' or '.join(LOG_FORMATS)}")
    return str(value).lower()


def metrics_port(value: object) -> object:
    """A port, or `None` where nothing is served."""
    return None if value is None else number(1, 65535, "9100", whole=True)(value)


def metrics_secret(value: object, info: ValidationInfo) -> object:
    """A word that cannot be guessed; where others can reach the port it must be there."""
    if value is not None and not (SECRET.fullmatch(str(value)) and len(str(value)) >= SHORTEST_SECRET):
        raise ValueError(
            f"must be {SHORTEST_SECRET} to 256 letters (A to Z), digits, - or _, best about 40 at random"
        )
    is_open = info.data.get("metrics_host", "refused") not in LOOPBACK
    if value is None and is_open and info.data.get("metrics_port", "refused"):
        raise ValueError(
            "is missing: METRICS_HOST opens METRICS_PORT to other machines;"
            f" set {SHORTEST_SECRET} to 256 letters, digits, - or _, best about 40 at random"
        )
    return value


def host(value: object) -> object:
    """One address or host name to listen on."""
    if not re.fullmatch(r"[A-Za-z0-9.:_-]+", str(value), re.ASCII):
        raise ValueError("must be one address or host name to listen on, such as 0.0.0.0 or 127.0.0.1")
    return value


def zone(value: object) -> object:
    """The IANA name of a time zone that we know."""
    if not known_zone(str(value)):
        raise ValueError("is no time zone known here: write its IANA name, such as Europe/Berlin or UTC")
    return value


def absolute(value: object) -> object:
    """A path that means the same file wherever a process was started, or `None`."""
    # The processes that share the file may be started in different folders.
    if value is not None and not Path(str(value)).is_absolute():
        raise ValueError("must be an absolute path, such as /tmp/clock")
    return value


def access(value: object) -> str:
    """Who may start: everybody, or whoever holds an invitation."""
    if str(value).lower() not in ACCESS:
        raise ValueError(f"must be {' or '.join(ACCESS)}")
    return str(value).lower()


def most_people(value: object) -> object:
    """A whole number of people, or `None` for as many as come."""
    return None if value is None else number(1, 100_000_000, "50", whole=True)(value)
