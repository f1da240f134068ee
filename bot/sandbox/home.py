"""The sandbox's folder: the bot's database, the clock, and what the stand-in remembers, over restarts."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.config import ConfigError
from bot.sandbox import memory
from bot.sandbox.state import State

logger = logging.getLogger(__name__)

SAVE_EVERY_S = 1.0
OURS = ("sitbone.db*", "clock*", "chat*.json*", "ids*", "files/*")
"""What belongs to the sandbox in its folder, and is deleted to start over."""
SQLITE = b"SQLite format 3\0"
NO_DATABASE = "{path} cannot be used as a database: --fresh starts over."
IGNORE = "# Nothing in here is meant for a repository.\n*\n"


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of which one sandbox at a time may say "mine"."""

    folder: Path

    @property
    def database_url(self) -> str:
        """The bot's database."""
        return f"sqlite:///{self.folder / 'sitbone.db'}"

    @property
    def clock_file(self) -> Path:
        """How far the clock was wound."""
        return self.folder / "clock"

    @property
    def chat_file(self) -> Path:
        """What the stand-in remembers."""
        return self.folder / "chat.json"

    @contextmanager
    def claim(self) -> Iterator[None]:
        """Hold the folder; ConfigError when another sandbox does, or when it cannot be used.

        The system lets go of it however this process ends, so that nothing stale is ever left.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _write(self.folder / ".gitignore", IGNORE)
            lock = sqlite3.connect(self.folder / "lock", timeout=0, isolation_level=None)
        except (OSError, sqlite3.Error):
            raise ConfigError((f"The folder {self.folder} cannot be made or written to.",)) from None
        with closing(lock):
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.Error:
                raise ConfigError((f"Another sandbox is running on {self.folder}: end it first.",)) from None
            yield

    def empty(self) -> None:
        """Forget everything that the sandbox kept here, and nothing else."""
        for pattern in OURS:
            for path in self.folder.glob(pattern):
                path.unlink(missing_ok=True)

    def check_database(self) -> None:
        """ConfigError when the database's file is something else, or cannot be read."""
        path = self.folder / "sitbone.db"
        try:
            with path.open("rb") as file:
                head = file.read(len(SQLITE))
        except FileNotFoundError:
            return
        except OSError:
            head = b"unreadable"
        if head not in (SQLITE, b""):
            raise ConfigError((NO_DATABASE.format(path=path),))

    def load(self, real_now: datetime) -> tuple[memory.Kept | None, int, str | None]:
        """What was kept, the first id to give now, and a sentence when something could not be read.

        Ids rise over restarts; where nothing is left to go by, they begin at the present second.
        """
        kept, trouble = None, None
        try:
            raw = json.loads(self.chat_file.read_text(encoding="utf-8"))
            kept = memory.read(raw, self._read_content)
        except FileNotFoundError:
            pass
        except (OSError, RecursionError, *memory.DAMAGES):
            trouble = self._put_aside()
        highest = max(kept.next_id if kept else 0, self._read_ids() + memory.AHEAD)
        return kept, max(highest, int(real_now.timestamp())), trouble

    def save(self, state: State, now: datetime) -> None:
        """Keep the state: whole or not at all, whenever the process is killed."""
        raw = memory.dump(state, now)
        _write(self.folder / "ids", str(max(raw["next_message"], raw["next_update"])))
        for stored in state.files:
            path = self.folder / "files" / stored.file_id
            if not path.exists():
                path.parent.mkdir(exist_ok=True)
                _write(path, stored.data)
        _write(self.chat_file, json.dumps(raw))

    async def keep(
        self,
        state: State,
        clock: Callable[[], datetime],
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Save for ever, at most once a second of real time, whenever something changed."""
        kept = -1
        while True:
            if kept == state.chats.changed.rung:
                await state.chats.changed.wait()
            kept = state.chats.changed.rung
            self.try_save(state, clock())
            await rest(SAVE_EVERY_S)

    def try_save(self, state: State, now: datetime) -> None:
        """Save; a full disk is no reason to end."""
        try:
            self.save(state, now)
        except OSError as error:
            logger.error("chat not kept", extra={"error": type(error).__name__})

    def _read_content(self, file_id: str) -> bytes | None:
        path = self.folder / "files" / file_id
        return path.read_bytes() if path.parent.name == "files" and path.is_file() else None

    def _read_ids(self) -> int:
        try:
            return int((self.folder / "ids").read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0

    def _put_aside(self) -> str:
        number = 1
        while (aside := self.folder / f"chat.{number}.json.damaged").exists():
            number += 1
        self.chat_file.replace(aside)
        return f"{self.chat_file} could not be read; it is {aside.name} now, and the chats begin empty."


def _write(path: Path, content: str | bytes) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content.encode() if isinstance(content, str) else content)
    fresh.replace(path)
