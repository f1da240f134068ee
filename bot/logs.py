"""Log lines: event first, ids as fields; never a text, a score or the token."""

import logging
import time

STANDARD = frozenset(vars(logging.makeLogRecord({})))
CHATTY = ("aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "httpx", "sqlalchemy", "telegram")


class Formatter(logging.Formatter):
    """`2027-01-05T07:30:00Z INFO sent prompt_id=4`: one line per event, whatever an exception says."""

    converter = time.gmtime  # type: ignore[assignment]

    def format(self, record: logging.LogRecord) -> str:
        """Lay out one record; its traceback is left out, since a message in it may quote what was typed."""
        extra = {
            key: value for key, value in vars(record).items() if key not in STANDARD and key != "message"
        }
        fields = "".join(f" {key}={value}" for key, value in extra.items())
        error = f" error={record.exc_info[0].__name__}" if record.exc_info and record.exc_info[0] else ""
        stamp = self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ")
        return f"{stamp} {record.levelname} {record.getMessage()}{fields}{error}"


def configure_logging(level: str) -> None:
    """Log to standard error; libraries only warn, because at lower levels they log what people write."""
    handler = logging.StreamHandler()
    handler.setFormatter(Formatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
