"""Owner and stranger: what somebody else taps, forges or replies to changes nothing and shows nothing."""

from itertools import chain

from storage.models import Prompt
from tests.stories.steps import Athlete
from tests.world import World


def seen_data(ada: Athlete) -> set[str]:
    """Every callback data that the chat shows now."""
    keyboards = [shown.raw.get("reply_markup", {}).get("inline_keyboard", []) for shown in ada.chat.messages]
    return {button["callback_data"] for row in chain.from_iterable(keyboards) for button in row}


async def test_a_stranger_with_every_button_changes_and_sees_nothing(world: World):
    ada, eve = Athlete(world), Athlete(world, "Eve")
    data: set[str] = set()
    await ada.says("/start")
    for label in ("I am 18 or older", "None of these", "Left", "Just starting", "07:30", "London", "2"):
        data |= seen_data(ada)
        await ada.taps(label)
    data |= seen_data(ada)
    await ada.taps("Done, 0-3")
    await ada.waits_until("08:00", days=1)
    await ada.says("/settings")
    await ada.says("/forget")
    data |= seen_data(ada)
    data |= {f"{row['id']}:{text}" for row in await ada.rows(Prompt) for text in ("4",)}
    await eve.sets_up()
    before, hers = await ada.everything(), ada.chat.last.id
    own = {row["id"] for row in await eve.rows(Prompt)}
    eve.reads()
    owned = [canned for canned in sorted(data) if not canned.startswith(":")]
    for place, canned in enumerate(canned for canned in owned if int(canned.partition(":")[0]) not in own):
        await eve.chat.forges(hers if place % 2 else eve.chat.last.id, canned)
    assert eve.reads() == ""
    assert set(eve.chat.toasts[-5:]) == {"This button is no longer in use."}
    assert await ada.everything() == before
    assert ada.reads() == ""


async def test_a_strangers_reply_to_the_same_message_number_is_their_own(world: World):
    ada, eve = Athlete(world), Athlete(world, "Eve")
    await ada.sets_up()
    await ada.taps("Done, 0-3")
    await ada.waits_until("08:00", days=1)
    before, asked = await ada.everything(), ada.chat.last
    eve.chat.user.room.messages[asked.id] = asked.raw
    await eve.chat.replies(asked.id, "9")
    del eve.chat.user.room.messages[asked.id]
    assert "Saved" not in eve.reads()
    assert await ada.everything() == before
