"""Log lines: event first, ids as fields; never a text, a score or the token."""

import json
import logging
import time
from typing import Any

STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
OURS = ("bot", "scheduler", "storage", "content")
CHATTY = (
    "aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "httpx", "sqlalchemy", "telegram",
)  # fmt: skip
STAMP = "%Y-%m-%dT%H:%M:%SZ"


class Formatter(logging.Formatter):
    """`2027-01-05T07:30:00Z INFO sent prompt_id=4`: one line per event, whatever an exception says."""

    converter = time.gmtime  # type: ignore[assignment]

    def format(self, record: logging.LogRecord) -> str:
        """Lay out one record."""
        fields = "".join(f" {key}={_in_one_line(value)}" for key, value in fields_of(record).items())
        return f"{self.formatTime(record, STAMP)} {record.levelname} {event_of(record)}{fields}"


class JsonFormatter(Formatter):
    """`{"event": "sent", "level": "INFO", "time": "2027-01-05T07:30:00Z", "prompt_id": 4}`: as JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Lay out one record; a field never replaces one of the first three."""
        head = {"event": event_of(record), "level": record.levelname, "time": self.formatTime(record, STAMP)}
        return json.dumps(head | {k: v for k, v in fields_of(record).items() if k not in head}, default=str)


def event_of(record: logging.LogRecord) -> str:
    """What happened. A library's words are cut to their first line, without what it would fill in."""
    if record.name.partition(".")[0] in OURS:
        return record.getMessage()
    return next(iter(str(record.msg).splitlines()), "")


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """The ids that came along; of an exception its name alone, since its message may quote what was typed."""
    fields = {key: value for key, value in vars(record).items() if key not in STANDARD}
    if record.name.partition(".")[0] not in OURS:
        # What a library attaches is not ours to vouch for.
        fields = {"logger": record.name}
    if record.exc_info and record.exc_info[0]:
        fields["error"] = record.exc_info[0].__name__
    return fields


def _in_one_line(value: object) -> str:
    return " ".join(str(value).split())


FORMATTERS = {"text": Formatter, "json": JsonFormatter}


def configure_logging(level: str, layout: str = "text") -> None:
    """Log to standard error; libraries only warn, because at lower levels they log what people write."""
    handler = logging.StreamHandler()
    handler.setFormatter(FORMATTERS[layout]())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
