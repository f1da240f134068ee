"""Questions about the tendon: what may be done, pages, choices and causes; test_coverage asks every topic."""

import pytest

from content.activities import ACTIVITIES, STAGES, answer_key
from content.education import TOPICS
from content.lessons import find_lesson
from content.locales import has
from content.replies import read
from content.replies.reading import Context
from content.spelling import fold
from storage.models import Person, Prompt
from tests.stories.steps import Athlete
from tests.world import MONDAY

MAY_ROWS = (
    ("when can I sprint", "Sprinting comes last"),
    ("Can I stretch it?", "squeezes the tendon against the bone"),
    ("is it ok to cycle to work", "saddle is comfortable"),
    ("can I sit through a 3 hour film", "Up for a minute every half hour"),
    ("can I sit on a bike?", "saddle is comfortable"),
    ("can I sleep on that side", "pillow between the knees"),
    ("may I use a roller", "Never on the sit bone"),
    ("should I take ibuprofen", "I give no doses"),
    ("can I use a TENS machine?", "changes nothing in the tendon"),
    ("can I do long runs?", "no longer than it was"),
    ("darf ich schwimmen?", "kindest things"),
    ("puedo ir en bici?", "saddle is comfortable"),
    ("posso nadar?", "kindest things"),
    ("can I do hill repeats?", "uphill means a bent hip"),
    ("do I need an MRI", "a doctor decides that"),
    ("can I still train today?", "as planned"),
    ("can I ride a unicycle?", "nothing reliable on that"),
)


async def test_what_may_be_done_is_answered_first_and_then_explained(bea):
    said = {asked: await bea.says(asked) for asked, _ in MAY_ROWS}
    assert {asked: said[asked] for asked, fact in MAY_ROWS if fact not in said[asked]} == {}


def test_every_permission_has_an_answer_for_everybody():
    keys = {answer_key(row, phase) for row in ACTIVITIES for phase in STAGES}
    assert [key for key in sorted(keys) if not has("en", key)] == []
    assert [row.name for row in ACTIVITIES if row.topic not in TOPICS] == []


async def test_a_number_and_a_question_are_both_served(bea):
    await bea.trains()
    await bea.waits_until("08:00", days=1)
    said = await bea.says("1, can I cycle?")
    assert "saddle" in said
    assert "1/10" in said or "1 " in said


async def test_the_pages_turn_in_one_message(bea):
    await bea.says("/learn")
    before = bea.chat.last.id
    for label in ("The training", "Why slow", "Next", "Back", "Back"):
        await bea.taps(label)
    assert bea.chat.last.id == before
    assert "What would you like to know" in bea.chat.last.text


async def test_a_safe_choice_is_made_where_the_sources_disagree_and_taken_back(bea):
    await bea.says("why not every day?")
    assert "Three strength days a week" not in bea.buttons()
    await bea.taps("Two strength days a week")
    assert (await bea.row(Person))["heavy_days"] == 2
    await bea.says("why not every day?")
    await bea.taps("A light habit every day")
    assert (await bea.row(Person))["light_habit"] == "daily"
    await bea.says("/undo")
    assert (await bea.row(Person))["light_habit"] == "some"


async def test_a_sore_day_offers_causes_once_a_week_and_the_topic_that_fits(bea):
    await bea.trains()
    await bea.waits_until("08:00", days=1)
    assert "Was anything different" not in await bea.answers(1)
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    assert "Was anything different" in await bea.answers(4)
    said = await bea.taps("Long sitting")
    assert "minute on your feet" in said
    assert (await bea.row(Prompt, kind="cause"))["answer"] == "sitting"
    assert "gap under the sit bones" in await bea.taps("More: Sitting, driving, saddles")
    await bea.taps("Done, 0-3")
    await bea.waits_until("08:00", days=1)
    assert "Was anything different" not in await bea.answers(4)


async def test_causes_may_be_left_alone(bea):
    await bea.trains()
    await bea.waits_until("08:00", days=1)
    await bea.answers(4)
    assert "Was anything different" not in await bea.says("qwertz")
    await bea.waits(hours=25)
    assert "Noted: stretching" not in await bea.says("Stretching")


async def test_a_strangers_cause_is_not_taken(bea):
    await bea.trains()
    await bea.waits_until("08:00", days=1)
    await bea.answers(4)
    prompt = await bea.row(Prompt, kind="cause")
    carl = Athlete(bea.world, "Carl")
    await carl.says("/start")
    await carl.chat.forges(carl.chat.last.id, f"{prompt['id']}:cause sitting")
    assert (await bea.row(Prompt, kind="cause"))["answer"] is None


@pytest.mark.parametrize(
    "text",
    ["why did my weight drop", "why is it still 10 kg", "why no increase this week", "why did you hold"],
)
def test_why_about_a_weight_stays_a_question_about_the_weight(text):
    reading = read(text, Context(now=MONDAY))
    assert [intent.name for intent in reading.intents] == ["why"]


@pytest.mark.parametrize(
    "text", ["long drive today", "3", "done", "numb between my legs", "I sat a lot", "12 kg"]
)
def test_what_is_told_is_no_question(text):
    assert "learn" not in [intent.name for intent in read(text, Context(now=MONDAY)).intents]


@pytest.mark.parametrize(
    ("text", "lesson"), [("can I sit", "may sit"), ("is it torn", "X3"), ("nothing", None)]
)
def test_one_question_has_one_lesson(text, lesson):
    assert find_lesson(fold(text)) == lesson
