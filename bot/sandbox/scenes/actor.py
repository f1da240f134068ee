"""Somebody who plays a scene: what they see of their chat, and what they do in it."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox.refusals import Raw
from bot.sandbox.scenes.steps import Morning, Note, Says, Step, Taps, Winds
from bot.sandbox.targets import describe
from bot.sandbox.users import Shown, User
from bot.sandbox.winding import Stage

HOME = "Europe/London"
MORNING, LATER = "08:00", "08:15"
ASKED = "10"
"""The last button of every row of numbers."""
SHORTEST = 3
"""A label is recognised by its beginning from this length on; shorter ones are numbers."""


class Actor:
    """A person on the stage. Every step returns what the bot newly said or changed because of it."""

    def __init__(self, stage: Stage, user: User) -> None:
        self.stage, self.user = stage, user
        self._read: dict[int, Raw] = {}

    async def play(self, step: Step) -> str:
        """Do what a step says; LookupError for a missing button, WindError for a bot that never rests."""
        match step:
            case Says(text=text):
                await self._do(lambda: self.user.say(text))
            case Taps(label=label):
                await self._tap(label)
            case Winds(days=days, clock=clock):
                await self._wind(days, clock)
            case Morning(score=score, how=how):
                await self._live(score, how)
            case Note():
                pass
        return self._reads()

    async def _do(self, act: Callable[[], Raw]) -> None:
        act()
        await self.stage.settle()

    async def _tap(self, label: str) -> None:
        message_id, whole = self._find(label)
        await self._do(lambda: self.user.tap(whole, message_id))

    async def _wind(self, days: int, clock: str) -> None:
        zone = ZoneInfo((await describe(self.stage, self.user.id))["zone"] or HOME)
        day = self.stage.now().astimezone(zone).date() + timedelta(days=days)
        await self.stage.wind_to(datetime.combine(day, time.fromisoformat(clock), zone))

    async def _live(self, score: int, how: str | None) -> None:
        before = self.stage.state.chats.next_id
        await self._wind(1, MORNING)
        asked = self._asked(before)
        if not asked:
            # A number is asked 24 hours after the report, which came a little after its own morning's hour.
            await self._wind(0, LATER)
            asked = self._asked(before)
        if asked:
            await self._do(lambda: self.user.tap(str(score), asked[-1].id))
        if how is not None and how in self._labels():
            await self._tap(how)

    def _asked(self, first_id: int) -> list[Shown]:
        """The messages from this id on that ask for a number."""
        return [shown for shown in self.user.messages if shown.id >= first_id and ASKED in labels_of(shown)]

    def _labels(self) -> list[str]:
        """The buttons of the newest message that has any."""
        found = map(labels_of, reversed(self.user.messages))
        return next((labels for labels in found if labels), [])

    def _find(self, label: str) -> tuple[int, str]:
        shown = list(reversed(self.user.messages))
        for message in shown:
            for whole in labels_of(message):
                if whole == label or (len(label) >= SHORTEST and whole.startswith(label)):
                    return message.id, whole
        raise LookupError(f"There is no button “{label}”.")

    def _reads(self) -> str:
        return "\n\n".join(self._news())

    def _news(self) -> Iterator[str]:
        for shown in self.user.messages:
            if shown.by_bot and self._read.get(shown.id) is not shown.raw:
                self._read[shown.id] = shown.raw
                yield shown.text


def labels_of(shown: Shown) -> list[str]:
    """The buttons of a message, row by row."""
    return [label for row in shown.buttons for label in row]


def find_monday(now: datetime) -> datetime:
    """The next Monday at 07:00 in London; now, where it is about that."""
    local = now.astimezone(ZoneInfo(HOME))
    if local.weekday() == 0 and time(6) <= local.time() < time(7, 20):
        return now
    ahead = 0 if local.weekday() == 0 and local.time() < time(6) else 7 - local.weekday()
    return datetime.combine(local.date() + timedelta(days=ahead), time(7), ZoneInfo(HOME))
