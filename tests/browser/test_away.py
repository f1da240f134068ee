"""The sandbox goes away and comes back while its page is open."""

from playwright.async_api import expect

from tests.browser.conftest import Guests
from tests.browser.house import House
from tests.browser.phone import Phone


async def test_a_page_left_open_finds_the_sandbox_again_and_nothing_typed_is_lost(
    own_guests: Guests, own_house: House
):
    ada = Phone(await own_guests.open(), "Ada")
    # With nobody there the page lets somebody in.
    await ada.sets_up()
    before = await ada.log.locator(".message").count()
    status = ada.page.locator("#status")

    await own_house.end()
    await expect(status).to_have_text("Sandbox is away; trying again. What you type stays.")
    await ada.line.fill("/today")
    await ada.line.press("Enter")
    await ada.has_seen(status, "The sandbox does not answer. Nothing was sent")
    await expect(ada.line).to_have_value("/today")
    # A press gets no answer either, and may be tried again.
    await ada.key("Done, 0-3").click()
    await expect(ada.key("Done, 0-3")).not_to_have_attribute("aria-busy", "true")
    await expect(ada.log.locator(".message")).to_have_count(before)

    await own_house.start()
    await ada.has_seen(status, "The sandbox is back.")
    await expect(ada.line).to_have_value("/today")
    await expect(ada.log.locator(".message")).to_have_count(before)
    await ada.listens()
    await ada.line.press("Enter")
    await ada.hears("light day")
    await ada.taps("Done, 0-3")
    await ada.hears("Saved: done")


async def test_a_draft_outlives_a_reload(ada: Phone):
    await ada.line.fill("half a thought")
    await ada.page.reload()
    await expect(ada.line).to_have_value("half a thought")


async def test_trouble_that_is_made_on_the_page_loses_nothing(own_guests: Guests):
    ada = await own_guests.invite()
    await ada.page.get_by_role("button", name="Trouble").click()
    window = ada.page.get_by_role("dialog", name="Make trouble")
    await window.get_by_label("What goes wrong").select_option("Connection lost before it was accepted")
    await window.get_by_label("In which call").select_option("Sending a message")
    await window.get_by_role("button", name="Add trouble").click()
    await expect(window.get_by_role("status")).to_contain_text("1 × Connection lost")
    await ada.page.keyboard.press("Escape")
    await ada.chat.get_by_role("button", name="Start", exact=True).click()
    await expect(ada.said("/start")).to_be_visible()
    await ada.winds("+1 h")
    await ada.hears("Hello, I am Sitbone")
    await expect(ada.log.get_by_text("Hello, I am Sitbone")).to_have_count(1)
