"""What a handler is given: the update's transaction, the person, the time, and undoable changes."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Bot
from telegram.ext import CallbackContext, ExtBot

from bot.config import Settings
from bot.metrics import Metrics
from bot.view import Html, phrase
from content.replies.reading import Reading
from scheduler.due_times import local_day
from scheduler.window import Window
from storage import journal
from storage.db import Database, Session
from storage.models import Person, Table


@dataclass(frozen=True, slots=True)
class Deps:
    """Everything that is made once: the one clock, the database, the connection to Telegram."""

    settings: Settings
    database: Database
    bot: Bot
    bot_id: int
    claimer: str
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    metrics: Metrics = field(default_factory=Metrics)
    window: Window = field(default_factory=Window)

    @property
    def lease(self) -> timedelta:
        """How long an answer belongs to the process that sends it."""
        return timedelta(seconds=2 * self.settings.telegram_timeout + 30)


class TurnContext(CallbackContext[ExtBot[None], None, None, dict[Any, Any]]):
    """The library's context, carrying the update's transaction; there is no user or chat data in memory."""

    session: Session
    deps: Deps
    update_id: int


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said: `text` as typed or a button's canonical text, and its reading.

    `prompt_id` is the prompt named by the button or the message replied to; `tapped` the message id of a
    pressed button.
    """

    text: str
    reading: Reading
    prompt_id: int | None = None
    tapped: int | None = None


@dataclass(slots=True)
class Turn:
    """One update of one person, inside its write transaction.

    `language_code` is what Telegram says of the person's language; `forgotten` is set once they are deleted.
    """

    session: Session
    person: Person
    now: datetime
    update_id: int
    settings: Settings
    language_code: str | None = None
    forgotten: bool = False

    @property
    def locale(self) -> str:
        """The language the person is answered in."""
        return self.person.locale

    @property
    def zone(self) -> ZoneInfo:
        """The person's zone, or the operator's default until it is known."""
        return ZoneInfo(self.person.time_zone or self.settings.default_zone)

    @property
    def local_now(self) -> datetime:
        """The person's wall clock."""
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The person's local date; the night before four belongs to the evening before."""
        return local_day(self.now, self.zone.key, self.person.session_minute or 0)

    def phrase(self, key: str, /, **args: object) -> Html:
        """A catalogue text in the person's language."""
        return phrase(self.locale, key, **args)

    async def change(self, row: Table, **values: object) -> None:
        """Change a row so that it can be undone."""
        await self.change_all([(row, values)])

    async def change_all(self, changes: Sequence[tuple[Table, Mapping[str, object]]]) -> None:
        """Change several rows at once, so that they can be undone."""
        await journal.change_all(self.session, changes, self.update_id, self.now)
