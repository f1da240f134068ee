"""What people do in the stories: `await ada.sets_up()`, `await ada.trains()`, `await ada.answers(3)`."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from bot.sandbox import Shown
from content.log import Phase
from storage.models import PhaseEntry, Table
from storage.people import get_by_user
from storage.settings import enter_phase
from tests.chat import Chat
from tests.world import World

STARTER = ("I am 18 or older", "None of these", "Left", "Just starting", "07:30", "London", "2")
LIFTER = ("I am 18 or older", "None of these", "Left", "Already training it with weights", "Yes", "Yes")


class Athlete:
    """Somebody with a sore sit bone and a phone. Every act returns what the bot newly said to it."""

    def __init__(self, world: World, name: str = "Ada", language: str = "en") -> None:
        self.world = world
        self.chat: Chat = world.person(name, language)
        self.zone = ZoneInfo("Europe/London")

    async def says(self, text: str) -> str:
        await self.chat.says(text)
        return self.reads()

    async def taps(self, label: str) -> str:
        """Press the newest button whose label is this or begins with it."""
        shown = next((message for message in reversed(self.chat.messages) if label_of(message, label)), None)
        if shown is None:
            raise LookupError(f"no button {label!r} in {self.all_buttons()}")
        await self.chat.taps(label_of(shown, label), shown.id)
        return self.reads()

    def data_of(self, label: str) -> str:
        """What the newest button with this label stands for, as Telegram carries it."""
        return str(self.chat.user.room.find_button(label)[1]["callback_data"])

    async def walks_through(self, *labels: str) -> str:
        """Tap one button after another and read the last answer."""
        said = ""
        for label in labels:
            said = await self.taps(label)
        return said

    def reads(self) -> str:
        return "\n\n".join(self.chat.reads())

    def all_buttons(self) -> list[str]:
        return [label for shown in self.chat.messages for row in shown.buttons for label in row]

    def buttons(self) -> list[str]:
        """The labels under the newest message that has any."""
        return self.chat.buttons()

    async def sets_up(self, now: int = 2) -> str:
        """A starter who trains at 07:30 in London; the answer is the first session."""
        await self.says("/start")
        return await self.walks_through(*STARTER[:-1], str(now))

    async def sets_up_lifting(self, weights: str = "bridge 10 kg", bridges: bool = False) -> str:
        """Somebody who lifts already: P2a, or P2b where they say yes to the twelve bridges."""
        await self.says("/start")
        await self.walks_through(*LIFTER, "Yes" if bridges else "No")
        await self.says(weights)
        return await self.walks_through("Dumbbells", "07:30", "London", "2")

    async def skips(self) -> str:
        """Skip every question that may be skipped."""
        said = ""
        while "Skip" in self.all_buttons():
            said += await self.taps("Skip")
        return said

    async def trains(self, how: str = "Done, 0-3") -> str:
        """Open the day's session and say how it went."""
        self.reads()
        said = await self.says("/today")
        if "Done, 0-3" not in self.buttons():
            raise LookupError(f"no session to report in {said!r}")
        return await self.taps(how)

    async def answers(self, score: int) -> str:
        """Tap a number on the newest 0-10 row."""
        shown = next(shown for shown in reversed(self.chat.messages) if label_of(shown, "10") == "10")
        await self.chat.taps(str(score), shown.id)
        return self.reads()

    async def waits(self, **span: float) -> str:
        await self.world.pass_time(**span)
        return self.reads()

    async def waits_until(self, clock: str, days: int = 0) -> str:
        """Let time pass to a local time, today or some days ahead."""
        local = self.world.now.astimezone(self.zone)
        day = local.date() + timedelta(days=days)
        hour, minute = clock.split(":")
        due = datetime.combine(day, time(int(hour), int(minute)), self.zone)
        return await self.waits(seconds=(due - self.world.now).total_seconds())

    async def lives(self, days: int, score: int = 2, how: str = "Done, 0-3") -> list[str]:
        """Do what each morning brings at 08:00: answer its number, report its session, decide nothing."""
        heard = []
        for _ in range(days):
            said = await self.waits_until("08:00", days=1)
            if "0-10?" in said:
                said += await self.answers(score)
            if "Done, 0-3" in self.buttons():
                await self.taps(how)
            heard.append(said)
        return heard

    async def is_put_in(self, phase: Phase, days_ago: int = 0) -> None:
        """A phase entered past the bot, because the way there takes months: no replay can know why."""
        self.world.is_replayable = False
        async with self.world.database.write() as session:
            person = await get_by_user(session, self.chat.user.id)
            assert person is not None
            day = self.world.now.astimezone(self.zone).date() - timedelta(days=days_ago)
            later = PhaseEntry.person_id == person.id, PhaseEntry.date > day
            await session.execute(update(PhaseEntry).where(*later).values(date=day))
            await enter_phase(session, person.id, phase, day, now=self.world.now)

    async def row(self, table: type[Table], **wanted: object) -> Any:
        """The person's newest row of a table with these values, `None` if there is none."""
        found = [row for row in await self.rows(table) if all(row[key] == wanted[key] for key in wanted)]
        return found[-1] if found else None

    async def rows(self, table: type[Table]) -> list[dict[str, Any]]:
        people = Table.metadata.tables["people"]
        columns = Table.metadata.tables[table.__tablename__]
        owner = columns.c.person_id if "person_id" in columns.c else columns.c.id
        mine = select(people.c.id).where(people.c.telegram_user_id == self.chat.user.id).scalar_subquery()
        async with self.world.database.read() as session:
            found = await session.execute(select(columns).where(owner == mine).order_by(columns.c.id))
            return [dict(row) for row in found.mappings()]

    async def everything(self) -> dict[str, list[dict[str, Any]]]:
        """Every row about this person, by table."""
        tables = {mapper.class_.__tablename__: mapper.class_ for mapper in Table.registry.mappers}
        owned = [name for name, table in tables.items() if name == "people" or hasattr(table, "person_id")]
        return {name: await self.rows(tables[name]) for name in sorted(owned)}


def label_of(shown: Shown, start: str) -> str:
    """The full label of a button of this message, "" when it has none like that."""
    labels = [label for row in shown.buttons for label in row]
    exact = [label for label in labels if label == start]
    return (exact or [label for label in labels if len(start) > 2 and label.startswith(start)] or [""])[0]
