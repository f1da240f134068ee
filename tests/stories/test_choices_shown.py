"""What was chosen stays readable in the chat: the pressed button's label below its question."""

from datetime import timedelta

from sqlalchemy import update

from storage.models import Prompt
from tests.stories.steps import Athlete


async def test_every_answered_question_of_set_up_shows_its_answer(newcomer: Athlete):
    await newcomer.sets_up()
    said = [shown.text for shown in newcomer.chat.messages if shown.by_bot]
    for question, label in (("Which sit bone", "Left"), ("At what time", "07:30"), ("right now?", "2")):
        shown = next(text for text in said if question in text)
        assert shown.endswith(f"\n\n→ {label}")
    assert "<" not in "".join(said)


async def test_a_second_tap_adds_nothing(newcomer: Athlete):
    await newcomer.says("/start")
    await newcomer.taps("I am 18 or older")
    asked = newcomer.chat.last
    data = newcomer.data_of("None of these")
    await newcomer.taps("None of these")
    shown = newcomer.chat.finds("Is any of this new").text
    await newcomer.chat.forges(asked.id, data)
    assert newcomer.chat.finds("Is any of this new").text == shown
    assert shown.count("→") == 1


async def test_formatting_stays_and_a_label_is_escaped(bea: Athlete):
    await bea.says("/pause")
    await bea.taps("Until I write")
    shown = next(each for each in bea.chat.messages if "→ Until I write" in each.text)
    assert shown.raw["entities"][-1]["type"] == "bold"
    assert shown.buttons == ()


async def test_a_tap_that_is_faster_than_the_senders_own_mark_brings_the_session(bea: Athlete):
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    async with bea.world.database.write() as session:
        # As it stands between Telegram's answer and the mark.
        arrived = update(Prompt).where(Prompt.telegram_message_id == bea.chat.last.id)
        await session.execute(arrived.values(sent_at=None, telegram_message_id=None))
        host = update(Prompt).where(Prompt.key == "daily:2027-01-05")
        soon = bea.world.now + timedelta(seconds=30)
        await session.execute(host.values(claimed_by="another", claimed_until=soon))
    said = await bea.answers(1)
    assert "Saved: 1/10" in said
    assert "Tue 5 Jan" in said
    assert await bea.waits(minutes=5) == ""
