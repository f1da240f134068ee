"""What happens on the page while a finger is down takes no tap away, and no focus."""

import asyncio

from playwright.async_api import Locator, Page, Response, Route, expect

from tests.browser.conftest import Guests
from tests.browser.house import House
from tests.browser.phone import Phone

ELSEWHERE = "Asia/Kathmandu"
TRIES = 20


class Traveller:
    """The clock's answers to a page: they wait, and then tell of another zone."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.arrived = asyncio.Event()

    async def leave(self) -> None:
        await self.page.route("**/sandbox/clock?**", self._answer)

    async def arrive(self) -> None:
        """Let the page hear of the zone, and draw what it makes of it."""
        async with self.page.expect_response(lambda response: "/sandbox/clock" in response.url) as waiting:
            self.arrived.set()
        await is_drawn(await waiting.value)

    async def _answer(self, route: Route) -> None:
        await self.arrived.wait()
        told = await (await route.fetch()).json()
        await route.fulfill(json=told | {"zone": ELSEWHERE})


class Messenger:
    """The page's long poll: it waits, and then brings what somebody wrote from another phone of theirs.

    A page that is being pressed does not poll again: only a poll that is on its way brings it anything.
    """

    def __init__(self, page: Page, house: House, name: str) -> None:
        self.page, self.house, self.name = page, house, name
        self.asked, self.arrived = asyncio.Event(), asyncio.Event()

    async def leave(self) -> None:
        await self.page.route("**/sandbox/feed?**", self._answer)
        # The poll that went before this ends with news.
        await self.house.says(self.name, "/week")
        await self.asked.wait()

    async def arrive(self) -> None:
        """Let the page hear of it, and draw what it makes of it."""
        await self.house.says(self.name, "/help")
        async with self.page.expect_response(lambda response: "/sandbox/feed" in response.url) as waiting:
            self.arrived.set()
        await is_drawn(await waiting.value)

    async def _answer(self, route: Route) -> None:
        self.asked.set()
        await self.arrived.wait()
        await route.continue_()


async def is_drawn(response: Response) -> None:
    """Wait until the page has had the time to show what an answer says."""
    await response.finished()
    await response.frame.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    )


async def press(button: Locator) -> None:
    """Press the mouse down on a button, and keep it there."""
    mouse = button.page.mouse
    for _ in range(TRIES):
        await button.hover()
        await mouse.down()
        if await button.evaluate("(it) => it.matches(':active')"):
            return
        # The page moved before the mouse was down: let go where nothing is, and try again.
        await mouse.move(0, 0)
        await mouse.up()
    raise AssertionError("the button never stayed under the mouse")


async def look_away_and_back(phone: Phone, other: str) -> None:
    """Whoever is looked at, their clock is looked at too."""
    await Phone(phone.page, other).is_looked_at()
    await phone.is_looked_at()


async def test_a_tap_counts_when_the_zone_changes_under_the_finger(guests: Guests, bea: Phone):
    traveller = Traveller(bea.page)
    await traveller.leave()
    await look_away_and_back(bea, await guests.house.let_in())
    await bea.listens()
    await press(bea.key("Done, 0-3"))
    await traveller.arrive()
    await bea.page.mouse.up()
    await bea.hears("Saved: done")
    await expect(bea.page.get_by_role("region", name="Clock")).to_contain_text("Kathmandu")


async def test_a_tap_counts_when_news_arrive_under_the_finger(own_guests: Guests, own_house: House):
    ada = await own_guests.invite_starter()
    messenger = Messenger(ada.page, own_house, ada.name)
    await messenger.leave()
    await ada.listens()
    await press(ada.key("Done, 0-3"))
    await messenger.arrive()
    await ada.page.mouse.up()
    await ada.hears("Saved: done")
    await expect(ada.said("/help")).to_be_visible()


async def test_somebody_is_chosen_whose_unread_messages_are_counted_under_the_finger(
    own_guests: Guests, own_house: House
):
    ada = await own_guests.invite()
    ben = Phone(ada.page, await own_house.let_in())
    messenger = Messenger(ada.page, own_house, ben.name)
    await messenger.leave()
    await press(ben.face)
    await messenger.arrive()
    await ada.page.mouse.up()
    await expect(ben.line).to_be_focused()
    await ada.is_looked_at()
    await own_house.says(ben.name, "/help")
    await expect(ben.face).to_contain_text("unread")
    await ben.is_looked_at()
    await expect(ben.face).not_to_contain_text("unread")


async def test_another_zone_changes_the_time_of_a_message_and_nothing_else(guests: Guests, bea: Phone):
    traveller = Traveller(bea.page)
    await traveller.leave()
    await look_away_and_back(bea, await guests.house.let_in())
    key = bea.key("Done, 0-3")
    await key.focus()
    time = bea.log.locator("time").last
    before = await time.text_content()
    await bea.listens()
    await traveller.arrive()
    await expect(time).not_to_have_text(str(before))
    await expect(key).to_be_focused()
    await expect(bea.log.locator(".message:not([data-heard])")).to_have_count(0)


async def test_a_press_marks_its_button_and_leaves_the_message_as_it_is(bea: Phone):
    answered = asyncio.Event()

    async def hold(route: Route) -> None:
        await answered.wait()
        await route.continue_()

    await bea.page.route("**/sandbox/tap", hold)
    await bea.taps("Done, 0-3")
    await expect(bea.key("Done, 0-3")).to_have_attribute("aria-busy", "true")
    await expect(bea.key("Done, 0-3")).to_be_focused()
    await expect(bea.log.locator(".message:not([data-heard])")).to_have_count(0)
    answered.set()
    await bea.hears("Saved: done")
