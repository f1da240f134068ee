"""Questions about the tendon: every topic and every disagreement can be met, and asks for nothing back."""

import pytest

from content.activities import ACTIVITIES, STAGES, answer_key
from content.conflicts import CONFLICTS
from content.education import TOPICS
from content.lessons import find_lesson
from content.locales import has
from content.replies import read
from content.replies.reading import Context
from content.spelling import fold
from storage.models import Person, Prompt
from tests.stories.steps import Athlete
from tests.world import MONDAY

TOPIC_ROWS = (
    ("ED01", "what is this?", "right where the hamstrings join the sit bone"),
    ("ED02", "why does it hurt", "hip is bent and the knee nearly straight"),
    ("ED03", "what caused it?", "more distance, hills or speed"),
    ("ED04", "does stress matter", "Enough food, sleep"),
    ("ED05", "tell me about stretching", "presses the tendon against the bone"),
    ("ED06", "should I just rest?", "pushing through keeps it sore"),
    ("ED07", "which cushion?", "gap under the sit bones"),
    ("ED08", "how do I keep fit", "running in deep water"),
    ("ED09", "tell me about compression shorts", "none of my sources shows a trial"),
    ("ED10", "what cadence should I have", "five percent more a minute and ten at most"),
    ("ED11", "/learn foam roller", "Keep off the sit bone"),
    ("ED12", "is soreness normal?", "back to your usual within 24 hours"),
    ("ED13", "why so slow", "three seconds up and three down"),
    ("ED14", "what about my glutes", "big muscles of the seat"),
    ("ED15", "why rest days", "a full day between heavy days"),
    ("ED16", "why am I not getting any better", "Good weeks and worse ones take turns"),
    ("ED17", "who should I see", "physiotherapist can examine you"),
    ("ED18", "tell me about shockwave", "as an addition to training"),
    ("ED19", "how do I prevent this", "Two strength sessions a week, all year"),
    ("ED20", "how long will it take?", "three to six"),
    ("ED21", "both legs?", "the sore one first"),
    ("ED22", "tell me about ice packs", "taped and wrapped"),
)
CONFLICT_ROWS = (
    ("X1", "why 3 days, not 7?", "seven days a week"),
    ("X2", "why no stretching in the warm up?", "Keep off long pulls"),
    ("X3", "is it tendinitis?", "overloaded tendon"),
    ("X4", "is this my sciatic nerve?", "reason to see a doctor"),
    ("X5", "why not heavier every week", "clean and fully answered"),
    ("X6", "why isometrics first", "two sets of three"),
    ("X7", "why not press it", "never the sit bone"),
    ("X8", "why the pool first", "if your saddle is comfortable"),
    ("X9", "why 48 hours?", "48 whether you go back"),
    ("X10", "should it hurt?", "up to 3 of 10"),
    ("X11", "short stride or long stride?", "do not coach your stride"),
    ("X12", "why not eccentric only", "equally good"),
    ("X13", "are my weak glutes the cause?", "more load than the tendon could take"),
    ("X14", "is there a cure", "I promise nothing"),
    ("X15", "physio or doctor?", "whoever of them you can reach"),
    ("X16", "is the hinge a warm-up?", "shallow at first"),
    ("X17", "why is it better once I get going", "the next day does"),
    ("X18", "why so many reps", "10 to 15 to begin with"),
)
MAY_ROWS = (
    ("when can I sprint", "Sprinting comes last"),
    ("Can I stretch it?", "squeezes the tendon against the bone"),
    ("is it ok to cycle to work", "saddle is comfortable"),
    ("can I sit through a 3 hour film", "Up for a minute every half hour"),
    ("can I sleep on that side", "pillow between the knees"),
    ("may I use a roller", "Never on the sit bone"),
    ("should I take ibuprofen", "I give no doses"),
    ("darf ich schwimmen?", "kindest things"),
    ("puedo ir en bici?", "saddle is comfortable"),
    ("posso nadar?", "kindest things"),
    ("can I do hill repeats?", "uphill means a bent hip"),
    ("do I need an MRI", "a doctor decides that"),
    ("can I still train today?", "as planned"),
    ("can I ride a unicycle?", "nothing reliable on that"),
)


@pytest.mark.parametrize("rows", [TOPIC_ROWS, CONFLICT_ROWS], ids=["topics", "conflicts"])
async def test_every_row_is_met_by_asking(bea, rows):
    said = {asked: await bea.says(asked) for _, asked, _ in rows}
    assert {asked: said[asked] for _, asked, fact in rows if fact not in said[asked]} == {}
    assert [
        asked
        for asked, answer in said.items()
        if "clinic" not in answer
        and "overview" not in answer
        and "article" not in answer
        and "trainer" not in answer
        and "magazine" not in answer
    ] == []


def test_no_row_is_forgotten():
    assert [row[0] for row in TOPIC_ROWS] == list(TOPICS)
    assert [row[0] for row in CONFLICT_ROWS] == [row.id for row in CONFLICTS]


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
