"""The README's transcript: a week with the real processes, killed twice. `python -m tests.transcript`."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.chat import RemoteChat
from tests.nursery import Nursery, open_nursery
from tests.processes import Stage, open_stage

README = Path(__file__).parent.parent / "README.md"
OPEN, CLOSE = "<!-- transcript -->", "<!-- /transcript -->"
MONDAY = datetime(2027, 1, 4, 7, 0, 2, tzinfo=UTC)
LONGEST = 7
"""Lines of a message that are shown; what follows is cut, and marked as cut."""


class Script:
    """Plays a person and writes down both sides."""

    def __init__(self, stage: Stage, ada: RemoteChat) -> None:
        self.stage, self.ada = stage, ada
        self.lines: list[str] = []

    async def says(self, text: str, expect: str, whole: bool = False) -> None:
        self.lines.append(f"You    {text}")
        await self.ada.says(text)
        await self.hears(expect, whole)

    async def taps(self, label: str, expect: str, whole: bool = False) -> None:
        self.lines.append(f"You    [{label}]")
        await self.ada.taps(label)
        await self.hears(expect, whole)

    async def taps_first(self, expect: str, whole: bool = False) -> None:
        await self.taps(self.ada.buttons()[0], expect, whole)

    async def winds(self, days: int, hour: int, minute: int, expect: str, whole: bool = False) -> None:
        """Go to a time of a day after the start; the clock never goes back."""
        start = MONDAY.replace(hour=hour, minute=minute, second=2)
        await self.stage.wind_to(max(start + timedelta(days=days), self.stage.clock()))
        self.lines.append("")
        self.lines.append(f"{self.stage.clock():%A %H:%M}")
        await self.hears(expect, whole)
        await self.stage.rest()

    async def hears(self, expect: str, whole: bool) -> None:
        for text in await self.ada.hears(expect):
            shown = text.splitlines()
            cut = shown if whole or len(shown) <= LONGEST else [*shown[: LONGEST - 1], "..."]
            rows = [line for line in cut if line.strip()]
            self.lines.append(f"Bot    {rows[0]}")
            self.lines += [f"       {line}" for line in rows[1:]]

    def notes(self, text: str) -> None:
        self.lines += ["", f"({text})"]


async def play_starter(script: Script, restart: Callable[[], Awaitable[None]]) -> None:
    """Set-up by first buttons, then a week: the hour, Done, the number, a raised one, the review."""
    await script.says("/start", "I am Sitbone")
    for expect in (
        "happening now",
        "Which sit bone",
        "Where do you stand",
        "what time",
        "Where is your clock",
    ):
        await script.taps_first(expect)
    await script.taps_first("right now")
    await script.taps_first("on most days last week", whole=True)
    await script.taps("1", "Noted")
    await script.taps("Done, 0-3", "Saved")
    await restart()
    await script.winds(1, 7, 30, "First your number")
    await script.taps("1", "Tue 5 Jan")
    await script.taps("Done, 0-3", "Saved")
    await script.winds(2, 7, 30, "First your number")
    await script.says("about a 3", "Was anything different")
    await script.taps("Done, 0-3", "what do you want to be able to do again")
    await restart()
    await script.winds(3, 7, 31, "hours later")
    await script.taps("1", "settled within two days")
    await script.says("what's todays sesion", "Rest day")
    await script.winds(4, 7, 30, "Fri 8 Jan")
    await script.taps("Done, 0-3", "Saved")
    await script.winds(5, 7, 31, "First your number")
    await script.taps("1", "Sat 9 Jan")
    await script.taps("Done, 0-3", "Saved")
    await script.winds(6, 7, 32, "24 hours later")
    await script.taps("1", "Your week", whole=True)
    await script.taps("Accept", "Accepted", whole=True)
    await script.says("why?", "Why it is what it is")


async def play_lifter(script: Script, restart: Callable[[], Awaitable[None]]) -> None:
    """Somebody who lifts already: a clean week, and next week's weight."""
    await script.says("/start", "I am Sitbone")
    for label, expect in (
        ("I am 18 or older", "happening now"),
        ("None of these", "Which sit bone"),
        ("Left", "Where do you stand"),
        ("Already training it with weights", "Over the last week"),
        ("Yes", "three times for 30 seconds"),
        ("Yes", "three sets of 12"),
        ("Yes", "Which weights"),
    ):
        await script.taps(label, expect)
    await script.says("RDL 40 kg", "What do you lift with")
    await script.taps("Barbell, 2.5 kg steps", "what time")
    await script.taps_first("Where is your clock")
    await script.taps_first("right now")
    await script.says("1", "on most days last week")
    await script.says("1", "Noted")
    await script.taps("Done, 0-3", "Saved")
    await restart()
    for day, minute in ((1, 30), (2, 30), (5, 31)):
        await script.winds(day, 7, minute, "First your number")
        await script.says("1", "Jan")
        await script.taps("Done, 0-3", "Saved")
        if day == 2:
            await script.winds(3, 7, 31, "24 hours later")
            await script.says("1", "Saved")
            await restart()
            await script.winds(4, 7, 30, "Fri 8 Jan")
            await script.taps("Done, 0-3", "Saved")
    await script.winds(6, 7, 32, "24 hours later")
    await script.says("1", "Your week", whole=True)
    await script.taps("Accept", "42.5 kg")
    await script.says("next week's weight?", "42.5 kg")


async def write_transcript(folder: Path, nursery: Nursery) -> str:
    """Play the starter's week on SQLite with one process, killed and started again twice."""
    async with open_stage(folder, MONDAY, nursery) as (stage, ada):
        script = Script(stage, ada)
        running = [await stage.launch()]

        async def restart() -> None:
            await stage.settle(ada.http)
            await running.pop().kill()
            script.notes("here the process is killed and started again")
            running.append(await stage.launch())

        await play_starter(script, restart)
        return "\n".join(script.lines)


def into_readme(readme: str, transcript: str) -> str:
    """The README with the transcript between its marks."""
    before, _, rest = readme.partition(OPEN)
    after = rest.partition(CLOSE)[2]
    return f"{before}{OPEN}\n```text\n{transcript}\n```\n{CLOSE}{after}"


async def play() -> str:
    with tempfile.TemporaryDirectory() as folder:
        async with open_nursery() as nursery:
            return await write_transcript(Path(folder), nursery)


def main() -> None:
    transcript = asyncio.run(play())
    README.write_text(into_readme(README.read_text(encoding="utf-8"), transcript), encoding="utf-8")


if __name__ == "__main__":
    main()
