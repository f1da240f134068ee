"""One browser and one sandbox for all; a person and a browser profile of their own for every test."""

import os
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright, expect

from tests.browser.chromium import find, why_not
from tests.browser.house import House, open_house
from tests.browser.phone import Phone
from tests.nursery import Nursery

PATIENCE_MS = 120_000
"""How long a test waits for anything: only a failing one waits, so it may be long."""
# An answer with an error is the network's business: tests look at what the page says of it.
EXPECTED = "Failed to load resource"

# What a line of news or a word that fades has said is kept, for a test that looks too late.
KEEP_WHAT_IS_SAID = """
new MutationObserver((changes) => changes.forEach(({ target }) => {
  const line = target.closest?.("[role=status]");
  if (line?.textContent) line.dataset.said = `${line.dataset.said ?? ""}${line.textContent}\\n`;
})).observe(document, { childList: true, subtree: true });
"""

DESK = {"width": 1280, "height": 800}

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium; tests that need it are left out where there is none, except in CI."""
    reason = why_not()
    if reason is not None:
        pytest.fail(reason)
    # Chromium cannot lock itself in when it is started as root.
    arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=find(), args=arguments, timeout=PATIENCE_MS
        )
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
async def house(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> AsyncIterator[House]:
    """A sandbox for tests that leave its time and its life as they are."""
    async with open_house(tmp_path_factory.mktemp("house"), nursery) as house:
        yield house


@pytest.fixture
async def own_house(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> AsyncIterator[House]:
    """A sandbox whose clock may be wound, or which may be ended."""
    async with open_house(tmp_path_factory.mktemp("house"), nursery) as house:
        yield house


class Guests:
    """Opens the page for people, each in a browser profile of their own, and notes what goes wrong in it."""

    def __init__(self, browser: Browser, house: House) -> None:
        self.browser = browser
        self.house = house
        self.contexts: list[BrowserContext] = []
        self.wrong: list[str] = []

    async def open(self, **looks: Any) -> Page:
        """The page, as `Browser.new_context` is told to show it: `viewport`, `color_scheme`, ..."""
        context = await self.browser.new_context(**{"viewport": DESK, **looks})
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        await context.add_init_script(KEEP_WHAT_IS_SAID)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", self.listen)
        await page.goto(self.house.url)
        return page

    def listen(self, message: ConsoleMessage) -> None:
        if message.type == "error" and EXPECTED not in message.text:
            self.wrong.append(message.text)

    async def invite(self, language: str = "en", **looks: Any) -> Phone:
        """Somebody new, whose chat is looked at."""
        return await self._meet(await self.house.let_in(language), **looks)

    async def invite_starter(self, **looks: Any) -> Phone:
        """Somebody who has been through set-up, their first session open."""
        name = await self.house.let_in()
        await self.house.set_up(name)
        return await self._meet(name, **looks)

    async def _meet(self, name: str, **looks: Any) -> Phone:
        phone = Phone(await self.open(**looks), name)
        await phone.is_looked_at()
        return phone

    async def leave(self) -> None:
        for context in self.contexts:
            for page in context.pages:
                # A request that a test holds back may be on its way.
                await page.unroute_all(behavior="ignoreErrors")
            await context.close()
        assert self.wrong == []


@pytest.fixture
async def guests(browser: Browser, house: House) -> AsyncIterator[Guests]:
    """`await guests.invite(viewport=...)` is somebody in front of the shared sandbox's page."""
    guests = Guests(browser, house)
    yield guests
    await guests.leave()


@pytest.fixture
async def own_guests(browser: Browser, own_house: House) -> AsyncIterator[Guests]:
    """The same in a sandbox that nobody else uses."""
    guests = Guests(browser, own_house)
    yield guests
    await guests.leave()


@pytest.fixture
async def ada(guests: Guests) -> Phone:
    """Somebody at a desk, before Start."""
    return await guests.invite()


@pytest.fixture
async def bea(guests: Guests) -> Phone:
    """Somebody at a desk, after set-up."""
    return await guests.invite_starter()
