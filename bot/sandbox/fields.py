"""What comes in over HTTP about people and faults: read with care, since it is kept and shown again."""

import math
import re
from typing import Any

from bot.sandbox.faults import KINDS, Fault
from bot.sandbox.refusals import Raw

DIGITS = 15
"""A person's id has fewer decimal digits, so that every language's numbers can hold it."""
NAME_LENGTH = 64
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
MOST_CALLS = 10_000
LONGEST_FAULT_S = 86_400


def read_id(value: object) -> int:
    """A person's id; ValueError for anything else."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < DIGITS:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 10**DIGITS:
        raise ValueError("A person's id is a whole number from 1 on.")
    return value


def read_name(value: object) -> str:
    """A person's name as Telegram lets it be; ValueError for anything else."""
    name = value.strip() if isinstance(value, str) else ""
    # Half a character cannot be encoded, and a control character cannot be typed.
    if not 1 <= len(name) <= NAME_LENGTH or any("\ud800" <= one <= "\udfff" or one < " " for one in name):
        raise ValueError(f"A name has 1 to {NAME_LENGTH} characters.")
    return name


def read_language(value: object) -> str:
    """The language of a phone; ValueError for anything else."""
    if not isinstance(value, str) or not LANGUAGE.fullmatch(value):
        raise ValueError("A language is a code such as en or pt-BR.")
    return value


def read_whole(name: str, value: object, least: int, most: int) -> int:
    """A whole number within bounds; ValueError for anything else."""
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f"{name} is a whole number from {least} to {most}.")
    return value


def read_fault(body: Raw) -> Fault:
    """What is to go wrong; ValueError for what no call could go wrong with, KeyError without a kind."""
    kind = body["kind"]
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}")
    method, chat_id = body.get("method"), body.get("chat_id")
    if not isinstance(method, str | None) or type(chat_id) not in (int, type(None)):
        raise ValueError("method is a name, chat_id a whole number.")
    return Fault(
        kind,
        method,
        chat_id,
        count=read_whole("count", body.get("count", 1), 1, MOST_CALLS),
        skip=read_whole("skip", body.get("skip", 0), 0, MOST_CALLS),
        retry_after=read_whole("retry_after", body.get("retry_after", 1), 0, LONGEST_FAULT_S),
        seconds=_read_seconds(body.get("seconds")),
    )


def _read_seconds(value: Any) -> float | None:
    if value is None:
        return None
    if type(value) not in (int, float) or not math.isfinite(value) or not 0 <= value <= LONGEST_FAULT_S:
        raise ValueError(f"seconds is a number from 0 to {LONGEST_FAULT_S}.")
    return float(value)
