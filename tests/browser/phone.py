"""Somebody in front of the page: `await ada.taps("Left")`, `await ada.hears("your first session")`."""

import re

from playwright.async_api import Locator, Page, expect

STARTER = ("I am 18 or older", "None of these", "Left", "Just starting", "07:30", "London", "2")
WINDING_MS = 180_000
"""Longer than the sandbox itself lets a winding take."""
FIRST_SESSION = "Here is your first session"
LAST_OFFER = "If you like, a try-out"


class Phone:
    """One person's chat on the page. What the bot said before the last act is not heard again."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.name = name
        self.chat = page.get_by_role("region", name=f"{name}'s chat", exact=True)
        self.log = self.chat.get_by_role("log", name=f"Messages, {name}")
        # A number of unread messages may follow the name.
        self.face = page.get_by_role("navigation", name="People").get_by_role(
            "button", name=re.compile(rf"^{re.escape(name)}( \d+ unread)?$")
        )
        self.line = self.chat.get_by_role("textbox", name=f"Message from {name} to Sitbone")

    async def is_looked_at(self) -> None:
        """Choose this person in the row on top."""
        await self.face.click()
        await expect(self.line).to_be_focused()

    async def says(self, text: str) -> None:
        await self.listens()
        await self.line.fill(text)
        await self.line.press("Enter")

    async def taps(self, label: str) -> None:
        """Press the newest of the bot's buttons whose label begins with this, as a word."""
        key = self.key(label)
        await expect(key).to_be_visible()
        await self.listens()
        await key.click()

    def key(self, label: str) -> Locator:
        answers = self.chat.get_by_role("group", name="Answers")
        return answers.get_by_role("button", name=re.compile(rf"^{re.escape(label)}(?!\w)")).last

    async def sets_up(self) -> None:
        """A starter who trains at 07:30 in London."""
        await self.chat.get_by_role("button", name="Start", exact=True).click()
        for label in STARTER:
            await self.taps(label)
        await self.hears(FIRST_SESSION)
        await self.hears(LAST_OFFER)

    async def has_seen(self, line: Locator, words: str) -> None:
        """Wait until a line of news says this, or has said so and faded."""
        await expect(line).to_have_attribute("data-said", re.compile(re.escape(words)))

    async def listens(self) -> None:
        """From here on only what is new, or drawn anew, counts as heard."""
        await self.log.locator(".message").evaluate_all("all => all.forEach(one => one.dataset.heard = '')")

    async def hears(self, words: str | re.Pattern[str]) -> Locator:
        """Wait for a message of the bot's with these words that came or changed since the last act."""
        found = self.log.locator(".message.in:not([data-heard])").filter(has_text=words).last
        await expect(found).to_be_visible()
        return found

    def said(self, words: str) -> Locator:
        """This person's own messages with these words."""
        return self.log.locator(".message.out").filter(has_text=words)

    async def chooses(self, item: str, menu: str = "Attach") -> None:
        """Take a row of a menu of this chat."""
        await self.chat.get_by_role("button", name=menu).click()
        await self.chat.get_by_role("menuitem", name=item, exact=True).click()

    async def winds(self, label: str) -> None:
        """Wind the clock, and wait until it has said where it came to."""
        clock = self.page.get_by_role("region", name="Clock")
        await self.listens()
        async with self.page.expect_response("**/sandbox/wind", timeout=WINDING_MS):
            await clock.get_by_role("button", name=label, exact=True).click()
        await expect(clock.get_by_role("status")).to_contain_text(re.compile(r"messages? came"))
