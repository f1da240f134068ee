"""A person's days on the page: set-up, a session, the number of the day after, a fortnight, its reviews."""

from playwright.async_api import expect

from tests.browser.conftest import Guests
from tests.browser.phone import FIRST_SESSION, STARTER, Phone

NUMBER, LATER, SESSION = "First your number", "24 hours later", "light day, about"
# What a morning asks, and what follows the answer.
WEEK = {
    "Mon": (SESSION,),
    "Tue": (NUMBER, SESSION),
    "Wed": (NUMBER, SESSION),
    "Thu": (LATER,),
    "Fri": (SESSION,),
    "Sat": (NUMBER, SESSION),
    "Sun": (LATER, "Your week, Sun"),
}
FORTNIGHT = (*tuple(WEEK)[1:], *tuple(WEEK)[:-1])
ANSWERS = {NUMBER: ("1", "Saved: 1/10"), LATER: ("1", "Saved: 1/10"), SESSION: ("Done, 0-3", "Saved: done")}


async def answer(phone: Phone, asked: str) -> None:
    """Tap what a calm day has to say, and read that it is kept."""
    label, saved = ANSWERS.get(asked, ("Accept", "Accepted."))
    await phone.taps(label)
    await phone.hears(saved)


async def test_set_up_is_seven_taps_and_the_first_session_is_done_in_one_more(ada: Phone):
    await expect(ada.chat.get_by_text("Not a diagnosis, not a medical device")).to_be_visible()
    await ada.sets_up()
    assert len(STARTER) == 7
    # Everything but /start was a tap.
    await expect(ada.log.locator(".message.out")).to_have_count(1)
    await expect(ada.page.get_by_role("region", name="Clock")).to_contain_text("London")
    await ada.taps("Done, 0-3")
    await ada.hears("Saved: done, at most 3 during it.")


async def test_the_number_of_the_day_after_is_tapped_or_typed(own_guests: Guests):
    ada = await own_guests.invite_starter()
    await answer(ada, SESSION)
    await ada.winds("Tomorrow morning")
    await expect(ada.page.get_by_role("region", name="Clock")).to_contain_text("Tue 5 Jan 07:3")
    await ada.hears(NUMBER)
    await answer(ada, NUMBER)
    # The session takes the place of the question.
    await expect(ada.log.get_by_text(NUMBER)).to_have_count(0)
    await answer(ada, SESSION)

    await ada.winds("Next prompt")
    await ada.hears(NUMBER)
    await ada.says("about a 3")
    await ada.hears("Saved: 3/10")


async def test_a_fortnight_is_wound_forward_and_each_week_has_its_review(own_guests: Guests):
    ada = await own_guests.invite_starter()
    await answer(ada, SESSION)
    wound = ada.page.get_by_role("region", name="Clock").get_by_role("status")
    for day in FORTNIGHT:
        await ada.winds("Next prompt")
        await expect(wound).to_contain_text(f"{day} ")
        for asked in WEEK[day]:
            await ada.hears(asked)
            await answer(ada, asked)
    await expect(ada.log.get_by_text("Accepted.")).to_have_count(1)

    # Sunday's number stays open, so the review asks for it first.
    await ada.winds("Next review")
    await ada.hears("Before the review")
    await ada.taps("1")
    await ada.hears("Your week, Sun 17 Jan")
    await answer(ada, "the review")
    await expect(ada.log.get_by_text("Accepted.")).to_have_count(2)


async def test_people_are_kept_apart(guests: Guests):
    ada = await guests.invite()
    await ada.sets_up()
    name = f"Zoe with {ada.name}"
    await ada.page.get_by_role("button", name="Add person").click()
    dialog = ada.page.get_by_role("dialog", name="Add a person")
    await dialog.get_by_label("Name").fill(name)
    await dialog.get_by_label("Language of their phone").select_option("Deutsch")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    await expect(dialog).to_have_count(0)

    zoe = Phone(ada.page, name)
    await expect(zoe.chat.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(zoe.log.locator(".message")).to_have_count(0)
    await zoe.is_looked_at()
    await zoe.says("/today")
    await zoe.hears("")
    await expect(zoe.chat.get_by_text(FIRST_SESSION)).to_have_count(0)
    await expect(ada.log.get_by_text("/today")).to_have_count(0)
