"""What a person does in the writing line and around it: commands, places, pictures, edits, odd texts."""

import re

from playwright.async_api import expect

from tests.browser.phone import Phone

LONG = "the sit bone is sore when I sit " * 6400
PIECES = 50
FIRST_ANSWERS = 3


async def test_a_picture_is_opened_and_closed_with_escape(bea: Phone):
    await bea.says("/exercise Romanian deadlift")
    shown = await bea.hears("Romanian deadlift")
    opener = shown.get_by_role("button", name="Open picture: Romanian deadlift")
    await opener.click()
    window = bea.page.get_by_role("dialog", name="Romanian deadlift")
    image = window.get_by_role("img", name="Romanian deadlift")
    await expect(image).to_be_visible()
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    await bea.page.keyboard.press("Escape")
    await expect(window).to_have_count(0)
    await expect(opener).to_be_focused()


async def test_a_location_is_shared_from_the_list(ada: Phone):
    await ada.chat.get_by_role("button", name="Start", exact=True).click()
    for label in ("I am 18 or older", "None of these", "Left", "Just starting", "07:30"):
        await ada.taps(label)
    await ada.hears("Where is your clock?")
    await ada.chooses("Location")
    window = ada.page.get_by_role("dialog", name="Share a location")
    await window.get_by_role("searchbox", name="Find a city").fill("kath")
    await expect(window.locator(".choice")).to_have_count(1)
    await window.get_by_role("button", name="Kathmandu").click()
    await expect(ada.said("27.70° N, 85.32° E")).to_be_visible()
    await ada.taps("Kathmandu")
    await ada.hears("How sore is the sit bone right now?")
    await expect(ada.page.get_by_role("region", name="Clock")).to_contain_text("Kathmandu")


async def test_commands_open_with_a_slash_and_are_chosen_by_arrow_and_enter(ada: Phone):
    menu = ada.chat.get_by_role("listbox", name="Commands")
    await ada.line.press_sequentially("/he")
    await expect(menu.get_by_role("option")).to_have_count(1)
    await ada.line.press("Tab")
    await expect(ada.line).to_have_value("/help ")
    await ada.line.fill("/")
    await expect(menu.get_by_role("option", name="/privacy")).to_be_visible()
    first = menu.get_by_role("option").first
    await expect(first).to_have_attribute("aria-selected", "true")
    command = str(await menu.get_by_role("option").nth(1).get_attribute("data-command"))
    await ada.line.press("ArrowDown")
    await expect(first).to_have_attribute("aria-selected", "false")
    await ada.line.press("Enter")
    await expect(menu).to_be_hidden()
    await expect(ada.said(command)).to_be_visible()
    await expect(ada.line).to_have_value("")


async def test_every_command_is_behind_the_menu_button(ada: Phone):
    await ada.chat.get_by_role("button", name="Commands").click()
    menu = ada.chat.get_by_role("listbox", name="Commands")
    for command in ("/today", "/week", "/pain", "/settings", "/forget", "/help"):
        await expect(menu.get_by_role("option", name=command)).to_have_count(1)
    await menu.get_by_role("option", name="/help").click()
    await ada.hears("/today")


async def test_an_edited_message_says_so_and_changes_nothing_that_was_saved(bea: Phone):
    await bea.says("my phyiso says hello")
    await bea.hears("")
    await bea.line.press("ArrowUp")
    await expect(bea.line).to_have_value("my phyiso says hello")
    await bea.line.fill("my physio says hello")
    await bea.line.press("Enter")
    edited = bea.said("my physio says hello")
    await expect(edited).to_contain_text("edited")
    await expect(bea.said("phyiso")).to_have_count(0)


async def test_a_press_is_confirmed_by_a_word_that_fades(bea: Phone):
    await bea.taps("Later")
    await bea.taps("This evening")
    toast = bea.chat.locator(".toast")
    await bea.has_seen(toast, "19:00")
    await expect(toast).to_be_empty()


async def test_a_very_long_paste_is_sent_in_pieces_and_answered(bea: Phone):
    assert len(LONG) > 200_000
    await bea.says(LONG)
    await expect(bea.line).to_have_value("")
    pieces = bea.said("the sit bone is sore when I sit")
    await expect(pieces).to_have_count(PIECES)
    # They are answered one a second, in their turn, and nothing of them is taken for a number.
    unclear = bea.log.get_by_text("I did not understand that.")
    await expect(unclear.nth(FIRST_ANSWERS - 1)).to_be_visible()
    await expect(bea.log.get_by_text("Saved")).to_have_count(0)


async def test_markup_stays_text_on_both_sides(bea: Phone):
    attack = (
        "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script><b>hi</b>"
    )
    await bea.says(attack)
    await expect(bea.said(attack)).to_be_visible()
    await bea.hears("")
    await expect(bea.log.locator("script, b, img")).to_have_count(0)
    await expect(bea.page).not_to_have_title(re.compile("broken"))


async def test_a_reply_is_shown_with_what_it_answers(bea: Phone):
    await bea.log.focus()
    await bea.log.press("ArrowUp")
    await bea.page.keyboard.press("Enter")
    await expect(bea.line).to_be_focused()
    await bea.line.fill("no, or not today")
    await bea.line.press("Enter")
    sent = bea.said("no, or not today")
    await sent.get_by_role("button", name=re.compile("^In reply to: ")).click()
    await expect(bea.log.locator(".message.in:focus")).to_have_count(1)


async def test_somebody_who_blocks_the_bot_finds_the_way_back(bea: Phone):
    await bea.chooses("Block the bot", menu="More about")
    await expect(bea.chat.get_by_text("You blocked the bot.")).to_be_visible()
    await bea.chat.get_by_role("button", name="Unblock").click()
    await expect(bea.chat.get_by_text("You blocked the bot.")).to_be_hidden()
    await bea.says("/today")
    await bea.hears("light day")
