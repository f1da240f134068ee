"""The page on a phone and at a desk, in the light and the dark, by keyboard alone, and to a screen reader."""

from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import Guests
from tests.browser.phone import FIRST_SESSION, STARTER

NARROW = {"width": 360, "height": 740}
WIDE = {"width": 1440, "height": 900}
FARTHEST = 80


async def find_barriers(page: Page) -> list[str]:
    """What axe finds serious or critical, with the element that it found first."""
    results = await Axe().run(page)
    return [
        f"{found['id']}: {found['nodes'][0]['html']}"
        for found in results.response["violations"]
        if found["impact"] in ("serious", "critical")
    ]


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(await page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))


async def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until this has the focus."""
    for _ in range(FARTHEST):
        await page.keyboard.press("Tab")
        if await target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {target}")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["phone", "desk"])
async def test_nothing_hangs_over_the_edge(guests: Guests, size: Any):
    ada = await guests.invite(viewport=size)
    assert await overflow(ada.page) <= 0
    await ada.sets_up()
    await ada.says("a" * 300)
    await ada.hears("")
    assert await overflow(ada.page) <= 0
    # Chats stand side by side and scroll: the house may hold more of them than the window shows.
    await ada.log.scroll_into_view_if_needed()
    box = await ada.log.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert await ada.log.evaluate("log => log.scrollWidth - log.clientWidth") <= 0


async def test_on_a_phone_the_clock_unfolds_and_one_chat_is_seen_at_a_time(guests: Guests):
    ada = await guests.invite(viewport=NARROW)
    other = await guests.house.let_in()
    await expect(ada.page.get_by_role("button", name="+24 h")).to_be_hidden()
    await ada.page.get_by_role("button", name="Wind forward").click()
    await expect(ada.page.get_by_role("button", name="+24 h")).to_be_visible()
    assert await overflow(ada.page) <= 0
    await (
        ada.page.get_by_role("navigation", name="People")
        .get_by_role("button", name=other, exact=True)
        .click()
    )
    await expect(ada.page.get_by_role("region", name=f"{other}'s chat", exact=True)).to_be_visible()
    await expect(ada.chat).to_be_hidden()


async def test_the_dark_follows_the_system_until_somebody_chooses(guests: Guests):
    page = await guests.open(color_scheme="dark")
    body = page.locator("body")
    await expect(body).to_have_css("background-color", "rgb(12, 20, 23)")
    await page.get_by_role("button", name="Use light colours").click()
    await expect(body).to_have_css("background-color", "rgb(234, 240, 238)")
    await page.reload()
    await expect(page.get_by_role("button", name="Use dark colours")).to_be_visible()
    await expect(body).to_have_css("background-color", "rgb(234, 240, 238)")


async def test_set_up_needs_no_mouse(guests: Guests):
    ada = await guests.invite(viewport=NARROW)
    page = ada.page
    await page.reload()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the chats")).to_be_focused()
    await page.keyboard.press("Enter")
    await tab_to(page, ada.chat.get_by_role("button", name="Start", exact=True))
    await page.keyboard.press("Enter")
    for label in STARTER:
        await expect(ada.key(label)).to_be_visible()
        await ada.listens()
        await tab_to(page, ada.key(label))
        await page.keyboard.press("Enter")
    await ada.hears(FIRST_SESSION)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_nothing_stands_in_the_way_of_a_screen_reader(guests: Guests, scheme: Any):
    # The page allows no evaluated scripts, which is how axe is brought in.
    ada = await guests.invite(viewport=NARROW, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    assert await find_barriers(ada.page) == []
    await ada.sets_up()
    await ada.says("/exercise Romanian deadlift")
    picture = ada.log.get_by_role("button", name="Open picture: Romanian deadlift")
    await expect(picture).to_be_visible()
    await ada.says("/settings")
    await ada.hears("Your settings")
    assert await find_barriers(ada.page) == []

    await picture.click()
    await expect(ada.page.get_by_role("dialog", name="Romanian deadlift")).to_be_visible()
    assert await find_barriers(ada.page) == []
    await ada.page.keyboard.press("Escape")
    for opener in ("Add person", "Trouble"):
        await ada.page.get_by_role("button", name=opener).click()
        await expect(ada.page.get_by_role("dialog")).to_be_visible()
        assert await find_barriers(ada.page) == []
        await ada.page.keyboard.press("Escape")
    await ada.chooses("Location")
    await expect(ada.page.get_by_role("dialog", name="Share a location")).to_be_visible()
    assert await find_barriers(ada.page) == []
