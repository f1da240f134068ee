"""A number that nobody gave holds the week, is named, and blocks nothing."""

from storage.models import Prompt, Review, Score
from tests.stories.steps import Athlete

ASKED = "Before the review"


async def skips_monday(lifter: Athlete) -> str:
    """Train on Monday, never say how it was the day after, read the review's question and leave it open."""
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=4)
    await lifter.says("hello")
    said = await lifter.waits_until("20:00", days=2)
    await lifter.says("thanks")
    return said


async def test_an_unanswered_question_before_the_review_holds_it_for_one_day_only(lifter: Athlete):
    assert ASKED in await skips_monday(lifter)
    said = await lifter.waits_until("12:00", days=1)
    assert ASKED not in said
    assert "Not told: how it was the day after Mon 4 Jan" in said
    assert "stays at" in said
    # That a number is missing is said once, and not again as the reason of each exercise.
    assert "The next-day answer for" not in said
    assert said.count("Without that nothing gets heavier") == 1
    asked = await lifter.says("/next")
    assert "The next-day answer for" not in asked
    await lifter.taps("Accept")
    assert (await lifter.row(Review))["choice"] == "accept"
    reviews = [row for row in await lifter.rows(Prompt) if row["kind"] == "review" and row["sent_at"]]
    assert all(row["answered_at"] for row in reviews)


async def test_a_number_given_before_the_decision_counts_at_once(lifter: Athlete):
    await skips_monday(lifter)
    question = lifter.chat.finds(ASKED)
    await lifter.waits_until("12:00", days=1)
    await lifter.chat.taps("2", question.id)
    said = lifter.reads()
    assert "Noted." in said
    assert "Not told" not in said
    assert "Your week" in said


async def test_a_number_given_after_the_decision_counts_from_the_next_review_on(lifter: Athlete):
    await skips_monday(lifter)
    question = lifter.chat.finds(ASKED)
    await lifter.waits_until("12:00", days=1)
    await lifter.taps("Accept")
    await lifter.chat.taps("2", question.id)
    assert "counts from the next one on" in lifter.reads()
    assert (await lifter.row(Score, kind="p24"))["half_points"] == 4
    assert len(await lifter.rows(Review)) == 1


async def test_a_review_without_a_gap_comes_once(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.lives(5)
    said = await lifter.waits_until("08:00", days=1)
    said += await lifter.answers(2)
    said += await lifter.waits_until("20:00")
    assert "Your week" in said
    assert "Your week" not in await lifter.waits_until("20:00", days=1)


async def test_a_review_without_room_comes_below_the_next_answer(lifter: Athlete):
    await lifter.says("/settings")
    await lifter.taps("A light habit every day")
    await lifter.says("/today")
    await lifter.taps("Done, 0-3")
    await lifter.lives(5)
    said = await lifter.waits_until("09:30", days=1)
    assert "Your week" not in said
    said = await lifter.answers(2)
    assert "Your week" in said
    assert "Accepted" in await lifter.taps("Accept")


async def test_next_asks_for_a_missing_number_once(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.says("/today")
    await lifter.waits_until("08:00", days=1)
    assert "The number for Monday is missing" in await lifter.says("/next")
    said = await lifter.says("/next")
    assert "Next week, as it stands today" in said
    assert "how it was the day after Monday" in said
    await lifter.says("/pain")
    await lifter.taps("I do not remember")
    assert "Next week, as it stands today" in await lifter.says("/next")


async def test_ten_days_away_bring_one_review_for_the_newest_week(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.lives(2)
    for _ in range(10):
        await lifter.waits_until("20:00", days=1)
    await lifter.says("hello")
    heard = [await lifter.waits_until("20:00", days=1) for day in range(4)]
    assert sum("Your week" in said or ASKED in said for said in heard) <= 1


async def test_an_old_bad_day_is_not_told_as_news_while_its_review_waits(lifter: Athlete):
    await lifter.taps("Done, 0-3")
    await lifter.waits_until("08:00", days=1)
    await lifter.answers(4)
    await lifter.taps("Done, 0-3")
    await lifter.lives(5)
    assert "settled by the second day" in lifter.chat.finds("Your week").text
    await lifter.lives(2)
    said = await lifter.says("/next")
    assert "still waits for your answer" in said
    assert "settled by the second day" not in said
    assert "As the last review said" in await lifter.says("/why")
    await lifter.says("/next")
    said = await lifter.taps("The review that waits")
    assert "settled by the second day" in said or "As the last review said" in said
    assert "Accepted" in await lifter.taps("Accept")
