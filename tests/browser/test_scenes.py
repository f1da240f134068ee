"""A scene plays in a chat of its own while somebody looks on."""

from playwright.async_api import expect

from tests.browser.conftest import Guests
from tests.browser.phone import WINDING_MS


async def test_a_scene_is_played_to_its_end_and_another_is_stopped(own_guests: Guests):
    page = await own_guests.open()
    await page.get_by_role("button", name="Scenes").click()
    window = page.get_by_role("dialog", name="Scenes")
    await window.get_by_role("button", name="Play at once: A warning sign").click()
    await expect(window).to_have_count(0)
    scene = page.get_by_role("region", name="Scene", exact=True)
    await expect(scene).to_contain_text("A warning sign")
    await expect(scene.get_by_role("status")).to_contain_text("Seen: ", timeout=WINDING_MS)
    chat = page.get_by_role("region", name="Jonah's chat")
    await expect(chat.get_by_text("Your whole plan is on hold").first).to_be_visible()
    await scene.get_by_role("button", name="Close").click()
    await expect(scene).to_be_hidden()

    await page.get_by_role("button", name="Scenes").click()
    await window.get_by_role("button", name="Play to read: A flare").click()
    await scene.get_by_role("button", name="Stop the scene").click()
    await expect(page.get_by_role("button", name="Stop the scene")).to_have_count(0)
    await expect(page.get_by_role("region", name="Ines's chat")).to_be_visible()
