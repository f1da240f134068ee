"""Somebody who plays in a sandbox of this process: `await ada.taps("Left")`, `await ada.winds("next")`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox import Shown
from bot.sandbox.home import Home
from bot.sandbox.play import open_stage
from bot.sandbox.refusals import Raw
from bot.sandbox.targets import wind
from bot.sandbox.users import make_person
from bot.sandbox.winding import Stage, Wound

MONDAY = datetime(2027, 1, 4, 7, 0, tzinfo=UTC)
STARTER = ("I am 18 or older", "None of these", "Left", "Just starting", "07:30", "London", "2")


def real_now() -> datetime:
    return datetime.now(UTC)


def set_clock(home: Home, start: datetime) -> None:
    """Let a sandbox that is not running begin at this instant."""
    home.folder.mkdir(exist_ok=True)
    home.clock_file.write_text(str((start - real_now()).total_seconds()))


@asynccontextmanager
async def open_sandbox(folder: Path, start: datetime | None = MONDAY) -> AsyncIterator[Stage]:
    """A sandbox whose clock stands at `start`, or where it was left."""
    home = Home(folder)
    if start is not None:
        set_clock(home, start)
    async with open_stage(home, real_now) as stage:
        yield stage


class Player:
    """One person's chat; every act waits until the bot has answered."""

    def __init__(self, stage: Stage, user_id: int = 7, name: str = "Ada") -> None:
        self.stage = stage
        self.user = make_person(stage.state, user_id, name, "en", started=True)
        self._read = {shown.id: shown.text for shown in self.user.messages}

    def reads(self) -> str:
        """What the bot said or changed since the last reading."""
        fresh = [m for m in self.user.messages if m.by_bot and self._read.get(m.id) != m.text]
        self._read |= {shown.id: shown.text for shown in fresh}
        return "\n\n".join(shown.text for shown in fresh)

    async def says(self, text: str) -> str:
        self.user.say(text)
        await self.stage.settle()
        return self.reads()

    async def taps(self, label: str) -> str:
        """Press the newest button whose label begins with this."""
        shown, whole = next(
            (message, button)
            for message in reversed(self.user.messages)
            for button in buttons_of(message)
            if button.startswith(label)
        )
        self.user.tap(whole, shown.id)
        await self.stage.settle()
        return self.reads()

    async def sets_up(self) -> str:
        """A starter who trains at 07:30 in London."""
        said = await self.says("/start")
        for label in STARTER:
            said = await self.taps(label)
        return said

    async def winds(self, to: str | None = None, **body: object) -> Wound:
        wish: Raw = {"user": self.user.id, **({"to": to} if to else {}), **body}
        return await wind(self.stage, wish)

    def sees(self, label: str) -> bool:
        """Whether the newest message of the bot has such a button."""
        newest = next(shown for shown in reversed(self.user.messages) if shown.by_bot)
        return any(button.startswith(label) for button in buttons_of(newest))

    def local(self) -> str:
        return f"{self.stage.now():%a %H:%M}"


def buttons_of(shown: Shown) -> list[str]:
    return [button for row in shown.buttons for button in row]
