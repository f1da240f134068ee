"""The README's pictures: a story played in a real sandbox. `python -m tests.screenshots` takes them."""

import asyncio
import io
import shutil
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.async_api import Browser, ViewportSize, async_playwright

from bot.sandbox.scenes.actor import Actor
from bot.sandbox.scenes.steps import Morning, Note, Step, Taps
from bot.sandbox.scenes.stories import LIFTER, MONTH, STARTER
from bot.sandbox.users import make_person
from bot.sandbox.winding import Stage
from tests.sandbox.player import open_sandbox

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
TEXTS = FOLDER / "texts.txt"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}
COLOURS = 128
SETTLED_MS = 1500
THEO, ADA = 1, 2


@dataclass(frozen=True, slots=True)
class Picture:
    """One file: how wide, in which colours, whose chat, and the words at which it is looked at."""

    name: str
    view: ViewportSize
    colours: Literal["light", "dark"]
    person: int
    words: str


FIRST_SESSION = Picture("first-session", PHONE, "light", THEO, "Here is your first session")
CHECK_IN = Picture("check-in", PHONE, "dark", THEO, "Still raised after two days")
REVIEW = Picture("review", PHONE, "dark", THEO, "Your week")
TWO_PEOPLE = Picture("two-people", DESK, "light", ADA, "Here is your first session")
PICTURES = (FIRST_SESSION, REVIEW, CHECK_IN, TWO_PEOPLE)


def split_story() -> list[tuple[int, str, Sequence[Step], Picture]]:
    """What is played before each picture, by whom: a clean week with its review, then soreness that lasts."""
    accepted = next(
        at for at, step in enumerate(MONTH.steps) if isinstance(step, Taps) and step.label == "Accept"
    )
    week = [step for step in MONTH.steps[:accepted] if not isinstance(step, Note)]
    sore = (MONTH.steps[accepted], *(Morning(2),) * 3, Morning(4), Morning(4, (CHECK_IN.words,)))
    return [
        (THEO, "Theo", week[: len(LIFTER)], FIRST_SESSION),
        (THEO, "Theo", week[len(LIFTER) :], REVIEW),
        (THEO, "Theo", sore, CHECK_IN),
        (ADA, "Ada", STARTER, TWO_PEOPLE),
    ]


async def play(stage: Stage) -> AsyncIterator[tuple[Picture, str]]:
    """Play on; yield each picture when it is its turn, with what the bot has just said."""
    actors: dict[int, Actor] = {}
    for user_id, name, steps, picture in split_story():
        if user_id not in actors:
            actors[user_id] = Actor(stage, make_person(stage.state, user_id, name, "en", started=True))
        said = ""
        for step in steps:
            said = await actors[user_id].play(step)
            lost = [words for words in getattr(step, "expect", ()) if words not in said]
            if lost:
                raise LookupError(f"not said at {step}: {lost}; said was {said!r}")
        yield picture, said


def write_down(said: Sequence[str]) -> str:
    """What the pictures show, as one text."""
    return "\n\n----\n\n".join(said) + "\n"


async def take(browser: Browser, url: str, picture: Picture) -> bytes:
    """Look at the page as this person does."""
    context = await browser.new_context(
        viewport=picture.view, color_scheme=picture.colours, reduced_motion="reduce",
        device_scale_factor=2 if picture.view is PHONE else 1,
    )  # fmt: skip
    page = await context.new_page()
    await page.add_init_script(f"sessionStorage.setItem('selected', '{picture.person}')")
    await page.goto(url)
    message = page.get_by_test_id(f"chat-{picture.person}").get_by_text(picture.words).last
    await message.wait_for()
    # A chat goes to its end when it is opened; only then it stays where it is put.
    await page.wait_for_timeout(SETTLED_MS)
    await message.evaluate("node => node.closest('.bubble').scrollIntoView({ block: 'start' })")
    await page.wait_for_timeout(SETTLED_MS)
    raw = await page.screenshot()
    await context.close()
    return shrink(raw)


def shrink(raw: bytes) -> bytes:
    """The same picture with fewer colours: a tenth of the bytes, and nobody sees it."""
    out = io.BytesIO()
    Image.open(io.BytesIO(raw)).convert("RGB").quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    heard: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        async with open_sandbox(Path(folder) / "home") as stage, async_playwright() as driver:
            browser = await driver.chromium.launch(executable_path=shutil.which("chromium"))
            async for picture, said in play(stage):
                heard.append(said)
                (FOLDER / f"{picture.name}.png").write_bytes(await take(browser, stage.url, picture))
            await browser.close()
    TEXTS.write_text(write_down(heard), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
